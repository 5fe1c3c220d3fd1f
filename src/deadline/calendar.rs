//! Working days, counted.
//!
//! # The convention
//!
//! * The day counted from is day 0, whether or not it is a working day. The first working day
//!   after it is day 1, so "within 3 working days of" a day ends on the third working day after it.
//! * A working day is a day of the clinic's [`WorkingWeek`] that is neither a bank holiday of any of
//!   its nations nor one of its own closed days; an extra working day is one whatever else it is.
//! * Nothing here knows what day it is, what a procedure says or when something arrived: "deemed
//!   receipt" is [`WorkingCalendar::on_or_after`] applied first.
//! * A clinic may say that its closed days do not stretch its limits
//!   ([`CalendarBuilder::closed_days_stretch`]). They are counted then as if it were open; that it is
//!   not stays known to [`WorkingCalendar::why_closed`] and [`WorkingCalendar::open_on_or_before`].
//!
//! # Example: over Easter, from a working day and from a Sunday
//!
//! ```
//! use chrono::NaiveDate;
//! use redress::deadline::{Nation, WorkingCalendar};
//!
//! let day = |text: &str| text.parse::<NaiveDate>();
//! let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
//!
//! // Good Friday is 3 April 2026 and Easter Monday the 6th.
//! assert_eq!(calendar.add(day("2026-04-01")?, 3)?, day("2026-04-08")?);
//! // A Sunday is day 0 too: Monday the 13th is day 1.
//! assert_eq!(calendar.add(day("2026-04-12")?, 3)?, day("2026-04-15")?);
//! // With "deemed receipt" that Monday is day 0.
//! let received = calendar.on_or_after(day("2026-04-12")?)?;
//! assert_eq!(calendar.add(received, 3)?, day("2026-04-16")?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How it is done
//!
//! Two tables span [`FIRST_DAY`] to [`LAST_DAY`]: the number of working days before each day, and
//! the day of each working day. Adding, going back and counting are one look-up in each, whatever
//! the number, and both tables together take less than 100 microseconds to fill.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use super::almanac::Almanac;
use super::holidays::{BankHoliday, Nation, announced_through, bank_holidays};

mod table;
mod week;

pub use table::{FIRST_DAY, LAST_DAY, OutOfRange};
pub use week::{WorkingWeek, WorkingWeekError};

use table::Table;

/// Which days a clinic works, over all the days that can be counted.
///
/// # Example: a Saturday clinic on both sides of the border, with a training day
///
/// ```
/// use chrono::NaiveDate;
/// use redress::deadline::{Closed, Nation, WorkingCalendar};
///
/// let day = |text: &str| text.parse::<NaiveDate>();
/// let calendar = WorkingCalendar::builder()
///     .week("mon-sat".parse()?)
///     .nation(Nation::EnglandAndWales)
///     .nation(Nation::Scotland)
///     .closed(day("2026-11-04")?, "staff training")
///     .build();
///
/// assert!(calendar.is_working(day("2026-11-07")?)?);
/// let training = calendar.why_closed(day("2026-11-04")?);
/// assert_eq!(training.map(|why| why.to_string()).as_deref(), Some("closed: staff training"));
/// // St Andrew's Day closes it although England and Wales work.
/// let nations = vec![Nation::Scotland];
/// let title = "St Andrew’s Day".to_owned();
/// assert_eq!(
///     calendar.why_closed(day("2026-11-30")?),
///     Some(Closed::BankHoliday { title, nations }),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct WorkingCalendar {
    days: CalendarBuilder,
    bank_holidays: Vec<(Nation, Vec<BankHoliday>)>,
    table: Table,
    /// The days on which somebody is there, where they are not those that are counted.
    attended: Option<Table>,
}

impl WorkingCalendar {
    /// Returns a builder of a calendar that works Monday to Friday and knows of no holidays.
    #[must_use]
    pub fn builder() -> CalendarBuilder {
        CalendarBuilder::default()
    }

    /// Returns the days of the week that are worked.
    #[must_use]
    pub fn week(&self) -> WorkingWeek {
        self.days.week
    }

