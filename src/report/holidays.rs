//! Bank holidays as a list shows them.

use chrono::NaiveDate;

use crate::deadline::Nation;

/// A bank holiday, with the nations that have it under one title and from one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayRow {
    /// The day.
    pub on: NaiveDate,
    /// What it is called.
    pub title: String,
    /// Whose.
    pub nations: Vec<Nation>,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether the days of that year are announced for all of these nations.
    pub announced: bool,
}

/// Where a bank holiday comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A rule that the program knows.
    Rule,
    /// A proclamation that the program knows.
    Proclaimed,
    /// Somebody added it on this day.
    ByHand(NaiveDate),
    /// It was imported from a source on a day.
    Import(String, NaiveDate),
}

impl Origin {
    /// The word that scripts know it by.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Proclaimed => "announced",
            Self::ByHand(_) => "by_hand",
            Self::Import(..) => "import",
        }
    }

    /// What it was imported from, where it was.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Import(source, _) => Some(source),
            _ => None,
        }
    }

    /// The day on which the register came to know it, where the program did not know it before.
    #[must_use]
    pub fn recorded_on(&self) -> Option<NaiveDate> {
        match self {
            Self::ByHand(on) | Self::Import(_, on) => Some(*on),
            _ => None,
        }
    }
}

/// All that `holiday list` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayList {
    /// The days.
    pub days: Vec<HolidayRow>,
    /// What the register took off the days that the program knows: day, title, whose.
    pub removed: Vec<(NaiveDate, String, Nation)>,
    /// Through which day each nation's days are announced.
    pub announced: Vec<(Nation, NaiveDate)>,
    /// What was imported: whose, when, from where, and SHA-256 of the file.
    pub imports: Vec<ImportedList>,
}

/// A list that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedList {
    /// Whose days it lists.
    pub nation: Nation,
    /// The day of the import.
    pub on: NaiveDate,
    /// The name of the file, or what was said of it.
    pub source: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Through which day it announces them.
    pub announced_through: NaiveDate,
}
