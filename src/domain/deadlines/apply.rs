//! One obligation in one scope: its deadlines, and how each ended.

use chrono::NaiveDate;

use super::resolve::Resolved;
use super::{Deadline, Scope, Settled, Worked};
use crate::deadline::{Length, OutOfRange};
use crate::domain::complaint::Complaint;
use crate::domain::event::StepResult;
use crate::domain::parts::Done;
use crate::procedure::{ActPattern, Anchor, By, Id, Limit, Obligation, Verb};

impl<'a> Scope<'a> {
    /// Adds the deadlines of every obligation that governs in this scope.
    pub(super) fn apply(&self, all: &mut Vec<Worked>) -> Result<(), OutOfRange> {
        for (index, rule) in self.rules()? {
            self.apply_rule(index, rule, all)?;
        }
        Ok(())
    }

    /// Adds the deadlines of one obligation: one, or one for every time it fell due again.
    fn apply_rule(
        &self,
        index: usize,
        rule: &Obligation,
        all: &mut Vec<Worked>,
    ) -> Result<(), OutOfRange> {
        let Some(first) = self.first(rule)? else {
            return Ok(());
        };
        let waived_on = self.waived_on(rule)?;
        let visit = &self.visit;
        let until = rule.until.as_ref().and_then(|act| {
            visit.done.iter().find(|done| fulfils(self.complaint, act, done)).map(|done| done.on)
        });
        // What is to be done after the closing does not end with it.
        let from_close = |anchor: &&Anchor| matches!(anchor, Anchor::Act(Verb::Close, None));
        let anchors = rule.within.anchors();
        // Actions are carried out after the closing as well.
        let current = self.whole || self.index + 1 == self.complaint.visits.len();
        let from_actions = current && anchors.contains(&&Anchor::ActionsDone);
        let ends = !from_actions && !anchors.iter().any(from_close);
        let ended_on = until.or(visit.left_on.filter(|_| ends));
        // Of one day's acts none comes first: the order of their recording decides nothing.
        let mut acts = visit
            .done
            .iter()
            .filter(|done| until.is_none_or(|until| done.on <= until))
            .filter(|done| rule.done_by.iter().any(|act| fulfils(self.complaint, act, done)))
            .filter(|done| repeats_after_its_acts(rule) || is_in_view_of(&first, done));
        let mut current = first.clone();
        for occurrence in 1.. {
            let done = acts.next();
            let (settled, settled_on) =
                settle(&current, done.map(|done| done.on), waived_on, ended_on);
            let deadline = Deadline {
                visit: self.index,
                stage: self.stage_name(),
                obligation: rule.id.clone(),
                rule: index,
                occurrence,
                anchor: current.anchor.to_string(),
                anchor_on: current.anchor_on,
                due_on: current.due.due_on,
                original_due_on: current.original_due_on,
                act_by_on: current.due.act_by_on,
                settled,
                settled_on,
                kept: current.kept,
            };
            all.push(Worked { deadline, way: current.clone() });
            let (Some(every), Some(done), Settled::Met | Settled::MetLate) =
                (&rule.every, done, settled)
            else {
                break;
            };
            let Some(again) = self.again(rule, every, &current, done.on)? else { break };
            // An act before the first due day does not bring the next one before it.
            current = if again.due.due_on < first.due.due_on { first.clone() } else { again };
            current = self.pinned(rule, occurrence + 1, current, Some(done.on))?;
        }
        Ok(())
    }

    /// What is promised in this scope and has no day: with no limit at all, with the day it was
    /// done, where it was; or with a limit from something that has not happened yet.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where a day lies outside the years that can be counted.
    pub fn undated(&self) -> Result<Vec<Undated<'a>>, OutOfRange> {
        let mut undated = Vec::new();
        for (_, rule) in self.rules()? {
            let does =
                |done: &&Done| rule.done_by.iter().any(|act| fulfils(self.complaint, act, done));
            let done_on = self.visit.done.iter().find(does).map(|done| done.on);
            if rule.within == Limit::None {
                if done_on.is_none() && self.waived_on(rule)?.is_some() {
                    continue;
                }
                undated.push(Undated { rule, done_on, waits_for: None });
            } else if self.first(rule)?.is_none() && self.visit.left_on.is_none() {
                let anchors: Vec<String> =
                    rule.within.anchors().iter().map(ToString::to_string).collect();
                let waits_for = Some(anchors.join(", "));
                undated.push(Undated { rule, done_on, waits_for });
            }
        }
        Ok(undated)
    }

    fn stage_name(&self) -> Id {
        if self.whole {
            Obligation::WHOLE.parse().expect("a name of small letters")
        } else {
            self.visit.stage.clone()
        }
    }

    /// When it falls due after an act: so long after that act, where the rule counts from the
    /// acts that fulfil it, and otherwise on the next of the days that lie so far apart.
    fn again(
        &self,
        rule: &Obligation,
        every: &Limit,
        current: &Resolved,
        done_on: NaiveDate,
    ) -> Result<Option<Resolved>, OutOfRange> {
        let Some((length, _, anchor)) = every.plain() else { return Ok(None) };
        if rule.done_by.iter().any(|act| is_of(act, anchor)) {
            return self.counted_from(rule, length, anchor, done_on).map(Some);
        }
        let Length::Span { count, unit } = length else { return Ok(None) };
        let Some(origin) = self.moment(anchor, false)? else { return Ok(None) };
        let passed = current.due.due_on.max(done_on);
        for times in 1.. {
            let Some(count) = count.checked_mul(times) else { break };
            let next = self.counted_from(rule, Length::Span { count, unit }, anchor, origin.on)?;
            if next.due.due_on > passed {
                return Ok(Some(next));
            }
        }
        Ok(None)
    }

    fn waived_on(&self, rule: &Obligation) -> Result<Option<NaiveDate>, OutOfRange> {
        // A step that is found not to apply makes needless what it alone would have fulfilled.
        for act in rule.done_by.iter() {
            let taken = act.step.as_ref().and_then(|step| {
                let mut steps = self.complaint.steps.iter().rev();
                if self.whole {
                    steps.find(|taken| taken.step == *step)
                } else {
                    self.complaint.step_taken(self.procedure, self.index, step)
                }
            });
            if let Some(taken) = taken.filter(|taken| taken.result == StepResult::NotApplicable) {
                return Ok(Some(taken.on));
            }
        }
        let mut waived_on: Option<NaiveDate> = None;
        for (waiver, until) in rule.unless.iter().zip(self.waived_until(rule)?) {
            let Some(until) = until else { continue };
            let acts = self.visit.done.iter();
            let done =
                acts.filter(|done| fulfils(self.complaint, &waiver.act, done)).map(|it| it.on);
            let in_time = done.filter(|on| *on <= until).min();
            waived_on = waived_on.into_iter().chain(in_time).min();
        }
        Ok(waived_on)
    }
}

