//! What comes out of a complaint, and the documents that belong to it.

use chrono::NaiveDate;

use super::points::NO_WORDS;
use super::section::{Item, Section, behind};
use crate::domain::{Action, Attachment};
use crate::render::files::size;
use crate::render::sheet::Urgency;
use crate::render::text::plural;
use crate::report::{ActionState, Record};
use crate::wording::long_day;

/// The improvements: who carries each out, by when, and what came of it.
pub(super) fn actions(record: &Record<'_>) -> Option<Section> {
    let actions = record.complaint.actions.iter().map(|action| action_item(record, action));
    Section::items("Actions", actions.collect())
}

fn action_item(record: &Record<'_>, action: &Action) -> Item {
    let mut item = Item::numbered(action.number, action.text.as_deref().unwrap_or(NO_WORDS));
    let original = action.original_due_on;
    let first = if original == action.due_on {
        String::new()
    } else {
        format!(", first agreed for {}", long_day(original))
    };
    let due = format!("due {}", long_day(action.due_on));
    let days_left = |on: NaiveDate| (on - record.today).num_days();
    match (&action.done, &action.dropped, ActionState::of(action, record.today).1) {
        (_, Some((on, reason)), _) => {
            let reason = behind(": ", reason.as_deref());
            item.detail("", format!("given up {}{reason}", long_day(*on)));
        }
        (Some((on, evidence)), None, _) => {
            let late = *on > action.due_on || *on > original;
            let late = if late { format!(" (was {due}{first})") } else { String::new() };
            let evidence = behind(": ", evidence.as_deref());
            item.detail("", format!("done {}{late}{evidence}", long_day(*on)));
        }
        (None, None, left) => {
            let (state, urgency) = in_days(left.unwrap_or_default());
            item.pressing("", format!("{due}{first}: {state}"), urgency);
        }
    }
    item.detail("Owner", action.owner.clone().unwrap_or_default());
    item.detail("From", action.point.map(|it| format!("point {it}")).unwrap_or_default());
    for (on, text) in &action.progress {
        item.detail(&long_day(*on), text.clone());
    }
    if let Some((on, worked, text)) = &action.reviewed {
        let worked = if *worked { "it worked" } else { "it did not work" };
        let text = behind(": ", text.as_deref());
        item.detail("Reviewed", format!("{}, {worked}{text}", long_day(*on)));
    } else if let Some(on) = action.review_due_on() {
        let (state, urgency) = in_days(days_left(on));
        item.pressing("Review", format!("due {}: {state}", long_day(on)), urgency);
    } else if let Some(on) = action.review_on.filter(|_| action.is_open()) {
        item.detail("Review", format!("due {}", long_day(on)));
    }
    item
}

/// How much is left, in words; what presses is in capitals.
pub(super) fn in_days(left: i64) -> (String, Urgency) {
    match left {
        0 => ("DUE TODAY".to_owned(), Urgency::Soon),
        1.. => (format!("in {}", plural(left, "day")), Urgency::Calm),
        _ => (format!("OVERDUE {}", plural(-left, "day")), Urgency::Late),
    }
}

/// The documents: what each is, how large, and where it is kept.
pub(super) fn files(record: &Record<'_>) -> Option<Section> {
    Section::items("Files", record.complaint.files.iter().map(file_item).collect())
}

fn file_item(file: &Attachment) -> Item {
    let document = file.document.as_ref();
    let name = document.map_or(NO_WORDS, |document| document.name.as_str());
    let mut item = Item::numbered(file.number, name);
    item.detail("", file.title.clone().unwrap_or_default());
    let (size, on) = (size(file.size), long_day(file.on));
    item.detail("", format!("{}, {size}, attached {on}", file.kind));
    let kept = match document {
        None => "erased".to_owned(),
        Some(_) if file.stored => "in the register".to_owned(),
        Some(document) => document.path.clone(),
    };
    item.detail("Kept", kept);
    if let Some((on, reason)) = &file.removed {
        let reason = behind(": ", reason.as_deref());
        item.detail("Taken off", format!("{}{reason}", long_day(*on)));
    }
    item
}
