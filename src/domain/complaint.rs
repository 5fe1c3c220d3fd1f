//! A complaint: what its events add up to.

use chrono::NaiveDate;

use super::details::{Details, Words};
use super::event::{Draft, Event};
use super::ids::ComplaintRef;
use super::parts::{Closure, Extension, Held, StepTaken, Visit};
use super::pinned::Pin;
use super::record::{
    Action, Asked, Attachment, ConsentWord, Grading, LegalHold, Link, Point, Redaction, Referral,
};
use crate::procedure::{Capacity, Id, Outcome, Procedure, Stage, Verb};
use crate::wording::vocabulary;

vocabulary! {
    /// Where a complaint stands.
    Status, "a status" {
        /// The current stage waits for its answer.
        Open = "open",
        /// The current stage has been answered; the complainant may go on.
        Responded = "responded",
        /// An outside body decides.
        Outside = "outside",
        /// It is closed.
        Closed = "closed",
    }
}

/// One complaint, with everything that its events say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Its reference.
    pub reference: ComplaintRef,
    /// The code of its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of it that was in force when the complaint was received.
    pub procedure_version: u32,
    /// The day the clinic received it.
    pub received_on: NaiveDate,
    /// The other facts.
    pub details: Details,
    /// Names and free words.
    pub words: Words,
    /// The stages it went through, in order; never empty.
    pub visits: Vec<Visit>,
    /// What became of the steps, in the order of the recording: of one step, the last word holds.
    pub steps: Vec<StepTaken>,
    /// The outside bodies to which it went while the clinic's own stage went on, in order.
    pub beside: Vec<Visit>,
    /// The times in which it waited or waits, in the order of the recording.
    pub holds: Vec<Held>,
    /// The extensions, in the order of the recording.
    pub extensions: Vec<Extension>,
    /// The last day on which the complainant was heard from, since the receipt.
    pub heard_on: Option<NaiveDate>,
    /// When and why it was closed, while it is.
    pub closed: Option<Closure>,
    /// Its history.
    pub events: Vec<Event>,
    /// The deadlines that a change of the calendar left on their days.
    pub pinned: Vec<Pin>,
    /// Its points, by number; none where it is one matter, whose category and outcome are its own.
    pub points: Vec<Point>,
    /// The improvements that came out of it, by number.
    pub actions: Vec<Action>,
    /// The documents that belong to it, by number.
    pub files: Vec<Attachment>,
    /// Where it went outside the clinic, by number.
    pub referrals: Vec<Referral>,
    /// The other complaints that have to do with it.
    pub links: Vec<Link>,
    /// The words on the patient's consent, the one that holds last.
    pub consent: Vec<ConsentWord>,
    /// How grave it was found, the grade that holds last.
    pub grades: Vec<Grading>,
    /// What was asked of people for its steps.
    pub asked: Vec<Asked>,
    /// The times its words were erased, in order.
    pub redactions: Vec<Redaction>,
    /// Why nothing of it may be erased, while that is so.
    pub legal_hold: Option<LegalHold>,
}

/// A history that does not begin with the receipt of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the history of {reference} does not begin with its receipt")]
pub struct NoReceipt {
    /// The complaint.
    pub reference: ComplaintRef,
}

impl Complaint {
    /// The current stage's visit.
    ///
    /// # Panics
    ///
    /// Never: a complaint begins with a visit, and none is ever taken away.
    #[must_use]
    pub fn visit(&self) -> &Visit {
        self.visits.last().expect("a complaint begins with a visit")
    }

    pub(super) fn visit_mut(&mut self) -> &mut Visit {
        self.visits.last_mut().expect("a complaint begins with a visit")
    }

    /// The last word on a step of a stage. A step can be recorded after the complaint has gone on,
    /// or before it has come so far, where the stage of that time does not promise it as well.
    #[must_use]
    pub fn step_taken(&self, procedure: &Procedure, visit: usize, step: &Id) -> Option<&StepTaken> {
        let belongs = |taken: &StepTaken| {
            let other = self.visits.get(taken.visit).map_or("", |visit| visit.stage.as_str());
            taken.visit == visit || !procedure.steps_at(other).any(|it| it.id == *step)
        };
        self.steps.iter().rev().find(|taken| taken.step == *step && belongs(taken))
    }

