//! A register may come from anybody: what its file may make SQLite do, before it does it.
//!
//! Three walls: nothing stands beside the file that would be opened in its name
//! ([`check_beside`]), the connection does little ([`restrain`]), and the schema is this program's,
//! word for word, before anything but [`Store::verify`] reads by it ([`Store::check_schema`]).

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

use super::copy::{ENDINGS, with_ending};
use super::error::StoreError;
use super::open::{SCHEMA, Store};

/// A stored document with the rest of its row: what is longer is never read into memory.
const LONGEST_ROW: i32 = 33 * 1024 * 1024;

/// What SQLite allows a register, and what this program needs of it at the most.
const LIMITS: [(Limit, i32); 6] = [
    (Limit::SQLITE_LIMIT_LENGTH, LONGEST_ROW),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 4),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

/// Lets a connection do what this program asks for and nothing that a file asks for.
pub(super) fn restrain(conn: &Connection, may_write: bool) -> Result<(), StoreError> {
    // No functions from its schema, no writing to its schema, nothing in a table's place.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    for (limit, most) in LIMITS {
        conn.set_limit(limit, most)?;
    }
    // VACUUM needs one; who only looks needs none.
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, i32::from(may_write))?;
    Ok(())
}

/// Pages are read, not mapped: a file that is cut off meanwhile is an error and not a signal. What a
/// page says of its cells is checked before it is believed.
pub(super) const CAREFUL: &str = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;";

/// That the file is one, and that what SQLite would open beside it is SQLite's own.
pub(super) fn check_beside(path: &Path) -> Result<(), StoreError> {
    let place: PathBuf = match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => path.canonicalize().unwrap_or_else(|_| path.to_owned()),
        _ => path.to_owned(),
    };
    for ending in ENDINGS {
        let beside = with_ending(&place, ending);
        let Ok(found) = fs::symlink_metadata(&beside) else { continue };
        // A pipe would be waited for, and a link leads elsewhere.
        if !found.is_file() {
            return Err(StoreError::Beside { path: beside, what: "is not a file" });
        }
        if ending == ENDINGS[0] && names_another(&beside) {
            let what = "names another file, which SQLite would open or remove";
            return Err(StoreError::Beside { path: beside, what });
        }
    }
    Ok(())
}

/// Whether a journal ends with the name of a journal above it, as it does where one transaction
/// spans several files: never in this program. SQLite would look for that file, and remove it.
///
/// The record is the name, its length, the sum of its bytes, and the mark that also begins every
/// header: a journal that a power cut left with nothing but the mark of a header at its end names
/// nothing, and SQLite sees that by the sum as well.
fn names_another(journal: &Path) -> bool {
    const MAGIC: [u8; 8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7];
    const LONGEST: u32 = 64 * 1024;
    let named = || {
        let mut file = File::open(journal).ok()?;
        file.seek(SeekFrom::End(-16)).ok()?;
        let mut last = [0; 16];
        file.read_exact(&mut last).ok()?;
        let number =
            |at: usize| last[at..at + 4].iter().fold(0, |n, byte| n << 8 | u32::from(*byte));
        let (length, sum) = (number(0), number(4));
        if last[8..] != MAGIC || length == 0 || length > LONGEST {
            return None;
        }
        file.seek(SeekFrom::End(-16 - i64::from(length))).ok()?;
        let mut name = vec![0; length as usize];
        file.read_exact(&mut name).ok()?;
        // A byte is a number with a sign on some machines, and without on others.
        let plain = name.iter().fold(0_u32, |all, byte| all.wrapping_add(u32::from(*byte)));
        let above = name.iter().filter(|byte| **byte > 127).count();
        let signed = plain.wrapping_sub(256_u32.wrapping_mul(u32::try_from(above).ok()?));
        (sum == plain || sum == signed).then_some(())
    };
    named().is_some()
}

