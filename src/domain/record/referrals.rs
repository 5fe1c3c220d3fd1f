//! Where a complaint went outside the clinic, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::procedure::Id;
use crate::wording::vocabulary;

vocabulary! {
    /// What an outside body decided.
    Decision, "a decision" {
        /// The complaint was right.
        Upheld = "upheld",
        /// It was right in part.
        PartlyUpheld = "partly-upheld",
        /// It was not.
        NotUpheld = "not-upheld",
        /// The parties agreed.
        Settled = "settled",
        /// The body does not look into it.
        NotInvestigated = "not-investigated",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// It was sent back to the clinic.
        SentBack = "sent-back",
    }
}

/// What is counted of a referral. Everything is optional, so that the same shape says what was
/// recorded and what came later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReferralFacts {
    /// The day by which the body wants what it asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<NaiveDate>,
    /// The day on which the clinic sent what was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_on: Option<NaiveDate>,
    /// What the body decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The day of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
}

impl ReferralFacts {
    /// Replaces what the other says. What is asked for anew has not been sent.
    pub fn overlay(&mut self, over: &Self) {
        if over.asked_by.is_some() {
            (self.asked_by, self.sent_on) = (over.asked_by, None);
        }
        self.sent_on = over.sent_on.or(self.sent_on);
        self.decision = over.decision.or(self.decision);
        self.decided_on = over.decided_on.or(self.decided_on);
    }
}

/// A complaint's time with an outside body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its number, from 1; never used again.
    pub number: u32,
    /// The body, by the procedure's name for it or by another.
    pub body: Id,
    /// The day it went there.
    pub on: NaiveDate,
    /// What is counted of it.
    pub facts: ReferralFacts,
    /// The reference under which the body keeps it.
    pub their_ref: Option<String>,
    /// What the body asked for.
    pub asked_for: Option<String>,
    /// What was said of it, in the order of the recording.
    pub notes: Vec<(NaiveDate, String)>,
}

impl Referral {
    /// The day by which the body wants what it asked for, until that was sent.
    #[must_use]
    pub fn awaited_by(&self) -> Option<NaiveDate> {
        self.facts.asked_by.filter(|_| self.facts.sent_on.is_none())
    }
}
