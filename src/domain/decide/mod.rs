//! Whether an act may be recorded, and as what. Pure: a complaint, its rules, today, and what
//! somebody wants to record give a draft of an event or a typed refusal.

use chrono::NaiveDate;

mod actions;
mod answer;
mod correct;
mod escalate;
mod files;
mod grade;
mod keeping;
mod links;
mod outcome;
mod people;
mod points;
mod referrals;
mod repeated;
mod request;
mod rest;
mod time;

pub use actions::ActionRequest;
pub use files::FileRequest;
pub use grade::GradeRequest;
pub use keeping::RedactRequest;
pub(super) use outcome::check_amount;
pub use outcome::settle;
pub use points::PointRequest;
pub use referrals::ReferralRequest;
use request::accepted;
pub use request::{PeopleRequest, Request};

use crate::deadline::WorkingCalendar;
use crate::domain::complaint::{Complaint, same_person};
use crate::domain::deadlines::{deadlines, fulfils};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::parts::Done;
use crate::domain::refusal::Refusal;
use crate::procedure::{Channel, Content, Id, Procedure, Verb};
use crate::wording::UnknownWord;

/// What an act is judged by.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The procedure that governs the complaint.
    pub procedure: &'a Procedure,
    /// The clinic's working days.
    pub calendar: &'a WorkingCalendar,
    /// Today, in the clinic's own time zone.
    pub today: NaiveDate,
}

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is recorded as this event.
    Record(Box<Draft>),
    /// Exactly this stands in the record already.
    Already,
}

type Decided = Result<Draft, Refusal>;

/// Judges a request to record what happened on a day.
///
/// # Errors
///
/// A [`Refusal`] that says why not; nothing is to be recorded then.
pub fn decide(
    rules: Rules<'_>,
    complaint: &Complaint,
    on: NaiveDate,
    request: Request,
) -> Result<Verdict, Refusal> {
    let judge = Judge { rules, complaint, on };
    judge.check_day()?;
    if let Some(draft) = judge.as_recorded(&request)
        && judge.is_recorded(&draft)
    {
        return Ok(Verdict::Already);
    }
    match request {
        Request::Acknowledge { by, handler, respond_by, offered, text } => {
            judge.acknowledge(by, handler, respond_by, &offered, text)
        }
        Request::Update { by, reason, expect } => judge.update(by, reason, expect),
        Request::Respond { by, outcome, points, apology, findings, words } => {
            judge.respond(by, (outcome, &points), apology, findings, *words)
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
            let words = Words { handler, confirmed_by, ..accepted(accept_late, decided_by, text) };
            judge.escalate(to.as_deref(), in_writing, words)
        }
        Request::Close { reason, text } => judge.close(reason, text),
        Request::Step { step, result, by, accept_late, decided_by, text } => {
            let words = accepted(accept_late, decided_by, text);
            judge.step(&step, result, by, words)
        }
        Request::Assign { handler } => judge.assign(handler),
        Request::Point(request) => judge.point(request),
        Request::Grade(request) => judge.grade(request),
        Request::Note { text, heard } => {
            Ok(judge.draft(Act::Noted { heard }, Words { text: Some(text), ..Words::default() }))
        }
        Request::Hold { hold, reason } => judge.hold(hold.as_deref(), reason),
        Request::Resume { hold, text } => judge.resume(hold.as_deref(), text),
        Request::Extend { obligation, by, to, reason, agreed_by } => {
            judge.extend(obligation.as_deref(), by, to, reason, agreed_by)
        }
        Request::Reopen { reason } => judge.reopen(reason),
        Request::People(request) => judge.people(request),
        Request::File(request) => judge.file(*request),
        Request::Action(request) => judge.action(request),
        Request::Referral(request) => judge.referral(request),
        Request::Link { other, link } => judge.link(other, link),
        Request::LegalHold { lift, reason } => judge.legal_hold(lift, reason),
        Request::Redact(request) => judge.redact(request),
        Request::Amend { details, cleared, words } => {
            crate::domain::intake::amend(rules, complaint, on, &details, &cleared, *words)
        }
        Request::Correct { number, correction, words } => judge.correct(number, correction, &words),
        Request::Undo { number, words } => judge.undo(number, *words),
    }
    .map(|draft| Verdict::Record(Box::new(draft)))
}

#[derive(Clone, Copy)]
struct Judge<'a> {
    rules: Rules<'a>,
    complaint: &'a Complaint,
    on: NaiveDate,
}

