//! Correcting and taking back what was recorded, as new events: the history stays whole, and what
//! counts follows from it.

use super::points::known_point;
use super::{Judge, Rules};
use crate::domain::complaint::Complaint;
use crate::domain::correction::{Correction, Uncorrected};
use crate::domain::details::Words;
use crate::domain::event::{Act, CloseReason, Draft, Event};
use crate::domain::record::{LinkKind, overall};
use crate::domain::refusal::{FindingRefusal, Refusal};
use crate::procedure::Before;

impl Judge<'_> {
    /// Corrects the event of that number of the complaint's history.
    pub(super) fn correct(
        &self,
        number: usize,
        mut correction: Correction,
        words: &Words,
    ) -> Result<Draft, Refusal> {
        let (event, was) = self.counting_event(number)?;
        let act = match &was.act {
            Act::Received { .. } => Some("what was taken down at receipt"),
            Act::Amended { .. } => Some("a correction"),
            Act::Recounted { .. } => Some("a change of the calendar"),
            Act::Undone { .. } | Act::Corrected { .. } => Some("a correction of another event"),
            Act::Redacted { .. } => Some("an erasure"),
            _ => None,
        };
        if let Some(what) = act {
            return Err(
                Uncorrected::NotCorrected { number, what, reference: self.reference() }.into()
            );
        }
        let fits = |correction: &Correction| -> Result<Draft, Refusal> {
            correction.of(was, words).ok_or(Uncorrected::NotOfThatAct { number }.into())
        };
        let mut is = fits(&correction)?;
        for found in &correction.points {
            known_point(self.complaint, found.point)?;
        }
        if let Act::Responded { points, .. } = &is.act
            && let Some(follows) = overall(points.iter().map(|point| point.outcome))
        {
            // Where only points were corrected, the outcome goes with them.
            if let Some(given) = correction.outcome.filter(|given| *given != follows) {
                let (points, overall) = (points.clone(), Some(follows));
                let open = Vec::new();
                return Err(FindingRefusal::Contradicts { given, points, overall, open }.into());
            }
            correction.outcome = Some(follows);
            is = fits(&correction)?;
        }
        if is == *was {
            return Err(Refusal::NothingToAmend);
        }
        self.check_day_of(&is)?;
        let draft = self.draft(Act::Corrected { event: event.seq, correction }, words.clone());
        self.check_still_stands(&draft)?;
        Ok(draft)
    }

    /// Takes the event of that number back.
    pub(super) fn undo(&self, number: usize, words: Words) -> Result<Draft, Refusal> {
        let (event, was) = self.counting_event(number)?;
        match &was.act {
            Act::Received { .. } => {
                return Err(Uncorrected::ReceiptStays { reference: self.reference() }.into());
            }
            Act::Recounted { .. } => {
                let (what, reference) = ("a change of the calendar", self.reference());
                return Err(Uncorrected::NotCorrected { number, what, reference }.into());
            }
            Act::Redacted { .. } => {
                return Err(Uncorrected::Erasure { number, reference: self.reference() }.into());
            }
            Act::FileAdded { stored, .. } => self.check_may_be_taken_off(*stored)?,
            Act::FileRemoved { file } => self.check_bytes_stay(*file)?,
            _ => {}
        }
        let later = self.complaint.counting().filter(|(place, _)| *place > number);
        let rests = later.clone().find(|(_, draft)| rests_on(&draft.act, &was.act));
        if let Some((later, draft)) = rests {
            let reference = self.reference();
            return Err(Uncorrected::RestsOnIt { number, later, on: draft.on, reference }.into());
        }
        Ok(self.draft(Act::Undone { event: event.seq }, words))
    }

    fn counting_event(&self, number: usize) -> Result<(&Event, &Draft), Refusal> {
        let events = &self.complaint.events;
        let event = number.checked_sub(1).and_then(|index| events.get(index));
        let Some(event) = event else {
            let (last, reference) = (events.len(), self.reference());
            return Err(Uncorrected::NoSuchEvent { number, last, reference }.into());
        };
        match event.counts() {
            Some(draft) => Ok((event, draft)),
            None => Err(Uncorrected::TakenBack { number, reference: self.reference() }.into()),
        }
    }

    fn check_day_of(&self, draft: &Draft) -> Result<(), Refusal> {
        Judge { on: draft.on, ..*self }.check_day()
    }

    /// That every event is still possible where it stands, where it was before.
    fn check_still_stands(&self, correction: &Draft) -> Result<(), Refusal> {
        let mut corrected = self.complaint.clone();
        let Some(last) = self.complaint.events.last() else { return Ok(()) };
        corrected.apply(Event { seq: last.seq + 1, draft: correction.clone(), ..last.clone() });
        let Err(first) = first_impossible(self.rules, &corrected) else { return Ok(()) };
        let (number, why) = *first;
        match first_impossible(self.rules, self.complaint) {
            Err(before) if before.0 == number => Ok(()),
            _ => Err(Uncorrected::WouldNotStand { number, why: Box::new(why) }.into()),
        }
    }
}

