//! Backups as rows, and as programs read them.

use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::sheet::{Cell, Sheet};

/// A register that was copied, as scripts see it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct BackupJson(Value);

impl BackupJson {
    /// A file with how many events it holds, the hash of the last, its length in bytes, and the
    /// files that were removed or kept with it, under a name of their own.
    #[must_use]
    pub fn new(
        file: &Path,
        (events, head, bytes): (i64, &str, u64),
        (name, others): (&str, &[&Path]),
    ) -> Self {
        let others: Vec<String> = others.iter().map(|path| path.display().to_string()).collect();
        Self(json!({
            "schema_version": SCHEMA_VERSION,
            "file": file.display().to_string(),
            "events": events,
            "head": head,
            "bytes": bytes,
            name: others,
        }))
    }
}

/// The same as a row.
#[must_use]
pub fn backup_sheet(file: &Path, (events, head, bytes): (i64, &str, u64)) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("file", "File"),
        ("events", "Events"),
        ("bytes", "Bytes"),
        ("head", "Hash of the last event"),
    ]);
    sheet.rows.push(vec![
        Cell::Text(file.display().to_string()),
        Cell::Number(events),
        Cell::Number(i64::try_from(bytes).unwrap_or(i64::MAX)),
        Cell::Word(head.to_owned()),
    ]);
    sheet
}
