//! What complaints led to, as tables: what is to be improved, and what caused and repaired them.

use std::collections::BTreeMap;
use std::fmt::Display;

use chrono::NaiveDate;

use super::count;
use crate::render::document::Section;
use crate::render::sheet::{Cell, Sheet, Urgency};
use crate::report::figures::Period;
use crate::report::{ActionState, Improvement};

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("ref", "The complaint from which the action came."),
    ("category", "The category of the point that it came from, or of the complaint."),
    ("what", "What is to be done, in the words of the register."),
    ("agreed_on", "The day it was agreed."),
    ("due_on", "The day by which, as it was last agreed."),
    ("done_on", "The day it was done."),
    ("state", "Done, dropped, or how it stands today: open, due_today, overdue."),
    ("reviewed_on", "The day on which it was looked at whether it worked."),
    ("worked", "Whether it did."),
];

/// What is said of texts out of which names were taken.
pub(super) const WITHOUT_NAMES: &str = "Names and contact details that the register knows are left \
    out of the texts. What else a text may tell of a person is not known: read it before you hand it over.";

/// What is said of texts with names.
pub(super) const WITH_NAMES: &str =
    "With names, as it was asked for: keep it as you keep the register.";

/// The actions of a report.
pub(super) fn actions_section(all: &[Improvement], days: Period, today: NaiveDate) -> Section {
    let mut sheet = Sheet::new(&[
        ("ref", "Reference"),
        ("action", "No."),
        ("clinic", ""),
        ("category", "Category"),
        ("what", "What"),
        ("agreed_on", "Agreed"),
        ("due_on", "Due"),
        ("done_on", "Done"),
        ("state", "State"),
        ("reviewed_on", "Reviewed"),
        ("worked", "Worked"),
    ]);
    sheet.expendable = &["Reviewed", "Agreed", "No.", "Category"];
    for it in all {
        let state = it.state(today);
        sheet.rows.push(vec![
            Cell::Word(it.reference.clone()),
            Cell::Number(it.action.into()),
            Cell::Word(it.clinic.clone()),
            Cell::word(it.category.as_deref()),
            Cell::text(it.text.as_deref()),
            Cell::Day(it.agreed_on),
            Cell::Day(it.due_on),
            Cell::day(it.done_on),
            Cell::State(state.to_string(), urgency(state)),
            Cell::day(it.reviewed_on),
            Cell::word(it.worked.map(|worked| if worked { "yes" } else { "no" })),
        ]);
    }
    let names = if all.iter().all(|it| it.is_masked) { WITHOUT_NAMES } else { WITH_NAMES };
    let note = format!(
        "Agreed from {} to {}, or agreed before and not over when these days began. {names}",
        days.from, days.to
    );
    Section {
        key: "actions",
        heading: "Action taken or to be taken".to_owned(),
        note: Some(note),
        sheet,
        charts: Vec::new(),
        definitions: DEFINITIONS.to_vec(),
    }
}

fn urgency(state: ActionState) -> Urgency {
    match state {
        ActionState::Overdue => Urgency::Late,
        ActionState::DueToday => Urgency::Soon,
        ActionState::Open | ActionState::Done | ActionState::Dropped => Urgency::Calm,
    }
}

/// Words with how many complaints they were recorded of, the most frequent first.
pub(super) fn most_first<K: Ord + Display>(counts: &BTreeMap<K, u64>) -> Vec<(String, u64)> {
    let mut all: Vec<(String, u64)> = counts.iter().map(|(it, n)| (it.to_string(), *n)).collect();
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all
}

/// A row for each, as its share of a whole.
pub(super) fn shares(sheet: &mut Sheet, kind: &str, all: Vec<(String, u64)>, whole: u64) {
    for (word, number) in all {
        let (kind, word) = (Cell::Word(kind.to_owned()), Cell::Word(word));
        sheet.rows.push(vec![kind, word, count(number), Cell::Share(number, whole)]);
    }
}
