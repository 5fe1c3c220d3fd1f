//! A register of an older version is brought to a newer schema by numbered steps: after a backup,
//! in one transaction, to exactly the schema that a new register gets.
//!
//! `REDRESS_WRITE_FIXTURES=1 cargo test --test upgrade` writes the fixture of version 1 anew, for as
//! long as that version is not released.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "a part of it is needed")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use redress::store::{Schema, Step, Store, StoreError, Upgraded, upgrade};
use rusqlite::Connection;
use support::User;
use tempfile::TempDir;

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn fixture() -> PathBuf {
    project("tests/fixtures/registers/1.db")
}

fn now() -> DateTime<Utc> {
    "2027-01-04T09:30:00Z".parse().unwrap()
}

/// What `sqlite_schema` holds.
fn schema(path: &Path) -> Vec<(String, String, Option<String>)> {
    let conn = Connection::open(path).unwrap();
    let sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

fn version(path: &Path) -> i64 {
    let conn = Connection::open(path).unwrap();
    conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// The schema of the fixture.
const NOW: &str = Schema::CURRENT.sql;

/// The schema of a version that does not exist: clinics have a telephone.
fn next_schema() -> String {
    let next = NOW.replace(
        "  prefix          TEXT    NOT NULL UNIQUE CHECK (length(prefix) BETWEEN 2 AND 8),",
        "  prefix          TEXT    NOT NULL UNIQUE CHECK (length(prefix) BETWEEN 2 AND 8),\n  \
         telephone       TEXT,",
    );
    assert_ne!(NOW, next, "schema.sql has another table of clinics");
    next
}

/// The words of a table in a schema.
fn table<'a>(schema: &'a str, name: &str) -> &'a str {
    let from = schema.find(&format!("CREATE TABLE {name} (")).unwrap();
    let to = from + schema[from..].find(") STRICT").unwrap();
    &schema[from..to]
}

/// The step to it, as CONTRIBUTING.md asks for it.
fn next_step(next: &str) -> String {
    format!(
        "ALTER TABLE clinic RENAME TO old_clinic;
         {}) STRICT;
         INSERT INTO clinic (id, code, name, prefix, procedure_key, settings)
         SELECT id, code, name, prefix, procedure_key, settings FROM old_clinic;
         DROP TABLE old_clinic;",
        table(next, "clinic")
    )
}

fn fill(store: &Store) -> Result<(), StoreError> {
    assert!(store.head()?.events > 0);
    Ok(())
}

/// An old register in a folder of its own.
fn old() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    fs::copy(fixture(), &path).unwrap();
    (folder, path)
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A register with a history of many kinds.
fn write_fixture() {
    let user = User::on("2026-06-01");
    for line in [
        "new --clinic cat --received 2026-05-11 --channel email --complainant 'A. Patient' \
         --summary 'A matter' --commissioned yes --handler 'M. Jones'",
        "ack CAT-2026-0001 --on 2026-05-12 --by letter --handler 'M. Jones' --respond-by 2026-05-26",
        "note CAT-2026-0001 'A note'",
        "respond CAT-2026-0001 --by letter --outcome upheld --apology",
        "escalate CAT-2026-0001 --in-writing --handler 'P. Shaw'",
        "clinic add carrara",
        "new --clinic carrara --channel phone --complainant B --summary C --received 2026-05-20",
        "clinic set carrara --name 'Carrara and Sons'",
        "holiday add 2026-06-12 'A day of thanks'",
    ] {
        let _ = user.sh(line).ok();
    }
    fs::create_dir_all(fixture().parent().unwrap()).unwrap();
    fs::copy(user.register(), fixture()).unwrap();
}

