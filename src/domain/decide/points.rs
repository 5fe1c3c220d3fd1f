//! Points: raised, corrected, decided, withdrawn.

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::record::{Point, PointFacts};
use crate::domain::refusal::{FindingRefusal, Refusal};
use crate::procedure::{Id, Outcome};
use crate::wording::UnknownWord;

/// What somebody wants to record of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointRequest {
    /// It is raised.
    Add {
        /// What it says.
        text: String,
        /// What is counted of it.
        facts: PointFacts,
        /// Whom it is about.
        practitioner: Option<String>,
    },
    /// It is corrected.
    Amend {
        /// Which.
        point: u32,
        /// What it says.
        text: Option<String>,
        /// What is counted of it.
        facts: PointFacts,
        /// Whom it is about.
        practitioner: Option<String>,
        /// Why.
        reason: Option<String>,
    },
    /// Something was found on it.
    Decide {
        /// Which.
        point: u32,
        /// What.
        outcome: Outcome,
        /// Why.
        reason: Option<String>,
    },
    /// It is withdrawn.
    Withdraw {
        /// Which.
        point: u32,
        /// Why.
        reason: String,
    },
}

impl Judge<'_> {
    pub(super) fn point(&self, request: PointRequest) -> Decided {
        match request {
            PointRequest::Add { text, facts, practitioner } => {
                self.check_not_closed()?;
                self.check_point_names(&facts)?;
                let point = self.next_point();
                let words = Words { text: Some(text), practitioner, ..Words::default() };
                Ok(self.draft(Act::PointAdded { point, facts }, words))
            }
            PointRequest::Amend { point, text, facts, practitioner, reason } => {
                self.check_not_closed()?;
                self.check_point_names(&facts)?;
                let known = self.known_point(point)?;
                let words = Words { practitioner, reason, text, ..Words::default() };
                let mut amended = known.clone();
                amended.amend(&facts, &words);
                if amended == *known {
                    return Err(Refusal::NothingToAmend);
                }
                Ok(self.draft(Act::PointAmended { point, facts }, words))
            }
            PointRequest::Decide { point, outcome, reason } => self.decide(point, outcome, reason),
            PointRequest::Withdraw { point, reason } => {
                self.check_not_closed()?;
                self.standing_point(point)?;
                let words = Words { reason: Some(reason), ..Words::default() };
                Ok(self.draft(Act::PointWithdrawn { point }, words))
            }
        }
    }

    /// What is found before the answer can be found anew; with the answer it is settled.
    fn decide(&self, point: u32, outcome: Outcome, reason: Option<String>) -> Decided {
        self.check_own_stage()?;
        self.standing_point(point)?;
        if let Some(answer) = self.complaint.visit().answer {
            let stage = self.title(&self.complaint.visit().stage);
            let (on, event) = (answer.on, self.answer_with(point));
            let reference = self.reference();
            return Err(
                FindingRefusal::Answered { point, outcome, stage, on, event, reference }.into()
            );
        }
        let words = Words { reason, ..Words::default() };
        Ok(self.draft(Act::PointDecided { point, outcome }, words))
    }

    /// The place in the history of the last answer, where it deals with the point.
    fn answer_with(&self, point: u32) -> Option<usize> {
        let mut counting = self.complaint.counting().rev();
        counting.find_map(|(number, draft)| match &draft.act {
            Act::Responded { points, .. } => {
                Some(points.iter().any(|it| it.point == point).then_some(number))
            }
            _ => None,
        })?
    }

    /// One more than the highest number ever given, also to a point that was taken back.
    fn next_point(&self) -> u32 {
        let recorded = self.complaint.events.iter().filter_map(|event| match event.draft.act {
            Act::PointAdded { point, .. } => Some(point),
            _ => None,
        });
        let known = self.complaint.points.iter().map(|point| point.number);
        recorded.chain(known).max().unwrap_or(0) + 1
    }

    fn known_point(&self, number: u32) -> Result<&Point, Refusal> {
        let point = known_point(self.complaint, number)?;
        if self.on < point.on {
            let what = format!("point {number} was raised");
            return Err(Refusal::Before { on: self.on, what, since: point.on });
        }
        Ok(point)
    }

    pub(super) fn standing_point(&self, number: u32) -> Result<&Point, Refusal> {
        let point = self.known_point(number)?;
        match point.withdrawn {
            Some((on, _)) => {
                let reference = self.reference();
                Err(FindingRefusal::Withdrawn { point: number, on, reference }.into())
            }
            None => Ok(point),
        }
    }

    /// Refuses names that the procedure's lists do not have.
    fn check_point_names(&self, facts: &PointFacts) -> Result<(), Refusal> {
        let procedure = self.rules.procedure;
        let categories: Vec<&Id> = procedure.categories.iter().map(|it| &it.id).collect();
        let groups: Vec<&Id> = procedure.staff_groups.iter().map(|it| &it.id).collect();
        for (given, known, noun) in [
            (&facts.category, categories, "a category of this clinic"),
            (&facts.staff_group, groups, "a staff group of this clinic"),
        ] {
            if let Some(given) = given
                && !known.is_empty()
                && !known.contains(&given)
            {
                let known = known.into_iter().map(Id::as_str);
                return Err(UnknownWord::new(noun, given.as_str(), known).into());
            }
        }
        Ok(())
    }

    /// The event that a repeated request would be.
    pub(super) fn point_as_recorded(&self, request: &PointRequest) -> Option<Draft> {
        let same = |draft: &Draft| match (request, &draft.act) {
            (
                PointRequest::Add { text, facts, practitioner },
                Act::PointAdded { point, facts: raised },
            ) => {
                let stands =
                    self.complaint.standing_points().any(|standing| standing.number == *point);
                let words = (draft.words.text.as_ref(), draft.words.practitioner.as_ref());
                stands && facts == raised && words == (Some(text), practitioner.as_ref())
            }
            (
                PointRequest::Decide { point, outcome, reason },
                Act::PointDecided { point: decided, outcome: found },
            ) => {
                let current = self.complaint.visits.len() - 1;
                let known = self.complaint.points.iter().find(|it| it.number == *point);
                let holds = known.and_then(|it| it.outcome_at(current)) == Some(*outcome);
                holds && (point, outcome) == (decided, found) && draft.words.reason == *reason
            }
            (PointRequest::Withdraw { point, reason }, Act::PointWithdrawn { point: gone }) => {
                point == gone && draft.words.reason.as_ref() == Some(reason)
            }
            // A correction that changes nothing has a refusal of its own.
            _ => false,
        };
        let mut counting = self.complaint.counting().map(|(_, draft)| draft);
        counting.rfind(|draft| draft.on == self.on && same(draft)).cloned()
    }
}

/// The point of that number.
pub(super) fn known_point(
    complaint: &crate::domain::complaint::Complaint,
    number: u32,
) -> Result<&Point, FindingRefusal> {
    complaint.points.iter().find(|point| point.number == number).ok_or_else(|| {
        FindingRefusal::NoPoint {
            point: number,
            points: complaint.points.iter().map(|point| point.number).collect(),
            reference: complaint.reference.to_string(),
        }
    })
}
