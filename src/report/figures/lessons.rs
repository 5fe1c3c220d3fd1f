//! Lessons: what complaints are about, what caused them, and what comes again.

use std::collections::{BTreeMap, BTreeSet};

use super::annual::{is_well_founded, join};
use super::book::{Title, title_of};
use super::{Seen, Sum};
use crate::domain::{Remedy, RootCause};
use crate::procedure::Outcome;
use crate::report::tally::Day;

/// Complaints of one category.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its name for people.
    pub title: Title,
    /// Received on the days of the report, by the day.
    days: BTreeMap<Day, u64>,
    /// Of these, those of which the clinic found something.
    pub found: u64,
    /// Of which upheld or partly upheld.
    pub well_founded: u64,
    /// Received on the same days a year before.
    pub before: u64,
    /// What caused them.
    pub causes: BTreeMap<RootCause, u64>,
}

impl Theme {
    /// Received on the days of the report.
    #[must_use]
    pub fn complaints(&self) -> u64 {
        self.days.values().sum()
    }

    /// Of these, those received after a day.
    #[must_use]
    pub fn after(&self, day: Day) -> u64 {
        let later = self.days.range((std::ops::Bound::Excluded(day), std::ops::Bound::Unbounded));
        later.map(|(_, count)| count).sum()
    }

    /// The cause that was recorded most often.
    #[must_use]
    pub fn main_cause(&self) -> Option<RootCause> {
        let most =
            self.causes.iter().max_by_key(|(cause, count)| (**count, std::cmp::Reverse(**cause)));
        most.map(|(cause, _)| *cause)
    }
}

/// What there is to learn from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lessons {
    /// Received on the days of the report.
    pub complaints: u64,
    /// Received on the same days a year before.
    pub before: u64,
    /// By the category: its name in commands; empty for none.
    pub themes: BTreeMap<String, Theme>,
    /// Complaints by what caused them.
    pub causes: BTreeMap<RootCause, u64>,
    /// Complaints of which no cause is recorded.
    pub no_cause: u64,
    /// Complaints by what is done to put them right.
    pub remedies: BTreeMap<Remedy, u64>,
    /// Complaints with anything that puts them right.
    pub remedied: u64,
    /// Complaints for which something is paid, and how much in all, in pence.
    pub paid: (u64, u64),
}

impl Lessons {
    /// Whether a category has more complaints than a year before, and a greater share of all. One
    /// alone says nothing.
    #[must_use]
    pub fn rose(&self, theme: &Theme) -> bool {
        let (now, before) = (u128::from(theme.complaints()), u128::from(theme.before));
        now * u128::from(self.before) > before * u128::from(self.complaints) && now > before.max(1)
    }

    fn theme(&mut self, id: &str, seen: &Seen<'_>) -> &mut Theme {
        if !self.themes.contains_key(id) {
            self.themes.insert(id.to_owned(), Theme::default());
        }
        let known = self.themes.entry(id.to_owned()).or_default();
        known.title.take(seen.promises.number, || title_of(&seen.promises.categories, id));
        known
    }
}

/// What was found under a category: of its points where these have been decided, else of the matter
/// as a whole.
fn found(seen: &Seen<'_>, category: &str) -> Option<bool> {
    let points = seen.tally.points().filter(|point| point.category == category);
    let outcomes: Vec<Outcome> = points.filter_map(|point| point.outcome).collect();
    if outcomes.is_empty() {
        return seen.tally.outcome.map(is_well_founded);
    }
    Some(outcomes.into_iter().any(is_well_founded))
}

impl Sum for Lessons {
    fn add(&mut self, seen: &Seen<'_>) {
        let (tally, days) = (seen.tally, seen.days);
        let now = days.has(tally.received);
        if !now && !days.had(tally.received) {
            return;
        }
        self.complaints += u64::from(now);
        self.before += u64::from(!now);
        let mut ids: BTreeSet<&str> = tally.categories().collect();
        if ids.is_empty() {
            ids.insert("");
        }
        for id in ids {
            let found = found(seen, id);
            let theme = self.theme(id, seen);
            if !now {
                theme.before += 1;
                continue;
            }
            *theme.days.entry(tally.received).or_default() += 1;
            theme.found += u64::from(found.is_some());
            theme.well_founded += u64::from(found == Some(true));
            tally.causes.iter().for_each(|it| *theme.causes.entry(it).or_default() += 1);
        }
        if !now {
            return;
        }
        tally.causes.iter().for_each(|it| *self.causes.entry(it).or_default() += 1);
        self.no_cause += u64::from(tally.causes.is_empty());
        tally.remedies.iter().for_each(|it| *self.remedies.entry(it).or_default() += 1);
        self.remedied += u64::from(!tally.remedies.is_empty());
        self.paid.0 += u64::from(tally.pence > 0);
        self.paid.1 += tally.pence;
    }

    fn join(&mut self, other: &Self) {
        self.complaints += other.complaints;
        self.before += other.before;
        for (id, more) in &other.themes {
            let sum = self.themes.entry(id.clone()).or_default();
            sum.title.join(&more.title);
            join(&mut sum.days, &more.days);
            sum.found += more.found;
            sum.well_founded += more.well_founded;
            sum.before += more.before;
            join(&mut sum.causes, &more.causes);
        }
        join(&mut self.causes, &other.causes);
        self.no_cause += other.no_cause;
        join(&mut self.remedies, &other.remedies);
        self.remedied += other.remedied;
        self.paid.0 += other.paid.0;
        self.paid.1 += other.paid.1;
    }
}
