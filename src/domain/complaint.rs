//! A complaint: what its events add up to.

use chrono::NaiveDate;

use super::event::{Act, Capacity, CloseReason, Details, Draft, Event, StepResult, Words};
use super::ids::ComplaintRef;
use crate::procedure::{Channel, Content, Id, Outcome, Procedure, Stage, Verb};
use crate::wording::vocabulary;

vocabulary! {
    /// Where a complaint stands.
    Status, "a status" {
        /// The current stage waits for its answer.
        Open = "open",
        /// The current stage has been answered; the complainant may go on.
        Responded = "responded",
        /// An outside body decides.
        Outside = "outside",
        /// It is closed.
        Closed = "closed",
    }
}

/// One complaint, with everything that its events say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Its reference.
    pub reference: ComplaintRef,
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of it that was in force when the complaint was received.
    pub procedure_version: u32,
    /// The day the clinic received it.
    pub received_on: NaiveDate,
    /// The other facts.
    pub details: Details,
    /// Names and free words.
    pub words: Words,
    /// The stages it went through, in order; never empty.
    pub visits: Vec<Visit>,
    /// What became of the steps, in the order of the recording: of one step, the last word holds.
    pub steps: Vec<StepTaken>,
    /// When and why it was closed, while it is.
    pub closed: Option<Closure>,
    /// Its history.
    pub events: Vec<Event>,
}

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
    /// The day for which it announced the response, where it is an update.
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
}

/// The end of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: CloseReason,
}

/// A history that does not begin with the receipt of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the history of {reference} does not begin with its receipt")]
pub struct NoReceipt {
    /// The complaint.
    pub reference: ComplaintRef,
}

impl Done {
    /// An act that names nothing.
    #[must_use]
    pub fn new(verb: Verb, on: NaiveDate, by: Option<Channel>) -> Self {
        Self { verb, on, by, naming: Vec::new(), step: None, expect: None }
    }
}

impl Visit {
    /// Who handles it at this stage.
    #[must_use]
    pub fn handler(&self) -> Option<&str> {
        self.handlers.last().map(String::as_str)
    }
}

impl Complaint {
    /// Adds a complaint's events up.
    ///
    /// # Errors
    ///
    /// [`NoReceipt`] where the first of them is not the receipt.
    pub fn replay(
        reference: ComplaintRef,
        events: impl IntoIterator<Item = Event>,
    ) -> Result<Self, NoReceipt> {
        let mut events = events.into_iter();
        let Some(first) = events.next() else { return Err(NoReceipt { reference }) };
        let mut complaint = Self::received(reference, &first.draft)?;
        complaint.events.push(first);
        for event in events {
            complaint.apply(event);
        }
        Ok(complaint)
    }

    /// The complaint that a receipt begins.
    ///
    /// # Errors
    ///
    /// [`NoReceipt`] where the draft is no receipt.
    pub fn received(reference: ComplaintRef, draft: &Draft) -> Result<Self, NoReceipt> {
        let Act::Received { clinic, procedure, version, stage, details } = &draft.act else {
            return Err(NoReceipt { reference });
        };
        let first = Visit {
            stage: stage.clone(),
            entered_on: draft.on,
            left_on: None,
            handlers: draft.words.handler.iter().cloned().collect(),
            done: Vec::new(),
            answer: None,
        };
        let mut words = Words::default();
        words.overlay(&draft.words);
        Ok(Self {
            reference,
            clinic: clinic.clone(),
            procedure: procedure.clone(),
            procedure_version: *version,
            received_on: draft.on,
            details: details.clone(),
            words,
            visits: vec![first],
            steps: Vec::new(),
            closed: None,
            events: Vec::new(),
        })
    }

    /// Adds one recorded event.
    pub fn apply(&mut self, event: Event) {
        self.apply_draft(&event.draft);
        self.events.push(event);
    }

    /// Adds what an event says, without its place in the history.
    pub fn apply_draft(&mut self, draft: &Draft) {
        let (on, words) = (draft.on, &draft.words);
        match &draft.act {
            Act::Received { .. } | Act::Noted {} => {}
            Act::Acknowledged { by, naming, offered, .. } => {
                self.did(Verb::Ack, on, Some(*by), naming.clone(), None);
                for step in offered {
                    self.step(step, on, StepResult::Done, Some(*by));
                }
                self.assign(words);
            }
            Act::Updated { by, expect } => {
                self.insert(Done { expect: *expect, ..Done::new(Verb::Update, on, Some(*by)) });
            }
            Act::Responded { by, outcome, apology } => {
                self.did(Verb::Respond, on, Some(*by), Vec::new(), None);
                let answer = Answer { on, by: *by, outcome: *outcome, apology: *apology };
                // The answer is the latest by its own day, whenever it was recorded.
                let held = &mut self.visit_mut().answer;
                if held.is_none_or(|earlier| earlier.on <= on) {
                    *held = Some(answer);
                }
            }
            Act::Escalated { to, .. } => {
                self.leave(on);
                self.closed = None;
                self.visits.push(Visit {
                    stage: to.clone(),
                    entered_on: on,
                    left_on: None,
                    handlers: words.handler.iter().cloned().collect(),
                    done: Vec::new(),
                    answer: None,
                });
            }
            Act::Closed { reason } => {
                self.did(Verb::Close, on, None, Vec::new(), None);
                self.leave(on);
                self.closed = Some(Closure { on, reason: *reason });
            }
            Act::StepTaken { step, result, by } => self.step(step, on, *result, *by),
            Act::Assigned {} => self.assign(words),
            Act::Amended { details } => self.amend(details, words),
        }
    }

