//! The history is append-only and chained, no reference is given out twice, and nothing that
//! interrupts a writer leaves half of anything.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::User;

const NEW: &str = "new --clinic carrara --channel phone --complainant A --summary B";

fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).expect("the register");
    conn.execute_batch("PRAGMA foreign_keys = ON").expect("a setting");
    conn
}

/// A register with a history of many kinds of events.
fn register() -> User {
    let user = User::on("2026-06-01");
    for line in [
        "new --clinic cat --received 2026-05-11 --channel email --complainant 'Zoë “Q” \\ O''Brien' \
         --summary 'A matter' --commissioned yes --handler 'M. Jones'",
        "ack CAT-2026-0001 --on 2026-05-12 --by letter --handler 'M. Jones' --respond-by 2026-05-26",
        "note CAT-2026-0001 'Line one'",
        "respond CAT-2026-0001 --by letter --outcome upheld --apology",
        "escalate CAT-2026-0001 --in-writing --handler 'P. Shaw' --actor 'Reception “2”'",
        "clinic add carrara",
        NEW,
        "clinic set carrara --name 'Carrara & Söhne'",
    ] {
        let _ = user.sh(line).ok();
    }
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], "two\nlines\u{7f}/\u{2028}").ok();
    user
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Checks every link of the chain by the documented canonical form; gives the number of events.
fn whole_chain(path: &Path) -> i64 {
    type Row = (i64, [String; 6], Option<String>, Option<Vec<u8>>, [Option<Vec<u8>>; 3]);
    let conn = open(path);
    let mut statement = conn
        .prepare(
            "SELECT seq, subject, kind, happened_on, recorded_at, actor, facts, words, salt,
                    words_digest, previous_hash, hash FROM event ORDER BY seq",
        )
        .expect("the table of events");
    let rows = statement.query_map([], |row| {
        let text = |index| row.get::<_, String>(index);
        let texts = [text(1)?, text(2)?, text(3)?, text(4)?, text(5)?, text(6)?];
        Ok((
            row.get(0)?,
            texts,
            row.get(7)?,
            row.get(8)?,
            [row.get(9)?, row.get(10)?, row.get(11)?],
        ))
    });
    let (mut number, mut previous) = (0, vec![0; 32]);
    for row in rows.expect("rows") {
        let (seq, texts, words, salt, [digest, previous_hash, hash]): Row = row.expect("a row");
        number += 1;
        assert_eq!(seq, number, "a gap");
        assert_eq!(previous_hash.as_ref(), Some(&previous), "event {seq} hangs on another");
        if let (Some(words), Some(salt)) = (words, salt) {
            let salted = [salt.as_slice(), words.as_bytes()].concat();
            assert_eq!(
                digest.as_deref(),
                Some(Sha256::digest(salted).as_slice()),
                "words of {seq}"
            );
        }
        let [subject, kind, happened_on, recorded_at, actor, facts] = texts;
        let form = json!([
            "redress-event-1",
            seq,
            subject,
            kind,
            happened_on,
            recorded_at,
            actor,
            facts,
            digest.as_deref().map(hex),
            hex(&previous),
        ]);
        let expected = Sha256::digest(form.to_string()).to_vec();
        assert_eq!(hash.as_ref(), Some(&expected), "the hash of event {seq}");
        previous = expected;
    }
    number
}

/// That SQLite finds nothing wrong with the file, and the chain holds.
fn sound(path: &Path) -> i64 {
    let conn = open(path);
    let found: String =
        conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check");
    assert_eq!(found, "ok");
    let mut statement = conn.prepare("PRAGMA foreign_key_check").expect("a check");
    assert!(!statement.exists([]).expect("a check"), "a row refers to nothing");
    whole_chain(path)
}

#[test]
fn every_event_carries_the_hash_of_its_documented_form() {
    let user = register();
    assert_eq!(whole_chain(&user.register()), 12);
    let conn = open(&user.register());
    let without_words: i64 = conn
        .query_row(
            "SELECT count(*) FROM event WHERE words IS NULL AND words_digest IS NULL",
            [],
            |row| row.get(0),
        )
        .expect("a count");
    assert!(without_words > 0, "an event without words has its place in the chain too");
}

#[test]
fn no_fact_and_no_hash_depends_on_a_name_once_the_words_are_erased() {
    let user = register();
    let conn = open(&user.register());
    let erased = conn
        .execute("UPDATE event SET words = NULL, salt = NULL WHERE subject = 'CAT-2026-0001'", [])
        .expect("words may be erased");
    assert_eq!(erased, 5);
    assert_eq!(whole_chain(&user.register()), 12);
    let complaint = user.json("show CAT-2026-0001");
    assert!(complaint["events"].as_array().expect("events").iter().any(|it| it["erased"] == true));
    let facts: String = conn
        .query_row("SELECT group_concat(facts) FROM event WHERE subject LIKE 'CAT-%'", [], |row| {
            row.get(0)
        })
        .expect("the facts");
    for name in ["Zoë", "Brien", "Jones", "Shaw", "matter"] {
        assert!(!facts.contains(name), "`{name}` stands in the facts: {facts}");
    }
    assert_eq!(complaint["complainant"], Value::Null, "{complaint}");
}

