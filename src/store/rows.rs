//! Between rows and domain values. A value that this program never writes names its row.

use std::str::FromStr;

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::FromSql;

use super::error::StoreError;
use crate::wording::shown;

pub(super) fn damaged(what: impl Into<String>) -> StoreError {
    StoreError::Damaged { what: what.into() }
}

/// A value that its column cannot hold.
fn odd(text: &str, column: &str) -> StoreError {
    damaged(format!("`{}` in the column {column}", shown(text)))
}

/// What is wrong with JSON and where. Its own words would quote what somebody wrote.
pub(super) fn wrong_json(what: &str, error: &serde_json::Error) -> String {
    format!("{what} are not what redress writes (column {})", error.column())
}

/// A column that holds a word, a name or a day.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| odd(&text, column))
}

/// A column that may hold one.
pub(super) fn maybe_parsed<T: FromStr>(
    row: &Row<'_>,
    column: &str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| odd(&text, column))).transpose()
}

pub(super) fn day_text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// The columns of a row from the first to the last, for what is read of a million rows: none is
/// looked up by its name, and none is copied to be understood.
pub(super) struct Columns<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Columns<'a> {
    pub(super) fn new(row: &'a Row<'a>) -> Self {
        Self { row, next: 0 }
    }

    pub(super) fn get<T: FromSql>(&mut self) -> Result<T, StoreError> {
        self.next += 1;
        Ok(self.row.get(self.next - 1)?)
    }

    pub(super) fn number(&mut self) -> Result<i64, StoreError> {
        self.get()
    }

    pub(super) fn text(&mut self) -> Result<String, StoreError> {
        self.get()
    }

    pub(super) fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        self.get()
    }

    /// A column that may hold something, as this reads it.
    fn read<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        let place = self.next;
        self.next += 1;
        let Some(text) =
            self.row.get_ref(place)?.as_str_or_null().map_err(|error| wrong(&error))?
        else {
            return Ok(None);
        };
        let value = read(text).ok_or_else(|| {
            let column = self.row.as_ref().column_name(place).unwrap_or_default();
            odd(text, column)
        })?;
        Ok(Some(value))
    }

    fn needed<T>(&self, value: Option<T>) -> Result<T, StoreError> {
        value.ok_or_else(|| {
            let column = self.row.as_ref().column_name(self.next - 1).unwrap_or_default();
            damaged(format!("nothing in the column {column}"))
        })
    }

    pub(super) fn maybe_parsed<T: FromStr>(&mut self) -> Result<Option<T>, StoreError> {
        self.read(|text| text.parse().ok())
    }

    pub(super) fn parsed<T: FromStr>(&mut self) -> Result<T, StoreError> {
        let value = self.maybe_parsed()?;
        self.needed(value)
    }

    pub(super) fn maybe_day(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        self.read(day)
    }

    pub(super) fn day(&mut self) -> Result<NaiveDate, StoreError> {
        let value = self.maybe_day()?;
        self.needed(value)
    }
}

fn wrong(error: &rusqlite::types::FromSqlError) -> StoreError {
    damaged(error.to_string())
}

/// `YYYY-MM-DD`, the one spelling that a column of days takes.
fn day(text: &str) -> Option<NaiveDate> {
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y0, y1, y2, y3])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m0, m1])?, number(&[d0, d1])?)
}
