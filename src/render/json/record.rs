//! What is kept of a complaint besides its way through the stages, as scripts see it.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::{
    Action, Asked, Attachment, Complaint, ConsentWord, Grading, LegalHold, Link, Point, Redaction,
    Referral,
};
use crate::procedure::Id;
use crate::render::files::kept;
use crate::report::{ActionState, Record};

/// People, points, findings, actions, files, and where else it went.
#[derive(Debug, Serialize)]
pub(super) struct RecordJson<'a> {
    patient_born_on: Option<NaiveDate>,
    asked_for: Option<&'a str>,
    about: &'a [String],
    received_by: Option<&'a str>,
    site: Option<&'a Id>,
    grade: Option<Value>,
    grades: Vec<Value>,
    consent: Option<Value>,
    consents: Vec<Value>,
    points: Vec<Value>,
    apology: Option<bool>,
    remedies: Vec<&'static str>,
    remedy_text: Option<&'a str>,
    amount: Option<String>,
    amount_pence: Option<u64>,
    changes: Option<&'a str>,
    causes: Vec<&'static str>,
    cause_text: Option<&'a str>,
    late_causes: Vec<&'static str>,
    late_reason: Option<&'a str>,
    actions: Vec<Value>,
    files: Vec<Value>,
    referrals: Vec<Value>,
    links: Vec<Value>,
    asked: Vec<Value>,
    legal_hold: Option<Value>,
    redactions: Vec<Value>,
}

impl<'a> RecordJson<'a> {
    pub(super) fn new(record: &'a Record<'a>) -> Self {
        let complaint = record.complaint;
        let Complaint { details, words, .. } = complaint;
        let findings = &details.findings;
        let answer = complaint.visits.iter().rev().find_map(|visit| visit.answer);
        Self {
            patient_born_on: words.patient_born_on,
            asked_for: words.asked_for.as_deref(),
            about: &words.about,
            received_by: words.received_by.as_deref(),
            site: details.site.as_ref(),
            grade: complaint.grading().map(grade_json),
            grades: complaint.grades.iter().map(grade_json).collect(),
            consent: complaint.consent.last().map(consent_json),
            consents: complaint.consent.iter().map(consent_json).collect(),
            points: complaint.points.iter().map(|it| point_json(record, it)).collect(),
            apology: answer.map(|answer| answer.apology),
            remedies: findings.remedies.iter().map(|it| it.word()).collect(),
            remedy_text: words.remedy.as_deref(),
            amount: findings.amount.map(|amount| amount.to_string()),
            amount_pence: findings.amount.map(|amount| amount.pence),
            changes: words.changes.as_deref(),
            causes: findings.causes.iter().map(|it| it.word()).collect(),
            cause_text: words.cause.as_deref(),
            late_causes: findings.late_causes.iter().map(|it| it.word()).collect(),
            late_reason: words.late_reason.as_deref(),
            actions: complaint.actions.iter().map(|it| action_json(it, record.today)).collect(),
            files: complaint.files.iter().map(file_json).collect(),
            referrals: complaint.referrals.iter().map(|it| referral_json(record, it)).collect(),
            links: complaint.links.iter().map(link_json).collect(),
            asked: complaint.asked.iter().map(|it| asked_json(complaint, it)).collect(),
            legal_hold: complaint.legal_hold.as_ref().map(legal_hold_json),
            redactions: complaint.redactions.iter().map(redaction_json).collect(),
        }
    }
}

fn grade_json(graded: &Grading) -> Value {
    json!({
        "grade": graded.grade,
        "likelihood": graded.likelihood,
        "consequence": graded.consequence,
        "reason": graded.reason,
        "graded_on": graded.on,
    })
}

fn consent_json(word: &ConsentWord) -> Value {
    json!({ "state": word.state, "on": word.on, "by": word.by, "text": word.text })
}

