//! A page as Markdown, for a file.

use std::io::{self, Write};

use super::section::{Body, Field, Item, Page, Part};
use crate::render::markdown::{escape, paragraphs, strong, write_sheet};
use crate::render::sheet::Urgency;
use crate::wording::long_day;

pub(super) fn write(out: &mut dyn Write, page: &Page) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(&page.reference))?;
    let (clinic, status) = (escape(&page.clinic), escape(&page.status));
    writeln!(out, "{clinic}: {}, on {}\n", strong(&status), long_day(page.today))?;
    for (line, urgency) in &page.head {
        writeln!(out, "- {}", pressing(&escape(line), *urgency))?;
    }
    for section in &page.sections {
        if !section.title.is_empty() {
            writeln!(out, "\n## {}", escape(section.title))?;
        }
        for part in &section.parts {
            if part.title.is_some() || !section.title.is_empty() {
                writeln!(out)?;
            }
            write_part(out, part)?;
        }
    }
    Ok(())
}

fn write_part(out: &mut dyn Write, part: &Part) -> io::Result<()> {
    if let Some(title) = &part.title {
        writeln!(out, "### {}\n", escape(title))?;
    }
    match &part.body {
        Body::Fields(fields) => fields.iter().try_for_each(|field| write_field(out, "", field)),
        Body::Table(sheet, _) => write_sheet(out, sheet),
        Body::Items(items) => items.iter().try_for_each(|item| write_item(out, item)),
    }
}

/// A field, or a detail of an item, as an item of a list.
fn write_field(out: &mut dyn Write, indent: &str, field: &Field) -> io::Result<()> {
    let name = escape(&field.name);
    let name = if name.is_empty() { name } else { format!("{} ", strong(&(name + ":"))) };
    let lead = format!("{indent}- {name}");
    write_text(out, &lead, &format!("{indent}  "), &field.text, field.urgency)
}

fn write_item(out: &mut dyn Write, item: &Item) -> io::Result<()> {
    let lead = match item.lead.as_str() {
        "" => String::new(),
        // A list of tasks, where that is known.
        mark if mark.starts_with('[') => format!("{mark} "),
        number => format!("{} ", strong(&format!("{}.", escape(number)))),
    };
    let day = if item.day.is_empty() { String::new() } else { format!("{}: ", escape(&item.day)) };
    write_text(out, &format!("- {lead}{day}"), "  ", &item.text, Urgency::Calm)?;
    item.details.iter().try_for_each(|detail| write_field(out, "  ", detail))
}

/// A text behind a lead. Its lines stay lines, and its paragraphs paragraphs of one item.
fn write_text(
    out: &mut dyn Write,
    lead: &str,
    indent: &str,
    text: &str,
    urgency: Urgency,
) -> io::Result<()> {
    let paragraphs = paragraphs(text).into_iter().map(|lines| {
        let lines = lines.into_iter().map(|line| pressing(&line, urgency));
        lines.collect::<Vec<_>>().join(&format!("\\\n{indent}"))
    });
    let text = paragraphs.collect::<Vec<_>>().join(&format!("\n\n{indent}"));
    writeln!(out, "{}", format!("{lead}{text}").trim_end())
}

fn pressing(escaped: &str, urgency: Urgency) -> String {
    match urgency {
        Urgency::Late | Urgency::Soon => strong(escaped),
        Urgency::Calm => escaped.to_owned(),
    }
}
