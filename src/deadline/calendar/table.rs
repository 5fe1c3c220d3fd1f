//! The tables behind a calendar: ranks and positions of working days, and years to index them by.

use std::mem;

use chrono::{Datelike, NaiveDate};

use super::week::{WEEKDAYS, WorkingWeek};

const FIRST_YEAR: i32 = 1995;
const LAST_YEAR: i32 = 2109;
const YEARS: usize = (LAST_YEAR - FIRST_YEAR + 1) as usize;
/// Days that can be counted: under 2^16, so that a day and a count both fit a `u16`.
const DAYS: usize = start_of(YEARS).before as usize;

/// The first day that can be counted: the oldest record a register takes is of 1995.
pub const FIRST_DAY: NaiveDate = start_of(0).first;

/// The last day that can be counted: days from 1995 to 2100 are recorded, and the rest is room for
/// what falls due after them.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).expect("a real day");

/// A day that cannot be counted, or a day from which counting leaves those that can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}dates from {FIRST_DAY} to {LAST_DAY} can be counted", self.what())]
pub struct OutOfRange {
    /// The day given.
    pub day: NaiveDate,
}

impl OutOfRange {
    fn what(self) -> String {
        if (FIRST_DAY..=LAST_DAY).contains(&self.day) {
            format!("counting from {} leads too far: ", self.day)
        } else {
            format!("{} is too far away: ", self.day)
        }
    }
}

/// 1 January of a year.
#[derive(Clone, Copy)]
struct YearStart {
    first: NaiveDate,
    /// Days that can be counted before it.
    before: u16,
}

/// 1 January of each year, and of the year after the last, which ends the search in [`date`].
static YEAR_STARTS: [YearStart; YEARS + 1] = {
    let mut starts = [start_of(0); YEARS + 1];
    let mut year = 0;
    while year <= YEARS {
        starts[year] = start_of(year);
        year += 1;
    }
    starts
};

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a hundred and fifteen years are 42,003 days"
)]
const fn start_of(year: usize) -> YearStart {
    let epoch = NaiveDate::from_yo_opt(FIRST_YEAR, 1).expect("a real day");
    let first = NaiveDate::from_yo_opt(FIRST_YEAR + year as i32, 1).expect("a real day");
    YearStart { first, before: first.signed_duration_since(epoch).num_days() as u16 }
}

/// Days in a block, within which a count fits a `u8`.
const BLOCK: usize = 128;

/// Which days are worked, as two tables that invert each other: how many working days lie before a
/// day, in two levels to keep it small, and which day each working day is.
#[derive(Clone)]
pub(super) struct Table {
    /// The number of working days before each block of days.
    before_block: Vec<u16>,
    /// The number of working days before each day in its block; one more day ends the last block.
    in_block: Vec<u8>,
    /// For each working day, the day that it is.
    days: Vec<u16>,
}

impl Table {
    /// Returns the tables of a week, of days off and of days worked though they be off.
    pub(super) fn new(
        week: WorkingWeek,
        off: impl Iterator<Item = NaiveDate>,
        worked: impl Iterator<Item = NaiveDate>,
    ) -> Self {
        let mut pattern = WEEKDAYS.map(|day| u8::from(week.contains(day)));
        pattern.rotate_left(FIRST_DAY.weekday().num_days_from_monday() as usize);
        let mut flags = pattern.repeat(DAYS.div_ceil(7));
        flags.truncate(DAYS);
        let mut set = |day, flag| {
            if let Some(day) = index(day).ok().and_then(|index| flags.get_mut(index)) {
                *day = flag;
            }
        };
        off.for_each(|day| set(day, 0));
        worked.for_each(|day| set(day, 1));
        flags.push(0);
        Self::counting(flags)
    }

