//! The bank holidays of the three nations, by rule and by exception.
//!
//! The rules are those of the Banking and Financial Dealings Act 1971, Schedule 1, of the
//! St Andrew's Day Bank Holiday (Scotland) Act 2007, of the common law (Good Friday and Christmas
//! Day outside Scotland), and of the proclamations made every year to the same effect (New Year's
//! Day, early May, the substitutes of a Saturday). What one year did differently is data:
//! `data/uk-bank-holidays.csv` holds the days that were moved or added once, each with its source.
//!
//! The days given are those of the government's own list: a holiday that falls on a Saturday or
//! Sunday stands there only as its substitute day. A clinic that works at weekends and shuts on
//! Christmas Day whatever weekday it is names that day among its closed days.

use std::fmt;
use std::str::FromStr;

use crate::wording::{did_you_mean, nearest, shown};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::calendar::{FIRST_DAY, LAST_DAY};

/// The last year whose bank holidays the government has published.
///
/// It publishes about two years ahead. A day after this year rests on the rules alone and is
/// provisional: a coronation or a jubilee may yet move it.
pub const ANNOUNCED_THROUGH_YEAR: i32 = 2028;

/// Days that one year added or moved, as `nation,date,change,title,source`.
const EXCEPTIONS: &str = include_str!("../../data/uk-bank-holidays.csv");

/// Returns the last day of [`ANNOUNCED_THROUGH_YEAR`].
///
/// # Example
///
/// ```
/// use redress::deadline::announced_through;
///
/// assert_eq!(announced_through().to_string(), "2028-12-31");
/// ```
#[must_use]
pub fn announced_through() -> NaiveDate {
    NaiveDate::from_ymd_opt(ANNOUNCED_THROUGH_YEAR, 12, 31).unwrap_or(LAST_DAY)
}

/// A part of the United Kingdom with bank holidays of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England and Wales, which share one list.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// The three, in the order in which the government lists them.
    pub const ALL: [Self; 3] = [Self::EnglandAndWales, Self::Scotland, Self::NorthernIreland];

    /// Returns the name as a person writes it, such as "England and Wales".
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "England and Wales",
            Self::Scotland => "Scotland",
            Self::NorthernIreland => "Northern Ireland",
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }
}

impl fmt::Display for Nation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A name that is none of the three nations.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no nation is called '{found}': use england-and-wales, scotland or northern-ireland{}", did_you_mean(*nearest))]
pub struct UnknownNation {
    /// What stood there.
    pub found: String,
    /// The nation that is spelt most like it.
    pub nearest: Option<&'static str>,
}

impl FromStr for Nation {
    type Err = UnknownNation;

    fn from_str(name: &str) -> Result<Self, UnknownNation> {
        Self::ALL.into_iter().find(|nation| nation.code() == name).ok_or_else(|| UnknownNation {
            found: shown(name),
            nearest: nearest(name, Self::ALL.into_iter().map(Self::code)),
        })
    }
}

/// One bank holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BankHoliday {
    /// The day off, which for a substitute day is not the day of the feast.
    pub on: NaiveDate,
    /// What the government calls it; "(substitute day)" follows where it was moved off a weekend.
    pub title: &'static str,
}

/// Returns the bank holidays of a nation from one year to another, both included, in order.
///
/// Only years that can be counted have any: 1995 to 2109.
///
/// # Example: Scotland in 2026, with its extra day in June
///
/// ```
/// use redress::deadline::{Nation, bank_holidays};
///
/// let days = bank_holidays(Nation::Scotland, 2026, 2026);
/// assert_eq!(days.len(), 10);
/// assert_eq!(days[1].on.to_string(), "2026-01-02");
/// assert_eq!(days[5].on.to_string(), "2026-06-15");
/// assert_eq!(days[5].title, "World Cup bank holiday");
/// assert_eq!(days[9].title, "Boxing Day (substitute day)");
/// ```
#[must_use]
pub fn bank_holidays(nation: Nation, from_year: i32, to_year: i32) -> Vec<BankHoliday> {
    let years = from_year.max(FIRST_DAY.year())..=to_year.min(LAST_DAY.year());
    let changes: Vec<Exception> = exceptions().filter(|change| change.nation == nation).collect();
    let mut days = Vec::with_capacity(11 * years.clone().count());
    for year in years {
        let first = days.len();
        // Every year that can be counted has its rules; one that had none would give no days.
        let _ = push_statutory(nation, year, &mut days);
        for change in changes.iter().filter(|change| change.day.on.year() == year) {
            if change.adds {
                days.push(change.day);
            } else {
                days.retain(|day| day.on != change.day.on);
            }
        }
        days[first..].sort_unstable_by_key(|day| day.on);
    }
    days
}

/// A holiday's title, and its title on a substitute day.
type Title = (&'static str, &'static str);

macro_rules! title {
    ($name:literal) => {
        ($name, concat!($name, " (substitute day)"))
    };
}

