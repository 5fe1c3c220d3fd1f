//! The verb that proves the register.

use clap::Args;

/// `redress verify`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress verify
  redress verify --seal >> seals.txt
  redress verify --against seals.txt
  redress verify --against redress-seal-1 2026-04-02 1234 9f3a 11bc ...

Whatever is wrong is listed, one fault a row, and the exit code is 3. A seal fixes the past of the
register: keep it where whoever could change the register cannot change it, on paper or in a mail.")]
pub struct VerifyArgs {
    /// Look at the chain of events alone, and not at what follows from them
    #[arg(long)]
    pub chain: bool,
    /// Print a seal of the register as it is now, where nothing is wrong
    #[arg(long)]
    pub seal: bool,
    /// Prove that the past of a seal is still there, whole: a seal, or a file with seals
    #[arg(long, value_name = "SEAL/FILE", num_args = 1..)]
    pub against: Vec<String>,
}
