//! The same act twice is recorded once; another act of the same sort is an act of its own.

use super::{REF, after, bytes};

const ACK: &str = "ack REF --on 2026-04-02 --by phone --note Rang";
const UPDATE: &str = "update REF --on 2026-05-05 --by letter --reason Delay";
const RESPOND: &str = "respond REF --on 2026-05-14 --by letter --outcome not-upheld";
const STEP: &str = "step REF meeting --on 2026-04-10 --by letter";
const ASSIGN: &str = "assign REF 'P. Shaw' --on 2026-04-10";
const ESCALATE: &str = "escalate REF --on 2026-05-20 --in-writing --handler 'Dr I'";
const CLOSE: &str = "close REF --on 2026-05-30 --reason withdrawn";

/// Repeats the last of these lines: nothing is added, and it is said.
fn already(lines: &[&str], repeated: &str) {
    let user = after(lines);
    let register = bytes(&user);
    let (_, today) = repeated.split_once("--today").unwrap_or((repeated, "2026-06-01"));
    let shown = user.sh(&format!("show CARR-2026-0001 --today {today}")).ok().stdout;
    let ran = user.sh(&repeated.replace("REF", REF)).ok();
    let ran = ran.stderr("CARR-2026-0001: this stands in the record already.\n");
    let _ = ran.stdout(&shown);
    assert_eq!(bytes(&user), register, "`{repeated}` was recorded twice");
}

#[test]
fn an_act_that_is_repeated_is_recorded_once() {
    for line in [ACK, UPDATE, RESPOND, STEP, ASSIGN, CLOSE] {
        already(&[line], line);
    }
    already(&[RESPOND, ESCALATE], ESCALATE);
    already(&[RESPOND, ESCALATE], &format!("{ESCALATE} --to review"));
}

#[test]
fn also_where_something_else_was_recorded_since() {
    already(&[ACK, UPDATE, STEP], ACK);
    already(&[UPDATE, RESPOND], UPDATE);
    already(&[RESPOND, STEP], RESPOND);
    already(&[RESPOND, ESCALATE, "ack REF --on 2026-05-20 --by phone"], ESCALATE);
    let not_applicable =
        "step REF statements --on 2026-04-10 --not-applicable 'No staff concerned'";
    already(&[not_applicable, STEP], not_applicable);
}

#[test]
fn also_where_it_was_late_and_something_else_was_recorded_since() {
    let late = "escalate REF --on 2026-11-20 --in-writing --accept-late 'Was in hospital' --today \
                2026-12-01";
    let respond = "respond REF --on 2026-05-14 --by letter --outcome not-upheld";
    let call = "ack REF --on 2026-11-20 --by phone --today 2026-12-01";
    already(&[respond, late], late);
    already(&[respond, late, call], late);
}

/// Runs both lines and gives how many events there are.
fn events(lines: &[&str]) -> usize {
    let user = after(lines);
    user.json("show CARR-2026-0001")["events"].as_array().unwrap().len() - 1
}

#[test]
fn what_differs_in_anything_is_another_act() {
    for (first, second) in [
        (ACK, "ack REF --on 2026-04-03 --by phone --note Rang"),
        (ACK, "ack REF --on 2026-04-02 --by email --note Rang"),
        (ACK, "ack REF --on 2026-04-02 --by phone --note 'Rang again'"),
        (ACK, "ack REF --on 2026-04-02 --by phone --note Rang --handler 'P. Shaw'"),
        (UPDATE, "update REF --on 2026-05-06 --by letter --reason Delay"),
        (UPDATE, "update REF --on 2026-05-05 --by letter --reason Delay --expect 2026-05-20"),
        (STEP, "step REF meeting --on 2026-04-11 --by letter"),
        (STEP, "step REF statements --on 2026-04-10 --by letter"),
        (ASSIGN, "assign REF 'M. Jones' --on 2026-04-10"),
    ] {
        assert_eq!(events(&[first, second]), 2, "`{second}` after `{first}`");
    }
}

#[test]
fn the_same_words_twice_are_two_notes() {
    assert_eq!(events(&["note REF Rang", "note REF Rang"]), 2);
}

#[test]
fn a_handler_who_is_named_again_after_another_is_the_handler() {
    let user = after(&[ASSIGN, "assign REF 'M. Jones' --on 2026-04-10", ASSIGN]);
    assert_eq!(user.json("show CARR-2026-0001")["handler"], "P. Shaw");
}

#[test]
fn a_step_that_is_taken_after_all_is_taken() {
    let not = "step REF meeting --on 2026-04-10 --not-applicable 'Lives abroad'";
    let user = after(&[STEP, not, STEP]);
    let complaint = user.json("show CARR-2026-0001");
    let steps = complaint["steps"].as_array().unwrap();
    let meeting = steps.iter().find(|it| it["step"] == "meeting").unwrap();
    assert_eq!(meeting["state"], "done");
}

#[test]
fn what_an_acknowledgement_offered_or_named_counts_as_the_last_word_too() {
    let not = "step REF meeting --on 2026-04-10 --not-applicable 'Lives abroad'";
    let ack = "ack REF --on 2026-04-10 --by letter --offered meeting --handler 'M. Jones'";
    let complaint = after(&[not, ASSIGN, ack, not, ASSIGN]).json("show CARR-2026-0001");
    let steps = complaint["steps"].as_array().unwrap();
    let meeting = steps.iter().find(|it| it["step"] == "meeting").unwrap();
    assert_eq!(meeting["state"], "not-applicable");
    assert_eq!(complaint["handler"], "P. Shaw");
}

#[test]
fn init_is_not_repeated() {
    let user = after(&[]);
    let register = bytes(&user);
    let _ = user.sh("init").ends_with(1).stdout("").stderr(
        "error: there is a register at HOME/.local/share/redress/register.db already\n\
         hint: nothing was changed; `redress list` shows what it holds\n",
    );
    assert_eq!(bytes(&user), register);
}
