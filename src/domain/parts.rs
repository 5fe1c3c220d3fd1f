//! The parts of a complaint: its time at a stage, what was done there, what gave and took time.

use chrono::NaiveDate;

use super::details::Words;
use super::event::{CloseReason, StepResult};
use crate::deadline::Length;
use crate::procedure::{Channel, Content, Id, Outcome, Verb};

/// A complaint's time at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The stage.
    pub stage: Id,
    /// The day it began: receipt for the first, the request for every later one.
    pub entered_on: NaiveDate,
    /// The day the complaint went on or was closed.
    pub left_on: Option<NaiveDate>,
    /// Whoever has handled it at this stage, the current handler last.
    pub handlers: Vec<String>,
    /// What was done at this stage, by day.
    pub done: Vec<Done>,
    /// The last answer given at this stage.
    pub answer: Option<Answer>,
    /// The stage began anew, when the complaint was reopened after it had been answered.
    pub reopened: bool,
}

/// A time in which a complaint waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// For what, where the procedure has a name for it.
    pub hold: Option<Id>,
    /// The day it began.
    pub from: NaiveDate,
    /// The day it ended, if it has.
    pub until: Option<NaiveDate>,
    /// Why, in words.
    pub reason: Option<String>,
}

/// More time for an obligation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// At which of the visits to stages, from 0.
    pub visit: usize,
    /// The obligation.
    pub obligation: Id,
    /// The day it was agreed.
    pub on: NaiveDate,
    /// How much, counted from the limit's own day.
    pub by: Option<Length>,
    /// The new day, where that was agreed and not a length.
    pub to: Option<NaiveDate>,
}

/// One act at a stage, as rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Which act.
    pub verb: Verb,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub by: Option<Channel>,
    /// What it named.
    pub naming: Vec<Content>,
    /// Which step, where the act is a step.
    pub step: Option<Id>,
    /// The day for which it announced the response, where it did.
    pub expect: Option<NaiveDate>,
}

/// The answer to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The day it was sent.
    pub on: NaiveDate,
    /// How.
    pub by: Channel,
    /// What was found.
    pub outcome: Outcome,
    /// Whether it contains an apology.
    pub apology: bool,
}

/// What became of a step, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// Which step.
    pub step: Id,
    /// During which of the visits to stages it was recorded, from 0.
    pub visit: usize,
    /// The day.
    pub on: NaiveDate,
    /// Done, or not applicable.
    pub result: StepResult,
    /// In words: why it does not apply, what came of it.
    pub text: Option<String>,
}

/// The end of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: CloseReason,
}

impl Done {
    /// An act that names nothing.
    #[must_use]
    pub fn new(verb: Verb, on: NaiveDate, by: Option<Channel>) -> Self {
        Self { verb, on, by, naming: Vec::new(), step: None, expect: None }
    }
}

impl Visit {
    pub(super) fn new(stage: &Id, on: NaiveDate, words: &Words) -> Self {
        Self {
            stage: stage.clone(),
            entered_on: on,
            left_on: None,
            handlers: words.handler.iter().cloned().collect(),
            done: Vec::new(),
            answer: None,
            reopened: false,
        }
    }

    /// Who handles it at this stage.
    #[must_use]
    pub fn handler(&self) -> Option<&str> {
        self.handlers.last().map(String::as_str)
    }
}
