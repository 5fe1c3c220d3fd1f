//! What `verify` is for: a register with everything in it, changed in one place at a time behind
//! the program's back, thousands of times. Every change is found, and found where it is.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "the counts are what these tests have to say")]
#![expect(clippy::disallowed_methods, reason = "the register is changed behind the program's back")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "these tests need a part of it")]
mod support;

#[path = "verify/life.rs"]
mod life;
#[path = "verify/mutation.rs"]
mod mutation;
#[path = "verify/places.rs"]
mod places;
#[path = "verify/rechained.rs"]
mod rechained;
#[path = "verify/schema.rs"]
mod schema;
