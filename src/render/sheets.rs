//! The sheet of each list: its columns are a contract with scripts, and only grow.

use super::sheet::{Cell, Sheet, Urgency};
use super::text::plural;
use crate::domain::{Clinic, State};
use crate::procedure::{Force, Id, Procedure};
use crate::report::{Duty, Found, Listed, Next, Standing};

/// Deadlines, one a row.
#[must_use]
pub fn duties_sheet<'a>(duties: impl IntoIterator<Item = &'a Duty>, with_reference: bool) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", if with_reference { "Ref" } else { "" }),
        ("clinic", ""),
        ("stage", ""),
        ("obligation", ""),
        ("title", "What"),
        ("force", ""),
        ("anchor_on", ""),
        ("due_on", "Due"),
        ("act_by_on", ""),
        ("", "Act by"),
        ("done_on", ""),
        ("state", ""),
        ("days_left", ""),
        ("", "State"),
    ])
    .titled("Deadlines");
    for duty in duties {
        let deadline = &duty.deadline;
        let differs = deadline.act_by_on != deadline.due_on && duty.days_left.is_some();
        // Reports add columns of their own.
        let mut row = Vec::with_capacity(sheet.columns.len() + 4);
        row.extend([
            Cell::Word(duty.reference.clone()),
            Cell::Word(duty.clinic.to_string()),
            Cell::Word(deadline.stage.to_string()),
            Cell::Word(deadline.obligation.to_string()),
            Cell::Text(duty.title.clone()),
            Cell::Word(duty.force.to_string()),
            Cell::Day(deadline.anchor_on),
            Cell::Day(deadline.due_on),
            Cell::Day(deadline.act_by_on),
            if differs { Cell::Day(deadline.act_by_on) } else { Cell::Empty },
            Cell::day(deadline.done_on()),
            Cell::Word(duty.state.to_string()),
            duty.days_left.map_or(Cell::Empty, Cell::Number),
            state_cell(duty.standing()),
        ]);
        sheet.rows.push(row);
    }
    sheet
}

/// A state in words; what presses is in capitals, so that it stands out without colour.
fn state_cell(it: Standing) -> Cell {
    let days = it.days_left.unwrap_or_default();
    let aim = it.force == Force::Soft;
    let (text, urgency) = match it.state {
        State::Overdue if aim => {
            (format!("target missed {} ago", plural(-days, "day")), Urgency::Calm)
        }
        State::Overdue => (format!("OVERDUE {}", plural(-days, "day")), Urgency::Late),
        State::DueToday => ("DUE TODAY".to_owned(), Urgency::Soon),
        State::Open if aim => (format!("in {} (aim)", plural(days, "day")), Urgency::Calm),
        State::Open => (format!("in {}", plural(days, "day")), Urgency::Calm),
        State::MetLate => ("met late".to_owned(), Urgency::Calm),
        State::OnHold => ("on hold".to_owned(), Urgency::Calm),
        other => (other.to_string(), Urgency::Calm),
    };
    let open = it.days_left.is_some();
    let provisional = if open && it.provisional { ", provisional" } else { "" };
    let original = it.original_due_on;
    let moved = if original == it.due_on {
        String::new()
    } else {
        format!(", originally {}", original.format("%-d %b"))
    };
    Cell::State(format!("{text}{moved}{provisional}"), urgency)
}

/// The columns of each list of complaints.
const LIST: [(&str, &str); 14] = [
    ("ref", "Ref"),
    ("clinic", ""),
    ("status", "Status"),
    ("stage", "Stage"),
    ("received_on", "Received"),
    ("next_due_on", ""),
    ("next_obligation", "Next"),
    ("next_state", ""),
    ("", "State"),
    ("outcome", "Outcome"),
    ("closed_on", ""),
    ("handler", "Handler"),
    ("complainant", "Complainant"),
    ("summary", ""),
];

/// Complaints, one a row, with the next thing to do; still without any.
#[must_use]
pub fn list_sheet() -> Sheet {
    let mut sheet = Sheet::new(&LIST).titled("Complaints");
    sheet.expendable = &["Outcome", "Handler", "Received", "Stage"];
    sheet
}

/// The same with what was found of each.
#[must_use]
pub fn found_sheet() -> Sheet {
    let found = [("found_in", ""), ("found", ""), ("", "Found")];
    let mut sheet = Sheet::new(&[&LIST[..], &found].concat()).titled("Complaints found");
    sheet.expendable = &["Outcome", "Handler", "Next", "State", "Received", "Stage"];
    sheet
}

/// A complaint in a list.
#[must_use]
pub fn list_row(listed: Listed, next: Option<Next>) -> Vec<Cell> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let (next, standing) = next.map(|it| (it.obligation, it.standing)).unzip();
    vec![
        Cell::Word(listed.reference),
        Cell::Word(listed.clinic.into()),
        Cell::Word(listed.status.word().to_owned()),
        Cell::Word(listed.stage.into()),
        Cell::Day(listed.received_on),
        Cell::day(standing.map(|it| it.due_on)),
        next.map_or(Cell::Empty, |next| Cell::Word(next.into())),
        Cell::word(standing.map(|it| it.state)),
        standing.map_or(Cell::Empty, state_cell),
        listed.outcome.map_or(Cell::Empty, |it| Cell::Word(it.word().to_owned())),
        Cell::day(listed.closed_on),
        text(listed.handler),
        text(listed.complainant),
        text(listed.summary),
    ]
}

