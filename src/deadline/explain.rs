//! The way from a day to a due day, as data: every day that was passed over, why, and in what
//! part of the count. How it is said to a person is not decided here.

use chrono::{NaiveDate, NaiveTime};

use super::{
    Closed, Counting, Due, Leg, Length, Moment, Nation, OutOfRange, Receipt, Roll, Skipped,
    WorkingCalendar, WorkingWeek, due,
};
use crate::wording::vocabulary;

vocabulary! {
    /// In what part of a count a day was passed over.
    Role, "a part of a count" {
        /// Before day 0: the arrival counts as received on a later day.
        DeemedReceipt = "deemed_receipt",
        /// While working days were counted.
        Counting = "counting",
        /// Between the end of the limit and the day to which it rolls.
        Roll = "roll",
    }
}

/// Why a day was passed over. Shown, it reads "Saturday", "Good Friday", "closed: staff training"
/// or "at or after 16:00".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is not a working day.
    NotWorked(Closed),
    /// It is one, and the arrival was at or after this time of it.
    CutOff(NaiveTime),
}

impl Why {
    /// The kind of reason, as programs know it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotWorked(Closed::Weekend(_)) => "weekend",
            Self::NotWorked(Closed::BankHoliday { .. }) => "bank_holiday",
            Self::NotWorked(Closed::ClosedDay { .. }) => "closed_day",
            Self::CutOff(_) => "cut_off",
        }
    }
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotWorked(closed) => closed.fmt(f),
            Self::CutOff(at) => write!(f, "at or after {}", at.format("%H:%M")),
        }
    }
}

/// A day that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub why: Why,
    /// In what part of the count.
    pub role: Role,
}

/// A due day with the whole way to it.
///
/// # Example: a roll over Easter
///
/// ```
/// use redress::deadline::{
///     Counting, Explained, Moment, Nation, Role, Roll, WorkingCalendar,
/// };
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let calendar = WorkingCalendar::builder().nation(Nation::Scotland).build();
/// let counting = Counting { roll: Roll::Forward, ..Counting::default() };
/// let from = Moment::day("2026-03-05".parse()?);
/// let explained = Explained::new(&calendar, counting, "30 days".parse()?, from)?;
/// // 4 April is the Saturday of Easter; Scotland works on Easter Monday.
/// assert_eq!(explained.due.due_on, "2026-04-06".parse()?);
/// let passed: Vec<_> = explained.passed.iter().map(|day| day.why.to_string()).collect();
/// assert_eq!(passed, ["Saturday", "Sunday"]);
/// assert!(explained.passed.iter().all(|day| day.role == Role::Roll));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// From when it was counted.
    pub from: Moment,
    /// How long.
    pub length: Length,
    /// In what way.
    pub counting: Counting,
    /// Whose bank holidays were observed.
    pub nations: Vec<Nation>,
    /// The days of the week that are worked.
    pub week: WorkingWeek,
    /// The answer.
    pub due: Due,
    /// The days passed over, in order within each part of the count.
    pub passed: Vec<Passed>,
    /// The days behind `act_by_on` up to `due_on`, on which nobody works.
    pub idle: Vec<Skipped>,
    /// Day 0, where it is not a working day and nothing else says why.
    pub starts_idle: Option<Closed>,
    /// The answer rests on bank holidays that have not been announced yet.
    pub provisional: bool,
    /// The last day for which they have been.
    pub announced_through: NaiveDate,
}

impl Explained {
    /// Counts, and keeps what was passed over on the way.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day or the answer lies outside the years that can be counted.
    pub fn new(
        calendar: &WorkingCalendar,
        counting: Counting,
        length: Length,
        from: Moment,
    ) -> Result<Self, OutOfRange> {
        let due = due(calendar, &counting, length, from)?;
        let mut passed = deemed(calendar, counting.receipt, from, due);
        if length.is_in_working_days() {
            // Where day 0 itself was to be counted, it may be the first that could not be.
            let first = if counting.inclusive {
                Some(due.counted_from)
            } else {
                due.counted_from.succ_opt()
            };
            passed.extend(between(calendar, first, due.limit_on, Role::Counting));
        }
        passed.extend(over_the_roll(calendar, due));
        Ok(Self {
            from,
            length,
            counting,
            nations: calendar.nations().to_vec(),
            week: calendar.week(),
            due,
            passed,
            idle: super::shut(calendar, due.act_by_on, due.due_on),
            starts_idle: calendar.why_passed_over(due.counted_from),
            provisional: is_provisional(calendar, counting, length, due),
            announced_through: calendar.announced_through(),
        })
    }

