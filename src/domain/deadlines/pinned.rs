//! Deadlines that a change of the calendar leaves on their days.

use std::ptr;

use chrono::NaiveDate;

use super::{Deadline, Resolved, Scope, is_of};
use crate::deadline::{Due, OutOfRange};
use crate::domain::complaint::Complaint;
use crate::domain::pinned::{Pin, PinnedDue};
use crate::procedure::{Anchor, Limit, Obligation, Procedure};

impl<'a> Scope<'a> {
    /// The scope to which a deadline belongs.
    pub(in crate::domain) fn of_deadline(
        procedure: &'a Procedure,
        calendar: &'a crate::deadline::WorkingCalendar,
        complaint: &'a Complaint,
        deadline: &Deadline,
    ) -> Self {
        if deadline.stage == *Obligation::WHOLE {
            Self::of_whole(procedure, calendar, complaint)
        } else {
            Self::at(procedure, calendar, complaint, deadline.visit)
        }
    }

    /// Gives a limit the day to which it was pinned, unless something else about it has changed.
    /// `after` is the act after which it falls due again, for every occurrence but the first.
    pub(super) fn pinned(
        &self,
        rule: &Obligation,
        occurrence: u32,
        mut limit: Resolved,
        after: Option<NaiveDate>,
    ) -> Result<Resolved, OutOfRange> {
        let Some(pin) = self.pin_of(rule, occurrence) else { return Ok(limit) };
        if pin.since != self.since(rule, after)? {
            return Ok(limit);
        }
        limit.original_due_on = pin.original_due_on;
        let Some(pinned) = &pin.due else { return Ok(limit) };
        let PinnedDue { anchor, anchor_on, due_on, act_by_on, paused_since } = pinned;
        let mut anchors = rule.within.anchors();
        anchors.extend(rule.every.iter().flat_map(Limit::anchors));
        // Of several limits another may decide by the calendar of today.
        if let Some(anchor) = anchors.into_iter().find(|it| it.to_string() == *anchor) {
            limit.anchor = anchor.clone();
        }
        let due = Due { limit_on: *due_on, due_on: *due_on, act_by_on: *act_by_on, ..limit.due };
        Ok(Resolved {
            anchor_on: *anchor_on,
            // How that calendar came to the day is not known any more.
            legs: Vec::new(),
            due,
            paused_since: *paused_since,
            kept: true,
            ..limit
        })
    }

    /// Until when each act that can make an obligation needless does so.
    pub(in crate::domain) fn waived_until(
        &self,
        rule: &Obligation,
    ) -> Result<Vec<Option<NaiveDate>>, OutOfRange> {
        if let Some(pin) = self.pin_of(rule, 1)
            && !pin.waived_until.is_empty()
            && pin.since == self.since(rule, None)?
        {
            return Ok(pin.waived_until.clone());
        }
        let roll = self.procedure.counting(false, rule.roll).roll;
        let limits = rule.unless.iter().map(|waiver| self.end_of(&waiver.within, roll));
        limits.map(|limit| Ok(limit?.map(|limit| limit.due.due_on))).collect()
    }

    /// The days of all that has happened from which an obligation is counted, whatever the calendar:
    /// of every anchor, through other due days, and of its holds and extensions.
    pub(in crate::domain) fn since(
        &self,
        rule: &Obligation,
        after: Option<NaiveDate>,
    ) -> Result<Vec<NaiveDate>, OutOfRange> {
        let mut days: Vec<NaiveDate> = after.into_iter().collect();
        let again = rule.every.iter().flat_map(Limit::anchors);
        // An act that fulfils it is told by `after`: the last of them is another day by day.
        let again = again.filter(|anchor| !rule.done_by.iter().any(|act| is_of(act, anchor)));
        let anchors = match after {
            None => rule.within.anchors(),
            Some(_) => again.collect(),
        };
        for anchor in anchors {
            self.since_anchor(anchor, &mut days)?;
        }
        for waiver in rule.unless.iter().filter(|_| after.is_none()) {
            for anchor in waiver.within.anchors() {
                self.since_anchor(anchor, &mut days)?;
            }
        }
        for extension in self.extensions_of(rule) {
            days.extend([Some(extension.on), extension.to].into_iter().flatten());
        }
        // A wait that holds nothing changes nothing.
        for pause in self.pauses(rule).iter().filter(|pause| pause.until != Some(pause.from)) {
            days.extend([Some(pause.from), pause.until].into_iter().flatten());
        }
        Ok(days)
    }

    fn since_anchor(&self, anchor: &Anchor, days: &mut Vec<NaiveDate>) -> Result<(), OutOfRange> {
        let Anchor::Due(other) = anchor else {
            days.extend(self.moment(anchor, false)?.map(|moment| moment.on));
            return Ok(());
        };
        if let Some((scope, rule)) = self.rule_of(other)? {
            days.extend(scope.since(rule, None)?);
        }
        Ok(())
    }

    fn pin_of(&self, rule: &Obligation, occurrence: u32) -> Option<&'a Pin> {
        self.complaint.pinned.iter().find(|pin| {
            let same = self.procedure.obligations.get(pin.rule);
            let whole = pin.stage == *Obligation::WHOLE;
            pin.occurrence == occurrence
                && same.is_some_and(|same| ptr::eq(same, rule))
                && (whole, pin.visit) == (self.whole, self.index)
        })
    }
}
