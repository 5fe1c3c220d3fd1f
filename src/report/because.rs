//! Why a deadline is due on its day.

use chrono::NaiveDate;

use crate::deadline::{
    Closed, Length, Receipt, Roll, Skipped, Unit, WorkingCalendar, announced_through, skipped,
};
use crate::domain::Deadline;
use crate::procedure::{Anchor, Obligation, Procedure, Term};
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
    /// The non-working days that a count in working days passed over.
    pub skipped: Vec<Skipped>,
    /// The count reaches beyond the years for which holidays have been announced.
    pub provisional: bool,
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
        let term = deciding_term(rule, deadline);
        let within = match (deadline.occurrence, &rule.every, term) {
            (2.., Some(every), Some(term)) if every == term => every.to_string(),
            _ => rule.within.to_string(),
        };
        let in_working_days = term
            .is_some_and(|term| matches!(term.length, Length::Span { unit: Unit::WorkingDay, .. }));
        let skipped = if in_working_days {
            skipped(calendar, deadline.anchor_on, deadline.due_on)
        } else {
            Vec::new()
        };
        // What is counted in calendar days alone does not move with a holiday; what follows from
        // another due day, rolls or is deemed to arrive later may.
        let counting = procedure.counting(rule.inclusive, rule.roll);
        let fixed = term.is_some_and(|term| !matches!(term.anchor, Anchor::Due(_)))
            && !in_working_days
            && counting.roll == Roll::None
            && counting.receipt == Receipt::Actual;
        Self {
            within,
            anchor: deadline.anchor.clone(),
            anchor_on: deadline.anchor_on,
            skipped,
            provisional: !fixed && deadline.due_on > announced_through(),
        }
    }

    /// The explanation as a sentence.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{}, counted from {}", self.within, long_day(self.anchor_on));
        let holidays: Vec<String> = self
            .skipped
            .iter()
            .filter(|day| !matches!(day.why, Closed::Weekend(_)))
            .map(|day| format!("{} ({})", day.on.format("%a %-d %b"), day.why))
            .collect();
        if !holidays.is_empty() {
            text.push_str(", not counting ");
            text.push_str(&holidays.join(", "));
        }
        if self.provisional {
            text.push_str("; beyond the bank holidays announced so far");
        }
        text
    }
}

/// The one of the rule's limits that gave this deadline its day.
fn deciding_term<'a>(rule: &'a Obligation, deadline: &Deadline) -> Option<&'a Term> {
    let repeated = rule.every.iter().filter(|_| deadline.occurrence > 1);
    repeated.chain(rule.within.terms()).find(|term| term.anchor.to_string() == deadline.anchor)
}
