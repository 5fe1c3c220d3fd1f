//! What `find` searches: kept with what follows from a complaint's events, in the same
//! transaction, and computable again from them.

use std::ops::ControlFlow;

use rusqlite::{OptionalExtension, Statement, params, params_from_iter};
use serde_json::Value;

use super::complaints::Stored;
use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::list::{COLUMNS, ComplaintRow, Names, complaint_row};
use super::open::Store;
use super::rows::{damaged, wrong_json};
use crate::domain::{Event, Words};
use crate::report::{Document, Query, Term, Writing, name_words, written};

/// Which complaints are found, and how many of them are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// What they have.
    pub query: &'a Query,
    /// What else they are.
    pub filter: &'a ComplaintFilter,
    /// At most so many, those received last.
    pub most: Option<usize>,
}

impl Store {
    /// Brings the search up to what a complaint's events say. What is written of most acts is a
    /// day: only words cost anything.
    pub(super) fn index(&self, stored: &Stored) -> Result<(), StoreError> {
        let events = &stored.complaint.events;
        let (old, new) = events.split_at(stored.searched.get().min(events.len()));
        if new.iter().any(|event| event.draft.words != Words::default()) {
            self.replace_document(stored.id, &document(old)?, &document(events)?)?;
        }
        stored.searched.set(events.len());
        Ok(())
    }

    /// Puts one document in the place of another: after an act, or after words were erased.
    pub(super) fn replace_document(
        &self,
        id: i64,
        old: &Document,
        new: &Document,
    ) -> Result<(), StoreError> {
        if old == new {
            return Ok(());
        }
        if !old.is_empty() {
            self.conn
                .prepare_cached(
                    "INSERT INTO search (search, rowid, names, words) VALUES ('delete', ?1, ?2, ?3)",
                )?
                .execute(params![id, old.names, old.words])?;
        }
        if !new.is_empty() {
            self.conn
                .prepare_cached("INSERT INTO search (rowid, names, words) VALUES (?1, ?2, ?3)")?
                .execute(params![id, new.names, new.words])?;
        }
        let mut add = self
            .conn
            .prepare_cached("INSERT INTO person_word VALUES (?1) ON CONFLICT DO NOTHING")?;
        for word in new.people.difference(&old.people) {
            add.execute([word])?;
        }
        for word in old.people.difference(&new.people) {
            self.forget(word)?;
        }
        Ok(())
    }

    /// Takes a word of a name out where nobody is called so any more.
    fn forget(&self, word: &str) -> Result<(), StoreError> {
        if !self.is_name(word)? {
            self.conn.prepare_cached("DELETE FROM person_word WHERE word = ?1")?.execute([word])?;
        }
        Ok(())
    }

