//! What a change of the calendar did to a complaint's deadlines, as its history keeps it: the days
//! that moved, and those that stay as they were counted before.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deadlines::{Resolved, Scope};
use crate::deadline::{Due, OutOfRange};
use crate::procedure::{Anchor, Id, Limit, Obligation};
use crate::wording::{long_day, vocabulary};

/// The days from which a waiver is counted, and its last day.
pub type Waiver = (Vec<NaiveDate>, NaiveDate);

vocabulary! {
    /// What changed a calendar.
    Change, "a change of the calendar" {
        /// A bank holiday was added by hand.
        HolidayAdded = "holiday-added",
        /// A bank holiday was taken off by hand.
        HolidayRemoved = "holiday-removed",
        /// A list of bank holidays was imported.
        HolidaysImported = "holidays-imported",
        /// The clinic's week, nations or own days changed.
        ClinicChanged = "clinic-changed",
    }
}

/// Why deadlines were counted anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// What changed.
    pub change: Change,
    /// The days that were worked before and are not any more, as far as they matter here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<NaiveDate>,
    /// The days that were not worked before and now are, as far as they matter here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<NaiveDate>,
}

/// The change in words, such as "added holiday Mon 15 Jun 2026".
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (closed, opened) = (days_text(&self.closed), days_text(&self.opened));
        let holiday = |days: &[NaiveDate]| if days.len() == 1 { "holiday" } else { "holidays" };
        match (self.change, closed, opened) {
            (Change::HolidayAdded, Some(days), _) => {
                write!(f, "added {} {days}", holiday(&self.closed))
            }
            (Change::HolidaysImported, Some(days), _) => {
                write!(f, "imported {} {days}", holiday(&self.closed))
            }
            (Change::HolidayRemoved, _, Some(days)) => {
                write!(f, "removed {} {days}", holiday(&self.opened))
            }
            (_, Some(closed), Some(opened)) => {
                write!(f, "now not worked: {closed}; now worked: {opened}")
            }
            (_, Some(days), None) => write!(f, "now not worked: {days}"),
            (_, None, Some(days)) => write!(f, "now worked: {days}"),
            (change, None, None) => write!(f, "{change}"),
        }
    }
}

/// Days in a row as their first and last; of many, as many as a line takes.
fn days_text(days: &[NaiveDate]) -> Option<String> {
    const MOST: usize = 3;
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    let mut shown: Vec<String> = runs
        .iter()
        .take(MOST)
        .map(|(first, last)| match (*last - *first).num_days() {
            0 => long_day(*first),
            _ => format!("{} to {}", long_day(*first), long_day(*last)),
        })
        .collect();
    let more: i64 =
        runs.iter().skip(MOST).map(|(first, last)| (*last - *first).num_days() + 1).sum();
    if more > 0 {
        shown.push(format!("{more} more"));
    }
    (!shown.is_empty()).then(|| shown.join(", "))
}

/// A deadline that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// Which of the complaint's visits to stages, from 0.
    pub visit: usize,
    /// The stage.
    pub stage: Id,
    /// The obligation.
    pub obligation: Id,
    /// Which of the procedure's obligations governs, from 0.
    pub rule: usize,
    /// Which of its occurrences, from 1.
    pub occurrence: u32,
    /// The due day it had.
    pub from: NaiveDate,
    /// The due day it has now.
    pub to: NaiveDate,
}

/// A deadline that stays on its day, whatever the calendar says now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// Which of the complaint's visits to stages, from 0.
    pub visit: usize,
    /// The obligation.
    pub obligation: Id,
    /// Which of the procedure's obligations governed, from 0: of one name there may be several.
    pub rule: usize,
    /// Which of its occurrences, from 1.
    pub occurrence: u32,
    /// From what it was counted.
    pub anchor: String,
    /// The day of that.
    pub anchor_on: NaiveDate,
    /// The days of what happened from which all of it is counted: those of its anchors, or, where
    /// one is another due day, of that one's; of an occurrence after the first, that of the act
    /// before it; and those of its holds and extensions. Where one changes, the deadline is counted
    /// anew.
    pub since: Vec<NaiveDate>,
    /// Its due day.
    pub due_on: NaiveDate,
    /// Its due day without any hold and any extension.
    pub original_due_on: NaiveDate,
    /// The last open day on or before the due day, as it was then.
    pub act_by_on: NaiveDate,
    /// The day since which its clock stood still, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_since: Option<NaiveDate>,
    /// The times in which other acts could make it needless, in the order of the rule: the days each
    /// was counted from, and its last day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Option<Waiver>>,
}

