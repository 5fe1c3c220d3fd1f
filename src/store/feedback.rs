//! Feedback: derived from the history, in the same transaction.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, params};

use super::error::StoreError;
use super::history::Stamp;
use super::open::Store;
use super::rows::{damaged, day_text, maybe_parsed, parsed};
use crate::domain::{
    Clinic, Feedback, FeedbackDraft, FeedbackEntry, FeedbackEvent, FeedbackKind, FeedbackRef,
    NoFeedback,
};
use crate::procedure::{Channel, Id};

/// Which feedback a list shows. Everything left out lets everything through.
#[derive(Debug, Clone, Default)]
pub struct FeedbackFilter {
    /// Of this clinic.
    pub clinic: Option<Id>,
    /// Of this kind.
    pub kind: Option<FeedbackKind>,
    /// Received on or after this day.
    pub from: Option<NaiveDate>,
    /// Received on or before this day.
    pub to: Option<NaiveDate>,
    /// Only what has not become a complaint.
    pub open: bool,
}

impl Store {
    /// Allocates the next reference of feedback to a clinic in a year. A number is never used
    /// again.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn allocate_feedback_reference(
        &self,
        clinic: &Clinic,
        received_on: NaiveDate,
    ) -> Result<FeedbackRef, StoreError> {
        let number = self
            .conn
            .prepare_cached(
                "INSERT INTO feedback_counter (clinic_id, year, last)
                 VALUES ((SELECT id FROM clinic WHERE code = ?1), ?2, 1)
                 ON CONFLICT DO UPDATE SET last = last + 1
                 RETURNING last",
            )?
            .query_row(params![clinic.code.as_str(), received_on.year()], |row| row.get(0))?;
        Ok(FeedbackRef { prefix: clinic.prefix.clone(), year: received_on.year(), number })
    }

    /// Records the receipt of feedback.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn receive_feedback(
        &self,
        reference: FeedbackRef,
        draft: FeedbackDraft,
        stamp: &Stamp,
    ) -> Result<Feedback, StoreError> {
        let event = self.append_feedback(&reference, draft, stamp)?;
        let feedback = Feedback::replay(reference, vec![event])?;
        self.insert_feedback(None, &feedback.entry)?;
        Ok(feedback)
    }

    /// Writes the row of feedback, at a place or behind the last.
    pub(super) fn insert_feedback(
        &self,
        id: Option<i64>,
        entry: &FeedbackEntry,
    ) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO feedback (id, ref, clinic_id, kind, channel, received_on, giver, about,
                                       summary, raised_as)
                 VALUES (?1, ?2, (SELECT id FROM clinic WHERE code = ?3), ?4, ?5, ?6, ?7, ?8, ?9,
                         ?10)",
            )?
            .execute(params![
                id,
                entry.reference.to_string(),
                entry.clinic.as_str(),
                entry.kind.word(),
                entry.channel.map(Channel::word),
                entry.received_on.to_string(),
                entry.from,
                entry.about,
                entry.text,
                entry.raised_as,
            ])?;
        Ok(())
    }

    /// Takes note that the number of a reference of feedback has been given out.
    pub(super) fn count_feedback_reference(&self, entry: &FeedbackEntry) -> Result<(), StoreError> {
        let FeedbackRef { year, number, .. } = entry.reference;
        self.conn
            .prepare_cached(
                "INSERT INTO feedback_counter (clinic_id, year, last)
                 VALUES ((SELECT id FROM clinic WHERE code = ?1), ?2, ?3)
                 ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
            )?
            .execute(params![entry.clinic.as_str(), year, number])?;
        Ok(())
    }

    /// Records one more event of feedback, and what follows from it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn record_feedback(
        &self,
        feedback: Feedback,
        draft: FeedbackDraft,
        stamp: &Stamp,
    ) -> Result<Feedback, StoreError> {
        let Feedback { entry, mut events } = feedback;
        events.push(self.append_feedback(&entry.reference, draft, stamp)?);
        let feedback = Feedback::replay(entry.reference, events)?;
        self.conn
            .prepare_cached("UPDATE feedback SET raised_as = ?2 WHERE ref = ?1")?
            .execute(params![feedback.entry.reference.to_string(), feedback.entry.raised_as])?;
        Ok(feedback)
    }

    fn append_feedback(
        &self,
        reference: &FeedbackRef,
        draft: FeedbackDraft,
        stamp: &Stamp,
    ) -> Result<FeedbackEvent, StoreError> {
        let subject = reference.to_string();
        let seq = self.append_act(&subject, draft.on, &draft.act, &draft.words, stamp)?;
        let (recorded_at, actor) = (stamp.recorded_at, stamp.actor.clone());
        Ok(FeedbackEvent { seq, recorded_at, actor, erased: false, draft })
    }

    /// The feedback of that reference, with its history.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn feedback(&self, reference: &FeedbackRef) -> Result<Option<Feedback>, StoreError> {
        let mut events = Vec::new();
        self.each_act(&reference.to_string(), |row| {
            let draft = FeedbackDraft { on: row.on, act: row.act, words: row.words };
            let (seq, recorded_at, actor) = (row.seq, row.recorded_at, row.actor);
            events.push(FeedbackEvent { seq, recorded_at, actor, erased: row.erased, draft });
        })?;
        if events.is_empty() {
            return Ok(None);
        }
        Ok(Some(Feedback::replay(reference.clone(), events)?))
    }

    /// Hands over the feedback that a filter lets through, one at a time, by day of receipt.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read; whatever `each` reports.
    pub fn each_feedback<E: From<StoreError>>(
        &self,
        filter: &FeedbackFilter,
        mut each: impl FnMut(FeedbackEntry) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT feedback.*, clinic.code FROM feedback
                 JOIN clinic ON clinic.id = feedback.clinic_id
                 WHERE received_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR code = ?3)
                   AND (?4 IS NULL OR kind = ?4) AND (raised_as IS NULL OR NOT ?5)
                 ORDER BY received_on, feedback.id",
            )
            .map_err(StoreError::from)?;
        let mut rows = statement
            .query(params![
                day_text(filter.from).unwrap_or_default(),
                // Behind every day there is.
                day_text(filter.to).unwrap_or_else(|| "9999-12-31".to_owned()),
                filter.clinic.as_ref().map(Id::as_str),
                filter.kind.map(FeedbackKind::word),
                filter.open,
            ])
            .map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(entry(row)?)?;
        }
        Ok(())
    }
}

fn entry(row: &Row<'_>) -> Result<FeedbackEntry, StoreError> {
    Ok(FeedbackEntry {
        reference: parsed(row, "ref")?,
        clinic: parsed(row, "code")?,
        kind: parsed(row, "kind")?,
        channel: maybe_parsed(row, "channel")?,
        received_on: parsed(row, "received_on")?,
        from: row.get("giver")?,
        about: row.get("about")?,
        text: row.get("summary")?,
        raised_as: row.get("raised_as")?,
    })
}

impl From<NoFeedback> for StoreError {
    fn from(error: NoFeedback) -> Self {
        damaged(error.to_string())
    }
}
