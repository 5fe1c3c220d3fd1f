//! A procedure, as its file says it. Every rule carries the clinic's own words in `quote`.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::de::{day, optional_day, optional_time};
use super::grading::GradingRule;
use super::id::{Id, Prefix};
use super::rules::{Gate, Hold, Obligation, Retention, Silence, Stage, Step, Window};
use super::words::{Channel, Detail, FactKind};
use crate::deadline::{Nation, ReceiptRule, Roll};

/// A clinic's complaints policy as data.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The name by which commands call it.
    pub key: Id,
    /// The title on the printed policy.
    pub title: String,
    /// Counts up with every change; a complaint keeps the version in force when it was received.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u32,
    /// The first day on which this version governs what is received.
    #[serde(deserialize_with = "day")]
    #[cfg_attr(feature = "schema", schemars(with = "NaiveDate"))]
    pub applies_from: NaiveDate,
    /// Where the words come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The day on which the source was read.
    #[serde(default, deserialize_with = "optional_day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<NaiveDate>"))]
    pub read_on: Option<NaiveDate>,
    /// The clinic whose printed policy this is, if it is one clinic's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clinic: Option<ClinicSeed>,
    /// How limits are counted, for all the rules.
    #[serde(default)]
    pub counting: CountingRule,
    /// What is asked of whoever complains.
    #[serde(default)]
    pub intake: Intake,
    /// The clinic's own categories.
    #[serde(default, rename = "category")]
    pub categories: Vec<Category>,
    /// The groups of staff that a point can be about; any name is taken where there are none.
    #[serde(default, rename = "staff_group")]
    pub staff_groups: Vec<StaffGroup>,
    /// How grave a complaint is: the common matrix where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grading: Option<GradingRule>,
    /// What else about a complaint its rules depend on.
    #[serde(default, rename = "fact")]
    pub facts: Vec<FactRule>,
    /// Bodies outside the clinic.
    #[serde(default, rename = "body")]
    pub bodies: Vec<Body>,
    /// The stages, in the order in which a complaint goes through them.
    #[serde(rename = "stage")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
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
    /// What the procedure promises besides answering, and what others must do.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Why a complaint may wait.
    #[serde(default, rename = "hold")]
    pub holds: Vec<Hold>,
    /// When a complaint may be closed because nobody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// How long the record is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// Sentences of the policy that ask nothing of the register, kept so that the file can be
    /// read beside the printed page.
    #[serde(default, rename = "remark")]
    pub remarks: Vec<Remark>,
}

/// The clinic to which a library procedure belongs.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[cfg_attr(feature = "schema", schemars(with = "super::OneOrMany<Nation>"))]
    pub nation: Vec<Nation>,
}

/// How limits are counted, where it departs from the plain way.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountingRule {
    /// What happens when a calendar limit ends on a non-working day.
    #[serde(default)]
    pub roll: Roll,
    /// Which day an arrival counts as.
    #[serde(default)]
    pub receipt: ReceiptRule,
    /// From this time of day on, an arrival counts as the next working day's.
    #[serde(default, deserialize_with = "optional_time", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::TimeOfDay>"))]
    pub cut_off: Option<NaiveTime>,
}

/// What is asked of whoever complains.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name in commands.
    pub id: Id,
    /// Its name on the printed policy.
    pub title: String,
    /// The subject under which the national return counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Id>,
}

/// A group of staff that a complaint can be about.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffGroup {
    /// Its name in commands.
    pub id: Id,
    /// Its name for people.
    pub title: String,
    /// The group under which the national return counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned_as: Option<Id>,
}

/// Something about a complaint on which rules depend.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactRule {
    /// Its name in commands and conditions.
    pub id: Id,
    /// The question that settles it.
    pub ask: String,
    /// One of several answers, or a day.
    #[serde(default)]
    pub kind: FactKind,
    /// The answers; yes and no where none are named.
    #[serde(default)]
    values: Vec<Id>,
    /// What counts while nobody has said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Id>,
    /// The policy's words.
    #[serde(default)]
    pub quote: String,
}

impl FactRule {
    /// The answers that there are; none, where it is a day.
    #[must_use]
    pub fn answers(&self) -> Vec<Id> {
        if self.kind == FactKind::Day || !self.values.is_empty() {
            return self.values.clone();
        }
        ["yes", "no"].into_iter().filter_map(|word| word.parse().ok()).collect()
    }
}

/// A body outside the clinic to which a complaint can go.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name in commands.
    pub id: Id,
    /// Its name, or what it is to the clinic where each clinic has its own.
    pub name: String,
    /// Where it is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Every clinic names its own (`clinic set CODE --body ID=NAME`).
    #[serde(default)]
    pub per_clinic: bool,
}

/// A sentence of the policy that asks nothing of the register, and why.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The policy's words.
    pub quote: String,
    /// Where they live instead, or why they are not the register's business.
    pub why: String,
}
