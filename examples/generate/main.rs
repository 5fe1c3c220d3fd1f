//! Makes a register of any size that looks like a real one, always the same for the same seed:
//! several clinics, ten years of complaints, six events and four deadlines each, most of them
//! closed.
//!
//! `cargo run --release --example generate -- FILE --complaints 1000000 [--overdue 200] [--seed 1]
//! [--today 2026-06-01]`

#![expect(clippy::disallowed_methods, reason = "it reads the clock to tell its rate")]
#![allow(clippy::print_stdout, reason = "the rate is what it has to say")]

mod phrases;
mod register;

use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;

use register::{Failed, Plan, generate};

/// Makes a register of any size that looks like a real one
#[derive(Debug, Parser)]
struct Arguments {
    /// The register to make
    file: PathBuf,
    /// How many complaints
    #[arg(long, default_value_t = 10_000)]
    complaints: u32,
    /// How many of them have something overdue
    #[arg(long, default_value_t = 200)]
    overdue: u32,
    /// The same seed makes the same register
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The day on which the register ends
    #[arg(long, default_value = "2026-06-01")]
    today: chrono::NaiveDate,
}

fn main() -> Result<(), Failed> {
    let Arguments { file, complaints, overdue, seed, today } = Arguments::parse();
    let begun = Instant::now();
    let made = generate(&file, &Plan { complaints, seed, today, overdue })?;
    let taken = begun.elapsed().as_secs_f64();
    println!(
        "{} complaints, {} events, {} deadlines in {taken:.1} s: {:.0} complaints a second",
        made.complaints,
        made.events,
        made.deadlines,
        f64::from(made.complaints) / taken
    );
    if made.refused > 0 {
        println!("{} acts were refused and left out", made.refused);
    }
    Ok(())
}
