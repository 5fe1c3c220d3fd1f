//! What a change of the calendar does to a complaint: open deadlines move; what was due or done
//! already stays, and so does what would be late by the change alone.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::complaint::Complaint;
use super::deadlines::{Deadline, Scope, Settled, deadlines, worked};
use super::event::{Act, Draft, Words};
use super::pinned::{Cause, Change, Moved, Pin};
use crate::deadline::{ChangedDays, Length, OutOfRange, Unit, WorkingCalendar};
use crate::procedure::{Id, Limit, Obligation, Procedure};

/// A calendar that another takes the place of.
#[derive(Debug)]
pub struct CalendarChange {
    /// The calendar until now.
    pub old: WorkingCalendar,
    /// The calendar from now on.
    pub new: WorkingCalendar,
    /// What changed it.
    pub change: Change,
    /// The days in which they differ.
    pub days: ChangedDays,
}

/// What a change of the calendar does to one complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recount {
    /// The event that says so; `None` where no due day would move.
    pub draft: Option<Draft>,
    /// Its deadlines until now.
    pub before: Vec<Deadline>,
    /// Its deadlines from now on; `None` where they are what they were.
    pub deadlines: Option<Vec<Deadline>>,
}

impl CalendarChange {
    /// Compares two calendars.
    #[must_use]
    pub fn new(old: WorkingCalendar, new: WorkingCalendar, change: Change) -> Self {
        let days = ChangedDays::between(&old, &new);
        Self { old, new, change, days }
    }

    /// Counts a complaint's deadlines anew.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn recount(
        &self,
        procedure: &Procedure,
        complaint: &Complaint,
        today: NaiveDate,
    ) -> Result<Recount, OutOfRange> {
        let before = deadlines(procedure, &self.old, complaint)?;
        let mut after = deadlines(procedure, &self.new, complaint)?;
        if before == after {
            return Ok(Recount { draft: None, before, deadlines: None });
        }
        let closed = complaint.closed.is_some();
        let mut kept: Vec<Pin> = Vec::new();
        let mut pinned = None;
        loop {
            // What stays may hold others in their place, which are counted from its due day.
            let mut pins = Vec::new();
            for (was, is) in pairs(&before, &after) {
                let is_kept =
                    kept.iter().any(|pin| pin.is_about(was.visit, &was.obligation, was.occurrence));
                if differs(was, is) && !is_kept && (closed || stays(was, is, today)) {
                    pins.extend(self.pin(procedure, complaint, &before, was)?);
                }
            }
            if pins.is_empty() {
                break;
            }
            let complaint = pinned.get_or_insert_with(|| complaint.clone());
            complaint.pin(&pins);
            kept.extend(pins);
            after = deadlines(procedure, &self.new, complaint)?;
        }
        let changed = pairs(&before, &after).filter(|(was, is)| was.due_on != is.due_on);
        let moved: Vec<Moved> = changed.map(|(was, is)| moved(was, is)).collect();
        let cause = self.cause(complaint, &before, &moved, &kept);
        let act = Act::Recounted { cause, moved, kept };
        let says = !matches!(&act, Act::Recounted { moved, kept, .. } if moved.is_empty() && kept.is_empty());
        let draft = says.then(|| Draft { on: today, act, words: Words::default() });
        Ok(Recount { draft, before, deadlines: Some(after) })
    }

    /// Whether the change may move anything of a complaint whose first anchor and last due day
    /// these are: a quick look, that never misses one.
    #[must_use]
    pub fn may_move(&self, days: RangeInclusive<NaiveDate>, procedure: &Procedure) -> bool {
        let reach = chrono::Days::new(self.reach(procedure));
        let first = days.start().checked_sub_days(reach).unwrap_or(*days.start());
        let last = days.end().checked_add_days(reach).unwrap_or(*days.end());
        self.days.touches(&(first..=last))
    }

    /// How far beyond the days of its deadlines a complaint may depend on the calendar: by a roll,
    /// and by limits that compete with the one that decided.
    #[must_use]
    pub fn reach(&self, procedure: &Procedure) -> u64 {
        let pause = u64::from(self.days.longest_pause);
        let most = |limit: &Limit| -> u64 {
            limit.lengths().into_iter().map(|length| most_days(length, pause)).sum()
        };
        let rivals = procedure.obligations.iter().flat_map(|rule| {
            // A plain limit lies between its anchor and its due day.
            let within = Some(&rule.within).filter(|within| within.plain().is_none());
            let at_most = rule.extend.as_ref().and_then(|extend| extend.at_most.as_ref());
            let waivers = rule.unless.iter().map(|waiver| &waiver.within);
            within.into_iter().chain(at_most).chain(waivers)
        });
        rivals.map(most).max().unwrap_or_default() + pause
    }

    /// What keeps a deadline on its day; `None` where nothing is known that it is counted from.
    fn pin(
        &self,
        procedure: &Procedure,
        complaint: &Complaint,
        before: &[Deadline],
        was: &Deadline,
    ) -> Result<Option<Pin>, OutOfRange> {
        let (old, whole) = (&self.old, was.stage == *Obligation::WHOLE);
        let scope = if whole {
            Scope::of_whole(procedure, old, complaint)
        } else {
            Scope::at(procedure, old, complaint, was.visit)
        };
        let rule = &procedure.obligations[was.rule];
        let after = before
            .iter()
            .find(|it| is(it, was.visit, &was.obligation, was.occurrence.saturating_sub(1)))
            .and_then(|earlier| earlier.settled_on);
        if was.occurrence > 1 && after.is_none() {
            return Ok(None);
        }
        let since = scope.since_of(rule, was.occurrence, after)?;
        let all = worked(procedure, old, complaint)?;
        let way = all.into_iter().find(|it| it.deadline == *was).map(|it| it.way);
        let paused_since = way.and_then(|way| way.paused_since);
        if since.is_empty() {
            return Ok(None);
        }
        Ok(Some(Pin {
            visit: was.visit,
            obligation: was.obligation.clone(),
            rule: was.rule,
            occurrence: was.occurrence,
            anchor: was.anchor.clone(),
            anchor_on: was.anchor_on,
            since,
            due_on: was.due_on,
            original_due_on: was.original_due_on,
            act_by_on: was.act_by_on,
            paused_since,
            waivers: scope.waivers(rule)?,
        }))
    }

    /// The changed days between what the deadlines were counted from and when they are due.
    fn cause(
        &self,
        complaint: &Complaint,
        before: &[Deadline],
        moved: &[Moved],
        kept: &[Pin],
    ) -> Cause {
        let concerned = before.iter().filter(|was| {
            let (visit, obligation, occurrence) = (was.visit, &was.obligation, was.occurrence);
            let is_moved = moved.iter().any(|it| {
                (it.visit, &it.obligation, it.occurrence) == (visit, obligation, occurrence)
            });
            is_moved || kept.iter().any(|pin| pin.is_about(visit, obligation, occurrence))
        });
        let first = concerned.clone().map(|was| was.anchor_on).min();
        let last = concerned.map(|was| was.due_on).chain(moved.iter().map(|it| it.to)).max();
        let (first, last) =
            (first.unwrap_or(complaint.received_on), last.unwrap_or(complaint.received_on));
        let mut days = self.days.within(&(first..=last));
        if days.is_empty() {
            days = self.days.within(&(complaint.received_on..=last));
        }
        Cause { change: self.change, closed: days.closed, opened: days.opened }
    }
}

