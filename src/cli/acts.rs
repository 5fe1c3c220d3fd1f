//! The verbs that record something.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use super::calendar::YesNo;
use super::findings::FindingsArgs;
use super::points::{NewPoint, point_outcome};
use super::values::{act_day, clinic_code, fact, one_line, one_of, past_day, text, time};
use crate::domain::{Capacity, CloseReason, ComplaintRef, PointOutcome};
use crate::procedure::{Channel, Id, Outcome};

/// What is taken down about a complaint; `new` records it, `amend` corrects it.
#[derive(Debug, Default, Clone, Args)]
pub struct DetailArgs {
    /// The day the clinic received it [default for `new`: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub received: Option<NaiveDate>,
    /// The time of that day
    #[arg(long, value_name = "HH:MM", value_parser = time)]
    pub time: Option<NaiveTime>,
    /// The day the clinic was made aware of it, where that is later
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub aware: Option<NaiveDate>,
    /// The day of the matter it is about
    #[arg(long, value_name = "DATE", value_parser = past_day)]
    pub incident: Option<NaiveDate>,
    /// The day the complainant first noticed the matter
    #[arg(long, value_name = "DATE", value_parser = past_day)]
    pub noticed: Option<NaiveDate>,
    /// How it came
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub channel: Option<Channel>,
    /// Who complains; `-` reads standard input, `@FILE` a file
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub complainant: Option<String>,
    /// In what capacity
    #[arg(long, value_name = "CAPACITY", value_parser = one_of(Capacity::ALL, Capacity::word))]
    pub capacity: Option<Capacity>,
    /// Whose care it is about, where that is somebody else; `-` and `@FILE` as well
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub patient: Option<String>,
    /// The patient's date of birth, where the patient is somebody else
    #[arg(long, value_name = "DATE", value_parser = past_day)]
    pub patient_born: Option<NaiveDate>,
    /// The complainant's date of birth
    #[arg(long, value_name = "DATE", value_parser = past_day)]
    pub born: Option<NaiveDate>,
    /// The complainant's postal address; `-` and `@FILE` as well
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub address: Option<String>,
    /// The complainant's e-mail address; `-` and `@FILE` as well
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub email: Option<String>,
    /// The complainant's telephone number; `-` and `@FILE` as well
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub telephone: Option<String>,
    /// A channel by which the complainant wants the reply; several with commas between them
    #[arg(long, value_name = "CHANNEL", value_delimiter = ',', value_parser = one_of(Channel::ALL, Channel::word))]
    pub reply_by: Vec<Channel>,
    /// What it is about; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub summary: Option<String>,
    /// What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub asked_for: Option<String>,
    /// Who is complained about, and so may not handle it; may be given several times
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub about: Vec<String>,
    /// At which of the clinic's sites it happened (`clinic show` lists them)
    #[arg(long, value_name = "SITE")]
    pub site: Option<Id>,
    /// Who received it
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub received_by: Option<String>,
    /// Its category, from the clinic's own list
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<Id>,
    /// Whether another organisation commissioned the care; short for --fact commissioned=...
    #[arg(long, value_name = "YES/NO", value_parser = ["yes", "no"])]
    pub commissioned: Option<String>,
    /// What else the procedure depends on (`procedure show` lists it); may be given several times
    #[arg(long = "fact", value_name = "NAME=VALUE", value_parser = fact)]
    pub facts: Vec<(Id, String)>,
    /// Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "REASON", value_parser = text)]
    pub accept_late: Option<String>,
    /// Who decided that
    #[arg(long, value_name = "NAME", value_parser = one_line, requires = "accept_late")]
    pub decided_by: Option<String>,
}

/// `redress new`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress new
  redress new --clinic carrara --received 2026-04-02 --channel phone \\
      --complainant 'A. Patient' --summary 'Asymmetry after treatment'
  redress new --from-json complaint.json --format json

On a terminal, what is missing is asked for. A clinic of the built-in library is added to the
register when it is first named.")]
pub struct NewArgs {
    /// The clinic, by its code
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// What is taken down.
    #[command(flatten)]
    pub details: DetailArgs,
    /// Who handles it
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// The stage at which it begins, where the procedure lets it [default: the first]
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    /// One head of the complaint; may be given several times
    #[arg(long = "point", value_name = "TEXT", value_parser = text)]
    pub points: Vec<String>,
    /// The points of the JSON object.
    #[arg(skip)]
    pub points_in_full: Vec<NewPoint>,
    /// Read the complaint from a JSON object (`-`: standard input); flags win over it
    #[arg(long, value_name = "FILE")]
    pub from_json: Option<PathBuf>,
}