    fn amend(&mut self, details: &Details, words: &Words) {
        self.details.overlay(details);
        self.words.overlay(words);
        if let Some(received_on) = details.received_on {
            self.received_on = received_on;
            if let Some(first) = self.visits.first_mut() {
                first.entered_on = received_on;
            }
        }
    }

    fn assign(&mut self, words: &Words) {
        self.visit_mut().handlers.extend(words.handler.clone());
    }

    fn leave(&mut self, on: NaiveDate) {
        self.visit_mut().left_on.get_or_insert(on);
    }

    fn step(&mut self, step: &Id, on: NaiveDate, result: StepResult, by: Option<Channel>) {
        // A step that does not apply was not taken: it fulfils nothing and anchors nothing.
        if result == StepResult::Done {
            self.did(Verb::Step, on, by, Vec::new(), Some(step.clone()));
        }
        let visit = self.visits.len() - 1;
        self.steps.push(StepTaken { step: step.clone(), visit, on, result });
    }

    fn did(
        &mut self,
        verb: Verb,
        on: NaiveDate,
        by: Option<Channel>,
        naming: Vec<Content>,
        step: Option<Id>,
    ) {
        self.insert(Done { naming, step, ..Done::new(verb, on, by) });
    }

    /// Acts are kept by day, and in the order of their recording within a day.
    fn insert(&mut self, act: Done) {
        let done = &mut self.visit_mut().done;
        let place = done.partition_point(|earlier| earlier.on <= act.on);
        done.insert(place, act);
    }

    /// The current stage's visit.
    ///
    /// # Panics
    ///
    /// Never: a complaint begins with a visit, and none is ever taken away.
    #[must_use]
    pub fn visit(&self) -> &Visit {
        self.visits.last().expect("a complaint begins with a visit")
    }

    fn visit_mut(&mut self) -> &mut Visit {
        self.visits.last_mut().expect("a complaint begins with a visit")
    }

    /// The last word on a step of a stage. A step can be recorded after the complaint has gone on,
    /// where the later stage does not promise it as well.
    #[must_use]
    pub fn step_taken(&self, procedure: &Procedure, visit: usize, step: &Id) -> Option<&StepTaken> {
        let belongs = |taken: &StepTaken| {
            let later = self.visits.get(taken.visit).map_or("", |visit| visit.stage.as_str());
            taken.visit == visit
                || (taken.visit > visit && !procedure.steps_at(later).any(|it| it.id == *step))
        };
        self.steps.iter().rev().find(|taken| taken.step == *step && belongs(taken))
    }

    /// The current stage, as the procedure describes it.
    #[must_use]
    pub fn stage<'a>(&self, procedure: &'a Procedure) -> Option<&'a Stage> {
        procedure.stage(self.visit().stage.as_str())
    }

    /// Where it stands.
    #[must_use]
    pub fn status(&self, procedure: &Procedure) -> Status {
        if self.closed.is_some() {
            Status::Closed
        } else if self.stage(procedure).is_some_and(|stage| stage.body.is_some()) {
            Status::Outside
        } else if self.visit().answer.is_some() {
            Status::Responded
        } else {
            Status::Open
        }
    }

    /// What the clinic last found.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.visits.iter().rev().find_map(|visit| visit.answer).map(|answer| answer.outcome)
    }

    /// The day of the first acknowledgement.
    #[must_use]
    pub fn acknowledged_on(&self) -> Option<NaiveDate> {
        let acts = self.visits.iter().flat_map(|visit| &visit.done);
        acts.filter(|done| done.verb == Verb::Ack).map(|done| done.on).min()
    }

    /// The day of the last response.
    #[must_use]
    pub fn responded_on(&self) -> Option<NaiveDate> {
        self.visits.iter().rev().find_map(|visit| visit.answer).map(|answer| answer.on)
    }

    /// The value of something that a rule can depend on, in the words of a condition.
    #[must_use]
    pub fn condition(&self, name: &str) -> Option<String> {
        match name {
            "channel" => self.details.channel.map(|channel| channel.to_string()),
            "category" => self.details.category.as_ref().map(ToString::to_string),
            "outcome" => self.outcome().map(|outcome| outcome.to_string()),
            fact => self.details.facts.get(fact).map(ToString::to_string),
        }
    }

    /// Whether the complainant gave no name.
    #[must_use]
    pub fn anonymous(&self) -> bool {
        self.details.capacity == Some(Capacity::Anonymous)
    }
}
