//! `report`: the kinds that count.

use clap::Args;

use super::fields::TableArgs;
use super::look::FilterArgs;
use super::values::one_of;
use crate::report::figures::By;

/// What figures are of, and how they are broken down.
#[derive(Debug, Args)]
pub struct FigureArgs {
    /// Break the figures down by this
    #[arg(long, value_name = "WHAT", value_parser = one_of(By::ALL, By::word))]
    pub by: Option<By>,
    /// Which complaints.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// What of the report.
    #[command(flatten)]
    pub view: TableArgs,
}

/// `redress report summary`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report summary --from 2026-01-01 --to 2026-12-31
  redress report summary --by quarter --clinic carrara
  redress report summary --by category --format csv
  redress --db 'clinics/*.db' report summary --by clinic

What each figure means stands in docs/reports.md, and in the report itself as html, md, xlsx and json.")]
pub struct SummaryArgs {
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}

/// `redress report timeliness`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report timeliness --from 2026-01-01 --to 2026-12-31
  redress report timeliness --by month --format csv

What each figure means stands in docs/reports.md, and in the report itself as html, md, xlsx and json.")]
pub struct TimelinessArgs {
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}

/// `redress report flow`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report flow --from 2026-01-01 --to 2026-12-31
  redress report flow --by quarter
  redress report flow --by clinic --from 2026-04-01

`--from` and `--to` are the days of the report here: what was received before them is brought forward.")]
pub struct FlowArgs {
    /// What is counted.
    #[command(flatten)]
    pub figures: FigureArgs,
}
