//! One file a verb: load, ask the pure core to decide, append, say what happened.

mod ack;
mod amend;
mod assign;
mod bench;
mod clinic;
mod close;
mod completions;
mod config;
mod escalate;
mod init;
mod intake;
mod list;
mod new;
mod note;
mod procedure;
mod record;
mod report;
mod respond;
mod show;
mod step;
mod update;

use crate::cli::Command;
use crate::failure::Exit;
use crate::settings::Settings;
use crate::store::{Stamp, Store};
use crate::ui::Ui;

/// What a command works with.
pub struct Context {
    /// What holds.
    pub settings: Settings,
    /// The way to whoever uses the program.
    pub ui: Ui,
}

impl Context {
    fn read(&self) -> anyhow::Result<Store> {
        Ok(Store::open_read(&self.settings.db.value)?)
    }

    fn write(&self) -> anyhow::Result<Store> {
        Ok(Store::open_write(&self.settings.db.value)?)
    }

    fn stamp(&self) -> Stamp {
        Stamp { recorded_at: self.settings.now, actor: self.settings.actor.value.clone() }
    }
}

/// Runs a command.
///
/// # Errors
///
/// Whatever the command refuses or fails at; nothing has been recorded then.
pub fn run(context: &mut Context, command: Command) -> anyhow::Result<Exit> {
    match command {
        Command::Init => init::run(context),
        Command::New(args) => new::run(context, *args),
        Command::Ack(args) => ack::run(context, args),
        Command::Update(args) => update::run(context, args),
        Command::Respond(args) => respond::run(context, args),
        Command::Escalate(args) => escalate::run(context, args),
        Command::Step(args) => step::run(context, args),
        Command::Assign(args) => assign::run(context, args),
        Command::Note(args) => note::run(context, args),
        Command::Amend(args) => amend::run(context, *args),
        Command::Close(args) => close::run(context, args),
        Command::List(args) => list::run(context, args),
        Command::Show(args) => show::run(context, &args),
        Command::Report(kind) => report::run(context, kind),
        Command::Clinic(command) => clinic::run(context, command),
        Command::Procedure(command) => procedure::run(context, &command),
        Command::Config => config::run(context),
        Command::Completions(args) => completions::run(context, &args),
    }
}
