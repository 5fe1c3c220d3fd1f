//! Files of bank holidays, as governments and calendar programs publish them: read whole or not at
//! all, from text to days. Pure.

mod government;
mod icalendar;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::deadline::{FIRST_DAY, LAST_DAY, Nation, bank_holidays};
use crate::wording::{UnknownWord, shown};

/// The longest file that is read, in bytes: the government's own has 50,000.
pub const LONGEST_FILE: u64 = 5_000_000;

/// The longest title of a day, in characters.
pub const LONGEST_TITLE: usize = 120;

/// The bank holidays that a file lists, by nation.
pub type Listed = BTreeMap<Nation, Days>;

/// The bank holidays of one nation: day and title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days(BTreeMap<NaiveDate, String>);

/// Why a file is not taken, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// Line and column, from 1, where there is one place that is wrong.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub message: String,
}

impl FileError {
    fn new(message: impl Into<String>) -> Self {
        Self { place: None, message: message.into() }
    }

    fn at(line: usize, column: usize, message: impl Into<String>) -> Self {
        Self { place: Some((line, column)), message: message.into() }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FileError {}

/// What a file is, told from what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The JSON that the government publishes, which names its nations.
    Government,
    /// An iCalendar file, which names none.
    Calendar,
}

impl Days {
    /// Returns the days with their titles, in order.
    pub fn iter(&self) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.0.iter().map(|(day, title)| (*day, title.as_str()))
    }

    /// Returns whether a day is listed.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.0.contains_key(&day)
    }

    /// Returns whether the list of a year is complete: a list is published by the year, and the
    /// last day of a year's list is that of Christmas or the day after. A proclamation moves a day
    /// or two: a list that lacks more of what the rules give is an excerpt.
    #[must_use]
    pub fn is_complete(&self, nation: Nation, year: i32) -> bool {
        const MOVED: usize = 2;
        let ruled = bank_holidays(nation, year, year);
        let christmas = ruled.iter().find(|day| day.title.starts_with("Christmas"));
        let lacking = ruled.iter().filter(|day| !self.contains(day.on)).count();
        christmas.is_some_and(|christmas| self.contains(christmas.on)) && lacking <= MOVED
    }

    /// Returns the years of which it has the complete list.
    #[must_use]
    pub fn complete_years(&self, nation: Nation) -> Vec<i32> {
        let mut years: Vec<i32> = self.0.keys().map(Datelike::year).collect();
        years.dedup();
        years.retain(|year| self.is_complete(nation, *year));
        years
    }

    /// Returns the last day of the last year that follows on without a gap from those announced.
    #[must_use]
    pub fn announces(&self, nation: Nation, announced: NaiveDate) -> NaiveDate {
        let mut year = announced.year();
        while self.is_complete(nation, year + 1) {
            year += 1;
        }
        NaiveDate::from_ymd_opt(year, 12, 31).map_or(announced, |through| through.max(announced))
    }

    /// Adds a day, unless it stands there already under another title.
    fn add(&mut self, day: NaiveDate, title: String) -> Result<(), String> {
        match self.0.get(&day) {
            Some(other) if *other != title => Err(format!(
                "{day} stands there twice, as `{}` and as `{}`",
                shown(other),
                shown(&title)
            )),
            _ => {
                self.0.insert(day, title);
                Ok(())
            }
        }
    }
}

/// Tells from a file's first characters what it is.
///
/// # Errors
///
/// [`FileError`] where it is neither of the two.
pub fn kind(text: &str) -> Result<Kind, FileError> {
    let begins = text.trim_start();
    let calendar = begins.get(..15).is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
    if calendar {
        return Ok(Kind::Calendar);
    }
    match begins.chars().next() {
        Some('{') => Ok(Kind::Government),
        None => Err(FileError::new("there is nothing in it")),
        Some('<') => Err(FileError::at(1, 1, "this is a web page, not a list of bank holidays")),
        Some(_) => {
            Err(FileError::at(1, 1, "this is neither the government's JSON nor an iCalendar file"))
        }
    }
}

/// Takes the bytes of a file for text.
///
/// # Errors
///
/// [`FileError`] with the place of the first byte that is none.
pub fn text(bytes: &[u8]) -> Result<&str, FileError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place(bytes, error.valid_up_to());
        FileError::at(line, column, "this is not text in UTF-8")
    })?;
    let binary = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    match text.find(binary) {
        Some(at) => {
            let (line, column) = place(bytes, at);
            Err(FileError::at(line, column, "this is not text: it holds control characters"))
        }
        None => Ok(text),
    }
}

/// Reads the government's file, and keeps the nations that are wanted, or all where none is named.
///
/// # Errors
///
/// [`FileError`] with the first thing that is wrong; nothing of the file is to be used then.
pub fn read_government(text: &str, wanted: &[Nation]) -> Result<Listed, FileError> {
    let mut listed = government::read(text)?;
    for nation in wanted {
        if !listed.contains_key(nation) {
            return Err(FileError::new(format!("it has no list for {}", nation.title())));
        }
    }
    listed.retain(|nation, _| wanted.is_empty() || wanted.contains(nation));
    if listed.values().all(|days| days.0.is_empty()) {
        return Err(FileError::new("it lists no bank holidays"));
    }
    Ok(listed)
}

/// Reads an iCalendar file for these nations.
///
/// # Errors
///
/// [`FileError`] with the first thing that is wrong; nothing of the file is to be used then.
pub fn read_calendar(text: &str, nations: &[Nation]) -> Result<Listed, FileError> {
    let days = icalendar::read(text)?;
    if days.0.is_empty() {
        return Err(FileError::new("it lists no bank holidays"));
    }
    Ok(nations.iter().map(|nation| (*nation, days.clone())).collect())
}

/// A day that can be counted, `YYYY-MM-DD`.
fn day(text: &str) -> Result<NaiveDate, String> {
    let shaped = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day = text.parse::<NaiveDate>().ok().filter(|_| shaped);
    let day = day.ok_or_else(|| format!("`{}` is not a day: expected YYYY-MM-DD", shown(text)))?;
    in_range(day)
}

fn in_range(day: NaiveDate) -> Result<NaiveDate, String> {
    if (FIRST_DAY..=LAST_DAY).contains(&day) {
        Ok(day)
    } else {
        Err(format!("{day} is out of range: expected a day from {FIRST_DAY} to {LAST_DAY}"))
    }
}

/// A title of one line.
fn title(text: &str) -> Result<String, String> {
    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err("a day has no title".to_owned());
    }
    if title.contains(char::is_control) {
        return Err(format!("the title `{}` holds control characters", shown(&title)));
    }
    match title.chars().count() {
        0..=LONGEST_TITLE => Ok(title),
        long => Err(format!(
            "the title `{}` is {long} characters long: expected at most {LONGEST_TITLE}",
            shown(&title)
        )),
    }
}

fn nation(name: &str) -> Result<Nation, String> {
    name.parse().map_err(|_| {
        let all: Vec<String> = Nation::ALL.iter().map(ToString::to_string).collect();
        UnknownWord::new("a nation", name, all.iter().map(String::as_str)).to_string()
    })
}

/// Line and column of a byte, from 1; columns are characters.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = &bytes[..at];
    let lines: Vec<&[u8]> = before.split(|byte| *byte == b'\n').collect();
    let last = lines.last().copied().unwrap_or_default();
    (lines.len(), String::from_utf8_lossy(last).chars().count() + 1)
}
