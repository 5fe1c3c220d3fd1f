//! Which complaints a change of the calendar may concern, and what becomes of their deadlines.

use chrono::NaiveDate;
use rusqlite::params;

use super::complaints::Stored;
use super::error::StoreError;
use super::history::Stamp;
use super::open::Store;
use super::rows::{damaged, day_text, parsed};
use crate::domain::{Complaint, Deadline, Recount};
use crate::procedure::{Id, Procedure};
use crate::wording::shown;

/// A version of a procedure: the number of its row, its key and its version.
pub type ProcedureRow = (i64, (Id, u32));

/// A complaint that a change of the calendar may concern.
#[derive(Debug, Clone)]
pub struct Affected {
    id: i64,
    procedure_id: i64,
    /// The first day from which a deadline of it is counted.
    pub first: NaiveDate,
    /// The last day on which one is due.
    pub last: NaiveDate,
}

impl Affected {
    /// The number of the row of its procedure's version.
    #[must_use]
    pub fn procedure(&self) -> i64 {
        self.procedure_id
    }
}

impl Store {
    /// The complaints of a clinic with a deadline that is counted from before the end of some days
    /// and due after their beginning.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn affected(
        &self,
        clinic: &Id,
        first: NaiveDate,
        last: NaiveDate,
        mut each: impl FnMut(Affected),
    ) -> Result<(), StoreError> {
        // Through the deadlines in the order in which they lie: no sorting, and one pass.
        let mut statement = self.conn.prepare_cached(
            "SELECT complaint.id, procedure_id, min(received_on, min(anchor_on)) AS first,
                    max(due_on) AS last
             FROM deadline JOIN complaint ON complaint.id = deadline.complaint_id
             WHERE clinic_id = (SELECT id FROM clinic WHERE code = ?1)
             GROUP BY deadline.complaint_id
             HAVING first <= ?3 AND last >= ?2",
        )?;
        let mut rows =
            statement.query(params![clinic.as_str(), first.to_string(), last.to_string()])?;
        while let Some(row) = rows.next()? {
            each(Affected {
                id: row.get("id")?,
                procedure_id: row.get("procedure_id")?,
                first: parsed(row, "first")?,
                last: parsed(row, "last")?,
            });
        }
        Ok(())
    }

    /// The number of the row of each version of each procedure.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn procedure_rows(&self) -> Result<Vec<ProcedureRow>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT id, key, version FROM procedure")?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((row.get("id")?, (parsed(row, "key")?, row.get("version")?)));
        }
        Ok(all)
    }

    /// An affected complaint, with its history.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn affected_complaint(&self, affected: &Affected) -> Result<Stored, StoreError> {
        let name: String = self
            .conn
            .prepare_cached("SELECT ref FROM complaint WHERE id = ?1")?
            .query_row([affected.id], |row| row.get(0))?;
        let reference =
            name.parse().map_err(|_| damaged(format!("the reference `{}`", shown(&name))))?;
        let complaint = Complaint::replay(reference, self.events_of(&name)?)?;
        Ok(Stored::read(affected.id, complaint))
    }

    /// Records that a complaint's deadlines were counted anew, and writes them.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be written.
    pub fn recounted(
        &self,
        stored: &Stored,
        procedure: &Procedure,
        recount: &Recount,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        if let Some(draft) = &recount.draft {
            self.append_event(&stored.complaint.reference.to_string(), draft, stamp)?;
        }
        let Some(after) = &recount.deadlines else { return Ok(()) };
        self.derive_tally(stored, procedure, after)?;
        let key = |it: &Deadline| (it.visit, it.stage.clone(), it.rule, it.occurrence);
        let in_place = recount.before.iter().map(key).eq(after.iter().map(key));
        if !in_place {
            // They stand in the order of their due days, and that has changed.
            return self.derive_deadlines(stored.id, after);
        }
        let mut update = self.conn.prepare_cached(
            "UPDATE deadline SET anchor = ?3, anchor_on = ?4, due_on = ?5, original_due_on = ?6,
                    act_by_on = ?7, settled = ?8, settled_on = ?9, kept = ?10
             WHERE complaint_id = ?1 AND position = ?2",
        )?;
        for (position, (was, is)) in recount.before.iter().zip(after).enumerate() {
            if was != is {
                update.execute(params![
                    stored.id,
                    position,
                    is.anchor,
                    is.anchor_on.to_string(),
                    is.due_on.to_string(),
                    is.original_due_on.to_string(),
                    is.act_by_on.to_string(),
                    is.settled.word(),
                    day_text(is.settled_on),
                    is.kept,
                ])?;
            }
        }
        Ok(())
    }
}
