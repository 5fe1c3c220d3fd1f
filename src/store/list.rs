//! Complaints as lists show them, one at a time.

use std::collections::HashMap;

use rusqlite::{Row, params_from_iter};

use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::open::Store;
use super::rows::{Columns, damaged, maybe_parsed, parsed};
use crate::domain::Deadline;
use crate::procedure::Id;
use crate::report::Listed;

/// A complaint as lists show it, with the number of its row.
#[derive(Debug, Clone)]
pub struct ComplaintRow {
    id: i64,
    /// What the list says.
    pub listed: Listed,
}

/// What is read of each, in the order in which [`complaint_row`] takes it.
pub(super) const COLUMNS: &str = "id, clinic_id, procedure_id, ref, stage, status, channel, \
     category, received_on, acknowledged_on, responded_on, outcome, closed_on, closed_reason, \
     handler, complainant, patient, summary";

impl Store {
    /// The complaints that a filter lets through, by day of receipt.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn complaints(&self, filter: &ComplaintFilter) -> Result<Vec<ComplaintRow>, StoreError> {
        let mut complaints = Vec::new();
        self.each_complaint(filter, |row| {
            complaints.push(row);
            Ok::<(), StoreError>(())
        })?;
        Ok(complaints)
    }

    /// Hands over the complaints that a filter lets through, one at a time, by day of receipt.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read; whatever `each` reports.
    pub fn each_complaint<E: From<StoreError>>(
        &self,
        filter: &ComplaintFilter,
        mut each: impl FnMut(ComplaintRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let only = self.conditions(filter)?;
        let clause = only.clause();
        let sql = format!("SELECT {COLUMNS} FROM complaint {clause} ORDER BY received_on, ref");
        let mut names = Names::new(self);
        let mut statement = self.conn.prepare(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query(params_from_iter(only.values)).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(complaint_row(row, &mut names)?)?;
        }
        Ok(())
    }

    /// The deadlines of a listed complaint, in the order of its stages.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn deadlines(&self, complaint: &ComplaintRow) -> Result<Vec<Deadline>, StoreError> {
        self.read_deadlines(
            "SELECT * FROM deadline WHERE complaint_id = ?1 ORDER BY position",
            complaint,
        )
    }

    /// Those of them that are open.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn open_deadlines_of(&self, complaint: &ComplaintRow) -> Result<Vec<Deadline>, StoreError> {
        self.read_deadlines(
            "SELECT * FROM deadline WHERE complaint_id = ?1 AND settled = 'open' ORDER BY position",
            complaint,
        )
    }

    fn read_deadlines(
        &self,
        sql: &str,
        complaint: &ComplaintRow,
    ) -> Result<Vec<Deadline>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([complaint.id])?;
        let mut deadlines = Vec::new();
        while let Some(row) = rows.next()? {
            deadlines.push(deadline_row(row)?);
        }
        Ok(deadlines)
    }
}

/// The names of clinics and procedures by the numbers of their rows, each looked up once: they are
/// few and complaints are many.
pub(super) struct Names<'a> {
    store: &'a Store,
    clinics: HashMap<i64, Id>,
    procedures: HashMap<i64, (Id, u32)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store, clinics: HashMap::new(), procedures: HashMap::new() }
    }

    pub(super) fn clinic(&mut self, id: i64) -> Result<Id, StoreError> {
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

    pub(super) fn procedure(&mut self, id: i64) -> Result<(Id, u32), StoreError> {
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

pub(super) fn complaint_row(
    row: &Row<'_>,
    names: &mut Names<'_>,
) -> Result<ComplaintRow, StoreError> {
    let mut columns = Columns::new(row);
    let id = columns.number()?;
    let clinic = names.clinic(columns.number()?)?;
    let (procedure, procedure_version) = names.procedure(columns.number()?)?;
    let listed = Listed {
        reference: columns.text()?,
        clinic,
        procedure,
        procedure_version,
        stage: columns.parsed()?,
        status: columns.parsed()?,
        channel: columns.maybe_parsed()?,
        category: columns.maybe_parsed()?,
        received_on: columns.day()?,
        acknowledged_on: columns.maybe_day()?,
        responded_on: columns.maybe_day()?,
        outcome: columns.maybe_parsed()?,
        closed_on: columns.maybe_day()?,
        closed_reason: columns.maybe_parsed()?,
        handler: columns.maybe_text()?,
        complainant: columns.maybe_text()?,
        patient: columns.maybe_text()?,
        summary: columns.maybe_text()?,
    };
    Ok(ComplaintRow { id, listed })
}

pub(super) fn deadline_row(row: &Row<'_>) -> Result<Deadline, StoreError> {
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
