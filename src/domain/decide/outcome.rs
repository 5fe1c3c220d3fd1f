//! The outcome of an answer: it follows from what was found on the points, and never contradicts
//! it.

use chrono::NaiveDate;

use super::points::known_point;
use crate::domain::complaint::Complaint;
use crate::domain::record::{Findings, PointOutcome, Remedy, overall};
use crate::domain::refusal::{FindingRefusal, Refusal};
use crate::procedure::Outcome;

/// What an answer of that day finds on the whole and on each point that had been raised by then:
/// as it says itself, as was decided at this stage before, or as the outcome of the whole leaves
/// no other way.
///
/// # Errors
///
/// Where a point is left open, or the outcome given is not the one that follows.
pub fn settle(
    complaint: &Complaint,
    on: NaiveDate,
    given: Option<Outcome>,
    points: &[PointOutcome],
) -> Result<(Outcome, Vec<PointOutcome>), Refusal> {
    check_points(complaint, on, points)?;
    let current = complaint.visits.len() - 1;
    let found: Vec<(u32, Option<Outcome>)> = complaint
        .standing_points()
        .filter(|point| point.on <= on)
        .map(|point| {
            let said = points.iter().find(|it| it.point == point.number).map(|it| it.outcome);
            (point.number, said.or_else(|| point.outcome_at(current)))
        })
        .collect();
    if found.is_empty() {
        let none = || FindingRefusal::NoOutcome { reference: complaint.reference.to_string() };
        return Ok((given.ok_or_else(none)?, Vec::new()));
    }
    let open: Vec<u32> =
        found.iter().filter(|(_, outcome)| outcome.is_none()).map(|(point, _)| *point).collect();
    let decided = found.iter().filter_map(|(_, outcome)| *outcome);
    let rest = match given {
        None if open.is_empty() => None,
        None => return Err(FindingRefusal::Undecided { points: open }.into()),
        Some(given) => only_way(given, &decided, &open)?,
    };
    let settled: Vec<PointOutcome> = found
        .iter()
        .filter_map(|(point, outcome)| {
            outcome.or(rest).map(|outcome| PointOutcome { point: *point, outcome })
        })
        .collect();
    let follows = overall(settled.iter().map(|it| it.outcome));
    match (given, follows) {
        (given, Some(outcome)) if given.is_none_or(|given| given == outcome) => {
            Ok((outcome, settled))
        }
        (Some(given), follows) => Err(contradiction(given, &found, open, follows)),
        (None, _) => Err(FindingRefusal::Undecided { points: open }.into()),
    }
}

/// The outcome that the points left open must have, if the whole is to have that one.
fn only_way(
    given: Outcome,
    decided: &(impl Iterator<Item = Outcome> + Clone),
    open: &[u32],
) -> Result<Option<Outcome>, FindingRefusal> {
    if open.is_empty() || given != Outcome::PartlyUpheld {
        return Ok(Some(given));
    }
    let leads = |last: &&Outcome| overall(decided.clone().chain([**last])) == Some(given);
    let ways: Vec<&Outcome> = Outcome::ALL.iter().filter(leads).collect();
    match (open, ways.as_slice()) {
        ([_], [only]) => Ok(Some(**only)),
        _ => Err(FindingRefusal::Unsettled { given, points: open.to_vec() }),
    }
}

fn contradiction(
    given: Outcome,
    found: &[(u32, Option<Outcome>)],
    open: Vec<u32>,
    follows: Option<Outcome>,
) -> Refusal {
    let decided = found.iter().filter_map(|(point, outcome)| {
        outcome.map(|outcome| PointOutcome { point: *point, outcome })
    });
    let against = |it: &PointOutcome| open.is_empty() || it.outcome != given;
    let points = decided.filter(against).collect();
    let overall = follows.filter(|_| open.is_empty());
    FindingRefusal::Contradicts { given, points, overall, open }.into()
}

/// That the points are there, stand, had been raised, and are given once.
fn check_points(
    complaint: &Complaint,
    on: NaiveDate,
    points: &[PointOutcome],
) -> Result<(), Refusal> {
    for (index, PointOutcome { point, outcome }) in points.iter().enumerate() {
        let known = known_point(complaint, *point)?;
        if let Some((on, _)) = known.withdrawn {
            let reference = complaint.reference.to_string();
            return Err(FindingRefusal::Withdrawn { point: *point, on, reference }.into());
        }
        if on < known.on {
            let what = format!("point {point} was raised");
            return Err(Refusal::Before { on, what, since: known.on });
        }
        let same = |it: &&PointOutcome| it.point == *point && it.outcome != *outcome;
        if let Some(other) = points[..index].iter().find(same) {
            let (one, other) = (other.outcome, *outcome);
            return Err(FindingRefusal::Twice { point: *point, one, other }.into());
        }
    }
    Ok(())
}

/// That money is given for something.
pub(in crate::domain) fn check_amount(
    before: &Findings,
    given: &Findings,
) -> Result<(), FindingRefusal> {
    let mut findings = before.clone();
    findings.overlay(given);
    let paid = findings.remedies.iter().any(|it| matches!(it, Remedy::Refund | Remedy::Payment));
    match findings.amount {
        Some(amount) if !paid => Err(FindingRefusal::AmountOfNothing { amount }),
        _ => Ok(()),
    }
}
