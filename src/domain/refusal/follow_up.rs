//! Why an action, a referral or a link is refused, each with the command that would work.

use chrono::NaiveDate;

use crate::domain::event::CloseReason;
use crate::domain::record::LinkKind;

/// Why nothing was recorded of an action, a referral or a link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FollowUpRefusal {
    /// There is none of that number.
    #[error("{reference} has no {noun} {number}: it has {}", numbers(known))]
    NoSuch {
        /// The complaint.
        reference: String,
        /// What was asked for: action or referral.
        noun: &'static str,
        /// The number given.
        number: u32,
        /// The numbers that there are.
        known: Vec<u32>,
    },
    /// A day by which something is due lies before the day from which it can be.
    #[error("`--{flag} {day}` is before {what} on {since}")]
    DueBefore {
        /// The flag.
        flag: &'static str,
        /// The day given.
        day: NaiveDate,
        /// What happens first.
        what: String,
        /// When.
        since: NaiveDate,
    },
    /// The action was carried out.
    #[error("action {action} of {reference} was done on {on}")]
    ActionDone {
        /// The complaint.
        reference: String,
        /// The action.
        action: u32,
        /// The day.
        on: NaiveDate,
        /// Whether it has been looked at whether it worked.
        reviewed: bool,
    },
    /// The action was looked at, and its days are past.
    #[error("action {action} of {reference} was reviewed on {on}")]
    ActionReviewed {
        /// The complaint.
        reference: String,
        /// The action.
        action: u32,
        /// The day.
        on: NaiveDate,
    },
    /// The action was given up.
    #[error("action {action} of {reference} was dropped on {on}")]
    ActionDropped {
        /// The complaint.
        reference: String,
        /// The action.
        action: u32,
        /// The day.
        on: NaiveDate,
    },
    /// What has not been done is not looked at.
    #[error("action {action} of {reference} has not been done, so nothing shows whether it worked")]
    NotDone {
        /// The complaint.
        reference: String,
        /// The action.
        action: u32,
    },
    /// A day by which nothing in particular is wanted.
    #[error("referral {referral} of {reference}: say what is asked for by that day")]
    NothingAskedFor {
        /// The complaint.
        reference: String,
        /// The referral.
        referral: u32,
    },
    /// A complaint is not linked to itself.
    #[error("{reference} cannot be linked to itself")]
    ToItself {
        /// The complaint.
        reference: String,
    },
    /// What it was closed for must stay.
    #[error("{reference} was closed as a duplicate of {other}")]
    ClosedAsDuplicate {
        /// The complaint.
        reference: String,
        /// The other.
        other: String,
    },
    /// A duplicate is a duplicate of something.
    #[error("{reference} is not linked to a complaint that it is a duplicate of")]
    NotADuplicate {
        /// The complaint.
        reference: String,
    },
}

impl FollowUpRefusal {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoSuch { reference, noun, known, .. } if known.is_empty() => {
                let rest = match *noun {
                    "action" => "TEXT --owner NAME --due DATE",
                    _ => "--body BODY",
                };
                format!("`redress {noun} add {reference} {rest}` records one")
            }
            Self::NoSuch { reference, noun, .. } => {
                format!("`redress {noun} list {reference}` shows them")
            }
            Self::ActionDone { reference, action, reviewed: false, .. } => format!(
                "whether it worked: `redress action review {reference} {action} --worked yes|no TEXT`"
            ),
            Self::ActionDone { reference, .. }
            | Self::ActionReviewed { reference, .. }
            | Self::ActionDropped { reference, .. } => format!(
                "what is still to be done is another action: `redress action add {reference} TEXT --owner NAME --due DATE`"
            ),
            Self::NotDone { reference, action } => {
                format!("`redress action done {reference} {action} --evidence TEXT` first")
            }
            Self::NothingAskedFor { .. } => "add `--asked-for TEXT`".to_owned(),
            Self::NotADuplicate { reference } => format!(
                "`redress link {reference} OTHER --as {}` first, then `redress close {reference} --reason {}`",
                LinkKind::DuplicateOf,
                CloseReason::Duplicate
            ),
            Self::ClosedAsDuplicate { reference, .. } => {
                format!("`redress reopen {reference} --reason TEXT` first")
            }
            Self::DueBefore { flag: "review", .. } => {
                "give a later day with `--review DATE`".to_owned()
            }
            Self::DueBefore { .. } | Self::ToItself { .. } => return None,
        })
    }
}

/// `1, 2 and 3`, or that there are none.
fn numbers(known: &[u32]) -> String {
    let words: Vec<String> = known.iter().map(ToString::to_string).collect();
    match words.as_slice() {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
