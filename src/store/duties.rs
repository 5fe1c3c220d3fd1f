//! What is still to be done: open deadlines, and what follows from no rule. Read through the
//! indexes of what is open, so that it costs what it gives and not what the register holds.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Row, ToSql, params_from_iter};

use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::list::{DEADLINE, Names, deadline_row};
use super::open::Store;
use super::rows::{day_text, maybe_parsed, parsed};
use super::tally::Counted;
use crate::domain::{Deadline, Status, same_person};
use crate::procedure::Id;
use crate::report::tally::number;
use crate::report::{Changed, OfWhom, OpenTask, Task};

/// Which duties are looked for.
#[derive(Debug, Clone, Default)]
pub struct DutyFilter {
    /// Of these complaints. What a duty belongs to is `stage`, and not the stage of its complaint.
    pub complaints: ComplaintFilter,
    /// Of this stage.
    pub stage: Option<Id>,
    /// To be done by this person: the owner of an action, or else the handler of the complaint.
    pub person: Option<String>,
    /// Due on or after this day.
    pub from: Option<NaiveDate>,
    /// Who handles the complaint and what it is about is wanted as well.
    pub whose: bool,
}

/// An open deadline, with the complaint it belongs to.
#[derive(Debug, Clone)]
pub struct OpenDeadline {
    /// The complaint's reference.
    pub reference: String,
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of that procedure.
    pub procedure_version: u32,
    /// The deadline.
    pub deadline: Deadline,
    /// Whose it is, where that was asked for.
    pub whose: OfWhom,
}

/// A complaint that counts for a workload.
#[derive(Debug, Clone)]
pub struct UnclosedRow {
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of that procedure.
    pub procedure_version: u32,
    /// Who handles it.
    pub handler: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// The day it was received.
    pub received_on: NaiveDate,
}

impl Store {
    /// The open deadlines that are due on or before a day, earliest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn open_deadlines(
        &self,
        filter: &DutyFilter,
        until: NaiveDate,
    ) -> Result<Vec<OpenDeadline>, StoreError> {
        let (clause, mut values) = self.duty_conditions(filter)?;
        let stage = if filter.stage.is_some() { "AND deadline.stage = ?" } else { "" };
        // What is open leads, whatever else is asked: that is few.
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {DEADLINE}, complaint.ref, complaint.clinic_id, complaint.procedure_id,
                    complaint.handler, complaint.category
             FROM deadline
             CROSS JOIN complaint ON complaint.id = deadline.complaint_id
             WHERE deadline.settled = 'open' AND deadline.due_on BETWEEN ? AND ? {stage} {clause}
             ORDER BY deadline.due_on, complaint.ref, deadline.position",
        ))?;
        let mut all = days(filter, until);
        all.extend(filter.stage.as_ref().map(|stage| Box::new(stage.to_string()) as _));
        all.append(&mut values);
        let mut rows = statement.query(params_from_iter(all))?;
        let mut names = Names::new(self);
        let mut open = Vec::new();
        let wants_whose = filter.whose || filter.person.is_some();
        while let Some(row) = rows.next()? {
            let whose = if wants_whose { of_whom(row, None)? } else { OfWhom::default() };
            if !is_of(filter, &whose) {
                continue;
            }
            let (procedure, procedure_version) = names.procedure(row.get("procedure_id")?)?;
            open.push(OpenDeadline {
                reference: row.get("ref")?,
                clinic: names.clinic(row.get("clinic_id")?)?,
                procedure,
                procedure_version,
                deadline: deadline_row(row)?,
                whose,
            });
        }
        Ok(open)
    }

    /// What is to be done by a day and follows from no rule, by due day. Nothing of it belongs to
    /// a stage.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn open_tasks(
        &self,
        filter: &DutyFilter,
        until: NaiveDate,
    ) -> Result<Vec<(OpenTask, OfWhom)>, StoreError> {
        if filter.stage.is_some() {
            return Ok(Vec::new());
        }
        let (clause, mut values) = self.duty_conditions(filter)?;
        // Each part through its own index of what is open; `of` says which part it is.
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT task.*, complaint.ref, complaint.handler, complaint.category, clinic.code,
                    procedure.key, procedure.version
             FROM (SELECT 'action' AS of, complaint_id, number, text, owner, NULL AS body,
                          agreed_on AS since, due_on, original_due_on
                   FROM action WHERE done_on IS NULL AND dropped_on IS NULL
                     AND due_on BETWEEN ?1 AND ?2
                   UNION ALL
                   SELECT 'review', complaint_id, number, text, owner, NULL, done_on, review_on,
                          review_on
                   FROM action WHERE done_on IS NOT NULL AND reviewed_on IS NULL
                     AND dropped_on IS NULL AND review_on BETWEEN ?1 AND ?2
                   UNION ALL
                   SELECT 'referral', complaint_id, number, asked_for, NULL, body, referred_on,
                          asked_by, asked_by
                   FROM referral WHERE sent_on IS NULL AND asked_by BETWEEN ?1 AND ?2) AS task
             JOIN complaint ON complaint.id = task.complaint_id
             JOIN clinic ON clinic.id = complaint.clinic_id
             JOIN procedure ON procedure.id = complaint.procedure_id
             WHERE true {clause}
             ORDER BY due_on, complaint.ref, of, number",
        ))?;
        let mut all = days(filter, until);
        all.append(&mut values);
        let mut rows = statement.query(params_from_iter(all))?;
        let mut tasks = Vec::new();
        while let Some(row) = rows.next()? {
            let owner: Option<String> = row.get("owner")?;
            let whose = of_whom(row, owner.clone())?;
            if is_of(filter, &whose) {
                tasks.push((task(row, owner)?, whose));
            }
        }
        Ok(tasks)
    }

    /// The complaints that are not closed, and those that were closed on or after a day.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn unclosed(
        &self,
        clinic: Option<&Id>,
        since: NaiveDate,
        today: NaiveDate,
    ) -> Result<Vec<UnclosedRow>, StoreError> {
        let columns = "clinic_id, procedure_id, handler, status, received_on";
        let clinic_is = "(?1 IS NULL OR clinic_id = (SELECT id FROM clinic WHERE code = ?1))";
        let clinic = clinic.map(Id::as_str);
        let mut names = Names::new(self);
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {columns} FROM complaint WHERE status <> 'closed' AND {clinic_is}",
        ))?;
        let mut rows = statement.query([clinic])?;
        let mut unclosed = Vec::new();
        while let Some(row) = rows.next()? {
            unclosed.push(unclosed_row(row, &mut names)?);
        }
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {columns} FROM complaint WHERE {clinic_is} AND id = ?2",
        ))?;
        for id in self.closed_between(since, today)? {
            let mut rows = statement.query((clinic, id))?;
            if let Some(row) = rows.next()? {
                unclosed.push(unclosed_row(row, &mut names)?);
            }
        }
        Ok(unclosed)
    }

    /// The rows of the complaints that were closed on some days and are closed, in their order. No
    /// index has that day; what is counted is read faster than the complaints are.
    fn closed_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<i64>, StoreError> {
        let days = number(from)..=number(to);
        let parts = self.tallied(None, Vec::new, |ids: &mut Vec<i64>, it: Counted<'_>| {
            if it.tally.closed().is_some_and(|on| days.contains(&on)) {
                ids.push(it.id);
            }
        })?;
        Ok(parts.concat())
    }

    /// The last change of a complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn last_change(&self, reference: &str) -> Result<Changed, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, recorded_at FROM event WHERE subject = ?1 ORDER BY seq DESC LIMIT 1",
        )?;
        Ok(statement.query_row([reference], |row| {
            Ok(Changed { seq: row.get(0)?, recorded_at: row.get(1)? })
        })?)
    }

    /// What a filter asks of the complaints, as conditions behind others.
    fn duty_conditions(
        &self,
        filter: &DutyFilter,
    ) -> Result<(String, Vec<Box<dyn ToSql>>), StoreError> {
        let asked = self.conditions(&filter.complaints)?;
        let mut clause = String::new();
        for condition in &asked.conditions {
            clause.push_str("AND ");
            clause.push_str(condition);
            clause.push(' ');
        }
        Ok((clause, asked.values))
    }
}

