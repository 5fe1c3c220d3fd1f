//! Other engines read a register and its exports without us: DuckDB the file itself, its Parquet, CSV and
//! NDJSON; PostgreSQL a group's exports; Litestream replicates it. Where an engine is not installed the test says so, and fails where
//! `REDRESS_ENGINES=1` asks for it. docs/sql.md says how to come by them, `.ci/run` does.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "a test that cannot be run here says why")]
#![expect(clippy::disallowed_methods, reason = "asks whether the engines must be there")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "this test needs a part of it")]
mod support;

#[path = "verify/life.rs"]
#[allow(dead_code, reason = "this test needs a part of it")]
mod life;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use life::Register;
use serde_json::Value;
use support::User;

/// The code of a script that has nothing to work with.
const NOTHING: i32 = 77;

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engines").join(name)
}

/// Says that an engine is not here, which is a failure where it was asked for.
fn absent(what: &str, why: &str) -> Option<String> {
    let asked = std::env::var_os("REDRESS_ENGINES").is_some_and(|it| it == "1");
    assert!(!asked, "{what} is asked for and is not here: {why}");
    println!("skipped: {what} is not here: {why}");
    None
}

/// What a script wrote; `None` where its engine is not here and need not be.
fn outcome(what: &str, output: &Output) -> Option<String> {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code();
    if code == Some(NOTHING) {
        return absent(what, &said);
    }
    assert_eq!(code, Some(0), "{what}: {said}");
    Some(String::from_utf8(output.stdout.clone()).unwrap())
}

