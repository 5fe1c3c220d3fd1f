//! Whether what `find` searches is what the history says: made again beside it, and compared.

use std::collections::BTreeSet;

use rusqlite::params;
use serde_json::Value;

use super::error::StoreError;
use super::open::Store;
use super::rows::{damaged, wrong_json};
use crate::report::Document;
use crate::wording::shown;

/// A token, its document, its column, and its place there.
type Token = (String, i64, String, i64);

/// An index of its own in temporary tables, and both indexes as lists of what they hold.
const BESIDE: &str = "
    CREATE VIRTUAL TABLE temp.rebuilt USING fts5 (
      names, words, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE temp.kept_tokens USING fts5vocab (main, search, instance);
    CREATE VIRTUAL TABLE temp.rebuilt_tokens USING fts5vocab (temp, rebuilt, instance);
";

const GONE: &str = "
    DROP TABLE temp.kept_tokens; DROP TABLE temp.rebuilt_tokens; DROP TABLE temp.rebuilt;
";

impl Store {
    /// Whether what is searched is exactly what the words of the history give. Reads the whole
    /// register, and writes nothing to it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn search_matches_history(&self) -> Result<bool, StoreError> {
        self.conn.execute_batch(BESIDE)?;
        let people = self.rebuild()?;
        let kept: BTreeSet<String> = self.person_words()?.into_iter().collect();
        let same = kept == people && self.same_tokens()?;
        self.conn.execute_batch(GONE)?;
        Ok(same)
    }

    /// Fills the index beside; gives the words of names.
    fn rebuild(&self) -> Result<BTreeSet<String>, StoreError> {
        let mut complaints = self.conn.prepare("SELECT id, ref FROM complaint ORDER BY id")?;
        let mut events = self.conn.prepare(
            "SELECT words FROM event WHERE subject = ?1 AND words IS NOT NULL ORDER BY seq",
        )?;
        let mut insert = self
            .conn
            .prepare("INSERT INTO temp.rebuilt (rowid, names, words) VALUES (?1, ?2, ?3)")?;
        let mut people = BTreeSet::new();
        let mut rows = complaints.query([])?;
        while let Some(row) = rows.next()? {
            let (id, reference): (i64, String) = (row.get(0)?, row.get(1)?);
            let words = events.query_map([&reference], |row| row.get::<_, String>(0))?;
            let words: Vec<String> = words.collect::<Result<_, _>>()?;
            let words: Result<Vec<Value>, serde_json::Error> =
                words.iter().map(|words| serde_json::from_str(words)).collect();
            let words = words.map_err(|error| {
                damaged(wrong_json(&format!("words of {}", shown(&reference)), &error))
            })?;
            let document = Document::new(words);
            if !document.is_empty() {
                insert.execute(params![id, document.names, document.words])?;
            }
            people.extend(document.people);
        }
        Ok(people)
    }

    /// Whether both indexes hold the same tokens at the same places.
    fn same_tokens(&self) -> Result<bool, StoreError> {
        let mut kept = self.conn.prepare("SELECT term, doc, col, offset FROM temp.kept_tokens")?;
        let mut rebuilt =
            self.conn.prepare("SELECT term, doc, col, offset FROM temp.rebuilt_tokens")?;
        let (mut kept, mut rebuilt) = (kept.query([])?, rebuilt.query([])?);
        let token = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Token> {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        };
        loop {
            let one = kept.next()?.map(token).transpose()?;
            let other = rebuilt.next()?.map(token).transpose()?;
            if one != other {
                return Ok(false);
            }
            if one.is_none() {
                return Ok(true);
            }
        }
    }
}
