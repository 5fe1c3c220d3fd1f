//! Which complaints are counted.

use std::collections::HashSet;

use crate::domain::Status;
use crate::procedure::{Channel, Outcome};
use crate::report::tally::{Day, Tally};

/// Which complaints are counted. Everything left out lets everything through; it says of what is
/// counted what the filter of a list says of rows.
#[derive(Debug, Clone, Default)]
pub struct Only {
    /// Of the clinic in this row.
    pub clinic: Option<i64>,
    /// In this status.
    pub status: Option<Status>,
    /// At this stage.
    pub stage: Option<String>,
    /// Of this category, or with a point of it.
    pub category: Option<String>,
    /// That came this way.
    pub channel: Option<Channel>,
    /// Of which this was last found.
    pub outcome: Option<Outcome>,
    /// In one of these rows.
    pub rows: Option<HashSet<i64>>,
    /// Received on or after this day.
    pub from: Option<Day>,
    /// Received on or before this day.
    pub to: Option<Day>,
}

impl Only {
    /// Whether a complaint is counted.
    #[must_use]
    #[inline]
    pub fn lets(&self, row: i64, clinic: i64, tally: &Tally<'_>) -> bool {
        self.from.is_none_or(|from| tally.received >= from)
            && self.to.is_none_or(|to| tally.received <= to)
            && self.clinic.is_none_or(|only| only == clinic)
            && self.status.is_none_or(|only| only == tally.status)
            && self.channel.is_none_or(|only| Some(only) == tally.channel)
            && self.outcome.is_none_or(|only| Some(only) == tally.outcome)
            && self.stage.as_ref().is_none_or(|only| only == tally.stage)
            && self.category.as_ref().is_none_or(|only| tally.categories().any(|it| it == only))
            && self.rows.as_ref().is_none_or(|only| only.contains(&row))
    }
}
