//! What must be done by which day, what is promised without one, and the policy's words for both.

use super::section::{Body, Item, Part, Section};
use super::stage_title;
use crate::procedure::{Id, Obligation};
use crate::render::sheet::{Cell, Urgency};
use crate::render::sheets::duties_sheet;
use crate::report::{Duty, Record};
use crate::wording::long_day;

/// The deadlines, those of each stage by themselves where there were several.
pub(super) fn deadlines(record: &Record<'_>) -> Option<Section> {
    let of = |duty: &Duty| (duty.deadline.visit, duty.deadline.stage.clone());
    let mut parts = Vec::new();
    let (whole, stages): (Vec<Duty>, Vec<Duty>) =
        record.duties.iter().cloned().partition(|duty| duty.deadline.stage == *Obligation::WHOLE);
    for duties in stages.chunk_by(|one, other| of(one) == of(other)).chain([whole.as_slice()]) {
        if let Some(first) = duties.first() {
            let title = Some(stage(record, &first.deadline.stage));
            parts.push(Part { title, body: body(duties) });
        }
    }
    if let [only] = parts.as_mut_slice() {
        only.title = None;
    }
    Section::of("Deadlines", parts)
}

fn stage(record: &Record<'_>, stage: &Id) -> String {
    if *stage == *Obligation::WHOLE {
        return "The whole complaint".to_owned();
    }
    stage_title(record, stage)
}

fn body(duties: &[Duty]) -> Body {
    let sheet = duties_sheet(duties, false);
    let narrow = duties.iter().zip(&sheet.rows).map(|(duty, row)| {
        let due = long_day(duty.deadline.due_on);
        let act_by = duty.deadline.act_by_on;
        let differs = act_by != duty.deadline.due_on && duty.days_left.is_some();
        let act_by =
            if differs { format!(" (act by {})", long_day(act_by)) } else { String::new() };
        let mark = if duty.deadline.done_on().is_some() {
            "[x]"
        } else if duty.days_left.is_some() || duty.state == crate::domain::State::OnHold {
            "[ ]"
        } else {
            "[-]"
        };
        let (state, urgency) = match row.last() {
            Some(Cell::State(state, urgency)) => (state.clone(), *urgency),
            _ => (duty.state.to_string(), Urgency::Calm),
        };
        let mut item = Item::numbered(mark, duty.title.clone());
        item.pressing("", format!("{due}{act_by}: {state}"), urgency);
        item
    });
    let narrow = narrow.collect();
    Body::Table(sheet, narrow)
}

/// What is promised and has no day.
pub(super) fn undated(record: &Record<'_>) -> Option<Section> {
    let items = record.undated.iter().map(|it| {
        let (mark, when) = match (it.done_on, &it.waits_for) {
            (Some(on), _) => ("[x]", format!(" ({})", long_day(on))),
            (None, Some(anchor)) => ("[ ]", format!(": waits for {anchor} ({})", it.rule.within)),
            (None, None) => ("[ ]", String::new()),
        };
        Item::numbered(mark, format!("{}{when}", it.rule.title))
    });
    Section::items("Without a day", items.collect())
}

/// The sentences that the deadlines come from, each once.
pub(super) fn words_of_the_policy(record: &Record<'_>) -> Option<Section> {
    let mut said: Vec<(&str, &str)> = Vec::new();
    for duty in &record.duties {
        let pair = (duty.title.as_str(), duty.quote.as_str());
        if !said.contains(&pair) {
            said.push(pair);
        }
    }
    let items = said
        .into_iter()
        .map(|(title, quote)| Item { text: format!("{title}: “{quote}”"), ..Item::default() });
    let procedure = record.procedure;
    let title = format!("{} (`{}`, version {})", procedure.title, procedure.key, procedure.version);
    let part = Part { title: Some(title), body: Body::Items(items.collect()) };
    Section::of("In the policy's words", vec![part])
}
