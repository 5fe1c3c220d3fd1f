//! `assign`: somebody handles a complaint from now on.

use super::Context;
use super::record::record;
use crate::cli::AssignArgs;
use crate::domain::Request;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: AssignArgs) -> anyhow::Result<Exit> {
    // clap has seen to it that there is exactly one of the two.
    let handler = args.name.or(args.handler).unwrap_or_default();
    let request = Request::Assign { handler };
    record(context, &args.reference, args.on, request, "Recorded the handler of")
}
