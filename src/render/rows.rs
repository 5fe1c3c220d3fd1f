//! Rows that come one at a time, in the formats that can be written so: nothing is kept.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};

use super::delimited::{is_formula, written};
use super::json::harmless;
use super::page::Look;
use super::text::sanitize;
use super::{Format, SCHEMA_VERSION};

/// A stream of rows of texts that somebody wrote, each with days and an error added.
pub struct Rows<W: Write> {
    kind: Kind<W>,
    terminal: bool,
    /// The keys of the columns, as they stand in JSON.
    keys: Vec<String>,
    line: String,
    first: bool,
}

enum Kind<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Tsv(W),
    /// One array, or one object a line.
    Json(W, bool),
}

impl<W: Write> Rows<W> {
    /// Writes what stands before the first row.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn new(
        mut out: W,
        format: Format,
        look: Look,
        kept: &[String],
        added: &[&str],
    ) -> io::Result<Self> {
        let unnamed = |(index, name): (usize, &String)| {
            if name.is_empty() { format!("column_{}", index + 1) } else { name.clone() }
        };
        let names = kept.iter().enumerate().map(unnamed);
        let keys = names.chain(added.iter().map(ToString::to_string));
        let keys = keys.map(|name| json_text(&name)).collect::<io::Result<Vec<String>>>()?;
        let kind = match format {
            Format::Json => {
                out.write_all(b"[")?;
                Kind::Json(out, true)
            }
            Format::Ndjson => Kind::Json(out, false),
            Format::Tsv => Kind::Tsv(out),
            // Nothing that is whole at its end alone can be a stream: `when` asks for none.
            _ => {
                if look.file {
                    out.write_all("\u{feff}".as_bytes())?;
                }
                let mut csv =
                    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
                for name in kept {
                    write_field(&mut csv, name, look.terminal)?;
                }
                added.iter().try_for_each(|name| csv.write_field(name)).map_err(written)?;
                csv.write_record(None::<&[u8]>).map_err(written)?;
                Kind::Csv(Box::new(csv))
            }
        };
        Ok(Self { kind, terminal: look.terminal, keys, line: String::new(), first: true })
    }

    /// Writes a row: what was there, the days, and the error, which is empty where there is none.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn write<'a>(
        &mut self,
        kept: impl Iterator<Item = &'a str>,
        days: [Option<NaiveDate>; 2],
        error: &str,
    ) -> io::Result<()> {
        let line = &mut self.line;
        line.clear();
        match &mut self.kind {
            Kind::Csv(csv) => {
                for text in kept {
                    write_field(csv, text, self.terminal)?;
                }
                for day in days {
                    push_day(line, day);
                    csv.write_field(&*line).map_err(written)?;
                    line.clear();
                }
                csv.write_field(error).map_err(written)?;
                csv.write_record(None::<&[u8]>).map_err(written)?;
            }
            Kind::Tsv(out) => {
                for text in kept {
                    if is_plain(text) {
                        line.push_str(text);
                    } else {
                        line.push_str(&sanitize(text));
                    }
                    line.push('\t');
                }
                for day in days {
                    push_day(line, day);
                    line.push('\t');
                }
                line.push_str(&sanitize(error));
                line.push('\n');
                out.write_all(line.as_bytes())?;
            }
            Kind::Json(out, array) => {
                let between = match (*array, self.first) {
                    (true, true) => "\n",
                    (true, false) => ",\n",
                    (false, _) => "",
                };
                line.push_str(between);
                push_object(line, &self.keys, kept, days, error)?;
                line.push_str(if *array { "" } else { "\n" });
                out.write_all(line.as_bytes())?;
            }
        }
        self.first = false;
        Ok(())
    }

    /// Writes what stands behind the last row.
    ///
    /// # Errors
    ///
    /// Whatever writing reports.
    pub fn end(self) -> io::Result<()> {
        match self.kind {
            Kind::Csv(mut csv) => csv.flush(),
            Kind::Json(mut out, true) => {
                out.write_all(if self.first { b"]\n" } else { b"\n]\n" })?;
                out.flush()
            }
            Kind::Tsv(mut out) | Kind::Json(mut out, false) => out.flush(),
        }
    }
}

