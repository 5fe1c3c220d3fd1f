//! Whether the parts of a procedure fit together. Found before a procedure is ever used, so that
//! no complaint meets a rule that names nothing or can never be met.

use std::collections::BTreeSet;

use super::grammar::{ActPattern, Anchor, Within};
use super::id::Id;
use super::model::{Conditions, Need, Obligation, Procedure, Window, outcome_values};
use super::words::{Channel, StageKind, Verb};
use crate::wording::UnknownWord;
use crate::wording::{did_you_mean, nearest};

/// A rule that does not fit, and where it stands: the list, the place in it, and the key.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) list: &'static str,
    pub(super) index: usize,
    pub(super) key: &'static str,
    pub(super) message: String,
}

type Checked = Result<(), Fault>;

pub(super) fn check(procedure: &Procedure) -> Checked {
    texts(procedure)?;
    unique(procedure)?;
    clinic(procedure)?;
    stages(procedure)?;
    for (index, rule) in procedure.obligations.iter().enumerate() {
        let place = |key| Place { list: "obligation", index, key };
        obligation(procedure, rule, &place)?;
    }
    windows(procedure)?;
    for (index, gate) in procedure.gates.iter().enumerate() {
        let place = |key| Place { list: "gate", index, key };
        stage_names(procedure, &gate.stage, place("stage"))?;
        conditions(procedure, &gate.when, true, place("when"))?;
        if let Need::Step(step) = &gate.needs {
            place("needs").known("a step", step, procedure.steps.iter().map(|step| &step.id))?;
        }
    }
    for (index, step) in procedure.steps.iter().enumerate() {
        let place = |key| Place { list: "step", index, key };
        stage_names(procedure, &step.stage, place("stage"))?;
        conditions(procedure, &step.when, true, place("when"))?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Place {
    list: &'static str,
    index: usize,
    key: &'static str,
}

impl Place {
    fn fault(self, message: impl Into<String>) -> Fault {
        Fault { list: self.list, index: self.index, key: self.key, message: message.into() }
    }

    fn known<'a>(
        self,
        noun: &'static str,
        id: &Id,
        all: impl Iterator<Item = &'a Id> + Clone,
    ) -> Checked {
        if all.clone().any(|known| known == id) {
            return Ok(());
        }
        let known: Vec<&str> = all.map(Id::as_str).collect();
        if known.is_empty() {
            return Err(self.fault(format!("`{id}` is not {noun}: the procedure has none")));
        }
        Err(self.fault(UnknownWord::new(noun, id.as_str(), known).to_string()))
    }
}

/// Texts that say nothing, and names that already mean something else.
fn texts(procedure: &Procedure) -> Checked {
    if procedure.version == 0 {
        let place = Place { list: "version", index: 0, key: "" };
        return Err(place.fault("versions count from 1"));
    }
    if procedure.title.trim().is_empty() {
        let place = Place { list: "title", index: 0, key: "" };
        return Err(place.fault("it has no words"));
    }
    let said = |list: &'static str, index: usize, title: &str, quote: &str| {
        let place = |key| Place { list, index, key };
        if title.trim().is_empty() {
            return Err(place("title").fault("it has no words"));
        }
        if quote.trim().is_empty() {
            return Err(place("quote").fault("every rule carries the policy's own words"));
        }
        Ok(())
    };
    for (index, it) in procedure.stages.iter().enumerate() {
        said("stage", index, &it.title, &it.quote)?;
        if it.id == *Window::COMPLAIN {
            let place = Place { list: "stage", index, key: "id" };
            let message = "`complain` is the window for complaining: give the stage another id";
            return Err(place.fault(message));
        }
    }
    for (index, it) in procedure.obligations.iter().enumerate() {
        said("obligation", index, &it.title, &it.quote)?;
    }
    for (index, it) in procedure.steps.iter().enumerate() {
        said("step", index, &it.title, &it.quote)?;
    }
    for (index, it) in procedure.facts.iter().enumerate() {
        if ["channel", "category", "outcome"].contains(&it.id.as_str()) {
            let place = Place { list: "fact", index, key: "id" };
            let message =
                format!("`{}` is known of every complaint: give the fact another id", it.id);
            return Err(place.fault(message));
        }
    }
    Ok(())
}

