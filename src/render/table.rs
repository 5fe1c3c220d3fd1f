//! Aligned tables for people. The only file that knows the table crate.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table};

use super::page::{Look, paint, wrapped};
use super::sheet::{Cell, Sheet, Urgency};
use super::text::{sanitize, width};
use crate::wording::long_day;

/// Longer texts are cut in a table; `show` and the other formats have them whole.
const LONGEST: usize = 120;

/// The space between columns.
const GAP: u16 = 2;

/// A written text is not squeezed into less than this.
const LEAST_TEXT: usize = 16;

pub(super) fn write(out: &mut dyn Write, look: Look, sheet: &Sheet) -> io::Result<()> {
    write_as(out, look, sheet, false)
}

/// A table of a report: its numbers stand to the right, one under the other.
pub(super) fn write_figures(out: &mut dyn Write, look: Look, sheet: &Sheet) -> io::Result<()> {
    write_as(out, look, sheet, true)
}

fn write_as(out: &mut dyn Write, look: Look, sheet: &Sheet, figures: bool) -> io::Result<()> {
    if sheet.rows.is_empty() {
        return Ok(());
    }
    let shown = shown_columns(sheet, usize::from(look.width));
    if least_table(sheet, &shown) > usize::from(look.width) {
        return write_blocks(out, look, sheet);
    }
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(look.width);
    table.set_header(shown.iter().map(|index| sheet.columns[*index].title().to_uppercase()));
    for row in &sheet.rows {
        table.add_row(shown.iter().map(|index| cell_text(&row[*index])));
    }
    for (index, column) in shown.iter().zip(table.column_iter_mut()) {
        column.set_padding((0, GAP));
        if !wraps(sheet, *index) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        if figures && sheet.is_numeric(*index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut pressing: Vec<(&str, Urgency)> = Vec::new();
    for cell in sheet.rows.iter().flatten() {
        if let Cell::State(text, urgency @ (Urgency::Late | Urgency::Soon)) = cell {
            pressing.push((text, *urgency));
        }
    }
    pressing.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    pressing.dedup();
    for line in table.lines() {
        writeln!(out, "{}", colour(line.trim_end(), &pressing, look))?;
    }
    Ok(())
}

/// Colour is added after the widths are settled, to the states that press: they are written in
/// capitals, as nothing else in a table is.
fn colour(line: &str, pressing: &[(&str, Urgency)], look: Look) -> String {
    let found =
        pressing.iter().find_map(|(text, urgency)| line.rfind(text).map(|at| (at, text, urgency)));
    match found {
        Some((at, text, urgency)) if look.colour => {
            let end = at + text.len();
            format!("{}{}{}", &line[..at], paint(text, *urgency, look), &line[end..])
        }
        _ => line.to_owned(),
    }
}

/// The columns that have a heading and something to show, without those that are to go where not
/// all of them have room.
fn shown_columns(sheet: &Sheet, width: usize) -> Vec<usize> {
    let mut shown = filled_columns(sheet);
    for heading in sheet.expendable {
        if least_table(sheet, &shown) <= width {
            break;
        }
        shown.retain(|index| sheet.columns[*index].heading != Some(heading));
    }
    shown
}

/// The columns that have a heading and something to show.
pub(super) fn filled_columns(sheet: &Sheet) -> Vec<usize> {
    (0..sheet.columns.len())
        .filter(|index| sheet.columns[*index].heading.is_some())
        .filter(|index| sheet.rows.iter().any(|row| row[*index] != Cell::Empty))
        .collect()
}

/// Whether there is room for the sheet as a table.
pub(super) fn has_room(look: Look, sheet: &Sheet) -> bool {
    let width = usize::from(look.width);
    least_table(sheet, &shown_columns(sheet, width)) <= width
}

fn least_table(sheet: &Sheet, shown: &[usize]) -> usize {
    shown.iter().map(|index| least_width(sheet, *index)).sum()
}

/// Where not even the narrowest table has room: a block of lines for each row.
fn write_blocks(out: &mut dyn Write, look: Look, sheet: &Sheet) -> io::Result<()> {
    for (place, row) in sheet.rows.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        for (column, cell) in sheet.columns.iter().zip(row) {
            if column.heading.is_some() && *cell != Cell::Empty {
                wrapped(out, look, &format!("{}: ", column.title()), &cell_text(cell))?;
            }
        }
    }
    Ok(())
}

/// Written texts may take several lines; what the program itself writes does not.
fn wraps(sheet: &Sheet, index: usize) -> bool {
    sheet.rows.iter().any(|row| matches!(row[index], Cell::Text(_)))
}

/// The width that a column cannot do without, with the gap behind it.
fn least_width(sheet: &Sheet, index: usize) -> usize {
    let heading = width(&sheet.columns[index].title());
    let cells = sheet.rows.iter().map(|row| width(&cell_text(&row[index])));
    let widest = cells.max().unwrap_or_default();
    let least = if wraps(sheet, index) { widest.min(LEAST_TEXT) } else { widest };
    least.max(heading) + usize::from(GAP)
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => elide(&sanitize(text)),
        other => sanitize(&cell_whole(other)),
    }
}

/// A value as people read it, whole and not yet made harmless.
pub(super) fn cell_whole(cell: &Cell) -> String {
    match cell {
        Cell::Day(on) => long_day(*on),
        Cell::Share(_, whole) if *whole > 0 => format!("{}%", cell.plain()),
        other => other.plain(),
    }
}

fn elide(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONGEST - 1).collect();
    short.push('…');
    short
}
