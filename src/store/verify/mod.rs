//! Whether a register is what it says: the chain of events, and everything that follows from them.
//!
//! What is derived is computed again by the functions that wrote it, into a register in memory,
//! and compared row by row and column by column ([`tables`]). Nothing is held in memory but what is
//! wrong, and only so much of it.

mod chain;
mod complaints;
mod contents;
mod erasures;
mod feedback;
mod file;
mod foundation;
mod search;
mod tables;
mod worker;

use std::collections::BTreeSet;
use std::thread::available_parallelism;

use self::complaints::Compared;
use self::search::Tokens;
use self::tables::{GATHERED, Table};
use super::error::StoreError;
use super::open::Store;
use crate::report::{DerivedCounts, Fault, FaultSort, Faults, Place, Proof};

/// What is looked at.
#[derive(Debug, Clone, Default)]
pub struct Examination {
    /// The chain of events alone.
    pub chain_only: bool,
    /// The places of the chain whose hashes are wanted.
    pub places: BTreeSet<i64>,
}

impl Store {
    /// Looks at the whole register. Whatever is wrong with it is part of the answer.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read at all.
    pub fn verify(&self, examination: &Examination) -> Result<Proof, StoreError> {
        let mut faults = Faults::default();
        let fresh = Self::in_memory()?;
        let mut schema = Faults::default();
        let known = survive(file::schema(self, &fresh, &mut schema), &mut schema)?;
        let known = known.unwrap_or_default();
        if known.all && !examination.chain_only {
            survive(file::integrity(self, &mut faults), &mut faults)?;
        }
        // Of the schema, the chain alone rests on one table.
        if !examination.chain_only || !known.events {
            faults.extend(schema);
        }
        let chain = if known.events {
            survive(chain::check(self, &examination.places), &mut faults)?
        } else {
            None
        };
        let mut chain = chain.unwrap_or_default();
        faults.extend(std::mem::take(&mut chain.faults));
        let derived = if examination.chain_only {
            None
        } else if !known.all {
            let what = "nothing that follows from the events was looked at: what does not belong \
                        to the schema could compute anything where it is read";
            faults.push(Fault::new(FaultSort::Schema, Place::default(), what));
            Some(DerivedCounts::default())
        } else {
            let counts = survive(derived(self, chain.events, &mut faults), &mut faults)?;
            survive(file::references(self, &mut faults), &mut faults)?;
            survive(contents::check(self, &mut faults), &mut faults)?;
            Some(counts.unwrap_or_default())
        };
        Ok(Proof {
            events: chain.events,
            erased: chain.erased,
            head: chain.head,
            hashes: chain.hashes,
            derived,
            faults,
            remarks: chain.remarks,
        })
    }
}

/// What one part could not read is a fault, and does not keep the others from looking. A file that
/// is in use or a disk that fails says nothing about the register.
fn survive<T>(part: Result<T, StoreError>, faults: &mut Faults) -> Result<Option<T>, StoreError> {
    let (kind, what) = match part {
        Ok(done) => return Ok(Some(done)),
        Err(StoreError::Damaged { what }) => (FaultSort::File, what),
        Err(StoreError::Sql(error)) => (FaultSort::Schema, error.to_string()),
        Err(other) => return Err(other),
    };
    faults.push(Fault::new(kind, Place::default(), what));
    Ok(None)
}

