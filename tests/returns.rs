//! What must hold of every return, for random complaints: sums add up, what one year carries forward
//! the next brings forward, and it does not matter in which parts complaints are added up.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "replay/wish.rs"]
#[allow(dead_code, reason = "what the other test needs of it")]
mod wish;

use std::sync::{Arc, LazyLock};

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    Capacity, Complaint, ComplaintRef, Details, Draft, Event, Request, Rules, Standing, Verdict,
    Words, deadlines, decide, receive,
};
use redress::procedure::{Channel, LIBRARY, Procedure};
use redress::report::figures::{
    Annual, ClinicBook, Ko41b, Lessons, Period, Promises, Scotland, Seen, Span, Sum,
};
use redress::report::tally::{Tally, number, pack};
use wish::{Wish, wish};

/// Every procedure with what figures need to know of it.
static PROCEDURES: LazyLock<Vec<(Procedure, Arc<Promises>)>> = LazyLock::new(|| {
    let all = LIBRARY.iter().map(|entry| entry.procedure()).enumerate();
    all.map(|(number, it)| (it.clone(), Arc::new(Promises::of(&it, number)))).collect()
});

static CLINIC: LazyLock<ClinicBook> = LazyLock::new(|| ClinicBook {
    label: "test".to_owned(),
    name: "Test".to_owned(),
    calendar: WorkingCalendar::builder().nation(Nation::EnglandAndWales).build(),
});

/// A complaint at random: its procedure, the day it arrives, who complains how, and what becomes of it.
#[derive(Debug, Clone)]
struct Life {
    which: usize,
    after: u64,
    channel: Channel,
    capacity: Option<Capacity>,
    payer: Option<usize>,
    wishes: Vec<Wish>,
}

fn life() -> impl Strategy<Value = Life> {
    let channel = prop::sample::select(Channel::ALL);
    let capacity = prop::option::of(prop::sample::select(Capacity::ALL));
    let wishes = prop::collection::vec(wish(), 0..24);
    (0..PROCEDURES.len(), 0..900_u64, channel, capacity, prop::option::of(0..3_usize), wishes)
        .prop_map(|(which, after, channel, capacity, payer, wishes)| Life {
            which,
            after,
            channel,
            capacity,
            payer,
            wishes,
        })
}

fn event(seq: usize, draft: Draft) -> Event {
    Event {
        seq: i64::try_from(seq).unwrap(),
        recorded_at: "2026-01-01T09:00:00Z".parse().unwrap(),
        actor: "somebody".to_owned(),
        erased: false,
        draft,
        standing: Standing::Recorded,
    }
}

