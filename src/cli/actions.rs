//! Actions: the improvements that come out of a complaint.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};

use super::calendar::YesNo;
use super::values::{act_day, clinic_code, one_line, one_of, text};
use crate::domain::ComplaintRef;
use crate::procedure::Id;

/// `redress action`
#[derive(Debug, Subcommand)]
pub enum ActionCommand {
    /// Record an improvement that was agreed: what, who, by when
    Add(ActionAddArgs),
    /// Change an action, for a recorded reason
    Amend(ActionAmendArgs),
    /// Record how an action goes on
    Progress(ActionProgressArgs),
    /// Record that an action was carried out, and what shows it
    Done(ActionDoneArgs),
    /// Record whether an action worked
    Review(ActionReviewArgs),
    /// Give an action up, for a recorded reason
    Drop(ActionDropArgs),
    /// List actions, of one complaint or of the register
    List(ActionListArgs),
}

/// `redress action add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress action add CARR-2026-0001 'Rewrite the consent form' --owner 'M. Jones' \\
      --due 2026-06-30
  redress action add CARR-2026-0001 'Train the front desk' --owner 'P. Shaw' \\
      --due 2026-06-30 --review 2026-12-01 --point 2

It stands in `report due` and `report overdue` until it is done or dropped, also when the
complaint is closed.")]
pub struct ActionAddArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// What is to be done; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub text: String,
    /// Who is to do it
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub owner: Option<String>,
    /// By which day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub due: Option<NaiveDate>,
    /// By which day it is looked at whether it worked
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub review: Option<NaiveDate>,
    /// The point that it comes from, by its number
    #[arg(long, value_name = "N")]
    pub point: Option<u32>,
    /// The day it was agreed [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action amend`
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("change").args(["owner", "due", "review", "text"]).required(true).multiple(true))]
#[command(after_help = "\
Example:
  redress action amend CARR-2026-0001 1 --due 2026-07-31 --reason 'The printer is late'

The day that was first agreed is kept beside the new one.")]
pub struct ActionAmendArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The action, by its number
    #[arg(value_name = "N")]
    pub action: u32,
    /// Who is to do it now
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub owner: Option<String>,
    /// By which day now
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub due: Option<NaiveDate>,
    /// By which day it is looked at whether it worked
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub review: Option<NaiveDate>,
    /// What is to be done now; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub text: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// The day of the change [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action progress`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress action progress CARR-2026-0001 1 'A draft is with the director'")]
pub struct ActionProgressArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The action, by its number
    #[arg(value_name = "N")]
    pub action: u32,
    /// How it goes on; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub text: String,
    /// The day it is about [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action done`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress action done CARR-2026-0001 1 --on 2026-06-24 \\
      --evidence 'Form CF-3 in use since 22 June'")]
pub struct ActionDoneArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The action, by its number
    #[arg(value_name = "N")]
    pub action: u32,
    /// What shows that it was done; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub evidence: String,
    /// The day it was done [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action review`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress action review CARR-2026-0001 1 --worked yes 'No complaint about consent since June'")]
pub struct ActionReviewArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The action, by its number
    #[arg(value_name = "N")]
    pub action: u32,
    /// What was seen; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub text: String,
    /// Whether it worked
    #[arg(long, value_name = "YES/NO", value_parser = one_of(YesNo::ALL, YesNo::word))]
    pub worked: YesNo,
    /// The day it was looked at [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action drop`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress action drop CARR-2026-0001 2 --reason 'The treatment is not offered any more'")]
pub struct ActionDropArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The action, by its number
    #[arg(value_name = "N")]
    pub action: u32,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// The day it was given up [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress action list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress action list --open
  redress action list CARR-2026-0001
  redress action list --overdue --owner 'M. Jones' --format csv")]
pub struct ActionListArgs {
    /// Only of this complaint
    #[arg(value_name = "REF")]
    pub reference: Option<ComplaintRef>,
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only what this person is to do
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub owner: Option<String>,
    /// Only what is still to be done
    #[arg(long)]
    pub open: bool,
    /// Only what should have been done by now
    #[arg(long)]
    pub overdue: bool,
}
