//! Compliments, concerns and comments: taken down lightly beside complaints, and turned into one
//! when they grow.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::details::Words;
use crate::procedure::{Channel, Id, Prefix};
use crate::wording::{shown, vocabulary};

/// A reference of feedback, `CARR-2026-F0007`: the clinic, the year of receipt, and a number that
/// is never used again. Complaints count for themselves.
///
/// # Examples
///
/// ```
/// use redress::domain::FeedbackRef;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let reference: FeedbackRef = "carr-2026-f7".parse()?;
/// assert_eq!(reference.to_string(), "CARR-2026-F0007");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedbackRef {
    /// The clinic's letters.
    pub prefix: Prefix,
    /// The year in which it was received.
    pub year: i32,
    /// The number within clinic and year, from 1.
    pub number: u32,
}

/// A text that is not a reference of feedback.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not a reference of feedback: expected CLINIC-YEAR-FNUMBER, such as CARR-2026-F0007"
)]
pub struct FeedbackRefError {
    /// What stood there.
    pub found: String,
}

impl FromStr for FeedbackRef {
    type Err = FeedbackRefError;

    fn from_str(text: &str) -> Result<Self, FeedbackRefError> {
        let read = || {
            let mut parts = text.trim().split('-');
            let prefix = parts.next()?.parse().ok()?;
            let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            let year = parts.next().filter(|part| part.len() == 4 && digits(part))?;
            let number = parts.next()?.strip_prefix(['F', 'f']).filter(|part| digits(part))?;
            let number = number.parse().ok().filter(|number| *number > 0)?;
            let reference = Self { prefix, year: year.parse().ok()?, number };
            parts.next().is_none().then_some(reference)
        };
        read().ok_or_else(|| FeedbackRefError { found: shown(text) })
    }
}

impl fmt::Display for FeedbackRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{:04}-F{:04}", self.prefix, self.year, self.number))
    }
}

vocabulary! {
    /// What sort of feedback it is.
    FeedbackKind, "a kind of feedback" {
        /// Somebody was pleased.
        Compliment = "compliment",
        /// Somebody was worried, and did not complain.
        Concern = "concern",
        /// Anything else that somebody said.
        Comment = "comment",
    }
}

/// What happened to feedback, without what can identify a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", deny_unknown_fields)]
pub enum FeedbackAct {
    /// It was received; its first event.
    #[serde(rename = "feedback-received")]
    Received {
        /// The clinic's code.
        clinic: Id,
        /// What sort of feedback it is.
        #[serde(rename = "type")]
        kind: FeedbackKind,
        /// How it came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<Channel>,
    },
    /// Something was written down about it.
    #[serde(rename = "feedback-noted")]
    Noted {},
    /// It became a complaint.
    #[serde(rename = "feedback-raised")]
    Raised {
        /// The complaint's reference.
        complaint: String,
    },
    /// The words of earlier events were erased. Its own words, the reason and who decided, stay.
    #[serde(rename = "feedback-redacted")]
    Redacted {
        /// Their places in the register's history.
        events: Vec<i64>,
    },
}

/// What happened to feedback, with its words, before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackDraft {
    /// The day it happened.
    pub on: NaiveDate,
    /// What happened.
    pub act: FeedbackAct,
    /// The words.
    pub words: Words,
}

/// What happened to feedback, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackEvent {
    /// Its place in the history of the register.
    pub seq: i64,
    /// The moment of its recording.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
    /// Whether its words have been erased.
    pub erased: bool,
    /// What happened.
    pub draft: FeedbackDraft,
}

/// What lists say of feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackEntry {
    /// Its reference.
    pub reference: FeedbackRef,
    /// The code of its clinic.
    pub clinic: Id,
    /// What sort of feedback it is.
    pub kind: FeedbackKind,
    /// How it came.
    pub channel: Option<Channel>,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Who gave it.
    pub from: Option<String>,
    /// Whom it is about.
    pub about: Option<String>,
    /// What it says.
    pub text: Option<String>,
    /// The complaint that it became.
    pub raised_as: Option<String>,
}

/// Feedback, with everything that its events say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// What lists say of it.
    pub entry: FeedbackEntry,
    /// Its history.
    pub events: Vec<FeedbackEvent>,
}

/// A history that does not begin with the receipt of feedback.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the history of {reference} does not begin with its receipt")]
pub struct NoFeedback {
    /// The feedback.
    pub reference: FeedbackRef,
}

/// Why nothing is recorded about feedback.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FeedbackRefusal {
    /// It would lie in the future.
    #[error("{on} is in the future: today is {today}")]
    Future {
        /// The day given.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// It would lie before the feedback.
    #[error("{on} is before {reference} was received on {received_on}")]
    BeforeReceipt {
        /// The day given.
        on: NaiveDate,
        /// The feedback.
        reference: FeedbackRef,
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// It has become a complaint.
    #[error("{reference} became {complaint} on {on}")]
    Raised {
        /// The feedback.
        reference: FeedbackRef,
        /// The complaint.
        complaint: String,
        /// The day.
        on: NaiveDate,
    },
}

impl FeedbackRefusal {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Future { .. } => "leave the day out for today".to_owned(),
            Self::BeforeReceipt { .. } => "give the day with `--on`".to_owned(),
            Self::Raised { complaint, .. } => format!(
                "`redress show {complaint}` shows it, `redress note {complaint} TEXT` goes on with it"
            ),
        }
    }
}

