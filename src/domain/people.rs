//! Who complains for whom, who may deal with it, and from whom something is still awaited.

use super::complaint::{Complaint, same_person};
use super::record::Asked;
use super::refusal::{PeopleRefusal, Refusal};
use crate::procedure::{Capacity, Id, Procedure, Stage};

/// The hold that begins when consent is asked for, and the step that is taken when it comes.
pub(super) const CONSENT: &str = "consent";

impl Complaint {
    /// What was asked of people for a step and has not come.
    pub fn still_out(&self, step: &Id) -> impl Iterator<Item = &Asked> {
        self.asked.iter().filter(move |it| it.step == *step && it.received_on.is_none())
    }

    /// Refuses whoever handles it now, where they are complained about.
    ///
    /// # Errors
    ///
    /// [`PeopleRefusal::IsAbout`], unless the stage is such a person's to handle.
    pub fn check_handler(&self, procedure: &Procedure) -> Result<(), Refusal> {
        match (self.visit().handler(), self.stage(procedure)) {
            (Some(handler), Some(stage)) => about_refused(stage, handler, self.is_about(handler)),
            _ => Ok(()),
        }
    }

    /// Whether somebody complains for a patient who has not been heard on it: a relative or
    /// representative, whoever else names another as the patient, and wherever the procedure
    /// promises a step `consent`.
    #[must_use]
    pub fn wants_consent(&self, procedure: &Procedure) -> bool {
        if !self.consent.is_empty() || own_patient(self) {
            return false;
        }
        let value = |name: &Id| self.condition(procedure, name.as_str());
        let step = procedure.step(CONSENT).filter(|step| !step.when.is_empty());
        let promised = step.is_some_and(|step| step.when.hold(value) == Some(true));
        promised
            || match self.details.capacity {
                Some(Capacity::Relative | Capacity::Representative) => true,
                None | Some(Capacity::Other) => names_another(self),
                _ => false,
            }
    }
}

/// Whether the complainant is the patient, and has said nothing else.
pub(super) fn own_patient(complaint: &Complaint) -> bool {
    complaint.details.capacity == Some(Capacity::Patient) && !names_another(complaint)
}

/// Whether somebody else than the complainant is named as the patient.
fn names_another(complaint: &Complaint) -> bool {
    let words = &complaint.words;
    words.patient.as_ref().is_some_and(|patient| {
        !words.complainant.as_ref().is_some_and(|complainant| same_person(complainant, patient))
    })
}

/// Refuses the person complained about as a handler, unless there is nobody else.
pub(super) fn about_refused(stage: &Stage, handler: &str, about: bool) -> Result<(), Refusal> {
    if !about || stage.own_matter {
        return Ok(());
    }
    // Where the policy says who handles the stage, it says so in the stage's own words.
    let quote = stage.handled_by.is_some() || !stage.not_handled_by.is_empty();
    Err(PeopleRefusal::IsAbout {
        handler: handler.to_owned(),
        stage: stage.title.clone(),
        quote: quote.then(|| stage.quote.clone()),
    }
    .into())
}
