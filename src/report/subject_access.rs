//! Everything that is held about one person, with the others masked.

use chrono::NaiveDate;
use serde_json::Value;

use super::marks::{Part, parts};
use super::masks::Masks;
use super::names::{Names, same_name};
use super::written::{Writing, written};
use crate::domain::{Complaint, Feedback, FileKind, Status, Subject};
use crate::procedure::{Id, Outcome, Procedure};
use crate::wording::vocabulary;

vocabulary! {
    /// What somebody is to a complaint or to feedback.
    Role, "a role" {
        /// They complained, or gave the feedback.
        Complainant = "complainant",
        /// It is about their care.
        Patient = "patient",
        /// They complained of their own care under both names.
        Both = "complainant-and-patient",
        /// They are named in it otherwise.
        Named = "named",
    }
}

/// What is held about somebody in one complaint, or one piece of feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub subject: Subject,
    /// The code of its clinic.
    pub clinic: Id,
    /// What they are to it.
    pub role: Role,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Where it stands; nothing of feedback.
    pub status: Option<Status>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Its category.
    pub category: Option<Id>,
    /// What was found.
    pub outcome: Option<Outcome>,
    /// What is written, text by text.
    pub texts: Vec<HeldText>,
    /// The documents that stand on it.
    pub files: Vec<HeldFile>,
}

/// A text of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldText {
    /// The number of the event in the register's history.
    pub event: i64,
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub kind: String,
    /// What the text is.
    pub field: String,
    /// The text, with others masked.
    pub text: String,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldFile {
    /// Its number.
    pub number: u32,
    /// The day it was attached.
    pub on: NaiveDate,
    /// What sort of document it is.
    pub kind: FileKind,
    /// Its size in bytes.
    pub size: u64,
    /// Its name, with others masked.
    pub name: String,
}

/// What an event says, of a complaint or of feedback.
struct Said {
    event: i64,
    on: NaiveDate,
    kind: String,
    writing: Writing,
    /// What the person was to it, when that had been recorded.
    part: Part,
}

/// The keys of contact details, and of whose they are.
const CONTACTS: [&str; 4] = ["address", "born_on", "email", "telephone"];

/// The keys of people who may be staff, and what stands for them.
const STAFF: [(&str, &str); 6] = [
    ("about", "[a person complained about]"),
    ("handler", "[the handler]"),
    ("owner", "[the owner of an action]"),
    ("practitioner", "[the practitioner]"),
    ("received_by", "[who received it]"),
    ("confirmed_by", "[who confirmed it]"),
];

/// The keys of other people.
const OTHERS: [(&str, &str); 4] = [
    ("complainant", "[the complainant]"),
    ("patient", "[the patient]"),
    ("from", "[who was asked or wrote]"),
    ("agreed_by", "[who agreed or decided]"),
];

impl Held {
    /// What a complaint holds about a person; `None` where it does not name them.
    #[must_use]
    pub fn of_complaint(
        complaint: &Complaint,
        procedure: &Procedure,
        person: &str,
        name_staff: bool,
    ) -> Option<Self> {
        let parts = parts(complaint, person);
        let said = complaint.events.iter().zip(&parts).flat_map(|(event, part)| {
            let draft = &event.draft;
            said((event.seq, draft.on, *part), &draft.act, &draft.words)
        });
        let said: Vec<Said> = said.collect();
        // Whoever was taken down by mistake is named in another's complaint.
        let now = parts.last().copied().unwrap_or_default();
        let role = match (now.complained, now.patient) {
            (true, true) => Role::Both,
            (true, false) => Role::Complainant,
            (false, true) => Role::Patient,
            _ => Role::Named,
        };
        let reader = Reader::new(&said, person, role, name_staff);
        let files = complaint.standing_files().map(|(file, document)| HeldFile {
            number: file.number,
            on: file.on,
            kind: file.kind,
            size: file.size,
            name: reader.masks.masked(&document.name),
        });
        let files = if role == Role::Named { Vec::new() } else { files.collect() };
        let texts = reader.texts(&said)?;
        Some(Self {
            subject: Subject::Complaint(complaint.reference.clone()),
            clinic: complaint.clinic.clone(),
            role,
            received_on: complaint.received_on,
            status: Some(complaint.status(procedure)),
            closed_on: complaint.closed.map(|closed| closed.on),
            category: complaint.details.category.clone(),
            outcome: complaint.outcome(),
            texts,
            files,
        })
    }

