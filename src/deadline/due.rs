//! From an anchor and a length to the day by which something must be done.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use super::{Closed, LAST_DAY, Length, OutOfRange, Unit, WorkingCalendar};
use crate::wording::vocabulary;

/// The day, and where known the time, from which a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The civil day, in the clinic's own time zone.
    pub on: NaiveDate,
    /// The time of that day, where the register knows it.
    pub at: Option<NaiveTime>,
}

impl Moment {
    /// A day of which the time is not known.
    #[must_use]
    pub fn day(on: NaiveDate) -> Self {
        Self { on, at: None }
    }
}

vocabulary! {
    /// What happens when a limit in days, weeks, months or years ends on a non-working day.
    #[derive(Default)]
    Roll, "a roll" {
        /// The limit ends on that day all the same.
        #[default]
        None = "none",
        /// It ends on the next working day.
        Forward = "forward",
        /// It ends on the working day before.
        Backward = "backward",
    }
}

vocabulary! {
    /// The two ways to take an arrival, without the cut-off time of the second.
    #[derive(Default)]
    ReceiptRule, "a way to count receipt" {
        /// What arrives counts on its own day.
        #[default]
        Actual = "actual",
        /// What arrives on a non-working day, or from the cut-off time on, counts as received on the
        /// next working day.
        Deemed = "deemed",
    }
}

/// Which day an arrival counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Receipt {
    /// Its own day, be it a working day or not; counting starts on the next working day.
    #[default]
    Actual,
    /// What arrives on a non-working day, or at or after the cut-off time, counts as received on
    /// the next working day, which is then day 0.
    Deemed {
        /// From this time of day on, an arrival is the next working day's.
        cut_off: Option<NaiveTime>,
    },
}

impl Receipt {
    /// The rule without its cut-off time.
    #[must_use]
    pub fn rule(self) -> ReceiptRule {
        match self {
            Self::Actual => ReceiptRule::Actual,
            Self::Deemed { .. } => ReceiptRule::Deemed,
        }
    }

    /// The time of day from which an arrival is the next working day's, where there is one.
    #[must_use]
    pub fn cut_off(self) -> Option<NaiveTime> {
        match self {
            Self::Actual => None,
            Self::Deemed { cut_off } => cut_off,
        }
    }
}

/// How a rule departs from the plain convention; the default is no departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counting {
    /// "Beginning with the day": the anchor's own day is counted.
    pub inclusive: bool,
    /// The roll of a calendar limit that ends on a non-working day.
    pub roll: Roll,
    /// Which day an arrival counts as.
    pub receipt: Receipt,
}

/// A due day, and the days that explain it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Day 0: the anchor's day, or the day it is deemed to be.
    pub counted_from: NaiveDate,
    /// Where the limit ends before any roll.
    pub limit_on: NaiveDate,
    /// The last day on which the limit is met, after the roll.
    pub due_on: NaiveDate,
    /// The last day on or before `due_on` on which the clinic is open; `due_on` itself where that would lie before
    /// the anchor, as for a same-day duty on a Saturday.
    pub act_by_on: NaiveDate,
}

/// Finds the last day of a limit.
///
/// # Errors
///
/// [`OutOfRange`] where the anchor or the answer lies outside the years that can be counted.
///
/// # Examples
///
/// A month limit ends on the corresponding date, or on the last day of the month where there is
/// none, and is always counted from the origin:
///
/// ```
/// use redress::deadline::{Counting, Moment, WorkingCalendar, due};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let calendar = WorkingCalendar::builder().build();
/// let from = Moment::day("2026-08-31".parse()?);
/// let window = due(&calendar, &Counting::default(), "6 months".parse()?, from)?;
/// assert_eq!(window.due_on, "2027-02-28".parse()?); // a Sunday: nothing rolls unless the rule says so
/// assert_eq!(window.act_by_on, "2027-02-26".parse()?); // the Friday before it
/// # Ok(())
/// # }
/// ```
pub fn due(
    calendar: &WorkingCalendar,
    counting: &Counting,
    length: Length,
    from: Moment,
) -> Result<Due, OutOfRange> {
    let Leg { counted_from, limit_on, .. } = leg(calendar, counting, length, from)?;
    rolled(calendar, counting.roll, Some(length), counted_from, limit_on)
}

/// One length counted from one day: a limit, or one part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    /// How long.
    pub length: Length,
    /// "Beginning with": the day counted from is itself counted.
    pub inclusive: bool,
    /// The day that it is counted from, as it was.
    pub from_on: NaiveDate,
    /// Day 0: that day, or the day it is deemed to be.
    pub counted_from: NaiveDate,
    /// Where it ends, before any roll.
    pub limit_on: NaiveDate,
}

