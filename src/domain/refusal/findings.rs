//! The reasons for which nothing is found on a point, or on the whole.

use chrono::NaiveDate;

use crate::domain::record::{Amount, PointOutcome};
use crate::procedure::Outcome;

/// Why something about points and outcomes is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FindingRefusal {
    /// There is no such point.
    #[error("{reference} has no point {point}{}", known(points))]
    NoPoint {
        /// The number given.
        point: u32,
        /// Those that there are.
        points: Vec<u32>,
        /// The complaint.
        reference: String,
    },
    /// The point was withdrawn.
    #[error("point {point} was withdrawn on {on}")]
    Withdrawn {
        /// The point.
        point: u32,
        /// The day.
        on: NaiveDate,
        /// The complaint.
        reference: String,
    },
    /// The stage was answered, and what it found is part of the answer.
    #[error("`{stage}` was answered on {on}{}", waits(*point, *event))]
    Answered {
        /// The point.
        point: u32,
        /// What was to be recorded of it.
        outcome: Outcome,
        /// The stage's title.
        stage: String,
        /// The day.
        on: NaiveDate,
        /// The answer's place in the complaint's history; none where the point was raised after
        /// it.
        event: Option<usize>,
        /// The complaint.
        reference: String,
    },
    /// One point was given twice.
    #[error("point {point} is given as {one} and as {other}")]
    Twice {
        /// The point.
        point: u32,
        /// What was found first.
        one: Outcome,
        /// And then.
        other: Outcome,
    },
    /// Neither an outcome nor a point was given.
    #[error("nothing says what was found about {reference}")]
    NoOutcome {
        /// The complaint.
        reference: String,
    },
    /// Points without an outcome, and no outcome that settles them.
    #[error("{} no outcome yet", have(points))]
    Undecided {
        /// The points.
        points: Vec<u32>,
    },
    /// The outcome does not say what was found on each point.
    #[error("`{given}` does not say what was found on {}", numbered(points))]
    Unsettled {
        /// The outcome given.
        given: Outcome,
        /// The points that it leaves open.
        points: Vec<u32>,
    },
    /// The outcome is not the one that follows from the points.
    #[error("`{given}` contradicts what was found: {}{}", listed(points), follows(*overall))]
    Contradicts {
        /// The outcome given.
        given: Outcome,
        /// What was found on the points.
        points: Vec<PointOutcome>,
        /// What follows from it, where no point is left open.
        overall: Option<Outcome>,
        /// The points that are left open.
        open: Vec<u32>,
    },
    /// Money without anything that it is for.
    #[error("£{amount} is given for nothing: an amount goes with `refund` or `payment`")]
    AmountOfNothing {
        /// How much.
        amount: Amount,
    },
}

impl FindingRefusal {
    /// The command that would work.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::NoPoint { points, reference, .. } if points.is_empty() => {
                format!("`redress point add {reference} TEXT` raises one")
            }
            Self::NoPoint { reference, .. } => {
                format!("`redress point list {reference}` shows them")
            }
            Self::Withdrawn { reference, .. } => {
                format!("`redress point add {reference} TEXT` raises it anew")
            }
            Self::Answered { point, outcome, event: Some(event), reference, .. } => format!(
                "`redress amend {reference} --event {event} --point {point}={outcome}` corrects the answer"
            ),
            Self::Answered { reference, .. } => format!(
                "it is decided with the next answer: `redress escalate {reference}` goes on to the next stage"
            ),
            Self::Twice { .. } => "give each point once".to_owned(),
            Self::NoOutcome { .. } => "add `--outcome OUTCOME`".to_owned(),
            Self::Undecided { points } => format!(
                "add `{}`, or `--outcome upheld` or `--outcome not-upheld` where it is that of them all",
                flags(points)
            ),
            Self::Unsettled { points, .. } => format!("add `{}`", flags(points)),
            Self::Contradicts { open, .. } if !open.is_empty() => {
                format!("say what was found on each: `{}`", flags(open))
            }
            Self::Contradicts { given, points, .. } => {
                let other = points.iter().find(|it| it.outcome != *given).or(points.first());
                let other = other.map_or(1, |it| it.point);
                format!("leave `--outcome` out, or correct a point: `--point {other}={given}`")
            }
            Self::AmountOfNothing { .. } => {
                "add `--remedy refund` or `--remedy payment`".to_owned()
            }
        }
    }
}

/// `point 2`, or `points 2 and 3`.
fn numbered(points: &[u32]) -> String {
    let noun = if points.len() == 1 { "point" } else { "points" };
    format!("{noun} {}", and(points))
}

fn and(points: &[u32]) -> String {
    let numbers: Vec<String> = points.iter().map(ToString::to_string).collect();
    match numbers.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

fn have(points: &[u32]) -> String {
    format!("{} {}", numbered(points), if points.len() == 1 { "has" } else { "have" })
}

fn known(points: &[u32]) -> String {
    if points.is_empty() { String::new() } else { format!(": it has {}", and(points)) }
}

fn waits(point: u32, event: Option<usize>) -> String {
    match event {
        Some(_) => format!(", and what it found on point {point} stands in the answer"),
        None => format!(", before point {point} was raised"),
    }
}

fn listed(points: &[PointOutcome]) -> String {
    let each: Vec<String> =
        points.iter().map(|it| format!("point {} is {}", it.point, it.outcome)).collect();
    each.join(", ")
}

fn follows(overall: Option<Outcome>) -> String {
    overall.map(|outcome| format!("; `{outcome}` follows from that")).unwrap_or_default()
}

fn flags(points: &[u32]) -> String {
    let each: Vec<String> = points.iter().map(|point| format!("--point {point}=OUTCOME")).collect();
    each.join(" ")
}
