//! Corrections: what was recorded wrongly counts as what was meant, and both can be read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::details::Words;
use super::event::{Act, Draft};
use super::record::PointOutcome;
use super::refusal::Refusal;
use crate::procedure::{Channel, Content, Outcome};
use crate::wording::long_day;

/// What of an event is corrected. Everything left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Correction {
    /// The day it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Channel>,
    /// What was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What was found on points.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<PointOutcome>,
    /// Whether the response contains an apology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apology: Option<bool>,
    /// The response date that it stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect: Option<NaiveDate>,
}

impl Correction {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The event as it counts from now on; `None` where something is corrected that the event
    /// does not have.
    #[must_use]
    pub fn of(&self, draft: &Draft, words: &Words) -> Option<Draft> {
        let Self { on, by, outcome, points, apology, expect } = self;
        let mut draft = draft.clone();
        draft.on = on.unwrap_or(draft.on);
        let mut fits = true;
        let mut put = |given: bool, has: bool| fits &= !given || has;
        if let Some(channel) = by {
            let place = channel_of(&mut draft.act);
            put(true, place.is_some());
            if let Some(place) = place {
                place.set(*channel);
            }
        }
        match &mut draft.act {
            Act::Responded { outcome: found, apology: given, points: decided, .. } => {
                *found = outcome.unwrap_or(*found);
                *given = apology.unwrap_or(*given);
                for point in points {
                    match decided.iter_mut().find(|earlier| earlier.point == point.point) {
                        Some(earlier) => earlier.outcome = point.outcome,
                        None => decided.push(*point),
                    }
                }
                put(expect.is_some(), false);
            }
            Act::Acknowledged { respond_by, naming, .. }
            | Act::Updated { expect: respond_by, naming, .. } => {
                if expect.is_some() {
                    *respond_by = *expect;
                    if !naming.contains(&Content::RespondBy) {
                        naming.push(Content::RespondBy);
                    }
                }
                put(outcome.is_some() || apology.is_some() || !points.is_empty(), false);
            }
            _ => put(
                outcome.is_some() || apology.is_some() || !points.is_empty() || expect.is_some(),
                false,
            ),
        }
        if !fits {
            return None;
        }
        if let Some(text) = &words.text {
            let holds_reason = draft.words.text.is_none() && draft.words.reason.is_some();
            let place = if holds_reason { &mut draft.words.reason } else { &mut draft.words.text };
            *place = Some(text.clone());
        }
        Some(draft)
    }
}

/// The channel of an act that has one.
enum ChannelPlace<'a> {
    Always(&'a mut Channel),
    Maybe(&'a mut Option<Channel>),
}

impl ChannelPlace<'_> {
    fn set(self, by: Channel) {
        match self {
            Self::Always(place) => *place = by,
            Self::Maybe(place) => *place = Some(by),
        }
    }
}

fn channel_of(act: &mut Act) -> Option<ChannelPlace<'_>> {
    match act {
        Act::Acknowledged { by, .. } | Act::Updated { by, .. } | Act::Responded { by, .. } => {
            Some(ChannelPlace::Always(by))
        }
        Act::StepTaken { by, .. } | Act::Consent { by, .. } => Some(ChannelPlace::Maybe(by)),
        _ => None,
    }
}

/// Why an event is not corrected or taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncorrected {
    /// The history has no event of that number.
    #[error("there is no event {number} in the history of {reference}: it has {last}")]
    NoSuchEvent {
        /// What was asked for.
        number: usize,
        /// How many there are.
        last: usize,
        /// The complaint.
        reference: String,
    },
    /// The event has been taken back.
    #[error("event {number} of {reference} has been taken back")]
    TakenBack {
        /// Which.
        number: usize,
        /// The complaint.
        reference: String,
    },
    /// Events of that sort are not corrected.
    #[error("event {number} of {reference} is {what}: it is not corrected as an event")]
    NotCorrected {
        /// Which.
        number: usize,
        /// What it is.
        what: &'static str,
        /// The complaint.
        reference: String,
    },
    /// What was erased does not come back.
    #[error(
        "event {number} of {reference} is an erasure, which cannot be taken back: what it erased is gone"
    )]
    Erasure {
        /// Which.
        number: usize,
        /// The complaint.
        reference: String,
    },
    /// The event has no such thing.
    #[error("event {number} has nothing of that sort to correct")]
    NotOfThatAct {
        /// Which.
        number: usize,
    },
    /// A later event could not have happened.
    #[error("event {number} could then not stand: {why}")]
    WouldNotStand {
        /// Which.
        number: usize,
        /// Why not.
        why: Box<Refusal>,
    },
    /// A receipt is not taken back.
    #[error("the receipt of {reference} cannot be taken back: a reference is never used again")]
    ReceiptStays {
        /// The complaint.
        reference: String,
    },
    /// Something recorded later rests on it.
    #[error("event {number} of {reference} cannot be taken back: event {later} of {} rests on it", long_day(*on))]
    RestsOnIt {
        /// Which.
        number: usize,
        /// What rests on it.
        later: usize,
        /// The day of that.
        on: NaiveDate,
        /// The complaint.
        reference: String,
    },
}

impl Uncorrected {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoSuchEvent { reference, .. } | Self::TakenBack { reference, .. } => {
                format!("`redress show {reference}` numbers its history")
            }
            Self::NotCorrected { reference, .. } => {
                format!("`redress amend {reference}` with the field corrects what was taken down")
            }
            Self::Erasure { reference, .. } => format!(
                "`redress amend {reference}` or `redress note {reference} TEXT` writes down again what is still needed"
            ),
            Self::NotOfThatAct { .. } => "`redress help amend` says what each act has".to_owned(),
            Self::WouldNotStand { why, .. } => return why.hint(),
            Self::ReceiptStays { reference } => format!(
                "`redress amend {reference}` corrects it; `redress close {reference} --reason withdrawn` ends it"
            ),
            Self::RestsOnIt { number, reference, .. } => format!(
                "`redress amend {reference} --event {number}` corrects it where it stands; `redress show {reference}` has the history"
            ),
        })
    }
}
