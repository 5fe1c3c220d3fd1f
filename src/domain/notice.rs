//! What somebody should hear after an act was recorded: it did not count, a step is still open,
//! the complaint came late, the complainant may go on until a day.

use std::fmt;

use chrono::NaiveDate;

mod findings;
mod people;

pub use findings::FindingNotice;
pub use people::PeopleNotice;

use super::clinic::Clinic;
use super::complaint::Complaint;
use super::deadlines::{Scope, deadlines, fulfils};
use super::decide::Rules;
use super::event::{Act, Draft};
use super::intake::missing_details;
use super::outlook::{Lateness, lateness, next_stage, open_steps, window_to};
use super::parts::Done;
use super::record::Action;
use crate::deadline::OutOfRange;
use crate::procedure::{
    ActPattern, Anchor, Channel, Content, Detail, Force, Id, Obligation, PartOf, Verb, Window,
    WindowTo,
};
use crate::wording::long_day;

/// Something worth saying. None of it hinders the recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The act was recorded and does not fulfil the obligation.
    DoesNotFulfil {
        /// The obligation's title.
        title: String,
        /// The acts that would.
        needed: Vec<ActPattern>,
        /// What this one lacked.
        lacks: Lack,
    },
    /// The act belongs together with steps that have not been taken.
    StepsOpen {
        /// The steps, with their names.
        steps: Vec<(String, String)>,
        /// The complaint.
        reference: String,
    },
    /// The complaint came after its window.
    Late {
        /// The last day of the window.
        until: NaiveDate,
        /// The policy's words.
        quote: String,
        /// Whether it is still to be decided if it is accepted.
        undecided: bool,
        /// Whether it has been accepted all the same.
        accepted: bool,
        /// The complaint.
        reference: String,
    },
    /// Whether the complaint came in time is not known.
    LatenessUnknown {
        /// The flag that would settle it.
        flag: String,
        /// The complaint.
        reference: String,
    },
    /// Details that the procedure asks for are missing.
    Missing {
        /// Which.
        details: Vec<Detail>,
        /// The complaint.
        reference: String,
    },
    /// A fact that rules depend on is not recorded.
    FactUnknown {
        /// The question.
        ask: String,
        /// The name of the fact.
        fact: String,
        /// The complaint.
        reference: String,
    },
    /// The stated response date lies after the response is due.
    StatedTooLate {
        /// The day stated.
        stated: NaiveDate,
        /// The obligation's title.
        title: String,
        /// The day it is due.
        due_on: NaiveDate,
    },
    /// The complainant may go on.
    MayGoOn {
        /// The next stage's title.
        stage: String,
        /// Until when, where there is a window.
        until: Option<NaiveDate>,
    },
    /// Where the complainant may go on to depends on something not recorded.
    GoesOnDepends {
        /// The question.
        ask: String,
    },
    /// Nobody is named who handles a stage that not everybody may handle.
    HandlerUnnamed {
        /// The stage's title.
        stage: String,
        /// Who handles it, in the policy's words.
        by: String,
        /// The complaint.
        reference: String,
    },
    /// Of the people of the complaint.
    People(PeopleNotice),
    /// The response went another way than the complainant asked for.
    NotAsWished {
        /// The channels that were asked for.
        wished: Vec<Channel>,
    },
    /// The outside body has no name yet at this clinic.
    BodyUnnamed {
        /// What it is to the clinic.
        body: String,
        /// Its name in commands.
        id: String,
        /// The clinic's code.
        clinic: String,
    },
    /// Something about points, outcomes, remedies, grades.
    Finding(FindingNotice),
}

