//! `ack`: a complaint was acknowledged.

use super::Context;
use super::record::{channel, record};
use crate::cli::AckArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: AckArgs) -> anyhow::Result<Exit> {
    let request = Request::Acknowledge {
        by: channel(context, args.by)?,
        handler: args.handler,
        respond_by: args.respond_by,
        offered: args.offered,
        text: context.ui.text(args.note)?,
    };
    record(context, &args.reference, args.on, request, "Recorded the acknowledgement of")
}
