//! What is said to a complainant at a stage of the clinic's own: acknowledgement, update, response.

use chrono::NaiveDate;

use super::{Decided, Judge, known_steps};
use crate::domain::event::{Act, Words};
use crate::domain::refusal::Refusal;
use crate::procedure::{Channel, Content, Id, Need, Outcome, Verb};

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
        self.check_left_to_do(&self.done(Verb::Update, by, Vec::new()))?;
        if let Some(stated) = expect.filter(|stated| *stated < self.on) {
            let what = "the letter that states it".to_owned();
            return Err(Refusal::Before { on: stated, what, since: self.on });
        }
        Ok(self.draft(Act::Updated { by, expect }, Words { reason, ..Words::default() }))
    }

    pub(super) fn respond(
        &self,
        by: Channel,
        outcome: Outcome,
        apology: bool,
        text: Option<String>,
    ) -> Decided {
        self.check_own_stage()?;
        self.check_left_to_do(&self.done(Verb::Respond, by, Vec::new()))?;
        let stage = self.complaint.visit().stage.as_str();
        for gate in self.rules.procedure.gates_at(stage) {
            let value = |name: &Id| match name.as_str() {
                "outcome" => Some(outcome.to_string()),
                other => self.complaint.condition(other),
            };
            if gate.when.hold(value) == Some(false) {
                continue;
            }
            match &gate.needs {
                Need::Apology if !apology => {
                    return Err(Refusal::NeedsApology { quote: gate.quote.clone() });
                }
                Need::Step(step)
                    if self
                        .complaint
                        .step_taken(self.rules.procedure, self.complaint.visits.len() - 1, step)
                        .is_none() =>
                {
                    return Err(Refusal::NeedsStep {
                        step: step.to_string(),
                        quote: gate.quote.clone(),
                        reference: self.reference(),
                    });
                }
                _ => {}
            }
        }
        let words = Words { text, ..Words::default() };
        Ok(self.draft(Act::Responded { by, outcome, apology }, words))
    }
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
