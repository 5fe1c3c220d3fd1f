//! `backup`: a copy of the register, proved before it gets its name.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Context;
use crate::cli::BackupArgs;
use crate::failure::{Exit, Refused, UsageError};
use crate::render::{BackupJson, Format, backup_sheet, plural, size, write_object, write_sheet};
use crate::store::{Copied, Head, Store, Unfinished, folder_of, head_of, left_beside};
use crate::ui::is_same_file;

pub(super) fn run(context: &mut Context, args: &BackupArgs) -> anyhow::Result<Exit> {
    let register = context.settings.db.value.clone();
    context.unlock()?;
    // What it is instead of a register is told before anything about the place for the backup.
    head_of(&register)?;
    let made = match kind_of(&args.to)? {
        Place::Folder => {
            let copy = copy(context, &register, &args.to)?;
            let (head, bytes) = (copy.head.clone(), copy.bytes);
            Made { file: into_folder(context, copy, &register, &args.to)?, head, bytes }
        }
        Place::File if args.keep.is_some() => {
            let message = format!("there is no folder {}: `--keep` wants one", args.to.display());
            return Err(UsageError::new(message)
                .hint("name a folder that is there, or leave `--keep` out")
                .into());
        }
        Place::File => {
            let file = free(&register, &args.to, args.force)?;
            let copy = copy(context, &register, folder_of(&file))?;
            let (head, bytes) = (copy.head.clone(), copy.bytes);
            copy.replace(&file)?;
            Made { file: args.to.clone(), head, bytes }
        }
    };
    context.ui.say(&format!(
        "Backed up {} to {}: {}, {}.",
        register.display(),
        made.file.display(),
        plural(made.head.events, "event"),
        size(made.bytes)
    ));
    let removed = match args.keep {
        Some(keep) => rotate(context, &register, &made, keep)?,
        None => Vec::new(),
    };
    print(context, &made, ("removed", &removed))?;
    Ok(Exit::Done)
}

/// A backup that has its name.
pub(super) struct Made {
    pub(super) file: PathBuf,
    pub(super) head: Head,
    pub(super) bytes: u64,
}

/// Copies a register into a folder, and shows how far that has come.
pub(super) fn copy(context: &Context, register: &Path, folder: &Path) -> anyhow::Result<Copied> {
    let unfinished = Unfinished::new_in(folder)?;
    context.ui.remove_if_interrupted(unfinished.path().to_owned());
    let mut progress = context.ui.progress("Copying");
    Ok(unfinished.fill(register, &mut |done, of| progress.at(done, of))?)
}

/// Writes what was made, and the files that went or stayed with it.
pub(super) fn print(
    context: &mut Context,
    made: &Made,
    (name, others): (&str, &[PathBuf]),
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let facts = (made.head.events, made.head.hash.as_str(), made.bytes);
    match format {
        Format::Json | Format::Ndjson => {
            let others: Vec<&Path> = others.iter().map(PathBuf::as_path).collect();
            let object = BackupJson::new(&made.file, facts, (name, &others));
            write_object(context.ui.data(), format, &object)?;
        }
        _ => write_sheet(context.ui.data(), format, look, &backup_sheet(&made.file, facts))?,
    }
    Ok(())
}

enum Place {
    Folder,
    File,
}

/// What a backup is to be written to.
fn kind_of(to: &Path) -> anyhow::Result<Place> {
    if fs::metadata(to).is_ok_and(|found| found.is_dir()) {
        return Ok(Place::Folder);
    }
    // A disk that is not there must not be taken for a folder to be made.
    let as_folder = to
        .as_os_str()
        .as_encoded_bytes()
        .last()
        .is_some_and(|&last| last == b'/' || (cfg!(windows) && last == b'\\'));
    let folder = folder_of(to);
    if as_folder || !folder.is_dir() {
        let missing = if as_folder { to } else { folder };
        return Err(Refused::new(format!("there is no folder {}", missing.display()))
            .hint("make it first, or look whether its disk is there")
            .into());
    }
    Ok(Place::File)
}

/// The true name of a file that may be written: there is nothing yet, or an older backup.
fn free(register: &Path, to: &Path, force: bool) -> anyhow::Result<PathBuf> {
    let refused = |message: String, hint: &str| Err(Refused::new(message).hint(hint).into());
    let shown = to.display();
    if is_same_file(register, to) || is_business_of(register, to) {
        return refused(format!("{shown} is the register itself"), "name another file");
    }
    if let Some(left) = left_beside(to) {
        let message = format!(
            "{} lies beside it: a program is at work there, or was interrupted",
            left.display()
        );
        return refused(message, "name another file");
    }
    let Ok(found) = fs::metadata(to) else { return Ok(to.to_owned()) };
    if !found.is_file() {
        return refused(
            format!("cannot write {shown}: it is not a file"),
            "name a file or a folder",
        );
    }
    // The file that a link leads to is the one to replace.
    let file = to.canonicalize().with_context(|| format!("cannot read {shown}"))?;
    if found.len() == 0 || force {
        return Ok(file);
    }
    let other = match head_of(to) {
        Ok(head) if Store::open_to_copy(register)?.holds(&head)? => return Ok(file),
        Ok(_) => format!("{shown} is a register with a history that this one does not hold"),
        Err(_) => format!("{shown} is there, and is not a backup of this register"),
    };
    refused(other, "name another file, or write over it with `--force`")
}

