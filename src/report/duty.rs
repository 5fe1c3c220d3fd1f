//! A deadline as people and programs look at it on a given day: with its complaint, the policy's
//! words, how it stands and why.

use chrono::NaiveDate;

use super::because::Because;
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

/// What is to be done next out of what is open: what is due first. A missed aim is nothing to do,
/// and does not hide the next promise.
#[must_use]
pub fn next_open(procedure: &Procedure, open: Vec<Deadline>, today: NaiveDate) -> Option<Deadline> {
    let is_missed_aim = |deadline: &Deadline| {
        let rule = procedure.obligations.get(deadline.rule);
        rule.is_some_and(|rule| rule.force == Force::Soft)
            && deadline.state(today).0 == State::Overdue
    };
    open.into_iter().min_by_key(|deadline| (is_missed_aim(deadline), deadline.due_on))
}
