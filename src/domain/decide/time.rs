//! What gives and takes time: holds, extensions, a complaint opened again.

use chrono::NaiveDate;

use super::{Decided, Judge, Rules};
use crate::deadline::Length;
use crate::domain::deadlines::{Deadline, Scope, Settled, deadlines};
use crate::domain::details::Words;
use crate::domain::event::Act;
use crate::domain::parts::{Extension, Held};
use crate::domain::refusal::Refusal;
use crate::procedure::{Extend, ExtensionNeed, Id, Obligation};
use crate::wording::UnknownWord;

impl Judge<'_> {
    pub(super) fn hold(&self, hold: Option<&str>, reason: Option<String>) -> Decided {
        self.check_not_closed()?;
        let hold = hold.map(|name| self.named_hold(name)).transpose()?;
        if hold.is_none() && reason.is_none() {
            return Err(Refusal::HoldNeedsReason { reference: self.reference() });
        }
        if let Some(held) = self.complaint.waits().find(|held| held.hold == hold) {
            let (reference, since) = (self.reference(), held.from);
            return Err(Refusal::WaitsAlready { reference, since, hold: name_of(held) });
        }
        Ok(self.draft(Act::Held { hold }, Words { reason, ..Words::default() }))
    }

    fn named_hold(&self, name: &str) -> Result<Id, Refusal> {
        let holds = &self.rules.procedure.holds;
        match self.rules.procedure.hold(name) {
            Some(hold) => Ok(hold.id.clone()),
            None if holds.is_empty() => {
                Err(Refusal::NoneSuch { found: name.to_owned(), noun: "a reason to wait" })
            }
            None => {
                let known = holds.iter().map(|hold| hold.id.as_str());
                Err(UnknownWord::new("a reason to wait of this procedure", name, known).into())
            }
        }
    }

    pub(super) fn resume(&self, hold: Option<&str>, text: Option<String>) -> Decided {
        let waits: Vec<&Held> = self.complaint.waits().collect();
        let reference = self.reference();
        let wait = match (hold, waits.as_slice()) {
            (_, []) => return Err(Refusal::DoesNotWait { reference }),
            (None, [only]) => *only,
            (None, several) => {
                let holds = several.iter().map(|held| name_of(held)).collect();
                return Err(Refusal::WaitsForSeveral { reference, holds });
            }
            (Some(name), several) => {
                let found = several.iter().find(|held| name_of(held) == name);
                *found.ok_or(Refusal::DoesNotWait { reference })?
            }
        };
        if self.on < wait.from {
            let what = "the hold began".to_owned();
            return Err(Refusal::Before { on: self.on, what, since: wait.from });
        }
        let hold = wait.hold.clone();
        Ok(self.draft(Act::Resumed { hold }, Words { text, ..Words::default() }))
    }

    pub(super) fn extend(
        &self,
        obligation: Option<&str>,
        by: Option<Length>,
        to: Option<NaiveDate>,
        reason: Option<String>,
        agreed_by: Option<String>,
    ) -> Decided {
        self.check_not_closed()?;
        let (deadline, rule) = self.extendable(obligation)?;
        let Some(extend) = &rule.extend else {
            let (title, quote) = (rule.title.clone(), rule.quote.clone());
            return Err(Refusal::NotExtendable { title, quote });
        };
        let quote = || extend.quote.clone().unwrap_or_else(|| rule.quote.clone());
        for need in &extend.needs {
            let (given, flag) = match need {
                ExtensionNeed::Reason => (reason.is_some(), "--reason TEXT"),
                ExtensionNeed::Agreement => (agreed_by.is_some(), "--agreed-by NAME"),
            };
            if !given {
                return Err(Refusal::ExtensionNeeds { flag, quote: quote() });
            }
        }
        let stands_still = deadline.settled == Settled::OnHold;
        if self.on > deadline.due_on && !stands_still && !extend.late {
            let (title, due_on) = (rule.title.clone(), deadline.due_on);
            return Err(Refusal::ExtendedTooLate { title, due_on, quote: quote() });
        }
        let (by, to) = self.extension(&deadline, rule, extend, by, to)?;
        let (stage, obligation) = (deadline.stage.clone(), rule.id.clone());
        let agreed = agreed_by.is_some();
        let words = Words { agreed_by, reason, ..Words::default() };
        Ok(self.draft(Act::Extended { stage, obligation, by, to, agreed }, words))
    }

    /// The open obligation of that name; the only one that can be extended, where none is named.
    fn extendable(&self, name: Option<&str>) -> Result<(Deadline, &Obligation), Refusal> {
        let Rules { procedure, calendar, .. } = self.rules;
        let current = self.complaint.visits.len() - 1;
        let all = deadlines(procedure, calendar, self.complaint)?;
        let open: Vec<(Deadline, &Obligation)> = all
            .into_iter()
            .filter(|it| it.is_open_at(current) && it.occurrence == 1)
            .map(|it| (it.rule, it))
            .map(|(rule, it)| (it, &procedure.obligations[rule]))
            .collect();
        let names =
            || -> Vec<String> { open.iter().map(|(it, _)| it.obligation.to_string()).collect() };
        if let Some(name) = name {
            let known = names();
            let found = open.iter().find(|(it, _)| it.obligation == *name).cloned();
            return found.ok_or_else(|| {
                let known = known.iter().map(String::as_str);
                UnknownWord::new("an open obligation of this stage", name, known).into()
            });
        }
        let mut can = open.iter().filter(|(_, rule)| rule.extend.is_some());
        match (can.next(), can.next()) {
            (Some(only), None) => Ok(only.clone()),
            (None, _) => Err(Refusal::NothingToExtend { reference: self.reference() }),
            _ => Err(Refusal::WhichExtension { open: names(), reference: self.reference() }),
        }
    }

    /// The length or the day of an extension that the procedure allows; without either, as much
    /// as it allows.
    fn extension(
        &self,
        deadline: &Deadline,
        rule: &Obligation,
        extend: &Extend,
        by: Option<Length>,
        to: Option<NaiveDate>,
    ) -> Result<(Option<Length>, Option<NaiveDate>), Refusal> {
        let title = || rule.title.clone();
        let quote = || extend.quote.clone().unwrap_or_else(|| rule.quote.clone());
        let end = |cap: bool, by, to| self.end_with(deadline, rule, extend, cap, by, to);
        let times = extend.times;
        if self.extensions_of(deadline, rule).len() >= usize::try_from(times).unwrap_or(usize::MAX)
        {
            return Err(Refusal::ExtendedOften { title: title(), times, quote: quote() });
        }
        let most = end(true, Some(extend.by), None)?;
        let (by, to) = match (by, to) {
            (None, None) if end(false, Some(extend.by), None)? > most => (None, Some(most)),
            (None, None) => (Some(extend.by), None),
            given => given,
        };
        let wanted = end(false, by, to)?;
        if wanted > most {
            let (title, most) = (title(), most.max(deadline.due_on));
            return Err(Refusal::ExtendedTooFar { title, wanted, most, quote: quote() });
        }
        if wanted <= deadline.due_on {
            let (title, due_on) = (title(), deadline.due_on);
            return Err(Refusal::ExtendedByNothing { title, wanted, due_on });
        }
        Ok((by, to))
    }

    fn scope(&self, deadline: &Deadline, rule: &Obligation) -> Scope<'_> {
        let Rules { procedure, calendar, .. } = self.rules;
        if rule.is_of_whole_complaint() {
            Scope::of_whole(procedure, calendar, self.complaint)
        } else {
            Scope::at(procedure, calendar, self.complaint, deadline.visit)
        }
    }

    fn extensions_of(&self, deadline: &Deadline, rule: &Obligation) -> Vec<Extension> {
        self.scope(deadline, rule).extensions_of(rule)
    }

    /// The due day with one more extension, with or without the cap that no extension passes.
    fn end_with(
        &self,
        deadline: &Deadline,
        rule: &Obligation,
        extend: &Extend,
        cap: bool,
        by: Option<Length>,
        to: Option<NaiveDate>,
    ) -> Result<NaiveDate, Refusal> {
        let at_most = extend.at_most.clone().filter(|_| cap);
        let rule =
            Obligation { extend: Some(Extend { at_most, ..extend.clone() }), ..rule.clone() };
        let (visit, obligation, on) = (deadline.visit, rule.id.clone(), self.on);
        let mut all = self.extensions_of(deadline, &rule);
        all.push(Extension { visit, obligation, on, by, to });
        let limit = self.scope(deadline, &rule).with_extensions(&rule, &all)?;
        Ok(limit.map_or(deadline.due_on, |limit| limit.due.due_on))
    }

    pub(super) fn reopen(&self, reason: String) -> Decided {
        let Some(closed) = self.complaint.closed else {
            return Err(Refusal::NotClosed { reference: self.reference() });
        };
        if self.on < closed.on {
            let what = "it was closed".to_owned();
            return Err(Refusal::Before { on: self.on, what, since: closed.on });
        }
        let anew = self.complaint.visit().answer.is_some();
        let words = Words { reason: Some(reason), ..Words::default() };
        Ok(self.draft(Act::Reopened { anew }, words))
    }
}

/// What a hold without a name in the procedure is called.
const UNNAMED: &str = "unnamed";

/// What a hold is called in messages.
fn name_of(held: &Held) -> String {
    held.hold.as_ref().map_or_else(|| UNNAMED.to_owned(), ToString::to_string)
}