/// `redress ack`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress ack CARR-2026-0001 --on 2026-04-02 --by phone
  redress ack CAT-2026-0003 --by letter --handler 'M. Jones' --respond-by 2026-04-20
  redress ack ITRU-2026-0002 --by email --offered review-consultation")]
pub struct AckArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The day it was acknowledged [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// How
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub by: Option<Channel>,
    /// The handler that the acknowledgement names
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// The response date that it states
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub respond_by: Option<NaiveDate>,
    /// A step that it offers; may be given several times
    #[arg(long, value_name = "STEP")]
    pub offered: Vec<String>,
    /// What it said; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
}

/// `redress update`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress update CARR-2026-0001 --on 2026-05-05 --by letter \\
      --reason 'A statement is still awaited' --expect 2026-05-20")]
pub struct UpdateArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The day it was sent [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// How
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub by: Option<Channel>,
    /// The reason for the delay; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// The response date that it states now
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub expect: Option<NaiveDate>,
}

/// `redress respond`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome partly-upheld --apology
  redress respond CARR-2026-0001 --by letter --point 1=upheld --point 2=not-upheld --apology \\
      --remedy refund --amount 150.00 --cause communication

The outcome follows from the points: upheld where all of them are, not upheld where none is, partly
upheld otherwise. What `redress point decide` recorded at this stage need not be said again. Where
one outcome is that of every point left open, `--outcome` alone decides them all.")]
pub struct RespondArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The day it was sent [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// How
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub by: Option<Channel>,
    /// What was found on the whole [default: what follows from the points]
    #[arg(long, value_name = "OUTCOME", value_parser = one_of(Outcome::ALL, Outcome::word))]
    pub outcome: Option<Outcome>,
    /// What was found on a point; several with commas between them
    #[arg(long = "point", value_name = "N=OUTCOME", value_delimiter = ',', value_parser = point_outcome)]
    pub points: Vec<PointOutcome>,
    /// It contains an apology
    #[arg(long)]
    pub apology: bool,
    /// What it said; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub summary: Option<String>,
    /// What else was found.
    #[command(flatten)]
    pub findings: FindingsArgs,
}

/// `redress escalate`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress escalate CARR-2026-0001 --on 2026-09-01 --in-writing
  redress escalate CAT-2026-0003 --in-writing --handler 'P. Shaw'
  redress escalate CARR-2026-0001 --in-writing --confirmed-by 'Dr K. Rowe' \\
      --accept-late 'Was in hospital until the window had passed'")]
pub struct EscalateArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The day it was asked for [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// The request came in writing
    #[arg(long)]
    pub in_writing: bool,
    /// Who handles it there
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// Who confirmed that the stage may begin
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub confirmed_by: Option<String>,
    /// Why a request after its window is accepted
    #[arg(long, value_name = "REASON", value_parser = text)]
    pub accept_late: Option<String>,
    /// Who decided that
    #[arg(long, value_name = "NAME", value_parser = one_line, requires = "accept_late")]
    pub decided_by: Option<String>,
    /// The stage [default: the next that applies]
    #[arg(long, value_name = "STAGE")]
    pub to: Option<String>,
    /// What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
}

/// `redress step`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress step CARR-2026-0001 meeting --on 2026-04-10 --by letter
  redress step CAT-2026-0003 told-of-changes --not-applicable 'Nothing was changed'
  redress step ROSE-2026-0004 statements --asked-of 'Dr M. Jones' --on 2026-04-09
  redress step ROSE-2026-0004 statements --received-from 'Dr M. Jones' --on 2026-04-20

What is asked of somebody and comes is recorded by itself; the step is taken by `step REF STEP`.")]
pub struct StepArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The step (`redress show` lists them)
    #[arg(value_name = "STEP")]
    pub step: String,
    /// The day it was taken [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// How, where somebody was told or asked
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub by: Option<Channel>,
    /// Of whom a statement or the like was asked for it
    #[arg(long, value_name = "NAME", value_parser = one_line, conflicts_with_all = ["by", "not_applicable", "accept_late"])]
    pub asked_of: Option<String>,
    /// From whom what was asked came
    #[arg(long, value_name = "NAME", value_parser = one_line, conflicts_with_all = ["asked_of", "by", "not_applicable", "accept_late"])]
    pub received_from: Option<String>,
    /// Why it does not apply
    #[arg(long, value_name = "REASON", value_parser = text, conflicts_with = "by")]
    pub not_applicable: Option<String>,
    /// What was done; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text, conflicts_with = "not_applicable")]
    pub note: Option<String>,
    /// Why something sent after its window is accepted
    #[arg(long, value_name = "REASON", value_parser = text, conflicts_with = "not_applicable")]
    pub accept_late: Option<String>,
    /// Who decided that
    #[arg(long, value_name = "NAME", value_parser = one_line, requires = "accept_late")]
    pub decided_by: Option<String>,
}

