//! The documents that stand on complaints, derived from the history in the same transaction.

use rusqlite::{Row, params};

use super::error::StoreError;
use super::open::Store;
use crate::domain::{Complaint, ComplaintRef};

/// A document that stands on a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    complaint_id: i64,
    /// The complaint's reference.
    pub reference: String,
    /// Its number within the complaint.
    pub number: u32,
    /// SHA-256 of its bytes, in small hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// Whether its bytes are kept in the register.
    pub stored: bool,
    /// Its name.
    pub name: String,
    /// Where it lay; empty where it came on standard input.
    pub path: String,
}

/// Where a document stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedTo {
    /// The complaint's reference.
    pub reference: String,
    /// Its number there.
    pub number: u32,
}

/// A row of the table, without what only lists need.
#[derive(PartialEq, Eq)]
struct Kept {
    number: u32,
    sha256: String,
    size: u64,
    stored: bool,
    name: String,
    path: String,
}

impl Store {
    /// Writes which documents stand on a complaint, and lets go of bytes that none needs any more.
    pub(super) fn derive_attachments(
        &self,
        id: i64,
        complaint: &Complaint,
    ) -> Result<(), StoreError> {
        let before = self.kept(id)?;
        let after: Vec<Kept> = complaint
            .standing_files()
            .map(|(file, document)| Kept {
                number: file.number,
                sha256: document.sha256.clone(),
                size: file.size,
                stored: file.stored,
                name: document.name.clone(),
                path: document.path.clone(),
            })
            .collect();
        if before == after {
            return Ok(());
        }
        self.conn
            .prepare_cached("DELETE FROM attachment WHERE complaint_id = ?1")?
            .execute([id])?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO attachment (complaint_id, number, sha256, size, stored, name, path)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for it in &after {
            insert
                .execute(params![id, it.number, it.sha256, it.size, it.stored, it.name, it.path])?;
        }
        for gone in before.iter().filter(|it| it.stored && !after.contains(it)) {
            self.let_go(&gone.sha256)?;
        }
        Ok(())
    }

    fn kept(&self, id: i64) -> Result<Vec<Kept>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number, sha256, size, stored, name, path FROM attachment
             WHERE complaint_id = ?1 ORDER BY number",
        )?;
        let rows = statement.query_map([id], |row| {
            Ok(Kept {
                number: row.get(0)?,
                sha256: row.get(1)?,
                size: row.get(2)?,
                stored: row.get(3)?,
                name: row.get(4)?,
                path: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The documents that stand on complaints, or on one of them, in the order of their recording;
    /// those behind one that was read already, and not more than so many.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn attachments(
        &self,
        of: Option<&ComplaintRef>,
        behind: Option<&AttachmentRow>,
        most: u32,
    ) -> Result<Vec<AttachmentRow>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT attachment.*, complaint.ref FROM attachment
             JOIN complaint ON complaint.id = attachment.complaint_id
             WHERE (complaint_id, number) > (?1, ?2) AND (?3 IS NULL OR complaint.ref = ?3)
             ORDER BY complaint_id, number LIMIT ?4",
        )?;
        let (id, number) = behind.map_or((0, 0), |row| (row.complaint_id, row.number));
        let rows = statement
            .query_map(params![id, number, of.map(ToString::to_string), most], attachment_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a document still stands as it was read.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn still_stands(&self, row: &AttachmentRow) -> Result<bool, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT 1 FROM attachment WHERE complaint_id = ?1 AND number = ?2 AND sha256 = ?3",
        )?;
        Ok(statement.exists(params![row.complaint_id, row.number, row.sha256])?)
    }

    /// On which other complaints a document stands, as far as so many.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn attached_elsewhere(
        &self,
        sha256: &str,
        besides: &ComplaintRef,
        most: u32,
    ) -> Result<Vec<AttachedTo>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT complaint.ref, number FROM attachment
             JOIN complaint ON complaint.id = attachment.complaint_id
             WHERE sha256 = ?1 AND complaint.ref <> ?2
             ORDER BY complaint_id, number LIMIT ?3",
        )?;
        let rows = statement.query_map(params![sha256, besides.to_string(), most], |row| {
            Ok(AttachedTo { reference: row.get(0)?, number: row.get(1)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// On which other complaints a document stands whose bytes are kept in the register.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn stored_elsewhere(
        &self,
        sha256: &str,
        besides: &ComplaintRef,
    ) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT complaint.ref FROM attachment
             JOIN complaint ON complaint.id = attachment.complaint_id
             WHERE sha256 = ?1 AND stored = 1 AND complaint.ref <> ?2
             ORDER BY complaint_id",
        )?;
        let rows = statement.query_map(params![sha256, besides.to_string()], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Deletes bytes that no standing document needs; nothing of them stays in the file.
    fn let_go(&self, sha256: &str) -> Result<(), StoreError> {
        self.conn.pragma_update(None, "secure_delete", true)?;
        self.conn
            .prepare_cached(
                "DELETE FROM attachment_content WHERE sha256 = ?1 AND NOT EXISTS
                   (SELECT 1 FROM attachment WHERE sha256 = ?1 AND stored = 1)",
            )?
            .execute([sha256])?;
        Ok(())
    }
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    Ok(AttachmentRow {
        complaint_id: row.get("complaint_id")?,
        reference: row.get("ref")?,
        number: row.get("number")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        stored: row.get("stored")?,
        name: row.get("name")?,
        path: row.get("path")?,
    })
}
