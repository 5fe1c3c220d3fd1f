//! What happened, as a line of a complaint's history.

use std::collections::BTreeMap;
use std::fmt::Write;

mod record;

use serde_json::{Map, Value};

use super::text::{list_and, sanitize, sanitize_lines};
use crate::domain::{Act, Amount, Complaint, Details, Draft, Moved, Pin, StepResult, Words};
use crate::procedure::{Id, Procedure};
use crate::wording::long_day;

/// An event in one sentence, with what was written made harmless.
pub(super) fn describe(draft: &Draft, procedure: &Procedure) -> String {
    let words = &draft.words;
    let step = |id: &Id| {
        procedure.step(id.as_str()).map_or_else(|| id.to_string(), |step| sanitize(&step.title))
    };
    match &draft.act {
        Act::Received { details, .. } => {
            let by = details.channel.map(|by| format!(" by {by}")).unwrap_or_default();
            with(format!("received{by}"), words)
        }
        Act::Acknowledged { by, respond_by, offered, .. } => {
            let mut text = format!("acknowledged by {by}");
            if let Some(respond_by) = respond_by {
                let _ = write!(text, ", response stated for {}", long_day(*respond_by));
            }
            if !offered.is_empty() {
                let offered: Vec<String> = offered.iter().map(step).collect();
                let _ = write!(text, ", with: {}", list_and(&offered));
            }
            with(text, words)
        }
        Act::Updated { by, expect, .. } => {
            let expect = expect.map(|on| format!(", response now stated for {}", long_day(on)));
            with(format!("holding letter or update by {by}{}", expect.unwrap_or_default()), words)
        }
        Act::Responded { by, outcome, apology, points, findings } => {
            let apology = if *apology { ", with an apology" } else { "" };
            let found = record::points_found(points);
            let given = record::findings(findings, words);
            with(format!("responded by {by}: {outcome}{found}{apology}{given}"), words)
        }
        Act::Escalated { to, in_writing, late, beside, .. } => {
            let title = procedure
                .stage(to.as_str())
                .map_or_else(|| to.to_string(), |it| sanitize(&it.title));
            let writing = if *in_writing { ", in writing" } else { "" };
            let late = if *late { ", accepted late" } else { "" };
            let went = if *beside { "went beside to" } else { "went on to" };
            with(format!("{went} {title}{writing}{late}"), words)
        }
        Act::Closed { reason } => with(format!("closed: {reason}"), words),
        Act::StepTaken { step: id, result, by, late } => {
            let late = if *late { ", accepted late" } else { "" };
            let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
            let result = match result {
                StepResult::Done => format!("done{by}{late}"),
                StepResult::NotApplicable => "does not apply".to_owned(),
            };
            with(format!("step {result}: {}", step(id)), words)
        }
        Act::Assigned {} => with("assigned".to_owned(), words),
        Act::Noted { heard } => {
            let text = if *heard { "heard from the complainant" } else { "note" };
            with(text.to_owned(), words)
        }
        Act::Held { hold } => {
            with(format!("on hold{}", hold_title(hold.as_ref(), procedure)), words)
        }
        Act::Resumed { hold } => {
            with(format!("no longer on hold{}", hold_title(hold.as_ref(), procedure)), words)
        }
        Act::Extended { stage, obligation, by, to, .. } => {
            let here = procedure.obligations_at(stage.as_str()).map(|(_, rule)| rule);
            let whole = procedure.obligations_of_complaint().map(|(_, rule)| rule);
            let rule = here.chain(whole).find(|rule| rule.id == *obligation);
            let title = rule.map_or_else(|| obligation.to_string(), |rule| sanitize(&rule.title));
            let more = match (by, to) {
                (_, Some(to)) => format!("to {}", long_day(*to)),
                (Some(by), None) => format!("by {by}"),
                (None, None) => String::new(),
            };
            let by = words.agreed_by.as_deref();
            let by = by.map(|by| format!(", agreed by {}", sanitize(by))).unwrap_or_default();
            let words = Words { agreed_by: None, ..words.clone() };
            with(format!("“{title}” extended {more}{by}"), &words)
        }
        Act::Reopened { anew } => {
            let anew = if *anew { ", its stage begins anew" } else { "" };
            with(format!("reopened{anew}"), words)
        }
        Act::Amended { details, cleared } => {
            let mut fields = amended(details, words);
            fields.extend(cleared.iter().map(|name| format!("{name} is taken back")));
            let what = if fields.is_empty() { "amended" } else { "amended: " };
            with(format!("{what}{}", list_and(&fields)), &reason(words))
        }
        Act::Recounted { cause, moved, kept } => {
            format!("deadlines counted anew: {cause}{}", recounted(moved, kept, procedure))
        }
        other => with(record::describe(other, words, procedure), words),
    }
}

