//! Every complaint computed again from its events, by the same functions that wrote what is
//! stored, into a register in memory, and compared row by row. Complaints do not depend on one
//! another: they are handed to as many threads as there are processors.

use std::sync::mpsc::sync_channel;
use std::thread;

use rusqlite::types::Value;

use super::foundation::Foundation;
use super::search::Tokens;
use super::tables::{Family, GATHERED, Table};
use super::threads;
use super::worker::Worker;
use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::rows::damaged;

/// So many complaints are handed over at a time.
const BATCH: usize = 256;

/// Of fewer events, one thread makes an end sooner than several.
const SMALL: i64 = 5_000;

/// A complaint, or feedback, by its receipt.
pub(super) struct Received {
    pub(super) seq: i64,
    pub(super) subject: String,
    /// The number of its row, where it has one.
    pub(super) id: Option<i64>,
}

/// What comparing complaints came to.
pub(super) struct Compared {
    /// The events of these complaints.
    pub(super) events: i64,
    pub(super) complaints: i64,
    /// The rows seen of each table, in the order of the tables.
    pub(super) rows: Vec<i64>,
    /// What they add to the tables to which all add.
    pub(super) gathered: Vec<Vec<Vec<Value>>>,
    pub(super) tokens: Tokens,
}

impl Compared {
    pub(super) fn nothing(tables: usize) -> Self {
        Self {
            events: 0,
            complaints: 0,
            rows: vec![0; tables],
            gathered: vec![Vec::new(); GATHERED.len()],
            tokens: Tokens::none(),
        }
    }

    fn extend(&mut self, other: Self) {
        self.events += other.events;
        self.complaints += other.complaints;
        for (rows, more) in self.rows.iter_mut().zip(other.rows) {
            *rows += more;
        }
        for (rows, more) in self.gathered.iter_mut().zip(other.gathered) {
            rows.extend(more);
        }
        self.tokens.extend(&other.tokens);
    }
}

/// Computes every complaint again.
pub(super) fn check(
    store: &Store,
    tables: &[Table],
    foundation: &Foundation,
    events: i64,
    faults: &mut Faults,
) -> Result<Compared, StoreError> {
    // As long as this one reads, nobody writes: all of them see the same register, but not with a
    // write-ahead log. A small one is read through before others have opened it.
    let workers = if events < SMALL || store.writes_ahead()? { 0 } else { threads() };
    let readers: Vec<Store> =
        (0..workers).map_while(|_| Store::open_read(store.path()).ok()).collect();
    if readers.is_empty() {
        let mut worker = Worker::new(store, tables, foundation)?;
        let mut found = Faults::default();
        each_batch(store, faults, |_, batch| {
            found.extend(worker.take(&batch)?);
            Ok(())
        })?;
        faults.extend(found);
        return worker.end();
    }
    let mut found: Vec<(usize, Faults)> = Vec::new();
    let compared = thread::scope(|scope| {
        let (workers, senders): (Vec<_>, Vec<_>) = readers
            .into_iter()
            .map(|reader| {
                let (sender, batches) = sync_channel::<(usize, Vec<Received>)>(2);
                let worker = scope.spawn(move || {
                    let mut worker = Worker::new(&reader, tables, foundation)?;
                    let mut found = Vec::new();
                    for (number, batch) in batches {
                        let faults = worker.take(&batch)?;
                        if !faults.is_empty() {
                            found.push((number, faults));
                        }
                    }
                    Ok::<_, StoreError>((worker.end()?, found))
                });
                (worker, sender)
            })
            .unzip();
        let sent = each_batch(store, faults, |number, batch| {
            // A worker that is gone says why when it is joined.
            let _ = senders[number % senders.len()].send((number, batch));
            Ok(())
        });
        drop(senders);
        sent?;
        let mut compared = Compared::nothing(tables.len());
        for worker in workers {
            let panicked = |_| damaged("what follows from the events cannot be computed");
            let (of_worker, faults) = worker.join().map_err(panicked)??;
            compared.extend(of_worker);
            found.extend(faults);
        }
        Ok::<_, StoreError>(compared)
    })?;
    // In the order of the events, whichever thread was first.
    found.sort_by_key(|(number, _)| *number);
    for (_, of_batch) in found {
        faults.extend(of_batch);
    }
    Ok(compared)
}

/// Goes through the receipts in their order, each with the number of the complaint's row, which
/// counts up with them.
fn each_batch(
    store: &Store,
    faults: &mut Faults,
    mut each: impl FnMut(usize, Vec<Received>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let (mut number, mut batch) = (0, Vec::new());
    each_received(store, Family::Complaint, faults, |_, received| {
        batch.push(received);
        if batch.len() == BATCH {
            each(number, std::mem::take(&mut batch))?;
            number += 1;
        }
        Ok(())
    })?;
    each(number, batch)
}

/// Goes through the receipts of complaints, or of feedback.
pub(super) fn each_received(
    store: &Store,
    family: Family,
    faults: &mut Faults,
    mut each: impl FnMut(&mut Faults, Received) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let Some((table, kind)) = family.received() else { return Ok(()) };
    let mut statement = store.conn.prepare(&format!(
        "SELECT seq, subject, (SELECT id FROM {table} WHERE ref = subject)
         FROM event AS receipt
         WHERE kind = '{kind}' AND NOT EXISTS
           (SELECT 1 FROM event AS earlier WHERE earlier.subject = receipt.subject
               AND earlier.seq < receipt.seq AND earlier.kind = '{kind}')
         ORDER BY seq"
    ))?;
    let mut rows = statement.query([])?;
    let mut last = 0;
    while let Some(row) = rows.next()? {
        let received = Received { seq: row.get(0)?, subject: row.get(1)?, id: row.get(2)? };
        if let Some(id) = received.id {
            if id != last + 1 {
                let place = Place {
                    table: Some(table.to_owned()),
                    column: Some("id".to_owned()),
                    ..Place::subject(&received.subject)
                };
                let what = format!("is {id}, and from the order of receipt follows {}", last + 1);
                faults.push(Fault::new(FaultSort::Derived, place, what));
            }
            last = id;
        } else {
            // Its number is missing with its row.
            last += 1;
        }
        each(faults, received)?;
    }
    Ok(())
}
