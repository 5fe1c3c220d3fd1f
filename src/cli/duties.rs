//! `report overdue`, `due`, `agenda` and `workload`: what is to be done, and by whom.

use chrono::NaiveDate;
use clap::Args;

use super::FieldsArgs;
use super::values::{act_day, clinic_code, one_line, one_of};
use crate::procedure::{Channel, Id};

crate::wording::vocabulary! {
    /// What duties are counted by.
    DutiesBy, "a group of duties" {
        /// How late they are.
        Band = "band",
        /// The clinic.
        Clinic = "clinic",
        /// The category of the complaint.
        Category = "category",
        /// The stage that they belong to.
        Stage = "stage",
        /// What is to be done.
        Obligation = "obligation",
        /// Who handles the complaint.
        Handler = "handler",
        /// Who is to do it.
        Person = "person",
        /// The month in which they are due.
        Month = "month",
        /// The day on which they are due.
        Day = "day",
    }
}

crate::wording::vocabulary! {
    /// What leads in an agenda.
    AgendaBy, "an order of an agenda" {
        /// Each person's days.
        Person = "person",
        /// Each day's people.
        Day = "day",
    }
}

crate::wording::vocabulary! {
    /// For whom a workload is added up.
    WorkloadBy, "a group of a workload" {
        /// Everybody who handles or owns something.
        Handler = "handler",
        /// Each clinic.
        Clinic = "clinic",
    }
}

/// Which duties are looked at.
#[derive(Debug, Default, Args)]
pub struct DutyArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only what this person is to do: as owner of the action, or as handler of the complaint
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub person: Option<String>,
    /// Only of complaints handled by this person
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub handler: Option<String>,
    /// Only what belongs to this stage
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<Id>,
    /// Only of complaints of this category
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<Id>,
    /// Only of complaints that came this way
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub channel: Option<Channel>,
    /// Only promises: an aim that is missed is no breach
    #[arg(long)]
    pub firm: bool,
    /// Exit with 3 where there is anything
    #[arg(long)]
    pub fail_if_any: bool,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}

/// `redress report overdue`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report overdue
  redress report overdue --firm --by band
  redress report overdue --handler 'M. Jones' --stage review
  redress report overdue --fail-if-any --quiet || echo 'something is late'

It prints nothing when nothing is overdue, so that cron sends no mail.")]
pub struct OverdueArgs {
    /// Which.
    #[command(flatten)]
    pub duties: DutyArgs,
    /// Only what was due on or after this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only what was due on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// Count them by this
    #[arg(long, value_name = "GROUP", value_parser = one_of(DutiesBy::ALL, DutiesBy::word))]
    pub by: Option<DutiesBy>,
}

/// `redress report due`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report due --within 14 --clinic carrara
  redress report due --person 'M. Jones'
  redress report due --within 30 --by day
  redress report due --within 90 -o duties.ics")]
pub struct DueArgs {
    /// Due today or in so many calendar days [default: 7]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=3660), conflicts_with = "to")]
    pub within: Option<u32>,
    /// Which.
    #[command(flatten)]
    pub duties: DutyArgs,
    /// Only what is due on or after this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// Only what is due on or before this day
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// Count them by this
    #[arg(long, value_name = "GROUP", value_parser = one_of(&DutiesBy::ALL[1..], DutiesBy::word))]
    pub by: Option<DutiesBy>,
}

/// `redress report agenda`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report agenda
  redress report agenda --week --clinic carrara
  redress report agenda --days 14 --person 'M. Jones' -o agenda.ics
  redress report agenda --week --by day --format md

What is overdue stands in it, and what is to be done today: the last day on which somebody is there
before it is late. It prints nothing when there is nothing to do.")]
pub struct AgendaArgs {
    /// Today and the next seven days
    #[arg(long, conflicts_with = "days")]
    pub week: bool,
    /// Today and so many days after it [default: 0]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=366))]
    pub days: Option<u32>,
    /// Which.
    #[command(flatten)]
    pub duties: DutyArgs,
    /// What leads
    #[arg(long, value_name = "ORDER", default_value = "person", value_parser = one_of(AgendaBy::ALL, AgendaBy::word))]
    pub by: AgendaBy,
}

/// `redress report workload`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report workload
  redress report workload --by clinic --format csv")]
pub struct WorkloadArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// For whom it is added up
    #[arg(long, value_name = "GROUP", default_value = "handler", value_parser = one_of(WorkloadBy::ALL, WorkloadBy::word))]
    pub by: WorkloadBy,
    /// Which columns.
    #[command(flatten)]
    pub fields: FieldsArgs,
}
