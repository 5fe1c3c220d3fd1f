//! What is kept of a complaint besides its way through the stages: points, actions, files,
//! referrals, links, consent, grades, statements.

use chrono::NaiveDate;

mod actions;
mod files;
mod findings;
mod keeping;
mod people;
mod points;
mod referrals;

pub use actions::Action;
pub use files::{Attachment, FileKind};
pub use findings::{Amount, AmountError, Findings, LateCause, Remedy, RootCause};
pub use keeping::{LegalHold, Redaction};
pub use people::{Asked, Consent, ConsentWord, Grading, Link, LinkKind};
pub use points::{Found, Point, PointFacts, PointOutcome, overall};
pub use referrals::{Decision, Referral, ReferralFacts};

use super::complaint::Complaint;
use super::details::Words;
use super::event::{Act, StepResult};
use crate::procedure::{Channel, Id};

impl Complaint {
    /// Adds what an event says of the record.
    pub(in crate::domain) fn keep(&mut self, act: &Act, on: NaiveDate, words: &Words) {
        match act {
            Act::Asked { step } => self.ask(step, on, words),
            Act::Came { step } => self.came(step, on, words),
            Act::Consent { state, by, hold, step } => {
                self.consent(*state, on, *by, words);
                self.wait_for_consent(*state, on, hold.as_ref(), step.as_ref(), *by);
            }
            Act::Graded { likelihood, consequence, grade } => self.grades.push(Grading {
                on,
                likelihood: likelihood.clone(),
                consequence: consequence.clone(),
                grade: grade.clone(),
                reason: words.reason.clone(),
            }),
            Act::Linked { other, link } => {
                // The last word on another complaint holds.
                self.links.retain(|link| link.other != *other);
                self.links.push(Link { other: other.clone(), kind: *link, on });
            }
            Act::Referred { referral, body, facts } => {
                self.refer(Some(*referral), body, on, facts, words);
            }
            Act::ReferralAmended { referral, facts } => {
                let found = self.referrals.iter_mut().find(|it| it.number == *referral);
                if let Some(referral) = found {
                    referral.facts.overlay(facts);
                    say(referral, on, words);
                }
            }
            Act::FileAdded { file, kind, size, stored } => self.files.push(Attachment {
                number: *file,
                on,
                kind: *kind,
                size: *size,
                stored: *stored,
                document: words.document.clone(),
                title: words.text.clone(),
                removed: None,
            }),
            Act::FileRemoved { file } => {
                if let Some(file) = self.files.iter_mut().find(|it| it.number == *file) {
                    file.removed = Some((on, words.reason.clone()));
                }
            }
            Act::Redacted { .. } | Act::LegalHoldBegun {} | Act::LegalHoldLifted {} => {
                self.keep_or_erase(act, on, words);
            }
            other => self.keep_points_and_actions(other, on, words),
        }
    }

    fn keep_points_and_actions(&mut self, act: &Act, on: NaiveDate, words: &Words) {
        let visit = self.visits.len() - 1;
        match act {
            Act::PointAdded { point, facts } => {
                self.points.push(Point::new(*point, on, facts, words));
            }
            Act::PointAmended { point, facts } => {
                self.with_point(*point, |point| point.amend(facts, words));
            }
            Act::PointDecided { point, outcome } => {
                self.with_point(*point, |point| point.find(visit, on, *outcome, words));
            }
            Act::PointWithdrawn { point } => {
                self.with_point(*point, |point| point.withdrawn = Some((on, words.reason.clone())));
            }
            Act::ActionAdded { action, due_on, review_on, point } => {
                let days = (*due_on, *review_on, *point);
                self.actions.push(Action::new(*action, on, days, words));
            }
            Act::ActionAmended { action, due_on, review_on } => {
                self.with_action(*action, |action| action.amend(*due_on, *review_on, words));
            }
            Act::ActionProgressed { action } => self.with_action(*action, |action| {
                action.progress.extend(words.text.clone().map(|text| (on, text)));
            }),
            Act::ActionDone { action } => {
                self.with_action(*action, |action| action.done = Some((on, words.text.clone())));
            }
            Act::ActionReviewed { action, worked } => self.with_action(*action, |action| {
                action.reviewed = Some((on, *worked, words.text.clone()));
            }),
            Act::ActionDropped { action } => self.with_action(*action, |action| {
                action.dropped = Some((on, words.reason.clone()));
            }),
            // Everything else is added up where the complaint goes its way (`replay`).
            _ => {}
        }
    }

