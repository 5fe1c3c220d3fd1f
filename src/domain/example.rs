//! The worked calendar of an example complaint: what a procedure makes of it, where everything is
//! done on its due day.
//!
//! The deadlines are computed as for any complaint; what fulfils them is assumed, the earliest
//! first, and the complaint goes on to the next stage the day after its answer.

mod improve;
mod rows;

pub use rows::ExampleRow;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::complaint::Complaint;
use super::deadlines::{Deadline, Scope, Settled, is_of, worked};
use super::details::{Details, Words};
use super::event::{Act, CloseReason, Draft, StepResult};
use super::intake::receive;
use super::record::Findings;
use super::refusal::Refusal;
use crate::deadline::{OutOfRange, Roll, WorkingCalendar};
use crate::procedure::{
    ActPattern, Anchor, Before, By, Channel, Content, Id, Limit, Need, Obligation, Outcome,
    Procedure, Stage, Verb, WindowTo,
};

/// What comes of an example complaint.
#[derive(Debug, Clone, Default)]
pub struct Example {
    /// The calendar: by stage, then by day.
    pub rows: Vec<ExampleRow>,
    /// What can never be met: the place of the obligation in the file, and why.
    pub faults: Vec<(usize, String)>,
}

/// How often something that falls due again is looked at.
const MOST_OFTEN: u32 = 2;

/// No procedure asks for more than this of one complaint.
const MOST_ACTS: usize = 500;

/// In how many days the clinic says that it will answer, where no rule gives a day.
const STATED: Days = Days::new(28);

impl Example {
    /// Takes a complaint of these facts through every stage of the clinic's own.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the procedure does not know the facts, or a day is beyond the years that
    /// can be counted.
    ///
    /// # Panics
    ///
    /// Never: a receipt begins a complaint.
    pub fn of(
        procedure: &Procedure,
        calendar: &WorkingCalendar,
        mut details: Details,
    ) -> Result<Self, Refusal> {
        // Given like a fact, and recorded like a grade.
        let given = procedure.grading.as_ref().zip(details.facts.remove("grade"));
        let grade = given.map(|(rule, grade)| rule.named(&grade)).transpose()?.cloned();
        let received_on = details.received_on.unwrap_or_default();
        let words = Words::default();
        let draft = receive(procedure, &procedure.key, received_on, None, details, words)?;
        let reference = "EX-2026-0001".parse().expect("a reference");
        let complaint = Complaint::received(reference, &draft).expect("a receipt");
        let mut course = Course {
            procedure,
            calendar,
            complaint,
            on: received_on,
            tried: BTreeSet::new(),
            ends: Vec::new(),
            faults: Vec::new(),
        };
        if let Some(grade) = grade {
            course.apply(Act::Graded { likelihood: None, consequence: None, grade });
        }
        course.run()?;
        Ok(course.finish()?)
    }
}

/// An example on its way.
struct Course<'a> {
    procedure: &'a Procedure,
    calendar: &'a WorkingCalendar,
    complaint: Complaint,
    /// The day of the last act.
    on: NaiveDate,
    /// What was done for which deadline: visit or whole, obligation, occurrence.
    tried: BTreeSet<(usize, Id, Id, u32)>,
    /// The rows that are not deadlines, each with its visit.
    ends: Vec<(usize, ExampleRow)>,
    faults: Vec<(usize, String)>,
}

