//! Tables as CSV and as JSON, a record a line.

use std::io::{self, Write};

use super::ExtractColumn;
use crate::render::SCHEMA_VERSION;
use crate::render::delimited::{is_formula, written};
use crate::render::json::harmless;
use crate::report::{ExtractKind, ExtractValue};

/// RFC 4180. Nothing is empty between its commas but what there is not.
pub(super) struct Delimited<W: Write> {
    csv: csv::Writer<W>,
    kinds: Vec<ExtractKind>,
    /// What a spreadsheet would run gets an apostrophe.
    guarded: bool,
}

impl<W: Write> Delimited<W> {
    pub(super) fn new(out: W, columns: &[ExtractColumn], guarded: bool) -> io::Result<Self> {
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        csv.write_record(columns.iter().map(|column| &column.name)).map_err(written)?;
        Ok(Self { csv, kinds: columns.iter().map(|column| column.kind).collect(), guarded })
    }

    pub(super) fn write<'a>(
        &mut self,
        row: impl Iterator<Item = &'a ExtractValue<'a>>,
    ) -> io::Result<()> {
        for (value, kind) in row.zip(&self.kinds) {
            let field = match (value, kind) {
                (ExtractValue::Nothing, _) => self.csv.write_field(""),
                (ExtractValue::Number(number), ExtractKind::Flag) => {
                    self.csv.write_field(if *number == 0 { "false" } else { "true" })
                }
                (ExtractValue::Number(number), _) => self.csv.write_field(number.to_string()),
                (ExtractValue::Text(text), _) if self.guarded && is_formula(text) => {
                    self.csv.write_field(format!("'{text}"))
                }
                (ExtractValue::Text(text), _) => self.csv.write_field(text),
            };
            field.map_err(written)?;
        }
        self.csv.write_record(None::<&[u8]>).map_err(written)
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

/// One JSON object a line.
pub(super) struct Lines<W: Write> {
    out: W,
    columns: Vec<ExtractColumn>,
    line: String,
}

impl<W: Write> Lines<W> {
    pub(super) fn new(out: W, columns: &[ExtractColumn]) -> Self {
        Self { out, columns: columns.to_vec(), line: String::new() }
    }

    pub(super) fn write<'a>(
        &mut self,
        row: impl Iterator<Item = &'a ExtractValue<'a>>,
    ) -> io::Result<()> {
        use std::fmt::Write;
        let line = &mut self.line;
        line.clear();
        let _ = write!(line, "{{\"schema_version\":{SCHEMA_VERSION}");
        for (value, column) in row.zip(&self.columns) {
            // The names of columns are the program's own words.
            let _ = write!(line, ",\"{}\":", column.name);
            match (value, column.kind) {
                (ExtractValue::Nothing, _) => line.push_str("null"),
                (ExtractValue::Number(number), ExtractKind::Flag) => {
                    line.push_str(if *number == 0 { "false" } else { "true" });
                }
                (ExtractValue::Number(number), _) => {
                    let _ = write!(line, "{number}");
                }
                // The register holds no other JSON than what its program wrote on one line.
                (ExtractValue::Text(text), ExtractKind::Json) => line.push_str(&harmless(text)),
                (ExtractValue::Text(text), _) => {
                    line.push_str(&harmless(&serde_json::to_string(text)?));
                }
            }
        }
        line.push_str("}\n");
        self.out.write_all(line.as_bytes())
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.out.flush()
    }
}
