//! The people of a complaint: the patient's consent, what is asked of others for a step, and who
//! may handle it.

use super::request::PeopleRequest;
use super::{Decided, Judge, known_steps};
use crate::domain::complaint::same_person;
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft, StepResult};
use crate::domain::people::{CONSENT, about_refused, own_patient};
use crate::domain::record::{Asked, Consent};
use crate::domain::refusal::{PeopleRefusal, Refusal};
use crate::procedure::{Channel, Id, Stage, WindowTo};

impl Judge<'_> {
    pub(super) fn people(&self, request: PeopleRequest) -> Decided {
        match request {
            PeopleRequest::Consent { state, by, text } => self.consent(state, by, text),
            PeopleRequest::Asked { step, from, text } => self.asked(&step, from, text),
            PeopleRequest::Came { step, from, text } => self.came(&step, from, text),
        }
    }

    fn consent(&self, state: Consent, by: Option<Channel>, text: Option<String>) -> Decided {
        self.check_not_closed()?;
        if state != Consent::NotNeeded && own_patient(self.complaint) {
            return Err(PeopleRefusal::OwnConsent { reference: self.reference() }.into());
        }
        self.check_consent_follows(state)?;
        let hold = self.consent_hold(state)?;
        let step = self.consent_step(state)?;
        let act = Act::Consent { state, by, hold, step };
        Ok(self.draft(act, Words { text, ..Words::default() }))
    }

    /// Refuses a word on consent that contradicts the last one.
    fn check_consent_follows(&self, state: Consent) -> Result<(), Refusal> {
        let last = self.complaint.consent.last();
        if let Some(last) = last.filter(|last| self.on < last.on) {
            let what = format!("the last word on consent ({})", last.state);
            return Err(Refusal::Before { on: self.on, what, since: last.on });
        }
        let reference = self.reference();
        match (state, last.map(|last| (last.state, last.on))) {
            (Consent::Withdrawn, Some((Consent::Received, _))) => Ok(()),
            (Consent::Withdrawn, _) => Err(PeopleRefusal::NoConsent { reference }.into()),
            (
                Consent::Asked | Consent::Received | Consent::Refused,
                Some((Consent::Received, since)),
            ) => Err(PeopleRefusal::ConsentReceived { since, reference }.into()),
            // To ask again is to remind.
            (Consent::Asked, _) => Ok(()),
            (state, Some((held, since))) if held == state => {
                Err(PeopleRefusal::ConsentStands { state, since, reference }.into())
            }
            _ => Ok(()),
        }
    }

    /// The procedure's own hold, where asking begins it or the answer ends it. One that was
    /// recorded by itself is not doubled.
    fn consent_hold(&self, state: Consent) -> Result<Option<Id>, Refusal> {
        let Some(hold) = self.rules.procedure.hold(CONSENT) else { return Ok(None) };
        let waits = self.complaint.waits().find(|held| held.hold.as_ref() == Some(&hold.id));
        if let Some(held) = waits.filter(|held| self.on < held.from) {
            let what = "the hold began".to_owned();
            return Err(Refusal::Before { on: self.on, what, since: held.from });
        }
        Ok((waits.is_some() != (state == Consent::Asked)).then(|| hold.id.clone()))
    }

    /// The procedure's own step, where consent takes it, or needs none.
    fn consent_step(&self, state: Consent) -> Result<Option<Id>, Refusal> {
        let procedure = self.rules.procedure;
        let result = match state {
            Consent::Received => StepResult::Done,
            Consent::NotNeeded => StepResult::NotApplicable,
            _ => return Ok(None),
        };
        let Some(step) = procedure.step(CONSENT) else { return Ok(None) };
        let value = |name: &Id| self.complaint.condition(procedure, name.as_str());
        let visit = self.complaint.visits.len() - 1;
        let taken = self.complaint.step_taken(procedure, visit, &step.id);
        let stands = taken.is_some_and(|it| it.result == StepResult::Done || it.result == result);
        if stands || step.when.hold(value) == Some(false) {
            return Ok(None);
        }
        if result == StepResult::Done {
            // What came after its window is accepted, or not, by `step` itself.
            match self.check_window(&WindowTo::Step(step.id.clone()), step.id.as_str(), false) {
                Err(Refusal::Late { .. }) => return Ok(None),
                other => other?,
            };
        }
        Ok(Some(step.id.clone()))
    }

    fn asked(&self, step: &str, from: String, text: Option<String>) -> Decided {
        let step = self.known_step(step)?;
        if let Some(asked) = self.out(&step, &from) {
            let (reference, on) = (self.reference(), asked.on);
            let step = step.to_string();
            return Err(PeopleRefusal::AskedAlready { from, on, step, reference }.into());
        }
        let words = Words { from: Some(from), text, ..Words::default() };
        Ok(self.draft(Act::Asked { step }, words))
    }

    /// What came without having been asked for is recorded all the same.
    fn came(&self, step: &str, from: String, text: Option<String>) -> Decided {
        let step = self.known_step(step)?;
        let from = match self.out(&step, &from) {
            Some(asked) if self.on < asked.on => {
                let what = format!("it was asked of {from}");
                return Err(Refusal::Before { on: self.on, what, since: asked.on });
            }
            // As it was written when it was asked: the same person, the same name.
            Some(asked) => asked.from.clone(),
            None => Some(from),
        };
        let words = Words { from, text, ..Words::default() };
        Ok(self.draft(Act::Came { step }, words))
    }

    /// What was asked of somebody for a step and has not come.
    fn out(&self, step: &Id, from: &str) -> Option<&Asked> {
        let names = |asked: &Asked| asked.from.as_ref().is_some_and(|it| same_person(it, from));
        self.complaint.still_out(step).find(|asked| names(asked))
    }

    fn known_step(&self, step: &str) -> Result<Id, Refusal> {
        Ok(known_steps(self.rules.procedure, &[step.to_owned()])?.remove(0))
    }

    /// Refuses the person complained about as the handler of a stage.
    pub(super) fn check_not_about(&self, stage: &Stage, handler: &str) -> Result<(), Refusal> {
        about_refused(stage, handler, self.complaint.is_about(handler))
    }

    /// The last such word, where the request says the same of it and it still holds.
    pub(super) fn last_of_people(&self, request: &PeopleRequest) -> Option<Draft> {
        let same_name = |draft: &Draft, from: &str| {
            draft.words.from.as_ref().is_some_and(|name| same_person(name, from))
        };
        let same = |draft: &&Draft| match (request, &draft.act) {
            (
                PeopleRequest::Consent { state, by, text },
                Act::Consent { state: is, by: is_by, .. },
            ) => is == state && is_by == by && draft.words.text == *text,
            (PeopleRequest::Asked { step, from, text }, Act::Asked { step: of })
            | (PeopleRequest::Came { step, from, text }, Act::Came { step: of }) => {
                *of == *step.as_str() && same_name(draft, from) && draft.words.text == *text
            }
            _ => false,
        };
        let drafts = self.complaint.counting().map(|(_, draft)| draft);
        let mut drafts = drafts.rev().filter(|draft| draft.on == self.on);
        match request {
            // Of consent, the last word is the one that holds.
            PeopleRequest::Consent { .. } => {
                drafts.find(|draft| matches!(draft.act, Act::Consent { .. })).filter(same)
            }
            _ => drafts.find(same),
        }
        .cloned()
    }
}
