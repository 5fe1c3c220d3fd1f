//! What somebody gets wrong: one clear message, the right exit code, and the register as it was.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{Ran, User, split};

/// A register with one complaint of each of the three seed clinics.
fn register() -> User {
    let user = User::on("2026-06-01");
    for (clinic, channel) in [("carrara", "phone"), ("cat", "email"), ("itrust", "letter")] {
        let line = format!(
            "new --clinic {clinic} --received 2026-05-11 --channel {channel} --complainant 'A. Patient' \
             --summary 'A matter'"
        );
        let _ = user.sh(&line).ok();
    }
    user
}

/// Everything that lies beside the register, with its bytes: a journal left behind is a change.
fn kept(user: &User) -> Vec<(String, Vec<u8>)> {
    let folder = user.register();
    let folder = folder.parent().expect("the register lies in a folder");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of the register")
        .map(|entry| {
            let entry = entry.expect("an entry of it");
            (entry.file_name().display().to_string(), fs::read(entry.path()).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

/// That the words are refused with this code, with one message that says all of this and nothing
/// on standard output, and that the register is byte for byte what it was.
fn refused(user: &User, words: &[&str], code: i32, says: &[&str]) -> Ran {
    refused_with_input(user, words, "", code, says)
}

fn refused_with_input(
    user: &User,
    words: &[&str],
    input: impl AsRef<[u8]>,
    code: i32,
    says: &[&str],
) -> Ran {
    let before = kept(user);
    let mut ran = user.run_with_input(words, input).ends_with(code).stdout("");
    assert!(kept(user) == before, "`{}` changed the register", words.join(" "));
    let errors = ran.stderr.lines().filter(|line| line.starts_with("error: ")).count();
    assert_eq!(errors, 1, "`{}` gives not one message:\n{}", words.join(" "), ran.stderr);
    for expected in says {
        ran = ran.says(expected);
    }
    ran
}

/// That each line of a table is refused: `code | command line | what is said`.
fn refused_all(user: &User, table: &str) {
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.splitn(3, " | ").collect();
        let [code, line, says] = cells[..] else { panic!("a row has three cells: {row}") };
        let words = split(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let _ = refused(user, &words, code.parse().expect("a code"), &[says]);
    }
}

/// Runs a command that must end by itself within seconds; one that waits for somebody is ended,
/// and fails.
pub(crate) fn in_time(command: &mut Command) -> Output {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    for _ in 0..2_000 {
        if child.try_wait().expect("the child is ours").is_some() {
            return child.wait_with_output().expect("it has ended");
        }
        sleep(Duration::from_millis(10));
    }
    child.kill().expect("the child is ours");
    panic!("{command:?} was still running after 20 seconds");
}

#[test]
fn an_unknown_reference_names_the_nearest_and_changes_nothing() {
    let user = register();
    for line in [
        "show CARR-2026-0002",
        "ack CARR-2026-0002 --by phone",
        "update CARR-2026-0002 --by letter",
        "respond CARR-2026-0002 --by letter --outcome upheld --apology",
        "escalate CARR-2026-0002 --in-writing",
        "step CARR-2026-0002 meeting",
        "assign CARR-2026-0002 'P. Shaw'",
        "note CARR-2026-0002 words",
        "amend CARR-2026-0002 --channel letter",
        "close CARR-2026-0002",
    ] {
        refused_all(&user, &format!("1 | {line} | error: there is no complaint CARR-2026-0002"));
        refused_all(&user, &format!("1 | {line} | did you mean CARR-2026-0001?"));
    }
    refused_all(&user, "1 | show XY-1999-0400 | `redress list` shows them all");
}

#[test]
fn what_is_no_reference_is_said_to_be_none() {
    let user = register();
    for found in ["CARR-2026", "CARR", "7", "CARR-26-1", "CARR-2026-0", "CARR/2026/1", "''"] {
        refused_all(&user, &format!("2 | show {found} | is not a reference: expected CLINIC-YEAR"));
    }
}

#[test]
fn unknown_names_name_the_nearest_right_ones() {
    refused_all(
        &register(),
        "
        1 | new --clinic carara --channel phone --complainant A --summary B | mean `carrara`?
        1 | new --clinic cat --channel phone --complainant A --summary B --category standrad-of-service | mean `standard-of-service`?
        1 | new --clinic cat --channel phone --complainant A --summary B --fact comissioned=yes | mean `commissioned`?
        1 | list --clinic itrsut | mean `itrust`?
        1 | report overdue --clinic carara | mean `carrara`?
        1 | clinic show carara | mean `carrara`?
        1 | procedure show carara | mean `carrara`?
        1 | clinic add Foo --procedure itrusst | mean `itrust`?
        1 | clinic set carrara --body isacs=X | mean `iscas`?
        1 | step CARR-2026-0001 meting | mean `meeting`?
        1 | ack ITRU-2026-0001 --by email --offered reveiw-consultation | mean `review-consultation`?
        1 | escalate CARR-2026-0001 --to adjudciation | mean `adjudication`?
        2 | ack CARR-2026-0001 --by fone | a similar value exists: 'phone'
        2 | respond CARR-2026-0001 --by letter --outcome uphold | exists: 'upheld'
        2 | close CARR-2026-0001 --reason withdrwan | a similar value exists: 'withdrawn'
        2 | list --status opne | a similar value exists: 'open'
        2 | list --format jsno | a similar value exists: 'json'
        2 | completions fsh | a similar value exists: 'fish'
        2 | shwo CARR-2026-0001 | a similar subcommand exists: 'show'
        2 | report overdeu | a similar subcommand exists: 'overdue'
        2 | list --statsu open | a similar argument exists: '--status'
        2 | ack CARR-2026-0001 --bye phone | a similar argument exists: '--by'
        ",
    );
}

#[test]
fn a_word_that_is_like_no_right_one_names_them_all() {
    refused_all(
        &register(),
        "
        1 | new --clinic zzz --channel phone --complainant A --summary B | expected carrara, cat, itrust
        1 | new --clinic carrara --channel phone --complainant A --summary B --fact x=y | procedure has none
        2 | new --clinic cat --channel phone --complainant A --summary B --commissioned maybe | [possible values: yes, no]
        2 | amend CAT-2026-0001 --fact commissioned | expected NAME=VALUE
        1 | amend CAT-2026-0001 --fact commissioned=perhaps | expected yes, no
        2 | clinic add Foo --procedure carrara --nation wales | england-and-wales, scotland or northern-ireland
        2 | clinic add Foo --procedure carrara --working-week mon-fry | use mon, tue, wed, thu, fri, sat or sun
        2 | clinic add Foo --procedure carrara --prefix 7 | expected 2 to 8 letters or digits
        1 | clinic add Foo --procedure nothing.toml | cannot read nothing.toml
        2 | report due --within 99999 | 0..=3660
        2 | report due --within soon | invalid digit
        ",
    );
}

#[test]
fn a_day_is_refused_with_what_is_wrong_about_it() {
    let user = register();
    for (day, says) in [
        ("2026-4-2", "expected YYYY-MM-DD"),
        ("02/04/2026", "expected YYYY-MM-DD"),
        ("20260402", "expected YYYY-MM-DD"),
        ("yesterday", "expected YYYY-MM-DD"),
        ("2026-04-02T09:30", "expected YYYY-MM-DD"),
        ("", "expected YYYY-MM-DD"),
        ("2026-02-29", "February 2026 has 28 days"),
        ("2100-02-29", "February 2100 has 28 days"),
        ("2026-04-31", "April 2026 has 30 days"),
        ("2026-13-01", "no such month"),
        ("2026-00-01", "no such month"),
        ("2026-05-00", "May 2026 has 31 days"),
        ("1994-12-31", "from 1995 to 2100"),
        ("2101-01-01", "from 1995 to 2100"),
        ("0000-01-01", "from 1995 to 2100"),
    ] {
        for line in [
            "ack CARR-2026-0001 --by phone --on",
            "new --clinic cat --channel phone --complainant A --summary B --received",
            "amend CARR-2026-0001 --aware",
            "update CARR-2026-0001 --by letter --expect",
            "list --from",
            "report overdue --today",
        ] {
            refused_all(&user, &format!("2 | {line} '{day}' | {says}"));
        }
    }
    let user = user.with("REDRESS_TODAY", "2026-02-29");
    refused_all(&user, "2 | list | error: REDRESS_TODAY is `2026-02-29`: there is no such day");
}

#[test]
fn a_leap_day_is_a_day_in_leap_years_alone() {
    for (day, exists) in [
        ("2000-02-29", true),
        ("2024-02-29", true),
        ("2028-02-29", true),
        ("1900-02-29", false),
        ("2027-02-29", false),
        ("2100-02-29", false),
    ] {
        let user = User::on("2100-12-31");
        let line = format!(
            "new --clinic itrust --received {day} --channel letter --complainant A --summary B --format json"
        );
        let ran = user.sh(&line).ends_with(if exists { 0 } else { 2 });
        if exists {
            let complaint: Value = serde_json::from_str(&ran.stdout).expect("valid JSON");
            assert_eq!(complaint["received_on"], day);
        } else {
            assert!(!user.register().exists(), "{day} made a register");
        }
    }
}

#[test]
fn the_first_and_the_last_day_of_the_register_can_be_received_on() {
    for day in ["1995-01-01", "2100-12-31"] {
        let user = User::on("2100-12-31");
        let new = "new --clinic carrara --channel phone --complainant A --summary B --received";
        let complaint = user.json(&format!("{new} {day}"));
        assert_eq!(complaint["deadlines"].as_array().map(Vec::len), Some(4), "{complaint}");
    }
}

#[test]
fn days_that_contradict_one_another_are_refused() {
    let user = register();
    let new = "new --clinic carrara --channel phone --complainant A --summary B";
    let table = format!(
        "
        1 | {new} --received 2026-06-02 | in the future: today is 2026-06-01
        1 | {new} --received 2026-05-11 --incident 2026-05-12 | after the complaint was received
        1 | {new} --received 2026-05-11 --noticed 2026-05-12 | after the complaint was received
        1 | {new} --incident 2026-05-10 --noticed 2026-05-09 | 2026-05-09 is before
        1 | {new} --received 2026-05-11 --aware 2026-05-10 | cannot have been made aware
        1 | {new} --received 2026-05-11 --aware 2026-06-02 | in the future
        1 | ack CARR-2026-0001 --by phone --on 2026-06-02 | in the future: today is 2026-06-01
        1 | ack CARR-2026-0001 --by phone --on 2026-05-10 | before the complaint was received
        1 | ack CAT-2026-0001 --by letter --respond-by 2026-05-31 | 2026-05-31 is before
        1 | update CARR-2026-0001 --by letter --expect 2026-05-31 | 2026-05-31 is before
        1 | amend CARR-2026-0001 --received 2026-06-02 | in the future
        2 | list --from 2026-06-02 --to 2026-06-01 | is after
        2 | report register --from 2026-06-02 --to 2026-06-01 | is after
        "
    );
    refused_all(&user, &table);
}

#[test]
fn empty_and_blank_texts_are_refused_wherever_a_text_is_given() {
    let user = register();
    for blank in ["", "   ", "\n\t "] {
        for words in [
            &["note", "CARR-2026-0001", blank][..],
            &["assign", "CARR-2026-0001", blank],
            &["amend", "CARR-2026-0001", "--summary", blank],
            &["amend", "CARR-2026-0001", "--complainant", blank],
            &["update", "CARR-2026-0001", "--by", "letter", "--reason", blank],
            &["escalate", "CARR-2026-0001", "--accept-late", blank],
            &["step", "CARR-2026-0001", "meeting", "--not-applicable", blank],
            &["clinic", "add", blank, "--procedure", "carrara"],
            &["clinic", "set", "carrara", "--name", blank],
            &["note", "CARR-2026-0001", "words", "--actor", blank],
        ] {
            let _ = refused(&user, words, 2, &["it is empty"]);
        }
        let words = ["note", "CARR-2026-0001", "-"];
        let _ = refused_with_input(&user, &words, blank, 2, &["standard input is empty"]);
    }
}

#[test]
fn a_long_text_is_kept_whole_and_cut_in_tables_alone() {
    let user = register();
    let long = format!("begins {}ends", "é words, ".repeat(10_000));
    assert!(long.len() > 100_000 && long.len() < 131_072);
    let _ = user.run(&["amend", "CARR-2026-0001", "--summary", &long]).ok();
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], &long).ok();
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["summary"], long.as_str());
    let events = complaint["events"].as_array().expect("events");
    assert_eq!(events.last().expect("the note")["words"]["text"], long.as_str());
    let table = user.sh("report register --format table").ok();
    assert!(table.stdout.contains('…') && table.stdout.len() < 4_000, "{}", table.stdout);
    for format in ["csv", "tsv"] {
        let whole = user.sh(&format!("report register --format {format}")).ok();
        assert!(whole.stdout.contains(&long), "{format}");
    }
}

#[test]
fn over_long_input_is_refused_and_not_said_back() {
    let user = register();
    let million = "x".repeat(1_000_001);
    let words = ["note", "CARR-2026-0001", "-"];
    let _ = refused_with_input(&user, &words, &million, 2, &["too long", "at most 1000000 bytes"]);
    let words = ["new", "--from-json", "-"];
    let _ = refused_with_input(&user, &words, &million, 2, &["too long"]);
    let name = "n".repeat(501);
    let words = ["assign", "CARR-2026-0001", &name];
    let _ = refused(&user, &words, 2, &["501 characters", "at most 500"]);
    let junk = "j".repeat(100_000);
    for words in [
        &["show", &junk][..],
        &["ack", "CARR-2026-0001", "--by", &junk],
        &["ack", "CARR-2026-0001", "--by", "phone", "--on", &junk],
        &["list", "--clinic", &junk],
        &["step", "CARR-2026-0001", &junk],
        &["escalate", "CARR-2026-0001", "--to", &junk],
        &[&junk],
    ] {
        let code = if words[0] == "step" || words[0] == "escalate" { 1 } else { 2 };
        let ran = refused(&user, words, code, &[]);
        assert!(ran.stderr.len() < 2_000, "{} bytes to say what is wrong", ran.stderr.len());
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let user = register();
    for bytes in [&b"Zo\xeb"[..], b"\xff\xfeZ\0o\0", b"words \xc3"] {
        let words = ["note", "CARR-2026-0001", "-"];
        let _ =
            refused_with_input(&user, &words, bytes, 2, &["standard input is not text in UTF-8"]);
        let words = ["new", "--from-json", "-"];
        let _ = refused_with_input(&user, &words, bytes, 2, &["is not text in UTF-8"]);
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let user = register();
    let before = kept(&user);
    let mut command = user.command(&["note", "CARR-2026-0001"]);
    let output = in_time(command.arg(std::ffi::OsStr::from_bytes(b"Zo\xeb")));
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: invalid UTF-8"));
    assert!(kept(&user) == before);
}

#[test]
fn json_is_refused_with_the_key_and_what_was_expected() {
    let user = register();
    for (object, says) in [
        ("", &["standard input is empty"][..]),
        ("{", &["is not a JSON object"]),
        ("[{}]", &["is not a JSON object"]),
        ("nonsense", &["is not a JSON object"]),
        (r#"{"clinic": "cat"} {"clinic": "cat"}"#, &["is not a JSON object"]),
        (r#"{"complainent": "A"}"#, &["`complainent` is not a key", "did you mean `complainant`?"]),
        (r#"{"zzz": "A"}"#, &["`zzz` is not a key", "the keys are clinic, received_on"]),
        (r#"{"summary": 5}"#, &["`summary` is a number: expected a text"]),
        (r#"{"clinic": ["cat"]}"#, &["`clinic` is a list: expected a text"]),
        (r#"{"facts": "commissioned"}"#, &["`facts`", "expected an object"]),
        (r#"{"facts": {"commissioned": 3}}"#, &["`commissioned` is a number: expected a text"]),
        (r#"{"received_on": "2026-02-30"}"#, &["February 2026 has 28 days"]),
        (r#"{"received_on": "1994-06-01"}"#, &["from 1995 to 2100"]),
        (r#"{"received_time": "25:00"}"#, &["expected HH:MM"]),
        (r#"{"channel": "pigeon"}"#, &["'pigeon'"]),
        (r#"{"summary": " "}"#, &["it is empty"]),
        (r#"{"summary": "-"}"#, &["expected the text itself"]),
        (
            r#"{"clinic": "cat", "channel": null, "complainant": "A", "summary": "B"}"#,
            &["missing `--channel CHANNEL`"],
        ),
    ] {
        let _ = refused_with_input(&user, &["new", "--from-json", "-"], object, 2, says);
    }
    let rules = json!({ "clinic": "cta", "channel": "phone", "complainant": "A", "summary": "B" });
    let words = ["new", "--from-json", "-"];
    let _ = refused_with_input(&user, &words, rules.to_string(), 1, &["`cta` is not a clinic"]);
}

#[test]
fn flags_win_over_json_and_json_over_defaults() {
    let user = User::on("2026-06-01");
    user.write(
        "complaint.json",
        r#"{"clinic": "cat", "received_on": "2026-05-11", "channel": "email", "complainant": "J. Son",
            "summary": "From the file", "commissioned": false, "facts": {}, "handler": "M. Jones"}"#,
    );
    let line =
        "new --from-json complaint.json --channel phone --summary Flag --fact commissioned=yes";
    let complaint = user.json(line);
    for (key, value) in [
        ("clinic", "cat"),
        ("received_on", "2026-05-11"),
        ("channel", "phone"),
        ("complainant", "J. Son"),
        ("summary", "Flag"),
        ("handler", "M. Jones"),
    ] {
        assert_eq!(complaint[key], value, "{key}");
    }
    assert_eq!(complaint["facts"], json!({ "commissioned": "yes" }));
}

#[test]
fn a_limit_that_leads_beyond_the_years_that_can_be_counted_records_nothing() {
    let user = User::on("2100-12-31");
    let long = include_str!("../../procedures/itrust.toml")
        .replace("key          = \"itrust\"", "key = \"long\"")
        .replace("20 working days of receipt", "9999 working days of receipt");
    user.write("long.toml", long);
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add Long --procedure long.toml --prefix LONG").ok();
    let new =
        "new --clinic long --received 2100-01-04 --channel letter --complainant A --summary B";
    refused_all(&user, &format!("1 | {new} | dates from 1995-01-01 to 2109-12-31 can be counted"));
    assert_eq!(user.sh("list").ok().stdout, "");
}

#[test]
fn missing_arguments_are_named_at_once_where_nobody_can_be_asked() {
    let all =
        "missing `--clinic CODE`, `--channel CHANNEL`, `--complainant NAME` and `--summary TEXT`";
    let table = format!(
        "
        2 | new | {all}
        2 | new --no-input | {all}
        2 | new --yes | {all}
        2 | new --clinic cat --channel phone --complainant A | missing `--summary TEXT`
        2 | ack CARR-2026-0001 | missing `--by CHANNEL`
        2 | update CARR-2026-0001 | missing `--by CHANNEL`
        2 | respond CARR-2026-0001 --by letter | missing `--outcome OUTCOME`
        2 | respond CARR-2026-0001 --outcome upheld | missing `--by CHANNEL`
        2 | clinic add Foo | missing `--procedure KEY`
        2 | clinic set carrara | nothing to set
        2 | assign CARR-2026-0001 | <NAME>
        2 | note CARR-2026-0001 | <TEXT>
        2 | step CARR-2026-0001 | <STEP>
        "
    );
    refused_all(&register(), &table);
}

#[test]
fn no_verb_waits_for_anybody_where_nobody_is() {
    const VERBS: [(&str, i32); 26] = [
        ("", 2),
        ("init", 1),
        ("new", 2),
        ("ack", 2),
        ("update", 2),
        ("respond", 2),
        ("escalate", 2),
        ("step", 2),
        ("assign", 2),
        ("note", 2),
        ("amend", 2),
        ("close", 2),
        ("list", 0),
        ("show", 2),
        ("report", 2),
        ("report overdue", 0),
        ("report due", 0),
        ("report register", 0),
        ("clinic", 2),
        ("clinic add", 2),
        ("clinic list", 0),
        ("procedure", 2),
        ("procedure list", 0),
        ("config", 0),
        ("completions", 2),
        ("help", 0),
    ];
    let user = register();
    for (verb, code) in VERBS {
        let words: Vec<&str> = verb.split_whitespace().collect();
        let output = in_time(&mut user.command(&words));
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "`redress {verb}`: {stderr}");
    }
    // A pipe that says nothing and never ends: only who was told to read it may wait for it.
    for verb in ["new", "ack CARR-2026-0001", "respond CARR-2026-0001 --by letter", "list"] {
        let words: Vec<&str> = verb.split_whitespace().collect();
        let mut command = user.command(&words);
        let output = in_time(command.stdin(Stdio::piped()));
        assert_eq!(output.status.code(), Some(if verb == "list" { 0 } else { 2 }), "`{verb}`");
    }
}
