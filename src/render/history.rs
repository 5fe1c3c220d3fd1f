//! What happened, as a line of a complaint's history.

use super::text::{day, list_and, sanitize};
use crate::domain::{Act, Details, Draft, StepResult, Words};
use crate::procedure::{Id, Procedure};

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
                text.push_str(&format!(", response stated for {}", day(*respond_by)));
            }
            if !offered.is_empty() {
                let offered: Vec<String> = offered.iter().map(step).collect();
                text.push_str(&format!(", with: {}", list_and(&offered)));
            }
            with(text, words)
        }
        Act::Updated { by, expect } => {
            let expect = expect.map(|on| format!(", response now stated for {}", day(on)));
            with(format!("holding letter or update by {by}{}", expect.unwrap_or_default()), words)
        }
        Act::Responded { by, outcome, apology } => {
            let apology = if *apology { ", with an apology" } else { "" };
            with(format!("responded by {by}: {outcome}{apology}"), words)
        }
        Act::Escalated { to, in_writing, late } => {
            let title = procedure
                .stage(to.as_str())
                .map_or_else(|| to.to_string(), |it| sanitize(&it.title));
            let writing = if *in_writing { ", in writing" } else { "" };
            let late = if *late { ", accepted late" } else { "" };
            with(format!("went on to {title}{writing}{late}"), words)
        }
        Act::Closed { reason } => with(format!("closed: {reason}"), words),
        Act::StepTaken { step: id, result, by } => {
            let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
            let result = match result {
                StepResult::Done => format!("done{by}"),
                StepResult::NotApplicable => "does not apply".to_owned(),
            };
            with(format!("step {result}: {}", step(id)), words)
        }
        Act::Assigned {} => with("assigned".to_owned(), words),
        Act::Noted {} => with("note".to_owned(), words),
        Act::Amended { details } => {
            with(format!("amended: {}", amended(details, words)), &reason(words))
        }
    }
}

fn with(mut text: String, words: &Words) -> String {
    if let Some(handler) = &words.handler {
        text.push_str(&format!(", handled by {}", sanitize(handler)));
    }
    if let Some(by) = &words.confirmed_by {
        text.push_str(&format!(", confirmed by {}", sanitize(by)));
    }
    for said in [&words.reason, &words.text].into_iter().flatten() {
        text.push_str(&format!(": {}", sanitize(said)));
    }
    text
}

fn reason(words: &Words) -> Words {
    Words { reason: words.reason.clone(), ..Words::default() }
}

/// The corrected fields with their new values.
fn amended(details: &Details, words: &Words) -> String {
    let changed = [
        serde_json::to_value(details),
        serde_json::to_value(Words { reason: None, ..words.clone() }),
    ];
    let fields = changed.into_iter().flatten().filter_map(|value| match value {
        serde_json::Value::Object(fields) => Some(fields),
        _ => None,
    });
    let fields: Vec<String> = fields
        .flatten()
        .map(|(name, value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), sanitize);
            format!("{} is {value}", name.replace('_', " "))
        })
        .collect();
    list_and(&fields)
}
