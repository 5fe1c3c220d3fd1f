//! Working-day addition beside the crate `bdays` with its cache, and the set-up of a calendar.
//!
//! Both sides have the bank holidays of England and Wales over the same years and answer the same
//! questions, which are checked before they are timed. They are timed in turns, in one process,
//! and the medians compared. The exit code is 1 where a target is missed.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use std::collections::HashSet;
use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bdays::{HolidayCalendar, HolidayCalendarCache};
use chrono::NaiveDate;
use redress::deadline::{FIRST_DAY, LAST_DAY, Nation, WorkingCalendar, bank_holidays};

/// How many times as fast as `bdays` an addition must be at the least.
const FASTER: f64 = 10.0;
/// How long a calendar may take to set up.
const SET_UP: Duration = Duration::from_micros(100);

const ROUNDS: usize = 31;
const STARTS: usize = 4_000;

/// The same bank holidays, as `bdays` asks for them.
struct BankHolidays(HashSet<NaiveDate>);

impl HolidayCalendar<NaiveDate> for BankHolidays {
    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.0.contains(&day)
    }
}

/// A working day to start from, and the number of working days to add to it.
type Question = (NaiveDate, u8);

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let ours = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let listed = bank_holidays(Nation::EnglandAndWales, 1995, 2109);
    let listed = BankHolidays(listed.iter().map(|holiday| holiday.on).collect());
    let theirs = HolidayCalendarCache::new(listed, FIRST_DAY, LAST_DAY);

    let questions = questions(&ours)?;
    for &(start, n) in &questions {
        let (a, b) = (ours.add(start, n.into())?, theirs.advance_bdays(start, n.into()));
        if a != b {
            return Err(format!("{n} working days after {start}: {a} here, {b} in bdays").into());
        }
    }

    let (mut here, mut there) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        here.push(timed(&questions, |start, n| ours.add(start, n.into()).unwrap_or(start)));
        there.push(timed(&questions, |start, n| theirs.advance_bdays(start, n.into())));
    }
    let each = |rounds| nanoseconds(median(rounds)) / count(questions.len());
    let (here, there) = (each(here), each(there));
    let ratio = there / here;
    println!(
        "Working-day addition, n of 3 to 40, {} questions, median of {ROUNDS} rounds in turns",
        questions.len()
    );
    println!("  redress                    {here:8.1} ns");
    println!("  bdays 0.1.4 with its cache {there:8.1} ns");
    println!("  times as fast              {ratio:8.1}      target: at least {FASTER}");
    let set_up = set_up();
    Ok(if ratio >= FASTER && set_up { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what a calendar of each nation takes to set up, and whether each meets the target.
fn set_up() -> bool {
    println!("Set-up of a calendar, holidays included, median of {ROUNDS}");
    let mut met = true;
    for nation in Nation::ALL {
        let rounds = (0..ROUNDS).map(|_| {
            let begun = Instant::now();
            black_box(WorkingCalendar::builder().nation(black_box(nation)).build());
            begun.elapsed()
        });
        let taken = median(rounds.collect());
        met &= taken < SET_UP;
        println!(
            "  {:<26} {:8.1} µs      target: under {}",
            nation.title(),
            nanoseconds(taken) / 1_000.0,
            SET_UP.as_micros()
        );
    }
    met
}

/// Questions spread over a century, in an order that no cache can foresee.
fn questions(calendar: &WorkingCalendar) -> Result<Vec<Question>, Box<dyn Error>> {
    let first = calendar.on_or_after(NaiveDate::from_ymd_opt(2000, 1, 1).ok_or("a day")?)?;
    let last = NaiveDate::from_ymd_opt(2099, 12, 31).ok_or("a day")?;
    let working = u64::from(calendar.count(first, last)?.unsigned_abs());
    let mut state = 1_u64;
    let mut next = |below: u64| {
        // Knuth's MMIX generator; the upper half of the state is the random part.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 32) % below
    };
    let mut questions = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let start = calendar.add(first, u32::try_from(next(working))?)?;
        questions.push((start, u8::try_from(3 + next(38))?));
    }
    Ok(questions)
}

fn timed(questions: &[Question], add: impl Fn(NaiveDate, u8) -> NaiveDate) -> Duration {
    let begun = Instant::now();
    for &(start, n) in questions {
        black_box(add(black_box(start), black_box(n)));
    }
    begun.elapsed()
}

fn median(mut rounds: Vec<Duration>) -> Duration {
    rounds.sort_unstable();
    rounds[rounds.len() / 2]
}

fn nanoseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e9
}

fn count(questions: usize) -> f64 {
    u32::try_from(questions).map_or(f64::INFINITY, f64::from)
}
