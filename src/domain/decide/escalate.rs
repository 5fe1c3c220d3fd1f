//! Whether a complaint may go on: to which stage, by whose request, within which window.

use super::{Decided, Judge, Rules};
use crate::domain::deadlines::Scope;
use crate::domain::details::Words;
use crate::domain::event::Act;
use crate::domain::outlook::window_to;
use crate::domain::refusal::Refusal;
use crate::procedure::{Before, Id, Late, Stage, WindowTo};
use crate::wording::UnknownWord;

impl Judge<'_> {
    pub(super) fn escalate(&self, to: Option<&str>, in_writing: bool, words: Words) -> Decided {
        let to = match to {
            Some(name) => self.named_stage(name)?,
            None => self.next_stage()?,
        };
        self.check_stage_begun()?;
        if self.is_sent_back_to(to) {
            // It is the outside body that asks, and not the complainant.
            self.check_after_last_act()?;
            if let Some(handler) = &words.handler {
                self.check_handler(&to.id, handler)?;
            }
            let (to, late, beside, body) = (to.id.clone(), false, false, None);
            let act = Act::Escalated { to, in_writing, late, beside, body };
            return Ok(self.draft(act, words));
        }
        self.check_entry(to, in_writing, words.confirmed_by.is_some())?;
        if !to.beside {
            self.check_after_last_act()?;
        }
        if let Some(handler) = &words.handler {
            self.check_handler(&to.id, handler)?;
        }
        self.check_gates(Before::Enter, to.id.as_str(), None, false)?;
        let way = WindowTo::Stage(to.id.clone());
        let late = self.check_window(&way, &to.title, words.reason.is_some())?;
        let (beside, body, to) = (to.beside, to.body.clone(), to.id.clone());
        Ok(self.draft(Act::Escalated { to, in_writing, late, beside, body }, words))
    }

    fn named_stage(&self, name: &str) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let Some(index) = procedure.stage_index(name) else {
            let known = procedure.stages.iter().map(|stage| stage.id.as_str());
            return Err(UnknownWord::new("a stage of this procedure", name, known).into());
        };
        let to = &procedure.stages[index];
        let current = procedure.stage_index(visit.stage.as_str());
        if !to.beside
            && !self.is_sent_back_to(to)
            && current.is_some_and(|current| index <= current)
        {
            let stage = self.title(&visit.stage);
            return Err(Refusal::NotAhead { to: to.title.clone(), stage });
        }
        if self.applies(to)? {
            return Ok(to);
        }
        Err(Refusal::DoesNotApply { to: to.title.clone(), why: why_not(to) })
    }

    /// Whether an outside body sends the complaint back to a stage that it has been at.
    fn is_sent_back_to(&self, to: &Stage) -> bool {
        let outside = self.complaint.stage(self.rules.procedure);
        to.body.is_none()
            && outside.is_some_and(|stage| stage.body.is_some())
            && self.complaint.visits.iter().any(|visit| visit.stage == to.id)
    }

    fn next_stage(&self) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let after = procedure.stage_index(visit.stage.as_str()).map_or(0, |index| index + 1);
        for stage in procedure.stages[after..].iter().filter(|stage| !stage.beside) {
            if self.applies(stage)? {
                return Ok(stage);
            }
        }
        Err(Refusal::NoNextStage { stage: self.title(&visit.stage) })
    }

    fn applies(&self, stage: &Stage) -> Result<bool, Refusal> {
        let holds =
            stage.when.hold(|name| self.complaint.condition(self.rules.procedure, name.as_str()));
        if let Some(holds) = holds {
            return Ok(holds);
        }
        let unknown =
            stage.when.0.keys().find(|name| {
                self.complaint.condition(self.rules.procedure, name.as_str()).is_none()
            });
        let name = unknown.map_or_else(String::new, ToString::to_string);
        let rule = self.rules.procedure.facts.iter().find(|fact| fact.id == *name.as_str());
        Err(Refusal::FactNeeded {
            stage: stage.title.clone(),
            ask: rule.map_or_else(|| format!("`{name}` is not recorded"), |rule| rule.ask.clone()),
            values: rule.map_or_else(String::new, |rule| {
                rule.answers().iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
            }),
            fact: name,
            reference: self.reference(),
        })
    }

    fn check_entry(&self, to: &Stage, in_writing: bool, confirmed: bool) -> Result<(), Refusal> {
        let enter = &to.enter;
        let answered = |id: &Id| {
            // Of a stage that was opened again, the last answer is still to come.
            let mut visits = self.complaint.visits.iter().rev();
            visits.find(|visit| visit.stage == *id).is_some_and(|visit| visit.answer.is_some())
        };
        if let Some(unanswered) = enter.after.iter().find(|id| !answered(id)) {
            let (stage, reference) = (self.title(unanswered), self.reference());
            let closed = self.complaint.closed.is_some();
            return Err(Refusal::NotAnswered { stage, closed, reference });
        }
        let quote = || enter.quote.clone().unwrap_or_else(|| to.quote.clone());
        if enter.in_writing && !in_writing {
            return Err(Refusal::NeedsWriting { stage: to.title.clone(), quote: quote() });
        }
        if let Some(by) = &enter.confirmed_by
            && !confirmed
        {
            let (stage, by) = (to.title.clone(), by.clone());
            return Err(Refusal::NeedsConfirmation { stage, by, quote: quote() });
        }
        Ok(())
    }

    /// Whether an act of the complainant comes after its window, where it is accepted all the same.
    pub(super) fn check_window(
        &self,
        to: &WindowTo,
        title: &str,
        accepted: bool,
    ) -> Result<bool, Refusal> {
        let Rules { procedure, calendar, .. } = self.rules;
        let visit = self.complaint.visits.len() - 1;
        let scope = Scope::at(procedure, calendar, self.complaint, visit);
        let Some((window, Some(limit))) = window_to(&scope, to)? else { return Ok(false) };
        let until = limit.due.due_on;
        if self.on <= until {
            return Ok(false);
        }
        match window.late {
            Late::Flag => Ok(true),
            Late::NeedsReason if accepted => Ok(true),
            Late::NeedsReason | Late::Refuse => Err(Refusal::Late {
                stage: title.to_string(),
                until,
                quote: window.quote.clone(),
                acceptable: window.late == Late::NeedsReason,
            }),
        }
    }
}

fn why_not(stage: &Stage) -> String {
    let conditions = stage.when.0.iter().map(|(name, values)| {
        let values = values.iter().map(Id::as_str).collect::<Vec<_>>().join(" or ");
        format!("`{name}` is not {values}")
    });
    conditions.collect::<Vec<_>>().join(", ")
}
