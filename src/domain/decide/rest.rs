//! The end of a complaint, its steps, and who handles it.

use super::{Decided, Judge, known_steps};
use crate::domain::complaint::Status;
use crate::domain::event::{Act, CloseReason, StepResult, Words};
use crate::domain::refusal::Refusal;
use crate::procedure::Channel;

impl Judge<'_> {
    pub(super) fn close(&self, reason: CloseReason, text: Option<String>) -> Decided {
        self.check_not_closed()?;
        let status = self.complaint.status(self.rules.procedure);
        if reason == CloseReason::Resolved && status == Status::Open {
            return Err(Refusal::Unanswered { reference: self.reference() });
        }
        self.check_stage_begun()?;
        self.check_after_last_act()?;
        Ok(self.draft(Act::Closed { reason }, Words { text, ..Words::default() }))
    }

    pub(super) fn step(
        &self,
        step: &str,
        result: StepResult,
        by: Option<Channel>,
        text: Option<String>,
    ) -> Decided {
        let name = [step.to_owned()];
        let mut steps = known_steps(self.rules.procedure, &name)?;
        let step = steps.remove(0);
        Ok(self.draft(Act::StepTaken { step, result, by }, Words { text, ..Words::default() }))
    }

    pub(super) fn assign(&self, handler: String) -> Decided {
        self.check_not_closed()?;
        self.check_handler(&self.complaint.visit().stage, &handler)?;
        let words = Words { handler: Some(handler), ..Words::default() };
        Ok(self.draft(Act::Assigned {}, words))
    }
}
