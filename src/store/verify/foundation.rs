//! What follows from the events of the register itself: clinics, procedures and bank holidays,
//! written into a register in memory by the same functions that wrote them into the file.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::Deserialize;

use super::tables::Table;
use crate::deadline::{Almanac, Nation};
use crate::domain::Clinic;
use crate::procedure::Procedure;
use crate::report::{Fault, FaultSort, Faults, ImportedList, Place};
use crate::store::error::StoreError;
use crate::store::open::Store;

/// The subjects that are no complaints, by how they begin.
pub(super) const FAMILIES: [&str; 3] = ["clinic:", "holiday:", "procedure:"];

#[derive(Deserialize)]
struct ProcedureFacts {
    key: String,
    version: u32,
    applies_from: NaiveDate,
    source: String,
}

#[derive(Deserialize)]
struct Day {
    day: NaiveDate,
    title: Option<String>,
}

#[derive(Deserialize)]
struct Import {
    source: String,
    sha256: String,
    announced_through: NaiveDate,
    added: Vec<Day>,
}

struct Entry {
    seq: i64,
    subject: String,
    kind: String,
    happened_on: String,
    facts: String,
}

/// What complaints rest on, as the events of the register itself give it.
pub(super) struct Foundation {
    pub(super) clinics: Vec<Clinic>,
    pub(super) procedures: HashMap<(String, u32), Procedure>,
    pub(super) almanac: Almanac,
    /// The events that gave it.
    pub(super) events: i64,
    /// The rows to which those of complaints refer, by table.
    rows: Vec<(Table, Vec<Vec<Value>>)>,
}

impl Foundation {
    /// A register in memory that has what complaints refer to, and nothing else.
    pub(super) fn copy(&self) -> Result<Store, StoreError> {
        let copy = Store::in_memory()?;
        for (table, rows) in &self.rows {
            let mut insert = copy.conn.prepare(&table.insert())?;
            for row in rows {
                insert.execute(rusqlite::params_from_iter(row))?;
            }
        }
        Ok(copy)
    }
}

/// Builds the register that the events of the register itself give.
pub(super) fn build(store: &Store, faults: &mut Faults) -> Result<(Store, Foundation), StoreError> {
    let built = Store::in_memory()?;
    let families: Vec<String> = FAMILIES
        .iter()
        .map(|family| {
            let end = family.trim_end_matches(':');
            // `;` is the next character after `:`.
            format!("subject >= '{family}' AND subject < '{end};'")
        })
        .collect();
    let sql = format!(
        "SELECT seq, subject, kind, happened_on, facts FROM event WHERE {} ORDER BY seq",
        families.join(" OR ")
    );
    let mut statement = store.conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let (mut events, mut procedures) = (0, HashMap::new());
    while let Some(row) = rows.next()? {
        events += 1;
        let entry = Entry {
            seq: row.get(0)?,
            subject: row.get(1)?,
            kind: row.get(2)?,
            happened_on: row.get(3)?,
            facts: row.get(4)?,
        };
        if let Err(what) = take(&built, &entry, &mut procedures) {
            let place = Place::event(entry.seq, &entry.subject);
            faults.push(Fault::new(FaultSort::Event, place, what));
        }
    }
    let mut rows = Vec::new();
    for name in ["clinic", "procedure"] {
        let table = Table::read(&built.conn, name.to_owned())?;
        let of_table = table.rows(&mut built.conn.prepare(&table.select())?, None)?;
        rows.push((table, of_table));
    }
    let (clinics, almanac) = (built.clinics()?, built.almanac()?);
    Ok((built, Foundation { clinics, procedures, almanac, events, rows }))
}

/// Adds what follows from one event; what is wrong with it, where something is.
fn take(
    built: &Store,
    entry: &Entry,
    procedures: &mut HashMap<(String, u32), Procedure>,
) -> Result<(), String> {
    let (family, name) = entry.subject.split_once(':').unwrap_or_default();
    let written = match (family, entry.kind.as_str()) {
        ("clinic", kind @ ("clinic-added" | "clinic-changed")) => {
            let clinic: Clinic = read(&entry.facts)?;
            if clinic.code.as_str() != name {
                return Err("its facts are about another clinic".to_owned());
            }
            match kind {
                "clinic-added" => built.insert_clinic(&clinic, &entry.facts),
                _ => built.update_clinic(&clinic, &entry.facts),
            }
        }
        ("procedure", "procedure-added") => {
            let facts: ProcedureFacts = read(&entry.facts)?;
            if facts.key != name {
                return Err("its facts are about another procedure".to_owned());
            }
            let procedure = Procedure::from_toml(&facts.source, &entry.subject)
                .map_err(|_| "the text of the procedure cannot be read".to_owned())?;
            let stated = (procedure.key.as_str(), procedure.version, procedure.applies_from);
            if stated != (name, facts.version, facts.applies_from) {
                return Err("its facts are not those of the text of the procedure".to_owned());
            }
            let written = built.insert_procedure(&procedure, &facts.source);
            procedures.insert((facts.key, facts.version), procedure);
            written
        }
        ("holiday", kind) => holiday(built, entry, kind, name)?,
        (_, kind) => return Err(unknown(kind)),
    };
    // The tables of a register in memory refuse what the file's would have refused.
    written.map_err(|_| "what follows from it contradicts what was there before it".to_owned())
}

fn holiday(
    built: &Store,
    entry: &Entry,
    kind: &str,
    name: &str,
) -> Result<Result<(), StoreError>, String> {
    let nation: Nation = name.parse().map_err(|_| "there is no such nation".to_owned())?;
    Ok(match kind {
        "holiday-added" => {
            let facts: Day = read(&entry.facts)?;
            let title = facts.title.ok_or("the day has no title")?;
            built.put_holiday(nation, facts.day, Some(&title), entry.seq)
        }
        "holiday-removed" => {
            let facts: Day = read(&entry.facts)?;
            built.take_holiday(nation, facts.day, entry.seq)
        }
        "holidays-imported" => {
            let facts: Import = read(&entry.facts)?;
            let Import { source, sha256, announced_through, added } = facts;
            let on = entry.happened_on.parse().map_err(|_| "its day cannot be read".to_owned())?;
            let import = ImportedList { nation, on, source, sha256, announced_through };
            let days: Vec<(NaiveDate, String)> =
                added.into_iter().map(|day| (day.day, day.title.unwrap_or_default())).collect();
            built.put_import(&import, &days, entry.seq)
        }
        kind => return Err(unknown(kind)),
    })
}

fn unknown(kind: &str) -> String {
    format!("nothing is known of events called `{}`", crate::wording::shown(kind))
}

/// What cannot be read may hold anything: the message repeats none of it.
fn read<T: for<'a> Deserialize<'a>>(facts: &str) -> Result<T, String> {
    serde_json::from_str(facts).map_err(|_| "its facts cannot be read".to_owned())
}
