//! What stands in a procedure and does nothing: no mistake, and worth a look.

use super::id::Id;
use super::limit::{Anchor, Limit};
use super::model::Procedure;
use super::rules::{Conditions, Need, Obligation, Step, WindowTo};

impl Procedure {
    /// What nothing depends on, a sentence each.
    #[must_use]
    pub fn unused(&self) -> Vec<String> {
        let mut said = Vec::new();
        for fact in self.facts.iter().filter(|fact| !self.depends_on(&fact.id)) {
            said.push(format!("no rule depends on the fact `{}`", fact.id));
        }
        let alone = |step: &&Step| step.part_of.is_none() && !self.waits_for(&step.id);
        let alone: Vec<String> =
            self.steps.iter().filter(alone).map(|step| format!("`{}`", step.id)).collect();
        match alone.as_slice() {
            [] => {}
            [only] => said.push(format!(
                "no gate, obligation or act asks for the step {only}: it is listed with the complaint, and nothing waits for it"
            )),
            several => said.push(format!(
                "no gate, obligation or act asks for the steps {}: they are listed with the complaint, and nothing waits for them",
                several.join(", ")
            )),
        }
        for body in &self.bodies {
            if !self.stages.iter().any(|stage| stage.body.as_ref() == Some(&body.id)) {
                said.push(format!("no stage goes to the body `{}`", body.id));
            }
        }
        said
    }

    /// Whether any rule depends on how grave a complaint is.
    #[must_use]
    pub fn depends_on_grade(&self) -> bool {
        self.grading.is_some() && self.conditions().any(|named| named.0.contains_key("grade"))
    }

    fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        (self.stages.iter().map(|it| &it.when))
            .chain(self.obligations.iter().map(|it| &it.when))
            .chain(self.windows.iter().map(|it| &it.when))
            .chain(self.gates.iter().map(|it| &it.when))
            .chain(self.steps.iter().map(|it| &it.when))
    }

    fn depends_on(&self, fact: &Id) -> bool {
        self.conditions().any(|Conditions(named)| named.contains_key(fact))
            || self.anchors().any(|anchor| matches!(anchor, Anchor::Day(day) if day == fact))
    }

    fn waits_for(&self, step: &Id) -> bool {
        let needed = |need: &Need| matches!(need, Need::Step(it) if it == step);
        let acts = |rule: &Obligation| {
            let waivers = rule.unless.iter().map(|waiver| &waiver.act);
            let mut acts = rule.done_by.iter().chain(waivers).chain(rule.until.as_ref());
            acts.any(|act| act.step.as_ref() == Some(step))
        };
        let to = WindowTo::Step(step.clone());
        self.gates.iter().any(|gate| gate.needs.iter().any(needed))
            || self.obligations.iter().any(acts)
            || self.windows.iter().any(|window| window.to == to)
            || self.anchors().any(|anchor| matches!(anchor, Anchor::Step(it) if it == step))
    }

    /// Every anchor of every limit.
    fn anchors(&self) -> impl Iterator<Item = &Anchor> {
        let of_rules = self.obligations.iter().flat_map(|rule| {
            let waivers = rule.unless.iter().map(|waiver| &waiver.within);
            let cap = rule.extend.as_ref().and_then(|extend| extend.at_most.as_ref());
            std::iter::once(&rule.within).chain(waivers).chain(&rule.every).chain(cap)
        });
        let ends = self.silence.iter().map(|it| &it.within);
        let ends = ends.chain(self.retention.iter().map(|it| &it.within));
        let windows = self.windows.iter().map(|it| &it.within);
        of_rules.chain(windows).chain(ends).flat_map(Limit::anchors)
    }
}
