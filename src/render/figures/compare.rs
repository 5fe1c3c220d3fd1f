//! Two periods side by side as a document.

use std::collections::{BTreeMap, BTreeSet};

use super::{ALL, group_cell, group_column, period_text, scope_lines};
use crate::procedure::Force;
use crate::render::document::{Covers, Document, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{FlowRow, FlowSum, Kept, Label, Period, Scope, Summary, Timeliness};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    (
        "part",
        "The report that has the figure: `summary`, `timeliness`, `flow`. There it is defined.",
    ),
    ("figure", "The figure, by the name it has there; of timeliness with its stage and act."),
    ("unit", "What it is: `complaints`, `deadlines`, `days` (working days), `percent`."),
    ("before", "The figure of the period compared with."),
    ("now", "The figure of the period of the report."),
    (
        "change",
        "Now less before; of percent in percentage points. Empty where one of the two has no figure.",
    ),
    (
        "change_percent",
        "The change of a number as a share of what it was before, where it was anything.",
    ),
];

/// What is compared, of one period.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The summary.
    pub summary: &'a Summary,
    /// What became of the promises.
    pub timeliness: &'a Timeliness,
    /// The flow.
    pub flow: &'a FlowSum,
    /// The days.
    pub period: Period,
}

/// A figure of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    /// So many complaints.
    Complaints(u64),
    /// So many deadlines.
    Deadlines(u64),
    /// Tenths of working days.
    Days(Option<i64>),
    /// So many of so many.
    Share(u64, u64),
}

/// Two periods side by side; a group has the figures of the period compared with and of the other.
#[must_use]
pub fn compare_document(
    scope: &Scope,
    before: Period,
    groups: &[(Label, Side<'_>, Side<'_>)],
    total: (Side<'_>, Side<'_>),
) -> Document {
    let mut sheet = Sheet::new(&[
        group_column(scope.by),
        ("part", "Report"),
        ("figure", "Figure"),
        ("unit", ""),
        ("before", "Before"),
        ("now", "Now"),
        ("change", "Change"),
        ("change_percent", "Change %"),
    ]);
    let named =
        groups.iter().map(|(label, before, now)| (group_cell(scope.by, label), *before, *now));
    for (group, before, now) in named.chain([(Cell::Word(ALL.to_owned()), total.0, total.1)]) {
        for (part, figure, before, now) in figures(before, now) {
            let (part, figure) = (Cell::Word(part.to_owned()), Cell::Word(figure));
            let unit = Cell::Word(before.unit().to_owned());
            let [change, percent] = change(before, now);
            let values = [before.cell(), now.cell()];
            let row = [group.clone(), part, figure, unit].into_iter();
            sheet.rows.push(row.chain(values).chain([change, percent]).collect());
        }
    }
    let mut lines = scope_lines(scope, "Now");
    let place = lines.iter().position(|(name, _)| name == "Now").unwrap_or_default();
    lines.insert(place, ("Before".to_owned(), period_text(before)));
    Document {
        report: "compare",
        title: "Two periods side by side".to_owned(),
        scope: lines,
        covers: Covers { with: Some(before), ..Covers::of(scope) },
        sections: vec![Section {
            key: "compare",
            heading: "Two periods side by side".to_owned(),
            note: Some(
                "How complaints of both periods stand is told as of today: of the later one, more may still be open."
                    .to_owned(),
            ),
            sheet,
            charts: Vec::new(),
            definitions: DEFINITIONS.to_vec(),
        }],
    }
}

/// Every figure of the two, with the report that has it.
fn figures(before: Side<'_>, now: Side<'_>) -> Vec<(&'static str, String, Value, Value)> {
    let mut all = Vec::new();
    for ((figure, before), (_, now)) in
        of_summary(before.summary).into_iter().zip(of_summary(now.summary))
    {
        all.push(("summary", figure.to_owned(), before, now));
    }
    let (kept_before, kept_now) = (of_timeliness(before.timeliness), of_timeliness(now.timeliness));
    let names: BTreeSet<_> = kept_before.keys().chain(kept_now.keys()).collect();
    for name in names {
        let of = |kept: &BTreeMap<_, Kept>| kept.get(name).copied().unwrap_or_default();
        let (before, now) = (of(&kept_before), of(&kept_now));
        let text = format!("{} {}", name.1, name.2);
        let share = |kept: Kept| Value::Share(kept.in_time, kept.decided());
        let decided = |kept: Kept| Value::Deadlines(kept.decided());
        all.push(("timeliness", format!("{text} decided"), decided(before), decided(now)));
        all.push(("timeliness", format!("{text} in_time_share"), share(before), share(now)));
    }
    let flow = |side: Side<'_>| of_flow(side.flow.rows(None, Some(side.period)).first());
    for ((figure, before), (_, now)) in flow(before).into_iter().zip(flow(now)) {
        all.push(("flow", figure.to_owned(), before, now));
    }
    all
}