    fn with_point(&mut self, number: u32, change: impl FnOnce(&mut Point)) {
        if let Some(point) = self.points.iter_mut().find(|point| point.number == number) {
            change(point);
        }
    }

    fn with_action(&mut self, number: u32, change: impl FnOnce(&mut Action)) {
        if let Some(action) = self.actions.iter_mut().find(|action| action.number == number) {
            change(action);
        }
    }

    /// What a response found.
    pub(in crate::domain) fn found(
        &mut self,
        on: NaiveDate,
        points: &[PointOutcome],
        findings: &Findings,
        words: &Words,
    ) {
        let visit = self.visits.len() - 1;
        for found in points {
            let silent = Words::default();
            self.with_point(found.point, |point| point.find(visit, on, found.outcome, &silent));
        }
        self.details.findings.overlay(findings);
        self.words.overlay(words);
    }

    /// Adds a referral: of that number, or of the next where an escalation makes it.
    pub(in crate::domain) fn refer(
        &mut self,
        number: Option<u32>,
        body: &Id,
        on: NaiveDate,
        facts: &ReferralFacts,
        words: &Words,
    ) {
        let next = self.referrals.last().map_or(1, |last| last.number + 1);
        let number = number.unwrap_or(next);
        let mut referral = Referral {
            number,
            body: body.clone(),
            on,
            facts: facts.clone(),
            their_ref: None,
            asked_for: None,
            notes: Vec::new(),
        };
        say(&mut referral, on, words);
        self.referrals.push(referral);
    }

    fn ask(&mut self, step: &Id, on: NaiveDate, words: &Words) {
        let (step, visit, from) = (step.clone(), self.visits.len() - 1, words.from.clone());
        self.asked.push(Asked { step, visit, from, on, received_on: None });
    }

    /// What came without having been asked for is kept as well.
    fn came(&mut self, step: &Id, on: NaiveDate, words: &Words) {
        let waits = |asked: &&mut Asked| {
            asked.step == *step && asked.from == words.from && asked.received_on.is_none()
        };
        if let Some(asked) = self.asked.iter_mut().find(waits) {
            asked.received_on = Some(on);
            return;
        }
        let (step, visit, from) = (step.clone(), self.visits.len() - 1, words.from.clone());
        self.asked.push(Asked { step, visit, from, on, received_on: Some(on) });
    }

    fn consent(&mut self, state: Consent, on: NaiveDate, by: Option<Channel>, words: &Words) {
        self.consent.push(ConsentWord { state, on, by, text: words.text.clone() });
    }

    /// What waits for consent waits while it is asked for, and its step is taken when it comes.
    fn wait_for_consent(
        &mut self,
        state: Consent,
        on: NaiveDate,
        hold: Option<&Id>,
        step: Option<&Id>,
        by: Option<Channel>,
    ) {
        match (state, hold) {
            (Consent::Asked, Some(hold)) => self.hold(Some(hold), on, None),
            (_, Some(hold)) => self.resume(Some(hold), on),
            (_, None) => {}
        }
        if let Some(step) = step {
            let taken = match state {
                Consent::NotNeeded => StepResult::NotApplicable,
                _ => StepResult::Done,
            };
            self.step(step, on, taken, by);
        }
    }
}

fn say(referral: &mut Referral, on: NaiveDate, words: &Words) {
    if words.their_ref.is_some() {
        referral.their_ref.clone_from(&words.their_ref);
    }
    if words.asked_for.is_some() {
        referral.asked_for.clone_from(&words.asked_for);
    }
    referral.notes.extend(words.text.clone().map(|text| (on, text)));
}