    /// Returns the nations whose bank holidays are observed, in the order in which they were named.
    #[must_use]
    pub fn nations(&self) -> &[Nation] {
        &self.days.nations
    }

    /// Returns the day through which the bank holidays of all its nations are announced: what is
    /// counted beyond it rests on the rules alone, and is provisional.
    #[must_use]
    pub fn announced_through(&self) -> NaiveDate {
        let known =
            self.days.nations.iter().map(|nation| self.days.almanac.announced_through(*nation));
        known.min().unwrap_or_else(announced_through)
    }

    /// Returns whether a day is worked, as limits count it.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] for a day that cannot be counted.
    ///
    /// # Example
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use redress::deadline::{Nation, WorkingCalendar};
    ///
    /// let calendar = WorkingCalendar::builder().nation(Nation::Scotland).build();
    /// assert!(!calendar.is_working("2026-06-15".parse()?)?);
    /// assert!(calendar.is_working("2026-06-16".parse()?)?);
    /// assert!(calendar.is_working("1994-12-31".parse()?).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, OutOfRange> {
        self.table.is_working(day)
    }

    /// Returns the `n`th working day after a day, in working days; for an `n` of 0 the day itself,
    /// even where it is not worked.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day, or the working day looked for, cannot be counted.
    ///
    /// # Example: twenty working days over two bank holidays
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use redress::deadline::{Nation, WorkingCalendar};
    ///
    /// let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    /// let received = NaiveDate::from_ymd_opt(2026, 5, 1).ok_or("no such day")?;
    /// assert_eq!(calendar.add(received, 20)?.to_string(), "2026-06-02");
    /// assert_eq!(calendar.add(received, 0)?, received);
    /// assert!(calendar.add(received, 40_000).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn add(&self, start: NaiveDate, n: u32) -> Result<NaiveDate, OutOfRange> {
        self.table.add(start, n)
    }

    /// Returns the `n`th working day before a day, in working days; for an `n` of 0 the day itself,
    /// even where it is not worked.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day, or the working day looked for, cannot be counted.
    ///
    /// # Example: from a Monday, and from the Sunday before it
    ///
    /// ```
    /// use redress::deadline::WorkingCalendar;
    ///
    /// let calendar = WorkingCalendar::builder().build();
    /// assert_eq!(calendar.back("2026-11-23".parse()?, 1)?.to_string(), "2026-11-20");
    /// assert_eq!(calendar.back("2026-11-22".parse()?, 1)?.to_string(), "2026-11-20");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn back(&self, start: NaiveDate, n: u32) -> Result<NaiveDate, OutOfRange> {
        self.table.back(start, n)
    }

    /// Returns the day itself where it is worked, and otherwise the next working day.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day, or the working day looked for, cannot be counted.
    ///
    /// # Example
    ///
    /// ```
    /// use redress::deadline::WorkingCalendar;
    ///
    /// let calendar = WorkingCalendar::builder().build();
    /// assert_eq!(calendar.on_or_after("2026-11-21".parse()?)?.to_string(), "2026-11-23");
    /// assert_eq!(calendar.on_or_after("2026-11-23".parse()?)?.to_string(), "2026-11-23");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn on_or_after(&self, day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.table.on_or_after(day)
    }

    /// Returns the day itself where it is worked, and otherwise the working day before it.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day, or the working day looked for, cannot be counted.
    ///
    /// # Example
    ///
    /// ```
    /// use redress::deadline::WorkingCalendar;
    ///
    /// let calendar = WorkingCalendar::builder().build();
    /// assert_eq!(calendar.on_or_before("2026-11-22".parse()?)?.to_string(), "2026-11-20");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn on_or_before(&self, day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.table.on_or_before(day)
    }

    /// Returns the day itself where the clinic is open on it, and otherwise the last one before it on
    /// which it is; this knows of closed days that limits do not.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the day, or the open day looked for, cannot be counted.
    pub fn open_on_or_before(&self, day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.attended.as_ref().unwrap_or(&self.table).on_or_before(day)
    }

    /// Returns whether the clinic is open on a day; closed days that limits do not know are closed.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] for a day that cannot be counted.
    pub fn is_open(&self, day: NaiveDate) -> Result<bool, OutOfRange> {
        self.attended.as_ref().unwrap_or(&self.table).is_working(day)
    }

    /// Returns the number of working days after one day up to and including another; where `until`
    /// is the earlier of the two, the number the other way about, negative.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where either day cannot be counted.
    ///
    /// # Example: the days left, and the days late
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use redress::deadline::WorkingCalendar;
    ///
    /// let calendar = WorkingCalendar::builder().build();
    /// let friday: NaiveDate = "2026-11-20".parse()?;
    /// let tuesday: NaiveDate = "2026-11-24".parse()?;
    /// assert_eq!(calendar.count(friday, tuesday)?, 2);
    /// assert_eq!(calendar.count(tuesday, friday)?, -2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count(&self, after: NaiveDate, until: NaiveDate) -> Result<i32, OutOfRange> {
        self.table.count(after, until)
    }

    /// Returns why the clinic is not open on a day; `None` where it is, and for a day that cannot be
    /// counted.
    ///
    /// A day of the week that is never worked is that first, then a bank holiday, then a closed day.
    #[must_use]
    pub fn why_closed(&self, day: NaiveDate) -> Option<Closed> {
        if self.is_open(day) != Ok(false) {
            return None;
        }
        if !self.days.week.contains(day.weekday()) {
            return Some(Closed::Weekend(day.weekday()));
        }
        self.bank_holiday(day).or_else(|| {
            let title = self.days.closed.get(&day)?.clone();
            Some(Closed::ClosedDay { title })
        })
    }

    /// Returns why limits pass over a day; `None` where they count it, closed or not, and for a day
    /// that cannot be counted.
    #[must_use]
    pub fn why_passed_over(&self, day: NaiveDate) -> Option<Closed> {
        self.why_closed(day).filter(|_| self.is_working(day) == Ok(false))
    }

    fn bank_holiday(&self, day: NaiveDate) -> Option<Closed> {
        let mut nations = Vec::new();
        let mut title = self.days.holidays.get(&day).cloned();
        for (nation, days) in &self.bank_holidays {
            if let Ok(at) = days.binary_search_by_key(&day, |holiday| holiday.on) {
                nations.push(*nation);
                title.get_or_insert_with(|| days[at].title.to_owned());
            }
        }
        for (nation, added) in self.days.added_on(day) {
            if !nations.contains(&nation) {
                nations.push(nation);
            }
            title.get_or_insert_with(|| added.to_owned());
        }
        title.map(|title| Closed::BankHoliday { title, nations })
    }
}