/// Counts a length from a moment, without the roll at its end.
///
/// # Errors
///
/// [`OutOfRange`] where the anchor or the answer lies outside the years that can be counted.
pub fn leg(
    calendar: &WorkingCalendar,
    counting: &Counting,
    length: Length,
    from: Moment,
) -> Result<Leg, OutOfRange> {
    let counted_from = day_zero(calendar, counting.receipt, from)?;
    let inclusive = counting.inclusive;
    let limit_on = match length {
        Length::SameDay => counted_from,
        Length::Span { count, unit: Unit::WorkingDay } => {
            working_days(calendar, inclusive, counted_from, count)?
        }
        Length::Span { count, unit: Unit::Hour } => {
            // A deemed arrival has no time of its own: it counts from the start of its day.
            let at = if counted_from == from.on { from.at } else { Some(NaiveTime::MIN) };
            in_range(counted_from, hours(counted_from, at, count))?
        }
        Length::Span { count, unit: Unit::Day } => days(inclusive, counted_from, count)?,
        Length::Span { count, unit: Unit::Week } => days(inclusive, counted_from, count * 7)?,
        Length::Span { count, unit: Unit::Month } => months(inclusive, counted_from, count)?,
        Length::Span { count, unit: Unit::Year } => months(inclusive, counted_from, count * 12)?,
    };
    Ok(Leg { length, inclusive, from_on: from.on, counted_from, limit_on })
}

/// Gives a limit its due day: what it ends in decides whether it rolls, and a day that was not
/// counted (`None`) does not.
///
/// # Errors
///
/// [`OutOfRange`] where the due day lies outside the years that can be counted.
pub fn rolled(
    calendar: &WorkingCalendar,
    roll: Roll,
    length: Option<Length>,
    counted_from: NaiveDate,
    limit_on: NaiveDate,
) -> Result<Due, OutOfRange> {
    let due_on = match (length, roll) {
        (Some(length), Roll::Forward) if length.rolls() => calendar.on_or_after(limit_on)?,
        (Some(length), Roll::Backward) if length.rolls() => calendar.on_or_before(limit_on)?,
        _ => limit_on,
    };
    let act_by_on = match calendar.open_on_or_before(due_on) {
        Ok(working) if working >= counted_from => working,
        // Before the anchor, be it within the years that can be counted or not.
        _ => due_on,
    };
    Ok(Due { counted_from, limit_on, due_on, act_by_on })
}

/// A day that a count in working days passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The day.
    pub on: NaiveDate,
    /// Why it is not a working day.
    pub why: Closed,
}

/// The days after `from` and up to `until` that limits pass over, each with its reason.
#[must_use]
pub fn skipped(calendar: &WorkingCalendar, from: NaiveDate, until: NaiveDate) -> Vec<Skipped> {
    let days = from.iter_days().skip(1).take_while(|on| *on <= until);
    days.filter_map(|on| calendar.why_passed_over(on).map(|why| Skipped { on, why })).collect()
}

/// The days after `from` and up to `until` on which nobody is there, each with its reason; closed
/// days are among them also where limits count them.
#[must_use]
pub fn shut(calendar: &WorkingCalendar, from: NaiveDate, until: NaiveDate) -> Vec<Skipped> {
    let days = from.iter_days().skip(1).take_while(|on| *on <= until);
    days.filter_map(|on| calendar.why_closed(on).map(|why| Skipped { on, why })).collect()
}

fn day_zero(
    calendar: &WorkingCalendar,
    receipt: Receipt,
    from: Moment,
) -> Result<NaiveDate, OutOfRange> {
    let Receipt::Deemed { cut_off } = receipt else {
        return Ok(from.on);
    };
    let too_late = matches!((from.at, cut_off), (Some(at), Some(cut_off)) if at >= cut_off);
    if too_late && calendar.is_working(from.on)? {
        return calendar.add(from.on, 1);
    }
    calendar.on_or_after(from.on)
}

fn working_days(
    calendar: &WorkingCalendar,
    inclusive: bool,
    from: NaiveDate,
    count: u32,
) -> Result<NaiveDate, OutOfRange> {
    // The anchor's own day can be counted only where it is a working day.
    let own_day = u32::from(inclusive && calendar.is_working(from)?);
    calendar.add(from, count - own_day)
}

/// Where no time is known, every begun 24 hours are a day.
fn hours(from: NaiveDate, at: Option<NaiveTime>, count: u32) -> Option<NaiveDate> {
    match at {
        Some(at) => from
            .and_time(at)
            .checked_add_signed(chrono::TimeDelta::hours(i64::from(count)))
            .map(|end| end.date()),
        None => from.checked_add_days(Days::new(u64::from(count.div_ceil(24)))),
    }
}

fn days(inclusive: bool, from: NaiveDate, count: u32) -> Result<NaiveDate, OutOfRange> {
    let own_day = u32::from(inclusive);
    in_range(from, from.checked_add_days(Days::new(u64::from(count - own_day))))
}

fn months(inclusive: bool, from: NaiveDate, count: u32) -> Result<NaiveDate, OutOfRange> {
    let end = from.checked_add_months(Months::new(count));
    // A period beginning with 31 August ends, six months on, with the last day of February: there
    // is no corresponding date to end the day before.
    let day_before = end.filter(|end| inclusive && end.day() == from.day());
    in_range(from, day_before.map_or(end, |end| end.pred_opt()))
}

fn in_range(from: NaiveDate, end: Option<NaiveDate>) -> Result<NaiveDate, OutOfRange> {
    match end {
        Some(end) if end <= LAST_DAY => Ok(end),
        other => Err(OutOfRange { day: other.unwrap_or(from) }),
    }
}
