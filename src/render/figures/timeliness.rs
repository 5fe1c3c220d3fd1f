//! Timeliness as a document.

use super::summary::several;
use super::{ALL, count, group_cell, group_column, scope_lines, tenths, whole};
use crate::domain::LateCause;
use crate::procedure::Force;
use crate::render::document::{Chart, Covers, Document, Figures, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{Act, Kept, Label, Scope, Timeliness};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("stage", "The stage of the procedure; `whole` for what is promised over the whole complaint."),
    ("act", "What was to be done: `acknowledged`, `answered`, `updated`, or something `other`."),
    (
        "counted",
        "Deadlines of the complaints received in the period: those that were kept, kept late, never kept, or are overdue today, and those still in time. What was waived, or ended with its stage before it fell due, does not count.",
    ),
    ("in_time", "Done on or before the due day, extended where it was extended."),
    ("late", "Done after it."),
    ("missed", "Never done, and its stage ended after the due day."),
    ("overdue", "Not done, and the due day is past."),
    (
        "in_time_share",
        "Done in time, as a share of those done in time, done late, missed and overdue: what is decided, and nothing else.",
    ),
    ("still_in_time", "Not done and not yet past the due day, or on hold."),
    ("with_open_share", "Done in time or still in time, as a share of all that are counted."),
    (
        "in_original_time",
        "Done on or before the day on which it was first due, before any hold and extension.",
    ),
    ("in_original_time_share", "Their share of what is decided."),
];

/// Timeliness as a document.
#[must_use]
pub fn timeliness_document(
    scope: &Scope,
    groups: &[(Label, Timeliness)],
    total: &Timeliness,
) -> Document {
    let promises = kept(scope, groups, total, Force::Firm);
    let aims = kept(scope, groups, total, Force::Soft);
    let sections = vec![promises, aims, obligations(total), days(total), causes(total)];
    Document {
        report: "timeliness",
        title: "Timeliness".to_owned(),
        scope: scope_lines(scope, "Received"),
        covers: Covers::of(scope),
        sections,
    }
}

/// The columns of what became of deadlines.
const KEPT: [(&str, &str); 10] = [
    ("counted", "Counted"),
    ("in_time", "In time"),
    ("late", "Late"),
    ("missed", "Missed"),
    ("overdue", "Overdue"),
    ("in_time_share", "In time %"),
    ("still_in_time", "Still in time"),
    ("with_open_share", "With open %"),
    ("in_original_time", ""),
    ("in_original_time_share", "Original %"),
];

fn kept_cells(kept: &Kept) -> [Cell; 10] {
    [
        count(kept.all()),
        count(kept.in_time),
        count(kept.late),
        count(kept.missed),
        count(kept.overdue),
        Cell::Share(kept.in_time, kept.decided()),
        count(kept.still_in_time),
        Cell::Share(kept.in_time + kept.still_in_time, kept.all()),
        count(kept.in_original_time),
        Cell::Share(kept.in_original_time, kept.decided()),
    ]
}

fn kept(
    scope: &Scope,
    groups: &[(Label, Timeliness)],
    total: &Timeliness,
    force: Force,
) -> Section {
    let own = [group_column(scope.by), ("stage", "Stage"), ("act", "Act")];
    let mut sheet = Sheet::new(&[&own[..], &KEPT].concat());
    sheet.expendable = &["Original %", "Still in time", "Counted"];
    let named = groups.iter().map(|(label, of)| (group_cell(scope.by, label), of));
    let all = (Cell::Word(ALL.to_owned()), total);
    for (group, of) in named.chain([all]) {
        for (row, kept) in of.rows(force, false) {
            let own = [group.clone(), Cell::Word(row.stage), Cell::Word(row.act.to_string())];
            sheet.rows.push(own.into_iter().chain(kept_cells(&kept)).collect());
        }
    }
    let (key, heading) = match force {
        Force::Firm => ("timeliness", "Promises kept"),
        Force::Soft => ("aims", "Aims met"),
    };
    let note = match force {
        Force::Firm => several(scope),
        Force::Soft => Some("An aim that is missed is no breach of the procedure.".to_owned()),
    };
    let charts = if force == Force::Firm { chart(total).into_iter().collect() } else { Vec::new() };
    let (heading, definitions) = (heading.to_owned(), DEFINITIONS.to_vec());
    Section { key, heading, note, sheet, charts, definitions }
}

