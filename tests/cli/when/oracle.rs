//! A batch gives the days of independent sources, and the same as the calculator.

use chrono::{Days, NaiveDate, NaiveTime};
use proptest::prelude::*;
use redress::batch::{Batch, Defaults, run};
use redress::deadline::{
    Counting, Explained, Moment, Nation, Passed, Receipt, Role, Roll, WorkingCalendar, due,
};
use redress::render::{Format, Look};

use super::batch::batch;
use super::*;

/// Answers rows that stand beside the day that each must give.
fn agrees(rows: &[(String, String)]) {
    let mut input = "from,within,nation,inclusive,roll,receipt,expected\n".to_owned();
    for (asked, expected) in rows {
        let _ = writeln!(input, "{asked},{expected}");
    }
    let answers = batch("", &input);
    assert_eq!(answers.len(), rows.len());
    for answer in &answers {
        let cells: Vec<&str> = answer.split(',').collect();
        assert_eq!(cells[6], cells[7], "{answer}");
    }
}

fn cells(row: &str) -> Vec<&str> {
    row.split(',').collect()
}

#[test]
fn every_count_of_working_days_ends_on_the_oracles_day() {
    let table = include_str!("../../fixtures/working_days.csv").lines().skip(1).map(cells);
    // Zero working days is no limit that a policy sets.
    let rows: Vec<_> = table
        .filter(|row| row[2] != "0")
        .map(|row| (format!("{},{} working days,{},,,", row[1], row[2], row[0]), row[3].to_owned()))
        .collect();
    assert!(rows.len() > 2_000, "{}", rows.len());
    agrees(&rows);
}

#[test]
fn every_month_ends_on_the_oracles_day_with_each_roll() {
    let table = include_str!("../../fixtures/months.csv").lines().skip(1).map(cells);
    let rows: Vec<_> = table
        .flat_map(|row| {
            let asked = |roll| format!("{},{} months,{},,{roll},", row[1], row[2], row[0]);
            [("none", row[3]), ("backward", row[4]), ("forward", row[5])]
                .map(|(roll, due)| (asked(roll), due.to_owned()))
        })
        .collect();
    assert_eq!(rows.len(), 1_080);
    agrees(&rows);
}

#[test]
fn so_many_working_days_after_one_day_is_the_other() {
    let table = include_str!("../../fixtures/counts.csv").lines().skip(1).map(cells);
    let rows: Vec<_> = table
        .filter_map(|row| {
            let nation: Nation = row[0].parse().unwrap();
            let calendar = WorkingCalendar::builder().nation(nation).build();
            let until = row[2].parse().unwrap();
            // Only a working day is where a count can end.
            let is_end =
                calendar.is_working(until).unwrap() && row[3].parse::<u32>().is_ok_and(|n| n > 0);
            let asked = format!("{},{} working days,{nation},,,", row[1], row[3]);
            is_end.then(|| (asked, row[2].to_owned()))
        })
        .collect();
    assert!(rows.len() > 100, "{}", rows.len());
    agrees(&rows);
}

/// The cells `inclusive,roll,receipt` of a published convention, where there are any.
fn convention(example: &Value) -> Option<String> {
    let cut_off = example["cutoff"].as_str().map(|at| format!(" {at}")).unwrap_or_default();
    Some(match example["day_zero_convention"].as_str()? {
        "start_is_day0" | "calendar_day0" | "month_clamp" => "no,none,actual".to_owned(),
        "roll_then_count" | "calendar_roll_start" => format!("no,none,deemed{cut_off}"),
        "start_is_day1" => "yes,none,actual".to_owned(),
        "calendar_day0_roll_end" | "month_clamp_roll_end" => "no,forward,actual".to_owned(),
        _ => return None,
    })
}

#[test]
fn published_examples_of_the_nations_come_out_as_published() {
    let examples = include_str!("../../fixtures/published_examples.json");
    let examples: Vec<Value> = serde_json::from_str(examples).unwrap();
    let rows: Vec<_> = examples
        .iter()
        .filter_map(|example| {
            let nation = example["calendar"].as_str().filter(|nation| *nation != "none")?;
            let rule = &example["rule"];
            let plain = rule["direction"] != "backward"
                && rule["n"] != 0
                && example["weekend"] == json!(["sat", "sun"])
                && example["extra_working_dates"].as_array().is_none_or(Vec::is_empty);
            let unit = rule["unit"].as_str()?.replace('_', " ").replace("calendar ", "");
            let at = example["start_time"].as_str().map(|at| format!(" {at}")).unwrap_or_default();
            let (start, n) = (example["start"].as_str()?, &rule["n"]);
            let asked = format!("{start}{at},{n} {unit},{nation},{}", convention(example)?);
            plain.then(|| (asked, example["expected"].as_str().unwrap().to_owned()))
        })
        .collect();
    assert!(rows.len() >= 30, "{}", rows.len());
    agrees(&rows);
}

fn any_counting() -> impl Strategy<Value = Counting> {
    let cut_off = proptest::option::of((0_u32..24, 0_u32..60));
    let receipt = prop_oneof![
        Just(Receipt::Actual),
        cut_off.prop_map(|at| Receipt::Deemed { cut_off: at.and_then(|(h, m)| clock(h, m)) })
    ];
    let roll = proptest::sample::select(Roll::ALL);
    (any::<bool>(), roll, receipt).prop_map(|(inclusive, roll, receipt)| Counting {
        inclusive,
        roll,
        receipt,
    })
}

