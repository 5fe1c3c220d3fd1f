//! A complaint that has everything that a complaint can have, with every text in it as a test
//! wants it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use redress::deadline::{Almanac, Nation, WorkingCalendar, WorkingWeek};
use redress::domain::{
    Act, Clinic, Complaint, Consent, Correction, Decision, Details, Document, Draft, Event,
    FileKind, Findings, LateCause, LinkKind, PointFacts, PointOutcome, ReferralFacts, Remedy,
    RootCause, Rules, Standing, StepResult, Words,
};
use redress::procedure::{Capacity, Channel, Id, Outcome, Procedure};
use redress::report::Record;

/// What stands behind a page: the clinic, its procedure and calendar, the complaint.
pub(crate) struct Everything {
    pub(crate) procedure: Procedure,
    pub(crate) clinic: Clinic,
    pub(crate) calendar: WorkingCalendar,
    pub(crate) complaint: Complaint,
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

#[allow(clippy::unnecessary_wraps, reason = "every field that it fills is optional")]
fn some_id(text: &str) -> Option<Id> {
    Some(id(text))
}

impl Everything {
    /// With every text that somebody wrote made from the plain one.
    pub(crate) fn new(text: impl Fn(&str) -> String) -> Self {
        let file = include_str!("../fixtures/page/procedure.toml");
        let procedure = Procedure::from_toml(file, "procedure.toml").unwrap();
        let clinic = Clinic {
            code: id("rose"),
            name: text("Rose Lane Clinic"),
            prefix: "ROSE".parse().unwrap(),
            procedure: id("rose"),
            nations: vec![Nation::EnglandAndWales],
            working_week: WorkingWeek::default(),
            bodies: [(id("regulator"), text("Care Quality Commission"))].into(),
            sites: [(id("bath"), text("Bath, Milsom Street"))].into(),
            own_days: redress::domain::OwnDays::default(),
        };
        let calendar = clinic.calendar(&Almanac::default());
        let mut story = Story { text: &text, events: Vec::new() };
        story.beginning();
        story.investigation();
        story.answer();
        story.learning();
        story.outside();
        let complaint = Complaint::replay("ROSE-2026-0007".parse().unwrap(), story.events).unwrap();
        Self { procedure, clinic, calendar, complaint }
    }

    /// What is shown of it on 20 July 2026.
    pub(crate) fn record(&self) -> Record<'_> {
        let Self { procedure, clinic, calendar, complaint } = self;
        let rules = Rules { procedure, calendar, today: day("2026-07-20") };
        Record::new(rules, clinic, complaint).unwrap()
    }
}

struct Story<'a> {
    text: &'a dyn Fn(&str) -> String,
    events: Vec<Event>,
}

