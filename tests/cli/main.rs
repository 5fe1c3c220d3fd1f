//! Whole commands: exit code, standard output and standard error, as a user sees them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;
