//! Why a deadline is due on its day.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::deadline::{
    Closed, Leg, Length, Nation, Passed, Receipt, Role, Roll, Skipped, Why, WorkingCalendar,
    WorkingWeek, passed_over, skipped,
};
use crate::domain::{Complaint, Deadline, Extended, Resolved};
use crate::procedure::{Anchor, Limit, Obligation, Procedure};
use crate::wording::long_day;

/// The way from the procedure's words to a due day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The limit, as the procedure file says it.
    pub within: String,
    /// From what it was counted.
    pub anchor: String,
    /// The day of that.
    pub anchor_on: NaiveDate,
    /// The days that were passed over, each with its reason and in what part of the count.
    pub skipped: Vec<Passed>,
    /// The days up to the due day that were counted although the clinic is closed on them: why the
    /// last day to act is an earlier one.
    pub closed: Vec<Skipped>,
    /// The count reaches beyond the years for which holidays have been announced.
    pub provisional: bool,
    /// The day is the one that an earlier calendar gave; it was due or done when that changed.
    pub kept: bool,
    /// The last day for which holidays have been announced.
    pub announced_through: NaiveDate,
    /// The key and the version of the procedure.
    pub procedure: (String, u32),
    /// The whole way, where it was worked out again: a complaint's own page has it.
    pub way: Option<Way>,
}

/// The whole way to a due day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The lengths that were counted, one from the end of the other.
    pub legs: Vec<Leg>,
    /// The days of the week that are worked.
    pub week: WorkingWeek,
    /// Whose bank holidays are kept.
    pub nations: Vec<Nation>,
    /// What happens where it ends on a non-working day.
    pub roll: Roll,
    /// Which day an arrival counts as.
    pub receipt: Receipt,
    /// Where it ends before the roll.
    pub limit_on: NaiveDate,
    /// The holds that stop its clock: for what, from when, until when.
    pub holds: Vec<(String, NaiveDate, Option<NaiveDate>)>,
    /// The extensions.
    pub extended: Vec<Extended>,
}

impl Because {
    /// Explains a deadline by the rule it comes from.
    #[must_use]
    pub fn new(
        procedure: &Procedure,
        rule: &Obligation,
        calendar: &WorkingCalendar,
        deadline: &Deadline,
    ) -> Self {
        let limit = deciding_limit(rule, deadline);
        let lengths = lengths_from(limit, &deadline.anchor).unwrap_or_default();
        let in_working_days = lengths.iter().any(|length| length.is_in_working_days());
        // What an earlier calendar passed over is not known any more.
        let skipped = if in_working_days && !deadline.kept {
            let days = skipped(calendar, deadline.anchor_on, deadline.due_on);
            days.into_iter().map(counted_over).collect()
        } else {
            Vec::new()
        };
        Self {
            within: limit.to_string(),
            anchor: deadline.anchor.clone(),
            anchor_on: deadline.anchor_on,
            skipped,
            closed: counted_though_closed(calendar, deadline),
            provisional: is_provisional(procedure, rule, calendar, deadline),
            kept: deadline.kept,
            announced_through: calendar.announced_through(),
            procedure: (procedure.key.to_string(), procedure.version),
            way: None,
        }
    }

    /// Explains a day that was agreed or named, and follows from no rule.
    #[must_use]
    pub fn stated(procedure: &Procedure, calendar: &WorkingCalendar, deadline: &Deadline) -> Self {
        Self {
            within: Anchor::Stated.to_string(),
            anchor: deadline.anchor.clone(),
            anchor_on: deadline.anchor_on,
            skipped: Vec::new(),
            closed: counted_though_closed(calendar, deadline),
            provisional: false,
            kept: false,
            announced_through: calendar.announced_through(),
            procedure: (procedure.key.to_string(), procedure.version),
            way: None,
        }
    }

    /// Adds the whole way, as it was worked out.
    #[must_use]
    pub fn with_way(
        mut self,
        procedure: &Procedure,
        rule: &Obligation,
        calendar: &WorkingCalendar,
        complaint: &Complaint,
        way: &Resolved,
    ) -> Self {
        let counting = procedure.counting(false, rule.roll);
        let stops = |hold: &str| procedure.hold(hold).filter(|hold| hold.stops(&rule.id));
        let holds = complaint.holds.iter().filter_map(|held| {
            let hold = stops(held.hold.as_ref()?.as_str())?;
            let in_time = held.from <= way.due.due_on;
            in_time.then(|| (hold.title.clone(), held.from, held.until))
        });
        if !way.kept {
            self.skipped = passed_over(calendar, counting.receipt, &way.legs, way.due);
        }
        self.way = Some(Way {
            legs: way.legs.clone(),
            week: calendar.week(),
            nations: calendar.nations().to_vec(),
            roll: counting.roll,
            receipt: counting.receipt,
            limit_on: way.due.limit_on,
            holds: holds.collect(),
            extended: way.extended.clone(),
        });
        self
    }

