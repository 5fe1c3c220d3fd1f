//! Whole commands: exit code, standard output and standard error, as a user sees them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod actions;
mod acts;
mod backup;
mod bad_input;
mod closed_days;
mod consent;
mod contract;
mod demo;
mod durable;
mod duties;
mod encrypted;
mod export;
mod feedback;
mod files;
mod find;
mod formats;
mod grade;
mod holidays;
#[cfg(unix)]
mod hostile_register;
mod hostile_text;
mod life;
mod links;
mod markdown;
mod pack;
mod people;
mod pipes;
mod points;
#[cfg(unix)]
mod private;
mod procedure;
mod redact;
mod referrals;
mod register;
mod reports;
mod reports_returns;
mod respond;
mod restored;
#[cfg(unix)]
mod second_name;
mod seeds;
mod several;
mod statements;
mod subject_access;
mod support;
#[cfg(unix)]
mod terminal;
mod texts;
mod time;
mod undo;
mod verify;
mod when;