/// A cell that was there before is kept to the letter, unless a spreadsheet would run it. A plain
/// number is nothing to run.
fn write_field<W: Write>(csv: &mut csv::Writer<W>, text: &str, terminal: bool) -> io::Result<()> {
    if terminal && !is_plain(text) {
        return write_field(csv, &sanitize(text), false);
    }
    let field = if is_formula(text) && !is_number(text) {
        csv.write_field(format!("'{text}"))
    } else {
        csv.write_field(text)
    };
    field.map_err(written)
}

/// A sign and digits, with the marks that stand between and behind them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|first: char| first.is_ascii_digit() || first == '.')
        && digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'))
}

/// Most texts are: they need no second look, in any format.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\')
}

/// `YYYY-MM-DD`. A million rows have two million days: the general way of writing one takes longer
/// than finding it.
pub(super) fn push_day(line: &mut String, day: Option<NaiveDate>) {
    let Some(day) = day else { return };
    let Ok(year @ 0..=9_999) = u32::try_from(day.year()) else {
        line.push_str(&day.to_string());
        return;
    };
    let digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or_default();
    let (month, day) = (day.month(), day.day());
    line.extend([year / 1_000, year / 100, year / 10, year].map(digit));
    line.push('-');
    line.extend([month / 10, month].map(digit));
    line.push('-');
    line.extend([day / 10, day].map(digit));
}

fn json_text(text: &str) -> io::Result<String> {
    Ok(harmless(&serde_json::to_string(text)?))
}

fn push_text(line: &mut String, text: &str) -> io::Result<()> {
    if is_plain(text) {
        line.push('"');
        line.push_str(text);
        line.push('"');
    } else {
        line.push_str(&json_text(text)?);
    }
    Ok(())
}

fn push_object<'a>(
    line: &mut String,
    keys: &[String],
    kept: impl Iterator<Item = &'a str>,
    days: [Option<NaiveDate>; 2],
    error: &str,
) -> io::Result<()> {
    use std::fmt::Write;
    let _ = write!(line, "{{\"schema_version\":{SCHEMA_VERSION}");
    let mut keys = keys.iter();
    let mut key = |line: &mut String| {
        line.push(',');
        line.push_str(keys.next().map_or("", String::as_str));
        line.push(':');
    };
    for text in kept {
        key(line);
        push_text(line, text)?;
    }
    for day in days {
        key(line);
        let mark = if day.is_some() { "\"" } else { "" };
        line.push_str(mark);
        push_day(line, day);
        line.push_str(if day.is_some() { mark } else { "null" });
    }
    key(line);
    if error.is_empty() {
        line.push_str("null");
    } else {
        push_text(line, error)?;
    }
    line.push('}');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_everywhere() {
        let mut day = NaiveDate::from_ymd_opt(1994, 12, 25).expect("a day");
        while day.year() < 2111 {
            let mut written = String::new();
            push_day(&mut written, Some(day));
            assert_eq!(written, day.to_string());
            day = day.succ_opt().expect("a day");
        }
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let mut written = String::new();
            push_day(&mut written, Some(day));
            assert_eq!(written, day.to_string());
        }
    }

    #[test]
    fn a_number_is_kept_and_a_formula_is_guarded() {
        for text in ["-3", "+3.5", "-1,000.50", "-5%", "-.5"] {
            assert!(is_formula(text) && is_number(text), "{text}");
        }
        for text in ["-3+4", "+44 20", "-A1", "--3", "-", "+", "-3\t", "=3", "@1", "-٣"] {
            assert!(is_formula(text) && !is_number(text), "{text}");
        }
    }
}
