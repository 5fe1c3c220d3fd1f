//! Every day of a century against a walk, day by day, that knows nothing of the program's tables:
//! its own weekdays, its own calendar of months, the list of bank holidays, and one step at a time.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeSet, HashSet};

use chrono::{Days, NaiveDate, NaiveTime};
use redress::deadline::{
    Counting, Due, Length, Moment, Nation, Receipt, Roll, Unit, WorkingCalendar, bank_holidays, due,
};
use redress::domain::{Act, Complaint, Details, Draft, Scope, Words, receive};
use redress::procedure::{Anchor, Channel, LIBRARY, Limit, Outcome, Procedure, Verb};

/// The days that can be counted: from Sunday 1 January 1995 to 31 December 2109, by number.
const FIRST: &str = "1995-01-01";
const LAST: &str = "2109-12-31";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One nation's days by number, walked one at a time.
struct Walker {
    /// Year, month and day of the month.
    civil: Vec<(i32, u32, u32)>,
    works: Vec<bool>,
}

/// How many days a month has.
fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Walker {
    fn new(nation: Nation) -> Self {
        let listed: HashSet<String> =
            bank_holidays(nation, 1995, 2109).iter().map(|it| it.on.to_string()).collect();
        let (mut civil, mut works) = (Vec::new(), Vec::new());
        let (mut year, mut month, mut date) = (1995, 1, 1);
        while year < 2110 {
            // The first of all is a Sunday, and a week has seven days.
            let weekend = matches!(civil.len() % 7, 0 | 6);
            let holiday = listed.contains(&format!("{year}-{month:02}-{date:02}"));
            civil.push((year, month, date));
            works.push(!weekend && !holiday);
            date += 1;
            if date > month_length(year, month) {
                (month, date) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        Self { civil, works }
    }

    /// The number of a day of the calendar.
    fn number(&self, year: i32, month: u32, date: u32) -> Option<usize> {
        self.civil.binary_search(&(year, month, date)).ok()
    }

    /// That day where it is worked, or else the next that is.
    fn forward(&self, mut at: usize) -> Option<usize> {
        while !*self.works.get(at)? {
            at += 1;
        }
        Some(at)
    }

    /// That day where it is worked, or else the last that was.
    fn backward(&self, mut at: usize) -> Option<usize> {
        while !*self.works.get(at)? {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }

    /// The n-th working day after a day, which is day 0 be it worked or not. Where the day itself
    /// is counted, it is the first, if it is worked.
    fn working_days(&self, from: usize, n: u32, inclusive: bool) -> Option<usize> {
        let (mut at, mut counted) = (from, u32::from(inclusive && self.works[from]));
        while counted < n {
            at += 1;
            counted += u32::from(*self.works.get(at)?);
        }
        Some(at)
    }

    /// The corresponding date, or the last day of the month where there is none; where the day
    /// itself is counted, the day before the corresponding date.
    fn months(&self, from: usize, n: u32, inclusive: bool) -> Option<usize> {
        let (mut year, mut month, date) = self.civil[from];
        for _ in 0..n {
            month += 1;
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        if date > month_length(year, month) {
            return self.number(year, month, month_length(year, month));
        }
        let end = self.number(year, month, date);
        if !inclusive {
            return end;
        }
        match end {
            Some(end) => Some(end - 1),
            // The day before the first that cannot be counted any more.
            None if (year, month, date) == (2110, 1, 1) => Some(self.civil.len() - 1),
            None => None,
        }
    }

    /// Where a length ends, from day 0 on, before any roll. Of a time of day it knows nothing.
    fn end(&self, length: Length, from: usize, inclusive: bool) -> Option<usize> {
        let end = match length {
            Length::SameDay => from,
            Length::Span { count, unit } => {
                let days = |days: u32| from + days as usize - usize::from(inclusive);
                match unit {
                    Unit::Hour => from + count.div_ceil(24) as usize,
                    Unit::Day => days(count),
                    Unit::Week => days(7 * count),
                    Unit::Month => self.months(from, count, inclusive)?,
                    Unit::Year => self.months(from, 12 * count, inclusive)?,
                    Unit::WorkingDay => self.working_days(from, count, inclusive)?,
                }
            }
        };
        (end < self.civil.len()).then_some(end)
    }

    fn rolled(&self, length: Length, roll: Roll, end: usize) -> Option<usize> {
        let rolls = matches!(
            length,
            Length::Span { unit: Unit::Day | Unit::Week | Unit::Month | Unit::Year, .. }
        );
        match roll {
            Roll::Forward if rolls => self.forward(end),
            Roll::Backward if rolls => self.backward(end),
            _ => Some(end),
        }
    }
}

/// Which day an arrival on a day counts as.
#[derive(Clone, Copy, Debug)]
enum Arrival {
    Actual,
    Deemed,
    /// After the cut-off time of that day.
    AfterCutOff,
}

impl Arrival {
    fn receipt(self) -> Receipt {
        match self {
            Self::Actual => Receipt::Actual,
            Self::Deemed => Receipt::Deemed { cut_off: None },
            Self::AfterCutOff => Receipt::Deemed { cut_off: NaiveTime::from_hms_opt(16, 0, 0) },
        }
    }

    fn day_zero(self, walker: &Walker, on: usize) -> Option<usize> {
        match self {
            Self::Actual => Some(on),
            Self::Deemed => walker.forward(on),
            Self::AfterCutOff => walker.forward(on + 1),
        }
    }

    fn moment(self, on: NaiveDate) -> Moment {
        let at = matches!(self, Self::AfterCutOff).then(|| NaiveTime::from_hms_opt(16, 0, 0));
        Moment { on, at: at.flatten() }
    }
}

/// Every limit that stands anywhere in a procedure.
fn limits(procedure: &Procedure) -> Vec<Limit> {
    let mut all = Vec::new();
    for rule in &procedure.obligations {
        all.push(rule.within.clone());
        all.extend(rule.every.clone());
        all.extend(rule.unless.iter().map(|waiver| waiver.within.clone()));
        all.extend(rule.extend.as_ref().and_then(|extend| extend.at_most.clone()));
    }
    all.extend(procedure.windows.iter().map(|window| window.within.clone()));
    all.extend(procedure.silence.iter().map(|silence| silence.within.clone()));
    all.extend(procedure.retention.iter().map(|retention| retention.within.clone()));
    all
}

/// Every length that stands anywhere in the library, and one of each unit that it does not use.
fn lengths() -> Vec<Length> {
    let mut lengths = BTreeSet::new();
    for entry in LIBRARY {
        let procedure = entry.procedure();
        let extensions = procedure.obligations.iter().filter_map(|rule| rule.extend.as_ref());
        lengths.extend(extensions.map(|extend| extend.by.to_string()));
        for limit in limits(&procedure) {
            lengths.extend(limit.lengths().iter().map(ToString::to_string));
        }
    }
    assert!(lengths.len() >= 15, "{lengths:?}");
    lengths.extend(["48 hours", "2 weeks", "40 working days"].map(str::to_owned));
    lengths.iter().map(|length| length.parse().unwrap()).collect()
}

/// The starts: every day of 2000 to 2100, with its number.
fn starts(walker: &Walker) -> impl Iterator<Item = (usize, NaiveDate)> {
    let (first, last) = (walker.number(2000, 1, 1).unwrap(), walker.number(2100, 12, 31).unwrap());
    assert_eq!(last - first + 1, 36_890);
    (first..=last).map(|at| (at, day(FIRST) + Days::new(at as u64)))
}

#[test]
fn every_limit_of_the_library_from_every_day_of_a_century_ends_where_a_walk_ends() {
    let lengths = lengths();
    std::thread::scope(|scope| {
        for nation in Nation::ALL {
            let lengths = &lengths;
            scope.spawn(move || every_length(nation, lengths));
        }
    });
}

/// Each roll, and each way to take an arrival.
const WAYS: [(Roll, Arrival); 5] = [
    (Roll::None, Arrival::Actual),
    (Roll::Forward, Arrival::Actual),
    (Roll::Backward, Arrival::Actual),
    (Roll::None, Arrival::Deemed),
    (Roll::Forward, Arrival::AfterCutOff),
];

fn every_length(nation: Nation, lengths: &[Length]) {
    let calendar = WorkingCalendar::builder().nation(nation).build();
    let walker = Walker::new(nation);
    assert_eq!(day(FIRST) + Days::new(walker.civil.len() as u64 - 1), day(LAST));
    let on: Vec<NaiveDate> = day(FIRST).iter_days().take(walker.civil.len()).collect();
    for &length in lengths {
        for inclusive in [false, true] {
            // Walked once from each day, and taken again where an arrival counts as that day's.
            let ends: Vec<Option<usize>> =
                (0..walker.civil.len()).map(|zero| walker.end(length, zero, inclusive)).collect();
            for (roll, arrival) in WAYS {
                let counting = Counting { inclusive, roll, receipt: arrival.receipt() };
                for (at, start) in starts(&walker) {
                    let zero = arrival.day_zero(&walker, at).unwrap();
                    let last = ends[zero].and_then(|end| walker.rolled(length, roll, end));
                    let found = due(&calendar, &counting, length, arrival.moment(start));
                    let (Some(end), Some(last)) = (ends[zero], last) else {
                        assert!(found.is_err(), "{nation} {start} {length} {counting:?}");
                        continue;
                    };
                    // The last working day on or before it, where that is not before day 0.
                    let act_by = walker.backward(last).filter(|act_by| *act_by >= zero);
                    let expected = Due {
                        counted_from: on[zero],
                        limit_on: on[end],
                        due_on: on[last],
                        act_by_on: on[act_by.unwrap_or(last)],
                    };
                    assert!(
                        found == Ok(expected),
                        "{nation} {start} {length} {counting:?}: {found:?}, not {expected:?}"
                    );
                }
            }
        }
    }
}

/// The days of a complaint's life by number, as a walk sees them.
struct Life {
    incident: usize,
    noticed: usize,
    received: usize,
    acknowledged: usize,
    updated: usize,
    responded: usize,
}

impl Life {
    /// Different distances from every start, so that either limit of a pair may be the later.
    fn of(received: usize) -> Self {
        let noticed = received - received % 11;
        let incident = noticed - [0, 3, 40, 200, 400][received % 5];
        let acknowledged = received + received % 4;
        let updated = acknowledged + received % 17;
        Self { incident, noticed, received, acknowledged, updated, responded: updated + 1 }
    }

    fn anchor(&self, anchor: &Anchor) -> Option<usize> {
        match anchor {
            Anchor::Receipt | Anchor::Awareness | Anchor::StageStart => Some(self.received),
            Anchor::Incident => Some(self.incident),
            Anchor::Noticing => Some(self.noticed),
            Anchor::Act(Verb::Ack, None) => Some(self.acknowledged),
            Anchor::Act(Verb::Update, None) => Some(self.updated),
            Anchor::Act(Verb::Respond, None) | Anchor::LastWord => Some(self.responded),
            _ => None,
        }
    }

    fn complaint(&self, procedure: &Procedure) -> Complaint {
        let on = |at: usize| day(FIRST) + Days::new(at as u64);
        let details = Details {
            channel: Some(Channel::Letter),
            received_on: Some(on(self.received)),
            incident_on: Some(on(self.incident)),
            noticed_on: Some(on(self.noticed)),
            ..Details::default()
        };
        let (key, today) = (&procedure.key, on(self.received));
        let receipt = receive(procedure, key, today, None, details, Words::default()).unwrap();
        let reference = "TEST-2026-0001".parse().unwrap();
        let mut complaint = Complaint::received(reference, &receipt).unwrap();
        let by = Channel::Letter;
        let acts = [
            (
                self.acknowledged,
                Act::Acknowledged { by, naming: vec![], respond_by: None, offered: vec![] },
            ),
            (self.updated, Act::Updated { by, expect: None, naming: vec![] }),
            (
                self.responded,
                Act::Responded {
                    by,
                    outcome: Outcome::NotUpheld,
                    apology: false,
                    points: vec![],
                    findings: redress::domain::Findings::default(),
                },
            ),
        ];
        for (at, act) in acts {
            complaint.apply_draft(&Draft { on: on(at), act, words: Words::default() });
        }
        complaint
    }
}

/// A limit walked: no day where no anchor of it is known, an error beyond the years that can be
/// counted.
type Walked = Result<Option<usize>, Beyond>;

#[derive(Debug, PartialEq)]
struct Beyond;

/// Where a whole limit ends.
fn walked(walker: &Walker, limit: &Limit, life: &Life) -> Walked {
    let parts = |parts: &[Limit]| -> Result<Vec<usize>, Beyond> {
        let ends: Result<Vec<_>, Beyond> =
            parts.iter().map(|part| walked(walker, part, life)).collect();
        Ok(ends?.into_iter().flatten().collect())
    };
    Ok(match limit {
        Limit::None => None,
        Limit::At(anchor) => life.anchor(anchor),
        Limit::After(after) => match walked(walker, &after.from, life)? {
            Some(from) => Some(walker.end(after.length, from, after.inclusive).ok_or(Beyond)?),
            None => None,
        },
        Limit::LaterOf(limits) => parts(limits)?.into_iter().max(),
        Limit::EarlierOf(limits) => parts(limits)?.into_iter().min(),
        Limit::Capped(both) => parts(&[both.0.clone(), both.1.clone()])?.into_iter().min(),
    })
}

/// The limits as they stand in the files, later of, earlier of, capped and all, through the same
/// door by which the register goes. One nation a day: the three have been walked apart above.
#[test]
fn every_limit_as_written_ends_where_a_walk_ends() {
    let nations = Nation::ALL
        .map(|nation| (WorkingCalendar::builder().nation(nation).build(), Walker::new(nation)));
    let mut counted = 0;
    for entry in LIBRARY {
        let procedure = entry.procedure();
        // A rule's own roll is that of the test above; here the procedure's holds.
        assert_eq!(procedure.counting.roll, Roll::None);
        let mut written: Vec<Limit> = Vec::new();
        for limit in limits(&procedure) {
            // What rests on another's due day, a step or a fact is in tests/library.rs.
            let other = |anchor: &&Anchor| {
                matches!(anchor, Anchor::Due(_) | Anchor::Stated | Anchor::Step(_))
            };
            if !limit.anchors().iter().any(other) && !written.contains(&limit) {
                written.push(limit);
            }
        }
        for (at, start) in starts(&nations[0].1) {
            let (calendar, walker) = &nations[at % 3];
            let life = Life::of(at);
            let complaint = life.complaint(&procedure);
            let scope = Scope::at(&procedure, calendar, &complaint, 0);
            for limit in &written {
                let found = scope
                    .end_of(limit, procedure.counting(false, None).roll)
                    .map(|it| it.map(|it| it.due.due_on));
                let expected = walked(walker, limit, &life)
                    .map(|end| end.map(|at| day(FIRST) + Days::new(at as u64)));
                assert_eq!(found.map_err(|_| Beyond), expected, "{} {start}: {limit}", entry.key);
                counted += u32::from(expected.is_ok_and(|it| it.is_some()));
            }
        }
    }
    assert!(counted > 1_900_000, "only {counted} were counted");
}