/// The first event that could not have been recorded where it stands, and why.
fn first_impossible(rules: Rules<'_>, complaint: &Complaint) -> Result<(), Box<(usize, Refusal)>> {
    let Some(first) = complaint.events.first() else { return Ok(()) };
    let Ok(mut so_far) = Complaint::received(complaint.reference.clone(), &first.draft) else {
        return Ok(());
    };
    // What was corrected of the receipt holds for all of it.
    so_far.received_on = complaint.received_on;
    so_far.visits[0].entered_on = complaint.visits[0].entered_on;
    for (number, draft) in complaint.counting().skip(1) {
        let judge = Judge { rules, complaint: &so_far, on: draft.on };
        judge.check_possible(draft).map_err(|why| Box::new((number, why)))?;
        so_far.apply_draft(draft);
    }
    Ok(())
}

impl Judge<'_> {
    fn check_possible(&self, draft: &Draft) -> Result<(), Refusal> {
        self.check_day()?;
        match &draft.act {
            Act::Acknowledged { .. } | Act::Updated { .. } => self.check_own_stage(),
            Act::Responded { outcome, apology, .. } => {
                self.check_own_stage()?;
                let stage = self.complaint.visit().stage.as_str();
                self.check_gates(Before::Respond, stage, Some(*outcome), *apology)
            }
            Act::Escalated { beside: true, .. } => self.check_stage_begun(),
            Act::Escalated { .. } | Act::Closed { .. } => {
                self.check_stage_begun()?;
                self.check_after_last_act()
            }
            Act::Reopened { .. } => match self.complaint.closed {
                Some(closed) if self.on < closed.on => {
                    let what = "it was closed".to_owned();
                    Err(Refusal::Before { on: self.on, what, since: closed.on })
                }
                _ => Ok(()),
            },
            act => self.check_follow_up(act),
        }
    }
}

/// What of the record an act belongs to: acts of different strands do not rest on one another.
#[derive(PartialEq, Eq)]
enum Strand {
    /// The way through the stages, with what the response says.
    Life,
    Action(u32),
    File(u32),
    Referral(u32),
    /// What keeps it from being erased.
    LegalHold,
    /// Nothing rests on it, and it on nothing.
    Free,
}

fn strand(act: &Act) -> Strand {
    match act {
        Act::Noted { .. }
        | Act::Linked { .. }
        | Act::Recounted { .. }
        | Act::Redacted { .. }
        | Act::Undone { .. }
        | Act::Corrected { .. } => Strand::Free,
        Act::LegalHoldBegun {} | Act::LegalHoldLifted {} => Strand::LegalHold,
        Act::ActionAdded { action, .. }
        | Act::ActionAmended { action, .. }
        | Act::ActionProgressed { action }
        | Act::ActionDone { action }
        | Act::ActionReviewed { action, .. }
        | Act::ActionDropped { action } => Strand::Action(*action),
        Act::FileAdded { file, .. } | Act::FileRemoved { file } => Strand::File(*file),
        Act::Referred { referral, .. } | Act::ReferralAmended { referral, .. } => {
            Strand::Referral(*referral)
        }
        _ => Strand::Life,
    }
}

/// Whether a later act may rest on an earlier one.
fn rests_on(later: &Act, earlier: &Act) -> bool {
    // A duplicate is one of something.
    if let (Act::Closed { reason: CloseReason::Duplicate }, Act::Linked { link, .. }) =
        (later, earlier)
    {
        return *link == LinkKind::DuplicateOf;
    }
    match (strand(later), strand(earlier)) {
        // Words that were heard keep a complaint from being closed as unanswered, and no more.
        (Strand::Free, _) | (_, Strand::Free) => false,
        // Going to an outside body made a referral.
        (Strand::Referral(_), Strand::Life) => {
            matches!(earlier, Act::Escalated { body: Some(_), .. })
        }
        // An action may come from a point.
        (Strand::Action(_), Strand::Life) => match (later, earlier) {
            (Act::ActionAdded { point: Some(from), .. }, Act::PointAdded { point, .. }) => {
                from == point
            }
            _ => false,
        },
        (one, other) => one == other,
    }
}
