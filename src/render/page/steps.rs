//! What the procedure promises besides answering.

use super::section::{Body, Item, Part, Section};
use super::stage_title;
use crate::domain::{Asked, StepResult, StepTaken};
use crate::procedure::{Id, Step};
use crate::report::Record;
use crate::wording::long_day;

/// The steps of each stage: open, taken, or not applicable and why.
pub(super) fn steps(record: &Record<'_>) -> Option<Section> {
    let mut parts: Vec<Part> = Vec::new();
    let mut last: Option<&Id> = None;
    let mut items = Vec::new();
    for (stage, step, taken) in &record.steps {
        if last.is_some_and(|last| *last != stage.id) {
            parts.extend(last.map(|last| part(record, last, std::mem::take(&mut items))));
        }
        last = Some(&stage.id);
        let mut item = one(record, step, *taken);
        asked(record, Some(&stage.id), &step.id, &mut item);
        items.push(item);
    }
    parts.extend(last.map(|last| part(record, last, items)));
    if let [only] = parts.as_mut_slice() {
        only.title = None;
    }
    let others = others(record);
    parts.push(Part { title: None, body: Body::Items(others) });
    Section::of("Steps", parts)
}

fn part(record: &Record<'_>, stage: &Id, items: Vec<Item>) -> Part {
    Part { title: Some(stage_title(record, stage)), body: Body::Items(items) }
}

fn one(record: &Record<'_>, step: &Step, taken: Option<&StepTaken>) -> Item {
    let Some(taken) = taken else {
        let until = record.step_until.iter().find(|(id, _)| **id == step.id);
        let until = until.map(|(_, on)| format!(", until {}", long_day(*on))).unwrap_or_default();
        return Item::numbered("[ ]", format!("{} ({}{until})", step.title, step.id));
    };
    let mut item = if taken.result == StepResult::Done {
        Item::numbered("[x]", format!("{} ({})", step.title, long_day(taken.on)))
    } else {
        Item::numbered("[-]", format!("{} (not applicable)", step.title))
    };
    item.detail("", taken.text.clone().unwrap_or_default());
    item
}

/// Of whom something was asked for a step, and whether it came.
fn asked(record: &Record<'_>, stage: Option<&Id>, step: &Id, item: &mut Item) {
    let at = |asked: &Asked| record.complaint.visits.get(asked.visit).map(|visit| &visit.stage);
    let asked = record.complaint.asked.iter().filter(|asked| asked.step == *step);
    for asked in asked.filter(|asked| stage.is_none() || at(asked) == stage) {
        let from = asked.from.as_deref().unwrap_or("somebody");
        let came = match asked.received_on {
            Some(on) if on == asked.on => format!("came {}", long_day(on)),
            Some(on) => format!("asked {}, came {}", long_day(asked.on), long_day(on)),
            None => format!("asked {}, still out", long_day(asked.on)),
        };
        item.detail(from, came);
    }
}

/// What was asked for steps that the complaint does not have now.
fn others(record: &Record<'_>) -> Vec<Item> {
    let mut others: Vec<&Id> = Vec::new();
    for asked in &record.complaint.asked {
        let stage = record.complaint.visits.get(asked.visit).map(|visit| &visit.stage);
        let mut shown = record.steps.iter();
        let shown = shown.any(|(at, step, _)| step.id == asked.step && Some(&at.id) == stage);
        if !shown && !others.contains(&&asked.step) {
            others.push(&asked.step);
        }
    }
    let item = |step: &Id| {
        let known = record.procedure.step(step.as_str());
        let title = known.map_or_else(|| step.to_string(), |step| step.title.clone());
        let mut item = Item::numbered("[-]", title);
        asked(record, None, step, &mut item);
        item
    };
    others.into_iter().map(item).collect()
}
