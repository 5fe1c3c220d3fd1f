//! What a register knows of bank holidays beyond the rules: days added and taken off, and how far
//! each nation's are announced.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::holidays::{Nation, announced_through, bank_holidays};

/// The changes of a register to the bank holidays that this program knows by rule.
///
/// # Example: a day off that was proclaimed for Scotland alone
///
/// ```
/// use redress::deadline::{Almanac, Nation};
///
/// let day: chrono::NaiveDate = "2030-06-03".parse()?;
/// let mut almanac = Almanac::default();
/// almanac.add(Nation::Scotland, day, "Jubilee");
/// assert_eq!(almanac.title(Nation::Scotland, day).as_deref(), Some("Jubilee"));
/// assert_eq!(almanac.title(Nation::EnglandAndWales, day), None);
/// almanac.remove(Nation::Scotland, day);
/// assert_eq!(almanac.title(Nation::Scotland, day), None);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Almanac {
    /// The title of a day that was added; `None` for one that was taken off.
    changes: BTreeMap<(Nation, NaiveDate), Option<String>>,
    announced: BTreeMap<Nation, NaiveDate>,
}

impl Almanac {
    /// Adds a bank holiday of a nation.
    pub fn add(&mut self, nation: Nation, day: NaiveDate, title: impl Into<String>) {
        self.changes.insert((nation, day), Some(title.into()));
    }

    /// Takes a day off a nation's bank holidays.
    pub fn remove(&mut self, nation: Nation, day: NaiveDate) {
        self.changes.insert((nation, day), None);
    }

    /// Takes note that a nation's bank holidays are announced through a day. Never moves back.
    pub fn announce(&mut self, nation: Nation, through: NaiveDate) {
        let known = self.announced.entry(nation).or_insert(through);
        *known = through.max(*known);
    }

    /// Returns the day through which a nation's bank holidays are announced.
    #[must_use]
    pub fn announced_through(&self, nation: Nation) -> NaiveDate {
        let known = self.announced.get(&nation).copied();
        known.unwrap_or_else(announced_through).max(announced_through())
    }

    /// Returns the days that were added (with a title) and taken off (without), in order.
    pub fn changes(&self) -> impl Iterator<Item = (Nation, NaiveDate, Option<&str>)> {
        self.changes.iter().map(|((nation, day), title)| (*nation, *day, title.as_deref()))
    }

    /// Returns what a day is called where it is a nation's bank holiday.
    #[must_use]
    pub fn title(&self, nation: Nation, day: NaiveDate) -> Option<String> {
        match self.changes.get(&(nation, day)) {
            Some(changed) => changed.clone(),
            None => built_in(nation, day).map(str::to_owned),
        }
    }

    /// Returns a nation's bank holidays from one day to another, both included, in order.
    #[must_use]
    pub fn holidays(&self, nation: Nation, from: NaiveDate, to: NaiveDate) -> Vec<Holiday> {
        let mut days: BTreeMap<NaiveDate, Holiday> = bank_holidays(nation, from.year(), to.year())
            .into_iter()
            .map(|it| (it.on, Holiday { on: it.on, title: it.title.to_owned(), added: false }))
            .collect();
        for (_, on, title) in self.changes().filter(|(of, ..)| *of == nation) {
            match title {
                Some(title) => {
                    days.insert(on, Holiday { on, title: title.to_owned(), added: true });
                }
                None => drop(days.remove(&on)),
            }
        }
        days.into_values().filter(|it| (from..=to).contains(&it.on)).collect()
    }
}

/// A bank holiday as a register knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub on: NaiveDate,
    /// What it is called.
    pub title: String,
    /// The register added it; the others come with the program.
    pub added: bool,
}

/// Returns what a day is called where the program itself knows it as a nation's bank holiday.
#[must_use]
pub fn built_in(nation: Nation, day: NaiveDate) -> Option<&'static str> {
    let year = bank_holidays(nation, day.year(), day.year());
    year.into_iter().find(|holiday| holiday.on == day).map(|holiday| holiday.title)
}
