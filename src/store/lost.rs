//! What a backup does not know of those who were to be forgotten, or were not to be.

use std::path::Path;

use rusqlite::params;

use super::error::StoreError;
use super::open::Store;

/// The complaints and feedback about which something was recorded that must be recorded again: a
/// backup from before brings the words back, and forgets the hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// Whose words had been erased.
    pub erased: Vec<String>,
    /// On which a legal hold was laid, or lifted.
    pub held: Vec<String>,
}

impl Lost {
    /// What stands in the history of one register and not in another's.
    ///
    /// # Errors
    ///
    /// What one of the files is instead of a register.
    pub fn between(before: &Path, now: &Path) -> Result<Self, StoreError> {
        let (before, now) = (Store::open_to_copy(before)?, Store::open_to_copy(now)?);
        let mut there = now.conn.prepare("SELECT 1 FROM event WHERE seq = ?1 AND hash = ?2")?;
        let mut events = before.conn.prepare(
            "SELECT seq, hash, subject, kind FROM event
             WHERE kind IN ('redacted', 'feedback-redacted', 'legal-hold-begun', 'legal-hold-lifted')
             ORDER BY seq",
        )?;
        let mut rows = events.query([])?;
        let mut lost = Self::default();
        while let Some(row) = rows.next()? {
            let (seq, hash): (i64, [u8; 32]) = (row.get(0)?, row.get(1)?);
            let (subject, kind): (String, String) = (row.get(2)?, row.get(3)?);
            let of = if kind.ends_with("redacted") { &mut lost.erased } else { &mut lost.held };
            if !of.contains(&subject) && !there.exists(params![seq, hash])? {
                of.push(subject);
            }
        }
        Ok(lost)
    }
}
