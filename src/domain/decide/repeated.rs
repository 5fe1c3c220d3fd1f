//! Whether exactly this stands in the record already: a command repeated by a script or by a
//! person who was not sure changes nothing.

use super::answer::{acknowledged, updated};
use super::request::accepted;
use super::{Judge, Request, known_steps};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::procedure::Id;

impl Judge<'_> {
    /// The event that a repeated request would be, where the request alone says so.
    pub(super) fn as_recorded(&self, request: &Request) -> Option<Draft> {
        let procedure = self.rules.procedure;
        let (act, words) = match request.clone() {
            Request::Acknowledge { by, handler, respond_by, offered, text } => {
                let offered = known_steps(procedure, &offered).ok()?;
                acknowledged(by, handler, respond_by, offered, text)
            }
            Request::Update { by, reason, expect } => updated(by, reason, expect),
            Request::Respond { .. } => return self.answer_as_recorded(request),
            Request::Point(request) => return self.point_as_recorded(&request),
            Request::Grade(request) => return self.grade_as_recorded(&request),
            Request::Close { reason, text } => {
                (Act::Closed { reason }, Words { text, ..Words::default() })
            }
            Request::Step { step, result, by, accept_late, decided_by, text } => {
                let step = procedure.step(&step)?.id.clone();
                let words = accepted(accept_late, decided_by, text);
                let late = self.events_of(&step).find_map(|draft| match draft.act {
                    Act::StepTaken { late, .. } => Some(late),
                    _ => None,
                });
                (Act::StepTaken { step, result, by, late: late.unwrap_or(false) }, words)
            }
            Request::Assign { handler } => {
                (Act::Assigned {}, Words { handler: Some(handler), ..Words::default() })
            }
            Request::Escalate {
                to,
                in_writing,
                handler,
                confirmed_by,
                accept_late,
                decided_by,
                text,
            } => {
                let words =
                    Words { handler, confirmed_by, ..accepted(accept_late, decided_by, text) };
                (self.last_escalation(to.as_deref(), in_writing)?, words)
            }
            Request::Hold { hold, reason } => {
                let hold = hold.map(|hold| hold.parse()).transpose().ok()?;
                (Act::Held { hold }, Words { reason, ..Words::default() })
            }
            Request::Extend { .. } | Request::Resume { .. } | Request::Reopen { .. } => {
                return self.last_of_time(request);
            }
            Request::People(request) => return self.last_of_people(&request),
            Request::File(request) => return self.file_as_recorded(&request),
            Request::Action(request) => return self.action_as_recorded(&request),
            Request::Referral(request) => return self.referral_as_recorded(&request),
            Request::Link { other, link } => return self.link_as_recorded(&other, link),
            Request::LegalHold { lift, .. } => return self.legal_hold_as_recorded(lift),
            Request::Redact(_) => return self.redaction_as_recorded(),
            // The same words twice may both be meant; and a correction that changes nothing has
            // a refusal of its own.
            Request::Note { .. }
            | Request::Amend { .. }
            | Request::Correct { .. }
            | Request::Undo { .. } => return None,
        };
        Some(self.draft(act, words))
    }

    /// The last extension, resumption or reopening, where the request says the same of it and it
    /// still holds.
    fn last_of_time(&self, request: &Request) -> Option<Draft> {
        let drafts = self.complaint.counting().rev().map(|(_, draft)| draft);
        let same = |draft: &&Draft| match (request, &draft.act) {
            (
                Request::Extend { obligation, by, to, reason, agreed_by },
                Act::Extended { obligation: extended, by: is_by, to: is_to, .. },
            ) => {
                let words = (&draft.words.reason, &draft.words.agreed_by);
                obligation.as_ref().is_none_or(|name| *extended == *name.as_str())
                    && (by.is_none() || by == is_by)
                    && (to.is_none() || to == is_to)
                    && words == (reason, agreed_by)
            }
            (Request::Resume { hold, text }, Act::Resumed { hold: held }) => {
                let waits = self.complaint.waits().any(|waits| waits.hold == *held);
                let named = hold
                    .as_ref()
                    .is_none_or(|name| held.as_ref().is_some_and(|held| *held == *name.as_str()));
                !waits && named && draft.words.text == *text
            }
            (Request::Reopen { reason }, Act::Reopened { .. }) => {
                self.complaint.closed.is_none() && draft.words.reason.as_ref() == Some(reason)
            }
            _ => false,
        };
        drafts.filter(|draft| draft.on == self.on).find(same).cloned()
    }

    /// What the last escalation to that stage, or to the current one, was.
    fn last_escalation(&self, named: Option<&str>, in_writing: bool) -> Option<Act> {
        let visit = self.complaint.visit();
        // Once the stage has been answered, the next one is meant.
        if named.is_none() && visit.answer.is_some() {
            return None;
        }
        let current = &visit.stage;
        self.complaint.counting().rev().find_map(|(_, draft)| match &draft.act {
            Act::Escalated { to, late, beside, body, .. } => {
                let meant = named.map_or(!beside && to == current, |named| *to == *named);
                let (to, late, beside, body) = (to.clone(), *late, *beside, body.clone());
                (meant && (beside || to == *current)).then_some(Act::Escalated {
                    to,
                    in_writing,
                    late,
                    beside,
                    body,
                })
            }
            _ => None,
        })
    }

    fn events_of(&self, step: &Id) -> impl Iterator<Item = &Draft> {
        let drafts = self.complaint.counting().rev().map(|(_, draft)| draft);
        drafts.filter(move |draft| is_about(draft, step))
    }

    /// Whether exactly this was recorded since the current stage began, and still holds.
    pub(super) fn is_recorded(&self, draft: &Draft) -> bool {
        let counting: Vec<&Draft> = self.complaint.counting().map(|(_, draft)| draft).collect();
        let since = counting.iter().rposition(|draft| begins_a_stage(&draft.act)).unwrap_or(0);
        let mut drafts = counting[since..].iter().copied();
        match &draft.act {
            // The last word on a step, and on who handles it, is the one that holds.
            Act::StepTaken { step, .. } => {
                drafts.rfind(|earlier| is_about(earlier, step)) == Some(draft)
            }
            Act::Assigned {} => {
                drafts.rfind(|earlier| earlier.words.handler.is_some()) == Some(draft)
            }
            Act::Held { hold } => {
                let waits = self.complaint.waits().any(|held| held.hold == *hold);
                waits && drafts.any(|earlier| earlier == draft)
            }
            Act::Resumed { .. }
            | Act::Reopened { .. }
            | Act::Responded { .. }
            | Act::PointAdded { .. }
            | Act::PointDecided { .. }
            | Act::PointWithdrawn { .. }
            | Act::Graded { .. }
            | Act::FileAdded { .. }
            | Act::FileRemoved { .. }
            | Act::Linked { .. }
            | Act::Referred { .. }
            | Act::ReferralAmended { .. }
            | Act::LegalHoldBegun {}
            | Act::LegalHoldLifted {}
            | Act::Redacted { .. } => true,
            act if act.is_of_action() => true,
            Act::Escalated { beside: true, .. } => counting.contains(&draft),
            _ => drafts.any(|earlier| earlier == draft),
        }
    }
}

pub(super) fn begins_a_stage(act: &Act) -> bool {
    matches!(act, Act::Escalated { beside: false, .. } | Act::Reopened { .. })
}

/// Whether an event says something of a step.
fn is_about(draft: &Draft, step: &Id) -> bool {
    match &draft.act {
        Act::StepTaken { step: taken, .. } => taken == step,
        Act::Acknowledged { offered, .. } => offered.contains(step),
        _ => false,
    }
}