/// Each deadline with what becomes of it.
fn pairs<'a>(
    before: &'a [Deadline],
    after: &'a [Deadline],
) -> impl Iterator<Item = (&'a Deadline, &'a Deadline)> {
    before.iter().filter_map(|was| {
        let is = after.iter().find(|is| {
            (is.visit, &is.obligation, is.occurrence)
                == (was.visit, &was.obligation, was.occurrence)
        });
        Some((was, is?))
    })
}

fn is(deadline: &Deadline, visit: usize, obligation: &Id, occurrence: u32) -> bool {
    (deadline.visit, &deadline.obligation, deadline.occurrence) == (visit, obligation, occurrence)
}

fn differs(was: &Deadline, is: &Deadline) -> bool {
    (was.due_on, was.act_by_on, was.settled, was.settled_on)
        != (is.due_on, is.act_by_on, is.settled, is.settled_on)
}

/// Whether a deadline stays on its day: what was settled or due, what would be settled or late by
/// the change alone.
fn stays(was: &Deadline, is: &Deadline, today: NaiveDate) -> bool {
    was.settled != Settled::Open
        || is.settled != Settled::Open
        || was.due_on < today
        || is.due_on < today
}

fn moved(was: &Deadline, is: &Deadline) -> Moved {
    Moved {
        visit: was.visit,
        stage: was.stage.clone(),
        obligation: was.obligation.clone(),
        rule: is.rule,
        occurrence: was.occurrence,
        from: was.due_on,
        to: is.due_on,
    }
}

/// The most calendar days that a length takes, with room to spare.
fn most_days(length: Length, pause: u64) -> u64 {
    match length {
        Length::SameDay => 1,
        Length::Span { count, unit } => {
            let count = u64::from(count);
            match unit {
                Unit::Hour | Unit::Day => count,
                // A clinic works at least one day a week, and not every one of them.
                Unit::Week | Unit::WorkingDay => 14 * count + pause,
                Unit::Month => 31 * count,
                Unit::Year => 366 * count,
            }
        }
    }
}
