//! A sum for each group and for all together.

use std::collections::BTreeMap;

use chrono::Days;

use super::by::Groups;
use super::{By, Label, Period, Seen};
use crate::report::tally::{day, number};

/// What complaints add up to.
pub trait Sum: Default {
    /// Adds a complaint.
    fn add(&mut self, seen: &Seen<'_>);

    /// Adds the sum of others.
    fn join(&mut self, other: &Self);
}

/// A sum for each group and for all together, as it grows.
#[derive(Debug)]
pub struct Grouped<S> {
    by: Option<By>,
    groups: Groups,
    parts: Vec<S>,
    total: S,
    count: u64,
}

impl<S: Sum> Grouped<S> {
    /// Nothing yet.
    #[must_use]
    pub fn new(by: Option<By>) -> Self {
        Self { by, groups: Groups::default(), parts: Vec::new(), total: S::default(), count: 0 }
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds a complaint.
    #[inline]
    pub fn add(&mut self, seen: &Seen<'_>) {
        self.count += 1;
        let Some(by) = self.by else { return self.total.add(seen) };
        let parts = &mut self.parts;
        self.groups.each(by, seen, |place| {
            if place >= parts.len() {
                parts.resize_with(place + 1, S::default);
            }
            parts[place].add(seen);
        });
        // Where each counts once, all together are the groups together.
        if !by.is_partition() {
            self.total.add(seen);
        }
    }

    /// The groups in their order, and all together. Spans of time in which nothing was received
    /// stand between the others, and through the whole of a period where there is one.
    #[must_use]
    pub fn end(
        by: Option<By>,
        sums: impl IntoIterator<Item = Self>,
        through: Option<Period>,
    ) -> (Vec<(Label, S)>, S) {
        let mut groups: BTreeMap<Label, S> = BTreeMap::new();
        let mut total = S::default();
        for sum in sums {
            total.join(&sum.total);
            for (label, part) in sum.groups.labels.into_iter().zip(sum.parts) {
                if by.is_some_and(By::is_partition) {
                    total.join(&part);
                }
                groups.entry(label).or_default().join(&part);
            }
        }
        if let Some(by) = by {
            for label in spans(by, groups.keys(), through) {
                groups.entry(label).or_default();
            }
        }
        (groups.into_iter().collect(), total)
    }
}

/// Every span of time from the first to the last, where the groups are spans of time.
fn spans<'a>(
    by: By,
    labels: impl Iterator<Item = &'a Label>,
    through: Option<Period>,
) -> Vec<Label> {
    let days = labels.filter_map(|label| match label {
        Label::Time(from, _) => Some(*from),
        _ => None,
    });
    let ends = through.map(|period| [number(period.from), number(period.to)]);
    let days: Vec<_> = days.chain(ends.into_iter().flatten()).collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut next = by.period(day(*first));
    while let Some(period) = next.filter(|period| number(period.from) <= *last) {
        all.push(Label::Time(number(period.from), by.name(period)));
        next = period.to.checked_add_days(Days::new(1)).and_then(|day| by.period(day));
    }
    all
}