fn hold_title(hold: Option<&Id>, procedure: &Procedure) -> String {
    let Some(id) = hold else { return String::new() };
    let title = procedure.hold(id.as_str()).map_or_else(|| id.to_string(), |it| it.title.clone());
    format!(" ({})", sanitize(&title))
}

/// What moved, and what stays.
fn recounted(moved: &[Moved], kept: &[Pin], procedure: &Procedure) -> String {
    let mut text = String::new();
    for it in moved {
        let rule = procedure.obligations.get(it.rule);
        let title = rule.map_or_else(|| it.obligation.to_string(), |rule| sanitize(&rule.title));
        let (from, to) = (long_day(it.from), long_day(it.to));
        let _ = write!(text, "; “{title}” moved from {from} to {to}");
    }
    match kept.len() {
        0 => {}
        1 => text.push_str("; 1 deadline stays on its day"),
        many => {
            let _ = write!(text, "; {many} deadlines stay on their days");
        }
    }
    text
}

fn with(mut text: String, words: &Words) -> String {
    if let Some(handler) = &words.handler {
        let _ = write!(text, ", handled by {}", sanitize(handler));
    }
    if let Some(by) = &words.confirmed_by {
        let _ = write!(text, ", confirmed by {}", sanitize(by));
    }
    if let Some(by) = &words.agreed_by {
        let _ = write!(text, ", decided by {}", sanitize(by));
    }
    for said in [&words.reason, &words.text].into_iter().flatten() {
        let _ = write!(text, ": {}", sanitize_lines(said));
    }
    text
}

fn reason(words: &Words) -> Words {
    let (reason, agreed_by) = (words.reason.clone(), words.agreed_by.clone());
    Words { agreed_by, reason, ..Words::default() }
}

/// An event in one line.
#[must_use]
pub fn event_line(draft: &Draft, procedure: &Procedure) -> String {
    sanitize(&describe(draft, procedure))
}

/// The corrected fields with their new values.
fn amended(details: &Details, words: &Words) -> Vec<String> {
    let fields = fields(details, words).into_iter();
    fields.map(|(name, value)| format!("{name} is {value}")).collect()
}

/// What an amendment changed, a line each: the field, its new value, and the one it had.
#[must_use]
pub fn corrections(before: &Complaint, after: &Complaint, procedure: &Procedure) -> Vec<String> {
    let was = fields(&before.details, &before.words);
    let is = fields(&after.details, &after.words);
    let cleared = was.iter().filter(|(name, _)| !is.contains_key(*name));
    let cleared = cleared.map(|(name, before)| format!("  {name} is taken back, was {before}"));
    let changed = is.iter().filter_map(|(name, value)| match was.get(name) {
        Some(before) if before == value => None,
        Some(before) => Some(format!("  {name} is {value}, was {before}")),
        None => Some(format!("  {name} is {value}, was not recorded")),
    });
    let acts = before.events.iter().zip(&after.events).enumerate();
    let acts = acts.filter_map(|(index, (was, is))| {
        let (was, is) = (was.counts()?, is.counts()?);
        let line =
            |draft: &Draft| format!("{}, on {}", describe(draft, procedure), long_day(draft.on));
        (was != is).then(|| format!("  event {} is “{}”, was “{}”", index + 1, line(is), line(was)))
    });
    changed.chain(cleared).chain(acts).collect()
}

/// The fields that have a value, by name, made harmless.
fn fields(details: &Details, words: &Words) -> BTreeMap<String, String> {
    let words = Words { reason: None, agreed_by: None, ..words.clone() };
    let values = [serde_json::to_value(details), serde_json::to_value(words)];
    let mut fields = BTreeMap::new();
    for (name, value) in values.into_iter().flatten().filter_map(as_object).flatten() {
        match value {
            Value::Object(facts) => fields.extend(facts.into_iter().map(|(name, value)| {
                let shown = value.as_u64().filter(|_| name == "amount");
                let shown = shown.map(|pence| format!("£{}", Amount { pence }));
                (name.replace('_', " "), shown.unwrap_or_else(|| plain(&value)))
            })),
            value => {
                fields.insert(name.replace('_', " "), plain(&value));
            }
        }
    }
    fields
}

fn as_object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => sanitize(text),
        Value::Array(values) => list_and(&values.iter().map(plain).collect::<Vec<_>>()),
        other => other.to_string(),
    }
}
