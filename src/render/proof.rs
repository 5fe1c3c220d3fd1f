//! What a verification came to, as sheets and as JSON.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};
use crate::report::{Fault, Proof, Seal};
use crate::wording::hex;

/// What is wrong with a register, one fault a row.
#[must_use]
pub fn proof_sheet(faults: &[Fault]) -> Sheet {
    let mut sheet = Sheet::new(&[("kind", "Kind"), ("place", "Where"), ("what", "What")])
        .titled("Faults of the register");
    for fault in faults {
        sheet.rows.push(vec![
            Cell::Word(fault.kind.to_string()),
            // The name of a table or a subject can be anything in a file that was tampered with.
            Cell::Text(fault.place.to_string()),
            Cell::Text(fault.what.clone()),
        ]);
    }
    sheet
}

/// A seal, alone in its row.
#[must_use]
pub fn seal_sheet(seal: &Seal) -> Sheet {
    let mut sheet = Sheet::new(&[("seal", "Seal")]);
    sheet.rows.push(vec![Cell::Word(seal.to_string())]);
    sheet
}

/// What a verification came to, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct ProofJson(Value);

impl ProofJson {
    /// A verified register, with the seal of it and those that it was held against, each with the
    /// fault that it showed.
    #[must_use]
    pub fn new(proof: &Proof, seal: Option<&Seal>, against: &[(Seal, Option<Fault>)]) -> Self {
        let against: Vec<Value> = against
            .iter()
            .map(|(seal, fault)| {
                json!({
                    "seal": seal.to_string(),
                    "on": seal.on,
                    "events": seal.events,
                    "holds": fault.is_none(),
                    "events_since": proof.events.checked_sub(seal.events).filter(|it| *it >= 0),
                })
            })
            .collect();
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "whole": proof.faults.is_empty(),
            "events": proof.events,
            "events_erased": proof.erased,
            "complaints": proof.derived.map(|counts| counts.complaints),
            "deadlines": proof.derived.map(|counts| counts.deadlines),
            "rows": proof.derived.map(|counts| counts.rows),
            "head_hash": hex(&proof.head),
            "seal": seal.map(ToString::to_string),
            "against": against,
            "faults_found": proof.faults.count(),
            "faults": proof.faults.listed().iter().map(fault_json).collect::<Vec<_>>(),
            "remarks": proof.remarks,
        }))
    }
}

fn fault_json(fault: &Fault) -> Value {
    let place = &fault.place;
    json!({
        "kind": fault.kind,
        "place": place.to_string(),
        "what": fault.what,
        "event": place.event,
        "subject": place.subject,
        "table": place.table,
        "row": place.row,
        "column": place.column,
    })
}
