//! Complaints and their deadlines: derived from the history, in the same transaction.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use super::error::StoreError;
use super::history::Stamp;
use super::open::Store;
use super::rows::{damaged, day_text, maybe_parsed, parsed};
use crate::domain::{
    Act, Clinic, CloseReason, Complaint, ComplaintRef, Deadline, Draft, NoReceipt, Status,
};
use crate::procedure::{Channel, Id, Outcome, Procedure};
use crate::report::Listed;

/// A complaint of the register, with the number of its row.
#[derive(Debug, Clone)]
pub struct Stored {
    pub(super) id: i64,
    /// The complaint.
    pub complaint: Complaint,
}

/// A complaint as lists show it, with the number of its row.
#[derive(Debug, Clone)]
pub struct ComplaintRow {
    id: i64,
    /// What the list says.
    pub listed: Listed,
}

/// Which complaints a list shows. Everything left out lets everything through.
#[derive(Debug, Clone, Default)]
pub struct ComplaintFilter {
    /// Of this clinic.
    pub clinic: Option<Id>,
    /// In this status.
    pub status: Option<Status>,
    /// Received on or after this day.
    pub from: Option<NaiveDate>,
    /// Received on or before this day.
    pub to: Option<NaiveDate>,
}

/// An open deadline, with the complaint it belongs to.
#[derive(Debug, Clone)]
pub struct OpenDeadline {
    /// The complaint's reference.
    pub reference: String,
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of that procedure.
    pub procedure_version: u32,
    /// The deadline.
    pub deadline: Deadline,
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
        let Act::Received { procedure, version, .. } = &draft.act else {
            return Err(damaged("a complaint that begins with no receipt"));
        };
        self.conn
            .prepare_cached(
                "INSERT INTO complaint (ref, clinic_id, procedure_id, stage, status, received_on)
                 VALUES (?1, (SELECT id FROM clinic WHERE code = ?2),
                         (SELECT id FROM procedure WHERE key = ?3 AND version = ?4),
                         ?5, 'open', ?6)",
            )?
            .execute(params![
                complaint.reference.to_string(),
                complaint.clinic.as_str(),
                procedure.as_str(),
                version,
                complaint.visit().stage.as_str(),
                complaint.received_on.to_string(),
            ])?;
        Ok(Stored { id: self.conn.last_insert_rowid(), complaint })
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

    /// Writes what follows from a complaint's events: its row and its deadlines.
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
        let listed = Listed::new(&stored.complaint, procedure);
        self.conn
            .prepare_cached(
                "UPDATE complaint SET stage = ?2, status = ?3, channel = ?4, category = ?5,
                        received_on = ?6, acknowledged_on = ?7, responded_on = ?8, outcome = ?9,
                        closed_on = ?10, closed_reason = ?11, handler = ?12, complainant = ?13,
                        patient = ?14, summary = ?15
                 WHERE id = ?1",
            )?
            .execute(params![
                stored.id,
                listed.stage.as_str(),
                listed.status.word(),
                listed.channel.map(Channel::word),
                listed.category.as_ref().map(Id::as_str),
                listed.received_on.to_string(),
                day_text(listed.acknowledged_on),
                day_text(listed.responded_on),
                listed.outcome.map(Outcome::word),
                day_text(listed.closed_on),
                listed.closed_reason.map(CloseReason::word),
                listed.handler,
                listed.complainant,
                listed.patient,
                listed.summary,
            ])?;
        self.derive_deadlines(stored.id, deadlines)
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
        Ok(Some(Stored { id, complaint }))
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

    /// The complaints that a filter lets through, by day of receipt.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn complaints(&self, filter: &ComplaintFilter) -> Result<Vec<ComplaintRow>, StoreError> {
        let mut conditions = Vec::new();
        let mut values: Vec<Box<dyn ToSql>> = Vec::new();
        let mut only = |condition: &'static str, value: Option<String>| {
            if let Some(value) = value {
                conditions.push(condition);
                values.push(Box::new(value));
            }
        };
        only(
            "clinic_id = (SELECT id FROM clinic WHERE code = ?)",
            filter.clinic.as_ref().map(ToString::to_string),
        );
        only("status = ?", filter.status.map(|status| status.to_string()));
        only("received_on >= ?", day_text(filter.from));
        only("received_on <= ?", day_text(filter.to));
        let filter = if conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", conditions.join(" AND "))
        };
        let sql = format!("SELECT * FROM complaint {filter} ORDER BY received_on, ref");
        let mut names = Names::new(self);
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut complaints = Vec::new();
        while let Some(row) = rows.next()? {
            complaints.push(complaint_row(row, &mut names)?);
        }
        Ok(complaints)
    }

    /// The deadlines of a listed complaint, in the order of its stages.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn deadlines(&self, complaint: &ComplaintRow) -> Result<Vec<Deadline>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT * FROM deadline WHERE complaint_id = ?1 ORDER BY position")?;
        let mut rows = statement.query([complaint.id])?;
        let mut deadlines = Vec::new();
        while let Some(row) = rows.next()? {
            deadlines.push(deadline_row(row)?);
        }
        Ok(deadlines)
    }

    /// The open deadlines that are due on or before a day, earliest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn open_deadlines(
        &self,
        from: Option<NaiveDate>,
        until: NaiveDate,
        clinic: Option<&Id>,
    ) -> Result<Vec<OpenDeadline>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT deadline.*, complaint.ref, complaint.clinic_id, complaint.procedure_id
             FROM deadline
             JOIN complaint ON complaint.id = deadline.complaint_id
             WHERE deadline.settled = 'open' AND deadline.due_on BETWEEN ?1 AND ?2
               AND (?3 IS NULL OR complaint.clinic_id = (SELECT id FROM clinic WHERE code = ?3))
             ORDER BY deadline.due_on, complaint.ref, deadline.position",
        )?;
        let from = day_text(from).unwrap_or_default();
        let mut rows = statement.query(params![from, until.to_string(), clinic.map(Id::as_str)])?;
        let mut names = Names::new(self);
        let mut open = Vec::new();
        while let Some(row) = rows.next()? {
            let (procedure, procedure_version) = names.procedure(row.get("procedure_id")?)?;
            open.push(OpenDeadline {
                reference: row.get("ref")?,
                clinic: names.clinic(row.get("clinic_id")?)?,
                procedure,
                procedure_version,
                deadline: deadline_row(row)?,
            });
        }
        Ok(open)
    }
}

