//! A report on a terminal: its tables, and its charts as bars. What the figures mean stands in the
//! documentation and in the formats that are kept.

use std::io::{self, Write};

use super::{Document, Section, bars};
use crate::render::page::{Look, bold, wrapped};
use crate::render::table;
use crate::render::text::sanitize;

pub(super) fn write(out: &mut dyn Write, look: Look, document: &Document) -> io::Result<()> {
    writeln!(out, "{}", bold(&sanitize(&document.title), look))?;
    for (name, value) in &document.scope {
        wrapped(out, look, &format!("{}: ", sanitize(name)), &sanitize(value))?;
    }
    document.sections.iter().try_for_each(|section| write_section(out, look, section))
}

fn write_section(out: &mut dyn Write, look: Look, section: &Section) -> io::Result<()> {
    writeln!(out, "\n{}", bold(&sanitize(&section.heading), look))?;
    if section.sheet.rows.is_empty() {
        writeln!(out, "{}", super::NOTHING)?;
    }
    table::write_figures(out, look, &section.sheet)?;
    if let Some(note) = &section.note {
        wrapped(out, look, "", &sanitize(note))?;
    }
    section.charts.iter().try_for_each(|chart| bars::write(out, look, chart))
}
