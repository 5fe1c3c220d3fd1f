//! Putting a copy in the place of a register. Whoever works with the register at that moment waits,
//! and finds the other one afterwards; what was there is kept beside it.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};

use super::copy::{Copied, ENDINGS, Unfinished, folder_of, put, sync_folder, with_ending};
use super::error::StoreError;
use super::key::{in_force, unreadable};
use super::open::{Store, is_at_the_end, make_private_folder};

/// What a restored register took the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaced {
    /// Nothing, or a file without anything in it.
    Nothing,
    /// A file, kept beside it.
    Kept,
}

impl Copied {
    /// Puts the copy in the place of a register. What is there is kept under the name `kept`,
    /// where it may be replaced at all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] where something is there that may not be replaced;
    /// [`StoreError::InUse`] where somebody writes for longer than the waiting time. Everything is
    /// as it was then.
    pub fn restore(
        self,
        register: &Path,
        kept: &Path,
        may_replace: bool,
    ) -> Result<Replaced, StoreError> {
        match fs::metadata(register) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // A journal without its register would be played back into this one.
                let aside = Aside::of(register, kept)?;
                self.put(register)?;
                aside.stays();
                return Ok(Replaced::Nothing);
            }
            Err(source) => return Err(StoreError::Io { path: register.to_owned(), source }),
            Ok(found) if !found.is_file() => {
                return Err(StoreError::Folder { path: register.to_owned() });
            }
            Ok(found) if found.len() > 0 && !may_replace => {
                return Err(StoreError::Exists { path: register.to_owned() });
            }
            Ok(_) => {}
        }
        match self.overwrite(register, kept, may_replace) {
            Err(StoreError::NotADatabase { .. } | StoreError::Damaged { .. }) if may_replace => {
                self.supplant(register, kept)
            }
            other => other,
        }
    }

    /// Writes every page of the copy into the register, as one transaction of SQLite's own: whoever
    /// has it open sees all of it or nothing.
    fn overwrite(
        &self,
        register: &Path,
        kept: &Path,
        may_replace: bool,
    ) -> Result<Replaced, StoreError> {
        let failed = |source| StoreError::Io { path: register.to_owned(), source };
        // The system forgets a program's locks on a file as soon as the program closes it anywhere:
        // this stays open to the end.
        let mut old = File::open(register).map_err(failed)?;
        let source = Store::open_to_copy(self.path())?;
        let mut target = Store::connect(register, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let settings = "PRAGMA synchronous = EXTRA; PRAGMA journal_mode = DELETE";
        if let Err(error) = target.conn.execute_batch(settings) {
            return Err(target.explain(error));
        }
        let path = target.path().to_owned();
        let explain = |error| explained(&path, error);
        let backup = Backup::new(&source.conn, &mut target.conn).map_err(explain)?;
        // Nothing is copied yet, but from here on nobody else reads or writes.
        if matches!(backup.step(0).map_err(explain)?, StepResult::Busy | StepResult::Locked) {
            return Err(StoreError::InUse);
        }
        let replaced = match old.seek(SeekFrom::End(0)).map_err(failed)? {
            0 => Replaced::Nothing,
            _ if !may_replace => return Err(StoreError::Exists { path: register.to_owned() }),
            _ => {
                keep(&mut old, kept)?;
                Replaced::Kept
            }
        };
        let written = loop {
            match backup.step(-1) {
                Ok(StepResult::Done) => break Ok(replaced),
                Ok(StepResult::More) => {}
                Ok(_) => break Err(StoreError::InUse),
                Err(error) => break Err(explained(&path, error)),
            }
        };
        drop(backup);
        if replaced == Replaced::Kept && written.as_ref().is_err_and(|error| !error.is_unsure()) {
            // It is where it always was.
            let _ = fs::remove_file(kept);
        }
        written
    }

    /// Takes the name of a file that SQLite cannot open, and that nobody can be working with.
    fn supplant(self, register: &Path, kept: &Path) -> Result<Replaced, StoreError> {
        let failed = |source| StoreError::Io { path: register.to_owned(), source };
        let aside = Aside::of(register, kept)?;
        keep(&mut File::open(register).map_err(failed)?, kept)?;
        if let Err(error) = self.replace(register) {
            let _ = fs::remove_file(kept);
            return Err(error);
        }
        aside.stays();
        Ok(Replaced::Kept)
    }
}

/// Makes the folder of a register where there is none.
///
/// # Errors
///
/// [`StoreError::Io`].
pub fn make_folder_of(register: &Path) -> Result<PathBuf, StoreError> {
    let folder = folder_of(register);
    make_private_folder(folder)
        .map_err(|source| StoreError::Io { path: folder.to_owned(), source })?;
    Ok(folder.to_owned())
}

/// Copies what is in a file to a new private one beside its place.
fn keep(old: &mut File, kept: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::Io { path: kept.to_owned(), source };
    let mut file = Unfinished::new_in(folder_of(kept))?.into_file();
    old.rewind().map_err(failed)?;
    io::copy(old, &mut file).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    put(file, kept)
}

/// What SQLite would take for a register's unfinished business, renamed: it would be played back
/// into the other file. Dropped, it has its own names again.
struct Aside(Vec<(PathBuf, PathBuf)>);

impl Aside {
    fn of(register: &Path, kept: &Path) -> Result<Self, StoreError> {
        let mut aside = Self(Vec::new());
        for ending in ENDINGS {
            let (from, to) = (with_ending(register, ending), with_ending(kept, ending));
            match fs::rename(&from, &to) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(source) => return Err(StoreError::Io { path: from, source }),
                Ok(()) => aside.0.push((from, to)),
            }
        }
        let failed = |source| StoreError::Io { path: register.to_owned(), source };
        if !aside.0.is_empty() {
            sync_folder(register).map_err(failed)?;
        }
        Ok(aside)
    }

    /// It keeps its new names.
    fn stays(mut self) {
        self.0.clear();
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for (from, to) in &self.0 {
            // What is told is why it came to this.
            let _ = fs::rename(to, from);
        }
    }
}

/// Only what says that the file is no database may lead to its being moved away.
fn explained(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => unreadable(path, in_force().is_some()),
        _ if is_at_the_end(&error) => StoreError::Unsure,
        _ => error.into(),
    }
}
