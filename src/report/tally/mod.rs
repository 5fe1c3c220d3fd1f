//! What reports count of a complaint, packed: a report over all years reads a hundred bytes of each
//! complaint and neither its history nor its words.
//!
//! Nothing in it identifies a person. It follows from the complaint's events, its procedure and its
//! deadlines, and is written with them.

mod packed;

use chrono::{Datelike, NaiveDate};

pub use packed::Day;
use packed::{Reader, Writer};

use crate::domain::{
    Act, CloseReason, Complaint, Deadline, Decision, LateCause, Remedy, RootCause, Settled, Status,
};
use crate::procedure::{Capacity, Channel, Id, Outcome, Procedure, Verb};

/// The way of packing, counted up where it changes.
const FORM: u8 = 1;

/// What reports count of one complaint.
#[derive(Debug, Clone, Copy)]
pub struct Tally<'a> {
    /// The day it was received.
    pub received: Day,
    /// Where it stands.
    pub status: Status,
    /// How it came.
    pub channel: Option<Channel>,
    /// In what capacity the complainant acts.
    pub capacity: Option<Capacity>,
    /// What the clinic last found.
    pub outcome: Option<Outcome>,
    /// The patient's age in whole years on the day of receipt, where the day of birth is known.
    pub age: Option<u8>,
    /// It was accepted although its window had ended.
    pub accepted_late: bool,
    /// Why something about it was late, as a set.
    pub late_causes: Set<LateCause>,
    /// What caused the matter.
    pub causes: Set<RootCause>,
    /// What is done to put things right.
    pub remedies: Set<Remedy>,
    /// What is paid, in pence.
    pub pence: u64,
    /// The category of the matter as a whole; empty where it has none.
    pub category: &'a str,
    /// The current stage.
    pub stage: &'a str,
    /// The site; empty where none was said.
    pub site: &'a str,
    /// Who pays for the care; empty where the procedure does not ask.
    pub payer: &'a str,
    /// How grave it was found; empty where it was not graded.
    pub grade: &'a str,
    closings: &'a [u8],
    stays: &'a [u8],
    points: &'a [u8],
    referrals: &'a [u8],
    dues: &'a [u8],
}

/// A set of words of a small vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set<T> {
    bits: u32,
    words: std::marker::PhantomData<T>,
}

/// A time for which a complaint was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// The day it was closed.
    pub on: Day,
    /// Why.
    pub reason: CloseReason,
    /// The day it was opened again, if it was.
    pub reopened: Option<Day>,
}

/// A time at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Which stage of the procedure, from 0; `None` for one that it does not know.
    pub stage: Option<usize>,
    /// The day it began.
    pub entered: Day,
    /// It began anew when the complaint was reopened.
    pub anew: bool,
    /// The clinic's own stage went on meanwhile.
    pub beside: bool,
    /// The day of the last answer, and what was found.
    pub answered: Option<(Day, Outcome)>,
    /// The day of the first answer.
    pub first_answered: Option<Day>,
}

/// A point that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head<'a> {
    /// Its category; empty where it has none.
    pub category: &'a str,
    /// The group of staff that it is about; empty where none was said.
    pub staff_group: &'a str,
    /// The site; empty where none was said.
    pub site: &'a str,
    /// What was last found.
    pub outcome: Option<Outcome>,
}

/// A time with a body outside the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outside<'a> {
    /// The body.
    pub body: &'a str,
    /// The day it went there.
    pub on: Day,
    /// What the body decided.
    pub decision: Option<Decision>,
}

/// A deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Which of the procedure's obligations, from 0.
    pub rule: usize,
    /// Which of the complaint's visits to stages, from 0.
    pub visit: usize,
    /// The last day on which it is met.
    pub on: Day,
    /// The same before any hold and any extension.
    pub original: Day,
    /// How it ended.
    pub settled: Settled,
    /// When.
    pub settled_on: Option<Day>,
}

/// The number of a day.
#[must_use]
pub fn number(day: NaiveDate) -> Day {
    day.num_days_from_ce()
}

