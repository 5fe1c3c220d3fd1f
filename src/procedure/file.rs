//! Reading a procedure file, and pointing at the place of a mistake in it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::check::{self, Fault};
use super::model::Procedure;
use crate::wording::{did_you_mean, nearest};

/// A mistake in a procedure file, with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}\n{excerpt}")]
pub struct FileError {
    /// The file, as it was called.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What was found, what was expected, and the nearest right word.
    pub message: String,
    /// The line, with what is meant underlined.
    pub excerpt: String,
}

/// A procedure file is a page or three of text; anything of this size is something else.
const LARGEST: usize = 1_000_000;

impl Procedure {
    /// Reads a procedure and proves that its parts fit together.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place of the first mistake: bad TOML, an unknown key, a limit that
    /// does not parse, a name that nothing has, an obligation that nothing can fulfil.
    pub fn from_toml(text: &str, file: &str) -> Result<Self, Box<FileError>> {
        if text.len() > LARGEST {
            let message = format!(
                "this is {} bytes long: expected a procedure of at most {LARGEST}",
                text.len()
            );
            return Err(Box::new(error_at("", 0..0, file, &message)));
        }
        let procedure: Self = toml::from_str(text).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            Box::new(error_at(text, span, file, &with_nearest(error.message())))
        })?;
        check::check(&procedure).map_err(|fault| {
            let span = find(text, &fault).unwrap_or(0..0);
            Box::new(error_at(text, span, file, &fault.message))
        })?;
        Ok(procedure)
    }
}

/// The place of the value at a path such as `obligation`, 3, `stage`.
fn find(text: &str, fault: &Fault) -> Option<Range<usize>> {
    let document = DeTable::parse(text).ok()?;
    let list = document.get_ref().get(fault.list)?;
    let DeValue::Array(items) = list.get_ref() else {
        return Some(list.span());
    };
    let item = items.get(fault.index)?;
    let DeValue::Table(table) = item.get_ref() else {
        return Some(item.span());
    };
    Some(table.get(fault.key).map_or_else(|| item.span(), toml::Spanned::span))
}

/// Adds the nearest right word to a message that lists what was expected, as serde writes it:
/// "unknown field `titel`, expected one of `id`, `title`".
fn with_nearest(message: &str) -> String {
    let mut words = message.split('`').skip(1).step_by(2);
    match words.next() {
        Some(found) if message.starts_with("unknown ") => {
            format!("{message}{}", did_you_mean(nearest(found, words)))
        }
        _ => message.to_owned(),
    }
}

/// The most characters of a line that are shown.
const WIDEST: usize = 100;

fn error_at(text: &str, span: Range<usize>, file: &str, message: &str) -> FileError {
    let before = text.get(..span.start).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().count() + 1;
    let line_text = text[line_start..].lines().next().unwrap_or("");
    // Of a very long line, what stands around the mistake.
    let left_out = if column > WIDEST { column - WIDEST / 2 } else { 0 };
    let shown: String = line_text.chars().skip(left_out).take(WIDEST).collect();
    let indent = column - 1 - left_out;
    let end = span.end.min(line_start + line_text.len()).max(span.start);
    let meant = text.get(span.start..end).map_or(1, |meant| meant.chars().count());
    let width = meant.clamp(1, WIDEST.saturating_sub(indent).max(1));
    let margin = " ".repeat(line.to_string().len());
    let (spaces, underline) = (" ".repeat(indent), "^".repeat(width));
    let excerpt = format!("{margin} |\n{line} | {shown}\n{margin} | {spaces}{underline}");
    FileError { file: file.to_owned(), line, column, message: message.to_owned(), excerpt }
}
