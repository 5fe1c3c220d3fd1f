//! The calculator.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use super::values::{act_day, clinic_code, one_of, time};
use crate::deadline::{Length, Nation, ReceiptRule, Roll};
use crate::procedure::Id;

/// `redress when`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress when '20 working days' --from 2026-04-02
  redress when '5 working days' '6 months' --from 2026-04-02 --nation scotland
  redress when '28 days' --from 2026-05-01 --roll forward --explain
  redress when '2 working days' --clinic itrust --explain
  redress when --batch limits.csv -o due.csv

It needs no register, unless --clinic names a clinic that is not in the built-in library.

A batch is CSV with a header that names `from` and `within`, and may name `nation`, `inclusive`,
`roll` and `receipt`; other columns are kept. `from` may hold a time (2026-04-02 16:30), `receipt`
may be actual, deemed, or deemed with a cut-off (deemed 16:00). Flags stand for cells that are
empty. `due_on`, `act_by_on` and `error` are added.")]
pub struct WhenArgs {
    /// The limit: same day, next working day, or a number of hours, days, weeks, months, years or
    /// working days; may be given several times
    #[arg(value_name = "WITHIN", value_parser = limit, required_unless_present = "batch")]
    pub within: Vec<Length>,
    /// The day to count from [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub from: Option<NaiveDate>,
    /// The time of that day
    #[arg(long, value_name = "HH:MM", value_parser = time)]
    pub time: Option<NaiveTime>,
    /// Count as this clinic does: its working days, and its procedure's way of counting
    #[arg(long, value_name = "CODE", value_parser = clinic_code, conflicts_with = "nation")]
    pub clinic: Option<Id>,
    /// Whose bank holidays; may be given several times [default: england-and-wales]
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// Beginning with the day: count the day itself
    #[arg(long)]
    pub inclusive: bool,
    /// Where a limit in days, weeks, months or years ends on a non-working day
    #[arg(long, value_name = "ROLL", value_parser = one_of(Roll::ALL, Roll::word))]
    pub roll: Option<Roll>,
    /// Whether an arrival on a non-working day counts as the next working day's
    #[arg(long, value_name = "RECEIPT", value_parser = one_of(ReceiptRule::ALL, ReceiptRule::word))]
    pub receipt: Option<ReceiptRule>,
    /// From this time on, an arrival is the next working day's; with deemed receipt
    #[arg(long, value_name = "HH:MM", value_parser = time)]
    pub cut_off: Option<NaiveTime>,
    /// Say how it was counted, and every day that was passed over
    #[arg(long)]
    pub explain: bool,
    /// Count for every row of a CSV file; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["within", "from", "time", "explain"])]
    pub batch: Option<PathBuf>,
}

/// A limit, as procedure files say it.
fn limit(text: &str) -> Result<Length, String> {
    text.parse().map_err(|error| {
        // What a shell makes of a limit without quotes.
        let bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let quotes = if bare { "; put the whole limit between quotes" } else { "" };
        format!("{error}{quotes}")
    })
}