fn point_json(record: &Record<'_>, point: &Point) -> Value {
    let facts = &point.facts;
    let mut categories = record.procedure.categories.iter();
    let category = categories.find(|known| Some(&known.id) == facts.category.as_ref());
    let found = point.found.last();
    let withdrawn = point.withdrawn.as_ref();
    json!({
        "point": point.number,
        "raised_on": point.on,
        "text": point.text,
        "category": facts.category,
        "subject": category.and_then(|category| category.subject.as_ref()),
        "staff_group": facts.staff_group,
        "practitioner": point.practitioner,
        "site": facts.site,
        "outcome": found.map(|found| found.outcome),
        "reason": found.and_then(|found| found.reason.as_deref()),
        "decided_on": found.map(|found| found.on),
        "withdrawn_on": withdrawn.map(|it| it.0),
        "reason_withdrawn": withdrawn.and_then(|it| it.1.as_deref()),
        "stands": point.stands(),
    })
}

fn action_json(action: &Action, today: NaiveDate) -> Value {
    let (state, days_left) = ActionState::of(action, today);
    json!({
        "action": action.number,
        "text": action.text,
        "owner": action.owner,
        "agreed_on": action.on,
        "due_on": action.due_on,
        "original_due_on": action.original_due_on,
        "state": state,
        "days_left": days_left,
        "point": action.point,
        "progress": notes_json(&action.progress),
        "done_on": action.done.as_ref().map(|it| it.0),
        "evidence": action.done.as_ref().and_then(|it| it.1.as_deref()),
        "review_on": action.review_on,
        "reviewed_on": action.reviewed.as_ref().map(|it| it.0),
        "worked": action.reviewed.as_ref().map(|it| it.1),
        "review_text": action.reviewed.as_ref().and_then(|it| it.2.as_deref()),
        "dropped_on": action.dropped.as_ref().map(|it| it.0),
        "reason": action.dropped.as_ref().and_then(|it| it.1.as_deref()),
    })
}

fn notes_json(notes: &[(NaiveDate, String)]) -> Vec<Value> {
    notes.iter().map(|(on, text)| json!({ "on": on, "text": text })).collect()
}

fn file_json(file: &Attachment) -> Value {
    let document = file.document.as_ref();
    json!({
        "file": file.number,
        "type": file.kind,
        "name": document.map(|it| it.name.as_str()),
        "path": document.map(|it| it.path.as_str()).filter(|path| !path.is_empty()),
        "size": file.size,
        "sha256": document.map(|it| it.sha256.as_str()),
        "stored": file.stored,
        "title": file.title,
        "added_on": file.on,
        "removed_on": file.removed.as_ref().map(|it| it.0),
        "removed_reason": file.removed.as_ref().and_then(|it| it.1.as_deref()),
        "kept": kept(file),
    })
}

fn referral_json(record: &Record<'_>, referral: &Referral) -> Value {
    let facts = &referral.facts;
    json!({
        "referral": referral.number,
        "body": referral.body,
        "body_name": record.body_name(&referral.body),
        "referred_on": referral.on,
        "their_ref": referral.their_ref,
        "asked_for": referral.asked_for,
        "asked_by_on": facts.asked_by,
        "sent_on": facts.sent_on,
        "decision": facts.decision,
        "decided_on": facts.decided_on,
        "notes": notes_json(&referral.notes),
    })
}

fn link_json(link: &Link) -> Value {
    json!({ "ref": link.other, "link": link.kind, "on": link.on })
}

fn asked_json(complaint: &Complaint, asked: &Asked) -> Value {
    json!({
        "step": asked.step,
        "stage": complaint.visits.get(asked.visit).map(|visit| &visit.stage),
        "from": asked.from,
        "asked_on": asked.on,
        "received_on": asked.received_on,
    })
}

fn legal_hold_json(held: &LegalHold) -> Value {
    json!({ "since_on": held.on, "reason": held.reason })
}

fn redaction_json(erased: &Redaction) -> Value {
    json!({
        "on": erased.on,
        "events": erased.events,
        "reason": erased.reason,
        "decided_by": erased.decided_by,
    })
}
