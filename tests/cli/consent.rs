//! The patient's consent to another's complaint: its order, and what waits for it.

use serde_json::{Value, json};

use crate::support::{User, deadlines};

const REF: &str = "ROSE-2026-0001";

/// A relative's complaint under a procedure, received on Thursday 2 April 2026, and what these
/// lines did to it. It is 1 June.
fn under(procedure: &str, capacity: &str, lines: &[&str]) -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh("init").ok();
    let _ = user
        .sh(&format!(
            "clinic add 'Rose Lane' --procedure {procedure} --code rose --prefix ROSE --nation \
             england-and-wales"
        ))
        .ok();
    let _ = user
        .sh(&format!(
            "new --clinic rose --received 2026-04-02 --channel email --complainant 'B. Relative' \
             --summary Bruising {capacity}"
        ))
        .ok();
    for line in lines {
        let _ = user.sh(&line.replace("REF", REF)).ok();
    }
    user
}

const RELATIVE: &str = "--capacity relative --patient 'A. Patient'";

fn relative(lines: &[&str]) -> User {
    under("private-clinic", RELATIVE, lines)
}

fn run(user: &User, line: &str) -> String {
    user.sh(&line.replace("REF", REF)).ok().stderr
}

fn last_facts(user: &User) -> Value {
    let complaint = user.json("show ROSE-2026-0001");
    complaint["events"].as_array().and_then(|events| events.last()).expect("an event")["facts"]
        .clone()
}

#[test]
fn while_consent_is_asked_for_the_clock_stands_still() {
    let user = relative(&[]);
    assert_eq!(
        run(&user, "consent REF asked --on 2026-04-09 --by letter --note 'Form sent'"),
        "Recorded that consent was asked for in ROSE-2026-0001, on Thu 9 Apr 2026.\n\
         \u{20} “Full written response” waits: its clock stands still\n\
         \u{20} “Holding letter with the reason for the delay, while unanswered” waits: its clock \
         stands still\n\
         note: the clock of “Full written response” stands still until consent comes (`redress \
         consent ROSE-2026-0001 received`, or `refused`)\n"
    );
    assert_eq!(last_facts(&user), json!({ "state": "asked", "by": "letter", "hold": "consent" }));
    assert_eq!(
        run(&user, "consent REF received --on 2026-04-16"),
        "Recorded that consent was received for ROSE-2026-0001, on Thu 16 Apr 2026.\n\
         \u{20} “Full written response” is due on Tue 12 May 2026\n\
         \u{20} “Holding letter with the reason for the delay, while unanswered” is due on Tue 12 \
         May 2026\n"
    );
    let facts = json!({ "state": "received", "hold": "consent", "step": "consent" });
    assert_eq!(last_facts(&user), facts);
    let complaint = user.json("show ROSE-2026-0001 --today 2026-04-17");
    // 7, 8, 9 April (3), held from the 10th to the 16th; 17 (4), 20-24 (9), 27 April-1 May (14),
    // 5-8 (18, the 4th is a bank holiday), 11, 12 (20).
    assert!(
        deadlines(&complaint).iter().any(|it| it == "clinic/response 1 2026-05-12 open"),
        "{:?}",
        deadlines(&complaint)
    );
    let steps = complaint["steps"].as_array().expect("steps");
    let step = steps.iter().find(|it| it["step"] == "consent").expect("the step");
    assert_eq!((&step["state"], &step["done_on"]), (&json!("done"), &json!("2026-04-16")));
}

#[test]
fn a_hold_that_was_recorded_by_itself_is_not_doubled() {
    let user = relative(&["hold REF consent --on 2026-04-08"]);
    let _ = run(&user, "consent REF asked --on 2026-04-09");
    assert_eq!(last_facts(&user), json!({ "state": "asked" }));
    let _ = user
        .sh("hold ROSE-2026-0001 consent")
        .ends_with(1)
        .says("ROSE-2026-0001 has been on hold since 2026-04-08: consent");
    let _ = run(&user, "consent REF received --on 2026-04-16");
    let complaint = user.json("show ROSE-2026-0001");
    let holds = complaint["holds"].as_array().expect("holds");
    assert_eq!(holds.len(), 1, "{holds:?}");
    assert_eq!(holds[0]["until_on"], "2026-04-16");

    let user = relative(&["consent REF asked --on 2026-04-09", "resume REF --on 2026-04-13"]);
    let _ = run(&user, "consent REF received --on 2026-04-16");
    assert_eq!(last_facts(&user), json!({ "state": "received", "step": "consent" }));
}

