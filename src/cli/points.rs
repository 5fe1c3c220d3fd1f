//! Points: the heads of one complaint.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{act_day, one_line, one_of, text};
use crate::domain::{ComplaintRef, PointFacts, PointOutcome};
use crate::procedure::{Id, Outcome};

/// `redress point`
#[derive(Debug, Subcommand)]
pub enum PointCommand {
    /// Raise a point
    Add(PointAddArgs),
    /// Correct a point, as a new event
    Amend(PointAmendArgs),
    /// Record what was found on a point, before the response
    Decide(PointDecideArgs),
    /// Record that a point was withdrawn
    Withdraw(PointWithdrawArgs),
    /// List the points of a complaint, with what was found on each
    List(PointListArgs),
}

/// A point of a complaint that is being recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoint {
    /// What it says.
    pub text: String,
    /// What is counted of it.
    pub facts: PointFacts,
    /// Whom it is about.
    pub practitioner: Option<String>,
}

/// What is taken down about a point.
#[derive(Debug, Default, Clone, PartialEq, Eq, Args)]
pub struct PointFieldArgs {
    /// Its category, from the clinic's own list
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<Id>,
    /// The group of staff that it is about, from the clinic's own list where it has one
    #[arg(long, value_name = "GROUP")]
    pub staff_group: Option<Id>,
    /// Whom it is about; they may not handle the complaint
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub practitioner: Option<String>,
    /// The site where it happened
    #[arg(long, value_name = "SITE")]
    pub site: Option<Id>,
}

impl PointFieldArgs {
    /// What is counted, and the name, apart.
    #[must_use]
    pub fn split(self) -> (PointFacts, Option<String>) {
        let Self { category, staff_group, practitioner, site } = self;
        (PointFacts { category, staff_group, site }, practitioner)
    }
}

/// `redress point add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress point add CARR-2026-0001 'The scar is uneven' --category outcome-of-treatment
  redress point add CARR-2026-0001 'Nobody called back' --staff-group reception --on 2026-04-09

The outcome of the complaint follows from those of its points.")]
pub struct PointAddArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// What it says; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub words: String,
    /// What is taken down about it.
    #[command(flatten)]
    pub fields: PointFieldArgs,
    /// The day it was raised [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress point amend`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress point amend CARR-2026-0001 2 --category communication --reason 'Filed under the wrong one'")]
pub struct PointAmendArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The point
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub point: u32,
    /// What it says; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long = "text", value_name = "TEXT", value_parser = text)]
    pub words: Option<String>,
    /// What is corrected.
    #[command(flatten)]
    pub fields: PointFieldArgs,
    /// Why
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// The day of the correction [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress point decide`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress point decide CARR-2026-0001 2 --outcome not-upheld --reason 'The records show the call'

It can be decided anew until the response, which takes over what was decided. At a further stage
every point is open again.")]
pub struct PointDecideArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The point
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub point: u32,
    /// What was found
    #[arg(long, value_name = "OUTCOME", value_parser = one_of(Outcome::ALL, Outcome::word))]
    pub outcome: Option<Outcome>,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// The day it was decided [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress point withdraw`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress point withdraw CARR-2026-0001 2 --reason 'Settled by telephone'")]
pub struct PointWithdrawArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The point
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub point: u32,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// The day it was withdrawn [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress point list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress point list CARR-2026-0001
  redress point list CARR-2026-0001 --format csv")]
pub struct PointListArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
}

/// `N=OUTCOME` of a point.
pub(super) fn point_outcome(text: &str) -> Result<PointOutcome, String> {
    const EXPECTED: &str = "expected N=OUTCOME, such as 1=upheld";
    let (point, outcome) = text.split_once('=').ok_or(EXPECTED)?;
    let point = point.trim().parse().ok().filter(|point| *point > 0).ok_or(EXPECTED)?;
    let outcome = outcome.trim().parse::<Outcome>().map_err(|error| error.to_string())?;
    Ok(PointOutcome { point, outcome })
}
