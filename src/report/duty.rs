//! A deadline as people and programs look at it on a given day: with its complaint, the policy's
//! words, how it stands and why.

use chrono::NaiveDate;

use super::because::{Because, is_provisional};
use super::follow_up::Task;
use crate::deadline::WorkingCalendar;
use crate::domain::{Deadline, State};
use crate::procedure::{Force, Id, Procedure};

/// Something that must be, or was to be, done about a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The complaint.
    pub reference: String,
    /// Its clinic.
    pub clinic: Id,
    /// The deadline.
    pub deadline: Deadline,
    /// What is to be done.
    pub title: String,
    /// A promise or an aim.
    pub force: Force,
    /// The policy's words.
    pub quote: String,
    /// How it stands.
    pub state: State,
    /// In how many calendar days it is due, while it is open; less than 0 when it is overdue.
    pub days_left: Option<i64>,
    /// Why it is due on its day.
    pub because: Because,
    /// What it is about, where it follows from no rule of the procedure.
    pub task: Option<Task>,
}

/// Looks at a deadline on a day. `None` where the procedure has no such obligation.
#[must_use]
pub fn duty(
    reference: &str,
    clinic: &Id,
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    deadline: Deadline,
    today: NaiveDate,
) -> Option<Duty> {
    let rule = procedure.obligations.get(deadline.rule)?;
    if rule.id != deadline.obligation {
        return None;
    }
    let (state, days_left) = deadline.state(today);
    Some(Duty {
        reference: reference.to_owned(),
        clinic: clinic.clone(),
        title: rule.title.clone(),
        force: rule.force,
        quote: rule.quote.clone(),
        because: Because::new(procedure, rule, calendar, &deadline),
        state,
        days_left,
        deadline,
        task: None,
    })
}

/// How a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Open, met, waived ...
    pub state: State,
    /// In how many calendar days it is due, while it is open.
    pub days_left: Option<i64>,
    /// A promise or an aim.
    pub force: Force,
    /// Its day.
    pub due_on: NaiveDate,
    /// The day before any hold and any extension.
    pub original_due_on: NaiveDate,
    /// The day rests on bank holidays that are not announced yet.
    pub provisional: bool,
}

impl Duty {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing {
            state: self.state,
            days_left: self.days_left,
            force: self.force,
            due_on: self.deadline.due_on,
            original_due_on: self.deadline.original_due_on,
            provisional: self.because.provisional,
        }
    }
}

/// What is to be done next about a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The obligation.
    pub obligation: Id,
    /// How it stands.
    pub standing: Standing,
}

/// What is to be done next out of what is open: what is due first. A missed aim is nothing to do,
/// and does not hide the next promise.
///
/// # Errors
///
/// The name of an obligation that is none of the procedure's.
pub fn next_open(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    open: Vec<Deadline>,
    today: NaiveDate,
) -> Result<Option<Next>, Id> {
    let force = |deadline: &Deadline| {
        let rule = procedure.obligations.get(deadline.rule);
        rule.map_or(Force::Firm, |rule| rule.force)
    };
    let is_missed_aim = |deadline: &Deadline| {
        force(deadline) == Force::Soft && deadline.state(today).0 == State::Overdue
    };
    let next = open.into_iter().min_by_key(|it| (is_missed_aim(it), it.due_on));
    let Some(deadline) = next else { return Ok(None) };
    let rule = procedure.obligations.get(deadline.rule);
    let Some(rule) = rule.filter(|rule| rule.id == deadline.obligation) else {
        return Err(deadline.obligation);
    };
    let (state, days_left) = deadline.state(today);
    let standing = Standing {
        state,
        days_left,
        force: rule.force,
        due_on: deadline.due_on,
        original_due_on: deadline.original_due_on,
        provisional: is_provisional(procedure, rule, calendar, &deadline),
    };
    Ok(Some(Next { obligation: deadline.obligation, standing }))
}
