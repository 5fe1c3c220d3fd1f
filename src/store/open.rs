//! Opening and making the file: private to its user, never made by a slip, never another's.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::copy::sync_folder;
use super::error::StoreError;
use super::guard;
use super::key::{self, Key};

/// `redr`: marks a file as a register.
pub const APPLICATION_ID: i64 = 0x7265_6472;

/// The number of the schema that this program writes.
pub const SCHEMA_VERSION: i64 = 1;

pub(super) const SCHEMA: &str = include_str!("../../schema.sql");

/// So many prepared statements are kept where every table is gone through again and again.
pub(super) const STATEMENTS: usize = 64;

/// How often to look, and how long to wait in between, before saying that the register is in use:
/// five seconds in all. SQLite's own pauses grow to a tenth of a second, in which others come and
/// go; who looks often waits for one commit and seldom for several.
const LOOKS: i32 = 2_500;
const PAUSE: Duration = Duration::from_millis(2);

/// An open register. What is written is kept by [`Store::commit`] alone; a store that is dropped
/// without it leaves the register as it was, and an empty file where there was none.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    path: PathBuf,
    with_key: bool,
}

impl Store {
    /// Opens a register to look at it. Never writes, and waits for a writer no longer than for one
    /// commit. Whoever writes waits until the store is dropped.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`] without a file; what the file is instead of a register.
    pub fn open_read(path: &Path) -> Result<Self, StoreError> {
        let store = Self::open_to_copy(path)?;
        store.check_version(SCHEMA_VERSION)?;
        Ok(store)
    }

    /// The same for a register of an older version too, of which only what never changes is read.
    ///
    /// # Errors
    ///
    /// What the file is instead of a register of a version that is known.
    pub fn open_to_copy(path: &Path) -> Result<Self, StoreError> {
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        // One view of the register for everything that a command reads.
        store.conn.execute_batch(&format!("{} BEGIN", guard::CAREFUL))?;
        match store.version(SCHEMA_VERSION) {
            // A writer was interrupted and its half-written page is still to be taken back:
            // only somebody who may write can do that.
            Err(StoreError::Sql(error)) if is_interrupted(&error) => {
                let writer = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
                writer.version(SCHEMA_VERSION)?;
                store.version(SCHEMA_VERSION)?;
            }
            other => {
                other?;
            }
        }
        Ok(store)
    }

    /// Opens the same register once more, for another thread that reads with this one. Does not
    /// wait: a writer that waits for this one to end would be waited for.
    pub(super) fn open_again(&self) -> Result<Self, StoreError> {
        let mut store = Self::connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        store.conn.busy_handler(None::<fn(i32) -> bool>)?;
        store.conn.execute_batch(&format!("{} BEGIN", guard::CAREFUL))?;
        store.check_version(SCHEMA_VERSION)?;
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
        store.check_version(SCHEMA_VERSION)?;
        store.check_schema()?;
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
            Err(error) if error.is_of_what_is_there() => return Err(exists()),
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

    /// A register in memory with nothing in it, for what is computed again to be compared with what
    /// is stored. No reference is checked: what it is given is under suspicion.
    #[expect(clippy::disallowed_methods, reason = "the one place that opens the database")]
    pub(super) fn in_memory() -> Result<Self, StoreError> {
        let conn = Connection::open_in_memory()?;
        conn.execute_batch(SCHEMA)?;
        conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self { conn, path: PathBuf::new(), with_key: false })
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
        self.make_durable()
    }

    pub(super) fn make_durable(&self) -> Result<(), StoreError> {
        self.conn.execute_batch("COMMIT").map_err(|error| {
            if is_at_the_end(&error) { StoreError::Unsure } else { self.explain(error) }
        })
    }

    pub(super) fn connect(path: &Path, access: OpenFlags) -> Result<Self, StoreError> {
        Self::connect_with(path, access, key::in_force())
    }