impl Story<'_> {
    #[allow(clippy::unnecessary_wraps, reason = "every field that it fills is optional")]
    fn said(&self, plain: &str) -> Option<String> {
        Some((self.text)(plain))
    }

    fn happens(&mut self, on: &str, act: Act, words: Words) {
        let seq = i64::try_from(self.events.len()).unwrap() + 101;
        let recorded_at: DateTime<Utc> = "2026-07-20T09:00:00Z".parse().unwrap();
        let draft = Draft { on: day(on), act, words };
        let (standing, actor) = (Standing::Recorded, (self.text)("manager"));
        self.events.push(Event { standing, seq, recorded_at, actor, erased: false, draft });
    }

    /// An act with one text.
    fn notes(&mut self, on: &str, act: Act, plain: &str) {
        let words = Words { text: self.said(plain), ..Words::default() };
        self.happens(on, act, words);
    }

    /// An act with a reason.
    fn because(&mut self, on: &str, act: Act, plain: &str) {
        let words = Words { reason: self.said(plain), ..Words::default() };
        self.happens(on, act, words);
    }

    /// The place in the register's history of the latest event of a sort.
    fn latest(&self, is_meant: fn(&Act) -> bool) -> i64 {
        self.events.iter().rev().find(|event| is_meant(&event.draft.act)).unwrap().seq
    }

    fn beginning(&mut self) {
        let details = Details {
            channel: Some(Channel::Letter),
            received_on: Some(day("2026-04-02")),
            received_time: NaiveTime::from_hms_opt(9, 12, 0),
            aware_on: Some(day("2026-04-02")),
            incident_on: Some(day("2026-03-20")),
            noticed_on: Some(day("2026-03-27")),
            category: some_id("communication"),
            capacity: Some(Capacity::Parent),
            reply_by: vec![Channel::Letter, Channel::Email],
            facts: [(id("payer"), "private".to_owned())].into(),
            accepted_late: None,
            site: some_id("bath"),
            findings: Findings::default(),
        };
        let words = Words {
            complainant: self.said("A. Parent"),
            patient: self.said("B. Child"),
            patient_born_on: Some(day("2015-06-01")),
            born_on: Some(day("1984-01-31")),
            address: self.said("1 High Street\nBath"),
            email: self.said("a.parent@example.org"),
            telephone: self.said("01225 496 0000"),
            summary: self.said("Nobody listened when it hurt.\n\nThe lip is uneven since."),
            asked_for: self.said("An apology and the money back"),
            about: vec![(self.text)("Dr C. Smith"), (self.text)("N. Nurse")],
            received_by: self.said("R. Desk"),
            handler: self.said("M. Jones"),
            ..Words::default()
        };
        let (clinic, procedure, stage) = (id("rose"), id("rose"), id("clinic"));
        let act = Act::Received { clinic, procedure, version: 2, stage, details };
        self.happens("2026-04-02", act, words);
        self.consent("2026-04-02", Consent::Asked, "The form went with the letter");
        let act = Act::Acknowledged {
            by: Channel::Letter,
            naming: Vec::new(),
            respond_by: Some(day("2026-05-01")),
            offered: vec![id("policy-given")],
        };
        self.happens("2026-04-03", act, Words::default());
        self.consent("2026-04-08", Consent::Received, "Signed");
        self.graded("2026-04-08", ("unlikely", "minor", "moderate"), "Seen once before");
    }

    fn consent(&mut self, on: &str, state: Consent, plain: &str) {
        let (by, hold) = (Some(Channel::Letter), some_id("consent"));
        self.notes(on, Act::Consent { state, by, hold, step: None }, plain);
    }

    fn graded(&mut self, on: &str, place: (&str, &str, &str), why: &str) {
        let act = Act::Graded {
            likelihood: some_id(place.0),
            consequence: some_id(place.1),
            grade: id(place.2),
        };
        self.because(on, act, why);
    }

    fn investigation(&mut self) {
        for (point, text, category) in [
            (1, "N. Nurse did not stop when it hurt", Some("communication")),
            (2, "The lip is uneven", Some("result")),
            (3, "There was nowhere to park", None),
        ] {
            let facts = PointFacts {
                category: category.and_then(some_id),
                staff_group: (point == 1).then(|| id("nursing")),
                site: (point == 1).then(|| id("bath")),
            };
            let practitioner = if point == 1 { self.said("N. Nurse") } else { None };
            let words = Words { text: self.said(text), practitioner, ..Words::default() };
            self.happens("2026-04-09", Act::PointAdded { point, facts }, words);
        }
        self.because("2026-04-13", Act::PointWithdrawn { point: 3 }, "It was another clinic's");
        for from in ["N. Nurse", "Dr C. Smith"] {
            let words = Words { from: self.said(from), ..Words::default() };
            self.happens("2026-04-09", Act::Asked { step: id("statements") }, words);
        }
        let words = Words { from: self.said("N. Nurse"), ..Words::default() };
        self.happens("2026-04-15", Act::Came { step: id("statements") }, words);
        let act = Act::StepTaken {
            step: id("meeting"),
            result: StepResult::NotApplicable,
            by: None,
            late: false,
        };
        self.notes("2026-04-16", act, "The parent does not want one");
        for (file, name, size, title) in [
            (1, "letter.pdf", 120_300, "The complaint"),
            (2, "lip.jpg", 3_420_000, "The day after"),
        ] {
            let kind = if file == 1 { FileKind::Letter } else { FileKind::Photograph };
            let document = Document {
                name: (self.text)(name),
                path: (self.text)(&format!("/scans/{name}")),
                sha256: "ab".repeat(32),
            };
            let words =
                Words { document: Some(document), text: self.said(title), ..Words::default() };
            let act = Act::FileAdded { file, kind, size, stored: file == 1 };
            self.happens("2026-04-16", act, words);
        }
        self.because("2026-04-17", Act::FileRemoved { file: 2 }, "The patient asked for it");
        self.graded("2026-04-20", ("possible", "moderate", "high"), "A second one came");
    }

    fn answer(&mut self) {
        let words = Words {
            reason: self.said("Dr C. Smith is on leave"),
            agreed_by: self.said("A. Parent"),
            ..Words::default()
        };
        let act = Act::Extended {
            stage: id("clinic"),
            obligation: id("response"),
            by: Some("5 working days".parse().unwrap()),
            to: None,
            agreed: words.agreed_by.is_some(),
        };
        self.happens("2026-04-28", act, words);
        let expect = Some(day("2026-05-18"));
        let act = Act::Updated { by: Channel::Email, expect, naming: Vec::new() };
        self.because("2026-04-29", act, "A statement is awaited");
        let event = self.latest(|act| matches!(act, Act::Updated { .. }));
        let correction = Correction { on: Some(day("2026-04-28")), ..Correction::default() };
        self.because("2026-04-30", Act::Corrected { event, correction }, "It went the day before");
        self.because("2026-05-11", decided(1, Outcome::Upheld), "The notes show it");
        let findings = Findings {
            remedies: vec![Remedy::Apology, Remedy::Refund],
            amount: Some("150".parse().unwrap()),
            causes: vec![RootCause::Communication, RootCause::NotFollowed],
            late_causes: vec![LateCause::Statement],
        };
        let words = Words {
            remedy: self.said("The price of the treatment"),
            changes: self.said("Two people are in the room"),
            cause: self.said("Nobody said what to do"),
            late_reason: self.said("Dr C. Smith was away"),
            ..Words::default()
        };
        let outcome = Outcome::PartlyUpheld;
        let points = [(1, Outcome::Upheld), (2, Outcome::NotUpheld)];
        let points = points.map(|(point, outcome)| PointOutcome { point, outcome }).to_vec();
        let act = Act::Responded { by: Channel::Letter, outcome, apology: true, points, findings };
        self.happens("2026-05-13", act, words);
        let words = Words { handler: self.said("P. Shaw"), ..Words::default() };
        let act = Act::Escalated {
            to: id("review"),
            in_writing: true,
            late: false,
            beside: false,
            body: None,
        };
        self.happens("2026-06-01", act, words);
        let act = Act::Responded {
            by: Channel::Letter,
            outcome,
            apology: false,
            points: Vec::new(),
            findings: Findings::default(),
        };
        self.happens("2026-07-01", act, Words::default());
    }

    fn learning(&mut self) {
        for (action, text, owner, due) in [
            (1, "Train everybody in stopping when it hurts", "N. Nurse", "2026-06-01"),
            (2, "Put a sheet on the wall\nin every room", "R. Desk", "2026-07-01"),
            (3, "Change the chairs", "R. Desk", "2026-08-01"),
        ] {
            let (text, owner) = (self.said(text), self.said(owner));
            let words = Words { text, owner, ..Words::default() };
            let act = Act::ActionAdded {
                action,
                due_on: day(due),
                review_on: (action == 1).then(|| day("2026-09-01")),
                point: (action == 1).then_some(1),
            };
            self.happens("2026-05-13", act, words);
        }
        self.notes("2026-05-20", Act::ActionProgressed { action: 1 }, "Half of them are trained");
        self.notes("2026-06-02", Act::ActionDone { action: 1 }, "The list of who was there");
        self.notes("2026-06-10", Act::ActionReviewed { action: 1, worked: true }, "None since");
        let due_on = Some(day("2026-07-15"));
        let act = Act::ActionAmended { action: 2, due_on, review_on: None };
        self.because("2026-06-30", act, "The printer is late");
        self.because("2026-06-30", Act::ActionDropped { action: 3 }, "They are new");
    }

    fn outside(&mut self) {
        let act = Act::Escalated {
            to: id("regulator"),
            in_writing: false,
            late: false,
            beside: true,
            body: some_id("regulator"),
        };
        self.happens("2026-06-02", act, Words::default());
        let facts = ReferralFacts { asked_by: Some(day("2026-07-31")), ..ReferralFacts::default() };
        let words = Words {
            their_ref: self.said("CQC/26/114"),
            asked_for: self.said("The whole record"),
            text: self.said("They wrote by post"),
            ..Words::default()
        };
        self.happens("2026-06-12", Act::ReferralAmended { referral: 1, facts }, words);
        let facts = ReferralFacts {
            decision: Some(Decision::NotInvestigated),
            decided_on: Some(day("2026-06-20")),
            ..ReferralFacts::default()
        };
        let act = Act::Referred { referral: 2, body: id("insurer"), facts };
        self.happens("2026-06-03", act, Words::default());
        let (other, link) = ("ROSE-2025-0031".to_owned(), LinkKind::Repeats);
        self.happens("2026-06-04", Act::Linked { other, link }, Words::default());
        self.notes("2026-06-05", Act::Noted { heard: true }, "Rang.\nWants to hear by Friday.");
        self.notes("2026-06-05", Act::Noted { heard: false }, "Written to the wrong complaint");
        let event = self.latest(|act| matches!(act, Act::Noted { .. }));
        self.happens("2026-06-05", Act::Undone { event }, Words::default());
        let words = || Words { reason: Some("A claim".to_owned()), ..Words::default() };
        self.happens("2026-06-05", Act::Redacted { events: Vec::new() }, words());
        self.happens("2026-06-05", Act::LegalHoldBegun {}, words());
    }
}

fn decided(point: u32, outcome: Outcome) -> Act {
    Act::PointDecided { point, outcome }
}