const NEW_YEAR: Title = title!("New Year’s Day");
const SECOND_JANUARY: Title = title!("2nd January");
const ST_PATRICK: Title = title!("St Patrick’s Day");
const BOYNE: Title = title!("Battle of the Boyne (Orangemen’s Day)");
const ST_ANDREW: Title = title!("St Andrew’s Day");
const CHRISTMAS: Title = title!("Christmas Day");
const BOXING_DAY: Title = title!("Boxing Day");

/// The first 30 November that was a bank holiday: the Act of 2007 had Royal Assent that January.
const FIRST_ST_ANDREW: i32 = 2007;

/// Appends what the rules give for a year, in no order; `None` for a year outside the calendar.
fn push_statutory(nation: Nation, year: i32, days: &mut Vec<BankHoliday>) -> Option<()> {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let good_friday = easter_sunday(year)? - Days::new(2);
    // Schedule 1 gives Scotland the first Monday in August and the others the last. The last
    // Monday in May is Scotland's by yearly proclamation only, and its Easter Monday is no holiday.
    let summer = match nation {
        Nation::Scotland => on(8, 1)?,
        Nation::EnglandAndWales | Nation::NorthernIreland => on(8, 25)?,
    };
    let easter_monday = plain(monday_from(good_friday), "Easter Monday");
    match nation {
        Nation::EnglandAndWales => days.extend([single(on(1, 1)?, NEW_YEAR), easter_monday]),
        Nation::NorthernIreland => days.extend([
            single(on(1, 1)?, NEW_YEAR),
            single(on(3, 17)?, ST_PATRICK),
            easter_monday,
            single(on(7, 12)?, BOYNE),
        ]),
        Nation::Scotland => {
            days.extend([one_of_two(on(1, 1)?, NEW_YEAR), one_of_two(on(1, 2)?, SECOND_JANUARY)]);
            if year >= FIRST_ST_ANDREW {
                days.push(single(on(11, 30)?, ST_ANDREW));
            }
        }
    }
    days.extend([
        plain(good_friday, "Good Friday"),
        plain(monday_from(on(5, 1)?), "Early May bank holiday"),
        plain(monday_from(on(5, 25)?), "Spring bank holiday"),
        plain(monday_from(summer), "Summer bank holiday"),
        one_of_two(on(12, 25)?, CHRISTMAS),
        one_of_two(on(12, 26)?, BOXING_DAY),
    ]);
    Some(())
}

fn plain(on: NaiveDate, title: &'static str) -> BankHoliday {
    BankHoliday { on, title }
}

/// A holiday that stands alone: off a weekend it moves to the Monday.
fn single(feast: NaiveDate, (title, substitute): Title) -> BankHoliday {
    match feast.weekday() {
        Weekday::Sat | Weekday::Sun => plain(monday_from(feast), substitute),
        _ => plain(feast, title),
    }
}

/// One of two holidays on consecutive days: off a weekend either moves by two days, so that a
/// Sunday's substitute is the Tuesday when the Monday is the other feast.
fn one_of_two(feast: NaiveDate, (title, substitute): Title) -> BankHoliday {
    match feast.weekday() {
        Weekday::Sat | Weekday::Sun => plain(feast + Days::new(2), substitute),
        _ => plain(feast, title),
    }
}

/// The first Monday on or after a day.
fn monday_from(day: NaiveDate) -> NaiveDate {
    let after_monday = u64::from(day.weekday().num_days_from_monday());
    day + Days::new((7 - after_monday) % 7)
}

/// Easter Sunday by the Gregorian computus, in the anonymous form printed in Nature in 1876.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let march = u64::try_from(moon + weekday - 7 * late + 22).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(march - 1))
}

/// Returns whether a nation's day was moved or added once, by a proclamation and not by the rules.
#[must_use]
pub fn is_one_off(nation: Nation, day: NaiveDate) -> bool {
    exceptions().any(|change| change.adds && change.nation == nation && change.day.on == day)
}

/// A row of the data file.
struct Exception {
    nation: Nation,
    adds: bool,
    day: BankHoliday,
}

/// The rows of the data file; the tests see to it that every one can be read.
fn exceptions() -> impl Iterator<Item = Exception> {
    EXCEPTIONS.lines().skip(1).filter_map(exception)
}

fn exception(row: &'static str) -> Option<Exception> {
    let mut fields = row.split(',');
    let nation = fields.next()?.parse().ok()?;
    let on = fields.next()?.parse().ok()?;
    let adds = match fields.next()? {
        "add" => true,
        "remove" => false,
        _ => return None,
    };
    let title = fields.next()?;
    Some(Exception { nation, adds, day: BankHoliday { on, title } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_exceptions_is_read_and_changes_something() {
        let rows = EXCEPTIONS.lines().count() - 1;
        assert_eq!(exceptions().count(), rows);
        for row in exceptions() {
            let year = row.day.on.year();
            let mut ruled = Vec::new();
            push_statutory(row.nation, year, &mut ruled);
            let stood = ruled.iter().any(|day| day.on == row.day.on);
            assert_eq!(
                stood,
                !row.adds,
                "{} {} {}",
                row.nation,
                row.day.on,
                if row.adds { "is a holiday by rule already" } else { "is no holiday by rule" }
            );
        }
    }
}
