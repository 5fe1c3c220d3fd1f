//! What is said to a complainant at a stage of the clinic's own: acknowledgement, update, response.

use chrono::NaiveDate;

use super::outcome::{check_amount, settle};
use super::repeated::begins_a_stage;
use super::{Decided, Judge, Request, known_steps};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::record::{Asked, Findings, PointOutcome};
use crate::domain::refusal::Refusal;
use crate::procedure::{Before, Channel, Content, Id, Need, Outcome, Verb};

impl Judge<'_> {
    pub(super) fn acknowledge(
        &self,
        by: Channel,
        handler: Option<String>,
        respond_by: Option<NaiveDate>,
        offered: &[String],
        text: Option<String>,
    ) -> Decided {
        self.check_own_stage()?;
        if let Some(handler) = &handler {
            let stage = &self.complaint.visit().stage;
            self.check_handler(stage, handler)?;
        }
        if let Some(stated) = respond_by.filter(|stated| *stated < self.on) {
            let what = "the acknowledgement that states it".to_owned();
            return Err(Refusal::Before { on: stated, what, since: self.on });
        }
        let offered = known_steps(self.rules.procedure, offered)?;
        let (act, words) = acknowledged(by, handler, respond_by, offered, text);
        let Act::Acknowledged { naming, .. } = &act else { return Ok(self.draft(act, words)) };
        self.check_left_to_do(&self.done(Verb::Ack, by, naming.clone()))?;
        Ok(self.draft(act, words))
    }

    pub(super) fn update(
        &self,
        by: Channel,
        reason: Option<String>,
        expect: Option<NaiveDate>,
    ) -> Decided {
        self.check_own_stage()?;
        let (act, words) = updated(by, reason, expect);
        let Act::Updated { naming, .. } = &act else { return Ok(self.draft(act, words)) };
        self.check_left_to_do(&self.done(Verb::Update, by, naming.clone()))?;
        if let Some(stated) = expect.filter(|stated| *stated < self.on) {
            let what = "the letter that states it".to_owned();
            return Err(Refusal::Before { on: stated, what, since: self.on });
        }
        Ok(self.draft(act, words))
    }

    pub(super) fn respond(
        &self,
        by: Channel,
        (outcome, points): (Option<Outcome>, &[PointOutcome]),
        apology: bool,
        findings: Findings,
        words: Words,
    ) -> Decided {
        self.check_own_stage()?;
        self.check_left_to_do(&self.done(Verb::Respond, by, Vec::new()))?;
        let (outcome, points) = settle(self.complaint, self.on, outcome, points)?;
        if findings.amount.is_some() {
            check_amount(&self.complaint.details.findings, &findings)?;
        }
        let stage = self.complaint.visit().stage.as_str();
        self.check_gates(Before::Respond, stage, Some(outcome), apology)?;
        Ok(self.draft(Act::Responded { by, outcome, apology, points, findings }, words))
    }

    /// The last answer of this stage, where a request says the same of it.
    pub(super) fn answer_as_recorded(&self, request: &Request) -> Option<Draft> {
        let Request::Respond { by, outcome, points, apology, findings, words } = request else {
            return None;
        };
        let since = self.complaint.events.iter().rposition(|it| begins_a_stage(&it.draft.act));
        let here = self.complaint.counting().filter(|(number, _)| since < Some(*number));
        let mut here = here.map(|(_, draft)| draft);
        let same = |draft: &&Draft| match &draft.act {
            Act::Responded {
                by: was_by,
                outcome: was,
                apology: with,
                points: on,
                findings: other,
            } => {
                (by, apology, findings, &**words) == (was_by, with, other, &draft.words)
                    && outcome.is_none_or(|outcome| outcome == *was)
                    && points.iter().all(|point| on.contains(point))
            }
            _ => false,
        };
        here.rfind(|draft| draft.on == self.on && same(draft)).cloned()
    }
}

impl Judge<'_> {
    /// Refuses an act while something is open that must come first.
    pub(super) fn check_gates(
        &self,
        before: Before,
        stage: &str,
        outcome: Option<Outcome>,
        apology: bool,
    ) -> Result<(), Refusal> {
        let procedure = self.rules.procedure;
        for gate in procedure.gates_at(before, stage) {
            let value = |name: &Id| match (name.as_str(), outcome) {
                ("outcome", Some(outcome)) => Some(outcome.to_string()),
                (other, _) => self.complaint.condition(procedure, other),
            };
            if gate.when.hold(value) == Some(false) {
                continue;
            }
            for need in gate.needs.iter() {
                self.check_need(need, &gate.quote, apology)?;
            }
        }
        Ok(())
    }

    fn check_need(&self, need: &Need, quote: &str, apology: bool) -> Result<(), Refusal> {
        let quote = quote.to_owned();
        let current = self.complaint.visits.len() - 1;
        match need {
            Need::Apology if !apology => Err(Refusal::NeedsApology { quote }),
            Need::Step(step) if !self.is_taken(step, current) => {
                let out = self.complaint.still_out(step).map(Asked::name).collect();
                let (step, reference) = (step.to_string(), self.reference());
                Err(Refusal::NeedsStep { step, out, quote, reference })
            }
            _ => Ok(()),
        }
    }

    /// Whether a step of this stage has been taken or found not to apply; one that belongs to an
    /// earlier stage alone may have been taken there.
    fn is_taken(&self, step: &Id, visit: usize) -> bool {
        let procedure = self.rules.procedure;
        let stage = self.complaint.visits[visit].stage.as_str();
        let promised_here = procedure.steps_at(stage).any(|it| it.id == *step);
        self.complaint.step_taken(procedure, visit, step).is_some()
            || (!promised_here && self.complaint.steps.iter().any(|taken| taken.step == *step))
    }
}

/// An update as an event; what it names follows from what was given.
pub(super) fn updated(
    by: Channel,
    reason: Option<String>,
    expect: Option<NaiveDate>,
) -> (Act, Words) {
    let naming = [reason.as_ref().map(|_| Content::Reason), expect.map(|_| Content::RespondBy)];
    let naming = naming.into_iter().flatten().collect();
    (Act::Updated { by, expect, naming }, Words { reason, ..Words::default() })
}

/// An acknowledgement as an event; what it names follows from what was given.
pub(super) fn acknowledged(
    by: Channel,
    handler: Option<String>,
    respond_by: Option<NaiveDate>,
    offered: Vec<Id>,
    text: Option<String>,
) -> (Act, Words) {
    let naming =
        [handler.as_ref().map(|_| Content::Handler), respond_by.map(|_| Content::RespondBy)];
    let naming = naming.into_iter().flatten().collect();
    let act = Act::Acknowledged { by, naming, respond_by, offered };
    (act, Words { handler, text, ..Words::default() })
}
