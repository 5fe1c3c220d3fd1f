//! The verb of the patient's consent.

use chrono::NaiveDate;
use clap::Args;

use super::values::{act_day, one_of, text};
use crate::domain::{ComplaintRef, Consent};
use crate::procedure::Channel;

/// `redress consent`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress consent ROSE-2026-0004 asked --on 2026-04-02 --by letter
  redress consent ROSE-2026-0004 received --on 2026-04-20 --note 'Signed form'
  redress consent ROSE-2026-0004 refused

Where the procedure has a hold `consent`, asking begins it and an answer ends it; where it has a
step `consent`, what was received takes it. What waits meanwhile is said.")]
pub struct ConsentArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// Where the patient's consent stands
    #[arg(value_name = "STATE", value_parser = one_of(Consent::ALL, Consent::word))]
    pub state: Consent,
    /// Since which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// How it was asked or given
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub by: Option<Channel>,
    /// In words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
}
