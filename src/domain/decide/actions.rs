//! Actions: agreed, changed, carried on, done, looked at, given up. They go on when the complaint
//! is closed: that is when most of them are carried out.

use chrono::NaiveDate;

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::record::Action;
use crate::domain::refusal::{FollowUpRefusal, Refusal};

/// What is to be recorded of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionRequest {
    /// It was agreed.
    Add {
        /// What is to be done.
        text: String,
        /// By whom.
        owner: String,
        /// By when.
        due_on: NaiveDate,
        /// By when it is looked at whether it worked.
        review_on: Option<NaiveDate>,
        /// The point that it comes from.
        point: Option<u32>,
    },
    /// It was changed.
    Amend {
        /// Which.
        action: u32,
        /// The new owner.
        owner: Option<String>,
        /// The new day by which it is done.
        due_on: Option<NaiveDate>,
        /// The new day by which it is looked at.
        review_on: Option<NaiveDate>,
        /// What is to be done now.
        text: Option<String>,
        /// Why.
        reason: String,
    },
    /// It went on.
    Progress {
        /// Which.
        action: u32,
        /// How.
        text: String,
    },
    /// It was carried out.
    Done {
        /// Which.
        action: u32,
        /// What shows that.
        evidence: String,
    },
    /// It was looked at.
    Review {
        /// Which.
        action: u32,
        /// Whether it worked.
        worked: bool,
        /// What was seen.
        text: String,
    },
    /// It was given up.
    Drop {
        /// Which.
        action: u32,
        /// Why.
        reason: String,
    },
}

impl ActionRequest {
    /// The event, under a number where it begins an action.
    fn event(self, number: u32) -> (Act, Words) {
        let said = |text| Words { text: Some(text), ..Words::default() };
        match self {
            Self::Add { text, owner, due_on, review_on, point } => {
                let act = Act::ActionAdded { action: number, due_on, review_on, point };
                (act, Words { owner: Some(owner), ..said(text) })
            }
            Self::Amend { action, owner, due_on, review_on, text, reason } => {
                let words = Words { owner, text, reason: Some(reason), ..Words::default() };
                (Act::ActionAmended { action, due_on, review_on }, words)
            }
            Self::Progress { action, text } => (Act::ActionProgressed { action }, said(text)),
            Self::Done { action, evidence } => (Act::ActionDone { action }, said(evidence)),
            Self::Review { action, worked, text } => {
                (Act::ActionReviewed { action, worked }, said(text))
            }
            Self::Drop { action, reason } => {
                let words = Words { reason: Some(reason), ..Words::default() };
                (Act::ActionDropped { action }, words)
            }
        }
    }
}

