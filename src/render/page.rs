//! The page that a person reads about one complaint.

use std::io::{self, Write};

use super::history::describe;
use super::sheet::Urgency;
use super::sheets::duties_sheet;
use super::table;
use super::text::{sanitize, sanitize_lines};
use crate::domain::{Complaint, Lateness, StepResult};
use crate::report::{Duty, Record};
use crate::wording::long_day;

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
}

impl Look {
    /// Neither a terminal nor colour, a hundred characters wide.
    #[must_use]
    pub fn plain() -> Self {
        Self { width: 100, colour: false, terminal: false, file: false }
    }
}

/// Colours a text that presses; the twelve basic colours, and never the only sign.
pub(super) fn paint(text: &str, urgency: Urgency, look: Look) -> String {
    let code = match urgency {
        Urgency::Late => "1;31",
        Urgency::Soon => "1;33",
        Urgency::Calm => return text.to_owned(),
    };
    if look.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

pub(super) fn bold(text: &str, look: Look) -> String {
    if look.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Writes the page of one complaint.
///
/// # Errors
///
/// Whatever writing reports.
pub fn page(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    heading(out, look, record)?;
    fields(out, look, record)?;
    section(out, look, "Deadlines")?;
    table::write(out, look, &duties_sheet(&record.duties, false))?;
    undated(out, look, record)?;
    words_of_the_policy(out, look, &record.duties)?;
    steps(out, look, record)?;
    section(out, look, "History")?;
    for event in &record.complaint.events {
        let actor = sanitize(&event.actor);
        let text = describe(&event.draft, record.procedure);
        wrapped(
            out,
            look,
            &format!("{:<16} ", long_day(event.draft.on)),
            &format!("{text} ({actor})"),
        )?;
    }
    Ok(())
}

fn heading(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    let listed = &record.listed;
    let stage = record.complaint.stage(record.procedure);
    let title = stage.map_or_else(|| listed.stage.to_string(), |stage| sanitize(&stage.title));
    let clinic = sanitize(&record.clinic.name);
    writeln!(out, "{}  {clinic}  [{}]", bold(&listed.reference, look), listed.status)?;
    writeln!(out, "{title}, since {}", long_day(record.complaint.visit().entered_on))?;
    let body = stage.and_then(|stage| record.clinic.body(record.procedure, stage));
    if let Some((body, _)) = body {
        writeln!(out, "With {}", sanitize(body))?;
    }
    writeln!(out)
}

fn fields(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    let Complaint { details, words, .. } = record.complaint;
    let mut field = |name: &str, value: Option<String>| match value {
        Some(value) => wrapped(out, look, &format!("{name:<13}"), &value),
        None => Ok(()),
    };
    let safe = |text: &Option<String>| text.as_deref().map(sanitize_lines);
    let by = details.channel.map(|by| format!(" by {by}")).unwrap_or_default();
    let at = details.received_time.map(|at| at.format(" at %H:%M").to_string()).unwrap_or_default();
    field("Received", Some(format!("{}{at}{by}", long_day(record.complaint.received_on))))?;
    field("Aware", details.aware_on.map(long_day))?;
    field("Incident", details.incident_on.map(long_day))?;
    field("Noticed", details.noticed_on.map(long_day))?;
    if let Some(Lateness::Known { until, late: true }) = record.lateness {
        let accepted = if details.accepted_late == Some(true) { ", accepted" } else { "" };
        field("Out of time", Some(format!("the window ended on {}{accepted}", long_day(until))))?;
    }
    let capacity = details.capacity.map(|capacity| format!(" ({capacity})")).unwrap_or_default();
    field("Complainant", safe(&words.complainant).map(|name| format!("{name}{capacity}")))?;
    if words.complainant.is_none() {
        field("Complainant", details.capacity.map(|capacity| capacity.to_string()))?;
    }
    field("Patient", safe(&words.patient))?;
    field("Born", words.born_on.map(long_day))?;
    field("Address", safe(&words.address))?;
    field("E-mail", safe(&words.email))?;
    field("Telephone", safe(&words.telephone))?;
    let reply_by: Vec<String> = details.reply_by.iter().map(ToString::to_string).collect();
    field("Reply by", (!reply_by.is_empty()).then(|| reply_by.join(" or ")))?;
    field("Category", details.category.as_ref().map(ToString::to_string))?;
    for (name, value) in &details.facts {
        let mut title = name.to_string();
        title[..1].make_ascii_uppercase();
        field(&format!("{title} "), Some(value.clone()))?;
    }
    field("Summary", safe(&words.summary))?;
    field("Handler", record.complaint.visit().handler().map(sanitize))?;
    field("Outcome", record.listed.outcome.map(|outcome| outcome.to_string()))?;
    for held in record.complaint.waits() {
        let hold = held.hold.as_ref().and_then(|id| record.procedure.hold(id.as_str()));
        let why = [hold.map(|hold| hold.title.as_str()), held.reason.as_deref()];
        let why: Vec<String> = why.into_iter().flatten().map(sanitize).collect();
        field("On hold", Some(format!("since {}: {}", long_day(held.from), why.join(": "))))?;
    }
    for visit in &record.complaint.beside {
        let stage = record.procedure.stage(visit.stage.as_str());
        let title = stage.map_or_else(|| visit.stage.to_string(), |it| sanitize(&it.title));
        field("Beside", Some(format!("{title}, since {}", long_day(visit.entered_on))))?;
    }
    if let Some(closed) = record.complaint.closed {
        field("Closed", Some(format!("{} ({})", long_day(closed.on), closed.reason)))?;
    }
    field("Kept until", record.kept_until.map(long_day))?;
    field(
        "Unanswered",
        record
            .unanswered_until
            .map(|on| format!("it may be closed as unanswered after {}", long_day(on))),
    )?;
    if let Some((stage, until)) = record.next {
        let until = until.map(|until| format!(" until {}", long_day(until))).unwrap_or_default();
        field("May go on", Some(format!("to “{}”{until}", sanitize(stage))))?;
    }
    if !record.missing.is_empty() {
        let missing: Vec<String> =
            record.missing.iter().map(|detail| detail.word().replace('-', " ")).collect();
        field("Missing", Some(missing.join(", ")))?;
    }
    Ok(())
}

/// What is promised and has no day.
fn undated(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    if record.undated.is_empty() {
        return Ok(());
    }
    section(out, look, "Without a day")?;
    for it in &record.undated {
        let (mark, when) = match (it.done_on, &it.waits_for) {
            (Some(on), _) => ("[x]", format!(" ({})", long_day(on))),
            (None, Some(anchor)) => ("[ ]", format!(": waits for {anchor} ({})", it.rule.within)),
            (None, None) => ("[ ]", String::new()),
        };
        wrapped(out, look, &format!("  {mark} "), &format!("{}{when}", sanitize(&it.rule.title)))?;
    }
    Ok(())
}

fn words_of_the_policy(out: &mut dyn Write, look: Look, duties: &[Duty]) -> io::Result<()> {
    let mut said: Vec<(&str, &str)> = Vec::new();
    for duty in duties {
        let pair = (duty.title.as_str(), duty.quote.as_str());
        if !said.contains(&pair) {
            said.push(pair);
        }
    }
    if !said.is_empty() {
        section(out, look, "In the policy's words")?;
    }
    for (title, quote) in said {
        wrapped(out, look, "  ", &format!("{}: “{}”", sanitize(title), sanitize(quote)))?;
    }
    Ok(())
}

fn steps(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    if record.steps.is_empty() {
        return Ok(());
    }
    section(out, look, "Steps")?;
    for (_, step, taken) in &record.steps {
        let (mark, when) = match taken {
            None => {
                let until = record.step_until.iter().find(|(id, _)| **id == step.id);
                let until = until.map(|(_, on)| format!(", until {}", long_day(*on)));
                ("[ ]", format!("({}{})", step.id, until.unwrap_or_default()))
            }
            Some(taken) if taken.result == StepResult::Done => {
                ("[x]", format!("({})", long_day(taken.on)))
            }
            Some(_) => ("[-]", "(not applicable)".to_owned()),
        };
        wrapped(out, look, &format!("  {mark} "), &format!("{} {when}", sanitize(&step.title)))?;
    }
    Ok(())
}

fn section(out: &mut dyn Write, look: Look, title: &str) -> io::Result<()> {
    writeln!(out, "\n{}", bold(title, look))
}

/// Writes a text behind a lead, its further lines indented to stand under the first.
pub(super) fn wrapped(out: &mut dyn Write, look: Look, lead: &str, text: &str) -> io::Result<()> {
    let indent = lead.chars().count();
    let room = usize::from(look.width).saturating_sub(indent).max(20);
    let mut lead = lead.to_owned();
    for line in text.lines() {
        let mut current = String::new();
        for word in line.split(' ') {
            let longer = current.chars().count() + 1 + word.chars().count();
            if !current.is_empty() && longer > room {
                writeln!(out, "{lead}{}", current.trim_end())?;
                lead = " ".repeat(indent);
                current.clear();
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        writeln!(out, "{lead}{}", current.trim_end())?;
        lead = " ".repeat(indent);
    }
    Ok(())
}
