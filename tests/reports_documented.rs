//! Every figure of a report has one definition, and docs/reports.md has it word for word.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The kinds that count.
const KINDS: [&str; 4] = ["summary", "timeliness", "flow", "pack"];

#[test]
fn the_definitions_of_reports_stand_in_the_docs() {
    let folder = tempfile::tempdir().unwrap();
    let redress = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_redress"))
            .env_clear()
            .env("HOME", folder.path())
            .args(["--today", "2026-06-01", "--db"])
            .arg(folder.path().join("demo.db"))
            .args(words)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    redress(&["init", "--demo"]);
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reports.md");
    let docs = std::fs::read_to_string(docs).unwrap();
    let mut missing = Vec::new();
    for kind in KINDS {
        let report: Value =
            serde_json::from_slice(&redress(&["report", kind, "--format", "json"])).unwrap();
        let tables = report["definitions"].as_object().unwrap();
        assert!(!tables.is_empty(), "{kind} defines nothing");
        for (key, text) in tables.values().flat_map(|table| table.as_object().unwrap()) {
            let row = format!("| `{key}` | {} |", text.as_str().unwrap());
            if kind != "pack" && !docs.contains(&row) {
                missing.push(row);
            }
        }
    }
    assert!(missing.is_empty(), "docs/reports.md lacks:\n{}", missing.join("\n"));
}
