//! `report subject-access`: everything that is held about one person, for that person's eyes.

use super::Context;
use super::person::{Known, known, named, several};
use super::ruleset::{Ruleset, find};
use crate::cli::SubjectAccessArgs;
use crate::domain::Subject;
use crate::failure::{Exit, Refused};
use crate::render::{Fields, HeldJson, Objects, held_sheet, write_fields};
use crate::report::{Held, Role};
use crate::store::Store;

pub(super) fn run(context: &mut Context, mut args: SubjectAccessArgs) -> anyhow::Result<Exit> {
    args.person = context.line(Some(args.person), "NAME")?.unwrap_or_default();
    let fields = Fields::new(std::mem::take(&mut args.fields.fields))?;
    fields.check(context.ui.format, &held_sheet(&[]), Objects::Held)?;
    let args = &args;
    let store = context.read()?;
    let mut known = known(&store, &args.person)?;
    let left_out = narrow(context, &mut known, args)?;
    let mut hidden = Vec::new();
    let mut all = gather(&store, &known, args, &mut hidden)?;
    // Whoever complained shows first what is theirs.
    all.sort_by_key(|held| held.role == Role::Named);
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || all.iter().map(HeldJson::new).collect();
    write_fields(context.ui.data(), (format, look), &fields, || held_sheet(&all), objects)?;
    say_what_else(context, &known, &left_out, &hidden);
    if !all.is_empty() {
        context.ui.notice(
            "others are masked by their names and contact details alone: read it before you send it, and the documents themselves",
        );
    } else if left_out.is_empty() && hidden.is_empty() && known.near.is_empty() {
        context.ui.say(if args.references.is_empty() {
            "Nothing is held about anybody of that name."
        } else {
            "Nothing of what was named holds anything about anybody of that name."
        });
    }
    Ok(Exit::Done)
}

/// What names them, one complaint after the other; what names them where nothing may be shown is
/// put aside.
fn gather(
    store: &Store,
    known: &Known,
    args: &SubjectAccessArgs,
    hidden: &mut Vec<Subject>,
) -> anyhow::Result<Vec<Held>> {
    let (person, staff) = (&args.person, args.name_staff);
    let mut all = Vec::new();
    for subject in known.theirs.iter().map(|(subject, _)| subject).chain(&known.mentions) {
        let (held, became) = match subject {
            Subject::Complaint(reference) => {
                let complaint = find(store, reference)?.complaint;
                let ruleset = Ruleset::of(store, &complaint)?;
                (Held::of_complaint(&complaint, &ruleset.procedure, person, staff), None)
            }
            Subject::Feedback(reference) => {
                let feedback = super::feedback::find(store, reference)?;
                (Held::of_feedback(&feedback, person, staff), feedback.entry.raised_as)
            }
        };
        // Feedback goes with the complaint that it became.
        let wanted = args.references.is_empty()
            || args.references.contains(subject)
            || became.is_some_and(|it| args.references.iter().any(|one| one.to_string() == it));
        match held {
            _ if !wanted => {}
            Some(held) => all.push(held),
            None => hidden.push(subject.clone()),
        }
    }
    Ok(all)
}

/// Keeps to one person, where the register knows several of that name; what may be another's is
/// left out, and handed back.
fn narrow(
    context: &Context,
    known: &mut Known,
    args: &SubjectAccessArgs,
) -> anyhow::Result<Vec<Subject>> {
    if !args.references.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(born) = args.born {
        let mut left_out = known.keep_born(born);
        left_out.append(&mut known.mentions);
        return Ok(left_out);
    }
    let people = known.people();
    if people.known.len() > 1 {
        let hint = "`--born DATE` keeps to one of them, `--reference REF` to what is named";
        return Err(Refused::new(several(&people)).hint(hint).into());
    }
    if !people.is_one() {
        context.ui.notice(&format!(
            "{}: make sure before you send it; `--reference REF` keeps to what is named",
            several(&people)
        ));
    }
    Ok(Vec::new())
}

/// What is not shown, and may be held about them all the same.
fn say_what_else(context: &Context, known: &Known, left_out: &[Subject], hidden: &[Subject]) {
    if !left_out.is_empty() {
        context.ui.notice(&format!(
            "left out, because they do not say whom they mean: {}; `--reference REF` takes one in",
            named(left_out)
        ));
    }
    if !hidden.is_empty() {
        context.ui.notice(&format!(
            "the name occurs in {} as well, in contact details of others, which are not shown",
            named(hidden)
        ));
    }
    if !known.near.is_empty() {
        context.ui.notice(&format!(
            "may be the same person, by a name spelt otherwise, and left out: {}; `redress show REF` has the spelling, ask again by that",
            named(&known.near)
        ));
    }
}
