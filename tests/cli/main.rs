//! Whole commands: exit code, standard output and standard error, as a user sees them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod actions;
mod acts;
mod backup;
mod bad_input;
mod closed_days;
mod consent;
mod contract;
mod durable;
mod feedback;
mod files;
mod find;
mod grade;
mod holidays;
mod hostile_text;
mod life;
mod links;
mod markdown;
mod people;
mod points;
mod procedure;
mod referrals;
mod register;
mod reports;
mod respond;
mod seeds;
mod statements;
mod support;
#[cfg(unix)]
mod terminal;
mod time;
mod undo;
mod verify;
mod when;
