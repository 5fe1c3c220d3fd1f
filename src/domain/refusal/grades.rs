//! The reasons for which a grade is refused.

use crate::procedure::Id;

/// Why a grade is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GradeRefusal {
    /// The procedure grades on its matrix.
    #[error("this procedure grades by likelihood and consequence{}", quoted(quote))]
    NeedsPlace {
        /// The likelihoods.
        likelihood: Vec<Id>,
        /// The consequences.
        consequence: Vec<Id>,
        /// The policy's words.
        quote: String,
    },
    /// The procedure has grades and no matrix.
    #[error("this procedure grades without likelihood and consequence{}", quoted(quote))]
    NoMatrix {
        /// The grades.
        grades: Vec<Id>,
        /// The policy's words.
        quote: String,
    },
    /// Nothing was given.
    #[error("nothing says how grave {reference} is")]
    NoGrade {
        /// The complaint.
        reference: String,
    },
    /// The grade is not the one of the matrix.
    #[error("`{given}` contradicts the matrix: `{likelihood}` with `{consequence}` is `{grade}`")]
    Contradicts {
        /// The grade given.
        given: Id,
        /// The likelihood given.
        likelihood: Id,
        /// The consequence given.
        consequence: Id,
        /// The grade of the two.
        grade: Id,
    },
    /// A changed grade is explained.
    #[error("{reference} is graded `{was}`: say why it is `{grade}` now")]
    NeedsReason {
        /// The grade that it has.
        was: Id,
        /// The new one.
        grade: Id,
        /// The complaint.
        reference: String,
    },
}

impl GradeRefusal {
    /// The command that would work.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::NeedsPlace { likelihood, consequence, .. } => format!(
                "`--likelihood L --consequence C`, with L one of {}, and C one of {}",
                list(likelihood),
                list(consequence)
            ),
            Self::NoMatrix { grades, .. } => {
                format!("give the grade itself, one of {}", list(grades))
            }
            Self::NoGrade { reference } => {
                format!("`redress grade {reference} --likelihood L --consequence C`")
            }
            Self::Contradicts { .. } => {
                "leave the grade out, or correct the likelihood or the consequence".to_owned()
            }
            Self::NeedsReason { .. } => "add `--reason TEXT`".to_owned(),
        }
    }
}

fn list(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

fn quoted(quote: &str) -> String {
    if quote.trim().is_empty() { String::new() } else { format!(": “{quote}”") }
}
