//! What a change of the calendar does to a complaint: open deadlines move; what was due or done
//! already stays, and so does what would be late by the change alone.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::complaint::Complaint;
use super::deadlines::{Deadline, Scope, Settled, Worked, deadlines, worked};
use super::details::Words;
use super::event::{Act, Draft};
use super::pinned::{Cause, Change, Moved, Pin, PinnedDue};
use crate::deadline::{ChangedDays, Length, OutOfRange, Unit, WorkingCalendar};
use crate::procedure::{Id, Limit, Procedure};

/// For so many days a hold may have lengthened a limit that did not decide.
const HOLD: u64 = 366;

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
        let worked = worked(procedure, &self.old, complaint)?;
        let before: Vec<Deadline> = worked.iter().map(|it| it.deadline.clone()).collect();
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
                let Some(whole) = keeps(was, is, closed, today) else { continue };
                let known = kept.iter().any(|pin| pin.is_about(was) && pin.due.is_some() >= whole);
                if !known {
                    pins.extend(self.pin(procedure, complaint, &worked, was, whole)?);
                }
            }
            if pins.is_empty() {
                break;
            }
            let complaint = pinned.get_or_insert_with(|| complaint.clone());
            complaint.pin(&pins);
            kept.retain(|old| !pins.iter().any(|pin| pin.is_same(old)));
            kept.extend(pins);
            after = deadlines(procedure, &self.new, complaint)?;
        }
        let moved: Vec<Moved> = pairs(&before, &after)
            .filter(|(was, is)| was.due_on != is.due_on)
            .map(|(was, is)| from_to(was, is))
            .collect();
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
        let rules = procedure.obligations.iter();
        let rivals = rules.flat_map(|rule| {
            let within = Some(&rule.within).filter(|within| within.anchors().len() > 1);
            let cap = rule.extend.as_ref().and_then(|extend| extend.at_most.as_ref());
            let waivers = rule.unless.iter().map(|waiver| &waiver.within);
            within.into_iter().chain(cap).chain(waivers)
        });
        let longest = |limit: &Limit| -> u64 {
            limit.lengths().into_iter().map(|length| most_days(length, pause)).sum()
        };
        rivals.map(longest).max().map_or(pause, |rival| rival + pause + HOLD)
    }

    /// What keeps a deadline on its day, or only on its original one; `None` where nothing is known
    /// that it is counted from.
    fn pin(
        &self,
        procedure: &Procedure,
        complaint: &Complaint,
        before: &[Worked],
        was: &Deadline,
        whole: bool,
    ) -> Result<Option<Pin>, OutOfRange> {
        let Some(rule) = procedure.obligations.get(was.rule) else { return Ok(None) };
        let scope = Scope::of_deadline(procedure, &self.old, complaint, was);
        let earlier = before.iter().map(|it| &it.deadline).find(|it| {
            let occurrence = was.occurrence - 1;
            is(it, was.visit, &was.stage, &was.obligation, occurrence)
        });
        let since = scope.since(rule, earlier.and_then(|earlier| earlier.settled_on))?;
        if since.is_empty() {
            return Ok(None);
        }
        let way = before.iter().find(|it| it.deadline == *was).map(|it| &it.way);
        let due = PinnedDue {
            anchor: was.anchor.clone(),
            anchor_on: was.anchor_on,
            due_on: was.due_on,
            act_by_on: was.act_by_on,
            paused_since: way.and_then(|way| way.paused_since),
        };
        let waives = whole && was.occurrence == 1;
        Ok(Some(Pin {
            visit: was.visit,
            stage: was.stage.clone(),
            obligation: was.obligation.clone(),
            rule: was.rule,
            occurrence: was.occurrence,
            since,
            original_due_on: was.original_due_on,
            due: whole.then_some(due),
            waived_until: if waives { scope.waived_until(rule)? } else { Vec::new() },
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
            moved.iter().any(|it| is(was, it.visit, &it.stage, &it.obligation, it.occurrence))
                || kept.iter().any(|pin| pin.is_about(was))
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
        let mut after = after.iter();
        Some((
            was,
            after.find(|it| is(it, was.visit, &was.stage, &was.obligation, was.occurrence))?,
        ))
    })
}

fn is(deadline: &Deadline, visit: usize, stage: &Id, obligation: &Id, occurrence: u32) -> bool {
    (deadline.visit, &deadline.stage, &deadline.obligation, deadline.occurrence)
        == (visit, stage, obligation, occurrence)
}

/// What of a deadline is to stay, where it would not: all of it, or (`false`) its original due day.
fn keeps(was: &Deadline, is: &Deadline, closed: bool, today: NaiveDate) -> Option<bool> {
    let past = |one: NaiveDate, other: NaiveDate| one != other && (one < today || other < today);
    let day = |it: &Deadline| (it.due_on, it.act_by_on, it.original_due_on);
    let settled = |it: &Deadline| (it.settled, it.settled_on);
    let running = matches!(was.settled, Settled::Open | Settled::OnHold);
    if settled(was) != settled(is) || ((closed || !running) && day(was) != day(is)) {
        return Some(true);
    }
    // While its clock stands still, a due day has not come and cannot pass.
    let due = was.settled == Settled::Open
        && (past(was.due_on, is.due_on) || (was.due_on < today && day(was) != day(is)));
    if due {
        return Some(true);
    }
    past(was.original_due_on, is.original_due_on).then_some(false)
}

fn from_to(was: &Deadline, is: &Deadline) -> Moved {
    Moved {
        visit: was.visit,
        stage: was.stage.clone(),
        obligation: was.obligation.clone(),
        rule: was.rule,
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
