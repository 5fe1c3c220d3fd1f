//! What was erased of a complaint, and what keeps it from being erased.

use chrono::NaiveDate;

use crate::domain::complaint::Complaint;
use crate::domain::details::Words;
use crate::domain::event::Act;

/// One time that words were erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    /// The day.
    pub on: NaiveDate,
    /// The places of the events whose words were erased, in the register's history.
    pub events: Vec<i64>,
    /// Why.
    pub reason: Option<String>,
    /// Who decided it, where that was said.
    pub decided_by: Option<String>,
}

/// Why nothing of a complaint may be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalHold {
    /// Since when.
    pub on: NaiveDate,
    /// Why.
    pub reason: Option<String>,
}

impl Complaint {
    pub(super) fn keep_or_erase(&mut self, act: &Act, on: NaiveDate, words: &Words) {
        match act {
            Act::Redacted { events } => self.redactions.push(Redaction {
                on,
                events: events.clone(),
                reason: words.reason.clone(),
                decided_by: words.agreed_by.clone(),
            }),
            Act::LegalHoldBegun {} => {
                self.legal_hold = Some(LegalHold { on, reason: words.reason.clone() });
            }
            Act::LegalHoldLifted {} => self.legal_hold = None,
            _ => {}
        }
    }

    /// The places of the events whose words are still there and can be erased: of all but the
    /// erasures themselves, whose reasons stay.
    #[must_use]
    pub fn erasable(&self) -> Vec<i64> {
        let events = self.events.iter().filter(|event| {
            event.draft.words != Words::default()
                && !matches!(event.draft.act, Act::Redacted { .. })
        });
        events.map(|event| event.seq).collect()
    }
}
