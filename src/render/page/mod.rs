//! The page that a person reads about one complaint: on a terminal, or in a file as Markdown.
//! What it says is put together once (`section`), a room for each of its parts, and written by
//! either.

mod deadlines;
mod head;
mod learning;
mod look;
mod markdown;
mod outside;
mod people;
mod points;
mod section;
mod steps;
mod terminal;
mod timeline;

use std::io::{self, Write};

pub use look::Look;
pub(super) use look::{bold, paint, wrapped};
use section::Page;

use crate::report::Record;

/// Writes the page of one complaint for a terminal.
///
/// # Errors
///
/// Whatever writing reports.
pub fn page(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    terminal::write(out, look, &of(record))
}

/// Writes the page of one complaint as Markdown.
///
/// # Errors
///
/// Whatever writing reports.
pub fn markdown_page(out: &mut dyn Write, record: &Record<'_>) -> io::Result<()> {
    markdown::write(out, &of(record))
}

/// What there is to say of a complaint, what a reader needs first at the beginning.
fn of(record: &Record<'_>) -> Page {
    let sections = [
        head::standing(record),
        people::people(record),
        people::matter(record),
        points::points(record),
        points::outcome(record),
        deadlines::deadlines(record),
        deadlines::undated(record),
        steps::steps(record),
        learning::actions(record),
        learning::files(record),
        outside::referrals(record),
        outside::links(record),
        outside::holds(record),
        timeline::history(record),
        deadlines::words_of_the_policy(record),
    ];
    Page {
        reference: record.listed.reference.clone(),
        clinic: record.clinic.name.clone(),
        status: record.listed.status.to_string(),
        today: record.today,
        head: head::lines(record),
        sections: sections.into_iter().flatten().collect(),
    }
}

/// The title of a stage; its name, where the procedure does not know it.
fn stage_title(record: &Record<'_>, stage: &crate::procedure::Id) -> String {
    let known = record.procedure.stage(stage.as_str());
    known.map_or_else(|| stage.to_string(), |stage| stage.title.clone())
}
