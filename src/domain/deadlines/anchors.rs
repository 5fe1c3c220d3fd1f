//! The day of an anchor, as far as it is known.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Resolved, Scope};
use crate::deadline::{Moment, OutOfRange};
use crate::domain::complaint::Complaint;
use crate::domain::event::StepResult;
use crate::domain::parts::Visit;
use crate::procedure::{Anchor, Id, Obligation, Verb};

impl<'a> Scope<'a> {
    /// The day of an anchor, as far as it is known in this scope. `plain` is without any hold or
    /// extension.
    pub(in crate::domain) fn moment(
        &self,
        anchor: &Anchor,
        plain: bool,
    ) -> Result<Option<Moment>, OutOfRange> {
        let (complaint, visit) = (self.complaint, self.visit.as_ref());
        let details = &complaint.details;
        let day = |on: Option<NaiveDate>| on.map(Moment::day);
        Ok(match anchor {
            Anchor::Receipt => Some(self.receipt()),
            Anchor::Awareness => {
                let later = details.aware_on.filter(|aware_on| *aware_on > self.receipt().on);
                Some(later.map_or(self.receipt(), Moment::day))
            }
            Anchor::Incident => day(details.incident_on),
            Anchor::Noticing => day(details.noticed_on.or(details.incident_on)),
            Anchor::StageStart if self.index == 0 => Some(self.receipt()),
            Anchor::StageStart => Some(Moment::day(visit.entered_on)),
            Anchor::Stated => {
                // Of two that were stated on one day the later holds.
                let stated = visit.done.iter().filter_map(|done| Some((done.on, done.expect?)));
                let stated = if plain {
                    stated.min_by_key(|(on, expect)| (*on, Reverse(*expect)))
                } else {
                    stated.max()
                };
                day(stated.map(|(_, expect)| expect))
            }
            Anchor::LastWord => day(last_word(visit)),
            Anchor::ActionsDone => day(self.actions_done()),
            Anchor::Act(Verb::Close, None) => day(complaint.closed.map(|closed| closed.on)),
            Anchor::Act(Verb::Escalate, None) => {
                (self.index > 0).then_some(Moment::day(visit.entered_on))
            }
            Anchor::Act(verb, None) => day(act_on(visit, *verb)),
            Anchor::Act(verb, Some(stage)) => {
                let mut visits = complaint.visits.iter().rev().filter(|at| at.stage == *stage);
                day(visits.find_map(|visit| match verb {
                    Verb::Escalate => Some(visit.entered_on),
                    verb => act_on(visit, *verb),
                }))
            }
            Anchor::Step(step) => {
                let taken = complaint.steps.iter().rev().find(|taken| taken.step == *step);
                let taken = taken.filter(|it| it.result == StepResult::Done).map(|taken| taken.on);
                // What was done early is there when the stage begins: no clock of a stage starts
                // before it.
                let begins = if self.index == 0 { None } else { Some(visit.entered_on) };
                day(taken.map(|on| begins.map_or(on, |begins| on.max(begins))))
            }
            Anchor::Day(name) => day(details.facts.get(name).and_then(|value| value.parse().ok())),
            Anchor::Due(obligation) => self
                .due_of(obligation)?
                .map(|it| Moment::day(if plain { it.original_due_on } else { it.due.due_on })),
        })
    }

    /// The last day on which an action was done, while none is open: of those agreed at the stage,
    /// or of all. What is done after the complaint went on is told where the complaint is then.
    fn actions_done(&self) -> Option<NaiveDate> {
        let Complaint { actions, visits, .. } = self.complaint;
        let begins = Some(self.visit.entered_on).filter(|_| !self.whole && self.index > 0);
        let ends = visits.get(self.index + 1).filter(|_| !self.whole).map(|next| next.entered_on);
        let mut last = None;
        for action in actions.iter().filter(|action| action.dropped.is_none()) {
            let here = begins.is_none_or(|begins| action.on >= begins)
                && ends.is_none_or(|ends| action.on < ends);
            if here {
                let (done_on, _) = action.done.as_ref()?;
                last = last.max(Some(*done_on));
            }
        }
        last.filter(|done_on| ends.is_none_or(|ends| *done_on <= ends))
    }

    /// What is reopened after it was answered is received anew.
    fn receipt(&self) -> Moment {
        let complaint = self.complaint;
        if self.visit.reopened && !self.whole {
            return Moment::day(self.visit.entered_on);
        }
        Moment { on: complaint.received_on, at: complaint.details.received_time }
    }

    /// When another obligation is due: of the same stage, or of the whole complaint.
    pub(super) fn due_of(&self, obligation: &Id) -> Result<Option<Resolved>, OutOfRange> {
        match self.rule_of(obligation)? {
            Some((scope, rule)) => scope.first(rule),
            None => Ok(None),
        }
    }

    /// The obligation of that name that governs: of the same stage, or of the whole complaint; and
    /// the scope in which it is counted.
    pub(in crate::domain) fn rule_of(
        &self,
        obligation: &Id,
    ) -> Result<Option<(Self, &'a Obligation)>, OutOfRange> {
        let here = self.procedure.obligations_at(self.visit.stage.as_str());
        if let Some((_, rule)) = self.governing(here, obligation)? {
            return Ok(Some((self.clone(), rule)));
        }
        let whole = Scope::of_whole(self.procedure, self.calendar, self.complaint);
        let rule = whole.governing(self.procedure.obligations_of_complaint(), obligation)?;
        Ok(rule.map(|(_, rule)| (whole, rule)))
    }
}

/// The last update or response, the first of anything else.
fn act_on(visit: &Visit, verb: Verb) -> Option<NaiveDate> {
    let mut acts = visit.done.iter().filter(|done| done.verb == verb).map(|done| done.on);
    match verb {
        Verb::Update | Verb::Respond => acts.next_back(),
        _ => acts.next(),
    }
}

/// The last day on which the clinic wrote or spoke to the complainant.
pub(super) fn last_word(visit: &Visit) -> Option<NaiveDate> {
    let words = [Verb::Ack, Verb::Update, Verb::Respond];
    visit.done.iter().rev().find(|done| words.contains(&done.verb)).map(|done| done.on)
}
