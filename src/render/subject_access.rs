//! Everything that is held about a person: as rows, as JSON.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};
use crate::report::{Held, HeldFile};

/// What is held, a text or a document a row.
#[must_use]
pub fn held_sheet(all: &[Held]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("role", "Role"),
        ("on", "Day"),
        ("event", ""),
        ("kind", "What"),
        ("field", "Field"),
        ("text", "Text"),
    ])
    .titled("What is held about a person");
    for held in all {
        let lead = || {
            [
                Cell::Word(held.subject.to_string()),
                Cell::Word(held.clinic.to_string()),
                Cell::Word(held.role.to_string()),
            ]
        };
        let facts = facts(held).into_iter().map(|(field, value)| {
            let rest = [Cell::Day(held.received_on), Cell::Empty];
            let what = [Cell::Word("record".to_owned()), Cell::Word(field.to_owned())];
            lead().into_iter().chain(rest).chain(what).chain([Cell::Word(value)]).collect()
        });
        sheet.rows.extend(facts);
        sheet.rows.extend(held.texts.iter().map(|it| {
            let what = [Cell::Word(it.kind.clone()), Cell::Word(it.field.clone())];
            let rest = [Cell::Day(it.on), Cell::Number(it.event)];
            let text = [Cell::Text(it.text.clone())];
            lead().into_iter().chain(rest).chain(what).chain(text).collect()
        }));
        sheet.rows.extend(held.files.iter().map(|it| {
            let what = [Cell::Word("file".to_owned()), Cell::Word(it.kind.to_string())];
            let text = format!("{}: {}, {} bytes", it.number, it.name, it.size);
            let rest = [Cell::Day(it.on), Cell::Empty];
            lead().into_iter().chain(rest).chain(what).chain([Cell::Text(text)]).collect()
        }));
    }
    sheet
}

/// What is counted of it.
fn facts(held: &Held) -> Vec<(&'static str, String)> {
    let mut facts = vec![("received_on", held.received_on.to_string())];
    facts.extend(held.status.map(|it| ("status", it.to_string())));
    facts.extend(held.closed_on.map(|it| ("closed_on", it.to_string())));
    facts.extend(held.category.as_ref().map(|it| ("category", it.to_string())));
    facts.extend(held.outcome.map(|it| ("outcome", it.to_string())));
    facts
}

/// What one complaint or piece of feedback holds, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct HeldJson(Value);

impl HeldJson {
    /// The object.
    #[must_use]
    pub fn new(held: &Held) -> Self {
        let texts = held.texts.iter().map(|it| {
            json!({
                "event": it.event,
                "on": it.on,
                "kind": it.kind,
                "field": it.field,
                "text": it.text,
            })
        });
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": held.subject.to_string(),
            "clinic": held.clinic,
            "role": held.role,
            "received_on": held.received_on,
            "status": held.status,
            "closed_on": held.closed_on,
            "category": held.category,
            "outcome": held.outcome,
            "texts": texts.collect::<Vec<_>>(),
            "files": held.files.iter().map(file_json).collect::<Vec<_>>(),
        }))
    }
}

fn file_json(it: &HeldFile) -> Value {
    json!({
        "file": it.number,
        "type": it.kind,
        "name": it.name,
        "size": it.size,
        "added_on": it.on,
    })
}