fn of_summary(of: &Summary) -> Vec<(&'static str, Value)> {
    use Value::{Complaints, Days, Share};
    let whole = |days: Option<i64>| Days(days.map(|days| days * 10));
    vec![
        ("received", Complaints(of.received)),
        ("open", Complaints(of.open)),
        ("responded", Complaints(of.responded)),
        ("outside", Complaints(of.outside)),
        ("closed", Complaints(of.closed)),
        ("upheld", Complaints(of.upheld)),
        ("partly_upheld", Complaints(of.partly_upheld)),
        ("not_upheld", Complaints(of.not_upheld)),
        ("upheld_share", Share(of.upheld + of.partly_upheld, of.found())),
        ("median_days", Days(of.days.median())),
        ("mean_days", Days(of.days.mean())),
        ("p90_days", whole(of.days.percentile(90))),
        ("longest_days", whole(of.days.longest())),
        ("acknowledged_in_time", Share(of.acknowledged.0, of.acknowledged.1)),
        ("answered_in_time", Share(of.answered.0, of.answered.1)),
        ("updated_in_time", Share(of.updated.0, of.updated.1)),
        ("overdue", Complaints(of.overdue)),
        ("escalated", Complaints(of.escalated)),
    ]
}

/// What became of the promises, by the place of the stage, its name, and what was to be done.
fn of_timeliness(of: &Timeliness) -> BTreeMap<(usize, String, String), Kept> {
    let rows = of.rows(Force::Firm, false).into_iter();
    rows.map(|(row, kept)| ((row.place, row.stage, row.act.to_string()), kept)).collect()
}

fn of_flow(row: Option<&FlowRow>) -> Vec<(&'static str, Value)> {
    use Value::{Complaints, Share};
    let count = |of: fn(&FlowRow) -> u64| Complaints(row.map_or(0, of));
    vec![
        ("brought_forward", count(|row| row.brought_forward)),
        ("received", count(|row| row.received)),
        ("reopened", count(|row| row.reopened)),
        ("resolved", count(|row| row.resolved)),
        ("carried_forward", count(|row| row.carried_forward)),
        ("escalated", count(|row| row.escalated)),
        (
            "escalated_share",
            row.map_or(Share(0, 0), |row| Share(row.later_escalated, row.received)),
        ),
        ("reopened_share", row.map_or(Share(0, 0), |row| Share(row.later_reopened, row.resolved))),
    ]
}

impl Value {
    fn unit(self) -> &'static str {
        match self {
            Self::Complaints(_) => "complaints",
            Self::Deadlines(_) => "deadlines",
            Self::Days(_) => "days",
            Self::Share(..) => "percent",
        }
    }

    fn cell(self) -> Cell {
        match self {
            Self::Complaints(number) | Self::Deadlines(number) => super::count(number),
            Self::Days(tenths) => super::tenths(tenths),
            Self::Share(part, whole) => Cell::Share(part, whole),
        }
    }

    /// What is compared: whole numbers as they are, days and percent in tenths.
    fn number(self) -> Option<i64> {
        match self {
            Self::Complaints(number) | Self::Deadlines(number) => i64::try_from(number).ok(),
            Self::Days(tenths) => tenths,
            Self::Share(_, 0) => None,
            Self::Share(part, whole) => {
                let (part, whole) = (u128::from(part), u128::from(whole));
                i64::try_from((part * 2_000 + whole) / (whole * 2)).ok()
            }
        }
    }
}

/// The change, and the change in percent.
fn change(before: Value, now: Value) -> [Cell; 2] {
    let (Some(from), Some(to)) = (before.number(), now.number()) else {
        return [Cell::Empty, Cell::Empty];
    };
    let change = match before {
        Value::Complaints(_) | Value::Deadlines(_) => Cell::Number(to - from),
        Value::Days(_) | Value::Share(..) => Cell::Decimal(to - from, 1),
    };
    let percent = match before {
        Value::Share(..) => Cell::Empty,
        _ if from == 0 => Cell::Empty,
        // Tenths of a percent, rounded half away from nothing.
        _ => {
            let (twice, half) = ((to - from) * 2_000, (to - from).signum() * from);
            Cell::Decimal((twice + half) / (from * 2), 1)
        }
    };
    [change, percent]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_numbers_or_percentage_points() {
        use Value::{Complaints, Days, Share};
        for (before, now, expected) in [
            (Complaints(8), Complaints(10), ["2", "25.0"]),
            (Complaints(3), Complaints(2), ["-1", "-33.3"]),
            (Complaints(0), Complaints(2), ["2", ""]),
            (Share(1, 2), Share(2, 3), ["16.7", ""]),
            (Share(0, 0), Share(2, 3), ["", ""]),
            (Days(Some(205)), Days(Some(190)), ["-1.5", "-7.3"]),
            (Days(None), Days(Some(190)), ["", ""]),
        ] {
            assert_eq!(change(before, now).map(|cell| cell.plain()), expected);
        }
    }
}
