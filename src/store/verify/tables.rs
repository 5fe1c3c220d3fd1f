//! The derived tables, and the comparison of their rows with those that follow from the events.
//! A table is known by its columns: one with a `complaint_id` is compared complaint by complaint,
//! without a word about it here.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Statement, params_from_iter};

use crate::report::{Fault, FaultSort, Place};
use crate::store::error::StoreError;

/// What is no table of rows that follow from events: the truth itself, and what has a check of its
/// own, each with where that is.
pub(super) const APART: [(&str, &str); 3] =
    [("attachment_content", "contents.rs"), ("event", "chain.rs"), ("search", "search.rs")];

/// The tables to which every complaint adds: each with how a row of it joins those that are there.
pub(super) const GATHERED: [(&str, &str); 2] = [
    (
        "reference_counter",
        "INSERT INTO reference_counter (clinic_id, year, last) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
    ),
    ("person_word", "INSERT INTO person_word (word) VALUES (?1) ON CONFLICT DO NOTHING"),
];

/// Columns whose texts are words of the program, and may stand in a message; of all others nothing
/// that somebody wrote is repeated. Days and numbers always may.
const HARMLESS: [&str; 17] = [
    "anchor",
    "category",
    "channel",
    "closed_reason",
    "code",
    "key",
    "nation",
    "obligation",
    "outcome",
    "prefix",
    "procedure_key",
    "ref",
    "settled",
    "sha256",
    "stage",
    "status",
    "kind",
];

/// A derived table, by its columns.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    columns: Vec<String>,
    /// The places of the columns that tell its rows from one another.
    key: Vec<usize>,
    /// The column with the number of what each row belongs to, where it belongs to something.
    pub(super) owner: Option<String>,
    /// What that is.
    pub(super) family: Family,
}

/// What rows belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// A complaint.
    Complaint,
    /// Feedback.
    Feedback,
    /// The register itself.
    Register,
}

impl Family {
    /// The table of those, and the kind of event that receives one.
    pub(super) fn received(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Complaint => Some(("complaint", "received")),
            Self::Feedback => Some(("feedback", "feedback-received")),
            Self::Register => None,
        }
    }
}

