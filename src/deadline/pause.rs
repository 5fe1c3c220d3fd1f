//! Time in which a clock stands still.
//!
//! A pause from one day until another holds the days after the first, up to and including the
//! second: begun and ended on one day, it holds none. What is counted in working days is moved by
//! its working days, everything else by its calendar days: one calendar and one unit serve a whole
//! computation, so that a pause of nothing changes nothing and two pauses that touch are one.

use chrono::NaiveDate;

use super::{Leg, OutOfRange, WorkingCalendar};

/// A time in which a clock stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The day it began.
    pub from: NaiveDate,
    /// The day it ended, if it has.
    pub until: Option<NaiveDate>,
}

/// Puts pauses that overlap or touch together, in order.
#[must_use]
pub fn merged(mut pauses: Vec<Pause>) -> Vec<Pause> {
    pauses.sort_by_key(|pause| pause.from);
    let mut merged: Vec<Pause> = Vec::with_capacity(pauses.len());
    for pause in pauses {
        match merged.last_mut() {
            Some(last) if last.until.is_none_or(|until| pause.from <= until) => {
                last.until = match (last.until, pause.until) {
                    (Some(one), Some(other)) => Some(one.max(other)),
                    _ => None,
                };
            }
            _ => merged.push(pause),
        }
    }
    merged
}

/// Moves the end of a leg by the pauses that fall into it, which are [`merged`]. Gives the day
/// since which the clock stands still, where one has not ended.
///
/// # Errors
///
/// [`OutOfRange`] where the end leaves the years that can be counted.
///
/// # Examples
///
/// Twenty working days from Wednesday 1 July 2026, waiting from Monday the 6th to Monday the 13th:
///
/// ```
/// use redress::deadline::{Counting, Moment, Pause, WorkingCalendar, leg, paused};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let calendar = WorkingCalendar::builder().build();
/// let from = Moment::day("2026-07-01".parse()?);
/// let mut limit = leg(&calendar, &Counting::default(), "20 working days".parse()?, from)?;
/// assert_eq!(limit.limit_on, "2026-07-29".parse()?);
/// let pause = Pause { from: "2026-07-06".parse()?, until: Some("2026-07-13".parse()?) };
/// assert_eq!(paused(&calendar, &mut limit, &[pause])?, None);
/// assert_eq!(limit.limit_on, "2026-08-05".parse()?); // five working days later
/// # Ok(())
/// # }
/// ```
pub fn paused(
    calendar: &WorkingCalendar,
    leg: &mut Leg,
    pauses: &[Pause],
) -> Result<Option<NaiveDate>, OutOfRange> {
    let in_working_days = leg.length.is_in_working_days();
    let unheld = leg.limit_on;
    for pause in pauses {
        let since = pause.from.max(leg.counted_from);
        // Two pauses with no working day between them are one; but what had passed before the
        // first of them is late.
        let too_late = if in_working_days && leg.limit_on > unheld {
            calendar.count(leg.limit_on, since)? > 0
        } else {
            since > leg.limit_on
        };
        if too_late {
            break;
        }
        let Some(until) = pause.until else { return Ok(Some(since)) };
        if until <= since {
            continue;
        }
        leg.limit_on = if in_working_days {
            let days = u32::try_from(calendar.count(since, until)?).unwrap_or(0);
            calendar.add(leg.limit_on, days)?
        } else {
            leg.limit_on + (until - since)
        };
    }
    Ok(None)
}
