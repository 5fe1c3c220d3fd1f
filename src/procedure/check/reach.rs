//! What can never come about: alternatives behind one that always governs, stages that cannot be
//! reached.

use super::{Checker, Place};
use crate::procedure::rules::Stage;

impl Checker<'_> {
    /// Of rules with one name, those that stand behind one without a condition never govern.
    pub(super) fn alternatives(&mut self) {
        let procedure = self.procedure;
        for (index, rule) in procedure.obligations.iter().enumerate() {
            let same = |other: usize| {
                let other = &procedure.obligations[other];
                other.id == rule.id && (other.when.is_empty() || other.when == rule.when)
            };
            // Where it holds: the stages, or the whole complaint.
            let mut blockers = Vec::new();
            if rule.is_of_whole_complaint() {
                let of_whole = |it: &usize| procedure.obligations[*it].is_of_whole_complaint();
                blockers.push((0..index).filter(of_whole).find(|it| same(*it)));
            }
            for stage in &procedure.stages {
                let at: Vec<usize> =
                    procedure.obligations_at(stage.id.as_str()).map(|(at, _)| at).collect();
                if at.contains(&index) {
                    blockers.push(at.into_iter().take_while(|at| *at < index).find(|it| same(*it)));
                }
            }
            if let Some(Some(blocker)) = blockers.first()
                && blockers.iter().all(Option::is_some)
            {
                let place = Place { list: "obligation", index, key: "id" };
                let message = format!(
                    "this `{}` never governs: of several of one name, the first that applies does",
                    rule.id
                );
                let other = Place { index: *blocker, ..place };
                self.fault_with(place, message, other, "this one governs always");
            }
        }
        for (index, window) in procedure.windows.iter().enumerate() {
            let blocker = procedure.windows[..index].iter().position(|other| {
                other.to == window.to && (other.when.is_empty() || other.when == window.when)
            });
            if let Some(blocker) = blocker {
                let place = Place { list: "window", index, key: "to" };
                let message = format!(
                    "this window to `{}` never governs: of several, the first that applies does",
                    window.to
                );
                let other = Place { index: blocker, ..place };
                self.fault_with(place, message, other, "this one governs always");
            }
        }
    }

    /// One name means one thing: an obligation of the whole complaint is none of a stage too.
    pub(super) fn whole_or_stage(&mut self) {
        let rules = &self.procedure.obligations;
        for (index, rule) in rules.iter().enumerate().filter(|(_, it)| it.is_of_whole_complaint()) {
            let of_stage =
                rules.iter().position(|it| it.id == rule.id && !it.is_of_whole_complaint());
            if let Some(other) = of_stage {
                let place = Place { list: "obligation", index, key: "stage" };
                let message = format!(
                    "`{}` is of the whole complaint here and of a stage elsewhere",
                    rule.id
                );
                let other = Place { index: other, key: "id", ..place };
                self.fault_with(place, message, other, "of a stage");
            }
        }
    }

    /// A stage after one that is never answered, or that excludes it.
    pub(super) fn reachable(&mut self) {
        let procedure = self.procedure;
        for (place, stage) in Self::each("stage", &procedure.stages) {
            for id in stage.enter.after.iter() {
                let Some(index) = procedure.stage_index(id.as_str()) else { continue };
                let (before, other) = (&procedure.stages[index], Place { index, ..place });
                if before.body.is_some() {
                    let message = format!(
                        "`{}` can never be reached: `{id}` is an outside body's stage, and the clinic does not answer there",
                        stage.id
                    );
                    self.fault_with(place.key("enter"), message, other.key("body"), "outside");
                } else if let Some(name) = contradiction(before, stage) {
                    let message = format!(
                        "`{}` can never be reached: it comes after `{id}`, and no complaint has both values of `{name}`",
                        stage.id
                    );
                    self.fault_with(place.key("when"), message, other.key("when"), "the other");
                }
            }
        }
    }
}

/// Something that would have to have two values at once.
fn contradiction(one: &Stage, other: &Stage) -> Option<String> {
    let shared = one.when.0.iter().find(|(name, values)| {
        let others = other.when.0.get(*name);
        others.is_some_and(|others| !values.iter().any(|value| others.contains(value)))
    });
    shared.map(|(name, _)| name.to_string())
}
