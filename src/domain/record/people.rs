//! What is recorded of the people of a complaint beyond their names.

use chrono::NaiveDate;

use crate::procedure::{Channel, Id};
use crate::wording::vocabulary;

vocabulary! {
    /// Where the patient's consent to another's complaint stands.
    Consent, "a state of consent" {
        /// The patient has been asked.
        Asked = "asked",
        /// The patient consents.
        Received = "received",
        /// The patient does not.
        Refused = "refused",
        /// The patient consented and took it back.
        Withdrawn = "withdrawn",
        /// None is needed.
        NotNeeded = "not-needed",
    }
}

/// A word on consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentWord {
    /// Where it stands since then.
    pub state: Consent,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub by: Option<Channel>,
    /// In words.
    pub text: Option<String>,
}

/// How grave a complaint is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grading {
    /// The day it was graded.
    pub on: NaiveDate,
    /// How likely it is to happen again, by the matrix's name for it.
    pub likelihood: Option<Id>,
    /// How grave what follows from it is, by the matrix's name for it.
    pub consequence: Option<Id>,
    /// The grade.
    pub grade: Id,
    /// Why.
    pub reason: Option<String>,
}

/// Something asked of one person for a step: a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The step.
    pub step: Id,
    /// During which of the visits to stages, from 0.
    pub visit: usize,
    /// Of whom; `None` once the name has been erased.
    pub from: Option<String>,
    /// The day it was asked.
    pub on: NaiveDate,
    /// The day it came.
    pub received_on: Option<NaiveDate>,
}

impl Asked {
    /// Of whom, in messages.
    #[must_use]
    pub fn name(&self) -> String {
        self.from.clone().unwrap_or_else(|| "somebody whose name was erased".to_owned())
    }
}

vocabulary! {
    /// What this complaint is to another.
    LinkKind, "a kind of link" {
        /// They are about the same matter.
        Related = "related",
        /// It says again what the other said.
        Repeats = "repeats",
        /// The other says it again.
        RepeatedBy = "repeated-by",
        /// The same was recorded twice, and the other stands.
        DuplicateOf = "duplicate-of",
        /// The same was recorded twice, and this one stands.
        HasDuplicate = "has-duplicate",
    }
}

impl LinkKind {
    /// What the other complaint is to this one.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Related => Self::Related,
            Self::Repeats => Self::RepeatedBy,
            Self::RepeatedBy => Self::Repeats,
            Self::DuplicateOf => Self::HasDuplicate,
            Self::HasDuplicate => Self::DuplicateOf,
        }
    }
}

/// Another complaint that has to do with this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The other's reference.
    pub other: String,
    /// What this one is to it.
    pub kind: LinkKind,
    /// The day it was linked.
    pub on: NaiveDate,
}
