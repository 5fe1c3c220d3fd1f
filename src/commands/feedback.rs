//! `feedback`: compliments, concerns and comments beside complaints.

use anyhow::Context as _;

use super::Context;
use super::list::{check_clinic, check_period};
use super::new::{add_from_library, open_or_create, run_with, say_made};
use crate::cli::{
    FeedbackAddArgs, FeedbackCommand, FeedbackListArgs, FeedbackNoteArgs, FeedbackRaiseArgs,
    NewArgs,
};
use crate::domain::{Feedback, FeedbackEntry, FeedbackRef};
use crate::failure::{Exit, Refused};
use crate::render::{
    FeedbackJson, Format, ListStream, feedback_page, feedback_row, feedback_sheet, write_object,
    write_sheet,
};
use crate::store::{FeedbackFilter, Store};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, command: FeedbackCommand) -> anyhow::Result<Exit> {
    match command {
        FeedbackCommand::Add(args) => add(context, args),
        FeedbackCommand::List(args) => list(context, args),
        FeedbackCommand::Show(args) => {
            let store = context.read()?;
            let feedback = find(&store, &args.reference)?;
            print(context, &store, &feedback)?;
            Ok(Exit::Done)
        }
        FeedbackCommand::Note(args) => note(context, args),
        FeedbackCommand::Raise(args) => raise(context, *args),
    }
}

fn add(context: &mut Context, args: FeedbackAddArgs) -> anyhow::Result<Exit> {
    let (today, stamp) = (context.settings.today.value, context.stamp());
    let text = context.ui.text(Some(args.words))?;
    let code = args.clinic;
    let taken = |reference: FeedbackRef| FeedbackEntry {
        reference,
        clinic: code.clone(),
        kind: args.kind,
        channel: args.channel,
        received_on: args.received.unwrap_or(today),
        from: args.from.clone(),
        about: args.about.clone(),
        text: text.clone(),
        raised_as: None,
    };
    let on = args.received.unwrap_or(today);
    let (store, made) = open_or_create(context, || {
        // What would be refused makes no register.
        let (clinic, _) = super::new::look_up(context, &code, today)?;
        let (prefix, year) = (clinic.prefix, chrono::Datelike::year(&on));
        Feedback::receive(taken(FeedbackRef { prefix, year, number: 1 }), today)?;
        Ok(())
    })?;
    let added = match store.clinic(code.as_str())? {
        Some(_) => None,
        None => Some(add_from_library(context, &store, &code)?),
    };
    let clinic = store.clinic(code.as_str())?.context("the clinic was just added")?;
    let reference = store.allocate_feedback_reference(&clinic, on)?;
    let draft = Feedback::receive(taken(reference.clone()), today)?;
    let feedback = store.receive_feedback(reference, draft, &stamp)?;
    let path = store.path().display().to_string();
    context.commit(store)?;
    say_made(context, made.then_some(path.as_str()), added.as_deref());
    let FeedbackEntry { reference, kind, .. } = &feedback.entry;
    context.ui.say(&format!("Recorded the {kind} {reference}, received on {}.", long_day(on)));
    print_row(context, &feedback)?;
    Ok(Exit::Done)
}

fn list(context: &mut Context, args: FeedbackListArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let FeedbackListArgs { clinic, kind, from, to, open } = args;
    check_clinic(&store, clinic.as_ref())?;
    check_period(from, to)?;
    let filter = FeedbackFilter { clinic, kind, from, to, open };
    let (format, look) = (context.ui.format, context.ui.look);
    let mut list = ListStream::new(context.ui.data(), format, look, feedback_sheet());
    store.each_feedback(&filter, |entry| -> anyhow::Result<()> {
        if list.is_json() {
            list.object(&FeedbackJson::listed(&entry))?;
        } else {
            list.row(feedback_row(&entry))?;
        }
        Ok(())
    })?;
    let none = list.is_empty();
    list.end()?;
    if none {
        context.ui.nothing("No feedback.");
    }
    Ok(Exit::Done)
}

fn note(context: &mut Context, args: FeedbackNoteArgs) -> anyhow::Result<Exit> {
    let text = context.ui.text(Some(args.words))?.unwrap_or_default();
    let today = context.settings.today.value;
    let on = args.on.unwrap_or(today);
    let store = context.write()?;
    let feedback = find(&store, &args.reference)?;
    let draft = feedback.note(on, today, text)?;
    let feedback = store.record_feedback(feedback, draft, &context.stamp())?;
    context.commit(store)?;
    let reference = &args.reference;
    context.ui.say(&format!("Recorded a note on {reference}, on {}.", long_day(on)));
    print_row(context, &feedback)?;
    Ok(Exit::Done)
}

/// A complaint is recorded as any other is, and the feedback says which it became.
fn raise(context: &mut Context, args: FeedbackRaiseArgs) -> anyhow::Result<Exit> {
    let feedback = find(&context.read()?, &args.reference)?;
    feedback.check_not_raised()?;
    let (today, stamp) = (context.settings.today.value, context.stamp());
    let reference = args.reference;
    run_with(
        context,
        args.new,
        |new| take_over(new, feedback.entry),
        |store, complaint| {
            // Somebody else may have raised it since.
            let feedback = find(store, &reference)?;
            let draft = feedback.raise(today, complaint.to_string())?;
            store.record_feedback(feedback, draft, &stamp)?;
            Ok(Some(format!("{reference} became {complaint}.")))
        },
    )
}

/// What the feedback says, where nothing else was said.
fn take_over(new: &mut NewArgs, entry: FeedbackEntry) {
    new.clinic.get_or_insert(entry.clinic);
    let details = &mut new.details;
    details.received.get_or_insert(entry.received_on);
    details.channel = details.channel.or(entry.channel);
    details.complainant = details.complainant.take().or(entry.from);
    details.summary = details.summary.take().or(entry.text);
    if details.about.is_empty() {
        details.about.extend(entry.about);
    }
}

/// The feedback of that reference.
pub(super) fn find(store: &Store, reference: &FeedbackRef) -> anyhow::Result<Feedback> {
    store.feedback(reference)?.ok_or_else(|| {
        Refused::new(format!("there is no feedback {reference}"))
            .hint("`redress feedback list` shows it all")
            .into()
    })
}

fn print(context: &mut Context, store: &Store, feedback: &Feedback) -> anyhow::Result<()> {
    if context.ui.format != Format::Table {
        return print_row(context, feedback);
    }
    let clinic = store.clinic(feedback.entry.clinic.as_str())?;
    let name = clinic.map_or_else(|| feedback.entry.clinic.to_string(), |clinic| clinic.name);
    let look = context.ui.look;
    feedback_page(context.ui.data(), look, &name, feedback)?;
    Ok(())
}

pub(super) fn print_row(context: &mut Context, feedback: &Feedback) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => {
            write_object(context.ui.data(), format, &FeedbackJson::whole(feedback))?;
        }
        _ => {
            let mut sheet = feedback_sheet();
            sheet.rows.push(feedback_row(&feedback.entry));
            write_sheet(context.ui.data(), format, look, &sheet)?;
        }
    }
    Ok(())
}
