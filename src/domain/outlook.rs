//! What lies ahead of a complaint besides its deadlines: whether it came in time, where the
//! complainant may go on to, what is still promised, until when it waits and is kept.

use chrono::{Months, NaiveDate};

use super::complaint::Complaint;
use super::deadlines::{Resolved, Scope, Undated};
use super::decide::Rules;
use crate::deadline::{OutOfRange, Roll};
use crate::procedure::{Id, Stage, Step, Window, WindowTo, may_govern};

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
    let scope = Scope::at(rules.procedure, rules.calendar, complaint, 0);
    // A matter from before the years that can be counted is not judged.
    match window_to(&scope, &WindowTo::Complain).ok()? {
        Some((_, Some(limit))) => Some(Lateness::Known {
            until: limit.due.due_on,
            late: complaint.received_on > limit.due.due_on,
        }),
        Some((_, None)) => Some(Lateness::Unknown),
        None => None,
    }
}

/// The window to a place that governs this complaint, and where it ends, once that is known. Where
/// which governs depends on something not known, the one that ends last: nobody is sent away by a
/// window that may not be theirs.
///
/// # Errors
///
/// [`OutOfRange`] where a day lies outside the years that can be counted.
pub fn window_to<'a>(
    scope: &Scope<'a>,
    to: &WindowTo,
) -> Result<Option<(&'a Window, Option<Resolved>)>, OutOfRange> {
    let value = |name: &Id| scope.complaint.condition(scope.procedure, name.as_str());
    let mut last: Option<(&Window, Option<Resolved>)> = None;
    for window in may_govern(scope.procedure.windows_to(to), |window| &window.when, value) {
        let limit = scope.end_of(&window.within, window.roll)?;
        let end = |limit: &Option<Resolved>| limit.as_ref().map(|limit| limit.due.due_on);
        // An end that is not known yet may be the last.
        let later = match &last {
            None => true,
            Some((_, None)) => false,
            Some((_, known)) => end(&limit).is_none() || end(&limit) > end(known),
        };
        if later {
            last = Some((window, limit));
        }
    }
    Ok(last)
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
    // Where it depends on something not known, nobody is told of a stage that may not be theirs.
    stage.when.hold(value)?;
    let scope = Scope::at(procedure, calendar, complaint, complaint.visits.len() - 1);
    let window = window_to(&scope, &WindowTo::Stage(stage.id.clone())).ok().flatten();
    Some((stage, window.and_then(|(_, limit)| limit).map(|limit| limit.due.due_on)))
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
    let limit = scope.end_of(&silence.within, Roll::None).ok().flatten()?;
    let heard = complaint.heard_on.is_some_and(|on| on >= limit.anchor_on);
    (complaint.closed.is_none() && !heard).then_some(limit.due.due_on)
}

/// Where its procedure does not say how long a record is kept, it is kept for so many years from
/// its last closing.
pub const RETENTION_YEARS: u32 = 10;

/// The last day for which the record is kept: by the procedure, or else for [`RETENTION_YEARS`];
/// `None` while the complaint is not closed.
#[must_use]
pub fn kept_until(rules: Rules<'_>, complaint: &Complaint) -> Option<NaiveDate> {
    let Some(retention) = rules.procedure.retention.as_ref() else {
        return complaint.closed?.on.checked_add_months(Months::new(12 * RETENTION_YEARS));
    };
    let scope = Scope::of_whole(rules.procedure, rules.calendar, complaint);
    scope.end_of(&retention.within, Roll::None).ok().flatten().map(|limit| limit.due.due_on)
}

/// What the procedure promises and has no day, at the stages that the complaint went through.
///
/// # Errors
///
/// [`OutOfRange`] where a day lies outside the years that can be counted.
pub fn undated<'a>(
    rules: Rules<'a>,
    complaint: &'a Complaint,
) -> Result<Vec<Undated<'a>>, OutOfRange> {
    let Rules { procedure, calendar, .. } = rules;
    let mut all = Vec::new();
    for visit in 0..complaint.visits.len() {
        all.extend(Scope::at(procedure, calendar, complaint, visit).undated()?);
    }
    all.extend(Scope::of_whole(procedure, calendar, complaint).undated()?);
    Ok(all)
}

/// Until when the complainant may do what a step of the current stage waits for, where it has a
/// window.
#[must_use]
pub fn step_until(rules: Rules<'_>, complaint: &Complaint, step: &Step) -> Option<NaiveDate> {
    let visit = complaint.visits.len() - 1;
    let scope = Scope::at(rules.procedure, rules.calendar, complaint, visit);
    let (_, limit) = window_to(&scope, &WindowTo::Step(step.id.clone())).ok()??;
    limit.map(|limit| limit.due.due_on)
}
