//! Every verb: the good way, everything that is refused, and what a repetition does.

use std::fs;

use serde_json::Value;

use crate::support::User;

mod amend;
mod refused;
mod repeated;
mod setup;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --complainant 'A. Patient' --summary 'Asymmetry'";

/// What the lists of tests leave out: the one complaint that there is.
const REF: &str = "CARR-2026-0001";

/// A register with one complaint, received on 2 April, and what these lines did to it. `REF`
/// stands for the complaint. It is 1 June 2026.
fn after(lines: &[&str]) -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh(NEW).ok();
    for line in lines {
        let _ = user.sh(&line.replace("REF", REF)).ok();
    }
    user
}

/// A file's bytes, compared and never printed.
#[derive(PartialEq)]
struct Bytes(Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

/// The register, byte for byte, and nothing beside it.
fn bytes(user: &User) -> Bytes {
    let register = user.register();
    let beside = fs::read_dir(register.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "something was left beside the register");
    Bytes(fs::read(register).unwrap())
}

/// The last event, without the moment of its recording.
fn last_event(complaint: &Value) -> Value {
    let mut event = complaint["events"].as_array().unwrap().last().unwrap().clone();
    event.as_object_mut().unwrap().remove("recorded_at");
    event
}

mod good {
    use serde_json::{Value, json};

    use super::{REF, User, after, last_event};

    /// Runs one more act: what it says, and the event that stands last then.
    fn act(before: &[&str], line: &str) -> (String, Value) {
        let user = after(before);
        let said = user.sh(&line.replace("REF", REF)).ok().stderr;
        (said, last_event(&user.json("show CARR-2026-0001")))
    }

    fn event(seq: u32, kind: &str, on: &str, facts: &Value, words: &Value) -> Value {
        json!({
            "seq": seq, "kind": kind, "on": on, "actor": "manager", "erased": false,
            "facts": facts, "words": words, "standing": "recorded", "corrected": null,
            // Two complaints were recorded between the receipt and what followed it.
            "number": seq - 2,
        })
    }

    #[test]
    fn new_records_everything_that_is_taken_down() {
        let user = User::on("2026-06-01");
        let complaint = user.json(
            "new --clinic carrara --received 2026-04-02 --time 16:30 --aware 2026-04-07 --incident \
             2026-03-20 \
             --noticed 2026-03-21 --channel letter --complainant 'A. Parent' --capacity parent \
             --patient 'A. Child' \
             --born 1931-05-04 --address '1 High St' --email a@example.org --telephone '01323 \
             410333' \
             --reply-by email --summary 'Bruising' --category bruising --handler 'M. Jones' \
             --actor reception",
        );
        for (key, value) in [
            ("ref", json!("CARR-2026-0001")),
            ("received_on", json!("2026-04-02")),
            ("received_time", json!("16:30:00")),
            ("aware_on", json!("2026-04-07")),
            ("incident_on", json!("2026-03-20")),
            ("noticed_on", json!("2026-03-21")),
            ("channel", json!("letter")),
            ("complainant", json!("A. Parent")),
            ("capacity", json!("parent")),
            ("patient", json!("A. Child")),
            ("born_on", json!("1931-05-04")),
            ("address", json!("1 High St")),
            ("email", json!("a@example.org")),
            ("telephone", json!("01323 410333")),
            ("reply_by", json!(["email"])),
            ("summary", json!("Bruising")),
            ("category", json!("bruising")),
            ("handler", json!("M. Jones")),
        ] {
            assert_eq!(complaint[key], value, "{key}");
        }
        assert_eq!(last_event(&complaint)["actor"], "reception");
    }

    #[test]
    fn new_reads_a_json_object_and_flags_win_over_it() {
        let user = User::on("2026-06-01");
        let text = r#"{"clinic": "cat", "received_on": "2026-04-04", "channel": "email",
                       "complainant": "C. Lient", "summary": "Sessions", "facts": {"commissioned": true}}"#;
        let ran = user.run_with_input(
            &["new", "--from-json", "-", "--complainant", "D. Lient", "--format", "json"],
            text,
        );
        let complaint: Value = serde_json::from_str(&ran.ok().stdout).unwrap();
        assert_eq!(complaint["received_on"], "2026-04-04");
        assert_eq!(complaint["complainant"], "D. Lient");
        assert_eq!(complaint["facts"], json!({ "commissioned": "yes" }));
    }

    #[test]
    fn references_count_up_by_clinic_and_year_of_receipt() {
        let user = User::on("2026-06-01");
        let references = [
            ("carrara", "2026-04-02"),
            ("carrara", "2026-01-01"),
            ("carrara", "2025-12-31"),
            ("cat", "2026-04-02"),
            ("carrara", "2026-06-01"),
        ]
        .map(|(clinic, on)| {
            let new = format!(
                "new --clinic {clinic} --received {on} --channel web --complainant A --summary B"
            );
            user.json(&new)["ref"].as_str().unwrap().to_owned()
        });
        assert_eq!(
            references,
            [
                "CARR-2026-0001",
                "CARR-2026-0002",
                "CARR-2025-0001",
                "CAT-2026-0001",
                "CARR-2026-0003"
            ]
        );
    }

    #[test]
    fn ack_records_channel_handler_date_offer_and_words() {
        let (said, last) = act(
            &[],
            "ack REF --on 2026-04-02 --by phone --handler 'M. Jones' --respond-by 2026-05-05 \
             --offered policy-given --offered meeting --note 'Rang at noon'",
        );
        assert_eq!(
            said,
            "Recorded the acknowledgement of CARR-2026-0001, on Thu 2 Apr 2026.\n  \
             “Telephone call to the patient” is met\n"
        );
        let facts = json!({
            "by": "phone", "naming": ["handler", "respond-by"], "respond_by": "2026-05-05",
            "offered": ["policy-given", "meeting"],
        });
        let words = json!({ "handler": "M. Jones", "text": "Rang at noon" });
        assert_eq!(last, event(4, "acknowledged", "2026-04-02", &facts, &words));
    }

    #[test]
    fn update_records_the_reason_and_the_new_date() {
        let (_, last) =
            act(&[], "update REF --on 2026-05-05 --by letter --reason Delay --expect 2026-05-20");
        let facts = json!({
            "by": "letter", "expect": "2026-05-20", "naming": ["reason", "respond-by"],
        });
        assert_eq!(last, event(4, "updated", "2026-05-05", &facts, &json!({ "reason": "Delay" })));
    }

    #[test]
    fn respond_records_outcome_apology_and_words() {
        let (_, last) = act(
            &[],
            "respond REF --on 2026-05-05 --by email --outcome partly-upheld --apology --summary \
             'We are sorry'",
        );
        let facts = json!({ "by": "email", "outcome": "partly-upheld", "apology": true });
        let words = json!({ "text": "We are sorry" });
        assert_eq!(last, event(4, "responded", "2026-05-05", &facts, &words));
    }

    #[test]
    fn escalate_records_the_handler_and_what_is_asked_for() {
        let (_, last) = act(
            &["respond REF --on 2026-05-05 --by letter --outcome not-upheld"],
            "escalate REF --on 2026-05-20 --in-writing --handler 'Dr I' --to review --note 'Wants \
             a refund'",
        );
        let facts = json!({ "to": "review", "in_writing": true, "late": false });
        let words = json!({ "handler": "Dr I", "text": "Wants a refund" });
        assert_eq!(last, event(5, "escalated", "2026-05-20", &facts, &words));
    }

    #[test]
    fn step_records_what_was_done_or_why_it_does_not_apply() {
        let (said, last) = act(&[], "step REF meeting --on 2026-04-10 --by letter --note Invited");
        assert_eq!(said, "Recorded a step of CARR-2026-0001, on Fri 10 Apr 2026.\n");
        let facts = json!({ "step": "meeting", "result": "done", "by": "letter" });
        assert_eq!(
            last,
            event(4, "step-taken", "2026-04-10", &facts, &json!({ "text": "Invited" }))
        );
        let (_, last) =
            act(&[], "step REF meeting --on 2026-04-10 --not-applicable 'Lives abroad'");
        assert_eq!(last["facts"], json!({ "step": "meeting", "result": "not-applicable" }));
        assert_eq!(last["words"], json!({ "text": "Lives abroad" }));
    }

    #[test]
    fn assign_names_the_handler_and_note_writes_down() {
        for line in [
            "assign REF 'P. Shaw' --on 2026-04-10",
            "assign REF --handler 'P. Shaw' --on 2026-04-10",
        ] {
            let (said, last) = act(&[], line);
            assert_eq!(said, "Recorded the handler of CARR-2026-0001, on Fri 10 Apr 2026.\n");
            let words = json!({ "handler": "P. Shaw" });
            assert_eq!(last, event(4, "assigned", "2026-04-10", &json!({}), &words));
        }
        for line in ["note REF Rang --on 2026-04-10", "note REF --text Rang --on 2026-04-10"] {
            let (said, last) = act(&[], line);
            assert_eq!(said, "Recorded a note on CARR-2026-0001, on Fri 10 Apr 2026.\n");
            assert_eq!(
                last,
                event(4, "noted", "2026-04-10", &json!({}), &json!({ "text": "Rang" }))
            );
        }
    }

    #[test]
    fn close_says_what_falls_away() {
        let (said, last) =
            act(&[], "close REF --on 2026-04-10 --reason withdrawn --note 'By telephone'");
        assert_eq!(
            said,
            "Closed CARR-2026-0001, on Fri 10 Apr 2026.\n  \
             “Telephone call to the patient” was missed: it was due on Thu 2 Apr 2026\n  \
             “Full reply” falls away\n  \
             “Detailed written response” falls away\n  \
             “Letter explaining the delay, while unanswered” falls away\n"
        );
        let words = json!({ "text": "By telephone" });
        assert_eq!(
            last,
            event(4, "closed", "2026-04-10", &json!({ "reason": "withdrawn" }), &words)
        );
    }

    #[test]
    fn a_closed_complaint_is_closed_until_the_complainant_goes_on() {
        let user = after(&[
            "respond REF --on 2026-05-05 --by letter --outcome not-upheld",
            "close REF --on 2026-05-06",
        ]);
        let complaint = user.json("show CARR-2026-0001");
        assert_eq!(complaint["status"], "closed");
        assert_eq!(complaint["closed_on"], "2026-05-06");
        assert_eq!(complaint["closed_reason"], "resolved");
        let complaint = user.json("escalate CARR-2026-0001 --on 2026-05-20 --in-writing");
        assert_eq!(complaint["status"], "open");
        assert_eq!(complaint["closed_on"], json!(null));
        assert_eq!(complaint["stage"], "review");
    }

    #[test]
    fn an_act_without_a_day_is_todays() {
        for line in
            ["ack REF --by phone", "note REF Rang", "step REF meeting", "assign REF 'P. Shaw'"]
        {
            assert_eq!(act(&[], line).1["on"], "2026-06-01", "{line}");
        }
    }

    #[test]
    fn a_text_is_read_from_standard_input() {
        let user = after(&[]);
        let _ = user.run_with_input(&["note", REF, "-"], "Two\nlines\n").ok();
        assert_eq!(last_event(&user.json("show CARR-2026-0001"))["words"]["text"], "Two\nlines");
        let _ = user
            .run_with_input(&["note", REF, "-"], " \n")
            .ends_with(2)
            .stderr("error: standard input is empty\n");
    }
}
