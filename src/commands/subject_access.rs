//! `report subject-access`: everything that is held about one person, for that person's eyes.

use std::collections::BTreeMap;

use super::Context;
use super::person::subjects_of;
use super::ruleset::{Ruleset, find};
use crate::cli::SubjectAccessArgs;
use crate::domain::Subject;
use crate::failure::{Exit, Refused};
use crate::render::{HeldJson, held_sheet, list_and, sanitize, write_list};
use crate::report::{Held, Role};
use crate::store::Store;

pub(super) fn run(context: &mut Context, mut args: SubjectAccessArgs) -> anyhow::Result<Exit> {
    args.person = context.line(Some(args.person), "NAME")?.unwrap_or_default();
    let args = &args;
    let store = context.read()?;
    let mut all = gather(&store, args)?;
    // Whoever complained shows first what is theirs.
    all.sort_by_key(|held| held.role == Role::Named);
    let unsure = narrow(&mut all, args)?;
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || all.iter().map(HeldJson::new).collect();
    write_list(context.ui.data(), format, look, || held_sheet(&all), objects)?;
    if all.is_empty() {
        context.ui.say("Nothing is held about anybody of that name.");
        return Ok(Exit::Done);
    }
    if !unsure.is_empty() {
        let unsure = list_and(&unsure);
        context.ui.notice(&format!(
            "left out, because they do not say whom they mean: {unsure}; `--reference REF` takes one in"
        ));
    }
    context.ui.notice(
        "others are masked by their names and contact details alone: read it before you send it, and the documents themselves",
    );
    Ok(Exit::Done)
}

/// What names them, one complaint after the other.
fn gather(store: &Store, args: &SubjectAccessArgs) -> anyhow::Result<Vec<Held>> {
    let (mut subjects, mentions) = subjects_of(store, &args.person)?;
    subjects.extend(mentions);
    let wanted =
        |subject: &Subject| args.references.is_empty() || args.references.contains(subject);
    let mut all = Vec::new();
    for subject in subjects.iter().filter(|subject| wanted(subject)) {
        match subject {
            Subject::Complaint(reference) => {
                let complaint = find(store, reference)?.complaint;
                let ruleset = Ruleset::of(store, &complaint)?;
                let procedure = &ruleset.procedure;
                let (person, staff) = (&args.person, args.name_staff);
                all.extend(Held::of_complaint(&complaint, procedure, person, staff));
                for feedback in store.feedback_raised_as(&reference.to_string())? {
                    let feedback = super::feedback::find(store, &feedback)?;
                    all.extend(Held::of_feedback(&feedback, person, staff));
                }
            }
            Subject::Feedback(reference) => {
                let feedback = super::feedback::find(store, reference)?;
                all.extend(Held::of_feedback(&feedback, &args.person, args.name_staff));
            }
        }
    }
    Ok(all)
}

/// Keeps to one person, where the register knows several of that name; names what may be another's.
fn narrow(all: &mut Vec<Held>, args: &SubjectAccessArgs) -> anyhow::Result<Vec<String>> {
    if !args.references.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(born) = args.born {
        let born = born.to_string();
        let is = |held: &Held| held.born_on.contains(&born);
        let unsure = all.iter().filter(|held| held.born_on.is_empty());
        let unsure = unsure.map(|held| held.subject.to_string()).collect();
        all.retain(is);
        return Ok(unsure);
    }
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for held in all.iter().filter(|held| held.role != Role::Named) {
        for who in who(held) {
            known.entry(who).or_default().push(held.subject.to_string());
        }
    }
    if known.len() < 2 {
        return Ok(Vec::new());
    }
    let people: Vec<String> =
        known.into_iter().map(|(who, refs)| format!("{who} ({})", refs.join(", "))).collect();
    let message = format!(
        "{} people may be called {}: {}",
        people.len(),
        sanitize(&args.person),
        people.join("; ")
    );
    let hint = "`--born DATE` keeps to one of them, `--reference REF` to what is named";
    Err(Refused::new(message).hint(hint).into())
}

/// By what a person is told from another of the same name.
fn who(held: &Held) -> Vec<String> {
    if !held.born_on.is_empty() {
        return held.born_on.iter().map(|born| format!("born {born}")).collect();
    }
    held.addresses.iter().map(|address| format!("of {}", sanitize(address))).collect()
}
