//! Registers that somebody has made or changed to do harm: opening, looking and writing run nothing,
//! read nothing else, end, and say what is wrong.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

use crate::support::{Ran, User};

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --complainant 'Ann Patient' --summary 'A matter'";

/// Verbs that look, and one that writes.
const LOOKS: [&str; 12] = [
    "list",
    "list --format json",
    "show CARR-2026-0001",
    "show CARR-2026-0001 --format json",
    "show CARR-2026-0001 --why",
    "find ann",
    "report overdue",
    "report register",
    "file list CARR-2026-0001",
    "clinic list",
    "holiday list",
    "verify",
];
const WRITE: &str = "note CARR-2026-0001 'One more'";

fn user() -> User {
    let user = User::on("2026-04-08");
    let _ = user.sh(NEW).ok();
    user
}

/// A connection of somebody who heeds nothing.
fn attacker(user: &User) -> Connection {
    let conn = Connection::open(user.register()).unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false).unwrap();
    conn.execute_batch("PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    conn
}

fn attack(user: &User, sql: &str) {
    attacker(user).execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// Runs a command that must end soon, without a panic and with few words.
fn ends(user: &User, line: &str) -> Ran {
    let begun = Instant::now();
    let ran = user.sh(line);
    assert!(begun.elapsed() < Duration::from_secs(20), "{line} took {:?}", begun.elapsed());
    assert!(matches!(ran.code, 0 | 1 | 3), "{line} ended with {}: {}", ran.code, ran.stderr);
    assert!(!ran.stderr.contains("panicked"), "{line}: {}", ran.stderr);
    assert!(ran.stderr.len() < 4_000, "{line}: {}", ran.stderr);
    assert_eq!(ran.code == 1, ran.stderr.starts_with("error: "), "{line}: {}", ran.stderr);
    ran
}

fn everything_ends(user: &User) {
    for line in LOOKS.iter().chain([&WRITE]) {
        let _ = ends(user, line);
    }
}

#[test]
fn what_does_not_belong_to_the_schema_is_refused_by_its_name() {
    for (sql, what) in [
        (
            "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM complaint; END",
            "trigger `evil`",
        ),
        ("CREATE VIEW extra AS SELECT * FROM event", "view `extra`"),
        ("CREATE TABLE extra (a, b AS (hex(zeroblob(1000000))))", "table `extra`"),
        ("CREATE INDEX extra ON complaint (hex(summary))", "index `extra`"),
        ("CREATE VIRTUAL TABLE extra USING fts5 (a)", "table `extra`"),
        (
            "ALTER TABLE complaint RENAME TO kept; CREATE VIEW complaint AS SELECT * FROM kept",
            "table `kept`",
        ),
        ("ALTER TABLE complaint ADD COLUMN more TEXT AS (hex(summary))", "table `complaint`"),
    ] {
        let user = user();
        attack(&user, sql);
        let before = fs::read(user.register()).unwrap();
        for line in ["list", "show CARR-2026-0001", "find ann", "report overdue", WRITE] {
            let _ = ends(&user, line)
                .ends_with(1)
                .says(&format!("holds what redress never makes: the {what}"));
        }
        let verified = ends(&user, "verify").ends_with(3);
        let name = what.split('`').nth(1).unwrap();
        assert!(verified.stdout.contains(name), "{}", verified.stdout);
        assert_eq!(fs::read(user.register()).unwrap(), before, "{sql}");
    }
}

#[test]
fn statistics_of_analyze_do_no_harm_and_are_let_be() {
    let user = user();
    attack(&user, "ANALYZE");
    let _ = user.sh("verify").ok();
    let _ = user.sh("list").ok();
    let _ = user.sh(WRITE).ok();
}

/// Values that the schema would refuse, written past it.
fn with_value(column: (&str, &str), value: &dyn rusqlite::ToSql) -> User {
    let user = user();
    let conn = attacker(&user);
    conn.execute_batch(
        "CREATE TEMP TABLE kept AS SELECT rowid AS id, sql AS was FROM main.sqlite_master;
         UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE type = 'table';
         PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON",
    )
    .unwrap();
    let (table, name) = column;
    conn.execute(&format!("UPDATE {table} SET {name} = ?1"), params![value]).unwrap();
    conn.execute_batch(
        "UPDATE sqlite_master SET sql = (SELECT was FROM kept WHERE id = sqlite_master.rowid)",
    )
    .unwrap();
    drop(conn);
    user
}

#[test]
fn values_of_other_types_and_sizes_are_told_and_never_taken() {
    let nested = format!("{{\"text\":{}{}}}", "[".repeat(900), "]".repeat(900));
    let bytes: &[u8] = b"\xff\xfe\x80";
    let cases: [(&str, &str, Box<dyn rusqlite::ToSql>); 18] = [
        ("event", "happened_on", Box::new("yesterday")),
        ("event", "happened_on", Box::new(20_260_402)),
        ("event", "happened_on", Box::new("9999-99-99")),
        ("event", "recorded_at", Box::new(f64::NEG_INFINITY)),
        ("event", "recorded_at", Box::new(f64::INFINITY)),
        ("event", "facts", Box::new(nested.clone())),
        ("event", "words", Box::new(nested)),
        ("event", "words", Box::new("\"Mrs Secret\"")),
        ("event", "facts", Box::new("{\"details\":{\"received_on\":\"Mrs Secret\"}}")),
        ("event", "actor", Box::new(bytes.to_vec())),
        ("event", "salt", Box::new(vec![1_u8; 2])),
        ("complaint", "received_on", Box::new("Mrs Secret".repeat(5_000))),
        ("complaint", "status", Box::new(bytes.to_vec())),
        ("complaint", "clinic_id", Box::new(-7)),
        ("complaint", "ref", Box::new("\u{1b}[2J../../etc/passwd")),
        ("deadline", "rule", Box::new(-1)),
        ("deadline", "occurrence", Box::new(i64::MAX)),
        ("clinic", "settings", Box::new("[".repeat(900) + &"]".repeat(900))),
    ];
    for (table, column, value) in cases {
        let user = with_value((table, column), value.as_ref());
        // Before anything is recorded, which makes some of it good.
        let verified = ends(&user, "verify").ends_with(3);
        everything_ends(&user);
        assert!(!verified.stdout.contains('\u{1b}'), "{}", verified.stdout);
        for line in LOOKS {
            let said = ends(&user, line).stderr;
            assert!(
                !said.contains("Mrs Secret\"") && said.matches("Mrs Secret").count() < 8,
                "{said}"
            );
        }
    }
}

#[test]
fn text_that_is_none_is_told() {
    let user = user();
    let conn = attacker(&user);
    conn.execute_batch(
        "UPDATE event SET words = CAST(x'ff7b7dfe' AS TEXT), actor = CAST(x'ff' AS TEXT)",
    )
    .unwrap();
    conn.execute_batch("UPDATE complaint SET complainant = CAST(x'ff80' AS TEXT)").unwrap();
    drop(conn);
    everything_ends(&user);
    let _ = ends(&user, "show CARR-2026-0001").ends_with(1).says("error: the register is damaged");
    let _ = ends(&user, "list").ends_with(1).says("error: the register is damaged");
}

#[test]
fn words_of_a_hundred_megabytes_are_not_taken_into_memory() {
    let user = user();
    attack(
        &user,
        "UPDATE event SET words = '{\"text\":\"' || hex(zeroblob(50000000)) || '\"}' WHERE kind = 'received'",
    );
    assert!(fs::metadata(user.register()).unwrap().len() > 100_000_000);
    for line in ["show CARR-2026-0001", "find ann", WRITE] {
        let limited = format!("ulimit -v 200000; exec {} {line}", env!("CARGO_BIN_EXE_redress"));
        let mut command = user.command(&[]);
        let environment: Vec<_> = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
            .collect();
        let mut shell = Command::new("sh");
        command = {
            shell.arg("-c").arg(limited).current_dir(user.home()).env_clear().envs(environment);
            shell
        };
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.code() == Some(0) && line == "find ann"
                || said.contains("a value in it is longer than any that redress writes"),
            "{line}: {said}"
        );
    }
}

