//! Reports as values: pure, from rows and rules to what is to be shown, with no formatting.

mod because;
mod duty;
mod listed;
mod record;

pub use because::Because;
pub use duty::{Duty, duty};
pub use listed::Listed;
pub use record::Record;
