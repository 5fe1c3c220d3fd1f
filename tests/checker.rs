//! The independent checker in Python says of a register what `redress verify --chain` says.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "a test that cannot be run here says why")]
#![expect(clippy::disallowed_methods, reason = "the register is changed behind the program's back")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "this test needs a part of it")]
mod support;

#[path = "verify/life.rs"]
mod life;

use std::fs;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;

use life::Register;

/// The exit code and the output of the checker; `None` where there is no Python.
fn checker(register: &Path, seal: Option<&str>) -> Option<(i32, String)> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checker/verify.py");
    let output = Command::new("python3").arg(script).arg(register).args(seal).output().ok()?;
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8_lossy(&output.stderr);
    Some((output.status.code().unwrap(), text))
}

/// The numbers of the events in what the checker printed.
fn events(text: &str) -> Vec<i64> {
    let numbers = text.lines().filter_map(|line| line.strip_prefix("event ")?.split(':').next());
    let mut events: Vec<i64> = numbers.map(|number| number.parse().unwrap()).collect();
    events.dedup();
    events
}

#[test]
fn the_independent_checker_agrees() {
    let register = Register::full();
    let path = register.copy("checked.db");
    let db = path.display().to_string();
    let seal = register.seal.to_string();
    let Some((code, text)) = checker(&path, Some(&seal)) else {
        println!("skipped: there is no python3 to run tests/checker/verify.py with");
        return;
    };
    assert_eq!(code, 0, "{text}");
    let proof = register.user.json(&format!("verify --db {db}"));
    let head = proof["head_hash"].as_str().unwrap();
    assert!(text.starts_with(&format!("{} events, {head}\n", register.seal.events)), "{text}");
    let wrong = seal.replacen(" 2026-", " 2025-", 1);
    assert_eq!(checker(&path, Some(&wrong)), Some((1, "the seal is mistyped\n".to_owned())));

    let mut agreed = 0;
    for seq in (1..register.seal.events).step_by(3) {
        for change in [
            "UPDATE event SET actor = actor || 'é\"\\' WHERE seq = ?1",
            "UPDATE event SET words = words || ' ' WHERE seq = ?1",
            "UPDATE event SET hash = zeroblob(32) WHERE seq = ?1",
            "UPDATE event SET previous_hash = hash WHERE seq = ?1",
            "UPDATE event SET words = NULL, salt = NULL WHERE seq = ?1",
            "DELETE FROM event WHERE seq = ?1",
        ] {
            fs::write(&path, &register.bytes).unwrap();
            let conn = Connection::open(&path).unwrap();
            conn.execute_batch(
                "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;
                 DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;
                 DROP TRIGGER event_words_are_only_erased",
            )
            .unwrap();
            conn.execute(change, [seq]).unwrap();
            drop(conn);
            let (code, text) = checker(&path, Some(&seal)).unwrap();
            let against = format!("verify --chain --db {db} --against '{seal}'");
            let proof = register.user.json_of(code, &against);
            let mut found: Vec<i64> = proof["faults"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|fault| fault["kind"] == "chain" || fault["kind"] == "event")
                .map(|fault| fault["event"].as_i64().unwrap())
                // A missing event is named by the one, and the one behind it by the other.
                .map(|event| if change.starts_with("DELETE") { seq + 1 } else { event })
                .collect();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found, events(&text), "{change} {seq}: {text}");
            agreed += 1;
        }
    }
    println!("{agreed} changed registers, and both say the same of each");
}