/// What FTS5 makes for itself, in its own words.
const OF_SEARCH: [(&str, &str); 3] = [
    ("search_data", "CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)"),
    (
        "search_idx",
        "CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    ),
    ("search_config", "CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID"),
];

/// What Litestream keeps in every file that it replicates (docs/scaling.md), in its own words: two
/// tables from which nothing is read here.
const OF_REPLICATION: [(&str, &str); 2] = [
    ("_litestream_seq", "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)"),
    ("_litestream_lock", "CREATE TABLE _litestream_lock (id INTEGER)"),
];

/// Whether a part of a schema is another program's and known to do nothing.
pub(super) fn is_harmless(name: &str, sql: &str) -> bool {
    OF_REPLICATION.contains(&(name, sql))
}

impl Store {
    /// That the file's schema holds nothing but what this program made: no trigger that acts when
    /// something is recorded, and nothing that computes or stands in a table's place when something
    /// is read. What is missing is for `verify` to say.
    ///
    /// # Errors
    ///
    /// [`StoreError::Foreign`] with the first thing that does not belong there.
    pub fn check_schema(&self) -> Result<(), StoreError> {
        self.check_schema_is_of(SCHEMA)
    }

    /// The same for a file of another version, by its schema.
    pub(super) fn check_schema_is_of(&self, schema: &str) -> Result<(), StoreError> {
        let mut statement =
            self.conn.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY rowid")?;
        let mut rows = statement.query([])?;
        // SQLite keeps the words of each statement, nearly always in the order of the schema.
        let statements: Vec<&str> = statements(schema).collect();
        let mut place = 0;
        while let Some(row) = rows.next()? {
            let text = |column| -> Result<&str, StoreError> {
                let value = row.get_ref(column)?;
                Ok(value.as_str_or_null().ok().flatten().unwrap_or_default())
            };
            let (sort, name, sql) = (text(0)?, text(1)?, text(2)?);
            // Made by SQLite itself, for a key or by ANALYZE: nobody else may use these names.
            let own = name.starts_with("sqlite_autoindex_") && sql.is_empty()
                || name.starts_with("sqlite_stat") && sort == "table";
            if own || OF_SEARCH.contains(&(name, sql)) || is_harmless(name, sql) {
                continue;
            }
            let (before, behind) = statements.split_at(place);
            let mut others = behind.iter().chain(before);
            match others.position(|statement| *statement == sql) {
                Some(further) => place = (place + further + 1) % statements.len(),
                None => return Err(self.foreign(sort, name)),
            }
        }
        Ok(())
    }

    fn foreign(&self, sort: &str, name: &str) -> StoreError {
        let (sort, name) = (crate::wording::shown(sort), crate::wording::shown(name));
        StoreError::Foreign { path: self.path().to_owned(), what: format!("{sort} `{name}`") }
    }
}

/// The statements of a schema, word for word. One ends before the line on which a comment or
/// another begins.
pub(super) fn statements(schema: &str) -> impl Iterator<Item = &str> {
    const BEGINS: &str = "\nCREATE ";
    schema.match_indices(BEGINS).map(|(at, _)| {
        let rest = &schema[at + 1..];
        let end = rest.find(";\n\n").or_else(|| rest.rfind(';')).unwrap_or(rest.len());
        let end = rest[..end].find(";\nCREATE ").unwrap_or(end);
        &rest[..end]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::content::LARGEST_STORED;

    #[test]
    fn the_largest_document_finds_room() {
        assert!(u64::try_from(LONGEST_ROW).is_ok_and(|most| most > LARGEST_STORED + 100_000));
    }

    #[test]
    fn what_a_new_register_holds_are_the_statements_of_the_schema_and_no_others() {
        let all: Vec<&str> = statements(SCHEMA).collect();
        let rows = Store::schema_of(SCHEMA).expect("the schema is sound");
        let mut made: Vec<&str> = rows
            .iter()
            .filter(|(_, name, ..)| OF_SEARCH.iter().all(|(known, _)| known != name))
            .filter_map(|(.., sql)| sql.as_deref())
            .collect();
        assert_eq!(all.len(), made.len());
        made.retain(|sql| !all.contains(sql));
        assert_eq!(made, Vec::<&str>::new());
    }
}
