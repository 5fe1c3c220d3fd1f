//! Reports as values: pure, from rows and rules to what is to be shown, with no formatting.

mod answer;
mod because;
mod duty;
mod holidays;
mod listed;
mod moves;
mod record;

pub use answer::{Answer, Whose};
pub use because::{Because, Way};
pub use duty::{Duty, duty};
pub use holidays::{HolidayList, HolidayRow, ImportedList, Origin};
pub use listed::Listed;
pub use moves::Move;
pub use record::Record;
