//! What somebody may want to do with a complaint, at random.

use chrono::Days;
use proptest::prelude::*;
use redress::domain::{
    ActionRequest, Complaint, Consent, Correction, Details, Document, FileKind, FileRequest,
    Findings, GradeRequest, LinkKind, PeopleRequest, PointFacts, PointOutcome, PointRequest,
    RedactRequest, ReferralFacts, ReferralRequest, Remedy, Request, StepResult, Words,
};
use redress::procedure::{Channel, Outcome, Procedure};
use redress::store::Digest;

/// What somebody may want to do: a kind of act and what it is made of.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    pub(crate) kind: usize,
    /// How many days after the one before, and how many days back it is dated.
    pub(crate) later: u64,
    pub(crate) back: u64,
    by: Channel,
    outcome: Outcome,
    flags: [bool; 3],
    pub(crate) pick: usize,
}

/// How many kinds of acts there are.
const KINDS: usize = 40;

pub(crate) fn wish() -> impl Strategy<Value = Wish> {
    let by = prop::sample::select(Channel::ALL);
    let outcome = prop::sample::select(Outcome::ALL);
    let days = (0..12_u64, prop_oneof![4 => Just(0), 1 => 1..9_u64]);
    (0..KINDS, days, by, outcome, any::<[bool; 3]>(), 0..9_usize).prop_map(
        |(kind, (later, back), by, outcome, flags, pick)| Wish {
            kind,
            later,
            back,
            by,
            outcome,
            flags,
            pick,
        },
    )
}

const PEOPLE: [&str; 4] = ["M. Jones", "P. Shaw", "m.  jones", "王秀英"];

impl Wish {
    fn name(&self) -> String {
        PEOPLE[self.pick % PEOPLE.len()].to_owned()
    }

    fn some_name(&self) -> Option<String> {
        self.flags[0].then(|| self.name())
    }

    /// One of a complaint's few points, actions and the like, or one that there may not be.
    fn number(&self) -> u32 {
        u32::try_from(self.pick % 4).unwrap() + 1
    }

    pub(crate) fn request(&self, procedure: &Procedure, complaint: &Complaint) -> Request {
        let step = procedure.steps.get(self.pick).or(procedure.steps.first());
        let step = step.map_or_else(|| "none".to_owned(), |step| step.id.to_string());
        let (by, text) = (self.by, Some("some words".to_owned()));
        match self.kind {
            0 => Request::Acknowledge {
                by,
                handler: self.some_name(),
                respond_by: None,
                offered: if self.flags[1] { vec![step] } else { Vec::new() },
                text,
            },
            1 => Request::Update { by, reason: text, expect: None },
            2 => self.respond(),
            3 => Request::Escalate {
                to: None,
                in_writing: true,
                handler: self.some_name(),
                confirmed_by: Some("Director".to_owned()),
                accept_late: text,
                decided_by: None,
                text: None,
            },
            4 => Request::Close { reason: redress::domain::CloseReason::Withdrawn, text },
            5 => Request::Reopen { reason: "why".to_owned() },
            6 => Request::Step {
                step,
                result: if self.flags[0] { StepResult::Done } else { StepResult::NotApplicable },
                by: None,
                accept_late: None,
                decided_by: None,
                text,
            },
            7 => Request::Assign { handler: self.name() },
            8 => Request::Note { text: format!("a note of {}", self.name()), heard: self.flags[0] },
            9 => Request::Hold { hold: None, reason: text },
            10 => Request::Resume { hold: None, text: None },
            11 => Request::Extend {
                obligation: None,
                by: None,
                to: None,
                reason: text,
                agreed_by: Some(self.name()),
            },
            12 | 13 => self.amend(procedure),
            14..=17 => Request::Point(self.point(procedure)),
            18 => Request::Grade(GradeRequest {
                grade: None,
                likelihood: "likely".parse().ok(),
                consequence: ["minor", "major"][self.pick % 2].parse().ok(),
                reason: text,
            }),
            19 => self.correct(complaint),
            20 => Request::People(PeopleRequest::Consent {
                state: Consent::ALL[self.pick % Consent::ALL.len()],
                by: Some(by),
                text,
            }),
            21 => Request::People(PeopleRequest::Asked { step, from: self.name(), text }),
            22 => Request::People(PeopleRequest::Came { step, from: self.name(), text }),
            23 | 24 => Request::File(Box::new(self.attach())),
            25 => Request::File(Box::new(FileRequest::Remove {
                file: self.number(),
                reason: "why".to_owned(),
            })),
            28..=33 => Request::Action(self.action(complaint)),
            34 => Request::Referral(ReferralRequest::Add {
                body: "regulator".parse().unwrap(),
                their_ref: text,
                text: None,
            }),
            35 => Request::Referral(ReferralRequest::Amend {
                referral: self.number(),
                facts: ReferralFacts {
                    asked_by: Some(complaint.received_on + Days::new(90)),
                    ..ReferralFacts::default()
                },
                their_ref: None,
                asked_for: text,
                text: None,
            }),
            36 => Request::Link {
                other: "TEST-2026-0099".to_owned(),
                link: LinkKind::ALL[self.pick % LinkKind::ALL.len()],
            },
            37 => Request::LegalHold { lift: self.flags[0], reason: "a claim".to_owned() },
            38 if self.flags[0] => Request::Redact(erasure()),
            _ => Request::Undo {
                number: complaint.events.len().saturating_sub(self.pick % 3),
                words: Box::default(),
            },
        }
    }

