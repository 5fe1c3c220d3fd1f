//! What happened, as it is kept: an append-only fact with the day it happened and the moment it
//! was recorded.
//!
//! An event has two halves. [`Act`] holds what is counted: days, channels, outcomes. [`Words`]
//! holds what can identify a person or was written freely, and can be erased without losing a
//! date or a figure.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::correction::Correction;
use super::details::{Details, Words};
use super::pinned::{Cause, Moved, Pin};
use super::record::{
    Consent, FileKind, Findings, LinkKind, PointFacts, PointOutcome, ReferralFacts,
};
use crate::deadline::Length;
use crate::procedure::{Channel, Content, Id, Outcome};
use crate::wording::vocabulary;

vocabulary! {
    /// Why a complaint was closed.
    CloseReason, "a reason for closing" {
        /// It was answered and nothing more was asked.
        Resolved = "resolved",
        /// The complainant withdrew it.
        Withdrawn = "withdrawn",
        /// The patient did not consent to another acting for them.
        NoConsent = "no-consent",
        /// It came too late, and was not accepted.
        OutOfTime = "out-of-time",
        /// Another body deals with it.
        PassedOn = "passed-on",
        /// The complainant did not answer.
        NoReply = "no-reply",
        /// The same was recorded twice, and the other stands.
        Duplicate = "duplicate",
    }
}

vocabulary! {
    /// What became of a step.
    StepResult, "a result of a step" {
        /// It was taken.
        Done = "done",
        /// It did not apply, for a recorded reason.
        NotApplicable = "not-applicable",
    }
}

