//! What an export says of itself.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::{ExtractColumn, ExtractFormat};
use crate::render::SCHEMA_VERSION;
use crate::render::sheet::{Cell, Sheet};
use crate::report::{Extract, ExtractKind, ExtractScope};

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractedFile {
    /// Its name.
    pub file: String,
    /// The table that it holds.
    pub extract: Extract,
    /// Its columns.
    pub columns: Vec<ExtractColumn>,
    /// How many rows it has.
    pub rows: u64,
    /// How long it is.
    pub bytes: u64,
    /// SHA-256 of it, in small hexadecimal digits.
    pub sha256: String,
}

/// What an export says of itself, in `manifest.json` and to scripts.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Manifest(Value);

impl Manifest {
    /// The file of a folder that says so.
    pub const FILE: &str = "manifest.json";

    /// By which it is known again.
    const KIND: &str = "redress-export";

    /// What is said of an export: of which register, its number of schema and where its history
    /// stood, on which day, and how.
    #[must_use]
    pub fn new(
        (register, schema, events, head): (&str, i64, i64, &str),
        today: NaiveDate,
        (format, names, scope): (ExtractFormat, bool, &ExtractScope),
        files: &[ExtractedFile],
    ) -> Self {
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "kind": Self::KIND,
            "register": register,
            "register_schema": schema,
            "events": events,
            "head": head,
            "today": today,
            "as": format,
            "names": names,
            "clinic": scope.clinic,
            "from": scope.from,
            "to": scope.to,
            "files": files.iter().map(file).collect::<Vec<Value>>(),
        }))
    }

    /// The names of the files of an export, by what it says of itself; `None` where it is none.
    #[must_use]
    pub fn files_of(text: &str) -> Option<Vec<String>> {
        let manifest: Value = serde_json::from_str(text).ok()?;
        if manifest["kind"] != Self::KIND {
            return None;
        }
        let files = manifest["files"].as_array()?.iter();
        files.map(|file| file["file"].as_str().map(str::to_owned)).collect()
    }

    /// As it stands in its file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:#}\n", self.0)
    }
}

fn file(it: &ExtractedFile) -> Value {
    let sort = |kind| match kind {
        ExtractKind::Text => "text",
        ExtractKind::Day => "date",
        ExtractKind::Moment => "timestamp",
        ExtractKind::Number => "integer",
        ExtractKind::Flag => "boolean",
        ExtractKind::Json => "json",
    };
    let column = |it: &ExtractColumn| json!({ "name": it.name, "type": sort(it.kind) });
    json!({
        "file": it.file,
        "table": it.extract.name,
        "view": it.extract.view,
        "rows": it.rows,
        "bytes": it.bytes,
        "sha256": it.sha256,
        "columns": it.columns.iter().map(column).collect::<Vec<Value>>(),
    })
}

/// The files of an export, one a row.
#[must_use]
pub fn extract_sheet(files: &[ExtractedFile]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("file", "File"),
        ("rows", "Rows"),
        ("bytes", "Bytes"),
        ("sha256", "SHA-256"),
        ("view", "View"),
    ]);
    sheet.expendable = &["View", "SHA-256"];
    for it in files {
        let number = |number: u64| Cell::Number(i64::try_from(number).unwrap_or(i64::MAX));
        sheet.rows.push(vec![
            Cell::Word(it.file.clone()),
            number(it.rows),
            number(it.bytes),
            Cell::Word(it.sha256.clone()),
            Cell::Word(it.extract.view.to_owned()),
        ]);
    }
    sheet
}
