//! docs/procedures.md, held against the program: every example is read, every key stands there,
//! every limit and act of its tables means the day or the act that was worked out by hand.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    Act, CloseReason, Complaint, Details, Done, Draft, Event, StepResult, Words, deadlines, fulfils,
};
use redress::procedure::{Channel, Content, Outcome, Procedure, SCHEMA, Verb};
use serde_json::Value;

fn page() -> String {
    include_str!("../docs/procedures.md").replace("\r\n", "\n")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn blocks(page: &str) -> Vec<&str> {
    page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

const HEAD: &str = "key = \"x\"\ntitle = \"X\"\nversion = 1\napplies_from = 2026-01-01\n";
const STAGE: &str =
    "\n[[stage]]\nid = \"clinic\"\ntitle = \"C\"\nkind = \"formal\"\nquote = \"Q\"\n";

#[test]
fn every_example_is_read() {
    let page = page();
    for block in blocks(&page) {
        let stage = if block.contains("[[stage]]") { "" } else { STAGE };
        let text = if block.starts_with("key ") {
            block.to_owned()
        } else {
            format!("{HEAD}{block}{stage}")
        };
        if let Err(error) = Procedure::from_toml(&text, "example") {
            panic!("{error}\n{block}");
        }
    }
    assert!(blocks(&page).len() > 12);
}

/// Every key and every word of the file format stands on the page.
#[test]
fn every_key_and_every_word_is_on_the_page() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut names = BTreeSet::new();
    collect(&schema, &mut names);
    assert!(names.len() > 80, "{names:?}");
    let page = page();
    let known = |name: &str| {
        let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
        page.match_indices(name).any(|(at, _)| {
            let before = page[..at].chars().next_back().is_none_or(ends);
            before && page[at + name.len()..].chars().next().is_none_or(ends)
        })
    };
    let missing: Vec<_> = names.iter().filter(|name| !known(name)).collect();
    assert!(missing.is_empty(), "docs/procedures.md does not say {missing:?}");
}

fn collect(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                names.extend(properties.keys().cloned());
            }
            names.extend(object.get("const").and_then(Value::as_str).map(str::to_owned));
            let words = object.get("enum").and_then(Value::as_array).into_iter().flatten();
            names.extend(words.filter_map(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| collect(value, names));
        }
        _ => {}
    }
}

/// What stands in code in the first column of the table under a heading.
fn rows(page: &str, heading: &str) -> Vec<String> {
    let section = page.split(&format!("\n{heading}\n")).nth(1).unwrap();
    let table = section.lines().skip_while(|line| !line.starts_with('|'));
    let rows = table.take_while(|line| line.starts_with('|')).skip(2);
    rows.flat_map(|row| {
        let cell = row.split('|').nth(1).unwrap();
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
    })
    .collect()
}

