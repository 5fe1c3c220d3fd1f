//! A register as files for other programs: CSV, NDJSON, Parquet, and what PostgreSQL needs to take
//! them. Row by row, in the memory that a part of them takes; the same bytes for the same rows.

mod columns;
mod load;
mod manifest;
mod text;

use std::io::{self, Write};

use self::columns::Columns;
pub use self::load::load_sql;
pub use self::manifest::{ExtractedFile, Manifest, extract_sheet};
use self::text::{Delimited, Lines};
use crate::report::{Extract, ExtractKind, ExtractValue};
use crate::wording::vocabulary;

vocabulary! {
    /// How the tables of a register are written.
    ExtractFormat, "a kind of export" {
        /// RFC 4180 with a header, guarded against spreadsheet formulas.
        Csv = "csv",
        /// One JSON object a line.
        Ndjson = "ndjson",
        /// Apache Parquet, for what scans columns.
        Parquet = "parquet",
        /// CSV to the letter, and the commands that load it.
        Postgresql = "postgresql",
    }
}

impl ExtractFormat {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::Postgresql => "csv",
            Self::Ndjson => "ndjson",
            Self::Parquet => "parquet",
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ExtractKind,
}

impl ExtractColumn {
    /// The name of the first column of every table, which says of which register it is.
    pub const REGISTER: &str = "register";

    /// The columns of a table with these names, behind the one of the register.
    #[must_use]
    pub fn all(names: &[String]) -> Vec<Self> {
        let register = Self { name: Self::REGISTER.to_owned(), kind: ExtractKind::Text };
        let column = |name: &String| Self { name: name.clone(), kind: Extract::kind_of(name) };
        std::iter::once(register).chain(names.iter().map(column)).collect()
    }
}

/// A table that is being written.
pub struct ExtractWriter<W: Write + Send> {
    kind: Kind<W>,
    register: String,
    rows: u64,
}

enum Kind<W: Write + Send> {
    Delimited(Delimited<W>),
    Lines(Lines<W>),
    Columns(Columns<W>),
}

impl<W: Write + Send> ExtractWriter<W> {
    /// Writes what stands before the first row.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn new(
        out: W,
        format: ExtractFormat,
        register: &str,
        columns: &[ExtractColumn],
    ) -> io::Result<Self> {
        let kind = match format {
            ExtractFormat::Csv => Kind::Delimited(Delimited::new(out, columns, true)?),
            ExtractFormat::Postgresql => Kind::Delimited(Delimited::new(out, columns, false)?),
            ExtractFormat::Ndjson => Kind::Lines(Lines::new(out, columns)),
            ExtractFormat::Parquet => Kind::Columns(Columns::new(out, columns)?),
        };
        Ok(Self { kind, register: register.to_owned(), rows: 0 })
    }

    /// Writes a row: a value for each column behind the first.
    ///
    /// # Errors
    ///
    /// Whatever writing reports; a value that its column cannot hold.
    pub fn write(&mut self, values: &[ExtractValue<'_>]) -> io::Result<()> {
        self.rows += 1;
        let register = ExtractValue::Text(&self.register);
        let row = std::iter::once(&register).chain(values);
        match &mut self.kind {
            Kind::Delimited(out) => out.write(row),
            Kind::Lines(out) => out.write(row),
            Kind::Columns(out) => out.write(row),
        }
    }

    /// Writes what stands behind the last row, and gives the number of rows.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn end(self) -> io::Result<u64> {
        match self.kind {
            Kind::Delimited(out) => out.end()?,
            Kind::Lines(out) => out.end()?,
            Kind::Columns(out) => out.end()?,
        }
        Ok(self.rows)
    }
}
