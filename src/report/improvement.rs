//! What is to be improved because of complaints, as reports of lessons show it: without anybody's
//! name.

use chrono::NaiveDate;

use super::follow_up::ActionState;

/// An action, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Improvement {
    /// The complaint.
    pub reference: String,
    /// What its clinic is called in figures.
    pub clinic: String,
    /// Its number within the complaint.
    pub action: u32,
    /// The category of the point that it comes from, or of the complaint.
    pub category: Option<String>,
    /// What is to be done.
    pub text: Option<String>,
    /// Whether the text is without the names that its complaint knows.
    pub is_masked: bool,
    /// The day it was agreed.
    pub agreed_on: NaiveDate,
    /// The day by which.
    pub due_on: NaiveDate,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// The day by which it is looked at whether it worked.
    pub review_on: Option<NaiveDate>,
    /// The day on which that was done.
    pub reviewed_on: Option<NaiveDate>,
    /// Whether it worked.
    pub worked: Option<bool>,
    /// The day it was given up.
    pub dropped_on: Option<NaiveDate>,
}

impl Improvement {
    /// How it stands on a day.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> ActionState {
        ActionState::on(today, self.due_on, self.done_on, self.dropped_on).0
    }

    /// It was done by its day.
    #[must_use]
    pub fn is_in_time(&self) -> bool {
        self.done_on.is_some_and(|on| on <= self.due_on)
    }

    /// By what lists of them are sorted: the day they were agreed, and where they come from.
    #[must_use]
    pub fn order(&self) -> (NaiveDate, &str, &str, u32) {
        (self.agreed_on, &self.clinic, &self.reference, self.action)
    }
}
