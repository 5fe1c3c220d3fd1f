//! `redact`: names and words are erased, from the rows first and then from the whole file.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::Context;
use super::person::{Known, known, named, several};
use super::record::print;
use super::ruleset::{Ruleset, find};
use crate::cli::RedactArgs;
use crate::domain::{
    Act, Complaint, ComplaintRef, Feedback, FeedbackAct, FeedbackRef, RedactRequest, Request,
    Subject, Verdict, deadlines, decide, kept_until,
};
use crate::failure::{Exit, Refused, UsageError};
use crate::render::{
    ComplaintJson, ErasableJson, counted, duties_sheet, erasable_sheet, write_list,
};
use crate::report::{Duty, Erasable, Names, Record};
use crate::store::{Store, StoreError};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, args: RedactArgs) -> anyhow::Result<Exit> {
    let RedactArgs { references, person, born, dry_run, reason, decided_by, early } = args;
    let reason = context.ui.text(reason)?.unwrap_or_default();
    let person = context.line(person, "--person")?;
    let store = context.read()?;
    let mut subjects = references;
    if let Some(person) = &person {
        subjects = of_person(context, &store, person, born, dry_run)?;
        if subjects.is_empty() {
            context.ui.say("Nobody of that name complained, or is a patient of a complaint.");
            return Ok(Exit::Done);
        }
    }
    let mut plan = Vec::new();
    for subject in &subjects {
        plan.push(erasable(context, &store, subject)?);
    }
    if dry_run {
        print_plan(context, &plan)?;
        return Ok(Exit::Done);
    }
    let request = RedactRequest { reason, decided_by, early };
    for subject in &subjects {
        check(context, &store, subject, &request)?;
    }
    confirm(context, &plan)?;
    drop(store);
    erase(context, &subjects, &request)
}

/// That nothing is asked for which would be refused.
fn check(
    context: &Context,
    store: &Store,
    subject: &Subject,
    request: &RedactRequest,
) -> anyhow::Result<()> {
    check_reason(store, subject, [Some(&request.reason), request.decided_by.as_ref()])?;
    if let Subject::Complaint(reference) = subject {
        let today = context.settings.today.value;
        let complaint = find(store, reference)?.complaint;
        let ruleset = Ruleset::of(store, &complaint)?;
        decide(ruleset.rules(today), &complaint, today, Request::Redact(request.clone()))?;
    }
    Ok(())
}

/// What of a person is erased: nothing, where two of one name may be meant.
fn of_person(
    context: &Context,
    store: &Store,
    person: &str,
    born: Option<NaiveDate>,
    dry_run: bool,
) -> anyhow::Result<Vec<Subject>> {
    let mut known = known(store, person)?;
    known.leave_raised();
    if let Some(born) = born {
        let unsure = known.keep_born(born);
        if !unsure.is_empty() {
            context.ui.notice(&format!(
                "left alone, because they do not say whom they mean: {}; `redress redact REF` erases one of them",
                named(&unsure)
            ));
        }
    }
    let people = known.people();
    let is_one = people.is_one() || born.is_some();
    if !is_one && !dry_run {
        let hint = "`--born DATE` keeps to one of them, `redress redact REF` to what is named; `--dry-run` lists it";
        return Err(Refused::new(several(&people)).hint(hint).into());
    }
    if !is_one {
        context
            .ui
            .notice(&format!("{}, and nothing is erased before that is said", several(&people)));
    }
    say_mentions(context, &known);
    Ok(known.theirs.into_iter().map(|(subject, _)| subject).collect())
}

/// Says where else somebody is named, or may be.
fn say_mentions(context: &Context, known: &Known) {
    if !known.mentions.is_empty() {
        context.ui.notice(&format!(
            "the name occurs in {} as well, which other people complained of: an event's words are erased whole, so that these stay; `redress redact REF` erases one of them",
            named(&known.mentions)
        ));
    }
    if !known.near.is_empty() {
        context.ui.notice(&format!(
            "may be the same person, by a name spelt otherwise, and left alone: {}; `redress redact REF` erases one of them",
            named(&known.near)
        ));
    }
}

/// What there is to erase.
fn erasable(context: &Context, store: &Store, subject: &Subject) -> anyhow::Result<Erasable> {
    match subject {
        Subject::Complaint(reference) => {
            let complaint = find(store, reference)?.complaint;
            let ruleset = Ruleset::of(store, &complaint)?;
            let rules = ruleset.rules(context.settings.today.value);
            let says = ruleset.procedure.retention.is_some();
            Ok(Erasable::of_complaint(&complaint, kept_until(rules, &complaint), says))
        }
        Subject::Feedback(reference) => {
            let Feedback { entry, events } = super::feedback::find(store, reference)?;
            if let Some(complaint) = entry.raised_as {
                return Err(Refused::new(format!("{reference} became {complaint}"))
                    .hint(format!("`redress redact {complaint}` erases both"))
                    .into());
            }
            Ok(Erasable {
                subject: subject.clone(),
                clinic: entry.clinic,
                received_on: entry.received_on,
                closed_on: None,
                events: Feedback::erasable(&events).len(),
                files: 0,
                kept_until: None,
                by_default: false,
                held_since: None,
            })
        }
    }
}

