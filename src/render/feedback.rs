//! Feedback: as rows, as JSON, and as a page.

use std::io::{self, Write};

use chrono::SecondsFormat;
use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::page::{Look, bold, wrapped};
use super::sheet::{Cell, Sheet};
use super::text::{counted, sanitize, sanitize_lines};
use crate::domain::{Feedback, FeedbackAct, FeedbackEntry, FeedbackEvent};
use crate::wording::long_day;

/// The columns of a list of feedback.
#[must_use]
pub fn feedback_sheet() -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("kind", "Kind"),
        ("received_on", "Received"),
        ("channel", "By"),
        ("from", "From"),
        ("about", "About"),
        ("text", "What"),
        ("raised_as", "Complaint"),
    ])
    .titled("Feedback");
    sheet.expendable = &["By", "About", "From"];
    sheet
}

/// Feedback as a row of it.
#[must_use]
pub fn feedback_row(entry: &FeedbackEntry) -> Vec<Cell> {
    vec![
        Cell::Word(entry.reference.to_string()),
        Cell::Word(entry.clinic.to_string()),
        Cell::Word(entry.kind.to_string()),
        Cell::Day(entry.received_on),
        Cell::word(entry.channel),
        Cell::text(entry.from.as_deref()),
        Cell::text(entry.about.as_deref()),
        Cell::text(entry.text.as_deref()),
        Cell::word(entry.raised_as.as_deref()),
    ]
}

/// Feedback as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct FeedbackJson(Value);

impl FeedbackJson {
    /// What lists say of it.
    #[must_use]
    pub fn listed(entry: &FeedbackEntry) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": entry.reference.to_string(),
            "clinic": entry.clinic,
            "kind": entry.kind,
            "received_on": entry.received_on,
            "channel": entry.channel,
            "from": entry.from,
            "about": entry.about,
            "text": entry.text,
            "raised_as": entry.raised_as,
        }))
    }

    /// The same with its history.
    #[must_use]
    pub fn whole(feedback: &Feedback) -> Self {
        let Self(mut object) = Self::listed(&feedback.entry);
        object["events"] = feedback.events.iter().map(event_json).collect();
        Self(object)
    }
}

fn event_json(event: &FeedbackEvent) -> Value {
    let (kind, complaint) = match &event.draft.act {
        FeedbackAct::Received { .. } => ("feedback-received", None),
        FeedbackAct::Noted {} => ("feedback-noted", None),
        FeedbackAct::Raised { complaint } => ("feedback-raised", Some(complaint)),
        FeedbackAct::Redacted { .. } => ("feedback-redacted", None),
    };
    json!({
        "seq": event.seq,
        "kind": kind,
        "on": event.draft.on,
        "recorded_at": event.recorded_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "actor": event.actor,
        "erased": event.erased,
        "text": event.draft.words.text,
        "complaint": complaint,
        "reason": event.draft.words.reason,
        "decided_by": event.draft.words.agreed_by,
    })
}

/// Writes the page of one piece of feedback.
///
/// # Errors
///
/// Whatever writing reports.
pub fn feedback_page(
    out: &mut dyn Write,
    look: Look,
    clinic: &str,
    feedback: &Feedback,
) -> io::Result<()> {
    let entry = &feedback.entry;
    let title = bold(&entry.reference.to_string(), look);
    writeln!(out, "{title}  {}  [{}]\n", sanitize(clinic), entry.kind)?;
    let mut field = |name: &str, value: Option<String>| match value {
        Some(value) => wrapped(out, look, &format!("{name:<13}"), &value),
        None => Ok(()),
    };
    let by = entry.channel.map(|by| format!(" by {by}")).unwrap_or_default();
    field("Received", Some(format!("{}{by}", long_day(entry.received_on))))?;
    field("From", entry.from.as_deref().map(sanitize))?;
    field("About", entry.about.as_deref().map(sanitize))?;
    field("What", entry.text.as_deref().map(sanitize_lines))?;
    field("Complaint", entry.raised_as.as_deref().map(sanitize))?;
    writeln!(out, "\n{}", bold("History", look))?;
    for event in &feedback.events {
        let text = match &event.draft.act {
            FeedbackAct::Received { .. } => "received".to_owned(),
            FeedbackAct::Noted {} => {
                let text = event.draft.words.text.as_deref().map(sanitize);
                format!("note: {}", text.unwrap_or_else(|| "erased".to_owned()))
            }
            FeedbackAct::Raised { complaint } => format!("became {}", sanitize(complaint)),
            FeedbackAct::Redacted { events } => {
                let words = &event.draft.words;
                let by =
                    words.agreed_by.as_deref().map(|by| format!(", decided by {}", sanitize(by)));
                let why = words.reason.as_deref().map(|why| format!(": {}", sanitize_lines(why)));
                let (by, why) = (by.unwrap_or_default(), why.unwrap_or_default());
                format!("erased: the words of {}{by}{why}", counted(events.len(), "event"))
            }
        };
        let lead = format!("{:<16} ", long_day(event.draft.on));
        wrapped(out, look, &lead, &format!("{text} ({})", sanitize(&event.actor)))?;
    }
    Ok(())
}
