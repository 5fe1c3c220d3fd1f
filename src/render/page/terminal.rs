//! A page for a terminal, as wide as that is.

use std::io::{self, Write};

use super::look::{Look, bold, filled, wrapped_as};
use super::section::{Body, Field, Item, Page, Part};
use crate::render::sheet::Urgency;
use crate::render::table;
use crate::render::text::{sanitize, sanitize_lines, width};

/// Names of fields take so much room, as long as none of them is longer.
const NAMES: usize = 13;

/// A line without a lead; what follows it stands in, so that nothing that somebody wrote begins a
/// line of the page.
const HANGING: (&str, usize) = ("", 2);

pub(super) fn write(out: &mut dyn Write, look: Look, page: &Page) -> io::Result<()> {
    head(out, look, page)?;
    for section in &page.sections {
        writeln!(out)?;
        if !section.title.is_empty() {
            writeln!(out, "{}", bold(section.title, look))?;
        }
        // Where one of several tables has no room, none is a table: they are to look alike.
        let has_room = section.parts.iter().all(|part| has_room(look, part));
        for (place, part) in section.parts.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            write_part(out, look, part, has_room)?;
        }
    }
    Ok(())
}

fn head(out: &mut dyn Write, look: Look, page: &Page) -> io::Result<()> {
    let clinic = sanitize(&page.clinic);
    let (reference, status) = (bold(&page.reference, look), &page.status);
    let line = format!("{}  {clinic}  [{status}]", page.reference);
    if width(&line) <= usize::from(look.width) {
        writeln!(out, "{reference}  {clinic}  [{status}]")?;
    } else {
        writeln!(out, "{reference}  [{status}]")?;
        filled(out, look, HANGING, &clinic, Urgency::Calm)?;
    }
    page.head
        .iter()
        .try_for_each(|(line, urgency)| filled(out, look, HANGING, &sanitize(line), *urgency))
}

fn has_room(look: Look, part: &Part) -> bool {
    match &part.body {
        Body::Table(sheet, _) => table::has_room(look, sheet),
        Body::Fields(_) | Body::Items(_) => true,
    }
}

fn write_part(out: &mut dyn Write, look: Look, part: &Part, has_room: bool) -> io::Result<()> {
    if let Some(title) = &part.title {
        filled(out, look, HANGING, &sanitize(title), Urgency::Calm)?;
    }
    match &part.body {
        Body::Fields(all) => fields(out, look, all),
        Body::Table(sheet, _) if has_room => table::write(out, look, sheet),
        Body::Table(_, narrow) => items(out, look, narrow),
        Body::Items(all) => items(out, look, all),
    }
}

fn fields(out: &mut dyn Write, look: Look, fields: &[Field]) -> io::Result<()> {
    let names = fields.iter().map(|field| width(&sanitize(&field.name)) + 1);
    let names = names.filter(|name| !look.is_crowded_by(*name)).max().unwrap_or_default();
    for Field { name, text, urgency } in fields {
        let name = sanitize(name);
        let gap = names.max(NAMES).saturating_sub(width(&name)).max(1);
        let lead = format!("{name}{}", " ".repeat(gap));
        wrapped_as(out, look, &lead, &sanitize_lines(text), *urgency)?;
    }
    Ok(())
}

fn items(out: &mut dyn Write, look: Look, items: &[Item]) -> io::Result<()> {
    let widest = |text: fn(&Item) -> &str| {
        items.iter().map(|item| width(text(item))).max().unwrap_or_default()
    };
    let (leads, days) = (widest(|item| &item.lead), widest(|item| &item.day));
    for item in items {
        let mark = format!("{:>leads$}", item.lead);
        let gap = if item.lead.ends_with(']') { " " } else { "  " };
        let lead = format!("{mark}{gap}");
        let indent = width(&lead);
        let text = sanitize_lines(&item.text);
        if item.day.is_empty() {
            // Below one another without a number, their first lines are to stand out.
            let hang = if leads == 0 { indent + 2 } else { indent };
            filled(out, look, (&lead, hang), &text, Urgency::Calm)?;
        } else {
            let lead = format!("{lead}{:<days$}  ", item.day);
            dated(out, look, (&lead, indent), &text)?;
        }
        for detail in &item.details {
            let (name, text) = (sanitize(&detail.name), sanitize_lines(&detail.text));
            let text = if name.is_empty() { text } else { format!("{name}: {text}") };
            let lead = " ".repeat(indent);
            filled(out, look, (&lead, indent + 2), &text, detail.urgency)?;
        }
    }
    Ok(())
}

/// What happened on a day: beside it, or below it where there is no room beside it.
fn dated(
    out: &mut dyn Write,
    look: Look,
    (lead, indent): (&str, usize),
    text: &str,
) -> io::Result<()> {
    if look.is_crowded_by(width(lead)) {
        writeln!(out, "{}", lead.trim_end())?;
        return filled(out, look, (&" ".repeat(indent), indent), text, Urgency::Calm);
    }
    filled(out, look, (lead, width(lead)), text, Urgency::Calm)
}