/// Shows what the calendar was made from and not its tables, which are longer than any screen.
impl fmt::Debug for WorkingCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WorkingCalendar").field(&self.days).finish()
    }
}

/// Why a day is not worked. Shown, it reads "Saturday", "Good Friday" or "closed: staff training".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// A day of the week that the clinic does not work.
    Weekend(Weekday),
    /// A bank holiday.
    BankHoliday {
        /// What the day is called.
        title: String,
        /// Which of the calendar's nations have it; empty for a day added by hand.
        nations: Vec<Nation>,
    },
    /// One of the clinic's own closed days.
    ClosedDay {
        /// What the clinic is closed for.
        title: String,
    },
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekend(weekday) => f.write_str(week::long_name(*weekday)),
            Self::BankHoliday { title, .. } => f.write_str(title),
            Self::ClosedDay { title } => write!(f, "closed: {title}"),
        }
    }
}

/// Gathers what makes a [`WorkingCalendar`]. A day that cannot be counted is taken and has no effect.
#[derive(Clone, Debug, Default)]
pub struct CalendarBuilder {
    week: WorkingWeek,
    nations: Vec<Nation>,
    almanac: Almanac,
    count_closed: bool,
    holidays: BTreeMap<NaiveDate, String>,
    closed: BTreeMap<NaiveDate, String>,
    open: BTreeSet<NaiveDate>,
}

