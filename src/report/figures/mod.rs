//! Figures: what complaints add up to. Every figure is defined in docs/reports.md.
//!
//! A report is a sum that takes one complaint after the other and can be joined with the sum of
//! others: of another thread, or of another register. What is ranked (medians, percentiles) is kept
//! as counts of days, so that joined sums give the same as one sum of all.

mod book;
mod by;
mod flow;
mod grouped;
mod only;
mod period;
mod scope;
mod spread;
mod summary;
mod timeliness;

pub use book::{Act, ClinicBook, Promise, Promises, StageBook};
pub use by::{By, Label};
pub use flow::{FlowRow, FlowSum};
pub use grouped::{Grouped, Sum};
pub use only::Only;
pub use period::Period;
pub use scope::Scope;
pub use spread::Spread;
pub use summary::{Summary, kept};
pub use timeliness::{Kept, Timeliness, TimelinessRow};

use std::sync::Arc;

use super::tally::{Day, Tally};

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
}
