//! The days of the week that a clinic works.

use crate::wording::shown;
use std::fmt;
use std::str::FromStr;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// The seven, Monday first.
pub(super) const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The days of the week on which a clinic works: at least one of them.
///
/// Written as a list of days and ranges, such as `mon-fri` or `mon,wed,fri-sun`.
///
/// # Example
///
/// ```
/// use chrono::Weekday;
/// use redress::deadline::WorkingWeek;
///
/// let week: WorkingWeek = "mon-thu, sat".parse()?;
/// assert!(week.contains(Weekday::Sat));
/// assert!(!week.contains(Weekday::Fri));
/// assert_eq!(week.to_string(), "mon-thu,sat");
/// assert_eq!(WorkingWeek::default().to_string(), "mon-fri");
///
/// assert!("".parse::<WorkingWeek>().is_err());
/// assert!("mon-someday".parse::<WorkingWeek>().is_err());
/// # Ok::<(), redress::deadline::WorkingWeekError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WorkingWeek([bool; 7]);

/// Why a [`WorkingWeek`] was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkingWeekError {
    /// No day was named.
    #[error("a working week needs at least one day, such as mon-fri")]
    Empty,
    /// A word that is no day of the week.
    #[error("'{0}' is no day of the week: use mon, tue, wed, thu, fri, sat or sun")]
    UnknownDay(String),
}

impl WorkingWeek {
    /// Returns the week of the days named, in any order and as often as they like.
    ///
    /// # Errors
    ///
    /// [`WorkingWeekError::Empty`] where none is named.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Result<Self, WorkingWeekError> {
        let mut worked = [false; 7];
        for day in days {
            worked[index(day)] = true;
        }
        if worked.contains(&true) { Ok(Self(worked)) } else { Err(WorkingWeekError::Empty) }
    }

    /// Returns whether a day of the week is worked.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0[index(day)]
    }

    /// Returns the days worked, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        WEEKDAYS.into_iter().filter(move |day| self.contains(*day))
    }

    /// Returns the days worked as people read them, such as "Monday to Thursday" and "Saturday".
    #[must_use]
    pub fn titles(self) -> Vec<String> {
        let name = |index: usize| long_name(WEEKDAYS[index]);
        let runs = self.runs().into_iter();
        runs.map(|(first, last)| {
            if first == last {
                name(first).to_owned()
            } else {
                format!("{} to {}", name(first), name(last))
            }
        })
        .collect()
    }

    /// The days that follow one another, as the first and the last of each run.
    fn runs(self) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for day in self.days().map(index) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        runs
    }
}

/// Monday to Friday.
impl Default for WorkingWeek {
    fn default() -> Self {
        Self([true, true, true, true, true, false, false])
    }
}

impl FromStr for WorkingWeek {
    type Err = WorkingWeekError;

    fn from_str(text: &str) -> Result<Self, WorkingWeekError> {
        let mut days = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (mut day, last) = (weekday(first)?, weekday(last)?);
            days.push(day);
            while day != last {
                day = day.succ();
                days.push(day);
            }
        }
        Self::new(days)
    }
}

impl fmt::Display for WorkingWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs: Vec<String> = self
            .runs()
            .into_iter()
            .map(|(first, last)| match last - first {
                0 => short_name(first),
                1 => format!("{},{}", short_name(first), short_name(last)),
                _ => format!("{}-{}", short_name(first), short_name(last)),
            })
            .collect();
        f.pad(&runs.join(","))
    }
}

impl fmt::Debug for WorkingWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkingWeek({self})")
    }
}

impl TryFrom<String> for WorkingWeek {
    type Error = WorkingWeekError;

    fn try_from(text: String) -> Result<Self, WorkingWeekError> {
        text.parse()
    }
}

impl From<WorkingWeek> for String {
    fn from(week: WorkingWeek) -> Self {
        week.to_string()
    }
}

/// "Saturday", where chrono's own display says "Sat".
pub(super) fn long_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn short_name(index: usize) -> String {
    WEEKDAYS[index].to_string().to_lowercase()
}

fn index(day: Weekday) -> usize {
    day.num_days_from_monday() as usize
}

fn weekday(name: &str) -> Result<Weekday, WorkingWeekError> {
    let name = name.trim();
    name.parse().map_err(|_| WorkingWeekError::UnknownDay(shown(name)))
}
