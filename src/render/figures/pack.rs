//! The inspector's file as a document: figures, every complaint with what was done about it, and
//! the proof.

use chrono::NaiveDate;

use super::improvements::{WITH_NAMES, WITHOUT_NAMES};
use super::scope_lines;
use crate::render::document::{Covers, Document, Section};
use crate::render::sheet::{Cell, Sheet, Urgency};
use crate::report::Dealt;
use crate::report::figures::Scope;
use crate::wording::{hex, long_day};

/// What verifying a register came to.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The name of its file.
    pub register: String,
    /// How many events its history has.
    pub events: i64,
    /// The hash of the last.
    pub head: [u8; 32],
    /// What was looked at.
    pub what: &'static str,
    /// How many faults were found.
    pub faults: usize,
    /// The seal, where there are none.
    pub seal: Option<String>,
}

/// The inspector's file, out of the tables of other reports, the complaints and the proof. A table
/// whose key another has already is left out.
#[must_use]
pub fn pack_document(
    scope: &Scope,
    others: Vec<Document>,
    complaints: &[Dealt],
    proofs: &[Verified],
) -> Document {
    let mut sections: Vec<Section> = Vec::new();
    let tables = others.into_iter().flat_map(|document| document.sections);
    for section in tables.chain([complaints_section(complaints), proof(proofs, scope.today)]) {
        if !sections.iter().any(|other| other.key == section.key) {
            sections.push(section);
        }
    }
    Document {
        report: "pack",
        title: "Complaints: file for inspection".to_owned(),
        scope: scope_lines(scope, "Days"),
        covers: Covers::of(scope),
        sections,
    }
}

/// What the columns mean.
const DEFINITIONS: &[(&str, &str)] = &[
    ("about", "The categories of the complaint and of its points."),
    ("summary", "What it is about, in the words of the register."),
    ("days", "Working days of the clinic from receipt to its first answer."),
    ("late", "Firm promises that were kept late, never kept, or are overdue."),
    (
        "done",
        "What was given, what changes, the actions with how they stand, and where the complaint went.",
    ),
];

fn complaints_section(complaints: &[Dealt]) -> Section {
    let named = complaints.iter().any(|it| it.involved.is_some());
    let mut columns = vec![
        ("ref", "Reference"),
        ("clinic", ""),
        ("received_on", "Received"),
        ("channel", ""),
        ("about", "About"),
        ("summary", "Summary"),
        ("status", "Status"),
        ("stage", ""),
        ("acknowledged_on", "Acknowledged"),
        ("answered_on", "Answered"),
        ("days", "Days"),
        ("outcome", "Outcome"),
        ("late", "Late"),
        ("done", "What was done"),
        ("closed_on", "Closed"),
        ("closed_because", ""),
    ];
    if named {
        columns.extend([
            ("complainant", "Complainant"),
            ("patient", "Patient"),
            ("handler", "Handler"),
        ]);
    }
    let mut sheet = Sheet::new(&columns);
    sheet.expendable = &["Acknowledged", "Closed", "Answered", "Late", "About", "Days", "Status"];
    sheet.rows = complaints.iter().map(|it| row(it, named)).collect();
    let privacy = if named { WITH_NAMES } else { WITHOUT_NAMES };
    let note = format!(
        "Every complaint that was received on these days, or was not closed when they began. {privacy}"
    );
    let heading = format!("Complaints ({})", complaints.len());
    Section {
        key: "complaints",
        heading,
        note: Some(note),
        sheet,
        charts: Vec::new(),
        definitions: DEFINITIONS.to_vec(),
    }
}

fn row(it: &Dealt, named: bool) -> Vec<Cell> {
    let list = |texts: &[String], between: &str| {
        Cell::text(Some(texts.join(between)).filter(|text| !text.is_empty()).as_deref())
    };
    let mut row = vec![
        Cell::Word(it.reference.clone()),
        Cell::Word(it.clinic.clone()),
        Cell::Day(it.received_on),
        Cell::word(it.channel),
        list(&it.about, ", "),
        Cell::text(it.summary.as_deref()),
        Cell::Word(it.status.to_owned()),
        Cell::Text(it.stage.clone()),
        Cell::day(it.acknowledged_on),
        Cell::day(it.answered_on),
        it.days.map_or(Cell::Empty, |days| Cell::Number(days.into())),
        Cell::word(it.outcome),
        list(&it.late, ", "),
        list(&it.done, "; "),
        Cell::day(it.closed_on),
        Cell::word(it.closed_because),
    ];
    if named {
        let involved = it.involved.clone().unwrap_or_default();
        for name in [involved.complainant, involved.patient, involved.handler] {
            row.push(Cell::text(name.as_deref()));
        }
    }
    row
}

/// What proves the file, a register a row.
fn proof(proofs: &[Verified], today: NaiveDate) -> Section {
    let mut sheet = Sheet::new(&[
        ("register", "Register"),
        ("verified", "Verified"),
        ("events", "Events"),
        ("faults", "Faults"),
        ("state", "State"),
        ("head", "Last hash"),
        ("seal", "Seal"),
    ]);
    for it in proofs {
        let state = match it.faults {
            0 => Cell::State("whole".to_owned(), Urgency::Calm),
            _ => Cell::State("NOT WHOLE".to_owned(), Urgency::Late),
        };
        sheet.rows.push(vec![
            Cell::Text(it.register.clone()),
            Cell::Word(it.what.to_owned()),
            Cell::Number(it.events),
            Cell::Number(i64::try_from(it.faults).unwrap_or(i64::MAX)),
            state,
            Cell::Text(hex(&it.head)),
            Cell::text(it.seal.as_deref()),
        ]);
    }
    let note = format!(
        "Made on {}. Whoever has the register can hold this file against it: `redress verify --against` \
         with the seal says whether the history up to that day is still what it was.",
        long_day(today)
    );
    Section {
        key: "proof",
        heading: "Proof".to_owned(),
        note: Some(note),
        sheet,
        charts: Vec::new(),
        definitions: vec![
            (
                "verified",
                "What was verified: the history, event by event by its hashes; and, of all but the largest registers, everything that follows from it.",
            ),
            (
                "seal",
                "A line that fixes the whole history up to the day: one changed, missing or inserted event gives another.",
            ),
        ],
    }
}
