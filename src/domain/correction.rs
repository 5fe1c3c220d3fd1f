//! Corrections: what was recorded wrongly counts as what was meant, and both can be read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::details::Words;
use super::event::{Act, Draft};
use super::record::PointOutcome;
use crate::procedure::{Channel, Content, Outcome};

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
