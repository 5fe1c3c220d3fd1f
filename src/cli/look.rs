//! The verbs that look and never write.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{act_day, clinic_code, one_of};
use crate::domain::{ComplaintRef, Status};
use crate::procedure::Id;

/// `redress list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress list --status open
  redress list --clinic cat --from 2026-01-01 --format json")]
pub struct ListArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Only in this status
    #[arg(long, value_name = "STATUS", value_parser = one_of(Status::ALL, Status::word))]
    pub status: Option<Status>,
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
  redress show CARR-2026-0001 --format json")]
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
    /// The register, one complaint a row
    Register(RegisterArgs),
}

/// `redress report overdue`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report overdue
  redress report overdue --fail-if-any --quiet || echo 'something is late'

It prints nothing when nothing is overdue, so that cron sends no mail.")]
pub struct OverdueArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// Exit with 3 where anything is overdue
    #[arg(long)]
    pub fail_if_any: bool,
}

/// `redress report due`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress report due --within 14 --clinic carrara")]
pub struct DueArgs {
    /// Due today or in so many calendar days
    #[arg(long, value_name = "DAYS", default_value = "7", value_parser = clap::value_parser!(u32).range(0..=3660))]
    pub within: u32,
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
}

/// `redress report register`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report register --format csv
  redress report register --from 2026-01-01 --to 2026-12-31 -o register.csv")]
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
}
