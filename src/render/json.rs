//! The JSON that scripts depend on: objects of their own, additive only, never the inner types.

use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::text::is_dangerous;
use crate::deadline::{Passed, Skipped};
use crate::domain::{Act, Capacity, CloseReason, Complaint, Event, Held, Lateness, Undated, Visit};
use crate::procedure::{Channel, Id, Outcome};
use crate::report::{Because, Duty, Listed, Record, Task, Way};

/// A deadline.
#[derive(Debug, Serialize)]
pub struct DutyJson<'a> {
    schema_version: u32,
    r#ref: &'a str,
    clinic: &'a str,
    obligation: &'a str,
    occurrence: u32,
    stage: &'a str,
    title: &'a str,
    force: &'static str,
    anchor: &'a str,
    anchor_on: NaiveDate,
    due_on: NaiveDate,
    original_due_on: NaiveDate,
    act_by_on: NaiveDate,
    done_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    state: &'static str,
    days_left: Option<i64>,
    quote: &'a str,
    because: Value,
    action: Option<u32>,
    referral: Option<u32>,
    owner: Option<&'a str>,
}

impl<'a> DutyJson<'a> {
    /// The deadline as scripts see it.
    #[must_use]
    pub fn new(duty: &'a Duty) -> Self {
        let Duty { deadline, because, .. } = duty;
        Self {
            schema_version: SCHEMA_VERSION,
            r#ref: &duty.reference,
            clinic: duty.clinic.as_str(),
            obligation: deadline.obligation.as_str(),
            occurrence: deadline.occurrence,
            stage: deadline.stage.as_str(),
            title: &duty.title,
            force: duty.force.word(),
            anchor: &deadline.anchor,
            anchor_on: deadline.anchor_on,
            due_on: deadline.due_on,
            original_due_on: deadline.original_due_on,
            act_by_on: deadline.act_by_on,
            done_on: deadline.done_on(),
            ended_on: deadline.settled_on,
            state: duty.state.word(),
            days_left: duty.days_left,
            quote: &duty.quote,
            because: because_json(because),
            action: duty.task.as_ref().and_then(Task::action),
            referral: duty.task.as_ref().and_then(Task::referral),
            owner: duty.task.as_ref().and_then(Task::owner),
        }
    }
}

/// Why a deadline is due on its day; the whole way is there where it was worked out again.
fn because_json(because: &Because) -> Value {
    let days = |days: &[Skipped]| -> Vec<Value> {
        days.iter().map(|day| json!({ "on": day.on, "why": day.why.to_string() })).collect()
    };
    let mut object = json!({
        "text": because.text(),
        "within": because.within,
        "anchor": because.anchor,
        "anchor_on": because.anchor_on,
        "skipped": because.skipped.iter().map(passed_json).collect::<Vec<_>>(),
        "closed": days(&because.closed),
        "provisional": because.provisional,
        "procedure": because.procedure.0,
        "procedure_version": because.procedure.1,
        "holidays_announced_through_on": because.announced_through,
        "kept": because.kept,
    });
    if let Some(way) = &because.way {
        object["way"] = way_json(way);
    }
    object
}

/// A day that was passed over.
pub(super) fn passed_json(day: &Passed) -> Value {
    json!({
        "on": day.on,
        "why": day.why.to_string(),
        "kind": day.why.kind(),
        "role": day.role,
    })
}

/// The whole way to a due day.
fn way_json(way: &Way) -> Value {
    let legs = way.legs.iter().map(|leg| {
        json!({
            "length": leg.length.to_string(),
            "inclusive": leg.inclusive,
            "from_on": leg.from_on,
            "counted_from": leg.counted_from,
            "limit_on": leg.limit_on,
        })
    });
    let holds = way.holds.iter().map(
        |(title, since, until)| json!({ "title": title, "since_on": since, "until_on": until }),
    );
    let extensions = way.extended.iter().map(|extended| {
        json!({
            "on": extended.on,
            "by": extended.by.map(|by| by.to_string()),
            "limit_on": extended.limit_on,
        })
    });
    json!({
        "legs": legs.collect::<Vec<_>>(),
        "working_week": way.week,
        "nations": way.nations,
        "roll": way.roll,
        "receipt": way.receipt.rule(),
        "cut_off": way.receipt.cut_off(),
        "limit_on": way.limit_on,
        "holds": holds.collect::<Vec<_>>(),
        "extensions": extensions.collect::<Vec<_>>(),
    })
}

