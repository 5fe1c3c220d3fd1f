//! Copies of a register, taken while it is in use: written beside their place, brought to the
//! disk, proved, and only then given their name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use tempfile::{Builder, NamedTempFile};

use super::error::StoreError;
use super::head::Head;
use super::open::Store;

/// How much is copied while a writer waits: 4 MB, some milliseconds.
const PAGES_AT_ONCE: i32 = 1024;

/// How often a copy begins anew because somebody wrote; the one after that lets writers wait.
const RESTARTS: u32 = 5;

/// The private file that a copy is being written to. Dropped, it is gone.
#[derive(Debug)]
pub struct Unfinished {
    file: NamedTempFile,
}

/// A copy that was proved, and has no name yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Copied {
    file: NamedTempFile,
    /// Where its history stands.
    pub head: Head,
    /// How long it is.
    pub bytes: u64,
}

impl Unfinished {
    /// An empty file in a folder.
    ///
    /// # Errors
    ///
    /// [`StoreError::Io`] where none can be made.
    pub fn new_in(folder: &Path) -> Result<Self, StoreError> {
        let made = Builder::new().prefix(".redress-").suffix(".unfinished").tempfile_in(folder);
        // The error's own words would name the temporary file.
        let file = made.map_err(|error| StoreError::Io {
            path: folder.to_owned(),
            source: io::Error::from(error.kind()),
        })?;
        Ok(Self { file })
    }

    /// Where it is, for whoever must remove it when the program is interrupted.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The file itself, for what is no copy of a register.
    pub(super) fn into_file(self) -> NamedTempFile {
        self.file
    }

    /// Copies a register of this or an older version, brings the copy to the disk, and proves that
    /// it is sound and holds the register's history. `progress` is told how many pages of how many
    /// are copied.
    ///
    /// # Errors
    ///
    /// What the register is instead of one; [`StoreError::Unsound`] where it, or its copy, does not
    /// hold together.
    pub fn fill(
        self,
        register: &Path,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Copied, StoreError> {
        let source = Store::open_to_copy(register)?;
        let before = source.head()?;
        // From here on nobody waits for longer than a few pages take.
        source.conn.execute_batch("COMMIT")?;
        let mut target = Store::connect(self.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?.conn;
        target.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")?;
        copy_pages(&source.conn, &mut target, progress)?;
        // One file, also of a register that somebody gave a write-ahead log.
        target.execute_batch("PRAGMA journal_mode = DELETE")?;
        drop(target);
        let io = |source| StoreError::Io { path: self.path().to_owned(), source };
        self.file.as_file().sync_all().map_err(io)?;
        let head = proved(self.path()).map_err(|error| match error {
            // The copy has no name that anybody knows.
            StoreError::Unsound { what, .. } => {
                StoreError::Unsound { path: register.to_owned(), what }
            }
            other => other,
        })?;
        let bytes = fs::metadata(self.path()).map_err(io)?.len();
        if head.events < before.events || !source.holds(&head)? {
            let what = "it became another register while it was copied".to_owned();
            return Err(StoreError::Unsound { path: register.to_owned(), what });
        }
        Ok(Copied { file: self.file, head, bytes })
    }
}

impl Copied {
    /// Where it is, without a name yet.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Gives it its name, in place of whatever has that name; durable when it returns.
    ///
    /// # Errors
    ///
    /// [`StoreError::Io`]; what had the name has it still.
    pub fn replace(self, path: &Path) -> Result<(), StoreError> {
        let failed = |source| StoreError::Io { path: path.to_owned(), source };
        self.file.persist(path).map_err(|error| failed(error.error))?;
        sync_folder(path).map_err(failed)
    }

    /// Gives it a name that nothing has; durable when it returns.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] where something has that name.
    pub fn put(self, path: &Path) -> Result<(), StoreError> {
        put(self.file, path)
    }
}

/// Gives a file a name that nothing has.
pub(super) fn put(file: NamedTempFile, path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::Io { path: path.to_owned(), source };
    match file.persist_noclobber(path) {
        Ok(_) => {}
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        // A disk that can neither link nor rename without replacing, such as a stick's FAT.
        Err(error) if fs::symlink_metadata(path).is_err() => {
            error.file.persist(path).map_err(|error| failed(error.error))?;
        }
        Err(error) => return Err(failed(error.error)),
    }
    sync_folder(path).map_err(failed)
}

/// That a file is a register which holds together; where its history stands.
///
/// # Errors
///
/// What it is instead; [`StoreError::Unsound`] with what is wrong.
pub(super) fn proved(path: &Path) -> Result<Head, StoreError> {
    let unsound = |what: String| StoreError::Unsound { path: path.to_owned(), what };
    let store = Store::open_to_copy(path)?;
    let found: String = store.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(unsound(found));
    }
    let head = store.head()?;
    let events: i64 = store.conn.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?;
    if events != head.events {
        return Err(unsound(format!("event {} is the last of {events}", head.events)));
    }
    Ok(head)
}

/// Where the history of a register of this or an older version stands.
///
/// # Errors
///
/// What the file is instead of a register.
pub fn head_of(path: &Path) -> Result<Head, StoreError> {
    Store::open_to_copy(path)?.head()
}

/// What SQLite puts behind the name of a file while it works on it.
pub(super) const ENDINGS: [&str; 3] = ["-journal", "-wal", "-shm"];

/// A name with something behind it.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What SQLite would take for the unfinished business of a file of this name.
#[must_use]
pub fn left_beside(path: &Path) -> Option<PathBuf> {
    let mut all = ENDINGS.iter().map(|ending| with_ending(path, ending));
    all.find(|path| fs::symlink_metadata(path).is_ok())
}

/// The folder that a file is in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Copies page by page. A writer waits for a few of them, or, where writers do not let it come to
/// its end, for the rest.
fn copy_pages(
    source: &Connection,
    target: &mut Connection,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), StoreError> {
    let backup = Backup::new(source, target)?;
    let (mut left, mut restarts) = (i32::MAX, 0);
    loop {
        match backup.step(PAGES_AT_ONCE)? {
            StepResult::Done => break,
            StepResult::More => {}
            // The waiting time is over already.
            _ => return Err(StoreError::InUse),
        }
        let at = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        progress(count(at.pagecount - at.remaining), count(at.pagecount));
        if at.remaining >= left {
            restarts += 1;
            if restarts == RESTARTS {
                source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema")?;
            }
        }
        left = at.remaining;
    }
    drop(backup);
    if restarts >= RESTARTS {
        source.execute_batch("COMMIT")?;
    }
    Ok(())
}

/// Brings the name of a file to the disk.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    fs::File::open(folder_of(path))?.sync_all()
}

/// Elsewhere the system does that with the file.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
