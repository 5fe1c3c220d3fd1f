//! A deadline as scripts see it, and why it is due on its day.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::deadline::{Passed, Skipped};
use crate::render::SCHEMA_VERSION;
use crate::report::{Because, Duty, Task, Way};

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
pub(in crate::render) fn passed_json(day: &Passed) -> Value {
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
