//! The flow: what was brought forward, came, was resolved and is carried forward, in each span of
//! time. Brought forward + received + reopened - resolved = carried forward, always: all five are
//! counted from the same days.

use chrono::NaiveDate;

use super::{By, Period, Seen, Sum};
use crate::report::tally::{Day, day};

/// What happened on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Happened {
    received: u32,
    reopened: u32,
    resolved: u32,
    escalated: u32,
    /// Of those received on the day, those that went past their first stage, whenever.
    later_escalated: u32,
    /// Of those resolved on the day, those that were opened again, whenever.
    later_reopened: u32,
}

/// One span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowRow {
    /// Its days.
    pub period: Period,
    /// What it is called.
    pub name: String,
    /// Open at its beginning.
    pub brought_forward: u64,
    /// Received in it.
    pub received: u64,
    /// Opened again in it.
    pub reopened: u64,
    /// Closed in it.
    pub resolved: u64,
    /// Open at its end.
    pub carried_forward: u64,
    /// Times in it that a complaint went on to a further stage.
    pub escalated: u64,
    /// Of those received in it, those that went past their first stage so far.
    pub later_escalated: u64,
    /// Of those resolved in it, those that were opened again so far.
    pub later_reopened: u64,
}

/// The flow as it grows: what happened on each day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FlowSum {
    /// By the day, from the first that a register can hold.
    days: Vec<Happened>,
}

/// 1 January 1990, before which nothing that is counted happened.
const FIRST: Day = 726_468;

impl FlowSum {
    fn at(&mut self, on: Day) -> &mut Happened {
        let place = usize::try_from(on.saturating_sub(FIRST)).unwrap_or_default().min(60_000);
        if place >= self.days.len() {
            self.days.resize(place + 1, Happened::default());
        }
        &mut self.days[place]
    }

    /// The first day on which anything happened.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        let place = self.days.iter().position(|it| *it != Happened::default())?;
        Some(day(FIRST.saturating_add(Day::try_from(place).ok()?)))
    }

    /// A row for each span of time in a period, or from the first day on which anything happened
    /// through the last where there is none; one row, where nothing says how long a span is. What
    /// happened before is in what is brought forward.
    #[must_use]
    pub fn rows(&self, by: Option<By>, period: Option<Period>) -> Vec<FlowRow> {
        let on = |place: usize| day(FIRST.saturating_add(Day::try_from(place).unwrap_or_default()));
        let first = self.first_day();
        let all = first.map(|from| Period { from, to: on(self.days.len() - 1) });
        let Some(whole) = period.or(all) else { return Vec::new() };
        let (mut open, mut place, mut from) = (0_u64, 0, whole.from);
        while place < self.days.len() && on(place) < whole.from {
            self.days[place].pass(&mut open);
            place += 1;
        }
        let mut rows = Vec::new();
        while from <= whole.to {
            let span = by.and_then(|by| by.period(from));
            let to = span.map_or(whole.to, |span| span.to.min(whole.to));
            let period = Period { from, to };
            let name = span.zip(by).map_or_else(String::new, |(span, by)| by.name(span));
            let mut row = FlowRow::new(period, name, open);
            while place < self.days.len() && on(place) <= to {
                self.days[place].pass(&mut open);
                row.add(&self.days[place]);
                place += 1;
            }
            row.carried_forward = open;
            rows.push(row);
            let Some(next) = to.succ_opt() else { break };
            from = next;
        }
        rows
    }
}

impl Happened {
    /// What is open after the day.
    fn pass(&self, open: &mut u64) {
        let more = *open + u64::from(self.received) + u64::from(self.reopened);
        *open = more.saturating_sub(self.resolved.into());
    }
}

impl FlowRow {
    fn new(period: Period, name: String, brought_forward: u64) -> Self {
        Self {
            period,
            name,
            brought_forward,
            received: 0,
            reopened: 0,
            resolved: 0,
            carried_forward: 0,
            escalated: 0,
            later_escalated: 0,
            later_reopened: 0,
        }
    }

    fn add(&mut self, day: &Happened) {
        self.received += u64::from(day.received);
        self.reopened += u64::from(day.reopened);
        self.resolved += u64::from(day.resolved);
        self.escalated += u64::from(day.escalated);
        self.later_escalated += u64::from(day.later_escalated);
        self.later_reopened += u64::from(day.later_reopened);
    }
}

impl Sum for FlowSum {
    fn add(&mut self, seen: &Seen<'_>) {
        let tally = seen.tally;
        let mut escalated = 0;
        for stay in tally.stays().filter(|stay| !stay.beside && !stay.anew).skip(1) {
            self.at(stay.entered).escalated += 1;
            escalated = 1;
        }
        let day = self.at(tally.received);
        day.received += 1;
        day.later_escalated += escalated;
        for closing in tally.closings() {
            let day = self.at(closing.on);
            day.resolved += 1;
            if let Some(reopened) = closing.reopened {
                day.later_reopened += 1;
                self.at(reopened).reopened += 1;
            }
        }
    }

    fn join(&mut self, other: &Self) {
        if other.days.len() > self.days.len() {
            self.days.resize(other.days.len(), Happened::default());
        }
        for (sum, more) in self.days.iter_mut().zip(&other.days) {
            sum.received += more.received;
            sum.reopened += more.reopened;
            sum.resolved += more.resolved;
            sum.escalated += more.escalated;
            sum.later_escalated += more.later_escalated;
            sum.later_reopened += more.later_reopened;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tally::number;

    #[test]
    fn the_first_day() {
        assert_eq!(number("1990-01-01".parse().unwrap()), FIRST);
    }
}
