//! Documents that belong to a complaint: letters, statements, photographs.

use chrono::NaiveDate;

use crate::domain::complaint::Complaint;
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

impl Attachment {
    /// Its name, place and digest, while it stands and they have not been erased.
    #[must_use]
    pub fn standing(&self) -> Option<&Document> {
        if self.removed.is_some() { None } else { self.document.as_ref() }
    }
}

impl Complaint {
    /// The document of that digest that stands on it.
    #[must_use]
    pub fn attached(&self, sha256: &str) -> Option<&Attachment> {
        let same = |file: &&Attachment| file.standing().is_some_and(|it| it.sha256 == sha256);
        self.files.iter().find(same)
    }

    /// The documents that stand on it, each with its name, place and digest.
    pub fn standing_files(&self) -> impl Iterator<Item = (&Attachment, &Document)> {
        self.files.iter().filter_map(|file| Some((file, file.standing()?)))
    }
}