/// A promise without a day.
#[derive(Debug, Clone)]
pub struct Undated<'a> {
    /// The obligation.
    pub rule: &'a Obligation,
    /// The day it was done, where it was.
    pub done_on: Option<NaiveDate>,
    /// From what its limit will be counted, where it has one.
    pub waits_for: Option<String>,
}

/// Whether what falls due again does so after the acts that fulfil it, and not on days of its own.
fn repeats_after_its_acts(rule: &Obligation) -> bool {
    let every = rule.every.as_ref().and_then(Limit::plain);
    every.is_some_and(|(_, _, anchor)| rule.done_by.iter().any(|act| is_of(act, anchor)))
}

/// Whether an act is about what a limit waits for. What falls due when another limit passes unmet
/// is not done by a word sent while that limit still runs and was to be kept: only by one that
/// announces a later day, or comes when that limit is up.
fn is_in_view_of(limit: &Resolved, done: &Done) -> bool {
    let passed_on = limit.anchor_on;
    // What is promised of actions is told when they have been carried out.
    if limit.anchor == Anchor::ActionsDone {
        return done.on >= passed_on;
    }
    !matches!(limit.anchor, Anchor::Due(_))
        || done.verb != Verb::Update
        || done.on >= passed_on
        || done.expect.is_some_and(|expect| expect > passed_on)
}

fn settle(
    limit: &Resolved,
    done_on: Option<NaiveDate>,
    waived_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
) -> (Settled, Option<NaiveDate>) {
    let due_on = limit.due.due_on;
    // While the clock stands still nothing is late.
    let in_time = |on: NaiveDate| on <= due_on || limit.paused_since.is_some_and(|it| on >= it);
    let waived_first = waived_on.filter(|waived| done_on.is_none_or(|done| *waived < done));
    match (waived_first, done_on, ended_on) {
        (Some(waived), _, _) => (Settled::Waived, Some(waived)),
        (None, Some(done), _) if in_time(done) => (Settled::Met, Some(done)),
        (None, Some(done), _) => (Settled::MetLate, Some(done)),
        (None, None, Some(ended)) if in_time(ended) => (Settled::Cancelled, Some(ended)),
        (None, None, Some(ended)) => (Settled::Missed, Some(ended)),
        (None, None, None) => match limit.paused_since {
            Some(since) => (Settled::OnHold, Some(since)),
            None => (Settled::Open, None),
        },
    }
}

/// Whether an act is the one that a rule means, in its channel and with its contents.
#[must_use]
pub fn fulfils(complaint: &Complaint, pattern: &ActPattern, done: &Done) -> bool {
    pattern.verb == done.verb
        && pattern.step == done.step
        && (pattern.by.is_empty() || pattern.by.iter().any(|by| went_by(complaint, *by, done)))
        && pattern.naming.iter().all(|content| done.naming.contains(content))
}

fn went_by(complaint: &Complaint, by: By, done: &Done) -> bool {
    let details = &complaint.details;
    match by {
        By::Channel(channel) => done.by == Some(channel),
        By::Same => done.by.is_some() && (details.channel.is_none() || details.channel == done.by),
        By::Preferred => {
            let wished = &details.reply_by;
            wished.is_empty() || done.by.is_some_and(|by| wished.contains(&by))
        }
    }
}

/// Whether an anchor is the act that a pattern means.
#[must_use]
pub fn is_of(pattern: &ActPattern, anchor: &Anchor) -> bool {
    match anchor {
        Anchor::Act(verb, None) => *verb != Verb::Step && pattern.verb == *verb,
        Anchor::Step(step) => pattern.step.as_ref() == Some(step),
        _ => false,
    }
}
