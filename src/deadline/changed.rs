//! In which days two calendars differ.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{FIRST_DAY, LAST_DAY, WorkingCalendar};

/// The days in which a new calendar differs from an old one, each list in order.
///
/// # Example
///
/// ```
/// use redress::deadline::{ChangedDays, WorkingCalendar};
///
/// let day: chrono::NaiveDate = "2026-06-15".parse()?;
/// let old = WorkingCalendar::builder().build();
/// let new = WorkingCalendar::builder().holiday(day, "Jubilee").build();
/// let changed = ChangedDays::between(&old, &new);
/// assert_eq!(changed.closed, [day]);
/// assert!(changed.opened.is_empty());
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangedDays {
    /// Worked before, and not any more.
    pub closed: Vec<NaiveDate>,
    /// Not worked before, and now.
    pub opened: Vec<NaiveDate>,
    /// The most days on end that either calendar does not work: so far a limit that ends on such a
    /// day may roll.
    pub longest_pause: u32,
}

impl ChangedDays {
    /// Compares two calendars.
    #[must_use]
    pub fn between(old: &WorkingCalendar, new: &WorkingCalendar) -> Self {
        let mut changed = Self::default();
        let mut pause = 0;
        for day in FIRST_DAY.iter_days().take_while(|day| *day <= LAST_DAY) {
            // Whether limits count it comes before whether somebody is there.
            let seen =
                |calendar: &WorkingCalendar| (calendar.is_working(day), calendar.is_open(day));
            let (was, is) = (seen(old), seen(new));
            let both =
                was.0 == Ok(true) && was.1 == Ok(true) && is.0 == Ok(true) && is.1 == Ok(true);
            pause = if both { 0 } else { pause + 1 };
            changed.longest_pause = changed.longest_pause.max(pause);
            if was != is {
                let closes = if was.0 == is.0 { is.1 == Ok(false) } else { is.0 == Ok(false) };
                if closes { changed.closed.push(day) } else { changed.opened.push(day) }
            }
        }
        changed
    }

    /// Returns whether the calendars are the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.closed.is_empty() && self.opened.is_empty()
    }

    /// Returns the first and the last day in which they differ.
    #[must_use]
    pub fn bounds(&self) -> Option<(NaiveDate, NaiveDate)> {
        let ends = |days: &[NaiveDate]| days.first().copied().zip(days.last().copied());
        match (ends(&self.closed), ends(&self.opened)) {
            (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
            (one, other) => one.or(other),
        }
    }

    /// Returns the differences within some days.
    #[must_use]
    pub fn within(&self, days: &RangeInclusive<NaiveDate>) -> Self {
        let part = |of: &[NaiveDate]| {
            let first = of.partition_point(|day| day < days.start());
            of[first..].iter().take_while(|day| *day <= days.end()).copied().collect()
        };
        Self {
            closed: part(&self.closed),
            opened: part(&self.opened),
            longest_pause: self.longest_pause,
        }
    }

    /// Returns whether they differ within some days.
    #[must_use]
    pub fn touches(&self, days: &RangeInclusive<NaiveDate>) -> bool {
        let any = |of: &[NaiveDate]| {
            let first = of.partition_point(|day| day < days.start());
            of.get(first).is_some_and(|day| day <= days.end())
        };
        any(&self.closed) || any(&self.opened)
    }
}
