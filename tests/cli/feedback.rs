//! Compliments, concerns and comments: taken down in one line, and a complaint when they grow.

use serde_json::{Value, json};

use crate::support::User;

const CONCERN: &str = "feedback add --clinic carrara --kind concern --received 2026-04-01 \
                       --channel phone --from 'B. Lee' --about 'Dr Rowe' 'Waited two hours'";
const COMPLIMENT: &str = "feedback add --clinic carrara --kind compliment 'Kind staff'";

/// A register with a concern and a compliment, and what these lines did to it. It is 2 April 2026.
fn after(lines: &[&str]) -> User {
    let user = User::on("2026-04-02");
    for line in [&[CONCERN, COMPLIMENT], lines].concat() {
        let _ = user.sh(line).ok();
    }
    user
}

fn refs(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|it| it["ref"].as_str().unwrap()).collect()
}

/// The kinds of the last rows of the history.
fn kinds(feedback: &Value) -> Vec<&str> {
    let events = feedback["events"].as_array().unwrap();
    events.iter().map(|event| event["kind"].as_str().unwrap()).collect()
}

#[test]
fn it_is_taken_down_in_one_line_also_in_a_register_that_is_made_for_it() {
    let user = User::on("2026-04-02");
    let _ = user
        .sh(CONCERN)
        .ok()
        .stdout("CARR-2026-F0001\tcarrara\tconcern\t2026-04-01\tphone\tB. Lee\tDr Rowe\tWaited two hours\t\n")
        .stderr(
            "Made a register at HOME/.local/share/redress/register.db.\n\
             Added Carrara Aesthetics from the built-in library.\n\
             Recorded the concern CARR-2026-F0001, received on Wed 1 Apr 2026.\n",
        );
    let _ = user
        .sh(COMPLIMENT)
        .ok()
        .stderr("Recorded the compliment CARR-2026-F0002, received on Thu 2 Apr 2026.\n");
    // It counts for itself.
    let new = "new --clinic carrara --channel phone --complainant A --summary B";
    assert_eq!(user.json(new)["ref"], "CARR-2026-0001");
    assert_eq!(user.json("feedback show carr-2026-f1")["ref"], "CARR-2026-F0001");
}

#[test]
fn it_is_listed_with_its_columns_and_narrowed() {
    let user = after(&["feedback add --clinic cat --kind comment --received 2025-12-31 'Cold'"]);
    let _ = user.sh("feedback list --format csv").ok().stdout(
        "ref,clinic,kind,received_on,channel,from,about,text,raised_as\r\n\
         CAT-2025-F0001,cat,comment,2025-12-31,,,,Cold,\r\n\
         CARR-2026-F0001,carrara,concern,2026-04-01,phone,B. Lee,Dr Rowe,Waited two hours,\r\n\
         CARR-2026-F0002,carrara,compliment,2026-04-02,,,,Kind staff,\r\n",
    );
    for (flags, expected) in [
        ("--clinic cat", &["CAT-2025-F0001"][..]),
        ("--kind concern", &["CARR-2026-F0001"]),
        ("--from 2026-04-02", &["CARR-2026-F0002"]),
        ("--to 2026-04-01", &["CAT-2025-F0001", "CARR-2026-F0001"]),
        ("--kind comment --clinic carrara", &[]),
        ("--open", &["CAT-2025-F0001", "CARR-2026-F0001", "CARR-2026-F0002"]),
    ] {
        assert_eq!(refs(&user.json(&format!("feedback list {flags}"))), expected, "{flags}");
    }
    let _ = user
        .sh("feedback list --clinic itrust")
        .ends_with(1)
        .says("is not a clinic of this register");
    let _ = user.sh("feedback list --from 2026-04-02 --to 2026-04-01").ends_with(2);
}

#[test]
fn it_is_shown_with_its_history() {
    let user = after(&["feedback note CARR-2026-F0001 'Rang her'"]);
    let _ = user.sh("feedback show CARR-2026-F0001 --format table").ok().stdout(
        "CARR-2026-F0001  Carrara Aesthetics  [concern]\n\n\
         Received     Wed 1 Apr 2026 by phone\n\
         From         B. Lee\n\
         About        Dr Rowe\n\
         What         Waited two hours\n\n\
         History\n\
         Wed 1 Apr 2026   received (manager)\n\
         Thu 2 Apr 2026   note: Rang her (manager)\n",
    );
    let mut shown = user.json("feedback show CARR-2026-F0001");
    let event = shown["events"].as_array_mut().unwrap()[1].as_object_mut().unwrap();
    event.remove("recorded_at");
    assert_eq!(
        Value::from(event.clone()),
        json!({
            "seq": 5, "kind": "feedback-noted", "on": "2026-04-02", "actor": "manager",
            "erased": false, "text": "Rang her", "complaint": null,
            "reason": null, "decided_by": null,
        })
    );
}

