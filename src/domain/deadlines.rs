//! The deadlines of one complaint: each obligation of its procedure, applied to what happened.
//!
//! Pure and complete: given the same procedure, calendar and history, the same deadlines, with no
//! clock. What is open is told from what is overdue only when somebody asks on a day
//! ([`Deadline::state`]).

use chrono::NaiveDate;

use super::complaint::{Complaint, Done, Visit};
use super::event::StepResult;
use crate::deadline::{Due, Length, Moment, OutOfRange, WorkingCalendar, due};
use crate::procedure::{ActPattern, Anchor, Id, Obligation, Procedure, Term, Verb, Within};
use crate::wording::vocabulary;

vocabulary! {
    /// How a deadline ended, if it has.
    Settled, "how a deadline ended" {
        /// It has not.
        Open = "open",
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
    /// The stage.
    pub stage: Id,
    /// The obligation.
    pub obligation: Id,
    /// Which of its occurrences, from 1; more than 1 only where the obligation repeats.
    pub occurrence: u32,
    /// From what it is counted, in the words of the procedure.
    pub anchor: String,
    /// The day of that.
    pub anchor_on: NaiveDate,
    /// The last day on which it is met.
    pub due_on: NaiveDate,
    /// The due day before any extension.
    pub original_due_on: NaiveDate,
    /// The last working day on or before the due day.
    pub act_by_on: NaiveDate,
    /// How it ended.
    pub settled: Settled,
    /// When it ended.
    pub settled_on: Option<NaiveDate>,
}

impl Deadline {
    /// How it stands on `today`, and in how many calendar days it is due while it is open.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> (State, Option<i64>) {
        self.settled.state(self.due_on, today)
    }

    /// The day it was done, where it was.
    #[must_use]
    pub fn done_on(&self) -> Option<NaiveDate> {
        self.settled_on.filter(|_| matches!(self.settled, Settled::Met | Settled::MetLate))
    }
}

/// Where a limit ends, and from what it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The anchor that decided.
    pub anchor: Anchor,
    /// Its day.
    pub anchor_on: NaiveDate,
    /// The days that follow.
    pub due: Due,
}

/// What limits are resolved against: one complaint at one of its stages.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The rules.
    pub procedure: &'a Procedure,
    /// The clinic's working days.
    pub calendar: &'a WorkingCalendar,
    /// The complaint.
    pub complaint: &'a Complaint,
    /// Which of its visits to stages.
    pub visit: usize,
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
    let mut all = Vec::new();
    for (index, visit) in complaint.visits.iter().enumerate() {
        let scope = Scope { procedure, calendar, complaint, visit: index };
        for rule in procedure.obligations_at(visit.stage.as_str()) {
            // A rule that depends on something not known applies until it is known not to:
            // a deadline too many is seen, a deadline too few is missed.
            if rule.when.hold(|name| complaint.condition(name.as_str())) != Some(false) {
                scope.apply(rule, &mut all)?;
            }
        }
    }
    all.sort_by_key(|deadline| (deadline.visit, deadline.due_on));
    Ok(all)
}

