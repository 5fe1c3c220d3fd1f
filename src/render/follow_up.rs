//! The lists of actions and referrals. Their columns and keys are a contract with scripts, and
//! only grow.

use chrono::NaiveDate;
use serde::Serialize;

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet, Urgency};
use super::text::{plural, sanitize};
use crate::domain::{Complaint, Decision};
use crate::report::{ActionRow, ActionState, ReferralRow};
use crate::wording::long_day;

/// Actions, one a row.
#[must_use]
pub fn actions_sheet(actions: &[ActionRow], today: NaiveDate) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("action", "No"),
        ("text", "What"),
        ("owner", "Who"),
        ("agreed_on", ""),
        ("due_on", "Due"),
        ("original_due_on", ""),
        ("state", ""),
        ("days_left", ""),
        ("", "State"),
        ("done_on", ""),
        ("evidence", ""),
        ("review_on", "Review"),
        ("reviewed_on", ""),
        ("worked", "Worked"),
        ("dropped_on", ""),
        ("point", ""),
    ])
    .titled("Actions");
    sheet.expendable = &["Worked", "Review", "No"];
    for action in actions {
        let (state, days_left) = action.state(today);
        sheet.rows.push(vec![
            Cell::Word(action.reference.clone()),
            Cell::Word(action.clinic.to_string()),
            Cell::Number(action.action.into()),
            Cell::text(action.text.as_deref()),
            Cell::text(action.owner.as_deref()),
            Cell::Day(action.agreed_on),
            Cell::Day(action.due_on),
            Cell::Day(action.original_due_on),
            Cell::Word(state.to_string()),
            days_left.map_or(Cell::Empty, Cell::Number),
            state_cell(action, today),
            Cell::day(action.done_on),
            Cell::text(action.evidence.as_deref()),
            Cell::day(action.review_on),
            Cell::day(action.reviewed_on),
            Cell::word(action.worked.map(|worked| if worked { "yes" } else { "no" })),
            Cell::day(action.dropped_on),
            action.point.map_or(Cell::Empty, |point| Cell::Number(point.into())),
        ]);
    }
    sheet
}

fn state_cell(action: &ActionRow, today: NaiveDate) -> Cell {
    let (state, days_left) = action.state(today);
    let days = days_left.unwrap_or_default();
    let (text, urgency) = match state {
        ActionState::Overdue => (format!("OVERDUE {}", plural(-days, "day")), Urgency::Late),
        ActionState::DueToday => ("DUE TODAY".to_owned(), Urgency::Soon),
        ActionState::Open => (format!("in {}", plural(days, "day")), Urgency::Calm),
        ActionState::Done if action.done_on > Some(action.due_on) => {
            ("done late".to_owned(), Urgency::Calm)
        }
        ActionState::Done | ActionState::Dropped => (state.to_string(), Urgency::Calm),
    };
    let original = action.original_due_on;
    let moved = if original == action.due_on {
        String::new()
    } else {
        format!(", originally {}", original.format("%-d %b"))
    };
    Cell::State(format!("{text}{moved}"), urgency)
}

/// An action as scripts see it.
#[derive(Debug, Serialize)]
pub struct ActionJson<'a> {
    schema_version: u32,
    r#ref: &'a str,
    clinic: &'a str,
    action: u32,
    text: Option<&'a str>,
    owner: Option<&'a str>,
    agreed_on: NaiveDate,
    due_on: NaiveDate,
    original_due_on: NaiveDate,
    state: &'static str,
    days_left: Option<i64>,
    done_on: Option<NaiveDate>,
    evidence: Option<&'a str>,
    review_on: Option<NaiveDate>,
    reviewed_on: Option<NaiveDate>,
    worked: Option<bool>,
    dropped_on: Option<NaiveDate>,
    point: Option<u32>,
}