#[test]
fn it_becomes_a_complaint_with_what_it_says() {
    let user = after(&[]);
    let raised = user.sh("feedback raise CARR-2026-F0001 --incident 2026-03-30 --format json").ok();
    assert_eq!(
        raised.stderr,
        "Recorded CARR-2026-0001, received on Wed 1 Apr 2026.\n\
         CARR-2026-F0001 became CARR-2026-0001.\n"
    );
    let complaint: Value = serde_json::from_str(&raised.stdout).unwrap();
    for (key, value) in [
        ("clinic", "carrara"),
        ("channel", "phone"),
        ("received_on", "2026-04-01"),
        ("complainant", "B. Lee"),
        ("summary", "Waited two hours"),
        ("incident_on", "2026-03-30"),
    ] {
        assert_eq!(complaint[key], value, "{key}");
    }
    let event = &complaint["events"][0];
    assert_eq!(event["kind"], "received");
    let feedback = user.json("feedback show CARR-2026-F0001");
    assert_eq!(feedback["raised_as"], "CARR-2026-0001");
    assert_eq!(kinds(&feedback), ["feedback-received", "feedback-raised"]);
    assert_eq!(feedback["events"][1]["complaint"], "CARR-2026-0001");
    assert_eq!(refs(&user.json("feedback list --open")), ["CARR-2026-F0002"]);
    // Who is complained about may not handle it.
    let _ = user.sh("assign CARR-2026-0001 'Dr Rowe'").ends_with(1);
}

#[test]
fn flags_win_over_what_it_says() {
    let user = after(&[]);
    let complaint = user.json(
        "feedback raise CARR-2026-F0001 --received 2026-04-02 --channel letter --complainant 'C. Lee' \
         --summary Other",
    );
    for (key, value) in [
        ("channel", "letter"),
        ("received_on", "2026-04-02"),
        ("complainant", "C. Lee"),
        ("summary", "Other"),
    ] {
        assert_eq!(complaint[key], value, "{key}");
    }
    // And so does a JSON object.
    user.write("more.json", r#"{"channel": "email", "complainant": "D"}"#);
    let complaint = user.json("feedback raise CARR-2026-F0002 --from-json more.json");
    assert_eq!((&complaint["channel"], &complaint["complainant"]), (&json!("email"), &json!("D")));
    assert_eq!(complaint["summary"], "Kind staff");
}

#[test]
fn it_becomes_a_complaint_once() {
    let user = after(&["feedback raise CARR-2026-F0001"]);
    let _ = user.sh("feedback raise CARR-2026-F0001").ends_with(1).stdout("").stderr(
        "error: CARR-2026-F0001 became CARR-2026-0001 on 2026-04-02\n\
         hint: `redress show CARR-2026-0001` shows it, `redress note CARR-2026-0001 TEXT` goes on with it\n",
    );
    assert_eq!(refs(&user.json("list")), ["CARR-2026-0001"]);
    // Words still come to it.
    let _ = user.sh("feedback note CARR-2026-F0001 'Told her of the complaint'").ok();
}

#[test]
fn what_a_complaint_needs_is_named_and_nothing_recorded() {
    let user = after(&[]);
    let _ = user
        .sh("feedback raise CARR-2026-F0002")
        .ends_with(2)
        .stdout("")
        .says("error: missing `--channel CHANNEL` and `--complainant NAME`");
    let _ =
        user.sh("feedback raise CARR-2026-F0001 --stage nonsense").ends_with(1).says("`nonsense`");
    let feedback = user.json("feedback show CARR-2026-F0001");
    assert_eq!(feedback["raised_as"], Value::Null);
    assert_eq!(user.json("list"), json!([]));
}

#[test]
fn what_is_wrong_is_refused() {
    let user = after(&[]);
    for (line, code, error) in [
        ("feedback add --clinic nope --kind concern x", 1, "`nope` is not a clinic"),
        ("feedback add --clinic carrara --kind praise x", 2, "'praise'"),
        ("feedback add --clinic carrara --kind comment ''", 2, "it is empty"),
        ("feedback add --clinic carrara x", 2, "--kind"),
        (
            "feedback add --clinic carrara --kind comment --received 2026-04-03 x",
            1,
            "2026-04-03 is in the future: today is 2026-04-02",
        ),
        (
            "feedback note CARR-2026-F0001 x --on 2026-03-31",
            1,
            "2026-03-31 is before CARR-2026-F0001 was received on 2026-04-01",
        ),
        ("feedback note CARR-2026-F0001 x --on 2026-04-03", 1, "is in the future"),
        ("feedback show CARR-2026-F0009", 1, "there is no feedback CARR-2026-F0009"),
        ("feedback show CARR-2026-0001", 2, "is not a reference of feedback"),
        ("show CARR-2026-F0001", 2, "is not a reference: expected CLINIC-YEAR-NUMBER"),
        ("undo", 1, "your last act was about CARR-2026-F0002, and is not taken back so"),
    ] {
        let _ = user.sh(line).ends_with(code).stdout("").says(error);
    }
    let nothing = User::on("2026-04-02");
    let _ = nothing
        .sh("feedback add --clinic carrara --kind comment --received 2026-04-03 x")
        .ends_with(1);
    assert!(!nothing.register().exists(), "what is refused makes no register");
}

#[test]
fn words_of_any_script_and_length_are_kept_and_drive_no_terminal() {
    let user = after(&[]);
    let long = "é".repeat(400_000);
    let add = ["feedback", "add", "--clinic", "carrara", "--kind", "comment", "-"];
    let _ = user.run_with_input(&add, &long).ok();
    assert_eq!(user.json("feedback show CARR-2026-F0003")["text"], Value::from(long));
    let _ = user.run_with_input(&add, "x".repeat(1_000_001)).ends_with(2).says("is too long");
    let hostile = "王秀英\u{1b}]0;x\u{7} שלום\u{202e}";
    let _ = user.run_with_input(&add, hostile).ok();
    let shown = user.sh("feedback show CARR-2026-F0004 --format table").ok().stdout;
    assert!(shown.contains("王秀英") && !shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
    assert_eq!(user.json("feedback show CARR-2026-F0004")["text"], Value::from(hostile));
}