#[test]
fn the_fixture_of_this_version_has_its_schema() {
    if std::env::var_os("REDRESS_WRITE_FIXTURES").is_some() {
        write_fixture();
    }
    let (folder, path) = old();
    let fresh = folder.path().join("fresh.db");
    Store::create(&fresh).unwrap().commit().unwrap();
    let how = "REDRESS_WRITE_FIXTURES=1 cargo test --test upgrade";
    assert!(schema(&path) == schema(&fresh), "tests/fixtures/registers/1.db is stale: {how}");
    assert_eq!(upgrade(&path, &Schema::CURRENT, now()).unwrap(), None);
    assert_eq!(names(&folder), ["fresh.db", "register.db"]);
}

#[test]
fn an_upgraded_register_has_the_schema_of_a_fresh_one_and_its_whole_history() {
    let (folder, path) = old();
    let before = fs::read(&path).unwrap();
    let next = next_schema();
    let step = next_step(&next);
    let steps = [
        Step { from: NOW, to: 2, sql: "CREATE TABLE passing (x) STRICT", fill: None },
        Step { from: NOW, to: 2, sql: &step, fill: Some(fill) },
    ];
    let schema_2 = Schema { version: 2, sql: &next, steps: &steps[1..] };
    let head = Store::open_read(&path).unwrap().head().unwrap();
    let done = upgrade(&path, &schema_2, now()).unwrap();
    let kept = folder.path().join("register.db.before-upgrade-from-1-20270104-093000Z");
    assert_eq!(done, Some(Upgraded { from: 1, to: 2, kept: kept.clone() }));
    // As it was, byte for byte of what it says; and what a new register would be.
    assert_eq!((version(&kept), version(&path)), (1, 2));
    assert_eq!(schema(&kept), schema(&fixture()));
    assert_eq!(Store::open_read(&kept).unwrap().head().unwrap(), head);
    assert!(fs::read(&path).unwrap() != before);
    let fresh = folder.path().join("fresh.db");
    Connection::open(&fresh).unwrap().execute_batch(&next).unwrap();
    assert_eq!(schema(&path), schema(&fresh));
    let conn = Connection::open(&path).unwrap();
    let of = |sql: &str| -> i64 { conn.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(of("SELECT count(*) FROM event"), head.events);
    assert_eq!(of("SELECT count(*) FROM clinic WHERE telephone IS NULL"), 2);
    assert_eq!(of("SELECT count(*) FROM complaint JOIN clinic ON clinic.id = clinic_id"), 2);
    assert!(!conn.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    drop(conn);
    // Nothing is left to do.
    assert_eq!(upgrade(&path, &schema_2, now()).unwrap(), None);
    // And this version of the program, for which it is too new, leaves it alone.
    let after = fs::read(&path).unwrap();
    assert!(matches!(Store::open_write(&path), Err(StoreError::TooNew { found: 2, .. })));
    assert!(matches!(
        upgrade(&path, &Schema::CURRENT, now()),
        Err(StoreError::TooNew { found: 2, .. })
    ));
    assert_eq!(fs::read(&path).unwrap(), after);
}

#[test]
fn several_steps_are_one() {
    let (_folder, path) = old();
    let next = next_schema();
    let step = next_step(&next);
    let more = format!("{next}\nCREATE TABLE passing (x TEXT) STRICT;");
    let steps = [
        Step { from: NOW, to: 2, sql: &step, fill: None },
        Step { from: &next, to: 3, sql: "CREATE TABLE passing (x TEXT) STRICT;", fill: None },
    ];
    let done = upgrade(&path, &Schema { version: 3, sql: &more, steps: &steps }, now());
    assert!(matches!(done, Ok(Some(Upgraded { from: 1, to: 3, .. }))), "{done:?}");
}

#[test]
fn a_step_that_fails_or_leads_elsewhere_leaves_everything_as_it_was() {
    let next = next_schema();
    let step = next_step(&next);
    let refused: [(&str, &[Step<'_>]); 7] = [
        ("no step leads from 1", &[]),
        ("no step leads from 1 to 3", &[Step { from: NOW, to: 3, sql: &step, fill: None }]),
        (
            "step 2: ",
            &[Step { from: NOW, to: 2, sql: "ALTER TABLE nothing RENAME TO x", fill: None }],
        ),
        ("step 2: ", &[Step { from: NOW, to: 2, sql: "DELETE FROM event", fill: None }]),
        // A column at the end is not where schema.sql has it.
        (
            "table clinic stands where table clinic belongs",
            &[Step {
                from: NOW,
                to: 2,
                sql: "ALTER TABLE clinic ADD COLUMN telephone TEXT",
                fill: None,
            }],
        ),
        (
            "parts stand where",
            &[Step { from: NOW, to: 2, sql: "DROP TABLE holiday_import", fill: None }],
        ),
        (
            "the register is in use",
            &[Step { from: NOW, to: 2, sql: &step, fill: Some(|_| Err(StoreError::InUse)) }],
        ),
    ];
    for (why, steps) in refused {
        let (folder, path) = old();
        let before = fs::read(&path).unwrap();
        let schema = Schema { version: 2, sql: &next, steps };
        let error = upgrade(&path, &schema, now()).unwrap_err();
        let text = error.to_string();
        let stands =
            text.contains(why) || (why.starts_with("parts") && text.contains("stands where"));
        assert!(stands, "{text}, where {why:?} was expected");
        assert_eq!(names(&folder), ["register.db"], "{why}");
        assert!(fs::read(&path).unwrap() == before, "{why}");
        let _ = Store::open_write(&path).unwrap();
    }
}

/// A step is the first that writes into tables that somebody else may have laid a trigger on.
#[test]
fn what_somebody_put_into_an_old_register_does_not_run_with_the_steps() {
    let next = next_schema();
    let step = next_step(&next);
    let steps = [Step { from: NOW, to: 2, sql: &step, fill: None }];
    let schema = Schema { version: 2, sql: &next, steps: &steps };
    for (put, named) in [
        ("CREATE TRIGGER t AFTER INSERT ON clinic BEGIN DELETE FROM event; END", "trigger `t`"),
        ("CREATE VIEW old_clinic AS SELECT 1", "view `old_clinic`"),
        ("CREATE INDEX i ON event (upper(subject))", "index `i`"),
    ] {
        let (folder, path) = old();
        Connection::open(&path).unwrap().execute_batch(put).unwrap();
        let before = fs::read(&path).unwrap();
        let error = upgrade(&path, &schema, now()).unwrap_err();
        assert!(matches!(error, StoreError::Foreign { .. }), "{error}");
        assert!(error.to_string().contains(named), "{error}");
        assert_eq!(names(&folder), ["register.db"], "{put}");
        assert!(fs::read(&path).unwrap() == before, "{put}");
    }
}

#[test]
fn an_upgrade_waits_for_whoever_writes_and_is_made_once() {
    let (folder, path) = old();
    let next = next_schema();
    let step = next_step(&next);
    let steps = [Step { from: NOW, to: 2, sql: &step, fill: None }];
    let schema = Schema { version: 2, sql: &next, steps: &steps };
    let writer = Connection::open(&path).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE clinic SET name = 'Another'").unwrap();
    let done: Vec<Option<Upgraded>> = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| upgrade(&path, &schema, now()).unwrap())).collect();
        thread::sleep(Duration::from_millis(200));
        writer.execute_batch("COMMIT").unwrap();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(done.iter().flatten().count(), 1, "{done:?}");
    assert_eq!(names(&folder).len(), 2);
    let name: String =
        writer.query_row("SELECT DISTINCT name FROM clinic", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Another");
}

#[test]
fn the_program_says_that_there_is_nothing_to_upgrade() {
    let user = User::on("2026-06-01");
    let _ = user.sh("upgrade").ends_with(1).says("there is no register");
    let _ = user.sh("init").ok();
    let _ = user
        .sh("upgrade")
        .ok()
        .stdout("")
        .stderr("HOME/.local/share/redress/register.db is up to date.\n");
}
