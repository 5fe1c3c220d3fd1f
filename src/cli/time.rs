//! The verbs that give and take time: hold, resume, extend, reopen.

use chrono::NaiveDate;
use clap::Args;

use super::values::{act_day, one_line, text};
use crate::deadline::Length;
use crate::domain::ComplaintRef;

/// `redress hold`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress hold CARR-2026-0001 --reason 'The patient is abroad until June'
  redress hold ROSE-2026-0004 consent --on 2026-04-09

A hold moves no due day, unless the procedure says that it does (`procedure show` lists those).")]
pub struct HoldArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// For what it waits, by the procedure's name for it
    #[arg(value_name = "HOLD")]
    pub hold: Option<String>,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// From which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress resume`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress resume ROSE-2026-0004 --on 2026-04-20 --note 'Consent form received'")]
pub struct ResumeArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// For what it waited, where it waits for several things
    #[arg(value_name = "HOLD")]
    pub hold: Option<String>,
    /// The day on which the wait ended [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// In words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
}

/// `redress extend`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress extend ROSE-2026-0004 --reason 'A witness is on leave' --agreed-by 'A. Patient'
  redress extend ROSE-2026-0004 response --by '5 working days' --reason 'Records late' \\
      --agreed-by 'A. Patient'

How often and how far, and what it takes, the procedure says. The original day is kept beside it.")]
pub struct ExtendArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The obligation [default: the only one that can be extended]
    #[arg(value_name = "OBLIGATION")]
    pub obligation: Option<String>,
    /// By how long [default: as much as the procedure allows]
    #[arg(long, value_name = "LENGTH", conflicts_with = "to")]
    pub by: Option<Length>,
    /// To which day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// Who agreed
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub agreed_by: Option<String>,
    /// The day on which it was agreed [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress reopen`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress reopen CARR-2026-0001 --reason 'New evidence from the patient'

What had been answered begins its stage anew, from the day it is reopened. What had not goes on
under its old days.")]
pub struct ReopenArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// From which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}