    /// What feedback holds about a person; `None` where it does not name them.
    #[must_use]
    pub fn of_feedback(feedback: &Feedback, person: &str, name_staff: bool) -> Option<Self> {
        let gave = feedback.entry.from.as_ref().is_some_and(|from| same_name(from, person));
        let part = Part { complained: gave, patient: false };
        let said = feedback.events.iter().flat_map(|event| {
            said((event.seq, event.draft.on, part), &event.draft.act, &event.draft.words)
        });
        let said: Vec<Said> = said.collect();
        let role = if gave { Role::Complainant } else { Role::Named };
        let texts = Reader::new(&said, person, role, name_staff).texts(&said)?;
        let entry = &feedback.entry;
        Some(Self {
            subject: Subject::Feedback(entry.reference.clone()),
            clinic: entry.clinic.clone(),
            role,
            received_on: entry.received_on,
            status: None,
            closed_on: None,
            category: None,
            outcome: None,
            texts,
            files: Vec::new(),
        })
    }
}

impl Said {
    /// Whether it is how the person is reached, or when they were born.
    fn is_own_contact(&self) -> bool {
        match self.writing.field.as_str() {
            "patient_born_on" => self.part.patient,
            key => CONTACTS.contains(&key) && self.part.complained,
        }
    }
}

fn said(
    (event, on, part): (i64, NaiveDate, Part),
    act: &impl serde::Serialize,
    words: &impl serde::Serialize,
) -> Vec<Said> {
    let kind = serde_json::to_value(act).unwrap_or_default();
    let kind = kind["kind"].as_str().unwrap_or_default().to_owned();
    let words = serde_json::to_value(words).unwrap_or(Value::Null);
    let texts = written(&words).into_iter();
    texts.map(|writing| Said { event, on, kind: kind.clone(), writing, part }).collect()
}

/// What one person may read of a complaint.
struct Reader<'a> {
    person: &'a str,
    own: Names,
    role: Role,
    name_staff: bool,
    masks: Masks,
}

impl<'a> Reader<'a> {
    fn new(said: &[Said], person: &'a str, role: Role, name_staff: bool) -> Self {
        let mut own = Names::default();
        own.add(person);
        let mut masks = Masks::default();
        let keys = OTHERS.iter().chain(STAFF.iter().filter(|_| !name_staff));
        for (key, label) in keys {
            let mut names = Names::default();
            let others = said.iter().filter(|it| it.writing.field == *key);
            for other in others.filter(|it| !same_name(&it.writing.text, person)) {
                names.add(&other.writing.text);
            }
            masks.hide(names.without(&own), *label);
        }
        for contact in said.iter().filter(|it| it.is_own_contact()) {
            masks.allow(&contact.writing.text);
        }
        Self { person, own, role, name_staff, masks }
    }

    /// What they may read, where anything names them.
    fn texts(&self, said: &[Said]) -> Option<Vec<HeldText>> {
        let mut texts = Vec::new();
        for it in said {
            let Some(text) = self.text(it) else { continue };
            let (event, on, kind) = (it.event, it.on, it.kind.clone());
            texts.push(HeldText { event, on, kind, field: it.writing.field.clone(), text });
        }
        (!texts.is_empty()).then_some(texts)
    }

    fn text(&self, it: &Said) -> Option<String> {
        let Writing { field, text } = &it.writing;
        let label = OTHERS.iter().chain(&STAFF).find(|(key, _)| key == field);
        if let Some((_, label)) = label {
            if same_name(text, self.person) {
                return Some(text.clone());
            }
            let staff = STAFF.iter().any(|(key, _)| key == field);
            let named = self.name_staff && staff;
            let shown = if named { text.clone() } else { (*label).to_owned() };
            return (self.role != Role::Named).then_some(shown);
        }
        if CONTACTS.contains(&field.as_str()) || field == "patient_born_on" {
            return it.is_own_contact().then(|| text.clone());
        }
        if self.role == Role::Named {
            // Of what others complained about, only what is said of this person.
            return self.own.names_whole(text).then(|| self.masks.masked(text));
        }
        Some(self.masks.masked(text))
    }
}
