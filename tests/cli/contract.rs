//! What scripts depend on: the JSON, the streams, the formats, the settings, the exit codes.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::User;

mod formats;
mod settings;
mod streams;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --complainant 'A. Patient' --summary 'Asymmetry'";

/// Everything a complaint has in JSON, wherever it is shown.
const COMPLAINT: [&str; 20] = [
    "schema_version",
    "ref",
    "clinic",
    "procedure",
    "procedure_version",
    "stage",
    "status",
    "channel",
    "category",
    "received_on",
    "acknowledged_on",
    "responded_on",
    "outcome",
    "closed_on",
    "closed_reason",
    "handler",
    "complainant",
    "patient",
    "summary",
    "deadlines",
];

/// What it has besides where one complaint was asked for.
const WHOLE: [&str; 21] = [
    "clinic_name",
    "stage_title",
    "capacity",
    "received_time",
    "aware_on",
    "incident_on",
    "noticed_on",
    "born_on",
    "address",
    "email",
    "telephone",
    "reply_by",
    "facts",
    "missing",
    "late",
    "complain_until_on",
    "next_stage",
    "stages",
    "steps",
    "events",
    "deadlines",
];

const DEADLINE: [&str; 19] = [
    "schema_version",
    "ref",
    "clinic",
    "obligation",
    "occurrence",
    "stage",
    "title",
    "force",
    "anchor",
    "anchor_on",
    "due_on",
    "original_due_on",
    "act_by_on",
    "done_on",
    "ended_on",
    "state",
    "days_left",
    "quote",
    "because",
];

