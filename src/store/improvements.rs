//! Actions with where they come from, for reports of what complaints led to.

use rusqlite::{Row, params_from_iter, types::Value};

use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::open::Store;
use super::rows::{maybe_parsed, parsed};
use crate::report::Improvement;
use crate::report::figures::Period;

impl Store {
    /// The actions of the complaints that a filter lets through which were agreed in a period, or
    /// before it and were not over when it began; each with the number of its clinic's row. Their
    /// texts are as they were written.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn improvements(
        &self,
        filter: &ComplaintFilter,
        days: Period,
    ) -> Result<Vec<(i64, Improvement)>, StoreError> {
        let only = self.conditions(filter)?;
        let among = match only.clause().as_str() {
            "" => String::new(),
            clause => format!("AND complaint.id IN (SELECT id FROM complaint {clause})"),
        };
        let mut statement = self.conn.prepare(&format!(
            "SELECT action.*, complaint.ref, complaint.clinic_id,
                    coalesce(point.category, complaint.category) AS category
             FROM action
             JOIN complaint ON complaint.id = action.complaint_id
             LEFT JOIN point ON point.complaint_id = action.complaint_id
               AND point.number = action.point
             WHERE agreed_on <= ? AND (agreed_on >= ?
               OR coalesce(dropped_on, done_on, '9999') >= ?) {among}"
        ))?;
        let (from, to) = (days.from.to_string(), days.to.to_string());
        let days: [Value; 3] = [to.into(), from.clone().into(), from.into()];
        let days = days.into_iter().map(|it| Box::new(it) as Box<dyn rusqlite::ToSql>);
        let mut rows = statement.query(params_from_iter(days.chain(only.values)))?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((row.get("clinic_id")?, improvement(row)?));
        }
        Ok(all)
    }
}

fn improvement(row: &Row<'_>) -> Result<Improvement, StoreError> {
    Ok(Improvement {
        reference: row.get("ref")?,
        clinic: String::new(),
        action: row.get("number")?,
        category: row.get("category")?,
        text: row.get("text")?,
        is_masked: false,
        agreed_on: parsed(row, "agreed_on")?,
        due_on: parsed(row, "due_on")?,
        done_on: maybe_parsed(row, "done_on")?,
        review_on: maybe_parsed(row, "review_on")?,
        reviewed_on: maybe_parsed(row, "reviewed_on")?,
        worked: row.get("worked")?,
        dropped_on: maybe_parsed(row, "dropped_on")?,
    })
}