fn days(filter: &DutyFilter, until: NaiveDate) -> Vec<Box<dyn ToSql>> {
    let from = day_text(filter.from).unwrap_or_default();
    [from, until.to_string()].map(|day| Box::new(Value::Text(day)) as Box<dyn ToSql>).into()
}

fn unclosed_row(row: &Row<'_>, names: &mut Names<'_>) -> Result<UnclosedRow, StoreError> {
    let (procedure, procedure_version) = names.procedure(row.get("procedure_id")?)?;
    Ok(UnclosedRow {
        clinic: names.clinic(row.get("clinic_id")?)?,
        procedure,
        procedure_version,
        handler: row.get("handler")?,
        status: parsed(row, "status")?,
        received_on: parsed(row, "received_on")?,
    })
}

fn of_whom(row: &Row<'_>, owner: Option<String>) -> Result<OfWhom, StoreError> {
    let handler: Option<String> = row.get("handler")?;
    let person = owner.or_else(|| handler.clone());
    Ok(OfWhom { person, handler, category: maybe_parsed(row, "category")? })
}

fn is_of(filter: &DutyFilter, whose: &OfWhom) -> bool {
    filter
        .person
        .as_ref()
        .is_none_or(|person| whose.person.as_ref().is_some_and(|whose| same_person(whose, person)))
}

fn task(row: &Row<'_>, owner: Option<String>) -> Result<OpenTask, StoreError> {
    let (of, number): (String, u32) = (row.get("of")?, row.get("number")?);
    let task = match of.as_str() {
        "action" => Task::Action { action: number, owner },
        "review" => Task::Review { action: number, owner },
        _ => Task::Referral { referral: number, body: parsed(row, "body")? },
    };
    Ok(OpenTask {
        reference: row.get("ref")?,
        clinic: parsed(row, "code")?,
        procedure: parsed(row, "key")?,
        procedure_version: row.get("version")?,
        task,
        text: row.get("text")?,
        anchor_on: parsed(row, "since")?,
        due_on: parsed(row, "due_on")?,
        original_due_on: parsed(row, "original_due_on")?,
    })
}
