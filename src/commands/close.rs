//! `close`: a complaint ends.

use super::Context;
use super::record::record;
use crate::cli::CloseArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: CloseArgs) -> anyhow::Result<Exit> {
    let text = context.ui.text(args.note)?;
    let request = Request::Close { reason: args.reason, text };
    record(context, &args.reference, args.on, request, "Closed")
}
