//! A complaint: what its events add up to.

use chrono::NaiveDate;

use super::event::{Act, Details, Draft, Event, StepResult, Words};
use super::ids::ComplaintRef;
use super::parts::{Answer, Closure, Done, Extension, Held, StepTaken, Visit};
use super::pinned::Pin;
use crate::procedure::{Capacity, Channel, Id, Outcome, Procedure, Stage, Verb};
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
    /// The outside bodies to which it went while the clinic's own stage went on, in order.
    pub beside: Vec<Visit>,
    /// The times in which it waited or waits, in the order of the recording.
    pub holds: Vec<Held>,
    /// The extensions, in the order of the recording.
    pub extensions: Vec<Extension>,
    /// The last day on which the complainant was heard from, since the receipt.
    pub heard_on: Option<NaiveDate>,
    /// When and why it was closed, while it is.
    pub closed: Option<Closure>,
    /// Its history.
    pub events: Vec<Event>,
    /// The deadlines that a change of the calendar left on their days.
    pub pinned: Vec<Pin>,
}

/// A history that does not begin with the receipt of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the history of {reference} does not begin with its receipt")]
pub struct NoReceipt {
    /// The complaint.
    pub reference: ComplaintRef,
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
        let first = Visit::new(stage, draft.on, &draft.words);
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
            beside: Vec::new(),
            holds: Vec::new(),
            extensions: Vec::new(),
            heard_on: None,
            closed: None,
            events: Vec::new(),
            pinned: Vec::new(),
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
            Act::Received { .. } => {}
            Act::Noted { heard } => {
                if *heard {
                    self.heard_on = self.heard_on.max(Some(on));
                }
            }
            Act::Acknowledged { by, naming, offered, respond_by } => {
                let act = Done {
                    naming: naming.clone(),
                    expect: *respond_by,
                    ..Done::new(Verb::Ack, on, Some(*by))
                };
                self.insert(act);
                for step in offered {
                    self.step(step, on, StepResult::Done, Some(*by));
                }
                self.assign(words);
            }
            Act::Updated { by, expect, naming } => {
                let act = Done {
                    naming: naming.clone(),
                    expect: *expect,
                    ..Done::new(Verb::Update, on, Some(*by))
                };
                self.insert(act);
            }
            Act::Responded { by, outcome, apology } => {
                let answer = Answer { on, by: *by, outcome: *outcome, apology: *apology };
                self.answered(answer);
            }
            Act::Escalated { to, beside: true, .. } => {
                self.beside.push(Visit::new(to, on, words));
            }
            Act::Escalated { to, .. } => {
                self.insert(Done::new(Verb::Escalate, on, None));
                self.leave(on);
                self.closed = None;
                // Sent back by an outside body, a stage begins anew.
                let reopened = self.visits.iter().any(|visit| visit.stage == *to);
                self.visits.push(Visit { reopened, ..Visit::new(to, on, words) });
            }
            Act::Closed { reason } => {
                self.insert(Done::new(Verb::Close, on, None));
                self.leave(on);
                self.closed = Some(Closure { on, reason: *reason });
            }
            Act::Reopened { anew } => self.reopen(on, *anew, words),
            Act::StepTaken { step, result, by, .. } => self.step(step, on, *result, *by),
            Act::Assigned {} => self.assign(words),
            Act::Amended { details } => self.amend(details, words),
            Act::Recounted { kept, .. } => self.pin(kept),
            Act::Held { hold } => self.holds.push(Held {
                hold: hold.clone(),
                from: on,
                until: None,
                reason: words.reason.clone(),
            }),
            Act::Resumed { hold } => {
                let waits = |held: &&mut Held| held.hold == *hold && held.until.is_none();
                if let Some(held) = self.holds.iter_mut().rev().find(waits) {
                    held.until = Some(on);
                }
            }
            Act::Extended { obligation, by, to, .. } => {
                // Whoever agreed to it was heard from.
                if words.agreed_by.is_some() {
                    self.heard_on = self.heard_on.max(Some(on));
                }
                self.extensions.push(Extension {
                    visit: self.visits.len() - 1,
                    obligation: obligation.clone(),
                    on,
                    by: *by,
                    to: *to,
                });
            }
        }
    }

    fn answered(&mut self, answer: Answer) {
        self.insert(Done::new(Verb::Respond, answer.on, Some(answer.by)));
        // The answer is the latest by its own day, whenever it was recorded.
        let held = &mut self.visit_mut().answer;
        if held.is_none_or(|earlier| earlier.on <= answer.on) {
            *held = Some(answer);
        }
    }

    /// What had been answered begins anew; what had not goes on where it was.
    fn reopen(&mut self, on: NaiveDate, anew: bool, words: &Words) {
        self.closed = None;
        if anew {
            let stage = self.visit().stage.clone();
            self.visits.push(Visit { reopened: true, ..Visit::new(&stage, on, words) });
        } else {
            let visit = self.visit_mut();
            visit.left_on = None;
            visit.done.retain(|done| done.verb != Verb::Close);
        }
    }

    fn amend(&mut self, details: &Details, words: &Words) {
        self.details.overlay(details);
        if details.received_time.is_some() {
            // A limit in hours, or a cut-off, is counted from it: the day alone does not tell.
            self.pinned.clear();
        }
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
            self.insert(Done { step: Some(step.clone()), ..Done::new(Verb::Step, on, by) });
        }
        let visit = self.visits.len() - 1;
        self.steps.push(StepTaken { step: step.clone(), visit, on, result });
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
    /// or before it has come so far, where the stage of that time does not promise it as well.
    #[must_use]
    pub fn step_taken(&self, procedure: &Procedure, visit: usize, step: &Id) -> Option<&StepTaken> {
        let belongs = |taken: &StepTaken| {
            let other = self.visits.get(taken.visit).map_or("", |visit| visit.stage.as_str());
            taken.visit == visit || !procedure.steps_at(other).any(|it| it.id == *step)
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

    /// The value of something that a rule can depend on, in the words of a condition; of a fact
    /// that nobody has said, its default.
    #[must_use]
    pub fn condition(&self, procedure: &Procedure, name: &str) -> Option<String> {
        match name {
            "channel" => self.details.channel.map(|channel| channel.to_string()),
            "category" => self.details.category.as_ref().map(ToString::to_string),
            "capacity" => self.details.capacity.map(|capacity| capacity.to_string()),
            "outcome" => self.outcome().map(|outcome| outcome.to_string()),
            fact => self
                .details
                .facts
                .get(fact)
                .cloned()
                .or_else(|| procedure.fact(fact)?.default.as_ref().map(ToString::to_string)),
        }
    }

    /// All the stages as one, for what holds over the whole complaint: it ends when the complaint
    /// is closed.
    #[must_use]
    pub fn as_one_visit(&self) -> Visit {
        let mut whole =
            Visit { left_on: self.closed.map(|closed| closed.on), ..self.visits[0].clone() };
        for later in &self.visits[1..] {
            whole.done.extend(later.done.iter().cloned());
        }
        whole.done.sort_by_key(|done| done.on);
        whole
    }

    /// For what it waits now.
    #[must_use]
    pub fn waits(&self) -> impl DoubleEndedIterator<Item = &Held> {
        self.holds.iter().filter(|held| held.until.is_none())
    }

    /// Whether the complainant gave no name.
    #[must_use]
    pub fn anonymous(&self) -> bool {
        self.details.capacity == Some(Capacity::Anonymous)
    }
}
