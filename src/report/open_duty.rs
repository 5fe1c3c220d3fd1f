//! What is still to be done, with whose it is and how late it is; and how much of it there is, by
//! whatever it is grouped by.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::duty::Duty;
use crate::deadline::WorkingCalendar;
use crate::domain::{State, name_key};
use crate::procedure::{Force, Id};
use crate::wording::vocabulary;

vocabulary! {
    /// How late something is, in working days of its clinic. No word of it is taken for a day by a
    /// spreadsheet, as `6-20` would be.
    Band, "a band of lateness" {
        /// Up to 5: up to a week. Also where no working day has passed since the due day.
        Week = "up-to-5",
        /// 6 to 20: up to a month.
        Month = "6-to-20",
        /// 21 to 60: up to three months.
        Quarter = "21-to-60",
        /// More than 60.
        Longer = "over-60",
    }
}

impl Band {
    /// The band of so many working days.
    #[must_use]
    pub fn of(working_days: i64) -> Self {
        match working_days {
            ..=5 => Self::Week,
            6..=20 => Self::Month,
            21..=60 => Self::Quarter,
            61.. => Self::Longer,
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Week => "Up to 5 working days",
            Self::Month => "6 to 20",
            Self::Quarter => "21 to 60",
            Self::Longer => "Over 60",
        }
    }
}

/// How late something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lateness {
    /// Calendar days since the due day.
    pub days: i64,
    /// Working days of the clinic since then.
    pub working_days: i64,
    /// The band of these.
    pub band: Band,
}

impl Lateness {
    /// How late a duty is on a day; `None` where it is not overdue.
    #[must_use]
    pub fn of(duty: &Duty, calendar: &WorkingCalendar, today: NaiveDate) -> Option<Self> {
        if duty.state != State::Overdue {
            return None;
        }
        let due_on = duty.deadline.due_on;
        let days = (today - due_on).num_days();
        // Beyond the days that can be counted every day counts: it is late all the same.
        let working_days = calendar.count(due_on, today).map_or(days, i64::from);
        Some(Self { days, working_days, band: Band::of(working_days) })
    }
}

/// Whose an open duty is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfWhom {
    /// Who is to do it: the owner of an action, or else the handler of the complaint.
    pub person: Option<String>,
    /// Who handles the complaint.
    pub handler: Option<String>,
    /// The category of the complaint.
    pub category: Option<Id>,
}

/// The last moment at which a complaint changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The number of its last event in the register's history.
    pub seq: u64,
    /// When that was recorded, `YYYY-MM-DDTHH:MM:SSZ`.
    pub recorded_at: String,
}

/// Something that is still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDuty {
    /// What.
    pub duty: Duty,
    /// Whose it is, where that was asked for.
    pub whose: OfWhom,
    /// How late it is, where it is.
    pub late: Option<Lateness>,
    /// The place of its register among those of the report.
    pub register: usize,
}

impl OpenDuty {
    /// A promise that was broken, and not an aim that was missed.
    #[must_use]
    pub fn is_breach(&self) -> bool {
        self.late.is_some() && self.duty.force == Force::Firm
    }
}

/// How much there is to be done of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DutyGroup {
    /// The group, as it was first written; `None` for what belongs to none.
    pub group: Option<String>,
    /// Promises.
    pub firm: u64,
    /// Aims.
    pub aims: u64,
    /// Broken promises by band.
    pub by_band: [u64; Band::ALL.len()],
    /// The earliest due day of all.
    pub first_due_on: Option<NaiveDate>,
    /// The most working days by which a promise is late.
    pub most_late: Option<i64>,
}

/// Counts duties by a group, in the order of the groups' keys; what belongs to none comes last.
/// Names that differ in capitals and spaces alone are one group.
#[must_use]
pub fn group_duties(
    duties: &[OpenDuty],
    group: impl Fn(&OpenDuty) -> Option<String>,
) -> Vec<DutyGroup> {
    let mut groups: BTreeMap<(bool, String), DutyGroup> = BTreeMap::new();
    for open in duties {
        let name = group(open);
        let key = (name.is_none(), name.as_deref().map(name_key).unwrap_or_default());
        let counts =
            groups.entry(key).or_insert_with(|| DutyGroup { group: name, ..DutyGroup::default() });
        let due_on = open.duty.deadline.due_on;
        counts.first_due_on = Some(counts.first_due_on.map_or(due_on, |first| first.min(due_on)));
        if open.duty.force == Force::Soft {
            counts.aims += 1;
            continue;
        }
        counts.firm += 1;
        if let Some(late) = open.late {
            counts.by_band[late.band as usize] += 1;
            counts.most_late = counts.most_late.max(Some(late.working_days));
        }
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_meet_without_a_gap() {
        let bands = [0, 1, 5, 6, 20, 21, 60, 61, 4_000].map(|days| Band::of(days).word());
        assert_eq!(
            bands,
            [
                "up-to-5", "up-to-5", "up-to-5", "6-to-20", "6-to-20", "21-to-60", "21-to-60",
                "over-60", "over-60"
            ]
        );
    }
}
