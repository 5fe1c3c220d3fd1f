//! What figures need to know of clinics and procedures, looked up once.

use crate::deadline::WorkingCalendar;
use crate::procedure::{Force, Id, Obligation, Procedure, StageKind, Verb};
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
    /// It is settled without formal steps.
    pub informal: bool,
}

/// A category, a group of staff, or a body outside the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name in commands.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// Under which a national return counts it.
    pub returned_as: Option<String>,
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
    /// The categories.
    pub categories: Vec<Named>,
    /// The groups of staff.
    pub staff_groups: Vec<Named>,
    /// The bodies outside the clinic.
    pub bodies: Vec<Named>,
}

impl Promises {
    /// What a procedure promises.
    #[must_use]
    pub fn of(procedure: &Procedure, number: usize) -> Self {
        let stages = procedure.stages.iter().map(|stage| StageBook {
            id: stage.id.to_string(),
            title: stage.title.clone(),
            outside: stage.body.is_some(),
            informal: stage.kind == StageKind::Informal,
        });
        let named = |id: &Id, title: &str, returned_as: Option<&Id>| Named {
            id: id.to_string(),
            title: title.to_owned(),
            returned_as: returned_as.map(ToString::to_string),
        };
        let categories = procedure.categories.iter();
        let groups = procedure.staff_groups.iter();
        Self {
            number,
            rules: procedure.obligations.iter().map(Promise::of).collect(),
            stages: stages.collect(),
            categories: categories
                .map(|it| named(&it.id, &it.title, it.subject.as_ref()))
                .collect(),
            staff_groups: groups
                .map(|it| named(&it.id, &it.title, it.returned_as.as_ref()))
                .collect(),
            bodies: procedure.bodies.iter().map(|it| named(&it.id, &it.name, None)).collect(),
        }
    }

    /// Whether complaints under both add up to the same figures.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.rules == other.rules
            && self.stages == other.stages
            && self.categories == other.categories
            && self.staff_groups == other.staff_groups
            && self.bodies == other.bodies
    }

    /// Whether a stage, by its place, is the clinic's own.
    #[must_use]
    pub fn is_own(&self, stage: Option<usize>) -> bool {
        stage.and_then(|place| self.stages.get(place)).is_none_or(|stage| !stage.outside)
    }

    /// Whether it begins with an early resolution that an investigation may follow, as the model
    /// procedure of the NHS in Scotland does.
    #[must_use]
    pub fn is_two_stage(&self) -> bool {
        let mut own = self.stages.iter().filter(|stage| !stage.outside);
        own.next().is_some_and(|first| first.informal) && own.next().is_some_and(|it| !it.informal)
    }
}

/// What people call something, in the words of the first procedure that has it: the same in whatever
/// order complaints are added up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The number of that procedure.
    of: Option<usize>,
    /// The words.
    pub text: String,
}

impl Title {
    /// The words of one more procedure, looked up only where they come before.
    pub(super) fn take<'a>(&mut self, of: usize, text: impl FnOnce() -> &'a str) {
        if self.of.is_none_or(|own| of < own) {
            *self = Self { of: Some(of), text: text().to_owned() };
        }
    }

    /// The words of another.
    pub(super) fn join(&mut self, other: &Self) {
        if let Some(of) = other.of {
            self.take(of, || &other.text);
        }
    }
}

/// What people call one of these: its title, or its name in commands where it has left the
/// procedure.
#[must_use]
pub fn title_of<'a>(all: &'a [Named], id: &'a str) -> &'a str {
    all.iter().find(|it| it.id == id).map_or(id, |it| it.title.as_str())
}

impl Promise {
    /// Whether it is a promise, and not an aim, of an act.
    #[must_use]
    pub fn counts_as(&self, act: Act) -> bool {
        self.act == act && self.force == Force::Firm
    }

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
