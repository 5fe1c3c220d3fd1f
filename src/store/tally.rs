//! What reports count: written with a complaint, and read of all of them in one pass, by as many
//! threads as there are processors.

use std::collections::{HashMap, HashSet};
use std::thread;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::complaints::Stored;
use super::error::StoreError;
use super::filter::ComplaintFilter;
use super::open::Store;
use super::rows::{damaged, day_text};
use crate::domain::{ComplaintRef, Deadline};
use crate::procedure::{Id, Outcome, Procedure};
use crate::report::tally::{Tally, number, pack};
use crate::wording::shown;

/// Fewer complaints are read before another thread has begun.
const FEW: i64 = 20_000;

/// A complaint as reports count it.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The number of its row.
    pub id: i64,
    /// The number of its clinic's row.
    pub clinic: i64,
    /// The number of the row of its procedure's version.
    pub procedure: i64,
    /// What is counted.
    pub tally: Tally<'a>,
}

impl Store {
    /// Writes what reports count of a complaint.
    pub(super) fn derive_tally(
        &self,
        stored: &Stored,
        procedure: &Procedure,
        deadlines: &[Deadline],
    ) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(
                "INSERT INTO tally (complaint_id, clinic_id, procedure_id, facts)
                 SELECT id, clinic_id, procedure_id, ?2 FROM complaint WHERE id = ?1
                 ON CONFLICT DO UPDATE SET facts = excluded.facts",
            )?
            .execute(params![stored.id, pack(&stored.complaint, procedure, deadlines)])?;
        Ok(())
    }

    /// Writes the points of a complaint.
    pub(super) fn derive_points(&self, stored: &Stored) -> Result<(), StoreError> {
        let Stored { id, complaint, .. } = stored;
        self.conn.prepare_cached("DELETE FROM point WHERE complaint_id = ?1")?.execute([id])?;
        for point in &complaint.points {
            self.conn
                .prepare_cached(
                    "INSERT INTO point (complaint_id, number, category, staff_group, site,
                                        practitioner, outcome, raised_on, withdrawn_on)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                )?
                .execute(params![
                    id,
                    point.number,
                    point.facts.category.as_ref().map(ToString::to_string),
                    point.facts.staff_group.as_ref().map(ToString::to_string),
                    point.facts.site.as_ref().map(ToString::to_string),
                    point.practitioner,
                    point.outcome().map(Outcome::word),
                    point.on.to_string(),
                    day_text(point.withdrawn.as_ref().map(|(on, _)| *on)),
                ])?;
        }
        Ok(())
    }

    /// Goes once through what is counted of every complaint, or of those received from one day
    /// through another and perhaps some more: several threads each add up a part, and the sums come
    /// in the order of the parts.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn tallied<Sum: Send>(
        &self,
        received: Option<(NaiveDate, NaiveDate)>,
        new: impl Fn() -> Sum + Sync,
        add: impl Fn(&mut Sum, Counted<'_>) + Sync,
    ) -> Result<Vec<Sum>, StoreError> {
        let Some((first, last)) = self.rows_of(received)? else { return Ok(Vec::new()) };
        let read = |conn: &Connection, first: i64, last: i64| {
            let mut sum = new();
            each(conn, first, last, |counted| add(&mut sum, counted))?;
            Ok::<Sum, StoreError>(sum)
        };
        let beside = self.beside(last - first)?;
        let parts = i64::try_from(beside.len()).unwrap_or_default() + 1;
        let bound = |part: i64| first + (last - first + 1) * part / parts;
        thread::scope(|scope| {
            let read = &read;
            let others: Vec<_> = (1..parts)
                .zip(beside)
                .map(|(part, store)| {
                    let (first, last) = (bound(part), bound(part + 1) - 1);
                    scope.spawn(move || read(&store.conn, first, last))
                })
                .collect();
            let mut sums = vec![read(&self.conn, first, bound(1) - 1)?];
            for other in others {
                let panicked = |_| damaged("what is counted cannot be read");
                sums.push(other.join().map_err(panicked)??);
            }
            Ok(sums)
        })
    }

    /// The first and the last row that may have been received in these days.
    fn rows_of(
        &self,
        received: Option<(NaiveDate, NaiveDate)>,
    ) -> Result<Option<(i64, i64)>, StoreError> {
        let both = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let rows: (Option<i64>, Option<i64>) = match received {
            // Each by itself is an end of the table; both at once would read it all.
            None => self.conn.query_row(
                "SELECT (SELECT min(complaint_id) FROM tally), (SELECT max(complaint_id) FROM tally)",
                [],
                both,
            )?,
            Some((from, to)) => self.conn.query_row(
                "SELECT min(id), max(id) FROM complaint INDEXED BY complaint_by_receipt
                 WHERE received_on BETWEEN ?1 AND ?2",
                params![from.to_string(), to.to_string()],
                both,
            )?,
        };
        Ok(rows.0.zip(rows.1))
    }

    /// The register opened again for each further thread. As long as this one reads, nobody writes,
    /// and all of them see the same; but not with a write-ahead log.
    fn beside(&self, rows: i64) -> Result<Vec<Self>, StoreError> {
        if rows < FEW || self.writes_ahead()? {
            return Ok(Vec::new());
        }
        let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
        Ok((1..threads).map_while(|_| self.open_again().ok()).collect())
    }

    /// Whom the points that stand are about, by the number of the complaint's row.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn practitioners(&self) -> Result<HashMap<i64, Vec<String>>, StoreError> {
        let mut statement = self.conn.prepare(
            "SELECT DISTINCT complaint_id, practitioner FROM point
             WHERE practitioner IS NOT NULL AND withdrawn_on IS NULL ORDER BY 1, 2",
        )?;
        let mut rows = statement.query([])?;
        let mut all: HashMap<i64, Vec<String>> = HashMap::new();
        while let Some(row) = rows.next()? {
            all.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
        Ok(all)
    }

    /// The rows of the complaints that somebody handles, for a filter by a name that is not counted.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn handled_by(&self, handler: &str) -> Result<HashSet<i64>, StoreError> {
        let filter = ComplaintFilter { handler: Some(handler.to_owned()), ..Default::default() };
        let only = self.conditions(&filter)?;
        let sql = format!("SELECT id FROM complaint {}", only.clause());
        let mut statement = self.conn.prepare(&sql)?;
        let rows =
            statement.query_map(rusqlite::params_from_iter(only.values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The complaints that were received on some days, or were not closed when they began, in the
    /// order of their receipt.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn references_during(
        &self,
        clinic: Option<&Id>,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<ComplaintRef>, StoreError> {
        let (from, to) = (number(from), number(to));
        let clinic = clinic.map(Id::as_str);
        let rows = self.clinic_rows()?;
        let only = clinic.map(|code| rows.iter().find(|(_, it)| it == code).map(|(row, _)| *row));
        let found = self.tallied(None, Vec::new, |found, it: Counted<'_>| {
            let received = it.tally.received;
            let here = only.is_none_or(|only| only == Some(it.clinic));
            if here && received <= to && (received >= from || it.tally.is_open_before(from)) {
                found.push((received, it.id));
            }
        })?;
        let mut statement = self.conn.prepare("SELECT ref FROM complaint WHERE id = ?1")?;
        let mut all = Vec::new();
        for (received, id) in found.into_iter().flatten() {
            let name: String = statement.query_row([id], |row| row.get(0))?;
            let reference: ComplaintRef =
                name.parse().map_err(|_| damaged(format!("the reference `{}`", shown(&name))))?;
            all.push((received, name, reference));
        }
        all.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        Ok(all.into_iter().map(|(.., reference)| reference).collect())
    }

    /// The code of each clinic, by the number of its row.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn clinic_rows(&self) -> Result<Vec<(i64, String)>, StoreError> {
        let mut statement = self.conn.prepare("SELECT id, code FROM clinic ORDER BY id")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn each(
    conn: &Connection,
    first: i64,
    last: i64,
    mut each: impl FnMut(Counted<'_>),
) -> Result<(), StoreError> {
    let mut statement = conn.prepare(
        "SELECT complaint_id, clinic_id, procedure_id, facts FROM tally
         WHERE complaint_id BETWEEN ?1 AND ?2",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let facts = row.get_ref(3)?.as_blob().map_err(|error| damaged(error.to_string()))?;
        let Some(tally) = Tally::read(facts) else { return Err(unreadable(conn, id)) };
        each(Counted { id, clinic: row.get(1)?, procedure: row.get(2)?, tally });
    }
    Ok(())
}

/// What is packed of a complaint is nothing that this program packs.
fn unreadable(conn: &Connection, id: i64) -> StoreError {
    let mut name = format!("complaint {id}");
    let known = "SELECT ref FROM complaint WHERE id = ?1";
    if let Ok(reference) = conn.query_row(known, [id], |row| row.get::<_, String>(0)) {
        name = shown(&reference);
    }
    damaged(format!("what is counted of {name} cannot be read"))
}
