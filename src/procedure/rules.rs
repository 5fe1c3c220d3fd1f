//! The rules of a procedure: stages, obligations, windows, gates, steps, holds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::de::OneOrMany;
use super::grammar::{ActPattern, Waiver};
use super::id::Id;
use super::limit::Limit;
use super::words::{Before, ExtensionNeed, Force, Late, PartOf, StageKind};
use crate::deadline::{Length, Roll};

/// A step of the procedure.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its name in commands.
    pub id: Id,
    /// Its name on the printed policy.
    pub title: String,
    /// What sort of stage it is.
    pub kind: StageKind,
    /// The outside body that decides it; the clinic itself where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Id>,
    /// The stage exists only for complaints of which this is true.
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    pub when: Conditions,
    /// What a complainant must have done, and who must have confirmed it, to enter.
    #[serde(default)]
    pub enter: Enter,
    /// A complainant may go there at any time, and the clinic's own stage goes on.
    #[serde(default)]
    pub beside: bool,
    /// Whoever handled one of these stages may not handle this one.
    #[serde(default)]
    pub not_handled_by: OneOrMany<Id>,
    /// Who handles it, in the policy's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handled_by: Option<String>,
    /// The person complained about may handle it: a practice where there is nobody else.
    #[serde(default)]
    pub own_matter: bool,
    /// The policy's words.
    pub quote: String,
}

/// What it takes to enter a stage.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// These stages must have been answered.
    #[serde(default)]
    pub after: OneOrMany<Id>,
    /// The request must be in writing.
    #[serde(default)]
    pub in_writing: bool,
    /// Somebody of this rank must confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// A complaint may begin here.
    #[serde(default)]
    pub directly: bool,
    /// The policy's words, where they stand apart from the stage's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// What must hold of a complaint for a rule to apply: for every named thing, one of the values.
/// No conditions hold always.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Within what time of what which act must be done.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// Its name in commands and JSON. Several of one name at one stage are alternatives, of which
    /// the first that applies governs.
    pub id: Id,
    /// What must be done.
    pub title: String,
    /// At which stages; at each of the clinic's own where none is named; once over the whole
    /// complaint where `whole` is.
    #[serde(default)]
    pub stage: OneOrMany<Id>,
    /// By when.
    pub within: Limit,
    /// What happens when a calendar limit ends on a non-working day, where this rule differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// The acts that fulfil it, any one of them.
    pub done_by: OneOrMany<ActPattern>,
    /// The acts that make it needless, any one of them.
    #[serde(default)]
    pub unless: OneOrMany<Waiver>,
    /// It applies only to complaints of which this is true.
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    pub when: Conditions,
    /// Once done, it is due again: so long after an act that fulfils it, or on the next of the
    /// days that lie so far apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Limit>,
    /// The act that ends it, done or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<ActPattern>,
    /// How it may be extended; without it, it may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend: Option<Extend>,
    /// A promise or an aim.
    #[serde(default = "firm")]
    pub force: Force,
    /// The policy's words.
    pub quote: String,
}

fn firm() -> Force {
    Force::Firm
}

impl Obligation {
    /// In place of a stage: the obligation holds once, over the whole complaint.
    pub const WHOLE: &'static str = "whole";

    /// Whether it holds once over the whole complaint, whatever its stage.
    #[must_use]
    pub fn is_of_whole_complaint(&self) -> bool {
        self.stage.iter().any(|stage| *stage == *Self::WHOLE)
    }
}

/// How an obligation may be extended.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// The most that one extension adds, counted from the limit's own day before any roll.
    pub by: Length,
    /// How often.
    #[serde(default = "once")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub times: u32,
    /// No extension passes this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Limit>,
    /// What it takes.
    #[serde(default = "both", deserialize_with = "super::de::one_or_many_words")]
    #[cfg_attr(feature = "schema", schemars(with = "super::OneOrMany<ExtensionNeed>"))]
    pub needs: Vec<ExtensionNeed>,
    /// It may be agreed after the day has passed.
    #[serde(default)]
    pub late: bool,
    /// The policy's words, where they stand apart from the obligation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

fn once() -> u32 {
    1
}

fn both() -> Vec<ExtensionNeed> {
    ExtensionNeed::ALL.to_vec()
}

/// To what a window is the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WindowTo {
    /// To complaining at all.
    Complain,
    /// To a stage.
    Stage(Id),
    /// To something that the complainant must send.
    Step(Id),
}

/// The time in which a complainant may act.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// To what it is the way. Several to one place are alternatives, of which the first that
    /// applies governs.
    pub to: WindowTo,
    /// It applies only to complaints of which this is true.
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    pub when: Conditions,
    /// Until when.
    pub within: Limit,
    /// What happens where a calendar limit ends on a non-working day. The clinic's own way of
    /// counting does not shorten what a complainant has.
    #[serde(default)]
    pub roll: Roll,
    /// What a late one needs.
    pub late: Late,
    /// The policy's words.
    pub quote: String,
}

/// What must be true before an act.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Before which act.
    #[serde(default)]
    pub before: Before,
    /// At which stages; at each of the clinic's own where none is named.
    #[serde(default)]
    pub stage: OneOrMany<Id>,
    /// Only where this is true.
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    pub when: Conditions,
    /// What it takes, all of it.
    pub needs: OneOrMany<Need>,
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

/// Something the procedure promises besides answering, or that others must do.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    pub when: Conditions,
    /// It is part of an act, which may name it (`ack --offered STEP`) and is told of its absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<PartOf>,
    /// The policy's words.
    pub quote: String,
}

/// Why a complaint may wait.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// Its name in commands.
    pub id: Id,
    /// For what it waits.
    pub title: String,
    /// The obligations whose clock stops, or `all`; where none is named, no day moves.
    #[serde(default)]
    pub stops: OneOrMany<Id>,
    /// The policy's words.
    pub quote: String,
}

impl Hold {
    /// In place of an obligation: the hold stops them all.
    pub const ALL: &'static str = "all";

    /// Whether the clock of an obligation stops.
    #[must_use]
    pub fn stops(&self, obligation: &Id) -> bool {
        self.stops.iter().any(|id| id == obligation || *id == *Self::ALL)
    }
}

/// When a complaint may be closed because nobody answers.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// After how long.
    pub within: Limit,
    /// The policy's words.
    pub quote: String,
}

/// How long the record is kept.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Until when.
    pub within: Limit,
    /// The policy's words.
    pub quote: String,
}
