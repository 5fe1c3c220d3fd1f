//! What the law asks a provider of NHS care to report of every year.
//!
//! England: the Local Authority Social Services and National Health Service Complaints (England)
//! Regulations 2009 (SI 2009/309), regulation 18: for each year ending on 31 March, the number of
//! complaints received, of those decided to be well-founded, and of those that the body was informed
//! have been referred to the ombudsman; and a summary of their subject matter, of matters of general
//! importance arising out of them or the way in which they were handled, and of matters where action
//! has been or is to be taken to improve services as a consequence.
//!
//! Wales: the National Health Service (Concerns, Complaints and Redress Arrangements) (Wales)
//! Regulations 2011 (WSI 2011/704), regulation 51(1), with the records of regulation 50: the same of
//! concerns, with the Public Services Ombudsman for Wales, and whether responses were sent in the
//! time that the person was told of.

use std::collections::BTreeMap;

use super::book::{Act, Title, title_of};
use super::ko41b::{is_private, is_settled_orally};
use super::{Seen, Sum};
use crate::domain::{CloseReason, Decision, Remedy, RootCause, Settled};
use crate::procedure::Outcome;
use crate::wording::vocabulary;

vocabulary! {
    /// Whose law an annual report follows in its words.
    Law, "a law" {
        /// Regulation 18 of the English Regulations of 2009.
        England = "england",
        /// Regulation 51 of the Welsh Regulations of 2011.
        Wales = "wales",
    }
}

/// What is reported of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annual {
    /// Received on the days of the report.
    pub received: u64,
    /// Decided on them, by the clinic's last answer: upheld.
    pub upheld: u64,
    /// The same: partly upheld.
    pub partly_upheld: u64,
    /// The same: not upheld.
    pub not_upheld: u64,
    /// Closed on these days without any answer so far, by the reason.
    pub undecided: BTreeMap<CloseReason, u64>,
    /// Complaints of which the clinic learnt on these days that they are with an ombudsman.
    pub ombudsman: u64,
    /// Complaints referred on these days to any body outside.
    pub referred: u64,
    /// Firm deadlines for an answer that was given on these days: those kept, and all.
    pub in_time: (u64, u64),
    /// By the body: its name in commands, and for people.
    pub bodies: BTreeMap<(String, String), Referred>,
    /// By the category: its name in commands; empty for none.
    pub subjects: BTreeMap<String, OfSubject>,
    /// What caused those that were decided to be well-founded.
    pub causes: BTreeMap<RootCause, u64>,
    /// What was done to put them right.
    pub remedies: BTreeMap<Remedy, u64>,
    /// The same of those among them of which the law asks nothing: somebody else than the NHS pays,
    /// or they were made orally and settled by the next working day.
    pub beside: Option<Box<Self>>,
}

/// What a body outside was asked and decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referred {
    /// Complaints that went there on the days of the report.
    pub complaints: u64,
    /// How often they went there.
    pub referrals: u64,
    /// What it decided of these referrals so far.
    pub decisions: BTreeMap<Decision, u64>,
}

/// Complaints about one subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfSubject {
    /// Its name for people.
    pub title: Title,
    /// Received on the days of the report.
    pub received: u64,
    /// Decided on them.
    pub decided: u64,
    /// Of which well-founded.
    pub well_founded: u64,
}

impl Annual {
    /// Decided on the days of the report.
    #[must_use]
    pub fn decided(&self) -> u64 {
        self.well_founded() + self.not_upheld
    }

    /// Decided to be well-founded, wholly or in part.
    #[must_use]
    pub fn well_founded(&self) -> u64 {
        self.upheld + self.partly_upheld
    }

    fn subject(&mut self, id: &str, seen: &Seen<'_>) -> &mut OfSubject {
        if !self.subjects.contains_key(id) {
            self.subjects.insert(id.to_owned(), OfSubject::default());
        }
        let known = self.subjects.entry(id.to_owned()).or_default();
        known.title.take(seen.promises.number, || title_of(&seen.promises.categories, id));
        known
    }

    fn add_subjects(&mut self, seen: &Seen<'_>, received: bool, decided: Option<Outcome>) {
        if !received && decided.is_none() {
            return;
        }
        let mut ids: Vec<&str> = seen.tally.categories().collect();
        if ids.is_empty() {
            ids.push("");
        }
        for id in ids {
            let subject = self.subject(id, seen);
            subject.received += u64::from(received);
            subject.decided += u64::from(decided.is_some());
            subject.well_founded += u64::from(decided.is_some_and(is_well_founded));
        }
    }

