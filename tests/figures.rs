//! The figures of reports are those that an independent computation in Python gives, from the raw
//! events alone (`tests/checker/figures.py`).

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "a test that cannot be run here says why")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "this test needs a part of it")]
mod support;

#[path = "verify/life.rs"]
#[expect(dead_code, reason = "this test needs a part of it")]
mod life;

use std::path::{Path, PathBuf};
use std::process::Command;

use life::Register;
use support::User;

/// The day on which the reports are made.
const TODAY: &str = "2026-06-19";

/// Complaints with everything that makes figures hard, a day and a command a line.
const LIFE: &str = "
2025-11-03 init
2025-11-03 clinic add carrara
2025-11-03 clinic add cat
2025-11-03 clinic add 'Rose Lane' --procedure private-clinic --nation scotland --prefix ROSE
2025-11-03 clinic add 'Border House' --procedure private-dental --nation scotland --nation england-and-wales --prefix BORD
2025-11-03 clinic add 'Three Rooms' --procedure three.toml --nation northern-ireland --prefix THRE
2025-11-03 clinic set rose --working-week mon-sat
2025-11-03 clinic set carrara --closed '2025-12-22..2025-12-31=Christmas' --extra-day 2025-12-13
2025-11-03 clinic set border --closed '29 December..2 January every year=Winter' --closed-days-stretch no
2025-11-03 new --clinic carrara --received 2025-10-17 --incident 2025-10-10 --channel phone --complainant A --summary s --site north --handler 'Ann Lee' --category aftercare
2025-11-05 respond CARR-2025-0001 --by phone --outcome not-upheld
2025-12-29 respond CARR-2025-0001 --by letter --outcome partly-upheld --late-cause workload,absence
2025-12-30 close CARR-2025-0001
2026-02-20 escalate CARR-2025-0001 --in-writing --handler 'Bo Day' --on 2026-02-19
2026-02-20 ack CARR-2025-0001 --by phone
2026-04-30 respond CARR-2025-0001 --by letter --outcome upheld --apology --late-cause statement
2026-05-04 close CARR-2025-0001
2026-06-08 reopen CARR-2025-0001 --reason 'A new letter'
2025-11-10 new --clinic cat --received 2025-11-08 --channel email --complainant B --summary s --commissioned yes --category failure-to-provide
2025-11-12 ack CAT-2025-0001 --by email --handler 'Cy Eve' --respond-by 2025-11-21
2025-11-20 point add CAT-2025-0001 'The room' --category standard-of-service --practitioner 'Dr Rowe' --site east
2025-11-20 point add CAT-2025-0001 'The time' --category inadequate-information --practitioner 'Dr Oak'
2025-11-20 point add CAT-2025-0001 'The fee' --category inadequate-information
2025-11-21 point withdraw CAT-2025-0001 3 --reason 'Said so'
2025-11-24 respond CAT-2025-0001 --by email --point 1=upheld,2=not-upheld --apology
2025-11-26 amend CAT-2025-0001 --event 7 --was-on 2025-11-21 --reason 'Misread the diary'
2025-12-01 escalate CAT-2025-0001 --in-writing --handler 'Ann Lee'
2025-12-09 respond CAT-2025-0001 --by letter --outcome not-upheld
2025-12-09 undo CAT-2025-0001 --reason 'Of another complaint'
2026-01-14 respond CAT-2025-0001 --by letter --point 1=not-upheld,2=not-upheld
2026-01-20 escalate CAT-2025-0001 --in-writing
2026-03-03 escalate CAT-2025-0001 --to formal
2026-01-05 new --clinic rose --received 2026-01-02 --channel letter --complainant C --summary s --category staff --accept-late known
2026-01-06 amend ROSE-2026-0001 --received 2025-12-31 --channel email --reason 'The postmark'
2026-01-07 ack ROSE-2026-0001 --by letter
2026-01-20 update ROSE-2026-0001 --by letter --reason 'Records are awaited' --expect 2026-02-20
2026-02-09 respond ROSE-2026-0001 --by letter --outcome upheld --apology
2026-02-10 close ROSE-2026-0001
2026-02-11 undo ROSE-2026-0001 --reason 'Too early'
2026-02-16 close ROSE-2026-0001
2026-02-16 reopen ROSE-2026-0001 --reason 'The same day'
2026-02-27 close ROSE-2026-0001 --reason withdrawn
2026-02-28 amend ROSE-2026-0001 --event 10 --was-on 2026-02-26 --reason 'A day before'
2026-03-02 new --clinic rose --channel web --complainant D --summary s --category fees --point One --point Two
2026-03-04 new --clinic border --channel letter --complainant E --summary s --fact payer=nhs --capacity relative --patient P
2026-03-05 new --clinic border --channel phone --complainant F --summary s --category treatment --handler 'bo day'
2026-03-06 ack BORD-2026-0001 --by letter --handler 'Élan Vital' --respond-by 2026-03-20
2026-03-09 consent BORD-2026-0001 asked --by letter
2026-03-27 consent BORD-2026-0001 received --by letter
2026-04-01 respond BORD-2026-0001 --by letter --outcome upheld --apology
2026-04-02 escalate BORD-2026-0001 --to regulator --in-writing
2026-04-03 escalate BORD-2026-0001 --to nhs-ombudsman --in-writing
2026-03-09 hold BORD-2026-0002 --reason 'Away'
2026-03-30 grade BORD-2026-0002 --likelihood rare --consequence minor
2026-03-31 grade BORD-2026-0001 --likelihood likely --consequence major
2026-04-02 clinic add 'Glen House' --procedure nhs-scotland --nation scotland --prefix GLEN
2026-04-02 new --clinic glen --channel phone --complainant K --summary s --category none
2026-04-08 extend GLEN-2026-0001 --reason 'One more account'
2026-04-14 respond GLEN-2026-0001 --by phone --outcome upheld --apology
2026-04-13 holiday add 2026-04-20 'Proclaimed day' --nation northern-ireland
2026-04-14 new --clinic three --received 2026-04-12 --channel letter --complainant G --summary s --category staff
2026-04-28 respond THRE-2026-0001 --by letter --outcome upheld
2026-04-29 escalate THRE-2026-0001
2026-05-20 respond THRE-2026-0001 --by letter --outcome not-upheld --late-cause oversight
2026-05-20 escalate THRE-2026-0001
2026-06-01 new --clinic three --channel video --complainant H --summary s
2026-06-01 redact ROSE-2026-0001 --reason 'Erasure asked for' --early --yes
2026-06-18 new --clinic carrara --channel text --complainant I --summary s
2026-06-19 new --clinic cat --received 2026-06-16 --complainant J --summary s --channel in-person
";

