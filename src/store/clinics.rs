//! Clinics and the procedures under which they deal with complaints.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

use super::error::StoreError;
use super::history::{Entry, Stamp, to_json};
use super::open::Store;
use super::rows::{damaged, wrong_json};
use crate::domain::Clinic;
use crate::procedure::{Id, Procedure};

impl Store {
    /// The clinics, by code.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn clinics(&self) -> Result<Vec<Clinic>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT settings FROM clinic ORDER BY code")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|settings| read_clinic(&settings?)).collect()
    }

    /// The clinic of that code.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn clinic(&self, code: &str) -> Result<Option<Clinic>, StoreError> {
        let settings: Option<String> = self
            .conn
            .prepare_cached("SELECT settings FROM clinic WHERE code = ?1")?
            .query_row([code], |row| row.get(0))
            .optional()?;
        settings.map(|settings| read_clinic(&settings)).transpose()
    }

    /// The clinic whose references begin with these letters.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn clinic_with_prefix(&self, prefix: &str) -> Result<Option<Clinic>, StoreError> {
        let settings: Option<String> = self
            .conn
            .prepare_cached("SELECT settings FROM clinic WHERE prefix = ?1")?
            .query_row([prefix], |row| row.get(0))
            .optional()?;
        settings.map(|settings| read_clinic(&settings)).transpose()
    }

    /// Adds a clinic, as an event of the register.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn add_clinic(
        &self,
        clinic: &Clinic,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        self.append_clinic("clinic-added", clinic, on, stamp)?;
        self.insert_clinic(clinic, &to_json(clinic)?)
    }

    /// Writes the row of a clinic.
    pub(super) fn insert_clinic(&self, clinic: &Clinic, settings: &str) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO clinic (code, name, prefix, procedure_key, settings)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                clinic.code.as_str(),
                clinic.name,
                clinic.prefix.as_str(),
                clinic.procedure.as_str(),
                settings
            ])?;
        Ok(())
    }

    /// Changes what the register knows about a clinic, as an event of the register. Its code and
    /// its prefix stay.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn change_clinic(
        &self,
        clinic: &Clinic,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        self.append_clinic("clinic-changed", clinic, on, stamp)?;
        self.update_clinic(clinic, &to_json(clinic)?)
    }

    /// Writes the row of a clinic anew.
    pub(super) fn update_clinic(&self, clinic: &Clinic, settings: &str) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "UPDATE clinic SET name = ?2, procedure_key = ?3, settings = ?4 WHERE code = ?1",
            )?
            .execute(params![
                clinic.code.as_str(),
                clinic.name,
                clinic.procedure.as_str(),
                settings
            ])?;
        Ok(())
    }

    fn append_clinic(
        &self,
        kind: &str,
        clinic: &Clinic,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let subject = format!("clinic:{}", clinic.code);
        let facts = to_json(clinic)?;
        let entry = Entry { subject: &subject, kind, happened_on: on, facts, words: None };
        self.append(&entry, stamp).map(drop)
    }

    /// Adds a version of a procedure, as an event of the register.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn add_procedure(
        &self,
        procedure: &Procedure,
        source: &str,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let subject = format!("procedure:{}", procedure.key);
        let facts = json!({
            "key": procedure.key,
            "version": procedure.version,
            "applies_from": procedure.applies_from,
            "source": source,
        })
        .to_string();
        let kind = "procedure-added";
        let entry = Entry { subject: &subject, kind, happened_on: on, facts, words: None };
        self.append(&entry, stamp)?;
        self.insert_procedure(procedure, source)
    }

    /// Writes the rows of a version of a procedure.
    pub(super) fn insert_procedure(
        &self,
        procedure: &Procedure,
        source: &str,
    ) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO procedure (key, version, applies_from, source) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                procedure.key.as_str(),
                procedure.version,
                procedure.applies_from.to_string(),
                source
            ])?;
        let id = self.conn.last_insert_rowid();
        let mut insert =
            self.conn.prepare_cached("INSERT INTO rule VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for (number, rule) in procedure.obligations.iter().enumerate() {
            let (name, force) = (rule.id.as_str(), rule.force.word());
            insert.execute(params![id, number, name, rule.title, force])?;
        }
        Ok(())
    }

    /// The version of a procedure that governs what is received on a day.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn procedure_in_force(
        &self,
        key: &Id,
        on: NaiveDate,
    ) -> Result<Option<Procedure>, StoreError> {
        self.conn
            .prepare_cached(
                "SELECT key, version, source FROM procedure WHERE key = ?1 AND applies_from <= ?2
                 ORDER BY applies_from DESC, version DESC LIMIT 1",
            )?
            .query_row(params![key.as_str(), on.to_string()], procedure_row)
            .optional()?
            .map(read_procedure)
            .transpose()
    }

    /// One version of a procedure.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn procedure_version(
        &self,
        key: &Id,
        version: u32,
    ) -> Result<Option<Procedure>, StoreError> {
        self.conn
            .prepare_cached(
                "SELECT key, version, source FROM procedure WHERE key = ?1 AND version = ?2",
            )?
            .query_row(params![key.as_str(), version], procedure_row)
            .optional()?
            .map(read_procedure)
            .transpose()
    }

    /// Every version of every procedure, with its text.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn procedures(&self) -> Result<Vec<(Procedure, String)>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT key, version, source FROM procedure ORDER BY key, version")?;
        let rows = statement.query_map([], procedure_row)?;
        rows.map(|row| {
            let row = row?;
            let source = row.2.clone();
            read_procedure(row).map(|procedure| (procedure, source))
        })
        .collect()
    }
}

type ProcedureRow = (String, u32, String);

fn procedure_row(row: &Row<'_>) -> rusqlite::Result<ProcedureRow> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn read_procedure((key, version, source): ProcedureRow) -> Result<Procedure, StoreError> {
    let name = format!("procedure {key}, version {version}");
    Procedure::from_toml(&source, &name).map_err(|error| damaged(error.to_string()))
}

fn read_clinic(settings: &str) -> Result<Clinic, StoreError> {
    serde_json::from_str(settings)
        .map_err(|error| damaged(wrong_json("the settings of a clinic", &error)))
}
