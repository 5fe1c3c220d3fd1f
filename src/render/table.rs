//! Aligned tables for people. The only file that knows the table crate.

use std::io::{self, Write};

use comfy_table::{ContentArrangement, Table};

use super::page::{Look, paint};
use super::sheet::{Cell, Sheet, Urgency};
use super::text::{day, sanitize};

/// Longer texts are cut in a table; `show` and the other formats have them whole.
const LONGEST: usize = 60;

pub(super) fn write(out: &mut dyn Write, look: Look, sheet: &Sheet) -> io::Result<()> {
    if sheet.rows.is_empty() {
        return Ok(());
    }
    let shown: Vec<usize> = (0..sheet.columns.len())
        .filter(|index| sheet.columns[*index].heading.is_some())
        .filter(|index| sheet.rows.iter().any(|row| row[*index] != Cell::Empty))
        .collect();
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(look.width);
    table.set_header(
        shown.iter().map(|index| sheet.columns[*index].heading.unwrap_or_default().to_uppercase()),
    );
    for row in &sheet.rows {
        table.add_row(shown.iter().map(|index| cell_text(&row[*index])));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
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

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Day(on) => day(*on),
        Cell::Text(text) => elide(&sanitize(text)),
        other => sanitize(&other.plain()),
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
