//! The program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    let exit = redress::run(std::env::args_os());
    ExitCode::from(exit as u8)
}