/// The bytes of a register, changed.
fn with_bytes(change: impl FnOnce(&mut Vec<u8>)) -> User {
    let user = user();
    let mut bytes = fs::read(user.register()).unwrap();
    change(&mut bytes);
    fs::write(user.register(), bytes).unwrap();
    user
}

#[test]
fn files_that_are_cut_off_or_scrambled_are_told() {
    for cut in [0, 1, 15, 16, 50, 99, 100, 512, 4_095, 4_096, 8_192, 20_000] {
        let user = with_bytes(|bytes| bytes.truncate(cut));
        everything_ends(&user);
        assert_eq!(ends(&user, "list").code, 1, "{cut}");
    }
    // Page sizes and counts, the free list, the encoding, reserved bytes.
    for (at, value) in [
        (16, 0),
        (16, 2),
        (17, 1),
        (20, 200),
        (21, 9),
        (28, 255),
        (32, 255),
        (36, 255),
        (59, 2),
        (47, 9),
    ] {
        everything_ends(&with_bytes(|bytes| bytes[at] = value));
    }
}

#[test]
fn pages_that_lead_in_a_circle_end() {
    // Every inner page of every tree leads back to the first page, or to itself.
    for target in [0_u32, 1, 2, 3, u32::MAX] {
        let user = with_bytes(|bytes| {
            for (number, page) in bytes.chunks_mut(4_096).enumerate().skip(1) {
                if matches!(page[0], 2 | 5) {
                    let to = if target == 0 { u32::try_from(number).unwrap() + 1 } else { target };
                    page[8..12].copy_from_slice(&to.to_be_bytes());
                }
            }
        });
        everything_ends(&user);
    }
    // Leaves that say they are inner pages, whose children are whatever stands there.
    let user = with_bytes(|bytes| {
        for page in bytes.chunks_mut(4_096).skip(1) {
            match page[0] {
                13 => page[0] = 5,
                10 => page[0] = 2,
                _ => {}
            }
        }
    });
    everything_ends(&user);
}

