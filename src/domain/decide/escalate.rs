//! Whether a complaint may go on: to which stage, by whose request, within which window.

use super::{Decided, Judge, Rules};
use crate::domain::deadlines::Scope;
use crate::domain::event::{Act, Words};
use crate::domain::refusal::Refusal;
use crate::procedure::{Id, Late, Stage};
use crate::wording::UnknownWord;

impl Judge<'_> {
    pub(super) fn escalate(&self, to: Option<&str>, in_writing: bool, words: Words) -> Decided {
        let to = match to {
            Some(name) => self.named_stage(name)?,
            None => self.next_stage()?,
        };
        self.check_entry(to, in_writing, words.confirmed_by.is_some())?;
        self.check_stage_begun()?;
        self.check_after_last_act()?;
        if let Some(handler) = &words.handler {
            self.check_handler(&to.id, handler)?;
        }
        let late = self.check_window(to, words.reason.is_some())?;
        Ok(self.draft(Act::Escalated { to: to.id.clone(), in_writing, late }, words))
    }

    fn named_stage(&self, name: &str) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let Some(index) = procedure.stage_index(name) else {
            let known = procedure.stages.iter().map(|stage| stage.id.as_str());
            return Err(UnknownWord::new("a stage of this procedure", name, known).into());
        };
        let to = &procedure.stages[index];
        if procedure.stage_index(visit.stage.as_str()).is_some_and(|current| index <= current) {
            let stage = self.title(&visit.stage);
            return Err(Refusal::NotAhead { to: to.title.clone(), stage });
        }
        if self.applies(to)? {
            return Ok(to);
        }
        Err(Refusal::DoesNotApply { to: to.title.clone(), why: why_not(to) })
    }

    fn next_stage(&self) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let after = procedure.stage_index(visit.stage.as_str()).map_or(0, |index| index + 1);
        for stage in &procedure.stages[after..] {
            if self.applies(stage)? {
                return Ok(stage);
            }
        }
        Err(Refusal::NoNextStage { stage: self.title(&visit.stage) })
    }

    fn applies(&self, stage: &Stage) -> Result<bool, Refusal> {
        let holds = stage.when.hold(|name| self.complaint.condition(name.as_str()));
        if let Some(holds) = holds {
            return Ok(holds);
        }
        let unknown =
            stage.when.0.keys().find(|name| self.complaint.condition(name.as_str()).is_none());
        let name = unknown.map_or_else(String::new, ToString::to_string);
        let rule = self.rules.procedure.facts.iter().find(|fact| fact.id == *name.as_str());
        Err(Refusal::FactNeeded {
            stage: stage.title.clone(),
            ask: rule.map_or_else(|| format!("`{name}` is not recorded"), |rule| rule.ask.clone()),
            values: rule.map_or_else(String::new, |rule| {
                rule.values.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
            }),
            fact: name,
            reference: self.reference(),
        })
    }

    fn check_entry(&self, to: &Stage, in_writing: bool, confirmed: bool) -> Result<(), Refusal> {
        let enter = &to.enter;
        let answered = |id: &Id| {
            self.complaint.visits.iter().any(|visit| visit.stage == *id && visit.answer.is_some())
        };
        if let Some(unanswered) = enter.after.iter().find(|id| !answered(id)) {
            let (stage, reference) = (self.title(unanswered), self.reference());
            return Err(Refusal::NotAnswered { stage, reference });
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

    /// Whether the request comes after its window, where it is accepted all the same.
    fn check_window(&self, to: &Stage, accepted: bool) -> Result<bool, Refusal> {
        let Rules { procedure, calendar, .. } = self.rules;
        let Some(window) = procedure.window(to.id.as_str()) else { return Ok(false) };
        let visit = self.complaint.visits.len() - 1;
        let scope = Scope { procedure, calendar, complaint: self.complaint, visit };
        let Some(limit) = scope.window(&window.within, window.inclusive)? else {
            return Ok(false);
        };
        let until = limit.due.due_on;
        if self.on <= until {
            return Ok(false);
        }
        match window.late {
            Late::Flag => Ok(true),
            Late::NeedsReason if accepted => Ok(true),
            Late::NeedsReason | Late::Refuse => Err(Refusal::Late {
                stage: to.title.clone(),
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
