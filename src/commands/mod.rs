//! One file a verb: load, ask the pure core to decide, append, say what happened.

mod ack;
mod action;
mod amend;
mod assign;
mod backup;
mod calendar;
mod clinic;
mod clinic_days;
mod close;
mod completions;
mod config;
mod consent;
mod escalate;
mod feedback;
mod file;
mod file_verify;
mod find;
mod findings;
mod follow_up;
mod grade;
mod holiday;
mod holiday_import;
mod init;
mod intake;
mod interview;
mod json_points;
mod link;
mod list;
mod new;
mod note;
mod own;
mod place;
mod point;
mod procedure;
mod record;
mod recount;
mod referral;
mod report;
mod respond;
mod restore;
mod ruleset;
mod show;
mod step;
mod time;
mod undo;
mod update;
mod upgrade;
mod verify;
mod when;

use crate::cli::{Command, Deferred};
use crate::failure::Exit;
use crate::settings::Settings;
use crate::store::{Stamp, Store, StoreError};
use crate::ui::Ui;

/// What a command works with.
pub struct Context {
    /// What holds.
    pub settings: Settings,
    /// The way to whoever uses the program.
    pub ui: Ui,
    /// Something has been recorded: what fails from now on has not undone it.
    pub recorded: bool,
}

impl Context {
    fn read(&self) -> anyhow::Result<Store> {
        Ok(Store::open_read(&self.settings.db.value)?)
    }

    /// The register, to record in it; one of an older version is brought up to date first.
    fn write(&self) -> anyhow::Result<Store> {
        match Store::open_write(&self.settings.db.value) {
            Err(StoreError::TooOld { .. }) => {
                upgrade::bring_up(self)?;
                Ok(Store::open_write(&self.settings.db.value)?)
            }
            opened => Ok(opened?),
        }
    }

    /// Keeps what was written, durably.
    fn commit(&mut self, store: Store) -> anyhow::Result<()> {
        self.ui.about_to_record();
        store.commit()?;
        self.recorded = true;
        Ok(())
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
        Command::New(Deferred(args)) => new::run(context, *args),
        Command::Ack(Deferred(args)) => ack::run(context, args),
        Command::Update(Deferred(args)) => update::run(context, args),
        Command::Respond(Deferred(args)) => respond::run(context, args),
        Command::Escalate(Deferred(args)) => escalate::run(context, args),
        Command::Step(Deferred(args)) => step::run(context, args),
        Command::Point(Deferred(command)) => point::run(context, command),
        Command::Grade(Deferred(args)) => grade::run(context, args),
        Command::Consent(Deferred(args)) => consent::run(context, args),
        Command::Assign(Deferred(args)) => assign::run(context, args),
        Command::Note(Deferred(args)) => note::run(context, args),
        Command::Amend(Deferred(args)) => amend::run(context, *args),
        Command::Undo(Deferred(args)) => undo::run(context, args),
        Command::Hold(Deferred(args)) => time::hold(context, args),
        Command::Resume(Deferred(args)) => time::resume(context, args),
        Command::Extend(Deferred(args)) => time::extend(context, args),
        Command::Action(Deferred(command)) => action::run(context, command),
        Command::Referral(Deferred(command)) => referral::run(context, command),
        Command::Link(Deferred(args)) => link::run(context, args),
        Command::Close(Deferred(args)) => close::run(context, args),
        Command::Reopen(Deferred(args)) => time::reopen(context, args),
        Command::File(Deferred(command)) => file::run(context, command),
        Command::List(Deferred(args)) => list::run(context, args),
        Command::Find(Deferred(args)) => find::run(context, args),
        Command::Show(Deferred(args)) => show::run(context, &args),
        Command::Feedback(Deferred(command)) => feedback::run(context, command),
        Command::When(Deferred(args)) => when::run(context, args),
        Command::Report(Deferred(kind)) => report::run(context, kind),
        Command::Clinic(Deferred(command)) => clinic::run(context, command),
        Command::Procedure(Deferred(command)) => procedure::run(context, &command),
        Command::Holiday(Deferred(command)) => holiday::run(context, command),
        Command::Verify(Deferred(args)) => verify::run(context, &args),
        Command::Backup(Deferred(args)) => backup::run(context, &args),
        Command::Restore(Deferred(args)) => restore::run(context, &args),
        Command::Upgrade => upgrade::run(context),
        Command::Config => config::run(context),
        Command::Completions(Deferred(args)) => completions::run(context, &args),
    }
}