/// Everything that follows from the events.
fn derived(store: &Store, events: i64, faults: &mut Faults) -> Result<DerivedCounts, StoreError> {
    let (expected, foundation) = foundation::build(store, faults)?;
    let tables = readable(store, &expected, faults)?;
    let mut compared = complaints::check(store, &tables, &foundation, events, faults)?;
    feedback::check(store, &expected, &tables, &mut compared, faults)?;
    for ((_, sql), rows) in GATHERED.iter().zip(&compared.gathered) {
        let mut join = expected.conn.prepare(sql)?;
        for row in rows {
            join.execute(rusqlite::params_from_iter(row))?;
        }
    }
    let mut counts = DerivedCounts { complaints: compared.complaints, ..DerivedCounts::default() };
    for (table, seen) in tables.iter().zip(&compared.rows) {
        let stored = if table.owner.is_some() {
            strays(store, table, *seen, faults)?
        } else {
            table.compare(&store.conn, &expected.conn, None, |fault| faults.push(fault))?
        };
        counts.rows += stored;
        if table.name == "deadline" {
            counts.deadlines = stored;
        }
    }
    let mut tokens = Tokens::none();
    if survive(tokens.add(&store.conn), faults)?.is_some() {
        tokens.compare(&compared.tokens, &store.conn, |fault| faults.push(fault))?;
        survive(search::lookups(&store.conn, |fault| faults.push(fault)), faults)?;
        let beneath = search::beneath(&store.conn, &expected.conn, |fault| faults.push(fault));
        survive(beneath, faults)?;
    }
    if compared.events + foundation.events != events {
        about_nothing(store, &compared, faults)?;
    }
    Ok(counts)
}

/// The derived tables that have the columns that they should have; the others are faults.
fn readable(store: &Store, fresh: &Store, faults: &mut Faults) -> Result<Vec<Table>, StoreError> {
    let mut tables = Table::all(&fresh.conn)?;
    tables.retain(|table| match store.conn.prepare(&table.select()) {
        Ok(_) => true,
        Err(error) => {
            let what = format!("it cannot be compared: {error}");
            faults.push(Fault::new(FaultSort::Schema, Place::table(&table.name), what));
            false
        }
    });
    Ok(tables)
}

/// Looks for rows that were not seen with any complaint, and gives the number of all.
fn strays(store: &Store, table: &Table, seen: i64, faults: &mut Faults) -> Result<i64, StoreError> {
    let sql = format!("SELECT count(*) FROM {}", table.name);
    let stored: i64 = store.conn.query_row(&sql, [], |row| row.get(0))?;
    if stored != seen {
        let before = faults.count();
        table.strays(&store.conn, |fault| faults.push(fault))?;
        if faults.count() == before {
            let what = format!("it has {stored} rows, and {seen} follow from events");
            faults.push(Fault::new(FaultSort::Derived, Place::table(&table.name), what));
        }
    }
    Ok(stored)
}

/// Names the events from which nothing follows, because of what they are about.
fn about_nothing(
    store: &Store,
    compared: &Compared,
    faults: &mut Faults,
) -> Result<(), StoreError> {
    let families: Vec<String> =
        foundation::FAMILIES.iter().map(|family| format!("subject GLOB '{family}*'")).collect();
    let sql = format!(
        "SELECT seq, subject FROM event AS it WHERE NOT ({}) AND NOT EXISTS
           (SELECT 1 FROM event AS receipt
            WHERE receipt.subject = it.subject
              AND receipt.kind IN ('received', 'feedback-received'))
         ORDER BY seq LIMIT {}",
        families.join(" OR "),
        Faults::LISTED
    );
    let mut statement = store.conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut named = false;
    while let Some(row) = rows.next()? {
        let (seq, subject): (i64, String) = (row.get(0)?, row.get(1)?);
        let what = "nothing of that name was ever received";
        let place = Place::event(seq, crate::wording::shown(&subject));
        faults.push(Fault::new(FaultSort::Event, place, what));
        named = true;
    }
    // What could not be read was not counted, and has been said.
    if !named && faults.is_empty() {
        let what = format!("only {} events are about complaints and feedback", compared.events);
        faults.push(Fault::new(FaultSort::Event, Place::table("event"), what));
    }
    Ok(())
}

/// As many threads as there are processors, and not more than may be of use.
fn threads() -> usize {
    available_parallelism().map_or(1, usize::from).min(8)
}
