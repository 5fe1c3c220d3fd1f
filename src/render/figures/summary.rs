//! The summary as a document.

use super::{ALL, count, group_cell, group_column, scope_lines, tenths, whole};
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{Label, Scope, Spread, Summary};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("received", "Complaints received in the period, by the day of receipt."),
    ("open", "Of these, those whose current stage waits for its answer today."),
    ("responded", "Those whose current stage is answered, and which may go on or be closed."),
    ("outside", "Those with which a body outside the clinic deals."),
    (
        "closed",
        "Those that are closed. Open, responded, outside and closed together are those received.",
    ),
    ("upheld", "Those of which the clinic's last answer found them upheld."),
    ("partly_upheld", "Those that it found partly upheld."),
    ("not_upheld", "Those that it found not upheld."),
    (
        "upheld_share",
        "Upheld and partly upheld, as a share of all that were found one or the other.",
    ),
    (
        "median_days",
        "The median of the clinic's working days from receipt to the clinic's first answer, of the complaints that were answered: half took no longer.",
    ),
    ("mean_days", "Their mean."),
    ("p90_days", "Their 90th percentile, by nearest rank: nine of ten took no longer."),
    ("longest_days", "The longest."),
    (
        "acknowledged_in_time",
        "Firm deadlines for an acknowledgement that were kept on or before their due day, as a share of those that were kept, kept late, never kept, or are overdue today. Extended deadlines are judged by the extended day.",
    ),
    ("answered_in_time", "The same of deadlines for the answer of a stage."),
    ("updated_in_time", "The same of deadlines for word on progress."),
    ("overdue", "Complaints of which a firm deadline is overdue today."),
    (
        "escalated",
        "Complaints that went on to a further stage. What goes on beside the clinic's own stage does not count.",
    ),
];

/// The summary as a document.
#[must_use]
pub fn summary_document(scope: &Scope, groups: &[(Label, Summary)], total: &Summary) -> Document {
    let mut sections = vec![figures(scope, groups, total)];
    sections.push(days(&total.days));
    Document {
        report: "summary",
        title: "Summary of complaints".to_owned(),
        scope: scope_lines(scope, "Received"),
        covers: Covers::of(scope),
        sections,
    }
}

fn figures(scope: &Scope, groups: &[(Label, Summary)], total: &Summary) -> Section {
    let mut sheet = Sheet::new(&[
        group_column(scope.by),
        ("received", "Received"),
        ("open", "Open"),
        ("responded", "Responded"),
        ("outside", "Outside"),
        ("closed", "Closed"),
        ("upheld", "Upheld"),
        ("partly_upheld", "Partly"),
        ("not_upheld", "Not"),
        ("upheld_share", "Upheld %"),
        ("median_days", "Median"),
        ("mean_days", ""),
        ("p90_days", "90th"),
        ("longest_days", "Longest"),
        ("acknowledged_in_time", "Ack. %"),
        ("answered_in_time", "Answer %"),
        ("updated_in_time", "Update %"),
        ("overdue", "Overdue"),
        ("escalated", "Escalated"),
    ]);
    sheet.expendable =
        &["Longest", "Outside", "Escalated", "Responded", "Update %", "Not", "Partly", "Upheld"];
    for (label, summary) in groups {
        sheet.rows.push(row(group_cell(scope.by, label), summary));
    }
    sheet.rows.push(row(Cell::Word(ALL.to_owned()), total));
    Section {
        key: "summary",
        heading: "Complaints received".to_owned(),
        note: several(scope),
        sheet,
        charts: charts(scope, groups, total),
        definitions: DEFINITIONS.to_vec(),
    }
}

/// A warning where groups overlap.
pub(super) fn several(scope: &Scope) -> Option<String> {
    let overlap = scope.by.is_some_and(|by| !by.is_partition());
    overlap.then(|| {
        "A complaint with several points counts in each of their groups, and once in all together."
            .to_owned()
    })
}

