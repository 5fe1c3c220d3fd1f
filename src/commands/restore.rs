//! `restore`: a backup in the place of the register, and what was there beside it.

use std::fs;
use std::path::Path;

use super::Context;
use super::backup::{Made, copy, print};
use crate::cli::RestoreArgs;
use crate::failure::{Exit, Refused};
use crate::render::{list_and, plural, size};
use crate::store::{Kind, Lost, Replaced, StoreError, beside, head_of, kind_of, make_folder_of};

pub(super) fn run(context: &mut Context, args: &RestoreArgs) -> anyhow::Result<Exit> {
    let register = context.settings.db.value.clone();
    if context.ui.is_register(&args.from) {
        let message = format!("{} is the register itself", args.from.display());
        return Err(Refused::new(message).hint("name a backup").into());
    }
    context.unlock_for(&args.from)?;
    // What is wrong with the backup is told first, and in words that name it.
    head_of(&args.from).map_err(of_a_backup)?;
    if !args.force && fs::metadata(&register).is_ok_and(|found| found.len() > 0) {
        return Err(taken(&register, &args.from));
    }
    expect_alike(&register, &args.from)?;
    let folder = make_folder_of(&register)?;
    let copy = copy(context, &args.from, &folder)?;
    let (head, size_of_it) = (copy.head.clone(), copy.bytes);
    let kept = beside(&register, "before-restore", context.settings.now);
    let lost = head_of(&register).ok();
    context.ui.about_to_record();
    let there = match copy.restore(&register, &kept, args.force) {
        Err(StoreError::Exists { path }) if path == register => {
            return Err(taken(&register, &args.from));
        }
        put => put?,
    };
    context.recorded = true;
    context.ui.say(&format!(
        "Restored {} from {}: {}, {}.",
        register.display(),
        args.from.display(),
        plural(head.events, "event"),
        size(size_of_it)
    ));
    let made = Made { file: register, head, bytes: size_of_it };
    if there == Replaced::Nothing {
        super::place::warn(context);
        print(context, &made, ("kept", &[]))?;
        return Ok(Exit::Done);
    }
    let so_much =
        lost.map_or_else(String::new, |head| format!(" ({})", plural(head.events, "event")));
    context.ui.say(&format!("What was there{so_much} is kept at {}.", kept.display()));
    tell_what_is_lost(context, &kept, &made.file);
    print(context, &made, ("kept", &[kept]))?;
    Ok(Exit::Done)
}

/// Names those whose words the backup brings back, and the holds that it does not know.
fn tell_what_is_lost(context: &Context, kept: &Path, register: &Path) {
    let (shown, kept_at) = (register.display(), kept.display());
    let lost = match Lost::between(kept, register) {
        Ok(lost) => lost,
        // There was nothing of anybody in it.
        Err(StoreError::Empty { .. } | StoreError::NotARegister { .. }) => return,
        Err(error) => {
            context.ui.notice(&format!(
                "whether an erasure or a legal hold is lost with what was there cannot be told: {error}"
            ));
            return;
        }
    };
    if !lost.erased.is_empty() {
        context.ui.notice(&format!(
            "the backup is from before an erasure, and brings back what was erased of {}: erase it again with `redress --db {shown} redact {} --reason TEXT`",
            list_and(&lost.erased),
            lost.erased.join(" ")
        ));
    }
    if !lost.held.is_empty() {
        context.ui.notice(&format!(
            "the backup does not know of a legal hold that was laid or lifted on {}: look with `redress --db {kept_at} show REF`, and record it again with `redress --db {shown} legal-hold REF --reason TEXT`",
            list_and(&lost.held)
        ));
    }
}

/// An encrypted backup cannot be written into a register that is not, nor the other way round.
fn expect_alike(register: &Path, from: &Path) -> anyhow::Result<()> {
    let (is, other) = match (kind_of(register), kind_of(from)) {
        (Kind::Encrypted, Kind::Plain) => ("encrypted", "not encrypted"),
        (Kind::Plain, Kind::Encrypted) => ("not encrypted", "encrypted"),
        _ => return Ok(()),
    };
    Err(Refused::new(format!(
        "{} is {is}, and {} is {other}",
        register.display(),
        from.display()
    ))
    .hint("restore it under another name (`--db FILE`); `key set` or `key remove` makes that one alike")
    .into())
}

fn taken(register: &Path, from: &Path) -> anyhow::Error {
    let (shown, from) = (register.display(), from.display());
    Refused::new(format!("there is a file at {shown} already"))
        .hint(format!(
            "`redress --db {shown} restore {from} --force` takes its place, and keeps it beside"
        ))
        .into()
}

/// The errors about a register, said of a backup.
fn of_a_backup(error: StoreError) -> anyhow::Error {
    match error {
        StoreError::Missing { path } => {
            Refused::new(format!("there is no backup at {}", path.display())).into()
        }
        StoreError::NotADatabase { .. }
        | StoreError::NotARegister { .. }
        | StoreError::Folder { .. }
        | StoreError::Empty { .. } => Refused::new(error.to_string()).hint("name a backup").into(),
        other => other.into(),
    }
}