/// What became of the promises, by what was to be done.
fn chart(total: &Timeliness) -> Option<Chart> {
    let rows = total.rows(Force::Firm, false);
    let acts: Vec<Act> = Act::ALL
        .iter()
        .copied()
        .filter(|act| rows.iter().any(|(row, kept)| row.act == *act && kept.decided() > 0))
        .collect();
    if acts.is_empty() {
        return None;
    }
    let series = |name: &str, of: fn(&Kept) -> u64| {
        let of_act = |act: &Act| {
            rows.iter().filter(|(row, _)| row.act == *act).map(|(_, kept)| of(kept)).sum()
        };
        (name.to_owned(), acts.iter().map(of_act).collect())
    };
    let groups = acts.iter().map(ToString::to_string).collect();
    let series = vec![
        series("in time", |kept| kept.in_time),
        series("late or missed", |kept| kept.late + kept.missed),
        series("overdue", |kept| kept.overdue),
    ];
    let figures = Figures::Columns { groups, series };
    Some(Chart { title: "What became of the promises".to_owned(), unit: "deadlines", figures })
}

fn obligations(total: &Timeliness) -> Section {
    let own = [
        ("stage", "Stage"),
        ("obligation", ""),
        ("title", "What"),
        ("act", ""),
        ("force", "Force"),
    ];
    let mut sheet = Sheet::new(&[&own[..], &KEPT].concat());
    sheet.expendable = &["Original %", "Still in time", "Counted", "Force"];
    for force in [Force::Firm, Force::Soft] {
        for (row, kept) in total.rows(force, true) {
            let (obligation, title) = row.obligation;
            let own = [
                Cell::Word(row.stage),
                Cell::Word(obligation),
                Cell::Text(title),
                Cell::Word(row.act.to_string()),
                Cell::Word(force.to_string()),
            ];
            sheet.rows.push(own.into_iter().chain(kept_cells(&kept)).collect());
        }
    }
    Section {
        key: "obligations",
        heading: "Each obligation".to_owned(),
        note: None,
        sheet,
        charts: Vec::new(),
        definitions: DEFINITIONS.to_vec(),
    }
}

fn days(total: &Timeliness) -> Section {
    let mut sheet = Sheet::new(&[
        ("stage", "Stage"),
        ("answered", "Answered"),
        ("median_days", "Median"),
        ("mean_days", "Mean"),
        ("p90_days", "90th"),
        ("longest_days", "Longest"),
    ]);
    for (stage, days) in total.days() {
        sheet.rows.push(vec![
            Cell::Word(stage),
            count(days.count()),
            tenths(days.median()),
            tenths(days.mean()),
            whole(days.percentile(90)),
            whole(days.longest()),
        ]);
    }
    Section {
        key: "stages",
        heading: "Days at each stage".to_owned(),
        note: None,
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "answered",
                "Times that the stage was answered, of the complaints received in the period.",
            ),
            (
                "median_days",
                "The median of the clinic's working days from the day the stage began to its last answer.",
            ),
            ("mean_days", "Their mean."),
            ("p90_days", "Their 90th percentile, by nearest rank."),
            ("longest_days", "The longest."),
        ],
    }
}

fn causes(total: &Timeliness) -> Section {
    let mut sheet =
        Sheet::new(&[("cause", "Cause"), ("complaints", "Complaints"), ("share", "Share")]);
    let named = LateCause::ALL
        .iter()
        .map(|cause| (cause.to_string(), total.causes.get(cause).copied().unwrap_or_default()));
    let mut causes: Vec<(String, u64)> = named.filter(|(_, count)| *count > 0).collect();
    causes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    if total.no_cause > 0 {
        causes.push(("not recorded".to_owned(), total.no_cause));
    }
    for (cause, complaints) in &causes {
        let share = Cell::Share(*complaints, total.late);
        sheet.rows.push(vec![Cell::Word(cause.clone()), count(*complaints), share]);
    }
    let figures = Figures::Pareto(causes);
    let chart = Chart { title: "Causes of lateness".to_owned(), unit: "complaints", figures };
    Section {
        key: "late_causes",
        heading: "Causes of lateness".to_owned(),
        note: Some(
            "A complaint may have several causes; the shares are of all that were late.".to_owned(),
        ),
        charts: if sheet.rows.is_empty() { Vec::new() } else { vec![chart] },
        sheet,
        definitions: vec![
            (
                "cause",
                "Why something about it was late, as it was recorded (`respond --late-cause`).",
            ),
            (
                "complaints",
                "Complaints of which a firm deadline was kept late, missed, or is overdue today.",
            ),
            ("share", "Their share of all such complaints."),
        ],
    }
}
