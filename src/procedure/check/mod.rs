//! Whether the parts of a procedure fit together. Found before a procedure is ever used, so that
//! no complaint meets a rule that names nothing or can never be met.

mod acts;
mod grading;
mod limits;
mod names;
mod reach;

use super::de::OneOrMany;
use super::id::Id;
use super::model::Procedure;
use super::rules::{Conditions, Obligation};
use super::words::{Capacity, Channel, FactKind, Outcome};
use crate::wording::{UnknownWord, did_you_mean, nearest};

/// A rule that does not fit, where it stands, and what it does not fit to.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) place: Place,
    pub(super) message: String,
    /// The other place, and what is said of it.
    pub(super) other: Option<(Place, String)>,
}

/// A place in the file: the list or table, the place in it, and the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) list: &'static str,
    pub(super) index: usize,
    pub(super) key: &'static str,
}

impl Place {
    fn top(list: &'static str) -> Self {
        Self { list, index: 0, key: "" }
    }

    fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }
}

/// Finds everything that does not fit, in the order of the checks.
pub(super) fn check(procedure: &Procedure) -> Vec<Fault> {
    let mut checker = Checker { procedure, faults: Vec::new() };
    checker.texts();
    checker.unique();
    checker.facts();
    checker.grading();
    checker.stages();
    checker.obligations();
    checker.windows();
    checker.gates_and_steps();
    checker.holds_and_ends();
    checker.whole_or_stage();
    checker.alternatives();
    checker.reachable();
    checker.faults
}

struct Checker<'a> {
    procedure: &'a Procedure,
    faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    fn fault(&mut self, place: Place, message: impl Into<String>) {
        self.faults.push(Fault { place, message: message.into(), other: None });
    }

    fn fault_with(&mut self, place: Place, message: String, other: Place, said: &str) {
        self.faults.push(Fault { place, message, other: Some((other, said.to_owned())) });
    }

    /// Every item of a list, with its place.
    fn each<T>(list: &'static str, items: &'a [T]) -> impl Iterator<Item = (Place, &'a T)> {
        items.iter().enumerate().map(move |(index, item)| (Place { list, index, key: "" }, item))
    }

    fn known<'b>(
        &mut self,
        place: Place,
        noun: &'static str,
        id: &Id,
        all: impl Iterator<Item = &'b Id> + Clone,
    ) {
        if all.clone().any(|known| known == id) {
            return;
        }
        let known: Vec<&str> = all.map(Id::as_str).collect();
        let message = if known.is_empty() {
            format!("`{id}` is not {noun}: the procedure has none")
        } else {
            UnknownWord::new(noun, id.as_str(), known).to_string()
        };
        self.fault(place, message);
    }

    /// The names of stages; `whole` too, where the rule may be of the whole complaint.
    fn stage_names(&mut self, place: Place, ids: &OneOrMany<Id>, or_whole: bool) {
        let stages: Vec<&Id> = self.procedure.stages.iter().map(|stage| &stage.id).collect();
        for id in ids.iter() {
            if or_whole && *id == *Obligation::WHOLE {
                if ids.len() > 1 {
                    let message = "`whole` stands alone: the rule holds once, whatever the stage";
                    self.fault(place, message);
                }
                continue;
            }
            self.known(place, "a stage", id, stages.iter().copied());
        }
    }

    fn step_name(&mut self, place: Place, step: &Id) {
        let steps: Vec<&Id> = self.procedure.steps.iter().map(|step| &step.id).collect();
        self.known(place, "a step", step, steps.into_iter());
    }

    fn conditions(&mut self, place: Place, when: &Conditions, outcome_known: bool) {
        for (name, values) in &when.0 {
            let accepted: Vec<String> = match name.as_str() {
                "channel" => words(Channel::ALL),
                "capacity" => words(Capacity::ALL),
                "category" => {
                    self.procedure.categories.iter().map(|it| it.id.to_string()).collect()
                }
                "outcome" if outcome_known => words(Outcome::ALL),
                "grade" if self.procedure.grading.is_some() => {
                    self.procedure.grading.iter().flat_map(|it| words(&it.grades)).collect()
                }
                other => match self.procedure.fact(other) {
                    Some(fact) if fact.kind == FactKind::Day => {
                        self.fault(
                            place,
                            format!("`{other}` is a day: rules are counted from it, and do not depend on it"),
                        );
                        continue;
                    }
                    Some(fact) => fact.answers().iter().map(ToString::to_string).collect(),
                    None => {
                        self.unknown_condition(place, other, outcome_known);
                        continue;
                    }
                },
            };
            for value in values.iter() {
                if !accepted.iter().any(|word| *value == *word.as_str()) {
                    let accepted = accepted.iter().map(String::as_str);
                    let noun = "a value of that condition";
                    let error = UnknownWord::new(noun, value.as_str(), accepted);
                    self.fault(place, error.to_string());
                }
            }
            if values.is_empty() {
                self.fault(place, format!("`{name}` names no value: it would never hold"));
            }
        }
    }

    fn unknown_condition(&mut self, place: Place, found: &str, outcome_known: bool) {
        let mut known = vec!["channel", "category", "capacity"];
        known.extend(outcome_known.then_some("outcome"));
        known.extend(self.procedure.grading.as_ref().map(|_| "grade"));
        let facts = self.procedure.facts.iter().filter(|fact| fact.kind == FactKind::Choice);
        known.extend(facts.map(|fact| fact.id.as_str()));
        let near = did_you_mean(nearest(found, known.iter().copied()));
        let or = if found == "grade" { "a [grading] or a" } else { "or a" };
        let message = format!(
            "`{found}` is not something a rule can depend on: expected {}, {or} [[fact]] of that name{near}",
            known.join(", ")
        );
        self.fault(place, message);
    }
}

fn words<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}
