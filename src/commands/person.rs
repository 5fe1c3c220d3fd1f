//! Where the register knows somebody, by name.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::ruleset::find;
use crate::domain::Subject;
use crate::render::list_and;
use crate::report::{Marks, Names, People, near_name, people, same_name};
use crate::store::Store;

/// So many references are named at most.
const NAMED: usize = 20;

/// What the register holds about people of one name.
#[derive(Default)]
pub(super) struct Known {
    /// What they complained of or gave, or are the patient of, with what tells them apart.
    pub(super) theirs: Vec<(Subject, Marks)>,
    /// What names them in full otherwise, in the order of recording.
    pub(super) mentions: Vec<Subject>,
    /// What names somebody whose name is spelt nearly so.
    pub(super) near: Vec<Subject>,
    /// The complaints that feedback of theirs became.
    raised: Vec<(Subject, Subject)>,
}

/// What is written of them under one reference.
#[derive(Default)]
struct Trace {
    own: bool,
    named: bool,
    near: bool,
}

/// Goes through everything that is written, so that nothing is denied which is held: what the
/// search leaves out, and every note about feedback.
pub(super) fn known(store: &Store, person: &str) -> anyhow::Result<Known> {
    let mut names = Names::default();
    names.add(person);
    let mut traces: Vec<(Subject, Trace)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    store.each_text(|reference, writing| -> anyhow::Result<()> {
        // Whose words are not of a complaint or feedback are of the register's own settings.
        let own = matches!(writing.field.as_str(), "complainant" | "patient" | "from");
        let trace = Trace {
            own: own && same_name(&writing.text, person),
            named: names.names_whole(&writing.text),
            near: writing.is_name() && near_name(&writing.text, person),
        };
        if !(trace.own || trace.named || trace.near) {
            return Ok(());
        }
        let Ok(subject) = reference.parse::<Subject>() else { return Ok(()) };
        let place = *places.entry(reference.to_owned()).or_insert(traces.len());
        if place == traces.len() {
            traces.push((subject, Trace::default()));
        }
        let all = &mut traces[place].1;
        all.own |= trace.own;
        all.named |= trace.named;
        all.near |= trace.near;
        Ok(())
    })?;
    let mut known = Known::default();
    for (subject, trace) in traces {
        known.sort_in(store, person, subject, &trace)?;
    }
    Ok(known)
}

impl Known {
    fn sort_in(
        &mut self,
        store: &Store,
        person: &str,
        subject: Subject,
        trace: &Trace,
    ) -> anyhow::Result<()> {
        let marks = match &subject {
            _ if !trace.own => None,
            Subject::Complaint(reference) => {
                Marks::of_complaint(&find(store, reference)?.complaint, person)
            }
            Subject::Feedback(reference) => {
                let entry = super::feedback::find(store, reference)?.entry;
                let gave = entry.from.is_some_and(|from| same_name(&from, person));
                if let Some(complaint) = entry.raised_as.filter(|_| gave) {
                    self.raised.push((subject.clone(), complaint.parse()?));
                }
                gave.then(Marks::default)
            }
        };
        match marks {
            Some(marks) => self.theirs.push((subject, marks)),
            None if trace.own || trace.named => self.mentions.push(subject),
            None => self.near.push(subject),
        }
        Ok(())
    }

    fn is_theirs(&self, subject: &Subject) -> bool {
        self.theirs.iter().any(|(it, _)| it == subject)
    }

    /// Feedback is erased with the complaint that it became: where that is another's, it is named
    /// among what mentions them.
    pub(super) fn leave_raised(&mut self) {
        for (feedback, complaint) in std::mem::take(&mut self.raised) {
            self.theirs.retain(|(it, _)| *it != feedback);
            if !self.is_theirs(&complaint) && !self.mentions.contains(&complaint) {
                self.mentions.push(complaint);
            }
        }
    }

    /// The complaint that feedback of theirs became.
    fn raised_as(&self, feedback: &Subject) -> Option<&Subject> {
        self.raised.iter().find(|(it, _)| it == feedback).map(|(_, complaint)| complaint)
    }

    /// Tells people of that name apart. Feedback is of the same person as the complaint that it
    /// became.
    pub(super) fn people(&self) -> People {
        let with_it = |subject: &Subject| {
            self.raised_as(subject).is_some_and(|complaint| self.is_theirs(complaint))
        };
        let records = self.theirs.iter().filter(|(subject, _)| !with_it(subject));
        people(&records.cloned().collect::<Vec<_>>())
    }

    /// Keeps to who was born on a day; what does not say when they were born is handed back.
    pub(super) fn keep_born(&mut self, born: NaiveDate) -> Vec<Subject> {
        let of_it: Vec<Subject> = self
            .theirs
            .iter()
            .filter(|(_, marks)| marks.born_on.contains(&born))
            .map(|(subject, _)| subject.clone())
            .collect();
        let raised = std::mem::take(&mut self.raised);
        let with_it = |subject: &Subject| {
            raised.iter().any(|(it, complaint)| it == subject && of_it.contains(complaint))
        };
        let (kept, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut self.theirs)
            .into_iter()
            .partition(|(subject, _)| of_it.contains(subject) || with_it(subject));
        self.theirs = kept;
        self.raised = raised;
        let unsure = rest.into_iter().filter(|(_, marks)| marks.born_on.is_empty());
        unsure.map(|(subject, _)| subject).collect()
    }
}

/// References, as a sentence names them.
pub(super) fn named<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> String {
    let mut all: Vec<String> = Vec::new();
    for subject in subjects {
        let subject = subject.to_string();
        if !all.contains(&subject) {
            all.push(subject);
        }
    }
    if all.len() > NAMED {
        let more = all.split_off(NAMED).len();
        all.push(format!("{more} more"));
    }
    list_and(&all)
}

/// How many people may be meant, by what is of each: their references alone, because what is said
/// of a failure is kept in logs.
pub(super) fn several(people: &People) -> String {
    if people.known.len() > 1 {
        let each: Vec<String> = people.known.iter().map(named).collect();
        return format!("{} people may have that name: {}", people.known.len(), each.join("; "));
    }
    let all = people.known.iter().flatten().chain(&people.unsure);
    format!("nothing tells whether {} are of one person", named(all))
}
