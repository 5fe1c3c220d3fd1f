//! What any bytes must survive, for the targets of `fuzz/` and for `tests/fuzz_corpus.rs`.

#![allow(clippy::unwrap_used, reason = "a panic is what is looked for")]
#![allow(dead_code, reason = "each target is one of many")]
#![allow(unused_imports, reason = "the same")]

mod history;
mod register;
mod texts;

pub(crate) use history::history;
pub(crate) use register::{command, history_of_sound, register, rows, sound};
pub(crate) use texts::{complaint_json, find, holidays, names, seals, values};

use chrono::{Days, NaiveDate};
use redress::batch::{Batch, BatchError, Defaults, run};
use redress::deadline::{Counting, Nation, Roll, WorkingCalendar};
use redress::domain::{
    Act, Complaint, Details, Draft, Rules, Scope, Words, deadlines, kept_until, lateness,
    open_steps, receive, unanswered_until, undated, worked,
};
use redress::procedure::{Channel, Limit, Outcome, Procedure};
use redress::render::{Format, Look};

thread_local! {
    static CALENDAR: WorkingCalendar =
        WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
}

/// Bytes as a procedure file. A mistake is told; what is read counts for an example complaint, and
/// every limit in it is written as it is read.
pub(crate) fn procedure(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Procedure::from_toml(text, "fuzzed.toml") {
        Ok(procedure) => CALENDAR.with(|calendar| example(&procedure, calendar)),
        Err(error) => {
            assert!(!error.mistakes.is_empty());
            let told = error.to_string();
            assert!(told.starts_with("fuzzed.toml:"), "{told}");
        }
    }
}

/// A complaint whose life goes through every stage of a procedure.
fn example(procedure: &Procedure, calendar: &WorkingCalendar) {
    let received: NaiveDate = "2026-04-02".parse().unwrap();
    let on = |after: u64| received + Days::new(after);
    let details = Details {
        channel: Some(Channel::Letter),
        received_on: Some(received),
        incident_on: "2026-01-31".parse().ok(),
        noticed_on: "2026-02-28".parse().ok(),
        ..Details::default()
    };
    let words = Words::default;
    let receipt = receive(procedure, &procedure.key, received, None, details, words()).unwrap();
    let mut complaint = Complaint::received("TEST-2026-0001".parse().unwrap(), &receipt).unwrap();
    let (by, mut days) = (Channel::Email, 1);
    count(procedure, calendar, &complaint);
    for stage in procedure.stages.iter().take(4) {
        let mut acts = vec![
            Act::Acknowledged {
                by,
                naming: vec![],
                respond_by: Some(on(days + 40)),
                offered: vec![],
            },
            Act::Updated { by, expect: Some(on(days + 50)), naming: vec![] },
            Act::Held { hold: procedure.holds.first().map(|hold| hold.id.clone()) },
            Act::Resumed { hold: procedure.holds.first().map(|hold| hold.id.clone()) },
        ];
        for rule in procedure.obligations.iter().take(4) {
            let by = rule.extend.as_ref().map(|extend| extend.by);
            acts.push(Act::Extended {
                stage: stage.id.clone(),
                obligation: rule.id.clone(),
                by,
                to: None,
                agreed: true,
            });
        }
        acts.push(Act::Responded {
            by,
            outcome: Outcome::Upheld,
            apology: true,
            points: vec![],
            findings: redress::domain::Findings::default(),
        });
        if *stage.id.as_str() != *complaint.visit().stage.as_str() {
            let to = stage.id.clone();
            acts.insert(
                0,
                Act::Escalated { to, in_writing: true, late: false, beside: false, body: None },
            );
        }
        for act in acts {
            days += 5;
            complaint.apply_draft(&Draft { on: on(days), act, words: words() });
        }
        count(procedure, calendar, &complaint);
    }
}

fn count(procedure: &Procedure, calendar: &WorkingCalendar, complaint: &Complaint) {
    let today = "2026-11-02".parse().unwrap();
    let rules = Rules { procedure, calendar, today };
    // A day may lie outside the years that can be counted; nothing else may fail.
    if let Ok(all) = deadlines(procedure, calendar, complaint) {
        assert_eq!(all.len(), worked(procedure, calendar, complaint).unwrap().len());
        assert!(all.iter().all(|it| it.act_by_on <= it.due_on));
    }
    let scope = Scope::at(procedure, calendar, complaint, complaint.visits.len() - 1);
    for limit in limits(procedure) {
        assert_eq!(limit.to_string().parse().as_ref(), Ok(limit), "{limit}");
        let _ = scope.end_of(limit, Roll::Forward);
    }
    let _ = (lateness(rules, complaint), unanswered_until(rules, complaint));
    let _ = (kept_until(rules, complaint), undated(rules, complaint));
    let _ = open_steps(rules, complaint, complaint.visits.len() - 1);
}

fn limits(procedure: &Procedure) -> impl Iterator<Item = &Limit> {
    let rules = procedure.obligations.iter();
    let rules = rules.flat_map(|rule| {
        let waivers = rule.unless.iter().map(|waiver| &waiver.within);
        std::iter::once(&rule.within).chain(&rule.every).chain(waivers)
    });
    let windows = procedure.windows.iter().map(|window| &window.within);
    let silence = procedure.silence.iter().map(|silence| &silence.within);
    rules.chain(windows).chain(silence)
}

/// Bytes as a CSV file of limits: every format gives the same number of answers, and JSON that is
/// JSON.
pub(crate) fn batch(data: &[u8]) {
    CALENDAR.with(|calendar| {
        let told = |format| {
            let defaults = Defaults { calendar: calendar.clone(), counting: Counting::default() };
            let batch = Batch { name: "fuzzed.csv", defaults, format, look: Look::plain() };
            let mut answers = Vec::new();
            let tally = run(data, &mut answers, &batch);
            if let Err(BatchError::Write(error)) = &tally {
                panic!("memory cannot be written: {error}");
            }
            (tally.map_err(|error| error.to_string()), answers)
        };
        let (csv, answers) = told(Format::Csv);
        assert!(std::str::from_utf8(&answers).is_ok());
        let (ndjson, answers) = told(Format::Ndjson);
        if let (Ok(csv), Ok(ndjson)) = (csv, ndjson) {
            assert_eq!(csv, ndjson);
            let lines = std::str::from_utf8(&answers).unwrap().lines();
            let rows = lines.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
            assert_eq!(rows.count() as u64, csv.rows);
        }
    });
}