impl<'a> ActionJson<'a> {
    /// The action as it stands on a day.
    #[must_use]
    pub fn new(action: &'a ActionRow, today: NaiveDate) -> Self {
        let (state, days_left) = action.state(today);
        Self {
            schema_version: SCHEMA_VERSION,
            r#ref: &action.reference,
            clinic: action.clinic.as_str(),
            action: action.action,
            text: action.text.as_deref(),
            owner: action.owner.as_deref(),
            agreed_on: action.agreed_on,
            due_on: action.due_on,
            original_due_on: action.original_due_on,
            state: state.word(),
            days_left,
            done_on: action.done_on,
            evidence: action.evidence.as_deref(),
            review_on: action.review_on,
            reviewed_on: action.reviewed_on,
            worked: action.worked,
            dropped_on: action.dropped_on,
            point: action.point,
        }
    }
}

/// What a change of actions changed, a line each: the new value, and the one it had.
#[must_use]
pub fn action_changes(before: &Complaint, after: &Complaint) -> Vec<String> {
    let mut lines = Vec::new();
    for is in &after.actions {
        let Some(was) = before.actions.iter().find(|was| was.number == is.number) else { continue };
        let day = |on: Option<NaiveDate>| on.map(long_day);
        let text = |text: &Option<String>| text.as_deref().map(sanitize);
        let fields = [
            ("text", text(&was.text), text(&is.text)),
            ("owner", text(&was.owner), text(&is.owner)),
            ("due day", day(Some(was.due_on)), day(Some(is.due_on))),
            ("day of review", day(was.review_on), day(is.review_on)),
        ];
        for (name, was, is_now) in fields {
            let Some(value) = is_now.filter(|value| was.as_ref() != Some(value)) else { continue };
            let was = was.unwrap_or_else(|| "not recorded".to_owned());
            lines.push(format!("  {name} of action {} is {value}, was {was}", is.number));
        }
    }
    lines
}

/// Referrals, one a row.
#[must_use]
pub fn referrals_sheet(referrals: &[ReferralRow]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("referral", "No"),
        ("body", "Body"),
        ("referred_on", "Referred"),
        ("their_ref", "Their reference"),
        ("asked_for", "Asked for"),
        ("asked_by_on", "By"),
        ("sent_on", "Sent"),
        ("decision", "Decision"),
        ("decided_on", "Decided"),
    ])
    .titled("Referrals");
    sheet.expendable = &["No", "Decided", "Sent", "Their reference"];
    for referral in referrals {
        sheet.rows.push(vec![
            Cell::Word(referral.reference.clone()),
            Cell::Word(referral.clinic.to_string()),
            Cell::Number(referral.referral.into()),
            Cell::Word(referral.body.to_string()),
            Cell::Day(referral.referred_on),
            Cell::text(referral.their_ref.as_deref()),
            Cell::text(referral.asked_for.as_deref()),
            Cell::day(referral.asked_by),
            Cell::day(referral.sent_on),
            Cell::word(referral.decision),
            Cell::day(referral.decided_on),
        ]);
    }
    sheet
}

/// A referral as scripts see it.
#[derive(Debug, Serialize)]
pub struct ReferralJson<'a> {
    schema_version: u32,
    r#ref: &'a str,
    clinic: &'a str,
    referral: u32,
    body: &'a str,
    referred_on: NaiveDate,
    their_ref: Option<&'a str>,
    asked_for: Option<&'a str>,
    asked_by_on: Option<NaiveDate>,
    sent_on: Option<NaiveDate>,
    decision: Option<&'static str>,
    decided_on: Option<NaiveDate>,
}

impl<'a> ReferralJson<'a> {
    /// The referral as it stands.
    #[must_use]
    pub fn new(referral: &'a ReferralRow) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            r#ref: &referral.reference,
            clinic: referral.clinic.as_str(),
            referral: referral.referral,
            body: referral.body.as_str(),
            referred_on: referral.referred_on,
            their_ref: referral.their_ref.as_deref(),
            asked_for: referral.asked_for.as_deref(),
            asked_by_on: referral.asked_by,
            sent_on: referral.sent_on,
            decision: referral.decision.map(Decision::word),
            decided_on: referral.decided_on,
        }
    }
}
