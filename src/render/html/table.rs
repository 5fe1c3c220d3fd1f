//! A table of a page: a caption, headings of columns and rows, numbers to the right.

use std::io::{self, Write};

use super::escape;
use crate::render::document::Section;
use crate::render::sheet::{Cell, Sheet, Urgency};
use crate::render::table::{cell_whole, filled_columns};
use crate::render::text::counted;

/// Texts with more letters are not squeezed.
const LONG: usize = 60;

/// How many columns a sheet has on a page.
pub(super) fn breadth(sheet: &Sheet) -> usize {
    filled_columns(sheet).len()
}

pub(super) fn write(out: &mut dyn Write, number: usize, section: &Section) -> io::Result<()> {
    let sheet = &section.sheet;
    let shown = filled_columns(sheet);
    let caption = format!("{}: {}", section.heading, counted(sheet.rows.len(), "row"));
    // Who moves with the keys can scroll what is wider than the window.
    writeln!(
        out,
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"t{number}\" tabindex=\"0\">"
    )?;
    writeln!(out, "<table>\n<caption id=\"t{number}\">{}</caption>", escape(&caption))?;
    write!(out, "<thead>\n<tr>")?;
    for index in &shown {
        let class = if sheet.is_numeric(*index) { " class=\"n\"" } else { "" };
        let title = sheet.columns[*index].title();
        write!(out, "<th scope=\"col\"{class}>{}</th>", escape(&title))?;
    }
    writeln!(out, "</tr>\n</thead>\n<tbody>")?;
    for row in &sheet.rows {
        let whole = shown.first().is_some_and(|index| row[*index] == Cell::Word("all".to_owned()));
        write!(out, "<tr{}>", if whole { " class=\"all\"" } else { "" })?;
        for (place, index) in shown.iter().enumerate() {
            write_cell(out, &row[*index], place == 0)?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

/// The first cell of a row says what the row is about.
fn write_cell(out: &mut dyn Write, cell: &Cell, first: bool) -> io::Result<()> {
    let tag = if first { "th scope=\"row\"" } else { "td" };
    let end = if first { "th" } else { "td" };
    let text = escape(&cell_whole(cell));
    match cell {
        Cell::Empty => write!(out, "<{tag}></{end}>"),
        Cell::Day(on) => {
            write!(out, "<{tag} class=\"d\"><time datetime=\"{on}\">{text}</time></{end}>")
        }
        Cell::Number(_) | Cell::Decimal(..) | Cell::Share(..) => {
            write!(out, "<{tag} class=\"n\">{text}</{end}>")
        }
        Cell::State(_, Urgency::Late) => {
            write!(out, "<{tag} class=\"late\"><strong>{text}</strong></{end}>")
        }
        Cell::State(_, Urgency::Soon) => {
            write!(out, "<{tag} class=\"soon\"><strong>{text}</strong></{end}>")
        }
        Cell::Text(written) => {
            let class = if written.chars().nth(LONG).is_some() { "t long" } else { "t" };
            // A text of another direction stays in its cell.
            let (open, close) = if written.is_ascii() { ("", "") } else { ("<bdi>", "</bdi>") };
            write!(out, "<{tag} class=\"{class}\">{open}{text}{close}</{end}>")
        }
        Cell::Word(_) | Cell::State(_, Urgency::Calm) => write!(out, "<{tag}>{text}</{end}>"),
    }
}
