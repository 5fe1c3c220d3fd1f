//! A procedure, as its file says it. Every rule carries the clinic's own words in `quote`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use super::de::{OneOrMany, day, optional_day, optional_time};
use super::grammar::{ActPattern, Term, Waiver, Within};
use super::id::{Id, Prefix};
use super::words::{Channel, Detail, Force, Late, Outcome, StageKind};
use crate::deadline::{Counting, Nation, Receipt, Roll};

/// A clinic's complaints policy as data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The name by which commands call it.
    pub key: Id,
    /// The title on the printed policy.
    pub title: String,
    /// Counts up with every change; a complaint keeps the version in force when it was received.
    pub version: u32,
    /// The first day on which this version governs what is received.
    #[serde(deserialize_with = "day")]
    pub applies_from: NaiveDate,
    /// Where the words come from.
    #[serde(default)]
    pub source: Option<String>,
    /// The day on which the source was read.
    #[serde(default, deserialize_with = "optional_day")]
    pub read_on: Option<NaiveDate>,
    /// The clinic whose printed policy this is, if it is one clinic's own.
    #[serde(default)]
    pub clinic: Option<ClinicSeed>,
    /// Departures from the plain way of counting, for all the rules.
    #[serde(default)]
    counting: CountingFile,
    /// What is asked of whoever complains.
    #[serde(default)]
    pub intake: Intake,
    /// The clinic's own categories.
    #[serde(default, rename = "category")]
    pub categories: Vec<Category>,
    /// What else about a complaint its rules depend on.
    #[serde(default, rename = "fact")]
    pub facts: Vec<FactRule>,
    /// Bodies outside the clinic.
    #[serde(default, rename = "body")]
    pub bodies: Vec<Body>,
    /// The stages, in the order in which a complaint goes through them.
    #[serde(rename = "stage")]
    pub stages: Vec<Stage>,
    /// Within what time of what which act must be done.
    #[serde(default, rename = "obligation")]
    pub obligations: Vec<Obligation>,
    /// The times in which a complainant may complain and escalate.
    #[serde(default, rename = "window")]
    pub windows: Vec<Window>,
    /// What must be true before an act.
    #[serde(default, rename = "gate")]
    pub gates: Vec<Gate>,
    /// What the procedure promises besides answering.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Sentences of the policy that ask nothing of the register, kept so that the file can be
    /// read beside the printed page.
    #[serde(default, rename = "remark")]
    pub remarks: Vec<Remark>,
}

/// The clinic to which a library procedure belongs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClinicSeed {
    /// The clinic's code.
    pub code: Id,
    /// Its name.
    pub name: String,
    /// The letters that begin its references.
    pub prefix: Prefix,
    /// Whose bank holidays it keeps.
    #[serde(deserialize_with = "super::de::one_or_many_words")]
    pub nation: Vec<Nation>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountingFile {
    #[serde(default)]
    roll: Roll,
    #[serde(default)]
    receipt: ReceiptFile,
    #[serde(default, deserialize_with = "optional_time")]
    cut_off: Option<NaiveTime>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ReceiptFile {
    #[default]
    Actual,
    Deemed,
}

/// What is asked of whoever complains.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// What the policy asks for; what is missing is listed, and never blocks the recording.
    #[serde(default)]
    pub ask: Vec<Detail>,
    /// The ways to complain that the policy names; others are recorded all the same.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// The policy's words.
    #[serde(default)]
    pub quote: String,
}

/// One of the clinic's own categories of complaint.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name in commands.
    pub id: Id,
    /// Its name on the printed policy.
    pub title: String,
}

/// Something about a complaint on which rules depend.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactRule {
    /// Its name in commands and conditions.
    pub id: Id,
    /// The question that settles it.
    pub ask: String,
    /// The answers.
    #[serde(default = "yes_or_no")]
    pub values: Vec<Id>,
    /// The policy's words.
    #[serde(default)]
    pub quote: String,
}