impl Judge<'_> {
    fn draft(&self, act: Act, words: Words) -> Draft {
        Draft { on: self.on, act, words }
    }

    fn reference(&self) -> String {
        self.complaint.reference.to_string()
    }

    fn title(&self, stage: &Id) -> String {
        self.rules
            .procedure
            .stage(stage.as_str())
            .map_or_else(|| stage.to_string(), |stage| stage.title.clone())
    }

    fn check_day(&self) -> Result<(), Refusal> {
        let (on, today) = (self.on, self.rules.today);
        if on > today {
            return Err(Refusal::Future { on, today });
        }
        let received_on = self.complaint.received_on;
        if on < received_on {
            return Err(Refusal::BeforeReceipt { on, received_on });
        }
        Ok(())
    }

    fn check_not_closed(&self) -> Result<(), Refusal> {
        match self.complaint.closed {
            Some(closed) => Err(Refusal::Closed { reference: self.reference(), on: closed.on }),
            None => Ok(()),
        }
    }

    /// An act towards the complainant: at a stage of the clinic's own, not before it began.
    fn check_own_stage(&self) -> Result<(), Refusal> {
        self.check_not_closed()?;
        if let Some(stage) = self.complaint.stage(self.rules.procedure)
            && stage.body.is_some()
        {
            let (stage, reference) = (stage.title.clone(), self.reference());
            return Err(Refusal::OutsideStage { stage, reference });
        }
        self.check_stage_begun()
    }

    fn check_stage_begun(&self) -> Result<(), Refusal> {
        let visit = self.complaint.visit();
        if self.on >= visit.entered_on {
            return Ok(());
        }
        let (stage, entered_on) = (self.title(&visit.stage), visit.entered_on);
        Err(Refusal::BeforeStage { on: self.on, stage, entered_on })
    }

    /// Once a stage is answered, only what still fulfils something is left to do.
    fn check_left_to_do(&self, act: &Done) -> Result<(), Refusal> {
        let Some(answer) = self.complaint.visit().answer else { return Ok(()) };
        // What was sent before the answer may be recorded after it.
        if act.verb != Verb::Respond && act.on <= answer.on {
            return Ok(());
        }
        let Rules { procedure, calendar, .. } = self.rules;
        let current = self.complaint.visits.len() - 1;
        let left = deadlines(procedure, calendar, self.complaint)?.into_iter().any(|deadline| {
            let rule = &procedure.obligations[deadline.rule];
            deadline.is_open_at(current)
                && rule.done_by.iter().any(|pattern| fulfils(self.complaint, pattern, act))
        });
        if left {
            return Ok(());
        }
        Err(Refusal::AlreadyAnswered {
            stage: self.title(&self.complaint.visit().stage),
            on: answer.on,
            verb: match act.verb {
                Verb::Ack => "acknowledge",
                Verb::Update => "update",
                _ => "answer",
            },
            reference: self.reference(),
        })
    }

    fn done(&self, verb: Verb, by: Channel, naming: Vec<Content>) -> Done {
        Done { naming, ..Done::new(verb, self.on, Some(by)) }
    }

    fn check_after_last_act(&self) -> Result<(), Refusal> {
        let last = self.complaint.visit().done.last();
        match last.filter(|done| done.on > self.on) {
            Some(done) => {
                Err(Refusal::BeforeLastAct { on: self.on, verb: done.verb, since: done.on })
            }
            None => Ok(()),
        }
    }

    /// Refuses whoever is complained about, or handled a stage that excludes them from this one.
    fn check_handler(&self, stage: &Id, handler: &str) -> Result<(), Refusal> {
        let Some(stage) = self.rules.procedure.stage(stage.as_str()) else { return Ok(()) };
        self.check_not_about(stage, handler)?;
        let excluded = self.complaint.visits.iter().find(|visit| {
            stage.not_handled_by.contains(&visit.stage)
                && visit.handlers.iter().any(|earlier| same_person(earlier, handler))
        });
        match excluded {
            Some(visit) => Err(Refusal::HandlerExcluded {
                handler: handler.to_owned(),
                earlier: self.title(&visit.stage),
                stage: stage.title.clone(),
                quote: stage.quote.clone(),
            }),
            None => Ok(()),
        }
    }
}

/// The steps of these names, or the nearest names there are.
fn known_steps(procedure: &Procedure, names: &[String]) -> Result<Vec<Id>, Refusal> {
    names
        .iter()
        .map(|name| match procedure.step(name) {
            Some(step) => Ok(step.id.clone()),
            None if procedure.steps.is_empty() => {
                Err(Refusal::NoneSuch { found: name.clone(), noun: "a step" })
            }
            None => {
                let known = procedure.steps.iter().map(|step| step.id.as_str());
                Err(UnknownWord::new("a step of this procedure", name, known).into())
            }
        })
        .collect()
}