/// What happened, without what can identify a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Act {
    /// The complaint was received; its first event.
    Received {
        /// The clinic's code.
        clinic: Id,
        /// The key of the procedure that governs it.
        procedure: Id,
        /// The version in force when it was received.
        version: u32,
        /// The stage at which it begins.
        stage: Id,
        /// The rest of the facts.
        details: Details,
    },
    /// It was acknowledged.
    Acknowledged {
        /// How.
        by: Channel,
        /// What the acknowledgement named.
        #[serde(default)]
        naming: Vec<Content>,
        /// The response date it stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        respond_by: Option<NaiveDate>,
        /// The steps it offered.
        #[serde(default)]
        offered: Vec<Id>,
    },
    /// The complainant was told how things stand.
    Updated {
        /// How.
        by: Channel,
        /// The new response date it stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expect: Option<NaiveDate>,
        /// What it named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        naming: Vec<Content>,
    },
    /// The stage was answered.
    Responded {
        /// How.
        by: Channel,
        /// What was found.
        outcome: Outcome,
        /// Whether the response contains an apology.
        apology: bool,
        /// What was found on each point; the outcome follows from it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        points: Vec<PointOutcome>,
        /// What else was found, and what is given.
        #[serde(default, skip_serializing_if = "Findings::is_empty")]
        findings: Findings,
    },
    /// The complaint went on to another stage.
    Escalated {
        /// Which.
        to: Id,
        /// Whether the request was in writing.
        in_writing: bool,
        /// Whether it came after its window, and was accepted with a reason.
        late: bool,
        /// Whether the clinic's own stage goes on.
        #[serde(default, skip_serializing_if = "is_false")]
        beside: bool,
        /// The outside body that decides there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Id>,
    },
    /// It was closed.
    Closed {
        /// Why.
        reason: CloseReason,
    },
    /// A step was taken or found not to apply.
    StepTaken {
        /// Which.
        step: Id,
        /// What became of it.
        result: StepResult,
        /// How, where somebody was told or asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Channel>,
        /// Whether it came after its window, and was accepted with a reason.
        #[serde(default, skip_serializing_if = "is_false")]
        late: bool,
    },
    /// Somebody became its handler.
    Assigned {},
    /// Something was written down.
    Noted {
        /// It was heard from the complainant.
        #[serde(default, skip_serializing_if = "is_false")]
        heard: bool,
    },
    /// Something recorded before was corrected.
    Amended {
        /// The corrected facts.
        details: Details,
        /// The fields that were taken back, by the names of their flags.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cleared: Vec<Id>,
    },
    /// Its deadlines were counted anew with another calendar.
    Recounted {
        /// What changed the calendar.
        cause: Cause,
        /// The deadlines that moved.
        #[serde(default)]
        moved: Vec<Moved>,
        /// Those that would have moved and stay: what was due or done already.
        #[serde(default)]
        kept: Vec<Pin>,
    },
    /// It waits.
    Held {
        /// For what, where the procedure has a name for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold: Option<Id>,
    },
    /// It waits no longer.
    Resumed {
        /// For what, where the procedure has a name for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold: Option<Id>,
    },
    /// An obligation was given more time.
    Extended {
        /// Of which stage.
        stage: Id,
        /// Which.
        obligation: Id,
        /// How much more, counted from the limit's own day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Length>,
        /// The new day, where that was agreed and not a length.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<NaiveDate>,
        /// Whether somebody agreed to it, who was heard from thereby.
        #[serde(default, skip_serializing_if = "is_false")]
        agreed: bool,
    },
    /// It was opened again after it had been closed.
    Reopened {
        /// Whether it had been answered, and its stage begins anew.
        anew: bool,
    },
    /// A statement or the like was asked of somebody, for a step.
    Asked {
        /// The step.
        step: Id,
    },
    /// What was asked of somebody came.
    Came {
        /// The step.
        step: Id,
    },
    /// Where the patient's consent stands.
    Consent {
        /// Since then.
        state: Consent,
        /// How it was asked or given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Channel>,
        /// The hold that begins or ends with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold: Option<Id>,
        /// The step that is taken with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<Id>,
    },
    /// It was graded.
    Graded {
        /// How likely it is to happen again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        likelihood: Option<Id>,
        /// How grave what follows from it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consequence: Option<Id>,
        /// The grade.
        grade: Id,
    },
    /// A point was raised.
    PointAdded {
        /// Its number.
        point: u32,
        /// What is counted of it.
        facts: PointFacts,
    },
    /// A point was corrected.
    PointAmended {
        /// Which.
        point: u32,
        /// The corrected facts.
        facts: PointFacts,
    },
    /// Something was found on a point.
    PointDecided {
        /// Which.
        point: u32,
        /// What was found.
        outcome: Outcome,
    },
    /// A point was withdrawn.
    PointWithdrawn {
        /// Which.
        point: u32,
    },
    /// An improvement was agreed.
    ActionAdded {
        /// Its number.
        action: u32,
        /// The day by which it is done.
        due_on: NaiveDate,
        /// The day by which it is looked at whether it worked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review_on: Option<NaiveDate>,
        /// The point that it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        point: Option<u32>,
    },
    /// An action was changed.
    ActionAmended {
        /// Which.
        action: u32,
        /// The new day by which it is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_on: Option<NaiveDate>,
        /// The new day by which it is looked at.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review_on: Option<NaiveDate>,
    },
    /// An action went on.
    ActionProgressed {
        /// Which.
        action: u32,
    },
    /// An action was carried out.
    ActionDone {
        /// Which.
        action: u32,
    },
    /// It was looked at whether an action worked.
    ActionReviewed {
        /// Which.
        action: u32,
        /// Whether it did.
        worked: bool,
    },
    /// An action was given up.
    ActionDropped {
        /// Which.
        action: u32,
    },
    /// A document was attached.
    FileAdded {
        /// Its number.
        file: u32,
        /// What sort of document it is.
        #[serde(rename = "type")]
        kind: FileKind,
        /// Its size in bytes.
        size: u64,
        /// Whether its bytes are kept in the register.
        stored: bool,
    },
    /// A document was taken off.
    FileRemoved {
        /// Which.
        file: u32,
    },
    /// It went to a body outside the clinic, beside its stages.
    Referred {
        /// Its number.
        referral: u32,
        /// The body.
        body: Id,
        /// What is counted of it.
        facts: ReferralFacts,
    },
    /// A body outside the clinic was heard from, or was sent something.
    ReferralAmended {
        /// Which referral.
        referral: u32,
        /// What is new.
        facts: ReferralFacts,
    },
    /// Another complaint has to do with it.
    Linked {
        /// The other's reference.
        other: String,
        /// What this one is to it.
        link: LinkKind,
    },
    /// The words of earlier events were erased. Its own words, the reason and who decided, stay.
    Redacted {
        /// Their places in the register's history.
        events: Vec<i64>,
    },
    /// Nothing of it is erased until that is lifted again.
    LegalHoldBegun {},
    /// What was held may be erased again.
    LegalHoldLifted {},
    /// An earlier event was corrected.
    Corrected {
        /// Its place in the register's history.
        event: i64,
        /// What of it.
        correction: Correction,
    },
    /// An earlier event was taken back.
    Undone {
        /// Its place in the register's history.
        event: i64,
    },
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over by reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// An event before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The day it happened.
    pub on: NaiveDate,
    /// What happened.
    pub act: Act,
    /// Names and free words.
    pub words: Words,
}

/// A recorded event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What has become of it since.
    pub standing: Standing,
    /// Its place in the register's history, from 1.
    pub seq: i64,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
    /// Whether its words have been erased.
    pub erased: bool,
    /// The day it happened, what happened, and its words.
    pub draft: Draft,
}

/// What has become of an event since it was recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// It stands as it was recorded.
    #[default]
    Recorded,
    /// It was corrected, and counts as this.
    Corrected(Box<Draft>),
    /// It was taken back, and does not count.
    Undone,
}

impl Event {
    /// What counts of it: as it was recorded or corrected; `None` where it was taken back.
    #[must_use]
    pub fn counts(&self) -> Option<&Draft> {
        match &self.standing {
            Standing::Recorded => Some(&self.draft),
            Standing::Corrected(draft) => Some(draft),
            Standing::Undone => None,
        }
    }
}
