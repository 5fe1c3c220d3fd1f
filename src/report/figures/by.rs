//! By what figures are broken down.

use std::collections::HashMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Period, Seen};
use crate::report::tally::{Day, day, number};
use crate::wording::vocabulary;

vocabulary! {
    /// By what figures are broken down.
    By, "what figures can be broken down by" {
        /// By the month of receipt.
        Month = "month",
        /// By the quarter of receipt.
        Quarter = "quarter",
        /// By the year of receipt.
        Year = "year",
        /// By clinic.
        Clinic = "clinic",
        /// By site; a complaint with points at several counts at each.
        Site = "site",
        /// By category; a complaint with points of several counts under each.
        Category = "category",
        /// By the practitioner of its points; one about several counts under each.
        Practitioner = "practitioner",
        /// By the way it came.
        Channel = "channel",
        /// By who pays.
        Payer = "payer",
        /// By its current stage.
        Stage = "stage",
        /// By how grave it was found.
        Grade = "grade",
        /// By what was last found.
        Outcome = "outcome",
    }
}

impl By {
    /// Whether a complaint counts in exactly one group.
    #[must_use]
    pub fn is_partition(self) -> bool {
        !matches!(self, Self::Site | Self::Category | Self::Practitioner)
    }

    /// Whether it is a span of time.
    #[must_use]
    pub fn is_time(self) -> bool {
        matches!(self, Self::Month | Self::Quarter | Self::Year)
    }

    /// The span of time of a day, where it is one.
    #[must_use]
    pub fn period(self, day: NaiveDate) -> Option<Period> {
        match self {
            Self::Month => Some(Period::month(day)),
            Self::Quarter => Some(Period::quarter(day)),
            Self::Year => Some(Period::year(day)),
            _ => None,
        }
    }

    /// What a group of this span is called: `2026-04`, `2026-Q2`, `2026`.
    #[must_use]
    pub fn name(self, period: Period) -> String {
        let from = period.from;
        match self {
            Self::Month => format!("{:04}-{:02}", from.year(), from.month()),
            Self::Quarter => format!("{:04}-Q{}", from.year(), from.month().div_ceil(3)),
            _ => format!("{:04}", from.year()),
        }
    }
}

/// What a group is called. Spans of time come in their order, what has a name by its name, and what
/// has none last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// A span of time, by its first day.
    Time(Day, String),
    /// A name.
    Named(String),
    /// Nothing was said.
    Unsaid,
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Time(_, name) | Self::Named(name) => f.pad(name),
            Self::Unsaid => f.pad("none"),
        }
    }
}

/// The groups that have been seen, each with its place.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub(super) labels: Vec<Label>,
    named: HashMap<String, usize>,
    unsaid: Option<usize>,
    times: HashMap<Day, usize>,
    /// The span of the complaint before: the next one is mostly of the same.
    last: Option<(Day, Day, usize)>,
}

impl Groups {
    /// Hands over the places of the groups in which a complaint counts.
    pub(super) fn each(&mut self, by: By, seen: &Seen<'_>, mut each: impl FnMut(usize)) {
        let tally = seen.tally;
        let one = |word: Option<&'static str>| word.unwrap_or_default();
        match by {
            By::Month | By::Quarter | By::Year => each(self.time(by, tally.received)),
            By::Clinic => each(self.named(&seen.clinic.label)),
            By::Channel => {
                each(self.named(one(tally.channel.map(crate::procedure::Channel::word))));
            }
            By::Outcome => {
                each(self.named(one(tally.outcome.map(crate::procedure::Outcome::word))));
            }
            By::Payer => each(self.named(tally.payer)),
            By::Stage => each(self.named(tally.stage)),
            By::Grade => each(self.named(tally.grade)),
            By::Site => self.several(tally.sites(), each),
            By::Category => self.several(tally.categories(), each),
            By::Practitioner => {
                self.several(seen.practitioners.iter().map(String::as_str), each);
            }
        }
    }

    fn several<'b>(&mut self, names: impl Iterator<Item = &'b str>, mut each: impl FnMut(usize)) {
        let mut any = false;
        for name in names {
            any = true;
            each(self.named(name));
        }
        if !any {
            each(self.named(""));
        }
    }

    fn named(&mut self, name: &str) -> usize {
        if name.is_empty() {
            if let Some(place) = self.unsaid {
                return place;
            }
            let place = self.add(Label::Unsaid);
            self.unsaid = Some(place);
            return place;
        }
        if let Some(place) = self.named.get(name) {
            return *place;
        }
        let place = self.add(Label::Named(name.to_owned()));
        self.named.insert(name.to_owned(), place);
        place
    }

    fn time(&mut self, by: By, received: Day) -> usize {
        if let Some((from, to, place)) = self.last
            && (from..=to).contains(&received)
        {
            return place;
        }
        let on = day(received);
        let period = by.period(on).unwrap_or(Period { from: on, to: on });
        let (from, to) = (number(period.from), number(period.to));
        let known = self.times.get(&from).copied();
        let place = known.unwrap_or_else(|| self.add(Label::Time(from, by.name(period))));
        self.times.insert(from, place);
        self.last = Some((from, to, place));
        place
    }

    fn add(&mut self, label: Label) -> usize {
        self.labels.push(label);
        self.labels.len() - 1
    }
}
