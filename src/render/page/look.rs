//! What a page is written on: how wide it is, what it takes, and how text is laid out on it.

use std::io::{self, Write};

use chrono::NaiveDate;

use crate::render::sheet::Urgency;
use crate::render::text::{folded, width};

/// What is written to: how wide it is, whether it takes colour, and whether it is a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Characters a line.
    pub width: u16,
    /// Colour may be used.
    pub colour: bool,
    /// Somebody's terminal: nothing that could drive it may be written.
    pub terminal: bool,
    /// A file of its own, which a spreadsheet may be opened on.
    pub file: bool,
    /// The day that is today, for what says of which day it is.
    pub today: Option<NaiveDate>,
}

impl Look {
    /// Neither a terminal nor colour, a hundred characters wide.
    #[must_use]
    pub fn plain() -> Self {
        Self { width: 100, colour: false, terminal: false, file: false, today: None }
    }

    /// Whether a lead leaves too little room beside it for what it leads.
    pub(super) fn is_crowded_by(self, lead: usize) -> bool {
        lead * 5 > usize::from(self.width) * 2
    }
}

/// Colours a text that presses; the twelve basic colours, and never the only sign.
pub(in crate::render) fn paint(text: &str, urgency: Urgency, look: Look) -> String {
    let code = match urgency {
        Urgency::Late => "1;31",
        Urgency::Soon => "1;33",
        Urgency::Calm => return text.to_owned(),
    };
    if look.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

pub(in crate::render) fn bold(text: &str, look: Look) -> String {
    if look.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Writes a text behind a lead, its further lines indented to stand under the first; below the
/// lead, where that leaves too little room.
pub(in crate::render) fn wrapped(
    out: &mut dyn Write,
    look: Look,
    lead: &str,
    text: &str,
) -> io::Result<()> {
    wrapped_as(out, look, lead, text, Urgency::Calm)
}

/// The same in the colour of how much it presses.
pub(super) fn wrapped_as(
    out: &mut dyn Write,
    look: Look,
    lead: &str,
    text: &str,
    urgency: Urgency,
) -> io::Result<()> {
    let hang = width(lead);
    if !look.is_crowded_by(hang) || text.is_empty() {
        return filled(out, look, (lead, hang), text, urgency);
    }
    writeln!(out, "{}", lead.trim_end())?;
    let hang = lead.chars().take_while(|c| *c == ' ').count() + 2;
    filled(out, look, (&" ".repeat(hang), hang), text, urgency)
}

/// Writes a text behind a lead, its further lines indented by so many columns, in the colour of
/// how much it presses.
pub(super) fn filled(
    out: &mut dyn Write,
    look: Look,
    (lead, hang): (&str, usize),
    text: &str,
    urgency: Urgency,
) -> io::Result<()> {
    let room = |indent: usize| usize::from(look.width).saturating_sub(indent).max(16);
    let mut lead = lead.to_owned();
    for line in text.lines() {
        for piece in folded(line, room(width(&lead)), room(hang)) {
            let line = format!("{lead}{}", paint(&piece, urgency, look));
            writeln!(out, "{}", line.trim_end())?;
            lead = " ".repeat(hang);
        }
    }
    Ok(())
}
