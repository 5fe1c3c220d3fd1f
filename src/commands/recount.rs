//! What a change of the calendar moves: looked for, shown, and, where it is not only to be seen,
//! recorded in the same transaction as the change.

use std::collections::{BTreeMap, HashMap};

use anyhow::Context as _;
use chrono::Days;

use super::Context;
use crate::deadline::{Almanac, WorkingCalendar};
use crate::domain::{Act, CalendarChange, Change, Clinic};
use crate::procedure::{Id, Procedure};
use crate::render::{MoveJson, moves_sheet, plural, write_list};
use crate::report::{Because, Move};
use crate::store::{Affected, Store};

/// Whether what moves is recorded, or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    DryRun,
    Record,
}

/// What a change did, or would do.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) moves: Vec<Move>,
    /// The number of complaints of which anything moves.
    complaints: usize,
    /// The number of deadlines that would have moved and stay.
    kept: usize,
    /// The number of moved deadlines that lie beyond what is announced.
    provisional: usize,
    /// The calendar that knows least of the years to come.
    pub(super) calendar: Option<WorkingCalendar>,
}

/// The clinics whose calendar differs between what the register knew and knows, with both.
pub(super) fn by_almanac(
    store: &Store,
    old: &Almanac,
    new: &Almanac,
    change: Change,
) -> anyhow::Result<Vec<(Clinic, CalendarChange)>> {
    let changes = store.clinics()?.into_iter().map(|clinic| {
        let change = CalendarChange::new(clinic.calendar(old), clinic.calendar(new), change);
        (clinic, change)
    });
    Ok(changes.filter(|(_, change)| !change.days.is_empty()).collect())
}

/// Counts anew what a change of clinics' calendars may concern.
pub(super) fn recount(
    context: &Context,
    store: &Store,
    changes: &[(Clinic, CalendarChange)],
    mode: Mode,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::default();
    if changes.is_empty() {
        return Ok(outcome);
    }
    let procedures = Procedures::load(store)?;
    for (clinic, change) in changes {
        recount_clinic(context, store, &procedures, (clinic, change), mode, &mut outcome)?;
        let reaches = change.new.announced_through();
        if outcome.calendar.as_ref().is_none_or(|it| reaches < it.announced_through()) {
            outcome.calendar = Some(change.new.clone());
        }
    }
    let order = |it: &Move| (it.to, it.reference.clone());
    outcome.moves.sort_by_cached_key(order);
    Ok(outcome)
}

fn recount_clinic(
    context: &Context,
    store: &Store,
    procedures: &Procedures,
    (clinic, change): (&Clinic, &CalendarChange),
    mode: Mode,
    outcome: &mut Outcome,
) -> anyhow::Result<()> {
    let (today, stamp) = (context.settings.today.value, context.stamp());
    let Some((first, last)) = change.days.bounds() else { return Ok(()) };
    let reach = procedures.by_row.values().map(|it| change.reach(it)).max().unwrap_or_default();
    let first = first.checked_sub_days(Days::new(reach)).unwrap_or(first);
    let last = last.checked_add_days(Days::new(reach)).unwrap_or(last);
    let mut concerned: Vec<Affected> = Vec::new();
    store.affected(&clinic.code, first, last, |affected| {
        let may_move = procedures
            .by_row
            .get(&affected.procedure())
            .is_none_or(|procedure| change.may_move(affected.first..=affected.last, procedure));
        if may_move {
            concerned.push(affected);
        }
    })?;
    for affected in concerned {
        let procedure = procedures
            .by_row
            .get(&affected.procedure())
            .context("the register is damaged: a complaint has no procedure")?;
        let stored = store.affected_complaint(&affected)?;
        let recount = change.recount(procedure, &stored.complaint, today)?;
        let Some(deadlines) = &recount.deadlines else { continue };
        if let Some(Act::Recounted { cause, moved, kept }) =
            recount.draft.as_ref().map(|draft| &draft.act)
        {
            outcome.complaints += usize::from(!moved.is_empty());
            outcome.kept += kept.len();
            for it in moved {
                let found = deadlines.iter().find(|deadline| {
                    (deadline.visit, &deadline.stage, &deadline.obligation, deadline.occurrence)
                        == (it.visit, &it.stage, &it.obligation, it.occurrence)
                });
                let rule = procedure.obligations.get(it.rule);
                let provisional = found.zip(rule).is_some_and(|(deadline, rule)| {
                    it.to > change.new.announced_through()
                        && Because::new(procedure, rule, &change.new, deadline).provisional
                });
                outcome.provisional += usize::from(provisional);
                outcome.moves.push(Move::new(&stored.complaint, procedure, it, cause));
            }
        }
        if mode == Mode::Record {
            store.recounted(&stored, procedure, &recount, &stamp)?;
        }
    }
    Ok(())
}

/// The procedures of the register by the numbers of their rows.
struct Procedures {
    by_row: HashMap<i64, Procedure>,
}

impl Procedures {
    fn load(store: &Store) -> anyhow::Result<Self> {
        let mut all: BTreeMap<(Id, u32), Procedure> = BTreeMap::new();
        for (procedure, _) in store.procedures()? {
            all.insert((procedure.key.clone(), procedure.version), procedure);
        }
        let rows = store.procedure_rows()?.into_iter();
        let by_row = rows.filter_map(|(row, name)| Some((row, all.remove(&name)?))).collect();
        Ok(Self { by_row })
    }
}

/// Says in one line each what moves and what stays.
pub(super) fn say(context: &Context, outcome: &Outcome, mode: Mode) {
    let count = |count: usize, noun: &str| plural(i64::try_from(count).unwrap_or(i64::MAX), noun);
    let deadlines = count(outcome.moves.len(), "deadline");
    let complaints = count(outcome.complaints, "complaint");
    context.ui.say(&match (outcome.moves.is_empty(), mode) {
        (true, Mode::DryRun) => "No deadline would move.".to_owned(),
        (true, Mode::Record) => "No deadline moved.".to_owned(),
        (false, Mode::DryRun) => format!("{deadlines} of {complaints} would move."),
        (false, Mode::Record) => format!("Moved {deadlines} of {complaints}."),
    });
    if outcome.kept > 0 {
        let (stay, they) = match outcome.kept {
            1 => ("stays on its day", "it was"),
            _ => ("stay on their days", "they were"),
        };
        context.ui.say(&format!(
            "{} {stay}: {they} due or done already, or would be late by this alone.",
            count(outcome.kept, "deadline")
        ));
    }
    if mode == Mode::DryRun {
        context.ui.say("Nothing was recorded.");
    }
    if let Some(calendar) = &outcome.calendar {
        super::calendar::warn(context, calendar, outcome.provisional);
    }
}

/// Writes the deadlines that move.
pub(super) fn write(context: &mut Context, moves: &[Move]) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || moves.iter().map(MoveJson::new).collect();
    write_list(context.ui.data(), format, look, || moves_sheet(moves), objects)?;
    Ok(())
}
