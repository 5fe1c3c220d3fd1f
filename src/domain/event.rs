//! What happened, as it is kept: an append-only fact with the day it happened and the moment it
//! was recorded.
//!
//! An event has two halves. [`Act`] holds what is counted: days, channels, outcomes. [`Words`]
//! holds what can identify a person or was written freely, and can be erased without losing a
//! date or a figure.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::pinned::{Cause, Moved, Pin};
use crate::deadline::Length;
use crate::procedure::{Capacity, Channel, Content, Id, Outcome};
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

/// The facts of a complaint that are counted. Everything is optional, so that the same shape says
/// what was recorded and what was corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    /// How it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The day the clinic received it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// The time of that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_time: Option<NaiveTime>,
    /// The day the clinic was made aware of it, where later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aware_on: Option<NaiveDate>,
    /// The day of the matter complained about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident_on: Option<NaiveDate>,
    /// The day the complainant first noticed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noticed_on: Option<NaiveDate>,
    /// The category, from the clinic's own list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// In what capacity the complainant acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// The channels by which the complainant wants the reply, any of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reply_by: Vec<Channel>,
    /// What else its procedure depends on, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<Id, String>,
    /// Whether it was accepted although its window had ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_late: Option<bool>,
}

macro_rules! overlay {
    ($under:expr, $over:expr, $($field:ident),+) => {
        $( if $over.$field.is_some() { $under.$field.clone_from(&$over.$field); } )+
    };
}

impl Details {
    /// Replaces what the other says.
    pub fn overlay(&mut self, over: &Self) {
        overlay!(
            self,
            over,
            channel,
            received_on,
            received_time,
            aware_on,
            incident_on,
            noticed_on,
            category,
            capacity,
            accepted_late
        );
        if !over.reply_by.is_empty() {
            self.reply_by.clone_from(&over.reply_by);
        }
        self.facts.extend(over.facts.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
}

/// What people wrote and what they are called: everything of an event that can be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// Who complains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complainant: Option<String>,
    /// Whose care it is about, where that is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patient: Option<String>,
    /// The complainant's date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born_on: Option<NaiveDate>,
    /// The complainant's postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The complainant's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The complainant's telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Who handles it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// Who confirmed that a stage may begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// Who agreed to an extension, or decided to accept what came late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
    /// Why: a delay, a hold, a late acceptance, a correction, a step that does not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was said or decided, in free words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Words {
    /// Replaces what the other says about the complaint itself, leaving out what belongs to one
    /// act alone.
    pub fn overlay(&mut self, over: &Self) {
        overlay!(self, over, complainant, patient, born_on, address, email, telephone, summary);
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
    },
    /// It was opened again after it had been closed.
    Reopened {
        /// Whether it had been answered, and its stage begins anew.
        anew: bool,
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
