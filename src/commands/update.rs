//! `update`: a holding letter was sent, or the complainant was told how things stand.

use super::Context;
use super::record::{channel, record};
use crate::cli::UpdateArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: UpdateArgs) -> anyhow::Result<Exit> {
    let request = Request::Update {
        by: channel(context, args.by)?,
        reason: context.ui.text(args.reason)?,
        expect: args.expect,
    };
    record(context, &args.reference, args.on, request, "Recorded an update on")
}