impl Pin {
    /// Whether both are about the same deadline.
    pub(super) fn is_about(&self, visit: usize, obligation: &Id, occurrence: u32) -> bool {
        (self.visit, &self.obligation, self.occurrence) == (visit, obligation, occurrence)
    }
}

impl Scope<'_> {
    /// The days of what happened from which a limit is counted, through other due days and
    /// whichever of several limits decides: they are the same by every calendar.
    pub(super) fn since(&self, limit: &Limit) -> Result<Vec<NaiveDate>, OutOfRange> {
        let mut days = Vec::new();
        for anchor in limit.anchors() {
            match anchor {
                Anchor::Due(other) => {
                    if let Some((scope, rule)) = self.rule_of(other) {
                        days.extend(scope.since_of(rule, 1, None)?);
                    }
                }
                anchor => days.extend(self.moment(anchor, false)?.map(|moment| moment.on)),
            }
        }
        Ok(days)
    }

    /// The days of what happened from which an occurrence of an obligation is counted: `after` is
    /// the act before it, for every occurrence but the first.
    pub(super) fn since_of(
        &self,
        rule: &Obligation,
        occurrence: u32,
        after: Option<NaiveDate>,
    ) -> Result<Vec<NaiveDate>, OutOfRange> {
        let mut days = match after {
            Some(on) => vec![on],
            None => self.since(&rule.within)?,
        };
        for pause in self.pauses(rule) {
            days.push(pause.from);
            days.extend(pause.until);
        }
        if occurrence == 1 {
            days.extend(self.extensions_of(rule).iter().map(|extension| extension.on));
        }
        Ok(days)
    }

    /// Gives a limit the day it was pinned to, unless what it is counted from has changed: what
    /// happened, what gives and takes time, or, for every occurrence but the first, the act `after`
    /// which it falls due again.
    pub(super) fn pinned(
        &self,
        rule: &Obligation,
        occurrence: u32,
        limit: Resolved,
        after: Option<NaiveDate>,
    ) -> Result<Resolved, OutOfRange> {
        let Some(pin) = self.pin(rule, occurrence) else { return Ok(limit) };
        if self.since_of(rule, occurrence, after)? != pin.since {
            return Ok(limit);
        }
        let due = Due { due_on: pin.due_on, act_by_on: pin.act_by_on, ..limit.due };
        Ok(Resolved {
            // Of several limits another may decide by the calendar of today.
            anchor: pin.anchor.parse().unwrap_or(limit.anchor),
            anchor_on: pin.anchor_on,
            due,
            original_due_on: pin.original_due_on,
            paused_since: pin.paused_since,
            kept: true,
            ..limit
        })
    }

    /// The times in which other acts make an obligation needless, in the order of the rule: the
    /// days each is counted from, and its last day.
    pub(super) fn waivers(&self, rule: &Obligation) -> Result<Vec<Option<Waiver>>, OutOfRange> {
        let pin = self.pin(rule, 1);
        let mut waivers = Vec::new();
        for (place, waiver) in rule.unless.iter().enumerate() {
            let since = self.since(&waiver.within)?;
            let pinned = pin.and_then(|pin| pin.waivers.get(place)?.clone());
            waivers.push(match pinned.filter(|(from, _)| *from == since) {
                Some(pinned) => Some(pinned),
                None => self.end_of(&waiver.within)?.map(|limit| (since, limit.due.due_on)),
            });
        }
        Ok(waivers)
    }

    fn pin(&self, rule: &Obligation, occurrence: u32) -> Option<&Pin> {
        let governs = |pin: &&Pin| {
            self.procedure.obligations.get(pin.rule).is_some_and(|it| std::ptr::eq(it, rule))
        };
        let pins = self.complaint.pinned.iter().filter(governs);
        pins.into_iter().find(|pin| pin.is_about(self.index, &rule.id, occurrence))
    }
}
