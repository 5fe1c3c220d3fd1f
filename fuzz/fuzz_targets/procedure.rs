//! Any bytes as a procedure file: read, proved, and applied to an example complaint.
#![no_main]

#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::procedure(data));
