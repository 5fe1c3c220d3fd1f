//! What comes out of the example: an improvement, where the procedure promises something of it.

use super::Course;
use crate::deadline::OutOfRange;
use crate::domain::event::Act;
use crate::procedure::{Anchor, Obligation, Stage};

impl Course<'_> {
    /// Agrees on an action and carries it out once the stage is answered, where a limit of the
    /// stage or of the whole complaint waits for that.
    pub(super) fn improve(&mut self, stage: &Stage) -> Result<(), OutOfRange> {
        let waits = |rule: &Obligation| rule.within.anchors().contains(&&Anchor::ActionsDone);
        let here = self.procedure.obligations_at(stage.id.as_str()).any(|(_, rule)| waits(rule));
        let mut whole = self.procedure.obligations_of_complaint();
        let whole = self.complaint.actions.is_empty() && whole.any(|(_, rule)| waits(rule));
        if stage.body.is_some() || !(here || whole) {
            return Ok(());
        }
        let number = self.complaint.actions.iter().map(|action| action.number).max();
        let (action, due_on) = (number.unwrap_or_default() + 1, self.on);
        let added = Act::ActionAdded { action, due_on, review_on: None, point: None };
        self.apply(added);
        self.apply(Act::ActionDone { action });
        self.work(false)
    }
}
