//! The deadlines of one complaint: each obligation of its procedure, applied to what happened.
//!
//! Pure and complete: given the same procedure, calendar and history, the same deadlines, with no
//! clock. What is open is told from what is overdue only when somebody asks on a day
//! ([`Deadline::state`]).

use std::borrow::Cow;

use chrono::NaiveDate;

mod anchors;
mod apply;
mod pinned;
mod resolve;

pub use apply::{Undated, fulfils, is_of};
pub use resolve::{Extended, Resolved};

use super::complaint::Complaint;
use super::parts::Visit;
use crate::deadline::{OutOfRange, WorkingCalendar};
use crate::procedure::{Id, Obligation, Procedure, may_govern};
use crate::wording::vocabulary;

vocabulary! {
    /// How a deadline ended, if it has.
    Settled, "how a deadline ended" {
        /// It has not.
        Open = "open",
        /// It has not, and its clock stands still.
        OnHold = "on_hold",
        /// Done on or before its due day.
        Met = "met",
        /// Done after it.
        MetLate = "met_late",
        /// Another act made it needless.
        Waived = "waived",
        /// Its stage ended before it fell due.
        Cancelled = "cancelled",
        /// Its stage ended after it fell due, and it was never done.
        Missed = "missed",
    }
}

vocabulary! {
    /// How a deadline stands on a given day.
    State, "a state of a deadline" {
        /// Not due yet.
        Open = "open",
        /// Due on that day.
        DueToday = "due_today",
        /// Past its due day.
        Overdue = "overdue",
        /// Its clock stands still.
        OnHold = "on_hold",
        /// Done on or before its due day.
        Met = "met",
        /// Done after it.
        MetLate = "met_late",
        /// Another act made it needless.
        Waived = "waived",
        /// Its stage ended before it fell due.
        Cancelled = "cancelled",
        /// Its stage ended after it fell due, and it was never done.
        Missed = "missed",
    }
}

impl Settled {
    /// How it stands on `today`, and in how many calendar days it is due while it is open.
    #[must_use]
    pub fn state(self, due_on: NaiveDate, today: NaiveDate) -> (State, Option<i64>) {
        let state = match self {
            Self::Open => {
                let days_left = (due_on - today).num_days();
                let state = match days_left {
                    0 => State::DueToday,
                    1.. => State::Open,
                    _ => State::Overdue,
                };
                return (state, Some(days_left));
            }
            Self::OnHold => State::OnHold,
            Self::Met => State::Met,
            Self::MetLate => State::MetLate,
            Self::Waived => State::Waived,
            Self::Cancelled => State::Cancelled,
            Self::Missed => State::Missed,
        };
        (state, None)
    }
}

/// One obligation, applied to one complaint at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Which of the complaint's visits to stages, from 0.
    pub visit: usize,
    /// The stage; [`Obligation::WHOLE`] where it is of the whole complaint.
    pub stage: Id,
    /// The obligation.
    pub obligation: Id,
    /// Which of the procedure's obligations it is, from 0: of several of one name, the one that
    /// governs.
    pub rule: usize,
    /// Which of its occurrences, from 1; more than 1 only where the obligation repeats.
    pub occurrence: u32,
    /// From what it is counted, in the words of the procedure.
    pub anchor: String,
    /// The day of that.
    pub anchor_on: NaiveDate,
    /// The last day on which it is met.
    pub due_on: NaiveDate,
    /// The due day before any hold and any extension.
    pub original_due_on: NaiveDate,
    /// The last working day on or before the due day.
    pub act_by_on: NaiveDate,
    /// How it ended.
    pub settled: Settled,
    /// When it ended, or its clock stopped.
    pub settled_on: Option<NaiveDate>,
    /// It stays on the day that an earlier calendar gave it.
    pub kept: bool,
}

impl Deadline {
    /// How it stands on `today`, and in how many calendar days it is due while it is open.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> (State, Option<i64>) {
        self.settled.state(self.due_on, today)
    }

    /// Whether it is still to be done at a stage: it has not ended, and belongs to that visit or
    /// to the whole complaint.
    #[must_use]
    pub fn is_open_at(&self, visit: usize) -> bool {
        matches!(self.settled, Settled::Open | Settled::OnHold)
            && (self.visit == visit || self.stage == *Obligation::WHOLE)
    }

    /// The day it was done, where it was.
    #[must_use]
    pub fn done_on(&self) -> Option<NaiveDate> {
        self.settled_on.filter(|_| matches!(self.settled, Settled::Met | Settled::MetLate))
    }
}