/// The names of clinics and procedures by the numbers of their rows, each looked up once: they are
/// few and complaints are many.
struct Names<'a> {
    store: &'a Store,
    clinics: HashMap<i64, Id>,
    procedures: HashMap<i64, (Id, u32)>,
}

impl<'a> Names<'a> {
    fn new(store: &'a Store) -> Self {
        Self { store, clinics: HashMap::new(), procedures: HashMap::new() }
    }

    fn clinic(&mut self, id: i64) -> Result<Id, StoreError> {
        if let Some(code) = self.clinics.get(&id) {
            return Ok(code.clone());
        }
        let mut statement =
            self.store.conn.prepare_cached("SELECT code FROM clinic WHERE id = ?1")?;
        let mut rows = statement.query([id])?;
        let row = rows.next()?.ok_or_else(|| damaged(format!("there is no clinic {id}")))?;
        let code: Id = parsed(row, "code")?;
        self.clinics.insert(id, code.clone());
        Ok(code)
    }

    fn procedure(&mut self, id: i64) -> Result<(Id, u32), StoreError> {
        if let Some(version) = self.procedures.get(&id) {
            return Ok(version.clone());
        }
        let mut statement =
            self.store.conn.prepare_cached("SELECT key, version FROM procedure WHERE id = ?1")?;
        let mut rows = statement.query([id])?;
        let row = rows.next()?.ok_or_else(|| damaged(format!("there is no procedure {id}")))?;
        let version = (parsed(row, "key")?, row.get("version")?);
        self.procedures.insert(id, version.clone());
        Ok(version)
    }
}

fn complaint_row(row: &Row<'_>, names: &mut Names<'_>) -> Result<ComplaintRow, StoreError> {
    let (procedure, procedure_version) = names.procedure(row.get("procedure_id")?)?;
    let listed = Listed {
        reference: row.get("ref")?,
        clinic: names.clinic(row.get("clinic_id")?)?,
        procedure,
        procedure_version,
        stage: parsed(row, "stage")?,
        status: parsed(row, "status")?,
        channel: maybe_parsed(row, "channel")?,
        category: maybe_parsed(row, "category")?,
        received_on: parsed(row, "received_on")?,
        acknowledged_on: maybe_parsed(row, "acknowledged_on")?,
        responded_on: maybe_parsed(row, "responded_on")?,
        outcome: maybe_parsed(row, "outcome")?,
        closed_on: maybe_parsed(row, "closed_on")?,
        closed_reason: maybe_parsed(row, "closed_reason")?,
        handler: row.get("handler")?,
        complainant: row.get("complainant")?,
        patient: row.get("patient")?,
        summary: row.get("summary")?,
    };
    Ok(ComplaintRow { id: row.get("id")?, listed })
}

fn deadline_row(row: &Row<'_>) -> Result<Deadline, StoreError> {
    Ok(Deadline {
        visit: row.get("visit")?,
        stage: parsed(row, "stage")?,
        obligation: parsed(row, "obligation")?,
        rule: row.get("rule")?,
        occurrence: row.get("occurrence")?,
        anchor: row.get("anchor")?,
        anchor_on: parsed(row, "anchor_on")?,
        due_on: parsed(row, "due_on")?,
        original_due_on: parsed(row, "original_due_on")?,
        act_by_on: parsed(row, "act_by_on")?,
        settled: parsed(row, "settled")?,
        settled_on: maybe_parsed(row, "settled_on")?,
        kept: row.get("kept")?,
    })
}

impl From<NoReceipt> for StoreError {
    fn from(error: NoReceipt) -> Self {
        damaged(error.to_string())
    }
}
