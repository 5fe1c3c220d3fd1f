//! `key`: a key file; and a register encrypted, under another key, or without one.

use std::path::Path;

use anyhow::Context as _;

use super::Context;
use super::unlock::{WITHOUT_IT, expect_kind};
use crate::cli::{KeyChangeArgs, KeyCommand, KeyNewArgs};
use crate::failure::{Exit, Interrupted};
use crate::render::plural;
use crate::store::{
    Converted, Key, Kind, Old, Store, StoreError, Unfinished, folder_of, make_key_file,
    require_encryption, unlock,
};

pub(super) fn run(context: &mut Context, command: KeyCommand) -> anyhow::Result<Exit> {
    require_encryption()?;
    match command {
        KeyCommand::New(args) => new(context, &args),
        KeyCommand::Set => set(context),
        KeyCommand::Change(args) => change(context, &args),
        KeyCommand::Remove => remove(context),
    }
}

fn new(context: &Context, args: &KeyNewArgs) -> anyhow::Result<Exit> {
    make_key_file(&args.file).map_err(StoreError::from)?;
    context.ui.say(&format!("Made a key file at {}.", args.file.display()));
    context.ui.notice(WITHOUT_IT);
    Ok(Exit::Done)
}

fn set(context: &mut Context) -> anyhow::Result<Exit> {
    let register = context.settings.db.value.clone();
    expect_kind(&register, Kind::Plain)?;
    // The key that is named is the one to be, and not the one that is.
    unlock(None)?;
    drop(Store::open_read(&register)?);
    let file = context.settings.key_file.as_ref().map(|file| file.value.clone());
    let key = context.new_key(file.as_deref(), "--key-file")?;
    let done = convert(context, &register, Some(&key))?;
    context.ui.say(&format!("Encrypted {}: {}.", register.display(), events(&done)));
    context.ui.say(match done.old {
        Old::Left => "The file that was there is not written over: it has another name too, or this system cannot. It can still be read.",
        _ => "The file that was there is written over; a flash disk or a snapshot may keep what it held all the same.",
    });
    context.ui.notice("earlier backups are not encrypted: make a new one, and remove them");
    context.ui.notice(WITHOUT_IT);
    Ok(Exit::Done)
}

fn change(context: &mut Context, args: &KeyChangeArgs) -> anyhow::Result<Exit> {
    let register = unlocked(context)?;
    let key = context.new_key(args.to.as_deref(), "--to")?;
    let done = convert(context, &register, Some(&key))?;
    context.ui.say(&format!("{} has another key: {}.", register.display(), events(&done)));
    context
        .ui
        .notice("earlier backups have the key that they were made with: keep that as long as them");
    context.ui.notice(WITHOUT_IT);
    Ok(Exit::Done)
}

fn remove(context: &mut Context) -> anyhow::Result<Exit> {
    let register = unlocked(context)?;
    if context.ui.can_ask {
        context.ui.prepare_to_ask();
    }
    let question = "Anybody who has the file can read it then. Take the encryption away?";
    if !context.ui.confirm(question)? {
        return Err(Interrupted.into());
    }
    let done = convert(context, &register, None)?;
    context.ui.say(&format!(
        "{} is not encrypted any more: {}.",
        register.display(),
        events(&done)
    ));
    context
        .ui
        .notice("earlier backups have the key that they were made with: keep that as long as them");
    Ok(Exit::Done)
}

/// The register, with its present key.
fn unlocked(context: &Context) -> anyhow::Result<std::path::PathBuf> {
    let register = context.settings.db.value.clone();
    expect_kind(&register, Kind::Encrypted)?;
    context.unlock()?;
    // A wrong key is told before a new one is asked for.
    drop(Store::open_read(&register)?);
    Ok(register)
}

fn convert(context: &mut Context, register: &Path, to: Option<&Key>) -> anyhow::Result<Converted> {
    // The file that a link leads to is the one to replace.
    let register =
        register.canonicalize().with_context(|| format!("cannot read {}", register.display()))?;
    let unfinished = Unfinished::new_in(folder_of(&register))?;
    context.ui.remove_if_interrupted(unfinished.path().to_owned());
    let done = unfinished.convert(&register, to, &|| context.ui.about_to_record())?;
    context.recorded = true;
    Ok(done)
}

fn events(done: &Converted) -> String {
    plural(done.head.events, "event")
}