/// A complaint: what lists say of it, its deadlines, and, where one was asked for, the rest.
#[derive(Debug, Serialize)]
pub struct ComplaintJson<'a> {
    schema_version: u32,
    r#ref: &'a str,
    clinic: &'a str,
    procedure: &'a str,
    procedure_version: u32,
    stage: &'a str,
    status: &'static str,
    channel: Option<&'static str>,
    category: Option<&'a str>,
    received_on: NaiveDate,
    acknowledged_on: Option<NaiveDate>,
    responded_on: Option<NaiveDate>,
    outcome: Option<&'static str>,
    closed_on: Option<NaiveDate>,
    closed_reason: Option<&'static str>,
    handler: Option<&'a str>,
    complainant: Option<&'a str>,
    patient: Option<&'a str>,
    summary: Option<&'a str>,
    deadlines: Vec<DutyJson<'a>>,
    #[serde(flatten)]
    rest: Option<RestJson<'a>>,
}

#[derive(Debug, Serialize)]
struct RestJson<'a> {
    clinic_name: &'a str,
    stage_title: &'a str,
    capacity: Option<&'static str>,
    received_time: Option<NaiveTime>,
    aware_on: Option<NaiveDate>,
    incident_on: Option<NaiveDate>,
    noticed_on: Option<NaiveDate>,
    born_on: Option<NaiveDate>,
    address: Option<&'a str>,
    email: Option<&'a str>,
    telephone: Option<&'a str>,
    reply_by: Vec<&'static str>,
    facts: &'a BTreeMap<Id, String>,
    missing: Vec<String>,
    late: Option<bool>,
    complain_until_on: Option<NaiveDate>,
    next_stage: Option<Value>,
    stages: Vec<Value>,
    steps: Vec<Value>,
    undated: Vec<Value>,
    holds: Vec<Value>,
    beside: Vec<Value>,
    accepted_late: bool,
    unanswered_until_on: Option<NaiveDate>,
    kept_until_on: Option<NaiveDate>,
    events: Vec<Value>,
}

impl<'a> ComplaintJson<'a> {
    /// A listed complaint with its deadlines.
    #[must_use]
    pub fn listed(listed: &'a Listed, duties: &'a [Duty]) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            r#ref: &listed.reference,
            clinic: listed.clinic.as_str(),
            procedure: listed.procedure.as_str(),
            procedure_version: listed.procedure_version,
            stage: listed.stage.as_str(),
            status: listed.status.word(),
            channel: listed.channel.map(Channel::word),
            category: listed.category.as_ref().map(Id::as_str),
            received_on: listed.received_on,
            acknowledged_on: listed.acknowledged_on,
            responded_on: listed.responded_on,
            outcome: listed.outcome.map(Outcome::word),
            closed_on: listed.closed_on,
            closed_reason: listed.closed_reason.map(CloseReason::word),
            handler: listed.handler.as_deref(),
            complainant: listed.complainant.as_deref(),
            patient: listed.patient.as_deref(),
            summary: listed.summary.as_deref(),
            deadlines: duties.iter().map(DutyJson::new).collect(),
            rest: None,
        }
    }

    /// A complaint with everything that is known of it.
    #[must_use]
    pub fn whole(record: &'a Record<'a>) -> Self {
        Self { rest: Some(rest(record)), ..Self::listed(&record.listed, &record.duties) }
    }
}

