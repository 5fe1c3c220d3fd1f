//! Compliments, concerns and comments.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::NewArgs;
use super::values::{act_day, clinic_code, one_line, one_of, text};
use crate::domain::{FeedbackKind, FeedbackRef};
use crate::procedure::{Channel, Id};

/// `redress feedback`
#[derive(Debug, Subcommand)]
pub enum FeedbackCommand {
    /// Take down a compliment, a concern or a comment
    Add(FeedbackAddArgs),
    /// List feedback
    List(FeedbackListArgs),
    /// Show everything about one
    Show(FeedbackShowArgs),
    /// Write something down about one
    Note(FeedbackNoteArgs),
    /// Make a complaint of one
    Raise(Box<FeedbackRaiseArgs>),
}

/// `redress feedback add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress feedback add --clinic carrara --kind compliment --about 'Dr Rowe' 'Very kind at the desk'
  redress feedback add --clinic cat --kind concern --channel phone --from 'B. Lee' - < call.txt")]
pub struct FeedbackAddArgs {
    /// The clinic, by its code
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Id,
    /// What sort of feedback it is
    #[arg(long, value_name = "KIND", value_parser = one_of(FeedbackKind::ALL, FeedbackKind::word))]
    pub kind: FeedbackKind,
    /// What was said; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub words: String,
    /// The day it was received [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub received: Option<NaiveDate>,
    /// How it came
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub channel: Option<Channel>,
    /// Who gave it
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub from: Option<String>,
    /// Whom it is about
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub about: Option<String>,
}

/// `redress feedback list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress feedback list --kind concern --open
  redress feedback list --from 2026-01-01 --to 2026-12-31 --format csv")]
pub struct FeedbackListArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only of this kind
    #[arg(long, value_name = "KIND", value_parser = one_of(FeedbackKind::ALL, FeedbackKind::word))]
    pub kind: Option<FeedbackKind>,
    /// Only received on or after this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only received on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// Only what has not become a complaint
    #[arg(long)]
    pub open: bool,
}

/// `redress feedback show`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress feedback show CARR-2026-F0001")]
pub struct FeedbackShowArgs {
    /// The feedback
    #[arg(value_name = "REF")]
    pub reference: FeedbackRef,
}

/// `redress feedback note`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress feedback note CARR-2026-F0001 'Thanked her by telephone'")]
pub struct FeedbackNoteArgs {
    /// The feedback
    #[arg(value_name = "REF")]
    pub reference: FeedbackRef,
    /// What to write down; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text)]
    pub words: String,
    /// The day it is about [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress feedback raise`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress feedback raise CARR-2026-F0001
  redress feedback raise CARR-2026-F0001 --received 2026-05-11 --complainant 'B. Lee' --category care

It takes every flag of `redress new`. Clinic, channel, day of receipt, complainant, whom it is about and
what it says are those of the feedback where no flag says otherwise.")]
pub struct FeedbackRaiseArgs {
    /// The feedback
    #[arg(value_name = "REF")]
    pub reference: FeedbackRef,
    /// What the complaint is.
    #[command(flatten)]
    pub new: NewArgs,
}
