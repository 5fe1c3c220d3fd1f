//! The keys of the objects that a list has in JSON, known before there is an object: a slip in
//! `--fields` must not wait for the first row.

use super::fields::{FieldError, Fields, VERSION};
use super::sheet::Sheet;
use super::{Format, of_register};
use crate::wording::UnknownWord;

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objects {
    /// Complaints, each with its deadlines.
    Complaints,
    /// The same, with what was found of each.
    Found,
    /// What is due or overdue.
    Duties,
    /// The same, with who is to do it and when.
    Agenda,
    /// What is held about a person.
    Held,
}

const COMPLAINT: &[&str] = &[
    "ref",
    "clinic",
    "procedure",
    "procedure_version",
    "stage",
    "status",
    "channel",
    "category",
    "received_on",
    "acknowledged_on",
    "responded_on",
    "outcome",
    "closed_on",
    "closed_reason",
    "handler",
    "complainant",
    "patient",
    "summary",
    "deadlines",
];

const DUTY: &[&str] = &[
    "ref",
    "clinic",
    "obligation",
    "occurrence",
    "stage",
    "title",
    "force",
    "anchor",
    "anchor_on",
    "due_on",
    "original_due_on",
    "act_by_on",
    "done_on",
    "ended_on",
    "state",
    "days_left",
    "quote",
    "because",
    "action",
    "referral",
    "owner",
    "days_late",
    "working_days_late",
    "band",
];

const HELD: &[&str] = &[
    "ref",
    "clinic",
    "role",
    "received_on",
    "status",
    "closed_on",
    "category",
    "outcome",
    "texts",
    "files",
];

impl Objects {
    fn keys(self) -> impl Iterator<Item = &'static str> {
        let (first, more): (_, &[_]) = match self {
            Self::Complaints => (COMPLAINT, &[]),
            Self::Found => (COMPLAINT, &["found"]),
            Self::Duties => (DUTY, &[]),
            Self::Agenda => (DUTY, &["person", "part", "to_do_on"]),
            Self::Held => (HELD, &[]),
        };
        first.iter().chain(more).copied()
    }
}

impl Fields {
    /// Looks at what was asked for before anything is read: against the columns of an empty
    /// sheet, or against the keys of the objects where the list is one of these.
    ///
    /// # Errors
    ///
    /// [`FieldError`] for one that the list does not have.
    pub fn check(&self, format: Format, sheet: &Sheet, objects: Objects) -> Result<(), FieldError> {
        if !matches!(format, Format::Json | Format::Ndjson) {
            return self.places(sheet).map(drop);
        }
        let of_group = sheet.columns.iter().any(|column| column.key == Some(of_register::KEY));
        let known = || objects.keys().chain(of_group.then_some(of_register::KEY));
        match self.names().find(|name| *name != VERSION && !known().any(|key| key == *name)) {
            Some(name) => Err(UnknownWord::new("a field of these objects", name, known()).into()),
            None => Ok(()),
        }
    }
}
