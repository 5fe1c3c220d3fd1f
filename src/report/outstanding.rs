//! What is still to be done about a complaint: its deadlines, its actions, what others wait for.

use chrono::NaiveDate;

use super::record::Record;
use crate::domain::{Action, State};
use crate::procedure::Force;

/// Something still to be done by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outstanding {
    /// What.
    pub title: String,
    /// The day.
    pub due_on: NaiveDate,
    /// In how many calendar days; less than 0 when it is overdue.
    pub days_left: i64,
}

fn numbered(what: &str, action: &Action) -> String {
    let owner = action.owner.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
    format!("{what} {}{owner}", action.number)
}

impl Record<'_> {
    /// What is still to be done, the earliest first. A missed aim is nothing to do.
    #[must_use]
    pub fn outstanding(&self) -> Vec<Outstanding> {
        let is_to_be_done = |force, state| force == Force::Firm || state != State::Overdue;
        let duties = self.duties.iter().filter(|duty| duty.days_left.is_some());
        let duties = duties.filter(|duty| is_to_be_done(duty.force, duty.state));
        let duties = duties.map(|duty| (duty.title.clone(), duty.deadline.due_on));
        let actions = self.complaint.actions.iter().filter(|action| action.is_open());
        let actions = actions.map(|action| (numbered("Action", action), action.due_on));
        let reviews = self.complaint.actions.iter().filter_map(|action| {
            Some((numbered("Review of action", action), action.review_due_on()?))
        });
        let referrals = self.complaint.referrals.iter().filter_map(|referral| {
            let body = self.body_name(&referral.body);
            Some((format!("What was asked for by {body}"), referral.awaited_by()?))
        });
        let mut all: Vec<Outstanding> = duties
            .chain(actions)
            .chain(reviews)
            .chain(referrals)
            .map(|(title, due_on)| {
                let days_left = (due_on - self.today).num_days();
                Outstanding { title, due_on, days_left }
            })
            .collect();
        all.sort_by_key(|it| it.due_on);
        all
    }
}
