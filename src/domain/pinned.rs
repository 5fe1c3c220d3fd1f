//! What a change of the calendar did to a complaint's deadlines, as its history keeps it: the days
//! that moved, and those that stay as they were counted before.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::complaint::Complaint;
use super::deadlines::Deadline;
use crate::procedure::Id;
use crate::wording::{long_day, vocabulary};

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
    /// Which of the procedure's obligations it is, from 0.
    pub rule: usize,
    /// Which of its occurrences, from 1.
    pub occurrence: u32,
    /// The due day it had.
    pub from: NaiveDate,
    /// The due day it has now.
    pub to: NaiveDate,
}

/// A deadline that stays on its day, whatever the calendar says now. It does as long as nothing
/// else about it changes: what it is counted from, its holds, its extensions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// Which of the complaint's visits to stages, from 0.
    pub visit: usize,
    /// The stage.
    pub stage: Id,
    /// The obligation.
    pub obligation: Id,
    /// Which of the procedure's obligations it is, from 0.
    pub rule: usize,
    /// Which of its occurrences, from 1.
    pub occurrence: u32,
    /// The days of all that has happened from which it is counted, also through other due days.
    pub since: Vec<NaiveDate>,
    /// Its due day without any hold and any extension.
    pub original_due_on: NaiveDate,
    /// Its due day; `None` where only the original one stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<PinnedDue>,
    /// For each act that could make it needless, the last day on which it does, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waived_until: Vec<Option<NaiveDate>>,
}

/// The day on which a deadline stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedDue {
    /// From what it was counted.
    pub anchor: String,
    /// The day of that.
    pub anchor_on: NaiveDate,
    /// The due day.
    pub due_on: NaiveDate,
    /// The last open day on or before the due day, as it was then.
    pub act_by_on: NaiveDate,
    /// Since when its clock stands still, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_since: Option<NaiveDate>,
}

impl Pin {
    /// Whether both are about the same deadline.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (self.visit, &self.stage, &self.obligation, self.occurrence)
            == (other.visit, &other.stage, &other.obligation, other.occurrence)
    }

    /// Whether it is about this deadline.
    pub(super) fn is_about(&self, deadline: &Deadline) -> bool {
        (self.visit, &self.stage, &self.obligation, self.occurrence)
            == (deadline.visit, &deadline.stage, &deadline.obligation, deadline.occurrence)
    }
}

impl Complaint {
    /// Of one deadline the latest pin holds.
    pub(super) fn pin(&mut self, kept: &[Pin]) {
        self.pinned.retain(|old| !kept.iter().any(|pin| pin.is_same(old)));
        self.pinned.extend_from_slice(kept);
    }
}
