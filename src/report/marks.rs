//! Whose a record is: who complained and who the patient was when an event was recorded, and by
//! what people of one name are told from each other.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::names::same_name;
use super::written::folded;
use crate::domain::{Act, Complaint, Draft, Subject};

/// What somebody was to a complaint when one of its events had been recorded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// They were its complainant.
    pub(super) complained: bool,
    /// They were its patient.
    pub(super) patient: bool,
}

/// What somebody was to a complaint, event by event: what is recorded of the complainant is theirs
/// who complained then, not of whoever does by a later correction.
pub(super) fn parts(complaint: &Complaint, person: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(complaint.events.len());
    for (index, event) in complaint.events.iter().enumerate() {
        let before = parts.last().copied().unwrap_or_default();
        parts.push(match &event.draft.act {
            Act::Received { .. } | Act::Amended { .. } => after(before, &event.draft, person),
            Act::Undone { .. } => without_undone(complaint, index, person),
            _ => before,
        });
    }
    parts
}

fn after(before: Part, draft: &Draft, person: &str) -> Part {
    let cleared = |name: &str| {
        matches!(&draft.act, Act::Amended { cleared, .. }
            if cleared.iter().any(|field| field.as_str() == name))
    };
    let now = |was: bool, said: &Option<String>, name: &str| match said {
        Some(said) => same_name(said, person),
        None => was && !cleared(name),
    };
    Part {
        complained: now(before.complained, &draft.words.complainant, "complainant"),
        patient: now(before.patient, &draft.words.patient, "patient"),
    }
}

/// What they were once the event of that place had been recorded, and others been taken back.
fn without_undone(complaint: &Complaint, place: usize, person: &str) -> Part {
    let so_far = &complaint.events[..=place];
    let undone: BTreeSet<i64> = so_far
        .iter()
        .filter_map(|event| match event.draft.act {
            Act::Undone { event } => Some(event),
            _ => None,
        })
        .collect();
    let left = so_far.iter().filter(|event| !undone.contains(&event.seq));
    left.fold(Part::default(), |part, event| after(part, &event.draft, person))
}

/// By what somebody is told from another of the same name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// When they were born.
    pub born_on: BTreeSet<NaiveDate>,
    /// Where they live, or whoever complained for them.
    address: Option<String>,
    /// How they are reached. People change it: it tells that two are one, and not that they are
    /// two.
    reached: BTreeSet<String>,
}

impl Marks {
    /// What tells of somebody in a complaint of theirs; `None` where they are neither its
    /// complainant nor its patient now.
    #[must_use]
    pub fn of_complaint(complaint: &Complaint, person: &str) -> Option<Self> {
        let parts = parts(complaint, person);
        let now = parts.last().copied().filter(|part| part.complained || part.patient)?;
        let (mut marks, mut born, mut patient_born) = (Self::default(), None, None);
        for (event, part) in complaint.events.iter().zip(&parts) {
            let Some(Draft { words, .. }) = event.counts() else { continue };
            if part.complained {
                born = words.born_on.or(born);
                let reached = [&words.email, &words.telephone].into_iter().flatten();
                marks.reached.extend(reached.map(|text| folded(text)));
            }
            if part.patient {
                patient_born = words.patient_born_on.or(patient_born);
            }
            if part.complained || part.patient {
                marks.address = words.address.as_deref().map(folded).or(marks.address);
            }
        }
        marks.born_on.extend(born.filter(|_| now.complained));
        marks.born_on.extend(patient_born.filter(|_| now.patient));
        Some(marks)
    }
}

/// The people whom records of one name may be of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// What is of one person, as far as dates of birth and addresses tell.
    pub known: Vec<Vec<Subject>>,
    /// What has nothing to tell by.
    pub unsure: Vec<Subject>,
}

impl People {
    /// Whether all of it is certainly of one person.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.known.len() + self.unsure.len() < 2
    }
}

/// Tells people of one name apart.
#[must_use]
pub fn people(records: &[(Subject, Marks)]) -> People {
    let mut groups: Vec<Group> = Vec::new();
    // Who has a date of birth comes first: others may join by an address.
    let (born, others): (Vec<_>, Vec<_>) =
        records.iter().partition(|(_, marks)| !marks.born_on.is_empty());
    for (subject, marks) in born.into_iter().chain(others) {
        // The complainant and the patient of one name are two, where they were born on two days.
        let days: Vec<Option<NaiveDate>> = match marks.born_on.len() {
            0 => vec![None],
            _ => marks.born_on.iter().copied().map(Some).collect(),
        };
        for day in days {
            let mut group = Group {
                subjects: vec![subject.clone()],
                born_on: day,
                addresses: marks.address.iter().cloned().collect(),
                reached: marks.reached.clone(),
            };
            let mut apart = Vec::new();
            for other in groups {
                if group.is(&other) { group.join(other) } else { apart.push(other) }
            }
            groups = apart;
            groups.push(group);
        }
    }
    let tells = |group: &Group| group.born_on.is_some() || !group.addresses.is_empty();
    let (known, unsure): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(tells);
    let mut known: Vec<Vec<Subject>> = known.into_iter().map(|group| group.subjects).collect();
    let place = |subject: &Subject| records.iter().position(|(it, _)| it == subject);
    for group in &mut known {
        group.sort_by_key(place);
    }
    known.sort_by_key(|group| group.first().and_then(place));
    let mut unsure: Vec<Subject> = unsure.into_iter().flat_map(|group| group.subjects).collect();
    unsure.sort_by_key(place);
    People { known, unsure }
}

struct Group {
    subjects: Vec<Subject>,
    born_on: Option<NaiveDate>,
    addresses: BTreeSet<String>,
    reached: BTreeSet<String>,
}

impl Group {
    fn is(&self, other: &Self) -> bool {
        match (self.born_on, other.born_on) {
            (Some(one), Some(other)) => one == other,
            _ => {
                !self.addresses.is_disjoint(&other.addresses)
                    || !self.reached.is_disjoint(&other.reached)
            }
        }
    }

    fn join(&mut self, other: Self) {
        self.born_on = self.born_on.or(other.born_on);
        self.subjects.extend(other.subjects);
        self.addresses.extend(other.addresses);
        self.reached.extend(other.reached);
    }
}
