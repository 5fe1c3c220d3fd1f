//! The agenda as a person reads it: on a terminal, or in a file as Markdown.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::markdown::{escape, strong};
use super::page::{Look, bold, paint, wrapped};
use super::sheet::Urgency;
use super::text::{plural, sanitize};
use crate::procedure::Force;
use crate::report::{Agenda, AgendaDay, AgendaPart, OpenDuty};
use crate::wording::long_day;

/// Whoever is nobody yet.
const NOBODY: &str = "Nobody yet";

/// Writes an agenda for a terminal.
///
/// # Errors
///
/// Whatever writing reports.
pub fn agenda_page(out: &mut dyn Write, look: Look, agenda: &Agenda<'_>) -> io::Result<()> {
    writeln!(out, "{}", bold(&title(agenda), look))?;
    let mut before: Option<String> = None;
    for part in &agenda.parts {
        let (lead, below, urgency) = headings(agenda, part);
        if before.as_ref() != Some(&lead) {
            writeln!(out, "\n{}", heading(&lead, agenda.by_day, urgency, look))?;
        }
        writeln!(out, "  {}", heading(&below, !agenda.by_day, urgency, look))?;
        for open in &part.duties {
            let lead = format!("    {}  ", sanitize(&agenda.reference(open)));
            wrapped(out, look, &lead, &sanitize(&said(open, part.day)))?;
        }
        before = Some(lead);
    }
    Ok(())
}

fn heading(text: &str, is_day: bool, urgency: Urgency, look: Look) -> String {
    let text = sanitize(text);
    if is_day { paint(&text, urgency, look) } else { bold(&text, look) }
}

/// Writes an agenda as Markdown.
///
/// # Errors
///
/// Whatever writing reports.
pub fn agenda_markdown(out: &mut dyn Write, agenda: &Agenda<'_>) -> io::Result<()> {
    writeln!(out, "# {}", escape(&title(agenda)))?;
    let mut before: Option<String> = None;
    for part in &agenda.parts {
        let (lead, below, _) = headings(agenda, part);
        if before.as_ref() != Some(&lead) {
            writeln!(out, "\n## {}", escape(&lead))?;
        }
        writeln!(out, "\n### {}\n", escape(&below))?;
        for open in &part.duties {
            let reference = strong(&escape(&agenda.reference(open)));
            writeln!(out, "- {reference} {}", escape(&said(open, part.day)))?;
        }
        before = Some(lead);
    }
    Ok(())
}

fn title(agenda: &Agenda<'_>) -> String {
    let days = (agenda.until - agenda.today).num_days();
    let today = long_day(agenda.today);
    match days {
        0 => format!("Agenda of {today}"),
        days => format!("Agenda of {today} and the next {}", plural(days, "day")),
    }
}

/// The heading that leads, the one below it, and how much the day presses.
fn headings(agenda: &Agenda<'_>, part: &AgendaPart<'_>) -> (String, String, Urgency) {
    let (day, urgency) = match part.day {
        AgendaDay::Overdue => ("OVERDUE".to_owned(), Urgency::Late),
        AgendaDay::On(on) if on <= agenda.today => {
            (format!("TODAY, {}", long_day(on)), Urgency::Soon)
        }
        AgendaDay::On(on) => (long_day(on), Urgency::Calm),
    };
    let person = part.person.unwrap_or(NOBODY).to_owned();
    if agenda.by_day { (day, person, urgency) } else { (person, day, urgency) }
}

/// What is to be done, and what must be known of its day.
fn said(open: &OpenDuty, day: AgendaDay) -> String {
    let (duty, deadline) = (&open.duty, &open.duty.deadline);
    let mut text = duty.title.clone();
    let aim = duty.force == Force::Soft;
    if let Some(late) = open.late {
        let what = if aim { "target missed" } else { "due" };
        let days = plural(late.working_days, "working day");
        let _ = write!(text, ": {what} {}, {days} ago", long_day(deadline.due_on));
    } else {
        if aim {
            text.push_str(" (aim)");
        }
        if day != AgendaDay::On(deadline.due_on) {
            let _ = write!(text, ": due {}", long_day(deadline.due_on));
        }
    }
    if deadline.original_due_on != deadline.due_on {
        let _ = write!(text, ", originally {}", long_day(deadline.original_due_on));
    }
    text
}
