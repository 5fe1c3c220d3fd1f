//! Complaints as lists show them, one at a time.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Row, Rows, Statement, ToSql, params_from_iter};

use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::open::Store;
use super::rows::{Columns, damaged, parsed};
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

/// What is read of a deadline, in the order in which [`deadline_row`] takes it.
pub(super) const DEADLINE: &str = "deadline.visit, deadline.stage, deadline.obligation, \
     deadline.rule, deadline.occurrence, deadline.anchor, deadline.anchor_on, deadline.due_on, \
     deadline.original_due_on, deadline.act_by_on, deadline.settled, deadline.settled_on, \
     deadline.kept";

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
        let mut selection = Selection::new(self, filter)?;
        let (mut rows, names) = selection.begin()?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(complaint_row(row, names)?)?;
        }
        Ok(())
    }

    /// Hands over those of several registers as one list, each with the place of its register: what
    /// stands next in each is held, and no more.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where a file cannot be read, with its path; whatever `each` reports.
    pub fn each_complaint_of<E: From<StoreError>>(
        stores: &[Self],
        filter: &ComplaintFilter,
        mut each: impl FnMut(usize, ComplaintRow) -> Result<(), E>,
    ) -> Result<(), E> {
        if let [only] = stores {
            return only.each_complaint(filter, |row| each(0, row));
        }
        let mut selections = Vec::with_capacity(stores.len());
        for store in stores {
            selections.push(Selection::new(store, filter).map_err(|error| store.named(error))?);
        }
        let mut cursors = Vec::with_capacity(stores.len());
        for selection in &mut selections {
            cursors.push(Cursor::begin(selection)?);
        }
        loop {
            let standing = cursors.iter().enumerate();
            let next =
                standing.filter_map(|(place, it)| it.next.as_ref().map(|row| (row.order(), place)));
            let Some((_, place)) = next.min() else { return Ok(()) };
            if let Some(row) = cursors[place].advance()? {
                each(place, row)?;
            }
        }
    }

    /// Says of which register something is, where several are read.
    fn named(&self, error: StoreError) -> StoreError {
        StoreError::Of { path: self.path().to_owned(), source: Box::new(error) }
    }

    /// The deadlines of a listed complaint, in the order of its stages.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn deadlines(&self, complaint: &ComplaintRow) -> Result<Vec<Deadline>, StoreError> {
        let sql =
            format!("SELECT {DEADLINE} FROM deadline WHERE complaint_id = ?1 ORDER BY position");
        read_deadlines(&mut *self.conn.prepare_cached(&sql)?, complaint.id)
    }

    /// What is open of one complaint after the other.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn open_of_each(&self) -> Result<OpenOfEach<'_>, StoreError> {
        let sql = format!(
            "SELECT {DEADLINE} FROM deadline WHERE complaint_id = ?1 AND settled = 'open' \
             ORDER BY position"
        );
        Ok(OpenOfEach { store: self, of_one: self.conn.prepare(&sql)?, asked: 0, with_any: None })
    }
}

impl ComplaintRow {
    /// By what lists are in order.
    fn order(&self) -> (NaiveDate, &str) {
        (self.listed.received_on, &self.listed.reference)
    }
}

/// The complaints of a register that a filter lets through, ready to be read.
struct Selection<'a> {
    store: &'a Store,
    statement: Statement<'a>,
    values: Vec<Box<dyn ToSql>>,
    names: Names<'a>,
}

impl<'a> Selection<'a> {
    fn new(store: &'a Store, filter: &ComplaintFilter) -> Result<Self, StoreError> {
        let only = store.conditions(filter)?;
        let clause = only.clause();
        let sql = format!("SELECT {COLUMNS} FROM complaint {clause} ORDER BY received_on, ref");
        let statement = store.conn.prepare(&sql)?;
        Ok(Self { store, statement, values: only.values, names: Names::new(store) })
    }

    fn begin(&mut self) -> Result<(Rows<'_>, &mut Names<'a>), StoreError> {
        let rows = self.statement.query(params_from_iter(self.values.iter()))?;
        Ok((rows, &mut self.names))
    }
}

/// Where the reading of one register of several stands.
struct Cursor<'a, 'b> {
    store: &'b Store,
    rows: Rows<'a>,
    names: &'a mut Names<'b>,
    next: Option<ComplaintRow>,
}

