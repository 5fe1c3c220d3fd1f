//! Due days for every row of a CSV file: a stream in, a stream out, and memory for one row.
//!
//! ```
//! use redress::batch::{Batch, Defaults, run};
//! use redress::deadline::{Counting, Nation, WorkingCalendar};
//! use redress::render::{Format, Look};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
//! let defaults = Defaults { calendar, counting: Counting::default() };
//! let batch = Batch { name: "limits.csv", defaults, format: Format::Csv, look: Look::plain() };
//! let mut answers = Vec::new();
//! let tally = run(&b"from,within\n2026-04-02,5 working days\n"[..], &mut answers, &batch)?;
//! assert_eq!((tally.rows, tally.errors), (1, 0));
//! assert_eq!(
//!     String::from_utf8(answers)?,
//!     "from,within,due_on,act_by_on,error\r\n2026-04-02,5 working days,2026-04-13,2026-04-13,\r\n"
//! );
//! # Ok(())
//! # }
//! ```

mod records;
mod row;

use std::io::{self, Read, Write};

pub use row::{Asked, Calculator, Defaults};

use crate::deadline::Due;
use crate::render::{Format, Look, Rows};
use crate::wording::shown;
use records::{Cells, LONGEST_ROW, Record, Records, Unreadable};

/// The columns that are added.
const ADDED: [&str; 3] = ["due_on", "act_by_on", "error"];

/// The columns that are read, and whether a file can do without them.
const READ: [(&str, bool); 6] = [
    ("from", false),
    ("within", false),
    ("nation", true),
    ("inclusive", true),
    ("roll", true),
    ("receipt", true),
];

/// What is to be done with a file.
#[derive(Debug, Clone)]
pub struct Batch<'a> {
    /// What the file is called in messages.
    pub name: &'a str,
    /// What holds for rows that do not say otherwise.
    pub defaults: Defaults,
    /// How the answers are written.
    pub format: Format,
    /// What they are written to.
    pub look: Look,
}

/// How many rows were answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All rows.
    pub rows: u64,
    /// Those with an error instead of a day.
    pub errors: u64,
}

/// Why a file could not be answered to its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BatchError {
    /// It could not be read.
    #[error("cannot read {name}")]
    Read {
        /// The file.
        name: String,
        /// Why.
        source: io::Error,
    },
    /// The answers could not be written.
    #[error("cannot write the output")]
    Write(#[source] io::Error),
    /// It is not a file of rows that can be answered.
    #[error("{place}: {what}")]
    Refused {
        /// File, line, and column where one is known.
        place: String,
        /// What is wrong there.
        what: String,
        /// What would work.
        hint: String,
    },
}

/// Answers every row, in order; a row that cannot be answered says why and the rest goes on.
///
/// # Errors
///
/// [`BatchError`] where the file is no CSV, has not the columns, or cannot be read or written; the
/// rows before have been written then.
pub fn run(input: impl Read, output: impl Write, batch: &Batch<'_>) -> Result<Tally, BatchError> {
    let unreadable = |error| unreadable(batch.name, error);
    let mut records = Records::new(input).map_err(unreadable)?;
    let mut record = Record::default();
    if !records.read(&mut record).map_err(unreadable)? {
        return Err(refused(batch.name.to_owned(), "it is empty".to_owned(), "from,within"));
    }
    let columns = Columns::read(batch, &mut record)?;
    let mut rows = Rows::new(output, batch.format, batch.look, &columns.names, &ADDED)
        .map_err(BatchError::Write)?;
    let mut calculator = Calculator::new(&batch.defaults);
    let mut tally = Tally::default();
    while records.read(&mut record).map_err(unreadable)? {
        let (cells, bad) = record.cells();
        let answer = columns.answer(&mut calculator, cells, bad);
        tally.rows += 1;
        tally.errors += u64::from(answer.is_err());
        let kept = (0..columns.names.len()).map(|index| cells.get(index));
        let (due, error) = match &answer {
            Ok(due) => (Some(due), ""),
            Err(error) => (None, error.as_str()),
        };
        let days = [due.map(|due| due.due_on), due.map(|due| due.act_by_on)];
        rows.write(kept, days, error).map_err(BatchError::Write)?;
    }
    rows.end().map_err(BatchError::Write)?;
    Ok(tally)
}

/// The header of a file.
struct Columns {
    names: Vec<String>,
    /// The places of the columns of [`READ`].
    places: [Option<usize>; READ.len()],
}

