//! Reports of what is to be done: one duty a row, counts by group, and who has how much to do.
//! Their columns and keys are a contract with scripts, and only grow.

use chrono::NaiveDate;
use serde::Serialize;

use super::document::{Chart, Covers, Document, Figures, Section};
use super::json::DutyJson;
use super::sheet::{Cell, Column, Sheet};
use super::sheets::duties_sheet;
use crate::report::{AgendaDay, AgendaPart, Band, Duty, DutyGroup, Lateness, Load, OpenDuty};

/// A duty of a report as scripts see it.
#[derive(Debug, Serialize)]
pub struct OpenDutyJson<'a> {
    #[serde(flatten)]
    duty: DutyJson<'a>,
    days_late: Option<i64>,
    working_days_late: Option<i64>,
    band: Option<&'static str>,
}

impl<'a> OpenDutyJson<'a> {
    /// The duty as scripts see it.
    #[must_use]
    pub fn new(open: &'a OpenDuty) -> Self {
        Self {
            duty: DutyJson::new(&open.duty),
            days_late: open.late.map(|it| it.days),
            working_days_late: open.late.map(|it| it.working_days),
            band: open.late.map(|it| it.band.word()),
        }
    }
}

/// A duty of an agenda as scripts see it.
#[derive(Debug, Serialize)]
pub struct AgendaJson<'a> {
    #[serde(flatten)]
    duty: OpenDutyJson<'a>,
    person: Option<&'a str>,
    part: &'static str,
    to_do_on: Option<NaiveDate>,
}

impl<'a> AgendaJson<'a> {
    /// The duty with who is to do it and when, seen from a day.
    #[must_use]
    pub fn new(part: &AgendaPart<'a>, open: &'a OpenDuty, today: NaiveDate) -> Self {
        let (word, to_do_on) = part_of(part.day, today);
        Self { duty: OpenDutyJson::new(open), person: part.person, part: word, to_do_on }
    }
}

/// The word for when something is to be done, and the day.
fn part_of(day: AgendaDay, today: NaiveDate) -> (&'static str, Option<NaiveDate>) {
    match day {
        AgendaDay::Overdue => ("overdue", None),
        AgendaDay::On(on) if on <= today => ("today", Some(on)),
        AgendaDay::On(on) => ("later", Some(on)),
    }
}

/// Duties of a report, one a row: the columns that deadlines have everywhere, and how late each
/// is behind them.
#[must_use]
pub fn open_duties_sheet(duties: &[OpenDuty]) -> Sheet {
    let late: Vec<Option<Lateness>> = duties.iter().map(|open| open.late).collect();
    with_lateness(duties.iter().map(|open| &open.duty), &late)
}

/// The same of an agenda, with who is to do it and when before them.
#[must_use]
pub fn agenda_sheet<'a>(
    duties: impl Iterator<Item = (&'a AgendaPart<'a>, &'a OpenDuty)>,
    today: NaiveDate,
) -> Sheet {
    let duties: Vec<_> = duties.collect();
    let late: Vec<Option<Lateness>> = duties.iter().map(|(_, open)| open.late).collect();
    let mut sheet = with_lateness(duties.iter().map(|(_, open)| &open.duty), &late);
    let column = |key, heading| Column { key: Some(key), heading: Some(heading) };
    let lead = [column("person", "Who"), column("part", "Part"), column("to_do_on", "To do")];
    drop(sheet.columns.splice(0..0, lead));
    for (row, (part, _)) in sheet.rows.iter_mut().zip(&duties) {
        let (word, on) = part_of(part.day, today);
        let lead = [Cell::text(part.person), Cell::Word(word.to_owned()), Cell::day(on)];
        drop(row.splice(0..0, lead));
    }
    sheet
}

fn with_lateness<'a>(duties: impl Iterator<Item = &'a Duty>, late: &[Option<Lateness>]) -> Sheet {
    let mut originals = Vec::with_capacity(late.len());
    let duties = duties.inspect(|duty| originals.push(duty.deadline.original_due_on));
    let mut sheet = duties_sheet(duties, true);
    let column = |key| Column { key: Some(key), heading: None };
    sheet.columns.extend(["original_due_on", "days_late", "working_days_late", "band"].map(column));
    for ((row, late), original) in sheet.rows.iter_mut().zip(late).zip(originals) {
        let number = |it: fn(&Lateness) -> i64| {
            late.as_ref().map_or(Cell::Empty, |late| Cell::Number(it(late)))
        };
        row.extend([
            Cell::Day(original),
            number(|it| it.days),
            number(|it| it.working_days),
            late.map_or(Cell::Empty, |late| Cell::Word(late.band.word().to_owned())),
        ]);
    }
    sheet
}

