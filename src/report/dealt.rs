//! A complaint with what was done about it, as somebody outside reads it: what the register knows
//! of who people are stays out of the texts, unless it is asked for.

use chrono::NaiveDate;

use super::figures::kept;
use super::masks::Masks;
use super::names::Names;
use super::tally::{Due, number};
use crate::deadline::WorkingCalendar;
use crate::domain::{Complaint, Deadline, Words};
use crate::procedure::{Force, Procedure, Verb};

/// Who stands behind a complaint.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Involved {
    /// Who complained.
    pub complainant: Option<String>,
    /// Whose care it is about.
    pub patient: Option<String>,
    /// Who handles it at its current stage.
    pub handler: Option<String>,
}

/// A complaint with what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dealt {
    /// Its reference.
    pub reference: String,
    /// The code of its clinic.
    pub clinic: String,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Option<&'static str>,
    /// What it is about, as the procedure calls it.
    pub about: Vec<String>,
    /// In words.
    pub summary: Option<String>,
    /// Where it stands.
    pub status: &'static str,
    /// The title of its current stage.
    pub stage: String,
    /// The day of the first acknowledgement.
    pub acknowledged_on: Option<NaiveDate>,
    /// The day of the clinic's first answer.
    pub answered_on: Option<NaiveDate>,
    /// Working days from receipt to it.
    pub days: Option<i32>,
    /// What was last found.
    pub outcome: Option<&'static str>,
    /// The promises that were not kept, by their titles.
    pub late: Vec<String>,
    /// What was done about it, one after the other.
    pub done: Vec<String>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Why.
    pub closed_because: Option<&'static str>,
    /// Who stands behind it, where that was asked for.
    pub involved: Option<Involved>,
}

impl Dealt {
    /// What was done about a complaint, as it is on a day.
    #[must_use]
    pub fn new(
        complaint: &Complaint,
        procedure: &Procedure,
        calendar: &WorkingCalendar,
        deadlines: &[Deadline],
        (today, with_names): (NaiveDate, bool),
    ) -> Self {
        let masks = if with_names { None } else { Some(masks(complaint)) };
        let text =
            |text: &str| masks.as_ref().map_or_else(|| text.to_owned(), |it| it.masked(text));
        let answers = complaint.visits.iter().flat_map(|visit| &visit.done);
        let answered_on =
            answers.filter(|done| done.verb == Verb::Respond).map(|done| done.on).min();
        let days = answered_on.and_then(|on| calendar.count(complaint.received_on, on).ok());
        let words = &complaint.words;
        let involved = with_names.then(|| Involved {
            complainant: words.complainant.clone(),
            patient: words.patient.clone(),
            handler: complaint.visit().handler().map(str::to_owned),
        });
        let stage = complaint.stage(procedure).map(|stage| stage.title.clone());
        Self {
            reference: complaint.reference.to_string(),
            clinic: complaint.clinic.to_string(),
            received_on: complaint.received_on,
            channel: complaint.details.channel.map(crate::procedure::Channel::word),
            about: about(complaint, procedure),
            summary: words.summary.as_deref().map(text),
            status: complaint.status(procedure).word(),
            stage: stage.unwrap_or_else(|| complaint.visit().stage.to_string()),
            acknowledged_on: complaint.acknowledged_on(),
            answered_on,
            days,
            outcome: complaint.outcome().map(crate::procedure::Outcome::word),
            late: late(procedure, deadlines, today),
            done: done(complaint, with_names, text),
            closed_on: complaint.closed.map(|it| it.on),
            closed_because: complaint.closed.map(|it| it.reason.word()),
            involved,
        }
    }
}

