//! Receiving a complaint, and correcting what was taken down.

use chrono::NaiveDate;

use super::complaint::{Complaint, same_person};
use super::decide::{Rules, check_amount};
use super::details::{Details, Words};
use super::event::{Act, Draft};
use super::people::about_refused;
use super::refusal::Refusal;
use crate::procedure::{Detail, FactKind, Id, Procedure, Stage};
use crate::wording::{UnknownWord, shown};

/// Judges a new complaint and drafts its first event.
///
/// # Errors
///
/// A [`Refusal`] where a day contradicts another, or a name is not in the procedure's lists.
pub fn receive(
    procedure: &Procedure,
    clinic: &Id,
    today: NaiveDate,
    stage: Option<&str>,
    details: Details,
    words: Words,
) -> Result<Draft, Refusal> {
    let stage = beginning(procedure, stage)?;
    let received_on = details.received_on.unwrap_or(today);
    if received_on > today {
        return Err(Refusal::Future { on: received_on, today });
    }
    check_days(&details, &words, received_on, today)?;
    check_names(procedure, &details)?;
    if let (Some(handler), Some(first)) = (&words.handler, procedure.stage(stage.as_str())) {
        let about = words.about.iter().any(|name| same_person(name, handler));
        about_refused(first, handler, about)?;
    }
    let act = Act::Received {
        clinic: clinic.clone(),
        procedure: procedure.key.clone(),
        version: procedure.version,
        stage,
        details: Details { received_on: Some(received_on), ..details },
    };
    Ok(Draft { on: received_on, act, words })
}

/// The stage at which a complaint begins: the first, or another that it may enter directly.
fn beginning(procedure: &Procedure, stage: Option<&str>) -> Result<Id, Refusal> {
    let first = &procedure.stages[0].id;
    let Some(name) = stage else { return Ok(first.clone()) };
    let begins = |stage: &Stage| stage.id == *first || stage.enter.directly;
    match procedure.stage(name) {
        Some(stage) if begins(stage) => Ok(stage.id.clone()),
        Some(stage) => {
            let begins = procedure.stages.iter().filter(|stage| begins(stage));
            let begins = begins.map(|stage| format!("`{}`", stage.id)).collect();
            Err(Refusal::DoesNotBeginThere { stage: stage.id.to_string(), begins })
        }
        None => {
            let known = procedure.stages.iter().map(|stage| stage.id.as_str());
            Err(UnknownWord::new("a stage of this procedure", name, known).into())
        }
    }
}

/// Judges a correction and keeps only what it changes.
pub(super) fn amend(
    rules: Rules<'_>,
    complaint: &Complaint,
    on: NaiveDate,
    details: &Details,
    cleared: &[Id],
    words: Words,
) -> Result<Draft, Refusal> {
    check_names(rules.procedure, details)?;
    if details.findings.amount.is_some() {
        check_amount(&complaint.details.findings, &details.findings)?;
    }
    let mut amended = complaint.details.clone();
    let mut amended_words = complaint.words.clone();
    for name in cleared {
        clear(&mut amended, &mut amended_words, name)?;
    }
    amended.overlay(details);
    let received_on = amended.received_on.unwrap_or(complaint.received_on);
    if received_on > rules.today {
        return Err(Refusal::Future { on: received_on, today: rules.today });
    }
    check_days(&amended, &words, received_on, rules.today)?;
    if on < received_on {
        return Err(Refusal::BeforeReceipt { on, received_on });
    }
    let first_act = complaint
        .counting()
        .skip(1)
        .filter(|(_, draft)| !matches!(draft.act, Act::Amended { .. }))
        .map(|(_, draft)| draft.on)
        .min();
    if let Some(first) = first_act.filter(|first| *first < received_on) {
        return Err(Refusal::BeforeReceipt { on: first, received_on });
    }
    let changed = Words { reason: None, agreed_by: None, ..words.clone() };
    amended_words.overlay(&changed);
    if amended == complaint.details && amended_words == complaint.words {
        return Err(Refusal::NothingToAmend);
    }
    let act = Act::Amended { details: details.clone(), cleared: cleared.to_vec() };
    Ok(Draft { on, act, words })
}

