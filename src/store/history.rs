//! The chain of events: appended, never changed, each carrying the hash of the one before it.
//!
//! Names and free words stand in the chain as a salted digest only, so that they can be erased and
//! the chain still holds.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::canonical::{Canonical, NO_HASH};
use super::error::StoreError;
use super::open::Store;
use super::rows::{damaged, wrong_json};
use crate::domain::{ComplaintRef, Draft, Event, Standing, Words};
use crate::wording::hex;

/// Who records, and when.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The moment.
    pub recorded_at: DateTime<Utc>,
    /// The person, by login name or as given with `--actor`.
    pub actor: String,
}

/// What is common to every row of the history.
pub(super) struct Entry<'a> {
    pub(super) subject: &'a str,
    pub(super) kind: &'a str,
    pub(super) happened_on: NaiveDate,
    /// JSON; stands in the chain as it is.
    pub(super) facts: String,
    /// JSON; stands in the chain as a salted digest.
    pub(super) words: Option<String>,
}

/// A row of the history, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its place.
    pub seq: i64,
    /// What it is about.
    pub subject: String,
    /// What happened.
    pub kind: String,
}

/// A row of the history, read as what it says.
pub(super) struct ActRow<A> {
    pub(super) seq: i64,
    pub(super) on: NaiveDate,
    pub(super) recorded_at: DateTime<Utc>,
    pub(super) actor: String,
    pub(super) erased: bool,
    pub(super) act: A,
    pub(super) words: Words,
}

impl Store {
    /// Appends an event about a complaint.
    pub(super) fn append_event(
        &self,
        reference: &str,
        draft: &Draft,
        stamp: &Stamp,
    ) -> Result<Event, StoreError> {
        let seq = self.append_act(reference, draft.on, &draft.act, &draft.words, stamp)?;
        Ok(Event {
            standing: Standing::Recorded,
            seq,
            recorded_at: stamp.recorded_at,
            actor: stamp.actor.clone(),
            erased: false,
            draft: draft.clone(),
        })
    }

    /// Appends an act about anything that has acts and words, and gives its number.
    pub(super) fn append_act(
        &self,
        subject: &str,
        happened_on: NaiveDate,
        act: &impl Serialize,
        words: &Words,
        stamp: &Stamp,
    ) -> Result<i64, StoreError> {
        let (kind, facts) = act_to_row(act)?;
        let words = if *words == Words::default() { None } else { Some(to_json(words)?) };
        self.append(&Entry { subject, kind: &kind, happened_on, facts, words }, stamp)
    }

    /// Appends a row to the history and gives its number.
    pub(super) fn append(&self, entry: &Entry<'_>, stamp: &Stamp) -> Result<i64, StoreError> {
        let last: Option<(i64, [u8; 32])> = self
            .conn
            .prepare_cached("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (seq, previous_hash) = last.map_or((1, NO_HASH), |(seq, hash)| (seq + 1, hash));
        let recorded_at = instant(stamp.recorded_at);
        let salted = entry.words.as_deref().map(salted_digest).transpose()?;
        let happened_on = entry.happened_on.to_string();
        let mut form = Vec::new();
        Canonical {
            seq,
            subject: entry.subject.as_bytes(),
            kind: entry.kind.as_bytes(),
            happened_on: happened_on.as_bytes(),
            recorded_at: recorded_at.as_bytes(),
            actor: stamp.actor.as_bytes(),
            facts: entry.facts.as_bytes(),
            words_digest: salted.as_ref().map(|(_, digest)| digest),
            previous_hash: &previous_hash,
        }
        .write_to(&mut form);
        let hash = digest(&form);
        self.conn
            .prepare_cached(
                "INSERT INTO event (seq, subject, kind, happened_on, recorded_at, actor, facts,
                                    words, salt, words_digest, previous_hash, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                seq,
                entry.subject,
                entry.kind,
                happened_on,
                recorded_at,
                stamp.actor,
                entry.facts,
                entry.words,
                salted.map(|(salt, _)| salt),
                salted.map(|(_, digest)| digest),
                previous_hash,
                hash,
            ])?;
        Ok(seq)
    }

