//! What was found besides the outcome, and what is given for it: flags of `respond` and `amend`.

use clap::Args;

use super::values::{one_of, text};
use crate::domain::{Amount, LateCause, Remedy, RootCause};

/// What was found, what is given for it, and why anything was late.
#[derive(Debug, Default, Clone, Args)]
pub struct FindingsArgs {
    /// What is done to put it right; several with commas between them
    #[arg(long = "remedy", value_name = "REMEDY", value_delimiter = ',', value_parser = one_of(Remedy::ALL, Remedy::word))]
    pub remedies: Vec<Remedy>,
    /// The remedy in words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub remedy_text: Option<String>,
    /// How much is paid or paid back, in pounds
    #[arg(long, value_name = "POUNDS")]
    pub amount: Option<Amount>,
    /// What will change; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub changes: Option<String>,
    /// What caused the matter; several with commas between them
    #[arg(long = "cause", value_name = "CAUSE", value_delimiter = ',', value_parser = one_of(RootCause::ALL, RootCause::word))]
    pub causes: Vec<RootCause>,
    /// The cause in words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub cause_text: Option<String>,
    /// Why something about the complaint was late; several with commas between them
    #[arg(long = "late-cause", value_name = "CAUSE", value_delimiter = ',', value_parser = one_of(LateCause::ALL, LateCause::word))]
    pub late_causes: Vec<LateCause>,
    /// The same in words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long = "late-reason", value_name = "TEXT", value_parser = text)]
    pub late_text: Option<String>,
}
