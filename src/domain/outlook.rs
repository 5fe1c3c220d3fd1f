//! What lies ahead of a complaint besides its deadlines: whether it came in time, where the
//! complainant may go on to, what is still promised, until when it waits and is kept.

use chrono::NaiveDate;

use super::complaint::Complaint;
use super::deadlines::Scope;
use super::decide::Rules;
use crate::procedure::{Id, Obligation, Stage, Step, Window, WindowTo, governing};

/// Whether a complaint came in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// The window ended on this day.
    Known {
        /// Its last day.
        until: NaiveDate,
        /// Whether the complaint came after it.
        late: bool,
    },
    /// No day of the window's anchors is recorded.
    Unknown,
}

/// The end of the window for complaining, and whether the complaint came after it. `None` where
/// the procedure has no such window.
#[must_use]
pub fn lateness(rules: Rules<'_>, complaint: &Complaint) -> Option<Lateness> {
    let window = window_to(rules, complaint, &WindowTo::Complain)?;
    let scope = Scope::at(rules.procedure, rules.calendar, complaint, 0);
    // A matter from before the years that can be counted is not judged.
    let limit = scope.end_of(&window.within).ok().flatten();
    Some(match limit {
        Some(limit) => Lateness::Known {
            until: limit.due.due_on,
            late: complaint.received_on > limit.due.due_on,
        },
        None => Lateness::Unknown,
    })
}

/// The window to a place that governs this complaint.
#[must_use]
pub fn window_to<'a>(rules: Rules<'a>, complaint: &Complaint, to: &WindowTo) -> Option<&'a Window> {
    let value = |name: &Id| complaint.condition(rules.procedure, name.as_str());
    governing(rules.procedure.windows_to(to), |window| &window.when, value)
}

/// The stage that follows for this complaint, and until when the complainant may go on to it.
#[must_use]
pub fn next_stage<'a>(
    rules: Rules<'a>,
    complaint: &Complaint,
) -> Option<(&'a Stage, Option<NaiveDate>)> {
    let Rules { procedure, calendar, .. } = rules;
    let current = procedure.stage_index(complaint.visit().stage.as_str())?;
    let value = |name: &Id| complaint.condition(procedure, name.as_str());
    let stage = procedure.stages[current + 1..]
        .iter()
        .filter(|stage| !stage.beside)
        .find(|stage| stage.when.hold(value) != Some(false))?;
    let scope = Scope::at(procedure, calendar, complaint, complaint.visits.len() - 1);
    let window = window_to(rules, complaint, &WindowTo::Stage(stage.id.clone()));
    let until = window
        .and_then(|window| scope.end_of(&window.within).ok().flatten())
        .map(|limit| limit.due.due_on);
    Some((stage, until))
}

/// The steps that are promised at one of a complaint's stages and neither taken nor found not to
/// apply.
#[must_use]
pub fn open_steps<'a>(rules: Rules<'a>, complaint: &Complaint, visit: usize) -> Vec<&'a Step> {
    let stage = complaint.visits.get(visit).map_or("", |visit| visit.stage.as_str());
    let value = |name: &Id| complaint.condition(rules.procedure, name.as_str());
    rules
        .procedure
        .steps_at(stage)
        .filter(|step| complaint.step_taken(rules.procedure, visit, &step.id).is_none())
        .filter(|step| step.when.hold(value) == Some(true))
        .collect()
}

/// The first day on which the complaint may be closed because nobody answered; `None` where the
/// procedure does not say, nothing was asked, or the complainant was heard from since.
#[must_use]
pub fn unanswered_until(rules: Rules<'_>, complaint: &Complaint) -> Option<NaiveDate> {
    let silence = rules.procedure.silence.as_ref()?;
    let visit = complaint.visits.len() - 1;
    let scope = Scope::at(rules.procedure, rules.calendar, complaint, visit);
    let limit = scope.end_of(&silence.within).ok().flatten()?;
    let heard = complaint.heard_on.is_some_and(|on| on >= limit.anchor_on);
    (complaint.closed.is_none() && !heard).then_some(limit.due.due_on)
}

/// The last day for which the record is kept; `None` where the procedure does not say, and while
/// the complaint is not closed.
#[must_use]
pub fn kept_until(rules: Rules<'_>, complaint: &Complaint) -> Option<NaiveDate> {
    let retention = rules.procedure.retention.as_ref()?;
    let scope = Scope::of_whole(rules.procedure, rules.calendar, complaint);
    scope.end_of(&retention.within).ok().flatten().map(|limit| limit.due.due_on)
}

/// What the procedure promises without a limit, at the stages that the complaint went through,
/// and the day it was done, where it was.
#[must_use]
pub fn undated<'a>(
    rules: Rules<'a>,
    complaint: &'a Complaint,
) -> Vec<(&'a Obligation, Option<NaiveDate>)> {
    let Rules { procedure, calendar, .. } = rules;
    let mut scopes: Vec<Scope<'_>> = (0..complaint.visits.len())
        .map(|visit| Scope::at(procedure, calendar, complaint, visit))
        .collect();
    scopes.push(Scope::of_whole(procedure, calendar, complaint));
    scopes.iter().flat_map(Scope::undated).collect()
}
