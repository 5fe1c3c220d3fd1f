//! The life of a command: parse, settle what holds, open the way, run, end with a code.

use std::ffi::OsString;

use anyhow::Context as _;
use clap::{CommandFactory, FromArgMatches};

use crate::cli::{Cli, usage};
use crate::clock;
use crate::commands::{self, Context};
use crate::failure::{Exit, explain};
use crate::settings::{Environment, Settings};
use crate::ui::{self, Ui};

/// Runs the program with these arguments, the first being its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let cli = match parse(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are asked for, and go to standard output; a mistake does not.
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
            if exit == Exit::Usage {
                ui::say_lines(&usage(error));
            } else {
                // A pipe that nobody reads is no failure.
                let _ = error.print();
            }
            return exit;
        }
    };
    match run_parsed(cli) {
        Ok(exit) => exit,
        Err(error) => {
            let (text, exit) = explain(&error);
            if exit == Exit::Interrupted {
                ui::interrupted();
            } else if let Some(text) = text {
                ui::say_lines(&text);
            }
            exit
        }
    }
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    // The description of the whole command line is needed once, and the process ends soon: taking
    // it apart again would cost every command a tenth of its start.
    let command = Box::leak(Box::new(Cli::command()));
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(command))
}

fn run_parsed(cli: Cli) -> anyhow::Result<Exit> {
    let settings = Settings::resolve(cli.global, Environment::read(), clock::now())?;
    let ui = Ui::new(&settings)?;
    let mut context = Context::new(settings, ui);
    let ended = commands::run(&mut context, cli.command);
    let recorded = context.recorded;
    let shown = ended.and_then(|exit| context.ui.finish().map(|()| exit));
    // A script that is told of a failure must not record the same again.
    if recorded {
        shown.context("it was recorded, but not everything could be shown")
    } else {
        shown
    }
}
