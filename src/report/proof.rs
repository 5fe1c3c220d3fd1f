//! What a verification came to, as a value: what was looked at, and everything that is not as it
//! should be, each with its place.

use std::collections::BTreeMap;
use std::fmt;

use crate::wording::vocabulary;

vocabulary! {
    /// What sort of thing is wrong.
    FaultSort, "a kind of fault" {
        /// The file is damaged, as SQLite itself sees it.
        File = "file",
        /// The schema is not the one that this program makes.
        Schema = "schema",
        /// The chain does not hold at an event.
        Chain = "chain",
        /// An event cannot be understood, or not where it stands.
        Event = "event",
        /// What is derived is not what follows from the events.
        Derived = "derived",
        /// A row refers to one that is not there.
        Reference = "reference",
        /// The bytes of a document are not those that were attached.
        Attachment = "attachment",
        /// The register does not hold the past of a seal.
        Seal = "seal",
    }
}

/// Where something is wrong. Whatever is not known of it is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The number of the event.
    pub event: Option<i64>,
    /// What it is about: a complaint's reference, `clinic:CODE` and the like.
    pub subject: Option<String>,
    /// The table.
    pub table: Option<String>,
    /// The row, by the columns that tell it from others.
    pub row: Option<String>,
    /// The column.
    pub column: Option<String>,
}

impl Place {
    /// An event.
    #[must_use]
    pub fn event(seq: i64, subject: impl Into<String>) -> Self {
        Self { event: Some(seq), ..Self::subject(subject) }
    }

    /// Everything about one subject.
    #[must_use]
    pub fn subject(subject: impl Into<String>) -> Self {
        let subject = Some(subject.into()).filter(|subject| !subject.is_empty());
        Self { subject, ..Self::default() }
    }

    /// A table, or whatever else has a name in the schema.
    #[must_use]
    pub fn table(name: impl Into<String>) -> Self {
        Self { table: Some(name.into()), ..Self::default() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { event, subject, table, row, column } = self;
        let mut parts: Vec<String> = Vec::new();
        parts.extend(event.map(|seq| format!("event {seq}")));
        parts.extend(subject.clone());
        parts.extend(match (table, column) {
            (Some(table), Some(column)) => Some(format!("{table}.{column}")),
            (table, column) => table.clone().or_else(|| column.clone()),
        });
        parts.extend(row.clone());
        if parts.is_empty() { f.write_str("the file") } else { f.write_str(&parts.join(", ")) }
    }
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What sort of thing.
    pub kind: FaultSort,
    /// Where.
    pub place: Place,
    /// What is there, and what should be. Never what somebody wrote.
    pub what: String,
}

impl Fault {
    /// Something wrong at a place.
    #[must_use]
    pub fn new(kind: FaultSort, place: Place, what: impl Into<String>) -> Self {
        Self { kind, place, what: what.into() }
    }
}

/// Faults in the order in which they were found: of each kind as many as somebody may want to
/// read, and how many more there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    counted: BTreeMap<FaultSort, Counted>,
}

/// What is known of all faults of a kind, those that are not listed too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counted {
    faults: usize,
    first_event: Option<i64>,
}

impl Counted {
    /// The earlier of two events, where either is named.
    fn is_at(&mut self, event: Option<i64>) {
        self.first_event = [self.first_event, event].into_iter().flatten().min();
    }
}

impl Faults {
    /// Of one kind not more than this are kept, however broken a register is.
    pub const LISTED: usize = 1_000;

    /// Takes note of a fault.
    pub fn push(&mut self, fault: Fault) {
        let counted = self.counted.entry(fault.kind).or_default();
        counted.faults += 1;
        counted.is_at(fault.place.event);
        if counted.faults <= Self::LISTED {
            self.listed.push(fault);
        }
    }

    /// Takes note of all that another found.
    pub fn extend(&mut self, other: Self) {
        let mut unlisted = other.counted;
        for fault in other.listed {
            if let Some(counted) = unlisted.get_mut(&fault.kind) {
                counted.faults -= 1;
            }
            self.push(fault);
        }
        for (kind, more) in unlisted {
            let counted = self.counted.entry(kind).or_default();
            counted.faults += more.faults;
            counted.is_at(more.first_event);
        }
    }

    /// The first event at which there is a fault of a kind, whether or not it is listed.
    #[must_use]
    pub fn first_event(&self, kind: FaultSort) -> Option<i64> {
        self.counted.get(&kind)?.first_event
    }

    /// Those that are kept.
    #[must_use]
    pub fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.counted.values().map(|counted| counted.faults).sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

/// What a verification came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many events there are.
    pub events: i64,
    /// Of how many of them the words have been erased.
    pub erased: i64,
    /// The hash of the last one; zeros where there is none.
    pub head: [u8; 32],
    /// The hashes at the places that were asked for, as far as there are any.
    pub hashes: BTreeMap<i64, [u8; 32]>,
    /// What else was counted; `None` where the chain alone was looked at.
    pub derived: Option<DerivedCounts>,
    /// What is not as it should be.
    pub faults: Faults,
    /// What somebody may want to know, and is no fault.
    pub remarks: Vec<String>,
}

/// How much that follows from the events was computed again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DerivedCounts {
    /// Complaints.
    pub complaints: i64,
    /// Their deadlines.
    pub deadlines: i64,
    /// Rows of any table, those included.
    pub rows: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_kind_so_many_are_listed_and_all_are_counted() {
        let fault = |kind| Fault::new(kind, Place::default(), "wrong");
        let mut one = Faults::default();
        for _ in 0..Faults::LISTED + 5 {
            one.push(fault(FaultSort::Chain));
        }
        one.push(fault(FaultSort::Derived));
        assert_eq!((one.listed().len(), one.count()), (Faults::LISTED + 1, Faults::LISTED + 6));
        let mut two = one.clone();
        two.extend(one);
        assert_eq!(
            (two.listed().len(), two.count()),
            (Faults::LISTED + 2, 2 * Faults::LISTED + 12)
        );
    }

    #[test]
    fn the_first_event_of_a_kind_is_known_also_where_it_is_not_listed() {
        let fault = |seq| Fault::new(FaultSort::Chain, Place::event(seq, ""), "wrong");
        let mut one = Faults::default();
        (0..2_000).for_each(|at| one.push(fault(5_000 + at)));
        one.push(fault(7));
        let mut two = Faults::default();
        two.extend(one.clone());
        for faults in [one, two] {
            assert_eq!(faults.first_event(FaultSort::Chain), Some(7));
            assert_eq!(faults.first_event(FaultSort::Event), None);
        }
    }

    #[test]
    fn a_place_says_what_is_known_of_it() {
        let place = Place {
            column: Some("due_on".to_owned()),
            row: Some("position 2".to_owned()),
            table: Some("deadline".to_owned()),
            ..Place::subject("CARR-2026-0001")
        };
        assert_eq!(place.to_string(), "CARR-2026-0001, deadline.due_on, position 2");
        assert_eq!(Place::event(7, "clinic:cat").to_string(), "event 7, clinic:cat");
        assert_eq!(Place::default().to_string(), "the file");
    }
}