    /// Fills the tables from a flag for each day, 1 where it is worked, and one more that ends them.
    #[expect(clippy::cast_possible_truncation, reason = "fewer days than 2^16 can be counted")]
    fn counting(mut flags: Vec<u8>) -> Self {
        let mut before_block = Vec::with_capacity(DAYS / BLOCK + 1);
        let mut days = vec![0; DAYS + 1];
        let mut count: u16 = 0;
        for (block, flags) in flags.chunks_mut(BLOCK).enumerate() {
            before_block.push(count);
            let mut in_block = 0;
            for (day, flag) in flags.iter_mut().enumerate() {
                // Without a branch: a day that is not worked is overwritten by the next that is.
                days[usize::from(count)] = (BLOCK * block + day) as u16;
                let worked = mem::replace(flag, in_block);
                in_block += worked;
                count += u16::from(worked);
            }
        }
        days.truncate(usize::from(count));
        Self { before_block, in_block: flags, days }
    }

    pub(super) fn is_working(&self, day: NaiveDate) -> Result<bool, OutOfRange> {
        Ok(self.before(day)? != self.through(day)?)
    }

    pub(super) fn add(&self, start: NaiveDate, n: u32) -> Result<NaiveDate, OutOfRange> {
        let through = usize::from(self.through(start)?);
        match n.checked_sub(1) {
            Some(further) => self.nth(start, through.checked_add(further as usize)),
            None => Ok(start),
        }
    }

    pub(super) fn back(&self, start: NaiveDate, n: u32) -> Result<NaiveDate, OutOfRange> {
        let before = usize::from(self.before(start)?);
        match n {
            0 => Ok(start),
            n => self.nth(start, before.checked_sub(n as usize)),
        }
    }

    pub(super) fn on_or_after(&self, day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.nth(day, Some(self.before(day)?.into()))
    }

    pub(super) fn on_or_before(&self, day: NaiveDate) -> Result<NaiveDate, OutOfRange> {
        self.nth(day, usize::from(self.through(day)?).checked_sub(1))
    }

    pub(super) fn count(&self, after: NaiveDate, until: NaiveDate) -> Result<i32, OutOfRange> {
        let (after, until) = (self.through(after)?, self.through(until)?);
        Ok(i32::from(until) - i32::from(after))
    }

    /// The number of working days before a day.
    fn before(&self, day: NaiveDate) -> Result<u16, OutOfRange> {
        self.rank(index(day)?).ok_or(OutOfRange { day })
    }

    /// The number of working days up to and including a day.
    fn through(&self, day: NaiveDate) -> Result<u16, OutOfRange> {
        self.rank(index(day)? + 1).ok_or(OutOfRange { day })
    }

    fn rank(&self, index: usize) -> Option<u16> {
        let in_block = *self.in_block.get(index)?;
        let before_block = *self.before_block.get(index / BLOCK)?;
        Some(before_block + u16::from(in_block))
    }

    /// The working day with so many working days before it, looked for from a day.
    fn nth(&self, from: NaiveDate, n: Option<usize>) -> Result<NaiveDate, OutOfRange> {
        n.and_then(|n| self.days.get(n).copied()).and_then(date).ok_or(OutOfRange { day: from })
    }
}

/// The number of days that can be counted before a day.
fn index(day: NaiveDate) -> Result<usize, OutOfRange> {
    usize::try_from(day.year() - FIRST_YEAR)
        .ok()
        .and_then(|year| YEAR_STARTS[..YEARS].get(year))
        .map(|start| usize::from(start.before) + day.ordinal0() as usize)
        .ok_or(OutOfRange { day })
}

/// The day with so many days that can be counted before it.
fn date(index: u16) -> Option<NaiveDate> {
    // Years of 366 days fall behind the real ones by less than a year in the whole span, so that
    // the year is the one guessed or the next.
    let guess = usize::from(index / 366);
    let year = guess + usize::from(YEAR_STARTS.get(guess + 1)?.before <= index);
    let start = YEAR_STARTS.get(year)?;
    start.first.with_ordinal0(u32::from(index - start.before))
}
