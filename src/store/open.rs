//! Opening and making the file: private to its user, never made by a slip, never another's.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::error::StoreError;

/// `redr`: marks a file as a register.
pub const APPLICATION_ID: i64 = 0x7265_6472;

/// The number of the schema that this program writes.
pub const SCHEMA_VERSION: i64 = 1;

const SCHEMA: &str = include_str!("../../schema.sql");

/// How long to wait for another writer before saying that the register is in use.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open register. What is written is kept by [`Store::commit`] alone; a store that is dropped
/// without it leaves the register as it was, and an empty file where there was none.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens a register to look at it. Never writes, never waits for a writer longer than for
    /// one commit.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`] without a file; what the file is instead of a register.
    pub fn open_read(path: &Path) -> Result<Self, StoreError> {
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        // One view of the register for everything that a command reads.
        store.conn.execute_batch("BEGIN")?;
        match store.check_identity() {
            // A writer was interrupted and its half-written page is still to be taken back:
            // only somebody who may write can do that.
            Err(StoreError::Sql(error)) if is_interrupted(&error) => {
                Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?.check_identity()?;
                store.check_identity()?;
            }
            other => other?,
        }
        Ok(store)
    }

    /// Opens a register to write to it, and begins the one transaction of the command.
    ///
    /// # Errors
    ///
    /// [`StoreError::InUse`] where another writer keeps it for longer than the waiting time.
    pub fn open_write(path: &Path) -> Result<Self, StoreError> {
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.begin()?;
        store.check_identity()?;
        Ok(store)
    }

    /// Makes a register where there is none, and begins the one transaction of the command.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] where there is a file with something in it.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        make_private_file(path)?;
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let exists = || StoreError::Exists { path: path.to_owned() };
        match store.begin() {
            Err(StoreError::NotADatabase { .. }) => return Err(exists()),
            other => other?,
        }
        // Whoever else began to make it at the same moment was first.
        if !store.is_empty()? {
            return Err(exists());
        }
        store.conn.execute_batch(SCHEMA)?;
        store.conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        store.conn.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        Ok(store)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps everything that was written, durably, before it returns.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`] and the like; nothing has been kept then.
    pub fn commit(self) -> Result<(), StoreError> {
        self.conn.execute_batch("COMMIT").map_err(|error| self.explain(error))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that opens the database")]
    fn connect(path: &Path, access: OpenFlags) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(StoreError::Missing { path: path.to_owned() });
            }
            Err(source) => return Err(StoreError::Io { path: path.to_owned(), source }),
            Ok(found) if found.is_dir() => {
                return Err(StoreError::Folder { path: path.to_owned() });
            }
            Ok(_) => {}
        }
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags).map_err(|error| {
            let source =
                File::open(path).err().unwrap_or_else(|| io::Error::other(error.to_string()));
            StoreError::Io { path: path.to_owned(), source }
        })?;
        conn.busy_timeout(PATIENCE)?;
        // A crafted file runs nothing: no functions from its schema, no writing to its schema.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        // A plan does not hang on the values bound: a statement that is run for each of many
        // complaints would otherwise be prepared anew for each.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if access == OpenFlags::SQLITE_OPEN_READ_WRITE {
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
        }
        Ok(Self { conn, path: path.to_owned() })
    }

    fn begin(&self) -> Result<(), StoreError> {
        // Durable before the success is told. Outside the transaction, where it has an effect.
        self.conn
            .execute_batch("PRAGMA synchronous = FULL; BEGIN IMMEDIATE")
            .map_err(|error| self.explain(error))
    }

    fn explain(&self, error: rusqlite::Error) -> StoreError {
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                StoreError::ReadOnly { path: self.path.clone() }
            }
            Some(ErrorCode::NotADatabase) => StoreError::NotADatabase { path: self.path.clone() },
            _ => error.into(),
        }
    }

    fn check_identity(&self) -> Result<(), StoreError> {
        let pragma = |name: &str| -> Result<i64, StoreError> {
            let sql = format!("PRAGMA {name}");
            self.conn.query_row(&sql, [], |row| row.get(0)).map_err(|error| {
                if is_interrupted(&error) { StoreError::Sql(error) } else { self.explain(error) }
            })
        };
        let application_id = pragma("application_id")?;
        // Nothing in it: left by a first start that was interrupted, or made by another program.
        if application_id == 0 && self.is_empty()? {
            return Err(StoreError::Empty { path: self.path.clone() });
        }
        if application_id != APPLICATION_ID {
            return Err(StoreError::NotARegister { path: self.path.clone() });
        }
        let found = pragma("user_version")?;
        if found > SCHEMA_VERSION {
            let (path, known) = (self.path.clone(), SCHEMA_VERSION);
            return Err(StoreError::TooNew { path, found, known });
        }
        if found < SCHEMA_VERSION {
            return Err(StoreError::Damaged { what: format!("it says its schema is {found}") });
        }
        Ok(())
    }

    fn is_empty(&self) -> Result<bool, StoreError> {
        let tables: i64 =
            self.conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(tables == 0)
    }
}

/// A hot journal can only be rolled back by a connection that may write.
fn is_interrupted(error: &rusqlite::Error) -> bool {
    const READONLY_ROLLBACK: i32 = 8 | (3 << 8);
    error.sqlite_error().is_some_and(|error| error.extended_code == READONLY_ROLLBACK)
}

/// Makes an empty file that only its user may read. A file that is there already is looked at
/// when it is open: an interrupted start may have left one without anything in it.
fn make_private_file(path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::Io { path: path.to_owned(), source };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        make_private_folder(folder).map_err(failed)?;
    }
    match private(OpenOptions::new().write(true).create_new(true)).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let found = fs::metadata(path).map_err(failed)?;
            if found.is_file() && found.len() == 0 {
                make_private(path).map_err(failed)?;
            }
            Ok(())
        }
        made => made.map(drop).map_err(failed),
    }
}

#[cfg(unix)]
fn make_private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn make_private(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

/// Elsewhere, a file in the user's own data folder is the user's alone already.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}
