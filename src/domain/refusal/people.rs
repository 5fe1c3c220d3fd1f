//! Why an act on the people of a complaint is refused, and the command that would work.

use chrono::NaiveDate;

use crate::domain::record::Consent;

/// Why an act on the people of a complaint is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PeopleRefusal {
    /// The person complained about does not handle the complaint.
    #[error("{handler} is complained about and may not handle `{stage}`{}", said(quote.as_deref()))]
    IsAbout {
        /// The person.
        handler: String,
        /// The stage's title.
        stage: String,
        /// The policy's words, where they say who handles it.
        quote: Option<String>,
    },
    /// The patient complains.
    #[error("the complainant of {reference} is the patient: nobody else's consent is needed")]
    OwnConsent {
        /// The complaint.
        reference: String,
    },
    /// Consent was received.
    #[error("the patient's consent to {reference} was received on {since}")]
    ConsentReceived {
        /// When.
        since: NaiveDate,
        /// The complaint.
        reference: String,
    },
    /// Just that was said before.
    #[error("the patient's consent to {reference} has been `{state}` since {since}")]
    ConsentStands {
        /// What.
        state: Consent,
        /// When.
        since: NaiveDate,
        /// The complaint.
        reference: String,
    },
    /// There is no consent that could be taken back.
    #[error("no consent to {reference} was received, so none can be withdrawn")]
    NoConsent {
        /// The complaint.
        reference: String,
    },
    /// It was asked of them, and has not come.
    #[error("this was asked of {from} on {on}, and has not come yet")]
    AskedAlready {
        /// The person.
        from: String,
        /// When.
        on: NaiveDate,
        /// The step.
        step: String,
        /// The complaint.
        reference: String,
    },
}

fn said(quote: Option<&str>) -> String {
    quote.map(|quote| format!(": “{quote}”")).unwrap_or_default()
}

impl PeopleRefusal {
    /// The command that would work, or what to do.
    pub(in crate::domain) fn hint(&self) -> String {
        match self {
            Self::IsAbout { .. } => "name somebody else with `--handler NAME`".to_owned(),
            Self::OwnConsent { reference } => format!(
                "where another complains for the patient: `redress amend {reference} --capacity representative --patient NAME`"
            ),
            Self::ConsentReceived { reference, .. } => {
                format!("where the patient took it back: `redress consent {reference} withdrawn`")
            }
            Self::ConsentStands { reference, .. } => {
                format!("`redress note {reference} TEXT` writes down what else was said")
            }
            Self::NoConsent { reference } => {
                format!("where the patient does not consent: `redress consent {reference} refused`")
            }
            Self::AskedAlready { step, reference, .. } => format!(
                "`redress step {reference} {step} --received-from NAME` once it has; `redress note {reference} TEXT` records a reminder"
            ),
        }
    }
}