/// Whether a file of this name would be taken for the register's journal.
fn is_business_of(register: &Path, to: &Path) -> bool {
    let (Some(name), Some(other)) = (register.file_name(), to.file_name()) else { return false };
    let (name, other) = (name.to_string_lossy(), other.to_string_lossy());
    let ending = other.strip_prefix(name.as_ref());
    matches!(ending, Some("-journal" | "-wal" | "-shm"))
        && folder_of(register).canonicalize().ok() == folder_of(to).canonicalize().ok()
}

/// Gives a copy its name in a folder: the register's, with the moment.
fn into_folder(
    context: &Context,
    copy: Copied,
    register: &Path,
    folder: &Path,
) -> anyhow::Result<PathBuf> {
    let moment = context.settings.now.format("%Y%m%d-%H%M%S").to_string();
    let stem = stem(register);
    let same = named(folder, &stem)?.into_iter().filter(|(it, _)| it.moment == moment);
    let number = same.map(|(it, _)| it.number + 1).max().unwrap_or(1);
    let file = folder.join(match number {
        1 => format!("{stem}-{moment}Z.db"),
        _ => format!("{stem}-{moment}Z-{number}.db"),
    });
    copy.put(&file)?;
    Ok(file)
}

/// What the names of a register's backups begin with.
fn stem(register: &Path) -> String {
    let stem = register.file_stem().unwrap_or(register.as_os_str());
    stem.to_string_lossy().into_owned()
}

/// Removes the oldest backups of a folder beyond so many. Only what bears a backup's name, is a
/// register, and holds nothing that the new one does not is ever removed.
fn rotate(
    context: &Context,
    register: &Path,
    made: &Made,
    keep: u32,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut older = named(folder_of(&made.file), &stem(register))?;
    older.retain(|(_, path)| *path != made.file);
    older.sort();
    let new = Store::open_to_copy(&made.file)?;
    let (mut good, mut removed) = (1, Vec::new());
    for (_, path) in older.into_iter().rev() {
        match head_of(&path).and_then(|head| new.holds(&head)) {
            Ok(true) => good += 1,
            Ok(false) => {
                let stays = "stays: it holds what this register does not";
                context.ui.notice(&format!("{} {stays}", path.display()));
                continue;
            }
            Err(error) => {
                context.ui.notice(&format!("{} stays: {error}", path.display()));
                continue;
            }
        }
        if good > keep && left_beside(&path).is_none() {
            fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            removed.push(path);
        }
    }
    if !removed.is_empty() {
        let count = plural(i64::try_from(removed.len()).unwrap_or(i64::MAX), "older backup");
        context.ui.say(&format!("Removed {count}; the newest {keep} stay."));
    }
    Ok(removed)
}

/// When a backup was made, by its name; they stand in the order of their making.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    moment: String,
    /// Which of those of one second.
    number: u32,
}

/// The files of a folder that bear the name of a backup.
fn named(folder: &Path, stem: &str) -> anyhow::Result<Vec<(Name, PathBuf)>> {
    let unreadable = || format!("cannot read {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        if let Some(name) = Name::read(&entry.file_name().to_string_lossy(), stem)
            && entry.file_type().is_ok_and(|kind| kind.is_file())
        {
            found.push((name, entry.path()));
        }
    }
    Ok(found)
}

impl Name {
    fn read(name: &str, stem: &str) -> Option<Self> {
        let rest = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".db")?;
        let (moment, number) = rest.split_once('Z')?;
        let (day, time) = moment.split_once('-')?;
        let digits = |text: &str, long: usize| {
            text.len() == long && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let number = match number.strip_prefix('-') {
            None if number.is_empty() => 1,
            None => return None,
            Some(number) => number.parse().ok().filter(|number| (2..1_000_000).contains(number))?,
        };
        (digits(day, 8) && digits(time, 6)).then(|| Self { moment: moment.to_owned(), number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_known_by_the_whole_of_its_name() {
        let read = |name| Name::read(name, "register").map(|it| (it.moment, it.number));
        let moment = || "20260402-081500".to_owned();
        assert_eq!(read("register-20260402-081500Z.db"), Some((moment(), 1)));
        assert_eq!(read("register-20260402-081500Z-12.db"), Some((moment(), 12)));
        for name in [
            "register.db",
            "register-20260402-081500Z.db.old",
            "register-20260402-081500Z-1.db",
            "register-20260402-081500Z-x.db",
            "register-20260402-0815Z.db",
            "register-before-20260402-081500Z.db",
            "other-20260402-081500Z.db",
            "my register-20260402-081500Z.db",
        ] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