/// What limits are resolved against: one complaint at one of its stages.
#[derive(Clone)]
pub struct Scope<'a> {
    /// The rules.
    pub procedure: &'a Procedure,
    /// The clinic's working days.
    pub calendar: &'a WorkingCalendar,
    /// The complaint.
    pub complaint: &'a Complaint,
    /// Which of its visits to stages.
    pub(in crate::domain) index: usize,
    /// That visit, or all of them as one.
    visit: Cow<'a, Visit>,
    /// The whole complaint, whatever its stage.
    whole: bool,
}

impl<'a> Scope<'a> {
    /// The scope of one of the visits to stages, from 0.
    #[must_use]
    pub fn at(
        procedure: &'a Procedure,
        calendar: &'a WorkingCalendar,
        complaint: &'a Complaint,
        visit: usize,
    ) -> Self {
        let index = visit;
        let visit = Cow::Borrowed(&complaint.visits[index]);
        Self { procedure, calendar, complaint, index, visit, whole: false }
    }

    /// The scope of the whole complaint.
    #[must_use]
    pub fn of_whole(
        procedure: &'a Procedure,
        calendar: &'a WorkingCalendar,
        complaint: &'a Complaint,
    ) -> Self {
        let visit = Cow::Owned(complaint.as_one_visit());
        Self { procedure, calendar, complaint, index: 0, visit, whole: true }
    }

    /// The obligations in this scope that govern: of those of one name, one.
    fn rules(&self) -> Result<Vec<(usize, &'a Obligation)>, OutOfRange> {
        let all: Vec<_> = if self.whole {
            self.procedure.obligations_of_complaint().collect()
        } else {
            self.procedure.obligations_at(self.visit.stage.as_str()).collect()
        };
        let mut rules: Vec<(usize, &Obligation)> = Vec::new();
        for (place, (_, rule)) in all.iter().enumerate() {
            let seen = all[..place].iter().any(|(_, earlier)| earlier.id == rule.id);
            if !seen {
                rules.extend(self.governing(all.iter().copied(), &rule.id)?);
            }
        }
        Ok(rules)
    }

    /// Of the obligations of one name, the one that governs. Where that depends on something not
    /// known, of those that may the one that is due first: a deadline too many is seen, a deadline
    /// too few is missed.
    fn governing(
        &self,
        all: impl Iterator<Item = (usize, &'a Obligation)>,
        id: &Id,
    ) -> Result<Option<(usize, &'a Obligation)>, OutOfRange> {
        let mut may = may_govern(
            all.filter(|(_, rule)| rule.id == *id),
            |(_, rule)| &rule.when,
            |name| self.complaint.condition(self.procedure, name.as_str()),
        );
        if may.len() < 2 {
            return Ok(may.pop());
        }
        let mut first: Option<(NaiveDate, (usize, &Obligation))> = None;
        for (index, rule) in &may {
            let due_on = self.first(rule)?.map(|limit| limit.due.due_on);
            if let Some(due_on) = due_on.filter(|on| first.is_none_or(|(first, _)| *on < first)) {
                first = Some((due_on, (*index, rule)));
            }
        }
        Ok(first.map(|(_, rule)| rule).or_else(|| may.into_iter().next()))
    }
}

/// A deadline, and the way to its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// The deadline.
    pub deadline: Deadline,
    /// The way from the anchor to the due day.
    pub way: Resolved,
}

/// Computes every deadline of a complaint: by stage, then by due day, then as in its procedure.
///
/// # Errors
///
/// [`OutOfRange`] where a day lies outside the years that can be counted.
pub fn deadlines(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    complaint: &Complaint,
) -> Result<Vec<Deadline>, OutOfRange> {
    let worked = worked(procedure, calendar, complaint)?;
    Ok(worked.into_iter().map(|worked| worked.deadline).collect())
}

/// The same, each with the way to its day.
///
/// # Errors
///
/// [`OutOfRange`] where a day lies outside the years that can be counted.
pub fn worked(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    complaint: &Complaint,
) -> Result<Vec<Worked>, OutOfRange> {
    let mut all = Vec::new();
    for index in 0..complaint.visits.len() {
        Scope::at(procedure, calendar, complaint, index).apply(&mut all)?;
    }
    if procedure.obligations_of_complaint().next().is_some() {
        Scope::of_whole(procedure, calendar, complaint).apply(&mut all)?;
    }
    all.sort_by_key(|it| (it.deadline.visit, it.deadline.due_on));
    Ok(all)
}