/// What an act lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It went by this channel, and another is asked for.
    Channel(Channel),
    /// The act of that name did not name these.
    Contents(Verb, Vec<Content>),
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Channel(by) => write!(f, "it went by {by}"),
            Self::Contents(verb, contents) => {
                let contents: Vec<&str> = contents
                    .iter()
                    .map(|content| match content {
                        Content::Handler => "the handler (`--handler NAME`)",
                        Content::RespondBy if *verb == Verb::Update => {
                            "the new response date (`--expect DATE`)"
                        }
                        Content::RespondBy => "the response date (`--respond-by DATE`)",
                        Content::Reason => "the reason (`--reason TEXT`)",
                    })
                    .collect();
                write!(f, "it does not name {}", contents.join(" and "))
            }
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoesNotFulfil { title, needed, lacks } => {
                let needed: Vec<String> = needed.iter().map(|act| format!("`{act}`")).collect();
                let needed = needed.join(" or ");
                write!(
                    f,
                    "recorded, but it does not fulfil “{title}”: {lacks}, and {needed} is asked for"
                )
            }
            Self::StepsOpen { steps, reference } => {
                f.write_str("still to be done with it: ")?;
                for (index, (title, id)) in steps.iter().enumerate() {
                    let comma = if index == 0 { "" } else { "; " };
                    write!(f, "{comma}{title} (`redress step {reference} {id}`)")?;
                }
                Ok(())
            }
            Self::Late { until, quote, undecided, accepted, reference } => {
                let accepted = if *accepted { ", accepted" } else { "" };
                let until = long_day(*until);
                write!(f, "out of time{accepted}: the window ended on {until} (“{quote}”)")?;
                if *undecided {
                    write!(
                        f,
                        "; to accept it: `redress amend {reference} --accept-late REASON --decided-by NAME`, to decline: `redress close {reference} --reason out-of-time`"
                    )?;
                }
                Ok(())
            }
            Self::LatenessUnknown { flag, reference } => write!(
                f,
                "whether it came in time is not known: `redress amend {reference} {flag}`"
            ),
            Self::Missing { details, reference } => {
                let names: Vec<String> =
                    details.iter().map(|it| it.word().replace('-', " ")).collect();
                write!(
                    f,
                    "the procedure also asks for: {} (`redress amend {reference}`)",
                    names.join(", ")
                )
            }
            Self::FactUnknown { ask, fact, reference } => {
                write!(f, "{ask} Not recorded yet: `redress amend {reference} --fact {fact}=VALUE`")
            }
            Self::StatedTooLate { stated, title, due_on } => {
                write!(
                    f,
                    "the date stated, {}, is after “{title}” is due on {}",
                    long_day(*stated),
                    long_day(*due_on)
                )
            }
            Self::MayGoOn { stage, until: Some(until) } => {
                write!(f, "the complainant may go on to “{stage}” until {}", long_day(*until))
            }
            Self::MayGoOn { stage, until: None } => {
                write!(f, "the complainant may go on to “{stage}”")
            }
            Self::GoesOnDepends { ask } => {
                write!(f, "the complainant may go on; where to depends on: {ask}")
            }
            Self::HandlerUnnamed { stage, by, reference } => write!(
                f,
                "nobody is named who handles “{stage}”: {by} (`redress assign {reference} NAME`)"
            ),
            Self::People(notice) => notice.fmt(f),
            Self::NotAsWished { wished } => {
                let wished: Vec<&str> = wished.iter().map(|by| by.word()).collect();
                write!(f, "the complainant asked for the reply by {}", wished.join(" or "))
            }
            Self::Finding(notice) => notice.fmt(f),
            Self::BodyUnnamed { body, id, clinic } => write!(
                f,
                "the clinic has not named {body} yet: `redress clinic set {clinic} --body \"{id}=NAME\"`"
            ),
        }
    }
}

