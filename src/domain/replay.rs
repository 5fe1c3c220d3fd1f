//! From events to the complaint that they add up to.

use chrono::NaiveDate;

use super::complaint::{Complaint, NoReceipt};
use super::details::{Details, Words};
use super::event::{Act, Draft, Event, Standing, StepResult};
use super::ids::ComplaintRef;
use super::parts::{Answer, Closure, Done, Extension, Held, StepTaken, Visit};
use super::record::ReferralFacts;
use crate::procedure::{Channel, Id, Verb};

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
        let mut events: Vec<Event> = events.into_iter().collect();
        weigh(&mut events);
        let Some(first) = events.first() else { return Err(NoReceipt { reference }) };
        let mut complaint = Self::received(reference, &first.draft)?;
        for draft in events[1..].iter().filter_map(Event::counts) {
            complaint.apply_draft(draft);
        }
        complaint.events = events;
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
            points: Vec::new(),
            actions: Vec::new(),
            files: Vec::new(),
            referrals: Vec::new(),
            links: Vec::new(),
            consent: Vec::new(),
            grades: Vec::new(),
            asked: Vec::new(),
            redactions: Vec::new(),
            legal_hold: None,
        })
    }

    /// Adds one recorded event.
    pub fn apply(&mut self, event: Event) {
        if matches!(event.draft.act, Act::Undone { .. } | Act::Corrected { .. }) {
            let mut events = std::mem::take(&mut self.events);
            events.push(event);
            // What was added up stays where the history cannot be read: it begins as it did.
            if let Ok(complaint) = Self::replay(self.reference.clone(), events) {
                *self = complaint;
            }
            return;
        }
        self.apply_draft(&event.draft);
        self.events.push(event);
    }

    /// Adds what an event says, without its place in the history.
    pub fn apply_draft(&mut self, draft: &Draft) {
        let (on, words) = (draft.on, &draft.words);
        match &draft.act {
            // What is about other events is weighed before anything is added up.
            Act::Received { .. } | Act::Undone { .. } | Act::Corrected { .. } => {}
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
            Act::Responded { by, outcome, apology, points, findings } => {
                let answer = Answer { on, by: *by, outcome: *outcome, apology: *apology };
                self.answered(answer);
                self.found(on, points, findings, words);
            }
            Act::Escalated { to, beside, body, .. } => {
                self.go_on(to, on, *beside, body.as_ref(), words);
            }
            Act::Closed { reason } => {
                self.insert(Done::new(Verb::Close, on, None));
                self.leave(on);
                self.closed = Some(Closure { on, reason: *reason });
            }
            Act::Reopened { anew } => self.reopen(on, *anew, words),
            Act::StepTaken { step, result, by, .. } => {
                self.step(step, on, *result, *by);
                if let Some(taken) = self.steps.last_mut() {
                    taken.text = words.text.clone().or_else(|| words.reason.clone());
                }
            }
            Act::Assigned {} => self.assign(words),
            Act::Amended { details, cleared } => self.amend(details, cleared, words),
            Act::Recounted { kept, .. } => self.pin(kept),
            Act::Held { hold } => self.hold(hold.as_ref(), on, words.reason.as_ref()),
            Act::Resumed { hold } => self.resume(hold.as_ref(), on),
            Act::Extended { obligation, by, to, agreed, .. } => {
                // Whoever agreed to it was heard from.
                if *agreed {
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
            other => self.keep(other, on, words),
        }
    }

    pub(super) fn hold(&mut self, hold: Option<&Id>, from: NaiveDate, reason: Option<&String>) {
        let (hold, reason) = (hold.cloned(), reason.cloned());
        self.holds.push(Held { hold, from, until: None, reason });
    }

    pub(super) fn resume(&mut self, hold: Option<&Id>, on: NaiveDate) {
        let waits = |held: &&mut Held| held.hold.as_ref() == hold && held.until.is_none();
        if let Some(held) = self.holds.iter_mut().rev().find(waits) {
            held.until = Some(on);
        }
    }

    fn go_on(&mut self, to: &Id, on: NaiveDate, beside: bool, body: Option<&Id>, words: &Words) {
        if let Some(body) = body {
            self.refer(None, body, on, &ReferralFacts::default(), words);
        }
        if beside {
            self.beside.push(Visit::new(to, on, words));
            return;
        }
        self.insert(Done::new(Verb::Escalate, on, None));
        self.leave(on);
        self.closed = None;
        // Sent back by an outside body, a stage begins anew.
        let reopened = self.visits.iter().any(|visit| visit.stage == *to);
        self.visits.push(Visit { reopened, ..Visit::new(to, on, words) });
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

    fn amend(&mut self, details: &Details, cleared: &[Id], words: &Words) {
        for name in cleared {
            let _ = self.details.clear(name.as_str()) || self.words.clear(name.as_str());
        }
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

    pub(super) fn step(
        &mut self,
        step: &Id,
        on: NaiveDate,
        result: StepResult,
        by: Option<Channel>,
    ) {
        // A step that does not apply was not taken: it fulfils nothing and anchors nothing.
        if result == StepResult::Done {
            self.insert(Done { step: Some(step.clone()), ..Done::new(Verb::Step, on, by) });
        }
        let visit = self.visits.len() - 1;
        self.steps.push(StepTaken { step: step.clone(), visit, on, result, text: None });
    }

    /// Acts are kept by day, and in the order of their recording within a day.
    fn insert(&mut self, act: Done) {
        let done = &mut self.visit_mut().done;
        let place = done.partition_point(|earlier| earlier.on <= act.on);
        done.insert(place, act);
    }
}

/// What has become of each event, by those that came after it.
fn weigh(events: &mut [Event]) {
    for event in &mut *events {
        event.standing = Standing::Recorded;
    }
    for at in 0..events.len() {
        if let Act::Undone { event } = events[at].draft.act
            && let Some(target) = events.iter_mut().find(|other| other.seq == event)
        {
            target.standing = Standing::Undone;
        }
    }
    for at in 0..events.len() {
        // A correction may itself have been taken back.
        let Some(Draft { act: Act::Corrected { event, correction }, words, .. }) =
            events[at].counts().cloned()
        else {
            continue;
        };
        let target = events.iter_mut().find(|other| other.seq == event);
        if let Some(target) = target
            && let Some(corrected) = target.counts().and_then(|was| correction.of(was, &words))
        {
            target.standing = Standing::Corrected(Box::new(corrected));
        }
    }
}
