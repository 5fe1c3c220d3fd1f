//! Reading a procedure file, and pointing at the places of the mistakes in it.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use toml::de::{DeTable, DeValue};

use super::check::{self, Fault, Place};
use super::model::Procedure;
use crate::wording::{did_you_mean, nearest, shown};

/// The mistakes in a procedure file, each with its place; never none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file, as it was called.
    pub file: String,
    /// In the order in which they were found.
    pub mistakes: Vec<Mistake>,
}

/// A mistake, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What was found, what was expected, and the nearest right word.
    pub message: String,
    /// The line, with what is meant underlined; the other line too, where there are two.
    pub excerpt: String,
}

/// A page of mistakes is enough at once.
const MOST_SHOWN: usize = 20;

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, mistake) in self.mistakes.iter().take(MOST_SHOWN).enumerate() {
            let Mistake { line, column, message, excerpt } = mistake;
            let newline = if index == 0 { "" } else { "\n" };
            write!(f, "{newline}{}:{line}:{column}: {message}\n{excerpt}", self.file)?;
        }
        match self.mistakes.len().checked_sub(MOST_SHOWN) {
            Some(more @ 1..) => write!(f, "\nand {more} more"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for FileError {}

/// A procedure file is a page or three of text; anything of this size is something else.
const LARGEST: usize = 1_000_000;

impl Procedure {
    /// Reads a procedure and proves that its parts fit together.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place of the first mistake of spelling (bad TOML, an unknown key, a
    /// limit that does not parse), or else of every one of sense: a name that nothing has, an
    /// obligation that nothing can fulfil, a stage that cannot be reached.
    pub fn from_toml(text: &str, file: &str) -> Result<Self, Box<FileError>> {
        let error = |mistakes| Box::new(FileError { file: shown(file), mistakes });
        if text.len() > LARGEST {
            let message = format!(
                "this is {} bytes long: expected a procedure of at most {LARGEST}",
                text.len()
            );
            return Err(error(vec![mistake("", 0..0, &message, None)]));
        }
        let procedure: Self = toml::from_str(text).map_err(|wrong| {
            let span = wrong.span().unwrap_or(0..0);
            error(vec![mistake(text, span, &with_nearest(wrong.message()), None)])
        })?;
        let faults = check::check(&procedure);
        if faults.is_empty() {
            return Ok(procedure);
        }
        let document = DeTable::parse(text).ok();
        let find = |place| find(document.as_ref().map(toml::Spanned::get_ref), place);
        let located = |Fault { place, message, other }: Fault| {
            let other = other.map(|(place, said)| (find(place).unwrap_or(0..0), said));
            mistake(text, find(place).unwrap_or(0..0), &message, other)
        };
        Err(error(faults.into_iter().map(located).collect()))
    }
}

impl FileError {
    /// What was found wrong with obligations of a sound file by trying them out: the place of each
    /// in the file, and why.
    #[must_use]
    pub fn of_obligations(text: &str, file: &str, faults: &[(usize, String)]) -> Box<Self> {
        let document = DeTable::parse(text).ok();
        let document = document.as_ref().map(toml::Spanned::get_ref);
        let located = |(index, message): &(usize, String)| {
            let place = Place { list: "obligation", index: *index, key: "within" };
            mistake(text, find(document, place).unwrap_or(0..0), message, None)
        };
        Box::new(Self { file: shown(file), mistakes: faults.iter().map(located).collect() })
    }
}

/// The span of the value at a place such as `obligation`, 3, `stage`.
fn find(document: Option<&DeTable<'_>>, place: Place) -> Option<Range<usize>> {
    let list = document?.get(place.list)?;
    let item = match list.get_ref() {
        DeValue::Array(items) => items.get(place.index)?,
        _ => list,
    };
    let DeValue::Table(table) = item.get_ref() else {
        return Some(item.span());
    };
    let value = table.get(place.key);
    // The lists of a table that stands alone have places of their own.
    if place.list == "grading"
        && let Some(DeValue::Array(items)) = value.map(toml::Spanned::get_ref)
        && let Some(one) = items.get(place.index)
    {
        return Some(one.span());
    }
    Some(value.map_or_else(|| item.span(), toml::Spanned::span))
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

/// How wide an excerpt is drawn.
const WIDTH: usize = 100;

/// The most that is handed on around what is meant: a line may be as long as the file.
const AROUND: usize = 4_000;

fn mistake(
    text: &str,
    span: Range<usize>,
    message: &str,
    other: Option<(Range<usize>, String)>,
) -> Mistake {
    let span = on_one_line(text, span);
    let before = text.get(..span.start).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().count() + 1;
    let excerpt = excerpt(text, span, other);
    Mistake { line, column, message: message.to_owned(), excerpt }
}

/// The excerpt, as rustc draws it, without a title: the message stands before it.
fn excerpt(text: &str, span: Range<usize>, other: Option<(Range<usize>, String)>) -> String {
    let too_long = |at: &Range<usize>| line_of(text, at).len() > AROUND;
    let other = other.map(|(at, said)| (on_one_line(text, at), said));
    if too_long(&span) || other.as_ref().is_some_and(|(at, _)| too_long(at)) {
        return String::from("(the line is too long to be shown)");
    }
    let mut snippet =
        Snippet::source(text).fold(true).annotation(AnnotationKind::Primary.span(span));
    if let Some((at, said)) = other {
        snippet = snippet.annotation(AnnotationKind::Context.span(at).label(said));
    }
    let report = [Group::with_level(Level::ERROR).element(snippet)];
    let drawn = Renderer::plain().term_width(WIDTH).render(&report);
    drawn.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A table's span is all of it; its first line is enough to find it.
fn on_one_line(text: &str, span: Range<usize>) -> Range<usize> {
    let start = span.start.min(text.len());
    let rest = text.get(start..span.end.min(text.len())).unwrap_or("");
    let end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
    start..end
}

fn line_of<'a>(text: &'a str, at: &Range<usize>) -> &'a str {
    let start = text[..at.start].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..].lines().next().unwrap_or("")
}
