//! A report as every format is written from: what it covers, its tables, the charts and the
//! definitions that belong to them.

mod bars;
mod covers;
mod data;
mod terminal;
mod text;

use std::io::{self, Write};

use chrono::NaiveDate;

pub use covers::Covers;

use super::fields::{FieldError, Fields};
use super::page::Look;
use super::sheet::Sheet;
use super::{Format, delimited, html, xlsx};
use crate::wording::{UnknownWord, long_day};

/// A report.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its name on the command line, which is also `report` in JSON.
    pub report: &'static str,
    /// Its title.
    pub title: String,
    /// What it covers, as name and value: the clinics, the period, the day.
    pub scope: Vec<(String, String)>,
    /// The same as programs read it.
    pub covers: Covers,
    /// Its tables. The first is what the formats have that hold one table alone.
    pub sections: Vec<Section>,
}

/// One table of a report.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its key: what `--table` and JSON call it.
    pub key: &'static str,
    /// Its heading, which is also the name of its sheet in a workbook.
    pub heading: String,
    /// What must be said about it.
    pub note: Option<String>,
    /// The table.
    pub sheet: Sheet,
    /// The pictures of it.
    pub charts: Vec<Chart>,
    /// What its figures mean: the key of a column or the name of a row, and its definition.
    pub definitions: Vec<(&'static str, &'static str)>,
}

/// A picture of figures that also stand in the table beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// What is counted: `complaints`, `working days`.
    pub unit: &'static str,
    /// Its figures.
    pub figures: Figures,
}

/// The figures of a chart, by how they are best looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figures {
    /// Counts along a line of groups, such as months: columns, of several series stacked.
    Columns {
        /// The groups in their order.
        groups: Vec<String>,
        /// Name of each series, and its count in each group.
        series: Vec<(String, Vec<u64>)>,
    },
    /// Counts of kinds, the most frequent first, with their running share: a Pareto chart.
    Pareto(Vec<(String, u64)>),
    /// How many took how long, against a limit where there is one: the place of the first bucket
    /// that lies beyond it.
    Spread {
        /// The buckets in their order.
        buckets: Vec<(String, u64)>,
        /// The first bucket beyond the limit.
        beyond: Option<usize>,
    },
    /// The parts of a whole.
    Parts(Vec<(String, u64)>),
}

/// What stands in the place of a table that has no rows.
pub(super) const NOTHING: &str = "None.";

impl Section {
    /// What people call what is defined: the heading of the column, or the name of the row.
    pub(super) fn name_of(&self, key: &str) -> String {
        let column = self.sheet.columns.iter().find(|column| column.key == Some(key));
        column.map_or_else(|| key.to_owned(), |column| column.title().into_owned())
    }
}

/// Every count of a chart.
pub(super) fn counts(figures: &Figures) -> Box<dyn Iterator<Item = u64> + '_> {
    match figures {
        Figures::Columns { series, .. } => {
            Box::new(series.iter().flat_map(|(_, counts)| counts).copied())
        }
        Figures::Pareto(named) | Figures::Parts(named) | Figures::Spread { buckets: named, .. } => {
            Box::new(named.iter().map(|(_, count)| *count))
        }
    }
}

/// How many there are up to each kind.
pub(super) fn running(kinds: &[(String, u64)]) -> impl Iterator<Item = u64> {
    kinds.iter().scan(0, |sum, (_, count)| {
        *sum += count;
        Some(*sum)
    })
}

impl Document {
    /// A list as a report of one table.
    pub(super) fn of_list(sheet: Sheet, today: Option<NaiveDate>) -> Self {
        let title = if sheet.title.is_empty() { "List" } else { sheet.title };
        let scope = today.map(|today| ("As at".to_owned(), long_day(today)));
        let section = Section {
            key: "rows",
            heading: title.to_owned(),
            note: None,
            sheet,
            charts: Vec::new(),
            definitions: Vec::new(),
        };
        Self {
            report: "list",
            title: title.to_owned(),
            scope: scope.into_iter().collect(),
            covers: Covers { as_at: today, ..Covers::default() },
            sections: vec![section],
        }
    }

    /// What was asked for of it: one table by its key, columns of that table or else of the
    /// first. Where nothing was, it is whole.
    ///
    /// # Errors
    ///
    /// [`FieldError`] for what it does not have.
    pub fn picked(mut self, table: Option<&str>, fields: &Fields) -> Result<Self, FieldError> {
        if let Some(table) = table {
            let keys = self.sections.iter().map(|section| section.key);
            let unknown = UnknownWord::new("a table of this report", table, keys);
            self.sections.retain(|section| section.key == table);
            if self.sections.is_empty() {
                return Err(unknown.into());
            }
        }
        if !fields.are_all() && !self.sections.is_empty() {
            self.sections.truncate(1);
            for section in &mut self.sections {
                let columns = section.sheet.columns.clone();
                let before = columns.iter().filter_map(|column| column.key);
                section.sheet = fields.of_sheet(std::mem::take(&mut section.sheet))?;
                // A definition of what is no column is one of a row, and stays.
                let left: Vec<&str> = before.filter(|key| !fields.have(key)).collect();
                section.definitions.retain(|(key, _)| !left.contains(key));
            }
        }
        Ok(self)
    }
}

/// Writes a report.
///
/// # Errors
///
/// Whatever writing reports; and where a workbook cannot hold it.
pub fn write_document(
    out: &mut dyn Write,
    format: Format,
    look: Look,
    document: &Document,
) -> io::Result<()> {
    let first = document.sections.first();
    match format {
        Format::Table => terminal::write(out, look, document),
        Format::Md => text::write(out, document),
        Format::Json => data::write_object(out, document),
        Format::Html => html::write(out, document),
        Format::Xlsx => xlsx::write(out, document),
        Format::Ndjson => first.map_or(Ok(()), |section| data::write_lines(out, section)),
        Format::Csv => first.map_or(Ok(()), |it| delimited::write_csv(out, look, &it.sheet, true)),
        // `commands` lets nothing come as a calendar that is none.
        Format::Tsv | Format::Ics => {
            first.map_or(Ok(()), |section| delimited::write_tsv(out, &section.sheet))
        }
    }
}