#[test]
fn duckdb_reads_the_file_and_its_exports_and_finds_the_same_figures() {
    let register = Register::full();
    let user = &register.user;
    let today = "2026-05-08";
    for kind in ["csv", "parquet", "ndjson"] {
        let _ = user.sh(&format!("export {kind} --names --as {kind}")).ok();
    }
    let python = std::env::var("REDRESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let folders = ["csv", "parquet", "ndjson"].map(|kind| user.home().join(kind));
    let run = Command::new(python)
        .arg(script("duckdb_reads.py"))
        .arg(user.register())
        .args(folders)
        .arg(today)
        .output();
    let Some(text) = run.map_or_else(
        |error| absent("DuckDB", &error.to_string()),
        |output| outcome("DuckDB", &output),
    ) else {
        return;
    };
    let found: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(found["views"], 17);

    let overdue = user.json(&format!("report overdue --today {today}"));
    let mut expected: Vec<Value> = overdue
        .as_array()
        .unwrap()
        .iter()
        // Actions and referrals are due by no rule, and stand in views of their own.
        .filter(|it| it["action"].is_null() && it["referral"].is_null())
        .map(|it| [&it["ref"], &it["obligation"], &it["occurrence"]].into_iter().cloned().collect())
        .collect();
    expected.sort_by_key(ToString::to_string);
    assert!(!expected.is_empty());
    assert_eq!(found["overdue"], Value::Array(expected));

    let listed = user.json("list");
    let listed = listed.as_array().unwrap();
    let of = |month: &str, outcome: Option<&str>| {
        let all = listed.iter().filter(|it| it["received_on"].as_str().unwrap().starts_with(month));
        all.filter(|it| outcome.is_none_or(|outcome| it["outcome"] == outcome)).count()
    };
    for month in found["months"].as_array().unwrap() {
        let name = month[0].as_str().unwrap();
        assert_eq!(month[1], of(name, None), "{name}");
        assert_eq!(month[2], of(name, Some("upheld")), "{name}");
    }
}

/// What PostgreSQL answers.
fn postgresql(asked: &str) -> Option<String> {
    let mut run = Command::new("bash")
        .arg(script("postgresql.sh"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever has no server does not read what is asked.
    let _ = run.stdin.take().unwrap().write_all(asked.as_bytes());
    outcome("PostgreSQL", &run.wait_with_output().unwrap())
}

fn export(user: &User, folder: &str, rest: &str) -> String {
    let _ = user.sh(&format!("export {folder} --as postgresql {rest}")).ok();
    user.home().join(folder).display().to_string()
}

#[test]
fn postgresql_takes_the_exports_of_a_group_again_and_again() {
    let (north, south) = (Register::full().user, User::on("2026-05-08"));
    let words = "new --clinic carrara --channel phone --complainant '=A \\. \"Quote\"' --summary \
                 'Tab\tand , comma'";
    let _ = south.sh(words).ok();
    let one = export(&north, "one", "--names --register north");
    // A name that would be something else where it were not taken for a text.
    let two = export(&south, "two", "--names --register 'o\\x'");
    let bare = export(&north, "bare", "--register north");
    let broken = export(&north, "broken", "--register north");
    let path = Path::new(&broken).join("deadlines.csv");
    fs::write(&path, fs::read_to_string(&path).unwrap() + "north,NONE-2026-0001\r\n").unwrap();
    let counts = "ask SELECT register, count(*), (SELECT count(*) FROM redress.deadlines d WHERE \
                  d.register = c.register), (SELECT count(*) FROM redress.complaint_words w WHERE \
                  w.register = c.register) FROM redress.complaints c GROUP BY 1 ORDER BY 1";
    let asked = format!(
        "load {one}\n{counts}\nload {two}\nload {one}\n{counts}\nload {bare}\n{counts}\n\
         refuse {broken}\n{counts}\n\
         ask SELECT complainant, summary FROM redress.complaint_words\n\
         ask SELECT facts->'details'->>'channel', recorded_at IS NOT NULL, is_erased \
         FROM redress.events WHERE register = E'o\\\\x' AND kind = 'received'\n\
         ask SELECT count(*) FROM redress.deadlines WHERE register = 'north' AND settled = 'open' \
         AND due_on < '2026-05-08'\n"
    );
    let Some(answers) = postgresql(&asked) else { return };
    let complaints = north.json("list").as_array().unwrap().len();
    let overdue = north.json("report overdue");
    let overdue = overdue.as_array().unwrap().iter().filter(|it| it["action"].is_null());
    let overdue = overdue.filter(|it| it["referral"].is_null()).count();
    let deadlines = |user: &User, folder: &str| {
        let rows = fs::read_to_string(user.home().join(folder).join("deadlines.csv")).unwrap();
        rows.lines().count() - 1
    };
    let (of_north, of_south) = (deadlines(&north, "one"), deadlines(&south, "two"));
    let named = format!("north|{complaints}|{of_north}|{complaints}");
    let bare = format!("north|{complaints}|{of_north}|0");
    let other = format!("o\\x|1|{of_south}|1");
    assert_eq!(
        answers.lines().collect::<Vec<_>>(),
        [
            &*named,
            &named,
            &other,
            &bare,
            &other,
            &bare,
            &other,
            "=A \\. \"Quote\"|Tab\tand , comma",
            "phone|t|f",
            &overdue.to_string(),
        ]
    );
}

#[test]
fn litestream_replicates_a_register_as_the_docs_say() {
    let register = Register::full();
    let user = &register.user;
    let _ = user.sh("--today 2026-05-08 verify").ok();
    let (db, folder) = (user.register(), user.home().join("elsewhere"));
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scaling.md");
    let docs = fs::read_to_string(docs).unwrap();
    let (_, config) = docs.split_once("```yaml\n").unwrap();
    let (config, _) = config.split_once("```").unwrap();
    let config = config
        .replace("/srv/register/register.db", &db.display().to_string())
        .replace("/srv/elsewhere/register", &folder.display().to_string());
    assert!(config.contains(&db.display().to_string()));
    let config = user.write("litestream.yml", config);
    let litestream =
        std::env::var("REDRESS_LITESTREAM").unwrap_or_else(|_| "litestream".to_owned());
    let output = Command::new("bash")
        .arg(script("litestream.sh"))
        .arg(env!("CARGO_BIN_EXE_redress"))
        .arg(config)
        .arg(&db)
        .arg(user.home().join("restored.db"))
        .env("REDRESS_TODAY", "2026-05-08")
        .env("HOME", user.home())
        .env("REDRESS_LITESTREAM", litestream)
        .output();
    let said = outcome("Litestream", &output.unwrap());
    assert!(said.is_none_or(|said| said.is_empty()));
}
