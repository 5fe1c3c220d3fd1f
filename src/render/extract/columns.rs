//! Tables as Apache Parquet: days, moments and numbers as what they are, a part of the rows after the
//! other, so that a table of any length takes the memory of one part.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use super::ExtractColumn;
use crate::report::{ExtractKind, ExtractValue};

/// So many rows, or so many bytes of texts, make a part.
const ROWS: usize = 65_536;
const BYTES: usize = 8 * 1024 * 1024;

/// A table that is being written.
pub(super) struct Columns<W: Write + Send> {
    file: SerializedFileWriter<W>,
    held: Vec<Column>,
    rows: usize,
    bytes: usize,
}

/// The values of a part, and for each row whether it has one.
struct Column {
    kind: ExtractKind,
    there: Vec<i16>,
    values: Values,
}

enum Values {
    /// One behind the other, and where each ends: a text of its own for each takes four times the room.
    Texts(Vec<u8>, Vec<usize>),
    Days(Vec<i32>),
    Numbers(Vec<i64>),
    Flags(Vec<bool>),
}

impl Values {
    fn of(kind: ExtractKind) -> Self {
        match kind {
            ExtractKind::Text | ExtractKind::Json => Self::Texts(Vec::new(), Vec::new()),
            ExtractKind::Day => Self::Days(Vec::new()),
            ExtractKind::Moment | ExtractKind::Number => Self::Numbers(Vec::new()),
            ExtractKind::Flag => Self::Flags(Vec::new()),
        }
    }
}

impl<W: Write + Send> Columns<W> {
    pub(super) fn new(out: W, columns: &[ExtractColumn]) -> io::Result<Self> {
        let mut message = "message redress {".to_owned();
        for column in columns {
            let (sort, meaning) = match column.kind {
                ExtractKind::Text => ("BYTE_ARRAY", " (STRING)"),
                ExtractKind::Json => ("BYTE_ARRAY", " (JSON)"),
                ExtractKind::Day => ("INT32", " (DATE)"),
                ExtractKind::Moment => ("INT64", " (TIMESTAMP(MICROS, true))"),
                ExtractKind::Number => ("INT64", ""),
                ExtractKind::Flag => ("BOOLEAN", ""),
            };
            // Writing to a text does not fail.
            let _ = write!(message, " OPTIONAL {sort} {}{meaning};", column.name);
        }
        message.push_str(" }");
        let schema = parse_message_type(&message).map_err(failed)?;
        // The name of the program that wrote it would change the bytes with every version of it.
        let properties = WriterProperties::builder().set_created_by("redress".to_owned()).build();
        let file = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties));
        let column = |kind| Column { kind, there: Vec::new(), values: Values::of(kind) };
        Ok(Self {
            file: file.map_err(failed)?,
            held: columns.iter().map(|it| column(it.kind)).collect(),
            rows: 0,
            bytes: 0,
        })
    }

    pub(super) fn write<'a>(
        &mut self,
        row: impl Iterator<Item = &'a ExtractValue<'a>>,
    ) -> io::Result<()> {
        for (value, column) in row.zip(&mut self.held) {
            self.bytes += column.take(value)?;
        }
        self.rows += 1;
        if self.rows == ROWS || self.bytes >= BYTES { self.part() } else { Ok(()) }
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        if self.rows > 0 {
            self.part()?;
        }
        self.file.close().map_err(failed)?;
        Ok(())
    }

    /// Writes what is held.
    fn part(&mut self) -> io::Result<()> {
        (self.rows, self.bytes) = (0, 0);
        let mut part = self.file.next_row_group().map_err(failed)?;
        for column in &mut self.held {
            column.write_to(&mut part).map_err(failed)?;
        }
        part.close().map_err(failed)?;
        self.file.flush()
    }
}

impl Column {
    /// Takes a value, and gives how many bytes of text it has.
    fn take(&mut self, value: &ExtractValue<'_>) -> io::Result<usize> {
        self.there.push(i16::from(*value != ExtractValue::Nothing));
        match (&mut self.values, value) {
            (_, ExtractValue::Nothing) => {}
            (Values::Texts(bytes, ends), ExtractValue::Text(text)) => {
                bytes.extend_from_slice(text.as_bytes());
                ends.push(bytes.len());
                return Ok(text.len());
            }
            (Values::Numbers(moments), ExtractValue::Text(text))
                if self.kind == ExtractKind::Moment =>
            {
                let moment = DateTime::parse_from_rfc3339(text).map_err(|_| odd(text))?;
                moments.push(moment.timestamp_micros());
            }
            (Values::Days(days), ExtractValue::Text(text)) => {
                let day: NaiveDate = text.parse().map_err(|_| odd(text))?;
                let since = day.signed_duration_since(NaiveDate::default()).num_days();
                days.push(i32::try_from(since).map_err(|_| odd(text))?);
            }
            (Values::Numbers(numbers), ExtractValue::Number(number)) => numbers.push(*number),
            (Values::Flags(flags), ExtractValue::Number(number)) => flags.push(*number != 0),
            (_, ExtractValue::Text(text)) => return Err(odd(text)),
            (_, ExtractValue::Number(number)) => return Err(odd(&number.to_string())),
        }
        Ok(0)
    }

    fn write_to<W: Write + Send>(
        &mut self,
        part: &mut SerializedRowGroupWriter<'_, W>,
    ) -> Result<(), ParquetError> {
        let none = || ParquetError::General("there is no such column".to_owned());
        let mut column = part.next_column()?.ok_or_else(none)?;
        let there = Some(&self.there[..]);
        match &mut self.values {
            Values::Texts(bytes, ends) => {
                let all = ByteArray::from(std::mem::take(bytes));
                let begins = std::iter::once(&0).chain(ends.iter());
                let texts: Vec<ByteArray> =
                    begins.zip(ends.iter()).map(|(from, to)| all.slice(*from, to - from)).collect();
                column.typed::<ByteArrayType>().write_batch(&texts, there, None)?
            }
            Values::Days(days) => column.typed::<Int32Type>().write_batch(days, there, None)?,
            Values::Numbers(numbers) => {
                column.typed::<Int64Type>().write_batch(numbers, there, None)?
            }
            Values::Flags(flags) => column.typed::<BoolType>().write_batch(flags, there, None)?,
        };
        self.there.clear();
        self.values = Values::of(self.kind);
        column.close()
    }
}

/// A value that the register cannot have by its rules.
fn odd(text: &str) -> io::Error {
    let text = crate::wording::shown(text);
    io::Error::new(io::ErrorKind::InvalidData, format!("`{text}` is not what its column holds"))
}

fn failed(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        other => io::Error::other(other),
    }
}