    /// The last row of the history that somebody recorded, before a place and about a complaint
    /// where one is named.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn last_entry_of(
        &self,
        actor: &str,
        only: Option<&ComplaintRef>,
        before: Option<i64>,
    ) -> Result<Option<EntryRow>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, subject, kind FROM event
             WHERE actor = ?1 AND seq < ?2 AND (?3 IS NULL OR subject = ?3)
             ORDER BY seq DESC LIMIT 1",
        )?;
        let row = statement.query_row(
            params![actor, before.unwrap_or(i64::MAX), only.map(ToString::to_string)],
            |row| Ok(EntryRow { seq: row.get(0)?, subject: row.get(1)?, kind: row.get(2)? }),
        );
        Ok(row.optional()?)
    }

    /// The history of one complaint, in the order of its recording.
    pub(super) fn events_of(&self, reference: &str) -> Result<Vec<Event>, StoreError> {
        let mut events = Vec::new();
        self.each_act(reference, |row| {
            events.push(Event {
                standing: Standing::Recorded,
                seq: row.seq,
                recorded_at: row.recorded_at,
                actor: row.actor,
                erased: row.erased,
                draft: Draft { on: row.on, act: row.act, words: row.words },
            });
        })?;
        Ok(events)
    }

    /// Hands over the acts about something, in the order of their recording.
    pub(super) fn each_act<A: DeserializeOwned>(
        &self,
        subject: &str,
        mut each: impl FnMut(ActRow<A>),
    ) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, kind, happened_on, recorded_at, actor, facts, words,
                    words_digest IS NOT NULL AND words IS NULL
             FROM event WHERE subject = ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([subject])?;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let wrong = |what: &str| damaged(format!("event {seq}: {what}"));
            let (kind, facts): (String, String) = (row.get(1)?, row.get(5)?);
            let happened_on: String = row.get(2)?;
            let recorded_at: String = row.get(3)?;
            let words: Option<String> = row.get(6)?;
            let words = match words {
                Some(words) => serde_json::from_str(&words)
                    .map_err(|error| wrong(&wrong_json("its words", &error)))?,
                None => Words::default(),
            };
            each(ActRow {
                seq,
                recorded_at: recorded_at
                    .parse()
                    .map_err(|_| wrong("the moment of its recording"))?,
                actor: row.get(4)?,
                erased: row.get(7)?,
                on: happened_on.parse().map_err(|_| wrong("the day it happened"))?,
                act: act_from_row(&kind, &facts)
                    .map_err(|error| wrong(&wrong_json("its facts", &error)))?,
                words,
            });
        }
        Ok(())
    }
}

/// SHA-256 of a file, in small hexadecimal digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256(salt || words)
pub(super) fn words_digest(salt: &[u8], words: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(words).finalize().into()
}

/// A fresh salt, and SHA-256(salt || words).
fn salted_digest(words: &str) -> Result<([u8; 16], [u8; 32]), StoreError> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| damaged(format!("the system gives no random numbers: {error}")))?;
    Ok((salt, words_digest(&salt, words.as_bytes())))
}

/// RFC 3339 in whole seconds, always with `Z`: one spelling for one moment.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn act_to_row(act: &impl Serialize) -> Result<(String, String), StoreError> {
    let value = serde_json::to_value(act).map_err(|error| damaged(error.to_string()))?;
    let kind = value["kind"].as_str().unwrap_or_default().to_owned();
    Ok((kind, value["facts"].to_string()))
}

fn act_from_row<A: DeserializeOwned>(kind: &str, facts: &str) -> Result<A, serde_json::Error> {
    // The kind comes first, so that the facts are read once, into their place.
    serde_json::from_str(&format!("{{\"kind\":{},\"facts\":{facts}}}", Value::from(kind)))
}

pub(super) fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| damaged(error.to_string()))
}
