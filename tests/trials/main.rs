//! What no trial may bring about: a register that does not open, an act that was told as done and
//! is not there, half of an act, or a number given out twice. Processes are killed, disks fill up,
//! files, memory and locks run out, and many work at once.
//!
//! Every `cargo test` tries each for a few seconds. `REDRESS_TRIALS=5000 cargo test --release --test
//! trials -- --nocapture` kills so often, and lets many work at once for a minute; both print what
//! was counted. The faults are made by `strace`, and left out with a message where it cannot run.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "what was counted is what a long run is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "the trials read the clock and open the file themselves"
)]

mod concurrent;
mod faults;
mod journal;
mod killed;
mod limits;
mod register;
