//! The reasons for which nothing is erased, or nothing kept from it.

use chrono::NaiveDate;

use crate::wording::long_day;

/// Why nothing is erased, or nothing kept from it. Nothing has been recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeepingRefusal {
    /// It is under a legal hold.
    #[error("{reference} has been under a legal hold since {}: nothing of it is erased", long_day(*since))]
    LegallyHeld {
        /// The complaint.
        reference: String,
        /// Since when.
        since: NaiveDate,
    },
    /// It is not closed.
    #[error("{reference} is not closed: whoever deals with it needs its words")]
    NotClosed {
        /// The complaint.
        reference: String,
    },
    /// Its record is still to be kept.
    #[error("the record of {reference} is to be kept until {}{}", long_day(*until), said(quote.as_deref()))]
    StillKept {
        /// The complaint.
        reference: String,
        /// The last day.
        until: NaiveDate,
        /// The policy's words, where it has any.
        quote: Option<String>,
    },
    /// There is no legal hold to lift.
    #[error("{reference} is under no legal hold")]
    NotHeld {
        /// The complaint.
        reference: String,
    },
}

fn said(quote: Option<&str>) -> String {
    quote.map(|quote| format!(": “{quote}”")).unwrap_or_default()
}

impl KeepingRefusal {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::LegallyHeld { reference, .. } => {
                format!("`redress legal-hold {reference} --lift --reason TEXT` lifts it")
            }
            Self::NotClosed { reference } => format!(
                "`redress close {reference} --reason REASON` first, or add `--early` to erase them all the same"
            ),
            Self::StillKept { .. } => {
                "add `--early` where its words are to be erased before that day".to_owned()
            }
            Self::NotHeld { reference } => {
                format!("`redress legal-hold {reference} --reason TEXT` begins one")
            }
        }
    }
}
