//! What happened, by the number that `amend --event` takes.

use super::section::{Item, Section};
use crate::domain::{Act, Event, Standing};
use crate::render::history::describe;
use crate::report::Record;
use crate::wording::long_day;

/// The whole history, and what has become of each event since.
pub(super) fn history(record: &Record<'_>) -> Option<Section> {
    let events = record.complaint.events.iter().enumerate();
    let items = events.map(|(index, event)| {
        let mut item = Item::numbered(index + 1, said(record, event));
        item.day = long_day(event.draft.on);
        if let Standing::Corrected(draft) = &event.standing {
            let day = if draft.on == event.draft.on {
                String::new()
            } else {
                format!("{}, ", long_day(draft.on))
            };
            item.detail("counts as", format!("{day}{}", describe(draft, record.procedure)));
        }
        item
    });
    Section::items("History", items.collect())
}

fn said(record: &Record<'_>, event: &Event) -> String {
    let mut text = describe(&event.draft, record.procedure);
    if let Act::Undone { event: target } | Act::Corrected { event: target, .. } = event.draft.act {
        let number = record.complaint.events.iter().position(|other| other.seq == target);
        text = number.map_or(text.clone(), |index| format!("No. {} {text}", index + 1));
    }
    if event.erased {
        text.push_str(" [words erased]");
    }
    let taken_back = if event.standing == Standing::Undone { " (taken back)" } else { "" };
    format!("{text}{taken_back} ({})", event.actor)
}
