//! The rows of the example's calendar.

use chrono::NaiveDate;

use super::Course;
use crate::deadline::OutOfRange;
use crate::domain::deadlines::{Resolved, Scope, Undated, Worked};
use crate::domain::outlook::window_to;
use crate::procedure::{Force, Limit, Obligation, WindowTo};

/// One day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleRow {
    /// The stage; the whole complaint, where it is not of one stage.
    pub stage: String,
    /// The obligation; `window.TO`, `silence` or `retention` for the rest.
    pub rule: String,
    /// What is to be done.
    pub title: String,
    /// By when, in the procedure's words.
    pub limit: String,
    /// From what that is counted.
    pub counted_from: Option<(String, NaiveDate)>,
    /// The last day.
    pub due_on: Option<NaiveDate>,
    /// The last working day on or before it.
    pub act_by_on: Option<NaiveDate>,
    /// A promise or an aim; nothing for what is the complainant's.
    pub force: Option<Force>,
}

impl Course<'_> {
    pub(super) fn window(
        &mut self,
        to: &WindowTo,
        stage: &str,
        title: &str,
    ) -> Result<(), OutOfRange> {
        let visit = self.complaint.visits.len() - 1;
        let scope = Scope::at(self.procedure, self.calendar, &self.complaint, visit);
        let Some((window, end)) = window_to(&scope, to)? else { return Ok(()) };
        let within = window.within.clone();
        self.end(end.as_ref(), &format!("window.{to}"), title, &within);
        if let Some((_, row)) = self.ends.last_mut() {
            stage.clone_into(&mut row.stage);
        }
        Ok(())
    }

    pub(super) fn end(&mut self, end: Option<&Resolved>, rule: &str, title: &str, limit: &Limit) {
        let visit = self.complaint.visits.len() - 1;
        let row = ExampleRow {
            stage: if rule == "silence" {
                self.complaint.visit().stage.to_string()
            } else {
                Obligation::WHOLE.to_owned()
            },
            rule: rule.to_owned(),
            title: title.to_owned(),
            limit: limit.to_string(),
            counted_from: end.map(|it| (it.anchor.to_string(), it.anchor_on)),
            due_on: end.map(|it| it.due.due_on),
            act_by_on: None,
            force: None,
        };
        self.ends.push((visit, row));
    }

    pub(super) fn row(&self, worked: &Worked) -> ExampleRow {
        let deadline = &worked.deadline;
        let rule = &self.procedure.obligations[deadline.rule];
        let again = rule.every.as_ref().filter(|_| deadline.occurrence > 1);
        ExampleRow {
            stage: deadline.stage.to_string(),
            rule: deadline.obligation.to_string(),
            title: rule.title.clone(),
            limit: again.unwrap_or(&rule.within).to_string(),
            counted_from: Some((deadline.anchor.clone(), deadline.anchor_on)),
            due_on: Some(deadline.due_on),
            act_by_on: Some(deadline.act_by_on),
            force: Some(rule.force),
        }
    }

    /// What is promised without a limit.
    pub(super) fn undated(&self) -> Result<Vec<(usize, ExampleRow)>, OutOfRange> {
        let mut rows = Vec::new();
        let scopes = (0..self.complaint.visits.len()).map(|visit| {
            let scope = Scope::at(self.procedure, self.calendar, &self.complaint, visit);
            (visit, self.complaint.visits[visit].stage.to_string(), scope)
        });
        let whole = Scope::of_whole(self.procedure, self.calendar, &self.complaint);
        let whole = (0, Obligation::WHOLE.to_owned(), whole);
        for (visit, stage, scope) in scopes.chain([whole]) {
            let undated = scope.undated()?.into_iter().filter(|it| it.waits_for.is_none());
            rows.extend(undated.map(|Undated { rule, .. }| {
                let row = ExampleRow {
                    stage: stage.clone(),
                    rule: rule.id.to_string(),
                    title: rule.title.clone(),
                    limit: rule.within.to_string(),
                    counted_from: None,
                    due_on: None,
                    act_by_on: None,
                    force: Some(rule.force),
                };
                (visit, row)
            }));
        }
        Ok(rows)
    }
}