    /// Whether the length is one that a roll moves: days, weeks, months, years.
    #[must_use]
    pub fn may_roll(&self) -> bool {
        self.length.rolls()
    }
}

/// The days that were passed over on the way of a limit of several legs, in order within each part
/// of the count.
#[must_use]
pub fn passed_over(
    calendar: &WorkingCalendar,
    receipt: Receipt,
    legs: &[Leg],
    due: Due,
) -> Vec<Passed> {
    let mut passed = Vec::new();
    for leg in legs {
        if leg.counted_from != leg.from_on {
            let to = Due { counted_from: leg.counted_from, ..due };
            passed.extend(deemed(calendar, receipt, Moment::day(leg.from_on), to));
        }
        if leg.length.is_in_working_days() {
            let own =
                if leg.inclusive { Some(leg.counted_from) } else { leg.counted_from.succ_opt() };
            passed.extend(between(calendar, own, leg.limit_on, Role::Counting));
        }
    }
    if legs.last().is_some_and(|leg| leg.length.rolls()) {
        passed.extend(over_the_roll(calendar, due));
    }
    passed
}

/// The days between the end of a limit and its due day.
fn over_the_roll(calendar: &WorkingCalendar, due: Due) -> Vec<Passed> {
    let (first, last) = if due.due_on > due.limit_on {
        (Some(due.limit_on), due.due_on)
    } else {
        (due.due_on.succ_opt(), due.limit_on)
    };
    between(calendar, first, last, Role::Roll).collect()
}

/// The days from that of an arrival to the one that it is taken to be.
fn deemed(calendar: &WorkingCalendar, receipt: Receipt, from: Moment, due: Due) -> Vec<Passed> {
    let Receipt::Deemed { cut_off } = receipt else { return Vec::new() };
    let role = Role::DeemedReceipt;
    let late = cut_off
        .filter(|_| due.counted_from != from.on && calendar.why_passed_over(from.on).is_none());
    let late = late.map(|at| Passed { on: from.on, why: Why::CutOff(at), role });
    let before = due.counted_from.pred_opt();
    let closed = before.map(|last| between(calendar, Some(from.on), last, role));
    late.into_iter().chain(closed.into_iter().flatten()).collect()
}

/// The days that are not worked from one to another, both included.
fn between(
    calendar: &WorkingCalendar,
    first: Option<NaiveDate>,
    last: NaiveDate,
    role: Role,
) -> impl Iterator<Item = Passed> {
    let days = first.into_iter().flat_map(|first| first.iter_days());
    // A closed day that does not stretch limits is counted, and was not passed over.
    days.take_while(move |on| *on <= last).filter_map(move |on| {
        calendar.why_passed_over(on).map(|why| Passed { on, why: Why::NotWorked(why), role })
    })
}

/// What is counted by the calendar alone does not move with a holiday; what counts working days,
/// rolls, or is taken to arrive later may.
fn is_provisional(
    calendar: &WorkingCalendar,
    counting: Counting,
    length: Length,
    due: Due,
) -> bool {
    let unannounced = |day| day > calendar.announced_through() && !calendar.nations().is_empty();
    let counted = length.is_in_working_days();
    let rolled = counting.roll != Roll::None && length.rolls();
    let deemed = counting.receipt != Receipt::Actual;
    (counted && unannounced(due.due_on))
        || (rolled && unannounced(due.due_on.max(due.limit_on)))
        || (deemed && unannounced(due.counted_from))
}
