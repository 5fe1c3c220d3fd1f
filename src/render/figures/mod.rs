//! Reports that count, as documents: their tables, charts and definitions.

mod annual;
mod compare;
mod flow;
mod improvements;
mod ko41b;
mod lessons;
mod pack;
mod scotland;
mod summary;
mod timeliness;

use chrono::NaiveDate;

pub use annual::annual_document;
pub use compare::{Side, compare_document};
pub use flow::flow_document;
pub use ko41b::ko41b_document;
pub use lessons::lessons_document;
pub use pack::{Verified, pack_document};
pub use scotland::{Told, scotland_document, statement_document};
pub use summary::summary_document;
pub use timeliness::timeliness_document;

use super::sheet::Cell;
use crate::report::figures::{By, Label, Period, Scope};
use crate::wording::long_day;

/// What a row of all groups together is called.
pub(super) const ALL: &str = "all";

/// What a report covers, as its head says it; `days` is what its days are of.
pub(super) fn scope_lines(scope: &Scope, days: &str) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    let mut line = |name: &str, value: String| lines.push((name.to_owned(), value));
    let clinics = &scope.clinics;
    let names: Vec<&str> = clinics.iter().map(|(_, name)| name.as_str()).collect();
    match names.as_slice() {
        [] => line("Clinics", "none".to_owned()),
        [one] => line("Clinic", (*one).to_owned()),
        few if few.len() <= 5 => line("Clinics", few.join(", ")),
        many => line("Clinics", format!("{} clinics", many.len())),
    }
    if scope.registers > 1 {
        line("Registers", scope.registers.to_string());
    }
    line(days, scope.period.map_or_else(|| "all".to_owned(), period_text));
    for (name, value) in &scope.only {
        line(name, value.clone());
    }
    line("As at", long_day(scope.today));
    lines
}

/// A period in words.
pub(super) fn period_text(period: Period) -> String {
    match (period.from == NaiveDate::MIN, period.to == NaiveDate::MAX) {
        (false, false) => format!("{} to {}", long_day(period.from), long_day(period.to)),
        (false, true) => format!("from {}", long_day(period.from)),
        (true, false) => format!("to {}", long_day(period.to)),
        (true, true) => "all".to_owned(),
    }
}

/// The column of the groups: its key, and its heading.
pub(super) fn group_column(by: Option<By>) -> (&'static str, &'static str) {
    let heading = match by {
        None => return ("group", ""),
        Some(By::Month) => "Month",
        Some(By::Quarter) => "Quarter",
        Some(By::Year) => "Year",
        Some(By::Clinic) => "Clinic",
        Some(By::Site) => "Site",
        Some(By::Category) => "Category",
        Some(By::Practitioner) => "Practitioner",
        Some(By::Channel) => "Channel",
        Some(By::Payer) => "Payer",
        Some(By::Stage) => "Stage",
        Some(By::Grade) => "Grade",
        Some(By::Outcome) => "Outcome",
    };
    ("group", heading)
}

/// The name of a group. What somebody is called was written by somebody.
pub(super) fn group_cell(by: Option<By>, label: &Label) -> Cell {
    match by {
        Some(By::Practitioner) => Cell::Text(label.to_string()),
        _ => Cell::Word(label.to_string()),
    }
}

/// A count.
pub(super) fn count(number: u64) -> Cell {
    Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Days, where there are any.
pub(super) fn whole(days: Option<i64>) -> Cell {
    days.map_or(Cell::Empty, Cell::Number)
}

/// Tenths of days, where there are any.
pub(super) fn tenths(days: Option<i64>) -> Cell {
    days.map_or(Cell::Empty, |tenths| Cell::Decimal(tenths, 1))
}
