//! What a reference names: a complaint, or feedback.

use std::fmt;
use std::str::FromStr;

use super::feedback::FeedbackRef;
use super::ids::{ComplaintRef, RefError};

/// A complaint or feedback, by its reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A complaint.
    Complaint(ComplaintRef),
    /// Feedback.
    Feedback(FeedbackRef),
}

impl FromStr for Subject {
    type Err = RefError;

    fn from_str(text: &str) -> Result<Self, RefError> {
        match text.parse() {
            Ok(feedback) => Ok(Self::Feedback(feedback)),
            Err(_) => text.parse().map(Self::Complaint),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Complaint(reference) => reference.fmt(f),
            Self::Feedback(reference) => reference.fmt(f),
        }
    }
}
