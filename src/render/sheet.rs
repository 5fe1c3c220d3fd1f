//! Rows of typed cells: what every tabular format is written from.

use chrono::NaiveDate;

/// A table of data, independent of how it is written.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
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
        Self { columns, rows: Vec::new(), expendable: &[] }
    }

    /// The columns that stand in data, with their places.
    pub(super) fn data_columns(&self) -> Vec<(usize, &'static str)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(index, column)| column.key.map(|key| (index, key))).collect()
    }
}

impl Cell {
    /// The value as plain text, ISO for days, not yet made harmless.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Word(text) | Self::Text(text) | Self::State(text, _) => text.clone(),
            Self::Day(on) => on.to_string(),
            Self::Number(number) => number.to_string(),
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
