//! The rows of the views that other programs read, for `export`. Views are switched off here (a file
//! could bring its own): their words are taken from the schema of this program.

use rusqlite::types::ValueRef;
use rusqlite::{Statement, params};

use super::error::StoreError;
use super::guard::statements;
use super::open::{SCHEMA, Store};
use super::rows::{damaged, day_text};
use crate::report::{Extract, ExtractScope, ExtractValue};

/// Which rows of a view, and in which order: that in which they lie, so that nothing is sorted.
struct Reading {
    view: &'static str,
    only: Only,
    order: &'static str,
}

/// How the rows of a view are narrowed.
enum Only {
    /// Not at all.
    All,
    /// By the clinic.
    Clinic,
    /// By the complaint that they belong to.
    Complaint,
    /// By the feedback.
    Feedback,
    /// By whichever of the two they are about.
    Either,
}

impl Only {
    /// The conditions; `?1` is the clinic, `?2` and `?3` are the first and the last day.
    fn clause(&self) -> String {
        let received = match self {
            Self::All => return String::new(),
            Self::Clinic => return "WHERE (?1 IS NULL OR clinic.code = ?1)".to_owned(),
            Self::Complaint => "complaint.received_on",
            Self::Feedback => "feedback.received_on",
            Self::Either => "coalesce(complaint.received_on, feedback.received_on)",
        };
        format!(
            "WHERE (?1 IS NULL OR clinic.code = ?1) AND (?2 IS NULL OR {received} >= ?2) \
             AND (?3 IS NULL OR {received} <= ?3)"
        )
    }
}

impl Reading {
    fn of(view: &'static str) -> Self {
        let (only, order) = match view.trim_end_matches("_words") {
            "v_clinic" => (Only::Clinic, "clinic.id"),
            "v_procedure" => (Only::All, "procedure.id"),
            "v_complaint" => (Only::Complaint, "complaint.id"),
            "v_deadline" => (Only::Complaint, "deadline.complaint_id, deadline.position"),
            "v_point" => (Only::Complaint, "point.complaint_id, point.number"),
            "v_action" => (Only::Complaint, "action.complaint_id, action.number"),
            "v_referral" => (Only::Complaint, "referral.complaint_id, referral.number"),
            "v_attachment" => (Only::Complaint, "attachment.complaint_id, attachment.number"),
            "v_feedback" => (Only::Feedback, "feedback.id"),
            _ => (Only::Either, "event.seq"),
        };
        Self { view, only, order }
    }

    fn sql(&self) -> Result<String, StoreError> {
        let begins = format!("CREATE VIEW {} AS\n", self.view);
        let body = statements(SCHEMA).find_map(|statement| statement.strip_prefix(&begins));
        let body = body.ok_or_else(|| damaged(format!("there is no view {}", self.view)))?;
        // The order in which the rows lie is worth more than any index: a million are read.
        let body = body.replace("\nJOIN ", "\nCROSS JOIN ");
        Ok(format!("{body}\n{}\nORDER BY {}", self.only.clause(), self.order))
    }
}

impl Store {
    /// The names of the columns of a table.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn columns_of(&self, extract: &Extract) -> Result<Vec<String>, StoreError> {
        let statement = self.read_view(extract)?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }

    /// Hands over the rows of a table, one at a time and always in the same order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read; whatever `each` reports.
    pub fn each_row_of<E: From<StoreError>>(
        &self,
        extract: &Extract,
        scope: &ExtractScope,
        mut each: impl FnMut(&[ExtractValue<'_>]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.read_view(extract)?;
        let columns = statement.column_count();
        // A view that is not narrowed by them has no such parameters.
        let mut rows = match statement.parameter_count() {
            0 => statement.query([]),
            1 => statement.query(params![scope.clinic.as_ref().map(ToString::to_string)]),
            _ => statement.query(params![
                scope.clinic.as_ref().map(ToString::to_string),
                day_text(scope.from),
                day_text(scope.to),
            ]),
        }
        .map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let values: Result<Vec<_>, StoreError> =
                (0..columns).map(|place| value(row.get_ref(place)?)).collect();
            each(&values?)?;
        }
        Ok(())
    }

    fn read_view(&self, extract: &Extract) -> Result<Statement<'_>, StoreError> {
        Ok(self.conn.prepare(&Reading::of(extract.view).sql()?)?)
    }
}

fn value(value: ValueRef<'_>) -> Result<ExtractValue<'_>, StoreError> {
    match value {
        ValueRef::Null => Ok(ExtractValue::Nothing),
        ValueRef::Integer(number) => Ok(ExtractValue::Number(number)),
        ValueRef::Text(text) => std::str::from_utf8(text)
            .map(ExtractValue::Text)
            .map_err(|_| damaged("a text in it is not UTF-8")),
        other => Err(damaged(format!("a {} where a text belongs", other.data_type()))),
    }
}