/// `redress assign`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress assign CAT-2026-0003 'P. Shaw'")]
pub struct AssignArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// Who handles it
    #[arg(value_name = "NAME", value_parser = one_line, required_unless_present = "handler", conflicts_with = "handler")]
    pub name: Option<String>,
    /// The same as a flag
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// From which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress note`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress note CARR-2026-0001 'Asked for copies of the records'
  redress note CARR-2026-0001 - < letter.txt
  redress note CARR-2026-0001 @letter.txt
  redress note CARR-2026-0001 --edit")]
pub struct NoteArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// What to write down; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(value_name = "TEXT", value_parser = text, required_unless_present_any = ["note", "edit"], conflicts_with = "note")]
    pub words: Option<String>,
    /// The same as a flag
    #[arg(long = "text", value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
    /// Write it in your editor (VISUAL, or else EDITOR); short for `@` in place of TEXT
    #[arg(long, conflicts_with_all = ["words", "note"])]
    pub edit: bool,
    /// The day it is about [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// It was heard from the complainant
    #[arg(long)]
    pub heard: bool,
}

/// `redress amend`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress amend CARR-2026-0001 --received 2026-04-01 --reason 'Date stamp on the letter'
  redress amend CAT-2026-0003 --commissioned yes
  redress amend CARR-2026-0001 --clear telephone
  redress amend CARR-2026-0001 --event 2 --was-on 2026-04-03 --by letter --reason 'Misread'

Without --event it corrects what was taken down; with it, an act that was recorded since, by the
number that `redress show` gives it. What was recorded stays in the history beside what counts.")]
pub struct AmendArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// What is corrected.
    #[command(flatten)]
    pub details: DetailArgs,
    /// A field to take back, by the name of its flag or of a fact; may be given several times
    #[arg(long, value_name = "FIELD")]
    pub clear: Vec<Id>,
    /// What of an event is corrected.
    #[command(flatten)]
    pub event: EventArgs,
    /// What was found.
    #[command(flatten)]
    pub findings: FindingsArgs,
    /// Why
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    /// The day of the correction [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// What of an event is corrected.
#[derive(Debug, Default, Clone, Args)]
#[command(next_help_heading = "Correcting an event")]
pub struct EventArgs {
    /// The event, by its number in the complaint's history
    #[arg(long, value_name = "N")]
    pub event: Option<usize>,
    /// The day it happened
    #[arg(long, value_name = "DATE", value_parser = act_day, requires = "event")]
    pub was_on: Option<NaiveDate>,
    /// By which channel
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word), requires = "event")]
    pub by: Option<Channel>,
    /// What was found
    #[arg(long, value_name = "OUTCOME", value_parser = one_of(Outcome::ALL, Outcome::word), requires = "event")]
    pub outcome: Option<Outcome>,
    /// What was found on a point; may be given several times
    #[arg(long = "point", value_name = "N=OUTCOME", value_parser = point_outcome, requires = "event")]
    pub points: Vec<PointOutcome>,
    /// Whether it contained an apology
    #[arg(long, value_name = "YES/NO", requires = "event")]
    pub apology: Option<YesNo>,
    /// The response date that it stated
    #[arg(long, value_name = "DATE", value_parser = act_day, requires = "event")]
    pub stated: Option<NaiveDate>,
    /// What was written; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text, requires = "event")]
    pub text: Option<String>,
}

/// `redress undo`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress undo
  redress undo CARR-2026-0001 --reason 'Wrong complaint'

It takes back the last act that you recorded, by a new event: the history keeps both. What others
have recorded since and rests on it is not taken from under them; the refusal says what that is.")]
pub struct UndoArgs {
    /// Only on this complaint
    #[arg(value_name = "REF")]
    pub reference: Option<ComplaintRef>,
    /// Why; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
}

/// `redress close`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress close CARR-2026-0001
  redress close CAT-2026-0003 --reason withdrawn --note 'Letter of 3 June'")]
pub struct CloseArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// The day it was closed [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
    /// Why
    #[arg(long, value_name = "REASON", value_parser = one_of(CloseReason::ALL, CloseReason::word), default_value = "resolved")]
    pub reason: CloseReason,
    /// In words; `-` reads standard input, `@FILE` a file, `@` an editor
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub note: Option<String>,
}