/// That an object has these keys at the least: a contract only grows.
fn has(object: &Value, keys: &[&str]) {
    let there: BTreeSet<&str> =
        object.as_object().expect("an object").keys().map(String::as_str).collect();
    let missing: Vec<&&str> = keys.iter().filter(|key| !there.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing of {there:?}");
    assert_eq!(object["schema_version"], 1);
}

fn array(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

#[test]
fn every_act_and_show_give_the_whole_complaint() {
    let user = User::on("2026-05-20");
    for line in [
        NEW,
        "ack CARR-2026-0001 --on 2026-04-02 --by phone",
        "update CARR-2026-0001 --on 2026-05-05 --by letter",
        "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome partly-upheld --apology",
        "escalate CARR-2026-0001 --on 2026-05-20 --in-writing",
        "step CARR-2026-0001 meeting",
        "assign CARR-2026-0001 'Dr I'",
        "note CARR-2026-0001 Rang",
        "amend CARR-2026-0001 --patient B",
        "close CARR-2026-0001 --reason withdrawn",
    ] {
        let complaint = user.json(line);
        has(&complaint, &COMPLAINT);
        has(&complaint, &WHOLE);
        for it in array(&complaint["deadlines"]) {
            has(it, &DEADLINE);
        }
        assert_eq!(complaint, user.json("show CARR-2026-0001"), "`{line}` and `show` differ");
    }
}

#[test]
fn a_complaint_says_where_it_stands() {
    let user = User::on("2026-05-20");
    let complaint = user.json(NEW);
    for (key, value) in [
        ("ref", "CARR-2026-0001"),
        ("clinic", "carrara"),
        ("procedure", "carrara"),
        ("stage", "local-resolution"),
        ("status", "open"),
        ("received_on", "2026-04-02"),
    ] {
        assert_eq!(complaint[key], value, "{key}");
    }
    assert_eq!(complaint["procedure_version"], 1);
    assert_eq!((&complaint["closed_on"], &complaint["outcome"]), (&Value::Null, &Value::Null));
    let respond = "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome partly-upheld";
    let complaint = user.json(respond);
    assert_eq!(complaint["status"], "responded");
    assert_eq!(complaint["outcome"], "partly-upheld");
    assert_eq!(complaint["responded_on"], "2026-05-14");
    assert_eq!(user.json("close CARR-2026-0001")["closed_on"], "2026-05-20");
}

#[test]
fn a_deadline_says_what_is_due_when_and_why() {
    let user = User::on("2026-05-10");
    let _ = user.sh(NEW).ok();
    let complaint = user.json("update CARR-2026-0001 --on 2026-05-05 --by letter");
    let deadlines = array(&complaint["deadlines"]);
    let mut expected = serde_json::json!({
        "schema_version": 1, "ref": "CARR-2026-0001", "clinic": "carrara",
        "obligation": "delay-letter", "occurrence": 2, "stage": "local-resolution",
        "title": "Letter explaining the delay, while unanswered", "force": "firm",
        "anchor": "update", "anchor_on": "2026-05-05",
        // Mon 25 May is a bank holiday: whoever sends it on a working day does so on Fri 22 May.
        "due_on": "2026-05-25", "original_due_on": "2026-05-25", "act_by_on": "2026-05-22",
        "done_on": null, "ended_on": null, "state": "open", "days_left": 15,
        "quote": "Where there are delays and the investigation is still in progress a letter will \
                  be sent \
                  explaining the reason for the delay to the Patient at a minimum every 20 days",
        "because": {
            "text": "20 days of update, counted from Tue 5 May 2026", "within": "20 days of update",
            "anchor": "update", "anchor_on": "2026-05-05", "skipped": [], "closed": [], "provisional": false,
            "kept": false, "procedure": "carrara", "procedure_version": 1,
            "holidays_announced_through_on": "2028-12-31",
            "way": {
                "legs": [{
                    "length": "20 days", "inclusive": false, "from_on": "2026-05-05",
                    "counted_from": "2026-05-05", "limit_on": "2026-05-25",
                }],
                "working_week": "mon-fri", "nations": ["england-and-wales"], "roll": "none",
                "receipt": "actual", "cut_off": null, "limit_on": "2026-05-25", "holds": [],
                "extensions": [],
            },
        },
    });
    for key in ["action", "referral", "owner"] {
        expected[key] = Value::Null;
    }
    assert_eq!(deadlines[4], expected);
    let met = &deadlines[3];
    assert_eq!((&met["state"], &met["days_left"]), (&"met".into(), &Value::Null));
    assert_eq!((&met["done_on"], &met["ended_on"]), (&"2026-05-05".into(), &"2026-05-05".into()));
    let response = &deadlines[2];
    assert_eq!((&response["state"], &response["days_left"]), (&"overdue".into(), &(-5).into()));
    assert_eq!(
        response["because"]["text"],
        "20 working days of stage start, counted from Thu 2 Apr 2026, not counting Fri 3 Apr (Good \
         Friday), \
         Mon 6 Apr (Easter Monday), Mon 4 May (Early May bank holiday)"
    );
    assert_eq!(
        response["because"]["skipped"][1],
        serde_json::json!({
            "on": "2026-04-04", "why": "Saturday", "kind": "weekend", "role": "counting",
        })
    );
}

#[test]
fn a_count_beyond_the_announced_holidays_says_so() {
    let user = User::on("2090-01-02");
    let complaint = user.json(&NEW.replace("2026-04-02", "2090-01-02"));
    let response = &complaint["deadlines"][2];
    assert_eq!(response["because"]["provisional"], true);
    let text = response["because"]["text"].as_str().unwrap();
    assert!(text.ends_with("; beyond the bank holidays announced so far"), "{text}");
}

#[test]
fn reports_and_lists_are_arrays_of_objects_with_ref_and_clinic() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    for (line, count) in [("report overdue", 1), ("report due --within 30", 3)] {
        let duties = user.json(line);
        assert_eq!(array(&duties).len(), count, "`{line}`");
        for duty in array(&duties) {
            has(duty, &DEADLINE);
            assert_eq!(duty["ref"], "CARR-2026-0001");
            assert_eq!(duty["clinic"], "carrara");
        }
    }
    for line in ["list", "report register"] {
        let complaints = user.json(line);
        assert_eq!(array(&complaints).len(), 1, "`{line}`");
        has(&complaints[0], &COMPLAINT);
        assert_eq!(array(&complaints[0]["deadlines"]).len(), 4);
        for it in array(&complaints[0]["deadlines"]) {
            has(it, &DEADLINE);
        }
    }
    for (line, keys) in [
        (
            "clinic list",
            &["code", "name", "prefix", "procedure", "nations", "working_week", "bodies"][..],
        ),
        ("procedure list", &["key", "version", "applies_from", "title", "kept_in"]),
        ("config", &["setting", "value", "from"]),
    ] {
        let objects = user.json(line);
        assert!(!array(&objects).is_empty());
        for it in array(&objects) {
            has(it, keys);
        }
    }
    has(&user.json("clinic show carrara"), &["code", "name", "bodies"]);
    has(
        &user.json("procedure show carrara"),
        &["key", "version", "title", "source", "read_on", "stages"],
    );
}

#[test]
fn what_is_listed_agrees_with_what_is_shown() {
    let user = User::on("2026-06-01");
    for line in [
        NEW,
        "ack CARR-2026-0001 --on 2026-04-02 --by phone --handler 'M. Jones'",
        "update CARR-2026-0001 --on 2026-05-05 --by letter",
        "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome upheld --apology",
        "escalate CARR-2026-0001 --on 2026-05-20 --in-writing",
        "amend CARR-2026-0001 --patient B --category bruising",
    ] {
        let _ = user.sh(line).ok();
    }
    let (listed, mut shown) = (user.json("list"), user.json("show CARR-2026-0001"));
    // The whole way to a day is worked out for one complaint alone.
    for deadline in shown["deadlines"].as_array_mut().unwrap() {
        assert!(deadline["because"].as_object_mut().unwrap().remove("way").is_some());
    }
    for (key, value) in listed[0].as_object().unwrap() {
        assert_eq!(shown[key], *value, "{key}");
    }
}

#[test]
fn ndjson_is_one_object_a_line() {
    let user = User::on("2026-04-13");
    for _ in 0..2 {
        let line = user.sh(&format!("{NEW} --format ndjson")).ok().stdout;
        assert_eq!(line.lines().count(), 1);
    }
    let _ = user.run(&["note", "CARR-2026-0001", "two\nlines"]).ok();
    for (line, count) in [
        ("list", 2),
        ("report overdue", 2),
        ("report register", 2),
        ("show CARR-2026-0001", 1),
        ("clinic list", 1),
        ("clinic show carrara", 1),
        ("procedure show carrara", 1),
        ("procedure list", 11),
        ("config", 5),
    ] {
        let text = user.sh(&format!("{line} --format ndjson")).ok().stdout;
        assert!(text.ends_with('\n'));
        let objects: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
        assert_eq!(objects.len(), count, "`{line}`");
        for it in &objects {
            has(it, &[]);
        }
        if line != "config" {
            // The same objects as in JSON; `config` tells of the format itself.
            let whole = user.json(line);
            assert_eq!(whole.as_array().map_or(vec![whole.clone()], Clone::clone), objects);
        }
    }
}
