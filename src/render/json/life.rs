//! The stages, steps, waits and events of a complaint as scripts see them.

use serde_json::{Value, json};

use crate::domain::{Act, Draft, Event, Held, Standing, StepTaken, Undated, Visit};
use crate::procedure::{Stage, Step};
use crate::report::Record;

/// A step of a stage, and what became of it.
pub(super) fn step_json(
    record: &Record<'_>,
    (stage, step, taken): (&Stage, &Step, Option<&StepTaken>),
) -> Value {
    let until = record.step_until.iter().find(|(id, _)| **id == step.id);
    json!({
        "step": step.id,
        "stage": stage.id,
        "title": step.title,
        "state": taken.map_or("open", |taken| taken.result.word()),
        "done_on": taken.map(|taken| taken.on),
        "until_on": until.map(|it| it.1),
        "text": taken.and_then(|taken| taken.text.as_deref()),
        "quote": step.quote,
    })
}

pub(super) fn undated_json(it: &Undated<'_>) -> Value {
    let Undated { rule, done_on, waits_for } = it;
    json!({
        "within": rule.within.to_string(),
        "waits_for": waits_for,
        "obligation": rule.id,
        "title": rule.title,
        "force": rule.force,
        "done_on": done_on,
        "quote": rule.quote,
    })
}

pub(super) fn hold_json(record: &Record<'_>, held: &Held) -> Value {
    let rule = held.hold.as_ref().and_then(|id| record.procedure.hold(id.as_str()));
    json!({
        "hold": held.hold,
        "title": rule.map(|rule| rule.title.as_str()),
        "since_on": held.from,
        "until_on": held.until,
        "reason": held.reason,
        "stops": rule.map(|rule| rule.stops.iter().collect::<Vec<_>>()).unwrap_or_default(),
    })
}

pub(super) fn stage_json(record: &Record<'_>, visit: &Visit) -> Value {
    let stage = record.procedure.stage(visit.stage.as_str());
    let body = stage.and_then(|stage| record.clinic.body(record.procedure, stage));
    json!({
        "stage": visit.stage,
        "title": stage.map(|stage| stage.title.as_str()),
        "body": body.map(|(name, _)| name),
        "entered_on": visit.entered_on,
        "left_on": visit.left_on,
        "handler": visit.handler(),
        "responded_on": visit.answer.map(|answer| answer.on),
        "outcome": visit.answer.map(|answer| answer.outcome.word()),
        "apology": visit.answer.map(|answer| answer.apology),
    })
}

/// An event as scripts see it, with its place in the complaint's own history.
pub(super) fn event_json((index, event): (usize, &Event)) -> Value {
    let (kind, facts) = kind_and_facts(&event.draft);
    let (standing, corrected) = match &event.standing {
        Standing::Recorded => ("recorded", None),
        Standing::Undone => ("undone", None),
        Standing::Corrected(draft) => {
            let (_, facts) = kind_and_facts(draft);
            let corrected = json!({ "on": draft.on, "facts": facts, "words": draft.words });
            ("corrected", Some(corrected))
        }
    };
    json!({
        "seq": event.seq,
        "kind": kind,
        "on": event.draft.on,
        "recorded_at": event.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "actor": event.actor,
        "erased": event.erased,
        "facts": facts,
        "words": event.draft.words,
        "number": index + 1,
        "standing": standing,
        "corrected": corrected,
    })
}

/// The facts of a receipt stand in the complaint already.
fn kind_and_facts(draft: &Draft) -> (Value, Value) {
    let act = serde_json::to_value(&draft.act).unwrap_or_default();
    let facts = match &draft.act {
        Act::Received { .. } => json!({}),
        _ => act["facts"].clone(),
    };
    (act["kind"].clone(), facts)
}