fn rest<'a>(record: &'a Record<'a>) -> RestJson<'a> {
    let Complaint { details, words, .. } = record.complaint;
    let (late, complain_until_on) = match record.lateness {
        Some(Lateness::Known { until, late }) => (Some(late), Some(until)),
        _ => (None, None),
    };
    let stage = record.complaint.stage(record.procedure);
    RestJson {
        clinic_name: &record.clinic.name,
        stage_title: stage.map_or("", |stage| stage.title.as_str()),
        capacity: details.capacity.map(Capacity::word),
        received_time: details.received_time,
        aware_on: details.aware_on,
        incident_on: details.incident_on,
        noticed_on: details.noticed_on,
        born_on: words.born_on,
        address: words.address.as_deref(),
        email: words.email.as_deref(),
        telephone: words.telephone.as_deref(),
        reply_by: details.reply_by.iter().map(|by| by.word()).collect(),
        facts: &details.facts,
        missing: record.missing.iter().map(|it| it.word().replace('-', "_")).collect(),
        late,
        complain_until_on,
        next_stage: record.next.map(|(title, until)| json!({ "title": title, "until_on": until })),
        stages: record.complaint.visits.iter().map(|visit| stage_json(record, visit)).collect(),
        steps: record
            .steps
            .iter()
            .map(|(stage, step, taken)| {
                json!({
                    "step": step.id,
                    "stage": stage.id,
                    "title": step.title,
                    "state": taken.map_or("open", |taken| taken.result.word()),
                    "done_on": taken.map(|taken| taken.on),
                    "until_on": record.step_until.iter().find(|(id, _)| **id == step.id).map(|it| it.1),
                    "quote": step.quote,
                })
            })
            .collect(),
        undated: record.undated.iter().map(undated_json).collect(),
        holds: record.complaint.holds.iter().map(|held| hold_json(record, held)).collect(),
        beside: record.complaint.beside.iter().map(|visit| stage_json(record, visit)).collect(),
        accepted_late: details.accepted_late == Some(true),
        unanswered_until_on: record.unanswered_until,
        kept_until_on: record.kept_until,
        events: record.complaint.events.iter().map(event_json).collect(),
    }
}

fn undated_json(it: &Undated<'_>) -> Value {
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

fn hold_json(record: &Record<'_>, held: &Held) -> Value {
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

fn stage_json(record: &Record<'_>, visit: &Visit) -> Value {
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

/// An event as scripts see it; the facts of a receipt stand in the complaint already.
fn event_json(event: &Event) -> Value {
    let act = serde_json::to_value(&event.draft.act).unwrap_or_default();
    let facts = match &event.draft.act {
        Act::Received { .. } => json!({}),
        _ => act["facts"].clone(),
    };
    json!({
        "seq": event.seq,
        "kind": act["kind"],
        "on": event.draft.on,
        "recorded_at": event.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "actor": event.actor,
        "erased": event.erased,
        "facts": facts,
        "words": event.draft.words,
    })
}

/// An array on several lines, each item on its own.
pub(super) fn write_array<T: Serialize>(out: &mut dyn Write, items: &[T]) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, item) in items.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        out.write_all(harmless(&serde_json::to_string(item)?).as_bytes())?;
    }
    out.write_all(if items.is_empty() { b"]\n" } else { b"\n]\n" })
}

pub(super) fn write_lines<T: Serialize>(out: &mut dyn Write, items: &[T]) -> io::Result<()> {
    for item in items {
        writeln!(out, "{}", harmless(&serde_json::to_string(item)?))?;
    }
    Ok(())
}

pub(super) fn write_object<T: Serialize>(out: &mut dyn Write, item: &T) -> io::Result<()> {
    writeln!(out, "{}", harmless(&serde_json::to_string_pretty(item)?))
}

/// JSON may hold characters that drive a terminal or turn the direction of writing as they are;
/// spelt as escapes they mean the same and do nothing.
pub(super) fn harmless(text: &str) -> String {
    use std::fmt::Write;
    if !text.chars().any(|c| is_dangerous(c) && c != '\n') {
        return text.to_owned();
    }
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dangerous(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dangerous_characters_are_escaped_and_read_back_the_same() {
        let text = "a\u{202e}b\u{9b}c\u{7f}d\u{e0041}é\n";
        let written = harmless(&serde_json::to_string(text).expect("text"));
        assert!(written.is_ascii() || written.chars().all(|c| !is_dangerous(c)), "{written}");
        let read: String = serde_json::from_str(&written).expect("valid JSON");
        assert_eq!(read, text);
    }
}
