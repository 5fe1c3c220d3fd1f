//! The verbs of what is kept of people, and for how long: redact, legal-hold, retention.

use chrono::NaiveDate;
use clap::{ArgGroup, Args};

use super::FieldsArgs;
use super::values::{act_day, clinic_code, counted_day, one_line, past_day, subject, text};
use crate::domain::{ComplaintRef, Subject};
use crate::procedure::Id;

/// `redress redact`
#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("whose").args(["references", "person"]).required(true),
    after_help = "\
Examples:
  redress redact CARR-2026-0001 --reason 'End of retention' --decided-by 'M. Jones'
  redress redact CARR-2026-0001 CARR-2026-F0002 --reason 'Erasure asked for on 2 April' --early
  redress redact --person 'A. Patient' --dry-run
  redress redact --person 'A. Patient' --reason 'Erasure asked for on 2 April' --early

Names, contact details, free text and documents are erased for good: from the history, from every
table, from the search, and from the free space and the journal of the file. Days, categories and
outcomes stay, and so does the proof of the history. The reason and who decided stay as well: they
must name nobody. Backups that were made before still hold everything."
)]
pub struct RedactArgs {
    /// The complaints or feedback
    #[arg(value_name = "REF", value_parser = subject)]
    pub references: Vec<Subject>,
    /// All complaints of which this person is the complainant or the patient, and their feedback;
    /// `-` reads the name from standard input, `@FILE` from a file
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub person: Option<String>,
    /// Only of the one who was born on this day
    #[arg(long, value_name = "DATE", value_parser = past_day, conflicts_with = "references")]
    pub born: Option<NaiveDate>,
    /// Only list what would be erased
    #[arg(long)]
    pub dry_run: bool,
    /// Why, without any name; `-` reads it from standard input
    #[arg(long, value_name = "TEXT", value_parser = text, required_unless_present = "dry_run")]
    pub reason: Option<String>,
    /// Who decided it
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub decided_by: Option<String>,
    /// Although a complaint is not closed, or its record is still to be kept
    #[arg(long)]
    pub early: bool,
}

/// `redress legal-hold`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress legal-hold CARR-2026-0001 --reason 'Claim announced by solicitors'
  redress legal-hold CARR-2026-0001 --lift --reason 'Claim settled'

Nothing of a complaint under a legal hold is erased, and `retention` names it without a command.")]
pub struct LegalHoldArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// End it
    #[arg(long)]
    pub lift: bool,
    /// Why; `-` reads it from standard input
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: String,
    /// Since which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub on: Option<NaiveDate>,
}

/// `redress retention`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress retention
  redress retention --until 2036-12-31 --format csv

It lists closed complaints whose words are still there, and whose record need not be kept any
longer: by the procedure, or from 10 years after the last closing where it does not say. It erases
nothing: the command for that stands beside each.")]
pub struct RetentionArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// What will have reached its end on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = counted_day)]
    pub until: Option<NaiveDate>,
}

/// `redress report subject-access`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report subject-access 'A. Patient' --format md -o held.md
  redress report subject-access 'A. Patient' --born 1980-02-03
  redress report subject-access 'A. Patient' --reference CARR-2026-0001 --name-staff

It gathers what is recorded of complaints of which they are the complainant or the patient, and what
names them elsewhere. Others are masked: by what they are called in that complaint, and by anything
that looks like an e-mail address, a telephone number or a postcode and is not the person's own.")]
pub struct SubjectAccessArgs {
    /// The person, whatever their title, capitals, accents and apostrophes; `-` reads standard input, `@FILE` a file
    #[arg(value_name = "NAME", value_parser = one_line)]
    pub person: String,
    /// Only what these complaints or this feedback hold
    #[arg(long = "reference", value_name = "REF", value_parser = subject)]
    pub references: Vec<Subject>,
    /// Only of the one who was born on this day
    #[arg(long, value_name = "DATE", value_parser = past_day)]
    pub born: Option<NaiveDate>,
    /// Name handlers, practitioners and other staff
    #[arg(long)]
    pub name_staff: bool,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}