impl Table {
    /// Every table of a schema but those apart.
    pub(super) fn all(conn: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut statement = conn.prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY name",
        )?;
        let names = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut tables = Vec::new();
        for name in names {
            let name = name?;
            if !APART.iter().any(|(apart, _)| *apart == name) {
                tables.push(Self::read(conn, name)?);
            }
        }
        Ok(tables)
    }

    pub(super) fn read(conn: &Connection, name: String) -> Result<Self, StoreError> {
        let mut statement =
            conn.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns = statement
            .query_map([&name], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?
            .collect::<Result<Vec<_>, _>>()?;
        let mut key: Vec<(i64, usize)> = columns
            .iter()
            .enumerate()
            .filter(|(_, (_, place))| *place > 0)
            .map(|(index, (_, place))| (*place, index))
            .collect();
        key.sort_unstable();
        let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
        let (owner, family) = match name.as_str() {
            "complaint" => ("id", Family::Complaint),
            "feedback" => ("id", Family::Feedback),
            _ => ("complaint_id", Family::Complaint),
        };
        let owner = columns.iter().find(|column| *column == owner).cloned();
        let family = if owner.is_some() { family } else { Family::Register };
        let key = key.into_iter().map(|(_, index)| index).collect();
        Ok(Self { name, columns, key, owner, family })
    }

    /// The rows of one complaint, or all where they belong to none, in the order of the key.
    pub(super) fn select(&self) -> String {
        let key: Vec<&str> = self.key.iter().map(|at| self.columns[*at].as_str()).collect();
        let owned = self.owner.as_ref().map(|owner| format!("WHERE {owner} = ?1"));
        format!(
            "SELECT {} FROM {} {} ORDER BY {}",
            self.columns.join(", "),
            self.name,
            owned.unwrap_or_default(),
            key.join(", ")
        )
    }

    /// What writes a row.
    pub(super) fn insert(&self) -> String {
        let places = vec!["?"; self.columns.len()].join(", ");
        format!("INSERT INTO {} ({}) VALUES ({places})", self.name, self.columns.join(", "))
    }

    /// Compares what is stored with what should be, and gives the number of stored rows.
    pub(super) fn compare(
        &self,
        stored: &Connection,
        expected: &Connection,
        of: Option<(i64, &str)>,
        mut each: impl FnMut(Fault),
    ) -> Result<i64, StoreError> {
        let sql = self.select();
        let id = of.map(|(id, _)| id);
        let (mut stored, mut expected) =
            (stored.prepare_cached(&sql)?, expected.prepare_cached(&sql)?);
        if let Some(count) = self.same(&mut stored, &mut expected, id)? {
            return Ok(count);
        }
        let (stored, expected) = (self.rows(&mut stored, id)?, self.rows(&mut expected, id)?);
        let place = |row: &[Value]| Place {
            table: Some(self.name.clone()),
            row: self.label(row),
            ..Place::subject(of.map(|(_, reference)| reference).unwrap_or_default())
        };
        let mut fault = |place, what: String| each(Fault::new(FaultSort::Derived, place, what));
        for row in &stored {
            let Some(twin) = expected.iter().find(|other| self.is_same(row, other)) else {
                fault(place(row), "no event gives this row".to_owned());
                continue;
            };
            for (at, (is, should)) in row.iter().zip(twin).enumerate() {
                if is != should {
                    let column = &self.columns[at];
                    let place = Place { column: Some(column.clone()), ..place(row) };
                    fault(place, difference(column, is, should));
                }
            }
        }
        for row in expected.iter().filter(|row| !stored.iter().any(|it| self.is_same(it, row))) {
            fault(place(row), "the events give this row, and it is missing".to_owned());
        }
        Ok(stored.len().try_into().unwrap_or(i64::MAX))
    }

    /// The number of rows, where both sides have the same.
    fn same(
        &self,
        stored: &mut Statement<'_>,
        expected: &mut Statement<'_>,
        id: Option<i64>,
    ) -> Result<Option<i64>, StoreError> {
        let mut stored = stored.query(params_from_iter(id))?;
        let mut expected = expected.query(params_from_iter(id))?;
        let mut count = 0;
        loop {
            match (stored.next()?, expected.next()?) {
                (None, None) => return Ok(Some(count)),
                (Some(is), Some(should)) => {
                    for at in 0..self.columns.len() {
                        if is.get_ref(at)? != should.get_ref(at)? {
                            return Ok(None);
                        }
                    }
                    count += 1;
                }
                _ => return Ok(None),
            }
        }
    }

    pub(super) fn rows(
        &self,
        statement: &mut Statement<'_>,
        id: Option<i64>,
    ) -> Result<Vec<Vec<Value>>, StoreError> {
        let mut rows = statement.query(params_from_iter(id))?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            // Text that is none of UTF-8 cannot be told apart any further.
            let value = |at| row.get_ref(at).map(lossy);
            all.push((0..self.columns.len()).map(value).collect::<Result<Vec<Value>, _>>()?);
        }
        Ok(all)
    }

    fn is_same(&self, one: &[Value], other: &[Value]) -> bool {
        self.key.iter().all(|at| one[*at] == other[*at])
    }

    /// What tells a row from the others of its complaint, or of its table.
    fn label(&self, row: &[Value]) -> Option<String> {
        let parts = self.key.iter().filter(|at| Some(&self.columns[**at]) != self.owner.as_ref());
        let parts: Vec<String> = parts
            .map(|at| format!("{} {}", self.columns[*at], said(&self.columns[*at], &row[*at])))
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The rows that belong to nothing that was received, each as a fault.
    pub(super) fn strays(
        &self,
        conn: &Connection,
        mut each: impl FnMut(Fault),
    ) -> Result<(), StoreError> {
        let (Some(owner), Some((of, kind))) = (&self.owner, self.family.received()) else {
            return Ok(());
        };
        let sql = format!(
            "SELECT {} FROM {} WHERE {owner} NOT IN
               (SELECT id FROM {of} WHERE EXISTS
                 (SELECT 1 FROM event WHERE subject = ref AND kind = '{kind}'))
             ORDER BY {owner} LIMIT {}",
            self.columns.join(", "),
            self.name,
            crate::report::Faults::LISTED
        );
        let mut statement = conn.prepare(&sql)?;
        for row in self.rows(&mut statement, None)? {
            let named: Vec<String> = self
                .columns
                .iter()
                .zip(&row)
                .filter(|(column, _)| *column == owner || *column == "ref")
                .map(|(column, value)| format!("{column} {}", said(column, value)))
                .chain(self.label(&row))
                .collect();
            let place = Place { row: Some(named.join(", ")), ..Place::table(&self.name) };
            let what = "no event gives this row: it belongs to nothing that was received";
            each(Fault::new(FaultSort::Derived, place, what));
        }
        Ok(())
    }
}

fn lossy(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}

/// What is there and what should be, as far as that may be told.
fn difference(column: &str, is: &Value, should: &Value) -> String {
    match (is, should) {
        (is, Value::Null) => {
            format!("is {}, and from the events follows nothing", said(column, is))
        }
        (Value::Null, should) => {
            format!("is empty, and from the events follows {}", said(column, should))
        }
        (is, should) => {
            format!("is {}, and from the events follows {}", said(column, is), said(column, should))
        }
    }
}

/// A value as it may stand in a message.
fn said(column: &str, value: &Value) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => {
            let is_day = text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok();
            if is_day || HARMLESS.contains(&column) {
                crate::wording::shown(text)
            } else {
                format!("a text of {} characters", text.chars().count())
            }
        }
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::Store;

    /// The tables that follow from the events of the register itself (foundation.rs), and the one
    /// to which feedback adds (feedback.rs).
    const OF_REGISTER: [&str; 6] =
        ["clinic", "feedback_counter", "holiday", "holiday_import", "procedure", "rule"];

    /// What a new table needs to be found by `verify`: a `complaint_id`, or a line above.
    #[test]
    fn every_table_of_the_schema_is_compared_or_has_a_check_of_its_own() {
        let fresh = Store::in_memory().expect("a register in memory");
        let tables = Table::all(&fresh.conn).expect("its tables");
        assert!(tables.len() >= 7, "{tables:?}");
        for table in tables {
            let known = table.owner.is_some()
                || OF_REGISTER.contains(&table.name.as_str())
                || GATHERED.iter().any(|(name, _)| *name == table.name);
            assert!(known, "`redress verify` does not know what follows in `{}`", table.name);
            assert!(!table.key.is_empty(), "`{}` has no primary key", table.name);
        }
    }

    #[test]
    fn what_somebody_wrote_is_not_repeated() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(said("complainant", &text("A. Patient")), "a text of 10 characters");
        assert_eq!(said("due_on", &text("2026-04-02")), "2026-04-02");
        assert_eq!(said("stage", &text("review")), "review");
    }
}
