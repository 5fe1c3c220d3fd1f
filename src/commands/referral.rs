//! `referral`: a complaint at a body outside the clinic.

use super::Context;
use super::follow_up::{Narrowed, check_narrowed};
use super::record::record;
use crate::cli::{ReferralAddArgs, ReferralAmendArgs, ReferralCommand, ReferralListArgs};
use crate::domain::{ReferralFacts, ReferralRequest, Request};
use crate::failure::Exit;
use crate::render::{ReferralJson, referrals_sheet, write_list};

pub(super) fn run(context: &mut Context, command: ReferralCommand) -> anyhow::Result<Exit> {
    match command {
        ReferralCommand::Add(args) => add(context, args),
        ReferralCommand::Amend(args) => amend(context, args),
        ReferralCommand::List(args) => list(context, &args),
    }
}

fn add(context: &mut Context, args: ReferralAddArgs) -> anyhow::Result<Exit> {
    let ReferralAddArgs { reference, text, body, their_ref, on } = args;
    let text = context.ui.text(text)?;
    let request = Request::Referral(ReferralRequest::Add { body, their_ref, text });
    record(context, &reference, on, request, "Recorded referral {n} of")
}

fn amend(context: &mut Context, args: ReferralAmendArgs) -> anyhow::Result<Exit> {
    let decided_on = args.decided.or(args.on).unwrap_or(context.settings.today.value);
    let facts = ReferralFacts {
        asked_by: args.asked_by,
        sent_on: args.sent,
        decision: args.decision,
        decided_on: args.decision.map(|_| decided_on),
    };
    let request = ReferralRequest::Amend {
        referral: args.referral,
        facts,
        their_ref: args.their_ref,
        asked_for: context.ui.text(args.asked_for)?,
        text: context.ui.text(args.text)?,
    };
    let said = "Recorded news of referral {n} of";
    record(context, &args.reference, args.on, Request::Referral(request), said)
}

fn list(context: &mut Context, args: &ReferralListArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let narrowed = Narrowed { reference: args.reference.as_ref(), clinic: args.clinic.as_ref() };
    check_narrowed(&store, narrowed)?;
    let mut referrals = store.referrals(narrowed.reference, narrowed.clinic)?;
    referrals.retain(|it| args.body.as_ref().is_none_or(|body| it.body == *body));
    referrals.retain(|it| !args.open || it.decision.is_none());
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || referrals.iter().map(ReferralJson::new).collect();
    write_list(context.ui.data(), format, look, || referrals_sheet(&referrals), objects)?;
    if referrals.is_empty() {
        context.ui.nothing("No referrals.");
    }
    Ok(Exit::Done)
}
