//! The reasons for which a document is not attached or taken off.

use chrono::NaiveDate;

/// Why a document is not attached or taken off. Nothing has been recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FileRefusal {
    /// There is nothing in it.
    #[error("there is nothing in {name}")]
    Empty {
        /// What it is called.
        name: String,
    },
    /// It stands on the complaint without its bytes.
    #[error("file {file} of {reference} is this document, kept by reference")]
    ByReference {
        /// Its number.
        file: u32,
        /// The complaint.
        reference: String,
    },
    /// No document of the complaint has that number.
    #[error("{reference} has no file {file}{}", known(standing))]
    None {
        /// The number asked for.
        file: u32,
        /// The complaint.
        reference: String,
        /// The numbers of those that stand.
        standing: Vec<u32>,
    },
    /// It was taken off.
    #[error("file {file} of {reference} was taken off on {on}")]
    TakenOff {
        /// Its number.
        file: u32,
        /// The complaint.
        reference: String,
        /// The day.
        on: NaiveDate,
    },
    /// Its bytes went when it was taken off.
    #[error("file {file} of {reference} cannot come back: its bytes were deleted with it")]
    BytesGone {
        /// Its number.
        file: u32,
        /// The complaint.
        reference: String,
    },
}

fn known(standing: &[u32]) -> String {
    let numbers: Vec<String> = standing.iter().map(ToString::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!(": expected {}", numbers.join(", ")) }
}

impl FileRefusal {
    /// The command that would work, or what to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Empty { .. } => "nothing was recorded; attach the document itself".to_owned(),
            Self::ByReference { file, reference } => format!(
                "`redress file remove {reference} {file} --reason TEXT` first, and then the same with `--store`"
            ),
            Self::None { reference, standing, .. } if standing.is_empty() => {
                format!("`redress file add {reference} PATH` attaches one")
            }
            Self::BytesGone { reference, .. } => {
                format!("`redress file add {reference} PATH --store` attaches it again")
            }
            Self::None { reference, .. } | Self::TakenOff { reference, .. } => {
                format!("`redress file list {reference}` shows them")
            }
        }
    }
}
