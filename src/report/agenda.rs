//! What is to be done today and in the next days: by person and day, or by day and person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::open_duty::OpenDuty;
use crate::domain::name_key;

/// When something of an agenda is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgendaDay {
    /// It should have been done by now.
    Overdue,
    /// On this day: the last on which somebody is there before it is late, or today where that
    /// has passed.
    On(NaiveDate),
}

impl AgendaDay {
    /// When a duty is to be done, seen from a day.
    #[must_use]
    pub fn of(open: &OpenDuty, today: NaiveDate) -> Self {
        if open.late.is_some() {
            Self::Overdue
        } else {
            Self::On(open.duty.deadline.act_by_on.max(today))
        }
    }
}

/// What one person is to do at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPart<'a> {
    /// Who; `None` for what nobody has yet.
    pub person: Option<&'a str>,
    /// When.
    pub day: AgendaDay,
    /// What, by due day and complaint.
    pub duties: Vec<&'a OpenDuty>,
}

/// What is to be done, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda<'a> {
    /// The day from which it is seen.
    pub today: NaiveDate,
    /// The last day that it covers.
    pub until: NaiveDate,
    /// The days lead, and not the people.
    pub by_day: bool,
    /// Each person's duties at each time.
    pub parts: Vec<AgendaPart<'a>>,
    /// What the registers are called, where a reference alone does not say which complaint is meant.
    pub registers: &'a [String],
}

impl<'a> Agenda<'a> {
    /// Puts duties in order; those that are to be done after the last day are left out. People
    /// come by name, and what nobody has yet last.
    #[must_use]
    pub fn new(duties: &'a [OpenDuty], today: NaiveDate, until: NaiveDate, by_day: bool) -> Self {
        type Key = (Option<AgendaDay>, bool, String, AgendaDay);
        let mut parts: BTreeMap<Key, AgendaPart<'a>> = BTreeMap::new();
        for open in duties {
            let day = AgendaDay::of(open, today);
            if day > AgendaDay::On(until) {
                continue;
            }
            let person = open.whose.person.as_deref();
            let name = person.map(name_key).unwrap_or_default();
            let key = (by_day.then_some(day), person.is_none(), name, day);
            let part = AgendaPart { person, day, duties: Vec::new() };
            parts.entry(key).or_insert(part).duties.push(open);
        }
        Self { today, until, by_day, parts: parts.into_values().collect(), registers: &[] }
    }

    /// The reference of a duty's complaint, with its register where that must be said.
    #[must_use]
    pub fn reference(&self, open: &OpenDuty) -> String {
        let reference = &open.duty.reference;
        match self.registers.get(open.register) {
            Some(register) => format!("{reference} ({register})"),
            None => reference.clone(),
        }
    }

    /// Every duty with its part, in the order in which it is shown.
    pub fn each(&self) -> impl Iterator<Item = (&AgendaPart<'a>, &'a OpenDuty)> {
        self.parts.iter().flat_map(|part| part.duties.iter().map(move |open| (part, *open)))
    }
}