/// What of a complaint can be taken back, by the names of the flags.
const CLEARABLE: [&str; 29] = [
    "time",
    "aware",
    "incident",
    "noticed",
    "channel",
    "complainant",
    "capacity",
    "patient",
    "patient-born",
    "born",
    "address",
    "email",
    "telephone",
    "reply-by",
    "summary",
    "asked-for",
    "about",
    "received-by",
    "category",
    "site",
    "accept-late",
    "remedy",
    "amount",
    "remedy-text",
    "changes",
    "cause",
    "cause-text",
    "late-cause",
    "late-reason",
];

fn clear(details: &mut Details, words: &mut Words, name: &Id) -> Result<(), Refusal> {
    if details.clear(name.as_str()) || words.clear(name.as_str()) {
        return Ok(());
    }
    let known = CLEARABLE.into_iter().chain(details.facts.keys().map(Id::as_str));
    Err(UnknownWord::new("a field that can be taken back", name.as_str(), known).into())
}

fn check_days(
    details: &Details,
    words: &Words,
    received_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if let Some(aware_on) = details.aware_on {
        if aware_on > today {
            return Err(Refusal::Future { on: aware_on, today });
        }
        if aware_on < received_on {
            return Err(Refusal::AwareBeforeReceipt { aware_on, received_on });
        }
    }
    for (what, on) in [
        ("incident", details.incident_on),
        ("noticed", details.noticed_on),
        ("born", words.born_on),
        ("patient-born", words.patient_born_on),
    ] {
        if let Some(on) = on.filter(|on| *on > received_on) {
            return Err(Refusal::AfterReceipt { what, on, received_on });
        }
    }
    if let (Some(incident_on), Some(noticed_on)) = (details.incident_on, details.noticed_on)
        && noticed_on < incident_on
    {
        let what = "the matter it is about".to_owned();
        return Err(Refusal::Before { on: noticed_on, what, since: incident_on });
    }
    Ok(())
}

/// Refuses names that the procedure's lists do not have.
fn check_names(procedure: &Procedure, details: &Details) -> Result<(), Refusal> {
    if let Some(category) = &details.category
        && !procedure.categories.is_empty()
        && !procedure.categories.iter().any(|known| known.id == *category)
    {
        let known = procedure.categories.iter().map(|known| known.id.as_str());
        return Err(UnknownWord::new("a category of this clinic", category.as_str(), known).into());
    }
    for (name, value) in &details.facts {
        let Some(rule) = procedure.facts.iter().find(|rule| rule.id == *name) else {
            let known: Vec<&str> = procedure.facts.iter().map(|rule| rule.id.as_str()).collect();
            let noun = "a fact of this procedure";
            if known.is_empty() {
                return Err(Refusal::NoneSuch { found: name.to_string(), noun });
            }
            return Err(UnknownWord::new(noun, name.as_str(), known).into());
        };
        if rule.kind == FactKind::Day {
            if value.parse::<NaiveDate>().is_err() {
                return Err(Refusal::NotADay { fact: name.to_string(), found: shown(value) });
            }
            continue;
        }
        let answers = rule.answers();
        if !answers.iter().any(|answer| *answer == *value.as_str()) {
            let known = answers.iter().map(Id::as_str);
            return Err(UnknownWord::new("an answer to that question", value, known).into());
        }
    }
    Ok(())
}

/// What the procedure asks of whoever complains and is not recorded.
#[must_use]
pub fn missing_details(procedure: &Procedure, complaint: &Complaint) -> Vec<Detail> {
    let Complaint { details, words, .. } = complaint;
    let known = |detail: Detail| match detail {
        Detail::Complainant => words.complainant.is_some(),
        Detail::Patient => words.patient.is_some(),
        Detail::BornOn => words.born_on.is_some(),
        Detail::Address => words.address.is_some(),
        Detail::Email => words.email.is_some(),
        Detail::Telephone => words.telephone.is_some(),
        Detail::ReplyBy => !details.reply_by.is_empty(),
        Detail::IncidentOn => details.incident_on.is_some(),
        Detail::NoticedOn => details.noticed_on.is_some(),
        Detail::Category => details.category.is_some(),
        Detail::AskedFor => words.asked_for.is_some(),
        Detail::About => !words.about.is_empty(),
        Detail::Site => details.site.is_some(),
    };
    procedure.intake.ask.iter().copied().filter(|detail| !known(*detail)).collect()
}
