//! A report as Markdown: everything but its pictures, whose figures stand in the tables.

use std::io::{self, Write};

use super::{Document, Section};
use crate::render::markdown::{escape, strong, write_figures};

pub(super) fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    writeln!(out, "# {}", escape(&document.title))?;
    if !document.scope.is_empty() {
        writeln!(out)?;
    }
    for (name, value) in &document.scope {
        writeln!(out, "- {}: {}", strong(&escape(name)), escape(value))?;
    }
    document.sections.iter().try_for_each(|section| write_section(out, section))
}

fn write_section(out: &mut dyn Write, section: &Section) -> io::Result<()> {
    writeln!(out, "\n## {}\n", escape(&section.heading))?;
    if section.sheet.rows.is_empty() {
        writeln!(out, "{}", super::NOTHING)?;
    }
    write_figures(out, &section.sheet)?;
    if let Some(note) = &section.note {
        writeln!(out, "\n{}", escape(note))?;
    }
    if !section.definitions.is_empty() {
        writeln!(out, "\n### What the figures mean\n")?;
    }
    for (key, said) in &section.definitions {
        let name = section.name_of(key);
        writeln!(out, "- {}: {}", strong(&escape(&name)), escape(said))?;
    }
    Ok(())
}
