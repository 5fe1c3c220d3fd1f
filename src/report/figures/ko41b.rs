//! England's annual return of written complaints about primary care (`KO41b`), in its own rows.
//!
//! After NHS England's guidance notes to the collection for 2024-25
//! (digital.nhs.uk, "`KO41b` Primary Care (GP and Dental) Complaints Collection"): the year runs from
//! 1 April to 31 March; what was made orally and then recorded in writing counts as written; total
//! brought forward + total new - total resolved = total carried forward, never less than nothing;
//! resolved is upheld, partially upheld or not upheld, of complaints brought forward and new ones alike;
//! the age of the patient, the status of the complainant, the subject and the staff group are those of new
//! complaints alone. The first two add up to the new ones, the other two to no less.

use std::collections::{BTreeMap, BTreeSet};

use super::annual::join;
use super::book::{Act, Named};
use super::{Seen, Sum};
use crate::domain::{CloseReason, Settled};
use crate::procedure::{Capacity, Channel, Outcome};
use crate::report::tally::{Due, Tally};

/// The bands of age: the name of each, and the last year in it.
pub const AGES: [(&str, u8); 7] = [
    ("0-5", 5),
    ("6-17", 17),
    ("18-25", 25),
    ("26-55", 55),
    ("56-64", 64),
    ("65-74", 74),
    ("75-and-over", u8::MAX),
];

/// What the payer of care is called that counts in the return.
pub(super) const NHS: &str = "nhs";

/// Counts by name, in the order in which the first procedure that has them names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<String, Row>);

/// A row of counts: where it stands, and its count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    place: (usize, usize),
    count: u64,
}

impl Counts {
    /// The names with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|(_, row)| row.place);
        all.into_iter().map(|(name, row)| (name.as_str(), row.count))
    }

    /// All together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.values().map(|row| row.count).sum()
    }

    fn add(&mut self, name: &str, more: u64) {
        self.put(name, Row { place: (usize::MAX, 0), count: more });
    }

    fn put(&mut self, name: &str, more: Row) {
        match self.0.get_mut(name) {
            Some(row) => {
                row.count += more.count;
                row.place = row.place.min(more.place);
            }
            None => {
                self.0.insert(name.to_owned(), more);
            }
        }
    }

    fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(name, row)| self.put(name, *row));
    }
}

/// The return of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ko41b {
    /// Received before the year and not resolved when it began.
    pub brought_forward: u64,
    /// Received in the year.
    pub new: u64,
    /// Resolved in the year: upheld.
    pub upheld: u64,
    /// Resolved in the year: partially upheld.
    pub partially_upheld: u64,
    /// Resolved in the year: not upheld.
    pub not_upheld: u64,
    /// Closed in the year without a finding, for which the form has no box.
    pub undecided: BTreeMap<CloseReason, u64>,
    /// New ones by the age of the patient, in the order of [`AGES`]; the last where it is not known.
    pub ages: [u64; AGES.len() + 1],
    /// New ones by the status of the complainant; `None` where it is not known.
    pub statuses: BTreeMap<Option<Capacity>, u64>,
    /// New ones by subject; empty where none is recorded.
    pub subjects: Counts,
    /// New ones by group of staff; empty where none is recorded.
    pub staff_groups: Counts,
    /// New ones with a category that has no subject of the return.
    pub by_category: u64,
    /// Counted although the procedure does not ask who pays.
    pub payer_unsaid: u64,
    /// Left out of those received in the year: somebody else than the NHS pays.
    pub private: u64,
    /// The same: made orally and settled by the next working day.
    pub settled_orally: u64,
    /// Not resolved, although the clinic had answered by the end of the year.
    pub answered: u64,
    /// Procedures whose rows are known.
    known: BTreeSet<usize>,
}

impl Ko41b {
    /// Resolved in the year.
    #[must_use]
    pub fn resolved(&self) -> u64 {
        let undecided: u64 = self.undecided.values().sum();
        self.upheld + self.partially_upheld + self.not_upheld + undecided
    }

    /// Carried forward, as the form computes it; `None` where it would be less than nothing.
    #[must_use]
    pub fn carried_forward(&self) -> Option<u64> {
        (self.brought_forward + self.new).checked_sub(self.resolved())
    }

