//! Referrals: to a body outside the clinic, what it asked for and what it decided.

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::record::{Referral, ReferralFacts};
use crate::domain::refusal::{FollowUpRefusal, Refusal};
use crate::procedure::Id;

/// What is to be recorded of a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferralRequest {
    /// The complaint went to an outside body, beside its stages.
    Add {
        /// Which.
        body: Id,
        /// The reference under which it keeps it.
        their_ref: Option<String>,
        /// Why, in words.
        text: Option<String>,
    },
    /// It was heard from, or was sent something.
    Amend {
        /// Which referral.
        referral: u32,
        /// What is counted.
        facts: ReferralFacts,
        /// The reference under which it keeps it.
        their_ref: Option<String>,
        /// What it asked for.
        asked_for: Option<String>,
        /// In words.
        text: Option<String>,
    },
}

impl ReferralRequest {
    fn event(self, number: u32) -> (Act, Words) {
        match self {
            Self::Add { body, their_ref, text } => {
                let act = Act::Referred { referral: number, body, facts: ReferralFacts::default() };
                (act, Words { their_ref, text, ..Words::default() })
            }
            Self::Amend { referral, facts, their_ref, asked_for, text } => {
                let words = Words { asked_for, their_ref, text, ..Words::default() };
                (Act::ReferralAmended { referral, facts }, words)
            }
        }
    }
}

impl Judge<'_> {
    /// The event of that day that says exactly this.
    pub(super) fn referral_as_recorded(&self, request: &ReferralRequest) -> Option<Draft> {
        self.counting_as(|number| request.clone().event(number))
    }

    pub(super) fn referral(&self, request: ReferralRequest) -> Decided {
        if let ReferralRequest::Amend { referral, facts, asked_for, their_ref, text } = &request {
            let referral = self.known_referral(*referral)?;
            let said = [asked_for, their_ref, text].into_iter().any(Option::is_some);
            if !said && *facts == ReferralFacts::default() {
                return Err(Refusal::NothingToAmend);
            }
            self.check_days(referral, facts)?;
            if facts.asked_by.is_some() && asked_for.is_none() && referral.asked_for.is_none() {
                let (reference, referral) = (self.reference(), referral.number);
                return Err(FollowUpRefusal::NothingAskedFor { reference, referral }.into());
            }
        }
        let (act, words) = request.event(self.referrals_so_far() + 1);
        Ok(self.draft(act, words))
    }

    /// That the days of what came from a body or went to it are possible.
    pub(super) fn check_news(&self, number: u32, facts: &ReferralFacts) -> Result<(), Refusal> {
        self.check_days(self.known_referral(number)?, facts)
    }

    fn known_referral(&self, number: u32) -> Result<&Referral, Refusal> {
        let referrals = &self.complaint.referrals;
        let Some(referral) = referrals.iter().find(|referral| referral.number == number) else {
            let known = referrals.iter().map(|referral| referral.number).collect();
            return Err(self.no_such("referral", number, known));
        };
        let what = || format!("referral {number} was made");
        if self.on < referral.on {
            return Err(Refusal::Before { on: self.on, what: what(), since: referral.on });
        }
        Ok(referral)
    }

    /// Nothing came from the body or went to it before it had the complaint, and what has happened
    /// has not happened in the future.
    fn check_days(&self, referral: &Referral, facts: &ReferralFacts) -> Result<(), Refusal> {
        let today = self.rules.today;
        let what = || format!("referral {} was made", referral.number);
        for on in [facts.sent_on, facts.decided_on].into_iter().flatten() {
            if on > today {
                return Err(Refusal::Future { on, today });
            }
        }
        let days =
            [("asked-by", facts.asked_by), ("sent", facts.sent_on), ("decided", facts.decided_on)];
        for (flag, day) in days {
            if let Some(day) = day.filter(|day| *day < referral.on) {
                let (what, since) = (what(), referral.on);
                return Err(FollowUpRefusal::DueBefore { flag, day, what, since }.into());
            }
        }
        Ok(())
    }

    /// How many referrals there ever were: those that escalations made have numbers as well.
    fn referrals_so_far(&self) -> u32 {
        self.complaint.events.iter().fold(0, |last, event| match &event.draft.act {
            Act::Referred { referral, .. } => last.max(*referral),
            Act::Escalated { body: Some(_), .. } => last + 1,
            _ => last,
        })
    }
}