    fn add_referrals(&mut self, seen: &Seen<'_>) {
        let mut bodies: Vec<&str> = Vec::new();
        let mut ombudsman = false;
        for referral in seen.tally.referrals().filter(|it| seen.days.has(it.on)) {
            let title = title_of(&seen.promises.bodies, referral.body);
            ombudsman |= is_ombudsman(referral.body) || is_ombudsman(title);
            let key = (referral.body.to_owned(), title.to_owned());
            let of = self.bodies.entry(key).or_default();
            of.complaints += u64::from(!bodies.contains(&referral.body));
            of.referrals += 1;
            bodies.push(referral.body);
            if let Some(decision) = referral.decision {
                *of.decisions.entry(decision).or_default() += 1;
            }
        }
        self.referred += u64::from(!bodies.is_empty());
        self.ombudsman += u64::from(ombudsman);
    }
}

/// Whether a clinic's finding is that a complaint was well-founded.
#[must_use]
pub(super) fn is_well_founded(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Upheld | Outcome::PartlyUpheld)
}

fn is_ombudsman(name: &str) -> bool {
    name.to_lowercase().contains("ombudsman")
}

/// Adds the counts of another.
pub(super) fn join<K: Ord + Copy>(sum: &mut BTreeMap<K, u64>, other: &BTreeMap<K, u64>) {
    for (key, more) in other {
        *sum.entry(*key).or_default() += more;
    }
}

impl Annual {
    fn count(&mut self, seen: &Seen<'_>) {
        let (tally, days) = (seen.tally, seen.days);
        let received = days.has(tally.received);
        self.received += u64::from(received);
        let answer = seen.last_answer(days.to);
        let decided = answer.filter(|(on, _)| days.has(*on)).map(|(_, outcome)| outcome);
        match decided {
            Some(Outcome::Upheld) => self.upheld += 1,
            Some(Outcome::PartlyUpheld) => self.partly_upheld += 1,
            Some(Outcome::NotUpheld) => self.not_upheld += 1,
            None => {}
        }
        if decided.is_some_and(is_well_founded) {
            tally.causes.iter().for_each(|it| *self.causes.entry(it).or_default() += 1);
            tally.remedies.iter().for_each(|it| *self.remedies.entry(it).or_default() += 1);
        }
        let closing = tally.closings().find(|it| days.has(it.on));
        if let (None, Some(closing)) = (answer, closing) {
            *self.undecided.entry(closing.reason).or_default() += 1;
        }
        self.add_subjects(seen, received, decided);
        self.add_referrals(seen);
        for due in tally.dues() {
            let Some(rule) = seen.promises.rules.get(due.rule) else { continue };
            let done = matches!(due.settled, Settled::Met | Settled::MetLate);
            if rule.counts_as(Act::Answered)
                && done
                && due.settled_on.is_some_and(|on| days.has(on))
            {
                self.in_time.0 += u64::from(due.settled == Settled::Met);
                self.in_time.1 += 1;
            }
        }
    }
}

impl Sum for Annual {
    fn add(&mut self, seen: &Seen<'_>) {
        self.count(seen);
        if is_private(seen.tally) || is_settled_orally(seen) {
            self.beside.get_or_insert_default().count(seen);
        }
    }

    fn join(&mut self, other: &Self) {
        self.received += other.received;
        self.upheld += other.upheld;
        self.partly_upheld += other.partly_upheld;
        self.not_upheld += other.not_upheld;
        self.ombudsman += other.ombudsman;
        self.referred += other.referred;
        self.in_time.0 += other.in_time.0;
        self.in_time.1 += other.in_time.1;
        join(&mut self.undecided, &other.undecided);
        join(&mut self.causes, &other.causes);
        join(&mut self.remedies, &other.remedies);
        for (body, more) in &other.bodies {
            let sum = self.bodies.entry(body.clone()).or_default();
            sum.complaints += more.complaints;
            sum.referrals += more.referrals;
            join(&mut sum.decisions, &more.decisions);
        }
        for (id, more) in &other.subjects {
            let sum = self.subjects.entry(id.clone()).or_default();
            sum.title.join(&more.title);
            sum.received += more.received;
            sum.decided += more.decided;
            sum.well_founded += more.well_founded;
        }
        if let Some(more) = &other.beside {
            self.beside.get_or_insert_default().join(more);
        }
    }
}
