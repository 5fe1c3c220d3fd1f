//! The verbs that look and never write.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{act_day, clinic_code, one_line, one_of};
use super::{
    AgendaArgs, AnnualArgs, CompareArgs, DueArgs, FieldsArgs, FlowArgs, Ko41bArgs, LessonsArgs,
    OverdueArgs, PackArgs, ScotlandArgs, SubjectAccessArgs, SummaryArgs, TimelinessArgs,
    WorkloadArgs,
};
use crate::domain::{ComplaintRef, Status};
use crate::procedure::{Channel, Id, Outcome};

/// `redress list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress list --status open
  redress list --handler 'M. Jones' --stage review
  redress list --clinic cat --from 2026-01-01 --format json")]
pub struct ListArgs {
    /// Which complaints.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}

/// `redress find`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress find jones swelling
  redress find '\"white patch\"' --clinic cat
  redress find --names Jonson
  redress find refund --status open --from 2026-01-01
  redress find --from-file name.txt

Every word must occur somewhere in what was written about a complaint, as the beginning of a word,
in capitals or not, with accents or without. Words between quotation marks follow each other as they
are. Where nothing has a word, names that are spelt almost like it are looked for.")]
pub struct FindArgs {
    /// What to look for
    #[arg(value_name = "TEXT", required_unless_present = "from_file")]
    pub text: Vec<String>,
    /// Take it from a file, so that it is not seen on the command line; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub from_file: Option<PathBuf>,
    /// Only in the names of people
    #[arg(long)]
    pub names: bool,
    /// Also names that are spelt almost like a word, where something has the word itself
    #[arg(long)]
    pub near: bool,
    /// At most so many, those received last [default: 50 in a table on a terminal, else all]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
    /// Which complaints.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}

/// Which complaints are looked at.
#[derive(Debug, Clone, Default, Args)]
pub struct FilterArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only in this status
    #[arg(long, alias = "state", value_name = "STATUS", value_parser = one_of(Status::ALL, Status::word))]
    pub status: Option<Status>,
    /// Only at this stage
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<Id>,
    /// Only of this category
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<Id>,
    /// Only handled by this person
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// Only what came this way
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub channel: Option<Channel>,
    /// Only with this outcome
    #[arg(long, value_name = "OUTCOME", value_parser = one_of(Outcome::ALL, Outcome::word))]
    pub outcome: Option<Outcome>,
    /// Only received on or after this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only received on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
}

/// `redress show`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress show CARR-2026-0001
  redress show CARR-2026-0001 --why
  redress show CARR-2026-0001 --format json
  redress show CARR-2026-0001 -o CARR-2026-0001.md")]
pub struct ShowArgs {
    /// The complaint
    #[arg(value_name = "REF")]
    pub reference: ComplaintRef,
    /// Why each deadline is due on its day
    #[arg(long)]
    pub why: bool,
}

/// `redress report`
#[derive(Debug, Subcommand)]
pub enum Report {
    /// What should have been done by now; nothing at all where nothing is overdue
    Overdue(OverdueArgs),
    /// What is due today and in the next days
    Due(DueArgs),
    /// The day's or the week's duties, person by person
    Agenda(AgendaArgs),
    /// Who has how much to do
    Workload(WorkloadArgs),
    /// The register, one complaint a row
    Register(RegisterArgs),
    /// How many complaints, what became of them, how long they took, what was in time
    Summary(SummaryArgs),
    /// Which promises were kept, stage by stage, and why what was late was late
    Timeliness(TimelinessArgs),
    /// Brought forward, received, resolved and carried forward
    Flow(FlowArgs),
    /// What the law asks for of a year of complaints about NHS care in England and in Wales
    Annual(AnnualArgs),
    /// England's annual return of written complaints about primary care, in its own rows
    Ko41b(Ko41bArgs),
    /// Scotland: the published indicators, or the summary for the regulator of independent clinics
    Scotland(ScotlandArgs),
    /// Themes, causes, actions and whether they were carried out
    Lessons(LessonsArgs),
    /// Two periods side by side
    Compare(CompareArgs),
    /// The inspector's file: figures, every complaint with what was done about it, and the proof
    Pack(PackArgs),
    /// Everything that is held about a person, with others' names masked
    SubjectAccess(SubjectAccessArgs),
}

impl Report {
    /// Whether it can be of several registers together.
    #[must_use]
    pub fn takes_several(&self) -> bool {
        !matches!(self, Self::SubjectAccess(_))
    }
}

/// `redress report register`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report register --format csv
  redress report register --from 2026-01-01 --to 2026-12-31 -o register.xlsx
  redress report register --fields ref,received_on,outcome --format csv")]
pub struct RegisterArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only received on or after this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only received on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}
