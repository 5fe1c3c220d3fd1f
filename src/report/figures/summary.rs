//! The summary: how many complaints, what became of them, how long they took, what was in time.

use super::book::Act;
use super::{Seen, Spread, Sum};
use crate::domain::{Settled, Status};
use crate::procedure::{Force, Outcome};
use crate::report::tally::{Day, Due};

/// What complaints add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// All of them.
    pub received: u64,
    /// The current stage waits for its answer.
    pub open: u64,
    /// The current stage has been answered.
    pub responded: u64,
    /// An outside body decides.
    pub outside: u64,
    /// Closed.
    pub closed: u64,
    /// Of which the clinic last found this.
    pub upheld: u64,
    /// The same.
    pub partly_upheld: u64,
    /// The same.
    pub not_upheld: u64,
    /// Working days from the receipt to the clinic's first answer, of those that were answered.
    pub days: Spread,
    /// Firm deadlines for an acknowledgement that were kept, and all that ended or are overdue.
    pub acknowledged: (u64, u64),
    /// The same for the answer of a stage.
    pub answered: (u64, u64),
    /// The same for word on progress.
    pub updated: (u64, u64),
    /// Of which a firm deadline is overdue.
    pub overdue: u64,
    /// At more than one stage.
    pub escalated: u64,
}

/// How a deadline counts: kept, broken, or still open and in time; `None` where it does not.
#[must_use]
#[inline]
pub fn kept(due: &Due, today: Day) -> Option<Option<bool>> {
    match due.settled {
        Settled::Met => Some(Some(true)),
        Settled::MetLate | Settled::Missed => Some(Some(false)),
        Settled::Open if due.on < today => Some(Some(false)),
        Settled::Open | Settled::OnHold => Some(None),
        Settled::Waived | Settled::Cancelled => None,
    }
}

impl Sum for Summary {
    fn add(&mut self, seen: &Seen<'_>) {
        let tally = seen.tally;
        self.received += 1;
        *match tally.status {
            Status::Open => &mut self.open,
            Status::Responded => &mut self.responded,
            Status::Outside => &mut self.outside,
            Status::Closed => &mut self.closed,
        } += 1;
        match tally.outcome {
            Some(Outcome::Upheld) => self.upheld += 1,
            Some(Outcome::PartlyUpheld) => self.partly_upheld += 1,
            Some(Outcome::NotUpheld) => self.not_upheld += 1,
            None => {}
        }
        let (mut answered, mut own) = (None, 0);
        for stay in tally.stays().filter(|stay| !stay.beside) {
            answered = answered.or(stay.first_answered);
            own += u32::from(!stay.anew);
        }
        if let Some(on) = answered {
            self.days.add(seen.working_days(tally.received, on));
        }
        self.escalated += u64::from(own > 1);
        let mut overdue = false;
        for due in tally.dues() {
            let Some(rule) = seen.promises.rules.get(due.rule) else { continue };
            if rule.force == Force::Soft {
                continue;
            }
            overdue |= due.settled == Settled::Open && due.on < seen.today;
            let (in_time, all) = match rule.act {
                Act::Acknowledged => &mut self.acknowledged,
                Act::Answered => &mut self.answered,
                Act::Updated => &mut self.updated,
                Act::Other => continue,
            };
            if let Some(Some(kept)) = kept(&due, seen.today) {
                *in_time += u64::from(kept);
                *all += 1;
            }
        }
        self.overdue += u64::from(overdue);
    }

    fn join(&mut self, other: &Self) {
        self.received += other.received;
        self.open += other.open;
        self.responded += other.responded;
        self.outside += other.outside;
        self.closed += other.closed;
        self.upheld += other.upheld;
        self.partly_upheld += other.partly_upheld;
        self.not_upheld += other.not_upheld;
        self.days.join(&other.days);
        for (sum, more) in [
            (&mut self.acknowledged, other.acknowledged),
            (&mut self.answered, other.answered),
            (&mut self.updated, other.updated),
        ] {
            sum.0 += more.0;
            sum.1 += more.1;
        }
        self.overdue += other.overdue;
        self.escalated += other.escalated;
    }
}

impl Summary {
    /// How many were answered: the clinic found something.
    #[must_use]
    pub fn found(&self) -> u64 {
        self.upheld + self.partly_upheld + self.not_upheld
    }
}