/// What a report of duties by group covers.
#[derive(Debug, Clone, Copy)]
pub struct Grouped<'a> {
    /// What they are grouped by, as on the command line.
    pub by: &'static str,
    /// The same as a heading.
    pub heading: &'static str,
    /// What the report covers, as name and value.
    pub scope: &'a [(String, String)],
    /// The same as programs read it.
    pub covers: &'a Covers,
}

const OVERDUE: [(&str, &str); 8] = [
    (
        "overdue",
        "Promises whose due day has passed and which are not done, waived or cancelled. Each is a breach.",
    ),
    (
        "aims_missed",
        "Aims whose day has passed. A missed aim is no breach: it stands in its row, and in no other column.",
    ),
    (
        "late_up_to_5",
        "Promises up to 5 working days late. Working days are those of the clinic, after the due day, up to and including today.",
    ),
    ("late_6_to_20", "Promises 6 to 20 working days late."),
    ("late_21_to_60", "Promises 21 to 60 working days late."),
    ("late_over_60", "Promises more than 60 working days late."),
    ("first_due_on", "The earliest due day in the group, of promises and aims."),
    ("most_working_days_late", "The most working days by which a promise of the group is late."),
];

const DUE: [(&str, &str); 3] = [
    ("due", "Promises that are due on a day that the report covers and are still to be kept."),
    ("aims", "Aims of the same days."),
    ("first_due_on", "The earliest due day in the group, of promises and aims."),
];

/// What is overdue, counted by a group.
#[must_use]
pub fn overdue_document(groups: &[DutyGroup], grouped: Grouped<'_>) -> Document {
    // Where the rows are the bands, columns of them would say the same again.
    let of_band = |heading| if grouped.by == "band" { "" } else { heading };
    let mut sheet = Sheet::new(&[
        (grouped.by, ""),
        ("", grouped.heading),
        ("overdue", "Overdue"),
        ("aims_missed", "Aims missed"),
        ("late_up_to_5", of_band("Up to 5")),
        ("late_6_to_20", of_band("6 to 20")),
        ("late_21_to_60", of_band("21 to 60")),
        ("late_over_60", of_band("Over 60")),
        ("first_due_on", "First due"),
        ("most_working_days_late", "Most late"),
    ]);
    for group in groups {
        let [key, shown] = name(group.group.as_deref(), grouped.by);
        let mut row = vec![key, shown, number(group.firm), number(group.aims)];
        row.extend(group.by_band.map(number));
        row.push(Cell::day(group.first_due_on));
        row.push(group.most_late.map_or(Cell::Empty, Cell::Number));
        sheet.rows.push(row);
    }
    let bands = Band::ALL.iter().enumerate().map(|(place, band)| {
        (band.title().to_owned(), groups.iter().map(|group| group.by_band[place]).collect())
    });
    let series = if grouped.by == "band" {
        vec![("Overdue".to_owned(), groups.iter().map(|group| group.firm).collect())]
    } else {
        bands.collect()
    };
    let chart = chart(groups, "Overdue", grouped.by, series);
    document("overdue", "Overdue", "Working days late", sheet, chart, &OVERDUE, grouped)
}

/// What is due, counted by a group.
#[must_use]
pub fn due_document(groups: &[DutyGroup], grouped: Grouped<'_>) -> Document {
    let mut sheet = Sheet::new(&[
        (grouped.by, ""),
        ("", grouped.heading),
        ("due", "Due"),
        ("aims", "Aims"),
        ("first_due_on", "First due"),
    ]);
    for group in groups {
        let first = Cell::day(group.first_due_on);
        let [key, shown] = name(group.group.as_deref(), grouped.by);
        sheet.rows.push(vec![key, shown, number(group.firm), number(group.aims), first]);
    }
    let of = |count: fn(&DutyGroup) -> u64| groups.iter().map(count).collect();
    let series = vec![("Due".to_owned(), of(|it| it.firm)), ("Aims".to_owned(), of(|it| it.aims))];
    let chart = chart(groups, "Due", grouped.by, series);
    document("due", "Due", "", sheet, chart, &DUE, grouped)
}

