//! Bank holidays, and what a change of a calendar moves, as people and programs read them.

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};
use crate::domain::Cause;
use crate::report::{HolidayList, HolidayRow, Move, Origin};
use crate::wording::long_day;

/// Bank holidays, one a row.
#[must_use]
pub fn holidays_sheet(days: &[HolidayRow]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("on", ""),
        ("weekday", ""),
        ("", "Day"),
        ("title", "Holiday"),
        ("nations", "Of"),
        ("origin", ""),
        ("source", ""),
        ("recorded_on", ""),
        ("announced", ""),
        ("", "From"),
    ])
    .titled("Bank holidays");
    for day in days {
        let from = match &day.origin {
            Origin::Rule if day.announced => "built in, by rule".to_owned(),
            Origin::Rule => "built in, by rule; not announced yet".to_owned(),
            Origin::Proclaimed => "built in, announced".to_owned(),
            Origin::ByHand(on) => format!("added by hand, {}", long_day(*on)),
            Origin::Import(source, on) => format!("imported from {source}, {}", long_day(*on)),
        };
        sheet.rows.push(vec![
            Cell::Day(day.on),
            Cell::Word(day.on.format("%A").to_string()),
            Cell::Day(day.on),
            Cell::Text(day.title.clone()),
            Cell::Word(nations(day)),
            Cell::Word(day.origin.word().to_owned()),
            Cell::text(day.origin.source()),
            Cell::day(day.origin.recorded_on()),
            Cell::Word(if day.announced { "yes" } else { "no" }.to_owned()),
            Cell::Text(from),
        ]);
    }
    sheet
}

fn nations(day: &HolidayRow) -> String {
    day.nations.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// A bank holiday as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct HolidayJson(Value);

impl HolidayJson {
    /// The day as scripts see it.
    #[must_use]
    pub fn new(day: &HolidayRow) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "on": day.on,
            "weekday": day.on.format("%A").to_string(),
            "title": day.title,
            "nations": day.nations,
            "origin": day.origin.word(),
            "source": day.origin.source(),
            "recorded_on": day.origin.recorded_on(),
            "announced": day.announced,
        }))
    }
}

/// The list of bank holidays as scripts see it: one object.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct HolidayListJson(Value);

impl HolidayListJson {
    /// The list as scripts see it.
    #[must_use]
    pub fn new(list: &HolidayList) -> Self {
        let removed: Vec<Value> = list
            .removed
            .iter()
            .map(|(on, title, nation)| json!({ "on": on, "title": title, "nation": nation }))
            .collect();
        let announced: serde_json::Map<String, Value> =
            list.announced.iter().map(|(of, through)| (of.to_string(), json!(through))).collect();
        let imports: Vec<Value> = list
            .imports
            .iter()
            .map(|it| {
                json!({
                    "nation": it.nation,
                    "imported_on": it.on,
                    "source": it.source,
                    "sha256": it.sha256,
                    "announced_through": it.announced_through,
                })
            })
            .collect();
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "holidays": list.days.iter().map(HolidayJson::new).collect::<Vec<_>>(),
            "removed": removed,
            "announced_through": announced,
            "imports": imports,
        }))
    }
}

/// What a change of a calendar moves, one deadline a row.
#[must_use]
pub fn moves_sheet(moves: &[Move]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("clinic", ""),
        ("stage", ""),
        ("obligation", ""),
        ("occurrence", ""),
        ("title", "What"),
        ("from", "Was due"),
        ("to", "Due"),
        ("because", "Because of"),
    ])
    .titled("Deadlines that move");
    for it in moves {
        sheet.rows.push(vec![
            Cell::Word(it.reference.clone()),
            Cell::Word(it.clinic.to_string()),
            Cell::Word(it.stage.to_string()),
            Cell::Word(it.obligation.to_string()),
            Cell::Number(it.occurrence.into()),
            Cell::Text(it.title.clone()),
            Cell::Day(it.from),
            Cell::Day(it.to),
            Cell::Text(it.cause.to_string()),
        ]);
    }
    sheet
}

/// A deadline that moves, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct MoveJson(Value);

impl MoveJson {
    /// The move as scripts see it.
    #[must_use]
    pub fn new(it: &Move) -> Self {
        let Cause { change, closed, opened } = &it.cause;
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "ref": it.reference,
            "clinic": it.clinic,
            "stage": it.stage,
            "obligation": it.obligation,
            "occurrence": it.occurrence,
            "title": it.title,
            "from": it.from,
            "to": it.to,
            "because": it.cause.to_string(),
            "change": change,
            "closed_days": closed,
            "opened_days": opened,
        }))
    }
}
