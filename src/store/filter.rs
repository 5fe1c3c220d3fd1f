//! Which complaints a list shows.

use chrono::NaiveDate;
use rusqlite::ToSql;

use super::error::StoreError;
use super::open::Store;
use super::rows::day_text;
use crate::domain::Status;
use crate::procedure::{Channel, Id, Outcome};
use crate::report::folded;

/// Which complaints a list shows. Everything left out lets everything through.
#[derive(Debug, Clone, Default)]
pub struct ComplaintFilter {
    /// Of this clinic.
    pub clinic: Option<Id>,
    /// In this status.
    pub status: Option<Status>,
    /// At this stage.
    pub stage: Option<Id>,
    /// Of this category, or with a point of it.
    pub category: Option<Id>,
    /// Handled by this person at its current stage, however the name is spaced and capitalised.
    pub handler: Option<String>,
    /// That came this way.
    pub channel: Option<Channel>,
    /// Of which this was last found.
    pub outcome: Option<Outcome>,
    /// Received on or after this day.
    pub from: Option<NaiveDate>,
    /// Received on or before this day.
    pub to: Option<NaiveDate>,
}

/// The conditions of a filter, with the values of their parameters.
#[derive(Default)]
pub(super) struct Conditions {
    pub(super) conditions: Vec<String>,
    pub(super) values: Vec<Box<dyn ToSql>>,
}

impl Conditions {
    fn only(&mut self, condition: &str, value: Option<String>) {
        if let Some(value) = value {
            self.conditions.push(condition.to_owned());
            self.values.push(Box::new(value));
        }
    }

    /// A `WHERE`, where there is any condition.
    pub(super) fn clause(&self) -> String {
        if self.conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", self.conditions.join(" AND "))
        }
    }
}

impl Store {
    pub(super) fn conditions(&self, filter: &ComplaintFilter) -> Result<Conditions, StoreError> {
        let mut all = Conditions::default();
        if let Some(handler) = &filter.handler {
            let handlers = self.spellings(handler)?;
            let places = vec!["?"; handlers.len()].join(", ");
            all.conditions.push(format!("handler IN ({places})"));
            all.values.extend(handlers.into_iter().map(|name| Box::new(name) as Box<dyn ToSql>));
        }
        let text = |id: &Option<Id>| id.as_ref().map(ToString::to_string);
        all.only("clinic_id = (SELECT id FROM clinic WHERE code = ?)", text(&filter.clinic));
        all.only("status = ?", filter.status.map(|status| status.to_string()));
        if filter.status.is_some_and(|status| status != Status::Closed) {
            // Said again in the words of the index of what is not closed.
            all.conditions.push("status <> 'closed'".to_owned());
        }
        all.only("stage = ?", text(&filter.stage));
        if let Some(category) = &filter.category {
            self.only_category(&mut all, category)?;
        }
        all.only("channel = ?", filter.channel.map(|channel| channel.to_string()));
        all.only("outcome = ?", filter.outcome.map(|outcome| outcome.to_string()));
        all.only("received_on >= ?", day_text(filter.from));
        all.only("received_on <= ?", day_text(filter.to));
        Ok(all)
    }

    /// The matter as a whole, or one of its points. Where no point has the category, one index gives
    /// the complaints in their order.
    fn only_category(&self, all: &mut Conditions, category: &Id) -> Result<(), StoreError> {
        let category = category.to_string();
        let of_points = self
            .conn
            .prepare_cached("SELECT 1 FROM point_category WHERE category = ?1")?
            .exists([&category])?;
        if of_points {
            let condition = "(category = ? OR complaint.id IN
                (SELECT complaint_id FROM point_category WHERE category = ?))";
            all.conditions.push(condition.to_owned());
            all.values.push(Box::new(category.clone()));
            all.values.push(Box::new(category));
        } else {
            all.only("category = ?", Some(category));
        }
        Ok(())
    }

    /// The names of handlers that differ from this one in capitals, accents, points and spaces
    /// alone.
    fn spellings(&self, handler: &str) -> Result<Vec<String>, StoreError> {
        let sought = folded(handler);
        let mut handlers = self.handlers()?;
        handlers.retain(|name| name == handler || folded(name) == sought);
        Ok(handlers)
    }

    /// Whether anybody of this name handles a complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn is_handler(&self, name: &str) -> Result<bool, StoreError> {
        Ok(!self.spellings(name)?.is_empty())
    }

    /// Everybody who handles a complaint at its current stage.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn handlers(&self) -> Result<Vec<String>, StoreError> {
        self.distinct("SELECT min(handler) FROM complaint WHERE handler > ?1")
    }

    /// Every category that a complaint or a point of one has.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn categories(&self) -> Result<Vec<String>, StoreError> {
        let mut all = self.distinct("SELECT min(category) FROM complaint WHERE category > ?1")?;
        all.extend(self.distinct("SELECT min(category) FROM point_category WHERE category > ?1")?);
        Ok(all)
    }

    /// The values of a column in their order, from one to the next in its index: they are few and
    /// complaints are many.
    fn distinct(&self, next: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(next)?;
        let mut values: Vec<String> = Vec::new();
        loop {
            let last = values.last().map(String::as_str).unwrap_or_default();
            match statement.query_row([last], |row| row.get::<_, Option<String>>(0))? {
                Some(next) => values.push(next),
                None => return Ok(values),
            }
        }
    }

    /// Every stage at which a complaint stands. Reads them all.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the file cannot be read.
    pub fn stages(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT DISTINCT stage FROM complaint")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
