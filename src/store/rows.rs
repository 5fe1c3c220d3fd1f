//! Between rows and domain values. A value that this program never writes names its row.

use std::str::FromStr;

use chrono::NaiveDate;
use rusqlite::Row;

use super::error::StoreError;

pub(super) fn damaged(what: impl Into<String>) -> StoreError {
    StoreError::Damaged { what: what.into() }
}

/// A column that holds a word, a name or a day.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: &str) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| damaged(format!("`{text}` in the column {column}")))
}

/// A column that may hold one.
pub(super) fn maybe_parsed<T: FromStr>(
    row: &Row<'_>,
    column: &str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| damaged(format!("`{text}` in the column {column}"))))
        .transpose()
}

pub(super) fn day_text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
