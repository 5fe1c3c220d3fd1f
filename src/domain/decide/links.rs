//! Links between complaints: what one is to the other.

use super::{Decided, Judge};
use crate::domain::details::Words;
use crate::domain::event::{Act, CloseReason, Draft};
use crate::domain::record::{Link, LinkKind};
use crate::domain::refusal::{FollowUpRefusal, Refusal};

impl Judge<'_> {
    /// That link, where it holds already: whenever it was recorded.
    pub(super) fn link_as_recorded(&self, other: &str, link: LinkKind) -> Option<Draft> {
        let held = self.complaint.links.iter().find(|it| it.other == other && it.kind == link)?;
        let act = Act::Linked { other: held.other.clone(), link };
        Some(Draft { on: held.on, act, words: Words::default() })
    }

    pub(super) fn link(&self, other: String, link: LinkKind) -> Decided {
        if other == self.reference() {
            return Err(FollowUpRefusal::ToItself { reference: other }.into());
        }
        let closed = self.complaint.closed.is_some_and(|it| it.reason == CloseReason::Duplicate);
        let of = |it: &Link| it.other == other && it.kind == LinkKind::DuplicateOf;
        if closed && self.complaint.links.iter().any(of) {
            let reference = self.reference();
            return Err(FollowUpRefusal::ClosedAsDuplicate { reference, other }.into());
        }
        Ok(self.draft(Act::Linked { other, link }, Words::default()))
    }

    /// Whoever reads that it is a duplicate must find what it is a duplicate of.
    pub(super) fn check_duplicate(&self) -> Result<(), Refusal> {
        if self.complaint.links.iter().any(|link| link.kind == LinkKind::DuplicateOf) {
            return Ok(());
        }
        Err(FollowUpRefusal::NotADuplicate { reference: self.reference() }.into())
    }
}
