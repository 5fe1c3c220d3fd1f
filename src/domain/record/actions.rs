//! Actions: the improvements that come out of a complaint.

use chrono::NaiveDate;

use crate::domain::details::Words;

/// An improvement: who carries it out, by when, whether it was done and whether it worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its number, from 1; never used again.
    pub number: u32,
    /// The day it was agreed.
    pub on: NaiveDate,
    /// What is to be done.
    pub text: Option<String>,
    /// Who is to do it.
    pub owner: Option<String>,
    /// The day by which.
    pub due_on: NaiveDate,
    /// The day first agreed: reports always judge by it as well.
    pub original_due_on: NaiveDate,
    /// The point that it comes from.
    pub point: Option<u32>,
    /// How it went on, in the order of the recording.
    pub progress: Vec<(NaiveDate, String)>,
    /// The day it was done, and what shows that.
    pub done: Option<(NaiveDate, Option<String>)>,
    /// The day by which it is looked at whether it worked.
    pub review_on: Option<NaiveDate>,
    /// The day on which that was done, whether it worked, and what was seen.
    pub reviewed: Option<(NaiveDate, bool, Option<String>)>,
    /// The day it was given up, and why.
    pub dropped: Option<(NaiveDate, Option<String>)>,
}

impl Action {
    pub(super) fn new(
        number: u32,
        on: NaiveDate,
        (due_on, review_on, point): (NaiveDate, Option<NaiveDate>, Option<u32>),
        words: &Words,
    ) -> Self {
        Self {
            number,
            on,
            text: words.text.clone(),
            owner: words.owner.clone(),
            due_on,
            original_due_on: due_on,
            point,
            progress: Vec::new(),
            done: None,
            review_on,
            reviewed: None,
            dropped: None,
        }
    }

    pub(super) fn amend(
        &mut self,
        due_on: Option<NaiveDate>,
        review_on: Option<NaiveDate>,
        words: &Words,
    ) {
        self.due_on = due_on.unwrap_or(self.due_on);
        self.review_on = review_on.or(self.review_on);
        for (under, over) in [(&mut self.text, &words.text), (&mut self.owner, &words.owner)] {
            if over.is_some() {
                under.clone_from(over);
            }
        }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && self.dropped.is_none()
    }

    /// The day by which it is to be looked at whether it worked, while that is still to be done.
    #[must_use]
    pub fn review_due_on(&self) -> Option<NaiveDate> {
        self.review_on.filter(|_| self.done.is_some() && self.reviewed.is_none())
    }
}
