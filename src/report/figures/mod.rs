//! Figures: what complaints add up to. Every figure is defined in docs/reports.md.
//!
//! A report is a sum that takes one complaint after the other and can be joined with the sum of
//! others: of another thread, or of another register. What is ranked (medians, percentiles) is kept
//! as counts of days, so that joined sums give the same as one sum of all.

mod annual;
mod book;
mod by;
mod flow;
mod grouped;
mod ko41b;
mod lessons;
mod only;
mod period;
mod scope;
mod scotland;
mod spread;
mod summary;
mod timeliness;

pub use annual::{Annual, Law, OfSubject, Referred};
pub use book::{Act, ClinicBook, Named, Promise, Promises, StageBook, Title, title_of};
pub use by::{By, Label};
pub use flow::{FlowRow, FlowSum};
pub use grouped::{Grouped, Sum};
pub use ko41b::{AGES, Counts, Ko41b};
pub use lessons::{Lessons, Theme};
pub use only::Only;
pub use period::Period;
pub use scope::Scope;
pub use scotland::{OfStage, Scheme, Scotland};
pub use spread::Spread;
pub use summary::{Summary, kept};
pub use timeliness::{Kept, Timeliness, TimelinessRow};

use std::sync::Arc;

use super::tally::{Day, Tally};
use crate::procedure::Outcome;

/// A complaint as figures look at it: what is counted of it, and by what it is judged.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// What is counted.
    pub tally: &'a Tally<'a>,
    /// Its clinic.
    pub clinic: &'a ClinicBook,
    /// What its procedure promises.
    pub promises: &'a Arc<Promises>,
    /// Whom its points are about; only where a report asks for that.
    pub practitioners: &'a [String],
    /// The day on which it is looked at.
    pub today: Day,
    /// The days of the report, where they are not those of receipt.
    pub days: Span,
}

/// From one day through another, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The first of the same days a year before.
    pub before_from: Day,
    /// The last of them.
    pub before_to: Day,
}

impl Span {
    /// The days of a period.
    #[must_use]
    pub fn of(period: Period) -> Self {
        let number = super::tally::number;
        let before = period.year_before();
        Self {
            from: number(period.from),
            to: number(period.to),
            before_from: number(before.from),
            before_to: number(before.to),
        }
    }

    /// Every day.
    pub const ALL: Self =
        Self { from: Day::MIN, to: Day::MAX, before_from: Day::MIN, before_to: Day::MIN };

    /// Whether it holds a day.
    #[must_use]
    #[inline]
    pub fn has(self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Whether the same days a year before held it.
    #[must_use]
    #[inline]
    pub fn had(self, day: Day) -> bool {
        (self.before_from..=self.before_to).contains(&day)
    }
}

impl Seen<'_> {
    /// The working days of the clinic from one day to another: the day after the first is the
    /// first that counts. What ended before it began took none.
    #[must_use]
    pub fn working_days(&self, after: Day, until: Day) -> u32 {
        let day = super::tally::day;
        let count = self.clinic.calendar.count(day(after), day(until)).unwrap_or_default();
        count.try_into().unwrap_or_default()
    }

    /// The last answer of the clinic itself on or before a day: the day, and what was found.
    #[must_use]
    pub fn last_answer(&self, until: Day) -> Option<(Day, Outcome)> {
        let own = self.tally.stays().filter(|it| !it.beside && self.promises.is_own(it.stage));
        own.filter_map(|it| it.answered).filter(|(on, _)| *on <= until).last()
    }
}
