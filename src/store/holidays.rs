//! What the register changes in the bank holidays that the program knows by rule.

use chrono::NaiveDate;
use rusqlite::{Row, params};
use serde_json::json;

use super::error::StoreError;
use super::history::{Entry, Stamp};
use super::open::Store;
use super::rows::{maybe_parsed, parsed};
use crate::deadline::{Almanac, Nation, built_in};
use crate::report::{ImportedList, Origin};

/// A day that the register added to a nation's bank holidays, or took off them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayChange {
    /// Whose.
    pub nation: Nation,
    /// The day.
    pub day: NaiveDate,
    /// What it is called; `None` where it was taken off.
    pub title: Option<String>,
    /// How the register knows.
    pub origin: Origin,
}

impl Store {
    /// What the register knows of bank holidays beyond the rules.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn almanac(&self) -> Result<Almanac, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT nation, day, title, NULL AS announced_through FROM holiday
             UNION ALL
             SELECT nation, NULL, NULL, announced_through FROM holiday_import",
        )?;
        let mut almanac = Almanac::default();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let nation = parsed(row, "nation")?;
            if let Some(through) = maybe_parsed(row, "announced_through")? {
                almanac.announce(nation, through);
                continue;
            }
            let title: Option<String> = row.get("title")?;
            match title {
                Some(title) => almanac.add(nation, parsed(row, "day")?, title),
                None => almanac.remove(nation, parsed(row, "day")?),
            }
        }
        Ok(almanac)
    }

    /// The days that the register added and took off, each with how it knows.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn holiday_changes(&self) -> Result<Vec<HolidayChange>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT nation, day, title, happened_on, facts ->> 'source' AS source
             FROM holiday JOIN event ON seq = event_seq ORDER BY day, nation",
        )?;
        let mut rows = statement.query([])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(HolidayChange {
                nation: parsed(row, "nation")?,
                day: parsed(row, "day")?,
                title: row.get("title")?,
                origin: match row.get("source")? {
                    Some(source) => Origin::Import(source, parsed(row, "happened_on")?),
                    None => Origin::ByHand(parsed(row, "happened_on")?),
                },
            });
        }
        Ok(changes)
    }

    /// The lists that were imported, in that order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn holiday_imports(&self) -> Result<Vec<ImportedList>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT nation, happened_on, source, sha256, announced_through
             FROM holiday_import JOIN event ON seq = event_seq ORDER BY event_seq",
        )?;
        let mut rows = statement.query([])?;
        let mut imports = Vec::new();
        while let Some(row) = rows.next()? {
            imports.push(import_row(row)?);
        }
        Ok(imports)
    }

    /// Adds a bank holiday by hand, as an event of the register.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn add_holiday(
        &self,
        nation: Nation,
        day: NaiveDate,
        title: &str,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let facts = json!({ "day": day, "title": title }).to_string();
        let seq = self.append_holiday("holiday-added", nation, facts, on, stamp)?;
        self.put_holiday(nation, day, Some(title), seq)
    }

    /// Takes a bank holiday off by hand, as an event of the register.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn remove_holiday(
        &self,
        nation: Nation,
        day: NaiveDate,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let facts = json!({ "day": day }).to_string();
        let seq = self.append_holiday("holiday-removed", nation, facts, on, stamp)?;
        self.take_holiday(nation, day, seq)
    }

    /// Writes that a day is no bank holiday: a row where the rules make it one.
    pub(super) fn take_holiday(
        &self,
        nation: Nation,
        day: NaiveDate,
        seq: i64,
    ) -> Result<(), StoreError> {
        if built_in(nation, day).is_some() {
            return self.put_holiday(nation, day, None, seq);
        }
        self.conn
            .prepare_cached("DELETE FROM holiday WHERE nation = ?1 AND day = ?2")?
            .execute(params![nation.to_string(), day.to_string()])?;
        Ok(())
    }

    /// Records that a list was imported, with the days that it adds.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn import_holidays(
        &self,
        import: &ImportedList,
        added: &[(NaiveDate, String)],
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let days: Vec<_> =
            added.iter().map(|(day, title)| json!({ "day": day, "title": title })).collect();
        let facts = json!({
            "source": import.source,
            "sha256": import.sha256,
            "announced_through": import.announced_through,
            "added": days,
        });
        let kind = "holidays-imported";
        let seq = self.append_holiday(kind, import.nation, facts.to_string(), import.on, stamp)?;
        self.put_import(import, added, seq)
    }

    /// Writes the row of a list that was imported, and the days that it adds.
    pub(super) fn put_import(
        &self,
        import: &ImportedList,
        added: &[(NaiveDate, String)],
        seq: i64,
    ) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO holiday_import (event_seq, nation, source, sha256, announced_through)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                seq,
                import.nation.to_string(),
                import.source,
                import.sha256,
                import.announced_through.to_string(),
            ])?;
        for (day, title) in added {
            self.put_holiday(import.nation, *day, Some(title), seq)?;
        }
        Ok(())
    }

    fn append_holiday(
        &self,
        kind: &str,
        nation: Nation,
        facts: String,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<i64, StoreError> {
        let subject = format!("holiday:{nation}");
        let entry = Entry { subject: &subject, kind, happened_on: on, facts, words: None };
        self.append(&entry, stamp)
    }

    pub(super) fn put_holiday(
        &self,
        nation: Nation,
        day: NaiveDate,
        title: Option<&str>,
        seq: i64,
    ) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO holiday (nation, day, title, event_seq) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO UPDATE SET title = excluded.title, event_seq = excluded.event_seq",
            )?
            .execute(params![nation.to_string(), day.to_string(), title, seq])?;
        Ok(())
    }
}

fn import_row(row: &Row<'_>) -> Result<ImportedList, StoreError> {
    Ok(ImportedList {
        nation: parsed(row, "nation")?,
        on: parsed(row, "happened_on")?,
        source: row.get("source")?,
        sha256: row.get("sha256")?,
        announced_through: parsed(row, "announced_through")?,
    })
}