/// A procedure whose stages have other places than those of the same name elsewhere.
const THREE: &str = r#"
key          = "three"
title        = "Three stages"
version      = 1
applies_from = 1995-01-01

[[stage]]
id    = "informal"
title = "Informal"
kind  = "informal"
quote = "Tell us."

[[stage]]
id    = "clinic"
title = "The clinic"
kind  = "formal"
quote = "Write to us."

[[stage]]
id    = "review"
title = "Review"
kind  = "review"
enter = { after = ["clinic"] }
quote = "Ask for a review."

[[obligation]]
id      = "response"
title   = "Response"
stage   = ["informal", "clinic", "review"]
within  = "10 working days of stage start"
done_by = "respond"
quote   = "We answer within ten working days."
"#;

/// Whether there is a Python that the checker runs with.
fn python() -> bool {
    let tried = Command::new("python3").args(["-c", "import tomllib, sqlite3"]).output();
    let found = tried.is_ok_and(|tried| tried.status.success());
    if !found {
        println!(
            "skipped: there is no python3 of 3.11 or later to run tests/checker/figures.py with"
        );
    }
    found
}

/// Compares every report over these registers, each by itself and all together.
fn check(user: &User, registers: &[PathBuf]) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checker/figures.py");
    let output = Command::new("python3")
        .args(["-B".as_ref(), script.as_os_str()])
        .args([env!("CARGO_BIN_EXE_redress"), TODAY])
        .args(registers)
        .env("HOME", user.home())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}{errors}");
    println!("{text}");
}

/// A register in which all of that has happened.
fn lived() -> User {
    let user = User::on(TODAY);
    user.write("three.toml", THREE);
    for line in LIFE.lines().filter(|line| !line.is_empty()) {
        let (today, command) = line.split_once(' ').unwrap();
        let _ = user.sh(&format!("--today {today} {command}")).ok();
    }
    user
}

#[test]
fn an_independent_computation_gives_the_same_figures() {
    if python() {
        let (one, other) = (lived(), Register::full());
        check(&one, &[one.register(), other.copy("other.db")]);
    }
}

#[test]
fn an_empty_register_has_figures_too() {
    if python() {
        let user = User::on(TODAY);
        let _ = user.sh("init").ok();
        check(&user, &[user.register()]);
    }
}
