//! How time is counted: pure arithmetic, with no clock, no environment and no database.
//!
//! The convention, in one paragraph. The anchor's day is day 0, whether or not it is a working
//! day. "Within n working days" is the n-th working day after it; days and weeks are calendar
//! days; a month or a year ends on the corresponding date, or on the last day of the month where
//! there is none, always counted from the origin. A limit is met on or before its due day and
//! overdue from the day after. Every departure from this (the anchor's own day counts, deemed
//! receipt, a roll at the end) is asked for by the rule, in [`Counting`], and never assumed.
//!
//! ```
//! use redress::deadline::{Counting, Length, Moment, Nation, WorkingCalendar, due};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
//! // Received on the day before Good Friday: four days of Easter are skipped.
//! let received = Moment::day("2026-04-02".parse()?);
//! let answer = due(&calendar, &Counting::default(), "5 working days".parse()?, received)?;
//! assert_eq!(answer.due_on, "2026-04-13".parse()?);
//! # Ok(())
//! # }
//! ```

mod almanac;
mod calendar;
mod changed;
mod due;
mod explain;
mod holidays;
mod length;
mod pause;

pub use almanac::{Almanac, Holiday, built_in};
pub use calendar::{
    CalendarBuilder, Closed, FIRST_DAY, LAST_DAY, OutOfRange, WorkingCalendar, WorkingWeek,
    WorkingWeekError,
};
pub use changed::ChangedDays;
pub use due::{
    Counting, Due, Leg, Moment, Receipt, ReceiptRule, Roll, Skipped, due, leg, rolled, shut,
    skipped,
};
pub use explain::{Explained, Passed, Role, Why, passed_over};
pub use holidays::{
    ANNOUNCED_THROUGH_YEAR, BankHoliday, Nation, UnknownNation, announced_through, bank_holidays,
    is_one_off,
};
pub use length::{Length, LengthError, Unit};
pub use pause::{Pause, merged, paused};
