//! `undo`: the last act of this user is taken back, by a new event.

use anyhow::Context as _;

use super::Context;
use super::link::take_back;
use super::record::record;
use super::ruleset::{Ruleset, find};
use crate::cli::UndoArgs;
use crate::domain::{Act, ComplaintRef, FeedbackRef, LinkKind, Request, Words};
use crate::failure::{Exit, Interrupted, Refused};
use crate::render::event_line;
use crate::store::Store;
use crate::wording::{long_day, shown};

pub(super) fn run(context: &mut Context, args: UndoArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let last = last_act(context, &store, args.reference.as_ref())?;
    drop(store);
    context.ui.say(&format!("Event {} of {}: {}", last.number, last.reference, last.line));
    if context.ui.can_ask {
        context.ui.prepare_to_ask();
    }
    if !context.ui.confirm("Take it back?")? {
        return Err(Interrupted.into());
    }
    let reason = context.ui.text(args.reason)?;
    let words = Box::new(Words { reason, ..Words::default() });
    if let Some((other, link)) = &last.link {
        return take_back(context, (&last.reference, last.number), (other, *link), &words);
    }
    let request = Request::Undo { number: last.number, words };
    record(context, &last.reference, None, request, "Taken back from")
}

/// An act, as it is told before it is taken back.
struct Last {
    reference: ComplaintRef,
    number: usize,
    line: String,
    /// The complaint that it was linked to, whose history says so as well.
    link: Option<(ComplaintRef, LinkKind)>,
}

/// The last act of this user that counts and is none of taking back.
fn last_act(context: &Context, store: &Store, only: Option<&ComplaintRef>) -> anyhow::Result<Last> {
    let actor = &context.settings.actor.value;
    if let Some(reference) = only {
        find(store, reference)?;
    }
    let mut before = None;
    while let Some(entry) = store.last_entry_of(actor, only, before)? {
        before = Some(entry.seq);
        let Ok(reference) = entry.subject.parse::<ComplaintRef>() else {
            return Err(not_of_a_complaint(&entry.subject).into());
        };
        if entry.kind == "undone" {
            continue;
        }
        let stored = find(store, &reference)?;
        let events = &stored.complaint.events;
        let place = events.iter().position(|event| event.seq == entry.seq);
        let index = place.context("an event stands in its complaint's history")?;
        let Some(draft) = events[index].counts() else { continue };
        let ruleset = Ruleset::of(store, &stored.complaint)?;
        let line = event_line(draft, &ruleset.procedure);
        let line = format!("{line}, on {}", long_day(draft.on));
        let linked = match &draft.act {
            Act::Linked { other, link } => other.parse().ok().map(|other| (other, *link)),
            _ => None,
        };
        return Ok(Last { reference, number: index + 1, line, link: linked });
    }
    let place = only.map_or_else(|| "in this register".to_owned(), |it| format!("on {it}"));
    let message = format!("{} has recorded nothing {place} that could be taken back", shown(actor));
    Err(Refused::new(message).hint("`--actor NAME` says who you are").into())
}

fn not_of_a_complaint(subject: &str) -> Refused {
    let (what, command) = match subject.split_once(':') {
        Some(("clinic", code)) => {
            (format!("the clinic `{}`", shown(code)), "`redress clinic set` changes it")
        }
        Some(("procedure", key)) => {
            let what = format!("the procedure `{}`", shown(key));
            (what, "`redress procedure add` adds its next version")
        }
        Some(("holiday", _)) => {
            ("bank holidays".to_owned(), "`redress holiday add` and `remove` change them")
        }
        _ if subject.parse::<FeedbackRef>().is_ok() => {
            (shown(subject), "`redress feedback note` writes down what was wrong")
        }
        _ => (shown(subject), "it stays as it is; `redress note` writes about complaints"),
    };
    Refused::new(format!("your last act was about {what}, and is not taken back so"))
        .hint(format!("{command}; `redress undo REF` takes back your last act on a complaint"))
}
