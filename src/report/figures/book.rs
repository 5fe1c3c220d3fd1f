//! What figures need to know of clinics and procedures, looked up once.

use crate::deadline::WorkingCalendar;
use crate::procedure::{Force, Obligation, Procedure, Verb};
use crate::wording::vocabulary;

vocabulary! {
    /// What an obligation asks for, in the words of service figures.
    Act, "an act" {
        /// The complaint is acknowledged.
        Acknowledged = "acknowledged",
        /// The stage is answered.
        Answered = "answered",
        /// The complainant is told how things stand.
        Updated = "updated",
        /// Anything else.
        Other = "other",
    }
}

/// A clinic.
#[derive(Debug, Clone)]
pub struct ClinicBook {
    /// What it is called in figures: its code, and its register where several have one of that code.
    pub label: String,
    /// Its name.
    pub name: String,
    /// Its working days.
    pub calendar: WorkingCalendar,
}

/// A stage of a procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageBook {
    /// Its name in commands.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A body outside the clinic decides it.
    pub outside: bool,
}

/// An obligation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its name in commands.
    pub id: String,
    /// What must be done.
    pub title: String,
    /// What that is in service figures.
    pub act: Act,
    /// A promise or an aim.
    pub force: Force,
    /// It holds over the whole complaint and not at one of its stages.
    pub whole: bool,
}

/// What a procedure promises: its obligations and its stages by their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Promises {
    /// Its number among the procedures of a report.
    pub number: usize,
    /// The obligations.
    pub rules: Vec<Promise>,
    /// The stages.
    pub stages: Vec<StageBook>,
}

impl Promises {
    /// What a procedure promises.
    #[must_use]
    pub fn of(procedure: &Procedure, number: usize) -> Self {
        let stages = procedure.stages.iter().map(|stage| StageBook {
            id: stage.id.to_string(),
            title: stage.title.clone(),
            outside: stage.body.is_some(),
        });
        Self {
            number,
            rules: procedure.obligations.iter().map(Promise::of).collect(),
            stages: stages.collect(),
        }
    }
}

impl Promise {
    fn of(rule: &Obligation) -> Self {
        let is_done_by = |verb| rule.done_by.iter().any(|act| act.verb == verb);
        let act = match () {
            () if is_done_by(Verb::Ack) => Act::Acknowledged,
            () if is_done_by(Verb::Respond) => Act::Answered,
            () if is_done_by(Verb::Update) => Act::Updated,
            () => Act::Other,
        };
        Self {
            id: rule.id.to_string(),
            title: rule.title.clone(),
            act,
            force: rule.force,
            whole: rule.stage.iter().any(|stage| *stage == *Obligation::WHOLE),
        }
    }
}
