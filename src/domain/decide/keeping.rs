//! What is erased of a complaint, and what keeps it from being erased.

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, Draft};
use crate::domain::outlook::kept_until;
use crate::domain::refusal::{KeepingRefusal, Refusal};

/// Who wants the words of a complaint erased, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedactRequest {
    /// Why. It is not erased.
    pub reason: String,
    /// Who decided it. That is not erased either.
    pub decided_by: Option<String>,
    /// Although the complaint is not closed, or its record is still to be kept.
    pub early: bool,
}

impl Judge<'_> {
    pub(super) fn redact(&self, request: RedactRequest) -> Decided {
        let RedactRequest { reason, decided_by, early } = request;
        self.check_may_be_erased(early)?;
        let events = self.complaint.erasable();
        let words = Words { reason: Some(reason), agreed_by: decided_by, ..Words::default() };
        Ok(self.draft(Act::Redacted { events }, words))
    }

    fn check_may_be_erased(&self, early: bool) -> Result<(), Refusal> {
        let reference = self.reference();
        if let Some(held) = &self.complaint.legal_hold {
            return Err(KeepingRefusal::LegallyHeld { reference, since: held.on }.into());
        }
        if early {
            return Ok(());
        }
        if self.complaint.closed.is_none() {
            return Err(KeepingRefusal::NotClosed { reference }.into());
        }
        match kept_until(self.rules, self.complaint) {
            Some(until) if until >= self.rules.today => {
                let retention = self.rules.procedure.retention.as_ref();
                let quote = retention.map(|it| it.quote.clone());
                Err(KeepingRefusal::StillKept { reference, until, quote }.into())
            }
            _ => Ok(()),
        }
    }

    /// The last erasure, where nothing is left to erase: it is finished again, and not recorded.
    pub(super) fn redaction_as_recorded(&self) -> Option<Draft> {
        let done = self.complaint.redactions.last()?;
        let act = Act::Redacted { events: done.events.clone() };
        self.complaint.erasable().is_empty().then(|| Draft {
            on: done.on,
            act,
            words: Words::default(),
        })
    }

    pub(super) fn legal_hold(&self, lift: bool, reason: String) -> Decided {
        let reference = self.reference();
        match (&self.complaint.legal_hold, lift) {
            (Some(held), true) if self.on < held.on => {
                let what = "the legal hold began".to_owned();
                return Err(Refusal::Before { on: self.on, what, since: held.on });
            }
            (None, true) => return Err(KeepingRefusal::NotHeld { reference }.into()),
            _ => {}
        }
        let act = if lift { Act::LegalHoldLifted {} } else { Act::LegalHoldBegun {} };
        Ok(self.draft(act, Words { reason: Some(reason), ..Words::default() }))
    }

    /// A legal hold that stands is not begun again.
    pub(super) fn legal_hold_as_recorded(&self, lift: bool) -> Option<Draft> {
        let held = self.complaint.legal_hold.as_ref().filter(|_| !lift)?;
        Some(Draft { on: held.on, act: Act::LegalHoldBegun {}, words: Words::default() })
    }
}
