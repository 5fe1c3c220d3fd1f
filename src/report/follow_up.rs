//! What comes after the answer, as lists and reports show it: actions, what they are due for, and
//! what outside bodies wait for.

use chrono::NaiveDate;

use super::because::Because;
use super::duty::Duty;
use crate::deadline::WorkingCalendar;
use crate::domain::{Action, Deadline, Decision, Settled};
use crate::procedure::{Force, Id, Obligation, Procedure};
use crate::wording::vocabulary;

vocabulary! {
    /// How an action stands on a given day.
    ActionState, "a state of an action" {
        /// Not due yet.
        Open = "open",
        /// Due on that day.
        DueToday = "due_today",
        /// Past its due day.
        Overdue = "overdue",
        /// Carried out.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

impl ActionState {
    /// How an action of these days stands on a day, and in how many calendar days it is due while
    /// it is open.
    #[must_use]
    pub fn on(
        today: NaiveDate,
        due_on: NaiveDate,
        done_on: Option<NaiveDate>,
        dropped_on: Option<NaiveDate>,
    ) -> (Self, Option<i64>) {
        let days_left = (due_on - today).num_days();
        match (dropped_on, done_on) {
            (Some(_), _) => (Self::Dropped, None),
            (None, Some(_)) => (Self::Done, None),
            (None, None) if days_left < 0 => (Self::Overdue, Some(days_left)),
            (None, None) if days_left == 0 => (Self::DueToday, Some(0)),
            (None, None) => (Self::Open, Some(days_left)),
        }
    }

    /// The same of a complaint's action.
    #[must_use]
    pub fn of(action: &Action, today: NaiveDate) -> (Self, Option<i64>) {
        let done_on = action.done.as_ref().map(|it| it.0);
        let dropped_on = action.dropped.as_ref().map(|it| it.0);
        Self::on(today, action.due_on, done_on, dropped_on)
    }
}

/// An action of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// The complaint.
    pub reference: String,
    /// Its clinic.
    pub clinic: Id,
    /// Its number within the complaint.
    pub action: u32,
    /// What is to be done.
    pub text: Option<String>,
    /// By whom.
    pub owner: Option<String>,
    /// The day it was agreed.
    pub agreed_on: NaiveDate,
    /// The day by which.
    pub due_on: NaiveDate,
    /// The day first agreed.
    pub original_due_on: NaiveDate,
    /// The point that it comes from.
    pub point: Option<u32>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// What shows that.
    pub evidence: Option<String>,
    /// The day by which it is looked at whether it worked.
    pub review_on: Option<NaiveDate>,
    /// The day on which that was done.
    pub reviewed_on: Option<NaiveDate>,
    /// Whether it worked.
    pub worked: Option<bool>,
    /// The day it was given up.
    pub dropped_on: Option<NaiveDate>,
}

impl ActionRow {
    /// How it stands on a day, and in how many calendar days it is due while it is open.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> (ActionState, Option<i64>) {
        ActionState::on(today, self.due_on, self.done_on, self.dropped_on)
    }
}

/// A referral of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// The complaint.
    pub reference: String,
    /// Its clinic.
    pub clinic: Id,
    /// Its number within the complaint.
    pub referral: u32,
    /// The body.
    pub body: Id,
    /// The day it went there.
    pub referred_on: NaiveDate,
    /// The reference under which the body keeps it.
    pub their_ref: Option<String>,
    /// What the body asked for.
    pub asked_for: Option<String>,
    /// By which day.
    pub asked_by: Option<NaiveDate>,
    /// The day on which that was sent.
    pub sent_on: Option<NaiveDate>,
    /// What the body decided.
    pub decision: Option<Decision>,
    /// The day of that.
    pub decided_on: Option<NaiveDate>,
}

/// What a duty is about that follows from no rule of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// An action is to be carried out.
    Action {
        /// Its number.
        action: u32,
        /// By whom.
        owner: Option<String>,
    },
    /// It is to be looked at whether an action worked.
    Review {
        /// Its number.
        action: u32,
        /// Whose it is.
        owner: Option<String>,
    },
    /// Something is to be sent to an outside body.
    Referral {
        /// Its number.
        referral: u32,
        /// The body.
        body: Id,
    },
}

