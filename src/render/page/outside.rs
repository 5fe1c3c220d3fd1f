//! Where a complaint went outside the clinic, what it has to do with others, and when it waited.

use super::head::waiting;
use super::learning::in_days;
use super::section::{Item, Section};
use crate::domain::{LinkKind, Referral};
use crate::report::Record;
use crate::wording::long_day;

/// The outside bodies: under which reference, what they asked for, what they decided.
pub(super) fn referrals(record: &Record<'_>) -> Option<Section> {
    let referrals = record.complaint.referrals.iter().map(|it| referral_item(record, it));
    Section::items("Outside bodies", referrals.collect())
}

fn referral_item(record: &Record<'_>, referral: &Referral) -> Item {
    let facts = &referral.facts;
    let mut item = Item::numbered(referral.number, record.body_name(&referral.body));
    item.detail("", format!("since {}", long_day(referral.on)));
    item.detail("Their reference", referral.their_ref.clone().unwrap_or_default());
    if let Some(decision) = facts.decision {
        let on = facts.decided_on.map(|on| format!(", {}", long_day(on))).unwrap_or_default();
        item.detail("Decision", format!("{}{on}", decision.word().replace('-', " ")));
    }
    item.detail("Asked for", referral.asked_for.clone().unwrap_or_default());
    match (facts.asked_by, facts.sent_on) {
        (_, Some(on)) => item.detail("Sent", long_day(on)),
        (Some(by), None) => {
            let (state, urgency) = in_days((by - record.today).num_days());
            item.pressing("Wanted by", format!("{}: {state}", long_day(by)), urgency);
        }
        (None, None) => {}
    }
    for (on, text) in &referral.notes {
        item.detail(&long_day(*on), text.clone());
    }
    item
}

/// The other complaints that have to do with it.
pub(super) fn links(record: &Record<'_>) -> Option<Section> {
    let links = record.complaint.links.iter().map(|link| {
        let what = match link.kind {
            LinkKind::Related => "related to",
            LinkKind::Repeats => "repeats",
            LinkKind::RepeatedBy => "repeated by",
            LinkKind::DuplicateOf => "duplicate of",
            LinkKind::HasDuplicate => "has the duplicate",
        };
        let text = format!("{what} {} ({})", link.other, long_day(link.on));
        Item { text, ..Item::default() }
    });
    Section::items("Linked complaints", links.collect())
}

/// The times in which it waited; those in which it still waits stand at the beginning.
pub(super) fn holds(record: &Record<'_>) -> Option<Section> {
    let ended = record.complaint.holds.iter().filter_map(|held| Some((held, held.until?)));
    let items = ended.map(|(held, until)| {
        let (from, until) = (long_day(held.from), long_day(until));
        let text = format!("{from} to {until}{}", waiting(record, held));
        Item { text, ..Item::default() }
    });
    Section::items("Was on hold", items.collect())
}
