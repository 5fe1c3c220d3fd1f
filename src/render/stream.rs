//! A list that comes one complaint at a time: only a table, whose columns depend on
//! what stands in them, is kept until its end.

use std::io::{self, Write};

use serde::Serialize;

use super::fields::Fields;
use super::keys::Objects;
use super::page::Look;
use super::sheet::{Cell, Sheet};
use super::{Format, delimited, json, write_whole};

/// Rows that are written together.
const TOGETHER: usize = 256;

/// A list on its way out: rows of a sheet, or objects of JSON.
pub struct ListStream<'a> {
    out: &'a mut dyn Write,
    format: Format,
    look: Look,
    sheet: Sheet,
    /// What was asked for, and where it stands in a row, unless that is all.
    fields: Option<(Fields, Vec<usize>)>,
    /// Rows or objects so far.
    count: usize,
    /// The header of a file of CSV is written.
    begun: bool,
}

impl<'a> ListStream<'a> {
    /// A list with the columns of this sheet. Nothing is written before the first row or the end.
    pub fn new(out: &'a mut dyn Write, format: Format, look: Look, sheet: Sheet) -> Self {
        Self { out, format, look, sheet, fields: None, count: 0, begun: false }
    }

    /// The same with these fields alone.
    ///
    /// # Errors
    ///
    /// [`FieldError`](super::FieldError) for one that its sheet does not have, or its objects.
    pub fn only(mut self, fields: &Fields, objects: Objects) -> io::Result<Self> {
        if fields.are_all() {
            return Ok(self);
        }
        fields.check(self.format, &self.sheet, objects)?;
        let mut places = Vec::new();
        if !self.is_json() {
            places = fields.places(&self.sheet)?;
            self.sheet = fields.of_sheet(self.sheet)?;
        }
        self.fields = Some((fields.clone(), places));
        Ok(self)
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
        self.sheet.rows.push(match &self.fields {
            Some((_, places)) => places.iter().map(|place| row[*place].clone()).collect(),
            None => row,
        });
        if !self.format.is_whole() && self.sheet.rows.len() >= TOGETHER {
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
        let object = match &self.fields {
            Some((fields, _)) => serde_json::to_string(&fields.of_object(object)?)?,
            None => serde_json::to_string(object)?,
        };
        if self.format == Format::Json {
            self.out.write_all(if self.is_empty() { b"[\n" } else { b",\n" })?;
        }
        self.count += 1;
        self.out.write_all(json::harmless(&object).as_bytes())?;
        if self.format == Format::Ndjson { self.out.write_all(b"\n") } else { Ok(()) }
    }

    /// Writes what is left.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn end(mut self) -> io::Result<()> {
        match self.format {
            Format::Json if self.is_empty() => self.out.write_all(b"[]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            Format::Ndjson => Ok(()),
            Format::Tsv | Format::Csv => self.flush(),
            whole => write_whole(self.out, whole, self.look, self.sheet),
        }
    }
}