/// What to say after an act was recorded; `complaint` has it already.
///
/// # Errors
///
/// [`OutOfRange`] where a day lies outside the years that can be counted.
pub fn notices(
    rules: Rules<'_>,
    clinic: &Clinic,
    complaint: &Complaint,
    draft: &Draft,
) -> Result<Vec<Notice>, OutOfRange> {
    let mut said = Vec::new();
    match &draft.act {
        Act::Received { .. } => received(rules, complaint, &mut said),
        Act::Amended { details, .. } => {
            let days = [details.received_on, details.incident_on, details.noticed_on];
            if days.iter().any(Option::is_some) || !details.facts.is_empty() {
                late(rules, complaint, &mut said);
            }
        }
        Act::Acknowledged { by, naming, respond_by, .. } => {
            unfulfilled(rules, complaint, Verb::Ack, *by, naming, &mut said)?;
            steps_open(rules, complaint, PartOf::Ack, &mut said);
            if let Some(stated) = respond_by {
                stated_too_late(rules, complaint, *stated, &mut said)?;
            }
        }
        Act::Updated { by, naming, .. } => {
            unfulfilled(rules, complaint, Verb::Update, *by, naming, &mut said)?;
        }
        Act::Responded { by, .. } => {
            unfulfilled(rules, complaint, Verb::Respond, *by, &[], &mut said)?;
            steps_open(rules, complaint, PartOf::Respond, &mut said);
            handler_unnamed(rules, complaint, &mut said);
            let wished = &complaint.details.reply_by;
            if !wished.is_empty() && !wished.contains(by) {
                said.push(Notice::NotAsWished { wished: wished.clone() });
            }
            if let Some((stage, until)) = next_stage(rules, complaint) {
                said.push(Notice::MayGoOn { stage: stage.title.clone(), until });
            } else if let Some(ask) = next_depends_on(rules, complaint) {
                said.push(Notice::GoesOnDepends { ask });
            }
        }
        Act::ActionDone { .. } | Act::ActionDropped { .. } => {
            actions_done(rules, complaint, &mut said);
        }
        Act::Escalated { .. } => {
            handler_unnamed(rules, complaint, &mut said);
            if let Some(stage) = complaint.stage(rules.procedure)
                && let (Some((body, false)), Some(id)) =
                    (clinic.body(rules.procedure, stage), &stage.body)
            {
                said.push(Notice::BodyUnnamed {
                    body: body.to_owned(),
                    id: id.to_string(),
                    clinic: clinic.code.to_string(),
                });
            }
        }
        _ => {}
    }
    said.extend(findings::notices(rules, complaint, draft)?.into_iter().map(Notice::Finding));
    let mut people = Vec::new();
    people::of_people(rules, complaint, draft, &mut people)?;
    said.extend(people.into_iter().map(Notice::People));
    Ok(said)
}

fn late(rules: Rules<'_>, complaint: &Complaint, said: &mut Vec<Notice>) {
    if let Some(Lateness::Known { until, late: true }) = lateness(rules, complaint) {
        let scope = Scope::at(rules.procedure, rules.calendar, complaint, 0);
        let window =
            window_to(&scope, &WindowTo::Complain).ok().flatten().map(|(window, _)| window);
        let quote = window.map(|it| it.quote.clone()).unwrap_or_default();
        let needs_reason = window.is_some_and(|it| it.late != crate::procedure::Late::Flag);
        let accepted = complaint.details.accepted_late == Some(true);
        let reference = complaint.reference.to_string();
        let undecided = needs_reason && !accepted;
        said.push(Notice::Late { until, quote, undecided, accepted, reference });
    }
}

fn received(rules: Rules<'_>, complaint: &Complaint, said: &mut Vec<Notice>) {
    late(rules, complaint, said);
    let reference = complaint.reference.to_string();
    if lateness(rules, complaint) == Some(Lateness::Unknown) {
        let scope = Scope::at(rules.procedure, rules.calendar, complaint, 0);
        let window = window_to(&scope, &WindowTo::Complain).ok().flatten();
        let flag = window.map_or("--incident DATE".to_owned(), |(window, _)| settles(window));
        said.push(Notice::LatenessUnknown { flag, reference: reference.clone() });
    }
    let details = missing_details(rules.procedure, complaint);
    if !details.is_empty() {
        said.push(Notice::Missing { details, reference: reference.clone() });
    }
    for fact in &rules.procedure.facts {
        let known = complaint.details.facts.contains_key(&fact.id) || fact.default.is_some();
        if !known {
            said.push(Notice::FactUnknown {
                ask: fact.ask.clone(),
                fact: fact.id.to_string(),
                reference: reference.clone(),
            });
        }
    }
}

/// The flag of the first day that a window runs from.
fn settles(window: &Window) -> String {
    match window.within.anchors().first() {
        Some(Anchor::Day(name)) => format!("--fact {name}=DATE"),
        Some(Anchor::Noticing) => "--noticed DATE".to_owned(),
        _ => "--incident DATE".to_owned(),
    }
}

/// The open obligations that ask for this act, and for more than it was.
fn unfulfilled(
    rules: Rules<'_>,
    complaint: &Complaint,
    verb: Verb,
    by: Channel,
    naming: &[Content],
    said: &mut Vec<Notice>,
) -> Result<(), OutOfRange> {
    let on = complaint.received_on;
    let act = Done { naming: naming.to_vec(), ..Done::new(verb, on, Some(by)) };
    for rule in open_obligations(rules, complaint)? {
        let mut patterns = rule.done_by.iter().filter(|pattern| pattern.verb == verb);
        let Some(nearest) = patterns.next() else { continue };
        if rule.done_by.iter().any(|pattern| fulfils(complaint, pattern, &act)) {
            continue;
        }
        let any_content = ActPattern { naming: Vec::new(), ..nearest.clone() };
        let lacks = if fulfils(complaint, &any_content, &act) {
            let lacking = nearest.naming.iter().filter(|content| !naming.contains(content));
            Lack::Contents(verb, lacking.copied().collect())
        } else {
            Lack::Channel(by)
        };
        said.push(Notice::DoesNotFulfil {
            title: rule.title.clone(),
            needed: rule.done_by.to_vec(),
            lacks,
        });
    }
    Ok(())
}

