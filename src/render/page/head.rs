//! What a reader needs first: where the complaint stands, who has it, what is next.

use super::section::{Fields, Section, behind};
use super::stage_title;
use crate::domain::{Held, Lateness, Redaction};
use crate::procedure::{Hold, Id};
use crate::render::sheet::Urgency;
use crate::render::text::{counted, each_behind, list_and, plural};
use crate::report::{Outstanding, Record};
use crate::wording::long_day;

/// The lines below the reference: stage, handler, what is late, what is next.
pub(super) fn lines(record: &Record<'_>) -> Vec<(String, Urgency)> {
    let visit = record.complaint.visit();
    let title = stage_title(record, &visit.stage);
    let mut lines = vec![(format!("{title}, since {}", long_day(visit.entered_on)), Urgency::Calm)];
    let stage = record.complaint.stage(record.procedure);
    if let Some((body, _)) = stage.and_then(|stage| record.clinic.body(record.procedure, stage)) {
        lines.push((format!("With {body}"), Urgency::Calm));
    }
    if let Some(handler) = visit.handler() {
        lines.push((format!("Handled by {handler}"), Urgency::Calm));
    }
    let (late, ahead): (Vec<Outstanding>, Vec<Outstanding>) =
        record.outstanding().into_iter().partition(|it| it.days_left < 0);
    lines.extend(late.first().map(|first| (late_line(first, late.len() - 1), Urgency::Late)));
    lines.extend(ahead.first().map(next_line));
    lines
}

fn late_line(first: &Outstanding, others: usize) -> String {
    let Outstanding { title, due_on, days_left } = first;
    let others = if others == 0 { String::new() } else { format!(", and {others} more") };
    let days = plural(-days_left, "day");
    format!("OVERDUE {days}: {title}, due {}{others}", long_day(*due_on))
}

fn next_line(next: &Outstanding) -> (String, Urgency) {
    let Outstanding { title, due_on, days_left } = next;
    if *days_left == 0 {
        return (format!("DUE TODAY: {title}"), Urgency::Soon);
    }
    let days = plural(*days_left, "day");
    (format!("Next: {title}, due {}, in {days}", long_day(*due_on)), Urgency::Calm)
}

/// How it came, how it ended, what it waits for, where it may go on to.
pub(super) fn standing(record: &Record<'_>) -> Option<Section> {
    let complaint = record.complaint;
    let details = &complaint.details;
    let mut fields = Fields::default();
    let by = details.channel.map(|by| format!(" by {by}")).unwrap_or_default();
    let at = details.received_time.map(|at| at.format(" at %H:%M").to_string()).unwrap_or_default();
    let whom = behind(", taken down by ", complaint.words.received_by.as_deref());
    fields.add("Received", format!("{}{at}{by}{whom}", long_day(complaint.received_on)));
    if let Some(Lateness::Known { until, late: true }) = record.lateness {
        let accepted = if details.accepted_late == Some(true) { ", accepted" } else { "" };
        fields.add("Out of time", format!("the window ended on {}{accepted}", long_day(until)));
    }
    let closed = complaint.closed.map(|it| format!("{} ({})", long_day(it.on), it.reason));
    fields.add("Closed", closed);
    for held in complaint.waits() {
        let since = long_day(held.from);
        fields.add("On hold", format!("since {since}{}", waiting(record, held)));
    }
    for visit in &complaint.beside {
        let title = stage_title(record, &visit.stage);
        fields.add("Beside", format!("{title}, since {}", long_day(visit.entered_on)));
    }
    if let Some((stage, until)) = record.next {
        let until = until.map(|until| format!(" until {}", long_day(until))).unwrap_or_default();
        fields.add("May go on", format!("to “{stage}”{until}"));
    }
    let unanswered = record.unanswered_until.map(long_day);
    fields.add(
        "Unanswered",
        unanswered.map(|until| format!("it may be closed as unanswered after {until}")),
    );
    fields.day("Kept until", record.kept_until);
    if let Some(held) = &complaint.legal_hold {
        let why = behind(": ", held.reason.as_deref());
        fields.add("Legal hold", format!("since {}{why}", long_day(held.on)));
    }
    for erased in &complaint.redactions {
        fields.add("Erased", erasure(erased));
    }
    let missing = record.missing.iter().map(|detail| detail.word().replace('-', " "));
    fields.add("Missing", missing.collect::<Vec<_>>().join(", "));
    Section::fields("", fields)
}

/// What was erased, when, why, and who decided it.
fn erasure(erased: &Redaction) -> String {
    let events = counted(erased.events.len(), "event");
    let by = behind(", decided by ", erased.decided_by.as_deref());
    let why = behind(": ", erased.reason.as_deref());
    format!("the words of {events}, on {}{by}{why}", long_day(erased.on))
}

/// For what it waits, and what that holds up.
pub(super) fn waiting(record: &Record<'_>, held: &Held) -> String {
    let rule = held.hold.as_ref().and_then(|id| record.procedure.hold(id.as_str()));
    let why = [rule.map(|rule| rule.title.as_str()), held.reason.as_deref()];
    let why = each_behind(": ", why.into_iter().flatten().map(str::to_owned));
    let stops = rule.map(|rule| stopped(record, rule)).unwrap_or_default();
    format!("{why}{}", behind("; the clock stands still of ", stops.as_deref()))
}

/// What stands still during a hold; nothing where no day moves.
fn stopped(record: &Record<'_>, rule: &Hold) -> Option<String> {
    if rule.stops.iter().any(|id| *id == *Hold::ALL) {
        return Some("everything".to_owned());
    }
    let title = |id: &Id| {
        let known = record.procedure.obligations.iter().find(|rule| rule.id == *id);
        known.map(|rule| format!("“{}”", rule.title))
    };
    let titles: Vec<String> = rule.stops.iter().filter_map(title).collect();
    (!titles.is_empty()).then(|| list_and(&titles))
}
