//! From the schema of an older version to this one's: numbered steps, all of them in one
//! transaction, after a backup beside the file.
//!
//! A step changes a table by renaming it away, making it anew with the words of `schema.sql`,
//! and copying its rows: what comes of all steps is then, word for word, what `schema.sql` makes,
//! and that is looked at before anything is kept. CONTRIBUTING.md says how to add one.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::copy::{Unfinished, folder_of, with_ending};
use super::error::StoreError;
use super::guard::is_harmless;
use super::head::Head;
use super::open::{SCHEMA, SCHEMA_VERSION, Store, schema_rows};

/// A schema and the way to it.
#[derive(Debug, Clone, Copy)]
pub struct Schema<'a> {
    /// Its number.
    pub version: i64,
    /// All of it, as a new register gets it.
    pub sql: &'a str,
    /// From each number to the next one, in order.
    pub steps: &'a [Step<'a>],
}

/// What computes something in a register that is brought up to date.
pub type Fill = fn(&Store) -> Result<(), StoreError>;

/// From one number to the next.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// All of the schema that it starts from, as `schema.sql` was then.
    pub from: &'a str,
    /// The number that a register has after it.
    pub to: i64,
    /// What it changes.
    pub sql: &'a str,
    /// What it computes, where SQL alone cannot.
    pub fill: Option<Fill>,
}

impl Schema<'static> {
    /// The schema of this version of the program.
    pub const CURRENT: Self = Self { version: SCHEMA_VERSION, sql: SCHEMA, steps: &[] };
}

/// What an upgrade did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upgraded {
    /// The number that the register had.
    pub from: i64,
    /// The number that it has.
    pub to: i64,
    /// Where it is kept as it was.
    pub kept: PathBuf,
}

/// Brings a register to a schema, and gives `None` where it has it already. The register as it was
/// is kept beside it, whole and proved, before anything is changed.
///
/// # Errors
///
/// [`StoreError::Upgrade`] where a step fails or they do not lead to the schema; the register is as
/// it was then.
pub fn upgrade(
    path: &Path,
    schema: &Schema<'_>,
    at: DateTime<Utc>,
) -> Result<Option<Upgraded>, StoreError> {
    let store = Store::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // A table that is renamed away and made anew keeps what refers to it. None of these can be
    // changed within the transaction.
    store.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
    store.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, true)?;
    store.begin()?;
    let from = store.version(schema.version)?;
    if from == schema.version {
        return Ok(None);
    }
    if let Some(first) = schema.steps.iter().find(|step| step.to > from) {
        // A trigger that somebody put into the old file would run with the steps.
        store.check_schema_is_of(first.from)?;
    }
    let kept = keep(path, from, at)?;
    let done = take(&store, schema, from).and_then(|()| store.commit());
    if let Err(error) = done {
        if !error.is_unsure() {
            // Nothing was changed: it is where it always was.
            let _ = std::fs::remove_file(&kept);
        }
        return Err(error);
    }
    Ok(Some(Upgraded { from, to: schema.version, kept }))
}

/// A copy beside the register; while the transaction is open nobody else writes.
fn keep(path: &Path, from: i64, at: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let kept = beside(path, &format!("before-upgrade-from-{from}"), at);
    let copy = Unfinished::new_in(folder_of(path))?.fill(path, &mut |_, _| ())?;
    copy.put(&kept)?;
    Ok(kept)
}

fn take(store: &Store, schema: &Schema<'_>, from: i64) -> Result<(), StoreError> {
    let failed = |what: String| StoreError::Upgrade { from, to: schema.version, what };
    let before = store.head()?;
    let mut at = from;
    for step in schema.steps.iter().filter(|step| step.to > from) {
        if step.to != at + 1 {
            return Err(failed(format!("no step leads from {at} to {}", step.to)));
        }
        let changed = store.conn.execute_batch(step.sql);
        changed.map_err(|error| failed(format!("step {}: {error}", step.to)))?;
        if let Some(fill) = step.fill {
            fill(store)?;
        }
        at = step.to;
    }
    if at != schema.version {
        return Err(failed(format!("no step leads from {at} on")));
    }
    store.conn.pragma_update(None, "user_version", schema.version)?;
    prove(store, schema, &before).map_err(|what| match what {
        Ok(what) => failed(what),
        Err(error) => error,
    })
}

/// That the steps led to the schema, and took nothing of the history away.
fn prove(
    store: &Store,
    schema: &Schema<'_>,
    before: &Head,
) -> Result<(), Result<String, StoreError>> {
    let sql = |error: rusqlite::Error| Err(error.into());
    let mut is = schema_rows(&store.conn).map_err(Err)?;
    is.retain(|(_, name, _, sql)| !is_harmless(name, sql.as_deref().unwrap_or_default()));
    let should = Store::schema_of(schema.sql).map_err(Err)?;
    if let Some((is, should)) = is.iter().zip(&should).find(|(is, should)| is != should) {
        return Err(Ok(format!(
            "{} {} stands where {} {} belongs",
            is.0, is.1, should.0, should.1
        )));
    }
    if is.len() != should.len() {
        return Err(Ok(format!("{} parts stand where {} belong", is.len(), should.len())));
    }
    let mut foreign = store.conn.prepare("PRAGMA foreign_key_check").map_err(sql)?;
    if foreign.exists([]).map_err(sql)? {
        return Err(Ok("a row refers to nothing".to_owned()));
    }
    if store.head().map_err(Err)? != *before {
        return Err(Ok("the history is another one".to_owned()));
    }
    Ok(())
}

/// A free name for a file that is kept beside a register, with why and when.
#[must_use]
pub fn beside(path: &Path, why: &str, at: DateTime<Utc>) -> PathBuf {
    let name = with_ending(path, &format!(".{why}-{}", at.format("%Y%m%d-%H%M%SZ")));
    let others = (2..1_000).map(|number| with_ending(&name, &format!("-{number}")));
    let free = |path: &PathBuf| std::fs::symlink_metadata(path).is_err();
    std::iter::once(name.clone()).chain(others).find(free).unwrap_or(name)
}