#[test]
fn a_pipe_or_a_device_is_never_opened() {
    let user = User::on("2026-04-08");
    let pipe = user.home().join("register.db");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for line in [
        "list --db register.db",
        "verify --db register.db",
        "note CARR-2026-0001 x --db register.db",
    ] {
        let _ = ends(&user, line).ends_with(1).stderr(
            "error: register.db is not a file\nhint: name the register with `--db FILE`, or make one with `redress --db FILE init`\n",
        );
    }
    let _ = ends(&user, "list --db /dev/null").ends_with(1).says("/dev/null is not a file");
}

fn beside(user: &User, ending: &str) -> PathBuf {
    let mut path = user.register().into_os_string();
    path.push(ending);
    path.into()
}

#[test]
fn a_pipe_or_a_link_in_place_of_the_journal_is_never_opened() {
    for ending in ["-journal", "-wal", "-shm"] {
        let user = user();
        assert!(Command::new("mkfifo").arg(beside(&user, ending)).status().unwrap().success());
        for line in ["list", WRITE] {
            let _ =
                ends(&user, line).ends_with(1).says(&format!("register.db{ending} is not a file"));
        }
        fs::remove_file(beside(&user, ending)).unwrap();
        let precious = user.write("precious", "do not touch");
        symlink(&precious, beside(&user, ending)).unwrap();
        let _ = ends(&user, WRITE).ends_with(1).says("is not a file");
        assert_eq!(fs::read_to_string(precious).unwrap(), "do not touch");
    }
}

/// A journal may name one above it, which SQLite looks for and, in versions before 3.54, removes
/// whatever it is.
fn journal_naming(other: &str, pages: u64) -> Vec<u8> {
    let mut journal = vec![0; 512];
    journal[..8].copy_from_slice(&[0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]);
    // No pages, a nonce, the size of the database, sectors of 512 and pages of 4096 bytes.
    journal[16..20].copy_from_slice(&u32::try_from(pages).unwrap().to_be_bytes());
    journal[20..24].copy_from_slice(&512_u32.to_be_bytes());
    journal[24..28].copy_from_slice(&4_096_u32.to_be_bytes());
    let lock_page = 0x4000_0000_u32 / 4_096 + 1;
    journal.extend(lock_page.to_be_bytes());
    journal.extend(other.as_bytes());
    journal.extend(u32::try_from(other.len()).unwrap().to_be_bytes());
    let sum: u32 = other.bytes().map(u32::from).sum();
    journal.extend(sum.to_be_bytes());
    journal.extend([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]);
    journal
}

#[test]
fn a_journal_that_names_another_file_does_not_get_it_removed() {
    let user = user();
    let precious = user.write("precious", "do not touch");
    let journal = journal_naming(
        precious.to_str().unwrap(),
        fs::metadata(user.register()).unwrap().len() / 4_096,
    );
    fs::write(beside(&user, "-journal"), &journal).unwrap();
    for line in LOOKS.iter().chain([&WRITE]) {
        let _ = ends(&user, line)
            .ends_with(1)
            .says("names another file, which SQLite would open or remove");
    }
    assert!(precious.exists());
}

#[test]
fn a_register_with_a_write_ahead_log_is_read_and_written() {
    let user = user();
    let conn = Connection::open(user.register()).unwrap();
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    conn.execute_batch("UPDATE complaint SET id = id").unwrap();
    // While others have it open, with two files beside it.
    let _ = user.sh("list").ok();
    let _ = user.sh(WRITE).ok();
    drop(conn);
    let _ = user.sh("note CARR-2026-0001 'And more'").ok();
    // Whoever writes and is the last to have it open leaves one file.
    for ending in ["-wal", "-shm"] {
        assert!(!beside(&user, ending).exists(), "{ending}");
    }
    let _ = user.sh("verify").ok();
    let shown = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    assert!(shown.contains("One more") && shown.contains("And more"), "{shown}");
}

#[test]
fn a_register_that_is_held_is_told_and_a_link_to_one_is_followed() {
    let user = user();
    symlink(user.register(), user.home().join("link.db")).unwrap();
    let _ = user.sh("list --db link.db").ok();
    let conn = Connection::open(user.register()).unwrap();
    conn.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let _ = ends(&user, "list").ends_with(1).says("the register is in use");
}
