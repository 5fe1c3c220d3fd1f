//! The end of a complaint, its steps, and who handles it.

use super::{Decided, Judge, Rules, known_steps};
use crate::deadline::Roll;
use crate::domain::complaint::Status;
use crate::domain::deadlines::Scope;
use crate::domain::details::Words;
use crate::domain::event::{Act, CloseReason, StepResult};
use crate::domain::refusal::Refusal;
use crate::procedure::{Before, Channel, WindowTo};

impl Judge<'_> {
    pub(super) fn close(&self, reason: CloseReason, text: Option<String>) -> Decided {
        self.check_not_closed()?;
        let status = self.complaint.status(self.rules.procedure);
        if reason == CloseReason::Resolved && status == Status::Open {
            return Err(Refusal::Unanswered { reference: self.reference() });
        }
        self.check_stage_begun()?;
        self.check_after_last_act()?;
        self.check_gates(Before::Close, self.complaint.visit().stage.as_str(), None, false)?;
        if reason == CloseReason::NoReply {
            self.check_silence()?;
        }
        if reason == CloseReason::Duplicate {
            self.check_duplicate()?;
        }
        Ok(self.draft(Act::Closed { reason }, Words { text, ..Words::default() }))
    }

    /// Where the procedure says how long an answer is awaited, not before that.
    fn check_silence(&self) -> Result<(), Refusal> {
        let Rules { procedure, calendar, .. } = self.rules;
        let Some(silence) = &procedure.silence else { return Ok(()) };
        let (complaint, quote) = (self.complaint, silence.quote.clone());
        let visit = complaint.visits.len() - 1;
        let scope = Scope::at(procedure, calendar, complaint, visit);
        let Some(limit) = scope.end_of(&silence.within, Roll::None)? else {
            return Err(Refusal::NotAsked { reference: self.reference(), quote });
        };
        if let Some(heard_on) = complaint.heard_on.filter(|on| *on >= limit.anchor_on) {
            return Err(Refusal::WasHeard { reference: self.reference(), heard_on, quote });
        }
        let until = limit.due.due_on;
        if self.on <= until {
            return Err(Refusal::StillAwaited { reference: self.reference(), until, quote });
        }
        Ok(())
    }

    pub(super) fn step(
        &self,
        step: &str,
        result: StepResult,
        by: Option<Channel>,
        words: Words,
    ) -> Decided {
        let name = [step.to_owned()];
        let mut steps = known_steps(self.rules.procedure, &name)?;
        let step = steps.remove(0);
        let stage = self.complaint.visit().stage.as_str();
        let begun = self.rules.procedure.steps_at(stage).any(|it| it.id == step);
        let late = result == StepResult::Done
            && begun
            && self.check_window(
                &WindowTo::Step(step.clone()),
                step.as_str(),
                words.reason.is_some(),
            )?;
        Ok(self.draft(Act::StepTaken { step, result, by, late }, words))
    }

    pub(super) fn assign(&self, handler: String) -> Decided {
        self.check_not_closed()?;
        self.check_handler(&self.complaint.visit().stage, &handler)?;
        let words = Words { handler: Some(handler), ..Words::default() };
        Ok(self.draft(Act::Assigned {}, words))
    }
}