fn yes_or_no() -> Vec<Id> {
    ["yes", "no"].into_iter().filter_map(|word| word.parse().ok()).collect()
}

/// A body outside the clinic to which a complaint can go.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name in commands.
    pub id: Id,
    /// Its name, or what it is to the clinic where each clinic has its own.
    pub name: String,
    /// Where it is found.
    #[serde(default)]
    pub contact: Option<String>,
    /// Every clinic names its own (`clinic set CODE --body ID=NAME`).
    #[serde(default)]
    pub per_clinic: bool,
}

/// A step of the procedure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its name in commands.
    pub id: Id,
    /// Its name on the printed policy.
    pub title: String,
    /// What sort of stage it is.
    pub kind: StageKind,
    /// The outside body that decides it; the clinic itself where there is none.
    #[serde(default)]
    pub body: Option<Id>,
    /// The stage exists only for complaints of which this is true.
    #[serde(default)]
    pub when: Conditions,
    /// What a complainant must have done, and who must have confirmed it, to enter.
    #[serde(default)]
    pub enter: Enter,
    /// Whoever handled one of these stages may not handle this one.
    #[serde(default)]
    pub not_handled_by: Vec<Id>,
    /// Who handles it, in the policy's words.
    #[serde(default)]
    pub handled_by: Option<String>,
    /// The policy's words.
    pub quote: String,
}

/// What it takes to enter a stage.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// These stages must have been answered.
    #[serde(default)]
    pub after: Vec<Id>,
    /// The request must be in writing.
    #[serde(default)]
    pub in_writing: bool,
    /// Somebody of this rank must confirm it.
    #[serde(default)]
    pub confirmed_by: Option<String>,
    /// The policy's words, where they stand apart from the stage's.
    #[serde(default)]
    pub quote: Option<String>,
}

/// What must hold of a complaint for a rule to apply: for every named thing, one of the values.
/// No conditions hold always.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Conditions(pub BTreeMap<Id, OneOrMany<Id>>);

impl Conditions {
    /// Whether every condition holds, or `None` where one cannot be judged because its value is
    /// not known.
    pub fn hold(&self, mut value: impl FnMut(&Id) -> Option<String>) -> Option<bool> {
        let mut judged = Some(true);
        for (name, accepted) in &self.0 {
            match value(name) {
                None => judged = None,
                Some(value) if accepted.iter().any(|one| *one == *value.as_str()) => {}
                Some(_) => return Some(false),
            }
        }
        judged
    }
}

/// Within what time of what which act must be done.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// Its name in commands and JSON.
    pub id: Id,
    /// What must be done.
    pub title: String,
    /// At which stages; at each of the clinic's own where none is named.
    #[serde(default)]
    pub stage: OneOrMany<Id>,
    /// By when.
    pub within: Within,
    /// "Beginning with the day": the anchor's own day is counted.
    #[serde(default)]
    pub inclusive: bool,
    /// What happens when a calendar limit ends on a non-working day, where this rule differs.
    #[serde(default)]
    pub roll: Option<Roll>,
    /// The acts that fulfil it, any one of them.
    pub done_by: OneOrMany<ActPattern>,
    /// The act that makes it needless.
    #[serde(default)]
    pub unless: Option<Waiver>,
    /// It applies only to complaints of which this is true.
    #[serde(default)]
    pub when: Conditions,
    /// Once done, it is due again this long after the act that it names.
    #[serde(default)]
    pub every: Option<Term>,
    /// The act that ends it, done or not.
    #[serde(default)]
    pub until: Option<ActPattern>,
    /// A promise or an aim.
    #[serde(default = "firm")]
    pub force: Force,
    /// The policy's words.
    pub quote: String,
}

fn firm() -> Force {
    Force::Firm
}

