//! A register under another key: written anew beside its place, proved, and put there in one step.
//! Whoever writes meanwhile waits, and records nothing in the old file.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, params};
use tempfile::NamedTempFile;

use super::copy::{Unfinished, sync_folder};
#[cfg(unix)]
use super::erase::write_zeros;
use super::error::StoreError;
use super::head::Head;
use super::key::{self, Key};
use super::open::{APPLICATION_ID, SCHEMA, SCHEMA_VERSION, Store, schema_rows};

/// What became of the file that anybody could read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// It was encrypted, and is gone.
    Gone,
    /// It was written over, and is gone.
    Overwritten,
    /// It is gone by this name, but was not written over: it has another name too, or cannot be.
    Left,
}

/// A register that has another key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// Where its history stands.
    pub head: Head,
    /// What became of what was there.
    pub old: Old,
}

impl Unfinished {
    /// Writes a register anew under another key, or without one, and puts that in its place. The
    /// file must be in the register's folder. `before_the_end` is told when it can no longer be
    /// hindered.
    ///
    /// # Errors
    ///
    /// What the register is instead of one; [`StoreError::Unsound`] where what was written is not
    /// what was to be. The register is as it was then.
    pub fn convert(
        self,
        register: &Path,
        to: Option<&Key>,
        before_the_end: &dyn Fn(),
    ) -> Result<Converted, StoreError> {
        let failed = |source| StoreError::Io { path: register.to_owned(), source };
        // Opened first and closed last: the system gives a program's locks on a file up as soon as
        // the program closes it anywhere.
        let mut old = OpenOptions::new().read(true).write(true).open(register).map_err(failed)?;
        let holder = held(register)?;
        let head = holder.head()?;
        export(register, self.path(), to)?;
        let file = self.into_file();
        file.as_file().sync_all().map_err(failed)?;
        prove(&file, to, &holder).map_err(|what| match what {
            Ok(what) => StoreError::Unsound { path: register.to_owned(), what },
            Err(error) => error,
        })?;
        let like = old.metadata().map_err(failed)?;
        belongs_as(&file, &like).map_err(failed)?;
        before_the_end();
        // Elsewhere a file that is open cannot be replaced.
        #[cfg(not(unix))]
        let holder = drop(holder);
        file.persist(register).map_err(|error| failed(error.error))?;
        sync_folder(register).map_err(failed)?;
        let old = if key::in_force().is_some() { Old::Gone } else { write_over(&mut old, holder) };
        Ok(Converted { head, old })
    }
}

/// The register, with nobody else writing, and no file beside it that would be taken for the new
/// one's.
fn held(register: &Path) -> Result<Store, StoreError> {
    let holder = Store::connect(register, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mode = holder.conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0));
    let mode: String = mode.map_err(|error| holder.explain(error))?;
    if mode != "delete" {
        return Err(StoreError::InUse);
    }
    holder.begin()?;
    holder.check_version(SCHEMA_VERSION)?;
    // What follows runs the statements that the file says it was made with.
    if schema_rows(&holder.conn)? != Store::schema_of(SCHEMA)? {
        let what = "its schema is not the one that this version makes".to_owned();
        return Err(StoreError::Unsound { path: register.to_owned(), what });
    }
    Ok(holder)
}

/// Writes everything that is in the register into an empty file under a key.
fn export(register: &Path, fresh: &Path, key: Option<&Key>) -> Result<(), StoreError> {
    let source = Store::connect(register, OpenFlags::SQLITE_OPEN_READ_WRITE)?.conn;
    // The copy of the search index is entered as it is, and rows stand for a moment without what
    // they refer to.
    source.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    source.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
    let name = fresh.to_str().ok_or_else(|| StoreError::Io {
        path: register.to_owned(),
        source: io::Error::other("the name of its folder is not in UTF-8"),
    })?;
    key::be_silent(&source)?;
    let key = key.map_or("", Key::as_sqlcipher_takes_it);
    source.execute("ATTACH DATABASE ?1 AS fresh KEY ?2", params![name, key])?;
    source.execute_batch("PRAGMA fresh.journal_mode = MEMORY; PRAGMA fresh.synchronous = OFF")?;
    source.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
    source.pragma_update(Some("fresh"), "application_id", APPLICATION_ID)?;
    source.pragma_update(Some("fresh"), "user_version", SCHEMA_VERSION)?;
    source.execute_batch("DETACH fresh")?;
    Ok(())
}

/// That the new file opens with its key, holds together, and holds what the register does.
fn prove(
    file: &NamedTempFile,
    key: Option<&Key>,
    holder: &Store,
) -> Result<(), Result<String, StoreError>> {
    let sql = |error: rusqlite::Error| Err(error.into());
    let fresh = Store::connect_with(file.path(), OpenFlags::SQLITE_OPEN_READ_ONLY, key);
    let fresh = fresh.map_err(Err)?;
    fresh.check_version(SCHEMA_VERSION).map_err(Err)?;
    let check =
        |conn: &Connection| conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    let found: String = check(&fresh.conn).map_err(sql)?;
    if found != "ok" {
        return Err(Ok(found));
    }
    let schema = schema_rows(&holder.conn).map_err(Err)?;
    if schema_rows(&fresh.conn).map_err(Err)? != schema {
        return Err(Ok("the new file has another schema".to_owned()));
    }
    // The search index itself has no rows of its own: they stand in the tables that it is made of.
    let is_table =
        |sql: &Option<String>| sql.as_ref().is_some_and(|sql| sql.starts_with("CREATE TABLE"));
    for (_, name, ..) in schema.iter().filter(|(.., sql)| is_table(sql)) {
        let count = |conn: &Connection| -> rusqlite::Result<i64> {
            conn.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))
        };
        let (is, should) = (count(&fresh.conn).map_err(sql)?, count(&holder.conn).map_err(sql)?);
        if is != should {
            return Err(Ok(format!(
                "the new file has {is} rows of {name}, and the register {should}"
            )));
        }
    }
    if fresh.head().map_err(Err)? != holder.head().map_err(Err)? {
        return Err(Ok("the new file has another history".to_owned()));
    }
    Ok(())
}

/// Lets the new file belong to whom the old one belongs to, as far as the user may give it.
#[cfg(unix)]
fn belongs_as(file: &NamedTempFile, like: &std::fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let made = file.as_file().metadata()?;
    if made.gid() != like.gid() {
        let _ = fchown(file.as_file(), None, Some(like.gid()));
    }
    if made.uid() != like.uid() {
        let _ = fchown(file.as_file(), Some(like.uid()), None);
    }
    file.as_file().set_permissions(like.permissions())
}

#[cfg(not(unix))]
fn belongs_as(_: &NamedTempFile, _: &std::fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Writes over a file that has no name any more, once nobody reads it. Best effort: what a disk
/// keeps besides is not in a program's hands.
#[cfg(unix)]
fn write_over(old: &mut File, holder: Store) -> Old {
    use std::os::unix::fs::MetadataExt;
    // Somebody who still reads after the waiting time is told that the file is no register.
    let _ = holder.conn.execute_batch("COMMIT; BEGIN EXCLUSIVE");
    let written = old.metadata().and_then(|found| {
        // Under another name it is somebody's backup.
        if found.nlink() > 0 {
            return Ok(Old::Left);
        }
        write_zeros(old, found.len())?;
        Ok(Old::Overwritten)
    });
    drop(holder);
    written.unwrap_or(Old::Left)
}

#[cfg(not(unix))]
fn write_over(_: &mut File, (): ()) -> Old {
    Old::Left
}
