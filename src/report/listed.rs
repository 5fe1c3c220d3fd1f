//! A complaint as lists and tables hold it.

use chrono::NaiveDate;

use crate::domain::{CloseReason, Complaint, Status};
use crate::procedure::{Channel, Id, Outcome, Procedure};

/// What a list says of a complaint: its current state, without its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its reference.
    pub reference: String,
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of that procedure.
    pub procedure_version: u32,
    /// Its current stage.
    pub stage: Id,
    /// Where it stands.
    pub status: Status,
    /// How it came.
    pub channel: Option<Channel>,
    /// Its category.
    pub category: Option<Id>,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// The day of the first acknowledgement.
    pub acknowledged_on: Option<NaiveDate>,
    /// The day of the last response.
    pub responded_on: Option<NaiveDate>,
    /// What was last found.
    pub outcome: Option<Outcome>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closed_reason: Option<CloseReason>,
    /// Who handles it at its current stage.
    pub handler: Option<String>,
    /// Who complains.
    pub complainant: Option<String>,
    /// Whose care it is about, where that is somebody else.
    pub patient: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
}

impl Listed {
    /// What a list says of this complaint.
    #[must_use]
    pub fn new(complaint: &Complaint, procedure: &Procedure) -> Self {
        let visit = complaint.visit();
        Self {
            reference: complaint.reference.to_string(),
            clinic: complaint.clinic.clone(),
            procedure: complaint.procedure.clone(),
            procedure_version: complaint.procedure_version,
            stage: visit.stage.clone(),
            status: complaint.status(procedure),
            channel: complaint.details.channel,
            category: complaint.details.category.clone(),
            received_on: complaint.received_on,
            acknowledged_on: complaint.acknowledged_on(),
            responded_on: complaint.responded_on(),
            outcome: complaint.outcome(),
            closed_on: complaint.closed.map(|closed| closed.on),
            closed_reason: complaint.closed.map(|closed| closed.reason),
            handler: visit.handler().map(str::to_owned),
            complainant: complaint.words.complainant.clone(),
            patient: complaint.words.patient.clone(),
            summary: complaint.words.summary.clone(),
        }
    }
}
