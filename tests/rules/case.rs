//! A complaint under one of the files of `fixtures/rules/`.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    CloseReason, Complaint, Details, Draft, Event, Lateness, Refusal, Request, Rules, StepResult,
    Verdict, Words, deadlines, decide, lateness, receive,
};
use redress::procedure::{Channel, Outcome, Procedure};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) struct Case {
    pub(crate) procedure: Procedure,
    calendar: WorkingCalendar,
    complaint: Complaint,
}

/// What else is known on receipt.
pub(crate) type Known<'a> = &'a [(&'a str, &'a str)];

impl Case {
    /// A letter received on a day in England.
    pub(crate) fn letter(file: &str, received: &str, known: Known<'_>) -> Self {
        let mut all = vec![("channel", "letter")];
        all.extend(known);
        Self::new(file, received, &all)
    }

    /// A complaint with what is known of it: a channel, a nation, a stage, days, facts.
    pub(crate) fn new(file: &str, received: &str, known: Known<'_>) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rules");
        let text = fs::read_to_string(path.join(format!("{file}.toml"))).unwrap();
        let procedure = Procedure::from_toml(&text, file).unwrap_or_else(|error| panic!("{error}"));
        let on = day(received);
        let mut details = Details { received_on: Some(on), ..Details::default() };
        let (mut nation, mut stage) = (Nation::EnglandAndWales, None);
        for (name, value) in known {
            match *name {
                "nation" => nation = value.parse().unwrap(),
                "stage" => stage = Some(*value),
                name => tell(&mut details, name, value),
            }
        }
        let words = Words { handler: Some("M. Jones".to_owned()), ..Words::default() };
        let draft =
            receive(&procedure, &procedure.key, day("2100-12-31"), stage, details, words).unwrap();
        let reference = "TEST-2026-0001".parse().unwrap();
        let complaint = Complaint::replay(reference, [event(1, draft)]).unwrap();
        let calendar = WorkingCalendar::builder().nation(nation).build();
        Self { procedure, calendar, complaint }
    }

    fn rules(&self, today: NaiveDate) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, today }
    }

    pub(crate) fn judge(&self, on: &str, request: Request) -> Result<Verdict, Refusal> {
        decide(self.rules(day(on)), &self.complaint, day(on), request)
    }

    pub(crate) fn may(&self, on: &str, request: Request) -> bool {
        self.judge(on, request).is_ok()
    }

    /// Records an act.
    pub(crate) fn then(mut self, on: &str, request: Request) -> Self {
        let verdict = self.judge(on, request).unwrap_or_else(|no| panic!("{on}: {no}"));
        let Verdict::Record(draft) = verdict else { panic!("recorded already") };
        let seq = i64::try_from(self.complaint.events.len()).unwrap() + 1;
        self.complaint.apply(event(seq, *draft));
        self
    }

    /// The deadlines of an obligation, as `2026-04-09 open`, over all its times and stages.
    pub(crate) fn of(&self, obligation: &str) -> Vec<String> {
        let all = deadlines(&self.procedure, &self.calendar, &self.complaint).unwrap();
        let mine = all.iter().filter(|it| it.obligation == *obligation);
        mine.map(|it| format!("{} {}", it.due_on, it.settled)).collect()
    }

    /// Holds the last deadline of each obligation against its day.
    pub(crate) fn due(self, expected: &[(&str, &str)]) -> Self {
        for (obligation, on) in expected {
            let all = self.of(obligation);
            let last = all.last().map(|it| it.split(' ').next().unwrap());
            assert_eq!(last, Some(*on).filter(|on| !on.is_empty()), "{obligation} of {all:?}");
        }
        self
    }

    /// The last day on which it was in time to complain.
    pub(crate) fn until(&self) -> String {
        match lateness(self.rules(self.complaint.received_on), &self.complaint) {
            Some(Lateness::Known { until, .. }) => until.to_string(),
            other => format!("{other:?}"),
        }
    }
}

fn tell(details: &mut Details, name: &str, value: &str) {
    match name {
        "channel" => details.channel = Some(value.parse().unwrap()),
        "capacity" => details.capacity = Some(value.parse().unwrap()),
        "aware" => details.aware_on = Some(day(value)),
        "incident" => details.incident_on = Some(day(value)),
        "noticed" => details.noticed_on = Some(day(value)),
        fact => {
            details.facts.insert(fact.parse().unwrap(), value.to_owned());
        }
    }
}

fn event(seq: i64, draft: Draft) -> Event {
    let recorded_at = "2026-01-01T09:00:00Z".parse().unwrap();
    Event {
        seq,
        recorded_at,
        actor: "somebody".to_owned(),
        erased: false,
        draft,
        standing: redress::domain::Standing::Recorded,
    }
}

pub(crate) fn ack(by: Channel) -> Request {
    let handler = Some("M. Jones".to_owned());
    Request::Acknowledge { by, handler, respond_by: None, offered: Vec::new(), text: None }
}

pub(crate) fn ack_for(by: Channel, respond_by: &str) -> Request {
    let (handler, respond_by) = (Some("M. Jones".to_owned()), Some(day(respond_by)));
    Request::Acknowledge { by, handler, respond_by, offered: Vec::new(), text: None }
}

pub(crate) fn update(expect: Option<&str>) -> Request {
    let reason = Some("a statement is missing".to_owned());
    Request::Update { by: Channel::Letter, reason, expect: expect.map(day) }
}

pub(crate) fn respond() -> Request {
    respond_by(Channel::Letter)
}

pub(crate) fn respond_by(by: Channel) -> Request {
    Request::Respond {
        by,
        outcome: Some(Outcome::NotUpheld),
        apology: false,
        points: vec![],
        findings: redress::domain::Findings::default(),
        words: Box::default(),
    }
}

pub(crate) fn step(name: &str) -> Request {
    let (step, result) = (name.to_owned(), StepResult::Done);
    Request::Step { step, result, by: None, accept_late: None, decided_by: None, text: None }
}

pub(crate) fn escalate(to: &str) -> Request {
    escalate_with(to, None, None)
}

pub(crate) fn escalate_with(to: &str, late: Option<&str>, confirmed: Option<&str>) -> Request {
    let text = |text: Option<&str>| text.map(str::to_owned);
    Request::Escalate {
        to: Some(to.to_owned()),
        in_writing: true,
        handler: Some("P. Shaw".to_owned()),
        confirmed_by: text(confirmed),
        accept_late: text(late),
        decided_by: text(late),
        text: None,
    }
}

pub(crate) fn extend(to: Option<&str>) -> Request {
    Request::Extend {
        obligation: None,
        by: None,
        to: to.map(day),
        reason: Some("a statement is missing".to_owned()),
        agreed_by: Some("the complainant".to_owned()),
    }
}

pub(crate) fn close(reason: CloseReason) -> Request {
    Request::Close { reason, text: None }
}

pub(crate) fn amend(name: &str, value: &str) -> Request {
    let mut details = Details::default();
    tell(&mut details, name, value);
    let words = Words { reason: Some("now known".to_owned()), ..Words::default() };
    Request::Amend { details: Box::new(details), cleared: vec![], words: Box::new(words) }
}