/// The time in which a complainant may complain or escalate.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// `complain`, or the stage to which it is the way.
    pub to: Id,
    /// Until when.
    pub within: Within,
    /// "Beginning with the day": the anchor's own day is counted.
    #[serde(default)]
    pub inclusive: bool,
    /// What a late one needs.
    pub late: Late,
    /// The policy's words.
    pub quote: String,
}

impl Window {
    /// The `to` of the window for complaining at all.
    pub const COMPLAIN: &'static str = "complain";
}

/// What must be true before a stage may be answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// At which stages; at each of the clinic's own where none is named.
    #[serde(default)]
    pub stage: OneOrMany<Id>,
    /// Only where this is true.
    #[serde(default)]
    pub when: Conditions,
    /// What it takes.
    pub needs: Need,
    /// The policy's words.
    pub quote: String,
}

/// What a gate asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// The response contains an apology.
    Apology,
    /// The step has been taken, or found not to apply.
    Step(Id),
}

/// Something the procedure promises besides answering.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name in commands.
    pub id: Id,
    /// What is done.
    pub title: String,
    /// At which stages; at the first where none is named.
    #[serde(default)]
    pub stage: OneOrMany<Id>,
    /// It is promised only where this is true.
    #[serde(default)]
    pub when: Conditions,
    /// It is part of an act, which may name it (`ack --offered STEP`) and is told of its absence.
    #[serde(default)]
    pub part_of: Option<PartOf>,
    /// The policy's words.
    pub quote: String,
}

/// The act to which a step belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartOf {
    /// The acknowledgement.
    Ack,
    /// The response.
    Respond,
}

/// A sentence of the policy that asks nothing of the register, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The policy's words.
    pub quote: String,
    /// Where they live instead, or why they are not the register's business.
    pub why: String,
}

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

    /// The obligation of that name at that stage.
    #[must_use]
    pub fn obligation(&self, id: &str, stage: &str) -> Option<&Obligation> {
        self.obligations_at(stage).find(|obligation| obligation.id == *id)
    }

    /// The obligations that hold at a stage, in the order of the file.
    pub fn obligations_at<'a>(&'a self, stage: &str) -> impl Iterator<Item = &'a Obligation> {
        let own = self.stage(stage).is_some_and(|stage| stage.body.is_none());
        let stage = stage.to_owned();
        self.obligations.iter().filter(move |rule| at(&rule.stage, &stage, own))
    }

    /// The gates before the response of a stage.
    pub fn gates_at<'a>(&'a self, stage: &str) -> impl Iterator<Item = &'a Gate> {
        let own = self.stage(stage).is_some_and(|stage| stage.body.is_none());
        let stage = stage.to_owned();
        self.gates.iter().filter(move |rule| at(&rule.stage, &stage, own))
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

    /// The window to a stage, or to complaining at all ([`Window::COMPLAIN`]).
    #[must_use]
    pub fn window(&self, to: &str) -> Option<&Window> {
        self.windows.iter().find(|window| window.to == *to)
    }

    /// The outside body of that name.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// How one rule counts: the procedure's way, with the rule's own departures.
    #[must_use]
    pub fn counting(&self, inclusive: bool, roll: Option<Roll>) -> Counting {
        let file = &self.counting;
        let receipt = match file.receipt {
            ReceiptFile::Actual => Receipt::Actual,
            ReceiptFile::Deemed => Receipt::Deemed { cut_off: file.cut_off },
        };
        Counting { inclusive, roll: roll.unwrap_or(file.roll), receipt }
    }
}

fn at(named: &OneOrMany<Id>, stage: &str, unless_named: bool) -> bool {
    if named.is_empty() { unless_named } else { named.iter().any(|id| *id == *stage) }
}

/// The outcomes on which a gate may depend, as conditions name them.
pub(super) fn outcome_values() -> Vec<String> {
    Outcome::ALL.iter().map(|outcome| outcome.word().to_owned()).collect()
}