/// A complaint that was found.
#[must_use]
pub fn found_row(listed: Listed, next: Option<Next>, found: &[Found]) -> Vec<Cell> {
    let each = |text: fn(&Found) -> String, between| {
        found.iter().map(text).collect::<Vec<_>>().join(between)
    };
    let mut row = list_row(listed, next);
    row.push(Cell::Word(each(|it| it.field.clone(), ", ")));
    row.push(Cell::Text(each(|it| it.text.clone(), " | ")));
    row.push(Cell::Text(each(|it| format!("{}: {}", it.field.replace('_', " "), it.text), "; ")));
    row
}

/// The register that an inspector asks for, one complaint a row; still without any.
#[must_use]
pub fn register_sheet() -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", "Clinic"),
        ("received_on", "Received"),
        ("channel", "By"),
        ("category", "Category"),
        ("complainant", "Complainant"),
        ("patient", ""),
        ("summary", "Summary"),
        ("stage", "Stage"),
        ("status", "Status"),
        ("handler", ""),
        ("acknowledged_on", "Acknowledged"),
        ("responded_on", "Responded"),
        ("outcome", "Outcome"),
        ("closed_on", "Closed"),
        ("closed_reason", ""),
        ("procedure", ""),
        ("procedure_version", ""),
    ])
    .titled("Complaints register");
    sheet.expendable =
        &["Clinic", "Category", "Stage", "Acknowledged", "By", "Closed", "Responded"];
    sheet
}

/// A complaint in the register.
#[must_use]
pub fn register_row(listed: Listed) -> Vec<Cell> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    vec![
        Cell::Word(listed.reference),
        Cell::Word(listed.clinic.into()),
        Cell::Day(listed.received_on),
        Cell::word(listed.channel),
        Cell::word(listed.category),
        text(listed.complainant),
        text(listed.patient),
        text(listed.summary),
        Cell::Word(listed.stage.into()),
        Cell::Word(listed.status.word().to_owned()),
        text(listed.handler),
        Cell::day(listed.acknowledged_on),
        Cell::day(listed.responded_on),
        Cell::word(listed.outcome),
        Cell::day(listed.closed_on),
        Cell::word(listed.closed_reason),
        Cell::Word(listed.procedure.into()),
        Cell::Number(listed.procedure_version.into()),
    ]
}

/// Clinics, one a row.
#[must_use]
pub fn clinics_sheet(clinics: &[Clinic]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("code", "Code"),
        ("name", "Name"),
        ("prefix", "Prefix"),
        ("procedure", "Procedure"),
        ("nations", "Holidays of"),
        ("working_week", "Working week"),
        ("closed_days", "Closed"),
        ("extra_days", "Works also"),
        ("closed_days_stretch", ""),
        ("", "Closed days are"),
        ("sites", ""),
    ])
    .titled("Clinics");
    for clinic in clinics {
        let nations: Vec<String> = clinic.nations.iter().map(ToString::to_string).collect();
        sheet.rows.push(vec![
            Cell::Word(clinic.code.to_string()),
            Cell::Text(clinic.name.clone()),
            Cell::Word(clinic.prefix.to_string()),
            Cell::Word(clinic.procedure.to_string()),
            Cell::Word(nations.join(",")),
            Cell::Word(clinic.working_week.to_string()),
            own_days(clinic.own_days.closed.iter(), |it| format!("{} ({})", it.when, it.title)),
            own_days(clinic.own_days.extra.iter(), ToString::to_string),
            Cell::Word(if clinic.own_days.stretch { "yes" } else { "no" }.to_owned()),
            if clinic.own_days.stretch { Cell::Empty } else { Cell::Word("counted".to_owned()) },
            Cell::Word(clinic.sites.keys().map(Id::as_str).collect::<Vec<_>>().join(",")),
        ]);
    }
    sheet
}

fn own_days<T>(days: impl Iterator<Item = T>, text: impl Fn(T) -> String) -> Cell {
    let days: Vec<String> = days.map(text).collect();
    if days.is_empty() { Cell::Empty } else { Cell::Text(days.join(", ")) }
}

/// Procedures, one version a row, each with where it is kept.
#[must_use]
pub fn procedures_sheet(procedures: &[(Procedure, &'static str)]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("key", "Key"),
        ("version", "Version"),
        ("applies_from", "Applies from"),
        ("title", "Title"),
        ("kept_in", "Kept in"),
    ])
    .titled("Procedures");
    for (procedure, kept_in) in procedures {
        sheet.rows.push(vec![
            Cell::Word(procedure.key.to_string()),
            Cell::Number(procedure.version.into()),
            Cell::Day(procedure.applies_from),
            Cell::Text(procedure.title.clone()),
            Cell::Word((*kept_in).to_owned()),
        ]);
    }
    sheet
}

/// Settings, one a row: name, value, origin.
#[must_use]
pub fn settings_sheet(settings: &[(&'static str, String, String)]) -> Sheet {
    let mut sheet = Sheet::new(&[("setting", "Setting"), ("value", "Value"), ("from", "From")])
        .titled("Settings");
    for (name, value, origin) in settings {
        sheet.rows.push(vec![
            Cell::Word((*name).to_owned()),
            Cell::Text(value.clone()),
            Cell::Word(origin.clone()),
        ]);
    }
    sheet
}
