//! `hold`, `resume`, `extend`, `reopen`: what gives and takes time.

use super::Context;
use super::record::record;
use crate::cli::{ExtendArgs, HoldArgs, ReopenArgs, ResumeArgs};
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn hold(context: &mut Context, args: HoldArgs) -> anyhow::Result<Exit> {
    let request = Request::Hold { hold: args.hold, reason: context.ui.text(args.reason)? };
    record(context, &args.reference, args.on, request, "Put on hold")
}

pub(super) fn resume(context: &mut Context, args: ResumeArgs) -> anyhow::Result<Exit> {
    let request = Request::Resume { hold: args.hold, text: context.ui.text(args.note)? };
    record(context, &args.reference, args.on, request, "Took off hold")
}

pub(super) fn extend(context: &mut Context, args: ExtendArgs) -> anyhow::Result<Exit> {
    let request = Request::Extend {
        obligation: args.obligation,
        by: args.by,
        to: args.to,
        reason: context.ui.text(args.reason)?,
        agreed_by: args.agreed_by,
    };
    record(context, &args.reference, args.on, request, "Recorded an extension of")
}

pub(super) fn reopen(context: &mut Context, args: ReopenArgs) -> anyhow::Result<Exit> {
    // clap has seen to it that there is a reason; standard input may still be empty.
    let reason = context.ui.text(Some(args.reason))?.unwrap_or_default();
    record(context, &args.reference, args.on, Request::Reopen { reason }, "Reopened")
}