impl CalendarBuilder {
    /// Sets the days of the week that are worked; Monday to Friday unless set.
    #[must_use]
    pub fn week(mut self, week: WorkingWeek) -> Self {
        self.week = week;
        self
    }

    /// Observes the bank holidays of a nation, beside those of any nation named before.
    #[must_use]
    pub fn nation(mut self, nation: Nation) -> Self {
        if !self.nations.contains(&nation) {
            self.nations.push(nation);
        }
        self
    }

    /// Takes a day off a nation's bank holidays, as when a proclamation moves it.
    #[must_use]
    pub fn without_holiday(mut self, nation: Nation, day: NaiveDate) -> Self {
        self.almanac.remove(nation, day);
        self
    }

    /// Takes over what a register knows of bank holidays beyond the rules, for whichever nations are
    /// observed; what was added or taken off before is forgotten.
    #[must_use]
    pub fn almanac(mut self, almanac: &Almanac) -> Self {
        self.almanac = almanac.clone();
        self
    }

    /// Adds a bank holiday that the nations' own lists do not have.
    #[must_use]
    pub fn holiday(mut self, day: NaiveDate, title: impl Into<String>) -> Self {
        self.holidays.insert(day, title.into());
        self
    }

    /// Adds one of the clinic's own closed days, titled with what it is closed for.
    #[must_use]
    pub fn closed(mut self, day: NaiveDate, title: impl Into<String>) -> Self {
        self.closed.insert(day, title.into());
        self
    }

    /// Sets whether closed days stretch limits, as they do unless this says otherwise.
    #[must_use]
    pub fn closed_days_stretch(mut self, stretch: bool) -> Self {
        self.count_closed = !stretch;
        self
    }

    /// Adds an extra working day, which is worked though it be a weekend, a holiday or a closed day.
    #[must_use]
    pub fn open(mut self, day: NaiveDate) -> Self {
        self.open.insert(day);
        self
    }

    /// Returns the calendar.
    #[must_use]
    pub fn build(self) -> WorkingCalendar {
        let bank_holidays: Vec<_> =
            self.nations.iter().map(|nation| (*nation, self.observed(*nation))).collect();
        let table = self.table(&bank_holidays, !self.count_closed);
        let differs = self.count_closed && !self.closed.is_empty();
        let attended = differs.then(|| self.table(&bank_holidays, true));
        WorkingCalendar { days: self, bank_holidays, table, attended }
    }

    fn table(&self, by_rule: &[(Nation, Vec<BankHoliday>)], without_closed: bool) -> Table {
        let closed = self.closed.keys().copied().filter(|_| without_closed);
        let added = self
            .almanac
            .changes()
            .filter(|(nation, _, title)| title.is_some() && self.nations.contains(nation));
        let off = by_rule
            .iter()
            .flat_map(|(_, days)| days)
            .map(|holiday| holiday.on)
            .chain(added.map(|(_, day, _)| day))
            .chain(self.holidays.keys().copied())
            .chain(closed);
        Table::new(self.week, off, self.open.iter().copied())
    }

    /// The bank holidays of a day that its nations do not have by rule.
    fn added_on(&self, day: NaiveDate) -> impl Iterator<Item = (Nation, &str)> {
        let changes = self.almanac.changes().filter(move |(_, on, _)| *on == day);
        changes
            .filter(|(nation, ..)| self.nations.contains(nation))
            .filter_map(|(nation, _, title)| Some((nation, title?)))
    }

    fn observed(&self, nation: Nation) -> Vec<BankHoliday> {
        let mut days = bank_holidays(nation, FIRST_DAY.year(), LAST_DAY.year());
        let lifted: BTreeSet<NaiveDate> = self
            .almanac
            .changes()
            .filter(|(of, _, title)| *of == nation && title.is_none())
            .map(|(_, day, _)| day)
            .collect();
        if !lifted.is_empty() {
            days.retain(|holiday| !lifted.contains(&holiday.on));
        }
        days
    }
}
