//! What would be erased, and what need not be kept any longer.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};
use crate::report::Erasable;

/// What can be erased, as a table.
#[must_use]
pub fn erasable_sheet(all: &[Erasable], today: NaiveDate) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("received_on", "Received"),
        ("closed_on", "Closed"),
        ("kept_until_on", "Kept until"),
        ("events", "Events"),
        ("files", "Files"),
        ("legal_hold_since_on", "Legal hold"),
        ("command", "Command"),
    ])
    .titled("What need not be kept any longer");
    sheet.expendable = &["Received", "Files", "Events"];
    let number = |count: usize| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    sheet.rows.extend(all.iter().map(|it| {
        vec![
            Cell::Word(it.subject.to_string()),
            Cell::Word(it.clinic.to_string()),
            Cell::Day(it.received_on),
            Cell::day(it.closed_on),
            Cell::day(it.kept_until),
            number(it.events),
            number(it.files),
            Cell::day(it.held_since),
            Cell::word(it.command(today)),
        ]
    }));
    sheet
}

/// What can be erased, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ErasableJson(Value);

impl ErasableJson {
    /// The object.
    #[must_use]
    pub fn new(it: &Erasable, today: NaiveDate) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": it.subject.to_string(),
            "clinic": it.clinic,
            "received_on": it.received_on,
            "closed_on": it.closed_on,
            "kept_until_on": it.kept_until,
            "kept_by_default": it.by_default,
            "events": it.events,
            "files": it.files,
            "legal_hold_since_on": it.held_since,
            "command": it.command(today),
        }))
    }
}
