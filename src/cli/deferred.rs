//! The flags of a verb, described to the parser only when that verb is called: every command
//! would otherwise pay for the description of all of them before it begins.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches, Subcommand};

/// Arguments or subcommands whose description is put off until they are needed.
#[derive(Debug)]
pub struct Deferred<T>(pub T);

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches_mut(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(described::<T>)
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(T::augment_args_for_update)
    }
}

/// What is said of a verb stands with the verb; the arguments' own words do not replace it.
fn described<T: Args>(command: Command) -> Command {
    let about = command.get_about().cloned();
    T::augment_args(command).about(about.unwrap_or_default()).long_about(None)
}

fn listed<T: Subcommand>(command: Command) -> Command {
    let about = command.get_about().cloned();
    T::augment_subcommands(command).about(about.unwrap_or_default()).long_about(None)
}

impl<T: Subcommand> Subcommand for Deferred<T> {
    fn augment_subcommands(command: Command) -> Command {
        command.defer(listed::<T>)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        command.defer(T::augment_subcommands_for_update)
    }

    fn has_subcommand(name: &str) -> bool {
        T::has_subcommand(name)
    }
}
