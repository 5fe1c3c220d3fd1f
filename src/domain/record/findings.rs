//! What was found about a complaint besides its outcome, and what is given for it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::wording::{shown, vocabulary};

vocabulary! {
    /// What is done to put things right.
    Remedy, "a remedy" {
        /// It was explained.
        Explanation = "explanation",
        /// An apology was given.
        Apology = "apology",
        /// Money was paid back.
        Refund = "refund",
        /// Money was paid beyond that, as goodwill or compensation.
        Payment = "payment",
        /// The treatment was corrected or repeated.
        Treatment = "treatment",
        /// A record was corrected.
        Correction = "correction",
        /// The clinic changes how it works.
        Change = "change",
        /// Staff are trained or spoken to.
        Training = "training",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// What caused the matter.
    RootCause, "a cause" {
        /// What was said, or was not.
        Communication = "communication",
        /// A clinical judgement.
        Judgement = "judgement",
        /// How the treatment was carried out.
        Technique = "technique",
        /// A known risk that came about.
        KnownRisk = "known-risk",
        /// A procedure that was not followed.
        NotFollowed = "not-followed",
        /// A procedure that was wrong or missing.
        Process = "process",
        /// Records.
        Records = "records",
        /// Too few people, or the wrong ones.
        Staffing = "staffing",
        /// Somebody's conduct.
        Conduct = "conduct",
        /// Equipment, products or premises.
        Equipment = "equipment",
        /// Somebody outside the clinic.
        Outside = "outside",
        /// No cause was found.
        Unfounded = "none-found",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// Why something about a complaint was late.
    LateCause, "a cause of lateness" {
        /// A statement was awaited.
        Statement = "statement",
        /// Records were awaited.
        Records = "records",
        /// Consent was awaited.
        Consent = "consent",
        /// The complainant was awaited.
        Complainant = "complainant",
        /// Somebody outside the clinic was awaited.
        Outside = "outside",
        /// Somebody was away.
        Absence = "absence",
        /// There was too much to do.
        Workload = "workload",
        /// It was complex.
        Complexity = "complexity",
        /// It was overlooked.
        Oversight = "oversight",
        /// Something else.
        Other = "other",
    }
}

/// An amount of money in pounds and pence, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount {
    /// In pence.
    pub pence: u64,
}

/// A text that is not an amount of money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not an amount: expected pounds, such as 150 or 150.00")]
pub struct AmountError {
    /// What stood there.
    pub found: String,
}

impl Amount {
    /// More than any complaint about a clinic is settled for: a slip of the finger.
    const MOST: u64 = 1_000_000_000;
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let read = || {
            let plain = text.trim().trim_start_matches('£').replace(',', "");
            let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "00"));
            let digits = |part: &str| {
                !part.is_empty() && part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit())
            };
            let both = digits(pounds) && digits(pence) && pence.len() == 2;
            let pence: u64 = format!("{pounds}{pence}").parse().ok().filter(|_| both)?;
            (pence <= Self::MOST).then_some(Self { pence })
        };
        read().ok_or_else(|| AmountError { found: shown(text) })
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:02}", self.pence / 100, self.pence % 100))
    }
}

/// What was found, and what is given for it. Everything is optional, as in `Details`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Findings {
    /// What is done to put things right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Remedy>,
    /// How much is paid or paid back, in pence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// What caused the matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<RootCause>,
    /// Why something about the complaint was late.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub late_causes: Vec<LateCause>,
}

impl Findings {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Replaces what the other says.
    pub fn overlay(&mut self, over: &Self) {
        if !over.remedies.is_empty() {
            self.remedies.clone_from(&over.remedies);
        }
        if over.amount.is_some() {
            self.amount = over.amount;
        }
        if !over.causes.is_empty() {
            self.causes.clone_from(&over.causes);
        }
        if !over.late_causes.is_empty() {
            self.late_causes.clone_from(&over.late_causes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_back() {
        for (text, pence) in
            [("150", 15_000), ("£1,250.50", 125_050), ("0.05", 5), (" 20.00 ", 2_000)]
        {
            let amount: Amount = text.parse().expect(text);
            assert_eq!(amount.pence, pence);
            assert_eq!(amount.to_string().parse(), Ok(amount));
        }
        for text in ["", "1.5", "-3", "ten", "1.234", "£", "99999999999"] {
            assert!(text.parse::<Amount>().is_err(), "{text:?} was read");
        }
    }
}
