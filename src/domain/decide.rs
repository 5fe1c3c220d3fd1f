//! Whether an act may be recorded, and as what. Pure: a complaint, its rules, today, and what
//! somebody wants to record give a draft of an event or a typed refusal.

use chrono::NaiveDate;

use super::complaint::{Complaint, Done};
use super::deadlines::{Scope, Settled, deadlines, fulfils};
use super::event::{Act, CloseReason, Details, Draft, StepResult, Words};
use super::refusal::Refusal;
use crate::deadline::WorkingCalendar;
use crate::procedure::{
    Channel, Content, Id, Late, Need, Outcome, Procedure, Stage, UnknownWord, Verb,
};

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

/// What somebody wants to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The complaint was acknowledged.
    Acknowledge {
        /// How.
        by: Channel,
        /// The handler that the acknowledgement named.
        handler: Option<String>,
        /// The response date that it stated.
        respond_by: Option<NaiveDate>,
        /// The steps that it offered.
        offered: Vec<String>,
        /// What it said.
        text: Option<String>,
    },
    /// The complainant was told how things stand.
    Update {
        /// How.
        by: Channel,
        /// The reason for the delay.
        reason: Option<String>,
        /// The new response date.
        expect: Option<NaiveDate>,
    },
    /// The stage was answered.
    Respond {
        /// How.
        by: Channel,
        /// What was found.
        outcome: Outcome,
        /// Whether the response contains an apology.
        apology: bool,
        /// What it said.
        text: Option<String>,
    },
    /// The complainant goes on.
    Escalate {
        /// To which stage; to the next that applies where none is named.
        to: Option<String>,
        /// Whether the request was in writing.
        in_writing: bool,
        /// Who handles it there.
        handler: Option<String>,
        /// Who confirmed that it may begin.
        confirmed_by: Option<String>,
        /// Why a late request is accepted.
        accept_late: Option<String>,
        /// What was asked for.
        text: Option<String>,
    },
    /// The complaint is closed.
    Close {
        /// Why.
        reason: CloseReason,
        /// In words.
        text: Option<String>,
    },
    /// A step was taken, or does not apply.
    Step {
        /// Which.
        step: String,
        /// What became of it.
        result: StepResult,
        /// How.
        by: Option<Channel>,
        /// Why it does not apply, or what was done.
        text: Option<String>,
    },
    /// Somebody handles it from now on.
    Assign {
        /// Who.
        handler: String,
    },
    /// Something is written down.
    Note {
        /// What.
        text: String,
    },
    /// Something recorded before is corrected.
    Amend {
        /// The corrected facts.
        details: Box<Details>,
        /// The corrected names and words, and the reason.
        words: Box<Words>,
    },
}

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is recorded as this event.
    Record(Draft),
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
        Request::Respond { by, outcome, apology, text } => {
            judge.respond(by, outcome, apology, text)
        }
        Request::Escalate { to, in_writing, handler, confirmed_by, accept_late, text } => {
            let words =
                Words { handler, confirmed_by, reason: accept_late, text, ..Words::default() };
            judge.escalate(to.as_deref(), in_writing, words)
        }
        Request::Close { reason, text } => judge.close(reason, text),
        Request::Step { step, result, by, text } => judge.step(&step, result, by, text),
        Request::Assign { handler } => judge.assign(handler),
        Request::Note { text } => {
            Ok(judge.draft(Act::Noted {}, Words { text: Some(text), ..Words::default() }))
        }
        Request::Amend { details, words } => {
            super::intake::amend(rules, complaint, on, &details, *words)
        }
    }
    .map(Verdict::Record)
}

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

    /// The event that a repeated request would be, where the request alone says so.
    fn as_recorded(&self, request: &Request) -> Option<Draft> {
        let procedure = self.rules.procedure;
        let (act, words) = match request.clone() {
            Request::Acknowledge { by, handler, respond_by, offered, text } => {
                let offered = known_steps(procedure, &offered).ok()?;
                acknowledged(by, handler, respond_by, offered, text)
            }
            Request::Update { by, reason, expect } => {
                (Act::Updated { by, expect }, Words { reason, ..Words::default() })
            }
            Request::Respond { by, outcome, apology, text } => {
                (Act::Responded { by, outcome, apology }, Words { text, ..Words::default() })
            }
            Request::Close { reason, text } => {
                (Act::Closed { reason }, Words { text, ..Words::default() })
            }
            Request::Step { step, result, by, text } => {
                let step = procedure.step(&step)?.id.clone();
                (Act::StepTaken { step, result, by }, Words { text, ..Words::default() })
            }
            Request::Assign { handler } => {
                (Act::Assigned {}, Words { handler: Some(handler), ..Words::default() })
            }
            Request::Escalate { to, in_writing, handler, confirmed_by, accept_late, text } => {
                let current = &self.complaint.visit().stage;
                if to.is_some_and(|to| *current != *to.as_str()) {
                    return None;
                }
                let to = current.clone();
                let words =
                    Words { handler, confirmed_by, reason: accept_late, text, ..Words::default() };
                let late = self.complaint.events.last().is_some_and(
                    |event| matches!(event.draft.act, Act::Escalated { late, .. } if late),
                );
                (Act::Escalated { to, in_writing, late }, words)
            }
            // The same words twice may both be meant; and a correction that changes nothing has
            // a refusal of its own.
            Request::Note { .. } | Request::Amend { .. } => return None,
        };
        Some(self.draft(act, words))
    }

    /// Whether exactly this was recorded since the current stage began.
    fn is_recorded(&self, draft: &Draft) -> bool {
        let events = &self.complaint.events;
        let since = events
            .iter()
            .rposition(|event| matches!(event.draft.act, Act::Escalated { .. }))
            .unwrap_or(0);
        events[since..].iter().any(|event| event.draft == *draft)
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
        let visit = self.complaint.visit();
        if let Some(stage) = self.complaint.stage(self.rules.procedure)
            && let Some(body) = &stage.body
        {
            let body = self.rules.procedure.body(body.as_str());
            return Err(Refusal::OutsideStage {
                stage: stage.title.clone(),
                body: body.map_or_else(String::new, |body| body.name.clone()),
                reference: self.reference(),
            });
        }
        if self.on < visit.entered_on {
            return Err(Refusal::BeforeStage {
                on: self.on,
                stage: self.title(&visit.stage),
                entered_on: visit.entered_on,
            });
        }
        Ok(())
    }

    /// Once a stage is answered, only what still fulfils something is left to do.
    fn check_left_to_do(&self, act: &Done) -> Result<(), Refusal> {
        let Some(answer) = self.complaint.visit().answer else { return Ok(()) };
        let Rules { procedure, calendar, .. } = self.rules;
        let current = self.complaint.visits.len() - 1;
        let left = deadlines(procedure, calendar, self.complaint)?.into_iter().any(|deadline| {
            deadline.visit == current
                && deadline.settled == Settled::Open
                && procedure
                    .obligation(deadline.obligation.as_str(), deadline.stage.as_str())
                    .is_some_and(|rule| rule.done_by.iter().any(|pattern| fulfils(pattern, act)))
        });
        if left {
            return Ok(());
        }
        Err(Refusal::AlreadyAnswered {
            stage: self.title(&self.complaint.visit().stage),
            on: answer.on,
            verb: match act.verb {
                Verb::Ack => "acknowledge",
                Verb::Update => "hold",
                _ => "answer",
            },
            reference: self.reference(),
        })
    }

    fn done(&self, verb: Verb, by: Channel, naming: Vec<Content>) -> Done {
        Done { verb, on: self.on, by: Some(by), naming, step: None }
    }

    fn acknowledge(
        &self,
        by: Channel,
        handler: Option<String>,
        respond_by: Option<NaiveDate>,
        offered: &[String],
        text: Option<String>,
    ) -> Decided {
        self.check_own_stage()?;
        if let Some(handler) = &handler {
            let stage = &self.complaint.visit().stage;
            self.check_handler(stage, handler)?;
        }
        if let Some(stated) = respond_by.filter(|stated| *stated < self.on) {
            let what = "the acknowledgement that states it".to_owned();
            return Err(Refusal::Before { on: stated, what, since: self.on });
        }
        let offered = known_steps(self.rules.procedure, offered)?;
        let (act, words) = acknowledged(by, handler, respond_by, offered, text);
        let Act::Acknowledged { naming, .. } = &act else { return Ok(self.draft(act, words)) };
        self.check_left_to_do(&self.done(Verb::Ack, by, naming.clone()))?;
        Ok(self.draft(act, words))
    }

    fn update(&self, by: Channel, reason: Option<String>, expect: Option<NaiveDate>) -> Decided {
        self.check_own_stage()?;
        self.check_left_to_do(&self.done(Verb::Update, by, Vec::new()))?;
        if let Some(stated) = expect.filter(|stated| *stated < self.on) {
            let what = "the letter that states it".to_owned();
            return Err(Refusal::Before { on: stated, what, since: self.on });
        }
        Ok(self.draft(Act::Updated { by, expect }, Words { reason, ..Words::default() }))
    }

    fn respond(
        &self,
        by: Channel,
        outcome: Outcome,
        apology: bool,
        text: Option<String>,
    ) -> Decided {
        self.check_own_stage()?;
        self.check_left_to_do(&self.done(Verb::Respond, by, Vec::new()))?;
        let stage = self.complaint.visit().stage.as_str();
        for gate in self.rules.procedure.gates_at(stage) {
            let value = |name: &Id| match name.as_str() {
                "outcome" => Some(outcome.to_string()),
                other => self.complaint.condition(other),
            };
            if gate.when.hold(value) == Some(false) {
                continue;
            }
            match &gate.needs {
                Need::Apology if !apology => {
                    return Err(Refusal::NeedsApology { quote: gate.quote.clone() });
                }
                Need::Step(step) if !self.complaint.steps.contains_key(step) => {
                    return Err(Refusal::NeedsStep {
                        step: step.to_string(),
                        quote: gate.quote.clone(),
                        reference: self.reference(),
                    });
                }
                _ => {}
            }
        }
        let words = Words { text, ..Words::default() };
        Ok(self.draft(Act::Responded { by, outcome, apology }, words))
    }

    fn escalate(&self, to: Option<&str>, in_writing: bool, words: Words) -> Decided {
        let to = match to {
            Some(name) => self.named_stage(name)?,
            None => self.next_stage()?,
        };
        self.check_entry(to, in_writing, words.confirmed_by.is_some())?;
        let visit = self.complaint.visit();
        if self.on < visit.entered_on {
            let (stage, entered_on) = (self.title(&visit.stage), visit.entered_on);
            return Err(Refusal::BeforeStage { on: self.on, stage, entered_on });
        }
        self.check_after_last_act()?;
        if let Some(handler) = &words.handler {
            self.check_handler(&to.id, handler)?;
        }
        let late = self.check_window(to, words.reason.is_some())?;
        Ok(self.draft(Act::Escalated { to: to.id.clone(), in_writing, late }, words))
    }

    fn named_stage(&self, name: &str) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let Some(index) = procedure.stage_index(name) else {
            let known = procedure.stages.iter().map(|stage| stage.id.as_str());
            return Err(UnknownWord::new("a stage of this procedure", name, known).into());
        };
        let to = &procedure.stages[index];
        if procedure.stage_index(visit.stage.as_str()).is_some_and(|current| index <= current) {
            let stage = self.title(&visit.stage);
            return Err(Refusal::NotAhead { to: to.title.clone(), stage });
        }
        match self.applies(to)? {
            true => Ok(to),
            false => Err(Refusal::DoesNotApply { to: to.title.clone(), why: why_not(to) }),
        }
    }

    fn next_stage(&self) -> Result<&Stage, Refusal> {
        let procedure = self.rules.procedure;
        let visit = self.complaint.visit();
        let after = procedure.stage_index(visit.stage.as_str()).map_or(0, |index| index + 1);
        for stage in &procedure.stages[after..] {
            if self.applies(stage)? {
                return Ok(stage);
            }
        }
        Err(Refusal::NoNextStage { stage: self.title(&visit.stage) })
    }

    fn applies(&self, stage: &Stage) -> Result<bool, Refusal> {
        let holds = stage.when.hold(|name| self.complaint.condition(name.as_str()));
        if let Some(holds) = holds {
            return Ok(holds);
        }
        let unknown =
            stage.when.0.keys().find(|name| self.complaint.condition(name.as_str()).is_none());
        let name = unknown.map_or_else(String::new, ToString::to_string);
        let rule = self.rules.procedure.facts.iter().find(|fact| fact.id == *name.as_str());
        Err(Refusal::FactNeeded {
            stage: stage.title.clone(),
            ask: rule.map_or_else(|| format!("`{name}` is not recorded"), |rule| rule.ask.clone()),
            values: rule.map_or_else(String::new, |rule| {
                rule.values.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
            }),
            fact: name,
            reference: self.reference(),
        })
    }

    fn check_entry(&self, to: &Stage, in_writing: bool, confirmed: bool) -> Result<(), Refusal> {
        let enter = &to.enter;
        let answered = |id: &Id| {
            self.complaint.visits.iter().any(|visit| visit.stage == *id && visit.answer.is_some())
        };
        if let Some(unanswered) = enter.after.iter().find(|id| !answered(id)) {
            let (stage, reference) = (self.title(unanswered), self.reference());
            return Err(Refusal::NotAnswered { stage, reference });
        }
        let quote = || enter.quote.clone().unwrap_or_else(|| to.quote.clone());
        if enter.in_writing && !in_writing {
            return Err(Refusal::NeedsWriting { stage: to.title.clone(), quote: quote() });
        }
        if let Some(by) = &enter.confirmed_by
            && !confirmed
        {
            let (stage, by) = (to.title.clone(), by.clone());
            return Err(Refusal::NeedsConfirmation { stage, by, quote: quote() });
        }
        Ok(())
    }

    fn check_after_last_act(&self) -> Result<(), Refusal> {
        let last = self.complaint.visit().done.last();
        match last.filter(|done| done.on > self.on) {
            Some(done) => Err(Refusal::Before {
                on: self.on,
                what: format!("the last act at this stage (`{}`)", done.verb),
                since: done.on,
            }),
            None => Ok(()),
        }
    }

    /// Whether the request comes after its window, where it is accepted all the same.
    fn check_window(&self, to: &Stage, accepted: bool) -> Result<bool, Refusal> {
        let Rules { procedure, calendar, .. } = self.rules;
        let Some(window) = procedure.window(to.id.as_str()) else { return Ok(false) };
        let visit = self.complaint.visits.len() - 1;
        let scope = Scope { procedure, calendar, complaint: self.complaint, visit };
        let Some(limit) = scope.window(&window.within, window.inclusive)? else {
            return Ok(false);
        };
        let until = limit.due.due_on;
        if self.on <= until {
            return Ok(false);
        }
        match window.late {
            Late::Flag => Ok(true),
            Late::NeedsReason if accepted => Ok(true),
            Late::NeedsReason | Late::Refuse => Err(Refusal::Late {
                stage: to.title.clone(),
                until,
                quote: window.quote.clone(),
                acceptable: window.late == Late::NeedsReason,
            }),
        }
    }

    fn check_handler(&self, stage: &Id, handler: &str) -> Result<(), Refusal> {
        let Some(stage) = self.rules.procedure.stage(stage.as_str()) else { return Ok(()) };
        let excluded = self.complaint.visits.iter().find(|visit| {
            stage.not_handled_by.contains(&visit.stage)
                && visit.handler.as_deref().is_some_and(|earlier| same_person(earlier, handler))
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

    fn close(&self, reason: CloseReason, text: Option<String>) -> Decided {
        self.check_not_closed()?;
        let status = self.complaint.status(self.rules.procedure);
        if reason == CloseReason::Resolved && status == super::complaint::Status::Open {
            return Err(Refusal::Unanswered { reference: self.reference() });
        }
        let visit = self.complaint.visit();
        if self.on < visit.entered_on {
            let (stage, entered_on) = (self.title(&visit.stage), visit.entered_on);
            return Err(Refusal::BeforeStage { on: self.on, stage, entered_on });
        }
        self.check_after_last_act()?;
        Ok(self.draft(Act::Closed { reason }, Words { text, ..Words::default() }))
    }

    fn step(
        &self,
        step: &str,
        result: StepResult,
        by: Option<Channel>,
        text: Option<String>,
    ) -> Decided {
        let name = [step.to_owned()];
        let mut steps = known_steps(self.rules.procedure, &name)?;
        let step = steps.remove(0);
        Ok(self.draft(Act::StepTaken { step, result, by }, Words { text, ..Words::default() }))
    }

    fn assign(&self, handler: String) -> Decided {
        self.check_not_closed()?;
        self.check_handler(&self.complaint.visit().stage, &handler)?;
        let words = Words { handler: Some(handler), ..Words::default() };
        Ok(self.draft(Act::Assigned {}, words))
    }
}

fn acknowledged(
    by: Channel,
    handler: Option<String>,
    respond_by: Option<NaiveDate>,
    offered: Vec<Id>,
    text: Option<String>,
) -> (Act, Words) {
    let naming =
        [handler.as_ref().map(|_| Content::Handler), respond_by.map(|_| Content::RespondBy)];
    let naming = naming.into_iter().flatten().collect();
    let act = Act::Acknowledged { by, naming, respond_by, offered };
    (act, Words { handler, text, ..Words::default() })
}

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

fn why_not(stage: &Stage) -> String {
    let conditions = stage.when.0.iter().map(|(name, values)| {
        let values = values.iter().map(Id::as_str).collect::<Vec<_>>().join(" or ");
        format!("`{name}` is not {values}")
    });
    conditions.collect::<Vec<_>>().join(", ")
}

/// Whether two names mean one person, whatever their capitals and spaces.
fn same_person(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}