impl Course<'_> {
    fn run(&mut self) -> Result<(), OutOfRange> {
        self.window(&WindowTo::Complain, "whole", "To complain")?;
        let stages: Vec<&Stage> = self.procedure.stages.iter().filter(|it| !it.beside).collect();
        let mut first = true;
        for stage in stages {
            let value = |name: &Id| self.complaint.condition(self.procedure, name.as_str());
            if stage.when.hold(value) == Some(false) {
                continue;
            }
            if !first {
                self.enter(stage)?;
            }
            first = false;
            self.stage(stage)?;
        }
        for stage in self.procedure.stages.iter().filter(|stage| stage.beside) {
            let to = WindowTo::Stage(stage.id.clone());
            self.window(&to, "whole", &format!("To go on: {}", stage.title))?;
        }
        self.work(true)?;
        self.on = self.on.checked_add_days(Days::new(1)).unwrap_or(self.on);
        self.apply(Act::Closed { reason: CloseReason::Resolved });
        if let Some(retention) = &self.procedure.retention {
            let scope = Scope::of_whole(self.procedure, self.calendar, &self.complaint);
            self.end(
                scope.end_of(&retention.within, Roll::None)?.as_ref(),
                "retention",
                "Record kept until",
                &retention.within,
            );
        }
        Ok(())
    }

    /// One stage: what its limits wait for, everything in the order of its days, the answer.
    fn stage(&mut self, stage: &Stage) -> Result<(), OutOfRange> {
        self.happen(stage);
        for step in self.procedure.steps_at(stage.id.as_str()) {
            let to = WindowTo::Step(step.id.clone());
            self.window(&to, stage.id.as_str(), &step.title)?;
        }
        let silence_at_end = stage.body.is_none();
        self.work(false)?;
        if stage.body.is_none() && self.complaint.visit().answer.is_none() {
            self.respond(Channel::Letter);
            self.work(false)?;
        }
        self.improve(stage)?;
        self.check_days(stage)?;
        if let Some(silence) = self.procedure.silence.as_ref().filter(|_| silence_at_end) {
            let visit = self.complaint.visits.len() - 1;
            let scope = Scope::at(self.procedure, self.calendar, &self.complaint, visit);
            let title = "May be closed as unanswered after";
            let end = scope.end_of(&silence.within, Roll::None)?;
            self.end(end.as_ref(), "silence", title, &silence.within);
        }
        Ok(())
    }

    /// The day after the answer the complainant goes on.
    fn enter(&mut self, stage: &Stage) -> Result<(), OutOfRange> {
        let last = self.complaint.visit();
        let on = last.answer.map_or(last.entered_on, |answer| answer.on);
        self.on = on.checked_add_days(Days::new(1)).unwrap_or(on);
        let gates: Vec<Need> = self
            .procedure
            .gates_at(Before::Enter, stage.id.as_str())
            .flat_map(|gate| gate.needs.iter().cloned())
            .collect();
        self.take(&gates);
        let to = WindowTo::Stage(stage.id.clone());
        let from = self.complaint.visit().stage.to_string();
        self.window(&to, &from, &format!("To go on: {}", stage.title))?;
        let to = stage.id.clone();
        let (in_writing, late, beside, body) = (true, false, false, None);
        self.apply(Act::Escalated { to, in_writing, late, beside, body });
        Ok(())
    }

    /// What the limits of a stage wait for and nobody is obliged to do happens as it begins.
    fn happen(&mut self, stage: &Stage) {
        let here = || {
            let whole = self.procedure.obligations_of_complaint();
            self.procedure.obligations_at(stage.id.as_str()).chain(whole).map(|(_, rule)| rule)
        };
        let obliged = |anchor: &Anchor| {
            here().any(|rule| {
                rule.within != Limit::None && rule.done_by.iter().any(|act| is_of(act, anchor))
            })
        };
        let windows = self.procedure.windows.iter().map(|window| &window.within);
        let waits: Vec<Anchor> = here()
            .map(|rule| &rule.within)
            .chain(windows)
            .flat_map(Limit::anchors)
            .filter(|anchor| !obliged(anchor))
            .cloned()
            .collect();
        let by = self.complaint.details.channel.unwrap_or(Channel::Letter);
        for anchor in waits {
            match anchor {
                Anchor::Step(step) if self.has_step(stage, &step) => self.take(&[Need::Step(step)]),
                Anchor::Act(Verb::Ack, None) | Anchor::Stated if stage.body.is_none() => {
                    let stated = self.complaint.visit().done.iter().any(|it| it.verb == Verb::Ack);
                    let obliged = here().any(|rule| {
                        rule.done_by.iter().any(|act| act.verb == Verb::Ack)
                            && rule.within != Limit::None
                    });
                    if !stated && !obliged {
                        self.acknowledge(by, Vec::new());
                    }
                }
                Anchor::Act(Verb::Update, None) if stage.body.is_none() => {
                    let told = self.complaint.visit().done.iter().any(|it| it.verb == Verb::Update);
                    if !told {
                        self.apply(Act::Updated { by, expect: None, naming: Vec::new() });
                    }
                }
                _ => {}
            }
        }
    }

    fn has_step(&self, stage: &Stage, step: &Id) -> bool {
        // A step of another stage is taken there.
        let here = self.procedure.steps_at(stage.id.as_str()).any(|it| it.id == *step);
        let later = self.procedure.step(step.as_str()).is_some_and(|it| {
            it.stage.iter().all(|at| {
                let index = |id: &str| self.procedure.stage_index(id);
                index(at.as_str()) > index(stage.id.as_str())
            }) && !it.stage.is_empty()
        });
        here || !later
    }

    /// Does what is due, the earliest first, until nothing is left that this stage can do.
    fn work(&mut self, whole: bool) -> Result<(), OutOfRange> {
        for _ in 0..MOST_ACTS {
            let current = self.complaint.visits.len() - 1;
            let answered = self.complaint.visit().answer.is_some();
            let all = worked(self.procedure, self.calendar, &self.complaint)?;
            let open = all.into_iter().map(|it| it.deadline).filter(|it| {
                let of_whole = it.stage == *Obligation::WHOLE;
                it.is_open_at(current)
                    && it.occurrence <= MOST_OFTEN
                    && !self.tried.contains(&name(it))
                    && (whole || !of_whole || !answered)
                    && (!whole || of_whole)
            });
            let next = open.min_by_key(|it| {
                let rule = &self.procedure.obligations[it.rule];
                (it.due_on, rank(rule), it.rule)
            });
            let Some(deadline) = next else { return Ok(()) };
            self.tried.insert(name(&deadline));
            self.on = self.on.max(deadline.due_on);
            self.fulfil(&deadline);
        }
        Ok(())
    }

    fn fulfil(&mut self, deadline: &Deadline) {
        let rule = &self.procedure.obligations[deadline.rule];
        let outside = self.complaint.stage(self.procedure).is_some_and(|it| it.body.is_some());
        // At an outside body's stage the clinic takes steps, and nothing else.
        let mut acts = rule.done_by.iter();
        let act = acts.find(|act| !outside || act.verb == Verb::Step);
        let Some(act) = act.or(rule.done_by.first()).cloned() else { return };
        let by = self.channel(&act);
        match act.verb {
            Verb::Ack => self.acknowledge(by, act.naming),
            Verb::Update => {
                let names = act.naming.contains(&Content::RespondBy);
                let expect = self.on.checked_add_days(STATED).filter(|_| names);
                self.apply(Act::Updated { by, expect, naming: act.naming });
            }
            Verb::Respond => self.respond(by),
            Verb::Step => {
                let Some(step) = act.step else { return };
                let result = StepResult::Done;
                self.apply(Act::StepTaken { step, result, by: Some(by), late: false });
            }
            Verb::Escalate | Verb::Close => {}
        }
    }

    fn acknowledge(&mut self, by: Channel, naming: Vec<Content>) {
        let respond_by = self.on.checked_add_days(STATED);
        self.apply(Act::Acknowledged { by, naming, respond_by, offered: Vec::new() });
    }

    fn respond(&mut self, by: Channel) {
        let stage = self.complaint.visit().stage.clone();
        let gates = self.procedure.gates_at(Before::Respond, stage.as_str());
        let needs: Vec<Need> = gates.flat_map(|gate| gate.needs.iter().cloned()).collect();
        self.take(&needs);
        let (outcome, points, findings) = (Outcome::Upheld, Vec::new(), Findings::default());
        self.apply(Act::Responded { by, outcome, apology: true, points, findings });
    }

    fn take(&mut self, needs: &[Need]) {
        for need in needs {
            let Need::Step(step) = need else { continue };
            if !self.complaint.steps.iter().any(|taken| taken.step == *step) {
                let (step, result) = (step.clone(), StepResult::Done);
                self.apply(Act::StepTaken { step, result, by: None, late: false });
            }
        }
    }

    fn channel(&self, act: &ActPattern) -> Channel {
        let details = &self.complaint.details;
        let came = details.channel.unwrap_or(Channel::Letter);
        match act.by.first() {
            Some(By::Channel(channel)) => *channel,
            Some(By::Preferred) => details.reply_by.first().copied().unwrap_or(came),
            Some(By::Same) => came,
            None => Channel::Letter,
        }
    }

    fn apply(&mut self, act: Act) {
        self.complaint.apply_draft(&Draft { on: self.on, act, words: Words::default() });
    }

    /// What governs at a stage, has a limit, and never had a day.
    fn check_days(&mut self, stage: &Stage) -> Result<(), OutOfRange> {
        let visit = self.complaint.visits.len() - 1;
        let scope = Scope::at(self.procedure, self.calendar, &self.complaint, visit);
        for it in scope.undated()?.iter().filter(|it| it.waits_for.is_some()) {
            let rule = it.rule;
            // What is to be done after the closing waits for it.
            let closes = |anchor: &&Anchor| matches!(anchor, Anchor::Act(Verb::Close, None));
            let index = self.procedure.obligations.iter().position(|it| std::ptr::eq(it, rule));
            let Some(index) = index.filter(|_| !rule.within.anchors().iter().any(closes)) else {
                continue;
            };
            let message = format!(
                "`{}` never falls due at `{}`: nothing there makes `{}` happen",
                rule.id,
                stage.id,
                unknown(&scope, &rule.within)?
            );
            self.faults.push((index, message));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Example, OutOfRange> {
        let all = worked(self.procedure, self.calendar, &self.complaint)?;
        for it in all.iter().map(|it| &it.deadline) {
            if self.tried.contains(&name(it))
                && matches!(it.settled, Settled::Missed | Settled::Open)
            {
                let acts = &self.procedure.obligations[it.rule].done_by;
                let acts: Vec<String> = acts.iter().map(|act| format!("`{act}`")).collect();
                let message = format!(
                    "`{}` can never be met at `{}`: {} does not fulfil it there",
                    it.obligation,
                    it.stage,
                    acts.join(" or ")
                );
                self.faults.push((it.rule, message));
            }
        }
        let mut rows: Vec<(usize, ExampleRow)> = all
            .iter()
            .filter(|it| it.deadline.occurrence <= MOST_OFTEN)
            .map(|it| (it.deadline.visit, self.row(it)))
            .collect();
        rows.append(&mut self.ends);
        rows.extend(self.undated()?);
        rows.sort_by_key(|(visit, row)| (*visit, row.due_on.unwrap_or(NaiveDate::MAX)));
        self.faults.dedup();
        Ok(Example { rows: rows.into_iter().map(|(_, row)| row).collect(), faults: self.faults })
    }
}

/// A deadline, by which it is known again.
fn name(deadline: &Deadline) -> (usize, Id, Id, u32) {
    let Deadline { visit, stage, obligation, occurrence, .. } = deadline;
    (*visit, stage.clone(), obligation.clone(), *occurrence)
}

/// Which of several comes first on one day: what repeats, before the answer that ends it; the
/// answer; and then what is needed only where there is none.
fn rank(rule: &Obligation) -> u8 {
    let moves_the_answer = rule.done_by.iter().any(|act| act.naming.contains(&Content::RespondBy));
    let answers = rule.done_by.iter().any(|act| act.verb == Verb::Respond);
    let for_want_of_another = matches!(rule.within, Limit::At(Anchor::Due(_)));
    match rule.every {
        Some(_) if !moves_the_answer => 0,
        _ if for_want_of_another => 3,
        _ if answers => 2,
        _ => 1,
    }
}

/// The first anchor of a limit that has no day.
fn unknown(scope: &Scope<'_>, limit: &Limit) -> Result<String, OutOfRange> {
    for anchor in limit.anchors() {
        if scope.end_of(&Limit::At(anchor.clone()), Roll::None)?.is_none() {
            return Ok(anchor.to_string());
        }
    }
    Ok(limit.to_string())
}