#[test]
fn to_ask_again_is_to_remind_and_begins_nothing() {
    let user = relative(&["consent REF asked --on 2026-04-09"]);
    let _ = run(&user, "consent REF asked --on 2026-04-20");
    let complaint = user.json("show ROSE-2026-0001");
    assert_eq!(complaint["holds"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        run(&user, "consent REF asked --on 2026-04-20"),
        "ROSE-2026-0001: this stands in the record already.\n"
    );
}

#[test]
fn refused_or_withdrawn_consent_ends_the_wait_and_says_how_to_close() {
    let user = relative(&["consent REF asked --on 2026-04-09"]);
    let said = run(&user, "consent REF refused --on 2026-04-16 --by phone");
    assert!(
        said.ends_with(
            "note: where it cannot go on without consent: `redress close ROSE-2026-0001 --reason \
             no-consent`\n"
        ),
        "{said}"
    );
    assert_eq!(last_facts(&user), json!({ "state": "refused", "by": "phone", "hold": "consent" }));
    let complaint = user.json("show ROSE-2026-0001");
    let taken = complaint["steps"].as_array().expect("steps");
    assert!(taken.iter().all(|it| it["step"] != "consent" || it["state"] == "open"), "{taken:?}");
    // Somebody may think better of it, either way.
    let _ = run(&user, "consent REF received --on 2026-04-20");
    let said = run(&user, "consent REF withdrawn --on 2026-04-22");
    assert!(said.contains("--reason no-consent"), "{said}");
    let _ = run(&user, "close REF --reason no-consent");
}

#[test]
fn a_word_on_consent_follows_the_last_one() {
    let received = relative(&["consent REF received --on 2026-04-16"]);
    for (line, says) in [
        (
            "asked",
            "error: the patient's consent to ROSE-2026-0001 was received on 2026-04-16\n\
             hint: where the patient took it back: `redress consent ROSE-2026-0001 withdrawn`\n",
        ),
        ("refused", "error: the patient's consent to ROSE-2026-0001 was received on 2026-04-16\n"),
        ("received", "error: the patient's consent to ROSE-2026-0001 was received on 2026-04-16\n"),
        (
            "withdrawn --on 2026-04-15",
            "error: 2026-04-15 is before the last word on consent (received) on 2026-04-16\n",
        ),
    ] {
        let line = format!("consent {REF} {line}");
        let _ = received.sh(&line).ends_with(1).stdout("").says(says);
    }
    assert_eq!(
        run(&received, "consent REF received --on 2026-04-16"),
        "ROSE-2026-0001: this stands in the record already.\n"
    );
    let refused = relative(&["consent REF refused --on 2026-04-16"]);
    for (line, says) in [
        (
            "withdrawn",
            "error: no consent to ROSE-2026-0001 was received, so none can be withdrawn\n\
             hint: where the patient does not consent: `redress consent ROSE-2026-0001 refused`\n",
        ),
        (
            "refused",
            "error: the patient's consent to ROSE-2026-0001 has been `refused` since 2026-04-16\n\
             hint: `redress note ROSE-2026-0001 TEXT` writes down what else was said\n",
        ),
    ] {
        let line = format!("consent {REF} {line}");
        let _ = refused.sh(&line).ends_with(1).stdout("").stderr(says);
    }
    let asked = relative(&["hold REF consent --on 2026-04-20"]);
    let _ = asked
        .sh(&format!("consent {REF} received --on 2026-04-19"))
        .ends_with(1)
        .says("2026-04-19 is before the hold began on 2026-04-20");
    let _ = asked.sh(&format!("consent {REF} maybe")).ends_with(2).says("possible values");
    let _ = run(&asked, "close REF --reason withdrawn");
    let _ = asked.sh(&format!("consent {REF} asked")).ends_with(1).says("was closed on 2026-06-01");
}

#[test]
fn where_none_is_needed_the_step_does_not_apply() {
    let user = relative(&["consent REF not-needed --note 'Holds a power of attorney'"]);
    assert_eq!(last_facts(&user), json!({ "state": "not-needed", "step": "consent" }));
    let complaint = user.json("show ROSE-2026-0001");
    let steps = complaint["steps"].as_array().expect("steps");
    let step = steps.iter().find(|it| it["step"] == "consent").expect("the step");
    assert_eq!(step["state"], "not-applicable");
    // Asked for all the same, it came.
    let _ = run(&user, "consent REF asked");
    let _ = run(&user, "consent REF received");
    let facts = json!({ "state": "received", "hold": "consent", "step": "consent" });
    assert_eq!(last_facts(&user), facts);
}

#[test]
fn a_patient_who_complains_needs_nobodys_consent() {
    let user = under("private-clinic", "--capacity patient", &[]);
    let _ = user.sh("consent ROSE-2026-0001 asked").ends_with(1).stdout("").stderr(
        "error: the complainant of ROSE-2026-0001 is the patient: nobody else's consent is needed\n\
         hint: where another complains for the patient: `redress amend ROSE-2026-0001 --capacity \
         representative --patient NAME`\n",
    );
    let _ = run(&user, "consent REF not-needed");
    let said = run(&user, "amend REF --capacity representative --patient 'A. Patient'");
    // A word on it stands in the record.
    assert!(!said.contains("redress consent"), "{said}");
    let _ = run(&user, "consent REF asked");
}

#[test]
fn new_says_whose_consent_is_not_recorded() {
    let wanted = "note: the complainant is not the patient, whose consent is not recorded: `redress \
                  consent ROSE-2026-0001 asked`, or `not-needed`\n";
    for (flags, said) in [
        ("--capacity relative", true),
        ("--capacity representative --patient 'A. Patient'", true),
        ("--patient 'A. Patient'", true),
        ("--patient 'b.  relative'", false),
        ("--capacity parent --patient 'A. Child'", false),
        ("--capacity deceased-representative --patient 'A. Patient'", false),
        ("--capacity patient", false),
        ("", false),
    ] {
        let user = under("private-clinic", "", &[]);
        let line = "new --clinic rose --channel email --complainant 'B. Relative' --summary X";
        let ran = user.sh(&format!("{line} {flags}")).ok();
        let wanted = wanted.replace("0001", "0002");
        assert_eq!(ran.stderr.contains(&wanted), said, "`{flags}`: {}", ran.stderr);
    }
    let user = under("private-clinic", "", &[]);
    let said = run(&user, "amend REF --capacity relative");
    assert!(said.ends_with(wanted), "{said}");
}

#[test]
fn where_the_procedure_stops_no_clock_that_is_said() {
    let user = under("nhs-england", RELATIVE, &[]);
    assert_eq!(
        run(&user, "consent REF asked --on 2026-04-09"),
        "Recorded that consent was asked for in ROSE-2026-0001, on Thu 9 Apr 2026.\n\
         note: no limit waits for consent: every day stays as it is (`redress consent \
         ROSE-2026-0001 received`, or `refused`)\n"
    );
    // Without a hold or a step of that name, the word alone is kept.
    let user = under("itrust", RELATIVE, &["consent REF asked --on 2026-04-09"]);
    assert_eq!(last_facts(&user), json!({ "state": "asked" }));
    let _ = run(&user, "consent REF received --on 2026-04-10");
    assert_eq!(last_facts(&user), json!({ "state": "received" }));
}

const GATED: &str = r#"
key          = "gated"
title        = "Gated"
version      = 1
applies_from = 1995-01-01

[[stage]]
id    = "clinic"
title = "The clinic"
kind  = "formal"
quote = "Write to us."

[[step]]
id    = "consent"
title = "Consent received"
when  = { capacity = "relative" }
quote = "We need the patient's consent,"

[[gate]]
when  = { capacity = "relative" }
needs = "step consent"
quote = "before we can answer."

[[window]]
to     = "step consent"
within = "20 days of receipt"
late   = "needs-reason"
quote  = "Please send it within 20 days."
"#;

#[test]
fn a_response_that_waits_for_consent_is_said_to() {
    let user = User::on("2026-06-01");
    let path = user.write("gated.toml", GATED);
    let path = path.display().to_string();
    let user = under(&path, RELATIVE, &[]);
    let said = run(&user, "consent REF asked --on 2026-04-09");
    assert!(
        said.contains(
            "every day stays as it is; without it no response can be sent (`redress consent"
        ),
        "{said}"
    );
    let respond = "respond ROSE-2026-0001 --by letter --outcome upheld";
    let _ = user.sh(respond).ends_with(1).says("the step `consent` must be taken first");
    // 2 April and 20 days: the 22nd. What came after it is accepted by the step, not by consent.
    assert_eq!(
        run(&user, "consent REF received --on 2026-04-23"),
        "Recorded that consent was received for ROSE-2026-0001, on Thu 23 Apr 2026.\n\
         note: it came after its time: `redress step ROSE-2026-0001 consent --accept-late REASON` \
         accepts it\n"
    );
    assert_eq!(last_facts(&user), json!({ "state": "received" }));
    let _ = user.sh(respond).ends_with(1).says("the step `consent` must be taken first");
    let _ = run(&user, "step REF consent --on 2026-04-23 --accept-late 'In hospital'");
    let _ = user.sh(respond).ok();
}
