//! What a change of the calendar moves, as values.

use chrono::NaiveDate;

use crate::domain::{Cause, Complaint, Moved};
use crate::procedure::{Id, Procedure};

/// A deadline that moves with the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The complaint.
    pub reference: String,
    /// Its clinic.
    pub clinic: Id,
    /// The stage.
    pub stage: Id,
    /// The obligation.
    pub obligation: Id,
    /// Which of its occurrences, from 1.
    pub occurrence: u32,
    /// What is to be done.
    pub title: String,
    /// The due day that it had.
    pub from: NaiveDate,
    /// The due day that it has now.
    pub to: NaiveDate,
    /// What changed, and in which days.
    pub cause: Cause,
}

impl Move {
    /// A move of one of a complaint's deadlines, for this cause.
    #[must_use]
    pub fn new(complaint: &Complaint, procedure: &Procedure, moved: &Moved, cause: &Cause) -> Self {
        let rule = procedure.obligations.get(moved.rule);
        let title = rule.map_or_else(|| moved.obligation.to_string(), |rule| rule.title.clone());
        // Between the two due days and before them: later days have no part in it.
        let last = moved.from.max(moved.to);
        let before = |days: &[NaiveDate]| days.iter().copied().filter(|day| *day <= last).collect();
        let cause = Cause {
            change: cause.change,
            closed: before(&cause.closed),
            opened: before(&cause.opened),
        };
        Self {
            reference: complaint.reference.to_string(),
            clinic: complaint.clinic.clone(),
            stage: moved.stage.clone(),
            obligation: moved.obligation.clone(),
            occurrence: moved.occurrence,
            title,
            from: moved.from,
            to: moved.to,
            cause,
        }
    }
}