/// Each limit and anchor of the page, the stage (from 0) at which it is looked at, and its day.
///
/// Received Thu 2 April 2026 at 15:00, made aware on Tue 7, about Sat 10 January, noticed on Sat 31
/// January; consent on Wed 8 April; acknowledged on Fri 10, naming Tue 28 April; letters on 20 and
/// 24 April; answered on Thu 30 April, with two actions, of which one was done on Fri 8 May; review asked for on Mon 11 May, answered on Wed 20; closed on
/// Mon 1 June. Holidays: Fri 3 and Mon 6 April, Mon 4 and Mon 25 May.
const DAYS: [(&str, usize, Option<&str>); 39] = [
    // Apr 7 8 9 10 (4), 13-17 (9), 20-24 (14), 27-30 (18), 1 May (19), not 4, 5 (20)
    ("20 working days of receipt", 0, Some("2026-05-05")),
    ("3 days of ack", 0, Some("2026-04-13")),
    ("2 weeks of ack", 0, Some("2026-04-24")),
    ("6 months of respond", 0, Some("2026-10-30")),
    ("1 year of respond", 0, Some("2027-04-30")),
    ("48 hours of receipt", 0, Some("2026-04-04")),
    ("same day as awareness", 0, Some("2026-04-07")),
    ("next working day after receipt", 0, Some("2026-04-07")),
    ("6 months beginning with receipt", 0, Some("2026-10-01")),
    ("response due", 0, Some("2026-05-05")),
    ("stated day", 0, Some("2026-04-28")),
    // Agreed at the first stage; the other was given up.
    ("actions done", 0, Some("2026-05-08")),
    ("actions done", 1, None),
    // May 11-15 (5), 18-22 (10)
    ("10 working days of actions done", 0, Some("2026-05-22")),
    ("no limit", 0, None),
    // 9 February and 2 March
    ("later of 30 days of incident, 30 days of noticing", 0, Some("2026-03-02")),
    // 31 July 2026 and 10 January 2027
    ("earlier of 6 months of noticing, 12 months of incident", 0, Some("2026-07-31")),
    ("6 months of noticing, at most 12 months of incident", 0, Some("2026-07-31")),
    // Apr 9 10 (2), 13-17 (7), 20-24 (12), 27-1 May (17), 5 6 7 May (20)
    ("20 working days of (later of receipt, step consent)", 0, Some("2026-05-07")),
    ("7 days after 20 working days of receipt", 0, Some("2026-05-12")),
    ("receipt", 0, Some("2026-04-02")),
    ("awareness", 0, Some("2026-04-07")),
    ("incident", 0, Some("2026-01-10")),
    ("noticing", 0, Some("2026-01-31")),
    ("stage start", 0, Some("2026-04-02")),
    ("stage start", 1, Some("2026-05-11")),
    ("ack", 0, Some("2026-04-10")),
    ("escalate", 0, None),
    ("escalate", 1, Some("2026-05-11")),
    ("close", 1, Some("2026-06-01")),
    ("update", 0, Some("2026-04-24")),
    ("respond", 0, Some("2026-04-30")),
    ("respond", 1, Some("2026-05-20")),
    ("respond at clinic", 1, Some("2026-04-30")),
    ("ack at clinic", 1, Some("2026-04-10")),
    ("step consent", 0, Some("2026-04-08")),
    ("treatment-ended", 0, Some("2026-03-01")),
    ("last word", 0, Some("2026-04-30")),
    ("last word", 1, Some("2026-05-20")),
];

#[test]
fn every_limit_and_anchor_of_the_page_ends_on_its_day() {
    let page = page();
    let mut named = rows(&page, "## Limits");
    named.extend(rows(&page, "### Anchors"));
    assert!(named.len() > 30, "{named:?}");
    for text in named.iter().filter(|text| *text != "--aware") {
        let text = text.replace("STAGE", "clinic").replace("step NAME", "step consent");
        let text = text.replace("OBLIGATION", "response").replace("NAME", "treatment-ended");
        assert!(DAYS.iter().any(|(limit, ..)| *limit == text), "`{text}` has no day here");
    }
    for (limit, visit, expected) in DAYS {
        assert_eq!(due(limit, visit), expected.map(day), "{limit} at stage {visit}");
    }
}

fn due(limit: &str, visit: usize) -> Option<NaiveDate> {
    let text = format!(
        "{HEAD}{STAGE}
[[stage]]\nid = \"review\"\ntitle = \"R\"\nkind = \"review\"\nquote = \"Q\"
[[fact]]\nid = \"treatment-ended\"\nask = \"When?\"\nkind = \"day\"
[[step]]\nid = \"consent\"\ntitle = \"Consent\"\nquote = \"Q\"
[[obligation]]\nid = \"response\"\ntitle = \"R\"\nwithin = \"20 working days of receipt\"
done_by = \"respond\"\nquote = \"Q\"
[[obligation]]\nid = \"probe\"\ntitle = \"P\"\nwithin = \"{limit}\"\ndone_by = \"update\"\nquote = \"Q\"\n"
    );
    let procedure = Procedure::from_toml(&text, "probe").unwrap_or_else(|error| panic!("{error}"));
    let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let all = deadlines(&procedure, &calendar, &complaint()).unwrap();
    all.iter().find(|it| it.obligation == *"probe" && it.visit == visit).map(|it| it.due_on)
}

