//! `link`: two complaints that have to do with each other, both histories in one transaction.

use super::Context;
use super::record::print;
use super::ruleset::{Ruleset, find};
use crate::cli::LinkArgs;
use crate::domain::{
    Act, Clinic, Complaint, ComplaintRef, Draft, LinkKind, Request, Verdict, Words, deadlines,
    decide,
};
use crate::failure::Exit;
use crate::render::{list_and, plural};
use crate::store::{Store, Stored};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, args: LinkArgs) -> anyhow::Result<Exit> {
    let today = context.settings.today.value;
    let LinkArgs { reference, other, link, on } = args;
    let on = on.unwrap_or(today);
    let store = context.write()?;
    let mut one = find(&store, &reference)?;
    let ruleset = Ruleset::of(&store, &one.complaint)?;
    let request = Request::Link { other: other.to_string(), link };
    let verdict = decide(ruleset.rules(today), &one.complaint, on, request)?;
    let mut another = find(&store, &other)?;
    let others_rules = Ruleset::of(&store, &another.complaint)?;
    let request = Request::Link { other: reference.to_string(), link: link.inverse() };
    let inverse = decide(others_rules.rules(today), &another.complaint, on, request)?;
    if (&verdict, &inverse) == (&Verdict::Already, &Verdict::Already) {
        context.ui.say(&format!("{reference}: this stands in the record already."));
        print(context, &ruleset, &one.complaint)?;
        return Ok(Exit::Done);
    }
    keep(context, &store, &ruleset, &mut one, verdict)?;
    keep(context, &store, &others_rules, &mut another, inverse)?;
    context.commit(store)?;
    context.ui.say(&format!("Linked {reference}, {link} {other}, on {}.", long_day(on)));
    print(context, &ruleset, &one.complaint)?;
    Ok(Exit::Done)
}

fn keep(
    context: &Context,
    store: &Store,
    ruleset: &Ruleset,
    stored: &mut Stored,
    verdict: Verdict,
) -> anyhow::Result<()> {
    let Verdict::Record(draft) = verdict else { return Ok(()) };
    let draft: Draft = *draft;
    store.record(stored, &draft, &context.stamp())?;
    let derived = deadlines(&ruleset.procedure, &ruleset.calendar, &stored.complaint)?;
    store.derive(stored, &ruleset.procedure, &derived)?;
    Ok(())
}

/// Takes a link back in both histories.
pub(super) fn take_back(
    context: &mut Context,
    (reference, number): (&ComplaintRef, usize),
    (other, link): (&ComplaintRef, LinkKind),
    words: &Words,
) -> anyhow::Result<Exit> {
    let today = context.settings.today.value;
    let store = context.write()?;
    let mut one = find(&store, reference)?;
    let mut another = find(&store, other)?;
    let inverse = (reference.to_string(), link.inverse());
    let says = |act: &Act| matches!(act, Act::Linked { other, link } if (other, *link) == (&inverse.0, inverse.1));
    let there = another.complaint.counting().rfind(|(_, draft)| says(&draft.act));
    let there = there.map(|(number, _)| number);
    let ruleset = Ruleset::of(&store, &one.complaint)?;
    let others_rules = Ruleset::of(&store, &another.complaint)?;
    let undo = |number| Request::Undo { number, words: Box::new(words.clone()) };
    let verdict = decide(ruleset.rules(today), &one.complaint, today, undo(number))?;
    let inverse =
        there.map(|it| decide(others_rules.rules(today), &another.complaint, today, undo(it)));
    keep(context, &store, &ruleset, &mut one, verdict)?;
    if let Some(inverse) = inverse {
        keep(context, &store, &others_rules, &mut another, inverse?)?;
    }
    context.commit(store)?;
    context.ui.say(&format!("Taken back from {reference} and {other}, on {}.", long_day(today)));
    print(context, &ruleset, &one.complaint)?;
    Ok(Exit::Done)
}

/// So many other complaints of one person are named.
const NAMED: usize = 3;

/// What to say of other complaints that the same person made at the clinic.
pub(super) fn others_of(
    store: &Store,
    clinic: &Clinic,
    complaint: &Complaint,
) -> anyhow::Result<Option<String>> {
    let Some(name) = &complaint.words.complainant else { return Ok(None) };
    let found = store.of_same_person(clinic, name, &complaint.reference, NAMED)?;
    let [latest, ..] = found.latest.as_slice() else { return Ok(None) };
    let mut named = found.latest.clone();
    if found.count > named.len() {
        named.push(format!("{} more", found.count - named.len()));
    }
    let count = plural(i64::try_from(found.count).unwrap_or(i64::MAX), "other complaint");
    Ok(Some(format!(
        "the register has {count} of this complainant at the clinic: {}; `redress link {} {latest} --as {}` links it where it is about the same matter",
        list_and(&named),
        complaint.reference,
        LinkKind::Related,
    )))
}