impl<'a, 'b> Cursor<'a, 'b> {
    fn begin(selection: &'a mut Selection<'b>) -> Result<Self, StoreError> {
        let store = selection.store;
        let (rows, names) = selection.begin().map_err(|error| store.named(error))?;
        let mut cursor = Self { store, rows, names, next: None };
        let _ = cursor.advance()?;
        Ok(cursor)
    }

    /// The complaint that stands next, for the one behind it.
    fn advance(&mut self) -> Result<Option<ComplaintRow>, StoreError> {
        let Self { store, rows, names, next } = self;
        let row = rows
            .next()
            .map_err(StoreError::from)
            .and_then(|row| row.map(|row| complaint_row(row, names)).transpose());
        let behind = row.map_err(|error| store.named(error))?;
        Ok(std::mem::replace(next, behind))
    }
}

/// What is open of one complaint after the other.
pub struct OpenOfEach<'a> {
    store: &'a Store,
    of_one: Statement<'a>,
    asked: usize,
    /// The complaints of which anything is open, known once many have been asked about.
    with_any: Option<HashSet<i64>>,
}

impl OpenOfEach<'_> {
    /// Few complaints are asked about one by one. Of many, most have nothing open: they are told
    /// apart by the index of what is open, read once.
    const FEW: usize = 500;

    /// The open deadlines of a complaint, in the order of its stages.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn of(&mut self, complaint: &ComplaintRow) -> Result<Vec<Deadline>, StoreError> {
        self.asked += 1;
        if self.asked == Self::FEW {
            let mut statement = self.store.conn.prepare(
                "SELECT complaint_id FROM deadline INDEXED BY deadline_open WHERE settled = 'open'",
            )?;
            let ids = statement.query_map([], |row| row.get(0))?;
            self.with_any = Some(ids.collect::<Result<_, _>>()?);
        }
        if self.with_any.as_ref().is_some_and(|ids| !ids.contains(&complaint.id)) {
            return Ok(Vec::new());
        }
        read_deadlines(&mut self.of_one, complaint.id)
    }
}

fn read_deadlines(statement: &mut Statement<'_>, id: i64) -> Result<Vec<Deadline>, StoreError> {
    let mut rows = statement.query([id])?;
    let mut deadlines = Vec::new();
    while let Some(row) = rows.next()? {
        deadlines.push(deadline_row(row)?);
    }
    Ok(deadlines)
}

/// The names of clinics and procedures by the numbers of their rows, each looked up once: they are
/// few and complaints are many.
pub(super) struct Names<'a> {
    store: &'a Store,
    clinics: Vec<(i64, Id)>,
    procedures: Vec<(i64, (Id, u32))>,
}

impl<'a> Names<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store, clinics: Vec::new(), procedures: Vec::new() }
    }

    pub(super) fn clinic(&mut self, id: i64) -> Result<Id, StoreError> {
        if let Some((_, code)) = self.clinics.iter().find(|known| known.0 == id) {
            return Ok(code.clone());
        }
        let mut statement =
            self.store.conn.prepare_cached("SELECT code FROM clinic WHERE id = ?1")?;
        let mut rows = statement.query([id])?;
        let row = rows.next()?.ok_or_else(|| damaged(format!("there is no clinic {id}")))?;
        let code: Id = parsed(row, "code")?;
        self.clinics.push((id, code.clone()));
        Ok(code)
    }

    pub(super) fn procedure(&mut self, id: i64) -> Result<(Id, u32), StoreError> {
        if let Some((_, version)) = self.procedures.iter().find(|known| known.0 == id) {
            return Ok(version.clone());
        }
        let mut statement =
            self.store.conn.prepare_cached("SELECT key, version FROM procedure WHERE id = ?1")?;
        let mut rows = statement.query([id])?;
        let row = rows.next()?.ok_or_else(|| damaged(format!("there is no procedure {id}")))?;
        let version = (parsed(row, "key")?, row.get("version")?);
        self.procedures.push((id, version.clone()));
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

/// Takes the columns of [`DEADLINE`], whatever stands behind them.
pub(super) fn deadline_row(row: &Row<'_>) -> Result<Deadline, StoreError> {
    let mut columns = Columns::new(row);
    Ok(Deadline {
        visit: columns.get()?,
        stage: columns.parsed()?,
        obligation: columns.parsed()?,
        rule: columns.get()?,
        occurrence: columns.get()?,
        anchor: columns.text()?,
        anchor_on: columns.day()?,
        due_on: columns.day()?,
        original_due_on: columns.day()?,
        act_by_on: columns.day()?,
        settled: columns.parsed()?,
        settled_on: columns.maybe_day()?,
        kept: columns.get()?,
    })
}
