//! One change of a register behind the program's back, and what `verify` says of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use redress::report::{Fault, FaultSort, Proof, Seal};
use redress::store::{Examination, Store};
use rusqlite::Connection;

use crate::life::Register;

/// A register that is changed and put back, again and again.
pub(crate) struct Victim<'a> {
    register: &'a Register,
    path: PathBuf,
    triggers: Vec<(String, String)>,
}

impl<'a> Victim<'a> {
    pub(crate) fn new(register: &'a Register, name: &str) -> Self {
        let path = register.copy(name);
        let conn = Connection::open(&path).unwrap();
        let triggers = conn
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        Self { register, path, triggers }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Changes the register in one transaction, without triggers, checks and references; they
    /// are as they were afterwards. `false` where SQLite does not take the change at all.
    pub(crate) fn change(&self, change: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> bool {
        let mut conn = Connection::open(&self.path).unwrap();
        conn.execute_batch(
            "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF;
             PRAGMA ignore_check_constraints = ON",
        )
        .unwrap();
        let transaction = conn.transaction().unwrap();
        for (name, _) in &self.triggers {
            transaction.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        let taken = change(&transaction).is_ok();
        for (_, sql) in &self.triggers {
            transaction.execute_batch(sql).unwrap();
        }
        if taken {
            transaction.commit().unwrap();
        }
        taken
    }

    pub(crate) fn put_back(&self) {
        fs::write(&self.path, &self.register.bytes).unwrap();
    }

    pub(crate) fn proof(&self) -> Proof {
        verified(&self.path, Some(&self.register.seal))
    }

    /// Changes, verifies, and puts back.
    pub(crate) fn after(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Option<Proof> {
        let proof = self.change(change).then(|| self.proof());
        self.put_back();
        proof
    }

    /// What the seal says, which was made before the change.
    pub(crate) fn sealed(&self, proof: &Proof) -> Option<Fault> {
        self.register.seal.compare(proof)
    }
}

pub(crate) fn verified(path: &Path, seal: Option<&Seal>) -> Proof {
    let places: BTreeSet<i64> = seal.iter().map(|seal| seal.events).collect();
    let store = Store::open_read(path).unwrap();
    store.verify(&Examination { chain_only: false, places }).unwrap()
}

/// The faults of a sort.
pub(crate) fn of(proof: &Proof, sort: FaultSort) -> Vec<&Fault> {
    proof.faults.listed().iter().filter(|fault| fault.kind == sort).collect()
}

/// Whether a fault of that sort stands in a table, and in a column where one is named.
pub(crate) fn in_table(proof: &Proof, sort: FaultSort, table: &str, column: Option<&str>) -> bool {
    of(proof, sort).iter().any(|fault| {
        fault.place.table.as_deref() == Some(table)
            && (column.is_none() || fault.place.column.as_deref() == column)
    })
}

pub(crate) fn said(proof: &Proof) -> String {
    let faults = proof.faults.listed().iter();
    let lines = faults.map(|fault| format!("  {} at {}: {}", fault.kind, fault.place, fault.what));
    lines.collect::<Vec<_>>().join("\n")
}

/// The same numbers on every run.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    /// A letter, digit or mark.
    pub(crate) fn sign(&mut self) -> char {
        char::from_u32(33 + u32::try_from(self.below(90)).unwrap()).unwrap()
    }
}
