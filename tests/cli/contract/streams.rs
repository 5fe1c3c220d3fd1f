//! Data on standard output, words on standard error, and the code at the end.

use std::io::Read;

use super::NEW;
use crate::support::User;

#[test]
fn standard_output_carries_data_only_and_standard_error_words_only() {
    let user = User::on("2026-06-01");
    for line in [
        "init",
        "clinic add carrara",
        NEW,
        "ack CARR-2026-0001 --on 2026-04-02 --by phone",
        "update CARR-2026-0001 --on 2026-05-05 --by letter",
        "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome not-upheld",
        "escalate CARR-2026-0001 --on 2026-05-20 --in-writing",
        "step CARR-2026-0001 meeting",
        "assign CARR-2026-0001 'Dr I'",
        "note CARR-2026-0001 Rang",
        "amend CARR-2026-0001 --patient B",
        "clinic set carrara --name 'Carrara Ltd'",
        "close CARR-2026-0001 --reason withdrawn",
    ] {
        let ran = user.sh(line).ok();
        assert!(!ran.stderr.is_empty(), "`{line}` does not say what it did");
        assert!(!ran.stderr.contains('\t'), "`{line}` writes data to standard error");
        for row in ran.stdout.lines() {
            assert!(
                row.starts_with("CARR-2026-0001\tcarrara\t") || row.starts_with("carrara\t"),
                "`{line}`: {row}"
            );
        }
    }
    for line in [
        "list",
        "show CARR-2026-0001",
        "report register",
        "clinic list",
        "clinic show carrara",
        "procedure list",
        "procedure show carrara",
        "config",
        "completions bash",
        "report due --within 400",
        "when '2 days'",
        "when '2 days' --explain",
    ] {
        let ran = user.sh(line).ok().stderr("");
        assert!(!ran.stdout.is_empty() || line.starts_with("report due"), "`{line}` shows nothing");
    }
}

#[test]
fn quiet_leaves_data_and_errors() {
    let user = User::on("2026-06-01");
    let ran = user.sh(&format!("{NEW} --quiet")).ok().stderr("");
    assert_eq!(ran.stdout.lines().count(), 4);
    let ran = user.sh("ack CARR-2026-0001 --on 2026-04-02 --by letter -q").ok().stderr("");
    assert_eq!(ran.stdout.lines().count(), 4);
    let _ = user.sh("ack CARR-2026-0001 --on 2026-04-02 --by letter -q").ok().stderr("");
    let ran = user.sh("ack CARR-2026-0001 --on 2026-04-01 --by letter -q").ends_with(1).stdout("");
    let _ =
        ran.says("error: 2026-04-01 is before the complaint was received on 2026-04-02\nhint: ");
    let _ = user.sh("--quiet init --db other.db").ok().stdout("").stderr("");
}

#[test]
fn a_closed_pipe_is_silence_and_no_failure() {
    let user = User::on("2026-06-01");
    let _ = user.sh(NEW).ok();
    for line in
        ["list", "show CARR-2026-0001", "report overdue", "completions zsh", "--help", "ack --help"]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        let (mut errors, error_writer) = std::io::pipe().unwrap();
        drop(reader);
        let words: Vec<&str> = line.split(' ').collect();
        let mut command = user.command(&words);
        let mut child = command.stdout(writer).stderr(error_writer).spawn().unwrap();
        drop(command);
        let mut said = String::new();
        errors.read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "`{line}`");
        assert_eq!(said, "", "`{line}`");
    }
}

