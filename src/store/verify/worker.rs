//! One thread's part of computing complaints again.

use std::cell::Cell;
use std::collections::HashMap;

use rusqlite::params_from_iter;

use super::complaints::{Compared, Received};
use super::foundation::Foundation;
use super::search;
use super::tables::{Family, GATHERED, Table};
use crate::deadline::WorkingCalendar;
use crate::domain::{Act, Complaint, ComplaintRef, deadlines};
use crate::procedure::{Id, Prefix, Procedure};
use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::complaints::Stored;
use crate::store::error::StoreError;
use crate::store::open::Store;

/// What complaints are judged by.
struct Rules<'a> {
    prefix: &'a Prefix,
    procedure: &'a Procedure,
    calendar: WorkingCalendar,
}

/// A thread's view of the file, and the register in memory that it computes into.
pub(super) struct Worker<'a> {
    store: &'a Store,
    tables: &'a [Table],
    foundation: &'a Foundation,
    built: Store,
    /// `None` where the events give no such clinic or procedure.
    rules: HashMap<(Id, Id, u32), Option<Rules<'a>>>,
    compared: Compared,
}

impl<'a> Worker<'a> {
    pub(super) fn new(
        store: &'a Store,
        tables: &'a [Table],
        foundation: &'a Foundation,
    ) -> Result<Self, StoreError> {
        store.conn.set_prepared_statement_cache_capacity(crate::store::open::STATEMENTS);
        Ok(Self {
            store,
            tables,
            foundation,
            built: foundation.copy()?,
            rules: HashMap::new(),
            compared: Compared::nothing(tables.len()),
        })
    }

    /// Computes some complaints, and says what is wrong with them.
    pub(super) fn take(&mut self, batch: &[Received]) -> Result<Faults, StoreError> {
        let mut faults = Faults::default();
        for received in batch {
            self.compared.complaints += 1;
            match self.compute(received)? {
                Ok(id) => self.compare(id, &received.subject, &mut faults)?,
                Err(fault) => {
                    faults.push(fault);
                    self.pass_over(received.id)?;
                }
            }
        }
        search::take(&self.built.conn, &mut self.compared.tokens)?;
        Ok(faults)
    }

    /// What all of them came to.
    pub(super) fn end(mut self) -> Result<Compared, StoreError> {
        let tables = Table::all(&self.built.conn)?;
        for (place, (name, _)) in GATHERED.iter().enumerate() {
            if let Some(table) = tables.iter().find(|table| table.name == *name) {
                let mut statement = self.built.conn.prepare(&table.select())?;
                self.compared.gathered[place] = table.rows(&mut statement, None)?;
            }
        }
        Ok(self.compared)
    }

    /// Writes what follows from a complaint's events into the register in memory, and gives the
    /// number of its row; or says why nothing can follow.
    fn compute(&mut self, received: &Received) -> Result<Result<i64, Fault>, StoreError> {
        let subject = received.subject.as_str();
        let at = |seq: i64, what: &str| {
            Ok(Err(Fault::new(FaultSort::Event, Place::event(seq, subject), what)))
        };
        let events = match self.store.events_of(subject) {
            Ok(events) => events,
            Err(error) => return unreadable(error, received).map(Err),
        };
        self.compared.events += i64::try_from(events.len()).unwrap_or(i64::MAX);
        let reference: ComplaintRef = match subject.parse() {
            Ok(reference) if ComplaintRef::to_string(&reference) == subject => reference,
            _ => return at(received.seq, "its subject is no reference"),
        };
        let again = events.iter().skip(1).find(|it| matches!(it.draft.act, Act::Received { .. }));
        if let Some(event) = again {
            return at(event.seq, "the complaint was received already");
        }
        let Ok(complaint) = Complaint::replay(reference, events) else {
            return at(received.seq, "the complaint's history does not begin with its receipt");
        };
        let Some(rules) = self.rules(&complaint) else {
            return at(received.seq, "it names a clinic or a procedure that no event added");
        };
        if *rules.prefix != complaint.reference.prefix {
            return at(received.seq, "its reference is not one of its clinic");
        }
        let Ok(due) = deadlines(rules.procedure, &rules.calendar, &complaint) else {
            return at(received.seq, "a deadline lies outside the years that can be counted");
        };
        self.built.count_reference(&complaint)?;
        let Some(id) = received.id else {
            let place = Place { table: Some("complaint".to_owned()), ..Place::subject(subject) };
            let what = "the events give this complaint, and its row is missing";
            return Ok(Err(Fault::new(FaultSort::Derived, place, what)));
        };
        let key =
            (complaint.clinic.clone(), complaint.procedure.clone(), complaint.procedure_version);
        let Some(Some(rules)) = self.rules.get(&key) else { return at(received.seq, "no rules") };
        self.built.insert_complaint(Some(id), &complaint)?;
        let stored = Stored { id, searched: Cell::new(0), complaint };
        self.built.derive(&stored, rules.procedure, &due)?;
        Ok(Ok(id))
    }

