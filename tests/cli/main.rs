//! Whole commands: exit code, standard output and standard error, as a user sees them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod acts;
mod bad_input;
mod closed_days;
mod contract;
mod durable;
mod feedback;
mod files;
mod grade;
mod holidays;
mod hostile_text;
mod life;
mod points;
mod procedure;
mod register;
mod reports;
mod respond;
mod seeds;
mod support;
#[cfg(unix)]
mod terminal;
mod time;
mod undo;
mod when;
