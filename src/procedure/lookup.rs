//! What a procedure says of a stage, an obligation, a complaint.

use super::de::OneOrMany;
use super::id::Id;
use super::model::{Body, FactRule, Procedure};
use super::rules::{Conditions, Gate, Hold, Obligation, Stage, Step, Window, WindowTo};
use super::words::Before;
use crate::deadline::{Counting, Receipt, ReceiptRule, Roll};

impl Procedure {
    /// The stage of that name.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The place of a stage in the order of the procedure.
    #[must_use]
    pub fn stage_index(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == *id)
    }

    /// The obligations that a stage has, each with its place in the file and with all its
    /// alternatives; not those of the whole complaint.
    pub fn obligations_at<'a>(
        &'a self,
        stage: &str,
    ) -> impl Iterator<Item = (usize, &'a Obligation)> {
        let own = self.stage(stage).is_some_and(|stage| stage.body.is_none());
        let stage = stage.to_owned();
        self.obligations
            .iter()
            .enumerate()
            .filter(move |(_, rule)| !rule.is_of_whole_complaint() && at(&rule.stage, &stage, own))
    }

    /// The obligations of the whole complaint, each with its place in the file.
    pub fn obligations_of_complaint(&self) -> impl Iterator<Item = (usize, &Obligation)> {
        self.obligations.iter().enumerate().filter(|(_, rule)| rule.is_of_whole_complaint())
    }

    /// The gates before an act of a stage.
    pub fn gates_at<'a>(&'a self, before: Before, stage: &str) -> impl Iterator<Item = &'a Gate> {
        let own = self.stage(stage).is_some_and(|stage| stage.body.is_none());
        let stage = stage.to_owned();
        self.gates.iter().filter(move |rule| {
            // A gate on entering is of the stages it names; one on closing is of them all.
            let unless_named = own && before == Before::Respond || before == Before::Close;
            rule.before == before && at(&rule.stage, &stage, unless_named)
        })
    }

    /// The steps that are promised at a stage.
    pub fn steps_at<'a>(&'a self, stage: &str) -> impl Iterator<Item = &'a Step> {
        let first = self.stages.first().is_some_and(|first| first.id == *stage);
        let stage = stage.to_owned();
        self.steps.iter().filter(move |rule| at(&rule.stage, &stage, first))
    }

    /// The step of that name.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The windows to a place, of which the first that applies governs.
    pub fn windows_to<'a>(&'a self, to: &WindowTo) -> impl Iterator<Item = &'a Window> {
        let to = to.clone();
        self.windows.iter().filter(move |window| window.to == to)
    }

    /// The outside body of that name.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// The fact of that name.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&FactRule> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// The reason for waiting of that name.
    #[must_use]
    pub fn hold(&self, id: &str) -> Option<&Hold> {
        self.holds.iter().find(|hold| hold.id == *id)
    }

    /// How one rule counts: the procedure's way, with the rule's own departures.
    #[must_use]
    pub fn counting(&self, inclusive: bool, roll: Option<Roll>) -> Counting {
        let receipt = match self.counting.receipt {
            ReceiptRule::Actual => Receipt::Actual,
            ReceiptRule::Deemed => Receipt::Deemed { cut_off: self.counting.cut_off },
        };
        Counting { inclusive, roll: roll.unwrap_or(self.counting.roll), receipt }
    }
}

/// Of rules that are alternatives, those that may govern: the first that holds for certain, and
/// every one before it of which it is not known whether it holds.
pub fn may_govern<'a, T>(
    alternatives: impl Iterator<Item = T>,
    when: impl Fn(&T) -> &'a Conditions,
    value: impl Fn(&Id) -> Option<String>,
) -> Vec<T> {
    let mut may = Vec::new();
    for rule in alternatives {
        match when(&rule).hold(&value) {
            Some(true) => {
                may.push(rule);
                break;
            }
            None => may.push(rule),
            Some(false) => {}
        }
    }
    may
}

fn at(named: &OneOrMany<Id>, stage: &str, unless_named: bool) -> bool {
    if named.is_empty() { unless_named } else { named.iter().any(|id| *id == *stage) }
}
