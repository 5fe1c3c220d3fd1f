//! Erasing words from the history, and from everywhere else that the file may hold them: derived
//! rows, the search, free pages, and the journal.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{OpenFlags, params};

use super::Stored;
use super::copy::with_ending;
use super::error::StoreError;
use super::history::Stamp;
use super::open::{SCHEMA_VERSION, Store};
use super::search::document;
use crate::domain::{Complaint, Draft, Feedback, FeedbackDraft, FeedbackRef};
use crate::procedure::Id;

/// A register from whose rows everything has been erased that was to be, durably; traces may be
/// left between them.
#[derive(Debug)]
pub struct Unswept(Store);

impl Store {
    /// Opens a register to erase something, and begins the one transaction of the command.
    ///
    /// # Errors
    ///
    /// [`StoreError::InUse`] where somebody else keeps it for longer than the waiting time.
    pub fn open_to_erase(path: &Path) -> Result<Self, StoreError> {
        let store = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.version(SCHEMA_VERSION)?;
        // What is freed is overwritten, and the journal stays to be overwritten as well. Of a
        // register that somebody gave a write-ahead log, that has an end here.
        let settings = "PRAGMA secure_delete = ON; PRAGMA journal_mode = PERSIST";
        store.conn.execute_batch(settings).map_err(|error| store.explain(error))?;
        let journal: String = store.conn.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
        if journal != "persist" {
            return Err(StoreError::InUse);
        }
        store.begin()?;
        store.check_version(SCHEMA_VERSION)?;
        store.check_schema()?;
        Ok(store)
    }

    /// Erases the words of events of a complaint, and records that.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn redact(
        &self,
        stored: &mut Stored,
        events: &[i64],
        draft: &Draft,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let reference = stored.complaint.reference.clone();
        let before = document(&stored.complaint.events)?;
        self.erase_words(&reference.to_string(), events)?;
        self.append_event(&reference.to_string(), draft, stamp)?;
        let events = self.events_of(&reference.to_string())?;
        stored.complaint = Complaint::replay(reference, events)?;
        let after = document(&stored.complaint.events)?;
        self.replace_document(stored.id, &before, &after)?;
        stored.searched.set(stored.complaint.events.len());
        Ok(())
    }

    /// Erases the words of events of feedback, and records that.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn redact_feedback(
        &self,
        reference: &FeedbackRef,
        events: &[i64],
        draft: &FeedbackDraft,
        stamp: &Stamp,
    ) -> Result<Option<Feedback>, StoreError> {
        let subject = reference.to_string();
        self.erase_words(&subject, events)?;
        self.append_act(&subject, draft.on, &draft.act, &draft.words, stamp)?;
        let feedback = self.feedback(reference)?;
        if let Some(Feedback { entry, .. }) = &feedback {
            self.conn
                .prepare_cached(
                    "UPDATE feedback SET giver = ?2, about = ?3, summary = ?4 WHERE ref = ?1",
                )?
                .execute(params![subject, entry.from, entry.about, entry.text])?;
        }
        Ok(feedback)
    }

    /// The feedback that became a complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn feedback_raised_as(&self, complaint: &str) -> Result<Vec<FeedbackRef>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT ref FROM feedback WHERE raised_as = ?1 ORDER BY id")?;
        let mut rows = statement.query([complaint])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(super::rows::parsed(row, "ref")?);
        }
        Ok(all)
    }

    /// The closed complaints that still have words, by day of their closing: of a clinic, where one
    /// is named, and only those closed before a day.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn closed_with_words(
        &self,
        before: NaiveDate,
        clinic: Option<&Id>,
    ) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT ref FROM complaint
             WHERE status = 'closed' AND closed_on < ?1
               AND (?2 IS NULL OR clinic_id = (SELECT id FROM clinic WHERE code = ?2))
               AND EXISTS (SELECT 1 FROM event WHERE subject = complaint.ref
                             AND words IS NOT NULL AND kind <> 'redacted')
             ORDER BY closed_on, ref",
        )?;
        let rows = statement
            .query_map(params![before.to_string(), clinic.map(Id::as_str)], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn erase_words(&self, subject: &str, events: &[i64]) -> Result<(), StoreError> {
        let mut erase = self.conn.prepare_cached(
            "UPDATE event SET words = NULL, salt = NULL WHERE seq = ?1 AND subject = ?2",
        )?;
        for seq in events {
            erase.execute(params![seq, subject])?;
        }
        Ok(())
    }

    /// Keeps what was erased and recorded, durably. The tokens that were taken out of the search
    /// are no longer in any of its segments then.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`] and the like; everything is as it was then.
    pub fn commit_erasure(self) -> Result<Unswept, StoreError> {
        self.conn.execute_batch("INSERT INTO search (search) VALUES ('optimize')")?;
        self.conn.flush_prepared_statement_cache();
        self.make_durable()?;
        Ok(Unswept(self))
    }
}

impl Unswept {
    /// Overwrites what the file holds outside of its rows: it is written anew, page by page, and
    /// the journal is filled with zeros before it is removed.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where there is no room for that; the register is sound then, and may still
    /// hold traces.
    pub fn sweep(self) -> Result<(), StoreError> {
        let Self(store) = self;
        store.blank_journal()?;
        store.conn.execute_batch("VACUUM")?;
        store.blank_journal()?;
        // Nobody else needs it: whoever writes next makes a new one.
        store.conn.execute_batch("PRAGMA journal_mode = DELETE")?;
        Ok(())
    }
}

impl Store {
    /// Fills the journal that the last transaction left with zeros. Nobody writes to it meanwhile,
    /// and whoever reads sees by its first byte that nothing is to be taken back.
    fn blank_journal(&self) -> Result<(), StoreError> {
        let Some(journal) = self.journal() else { return Ok(()) };
        self.conn.execute_batch("BEGIN IMMEDIATE")?;
        let blanked = blank(&journal);
        self.conn.execute_batch("ROLLBACK")?;
        blanked.map_err(|source| StoreError::Io { path: journal, source })
    }

    /// Where SQLite keeps the journal: beside the file itself, whatever links lead to it.
    fn journal(&self) -> Option<PathBuf> {
        let file = self.conn.path().filter(|path| !path.is_empty())?;
        Some(with_ending(Path::new(file), "-journal"))
    }
}

/// Overwrites a file, which keeps its length; nothing, where there is none.
fn blank(path: &Path) -> io::Result<()> {
    let length = match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => found.len(),
        Ok(_) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    write_zeros(&mut OpenOptions::new().write(true).open(path)?, length)
}

/// Overwrites so many bytes from the beginning of a file, durably.
pub(super) fn write_zeros(file: &mut File, length: u64) -> io::Result<()> {
    file.rewind()?;
    io::copy(&mut io::repeat(0).take(length), file)?;
    file.sync_all()
}