/// The day of a number.
#[must_use]
pub fn day(number: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or_default()
}

/// The words of a vocabulary are packed by their places in it: it only grows at its end.
macro_rules! packed_words {
    ($($name:ident),+) => { $(
        impl Packed for $name {
            const ALL: &'static [Self] = $name::ALL;
        }
    )+ };
}

/// A vocabulary that can be packed.
pub trait Packed: Copy + PartialEq + 'static {
    /// Its words.
    const ALL: &'static [Self];

    /// Its place from 1; 0 stands for none.
    fn place(self) -> u8 {
        let place = Self::ALL.iter().position(|it| *it == self).map_or(0, |place| place + 1);
        u8::try_from(place).unwrap_or_default()
    }

    /// The word at a place, where there is one.
    fn at(place: u8) -> Option<Self> {
        Self::ALL.get(usize::from(place).checked_sub(1)?).copied()
    }
}

packed_words!(Status, Channel, Capacity, Outcome, CloseReason, Settled, Decision);
packed_words!(LateCause, RootCause, Remedy);

impl<T: Packed> Set<T> {
    fn of(words: &[T]) -> Self {
        Self::from_bits(words.iter().fold(0, |bits, word| bits | 1 << word.place()))
    }

    fn from_bits(bits: u32) -> Self {
        Self { bits, words: std::marker::PhantomData }
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Whether it holds a word.
    #[must_use]
    pub fn has(self, word: T) -> bool {
        self.bits & (1 << word.place()) != 0
    }

    /// The words in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |word| self.has(*word))
    }
}

/// Packs what reports count of a complaint with these deadlines.
#[must_use]
pub fn pack(complaint: &Complaint, procedure: &Procedure, deadlines: &[Deadline]) -> Vec<u8> {
    let received = number(complaint.received_on);
    let details = &complaint.details;
    let findings = &details.findings;
    let mut out = Writer::default();
    out.byte(FORM);
    out.number(u64::from(received.unsigned_abs()));
    out.byte(complaint.status(procedure).place());
    out.byte(details.channel.map_or(0, Packed::place));
    out.byte(details.capacity.map_or(0, Packed::place));
    out.byte(complaint.outcome().map_or(0, Packed::place));
    out.byte(age(complaint).map_or(0, |age| age + 1));
    out.byte(details.accepted_late.unwrap_or_default().into());
    out.number(Set::of(&findings.late_causes).bits.into());
    out.number(Set::of(&findings.causes).bits.into());
    out.number(Set::of(&findings.remedies).bits.into());
    out.number(findings.amount.map_or(0, |amount| amount.pence));
    let text = |id: &Option<Id>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    out.text(&text(&details.category));
    out.text(complaint.visit().stage.as_str());
    out.text(&text(&details.site));
    out.text(&complaint.condition(procedure, "payer").unwrap_or_default());
    out.text(complaint.grading().map_or("", |graded| graded.grade.as_str()));
    put_closings(&mut out, complaint, received);
    put_stays(&mut out, complaint, procedure, received);
    let points: Vec<_> = complaint.standing_points().collect();
    out.list(points.into_iter(), |out, point| {
        out.text(&text(&point.facts.category));
        out.text(&text(&point.facts.staff_group));
        out.text(&text(&point.facts.site));
        out.byte(point.outcome().map_or(0, Packed::place));
    });
    out.list(complaint.referrals.iter(), |out, referral| {
        out.text(referral.body.as_str());
        out.signed(number(referral.on) - received);
        out.byte(referral.facts.decision.map_or(0, Packed::place));
    });
    out.list(deadlines.iter(), |out, deadline| put_due(out, deadline, received));
    out.0
}

/// The patient's age on the day of receipt. A complainant who is the patient gives their own.
fn age(complaint: &Complaint) -> Option<u8> {
    let words = &complaint.words;
    let own = || words.born_on.filter(|_| complaint.details.capacity == Some(Capacity::Patient));
    let born = words.patient_born_on.or_else(own)?;
    complaint.received_on.years_since(born)?.min(200).try_into().ok()
}