impl Judge<'_> {
    /// The event of that day that says exactly this, where it still holds.
    pub(super) fn action_as_recorded(&self, request: &ActionRequest) -> Option<Draft> {
        if self.changes(request) {
            return None;
        }
        self.counting_as(|number| request.clone().event(number))
    }

    /// Whether an action would be other than it is.
    fn changes(&self, request: &ActionRequest) -> bool {
        let ActionRequest::Amend { action, owner, due_on, review_on, text, .. } = request else {
            return false;
        };
        let mut actions = self.complaint.actions.iter();
        actions.find(|it| it.number == *action).is_some_and(|action| {
            due_on.is_some_and(|due_on| due_on != action.due_on)
                || (review_on.is_some() && *review_on != action.review_on)
                || (owner.is_some() && *owner != action.owner)
                || (text.is_some() && *text != action.text)
        })
    }

    /// The event of this day that is the one asked for, whatever its number.
    pub(super) fn counting_as(&self, event: impl Fn(u32) -> (Act, Words)) -> Option<Draft> {
        let mut drafts = self.complaint.counting().map(|(_, draft)| draft);
        let same = |draft: &&Draft| {
            let (act, words) = event(draft.act.number().unwrap_or_default());
            **draft == self.draft(act, words)
        };
        drafts.rfind(same).cloned()
    }

    pub(super) fn action(&self, request: ActionRequest) -> Decided {
        match &request {
            ActionRequest::Add { due_on, review_on, point, .. } => {
                check_due(self.on, *due_on, *review_on)?;
                if let Some(point) = point {
                    self.standing_point(*point)?;
                }
            }
            ActionRequest::Amend { action, due_on, review_on, .. } => {
                let action = self.known_action(*action)?;
                self.check_may_change(action, due_on.is_some(), review_on.is_some())?;
                let due = due_on.unwrap_or(action.due_on);
                check_due(action.on, due, review_on.or(action.review_on))?;
                if !self.changes(&request) {
                    return Err(Refusal::NothingToAmend);
                }
            }
            ActionRequest::Progress { action, .. } => {
                let action = self.known_action(*action)?;
                // What went on before it was done may be written down after it.
                if action.done.as_ref().is_none_or(|(done_on, _)| self.on > *done_on) {
                    self.check_open(action)?;
                }
            }
            ActionRequest::Done { action, .. } | ActionRequest::Drop { action, .. } => {
                self.check_open(self.known_action(*action)?)?;
            }
            ActionRequest::Review { action, .. } => {
                self.check_review(self.known_action(*action)?)?;
            }
        }
        let (act, words) = request.event(self.highest(action_number) + 1);
        Ok(self.draft(act, words))
    }

    /// The highest number ever given, also to what has been taken back since.
    pub(super) fn highest(&self, number: fn(&Act) -> Option<u32>) -> u32 {
        let numbers = self.complaint.events.iter().filter_map(|event| number(&event.draft.act));
        numbers.max().unwrap_or_default()
    }

    /// The action of that number, on a day on which it had been agreed.
    fn known_action(&self, number: u32) -> Result<&Action, Refusal> {
        let actions = &self.complaint.actions;
        let Some(action) = actions.iter().find(|action| action.number == number) else {
            let known = actions.iter().map(|action| action.number).collect();
            return Err(self.no_such("action", number, known));
        };
        if self.on < action.on {
            let what = format!("action {number} was agreed");
            return Err(Refusal::Before { on: self.on, what, since: action.on });
        }
        Ok(action)
    }

    pub(super) fn no_such(&self, noun: &'static str, number: u32, known: Vec<u32>) -> Refusal {
        FollowUpRefusal::NoSuch { reference: self.reference(), noun, number, known }.into()
    }

    fn check_not_dropped(&self, action: &Action) -> Result<(), Refusal> {
        let (reference, number) = (self.reference(), action.number);
        match &action.dropped {
            Some((on, _)) => {
                Err(FollowUpRefusal::ActionDropped { reference, action: number, on: *on }.into())
            }
            None => Ok(()),
        }
    }

    fn check_open(&self, action: &Action) -> Result<(), Refusal> {
        self.check_not_dropped(action)?;
        let (reference, number, reviewed) =
            (self.reference(), action.number, action.reviewed.is_some());
        match &action.done {
            Some((on, _)) => {
                let on = *on;
                Err(FollowUpRefusal::ActionDone { reference, action: number, on, reviewed }.into())
            }
            None => Ok(()),
        }
    }

    /// Once it is done its due day is past, and once it has been looked at so is that day.
    fn check_may_change(&self, action: &Action, due: bool, review: bool) -> Result<(), Refusal> {
        self.check_not_dropped(action)?;
        if due {
            self.check_open(action)?;
        }
        match &action.reviewed {
            Some((on, ..)) if review => {
                let (reference, number, on) = (self.reference(), action.number, *on);
                Err(FollowUpRefusal::ActionReviewed { reference, action: number, on }.into())
            }
            _ => Ok(()),
        }
    }

    fn check_review(&self, action: &Action) -> Result<(), Refusal> {
        self.check_not_dropped(action)?;
        let number = action.number;
        match &action.done {
            None => {
                let reference = self.reference();
                Err(FollowUpRefusal::NotDone { reference, action: number }.into())
            }
            Some((done_on, _)) if self.on < *done_on => {
                let what = format!("action {number} was done");
                Err(Refusal::Before { on: self.on, what, since: *done_on })
            }
            Some(_) => Ok(()),
        }
    }

    /// Whether an act on an action or a referral is possible where it stands.
    pub(super) fn check_follow_up(&self, act: &Act) -> Result<(), Refusal> {
        match act {
            Act::ActionAdded { due_on, review_on, .. } => check_due(self.on, *due_on, *review_on),
            Act::ActionDone { action } | Act::ActionDropped { action } => {
                self.check_open(self.known_action(*action)?)
            }
            Act::ActionReviewed { action, .. } => self.check_review(self.known_action(*action)?),
            Act::ActionProgressed { action } | Act::ActionAmended { action, .. } => {
                self.known_action(*action).map(drop)
            }
            Act::ReferralAmended { referral, facts } => self.check_news(*referral, facts),
            _ => Ok(()),
        }
    }
}

fn action_number(act: &Act) -> Option<u32> {
    match act {
        Act::ActionAdded { action, .. } => Some(*action),
        _ => None,
    }
}

/// An action is due on the day it is agreed or later, and looked at no earlier than it is due.
fn check_due(
    agreed_on: NaiveDate,
    due_on: NaiveDate,
    review_on: Option<NaiveDate>,
) -> Result<(), Refusal> {
    let before = |flag, day, what: &str, since| FollowUpRefusal::DueBefore {
        flag,
        day,
        what: what.to_owned(),
        since,
    };
    if due_on < agreed_on {
        return Err(before("due", due_on, "the action is agreed", agreed_on).into());
    }
    match review_on.filter(|review_on| *review_on < due_on) {
        Some(review_on) => Err(before("review", review_on, "the action is due", due_on).into()),
        None => Ok(()),
    }
}
