//! Timeliness: which promises were kept, stage by stage; how long the stages took; why what was
//! late was late.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::book::{Act, Promises};
use super::summary::kept;
use super::{Seen, Spread, Sum};
use crate::domain::LateCause;
use crate::procedure::Force;
use crate::report::tally::{Day, Due};

/// What became of deadlines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Done on or before the due day.
    pub in_time: u64,
    /// Done after it.
    pub late: u64,
    /// Never done, and the stage has ended.
    pub missed: u64,
    /// Not done, and the due day is past.
    pub overdue: u64,
    /// Not done, and not due yet; or its clock stands still.
    pub still_in_time: u64,
    /// Done on or before the day on which it was first due, before any hold and extension.
    pub in_original_time: u64,
}

impl Kept {
    /// Those that ended or are overdue: of which it is known whether they were kept.
    #[must_use]
    pub fn decided(&self) -> u64 {
        self.in_time + self.late + self.missed + self.overdue
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.decided() + self.still_in_time
    }

    #[inline]
    /// Adds a deadline; whether it was not kept.
    fn add(&mut self, due: &Due, today: Day) -> bool {
        use crate::domain::Settled::{Met, MetLate, Missed};
        let outcome = kept(due, today);
        match (outcome, due.settled) {
            (None, _) => return false,
            (Some(None), _) => self.still_in_time += 1,
            (Some(Some(_)), Met) => self.in_time += 1,
            (Some(Some(_)), MetLate) => self.late += 1,
            (Some(Some(_)), Missed) => self.missed += 1,
            (Some(Some(_)), _) => self.overdue += 1,
        }
        let done = due.settled_on.filter(|_| matches!(due.settled, Met | MetLate));
        self.in_original_time += u64::from(done.is_some_and(|on| on <= due.original));
        outcome == Some(Some(false))
    }

    fn join(&mut self, other: &Self) {
        self.in_time += other.in_time;
        self.late += other.late;
        self.missed += other.missed;
        self.overdue += other.overdue;
        self.still_in_time += other.still_in_time;
        self.in_original_time += other.in_original_time;
    }
}

/// What a row of the report is about: of a stage, what must be done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimelinessRow {
    /// The place of the stage in its procedure; what holds over the whole complaint comes last.
    pub place: usize,
    /// The name of the stage in commands; `whole` for the whole complaint.
    pub stage: String,
    /// What must be done.
    pub act: Act,
    /// The name of the obligation, and what it asks for in the procedure's words; empty where the
    /// obligations of one act are counted together.
    pub obligation: (String, String),
}

/// What deadlines, stages and causes of lateness add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeliness {
    /// What is counted of each procedure, by its number.
    counts: Vec<Option<OfProcedure>>,
    /// Complaints of which something firm was late, by cause.
    pub causes: BTreeMap<LateCause, u64>,
    /// Of these, those of which no cause was recorded.
    pub no_cause: u64,
    /// Complaints of which something firm was late.
    pub late: u64,
    /// Complaints.
    pub complaints: u64,
}

/// The counts of one procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OfProcedure {
    promises: Arc<Promises>,
    /// A row of stages for each rule; the last of a row is for the whole complaint.
    kept: Vec<Kept>,
    /// Working days from entering a stage to its answer, by stage.
    days: Vec<Spread>,
}

impl OfProcedure {
    fn new(promises: &Arc<Promises>) -> Self {
        let stages = promises.stages.len();
        Self {
            kept: vec![Kept::default(); promises.rules.len() * (stages + 1)],
            days: vec![Spread::default(); stages],
            promises: Arc::clone(promises),
        }
    }
}

/// The stages of a complaint's visits, in their order. Few have more than these.
type Visits = [Option<usize>; 8];