/// The reason is not erased: nobody of the complaint may be named in it.
fn check_reason(
    store: &Store,
    subject: &Subject,
    texts: [Option<&String>; 2],
) -> anyhow::Result<()> {
    let mut names = Names::default();
    let mut subjects = vec![subject.to_string()];
    // Feedback is erased with the complaint that it became.
    let raised = store.feedback_raised_as(&subjects[0])?;
    subjects.extend(raised.iter().map(ToString::to_string));
    for subject in subjects {
        store.each_writing(&subject, |_, writing| {
            let whose = ["complainant", "patient", "from"];
            if whose.contains(&writing.field.as_str()) {
                names.add(&writing.text);
            }
            std::ops::ControlFlow::Continue(())
        })?;
    }
    let tells = |text: &String| !names.places(text).is_empty();
    if texts.into_iter().flatten().any(tells) {
        let message = format!("the reason names somebody of {subject}, and it is not erased");
        return Err(UsageError::new(message).hint("say it without a name").into());
    }
    Ok(())
}

fn confirm(context: &Context, plan: &[Erasable]) -> anyhow::Result<()> {
    for it in plan {
        let files = match it.files {
            0 => String::new(),
            files => format!(" and {}", counted(files, "document")),
        };
        let words = counted(it.events, "event");
        context.ui.say(&format!("{}: the words of {words}{files} will be erased.", it.subject));
    }
    let word = match plan {
        [only] => only.subject.to_string(),
        several => format!("ERASE {}", several.len()),
    };
    context.ui.confirm_by_typing(&word)
}

fn print_plan(context: &mut Context, plan: &[Erasable]) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let today = context.settings.today.value;
    let objects = || plan.iter().map(|it| ErasableJson::new(it, today)).collect();
    write_list(context.ui.data(), format, look, || erasable_sheet(plan, today), objects)?;
    Ok(())
}

/// What was erased, to be told once it is.
#[derive(Default)]
struct Erased {
    lines: Vec<String>,
    /// Where documents lie that were kept by reference.
    elsewhere: Vec<String>,
    /// The digests of stored documents, with the complaint on which each stood.
    stored: Vec<(String, ComplaintRef)>,
    complaints: Vec<Complaint>,
}

impl Erased {
    /// Takes note of the documents that were ever attached, also of what was taken off: the file
    /// that was kept by reference lies where it lay.
    fn take_documents_of(&mut self, complaint: &Complaint) {
        for event in &complaint.events {
            let (Act::FileAdded { stored, .. }, Some(document)) =
                (&event.draft.act, &event.draft.words.document)
            else {
                continue;
            };
            if *stored {
                self.stored.push((document.sha256.clone(), complaint.reference.clone()));
            } else if !document.path.is_empty() && !self.elsewhere.contains(&document.path) {
                self.elsewhere.push(document.path.clone());
            }
        }
    }

    /// The complaints that keep the bytes of an erased document.
    fn kept_by(&self, store: &Store) -> anyhow::Result<Vec<Subject>> {
        let mut all = Vec::new();
        for (sha256, reference) in &self.stored {
            for other in store.stored_elsewhere(sha256, reference)? {
                all.push(other.parse()?);
            }
        }
        Ok(all)
    }
}

fn erase(
    context: &mut Context,
    subjects: &[Subject],
    request: &RedactRequest,
) -> anyhow::Result<Exit> {
    let store = open(context)?;
    let mut erased = Erased::default();
    for subject in subjects {
        match subject {
            Subject::Complaint(reference) => {
                erase_complaint(context, &store, reference, request, &mut erased)?;
            }
            Subject::Feedback(reference) => {
                erase_feedback(context, &store, reference, request, &mut erased)?;
            }
        }
    }
    let path = store.path().to_owned();
    let kept_by = erased.kept_by(&store)?;
    context.ui.about_to_record();
    let unswept = store.commit_erasure()?;
    erased.lines.iter().for_each(|line| context.ui.say(line));
    if let Err(error) = unswept.sweep() {
        return Err(unswept_still(&error, subjects));
    }
    context.recorded = true;
    say_rest(context, &path, &erased.elsewhere, &kept_by);
    print_all(context, subjects, &erased.complaints)?;
    Ok(Exit::Done)
}

/// What is to be done where the file could not be written anew. A repetition records nothing, and
/// writes it anew.
fn unswept_still(error: &StoreError, subjects: &[Subject]) -> anyhow::Error {
    let message = format!(
        "the erasure was recorded, and the words are gone from every row; but the file may still hold traces of them between its rows, because it could not be written anew: {error}"
    );
    let named: Vec<String> = subjects.iter().map(ToString::to_string).collect();
    Refused::new(message)
        .hint(format!(
            "make room on the disk if it is full, and repeat `redress redact {} --reason TEXT`",
            named.join(" ")
        ))
        .into()
}

