//! A list that comes one complaint at a time: only a table, whose columns depend on
//! what stands in them, is kept until its end.

use std::io::{self, Write};

use serde::Serialize;

use super::page::Look;
use super::sheet::{Cell, Sheet};
use super::{Format, delimited, json, markdown, table};

/// Rows that are written together.
const TOGETHER: usize = 256;

/// A list on its way out: rows of a sheet, or objects of JSON.
pub struct ListStream<'a> {
    out: &'a mut dyn Write,
    format: Format,
    look: Look,
    sheet: Sheet,
    /// Rows or objects so far.
    count: usize,
    /// The header of a file of CSV is written.
    begun: bool,
}

impl<'a> ListStream<'a> {
    /// A list with the columns of this sheet. Nothing is written before the first row or the end.
    pub fn new(out: &'a mut dyn Write, format: Format, look: Look, sheet: Sheet) -> Self {
        Self { out, format, look, sheet, count: 0, begun: false }
    }

    /// Whether it takes objects rather than rows.
    #[must_use]
    pub fn is_json(&self) -> bool {
        matches!(self.format, Format::Json | Format::Ndjson)
    }

    /// Whether nothing has come.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Takes a row.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn row(&mut self, row: Vec<Cell>) -> io::Result<()> {
        self.count += 1;
        self.sheet.rows.push(row);
        let whole = matches!(self.format, Format::Table | Format::Md);
        if !whole && self.sheet.rows.len() >= TOGETHER {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.format {
            Format::Csv => {
                delimited::write_csv(self.out, self.look, &self.sheet, !self.begun)?;
                self.begun = true;
            }
            _ => delimited::write_tsv(self.out, &self.sheet)?,
        }
        self.sheet.rows.clear();
        Ok(())
    }

    /// Takes an object.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn object(&mut self, object: &impl Serialize) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.is_empty() { b"[\n" } else { b",\n" })?;
        }
        self.count += 1;
        self.out.write_all(json::harmless(&serde_json::to_string(object)?).as_bytes())?;
        if self.format == Format::Ndjson { self.out.write_all(b"\n") } else { Ok(()) }
    }

    /// Writes what is left.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn end(mut self) -> io::Result<()> {
        match self.format {
            Format::Table => table::write(self.out, self.look, &self.sheet),
            Format::Md => markdown::write_sheet(self.out, &self.sheet),
            Format::Json if self.is_empty() => self.out.write_all(b"[]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            Format::Ndjson => Ok(()),
            Format::Tsv | Format::Csv => self.flush(),
        }
    }
}
