//! A correction: what was and what is, the days that follow, and what it may not do.

use serde_json::json;

use super::{REF, after, bytes, last_event};
use crate::support::{User, deadlines};

#[test]
fn amend_says_what_was_and_what_is_and_counts_again() {
    let user = after(&["ack REF --on 2026-04-02 --by phone"]);
    let line = "amend CARR-2026-0001 --received 2026-04-01 --channel letter --patient 'A. Child' \
                --complainant 'A. Parent' --reason 'Date stamp on the letter' --on 2026-04-03";
    let _ = user.sh(line).ok().stderr(
        "Amended CARR-2026-0001, on Fri 3 Apr 2026.\n\
         \u{20} channel is letter, was phone\n\
         \u{20} complainant is A. Parent, was A. Patient\n\
         \u{20} patient is A. Child, was not recorded\n\
         \u{20} received on is 2026-04-01, was 2026-04-02\n\
         \u{20} “Telephone call to the patient” is met, 1 day late\n\
         \u{20} “Full reply” is due on Fri 10 Apr 2026\n\
         \u{20} “Detailed written response” is due on Fri 1 May 2026\n\
         \u{20} “Letter explaining the delay, while unanswered” is due on Fri 1 May 2026\n\
         note: the complainant is not the patient, whose consent is not recorded: `redress consent \
         CARR-2026-0001 asked`, or `not-needed`\n",
    );
    let complaint = user.json("show CARR-2026-0001 --today 2026-04-03");
    assert_eq!(
        deadlines(&complaint),
        [
            "local-resolution/call 1 2026-04-01 met_late",
            // 2, 7, 8, 9, 10 April: Good Friday and Easter Monday between them.
            "local-resolution/full-reply 1 2026-04-10 open",
            // On from 10 April (5): 13-17 (10), 20-24 (15), 27 April-1 May (20).
            "local-resolution/response 1 2026-05-01 open",
            "local-resolution/delay-letter 1 2026-05-01 open",
        ]
    );
    assert_eq!(complaint["received_on"], "2026-04-01");
    assert_eq!(complaint["stages"][0]["entered_on"], "2026-04-01");
    assert_eq!(last_event(&complaint)["words"]["reason"], "Date stamp on the letter");
}

#[test]
fn the_first_record_stays_beside_its_correction() {
    let user = after(&["amend REF --summary 'Bruising' --reason 'Misheard'"]);
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["summary"], "Bruising");
    assert_eq!(complaint["events"][0]["words"]["summary"], "Asymmetry");
    let facts = json!({ "details": {} });
    assert_eq!(last_event(&complaint)["facts"], facts);
    assert_eq!(
        last_event(&complaint)["words"],
        json!({ "summary": "Bruising", "reason": "Misheard" })
    );
}

#[test]
fn a_corrected_day_of_the_matter_makes_the_complaint_late_or_not() {
    let user = after(&[]);
    for (incident, until, late) in
        [("2026-03-02", "2026-04-01", true), ("2026-03-03", "2026-04-02", false)]
    {
        let complaint = user.json(&format!("amend {REF} --incident {incident}"));
        assert_eq!(complaint["late"], late);
        assert_eq!(complaint["complain_until_on"], until);
    }
}

#[test]
fn a_correction_shows_in_lists_and_reports() {
    let user = after(&["amend REF --received 2026-03-31 --summary 'Bruising'"]);
    let list = user.json("list");
    assert_eq!(
        (&list[0]["received_on"], &list[0]["summary"]),
        (&json!("2026-03-31"), &json!("Bruising"))
    );
    let _ = user.sh("list --from 2026-04-01").ok().stdout("");
    // Same day as awareness: the day of receipt, which has moved.
    assert_eq!(user.json("report overdue")[0]["due_on"], "2026-03-31");
}

#[test]
fn amend_refuses_what_contradicts_the_record() {
    let user = after(&["ack REF --on 2026-04-07 --by phone", "amend REF --incident 2026-03-20"]);
    let register = bytes(&user);
    for (flags, reason) in [
        ("--received 2026-04-08", "2026-04-07 is before the complaint was received on 2026-04-08"),
        ("--received 2026-06-02", "2026-06-02 is in the future: today is 2026-06-01"),
        (
            "--received 2026-03-19",
            "`--incident 2026-03-20` is after the complaint was received on 2026-03-19",
        ),
        (
            "--aware 2026-04-01",
            "the clinic cannot have been made aware on 2026-04-01 of a complaint received on \
             2026-04-02",
        ),
        (
            "--incident 2026-04-03",
            "`--incident 2026-04-03` is after the complaint was received on 2026-04-02",
        ),
        (
            "--noticed 2026-04-03",
            "`--noticed 2026-04-03` is after the complaint was received on 2026-04-02",
        ),
        ("--noticed 2026-03-19", "2026-03-19 is before the matter it is about on 2026-03-20"),
        (
            "--commissioned yes",
            "`commissioned` is not a fact of this procedure: this clinic's procedure has none",
        ),
        (
            "--complainant 'A. Patient'",
            "nothing to amend: every field given has that value already",
        ),
        ("--received 2026-04-02", "nothing to amend: every field given has that value already"),
    ] {
        let ran = user.sh(&format!("amend {REF} {flags}")).ends_with(1).stdout("");
        let first = ran.stderr.lines().next().unwrap_or_default();
        assert_eq!(first, format!("error: {reason}"), "`{flags}`");
        assert_eq!(bytes(&user), register, "`{flags}` changed the register");
    }
}

#[test]
fn an_amended_fact_is_one_of_the_procedures_answers() {
    let user = User::on("2026-06-01");
    let _ = user.sh("new --clinic cat --channel email --complainant A --summary B").ok();
    for (flags, reason) in [
        (
            "--fact comissioned=yes",
            "`comissioned` is not a fact of this procedure: expected commissioned; did you mean \
             `commissioned`?",
        ),
        (
            "--fact commissioned=maybe",
            "`maybe` is not an answer to that question: expected yes, no",
        ),
    ] {
        let line = format!("amend CAT-2026-0001 {flags}");
        let _ = user.sh(&line).ends_with(1).stdout("").stderr(&format!("error: {reason}\n"));
    }
    let _ = user.sh("amend CAT-2026-0001 --commissioned yes").ok().stderr(
        "Amended CAT-2026-0001, on Mon 1 Jun 2026.\n  commissioned is yes, was not recorded\n",
    );
    let _ = user
        .sh("amend CAT-2026-0001 --fact commissioned=no")
        .ok()
        .stderr("Amended CAT-2026-0001, on Mon 1 Jun 2026.\n  commissioned is no, was yes\n");
}