    /// The current stage, as the procedure describes it.
    #[must_use]
    pub fn stage<'a>(&self, procedure: &'a Procedure) -> Option<&'a Stage> {
        procedure.stage(self.visit().stage.as_str())
    }

    /// Where it stands.
    #[must_use]
    pub fn status(&self, procedure: &Procedure) -> Status {
        if self.closed.is_some() {
            Status::Closed
        } else if self.stage(procedure).is_some_and(|stage| stage.body.is_some()) {
            Status::Outside
        } else if self.visit().answer.is_some() {
            Status::Responded
        } else {
            Status::Open
        }
    }

    /// What the clinic last found.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.visits.iter().rev().find_map(|visit| visit.answer).map(|answer| answer.outcome)
    }

    /// The day of the first acknowledgement.
    #[must_use]
    pub fn acknowledged_on(&self) -> Option<NaiveDate> {
        let acts = self.visits.iter().flat_map(|visit| &visit.done);
        acts.filter(|done| done.verb == Verb::Ack).map(|done| done.on).min()
    }

    /// The day of the last response.
    #[must_use]
    pub fn responded_on(&self) -> Option<NaiveDate> {
        self.visits.iter().rev().find_map(|visit| visit.answer).map(|answer| answer.on)
    }

    /// The value of something that a rule can depend on, in the words of a condition; of a fact
    /// that nobody has said, its default.
    #[must_use]
    pub fn condition(&self, procedure: &Procedure, name: &str) -> Option<String> {
        match name {
            "channel" => self.details.channel.map(|channel| channel.to_string()),
            "category" => self.details.category.as_ref().map(ToString::to_string),
            "capacity" => self.details.capacity.map(|capacity| capacity.to_string()),
            "outcome" => self.outcome().map(|outcome| outcome.to_string()),
            "grade" if procedure.grading.is_some() => {
                self.grades.last().map(|graded| graded.grade.to_string())
            }
            fact => self
                .details
                .facts
                .get(fact)
                .cloned()
                .or_else(|| procedure.fact(fact)?.default.as_ref().map(ToString::to_string)),
        }
    }

    /// All the stages as one, for what holds over the whole complaint: it ends when the complaint
    /// is closed.
    #[must_use]
    pub fn as_one_visit(&self) -> Visit {
        let mut whole =
            Visit { left_on: self.closed.map(|closed| closed.on), ..self.visits[0].clone() };
        for later in &self.visits[1..] {
            whole.done.extend(later.done.iter().cloned());
        }
        whole.done.sort_by_key(|done| done.on);
        whole
    }

    /// The events that count, as they were recorded or corrected, each with its place in the
    /// complaint's history, from 1.
    #[must_use]
    pub fn counting(&self) -> impl DoubleEndedIterator<Item = (usize, &Draft)> + Clone {
        let events = self.events.iter().enumerate();
        events.filter_map(|(index, event)| Some((index + 1, event.counts()?)))
    }

    /// The points that were not withdrawn.
    #[must_use]
    pub fn standing_points(&self) -> impl DoubleEndedIterator<Item = &Point> + Clone {
        self.points.iter().filter(|point| point.stands())
    }

    /// The grade that holds.
    #[must_use]
    pub fn grading(&self) -> Option<&Grading> {
        self.grades.last()
    }

    /// Whether somebody is complained about: by name, or as the practitioner of a point.
    #[must_use]
    pub fn is_about(&self, person: &str) -> bool {
        let points = self.standing_points().filter_map(|point| point.practitioner.as_ref());
        self.words.about.iter().chain(points).any(|name| same_person(name, person))
    }

    /// For what it waits now.
    #[must_use]
    pub fn waits(&self) -> impl DoubleEndedIterator<Item = &Held> {
        self.holds.iter().filter(|held| held.until.is_none())
    }

    /// Whether the complainant gave no name.
    #[must_use]
    pub fn anonymous(&self) -> bool {
        self.details.capacity == Some(Capacity::Anonymous)
    }
}

/// Whether two names mean one person, whatever their capitals and spaces.
#[must_use]
pub fn same_person(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

/// What the spellings of one name have in common: small letters, and single spaces.
#[must_use]
pub fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
