//! England's annual return as a document: one table in the rows of the form.

use super::{count, scope_lines};
use crate::procedure::Capacity;
use crate::render::document::{Covers, Document, Section};
use crate::render::sheet::{Cell, Sheet};
use crate::report::figures::{AGES, Counts, Ko41b, Scope};

/// What the rows mean.
const DEFINITIONS: &[(&str, &str)] = &[
    (
        "brought-forward",
        "Complaints received before the year and not closed when it began. One that was closed once counts as resolved from then on, opened again or not.",
    ),
    ("new", "Complaints received in the year."),
    (
        "upheld",
        "Complaints closed for the first time in the year that the clinic's last answer had found upheld.",
    ),
    ("partially-upheld", "The same: partly upheld."),
    ("not-upheld", "The same: not upheld."),
    (
        "no-finding",
        "Complaints closed for the first time in the year of which the clinic had found nothing: withdrawn, without consent, passed on, settled. The form has no box for them.",
    ),
    ("resolved", "The four together."),
    ("carried-forward", "Brought forward + new - resolved."),
    (
        "age",
        "New complaints by the patient's age on the day of receipt. They add up to the new ones.",
    ),
    ("status", "New complaints by the capacity of the complainant. They add up to the new ones."),
    (
        "subject",
        "New complaints by the subject under which the procedure returns their categories; one about several counts under each.",
    ),
    (
        "staff-group",
        "New complaints by the staff group that their points are about; one about several counts under each.",
    ),
    (
        "left-out",
        "Received in the year and not in the return: complaints for which somebody else than the NHS pays, and those made orally and settled by the end of the next working day.",
    ),
];

/// The return as a document, and what is to be said of it.
#[must_use]
pub fn ko41b_document(scope: &Scope, of: &Ko41b) -> (Document, Vec<String>) {
    let notes = notes(scope, of);
    let section = Section {
        key: "ko41b",
        heading: "Written complaints (KO41b)".to_owned(),
        note: Some(notes.join(" ")).filter(|it| !it.is_empty()),
        sheet: rows(of),
        charts: Vec::new(),
        definitions: DEFINITIONS.to_vec(),
    };
    let document = Document {
        report: "ko41b",
        title: "Annual return of written complaints (KO41b)".to_owned(),
        scope: scope_lines(scope, "Year"),
        covers: Covers::of(scope),
        sections: vec![section],
    };
    (document, notes)
}

fn rows(of: &Ko41b) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("part", "Part"),
        ("row", ""),
        ("title", "Row"),
        ("complaints", "Complaints"),
    ]);
    let mut row = |part: &str, row: &str, title: String, number: u64| {
        let (part, row) = (Cell::Word(part.to_owned()), Cell::Word(row.to_owned()));
        sheet.rows.push(vec![part, row, Cell::Word(title), count(number)]);
    };
    for (key, title, number) in [
        ("brought-forward", "Total brought forward", of.brought_forward),
        ("new", "Total new", of.new),
        ("upheld", "Number upheld", of.upheld),
        ("partially-upheld", "Number partially upheld", of.partially_upheld),
        ("not-upheld", "Number not upheld", of.not_upheld),
        ("no-finding", "Ended without a finding (no box on the form)", of.undecided.values().sum()),
        ("resolved", "Total resolved", of.resolved()),
        ("carried-forward", "Total carried forward", of.carried_forward().unwrap_or_default()),
    ] {
        row("summary", key, title.to_owned(), number);
    }
    let ages = AGES.iter().map(|(name, _)| *name).chain(["unknown"]);
    for (name, number) in ages.zip(of.ages) {
        row("age", name, age_title(name), number);
    }
    let statuses = Capacity::ALL.iter().map(|it| (Some(*it), it.word())).chain([(None, "unknown")]);
    for (status, name) in statuses {
        let number = of.statuses.get(&status).copied().unwrap_or_default();
        row("status", name, title(name), number);
    }
    for (part, counts) in [("subject", &of.subjects), ("staff-group", &of.staff_groups)] {
        for (name, number) in in_order(counts) {
            row(part, name, title(name), number);
        }
    }
    row("left-out", "private", "Not paid for by the NHS".to_owned(), of.private);
    let settled = "Oral, settled by the next working day".to_owned();
    row("left-out", "settled-orally", settled, of.settled_orally);
    sheet
}

/// What has no name comes last, and stands there also where there is none of it.
fn in_order(counts: &Counts) -> impl Iterator<Item = (&str, u64)> {
    let unsaid: u64 = counts.iter().filter(|(name, _)| name.is_empty()).map(|(_, it)| it).sum();
    counts.iter().filter(|(name, _)| !name.is_empty()).chain([("unknown", unsaid)])
}

/// The words of a name: `clinical-treatment` is `Clinical treatment`.
fn title(name: &str) -> String {
    if name == "unknown" {
        return "Not known".to_owned();
    }
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn age_title(name: &str) -> String {
    match name {
        "unknown" => "Age unknown".to_owned(),
        "75-and-over" => "75 and over".to_owned(),
        _ => format!(
            "{} to {}",
            name.split('-').next().unwrap_or(name),
            name.rsplit('-').next().unwrap_or(name)
        ),
    }
}

/// What whoever sends the return must know of it.
fn notes(scope: &Scope, of: &Ko41b) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for fault in of.faults() {
        notes.push(format!("This return does not add up: {fault}."));
    }
    let undecided: u64 = of.undecided.values().sum();
    if undecided > 0 {
        notes.push(format!(
            "{undecided} ended without a finding, for which the form has no box: its total resolved is {} and its total carried forward {}, unless you enter them as not upheld.",
            of.resolved() - undecided,
            of.carried_forward().unwrap_or_default() + undecided
        ));
    }
    if of.answered > 0 {
        notes.push(format!(
            "{} carried forward had been answered by the end of the year and not closed: `redress close` says that a complaint is resolved.",
            of.answered
        ));
    }
    let unknown = |counts: &Counts| counts.iter().any(|(name, it)| name.is_empty() && it > 0);
    let gaps = [
        (of.ages[AGES.len()] > 0, "the age of the patient"),
        (of.statuses.get(&None).is_some_and(|it| *it > 0), "the status of the complainant"),
        (unknown(&of.subjects), "the subject"),
        (unknown(&of.staff_groups), "the staff group"),
    ];
    let gaps = gaps.into_iter().filter(|(gap, _)| *gap);
    let gaps: Vec<String> = gaps.map(|(_, it)| it.to_owned()).collect();
    if !gaps.is_empty() {
        let gaps = crate::render::list_and(&gaps);
        notes.push(format!("Not recorded of all new complaints: {gaps}."));
    }
    if of.by_category > 0 {
        notes.push(format!(
            "{} new complaints have a category without a subject of the return, and stand under their category: `subject` in the procedure's categories says which.",
            of.by_category
        ));
    }
    if of.payer_unsaid > 0 {
        notes.push(format!(
            "{} are under a procedure that does not ask who pays, and count as paid for by the NHS.",
            of.payer_unsaid
        ));
    }
    if scope.clinics.len() > 1 {
        notes.push("The return is made for each practice by itself: `--clinic CODE`.".to_owned());
    }
    notes
}