#[test]
fn wrong_usage_ends_with_2_and_records_nothing() {
    let user = User::on("2026-06-01");
    for (line, reason) in [
        ("", "Usage: redress"),
        ("nwe", "unrecognized subcommand 'nwe'"),
        ("new --clinic", "--clinic"),
        ("new --clinc carrara", "--clinic"),
        ("list --format cvs", "csv"),
        ("list --today 2026-02-29", "there is no such day: February 2026 has 28 days"),
        ("list --today 29/02/2028", "expected YYYY-MM-DD, such as 2026-04-02 for 2 April 2026"),
        (
            "list --today 2101-01-01",
            "the year 2101 is out of range: expected a day from 1995 to 2100",
        ),
        (
            "new --received 1994-12-31",
            "the year 1994 is out of range: expected a day from 1995 to 2100",
        ),
        ("new --time 25:00", "expected HH:MM, such as 16:30"),
        ("ack", "<REF>"),
        (
            "ack CARR2026",
            "`CARR2026` is not a reference: expected CLINIC-YEAR-NUMBER, such as CARR-2026-0007",
        ),
        ("ack CARR-2026-0001 --by fax", "phone, in-person, letter"),
        ("respond CARR-2026-0001 --by letter --outcome partial", "partly-upheld"),
        ("note CARR-2026-0001 ''", "it is empty"),
        ("step CARR-2026-0001 meeting --not-applicable X --note Y", "cannot be used with"),
        ("report due --within=-1", "-1 is not in 0..=3660"),
        ("report due --within 3661", "3661 is not in 0..=3660"),
        ("close CARR-2026-0001 --reason tired", "withdrawn"),
    ] {
        let _ = user.sh(line).ends_with(2).stdout("").says(reason);
        assert!(!user.register().exists(), "`{line}` made a register");
    }
}

#[test]
fn what_is_missing_is_named_at_once_where_nobody_can_be_asked() {
    let user = User::on("2026-06-01");
    let _ = user.sh("new").ends_with(2).stdout("").stderr(
        "error: missing `--clinic CODE`, `--channel CHANNEL`, `--complainant NAME` and `--summary \
         TEXT`\n\
         hint: nobody can be asked here: give the flags, and `--received DATE` unless it is \
         today\n",
    );
    let _ = user
        .sh("new --clinic cat --received 2026-04-02 --channel web --summary \
                     B")
        .ends_with(2)
        .stdout("")
        .stderr(
            "error: missing `--complainant NAME`\n\
         hint: nobody can be asked here: give the flags, or run it on a terminal without \
         `--no-input`\n",
        );
    let _ = user.sh(NEW).ok();
    let register = std::fs::read(user.register()).unwrap();
    for (line, flag) in [
        ("ack CARR-2026-0001", "--by CHANNEL"),
        ("update CARR-2026-0001", "--by CHANNEL"),
        ("respond CARR-2026-0001 --by letter", "--outcome OUTCOME"),
        ("respond CARR-2026-0001 --outcome not-upheld --no-input", "--by CHANNEL"),
    ] {
        let _ = user.sh(line).ends_with(2).stdout("").stderr(&format!(
            "error: missing `{flag}`\n\
             hint: nobody can be asked here: give the flags, or run it on a terminal without \
             `--no-input`\n"
        ));
    }
    assert!(std::fs::read(user.register()).unwrap() == register, "the register was changed");
}

#[test]
fn help_and_version_are_data() {
    let user = User::on("2026-06-01");
    let version = format!("redress {}\n", env!("CARGO_PKG_VERSION"));
    let _ = user.sh("--version").ok().stdout(&version).stderr("");
    let help = user.sh("--help").ok().stderr("").stdout;
    for verb in [
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
        "list",
        "show",
        "report",
        "clinic",
        "procedure",
        "config",
        "completions",
    ] {
        assert!(help.contains(&format!("\n  {verb} ")), "--help does not list {verb}");
        let own = user.sh(&format!("{verb} --help")).ok().stderr("").stdout;
        assert!(own.contains("Usage: redress"), "{verb} has no help of its own");
    }
    for code in
        ["0  done", "1  refused or failed", "2  wrong usage", "3  found", "130  interrupted"]
    {
        assert!(help.contains(code), "--help does not explain the code {code}");
    }
}
