//! The bytes of documents: digested, kept and given out piece by piece, whatever their size.

use std::io::{self, Read};

use rusqlite::blob::Blob;
use rusqlite::{MAIN_DB, OptionalExtension, params};
use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::open::Store;
use crate::wording::hex;

/// The largest document whose bytes the register keeps.
pub const LARGEST_STORED: u64 = 32 * 1024 * 1024;

/// Held in memory at a time.
const PIECE: usize = 64 * 1024;

/// What a document is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// SHA-256 of its bytes, in small hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Digest {
    /// Reads a document to its end.
    ///
    /// # Errors
    ///
    /// Whatever reading reports.
    pub fn of(from: &mut dyn Read) -> io::Result<Self> {
        let mut hasher = Sha256::new();
        let size = in_pieces(from, |piece| {
            hasher.update(piece);
            Ok::<_, io::Error>(())
        })?;
        Ok(Self { sha256: hex(&hasher.finalize()), size })
    }
}

/// Why bytes were not kept. Nothing has been recorded.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// They could not be read.
    #[error(transparent)]
    Read(#[from] io::Error),
    /// They are not those that were digested.
    #[error("they are others than before")]
    Changed,
    /// They could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The bytes of a stored document.
pub struct Reading<'a>(Blob<'a>);

impl Read for Reading<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Store {
    /// Keeps a document's bytes, unless it has them already. A document of the same transaction
    /// must need them.
    ///
    /// # Errors
    ///
    /// [`KeepError::Changed`] where what is read is not what was digested.
    pub fn keep(&self, digest: &Digest, from: &mut dyn Read) -> Result<(), KeepError> {
        if self.content_row(&digest.sha256)?.is_some() {
            return Ok(());
        }
        let sql = |error: rusqlite::Error| KeepError::Store(error.into());
        self.conn
            .prepare_cached(
                "INSERT INTO attachment_content (sha256, size, bytes) VALUES (?1, ?2, zeroblob(?2))",
            )
            .and_then(|mut insert| insert.execute(params![digest.sha256, digest.size]))
            .map_err(sql)?;
        let row = self.conn.last_insert_rowid();
        let mut blob = self.blob(row, false)?;
        let (mut hasher, mut at) = (Sha256::new(), 0);
        in_pieces(from, |piece| {
            if at + piece.len() > blob.len() {
                return Err(KeepError::Changed);
            }
            blob.write_at(piece, at).map_err(sql)?;
            hasher.update(piece);
            at += piece.len();
            Ok(())
        })?;
        blob.close().map_err(sql)?;
        if hex(&hasher.finalize()) == digest.sha256 { Ok(()) } else { Err(KeepError::Changed) }
    }

    /// The bytes of a stored document; `None` where the register does not have them.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn content(&self, sha256: &str) -> Result<Option<Reading<'_>>, StoreError> {
        let Some(row) = self.content_row(sha256)? else { return Ok(None) };
        Ok(Some(Reading(self.blob(row, true)?)))
    }

    fn content_row(&self, sha256: &str) -> Result<Option<i64>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT rowid FROM attachment_content WHERE sha256 = ?1")?;
        Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
    }

    fn blob(&self, row: i64, read_only: bool) -> Result<Blob<'_>, StoreError> {
        Ok(self.conn.blob_open(MAIN_DB, "attachment_content", "bytes", row, read_only)?)
    }
}

/// Gives what can be read piece by piece, and how much it was.
fn in_pieces<E: From<io::Error>>(
    from: &mut dyn Read,
    mut each: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<u64, E> {
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(size),
            Ok(read) => {
                each(&piece[..read])?;
                size += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}
