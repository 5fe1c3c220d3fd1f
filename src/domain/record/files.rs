//! Documents that belong to a complaint: letters, statements, photographs.

use chrono::NaiveDate;

use crate::domain::details::Document;
use crate::wording::vocabulary;

vocabulary! {
    /// What sort of document it is.
    #[derive(Default)]
    FileKind, "a kind of document" {
        /// A letter or an e-mail.
        Letter = "letter",
        /// Somebody's statement.
        Statement = "statement",
        /// A picture.
        Photograph = "photograph",
        /// Part of a clinical record.
        Record = "record",
        /// A form of consent.
        Consent = "consent",
        /// Minutes, a report, a note of a call.
        Note = "note",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

/// A document that was attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its number, from 1; never used again.
    pub number: u32,
    /// The day it was attached.
    pub on: NaiveDate,
    /// What sort of document it is.
    pub kind: FileKind,
    /// Its size in bytes.
    pub size: u64,
    /// Whether its bytes are kept in the register; otherwise where they lay is.
    pub stored: bool,
    /// Its name, place and digest; `None` once they have been erased.
    pub document: Option<Document>,
    /// What it is.
    pub title: Option<String>,
    /// The day it was taken off, and why.
    pub removed: Option<(NaiveDate, Option<String>)>,
}
