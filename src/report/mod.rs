//! Reports as values: pure, from rows and rules to what is to be shown, with no formatting.

mod answer;
mod because;
mod duty;
mod files;
mod follow_up;
mod found;
mod holidays;
mod listed;
mod moves;
mod outstanding;
mod proof;
mod query;
mod record;
mod seal;
mod written;

pub use answer::{Answer, Whose};
pub use because::{Because, Way};
pub use duty::{Duty, Next, Standing, duty, next_open};
pub use files::{FaultKind, FileFault};
pub use follow_up::{ActionRow, ActionState, OpenTask, ReferralRow, Task};
pub use found::{Finder, Found};
pub use holidays::{HolidayList, HolidayRow, ImportedList, Origin};
pub use listed::Listed;
pub use moves::Move;
pub use outstanding::Outstanding;
pub use proof::{DerivedCounts, Fault, FaultSort, Faults, Place, Proof};
pub use query::{Near, Query, Term};
pub use record::Record;
pub use seal::{Seal, SealError};
pub use written::{Document, Writing, folded, written};
