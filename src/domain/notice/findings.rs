//! What to say of points, outcomes, remedies and grades after they were recorded.

use std::fmt;

use crate::deadline::OutOfRange;
use crate::domain::complaint::Complaint;
use crate::domain::deadlines::{Settled, deadlines};
use crate::domain::decide::Rules;
use crate::domain::event::{Act, Draft};
use crate::domain::record::{Findings, Remedy};
use crate::procedure::{Force, Verb};

/// Something worth saying about what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingNotice {
    /// The stage was answered before the point was raised.
    PointWaits {
        /// The point.
        point: u32,
        /// The stage's title.
        stage: String,
        /// The complaint.
        reference: String,
    },
    /// The last point was withdrawn.
    NoPointLeft {
        /// The complaint.
        reference: String,
    },
    /// The answer was late, and nothing says why.
    LateUnexplained {
        /// The complaint.
        reference: String,
    },
    /// Money is given, and nothing says how much.
    AmountMissing {
        /// What for.
        remedy: Remedy,
        /// The complaint.
        reference: String,
    },
    /// Rules depend on a grade that nobody has given yet.
    Ungraded {
        /// The complaint.
        reference: String,
    },
}

impl fmt::Display for FindingNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PointWaits { point, stage, reference } => write!(
                f,
                "“{stage}” has been answered: point {point} waits for the next answer (`redress escalate {reference}`)"
            ),
            Self::NoPointLeft { reference } => write!(
                f,
                "no point is left: `redress close {reference} --reason withdrawn` closes it, or `redress respond {reference} --outcome OUTCOME` answers it as one matter"
            ),
            Self::LateUnexplained { reference } => write!(
                f,
                "it was late, and nothing says why: `redress amend {reference} --late-cause CAUSE`"
            ),
            Self::AmountMissing { remedy, reference } => write!(
                f,
                "nothing says how much the {remedy} is: `redress amend {reference} --amount POUNDS`"
            ),
            Self::Ungraded { reference } => write!(
                f,
                "dates depend on how grave it is, which is not recorded yet: `redress grade {reference}`"
            ),
        }
    }
}

/// What to say after an act was recorded; `complaint` has it already.
pub(super) fn notices(
    rules: Rules<'_>,
    complaint: &Complaint,
    draft: &Draft,
) -> Result<Vec<FindingNotice>, OutOfRange> {
    let reference = complaint.reference.to_string();
    let mut said = Vec::new();
    match &draft.act {
        Act::Received { .. }
            if complaint.grades.is_empty() && rules.procedure.depends_on_grade() =>
        {
            said.push(FindingNotice::Ungraded { reference });
        }
        Act::PointAdded { point, .. } => {
            if complaint.visit().answer.is_some()
                && let Some(stage) = complaint.stage(rules.procedure)
            {
                let stage = stage.title.clone();
                said.push(FindingNotice::PointWaits { point: *point, stage, reference });
            }
        }
        Act::PointWithdrawn { .. } if complaint.standing_points().next().is_none() => {
            said.push(FindingNotice::NoPointLeft { reference });
        }
        Act::Responded { .. } => {
            let Findings { remedies, amount, late_causes, .. } = &complaint.details.findings;
            let paid = |it: &&Remedy| matches!(it, Remedy::Refund | Remedy::Payment);
            if let (Some(remedy), None) = (remedies.iter().find(paid), amount) {
                let (remedy, reference) = (*remedy, reference.clone());
                said.push(FindingNotice::AmountMissing { remedy, reference });
            }
            let explained = !late_causes.is_empty() || complaint.words.late_reason.is_some();
            if !explained && answered_late(rules, complaint, draft)? {
                said.push(FindingNotice::LateUnexplained { reference });
            }
        }
        _ => {}
    }
    Ok(said)
}

/// Whether the answer fulfilled a promise after its day.
fn answered_late(
    rules: Rules<'_>,
    complaint: &Complaint,
    draft: &Draft,
) -> Result<bool, OutOfRange> {
    let current = complaint.visits.len() - 1;
    let all = deadlines(rules.procedure, rules.calendar, complaint)?;
    Ok(all.iter().any(|deadline| {
        let rule = &rules.procedure.obligations[deadline.rule];
        deadline.visit == current
            && deadline.settled == Settled::MetLate
            && deadline.settled_on == Some(draft.on)
            && rule.force == Force::Firm
            && rule.done_by.iter().any(|act| act.verb == Verb::Respond)
    }))
}
