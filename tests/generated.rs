//! Generated files match the program they are generated from.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// The scripts in `completions/`, each with its shell.
const COMPLETIONS: [(&str, &str); 4] = [
    ("bash", "redress.bash"),
    ("zsh", "_redress"),
    ("fish", "redress.fish"),
    ("powershell", "_redress.ps1"),
];

#[test]
fn the_completion_scripts_are_those_that_the_program_prints() {
    for (shell, file) in COMPLETIONS {
        let printed = Command::new(env!("CARGO_BIN_EXE_redress"))
            .args(["completions", shell])
            .output()
            .unwrap();
        assert!(printed.status.success());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(file);
        let kept = fs::read(&path).unwrap_or_default();
        assert!(
            kept == printed.stdout,
            "completions/{file} is stale: run `cargo run -- completions {shell} -o completions/{file}`"
        );
    }
}

#[test]
fn every_verb_stands_in_every_completion_script() {
    let verbs = [
        "init",
        "new",
        "ack",
        "update",
        "respond",
        "escalate",
        "step",
        "assign",
        "note",
        "amend",
        "close",
        "file",
        "feedback",
        "list",
        "show",
        "when",
        "report",
        "clinic",
        "procedure",
        "holiday",
        "verify",
        "backup",
        "restore",
        "upgrade",
        "key",
        "config",
        "completions",
    ];
    for (_, file) in COMPLETIONS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(file);
        let script = fs::read_to_string(path).unwrap();
        for verb in verbs {
            assert!(script.contains(verb), "completions/{file} does not know `{verb}`");
        }
    }
}