    /// The explanation as a sentence.
    #[must_use]
    pub fn text(&self) -> String {
        let on = long_day(self.anchor_on);
        // A day that was agreed is counted from nothing.
        let stated = self.within == Anchor::Stated.to_string() && self.anchor != self.within;
        let mut text = if stated {
            format!("{}, {} on {on}", self.within, self.anchor)
        } else {
            format!("{}, counted from {on}", self.within)
        };
        let holidays: Vec<String> = self
            .skipped
            .iter()
            .filter(|day| !matches!(day.why, Why::NotWorked(Closed::Weekend(_))))
            .map(|day| day_and_reason(day.on, &day.why))
            .collect();
        if !holidays.is_empty() {
            text.push_str(", not counting ");
            text.push_str(&holidays.join(", "));
        }
        if let Some(last) = self.way.as_ref().and_then(|way| way.extended.last()) {
            text.push_str(", extended on ");
            text.push_str(&long_day(last.on));
        }
        if !self.closed.is_empty() {
            let closed: Vec<String> =
                self.closed.iter().map(|day| day_and_reason(day.on, &day.why)).collect();
            text.push_str("; it is not open on ");
            text.push_str(&closed.join(", "));
        }
        if self.kept {
            text.push_str("; kept as it was counted before the calendar changed");
        }
        if self.provisional {
            text.push_str("; beyond the bank holidays announced so far");
        }
        text
    }
}

/// Whether a due day rests on bank holidays that are not announced yet.
pub(super) fn is_provisional(
    procedure: &Procedure,
    rule: &Obligation,
    calendar: &WorkingCalendar,
    deadline: &Deadline,
) -> bool {
    if deadline.kept || deadline.due_on <= calendar.announced_through() {
        return false;
    }
    // What is counted in calendar days alone does not move with a holiday; what follows from
    // another due day, rolls or is deemed to arrive later may.
    let limit = deciding_limit(rule, deadline);
    let lengths = lengths_from(limit, &deadline.anchor).unwrap_or_default();
    let counting = procedure.counting(false, rule.roll);
    limit.anchors().iter().any(|anchor| matches!(anchor, Anchor::Due(_)))
        || lengths.iter().any(|length| length.is_in_working_days())
        || counting.roll != Roll::None
        || counting.receipt != Receipt::Actual
}

fn day_and_reason(on: NaiveDate, why: &dyn Display) -> String {
    format!("{} ({why})", on.format("%a %-d %b"))
}

fn counted_over(day: Skipped) -> Passed {
    Passed { on: day.on, why: Why::NotWorked(day.why), role: Role::Counting }
}

/// The days between the last open one and the due day that are the clinic's own closed days.
fn counted_though_closed(calendar: &WorkingCalendar, deadline: &Deadline) -> Vec<Skipped> {
    let days = deadline.act_by_on.iter_days().skip(1).take_while(|on| *on <= deadline.due_on);
    let counted = days.filter(|on| calendar.is_working(*on) == Ok(true));
    counted.filter_map(|on| calendar.why_closed(on).map(|why| Skipped { on, why })).collect()
}

/// The one of the rule's limits that gave this deadline its day.
fn deciding_limit<'a>(rule: &'a Obligation, deadline: &Deadline) -> &'a Limit {
    let again = rule
        .every
        .as_ref()
        .filter(|every| deadline.occurrence > 1 && lengths_from(every, &deadline.anchor).is_some());
    again.unwrap_or(&rule.within)
}

/// The lengths that are counted from an anchor, where the limit rests on it.
fn lengths_from(limit: &Limit, anchor: &str) -> Option<Vec<Length>> {
    match limit {
        Limit::None => None,
        Limit::At(at) => (at.to_string() == anchor).then(Vec::new),
        Limit::After(after) => {
            let mut lengths = lengths_from(&after.from, anchor)?;
            lengths.push(after.length);
            Some(lengths)
        }
        Limit::LaterOf(parts) | Limit::EarlierOf(parts) => {
            parts.iter().find_map(|part| lengths_from(part, anchor))
        }
        Limit::Capped(both) => {
            lengths_from(&both.0, anchor).or_else(|| lengths_from(&both.1, anchor))
        }
    }
}
