//! Bank holidays, and the days of a clinic's own.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{counted_day, holiday_title, one_line, one_of};
use crate::deadline::{Nation, WorkingWeek};
use crate::domain::Span;
use crate::wording::vocabulary;

vocabulary! {
    /// An answer.
    YesNo, "an answer" {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// `redress holiday`
#[derive(Debug, Subcommand)]
pub enum HolidayCommand {
    /// List the bank holidays, where each comes from, and how far they are announced
    List(HolidayListArgs),
    /// Add a bank holiday; open deadlines move with it
    Add(HolidayAddArgs),
    /// Take a bank holiday off the list; open deadlines move with it
    Remove(HolidayRemoveArgs),
    /// Take in a published list of bank holidays; it only ever adds days
    Import(HolidayImportArgs),
}

/// `redress holiday list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress holiday list
  redress holiday list --nation scotland --year 2026
  redress holiday list --from 2026-12-01 --to 2027-01-31 --format csv")]
pub struct HolidayListArgs {
    /// Only of this nation; may be given several times
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// Of this year [default: from this year to the last that is announced]
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["from", "to"], value_parser = clap::value_parser!(i32).range(1995..=2109))]
    pub year: Option<i32>,
    /// On or after this day
    #[arg(long, value_name = "DATE", value_parser = counted_day)]
    pub from: Option<NaiveDate>,
    /// On or before this day
    #[arg(long, value_name = "DATE", value_parser = counted_day)]
    pub to: Option<NaiveDate>,
}

/// `redress holiday add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress holiday add 2030-06-03 'Jubilee bank holiday' --dry-run
  redress holiday add 2030-06-03 'Jubilee bank holiday' --nation scotland")]
pub struct HolidayAddArgs {
    /// The day
    #[arg(value_name = "DATE", value_parser = counted_day)]
    pub day: NaiveDate,
    /// What it is called
    #[arg(value_name = "TITLE", value_parser = holiday_title)]
    pub title: String,
    /// Of this nation; may be given several times [default: all three]
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// Show which deadlines would move, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `redress holiday remove`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress holiday remove 2030-05-06 --nation england-and-wales")]
pub struct HolidayRemoveArgs {
    /// The day
    #[arg(value_name = "DATE", value_parser = counted_day)]
    pub day: NaiveDate,
    /// Of this nation; may be given several times [default: of all that have it]
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// Show which deadlines would move, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `redress holiday import`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  curl -sO https://www.gov.uk/bank-holidays.json
  redress holiday import bank-holidays.json --dry-run
  redress holiday import scotland.ics --nation scotland

FILE is the government's JSON, or an iCalendar file for the nations named; `-` is standard input.
Days of the register that the file does not have stay, and are named.")]
pub struct HolidayImportArgs {
    /// The file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// For this nation only; may be given several times. An iCalendar file needs it
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// Where the list comes from [default: the name of the file]
    #[arg(long, value_name = "TEXT", value_parser = one_line)]
    pub source: Option<String>,
    /// Show which days are new and which deadlines would move, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What a clinic says of its own days.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Its own days")]
pub struct OwnDaysArgs {
    /// Closed: DATE, DATE..DATE or `25 December every year`, each with `=TITLE`; several times
    #[arg(long, value_name = "DAYS=TITLE", value_parser = closed)]
    pub closed: Vec<(Span, String)>,
    /// Works on this day whatever else it is; may be given several times
    #[arg(long, value_name = "DATE", value_parser = counted_day)]
    pub extra_day: Vec<NaiveDate>,
    /// Whether limits in working days pass over its closed days [default: yes]
    #[arg(long, value_name = "YES/NO", value_parser = one_of(YesNo::ALL, YesNo::word))]
    pub closed_days_stretch: Option<YesNo>,
}

/// What changes a clinic's calendar.
#[derive(Debug, Args)]
#[command(next_help_heading = "Its calendar")]
pub struct CalendarArgs {
    /// Whose bank holidays it keeps from now on; may be given several times
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// The days on which it works from now on
    #[arg(long, value_name = "DAYS")]
    pub working_week: Option<WorkingWeek>,
    /// Not closed any more: DATE, DATE..DATE or `25 December every year`; several times
    #[arg(long, value_name = "DAYS")]
    pub not_closed: Vec<Span>,
    /// Not an extra working day any more; may be given several times
    #[arg(long, value_name = "DATE", value_parser = counted_day)]
    pub no_extra_day: Vec<NaiveDate>,
    /// Its own days
    #[command(flatten)]
    pub own: OwnDaysArgs,
    /// Show which deadlines would move, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `DAYS=TITLE` of a closure.
fn closed(text: &str) -> Result<(Span, String), String> {
    let (days, title) = text.split_once('=').ok_or(
        "expected DAYS=TITLE, such as '2026-12-24..2026-12-31=Christmas' or \
         '25 December every year=Christmas Day'",
    )?;
    let days = days.parse().map_err(|error: crate::domain::SpanError| error.to_string())?;
    Ok((days, holiday_title(title)?))
}
