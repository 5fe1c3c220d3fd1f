//! The columns that somebody asked for: of a sheet, or of the objects of JSON.

use std::io;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::SCHEMA_VERSION;
use super::sheet::Sheet;
use crate::wording::{UnknownWord, shown};

/// The keys that were asked for, in their order; none stands for all there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<String>);

/// What was asked for is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum FieldError {
    /// It is not there.
    #[error(transparent)]
    Unknown(#[from] UnknownWord),
    /// It was named twice.
    #[error("the field `{}` is named twice", shown(.0))]
    Twice(String),
}

impl From<FieldError> for io::Error {
    fn from(error: FieldError) -> Self {
        Self::new(io::ErrorKind::InvalidInput, error)
    }
}

impl Fields {
    /// These fields; all of them where there are none.
    ///
    /// # Errors
    ///
    /// [`FieldError::Twice`] for one that is named again.
    pub fn new(names: Vec<String>) -> Result<Self, FieldError> {
        let names: Vec<String> = names.into_iter().map(|name| name.trim().to_owned()).collect();
        let again = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name));
        match again {
            Some((_, name)) => Err(FieldError::Twice(name.clone())),
            None => Ok(Self(names)),
        }
    }

    /// Whether nothing is to be left out.
    #[must_use]
    pub fn are_all(&self) -> bool {
        self.0.is_empty()
    }

    /// What was asked for.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether a field was asked for.
    pub(super) fn have(&self, key: &str) -> bool {
        self.0.iter().any(|name| name == key)
    }

    /// A sheet with these columns alone, each with a heading.
    ///
    /// # Errors
    ///
    /// [`FieldError`] for one that it does not have.
    pub fn of_sheet(&self, mut sheet: Sheet) -> Result<Sheet, FieldError> {
        if self.are_all() {
            return Ok(sheet);
        }
        let places = self.places(&sheet)?;
        sheet.columns = places.iter().map(|place| sheet.columns[*place]).collect();
        for column in &mut sheet.columns {
            column.heading = column.heading.or(column.key);
        }
        for row in &mut sheet.rows {
            *row = places.iter().map(|place| row[*place].clone()).collect();
        }
        sheet.expendable = &[];
        Ok(sheet)
    }

    /// Where these columns stand in a sheet.
    ///
    /// # Errors
    ///
    /// [`FieldError`] for one that it does not have.
    pub(super) fn places(&self, sheet: &Sheet) -> Result<Vec<usize>, FieldError> {
        let columns = sheet.data_columns();
        let place = |name: &String| {
            let found = columns.iter().find(|(_, key)| key == name);
            found.map(|(place, _)| *place).ok_or_else(|| {
                let keys = columns.iter().map(|(_, key)| *key);
                FieldError::Unknown(UnknownWord::new("a field of this list", name, keys))
            })
        };
        self.0.iter().map(place).collect()
    }

    /// An object with these keys alone, and the version of what they mean.
    ///
    /// # Errors
    ///
    /// [`FieldError`] for one that it does not have; whatever the object reports.
    pub(super) fn of_object(&self, object: &impl Serialize) -> io::Result<Json> {
        let Value::Object(mut all) = serde_json::to_value(object)? else {
            return Ok(Json::Value(Value::Null));
        };
        let mut kept = vec![(VERSION.to_owned(), Json::Value(SCHEMA_VERSION.into()))];
        for name in self.0.iter().filter(|name| *name != VERSION) {
            let Some(value) = all.remove(name) else {
                let keys = all.keys().map(String::as_str).filter(|key| *key != VERSION);
                let keys = keys.chain(kept.iter().skip(1).map(|(key, _)| key.as_str()));
                let unknown = UnknownWord::new("a field of these objects", name, keys);
                return Err(FieldError::from(unknown).into());
            };
            kept.push((name.clone(), Json::Value(value)));
        }
        Ok(Json::Object(kept))
    }
}

/// The key that every object has.
pub(super) const VERSION: &str = "schema_version";

/// JSON whose keys stand in the order in which they were put there.
#[derive(Debug)]
pub(super) enum Json {
    /// What has no order to keep.
    Value(Value),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Object(entries) => {
                serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
        }
    }
}
