//! The views that other programs read say what the program itself says, and hold what the documents
//! and the exports say that they hold.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![expect(clippy::disallowed_methods, reason = "the register is read as other programs read it")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "this test needs a part of it")]
mod support;

#[path = "verify/life.rs"]
#[allow(dead_code, reason = "this test needs a part of it")]
mod life;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use life::Register;
use redress::report::{Extract, ExtractKind};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

/// The rows of a query as objects.
fn rows(conn: &Connection, sql: &str) -> Vec<Map<String, Value>> {
    let mut statement = conn.prepare(sql).unwrap();
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([]).unwrap();
    let mut all = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let value = |place: usize| match row.get_ref(place).unwrap() {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => number.into(),
            ValueRef::Text(text) => std::str::from_utf8(text).unwrap().into(),
            other => panic!("{other:?} in {sql}"),
        };
        all.push(
            names.iter().enumerate().map(|(place, name)| (name.clone(), value(place))).collect(),
        );
    }
    all
}

/// That rows are what the program says of the same: each column beside the key it is compared with.
fn same(rows: &[Map<String, Value>], said: &[Value], columns: &[(&str, &str)]) {
    assert_eq!(rows.len(), said.len(), "{columns:?}");
    for (row, said) in rows.iter().zip(said) {
        for (column, key) in columns {
            // A database without truth has numbers for it, and objects as texts.
            let is = match (&row[*column], &said[*key]) {
                (Value::Number(number), Value::Bool(_)) => Value::Bool(number.as_i64() == Some(1)),
                (Value::String(text), Value::Object(_)) => serde_json::from_str(text).unwrap(),
                (is, _) => is.clone(),
            };
            assert_eq!(is, said[*key], "{column} of {row:?}");
        }
    }
}

fn array(value: &Value) -> Vec<Value> {
    value.as_array().unwrap().clone()
}

/// What is called the same in both.
fn called(names: &str) -> Vec<(&str, &str)> {
    names.split_whitespace().map(|name| (name, name)).collect()
}

#[test]
fn the_views_say_what_the_program_says() {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let user = &register.user;
    let listed = array(&user.json("list"));
    let columns = "ref clinic procedure procedure_version stage status channel category received_on \
                   acknowledged_on responded_on outcome closed_on closed_reason";
    let complaints = rows(&conn, "SELECT * FROM v_complaint ORDER BY received_on, ref");
    assert!(complaints.len() > 8);
    same(&complaints, &listed, &called(columns));
    let words = "SELECT w.* FROM v_complaint_words w JOIN v_complaint c USING (ref)
                 ORDER BY c.received_on, ref";
    same(&rows(&conn, words), &listed, &called("ref clinic handler complainant patient summary"));
    for complaint in &complaints {
        one(&conn, user, complaint);
    }
    let clinics = array(&user.json("clinic list"));
    let sql = "SELECT * FROM v_clinic ORDER BY clinic";
    let mut columns = called("name prefix procedure");
    columns.push(("clinic", "code"));
    same(&rows(&conn, sql), &clinics, &columns);
    let feedback = array(&user.json("feedback list"));
    let sql = "SELECT f.*, giver, about, summary FROM v_feedback f
               JOIN v_feedback_words USING (ref) ORDER BY received_on, ref";
    let mut columns = called("ref clinic kind received_on channel about raised_as");
    columns.extend([("giver", "from"), ("summary", "text")]);
    same(&rows(&conn, sql), &feedback, &columns);
}

