//! What is said of the calendar that due days rest on: how far its bank holidays are announced.

use chrono::Months;

use super::Context;
use crate::deadline::WorkingCalendar;
use crate::domain::Deadline;
use crate::procedure::Procedure;
use crate::render::plural;
use crate::report::Because;
use crate::wording::long_day;

/// How long before the end of what is announced a newer list is asked for.
const AHEAD: Months = Months::new(12);

/// Says once, where it is so, that due days rest on years not yet announced, or soon will.
pub(super) fn warn(context: &Context, calendar: &WorkingCalendar, provisional: usize) {
    let (today, through) = (context.settings.today.value, calendar.announced_through());
    let old = today.checked_add_months(AHEAD).is_some_and(|ahead| through < ahead);
    let days = plural(i64::try_from(provisional).unwrap_or(i64::MAX), "due day");
    let lead = match (provisional, old) {
        (0, false) => return,
        (0, true) => String::new(),
        (1, _) => format!("{days} lies beyond that; "),
        _ => format!("{days} lie beyond that; "),
    };
    context.ui.notice(&format!(
        "bank holidays are announced through {} as far as this register knows; {lead}`redress \
         holiday import FILE` takes in a newer list",
        long_day(through)
    ));
}

/// Counts those of the deadlines that are new and rest on years not yet announced.
pub(super) fn provisional(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    before: &[Deadline],
    after: &[Deadline],
) -> usize {
    let beyond = after.iter().filter(|deadline| deadline.due_on > calendar.announced_through());
    let new = beyond.filter(|deadline| deadline.settled_on.is_none() && !before.contains(deadline));
    new.filter(|deadline| {
        let rule = procedure.obligations.get(deadline.rule);
        rule.is_some_and(|rule| Because::new(procedure, rule, calendar, deadline).provisional)
    })
    .count()
}