fn complaint() -> Complaint {
    let details = Details {
        channel: Some(Channel::Letter),
        received_on: Some(day("2026-04-02")),
        received_time: NaiveTime::from_hms_opt(15, 0, 0),
        aware_on: Some(day("2026-04-07")),
        incident_on: Some(day("2026-01-10")),
        noticed_on: Some(day("2026-01-31")),
        reply_by: vec![Channel::Email],
        facts: [("treatment-ended".parse().unwrap(), "2026-03-01".to_owned())].into(),
        ..Details::default()
    };
    let id = |text: &str| text.parse().unwrap();
    let received = Act::Received {
        clinic: id("x"),
        procedure: id("x"),
        version: 1,
        stage: id("clinic"),
        details,
    };
    let (by, outcome) = (Channel::Letter, Outcome::NotUpheld);
    let naming = vec![Content::RespondBy];
    let acts = [
        ("2026-04-02", received),
        (
            "2026-04-08",
            Act::StepTaken { step: id("consent"), result: StepResult::Done, by: None, late: false },
        ),
        (
            "2026-04-10",
            Act::Acknowledged { by, naming, respond_by: Some(day("2026-04-28")), offered: vec![] },
        ),
        ("2026-04-20", Act::Updated { by, expect: None, naming: vec![] }),
        ("2026-04-24", Act::Updated { by, expect: None, naming: vec![] }),
        (
            "2026-04-30",
            Act::Responded {
                by,
                outcome,
                apology: false,
                points: vec![],
                findings: redress::domain::Findings::default(),
            },
        ),
        (
            "2026-04-30",
            Act::ActionAdded { action: 1, due_on: day("2026-06-30"), review_on: None, point: None },
        ),
        (
            "2026-04-30",
            Act::ActionAdded { action: 2, due_on: day("2026-06-30"), review_on: None, point: None },
        ),
        ("2026-05-01", Act::ActionDropped { action: 2 }),
        ("2026-05-08", Act::ActionDone { action: 1 }),
        (
            "2026-05-11",
            Act::Escalated {
                to: id("review"),
                in_writing: true,
                late: false,
                beside: false,
                body: None,
            },
        ),
        (
            "2026-05-20",
            Act::Responded {
                by,
                outcome,
                apology: false,
                points: vec![],
                findings: redress::domain::Findings::default(),
            },
        ),
        ("2026-06-01", Act::Closed { reason: CloseReason::Resolved }),
    ];
    let events = (1..).zip(acts).map(|(seq, (on, act))| Event {
        standing: redress::domain::Standing::Recorded,
        seq,
        recorded_at: chrono::DateTime::from_timestamp(0, 0).unwrap(),
        actor: "test".to_owned(),
        erased: false,
        draft: Draft { on: day(on), act, words: Words::default() },
    });
    Complaint::replay("TEST-2026-0001".parse().unwrap(), events).unwrap()
}

/// Each act of the page, one that counts as it, and one that does not. The complaint came by
/// letter, and the reply was asked for by e-mail.
#[test]
fn every_act_of_the_page_counts_as_it_says() {
    use Channel::{Email, Letter, Phone};
    use Content::{Handler, Reason, RespondBy};
    let act = |verb, by, naming: &[Content]| Done {
        naming: naming.to_vec(),
        ..Done::new(verb, day("2026-04-10"), Some(by))
    };
    let step = |name: &str| Done {
        step: Some(name.parse().unwrap()),
        ..Done::new(Verb::Step, day("2026-04-10"), None)
    };
    let expected = [
        ("respond", act(Verb::Respond, Phone, &[]), act(Verb::Ack, Phone, &[])),
        (
            "respond by letter or email",
            act(Verb::Respond, Email, &[]),
            act(Verb::Respond, Phone, &[]),
        ),
        ("ack by same channel", act(Verb::Ack, Letter, &[]), act(Verb::Ack, Email, &[])),
        (
            "respond by preferred channel",
            act(Verb::Respond, Email, &[]),
            act(Verb::Respond, Letter, &[]),
        ),
        (
            "ack naming handler and respond-by",
            act(Verb::Ack, Phone, &[Handler, RespondBy]),
            act(Verb::Ack, Phone, &[Handler]),
        ),
        (
            "update naming reason and respond-by",
            act(Verb::Update, Phone, &[RespondBy, Reason]),
            act(Verb::Update, Phone, &[RespondBy]),
        ),
        ("step meeting", step("meeting"), step("other")),
    ];
    let written = rows(&page(), "## Acts");
    assert_eq!(written, expected.iter().map(|(text, ..)| *text).collect::<Vec<_>>());
    let complaint = complaint();
    for (text, counts, does_not) in &expected {
        let pattern = text.parse().unwrap();
        assert!(fulfils(&complaint, &pattern, counts), "{text}");
        assert!(!fulfils(&complaint, &pattern, does_not), "{text}");
    }
}
