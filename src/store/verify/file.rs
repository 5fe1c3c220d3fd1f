//! The file as SQLite itself sees it, and its schema beside the one that this program makes.

use std::collections::BTreeMap;

use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::error::StoreError;
use crate::store::guard::is_harmless;
use crate::store::open::Store;

/// What SQLite says of its own structures, and of every constraint of the tables.
pub(super) fn integrity(store: &Store, faults: &mut Faults) -> Result<(), StoreError> {
    let mut statement = store.conn.prepare("PRAGMA integrity_check(1000)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            faults.push(Fault::new(FaultSort::File, Place::default(), said));
        }
    }
    Ok(())
}

/// Rows that refer to others that are not there.
pub(super) fn references(store: &Store, faults: &mut Faults) -> Result<(), StoreError> {
    let mut statement = store.conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, id, parent): (String, Option<i64>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let row = id.map(|id| format!("rowid {id}"));
        let place = Place { row, ..Place::table(table) };
        let what = format!("it refers to a row of {parent} that is not there");
        faults.push(Fault::new(FaultSort::Reference, place, what));
    }
    Ok(())
}

/// Everything that has a name in the schema, by type and name.
type Schema = BTreeMap<(String, String), Option<String>>;

/// Which tables are those of the schema, and nothing is computed where they are read.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// The table of events.
    pub(super) events: bool,
    /// Every table and index.
    pub(super) all: bool,
}

/// The schema word for word: whatever is not in it could do something when a row is written, or
/// stand in another's place when one is read.
pub(super) fn schema(
    store: &Store,
    fresh: &Store,
    faults: &mut Faults,
) -> Result<Known, StoreError> {
    let mut trusted = Known { events: true, all: true };
    let (found, known) = (read(store)?, read(fresh)?);
    let mut fault = |name: &str, what: String| {
        faults.push(Fault::new(FaultSort::Schema, Place::table(name), what));
    };
    for ((sort, name), sql) in &found {
        let foreign = known.get(&(sort.clone(), name.clone())) != Some(sql);
        // Nothing is read by a trigger, nor by a view, which the connection refuses; the tables of
        // ANALYZE hold no words of others.
        if foreign && matches!(sort.as_str(), "table" | "index") && !name.starts_with("sqlite_stat")
        {
            trusted.all = false;
            trusted.events &= name != "event";
        }
        match known.get(&(sort.clone(), name.clone())) {
            // What ANALYZE counts is for SQLite's own plans.
            None if sort == "table" && name.starts_with("sqlite_stat") => {}
            None => fault(name, format!("this {sort} does not belong to the schema")),
            Some(text) if text != sql => {
                fault(name, format!("this {sort} is not the one of the schema"));
            }
            Some(_) => {}
        }
    }
    for (sort, name) in known.keys().filter(|key| !found.contains_key(key)) {
        fault(name, format!("this {sort} is missing"));
        // Something else may stand in its place.
        trusted.all &= sort != "table";
        trusted.events &= name != "event";
    }
    Ok(trusted)
}

fn read(store: &Store) -> Result<Schema, StoreError> {
    let mut statement =
        store.conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let mut schema = Schema::new();
    while let Some(row) = rows.next()? {
        let (sort, name): (String, String) = (row.get(0)?, row.get(1)?);
        let (table, sql): (String, Option<String>) = (row.get(2)?, row.get(3)?);
        if is_harmless(&name, sql.as_deref().unwrap_or_default()) {
            continue;
        }
        schema.insert((sort, name), sql.map(|sql| format!("{table}: {sql}")));
    }
    Ok(schema)
}
