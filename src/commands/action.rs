//! `action`: the improvements that come out of a complaint.

use super::Context;
use super::follow_up::{Narrowed, check_narrowed};
use super::intake::missing;
use super::record::record;
use crate::cli::{
    ActionAddArgs, ActionAmendArgs, ActionCommand, ActionListArgs, YesNo, act_day, one_line,
};
use crate::domain::{ActionRequest, ComplaintRef, Request, same_person};
use crate::failure::Exit;
use crate::render::{ActionJson, actions_sheet, write_list};

pub(super) fn run(context: &mut Context, command: ActionCommand) -> anyhow::Result<Exit> {
    match command {
        ActionCommand::Add(args) => add(context, args),
        ActionCommand::Amend(args) => amend(context, args),
        ActionCommand::Progress(args) => {
            let text = said(context, args.text)?;
            let request = ActionRequest::Progress { action: args.action, text };
            act(context, &args.reference, args.on, request, "Recorded progress of action {n} of")
        }
        ActionCommand::Done(args) => {
            let evidence = said(context, args.evidence)?;
            let request = ActionRequest::Done { action: args.action, evidence };
            act(context, &args.reference, args.on, request, "Recorded as done action {n} of")
        }
        ActionCommand::Review(args) => {
            let (worked, text) = (args.worked == YesNo::Yes, said(context, args.text)?);
            let request = ActionRequest::Review { action: args.action, worked, text };
            act(context, &args.reference, args.on, request, "Recorded the review of action {n} of")
        }
        ActionCommand::Drop(args) => {
            let reason = said(context, args.reason)?;
            let request = ActionRequest::Drop { action: args.action, reason };
            act(context, &args.reference, args.on, request, "Dropped action {n} of")
        }
        ActionCommand::List(args) => list(context, args),
    }
}

fn act(
    context: &mut Context,
    reference: &ComplaintRef,
    on: Option<chrono::NaiveDate>,
    request: ActionRequest,
    said: &str,
) -> anyhow::Result<Exit> {
    record(context, reference, on, Request::Action(request), said)
}

/// A text that the parser has seen to it is there.
fn said(context: &Context, text: String) -> anyhow::Result<String> {
    Ok(context.ui.text(Some(text))?.unwrap_or_default())
}

fn add(context: &mut Context, mut args: ActionAddArgs) -> anyhow::Result<Exit> {
    let flags: Vec<&str> =
        [("--owner NAME", args.owner.is_none()), ("--due DATE", args.due.is_none())]
            .into_iter()
            .filter_map(|(flag, missing)| missing.then_some(flag))
            .collect();
    if !flags.is_empty() && !context.ui.can_ask {
        return Err(missing(&flags).into());
    }
    if !flags.is_empty() {
        context.ui.prepare_to_ask();
    }
    let owner = match args.owner.take() {
        Some(owner) => owner,
        None => context.ui.ask("Who is to do it", None, one_line)?,
    };
    let due_on = match args.due {
        Some(due) => due,
        None => context.ui.ask("By which day", None, act_day)?,
    };
    let text = said(context, args.text)?;
    let (review_on, point) = (args.review, args.point);
    let request = ActionRequest::Add { text, owner, due_on, review_on, point };
    act(context, &args.reference, args.on, request, "Recorded action {n} of")
}

fn amend(context: &mut Context, args: ActionAmendArgs) -> anyhow::Result<Exit> {
    let request = ActionRequest::Amend {
        action: args.action,
        owner: args.owner,
        due_on: args.due,
        review_on: args.review,
        text: context.ui.text(args.text)?,
        reason: said(context, args.reason)?,
    };
    act(context, &args.reference, args.on, request, "Changed action {n} of")
}

fn list(context: &mut Context, args: ActionListArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let ActionListArgs { reference, clinic, owner, open, overdue } = args;
    let narrowed = Narrowed { reference: reference.as_ref(), clinic: clinic.as_ref() };
    check_narrowed(&store, narrowed)?;
    let today = context.settings.today.value;
    let overdue_on = if overdue { today.pred_opt() } else { None };
    let mut actions =
        store.actions(narrowed.reference, narrowed.clinic, open || overdue, overdue_on)?;
    if let Some(person) = owner {
        actions.retain(|it| it.owner.as_deref().is_some_and(|owner| same_person(owner, &person)));
    }
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || actions.iter().map(|action| ActionJson::new(action, today)).collect();
    let sheet = || actions_sheet(&actions, today);
    write_list(context.ui.data(), format, look, sheet, objects)?;
    if actions.is_empty() {
        context.ui.nothing("No actions.");
    }
    Ok(Exit::Done)
}