impl Task {
    /// Its name where duties of procedures have the obligation's.
    #[must_use]
    pub fn obligation(&self) -> &'static str {
        match self {
            Self::Action { .. } => "action",
            Self::Review { .. } => "action-review",
            Self::Referral { .. } => "referral",
        }
    }

    /// Whose it is, where somebody is named.
    #[must_use]
    pub fn owner(&self) -> Option<&str> {
        match self {
            Self::Action { owner, .. } | Self::Review { owner, .. } => owner.as_deref(),
            Self::Referral { .. } => None,
        }
    }

    /// The number of the action.
    #[must_use]
    pub fn action(&self) -> Option<u32> {
        match self {
            Self::Action { action, .. } | Self::Review { action, .. } => Some(*action),
            Self::Referral { .. } => None,
        }
    }

    /// The number of the referral.
    #[must_use]
    pub fn referral(&self) -> Option<u32> {
        match self {
            Self::Referral { referral, .. } => Some(*referral),
            Self::Action { .. } | Self::Review { .. } => None,
        }
    }

    fn anchor(&self) -> &'static str {
        match self {
            Self::Action { .. } => "action agreed",
            Self::Review { .. } => "action done",
            Self::Referral { .. } => "referral made",
        }
    }

    fn title(&self, text: Option<&str>) -> String {
        let text = text.map_or_else(String::new, |text| format!(": {}", brief(text)));
        let of = |name: Option<&str>| name.map(|name| format!(" ({name})")).unwrap_or_default();
        match self {
            Self::Action { action, owner } => {
                format!("Action {action}{text}{}", of(owner.as_deref()))
            }
            Self::Review { action, owner } => {
                format!("Review of action {action}{text}{}", of(owner.as_deref()))
            }
            Self::Referral { referral, body } => {
                format!("Referral {referral}{text}{}", of(Some(body.as_str())))
            }
        }
    }
}

/// An open task, with the complaint that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTask {
    /// The complaint.
    pub reference: String,
    /// Its clinic.
    pub clinic: Id,
    /// The key of the procedure that governs it.
    pub procedure: Id,
    /// The version of that procedure.
    pub procedure_version: u32,
    /// What it is about.
    pub task: Task,
    /// What is to be done, in words.
    pub text: Option<String>,
    /// The day from which it is to be done.
    pub anchor_on: NaiveDate,
    /// The day by which.
    pub due_on: NaiveDate,
    /// The day first agreed.
    pub original_due_on: NaiveDate,
}

impl OpenTask {
    /// Looks at it on a day, as at any other duty.
    ///
    /// # Panics
    ///
    /// Never: the names of tasks are names.
    #[must_use]
    pub fn duty(self, procedure: &Procedure, calendar: &WorkingCalendar, today: NaiveDate) -> Duty {
        let id = |name: &str| name.parse::<Id>().expect("a name of small letters");
        let deadline = Deadline {
            visit: 0,
            stage: id(Obligation::WHOLE),
            obligation: id(self.task.obligation()),
            // It is none of the procedure's.
            rule: usize::MAX,
            occurrence: 1,
            anchor: self.task.anchor().to_owned(),
            anchor_on: self.anchor_on,
            due_on: self.due_on,
            original_due_on: self.original_due_on,
            act_by_on: calendar.open_on_or_before(self.due_on).unwrap_or(self.due_on),
            settled: Settled::Open,
            settled_on: None,
            kept: false,
        };
        let (state, days_left) = deadline.state(today);
        Duty {
            reference: self.reference,
            clinic: self.clinic,
            title: self.task.title(self.text.as_deref()),
            force: Force::Firm,
            quote: String::new(),
            because: Because::stated(procedure, calendar, &deadline),
            state,
            days_left,
            deadline,
            task: Some(self.task),
        }
    }
}

/// A text as it may stand in a title: on one line, and not the whole of a long one.
fn brief(text: &str) -> String {
    const LONGEST: usize = 120;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_and_not_too_long() {
        assert_eq!(brief("Rewrite\nthe  form"), "Rewrite the form");
        let long = "é".repeat(500);
        assert_eq!(brief(&long), format!("{}…", "é".repeat(120)));
    }
}