fn open_obligations<'a>(
    rules: Rules<'a>,
    complaint: &Complaint,
) -> Result<Vec<&'a Obligation>, OutOfRange> {
    let current = complaint.visits.len() - 1;
    let open = deadlines(rules.procedure, rules.calendar, complaint)?;
    let open = open.iter().filter(|it| it.is_open_at(current));
    Ok(open.map(|it| &rules.procedure.obligations[it.rule]).collect())
}

/// With the last of the actions, what is to be told of them; whatever the complaint went on to.
fn actions_done(rules: Rules<'_>, complaint: &Complaint, said: &mut Vec<Notice>) {
    let actions = &complaint.actions;
    let done = actions.iter().any(|action| action.done.is_some());
    let all = done && !actions.iter().any(Action::is_open);
    let before = said.len();
    for visit in (0..complaint.visits.len()).rev() {
        if all && said.len() == before {
            steps_open_at(rules, complaint, (visit, PartOf::Actions), said);
        }
    }
}

fn steps_open(rules: Rules<'_>, complaint: &Complaint, part_of: PartOf, said: &mut Vec<Notice>) {
    steps_open_at(rules, complaint, (complaint.visits.len() - 1, part_of), said);
}

fn steps_open_at(
    rules: Rules<'_>,
    complaint: &Complaint,
    (visit, part_of): (usize, PartOf),
    said: &mut Vec<Notice>,
) {
    let steps: Vec<(String, String)> = open_steps(rules, complaint, visit)
        .into_iter()
        .filter(|step| step.part_of == Some(part_of))
        .map(|step| (step.title.clone(), step.id.to_string()))
        .collect();
    if !steps.is_empty() {
        said.push(Notice::StepsOpen { steps, reference: complaint.reference.to_string() });
    }
}

/// The question on which the next stage depends.
fn next_depends_on(rules: Rules<'_>, complaint: &Complaint) -> Option<String> {
    let Rules { procedure, .. } = rules;
    let current = procedure.stage_index(complaint.visit().stage.as_str())?;
    let value = |name: &Id| complaint.condition(procedure, name.as_str());
    let later = procedure.stages[current + 1..].iter().filter(|stage| !stage.beside);
    let next = later.into_iter().find(|stage| stage.when.hold(value) != Some(false))?;
    let unknown = next.when.0.keys().find(|name| value(name).is_none())?;
    let fact = procedure.fact(unknown.as_str());
    Some(fact.map_or_else(|| unknown.to_string(), |fact| fact.ask.clone()))
}

fn handler_unnamed(rules: Rules<'_>, complaint: &Complaint, said: &mut Vec<Notice>) {
    if let Some(stage) = complaint.stage(rules.procedure)
        && !stage.not_handled_by.is_empty()
        && complaint.visit().handler().is_none()
    {
        let by = stage.handled_by.clone().unwrap_or_else(|| "somebody else".to_owned());
        let (stage, reference) = (stage.title.clone(), complaint.reference.to_string());
        said.push(Notice::HandlerUnnamed { stage, by, reference });
    }
}

fn stated_too_late(
    rules: Rules<'_>,
    complaint: &Complaint,
    stated: NaiveDate,
    said: &mut Vec<Notice>,
) -> Result<(), OutOfRange> {
    let current = complaint.visits.len() - 1;
    for deadline in deadlines(rules.procedure, rules.calendar, complaint)? {
        let rule = &rules.procedure.obligations[deadline.rule];
        let answers = rule.done_by.iter().any(|act| act.verb == Verb::Respond);
        // What rests on the stated day itself is not missed by stating it.
        let fixed = deadline.anchor != Anchor::Stated.to_string();
        if answers
            && fixed
            && rule.force == Force::Firm
            && deadline.is_open_at(current)
            && stated > deadline.due_on
        {
            let (title, due_on) = (rule.title.clone(), deadline.due_on);
            said.push(Notice::StatedTooLate { stated, title, due_on });
        }
    }
    Ok(())
}
