//! What events hold, read back: a history of any acts, as a damaged register may have it.

use chrono::{DateTime, NaiveDate, Utc};
use redress::deadline::Almanac;
use redress::domain::{
    Act, Clinic, Complaint, Draft, Event, Feedback, FeedbackAct, FeedbackDraft, FeedbackEvent,
    Rules, Standing, Words, deadlines, kept_until, lateness, missing_details, notices,
};
use redress::procedure::{LibraryEntry, Procedure};
use redress::render::{ComplaintJson, Look, event_line, markdown_page, page};
use redress::report::{Listed, Record};

thread_local! {
    static RULES: (Procedure, Clinic) = {
        let procedure = LibraryEntry::find("carrara").unwrap().procedure();
        let clinic = serde_json::from_str(
            r#"{"code":"carrara","name":"C","prefix":"CARR","procedure":"carrara","nations":["england-and-wales"],"working_week":"mon-fri"}"#,
        );
        (procedure, clinic.unwrap())
    };
}

/// What every history begins with: events that follow nothing would say little.
const RECEIVED: &str = r#"{"kind":"received","facts":{"clinic":"carrara","details":{"channel":"email","received_on":"2026-05-11"},"procedure":"carrara","stage":"local-resolution","version":1}}"#;

/// Bytes as a history: a line each, of the day, the act and its words, with tabs between them.
pub(crate) fn history(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let first = format!("2026-05-11\t{RECEIVED}\t{{\"complainant\":\"A\"}}");
    let lines: Vec<&str> = text.lines().take(40).collect();
    let lines = match lines.first() {
        Some(line) if line.contains("\"received\"") => lines,
        _ => std::iter::once(first.as_str()).chain(lines).collect(),
    };
    let (mut events, mut feedback) = (Vec::new(), Vec::new());
    for line in &lines {
        let mut parts = line.split('\t');
        let Some(on) = parts.next().and_then(|day| day.parse::<NaiveDate>().ok()) else { continue };
        let act = parts.next().unwrap_or_default();
        let words: Words =
            parts.next().and_then(|words| serde_json::from_str(words).ok()).unwrap_or_default();
        if let Ok(act) = serde_json::from_str::<FeedbackAct>(act) {
            feedback.push(FeedbackEvent {
                seq: 1,
                recorded_at: "2026-06-01T08:00:00Z".parse().unwrap(),
                actor: "manager".to_owned(),
                erased: false,
                draft: FeedbackDraft { on, act, words: words.clone() },
            });
        }
        if let Ok(act) = serde_json::from_str::<Act>(act) {
            let seq = i64::try_from(events.len()).unwrap() + 1;
            events.push(event(seq, on, act, words));
        }
    }
    RULES.with(|(procedure, clinic)| shown(procedure, clinic, events));
    let _ = Feedback::replay("CARR-2026-F0001".parse().unwrap(), feedback);
}

fn event(seq: i64, on: NaiveDate, act: Act, words: Words) -> Event {
    let recorded_at: DateTime<Utc> = "2026-06-01T08:00:00Z".parse().unwrap();
    Event {
        standing: Standing::Recorded,
        seq,
        recorded_at,
        actor: "manager".to_owned(),
        erased: false,
        draft: Draft { on, act, words },
    }
}

/// Everything that is computed and written of a complaint.
fn shown(procedure: &Procedure, clinic: &Clinic, events: Vec<Event>) {
    let reference = "CARR-2026-0001".parse().unwrap();
    let Ok(complaint) = Complaint::replay(reference, events) else { return };
    let calendar = clinic.calendar(&Almanac::default());
    let rules = Rules { procedure, calendar: &calendar, today: "2026-11-02".parse().unwrap() };
    for event in &complaint.events {
        let _ = event_line(&event.draft, procedure);
    }
    let _ = Listed::new(&complaint, procedure);
    // A day may lie outside the years that can be counted; nothing else may fail.
    if deadlines(procedure, &calendar, &complaint).is_err() {
        return;
    }
    let _ = (lateness(rules, &complaint), kept_until(rules, &complaint));
    let _ = missing_details(procedure, &complaint);
    if let Some(last) = complaint.events.last() {
        let _ = notices(rules, clinic, &complaint, &last.draft);
    }
    let Ok(record) = Record::new(rules, clinic, &complaint) else { return };
    let mut written = Vec::new();
    page(&mut written, Look::plain(), &record).unwrap();
    markdown_page(&mut written, &record).unwrap();
    serde_json::to_writer(&mut written, &ComplaintJson::whole(&record)).unwrap();
    assert!(std::str::from_utf8(&written).is_ok());
}