/// Each closing with the reopening that ended it, as the events that count say.
fn put_closings(out: &mut Writer, complaint: &Complaint, received: Day) {
    let mut closings: Vec<Closing> = Vec::new();
    for (_, draft) in complaint.counting() {
        let on = number(draft.on);
        match &draft.act {
            Act::Closed { reason } => {
                closings.push(Closing { on, reason: *reason, reopened: None });
            }
            // What goes on after it was closed is open again as well.
            Act::Reopened { .. } | Act::Escalated { beside: false, .. } => {
                if let Some(last) = closings.last_mut() {
                    last.reopened.get_or_insert(on);
                }
            }
            _ => {}
        }
    }
    out.list(closings.into_iter(), |out, closing| {
        out.signed(closing.on - received);
        out.byte(closing.reason.place());
        out.byte(closing.reopened.is_some().into());
        if let Some(reopened) = closing.reopened {
            out.signed(reopened - received);
        }
    });
}

fn put_stays(out: &mut Writer, complaint: &Complaint, procedure: &Procedure, received: Day) {
    let visits = complaint.visits.iter().map(|visit| (visit, false));
    let beside = complaint.beside.iter().map(|visit| (visit, true));
    let stays: Vec<_> = visits.chain(beside).collect();
    out.list(stays.into_iter(), |out, (visit, beside)| {
        let stage = procedure.stages.iter().position(|stage| stage.id == visit.stage);
        out.number(stage.map_or(0, |stage| stage as u64 + 1));
        out.signed(number(visit.entered_on) - received);
        out.byte(u8::from(visit.reopened) | u8::from(beside) << 1);
        out.byte(visit.answer.map_or(0, |answer| answer.outcome.place()));
        if let Some(answer) = visit.answer {
            let first = visit.done.iter().find(|done| done.verb == Verb::Respond);
            let first = first.map_or(answer.on, |done| done.on);
            out.signed(number(answer.on) - received);
            out.signed(number(first) - number(answer.on));
        }
    });
}

fn put_due(out: &mut Writer, deadline: &Deadline, received: Day) {
    let (due, original) = (number(deadline.due_on), number(deadline.original_due_on));
    out.number(deadline.rule as u64);
    out.number(deadline.visit as u64);
    out.byte(deadline.settled.place() | u8::from(due != original) << 7);
    out.signed(due - received);
    if due != original {
        out.signed(original - due);
    }
    if let Some(on) = deadline.settled_on {
        out.signed(number(on) - due);
    }
}

