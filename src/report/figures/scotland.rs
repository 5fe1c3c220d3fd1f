//! The indicators that are published of complaints about the NHS in Scotland.
//!
//! After the Model Complaints Handling Procedure of the Scottish Public Services Ombudsman
//! (www.spso.org.uk) and the yearly publication of Public Health Scotland: complaints received by
//! 1,000 of those served; closed at stage one, at stage two, and at stage two after escalation, as a share of all
//! that were closed; upheld, partly upheld and not upheld as a share of those closed at each; the
//! average time in working days; closed in full within 5 and 20 working days; and with an
//! extension. What was withdrawn, or ended without consent, is not closed in this sense.

use std::collections::BTreeMap;

use super::annual::{is_well_founded, join};
use super::book::Act;
use super::{Seen, Spread, Sum};
use crate::domain::{Remedy, RootCause};
use crate::procedure::Outcome;
use crate::report::tally::{Day, Stay};
use crate::wording::vocabulary;

vocabulary! {
    /// Who is to be told about complaints in Scotland, and of what.
    Scheme, "a scheme" {
        /// The indicators of the NHS.
        Nhs = "nhs",
        /// The summary that the regulator of independent clinics may ask for.
        Independent = "independent",
    }
}

/// Complaints closed at one stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfStage {
    /// How many.
    pub closed: u64,
    /// Of which upheld.
    pub upheld: u64,
    /// Of which partly upheld.
    pub partly_upheld: u64,
    /// Of which not upheld.
    pub not_upheld: u64,
    /// How many working days they took.
    pub days: Spread,
    /// Of which within the stage's days.
    pub within: u64,
    /// Of which with more time than the procedure gave at first.
    pub extended: u64,
}

impl OfStage {
    /// Adds the counts of another stage.
    pub fn join(&mut self, other: &Self) {
        self.closed += other.closed;
        self.upheld += other.upheld;
        self.partly_upheld += other.partly_upheld;
        self.not_upheld += other.not_upheld;
        self.days.join(&other.days);
        self.within += other.within;
        self.extended += other.extended;
    }
}

/// What is published of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scotland {
    /// Received on the days of the report.
    pub received: u64,
    /// Closed at stage one, at stage two, and at stage two after escalation.
    pub stages: [OfStage; 3],
    /// Ended on these days without any answer.
    pub undecided: u64,
    /// Received by the end of these days and not closed then.
    pub open: u64,
    /// What caused those that were upheld, wholly or in part.
    pub causes: BTreeMap<RootCause, u64>,
    /// What was done to put them right.
    pub remedies: BTreeMap<Remedy, u64>,
}

impl Scotland {
    /// In how many working days stages one and two are to be closed.
    pub const LIMITS: [u32; 3] = [5, 20, 20];

    /// Closed at any stage.
    #[must_use]
    pub fn closed(&self) -> u64 {
        self.stages.iter().map(|it| it.closed).sum()
    }

    fn close(&mut self, seen: &Seen<'_>, (visit, stay): (usize, Stay), escalated: bool) {
        let Some((on, outcome)) = stay.answered else { return };
        let stage = stay.stage.and_then(|place| seen.promises.stages.get(place));
        let first = stage.is_some_and(|stage| stage.informal);
        let place = match (first, escalated) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => 2,
        };
        let days = seen.working_days(stay.entered, on);
        let of = &mut self.stages[place];
        of.closed += 1;
        *match outcome {
            Outcome::Upheld => &mut of.upheld,
            Outcome::PartlyUpheld => &mut of.partly_upheld,
            Outcome::NotUpheld => &mut of.not_upheld,
        } += 1;
        of.days.add(days);
        of.within += u64::from(days <= Self::LIMITS[place]);
        let extended = seen.tally.dues().any(|due| {
            let rule = seen.promises.rules.get(due.rule);
            due.visit == visit
                && due.on > due.original
                && rule.is_some_and(|it| it.counts_as(Act::Answered))
        });
        of.extended += u64::from(extended);
        if is_well_founded(outcome) {
            seen.tally.causes.iter().for_each(|it| *self.causes.entry(it).or_default() += 1);
            seen.tally.remedies.iter().for_each(|it| *self.remedies.entry(it).or_default() += 1);
        }
    }
}

/// The clinic's own stages that had begun by a day: the last of them with its number among the
/// visits, and whether there was another stage before it.
fn last_own(seen: &Seen<'_>, until: Day) -> Option<((usize, Stay), bool)> {
    let visits = seen.tally.stays().filter(|it| !it.beside).enumerate();
    let mut own = visits.filter(|(_, it)| it.entered <= until && seen.promises.is_own(it.stage));
    let first = own.next()?;
    let mut last = (first, false);
    for (visit, stay) in own {
        let escalated = last.1 || stay.stage != last.0.1.stage;
        last = ((visit, stay), escalated);
    }
    Some(last)
}

impl Sum for Scotland {
    fn add(&mut self, seen: &Seen<'_>) {
        let (tally, days) = (seen.tally, seen.days);
        if tally.received > days.to {
            return;
        }
        self.received += u64::from(days.has(tally.received));
        let closing = tally.closings().take_while(|it| it.on <= days.to).last();
        let closed = closing.filter(|it| it.reopened.is_none_or(|on| on > days.to));
        let Some((last, escalated)) = last_own(seen, days.to) else { return };
        match last.1.answered {
            Some((on, _)) if days.has(on) => self.close(seen, last, escalated),
            Some((on, _)) if on < days.from => {}
            // An answer after these days, or none.
            _ => match closed {
                Some(closing) => self.undecided += u64::from(days.has(closing.on)),
                None => self.open += 1,
            },
        }
    }

    fn join(&mut self, other: &Self) {
        self.received += other.received;
        self.undecided += other.undecided;
        self.open += other.open;
        self.stages.iter_mut().zip(&other.stages).for_each(|(sum, more)| sum.join(more));
        join(&mut self.causes, &other.causes);
        join(&mut self.remedies, &other.remedies);
    }
}
