//! What somebody wants to record.

use chrono::NaiveDate;

use super::files::FileRequest;
use super::grade::GradeRequest;
use super::keeping::RedactRequest;
use super::points::PointRequest;
use super::{ActionRequest, ReferralRequest};
use crate::deadline::Length;
use crate::domain::correction::Correction;
use crate::domain::details::{Details, Words};
use crate::domain::event::{CloseReason, StepResult};
use crate::domain::record::{Consent, Findings, LinkKind, PointOutcome};
use crate::procedure::{Channel, Id, Outcome};

/// What somebody wants to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The complaint was acknowledged.
    Acknowledge {
        /// How.
        by: Channel,
        /// The handler that the acknowledgement named.
        handler: Option<String>,
        /// The response date that it stated.
        respond_by: Option<NaiveDate>,
        /// The steps that it offered.
        offered: Vec<String>,
        /// What it said.
        text: Option<String>,
    },
    /// The complainant was told how things stand.
    Update {
        /// How.
        by: Channel,
        /// The reason for the delay.
        reason: Option<String>,
        /// The new response date.
        expect: Option<NaiveDate>,
    },
    /// The stage was answered.
    Respond {
        /// How.
        by: Channel,
        /// What was found on the whole; what follows from the points, where it is left out.
        outcome: Option<Outcome>,
        /// What was found on each point; of one left out, what was decided before.
        points: Vec<PointOutcome>,
        /// Whether the response contains an apology.
        apology: bool,
        /// What else was found, and what is given.
        findings: Findings,
        /// What it said, and the words of what was found.
        words: Box<Words>,
    },
    /// The complainant goes on.
    Escalate {
        /// To which stage; to the next that applies where none is named.
        to: Option<String>,
        /// Whether the request was in writing.
        in_writing: bool,
        /// Who handles it there.
        handler: Option<String>,
        /// Who confirmed that it may begin.
        confirmed_by: Option<String>,
        /// Why a late request is accepted.
        accept_late: Option<String>,
        /// Who decided that.
        decided_by: Option<String>,
        /// What was asked for.
        text: Option<String>,
    },
    /// The complaint is closed.
    Close {
        /// Why.
        reason: CloseReason,
        /// In words.
        text: Option<String>,
    },
    /// A step was taken, or does not apply.
    Step {
        /// Which.
        step: String,
        /// What became of it.
        result: StepResult,
        /// How.
        by: Option<Channel>,
        /// Why a late one is accepted.
        accept_late: Option<String>,
        /// Who decided that.
        decided_by: Option<String>,
        /// Why it does not apply, or what was done.
        text: Option<String>,
    },
    /// Somebody handles it from now on.
    Assign {
        /// Who.
        handler: String,
    },
    /// Something becomes of a point.
    Point(PointRequest),
    /// It is graded.
    Grade(GradeRequest),
    /// Something is written down.
    Note {
        /// What.
        text: String,
        /// It was heard from the complainant.
        heard: bool,
    },
    /// The complaint waits.
    Hold {
        /// For what, where the procedure has a name for it.
        hold: Option<String>,
        /// Why, in words.
        reason: Option<String>,
    },
    /// The complaint waits no longer.
    Resume {
        /// For what it waited; for the only thing, where none is named.
        hold: Option<String>,
        /// In words.
        text: Option<String>,
    },
    /// An obligation is given more time.
    Extend {
        /// Which; the only one that can be extended, where none is named.
        obligation: Option<String>,
        /// How much more; what the procedure gives, where neither this nor a day is named.
        by: Option<Length>,
        /// The new day.
        to: Option<NaiveDate>,
        /// Why.
        reason: Option<String>,
        /// Who agreed.
        agreed_by: Option<String>,
    },
    /// The complaint is opened again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Something is known of its people.
    People(PeopleRequest),
    /// A document is attached or taken off.
    File(Box<FileRequest>),
    /// Something is recorded of an action.
    Action(ActionRequest),
    /// Something is recorded of a referral.
    Referral(ReferralRequest),
    /// Another complaint has to do with it.
    Link {
        /// The other's reference.
        other: String,
        /// What this one is to it.
        link: LinkKind,
    },
    /// Nothing of it may be erased from now on, or that is lifted.
    LegalHold {
        /// Whether it is lifted.
        lift: bool,
        /// Why.
        reason: String,
    },
    /// Its words are erased.
    Redact(RedactRequest),
    /// Something recorded before is corrected.
    Amend {
        /// The corrected facts.
        details: Box<Details>,
        /// The fields that are taken back, by the names of their flags.
        cleared: Vec<Id>,
        /// The corrected names and words, and the reason.
        words: Box<Words>,
    },
    /// An earlier event is corrected.
    Correct {
        /// Its number in the complaint's history, from 1.
        number: usize,
        /// What of it.
        correction: Correction,
        /// The corrected words, and the reason.
        words: Box<Words>,
    },
    /// An earlier event is taken back.
    Undo {
        /// Its number in the complaint's history, from 1.
        number: usize,
        /// The reason.
        words: Box<Words>,
    },
}

/// What somebody wants to record of the people of a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleRequest {
    /// Where the patient's consent stands.
    Consent {
        /// Since now.
        state: Consent,
        /// How it was asked or given.
        by: Option<Channel>,
        /// In words.
        text: Option<String>,
    },
    /// A statement or the like was asked of somebody.
    Asked {
        /// For which step.
        step: String,
        /// Of whom.
        from: String,
        /// What was asked.
        text: Option<String>,
    },
    /// What was asked of somebody came, or something came unasked.
    Came {
        /// For which step.
        step: String,
        /// From whom.
        from: String,
        /// What came.
        text: Option<String>,
    },
}

impl Request {
    /// The clinic's site that it names.
    #[must_use]
    pub fn site(&self) -> Option<&Id> {
        match self {
            Self::Amend { details, .. } => details.site.as_ref(),
            Self::Point(PointRequest::Add { facts, .. } | PointRequest::Amend { facts, .. }) => {
                facts.site.as_ref()
            }
            _ => None,
        }
    }
}

/// The words of what may come late: why it is accepted, who decided that, and what was said.
pub(super) fn accepted(
    accept_late: Option<String>,
    decided_by: Option<String>,
    text: Option<String>,
) -> Words {
    Words { reason: accept_late, agreed_by: decided_by, text, ..Words::default() }
}
