//! Where a limit ends: from the procedure's words to a day, with every leg of the way.

use chrono::NaiveDate;

use super::Scope;
use super::apply::fulfils;
use crate::deadline::{
    Counting, Due, Leg, Length, Moment, OutOfRange, Pause, Receipt, Roll, leg, merged, paused,
    rolled,
};
use crate::domain::parts::{Done, Extension};
use crate::procedure::{After, Anchor, Id, Limit, Obligation, Verb};

/// Where a limit ends, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The anchor that decided.
    pub anchor: Anchor,
    /// Its day.
    pub anchor_on: NaiveDate,
    /// The lengths that were counted, one from the end of the other; none where the limit is the
    /// anchor's own day.
    pub legs: Vec<Leg>,
    /// What the extensions did, one after the other.
    pub extended: Vec<Extended>,
    /// The days that follow.
    pub due: Due,
    /// The due day without any hold and any extension.
    pub original_due_on: NaiveDate,
    /// The day since which the clock stands still, where it does.
    pub paused_since: Option<NaiveDate>,
    /// The days are those of an earlier calendar.
    pub kept: bool,
}

/// What an extension did to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extended {
    /// The day it was agreed.
    pub on: NaiveDate,
    /// By how long, where that was said and not the day.
    pub by: Option<Length>,
    /// Where the limit ends with it, before any roll.
    pub limit_on: NaiveDate,
}

/// A limit on its way, before extensions and the roll.
#[derive(Debug, Clone)]
struct Reach {
    anchor: Anchor,
    from: Moment,
    legs: Vec<Leg>,
    paused_since: Option<NaiveDate>,
}

impl Reach {
    fn limit_on(&self) -> NaiveDate {
        self.legs.last().map_or(self.from.on, |leg| leg.limit_on)
    }
}

/// By what a limit is counted.
struct Way<'a> {
    pauses: &'a [Pause],
    plain: bool,
}

