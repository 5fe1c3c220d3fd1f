//! Rows of typed cells: what every tabular format is written from.

use std::borrow::Cow;

use chrono::NaiveDate;

/// A table of data, independent of how it is written.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What it lists, where it stands on a page or in a workbook of its own.
    pub title: &'static str,
    /// The columns, by the key that CSV and scripts know them by.
    pub columns: Vec<Column>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The headings of columns that a narrow table does without, the first to go first.
    pub expendable: &'static [&'static str],
}

/// A column of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its key, `snake_case`; columns without one stand in tables alone.
    pub key: Option<&'static str>,
    /// Its heading in a table; columns without one stand in data alone.
    pub heading: Option<&'static str>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// No value.
    Empty,
    /// A text from a closed vocabulary or made by the program: harmless as it is.
    Word(String),
    /// A text that somebody wrote.
    Text(String),
    /// A civil day.
    Day(NaiveDate),
    /// A whole number.
    Number(i64),
    /// A number with this many digits behind the point: `Decimal(125, 1)` is 12.5.
    Decimal(i64, u8),
    /// So many of so many: a share, empty where there is nothing to have a share of.
    Share(u64, u64),
    /// A state, with how much it presses; a table may colour it, and always says it in words.
    State(String, Urgency),
}

/// How much a state presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Past its day.
    Late,
    /// Today or soon.
    Soon,
    /// Nothing to do.
    Calm,
}

impl Sheet {
    /// A sheet with these columns, `(key, heading)`; an empty one stands for none.
    #[must_use]
    pub fn new(columns: &[(&'static str, &'static str)]) -> Self {
        let some = |name: &'static str| (!name.is_empty()).then_some(name);
        let columns = columns
            .iter()
            .map(|&(key, heading)| Column { key: some(key), heading: some(heading) })
            .collect();
        Self { title: "", columns, rows: Vec::new(), expendable: &[] }
    }

    /// The same with a title.
    #[must_use]
    pub fn titled(self, title: &'static str) -> Self {
        Self { title, ..self }
    }

    /// Whether a column holds numbers alone, which stand under one another to the right.
    pub(super) fn is_numeric(&self, index: usize) -> bool {
        let mut cells = self.rows.iter().map(|row| &row[index]);
        let number = |cell: &Cell| {
            matches!(cell, Cell::Empty | Cell::Number(_) | Cell::Decimal(..) | Cell::Share(..))
        };
        cells.clone().all(number) && cells.any(|cell| *cell != Cell::Empty)
    }

    /// The columns that stand in data, with their places.
    pub(super) fn data_columns(&self) -> Vec<(usize, &'static str)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(index, column)| column.key.map(|key| (index, key))).collect()
    }
}

impl Column {
    /// What it is called where people read it: its heading, or its key in words.
    #[must_use]
    pub fn title(&self) -> Cow<'static, str> {
        match (self.heading, self.key) {
            (Some(heading), key) if Some(heading) != key => Cow::Borrowed(heading),
            (_, Some(key)) => Cow::Owned(in_words(key)),
            (_, None) => Cow::Borrowed(""),
        }
    }
}

/// A key in words, with the capital of a heading: `act_by_on`, a day, is `Act by`.
fn in_words(key: &str) -> String {
    let words = key.strip_suffix("_on").unwrap_or(key).replace(['_', '-'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Cell {
    /// The value as plain text, ISO for days, not yet made harmless.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty | Self::Share(_, 0) => String::new(),
            Self::Word(text) | Self::Text(text) | Self::State(text, _) => text.clone(),
            Self::Day(on) => on.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number, digits) => decimal(*number, *digits),
            Self::Share(part, whole) => decimal(per_mille(*part, *whole), 1),
        }
    }

    /// A word of a vocabulary, if there is one.
    #[must_use]
    pub fn word(word: Option<impl ToString>) -> Self {
        word.map_or(Self::Empty, |word| Self::Word(word.to_string()))
    }

    /// A written text, if there is one.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// A day, if there is one.
    #[must_use]
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

/// A number with some of its digits behind the point.
fn decimal(number: i64, digits: u8) -> String {
    let unit = 10_u64.pow(u32::from(digits));
    let (sign, size) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    match digits {
        0 => number.to_string(),
        _ => format!("{sign}{}.{:0width$}", size / unit, size % unit, width = usize::from(digits)),
    }
}

/// So many of a thousand, rounded half up.
fn per_mille(part: u64, whole: u64) -> i64 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    i64::try_from((part * 2_000 + whole) / (whole * 2).max(1)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_decimals_are_rounded_and_written() {
        for (cell, text) in [
            (Cell::Share(1, 3), "33.3"),
            (Cell::Share(2, 3), "66.7"),
            (Cell::Share(1, 2000), "0.1"),
            (Cell::Share(0, 4), "0.0"),
            (Cell::Share(4, 4), "100.0"),
            (Cell::Share(0, 0), ""),
            (Cell::Decimal(125, 1), "12.5"),
            (Cell::Decimal(-5, 2), "-0.05"),
            (Cell::Decimal(7, 0), "7"),
        ] {
            assert_eq!(cell.plain(), text);
        }
    }
}
