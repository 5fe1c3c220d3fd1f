//! Who has how much to do.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::open_duty::OpenDuty;
use crate::domain::{Status, name_key};
use crate::procedure::{Force, Id};

/// A complaint that counts for a workload: one that is not closed, or was closed lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclosed {
    /// Its clinic.
    pub clinic: Id,
    /// The place of its register among those of the report.
    pub register: usize,
    /// Who handles it, or did at its end.
    pub handler: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// How many working days of its clinic ago that was.
    pub age: i64,
}

/// How much one person, or one clinic, has to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    /// The person or the clinic; `None` for what nobody has yet.
    pub whose: Option<String>,
    /// Complaints that are not closed.
    pub open: u64,
    /// Of these, the ones that wait for the clinic's answer.
    pub unanswered: u64,
    /// Promises that are overdue.
    pub overdue: u64,
    /// What is due today or in the next seven days.
    pub due: u64,
    /// Actions still to be carried out.
    pub actions: u64,
    /// The day on which the oldest of the complaints that are not closed was received.
    pub oldest_on: Option<NaiveDate>,
    /// How many working days ago that was.
    pub oldest_age: Option<i64>,
    /// Complaints closed in the last thirty days, today among them.
    pub closed: u64,
}

/// How many days a workload looks ahead.
const AHEAD: u64 = 7;

/// What a clinic of a register, by its place among those of the report, is called.
pub type ClinicName<'a> = &'a dyn Fn(usize, &Id) -> String;

/// Adds up who has how much to do, by name; what nobody has comes last. `duties` are all that are
/// open, whenever they are due. Where clinics have names it counts for them in place of people.
#[must_use]
pub fn workload(
    complaints: &[Unclosed],
    duties: &[OpenDuty],
    by_clinic: Option<ClinicName<'_>>,
    today: NaiveDate,
) -> Vec<Load> {
    let mut loads: BTreeMap<(bool, String), Load> = BTreeMap::new();
    let of = |person: Option<&str>, register: usize, clinic: &Id| {
        let whose = match by_clinic {
            Some(name_of) => Some(name_of(register, clinic)),
            None => person.map(str::to_owned),
        };
        (whose.is_none(), whose.as_deref().map(name_key).unwrap_or_default(), whose)
    };
    let ahead = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    for complaint in complaints {
        let (nobody, key, whose) =
            of(complaint.handler.as_deref(), complaint.register, &complaint.clinic);
        let load = loads.entry((nobody, key)).or_insert(Load { whose, ..Load::default() });
        if complaint.status == Status::Closed {
            load.closed += 1;
            continue;
        }
        load.open += 1;
        load.unanswered += u64::from(complaint.status == Status::Open);
        if load.oldest_on.is_none_or(|oldest| complaint.received_on < oldest) {
            load.oldest_on = Some(complaint.received_on);
        }
        load.oldest_age = load.oldest_age.max(Some(complaint.age));
    }
    for open in duties {
        let (nobody, key, whose) =
            of(open.whose.person.as_deref(), open.register, &open.duty.clinic);
        let load = loads.entry((nobody, key)).or_insert(Load { whose, ..Load::default() });
        let is_action = open.duty.task.as_ref().is_some_and(|it| it.obligation() == "action");
        load.actions += u64::from(is_action);
        if open.late.is_some() {
            load.overdue += u64::from(open.duty.force == Force::Firm);
        } else {
            load.due += u64::from(open.duty.deadline.due_on <= ahead);
        }
    }
    loads.into_values().collect()
}
