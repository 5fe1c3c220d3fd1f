//! The procedures that come with the program, each a file that a practice manager can read.

use super::model::Procedure;

/// A procedure that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct LibraryEntry {
    /// Its key, and the code of its clinic where it is one clinic's own.
    pub key: &'static str,
    /// The file, word by word.
    pub text: &'static str,
}

/// All of them, in the order in which they are listed.
pub const LIBRARY: &[LibraryEntry] = &[
    LibraryEntry { key: "carrara", text: include_str!("../../procedures/carrara.toml") },
    LibraryEntry { key: "itrust", text: include_str!("../../procedures/itrust.toml") },
    LibraryEntry { key: "cat", text: include_str!("../../procedures/cat.toml") },
    // For any clinic of their kind: docs/library.md.
    LibraryEntry {
        key: "private-clinic",
        text: include_str!("../../procedures/private-clinic.toml"),
    },
    LibraryEntry { key: "nhs-england", text: include_str!("../../procedures/nhs-england.toml") },
    LibraryEntry { key: "nhs-scotland", text: include_str!("../../procedures/nhs-scotland.toml") },
    LibraryEntry {
        key: "independent-scotland",
        text: include_str!("../../procedures/independent-scotland.toml"),
    },
    LibraryEntry {
        key: "private-dental",
        text: include_str!("../../procedures/private-dental.toml"),
    },
    LibraryEntry {
        key: "physiotherapy",
        text: include_str!("../../procedures/physiotherapy.toml"),
    },
    LibraryEntry {
        key: "single-handed-therapist",
        text: include_str!("../../procedures/single-handed-therapist.toml"),
    },
    LibraryEntry {
        key: "data-protection",
        text: include_str!("../../procedures/data-protection.toml"),
    },
];

impl LibraryEntry {
    /// The entry of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        LIBRARY.iter().copied().find(|entry| entry.key == key)
    }

    /// The procedure itself.
    ///
    /// # Panics
    ///
    /// Never: the tests read every file of the library.
    #[must_use]
    pub fn procedure(self) -> Procedure {
        Procedure::from_toml(self.text, self.key)
            .expect("every library file is read and checked by the tests")
    }
}
