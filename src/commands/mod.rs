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
mod demo;
mod duties;
mod escalate;
mod export;
mod feedback;
mod figures;
mod file;
mod file_verify;
mod find;
mod findings;
mod follow_up;
mod formats;
mod grade;
mod group;
mod holiday;
mod holiday_import;
mod init;
mod intake;
mod interview;
mod json_points;
mod key;
mod legal_hold;
mod link;
mod list;
mod new;
mod note;
mod output;
mod own;
mod person;
mod place;
mod point;
mod procedure;
mod record;
mod recount;
mod redact;
mod referral;
mod report;
mod respond;
mod restore;
mod retention;
mod ruleset;
mod several;
mod show;
mod step;
mod subject_access;
mod time;
mod undo;
mod unlock;
mod update;
mod upgrade;
mod verify;
mod when;
mod workload;

use std::cell::Cell;

pub use intake::read_complaint;

use crate::cli::{Command, Deferred};
use crate::failure::{Exit, UsageError};
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
    /// The register between the commands of one that runs many, as one transaction.
    one: Cell<Option<Store>>,
    in_one: bool,
}

impl Context {
    /// What a command begins with.
    #[must_use]
    pub fn new(settings: Settings, ui: Ui) -> Self {
        Self { settings, ui, recorded: false, one: Cell::new(None), in_one: false }
    }

    fn read(&self) -> anyhow::Result<Store> {
        self.unlock()?;
        let store = Store::open_read(&self.settings.db.value)?;
        store.check_schema()?;
        Ok(store)
    }

    /// The register, to record in it; one of an older version is brought up to date first.
    fn write(&self) -> anyhow::Result<Store> {
        if let Some(store) = self.one.take() {
            return Ok(store);
        }
        self.unlock()?;
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
        if self.in_one {
            self.one.set(Some(store));
            return Ok(());
        }
        self.ui.about_to_record();
        store.commit()?;
        self.recorded = true;
        Ok(())
    }

    /// A name or the like from where its flag says; on one line also where it comes from elsewhere.
    fn line(&self, given: Option<String>, flag: &str) -> anyhow::Result<Option<String>> {
        let line = self.ui.text(given)?.map(|text| crate::cli::one_line(&text)).transpose();
        line.map_err(|error| UsageError::new(format!("`{flag}`: {error}")).into())
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
    formats::check(context, &command)?;
    several::check(context, &command)?;
    match command {
        Command::Init(Deferred(args)) => init::run(context, &args),
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
        Command::Redact(Deferred(args)) => redact::run(context, args),
        Command::LegalHold(Deferred(args)) => legal_hold::run(context, args),
        Command::Retention(Deferred(args)) => retention::run(context, &args),
        Command::Verify(Deferred(args)) => verify::run(context, &args),
        Command::Backup(Deferred(args)) => backup::run(context, &args),
        Command::Restore(Deferred(args)) => restore::run(context, &args),
        Command::Export(Deferred(args)) => export::run(context, &args),
        Command::Upgrade => upgrade::run(context),
        Command::Key(Deferred(command)) => key::run(context, command),
        Command::Config => config::run(context),
        Command::Completions(Deferred(args)) => completions::run(context, &args),
    }
}
