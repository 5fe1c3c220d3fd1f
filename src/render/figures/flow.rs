//! The flow as a document.

use super::summary::several;
use super::{ALL, count, group_cell, group_column, scope_lines};
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{By, FlowRow, FlowSum, Label, Scope};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("from", "The first day of the row."),
    ("to", "The last day of the row."),
    ("brought_forward", "Complaints that were not closed at the end of the day before the first."),
    ("received", "Complaints received on these days."),
    (
        "reopened",
        "Times on these days that a closed complaint was opened again, or went on to a further stage.",
    ),
    ("resolved", "Times on these days that a complaint was closed, whatever for."),
    (
        "carried_forward",
        "Complaints that were not closed at the end of the last day: brought forward + received + reopened - resolved.",
    ),
    ("escalated", "Times on these days that a complaint went on to a further stage."),
    (
        "escalated_share",
        "Of the complaints received on these days, the share that has gone past its first stage so far.",
    ),
    (
        "reopened_share",
        "Of the closings on these days, the share after which the complaint was opened again so far.",
    ),
];

/// The flow as a document: a row for each span of time, or for each group.
#[must_use]
pub fn flow_document(
    scope: &Scope,
    groups: &[(Label, FlowSum)],
    total: &FlowSum,
    spans: Option<By>,
) -> Document {
    let own = [group_column(scope.by), ("from", ""), ("to", "")];
    let figures = [
        ("brought_forward", "Brought forward"),
        ("received", "Received"),
        ("reopened", "Reopened"),
        ("resolved", "Resolved"),
        ("carried_forward", "Carried forward"),
        ("escalated", "Escalated"),
        ("escalated_share", "Escalated %"),
        ("reopened_share", "Reopened %"),
    ];
    let mut sheet = Sheet::new(&[&own[..], &figures].concat());
    sheet.expendable = &["Reopened %", "Escalated %", "Escalated"];
    let rows = total.rows(spans, scope.period);
    for row in rows.iter().filter(|_| spans.is_some()) {
        sheet.rows.push(cells(Cell::Word(row.name.clone()), row));
    }
    for (label, of) in groups {
        for row in of.rows(None, scope.period) {
            sheet.rows.push(cells(group_cell(scope.by, label), &row));
        }
    }
    for row in total.rows(None, scope.period) {
        sheet.rows.push(cells(Cell::Word(ALL.to_owned()), &row));
    }
    let section = Section {
        key: "flow",
        heading: "Flow of complaints".to_owned(),
        note: several(scope),
        charts: if rows.len() > 1 { charts(&rows) } else { Vec::new() },
        sheet,
        definitions: DEFINITIONS.to_vec(),
    };
    Document {
        report: "flow",
        title: "Flow of complaints".to_owned(),
        scope: scope_lines(scope, "Days"),
        covers: Covers::of(scope),
        sections: vec![section],
    }
}

fn cells(group: Cell, row: &FlowRow) -> Vec<Cell> {
    vec![
        group,
        Cell::Day(row.period.from),
        Cell::Day(row.period.to),
        count(row.brought_forward),
        count(row.received),
        count(row.reopened),
        count(row.resolved),
        count(row.carried_forward),
        count(row.escalated),
        Cell::Share(row.later_escalated, row.received),
        Cell::Share(row.later_reopened, row.resolved),
    ]
}

fn charts(rows: &[FlowRow]) -> Vec<Chart> {
    let groups: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let chart = |title: &str, name: &str, of: fn(&FlowRow) -> u64| {
        let series = vec![(name.to_owned(), rows.iter().map(of).collect())];
        let figures = Figures::Columns { groups: groups.clone(), series };
        Chart { title: title.to_owned(), unit: "complaints", figures }
    };
    vec![
        chart("Complaints received", "received", |row| row.received),
        chart("Complaints resolved", "resolved", |row| row.resolved),
        chart("Not closed at the end", "carried forward", |row| row.carried_forward),
    ]
}