fn document(
    report: &'static str,
    title: &str,
    note: &str,
    sheet: Sheet,
    chart: Chart,
    definitions: &[(&'static str, &'static str)],
    grouped: Grouped<'_>,
) -> Document {
    let heading = format!("{title} by {}", grouped.by);
    let note =
        (!note.is_empty()).then(|| format!("{note}: promises alone; a missed aim is no breach."));
    let section = Section {
        key: report,
        heading: heading.clone(),
        note,
        sheet,
        charts: vec![chart],
        definitions: definitions.to_vec(),
    };
    Document {
        report,
        title: heading,
        scope: grouped.scope.to_vec(),
        covers: grouped.covers.clone(),
        sections: vec![section],
    }
}

fn chart(groups: &[DutyGroup], title: &str, by: &str, series: Vec<(String, Vec<u64>)>) -> Chart {
    let title = format!("{title} by {by}");
    let of = |group: &DutyGroup| group.group.clone().unwrap_or_else(|| none_of(by).to_owned());
    let groups = groups.iter().map(of).collect();
    Chart { title, unit: "duties", figures: Figures::Columns { groups, series } }
}

/// What belongs to no group, where a picture has a place for its name.
fn none_of(by: &str) -> &'static str {
    if matches!(by, "handler" | "person") { "nobody yet" } else { "none" }
}

/// The name of a group as data has it, which is nothing where it belongs to none, and as people
/// read it. Names of people are written texts, and the others are none the worse for it.
fn name(group: Option<&str>, by: &str) -> [Cell; 2] {
    [Cell::text(group), Cell::text(Some(group.unwrap_or(none_of(by))))]
}

fn number(count: u64) -> Cell {
    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

const WORKLOAD: [(&str, &str); 9] = [
    ("open", "Complaints that are not closed, by who handles their current stage."),
    ("unanswered", "Of these, the ones whose current stage waits for the clinic's answer."),
    (
        "overdue",
        "Promises that are overdue: of the complaints one handles, and actions one owns. Missed aims are left out.",
    ),
    ("due_in_7_days", "What is due today or in the next 7 calendar days, promises and aims."),
    (
        "open_actions",
        "Actions that one owns, or that nobody owns of complaints one handles, neither done nor dropped, whenever they are due.",
    ),
    ("oldest_received_on", "The day of receipt of the oldest complaint that is not closed."),
    (
        "oldest_working_days",
        "The most working days, of its clinic, since a complaint that is not closed was received.",
    ),
    (
        "closed_in_30_days",
        "Complaints closed today or in the 29 days before, by who handled their last stage.",
    ),
    ("handler", "Who handles the complaint or is to do the action; none where nobody does yet."),
];

/// Who has how much to do.
#[must_use]
pub fn workload_document(
    loads: &[Load],
    by: &'static str,
    heading: &'static str,
    (scope, covers): (Vec<(String, String)>, Covers),
) -> Document {
    let mut sheet = Sheet::new(&[
        (by, ""),
        ("", heading),
        ("open", "Open"),
        ("unanswered", "Unanswered"),
        ("overdue", "Overdue"),
        ("due_in_7_days", "In 7 days"),
        ("open_actions", "Actions"),
        ("oldest_received_on", "Oldest"),
        ("oldest_working_days", "Oldest, days"),
        ("closed_in_30_days", "Closed"),
    ]);
    sheet.expendable = &["Oldest", "Unanswered"];
    for load in loads {
        let [key, shown] = name(load.whose.as_deref(), by);
        sheet.rows.push(vec![
            key,
            shown,
            number(load.open),
            number(load.unanswered),
            number(load.overdue),
            number(load.due),
            number(load.actions),
            Cell::day(load.oldest_on),
            load.oldest_age.map_or(Cell::Empty, Cell::Number),
            number(load.closed),
        ]);
    }
    let of =
        |name: &str, count: fn(&Load) -> u64| (name.to_owned(), loads.iter().map(count).collect());
    let groups =
        loads.iter().map(|it| it.whose.clone().unwrap_or_else(|| none_of(by).to_owned())).collect();
    let series =
        vec![of("Unanswered", |it| it.unanswered), of("Answered", |it| it.open - it.unanswered)];
    let chart = Chart {
        title: format!("Open complaints by {by}"),
        unit: "complaints",
        figures: Figures::Columns { groups, series },
    };
    let section = Section {
        key: "workload",
        heading: format!("Workload by {by}"),
        note: None,
        sheet,
        charts: vec![chart],
        definitions: WORKLOAD
            .into_iter()
            .filter(|(key, _)| *key != "handler" || by == *key)
            .collect(),
    };
    Document {
        report: "workload",
        title: format!("Workload by {by}"),
        scope,
        covers,
        sections: vec![section],
    }
}