fn clock(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn any_limit() -> impl Strategy<Value = String> {
    const UNITS: &[&str] = &["hours", "days", "weeks", "months", "years", "working days"];
    prop_oneof![
        Just("same day".to_owned()),
        (1_u32..60, proptest::sample::select(UNITS)).prop_map(|(n, unit)| format!("{n} {unit}")),
    ]
}

fn any_moment() -> impl Strategy<Value = Moment> {
    let time = proptest::option::of((0_u32..24, 0_u32..60));
    (0_u64..18_000, time).prop_map(|(day, time)| Moment {
        on: NaiveDate::from_ymd_opt(1995, 1, 2).unwrap() + Days::new(day),
        at: time.and_then(|(hour, minute)| clock(hour, minute)),
    })
}

fn of(nation: Nation) -> WorkingCalendar {
    WorkingCalendar::builder().nation(nation).build()
}

proptest! {
    #[test]
    fn a_batch_says_what_the_calculator_says(
        counting in any_counting(),
        limit in any_limit(),
        from in any_moment(),
        nation in proptest::sample::select(&Nation::ALL[..]),
        by_flags in any::<bool>(),
    ) {
        let explained = Explained::new(&of(nation), counting, limit.parse().unwrap(), from).unwrap();
        let at = from.at.map(|at| at.format(" %H:%M").to_string()).unwrap_or_default();
        let cut_off = counting.receipt.cut_off().map(|at| at.format(" %H:%M").to_string());
        let (calendar, default, cells) = if by_flags {
            (of(nation), counting, ",,,".to_owned())
        } else {
            let receipt = format!("{}{}", counting.receipt.rule(), cut_off.unwrap_or_default());
            let cells = format!("{nation},{},{},{receipt}", counting.inclusive, counting.roll);
            let other = Counting { inclusive: !counting.inclusive, ..Counting::default() };
            (of(Nation::Scotland), other, cells)
        };
        let defaults = Defaults { calendar, counting: default };
        let batch = Batch { name: "rows", defaults, format: Format::Tsv, look: Look::plain() };
        let input = format!(
            "from,within,nation,inclusive,roll,receipt\n{}{at},{limit},{cells}\n", from.on
        );
        let mut answer = Vec::new();
        let tally = run(input.as_bytes(), &mut answer, &batch).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        prop_assert_eq!(tally.errors, 0, "{}", answer);
        let expected = format!("\t{}\t{}\t\n", explained.due.due_on, explained.due.act_by_on);
        prop_assert!(answer.ends_with(&expected), "{}{}", answer, expected);
    }

    #[test]
    fn what_is_passed_over_accounts_for_every_day_of_the_way(
        counting in any_counting(),
        limit in any_limit(),
        from in any_moment(),
    ) {
        let calendar = of(Nation::Scotland);
        let it = Explained::new(&calendar, counting, limit.parse().unwrap(), from).unwrap();
        prop_assert_eq!(it.due, due(&calendar, &counting, it.length, from).unwrap());
        let passed = |role| it.passed.iter().filter(move |day| day.role == role);
        let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
        // Every day before day 0, and every day between the limit and the roll.
        let before = passed(Role::DeemedReceipt).count();
        prop_assert_eq!(i64::try_from(before).unwrap(), days(from.on, it.due.counted_from));
        let rolled = passed(Role::Roll).count();
        prop_assert_eq!(
            i64::try_from(rolled).unwrap(),
            days(it.due.limit_on, it.due.due_on).abs()
        );
        let closed = |day: &Passed| day.why.kind() == "cut_off" || calendar.is_working(day.on) == Ok(false);
        prop_assert!(it.passed.iter().all(closed));
        // Of working days, those passed over and those counted are all there are.
        if limit.ends_with("working days") {
            let counted: i64 = limit.split(' ').next().unwrap().parse().unwrap();
            let over = i64::try_from(passed(Role::Counting).count()).unwrap();
            let own = i64::from(counting.inclusive);
            prop_assert_eq!(over + counted, days(it.due.counted_from, it.due.limit_on) + own);
        } else {
            prop_assert_eq!(passed(Role::Counting).count(), 0);
        }
    }

    #[test]
    fn nothing_that_is_read_makes_a_batch_panic_or_write_other_than_whole_rows(
        input in proptest::collection::vec(
            proptest::sample::select(&b"from,within\n\r\"2026-04-02 1 day\xc3\xa9\0=,,\n"[..]), 0..200
        ),
        header in any::<bool>(),
    ) {
        let defaults = Defaults { calendar: of(Nation::Scotland), counting: Counting::default() };
        let format = Format::Csv;
        let batch = Batch { name: "rows", defaults, format, look: Look::plain() };
        let mut bytes = if header { b"from,within,x\n".to_vec() } else { Vec::new() };
        bytes.extend(&input);
        let mut answer = Vec::new();
        if let Ok(tally) = run(&bytes[..], &mut answer, &batch) {
            let mut rows = csv::Reader::from_reader(&answer[..]);
            prop_assert_eq!(rows.records().flatten().count() as u64, tally.rows);
        }
    }
}
