//! `completions`: the script that completes commands in a shell.

use clap::CommandFactory;

use super::Context;
use crate::cli::{Cli, CompletionsArgs};
use crate::failure::Exit;

pub(super) fn run(context: &mut Context, args: &CompletionsArgs) -> anyhow::Result<Exit> {
    // Generated into memory first: the generator panics where writing fails.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "redress", &mut script);
    context.ui.data().write_all(&script)?;
    Ok(Exit::Done)
}