/// What belongs to a complaint.
fn one(conn: &Connection, user: &support::User, complaint: &Map<String, Value>) {
    let reference = complaint["ref"].as_str().unwrap();
    let shown = user.json(&format!("show {reference}"));
    let of = |sql: &str| rows(conn, &sql.replace(":ref", &format!("'{reference}'")));
    let deadlines = of("SELECT * FROM v_deadline WHERE ref = :ref ORDER BY position");
    let mut columns = called(
        "ref clinic obligation occurrence stage title force anchor anchor_on due_on \
         original_due_on act_by_on",
    );
    columns.push(("settled_on", "ended_on"));
    // `done_on` and `ended_on` are the day on which it ended, apart for people.
    let mut said = array(&shown["deadlines"]);
    for it in &mut said {
        if it["ended_on"].is_null() {
            it["ended_on"] = it["done_on"].clone();
        }
    }
    same(&deadlines, &said, &columns);
    let points = of("SELECT p.*, practitioner FROM v_point p JOIN v_point_words USING (ref, point)
                     WHERE ref = :ref ORDER BY point");
    let columns =
        "category outcome point practitioner raised_on site staff_group stands withdrawn_on";
    same(&points, &array(&shown["points"]), &called(columns));
    let actions = of("SELECT a.*, text, owner, evidence FROM v_action a
                      JOIN v_action_words USING (ref, action) WHERE ref = :ref ORDER BY action");
    let columns = "action agreed_on done_on dropped_on due_on evidence original_due_on owner point \
                   review_on reviewed_on text worked";
    same(&actions, &array(&shown["actions"]), &called(columns));
    let referrals = of("SELECT r.*, their_ref, asked_for FROM v_referral r
                        JOIN v_referral_words USING (ref, referral)
                        WHERE ref = :ref ORDER BY referral");
    let columns =
        "referral body referred_on their_ref asked_for asked_by_on sent_on decision decided_on";
    same(&referrals, &array(&shown["referrals"]), &called(columns));
    let files = of("SELECT a.*, name, path, sha256 FROM v_attachment a
                    JOIN v_attachment_words USING (ref, file) WHERE ref = :ref ORDER BY file");
    let mut said = array(&shown["files"]);
    said.retain(|it| it["removed_on"].is_null() && !it["name"].is_null());
    same(&files, &said, &called("file size stored name sha256"));
    let events = of("SELECT e.*, actor, words FROM v_event e JOIN v_event_words USING (seq)
                     WHERE e.subject = :ref ORDER BY seq");
    let mut columns = called("seq kind recorded_at actor");
    columns.extend([("happened_on", "on"), ("is_erased", "erased")]);
    same(&events, &array(&shown["events"]), &columns);
    for event in &events {
        assert_eq!(event["clinic"], complaint["clinic"]);
    }
}

#[test]
fn every_view_is_a_table_of_an_export_and_holds_what_its_columns_say() {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let views: BTreeSet<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let known: BTreeSet<String> = Extract::ALL.iter().map(|it| it.view.to_owned()).collect();
    assert_eq!(views, known);
    for extract in Extract::ALL {
        assert_eq!(extract.words, extract.view.ends_with("_words"), "{}", extract.view);
        let mut keys = BTreeSet::new();
        let all = rows(&conn, &format!("SELECT * FROM {}", extract.view));
        assert!(!all.is_empty(), "nothing in {}", extract.view);
        for row in all {
            let key: Vec<String> = extract.key.iter().map(|name| row[*name].to_string()).collect();
            assert!(keys.insert(key), "twice in {}: {row:?}", extract.view);
            for (name, value) in &row {
                let text = || value.as_str().unwrap_or_else(|| panic!("{name} is {value}"));
                match (Extract::kind_of(name), value) {
                    (_, Value::Null) => {}
                    (ExtractKind::Flag, number) => assert!(*number == 0 || *number == 1, "{name}"),
                    (ExtractKind::Number, number) => assert!(number.is_i64(), "{name} is {number}"),
                    (ExtractKind::Day, _) => {
                        assert!(text().parse::<NaiveDate>().is_ok(), "{name} is {value}");
                    }
                    (ExtractKind::Moment, _) => {
                        assert!(DateTime::parse_from_rfc3339(text()).is_ok(), "{name} is {value}");
                    }
                    (ExtractKind::Json, _) => drop(serde_json::from_str::<Value>(text()).unwrap()),
                    (ExtractKind::Text, _) => drop(text()),
                }
            }
        }
    }
}

#[test]
fn nothing_that_people_wrote_or_are_called_stands_in_a_view_without_words() {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    for extract in Extract::ALL.iter().filter(|it| !it.words) {
        let all = format!("{:?}", rows(&conn, &format!("SELECT * FROM {}", extract.view)));
        for person in [
            "Patient\"",
            "B. Parent",
            "Ann Lee",
            "M. Jones",
            "Dr Rowe",
            "Asymmetry",
            "letter.txt",
            "ENQ-88123",
        ] {
            assert!(!all.contains(person), "{person} stands in {}", extract.view);
        }
    }
}

#[test]
fn the_columns_in_the_docs_are_those_of_the_views() {
    let docs =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sql.md")).unwrap();
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    for extract in Extract::ALL {
        let statement = conn.prepare(&format!("SELECT * FROM {}", extract.view)).unwrap();
        // A table of columns follows the name of the view.
        let heading = format!("### `{}`", extract.view);
        let (_, rest) = docs.split_once(&heading).unwrap_or_else(|| panic!("no {heading}"));
        let section = rest.split("\n##").next().unwrap();
        let documented: Vec<&str> = section
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
            .collect();
        assert_eq!(documented, statement.column_names().collect::<Vec<_>>(), "{heading}");
    }
}
