//! Points: the heads of one complaint, each with an outcome of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::details::Words;
use crate::procedure::{Id, Outcome};

/// What is counted of a point. Everything is optional, so that the same shape says what was
/// recorded and what was corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PointFacts {
    /// Its category, from the clinic's own list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// The group of staff that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_group: Option<Id>,
    /// The site where it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<Id>,
}

impl PointFacts {
    /// Replaces what the other says.
    pub fn overlay(&mut self, over: &Self) {
        for (under, over) in [
            (&mut self.category, &over.category),
            (&mut self.staff_group, &over.staff_group),
            (&mut self.site, &over.site),
        ] {
            if over.is_some() {
                under.clone_from(over);
            }
        }
    }
}

/// What was found on one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointOutcome {
    /// Which point.
    pub point: u32,
    /// What was found.
    pub outcome: Outcome,
}

/// One head of a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its number, from 1; never used again.
    pub number: u32,
    /// The day it was raised.
    pub on: NaiveDate,
    /// What is counted of it.
    pub facts: PointFacts,
    /// What it says.
    pub text: Option<String>,
    /// Whom it is about, where it is about one person.
    pub practitioner: Option<String>,
    /// What was found, the last word last.
    pub found: Vec<Found>,
    /// The day it was withdrawn, if it was, and why.
    pub withdrawn: Option<(NaiveDate, Option<String>)>,
}

/// A finding on a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// During which of the visits to stages, from 0.
    pub visit: usize,
    /// The day.
    pub on: NaiveDate,
    /// What was found.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
}

impl Point {
    pub(super) fn new(number: u32, on: NaiveDate, facts: &PointFacts, words: &Words) -> Self {
        let (text, practitioner) = (words.text.clone(), words.practitioner.clone());
        let facts = facts.clone();
        Self { number, on, facts, text, practitioner, found: Vec::new(), withdrawn: None }
    }

    pub(in crate::domain) fn amend(&mut self, facts: &PointFacts, words: &Words) {
        self.facts.overlay(facts);
        for (under, over) in
            [(&mut self.text, &words.text), (&mut self.practitioner, &words.practitioner)]
        {
            if over.is_some() {
                under.clone_from(over);
            }
        }
    }

    pub(super) fn find(&mut self, visit: usize, on: NaiveDate, outcome: Outcome, words: &Words) {
        let reason = words.reason.clone();
        let found = Found { visit, on, outcome, reason };
        // A response repeats what was decided before it: the reason given then still holds.
        match self.found.last_mut() {
            Some(last)
                if last.visit == visit && last.outcome == outcome && found.reason.is_none() => {}
            _ => self.found.push(found),
        }
    }

    /// Whether it counts: it was not withdrawn.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.withdrawn.is_none()
    }

    /// What was last found.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.found.last().map(|found| found.outcome)
    }

    /// What was found during a visit to a stage.
    #[must_use]
    pub fn outcome_at(&self, visit: usize) -> Option<Outcome> {
        self.found.iter().rev().find(|found| found.visit == visit).map(|found| found.outcome)
    }
}

/// The outcome that follows from those of the points: all upheld, none, or partly. `None` where
/// there are none.
#[must_use]
pub fn overall(outcomes: impl IntoIterator<Item = Outcome>) -> Option<Outcome> {
    let outcomes = outcomes.into_iter();
    outcomes.reduce(|one, other| if one == other { one } else { Outcome::PartlyUpheld })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{NotUpheld, PartlyUpheld, Upheld};

    #[test]
    fn the_overall_outcome_follows_from_the_points() {
        assert_eq!(overall([]), None);
        assert_eq!(overall([Upheld, Upheld]), Some(Upheld));
        assert_eq!(overall([NotUpheld, NotUpheld]), Some(NotUpheld));
        assert_eq!(overall([Upheld, NotUpheld]), Some(PartlyUpheld));
        assert_eq!(overall([Upheld, NotUpheld, Upheld]), Some(PartlyUpheld));
        assert_eq!(overall([NotUpheld, PartlyUpheld]), Some(PartlyUpheld));
    }
}
