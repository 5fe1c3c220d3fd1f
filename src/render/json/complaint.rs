//! A complaint as scripts see it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use serde_json::{Value, json};

use super::duty::DutyJson;
use super::life::{event_json, hold_json, stage_json, step_json, undated_json};
use super::record::RecordJson;
use crate::domain::{Capacity, CloseReason, Complaint, Lateness};
use crate::procedure::{Channel, Id, Outcome};
use crate::render::SCHEMA_VERSION;
use crate::report::{Duty, Listed, Record};

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
    #[serde(flatten)]
    record: RecordJson<'a>,
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
        steps: record.steps.iter().map(|step| step_json(record, *step)).collect(),
        undated: record.undated.iter().map(undated_json).collect(),
        holds: record.complaint.holds.iter().map(|held| hold_json(record, held)).collect(),
        beside: record.complaint.beside.iter().map(|visit| stage_json(record, visit)).collect(),
        accepted_late: details.accepted_late == Some(true),
        unanswered_until_on: record.unanswered_until,
        kept_until_on: record.kept_until,
        events: record.complaint.events.iter().enumerate().map(event_json).collect(),
        record: RecordJson::new(record),
    }
}
