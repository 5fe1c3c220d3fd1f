//! A report as JSON: one object with every table, or the rows of one table as objects.

use std::io::{self, Write};

use serde_json::{Number, Value};

use super::{Document, Section};
use crate::render::fields::{Json, VERSION};
use crate::render::sheet::{Cell, Sheet};
use crate::render::{SCHEMA_VERSION, json};

/// The whole report as one object.
pub(super) fn write_object(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    let text = |text: &str| Json::Value(text.into());
    let tables = document.sections.iter().map(|section| {
        let rows = rows(&section.sheet).map(Json::Object).collect();
        (section.key.to_owned(), Json::List(rows))
    });
    let defined = document.sections.iter().filter(|section| !section.definitions.is_empty());
    let definitions = defined.map(|section| {
        let each = section.definitions.iter().map(|(key, said)| ((*key).to_owned(), text(said)));
        (section.key.to_owned(), Json::Object(each.collect()))
    });
    let object = Json::Object(vec![
        version(),
        ("report".to_owned(), text(document.report)),
        ("title".to_owned(), text(&document.title)),
        ("scope".to_owned(), document.covers.object()),
        ("tables".to_owned(), Json::Object(tables.collect())),
        ("definitions".to_owned(), Json::Object(definitions.collect())),
    ]);
    json::write_object(out, &object)
}

/// The rows of a table, one object a line.
pub(super) fn write_lines(out: &mut dyn Write, section: &Section) -> io::Result<()> {
    rows(&section.sheet).try_for_each(|mut row| {
        row.insert(0, version());
        json::write_lines(out, &[Json::Object(row)])
    })
}

fn version() -> (String, Json) {
    (VERSION.to_owned(), Json::Value(SCHEMA_VERSION.into()))
}

fn rows(sheet: &Sheet) -> impl Iterator<Item = Vec<(String, Json)>> {
    let columns = sheet.data_columns();
    sheet.rows.iter().map(move |row| {
        let each =
            columns.iter().map(|(at, key)| ((*key).to_owned(), Json::Value(value(&row[*at]))));
        each.collect()
    })
}

/// A value as programs read it: a share as a number of percent.
fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty | Cell::Share(_, 0) => Value::Null,
        Cell::Number(number) => (*number).into(),
        Cell::Decimal(..) | Cell::Share(..) => {
            // What was just written as digits and a point is a number.
            cell.plain().parse().ok().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
        }
        other => other.plain().into(),
    }
}