/// Prints what is left: of one as any act does, of several in one list.
fn print_all(
    context: &mut Context,
    subjects: &[Subject],
    complaints: &[Complaint],
) -> anyhow::Result<()> {
    let store = context.read()?;
    match (subjects, complaints) {
        ([Subject::Feedback(reference)], _) => {
            let feedback = super::feedback::find(&store, reference)?;
            return super::feedback::print_row(context, &feedback);
        }
        (_, [only]) => return print(context, &Ruleset::of(&store, only)?, only),
        _ => {}
    }
    let rulesets: anyhow::Result<Vec<Ruleset>> =
        complaints.iter().map(|complaint| Ruleset::of(&store, complaint)).collect();
    let (rulesets, today) = (rulesets?, context.settings.today.value);
    let mut records = Vec::with_capacity(complaints.len());
    for (complaint, ruleset) in complaints.iter().zip(&rulesets) {
        records.push(Record::new(ruleset.rules(today), &ruleset.clinic, complaint)?);
    }
    let (format, look) = (context.ui.format, context.ui.look);
    let duties: Vec<Duty> = records.iter().flat_map(|record| record.duties.clone()).collect();
    let objects = || records.iter().map(ComplaintJson::whole).collect();
    write_list(context.ui.data(), format, look, || duties_sheet(&duties, true), objects)?;
    Ok(())
}

/// What no command can erase from here.
fn say_rest(
    context: &Context,
    register: &std::path::Path,
    elsewhere: &[String],
    kept_by: &[Subject],
) {
    context
        .ui
        .say(&format!("{} was written anew: nothing erased is left in it.", register.display()));
    context.ui.notice("backups and exports made before still hold what was erased");
    if !kept_by.is_empty() {
        context.ui.notice(&format!(
            "a document of it is kept on {} as well, and its bytes stay for that",
            named(kept_by)
        ));
    }
    for path in elsewhere {
        context
            .ui
            .notice(&format!("a document was kept by reference only, and still lies at {path}"));
    }
}

fn open(context: &Context) -> anyhow::Result<Store> {
    let path: &PathBuf = &context.settings.db.value;
    match Store::open_to_erase(path) {
        Err(StoreError::TooOld { .. }) => {
            super::upgrade::bring_up(context)?;
            Ok(Store::open_to_erase(path)?)
        }
        opened => Ok(opened?),
    }
}

fn erase_complaint(
    context: &Context,
    store: &Store,
    reference: &ComplaintRef,
    request: &RedactRequest,
    erased: &mut Erased,
) -> anyhow::Result<()> {
    let today = context.settings.today.value;
    let mut stored = find(store, reference)?;
    let ruleset = Ruleset::of(store, &stored.complaint)?;
    erased.take_documents_of(&stored.complaint);
    let request_of_it = Request::Redact(request.clone());
    let line = match decide(ruleset.rules(today), &stored.complaint, today, request_of_it)? {
        Verdict::Already => format!("{reference}: nothing was left to erase."),
        Verdict::Record(draft) => {
            let Act::Redacted { events } = &draft.act else {
                anyhow::bail!("an erasure is recorded as one");
            };
            store.redact(&mut stored, events, &draft, &context.stamp())?;
            let after = deadlines(&ruleset.procedure, &ruleset.calendar, &stored.complaint)?;
            store.derive(&stored, &ruleset.procedure, &after)?;
            let words = counted(events.len(), "event");
            format!("Erased the words of {words} of {reference}, on {}.", long_day(today))
        }
    };
    erased.lines.push(line);
    erased.complaints.push(stored.complaint);
    for feedback in store.feedback_raised_as(&reference.to_string())? {
        erase_feedback(context, store, &feedback, request, erased)?;
    }
    Ok(())
}

fn erase_feedback(
    context: &Context,
    store: &Store,
    reference: &FeedbackRef,
    request: &RedactRequest,
    erased: &mut Erased,
) -> anyhow::Result<()> {
    let today = context.settings.today.value;
    let RedactRequest { reason, decided_by, .. } = request.clone();
    let feedback = super::feedback::find(store, reference)?;
    let line = match feedback.redact(today, reason, decided_by) {
        None => format!("{reference}: nothing was left to erase."),
        Some(draft) => {
            let FeedbackAct::Redacted { events } = &draft.act else {
                anyhow::bail!("an erasure is recorded as one");
            };
            store.redact_feedback(reference, events, &draft, &context.stamp())?;
            let words = counted(events.len(), "event");
            format!("Erased the words of {words} of {reference}, on {}.", long_day(today))
        }
    };
    erased.lines.push(line);
    Ok(())
}