    fn respond(&self) -> Request {
        let point = PointOutcome { point: self.number(), outcome: self.outcome };
        Request::Respond {
            by: self.by,
            outcome: self.flags[0].then_some(self.outcome),
            points: if self.flags[1] { vec![point] } else { Vec::new() },
            apology: true,
            findings: Findings {
                remedies: if self.flags[2] { vec![Remedy::Explanation] } else { Vec::new() },
                ..Findings::default()
            },
            words: Box::new(Words { text: Some("the answer".to_owned()), ..Words::default() }),
        }
    }

    fn amend(&self, procedure: &Procedure) -> Request {
        let category = procedure.categories.get(self.pick).map(|category| category.id.clone());
        let channel = self.flags[1].then_some(self.by);
        let words = Words { complainant: self.some_name(), ..Words::default() };
        let cleared = if self.flags[2] { vec!["patient".parse().unwrap()] } else { Vec::new() };
        Request::Amend {
            details: Box::new(Details { category, channel, ..Details::default() }),
            cleared,
            words: Box::new(words),
        }
    }

    fn point(&self, procedure: &Procedure) -> PointRequest {
        let point = self.number();
        match self.kind {
            14 => PointRequest::Add {
                text: format!("point of {}", self.name()),
                facts: PointFacts {
                    category: procedure.categories.first().map(|category| category.id.clone()),
                    ..PointFacts::default()
                },
                practitioner: self.some_name(),
            },
            15 => PointRequest::Decide { point, outcome: self.outcome, reason: None },
            16 => PointRequest::Amend {
                point,
                text: Some(self.name()),
                facts: PointFacts::default(),
                practitioner: None,
                reason: None,
            },
            _ => PointRequest::Withdraw { point, reason: "why".to_owned() },
        }
    }

    /// One of a few documents, so that the same ones come again.
    fn attach(&self) -> FileRequest {
        let bytes = document(self.pick % 5);
        let Digest { sha256, size } = Digest::of(&mut bytes.as_slice()).unwrap();
        let name = format!("{}.txt", self.name());
        FileRequest::Add {
            kind: FileKind::Other,
            size,
            stored: self.flags[0],
            document: Document { path: format!("/there/{name}"), name, sha256 },
            title: None,
        }
    }

    fn action(&self, complaint: &Complaint) -> ActionRequest {
        // Few, so that most are met again.
        let action = u32::try_from(self.pick % 2).unwrap() + 1;
        let text = "words of an action".to_owned();
        let due_on = complaint.received_on + Days::new(400 + self.pick as u64);
        match self.kind {
            28 => ActionRequest::Add {
                text,
                owner: self.name(),
                due_on,
                review_on: self.flags[0].then(|| due_on + Days::new(30)),
                point: self.flags[1].then(|| self.number()),
            },
            29 => ActionRequest::Amend {
                action,
                owner: self.some_name(),
                due_on: self.flags[1].then_some(due_on),
                review_on: None,
                text: None,
                reason: text,
            },
            30 => ActionRequest::Progress { action, text },
            31 => ActionRequest::Done { action, evidence: text },
            32 => ActionRequest::Review { action, worked: self.flags[0], text },
            _ => ActionRequest::Drop { action, reason: text },
        }
    }

    fn correct(&self, complaint: &Complaint) -> Request {
        let number = complaint.events.len().saturating_sub(self.pick);
        let day = complaint.received_on + Days::new(self.pick as u64);
        let correction = Correction {
            on: self.flags[0].then_some(day),
            by: self.flags[1].then_some(self.by),
            outcome: self.flags[2].then_some(self.outcome),
            ..Correction::default()
        };
        Request::Correct { number, correction, words: Box::default() }
    }
}

pub(crate) fn erasure() -> RedactRequest {
    RedactRequest { reason: "asked for".to_owned(), decided_by: None, early: true }
}

pub(crate) fn document(which: usize) -> Vec<u8> {
    format!("document {which}").into_bytes()
}
