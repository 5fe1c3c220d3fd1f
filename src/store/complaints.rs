//! Complaints and their deadlines: derived from the history, in the same transaction.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate};
use rusqlite::{OptionalExtension, params};

use super::error::StoreError;
use super::history::Stamp;
use super::open::Store;
use super::rows::{damaged, day_text};
use crate::domain::{Clinic, CloseReason, Complaint, ComplaintRef, Deadline, Draft, NoReceipt};
use crate::procedure::{Channel, Id, Outcome, Procedure};
use crate::report::Listed;

/// A complaint of the register, with the number of its row.
#[derive(Debug, Clone)]
pub struct Stored {
    pub(super) id: i64,
    /// How many of its events are in the search already.
    pub(super) searched: Cell<usize>,
    /// The complaint.
    pub complaint: Complaint,
}

impl Stored {
    /// The number of its row: a register gives them out in the order of the recording.
    #[must_use]
    pub fn row(&self) -> i64 {
        self.id
    }

    /// A complaint as it was read.
    pub(super) fn read(id: i64, complaint: Complaint) -> Self {
        Self { id, searched: Cell::new(complaint.events.len()), complaint }
    }
}

impl Store {
    /// Allocates the next reference of a clinic and a year. A number is never used again.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn allocate_reference(
        &self,
        clinic: &Clinic,
        received_on: NaiveDate,
    ) -> Result<ComplaintRef, StoreError> {
        let number = self
            .conn
            .prepare_cached(
                "INSERT INTO reference_counter (clinic_id, year, last)
                 VALUES ((SELECT id FROM clinic WHERE code = ?1), ?2, 1)
                 ON CONFLICT DO UPDATE SET last = last + 1
                 RETURNING last",
            )?
            .query_row(params![clinic.code.as_str(), received_on.year()], |row| row.get(0))?;
        Ok(ComplaintRef { prefix: clinic.prefix.clone(), year: received_on.year(), number })
    }

    /// Takes note that the number of a reference has been given out.
    pub(super) fn count_reference(&self, complaint: &Complaint) -> Result<(), StoreError> {
        let ComplaintRef { year, number, .. } = complaint.reference;
        self.conn
            .prepare_cached(
                "INSERT INTO reference_counter (clinic_id, year, last)
                 VALUES ((SELECT id FROM clinic WHERE code = ?1), ?2, ?3)
                 ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
            )?
            .execute(params![complaint.clinic.as_str(), year, number])?;
        Ok(())
    }

    /// Records the receipt of a complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn receive(
        &self,
        reference: ComplaintRef,
        draft: &Draft,
        stamp: &Stamp,
    ) -> Result<Stored, StoreError> {
        let event = self.append_event(&reference.to_string(), draft, stamp)?;
        let complaint = Complaint::replay(reference, [event])?;
        let id = self.insert_complaint(None, &complaint)?;
        Ok(Stored { id, searched: Cell::new(0), complaint })
    }

    /// Writes the row of a complaint as it was received, at a place or behind the last.
    pub(super) fn insert_complaint(
        &self,
        id: Option<i64>,
        complaint: &Complaint,
    ) -> Result<i64, StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO complaint (id, ref, clinic_id, procedure_id, stage, status, received_on)
                 VALUES (?1, ?2, (SELECT id FROM clinic WHERE code = ?3),
                         (SELECT id FROM procedure WHERE key = ?4 AND version = ?5),
                         ?6, 'open', ?7)",
            )?
            .execute(params![
                id,
                complaint.reference.to_string(),
                complaint.clinic.as_str(),
                complaint.procedure.as_str(),
                complaint.procedure_version,
                complaint.visit().stage.as_str(),
                complaint.received_on.to_string(),
            ])?;
        Ok(self.conn.last_insert_rowid())
    }

    /// Records one more event of a complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn record(
        &self,
        stored: &mut Stored,
        draft: &Draft,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let reference = stored.complaint.reference.to_string();
        let event = self.append_event(&reference, draft, stamp)?;
        stored.complaint.apply(event);
        Ok(())
    }

    /// Writes what follows from a complaint's events: its row, its deadlines, its
    /// documents, and what is found of it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn derive(
        &self,
        stored: &Stored,
        procedure: &Procedure,
        deadlines: &[Deadline],
    ) -> Result<(), StoreError> {
        self.derive_row(stored.id, &Listed::new(&stored.complaint, procedure))?;
        self.index(stored)?;
        self.derive_categories(stored)?;
        self.derive_points(stored)?;
        self.derive_follow_up(stored)?;
        self.derive_deadlines(stored.id, deadlines)?;
        self.derive_tally(stored, procedure, deadlines)?;
        self.derive_attachments(stored.id, &stored.complaint)
    }

    /// What no index holds is written as it comes; the rest only where it changed, so that an act
    /// leaves alone the pages of the indexes that it does not concern.
    fn derive_row(&self, id: i64, listed: &Listed) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "UPDATE complaint SET stage = ?2, channel = ?3, acknowledged_on = ?4,
                        responded_on = ?5, outcome = ?6, closed_reason = ?7, complainant = ?8,
                        patient = ?9, summary = ?10
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                listed.stage.as_str(),
                listed.channel.map(Channel::word),
                day_text(listed.acknowledged_on),
                day_text(listed.responded_on),
                listed.outcome.map(Outcome::word),
                listed.closed_reason.map(CloseReason::word),
                listed.complainant,
                listed.patient,
                listed.summary,
            ])?;
        self.conn
            .prepare_cached(
                "UPDATE complaint SET status = ?2, closed_on = ?3, received_on = ?4, category = ?5,
                        handler = ?6
                 WHERE id = ?1 AND (status, closed_on, received_on, category, handler)
                                   IS NOT (?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                id,
                listed.status.word(),
                day_text(listed.closed_on),
                listed.received_on.to_string(),
                listed.category.as_ref().map(Id::as_str),
                listed.handler,
            ])?;
        Ok(())
    }

    pub(super) fn derive_deadlines(
        &self,
        id: i64,
        deadlines: &[Deadline],
    ) -> Result<(), StoreError> {
        self.conn.prepare_cached("DELETE FROM deadline WHERE complaint_id = ?1")?.execute([id])?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO deadline (complaint_id, position, visit, stage, obligation, rule, occurrence,
                                   anchor, anchor_on, due_on, original_due_on, act_by_on, settled,
                                   settled_on, kept)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?;
        for (position, deadline) in deadlines.iter().enumerate() {
            insert.execute(params![
                id,
                position,
                deadline.visit,
                deadline.stage.as_str(),
                deadline.obligation.as_str(),
                deadline.rule,
                deadline.occurrence,
                deadline.anchor,
                deadline.anchor_on.to_string(),
                deadline.due_on.to_string(),
                deadline.original_due_on.to_string(),
                deadline.act_by_on.to_string(),
                deadline.settled.word(),
                day_text(deadline.settled_on),
                deadline.kept,
            ])?;
        }
        Ok(())
    }

    /// The complaint of that reference, with its history.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn complaint(&self, reference: &ComplaintRef) -> Result<Option<Stored>, StoreError> {
        let name = reference.to_string();
        let id: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM complaint WHERE ref = ?1")?
            .query_row([&name], |row| row.get(0))
            .optional()?;
        let Some(id) = id else { return Ok(None) };
        let complaint = Complaint::replay(reference.clone(), self.events_of(&name)?)?;
        Ok(Some(Stored::read(id, complaint)))
    }

    /// The latest references, for a message about one that does not exist.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn latest_references(&self, most: u32) -> Result<Vec<String>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT ref FROM complaint ORDER BY id DESC LIMIT ?1")?;
        let rows = statement.query_map([most], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl From<NoReceipt> for StoreError {
    fn from(error: NoReceipt) -> Self {
        damaged(error.to_string())
    }
}
