//! `escalate`: a complaint goes on to its next stage.

use super::Context;
use super::record::record;
use crate::cli::EscalateArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: EscalateArgs) -> anyhow::Result<Exit> {
    let request = Request::Escalate {
        to: args.to,
        in_writing: args.in_writing,
        handler: args.handler,
        confirmed_by: args.confirmed_by,
        accept_late: context.ui.text(args.accept_late)?,
        decided_by: args.decided_by,
        text: context.ui.text(args.note)?,
    };
    record(context, &args.reference, args.on, request, "Recorded the escalation of")
}