impl Feedback {
    /// Feedback that comes to the register.
    ///
    /// # Errors
    ///
    /// A [`FeedbackRefusal`] where it would come in the future.
    pub fn receive(
        entry: FeedbackEntry,
        today: NaiveDate,
    ) -> Result<FeedbackDraft, FeedbackRefusal> {
        let FeedbackEntry { clinic, kind, channel, received_on: on, from, about, text, .. } = entry;
        if on > today {
            return Err(FeedbackRefusal::Future { on, today });
        }
        let about = about.into_iter().collect();
        let words = Words { from, about, summary: text, ..Words::default() };
        Ok(FeedbackDraft { on, act: FeedbackAct::Received { clinic, kind, channel }, words })
    }

    /// Adds its events up.
    ///
    /// # Errors
    ///
    /// [`NoFeedback`] where the first of them is not the receipt.
    pub fn replay(reference: FeedbackRef, events: Vec<FeedbackEvent>) -> Result<Self, NoFeedback> {
        let Some(FeedbackEvent {
            draft: FeedbackDraft { on, act: FeedbackAct::Received { clinic, kind, channel }, words },
            ..
        }) = events.first()
        else {
            return Err(NoFeedback { reference });
        };
        let entry = FeedbackEntry {
            reference,
            clinic: clinic.clone(),
            kind: *kind,
            channel: *channel,
            received_on: *on,
            from: words.from.clone(),
            about: words.about.first().cloned(),
            text: words.summary.clone(),
            raised_as: events.iter().find_map(|event| match &event.draft.act {
                FeedbackAct::Raised { complaint } => Some(complaint.clone()),
                _ => None,
            }),
        };
        Ok(Self { entry, events })
    }

    /// Something is written down about it.
    ///
    /// # Errors
    ///
    /// A [`FeedbackRefusal`] where that is not its day.
    pub fn note(
        &self,
        on: NaiveDate,
        today: NaiveDate,
        text: String,
    ) -> Result<FeedbackDraft, FeedbackRefusal> {
        self.check_day(on, today)?;
        let words = Words { text: Some(text), ..Words::default() };
        Ok(FeedbackDraft { on, act: FeedbackAct::Noted {}, words })
    }

    /// Its words are erased; `None` where none are left.
    #[must_use]
    pub fn redact(
        &self,
        today: NaiveDate,
        reason: String,
        decided_by: Option<String>,
    ) -> Option<FeedbackDraft> {
        let events = Self::erasable(&self.events);
        let words = Words { reason: Some(reason), agreed_by: decided_by, ..Words::default() };
        (!events.is_empty()).then_some(FeedbackDraft {
            on: today,
            act: FeedbackAct::Redacted { events },
            words,
        })
    }

    /// The places of the events whose words are still there and can be erased.
    #[must_use]
    pub fn erasable(events: &[FeedbackEvent]) -> Vec<i64> {
        let events = events.iter().filter(|event| {
            event.draft.words != Words::default()
                && !matches!(event.draft.act, FeedbackAct::Redacted { .. })
        });
        events.map(|event| event.seq).collect()
    }

    /// It becomes a complaint, once.
    ///
    /// # Errors
    ///
    /// A [`FeedbackRefusal`] where it has become one.
    pub fn raise(
        &self,
        today: NaiveDate,
        complaint: String,
    ) -> Result<FeedbackDraft, FeedbackRefusal> {
        self.check_not_raised()?;
        self.check_day(today, today)?;
        let act = FeedbackAct::Raised { complaint };
        Ok(FeedbackDraft { on: today, act, words: Words::default() })
    }

    /// That it has not become a complaint.
    ///
    /// # Errors
    ///
    /// [`FeedbackRefusal::Raised`], which names it.
    pub fn check_not_raised(&self) -> Result<(), FeedbackRefusal> {
        let raised = self.events.iter().find_map(|event| match &event.draft.act {
            FeedbackAct::Raised { complaint } => Some((event.draft.on, complaint)),
            _ => None,
        });
        let Some((on, complaint)) = raised else { return Ok(()) };
        let (reference, complaint) = (self.entry.reference.clone(), complaint.clone());
        Err(FeedbackRefusal::Raised { reference, complaint, on })
    }

    fn check_day(&self, on: NaiveDate, today: NaiveDate) -> Result<(), FeedbackRefusal> {
        let (reference, received_on) = (self.entry.reference.clone(), self.entry.received_on);
        if on > today {
            return Err(FeedbackRefusal::Future { on, today });
        }
        if on < received_on {
            return Err(FeedbackRefusal::BeforeReceipt { on, reference, received_on });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_however_it_was_typed() {
        for text in ["CARR-2026-F0007", "carr-2026-f7", " Carr-2026-F0007 "] {
            let reference: FeedbackRef = text.parse().expect(text);
            assert_eq!(reference.to_string(), "CARR-2026-F0007");
        }
        for text in ["", "CARR-2026-0007", "CARR-2026-F", "CARR-2026-F0", "CARR-2026-F+1", "F7"] {
            assert!(text.parse::<FeedbackRef>().is_err(), "{text:?} was read");
        }
    }
}
