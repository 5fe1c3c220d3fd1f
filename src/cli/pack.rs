//! `report pack`

use chrono::NaiveDate;
use clap::Args;

use super::fields::TableArgs;
use super::values::{act_day, clinic_code};
use crate::procedure::Id;

/// `redress report pack`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress report pack -o pack.html
  redress report pack --clinic carrara --from 2025-04-01 --to 2026-03-31 -o pack.xlsx
  redress report pack --names -o pack-with-names.html

The last 12 months, unless other days are named: figures, every complaint with what was done about it, actions,
definitions, and the seal of the register. It exits with 3 where the register is not whole.")]
pub struct PackArgs {
    /// Only of this clinic
    #[arg(long, value_name = "CODE", value_parser = clinic_code)]
    pub clinic: Option<Id>,
    /// The first day [default: 12 months before the last]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// The last day [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub to: Option<NaiveDate>,
    /// With the names of complainants, patients, handlers and owners, and texts as they were written
    #[arg(long)]
    pub names: bool,
    /// What of the report.
    #[command(flatten)]
    pub view: TableArgs,
}