impl Life {
    fn procedure(&self) -> &'static Procedure {
        &PROCEDURES[self.which].0
    }

    fn live(&self) -> Complaint {
        let procedure = self.procedure();
        let mut today = day("2023-06-01") + Days::new(self.after);
        let payer = procedure.facts.iter().find(|fact| fact.id.as_str() == "payer");
        let payer = payer.zip(self.payer).map(|(fact, place)| {
            let answers = fact.answers();
            (fact.id.clone(), answers[place % answers.len()].to_string())
        });
        let details = Details {
            channel: Some(self.channel),
            capacity: self.capacity,
            facts: payer.into_iter().collect(),
            ..Details::default()
        };
        let key = procedure.key.clone();
        let draft = receive(procedure, &key, today, None, details, Words::default()).unwrap();
        let reference: ComplaintRef = "TEST-2026-0001".parse().unwrap();
        let mut complaint = Complaint::replay(reference, [event(1, draft)]).unwrap();
        for wish in &self.wishes {
            today = today + Days::new(wish.later);
            let rules = Rules { procedure, calendar: &CLINIC.calendar, today };
            let request = wish.request(procedure, &complaint);
            if matches!(request, Request::Redact(_)) {
                continue;
            }
            let on = today - Days::new(wish.back);
            if let Ok(Verdict::Record(draft)) = decide(rules, &complaint, on, request) {
                let before = complaint.clone();
                complaint.apply(event(complaint.events.len() + 1, *draft));
                if deadlines(procedure, &CLINIC.calendar, &complaint).is_err() {
                    complaint = before;
                }
            }
        }
        complaint
    }

    fn packed(&self) -> Vec<u8> {
        let complaint = self.live();
        let deadlines = deadlines(self.procedure(), &CLINIC.calendar, &complaint).unwrap();
        pack(&complaint, self.procedure(), &deadlines)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Adds complaints up for some days.
fn sum<S: Sum>(complaints: &[(usize, Vec<u8>)], days: Period) -> S {
    let mut sum = S::default();
    for (which, packed) in complaints {
        let tally = Tally::read(packed).unwrap();
        sum.add(&Seen {
            tally: &tally,
            clinic: &CLINIC,
            promises: &PROCEDURES[*which].1,
            practitioners: &[],
            today: number(day("2026-12-01")),
            days: Span::of(days),
        });
    }
    sum
}

fn year(year: i32) -> Period {
    Period::financial_year(NaiveDate::from_ymd_opt(year, 3, 31).unwrap())
}

/// The same whether it is added up whole or in two parts, in either order.
fn parts<S: Sum + PartialEq + std::fmt::Debug>(
    complaints: &[(usize, Vec<u8>)],
    cut: usize,
    days: Period,
) -> S {
    let whole: S = sum(complaints, days);
    let (one, other): (S, S) = (sum(&complaints[..cut], days), sum(&complaints[cut..], days));
    let (mut forth, mut back) = (S::default(), S::default());
    forth.join(&one);
    forth.join(&other);
    back.join(&other);
    back.join(&one);
    assert_eq!(forth, whole);
    assert_eq!(back, whole);
    whole
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn returns_add_up(lives in prop::collection::vec(life(), 1..24), cut: prop::sample::Index) {
        let complaints: Vec<_> = lives.iter().map(|life| (life.which, life.packed())).collect();
        let cut = cut.index(complaints.len());
        let mut carried = None;
        for year in [2024, 2025, 2026, 2027].map(year) {
            let of: Ko41b = parts(&complaints, cut, year);
            prop_assert_eq!(of.faults(), Vec::<&str>::new());
            prop_assert_eq!(of.brought_forward, carried.unwrap_or(of.brought_forward));
            carried = of.carried_forward();

            let of: Annual = parts(&complaints, cut, year);
            let received: u64 = of.subjects.values().map(|it| it.received).sum();
            prop_assert!(received >= of.received);
            prop_assert!(of.ombudsman <= of.referred);
            let beside = of.beside.as_deref().cloned().unwrap_or_default();
            prop_assert!(beside.received <= of.received && beside.decided() <= of.decided());
            prop_assert!(beside.beside.is_none());
            for of in of.bodies.values() {
                prop_assert!(of.complaints <= of.referrals);
                prop_assert!(of.decisions.values().sum::<u64>() <= of.referrals);
            }
            let decided: u64 = of.subjects.values().map(|it| it.decided).sum();
            prop_assert!(decided >= of.decided());

            let of: Scotland = parts(&complaints, cut, year);
            for stage in &of.stages {
                prop_assert_eq!(stage.closed, stage.upheld + stage.partly_upheld + stage.not_upheld);
                prop_assert_eq!(stage.closed, stage.days.count());
                prop_assert!(stage.within <= stage.closed && stage.extended <= stage.closed);
            }

            let of: Lessons = parts(&complaints, cut, year);
            let themes: u64 = of.themes.values().map(redress::report::figures::Theme::complaints).sum();
            prop_assert!(themes >= of.complaints);
            let before: Lessons = sum(&complaints, year.year_before());
            prop_assert_eq!(of.before, before.complaints);
        }
    }
}
