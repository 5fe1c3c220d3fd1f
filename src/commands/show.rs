//! `show`: everything about one complaint.

use super::Context;
use super::record::print_page;
use super::ruleset::{Ruleset, find};
use crate::cli::ShowArgs;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: &ShowArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let stored = find(&store, &args.reference)?;
    let ruleset = Ruleset::of(&store, &stored.complaint)?;
    print_page(context, &ruleset, &stored.complaint)?;
    Ok(Exit::Done)
}