    /// What does not hold of what must hold of every return. Nothing, unless the program is wrong.
    #[must_use]
    pub fn faults(&self) -> Vec<&'static str> {
        let statuses: u64 = self.statuses.values().sum();
        let checks = [
            (self.carried_forward().is_some(), "more is resolved than there was to resolve"),
            (self.ages.iter().sum::<u64>() == self.new, "the ages do not add up to the new ones"),
            (statuses == self.new, "the statuses do not add up to the new ones"),
            (self.subjects.total() >= self.new, "the subjects are fewer than the new ones"),
            (self.staff_groups.total() >= self.new, "the staff groups are fewer than the new ones"),
        ];
        checks.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault).collect()
    }

    /// The rows of a procedure, also those under which nothing is counted.
    fn know(&mut self, seen: &Seen<'_>) {
        let promises = seen.promises;
        if !self.known.insert(promises.number) {
            return;
        }
        for (counts, named) in [
            (&mut self.subjects, &promises.categories),
            (&mut self.staff_groups, &promises.staff_groups),
        ] {
            for (place, it) in named.iter().enumerate() {
                if let Some(name) = it.returned_as.as_deref() {
                    counts.put(name, Row { place: (promises.number, place), count: 0 });
                }
            }
        }
    }

    fn add_new(&mut self, seen: &Seen<'_>) {
        let (tally, promises) = (seen.tally, seen.promises);
        self.new += 1;
        let band = |age: u8| AGES.iter().position(|(_, last)| age <= *last);
        self.ages[tally.age.and_then(band).unwrap_or(AGES.len())] += 1;
        *self.statuses.entry(tally.capacity).or_default() += 1;
        let subject = |id| returned_as(&promises.categories, id);
        if tally.categories().any(|id| subject(id).is_none()) {
            self.by_category += 1;
        }
        let subjects = tally.categories().map(|id| subject(id).unwrap_or(id));
        add_each(&mut self.subjects, subjects);
        let groups = tally.points().map(|point| point.staff_group).filter(|it| !it.is_empty());
        let groups = groups.map(|id| returned_as(&promises.staff_groups, id).unwrap_or(id));
        add_each(&mut self.staff_groups, groups);
    }
}

/// Each name once; the row of what is not recorded, where there is none.
fn add_each<'a>(counts: &mut Counts, names: impl Iterator<Item = &'a str>) {
    let mut seen: Vec<&str> = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            counts.add(name, 1);
            seen.push(name);
        }
    }
    if seen.is_empty() {
        counts.add("", 1);
    }
}

fn returned_as<'a>(all: &'a [Named], id: &str) -> Option<&'a str> {
    all.iter().find(|it| it.id == id)?.returned_as.as_deref()
}

/// Whether somebody else than the NHS pays.
pub(super) fn is_private(tally: &Tally<'_>) -> bool {
    !tally.payer.is_empty() && tally.payer != NHS
}

/// Whether it was made orally and settled by the end of the next working day, which no rule of the
/// English Regulations asks to be handled any further (regulation 8(1)(c)): then its answer is waived.
pub(super) fn is_settled_orally(seen: &Seen<'_>) -> bool {
    let oral =
        matches!(seen.tally.channel, Some(Channel::Phone | Channel::InPerson | Channel::Video));
    let of_answers =
        |due: &Due| seen.promises.rules.get(due.rule).is_some_and(|rule| rule.act == Act::Answered);
    let mut answers = seen.tally.dues().filter(of_answers).map(|due| due.settled);
    let is_over = |settled| matches!(settled, Settled::Waived | Settled::Cancelled);
    oral && answers.next() == Some(Settled::Waived) && answers.all(is_over)
}

impl Sum for Ko41b {
    fn add(&mut self, seen: &Seen<'_>) {
        let (tally, days) = (seen.tally, seen.days);
        // What was resolved once has been returned: opened again, it is not returned anew.
        let resolved = tally.closings().next();
        if tally.received > days.to || resolved.is_some_and(|it| it.on < days.from) {
            return;
        }
        if is_private(tally) {
            self.private += u64::from(days.has(tally.received));
            return;
        }
        if is_settled_orally(seen) {
            self.settled_orally += u64::from(days.has(tally.received));
            return;
        }
        self.know(seen);
        self.payer_unsaid += u64::from(tally.payer.is_empty());
        if days.has(tally.received) {
            self.add_new(seen);
        } else {
            self.brought_forward += 1;
        }
        let Some(closing) = resolved.filter(|it| days.has(it.on)) else {
            self.answered += u64::from(seen.last_answer(days.to).is_some());
            return;
        };
        match seen.last_answer(closing.on).map(|(_, outcome)| outcome) {
            Some(Outcome::Upheld) => self.upheld += 1,
            Some(Outcome::PartlyUpheld) => self.partially_upheld += 1,
            Some(Outcome::NotUpheld) => self.not_upheld += 1,
            None => *self.undecided.entry(closing.reason).or_default() += 1,
        }
    }

    fn join(&mut self, other: &Self) {
        self.brought_forward += other.brought_forward;
        self.new += other.new;
        self.upheld += other.upheld;
        self.partially_upheld += other.partially_upheld;
        self.not_upheld += other.not_upheld;
        join(&mut self.undecided, &other.undecided);
        self.ages.iter_mut().zip(&other.ages).for_each(|(sum, more)| *sum += more);
        join(&mut self.statuses, &other.statuses);
        self.subjects.join(&other.subjects);
        self.staff_groups.join(&other.staff_groups);
        self.by_category += other.by_category;
        self.payer_unsaid += other.payer_unsaid;
        self.private += other.private;
        self.settled_orally += other.settled_orally;
        self.answered += other.answered;
        self.known.extend(&other.known);
    }
}
