//! A batch of a million rows beside a plain loop over the crates `csv` and `bdays`.
//!
//! Both read the same CSV from memory, count working days of England and Wales and write the rows
//! with their days. The loop does the least that could be called the same: it knows one unit and
//! one nation, checks nothing, guards nothing, and bounds nothing. The days are compared before
//! anything is timed. The two are timed in turns, in one process, and the medians compared. The
//! exit code is 1 where a target is missed.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use std::collections::HashSet;
use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bdays::{HolidayCalendar, HolidayCalendarCache};
use chrono::{Days, NaiveDate};
use redress::batch::{Batch, Defaults, run};
use redress::deadline::{Counting, FIRST_DAY, LAST_DAY, Nation, WorkingCalendar, bank_holidays};
use redress::render::{Format, Look};

const ROWS: usize = 1_000_000;
const ROUNDS: usize = 7;
/// How long a million rows may take.
const LONGEST: Duration = Duration::from_secs(2);
/// How long they may take for each second of the loop.
const RATIO: f64 = 1.0;

/// The same bank holidays, as `bdays` asks for them.
struct BankHolidays(HashSet<NaiveDate>);

impl HolidayCalendar<NaiveDate> for BankHolidays {
    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.0.contains(&day)
    }
}

type Answer = Result<Vec<u8>, Box<dyn Error>>;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let input = rows()?;
    let listed = bank_holidays(Nation::EnglandAndWales, 1995, 2109);
    let listed = BankHolidays(listed.iter().map(|holiday| holiday.on).collect());
    let theirs = HolidayCalendarCache::new(listed, FIRST_DAY, LAST_DAY);
    let there = || plain_loop(&theirs, &input);
    let here = |format| move |input: &str| redress(input, format);

    if due_days(&here(Format::Csv)(&input)?)? != due_days(&there()?)? {
        return Err("the two do not agree".into());
    }
    let (mut csv, mut ndjson, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        csv.push(timed(|| here(Format::Csv)(&input))?);
        plain.push(timed(there)?);
        ndjson.push(timed(|| here(Format::Ndjson)(&input))?);
    }
    let (csv, ndjson, plain) = (median(csv), median(ndjson), median(plain));
    let ratio = csv.as_secs_f64() / plain.as_secs_f64();
    println!(
        "A batch of {ROWS} rows, {} MB, median of {ROUNDS} rounds in turns",
        input.len() / 1_000_000
    );
    println!("  redress, CSV        {:7.2} s      target: under {LONGEST:?}", csv.as_secs_f64());
    println!("  redress, NDJSON     {:7.2} s", ndjson.as_secs_f64());
    println!("  csv and bdays       {:7.2} s", plain.as_secs_f64());
    println!("  of the loop's time  {ratio:7.2}        target: at most {RATIO:.2}");
    let met = csv < LONGEST && ratio <= RATIO;
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Working days after working days of a century, in an order that no cache can foresee, with the
/// columns that a register's export might have beside them.
fn rows() -> Result<String, Box<dyn Error>> {
    let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).ok_or("a day")?;
    let mut state = 1_u64;
    let mut next = |below: u64| {
        // Knuth's MMIX generator; the upper half of the state is the random part.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 32) % below
    };
    let mut rows = "ref,from,within,summary\n".to_owned();
    for row in 0..ROWS {
        let from = calendar.on_or_after(first + Days::new(next(36_000)))?;
        let n = 2 + next(39);
        writeln!(rows, "CARR-2026-{row},{from},{n} working days,\"Pain, after treatment\"")?;
    }
    Ok(rows)
}

fn redress(input: &str, format: Format) -> Answer {
    let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let defaults = Defaults { calendar, counting: Counting::default() };
    let batch = Batch { name: "rows", defaults, format, look: Look::plain() };
    let mut answer = Vec::with_capacity(3 * input.len());
    let tally = run(input.as_bytes(), &mut answer, &batch)?;
    if tally.rows == ROWS as u64 && tally.errors == 0 { Ok(answer) } else { Err("errors".into()) }
}

fn plain_loop(calendar: &HolidayCalendarCache<NaiveDate>, input: &str) -> Answer {
    let mut reader = csv::Reader::from_reader(input.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::with_capacity(3 * input.len()));
    let mut header = reader.headers()?.clone();
    header.push_field("due_on");
    writer.write_record(&header)?;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record)? {
        let from: NaiveDate = record[1].parse()?;
        let (n, _) = record[2].split_once(' ').ok_or("a number and a unit")?;
        let due = calendar.advance_bdays(from, n.parse()?);
        record.push_field(&due.to_string());
        writer.write_record(&record)?;
    }
    Ok(writer.into_inner()?)
}

/// The column `due_on`, the fifth of both.
fn due_days(answer: &[u8]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_reader(answer);
    reader.records().map(|record| Ok(record?[4].to_owned())).collect()
}

fn timed(run: impl FnOnce() -> Answer) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    let answer = run()?;
    let taken = begun.elapsed();
    drop(answer);
    Ok(taken)
}

fn median(mut rounds: Vec<Duration>) -> Duration {
    rounds.sort_unstable();
    rounds[rounds.len() / 2]
}
