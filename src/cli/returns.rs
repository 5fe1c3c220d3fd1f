//! `report`: what is returned to others once a year, lessons, and two periods side by side.

use chrono::NaiveDate;
use clap::Args;

use super::fields::TableArgs;
use super::figures::FigureArgs;
use super::look::FilterArgs;
use super::values::{act_day, one_of};
use crate::report::figures::{Law, Scheme};

/// A year that ends on 31 March, where it is not `--from` and `--to`.
#[derive(Debug, Clone, Copy, Args)]
pub struct YearArgs {
    /// The year that ends on 31 March of this one [default: the last that has ended]
    #[arg(
        long,
        value_name = "YEAR",
        conflicts_with_all = ["from", "to"],
        value_parser = clap::value_parser!(i32).range(1996..=2100)
    )]
    pub year: Option<i32>,
}

/// `redress report annual`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report annual
  redress report annual --year 2026 --law wales
  redress report annual --year 2026 --by clinic --table subjects --format csv

The year runs to 31 March; `--from` and `--to` name other days. Figures are of what happened on them.
What each figure means stands in docs/reports.md, and in the report itself as html, md, xlsx and json.")]
pub struct AnnualArgs {
    /// The year.
    #[command(flatten)]
    pub year: YearArgs,
    /// Whose words it follows
    #[arg(long, value_name = "LAW", default_value = "england", value_parser = one_of(Law::ALL, Law::word))]
    pub law: Law,
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}

/// `redress report ko41b`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report ko41b --clinic rose
  redress report ko41b --clinic rose --year 2026 --format csv

The return is made for each practice by itself, of complaints about care that the NHS pays for. Its rows are
in the order of the form; what the register does not know stands in rows of its own. Hold it against the form
that you are sent. What each row means stands in docs/reports.md.")]
pub struct Ko41bArgs {
    /// The year.
    #[command(flatten)]
    pub year: YearArgs,
    /// Which complaints.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What of the report.
    #[command(flatten)]
    pub view: TableArgs,
}

/// `redress report scotland`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report scotland --year 2026 --per 8200
  redress report scotland --scheme independent --from 2025-07-01 --to 2026-06-30

As `nhs`: the published indicators of the two stages, of the year to 31 March. As `independent`: each complaint of
the last 12 months with the action that was taken, for the regulator. What each figure means stands in docs/reports.md.")]
pub struct ScotlandArgs {
    /// The year.
    #[command(flatten)]
    pub year: YearArgs,
    /// The indicators, or the summary for the regulator [default: what the procedures are made for]
    #[arg(long, value_name = "SCHEME", value_parser = one_of(Scheme::ALL, Scheme::word))]
    pub scheme: Option<Scheme>,
    /// So many people are served: complaints are given by 1,000 of them
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub per: Option<u32>,
    /// Which complaints.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What of the report.
    #[command(flatten)]
    pub view: TableArgs,
}

/// `redress report lessons`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report lessons --from 2026-01-01 --to 2026-06-30
  redress report lessons --by clinic --format csv
  redress report lessons --table actions

Without `--from` and `--to` it is of the last 12 months; themes are held against the same days a year before.
What each figure means stands in docs/reports.md, and in the report itself as html, md, xlsx and json.")]
pub struct LessonsArgs {
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}

/// `redress report compare`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report compare --from 2026-01-01 --to 2026-03-31
  redress report compare --from 2026-01-01 --to 2026-03-31 --with-from 2025-10-01 --with-to 2025-12-31
  redress report compare --by clinic --format csv

Without `--from` and `--to` it is of the last 12 months; without `--with-from` and `--with-to` they are held against the
same days a year before. What each figure means stands in docs/reports.md.")]
pub struct CompareArgs {
    /// The first day of the period to compare with
    #[arg(long, value_name = "DATE", value_parser = act_day, requires = "with_to")]
    pub with_from: Option<NaiveDate>,
    /// The last day of the period to compare with
    #[arg(long, value_name = "DATE", value_parser = act_day, requires = "with_from")]
    pub with_to: Option<NaiveDate>,
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}
