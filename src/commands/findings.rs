//! What was found besides the outcome, from flags.

use super::Context;
use crate::cli::FindingsArgs;
use crate::domain::{Findings, Words};

impl FindingsArgs {
    /// The facts and the words, apart.
    pub(super) fn split(self, context: &Context) -> anyhow::Result<(Findings, Words)> {
        let findings = Findings {
            remedies: once(self.remedies),
            amount: self.amount,
            causes: once(self.causes),
            late_causes: once(self.late_causes),
        };
        let words = Words {
            remedy: context.ui.text(self.remedy_text)?,
            changes: context.ui.text(self.changes)?,
            cause: context.ui.text(self.cause_text)?,
            late_reason: context.ui.text(self.late_text)?,
            ..Words::default()
        };
        Ok((findings, words))
    }
}

/// The words in their order, each of them once.
fn once<T: PartialEq>(words: Vec<T>) -> Vec<T> {
    words.into_iter().fold(Vec::new(), |mut seen, word| {
        if !seen.contains(&word) {
            seen.push(word);
        }
        seen
    })
}