fn row(group: Cell, of: &Summary) -> Vec<Cell> {
    let share = |(part, whole): (u64, u64)| Cell::Share(part, whole);
    vec![
        group,
        count(of.received),
        count(of.open),
        count(of.responded),
        count(of.outside),
        count(of.closed),
        count(of.upheld),
        count(of.partly_upheld),
        count(of.not_upheld),
        Cell::Share(of.upheld + of.partly_upheld, of.found()),
        tenths(of.days.median()),
        tenths(of.days.mean()),
        whole(of.days.percentile(90)),
        whole(of.days.longest()),
        share(of.acknowledged),
        share(of.answered),
        share(of.updated),
        count(of.overdue),
        count(of.escalated),
    ]
}

fn charts(scope: &Scope, groups: &[(Label, Summary)], total: &Summary) -> Vec<Chart> {
    let mut charts = Vec::new();
    let counts = || groups.iter().map(|(label, it)| (label.to_string(), it.received));
    match scope.by {
        Some(by) if by.is_time() && groups.len() > 1 => {
            let series = |name: &str, of: fn(&Summary) -> u64| {
                (name.to_owned(), groups.iter().map(|(_, it)| of(it)).collect())
            };
            charts.push(Chart {
                title: format!("Complaints received, by {by}"),
                unit: "complaints",
                figures: Figures::Columns {
                    groups: counts().map(|(name, _)| name).collect(),
                    series: vec![
                        series("closed", |it| it.closed),
                        series("not closed", |it| it.received - it.closed),
                    ],
                },
            });
        }
        Some(by) if groups.len() > 1 => {
            let mut kinds: Vec<(String, u64)> = counts().collect();
            kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let title = format!("Complaints received, by {by}");
            charts.push(Chart { title, unit: "complaints", figures: Figures::Pareto(kinds) });
        }
        _ => {}
    }
    if total.found() > 0 {
        charts.push(Chart {
            title: "What was found".to_owned(),
            unit: "complaints",
            figures: Figures::Parts(vec![
                ("upheld".to_owned(), total.upheld),
                ("partly upheld".to_owned(), total.partly_upheld),
                ("not upheld".to_owned(), total.not_upheld),
            ]),
        });
    }
    charts
}

/// The ends of the buckets of days: what most procedures promise, and beyond.
const BUCKETS: [u32; 8] = [5, 10, 15, 20, 25, 30, 40, 60];

fn days(spread: &Spread) -> Section {
    let mut sheet = Sheet::new(&[
        ("days", "Working days"),
        ("complaints", "Complaints"),
        ("share", "Share"),
        ("share_within", "Within"),
    ]);
    let all = spread.count();
    let (mut buckets, mut from, mut before) = (Vec::new(), 0, 0);
    for to in BUCKETS.into_iter().map(Some).chain([None]) {
        let within = to.map_or(all, |to| spread.within(to));
        let name = to.map_or_else(|| format!("{from} or more"), |to| format!("{from} to {to}"));
        sheet.rows.push(vec![
            Cell::Word(name.clone()),
            count(within - before),
            Cell::Share(within - before, all),
            Cell::Share(within, all),
        ]);
        buckets.push((name, within - before));
        from = to.map_or(from, |to| to + 1);
        before = within;
    }
    let figures = Figures::Spread { buckets, beyond: Some(4) };
    let title = "Working days to the first answer; the line stands at 20".to_owned();
    let chart = Chart { title, unit: "complaints", figures };
    Section {
        key: "days",
        heading: "Days to the first answer".to_owned(),
        note: None,
        sheet,
        charts: if all > 0 { vec![chart] } else { Vec::new() },
        definitions: vec![
            ("days", "Working days of the clinic from receipt to its first answer."),
            ("complaints", "Complaints that were answered within these days."),
            ("share", "Their share of all that were answered."),
            ("share_within", "The share of those that took no longer than the last of these days."),
        ],
    }
}
