//! Limits: whether each of their anchors is something that can happen.

use std::collections::BTreeSet;

use super::{Checker, Place};
use crate::procedure::id::Id;
use crate::procedure::limit::{Anchor, Limit, unknown_anchor};
use crate::procedure::rules::{Obligation, WindowTo};
use crate::procedure::words::{FactKind, Verb};

/// How many due days may stand on all the ways from one of them to what happened. Policies need
/// three or four; without an end to it a file of a page could be counted for years.
const LONGEST_WAY: u32 = 1_000;

impl Checker<'_> {
    pub(super) fn limit(&mut self, place: Place, limit: &Limit, rule: Option<&Obligation>) {
        for anchor in limit.anchors() {
            match anchor {
                Anchor::Step(step) => self.step_name(place, step),
                Anchor::Act(_, Some(stage)) => {
                    let stages: Vec<&Id> = self.procedure.stages.iter().map(|it| &it.id).collect();
                    self.known(place, "a stage", stage, stages.into_iter());
                }
                Anchor::Day(day) => self.day(place, day),
                Anchor::Due(other) => self.due(place, other, rule),
                _ => {}
            }
        }
    }

    fn day(&mut self, place: Place, day: &Id) {
        let facts = &self.procedure.facts;
        let is_day = facts.iter().any(|fact| fact.id == *day && fact.kind == FactKind::Day);
        if is_day {
            return;
        }
        let is_step = self.procedure.steps.iter().any(|step| step.id == *day);
        let message = if is_step {
            format!("`{day}` is a step: did you mean `step {day}`?")
        } else if facts.iter().any(|fact| fact.id == *day) {
            format!("the fact `{day}` is not a day: give it `kind = \"day\"` to count from it")
        } else {
            let days = facts.iter().filter(|fact| fact.kind == FactKind::Day);
            unknown_anchor(day.as_str(), days.map(|fact| fact.id.as_str())).to_string()
        };
        self.fault(place, message);
    }

    fn due(&mut self, place: Place, other: &Id, rule: Option<&Obligation>) {
        let procedure = self.procedure;
        let Some(rule) = rule else {
            let message = format!(
                "`{other} due` is no anchor for a window, a silence or a retention: count from an act"
            );
            self.fault(place, message);
            return;
        };
        let named = || procedure.obligations.iter().filter(|it| it.id == *other);
        if named().next().is_none() {
            let known: Vec<&Id> = procedure.obligations.iter().map(|it| &it.id).collect();
            self.known(place, "an obligation", other, known.into_iter());
            return;
        }
        if named().all(|it| it.within == Limit::None) {
            let message = format!("`{other}` has no limit, so it is never due");
            self.fault(place, message);
            return;
        }
        if !rule.is_of_whole_complaint() {
            let stages: Vec<&Id> = procedure.stages.iter().map(|stage| &stage.id).collect();
            let lacks = stages.into_iter().find(|stage| {
                let at = || procedure.obligations_at(stage.as_str()).map(|(_, it)| it);
                at().any(|it| std::ptr::eq(it, rule))
                    && !at().any(|it| it.id == *other)
                    && !named().any(Obligation::is_of_whole_complaint)
            });
            if let Some(stage) = lacks {
                let message = format!("the stage `{stage}` has no obligation `{other}` to be due");
                self.fault(place, message);
                return;
            }
        }
        self.follow(place, rule, other);
        if !self.is_short(other, &mut { LONGEST_WAY }) {
            let message = format!(
                "`{}` rests on too many due days behind one another: count from receipt, or from an act",
                rule.id
            );
            self.fault(place, message);
        }
    }

    /// Whether the way back from a due day to what happened is short enough: at every due day it
    /// forks, into the day as it was first given and the day as it stands.
    fn is_short(&self, other: &Id, left: &mut u32) -> bool {
        let named = self.procedure.obligations.iter().filter(|it| it.id == *other);
        for anchor in named.flat_map(|it| it.within.anchors()) {
            let Anchor::Due(next) = anchor else { continue };
            for _ in 0..2 {
                let Some(rest) = left.checked_sub(1) else { return false };
                *left = rest;
                if !self.is_short(next, left) {
                    return false;
                }
            }
        }
        true
    }

    /// Follows a chain of "X due" until it rests on an anchor of its own, and refuses a circle.
    fn follow(&mut self, place: Place, rule: &Obligation, other: &Id) {
        let mut to_see = vec![other];
        let mut seen = BTreeSet::new();
        while let Some(id) = to_see.pop() {
            if *id == rule.id {
                let message = format!("`{}` would fall due from its own due day", rule.id);
                self.fault(place, message);
                return;
            }
            if seen.insert(id) {
                let named = self.procedure.obligations.iter().filter(|it| it.id == *id);
                let at_most = |it: &'_ Obligation| it.extend.as_ref()?.at_most.clone();
                for it in named {
                    let capped = at_most(it);
                    let limits = std::iter::once(&it.within);
                    for anchor in limits.flat_map(Limit::anchors) {
                        if let Anchor::Due(next) = anchor {
                            to_see.push(next);
                        }
                    }
                    if let Some(cap) = capped
                        && cap.anchors().iter().any(|it| matches!(it, Anchor::Due(_)))
                    {
                        let message = format!(
                            "`{id}` may be extended up to another's due day: count from an act"
                        );
                        self.fault(place, message);
                        return;
                    }
                }
            }
        }
    }

    pub(super) fn windows(&mut self) {
        let procedure = self.procedure;
        for (place, window) in Self::each("window", &procedure.windows) {
            match &window.to {
                WindowTo::Complain => {}
                WindowTo::Stage(stage) => {
                    let later: Vec<&Id> =
                        procedure.stages.iter().skip(1).map(|stage| &stage.id).collect();
                    let noun =
                        "a stage that is entered by request, nor `complain`, nor `step NAME`";
                    self.known(place.key("to"), noun, stage, later.into_iter());
                }
                WindowTo::Step(step) => self.step_name(place.key("to"), step),
            }
            self.conditions(place.key("when"), &window.when, false);
            let place = place.key("within");
            self.limit(place, &window.within, None);
            if window.within == Limit::None {
                self.fault(place, "a window without a limit is always open: leave it out");
            }
            for anchor in window.within.anchors() {
                self.window_anchor(place, &window.to, anchor);
            }
        }
    }

    fn window_anchor(&mut self, place: Place, to: &WindowTo, anchor: &Anchor) {
        match (to, anchor) {
            (
                WindowTo::Complain,
                Anchor::Act(..)
                | Anchor::Step(_)
                | Anchor::StageStart
                | Anchor::Stated
                | Anchor::LastWord
                | Anchor::ActionsDone
                | Anchor::Receipt
                | Anchor::Awareness,
            ) => {
                let message = format!(
                    "`{anchor}` has not happened when somebody complains: expected incident, noticing, or a [[fact]] of kind \"day\""
                );
                self.fault(place, message);
            }
            (WindowTo::Stage(stage), Anchor::Act(verb, None)) if *verb != Verb::Close => {
                self.answered_before(place, stage, *verb);
            }
            _ => {}
        }
    }

    /// A window to a stage that follows outside bodies alone has no answer of theirs to run from.
    fn answered_before(&mut self, place: Place, stage: &Id, verb: Verb) {
        let Some(index) = self.procedure.stage_index(stage.as_str()) else { return };
        let mut left = Vec::new();
        for earlier in self.procedure.stages[..index].iter().rev().filter(|stage| !stage.beside) {
            left.push(earlier);
            if earlier.when.is_empty() {
                break;
            }
        }
        if !left.is_empty() && left.iter().all(|stage| stage.body.is_some()) {
            let (id, own) = (&left[0].id, self.procedure.stages[..index].iter().rev());
            let own = own.filter(|stage| stage.body.is_none()).map(|stage| &stage.id).next();
            let hint = own.map(|own| format!("; expected `{verb} at {own}`")).unwrap_or_default();
            let message =
                format!("`{verb}` is never recorded at `{id}`, which is an outside body's{hint}");
            self.fault(place, message);
        }
    }
}