#[test]
fn the_history_can_only_be_appended_to() {
    let user = register();
    let conn = open(&user.register());
    let copy =
        "INSERT OR REPLACE INTO event SELECT seq + BY, subject, kind, happened_on, recorded_at,
                actor, facts, words, salt, words_digest, previous_hash, randomblob(32) FROM event
                WHERE seq = 12";
    for sql in [
        "DELETE FROM event WHERE seq = 12".to_owned(),
        "DELETE FROM event".to_owned(),
        "UPDATE event SET happened_on = '2026-05-13' WHERE seq = 4".to_owned(),
        "UPDATE event SET actor = 'somebody'".to_owned(),
        "UPDATE event SET facts = '{}'".to_owned(),
        "UPDATE event SET words = '{}'".to_owned(),
        "UPDATE event SET words = NULL WHERE words IS NOT NULL".to_owned(),
        "UPDATE event SET words = NULL, salt = NULL, words_digest = NULL".to_owned(),
        "UPDATE event SET words = NULL, salt = NULL, seq = 40 WHERE seq = 12".to_owned(),
        "UPDATE event SET words = NULL, salt = NULL, hash = zeroblob(32) WHERE seq = 12".to_owned(),
        "UPDATE OR REPLACE event SET seq = 11 WHERE seq = 12".to_owned(),
        copy.replace("BY", "0"),
        copy.replace("BY", "-3"),
        copy.replace("BY", "2"),
        copy.replace("BY", "-20"),
    ] {
        assert!(conn.execute(&sql, []).is_err(), "{sql}");
    }
    assert_eq!(whole_chain(&user.register()), 12);
    // The next number with the hash of another event: no conflict that would delete that one.
    let twin =
        copy.replace("BY", "1").replace("randomblob(32)", "(SELECT hash FROM event WHERE seq = 1)");
    conn.execute_batch("BEGIN").expect("a transaction");
    conn.execute(&twin, []).expect("a hash is not what makes an event one");
    let first: i64 =
        conn.query_row("SELECT min(seq) FROM event", [], |row| row.get(0)).expect("it");
    assert_eq!(first, 1);
    conn.execute_batch("ROLLBACK").expect("as before");
    conn.execute(&copy.replace("BY", "1"), []).expect("the next number is the one that is taken");
}

#[test]
fn numbers_begin_anew_each_year_and_are_never_given_out_again() {
    let user = User::on("2026-06-01");
    let new = |received: &str| {
        let complaint = user.json(&format!("{NEW} --received {received}"));
        complaint["ref"].as_str().expect("a reference").to_owned()
    };
    assert_eq!(new("2026-05-01"), "CARR-2026-0001");
    assert_eq!(new("2025-12-31"), "CARR-2025-0001");
    assert_eq!(new("2026-01-01"), "CARR-2026-0002");
    assert_eq!(new("2025-01-01"), "CARR-2025-0002");
    let conn = open(&user.register());
    let emptied =
        "DELETE FROM point; DELETE FROM tally; DELETE FROM deadline; DELETE FROM complaint;";
    conn.execute_batch(emptied).expect("not the history");
    assert_eq!(new("2026-05-01"), "CARR-2026-0003");
    // What is refused costs no number.
    let _ = user.sh(&format!("{NEW} --received 2026-05-01 --incident 2026-05-02")).ends_with(1);
    assert_eq!(new("2026-05-01"), "CARR-2026-0004");
}

/// Eight users at once, each with five complaints: forty references, in a register that none of
/// them found there.
#[test]
fn writers_at_once_lose_nothing_and_share_no_reference() {
    let user = User::on("2026-06-01");
    let references: Vec<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|_| {
                let record = || {
                    let complaint = user.json(NEW);
                    complaint["ref"].as_str().expect("a reference").to_owned()
                };
                scope.spawn(move || (0..5).map(|_| record()).collect::<Vec<_>>())
            })
            .collect();
        writers.into_iter().flat_map(|it| it.join().expect("every one is recorded")).collect()
    });
    let distinct: BTreeSet<&String> = references.iter().collect();
    assert_eq!((references.len(), distinct.len()), (40, 40), "{references:?}");
    assert_eq!(user.sh("list").ok().stdout.lines().count(), 40);
    // The procedure, the clinic and the complaints.
    assert_eq!(sound(&user.register()), 42);
}

