//! What is taken down about a complaint: the facts that are counted, and the words that can be
//! erased.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::record::Findings;
use crate::procedure::{Capacity, Channel, Id};

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
    /// At which of the clinic's sites the matter happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<Id>,
    /// What was found and what is given for it.
    #[serde(skip_serializing_if = "Findings::is_empty")]
    pub findings: Findings,
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
            accepted_late,
            site
        );
        if !over.reply_by.is_empty() {
            self.reply_by.clone_from(&over.reply_by);
        }
        self.facts.extend(over.facts.iter().map(|(name, value)| (name.clone(), value.clone())));
        self.findings.overlay(&over.findings);
    }

    /// Takes a value back, by the name of its flag or of a fact; whether there is such a field.
    /// What a complaint cannot be without is none.
    pub fn clear(&mut self, name: &str) -> bool {
        match name {
            "time" => self.received_time = None,
            "aware" => self.aware_on = None,
            "incident" => self.incident_on = None,
            "noticed" => self.noticed_on = None,
            "channel" => self.channel = None,
            "category" => self.category = None,
            "capacity" => self.capacity = None,
            "reply-by" => self.reply_by.clear(),
            "site" => self.site = None,
            "accept-late" => self.accepted_late = None,
            "remedy" => self.findings.remedies.clear(),
            "amount" => self.findings.amount = None,
            "cause" => self.findings.causes.clear(),
            "late-cause" => self.findings.late_causes.clear(),
            fact => return self.facts.remove(fact).is_some(),
        }
        true
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
    /// The patient's date of birth, where the patient is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patient_born_on: Option<NaiveDate>,
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
    /// What the complainant asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_for: Option<String>,
    /// The people complained about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// Who received it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_by: Option<String>,
    /// Who handles it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// What is given to put it right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// What will change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<String>,
    /// What caused the matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// Why something about the complaint was late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_reason: Option<String>,
    /// The practitioner whom a point is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioner: Option<String>,
    /// Who is to carry an action out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Of whom a statement was asked, or from whom one came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The reference under which an outside body keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub their_ref: Option<String>,
    /// An attached document, as it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
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
        overlay!(
            self,
            over,
            complainant,
            patient,
            patient_born_on,
            born_on,
            address,
            email,
            telephone,
            summary,
            asked_for,
            received_by,
            remedy,
            changes,
            cause,
            late_reason
        );
        if !over.about.is_empty() {
            self.about.clone_from(&over.about);
        }
    }

    /// Takes a text back, by the name of its flag; whether there is such a field.
    pub fn clear(&mut self, name: &str) -> bool {
        match name {
            "complainant" => self.complainant = None,
            "patient" => self.patient = None,
            "patient-born" => self.patient_born_on = None,
            "born" => self.born_on = None,
            "address" => self.address = None,
            "email" => self.email = None,
            "telephone" => self.telephone = None,
            "summary" => self.summary = None,
            "asked-for" => self.asked_for = None,
            "about" => self.about.clear(),
            "received-by" => self.received_by = None,
            "remedy-text" => self.remedy = None,
            "changes" => self.changes = None,
            "cause-text" => self.cause = None,
            "late-reason" => self.late_reason = None,
            _ => return false,
        }
        true
    }
}

/// A document as it was found when it was attached: what can identify a person, its digest
/// included, so that all of it can be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The name of the file.
    pub name: String,
    /// Where it lay, in full.
    pub path: String,
    /// SHA-256 of its bytes, in small hexadecimal digits.
    pub sha256: String,
}