    fn compare(&mut self, id: i64, reference: &str, faults: &mut Faults) -> Result<(), StoreError> {
        for (table, rows) in self.tables.iter().zip(&mut self.compared.rows) {
            let (Some(owner), Family::Complaint) = (&table.owner, table.family) else { continue };
            let of = Some((id, reference));
            *rows += table.compare(&self.store.conn, &self.built.conn, of, |it| faults.push(it))?;
            let sql = format!("DELETE FROM {} WHERE {owner} = ?1", table.name);
            self.built.conn.prepare_cached(&sql)?.execute([id])?;
        }
        Ok(())
    }

    /// Counts the rows of a complaint that was not compared: they are no strays.
    fn pass_over(&mut self, id: Option<i64>) -> Result<(), StoreError> {
        for (table, rows) in self.tables.iter().zip(&mut self.compared.rows) {
            if let (Some(owner), Family::Complaint) = (&table.owner, table.family) {
                let sql = format!("SELECT count(*) FROM {} WHERE {owner} = ?1", table.name);
                let mut statement = self.store.conn.prepare_cached(&sql)?;
                *rows += statement.query_row(params_from_iter([id]), |row| row.get::<_, i64>(0))?;
            }
        }
        Ok(())
    }

    fn rules(&mut self, complaint: &Complaint) -> Option<&Rules<'a>> {
        let Complaint { clinic, procedure, procedure_version: version, .. } = complaint;
        let key = (clinic.clone(), procedure.clone(), *version);
        let foundation = self.foundation;
        let rules = self.rules.entry(key).or_insert_with(|| {
            let clinic = foundation.clinics.iter().find(|it| it.code == *clinic)?;
            let procedure = foundation.procedures.get(&(procedure.to_string(), *version))?;
            let calendar = clinic.calendar(&foundation.almanac);
            Some(Rules { prefix: &clinic.prefix, procedure, calendar })
        });
        rules.as_ref()
    }
}

/// A history that cannot be read, as a fault. What stands there may be anything, and is not
/// repeated.
pub(super) fn unreadable(error: StoreError, received: &Received) -> Result<Fault, StoreError> {
    let what = match error {
        StoreError::Damaged { what } => what,
        StoreError::Sql(_) => "one of its events is not as events are".to_owned(),
        other => return Err(other),
    };
    let mut parts = what.splitn(3, ": ");
    let seq = parts.next().and_then(|first| first.strip_prefix("event ")?.parse().ok());
    let (seq, what) = match (seq, parts.next()) {
        (Some(seq), Some(part)) => (seq, format!("{part} cannot be read")),
        _ => (received.seq, "its history cannot be read".to_owned()),
    };
    Ok(Fault::new(FaultSort::Event, Place::event(seq, &received.subject), what))
}