    /// Whether any complaint names somebody so, in exactly this spelling: the index does not tell
    /// `José` from `JOSE`.
    fn is_name(&self, word: &str) -> Result<bool, StoreError> {
        let Some(query) = Query::parse([format!("\"{word}\"").as_str()], true) else {
            return Ok(false);
        };
        let mut found = self.conn.prepare_cached(
            "SELECT ref FROM search CROSS JOIN complaint ON complaint.id = search.rowid
             WHERE search MATCH ?1",
        )?;
        let mut rows = found.query([expression(&query)])?;
        while let Some(row) = rows.next()? {
            let (reference, mut named): (String, bool) = (row.get(0)?, false);
            self.each_writing(&reference, |_, writing| {
                named = writing.is_name() && name_words(&writing.text).any(|it| it == word);
                if named { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            if named {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The numbers of the complaints that have what is wanted, by day of receipt, and whether there
    /// are more. Numbers alone: what is sorted is short, and what is not shown is never read.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn found(&self, wanted: Wanted<'_>) -> Result<(Vec<i64>, bool), StoreError> {
        let mut only = self.conditions(wanted.filter)?;
        only.conditions.push("search MATCH ?".to_owned());
        only.values.push(Box::new(expression(wanted.query)));
        let sql = format!(
            "SELECT complaint.id FROM search CROSS JOIN complaint ON complaint.id = search.rowid
             {} ORDER BY received_on, ref",
            only.clause()
        );
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(only.values), |row| row.get(0))?;
        let mut ids: Vec<i64> = rows.collect::<Result<_, _>>()?;
        let more = wanted.most.is_some_and(|most| ids.len() > most);
        if let Some(most) = wanted.most {
            ids.drain(..ids.len().saturating_sub(most));
        }
        Ok((ids, more))
    }

    /// Hands over the complaints of these numbers, one at a time.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read; whatever `each` reports.
    pub fn each_of<E: From<StoreError>>(
        &self,
        ids: &[i64],
        mut each: impl FnMut(ComplaintRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut names = Names::new(self);
        let sql = format!("SELECT {COLUMNS} FROM complaint WHERE id = ?1");
        let mut statement = self.conn.prepare(&sql).map_err(StoreError::from)?;
        for id in ids {
            each(one_row(&mut statement, *id, &mut names)?)?;
        }
        Ok(())
    }

    /// Whether any complaint has a term.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn occurs(&self, term: &Term, names: bool) -> Result<bool, StoreError> {
        let query = Query { terms: vec![term.clone()], names };
        let found: Option<i64> = self
            .conn
            .prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 LIMIT 1")?
            .query_row([expression(&query)], |row| row.get(0))
            .optional()?;
        Ok(found.is_some())
    }

    /// The words of which the names of people are made.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn person_words(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT word FROM person_word")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Hands over what was written about a complaint, each text with the number of its event, until
    /// enough has been seen.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn each_writing(
        &self,
        reference: &str,
        mut look: impl FnMut(i64, &Writing) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, words FROM event WHERE subject = ?1 AND words IS NOT NULL ORDER BY seq",
        )?;
        let mut rows = statement.query([reference])?;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let wrong = |what: &str| damaged(format!("event {seq}: {what}"));
            let words = row.get_ref(1)?.as_str().map_err(|_| wrong("its words are no text"))?;
            let words: Value = serde_json::from_str(words)
                .map_err(|error| wrong(&wrong_json("its words", &error)))?;
            for writing in written(&words) {
                if look(seq, &writing).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

impl Store {
    /// Hands over every text of the words of everything that is recorded, with the reference it
    /// belongs to, in the order of recording.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read; whatever `each` reports.
    pub fn each_text<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(&str, &Writing) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT seq, subject, words FROM event WHERE words IS NOT NULL ORDER BY seq",
            )
            .map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let seq: i64 = row.get(0).map_err(StoreError::from)?;
            let subject: String = row.get(1).map_err(StoreError::from)?;
            let words: String = row.get(2).map_err(StoreError::from)?;
            let words: Value = serde_json::from_str(&words).map_err(|error| {
                damaged(format!("event {seq}: {}", wrong_json("its words", &error)))
            })?;
            for writing in written(&words) {
                each(&subject, &writing)?;
            }
        }
        Ok(())
    }
}

fn one_row(
    statement: &mut Statement<'_>,
    id: i64,
    names: &mut Names<'_>,
) -> Result<ComplaintRow, StoreError> {
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| damaged(format!("there is no complaint {id}")))?;
    complaint_row(row, names)
}

/// What is to be found of these events.
pub(super) fn document(events: &[Event]) -> Result<Document, StoreError> {
    let words = events.iter().map(|event| serde_json::to_value(&event.draft.words));
    let words: Result<Vec<Value>, serde_json::Error> = words.collect();
    Ok(Document::new(words.map_err(|error| damaged(error.to_string()))?))
}

/// A query in the language of the index. Tokens are letters and digits alone.
fn expression(query: &Query) -> String {
    let terms: Vec<String> =
        query.terms.iter().map(|term| alternatives(term, query.names)).collect();
    terms.join(" AND ")
}

fn alternatives(term: &Term, names: bool) -> String {
    let near = term.near.iter().map(|near| format!("names : \"{}\"", near.tokens.join(" ")));
    let itself = format!(
        "{}\"{}\"{}",
        if names { "names : " } else { "" },
        term.tokens.join(" "),
        if term.begins { " *" } else { "" }
    );
    let all: Vec<String> = (!term.misspelt).then_some(itself).into_iter().chain(near).collect();
    format!("({})", all.join(" OR "))
}