/// A first start that comes to nothing takes nothing away from one that succeeds at the same time.
#[test]
fn whoever_is_told_that_it_was_recorded_finds_it_whatever_others_were_refused() {
    for _ in 0..10 {
        let user = User::on("2026-06-01");
        let refused = format!("{NEW} --fact x=y");
        let mut recorded: Vec<String> = thread::scope(|scope| {
            let starts: Vec<_> = (0..8)
                .map(|number| {
                    let (user, refused) = (&user, &refused);
                    scope.spawn(move || match number % 2 {
                        0 => {
                            let _ = user.sh(refused).ends_with(1).says("is not a fact");
                            None
                        }
                        _ => Some(user.json(NEW)["ref"].as_str().expect("a reference").to_owned()),
                    })
                })
                .collect();
            starts.into_iter().filter_map(|it| it.join().expect("each has its own end")).collect()
        });
        recorded.sort();
        let listed = user.json("list");
        let listed: Vec<&str> =
            listed.as_array().expect("a list").iter().filter_map(|it| it["ref"].as_str()).collect();
        assert_eq!(recorded, listed);
    }
}

/// Delays in microseconds that look like no pattern, and are the same in every run.
fn delays(count: u64, most: u64) -> impl Iterator<Item = Duration> {
    let mut state = 88_172_645_463_325_252_u64;
    (0..count).map(move |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        Duration::from_micros(state % most)
    })
}

fn killed(user: &User, line: &str, after: Duration) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let mut command = user.command(&words);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
    thread::sleep(after);
    let _ = child.kill();
    child.wait().expect("it ends").success()
}

#[test]
fn a_writer_that_is_killed_leaves_all_of_its_act_or_nothing() {
    let user = register();
    let events = whole_chain(&user.register());
    let line = format!("note CARR-2026-0001 {}", "words".repeat(8_000));
    let outcomes: Vec<bool> = delays(60, 25_000).map(|after| killed(&user, &line, after)).collect();
    let kept = user.json("show CARR-2026-0001");
    let kept = kept["events"].as_array().expect("events").len();
    let finished = outcomes.iter().filter(|done| **done).count();
    // Whoever was told that it was done finds it; whoever was killed may have been done already.
    assert!((2 + finished..=2 + 60).contains(&kept), "{finished} finished, {kept} kept");
    assert_eq!(sound(&user.register()), events + i64::try_from(kept - 2).expect("few"));
    assert!(finished < 60, "nobody was killed in time");
    let _ = user.sh("note CARR-2026-0001 after").ok();
}

#[test]
fn a_first_start_that_is_killed_is_no_hindrance_to_the_next() {
    for after in delays(25, 20_000) {
        let user = User::on("2026-06-01");
        let done = killed(&user, NEW, after);
        let complaint = user.json(NEW);
        let reference = complaint["ref"].as_str().expect("a reference");
        assert!(["CARR-2026-0001", "CARR-2026-0002"].contains(&reference), "{reference}, {done}");
        assert!((3..=4).contains(&sound(&user.register())));
    }
}

/// The state in which a power cut leaves the file in the middle of a commit: some pages are
/// written, and the journal that takes them back lies beside it.
fn interrupted(user: &User, folder: &Path) {
    let conn = open(&user.register());
    let change = "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
        UPDATE complaint SET summary = hex(randomblob(20000)), complainant = 'half-written';
        UPDATE clinic SET name = hex(randomblob(20000));
        UPDATE deadline SET due_on = '2026-01-01';";
    conn.execute_batch(change).expect("a transaction");
    fs::create_dir(folder).expect("a folder");
    for name in ["register.db", "register.db-journal"] {
        let from = user.register().with_file_name(name);
        fs::copy(&from, folder.join(name)).expect("both files are there in the middle of it");
    }
    assert!(
        fs::read(user.register()).expect("it") == fs::read(folder.join("register.db")).expect("it")
    );
}

#[test]
fn whoever_comes_first_after_a_power_cut_finds_the_register_as_it_was() {
    let user = register();
    let before = fs::read(user.register()).expect("a register");
    let shown = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    for (number, line) in
        ["list", "show CARR-2026-0001", "report overdue", "clinic list", "note CARR-2026-0001 x"]
            .into_iter()
            .enumerate()
    {
        let folder = user.home().join(format!("cut-{number}"));
        interrupted(&user, &folder);
        let db = folder.join("register.db");
        assert!(fs::read(&db).expect("it") != before, "nothing was half-written");
        let ran = user.sh(&format!("{line} --db {}", db.display())).ok();
        assert!(!ran.stdout.contains("half-written"));
        if !line.starts_with("note") {
            let after =
                user.sh(&format!("show CARR-2026-0001 --format json --db {}", db.display()));
            assert_eq!(after.ok().stdout, shown);
            assert!(fs::read(&db).expect("it") == before, "`{line}`");
        }
        sound(&db);
    }
}
