//! `show`: everything about one complaint.

use super::Context;
use super::bench::{Bench, find};
use super::record::print_page;
use crate::cli::ShowArgs;
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: &ShowArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let stored = find(&store, &args.reference)?;
    let bench = Bench::of(&store, &stored.complaint)?;
    print_page(context, &bench, &stored.complaint)?;
    Ok(Exit::Done)
}