/// The categories of the complaint and its points, as the procedure calls them.
fn about(complaint: &Complaint, procedure: &Procedure) -> Vec<String> {
    let own = complaint.details.category.iter();
    let of_points = complaint.standing_points().filter_map(|point| point.facts.category.as_ref());
    let mut about = Vec::new();
    for id in own.chain(of_points) {
        let known = procedure.categories.iter().find(|it| it.id == *id);
        let title = known.map_or_else(|| id.to_string(), |it| it.title.clone());
        if !about.contains(&title) {
            about.push(title);
        }
    }
    about
}

/// The firm deadlines that were kept late, never kept, or are overdue.
fn late(procedure: &Procedure, deadlines: &[Deadline], today: NaiveDate) -> Vec<String> {
    let mut late: Vec<String> = Vec::new();
    for it in deadlines {
        let rule = procedure.obligations.get(it.rule).filter(|rule| rule.force == Force::Firm);
        let due = Due {
            rule: it.rule,
            visit: it.visit,
            on: number(it.due_on),
            original: number(it.original_due_on),
            settled: it.settled,
            settled_on: it.settled_on.map(number),
        };
        if let Some(rule) = rule
            && kept(&due, number(today)) == Some(Some(false))
            && !late.contains(&rule.title)
        {
            late.push(rule.title.clone());
        }
    }
    late
}

/// What was done: what was given, what changes, the actions and how they stand, where it went.
fn done(complaint: &Complaint, with_names: bool, text: impl Fn(&str) -> String) -> Vec<String> {
    let findings = &complaint.details.findings;
    let mut done = Vec::new();
    if !findings.remedies.is_empty() {
        let remedies: Vec<&str> = findings.remedies.iter().map(|it| it.word()).collect();
        let amount = findings.amount.map(|it| format!(" (£{it})")).unwrap_or_default();
        done.push(format!("Remedies: {}{amount}", remedies.join(", ")));
    }
    let words = &complaint.words;
    for (name, said) in [("Remedy", &words.remedy), ("Changes", &words.changes)] {
        done.extend(said.as_deref().map(|said| format!("{name}: {}", text(said))));
    }
    for action in complaint.actions.iter().filter(|action| action.dropped.is_none()) {
        let what = action.text.as_deref().map(&text).unwrap_or_default();
        let owner = action.owner.as_ref().filter(|_| with_names);
        let owner = owner.map(|owner| format!(" ({owner})")).unwrap_or_default();
        let stands = match (&action.done, &action.reviewed) {
            (Some((on, _)), Some((_, worked, _))) => {
                format!("done {on}, {}", if *worked { "it worked" } else { "it did not work" })
            }
            (Some((on, _)), None) => format!("done {on}"),
            (None, _) => format!("due {}", action.due_on),
        };
        done.push(format!("Action {}: {what}{owner}, {stands}", action.number));
    }
    for referral in &complaint.referrals {
        done.push(format!("Referred to {} on {}", referral.body, referral.on));
    }
    done
}

/// What hides everybody whom the complaint's history names, with how they are reached.
#[must_use]
pub fn masks(complaint: &Complaint) -> Masks {
    let (mut complainant, mut patient, mut staff) =
        (Names::default(), Names::default(), Names::default());
    for event in &complaint.events {
        let drafts = std::iter::once(&event.draft).chain(event.counts());
        for words in drafts.map(|draft| &draft.words) {
            words.complainant.iter().for_each(|name| complainant.add(name));
            words.patient.iter().for_each(|name| patient.add(name));
            of_staff(words).for_each(|name| staff.add(name));
        }
        staff.add_login(&event.actor);
    }
    let mut masks = Masks::default();
    masks.hide(complainant, "[the complainant]");
    masks.hide(patient, "[the patient]");
    masks.hide(staff, "[staff]");
    masks
}

fn of_staff(words: &Words) -> impl Iterator<Item = &str> {
    let one = [
        &words.received_by,
        &words.handler,
        &words.practitioner,
        &words.owner,
        &words.from,
        &words.confirmed_by,
        &words.agreed_by,
    ];
    one.into_iter().flatten().chain(&words.about).map(String::as_str)
}