impl Scope<'_> {
    fn visit(&self) -> &Visit {
        &self.complaint.visits[self.visit]
    }

    /// Adds the deadlines of one obligation: one, or one for every time it fell due again.
    fn apply(&self, rule: &Obligation, all: &mut Vec<Deadline>) -> Result<(), OutOfRange> {
        let Some(first) = self.first(rule)? else {
            return Ok(());
        };
        let waived_on = self.waived_on(rule)?;
        let visit = self.visit();
        let until = rule
            .until
            .as_ref()
            .and_then(|act| visit.done.iter().find(|done| fulfils(act, done)).map(|done| done.on));
        let ended_on = until.or(visit.left_on);
        // Of one day's acts none comes first: the order of their recording decides nothing.
        let mut acts = visit
            .done
            .iter()
            .filter(|done| until.is_none_or(|until| done.on <= until))
            .filter(|done| rule.done_by.iter().any(|act| fulfils(act, done)))
            .filter(|done| rule.every.is_some() || is_in_view_of(&first, done));
        let mut current = first.clone();
        for occurrence in 1.. {
            let done = acts.next();
            let (settled, settled_on) =
                settle(current.due.due_on, done.map(|done| done.on), waived_on, ended_on);
            all.push(Deadline {
                visit: self.visit,
                stage: visit.stage.clone(),
                obligation: rule.id.clone(),
                occurrence,
                anchor: current.anchor.to_string(),
                anchor_on: current.anchor_on,
                due_on: current.due.due_on,
                original_due_on: current.due.due_on,
                act_by_on: current.due.act_by_on,
                settled,
                settled_on,
            });
            match (&rule.every, done, settled) {
                (Some(every), Some(done), Settled::Met | Settled::MetLate) => {
                    let again =
                        self.count(rule, every.length, every.anchor.clone(), Moment::day(done.on))?;
                    // An act before the first due day does not bring the next one before it.
                    current =
                        if again.due.due_on < first.due.due_on { first.clone() } else { again };
                }
                _ => break,
            }
        }
        Ok(())
    }

    /// The first due day of an obligation at this stage; `None` while its anchor is not known.
    fn first(&self, rule: &Obligation) -> Result<Option<Resolved>, OutOfRange> {
        self.resolve(&rule.within, rule)
    }

    fn waived_on(&self, rule: &Obligation) -> Result<Option<NaiveDate>, OutOfRange> {
        // A step that is found not to apply makes needless what it alone would have fulfilled.
        for act in rule.done_by.iter() {
            let taken = act
                .step
                .as_ref()
                .and_then(|step| self.complaint.step_taken(self.procedure, self.visit, step));
            if let Some(taken) = taken.filter(|taken| taken.result == StepResult::NotApplicable) {
                return Ok(Some(taken.on));
            }
        }
        let Some(waiver) = &rule.unless else { return Ok(None) };
        let within = Within::One(waiver.within.clone());
        let Some(limit) = self.resolve(&within, rule)? else { return Ok(None) };
        let done = self.visit().done.iter().find(|done| fulfils(&waiver.act, done));
        Ok(done.map(|done| done.on).filter(|on| *on <= limit.due.due_on))
    }

    fn resolve(&self, within: &Within, rule: &Obligation) -> Result<Option<Resolved>, OutOfRange> {
        choose(within, |term| {
            self.moment(&term.anchor)?
                .map(|from| self.count(rule, term.length, term.anchor.clone(), from))
                .transpose()
        })
    }

    fn count(
        &self,
        rule: &Obligation,
        length: Length,
        anchor: Anchor,
        from: Moment,
    ) -> Result<Resolved, OutOfRange> {
        let counting = self.procedure.counting(rule.inclusive, rule.roll);
        resolved(self.calendar, counting, length, anchor, from)
    }

    /// The day of an anchor, as far as it is known at this stage.
    fn moment(&self, anchor: &Anchor) -> Result<Option<Moment>, OutOfRange> {
        let (complaint, visit) = (self.complaint, self.visit());
        let details = &complaint.details;
        let receipt = Moment { on: complaint.received_on, at: details.received_time };
        Ok(match anchor {
            Anchor::Receipt => Some(receipt),
            Anchor::Awareness => {
                let later = details.aware_on.filter(|aware_on| *aware_on != receipt.on);
                Some(later.map_or(receipt, Moment::day))
            }
            Anchor::Incident => details.incident_on.map(Moment::day),
            Anchor::Noticing => details.noticed_on.map(Moment::day),
            Anchor::StageStart if self.visit == 0 => Some(receipt),
            Anchor::StageStart => Some(Moment::day(visit.entered_on)),
            Anchor::Act(Verb::Escalate) => {
                (self.visit > 0).then_some(Moment::day(visit.entered_on))
            }
            Anchor::Act(verb @ (Verb::Update | Verb::Respond)) => {
                last(visit, *verb).map(|done| Moment::day(done.on))
            }
            Anchor::Act(verb) => {
                visit.done.iter().find(|done| done.verb == *verb).map(|done| Moment::day(done.on))
            }
            Anchor::Step(step) => {
                let taken = complaint.steps.iter().rev().find(|taken| taken.step == *step);
                taken
                    .filter(|taken| taken.result == StepResult::Done)
                    .map(|taken| Moment::day(taken.on))
            }
            Anchor::Due(obligation) => {
                let rule = self.procedure.obligation(obligation.as_str(), visit.stage.as_str());
                match rule {
                    Some(rule) => self.first(rule)?.map(|first| Moment::day(first.due.due_on)),
                    None => None,
                }
            }
        })
    }

    /// Where a window ends; `None` while no anchor of it is known.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn window(&self, within: &Within, inclusive: bool) -> Result<Option<Resolved>, OutOfRange> {
        let counting = self.procedure.counting(inclusive, None);
        choose(within, |term| {
            self.moment(&term.anchor)?
                .map(|from| {
                    resolved(self.calendar, counting, term.length, term.anchor.clone(), from)
                })
                .transpose()
        })
    }
}