impl<'a> Tally<'a> {
    /// Reads what was packed; `None` where these are no such bytes.
    #[must_use]
    #[inline]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        if from.byte()? != FORM {
            return None;
        }
        Some(Self {
            received: from.small()?.try_into().ok()?,
            status: Status::at(from.byte()?)?,
            channel: Channel::at(from.byte()?),
            capacity: Capacity::at(from.byte()?),
            outcome: Outcome::at(from.byte()?),
            age: from.byte()?.checked_sub(1),
            accepted_late: from.byte()? != 0,
            late_causes: Set::from_bits(from.small()?),
            causes: Set::from_bits(from.small()?),
            remedies: Set::from_bits(from.small()?),
            pence: from.number()?,
            category: from.text()?,
            stage: from.text()?,
            site: from.text()?,
            payer: from.text()?,
            grade: from.text()?,
            closings: from.bytes()?,
            stays: from.bytes()?,
            points: from.bytes()?,
            referrals: from.bytes()?,
            dues: from.bytes()?,
        })
    }

    /// The times for which it was closed, in order; the last is not over while it is closed.
    #[inline]
    pub fn closings(&self) -> impl Iterator<Item = Closing> + use<'a> {
        let received = self.received;
        items(self.closings, move |from| {
            Some(Closing {
                on: received.checked_add(from.signed()?)?,
                reason: CloseReason::at(from.byte()?)?,
                reopened: match from.byte()? {
                    0 => None,
                    _ => Some(received.checked_add(from.signed()?)?),
                },
            })
        })
    }

    /// Its times at stages in their order, and behind them those beside.
    #[inline]
    pub fn stays(&self) -> impl Iterator<Item = Stay> + use<'a> {
        let received = self.received;
        items(self.stays, move |from| {
            let stage = usize::try_from(from.small()?).ok()?.checked_sub(1);
            let entered = received.checked_add(from.signed()?)?;
            let flags = from.byte()?;
            let (mut answered, mut first_answered) = (None, None);
            if let Some(outcome) = Outcome::at(from.byte()?) {
                let last = received.checked_add(from.signed()?)?;
                answered = Some((last, outcome));
                first_answered = Some(last.checked_add(from.signed()?)?);
            }
            let (anew, beside) = (flags & 1 != 0, flags & 2 != 0);
            Some(Stay { stage, entered, anew, beside, answered, first_answered })
        })
    }

    /// Its points that stand.
    #[inline]
    pub fn points(&self) -> impl Iterator<Item = Head<'a>> + use<'a> {
        items(self.points, |from| {
            Some(Head {
                category: from.text()?,
                staff_group: from.text()?,
                site: from.text()?,
                outcome: Outcome::at(from.byte()?),
            })
        })
    }

    /// Where it went outside the clinic.
    #[inline]
    pub fn referrals(&self) -> impl Iterator<Item = Outside<'a>> + use<'a> {
        let received = self.received;
        items(self.referrals, move |from| {
            Some(Outside {
                body: from.text()?,
                on: received.checked_add(from.signed()?)?,
                decision: Decision::at(from.byte()?),
            })
        })
    }

    /// Its deadlines.
    #[inline]
    pub fn dues(&self) -> impl Iterator<Item = Due> + use<'a> {
        let received = self.received;
        items(self.dues, move |from| {
            let rule = usize::try_from(from.small()?).ok()?;
            let visit = usize::try_from(from.small()?).ok()?;
            let how = from.byte()?;
            let settled = Settled::at(how & 0x7f)?;
            let on = received.checked_add(from.signed()?)?;
            let original = if how & 0x80 == 0 { on } else { on.checked_add(from.signed()?)? };
            let settled_on = match settled {
                Settled::Open => None,
                _ => Some(on.checked_add(from.signed()?)?),
            };
            Some(Due { rule, visit, on, original, settled, settled_on })
        })
    }

    /// The day it was closed, while it is.
    #[must_use]
    pub fn closed(&self) -> Option<Day> {
        self.closings().last().filter(|last| last.reopened.is_none()).map(|last| last.on)
    }

    /// Whether it had been received and was not closed on the eve of a day.
    #[must_use]
    pub fn is_open_before(&self, day: Day) -> bool {
        let closed = |it: &Closing| it.on < day && it.reopened.is_none_or(|on| on >= day);
        self.received < day && !self.closings().any(|it| closed(&it))
    }

    /// The categories under which it is counted, each once: those of its points, or that of the
    /// matter as a whole.
    pub fn categories(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut seen: Vec<&'a str> = Vec::new();
        let of_points = self.points().map(|point| point.category).filter(|it| !it.is_empty());
        let own = std::iter::once(self.category).filter(|it| !it.is_empty());
        for category in own.chain(of_points) {
            if !seen.contains(&category) {
                seen.push(category);
            }
        }
        seen.into_iter()
    }

    /// The sites under which it is counted, each once.
    pub fn sites(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut seen: Vec<&'a str> = Vec::new();
        for site in std::iter::once(self.site).chain(self.points().map(|point| point.site)) {
            if !site.is_empty() && !seen.contains(&site) {
                seen.push(site);
            }
        }
        seen.into_iter()
    }
}

/// The items of a packed list.
#[inline]
fn items<'a, T>(
    bytes: &'a [u8],
    mut take: impl FnMut(&mut Reader<'a>) -> Option<T>,
) -> impl Iterator<Item = T> {
    let mut from = Reader(bytes);
    let mut left = from.number().unwrap_or_default();
    std::iter::from_fn(move || {
        left = left.checked_sub(1)?;
        take(&mut from)
    })
}