impl Columns {
    fn read(batch: &Batch<'_>, record: &mut Record) -> Result<Self, BatchError> {
        let line = record.line;
        let (cells, bad) = record.cells();
        let names: Vec<String> =
            (0..cells.len()).map(|index| cells.get(index).to_owned()).collect();
        // What is missing is missing at the end of the line.
        let at = |index: usize| {
            let before = names.iter().take(index).map(|name| name.chars().count() + 1);
            let end = usize::from(index < names.len());
            format!("{}:{line}:{}", batch.name, before.sum::<usize>() + end)
        };
        if let Some(index) = bad {
            return Err(not_text(at(index)));
        }
        for (index, name) in names.iter().enumerate() {
            if let Some(what) = clash(&names, index, batch.format) {
                let hint =
                    format!("give the column `{}` another name, or leave it out", shown(name));
                return Err(BatchError::Refused { place: at(index), what, hint });
            }
        }
        let places = READ.map(|(name, _)| names.iter().position(|other| known(other) == name));
        let missing: Vec<&str> = READ
            .iter()
            .zip(places)
            .filter(|((_, optional), place)| !optional && place.is_none())
            .map(|((name, _), _)| *name)
            .collect();
        if !missing.is_empty() {
            let quoted: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
            let what = format!("the header has no column {}", quoted.join(" and no column "));
            let there = names.iter().map(|name| shown(name));
            let wanted = there.chain(missing.iter().map(ToString::to_string));
            let header = wanted.collect::<Vec<_>>().join(",");
            return Err(refused(at(names.len()), what, &header));
        }
        Ok(Self { names, places })
    }

    fn answer(
        &self,
        calculator: &mut Calculator<'_>,
        cells: Cells<'_>,
        bad: Option<usize>,
    ) -> Result<Due, String> {
        let wanted = self.names.len();
        // Spreadsheets end rows with empty cells that no column stands over.
        let there =
            (0..cells.len()).rev().find(|index| *index < wanted || !cells.get(*index).is_empty());
        let there = there.map_or(0, |last| last + 1);
        if there != wanted {
            let left_out = if there > wanted { "; those beyond are left out" } else { "" };
            return Err(format!("the row has {there} cells and the header {wanted}{left_out}"));
        }
        if let Some(index) = bad {
            let name = self.names.get(index).map_or("", String::as_str);
            return Err(format!("{}: it is not text in UTF-8", shown(name)));
        }
        let [from, within, nation, inclusive, roll, receipt] =
            self.places.map(|place| place.map_or("", |index| cells.get(index)));
        calculator.due(Asked { from, within, nation, inclusive, roll, receipt })
    }
}

/// The name by which a column is known: capitals and spaces around it do not matter.
fn known(name: &str) -> String {
    name.trim().to_ascii_lowercase()
}

/// What is wrong with a column beside those before it, and those that are added.
fn clash(names: &[String], index: usize, format: Format) -> Option<String> {
    let name = known(&names[index]);
    let is_json = matches!(format, Format::Json | Format::Ndjson);
    if ADDED.contains(&name.as_str()) || (is_json && name == "schema_version") {
        return Some(format!("there is a column `{name}` already, and the answer has one too"));
    }
    let first = names.iter().take(index).position(|other| known(other) == name);
    let first = first.filter(|_| !name.is_empty())?;
    let (name, one, two) = (shown(&name), first + 1, index + 1);
    Some(format!("the column `{name}` stands twice in the header, as columns {one} and {two}"))
}

/// A file that wants another header.
fn refused(place: String, what: String, header: &str) -> BatchError {
    let hint =
        format!("its first line must name the columns `from` and `within`, such as `{header}`");
    BatchError::Refused { place, what, hint }
}

fn not_text(place: String) -> BatchError {
    let hint = "save it as “CSV UTF-8” and try again".to_owned();
    BatchError::Refused { place, what: "it is not text in UTF-8".to_owned(), hint }
}

fn unreadable(name: &str, error: Unreadable) -> BatchError {
    let quote_hint = "put a quote behind the cell that it opens, or leave it out";
    match error {
        Unreadable::Io(source) => BatchError::Read { name: name.to_owned(), source },
        Unreadable::Utf16 => not_text(name.to_owned()),
        Unreadable::Unclosed { line } => BatchError::Refused {
            place: format!("{name}:{line}"),
            what: "a quote that opens here is never closed".to_owned(),
            hint: quote_hint.to_owned(),
        },
        Unreadable::TooLong { line, quote } => BatchError::Refused {
            place: format!("{name}:{line}"),
            what: format!("the row is longer than {LONGEST_ROW} bytes"),
            hint: match quote {
                Some(line) => {
                    format!("a quote that opens on line {line} is not closed: {quote_hint}")
                }
                None => "a row ends with its line: is this a CSV file?".to_owned(),
            },
        },
    }
}