impl Sum for Timeliness {
    fn add(&mut self, seen: &Seen<'_>) {
        let (tally, promises) = (seen.tally, seen.promises);
        self.complaints += 1;
        if promises.number >= self.counts.len() {
            self.counts.resize_with(promises.number + 1, || None);
        }
        let counts = self.counts[promises.number].get_or_insert_with(|| OfProcedure::new(promises));
        let (mut visits, mut further): (Visits, Vec<_>) = ([None; 8], Vec::new());
        for (place, stay) in tally.stays().filter(|stay| !stay.beside).enumerate() {
            match visits.get_mut(place) {
                Some(visit) => *visit = stay.stage,
                None => further.push(stay.stage),
            }
            if let (Some(stage), Some((on, _))) = (stay.stage, stay.answered)
                && let Some(spread) = counts.days.get_mut(stage)
            {
                spread.add(seen.working_days(stay.entered, on));
            }
        }
        let stages = promises.stages.len();
        let mut late = false;
        for due in tally.dues() {
            let Some(rule) = promises.rules.get(due.rule) else { continue };
            let visit = visits.get(due.visit).or_else(|| further.get(due.visit - visits.len()));
            let stage = visit.copied().flatten().filter(|place| !rule.whole && *place < stages);
            let of = &mut counts.kept[due.rule * (stages + 1) + stage.unwrap_or(stages)];
            late |= of.add(&due, seen.today) && rule.force == Force::Firm;
        }
        if late {
            self.late += 1;
            self.no_cause += u64::from(tally.late_causes.is_empty());
            for cause in tally.late_causes.iter() {
                *self.causes.entry(cause).or_default() += 1;
            }
        }
    }

    fn join(&mut self, other: &Self) {
        if other.counts.len() > self.counts.len() {
            self.counts.resize_with(other.counts.len(), || None);
        }
        for (sum, more) in self.counts.iter_mut().zip(&other.counts) {
            let Some(more) = more else { continue };
            let sum = sum.get_or_insert_with(|| OfProcedure::new(&more.promises));
            sum.kept.iter_mut().zip(&more.kept).for_each(|(sum, more)| sum.join(more));
            sum.days.iter_mut().zip(&more.days).for_each(|(sum, more)| sum.join(more));
        }
        for (cause, more) in &other.causes {
            *self.causes.entry(*cause).or_default() += more;
        }
        self.no_cause += other.no_cause;
        self.late += other.late;
        self.complaints += other.complaints;
    }
}

impl Timeliness {
    /// The place of each stage. Stages of one name count together, whatever their places in several
    /// procedures: they stand at the first.
    fn places(&self) -> BTreeMap<&str, usize> {
        let mut places = BTreeMap::new();
        for of in self.counts.iter().flatten() {
            for (place, stage) in of.promises.stages.iter().enumerate() {
                let first = places.entry(stage.id.as_str()).or_insert(place);
                *first = place.min(*first);
            }
        }
        places
    }

    /// What became of the promises, or of the aims, by stage and by what must be done; and of each
    /// obligation, where they are told apart. What nobody had to do is left out.
    #[must_use]
    pub fn rows(&self, force: Force, by_obligation: bool) -> Vec<(TimelinessRow, Kept)> {
        let places = self.places();
        let mut rows: BTreeMap<TimelinessRow, Kept> = BTreeMap::new();
        for of in self.counts.iter().flatten() {
            let stages = of.promises.stages.len() + 1;
            for (index, kept) in of.kept.iter().enumerate().filter(|(_, kept)| kept.all() > 0) {
                let (rule, place) = (&of.promises.rules[index / stages], index % stages);
                if rule.force != force {
                    continue;
                }
                let stage = of.promises.stages.get(place).map(|stage| stage.id.as_str());
                let obligation = || (rule.id.clone(), rule.title.clone());
                let row = TimelinessRow {
                    place: stage.map_or(usize::MAX, |stage| places[stage]),
                    stage: stage.unwrap_or("whole").to_owned(),
                    act: rule.act,
                    obligation: if by_obligation { obligation() } else { Default::default() },
                };
                rows.entry(row).or_default().join(kept);
            }
        }
        rows.into_iter().collect()
    }

    /// How many working days each of the clinic's own stages took to its answer.
    #[must_use]
    pub fn days(&self) -> Vec<(String, Spread)> {
        let places = self.places();
        let mut stages: BTreeMap<(usize, String), Spread> = BTreeMap::new();
        for of in self.counts.iter().flatten() {
            let own = of.promises.stages.iter().zip(&of.days);
            for (stage, days) in own.filter(|(_, days)| days.count() > 0) {
                let place = places[stage.id.as_str()];
                stages.entry((place, stage.id.clone())).or_default().join(days);
            }
        }
        stages.into_iter().map(|((_, stage), days)| (stage, days)).collect()
    }
}