    /// Connects with another key than the command's.
    #[expect(clippy::disallowed_methods, reason = "the one place that opens the database")]
    pub(super) fn connect_with(
        path: &Path,
        access: OpenFlags,
        key: Option<&Key>,
    ) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(StoreError::Missing { path: path.to_owned() });
            }
            Err(source) => return Err(StoreError::Io { path: path.to_owned(), source }),
            Ok(found) if found.is_dir() => {
                return Err(StoreError::Folder { path: path.to_owned() });
            }
            // What is a pipe or a device is never opened: that could wait for ever.
            Ok(found) if !found.is_file() => {
                return Err(StoreError::NoFile { path: path.to_owned() });
            }
            Ok(_) => guard::check_beside(path)?,
        }
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut conn = Connection::open_with_flags(path, flags).map_err(|error| {
            let source =
                File::open(path).err().unwrap_or_else(|| io::Error::other(error.to_string()));
            StoreError::Io { path: path.to_owned(), source }
        })?;
        if let Some(key) = key {
            key::tell(&conn, key)?;
        }
        conn.busy_handler(Some(wait))?;
        guard::restrain(&conn, access == OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // A plan does not hang on the values bound: a statement that is run for each of many
        // complaints would otherwise be prepared anew for each.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if access == OpenFlags::SQLITE_OPEN_READ_WRITE {
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
        }
        Ok(Self { conn, path: path.to_owned(), with_key: key.is_some() })
    }

    pub(super) fn begin(&self) -> Result<(), StoreError> {
        // Durable before the success is told: EXTRA brings the removal of the journal to the disk
        // as well, without which a power cut could take the act back. Outside the transaction,
        // where it has an effect.
        self.conn
            .execute_batch(&format!(
                "{} PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE",
                guard::CAREFUL
            ))
            .map_err(|error| self.explain(error))
    }

    /// Whether the file has a write-ahead log, which this program never gives it: others may write
    /// then while this one reads.
    pub(super) fn writes_ahead(&self) -> Result<bool, StoreError> {
        let mode = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        Ok(self.conn.query_row("PRAGMA journal_mode", [], mode)? == "wal")
    }

    pub(super) fn explain(&self, error: rusqlite::Error) -> StoreError {
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                StoreError::ReadOnly { path: self.path.clone() }
            }
            Some(ErrorCode::NotADatabase) => key::unreadable(&self.path, self.with_key),
            _ => error.into(),
        }
    }

    /// That it is a register of the version that this program works with.
    pub(super) fn check_version(&self, known: i64) -> Result<(), StoreError> {
        let found = self.version(known)?;
        if found < known {
            return Err(StoreError::TooOld { path: self.path.clone(), found, known });
        }
        Ok(())
    }

    /// The number of its schema, where it is a register and not newer than what is known.
    pub(super) fn version(&self, known: i64) -> Result<i64, StoreError> {
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
        if found > known {
            return Err(StoreError::TooNew { path: self.path.clone(), found, known });
        }
        if found < 1 {
            return Err(StoreError::Damaged { what: format!("it says its schema is {found}") });
        }
        Ok(found)
    }

    /// The schema that a text makes: what `sqlite_schema` holds of it.
    #[expect(clippy::disallowed_methods, reason = "the one place that opens the database")]
    pub(super) fn schema_of(sql: &str) -> Result<Vec<SchemaRow>, StoreError> {
        let conn = Connection::open_in_memory()?;
        conn.execute_batch(sql)?;
        schema_rows(&conn)
    }

    fn is_empty(&self) -> Result<bool, StoreError> {
        let tables: i64 =
            self.conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(tables == 0)
    }
}

/// A row of `sqlite_schema`: type, name, table, SQL.
pub(super) type SchemaRow = (String, String, String, Option<String>);

/// What `sqlite_schema` holds, in one order.
pub(super) fn schema_rows(conn: &Connection) -> Result<Vec<SchemaRow>, StoreError> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Waits for whoever has the register; gives up after a while.
fn wait(looked: i32) -> bool {
    thread::sleep(PAUSE);
    looked < LOOKS
}

/// A hot journal can only be rolled back by a connection that may write.
fn is_interrupted(error: &rusqlite::Error) -> bool {
    const READONLY_ROLLBACK: i32 = 8 | (3 << 8);
    error.sqlite_error().is_some_and(|error| error.extended_code == READONLY_ROLLBACK)
}

/// The removal of the journal, by which a transaction ends, failed or did not reach the disk, or the
/// locks could not be given back after it.
pub(super) fn is_at_the_end(error: &rusqlite::Error) -> bool {
    const FAILED: i32 = 10;
    const FOLDER_SYNC: i32 = FAILED | (5 << 8);
    const UNLOCK: i32 = FAILED | (8 << 8);
    const SHARED_LOCK: i32 = FAILED | (9 << 8);
    const REMOVAL: i32 = FAILED | (10 << 8);
    let code = error.sqlite_error().map(|error| error.extended_code);
    matches!(code, Some(FOLDER_SYNC | UNLOCK | SHARED_LOCK | REMOVAL))
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
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

/// Elsewhere, a file in the user's own data folder is the user's alone already.
#[cfg(not(unix))]
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)?;
    // A power cut must not take the folder away from under the register.
    missing.into_iter().try_for_each(sync_folder)
}
