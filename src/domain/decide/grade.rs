//! How grave a complaint is, by the procedure's matrix or the common one.

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::refusal::{GradeRefusal, Refusal};
use crate::procedure::{GradingRule, Id};
use crate::wording::UnknownWord;

/// What somebody says of how grave a complaint is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeRequest {
    /// The grade.
    pub grade: Option<Id>,
    /// How likely it is to happen again.
    pub likelihood: Option<Id>,
    /// How grave what follows from it is.
    pub consequence: Option<Id>,
    /// Why.
    pub reason: Option<String>,
}

impl Judge<'_> {
    pub(super) fn grade(&self, request: GradeRequest) -> Decided {
        self.check_not_closed()?;
        let own = self.rules.procedure.grading.as_ref();
        let grade = match own {
            Some(rule) => self.graded(rule, true, &request)?,
            None => self.graded(&GradingRule::common(), false, &request)?,
        };
        let GradeRequest { likelihood, consequence, reason, .. } = request;
        if let Some(last) = self.complaint.grading() {
            if self.on < last.on {
                let what = format!("it was graded `{}`", last.grade);
                return Err(Refusal::Before { on: self.on, what, since: last.on });
            }
            if reason.is_none() {
                let (was, reference) = (last.grade.clone(), self.reference());
                return Err(GradeRefusal::NeedsReason { was, grade, reference }.into());
            }
        }
        let words = Words { reason, ..Words::default() };
        Ok(self.draft(Act::Graded { likelihood, consequence, grade }, words))
    }

    /// The grade by a rule. A plain one is taken where the policy does not grade on a matrix of
    /// its own.
    fn graded(&self, rule: &GradingRule, own: bool, request: &GradeRequest) -> Result<Id, Refusal> {
        let GradeRequest { grade, likelihood, consequence, .. } = request;
        if let Some(grade) = grade {
            rule.named(grade.as_str())?;
        }
        let (matrix, quote) = (!rule.matrix.is_empty(), rule.quote.clone());
        match (likelihood, consequence) {
            (None, None) if matrix && own => {
                let (likelihood, consequence) = (rule.likelihood.clone(), rule.consequence.clone());
                Err(GradeRefusal::NeedsPlace { likelihood, consequence, quote }.into())
            }
            (None, None) => {
                let none = || GradeRefusal::NoGrade { reference: self.reference() };
                Ok(grade.clone().ok_or_else(none)?)
            }
            _ if !matrix => {
                Err(GradeRefusal::NoMatrix { grades: rule.grades.clone(), quote }.into())
            }
            (Some(likelihood), Some(consequence)) => {
                known("a likelihood of this matrix", likelihood, &rule.likelihood)?;
                known("a consequence of this matrix", consequence, &rule.consequence)?;
                let place = rule.grade(likelihood.as_str(), consequence.as_str());
                let follows = place.ok_or_else(|| no_place(rule))?.clone();
                match grade {
                    Some(given) if *given != follows => Err(GradeRefusal::Contradicts {
                        given: given.clone(),
                        likelihood: likelihood.clone(),
                        consequence: consequence.clone(),
                        grade: follows,
                    }
                    .into()),
                    _ => Ok(follows),
                }
            }
            _ => Err(no_place(rule)),
        }
    }

    /// The last grade, where the request says the same of it.
    pub(super) fn grade_as_recorded(&self, request: &GradeRequest) -> Option<Draft> {
        let mut counting = self.complaint.counting().map(|(_, draft)| draft);
        let last = counting.rfind(|draft| matches!(draft.act, Act::Graded { .. }))?;
        let Act::Graded { likelihood, consequence, grade } = &last.act else { return None };
        let named = request.grade.as_ref().is_none_or(|given| given == grade);
        let placed = (&request.likelihood, &request.consequence) == (likelihood, consequence);
        let said = request.grade.is_some() || request.likelihood.is_some();
        // The same grade on another day says nothing new, unless it says why.
        let silent = request.reason.is_none();
        let again = silent || (request.reason == last.words.reason && last.on == self.on);
        (said && named && placed && again).then(|| last.clone())
    }
}

fn known(noun: &'static str, given: &Id, all: &[Id]) -> Result<(), Refusal> {
    if all.contains(given) {
        return Ok(());
    }
    Err(UnknownWord::new(noun, given.as_str(), all.iter().map(Id::as_str)).into())
}

fn no_place(rule: &GradingRule) -> Refusal {
    let (likelihood, consequence) = (rule.likelihood.clone(), rule.consequence.clone());
    GradeRefusal::NeedsPlace { likelihood, consequence, quote: rule.quote.clone() }.into()
}