impl Scope<'_> {
    /// The first due day of an obligation; `None` while its anchor is not known.
    pub(super) fn first(&self, rule: &Obligation) -> Result<Option<Resolved>, OutOfRange> {
        let first = self.resolve(&rule.within, Some(rule), rule.roll)?;
        first.map(|first| self.pinned(rule, 1, first, None)).transpose()
    }

    /// Where a window, a silence or a retention ends; `None` while no anchor of it is known.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn end_of(&self, limit: &Limit, roll: Roll) -> Result<Option<Resolved>, OutOfRange> {
        self.resolve(limit, None, Some(roll))
    }

    /// Where a limit of a rule would end with these extensions; `None` while it has no day.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn with_extensions(
        &self,
        rule: &Obligation,
        extensions: &[Extension],
    ) -> Result<Option<Resolved>, OutOfRange> {
        self.resolve_with(&rule.within, Some(rule), rule.roll, extensions)
    }

    /// The extensions of an obligation in this scope.
    #[must_use]
    pub fn extensions_of(&self, rule: &Obligation) -> Vec<Extension> {
        let all = self.complaint.extensions.iter();
        let mine =
            all.filter(|it| it.obligation == rule.id && (self.whole || it.visit == self.index));
        mine.cloned().collect()
    }

    fn resolve(
        &self,
        limit: &Limit,
        rule: Option<&Obligation>,
        roll: Option<Roll>,
    ) -> Result<Option<Resolved>, OutOfRange> {
        let extensions = rule.map(|rule| self.extensions_of(rule)).unwrap_or_default();
        self.resolve_with(limit, rule, roll, &extensions)
    }

    fn resolve_with(
        &self,
        limit: &Limit,
        rule: Option<&Obligation>,
        roll: Option<Roll>,
        extensions: &[Extension],
    ) -> Result<Option<Resolved>, OutOfRange> {
        let pauses = rule.map(|rule| self.pauses(rule)).unwrap_or_default();
        let Some(reach) = self.reach(limit, &Way { pauses: &pauses, plain: false })? else {
            return Ok(None);
        };
        let roll = self.procedure.counting(false, roll).roll;
        let mut due = self.rolled(roll, &reach)?;
        // Without a hold, only another due day or a stated one may have been a different day first.
        let differs = |anchor: &&Anchor| matches!(anchor, Anchor::Due(_) | Anchor::Stated);
        let original = if pauses.is_empty() && !limit.anchors().iter().any(differs) {
            due
        } else {
            match self.reach(limit, &Way { pauses: &[], plain: true })? {
                Some(original) => self.rolled(roll, &original)?,
                None => due,
            }
        };
        let mut paused_since = reach.paused_since;
        let mut extended = Vec::new();
        let cap = match rule.and_then(|rule| rule.extend.as_ref()?.at_most.as_ref()) {
            Some(cap) => self.reach(cap, &Way { pauses: &[], plain: true })?,
            None => None,
        };
        // By a rule that may not be extended nothing is, whatever was agreed under another.
        let may = rule.is_none_or(|rule| rule.extend.is_some());
        for extension in extensions.iter().filter(|_| may) {
            let mut limit_on = extension.to.unwrap_or(due.limit_on);
            if let Some(by) = extension.by {
                let counting = self.procedure.counting(false, Some(roll));
                let counting = Counting { receipt: Receipt::Actual, ..counting };
                let mut more = leg(self.calendar, &counting, by, Moment::day(due.limit_on))?;
                paused_since = paused_since.or(paused(self.calendar, &mut more, &pauses)?);
                limit_on = more.limit_on;
            }
            if let (Some(to), Some(leg)) = (extension.to, reach.legs.last()) {
                // A day that was agreed waits for what has come up since.
                let mut agreed = Leg { counted_from: extension.on, limit_on: to, ..*leg };
                paused_since = paused_since.or(paused(self.calendar, &mut agreed, &pauses)?);
                limit_on = agreed.limit_on;
            } else if let Some(cap) = &cap {
                limit_on = limit_on.min(cap.limit_on());
            }
            // What else has moved the limit since is not taken back: nothing is made shorter.
            let longer = rolled(self.calendar, roll, extension.by, due.counted_from, limit_on)?;
            limit_on = limit_on.max(due.limit_on);
            due = if longer.due_on > due.due_on { longer } else { due };
            due.limit_on = limit_on;
            extended.push(Extended { on: extension.on, by: extension.by, limit_on });
        }
        let Reach { anchor, from, legs, .. } = reach;
        let original_due_on = original.due_on;
        Ok(Some(Resolved {
            anchor,
            anchor_on: from.on,
            legs,
            extended,
            due,
            original_due_on,
            paused_since,
            kept: false,
        }))
    }

    /// A length counted from a known day of an anchor, by the way of a rule.
    pub(super) fn counted_from(
        &self,
        rule: &Obligation,
        length: Length,
        anchor: &Anchor,
        from: NaiveDate,
    ) -> Result<Resolved, OutOfRange> {
        let counting = self.procedure.counting(false, rule.roll);
        let counting = Counting { receipt: Receipt::Actual, ..counting };
        let plain = leg(self.calendar, &counting, length, Moment::day(from))?;
        let original = rolled(self.calendar, counting.roll, Some(length), from, plain.limit_on)?;
        let mut leg = plain;
        let paused_since = paused(self.calendar, &mut leg, &self.pauses(rule))?;
        Ok(Resolved {
            anchor: anchor.clone(),
            anchor_on: from,
            due: rolled(self.calendar, counting.roll, Some(length), from, leg.limit_on)?,
            legs: vec![leg],
            extended: Vec::new(),
            original_due_on: original.due_on,
            paused_since,
            kept: false,
        })
    }

    fn rolled(&self, roll: Roll, reach: &Reach) -> Result<Due, OutOfRange> {
        let counted_from = reach.legs.first().map_or(reach.from.on, |leg| leg.counted_from);
        let length = reach.legs.last().map(|leg| leg.length);
        rolled(self.calendar, roll, length, counted_from, reach.limit_on())
    }

    fn reach(&self, limit: &Limit, way: &Way<'_>) -> Result<Option<Reach>, OutOfRange> {
        match limit {
            Limit::None => Ok(None),
            Limit::At(anchor) => {
                let Some(from) = self.moment(anchor, way.plain)? else { return Ok(None) };
                // What waits for another due day waits with it.
                let paused_since = match anchor {
                    Anchor::Due(other) if !way.plain => {
                        self.due_of(other)?.and_then(|due| due.paused_since)
                    }
                    _ => None,
                };
                Ok(Some(Reach { anchor: anchor.clone(), from, legs: Vec::new(), paused_since }))
            }
            Limit::After(after) => self.after(after, way),
            Limit::LaterOf(parts) => {
                Ok(self.known(parts, way)?.into_iter().max_by_key(Reach::limit_on))
            }
            Limit::EarlierOf(parts) => {
                Ok(self.known(parts, way)?.into_iter().min_by_key(Reach::limit_on))
            }
            Limit::Capped(both) => {
                let known = [self.reach(&both.0, way)?, self.reach(&both.1, way)?];
                Ok(known.into_iter().flatten().min_by_key(Reach::limit_on))
            }
        }
    }

    fn known(&self, parts: &[Limit], way: &Way<'_>) -> Result<Vec<Reach>, OutOfRange> {
        let mut known = Vec::new();
        for part in parts {
            known.extend(self.reach(part, way)?);
        }
        Ok(known)
    }

    fn after(&self, after: &After, way: &Way<'_>) -> Result<Option<Reach>, OutOfRange> {
        let Some(mut reach) = self.reach(&after.from, way)? else { return Ok(None) };
        let mut counting = self.procedure.counting(after.inclusive, None);
        let from = match reach.legs.last() {
            None => reach.from,
            Some(leg) => Moment::day(leg.limit_on),
        };
        // Only what arrives can be deemed to have arrived later.
        if !reach.legs.is_empty() || !is_arrival(&reach.anchor) {
            counting.receipt = Receipt::Actual;
        }
        let mut next = leg(self.calendar, &counting, after.length, from)?;
        if reach.paused_since.is_none() {
            reach.paused_since = paused(self.calendar, &mut next, way.pauses)?;
        }
        reach.legs.push(next);
        Ok(Some(reach))
    }

    /// The times in which the clock of an obligation stands still.
    pub(in crate::domain) fn pauses(&self, rule: &Obligation) -> Vec<Pause> {
        let stops =
            |id: &Id| self.procedure.hold(id.as_str()).is_some_and(|hold| hold.stops(&rule.id));
        // What was done before a wait began does not wait.
        let does = |done: &&Done| rule.done_by.iter().any(|act| fulfils(self.complaint, act, done));
        let done = self.visit.done.iter().find(does).filter(|_| rule.every.is_none());
        let before = |from| done.is_none_or(|done| from < done.on);
        let holds = self.complaint.holds.iter().filter(|held| before(held.from));
        let mine = holds.filter(|held| held.hold.as_ref().is_some_and(stops));
        merged(mine.map(|held| Pause { from: held.from, until: held.until }).collect())
    }
}

fn is_arrival(anchor: &Anchor) -> bool {
    matches!(
        anchor,
        Anchor::Receipt
            | Anchor::Awareness
            | Anchor::StageStart
            | Anchor::Act(Verb::Escalate, None)
    )
}