fn unique(procedure: &Procedure) -> Checked {
    let lists: [(&'static str, Vec<&Id>); 6] = [
        ("stage", procedure.stages.iter().map(|it| &it.id).collect()),
        ("step", procedure.steps.iter().map(|it| &it.id).collect()),
        ("category", procedure.categories.iter().map(|it| &it.id).collect()),
        ("fact", procedure.facts.iter().map(|it| &it.id).collect()),
        ("body", procedure.bodies.iter().map(|it| &it.id).collect()),
        ("window", procedure.windows.iter().map(|it| &it.to).collect()),
    ];
    for (list, ids) in lists {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.into_iter().enumerate() {
            if !seen.insert(id) {
                let key = if list == "window" { "to" } else { "id" };
                let place = Place { list, index, key };
                return Err(place.fault(format!("a second {list} is called `{id}`")));
            }
        }
    }
    // One obligation may be stated anew for another stage, with the same name.
    for (index, rule) in procedure.obligations.iter().enumerate() {
        for stage in procedure.stages.iter().map(|stage| stage.id.as_str()) {
            let is_at = procedure.obligations_at(stage).any(|it| std::ptr::eq(it, rule));
            let first = procedure.obligation(rule.id.as_str(), stage);
            if is_at && !first.is_some_and(|first| std::ptr::eq(first, rule)) {
                let place = Place { list: "obligation", index, key: "id" };
                return Err(place.fault(format!(
                    "a second obligation is called `{}` at the stage `{stage}`",
                    rule.id
                )));
            }
        }
    }
    Ok(())
}

fn clinic(procedure: &Procedure) -> Checked {
    let place = Place { list: "clinic", index: 0, key: "nation" };
    match &procedure.clinic {
        Some(seed) if seed.nation.is_empty() => {
            Err(place.fault("a clinic keeps at least one nation's holidays"))
        }
        _ => Ok(()),
    }
}

fn stages(procedure: &Procedure) -> Checked {
    let Some(first) = procedure.stages.first() else {
        let place = Place { list: "stage", index: 0, key: "id" };
        return Err(place.fault("a procedure has at least one [[stage]]"));
    };
    let place = |key| Place { list: "stage", index: 0, key };
    if first.kind == StageKind::Outside {
        return Err(place("kind").fault("the first stage is the clinic's own: it is not outside"));
    }
    if first.body.is_some() {
        return Err(
            place("body").fault("the first stage is the clinic's own: it has no outside body")
        );
    }
    if !first.when.0.is_empty() {
        return Err(
            place("when").fault("the first stage takes every complaint: it has no condition")
        );
    }
    for (index, stage) in procedure.stages.iter().enumerate() {
        let place = |key| Place { list: "stage", index, key };
        let earlier = procedure.stages[..index].iter().map(|stage| &stage.id);
        for id in &stage.enter.after {
            place("enter").known("an earlier stage", id, earlier.clone())?;
        }
        for id in &stage.not_handled_by {
            place("not_handled_by").known("an earlier stage", id, earlier.clone())?;
        }
        if let Some(body) = &stage.body {
            place("body").known("a body", body, procedure.bodies.iter().map(|body| &body.id))?;
        }
        conditions(procedure, &stage.when, false, place("when"))?;
    }
    Ok(())
}

fn stage_names(procedure: &Procedure, ids: &[Id], place: Place) -> Checked {
    ids.iter().try_for_each(|id| {
        place.known("a stage", id, procedure.stages.iter().map(|stage| &stage.id))
    })
}

fn obligation(
    procedure: &Procedure,
    rule: &Obligation,
    place: &impl Fn(&'static str) -> Place,
) -> Checked {
    stage_names(procedure, &rule.stage, place("stage"))?;
    if let Some(id) = rule
        .stage
        .iter()
        .find(|id| procedure.stage(id.as_str()).is_some_and(|stage| stage.body.is_some()))
    {
        return Err(place("stage").fault(format!(
            "`{id}` is an outside body's stage: the clinic has no obligations there"
        )));
    }
    anchors(procedure, rule, &rule.within, place("within"))?;
    if rule.done_by.is_empty() {
        return Err(place("done_by").fault("nothing fulfils this obligation: name an act"));
    }
    for act in rule.done_by.iter() {
        pattern(procedure, act, place("done_by"))?;
    }
    if let Some(act) = &rule.until {
        pattern(procedure, act, place("until"))?;
    }
    if let Some(waiver) = &rule.unless {
        pattern(procedure, &waiver.act, place("unless"))?;
        anchors(procedure, rule, &Within::One(waiver.within.clone()), place("unless"))?;
    }
    if let Some(every) = &rule.every {
        anchors(procedure, rule, &Within::One(every.clone()), place("every"))?;
        let repeats = rule.done_by.iter().any(|act| every.anchor == Anchor::Act(act.verb));
        if !repeats {
            return Err(place("every").fault(format!(
                "`{every}` is not counted from an act that fulfils the obligation ({}): it would never fall due again",
                rule.done_by.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            )));
        }
    }
    conditions(procedure, &rule.when, false, place("when"))
}

fn anchors(procedure: &Procedure, rule: &Obligation, within: &Within, place: Place) -> Checked {
    for term in within.terms() {
        match &term.anchor {
            Anchor::Step(step) => {
                place.known("a step", step, procedure.steps.iter().map(|step| &step.id))?;
            }
            Anchor::Due(other) => {
                place.known(
                    "an obligation",
                    other,
                    procedure.obligations.iter().map(|it| &it.id),
                )?;
                follow(procedure, rule, other, place)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Follows a chain of "X due" until it rests on an anchor of its own, and refuses a circle.
fn follow(procedure: &Procedure, rule: &Obligation, other: &Id, place: Place) -> Checked {
    let mut to_see = vec![other];
    let mut seen = BTreeSet::new();
    while let Some(id) = to_see.pop() {
        if *id == rule.id {
            return Err(place.fault(format!("`{}` would fall due from its own due day", rule.id)));
        }
        if seen.insert(id) {
            let named = procedure.obligations.iter().filter(|it| it.id == *id);
            for term in named.flat_map(|it| it.within.terms()) {
                if let Anchor::Due(next) = &term.anchor {
                    to_see.push(next);
                }
            }
        }
    }
    Ok(())
}

fn pattern(procedure: &Procedure, act: &ActPattern, place: Place) -> Checked {
    if let Some(step) = &act.step {
        place.known("a step", step, procedure.steps.iter().map(|step| &step.id))?;
    }
    if !act.naming.is_empty() && act.verb != Verb::Ack {
        return Err(place.fault(format!("`{act}` can never be met: only `ack` names anything")));
    }
    if !act.by.is_empty() && matches!(act.verb, Verb::Escalate | Verb::Close) {
        return Err(place.fault(format!("`{act}` can never be met: `{}` has no channel", act.verb)));
    }
    Ok(())
}

fn windows(procedure: &Procedure) -> Checked {
    for (index, window) in procedure.windows.iter().enumerate() {
        let place = |key| Place { list: "window", index, key };
        if window.to != *Window::COMPLAIN {
            let to = procedure.stages.iter().skip(1).map(|stage| &stage.id);
            place("to").known(
                "a stage that is entered by request, nor `complain`",
                &window.to,
                to,
            )?;
        }
        for term in window.within.terms() {
            match &term.anchor {
                Anchor::Due(id) => {
                    return Err(place("within").fault(format!(
                        "`{id} due` is no anchor for a window: a complainant does not see due days"
                    )));
                }
                Anchor::Act(_) | Anchor::Step(_) if window.to == *Window::COMPLAIN => {
                    return Err(place("within").fault(format!(
                        "`{}` has not happened when somebody complains: expected incident, noticing or both",
                        term.anchor
                    )));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn conditions(
    procedure: &Procedure,
    when: &Conditions,
    outcome_known: bool,
    place: Place,
) -> Checked {
    for (name, values) in &when.0 {
        let accepted: Vec<String> = match name.as_str() {
            "channel" => Channel::ALL.iter().map(|channel| channel.word().to_owned()).collect(),
            "category" => procedure.categories.iter().map(|it| it.id.to_string()).collect(),
            "outcome" if outcome_known => outcome_values(),
            other => match procedure.facts.iter().find(|fact| fact.id == *other) {
                Some(fact) => fact.values.iter().map(ToString::to_string).collect(),
                None => return Err(unknown_condition(procedure, other, outcome_known, place)),
            },
        };
        for value in values.iter() {
            if !accepted.iter().any(|word| *value == *word.as_str()) {
                let accepted = accepted.iter().map(String::as_str);
                let error = UnknownWord::new("a value of that condition", value.as_str(), accepted);
                return Err(place.fault(error.to_string()));
            }
        }
    }
    Ok(())
}

fn unknown_condition(
    procedure: &Procedure,
    found: &str,
    outcome_known: bool,
    place: Place,
) -> Fault {
    let mut known = vec!["channel", "category"];
    known.extend(outcome_known.then_some("outcome"));
    known.extend(procedure.facts.iter().map(|fact| fact.id.as_str()));
    let near = did_you_mean(nearest(found, known.iter().copied()));
    place.fault(format!(
        "`{found}` is not something a rule can depend on: expected {}, or a [[fact]] of that name{near}",
        known.join(", ")
    ))
}
