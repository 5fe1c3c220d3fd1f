//! What would be erased, and what need not be kept any longer.

use chrono::NaiveDate;

use crate::domain::{Complaint, Subject};
use crate::procedure::Id;

/// A complaint or feedback whose words may be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasable {
    /// Which.
    pub subject: Subject,
    /// The code of its clinic.
    pub clinic: Id,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// How many of its events have words that can be erased.
    pub events: usize,
    /// How many documents stand on it.
    pub files: usize,
    /// The last day for which its record is kept.
    pub kept_until: Option<NaiveDate>,
    /// Whether that day is the register's own, because the procedure does not say.
    pub by_default: bool,
    /// Since when it is under a legal hold.
    pub held_since: Option<NaiveDate>,
}

impl Erasable {
    /// What can be erased of a complaint.
    #[must_use]
    pub fn of_complaint(complaint: &Complaint, kept_until: Option<NaiveDate>, says: bool) -> Self {
        Self {
            subject: Subject::Complaint(complaint.reference.clone()),
            clinic: complaint.clinic.clone(),
            received_on: complaint.received_on,
            closed_on: complaint.closed.map(|closed| closed.on),
            events: complaint.erasable().len(),
            files: complaint.standing_files().count(),
            kept_until,
            by_default: kept_until.is_some() && !says,
            held_since: complaint.legal_hold.as_ref().map(|held| held.on),
        }
    }

    /// The command that erases it on a day; `None` where it is under a legal hold.
    #[must_use]
    pub fn command(&self, on: NaiveDate) -> Option<String> {
        let open = matches!(self.subject, Subject::Complaint(_)) && self.closed_on.is_none();
        let early = open || self.kept_until.is_some_and(|until| until >= on);
        let early = if early { " --early" } else { "" };
        let command = format!("redress redact {} --reason TEXT{early}", self.subject);
        self.held_since.is_none().then_some(command)
    }
}