/// Takes the one, the latest or the earliest of the limits whose anchors are known.
fn choose(
    within: &Within,
    mut limit: impl FnMut(&Term) -> Result<Option<Resolved>, OutOfRange>,
) -> Result<Option<Resolved>, OutOfRange> {
    let mut known = Vec::new();
    for term in within.terms() {
        known.extend(limit(term)?);
    }
    let due_on = |resolved: &Resolved| resolved.due.due_on;
    Ok(match within {
        Within::One(_) => known.pop(),
        Within::LaterOf(_) => known.into_iter().max_by_key(due_on),
        Within::EarlierOf(_) => known.into_iter().min_by_key(due_on),
    })
}

fn resolved(
    calendar: &WorkingCalendar,
    mut counting: crate::deadline::Counting,
    length: Length,
    anchor: Anchor,
    from: Moment,
) -> Result<Resolved, OutOfRange> {
    // Only what arrives can be deemed to have arrived later.
    if !is_arrival(&anchor) {
        counting.receipt = crate::deadline::Receipt::Actual;
    }
    let due = due(calendar, &counting, length, from)?;
    Ok(Resolved { anchor, anchor_on: from.on, due })
}

/// Whether an act is about what a limit waits for. What falls due once, when another limit passes
/// unmet, is not done by a word sent while that limit still runs and was to be kept: only by one
/// that announces a later day, or comes when the limit is up.
fn is_in_view_of(limit: &Resolved, done: &Done) -> bool {
    let due_on = limit.due.due_on;
    !matches!(limit.anchor, Anchor::Due(_))
        || done.on >= due_on
        || done.expect.is_some_and(|expect| expect > due_on)
}

fn is_arrival(anchor: &Anchor) -> bool {
    matches!(
        anchor,
        Anchor::Receipt | Anchor::Awareness | Anchor::StageStart | Anchor::Act(Verb::Escalate)
    )
}

fn settle(
    due_on: NaiveDate,
    done_on: Option<NaiveDate>,
    waived_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
) -> (Settled, Option<NaiveDate>) {
    let waived_first = waived_on.filter(|waived| done_on.is_none_or(|done| *waived < done));
    match (waived_first, done_on, ended_on) {
        (Some(waived), _, _) => (Settled::Waived, Some(waived)),
        (None, Some(done), _) if done <= due_on => (Settled::Met, Some(done)),
        (None, Some(done), _) => (Settled::MetLate, Some(done)),
        (None, None, Some(ended)) if ended <= due_on => (Settled::Cancelled, Some(ended)),
        (None, None, Some(ended)) => (Settled::Missed, Some(ended)),
        (None, None, None) => (Settled::Open, None),
    }
}

/// Whether an act is the one that a rule means, in its channel and with its contents.
#[must_use]
pub fn fulfils(pattern: &ActPattern, done: &Done) -> bool {
    pattern.verb == done.verb
        && pattern.step == done.step
        && (pattern.by.is_empty() || done.by.is_some_and(|by| pattern.by.contains(&by)))
        && pattern.naming.iter().all(|content| done.naming.contains(content))
}

fn last(visit: &Visit, verb: Verb) -> Option<&Done> {
    visit.done.iter().rev().find(|done| done.verb == verb)
}
