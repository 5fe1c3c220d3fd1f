//! Whether attached documents are still what they were.

use crate::wording::vocabulary;

vocabulary! {
    /// What is wrong with an attached document.
    FaultKind, "what is wrong with a document" {
        /// It is not where it was.
        Vanished = "vanished",
        /// Its bytes are others.
        Changed = "changed",
        /// It is there and cannot be read.
        Unreadable = "unreadable",
    }
}

/// A document that is not what it was when it was attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// The complaint's reference.
    pub reference: String,
    /// The document's number there.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Where it lay; `None` where its bytes are kept in the register.
    pub path: Option<String>,
    /// Its digest when it was attached.
    pub sha256: String,
    /// Its size when it was attached.
    pub size: u64,
    /// What is wrong with it.
    pub kind: FaultKind,
    /// In words.
    pub detail: String,
}
