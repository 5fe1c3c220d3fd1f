//! Reports as values: pure, from rows and rules to what is to be shown, with no formatting.

mod answer;
mod because;
mod duty;
mod listed;
mod record;

pub use answer::{Answer, Whose};
pub use because::{Because, Way};
pub use duty::{Duty, duty};
pub use listed::Listed;
pub use record::Record;
