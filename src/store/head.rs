//! Where the history stands: how many events, and the hash of the last. It proves all before it.

use rusqlite::{OptionalExtension, params};

use super::error::StoreError;
use super::open::Store;
use crate::wording::hex;

/// The end of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many events there are.
    pub events: i64,
    /// The hash of the last, in small hexadecimal digits; zeros where there is none.
    pub hash: String,
}

impl Store {
    /// Where the history stands.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        let last = self
            .conn
            .prepare_cached("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| {
                Ok(Head { events: row.get(0)?, hash: hex(&row.get::<_, [u8; 32]>(1)?) })
            })
            .optional()?;
        Ok(last.unwrap_or_else(|| Head { events: 0, hash: hex(&[0; 32]) }))
    }

    /// The hash of the event that received the first complaint, which no other register has.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn first_receipt(&self) -> Result<Option<[u8; 32]>, StoreError> {
        let first = self
            .conn
            .prepare_cached("SELECT hash FROM event WHERE kind = 'received' ORDER BY seq LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(first)
    }

    /// The hash that the history of a complaint begins with, in small hexadecimal digits: it is the
    /// same for ever, and no complaint of another register has it, whatever its reference. Zeros
    /// where there is no such complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn beginning(&self, reference: &str) -> Result<String, StoreError> {
        let first: Option<[u8; 32]> = self
            .conn
            .prepare_cached("SELECT hash FROM event WHERE subject = ?1 ORDER BY seq LIMIT 1")?
            .query_row([reference], |row| row.get(0))
            .optional()?;
        Ok(hex(&first.unwrap_or_default()))
    }

    /// Whether a history that ended so is a part of this one: nothing of it is missing here.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn holds(&self, head: &Head) -> Result<bool, StoreError> {
        if head.events == 0 {
            return Ok(true);
        }
        let hash: Option<[u8; 32]> = self
            .conn
            .prepare_cached("SELECT hash FROM event WHERE seq = ?1")?
            .query_row(params![head.events], |row| row.get(0))
            .optional()?;
        Ok(hash.is_some_and(|hash| hex(&hash) == head.hash))
    }
}
