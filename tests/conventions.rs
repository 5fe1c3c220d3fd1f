//! The conventions of counting, held apart: every row of the tables of dates passes under its own,
//! and for every other there is a row that fails under it, named cell by cell. An engine that took
//! one convention for another could not pass here by chance.
//!
//! The tables are those of `tests/fixtures/`. A row is called by its `id` in
//! `published_examples.json`, or by what stands in it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use redress::deadline::{
    CalendarBuilder, Counting, Length, Moment, Nation, Receipt, Roll, Unit, WorkingCalendar,
    WorkingWeek, due,
};
use serde_json::Value;

const EXAMPLES: &str = include_str!("fixtures/published_examples.json");
const WORKING_DAYS: &str = include_str!("fixtures/working_days.csv");
const MONTHS: &str = include_str!("fixtures/months.csv");
const COUNTS: &str = include_str!("fixtures/counts.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cells(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|row| row.split(',').collect())
}

/// The bank holidays of a row.
#[derive(Clone, Debug, PartialEq)]
enum Holidays {
    Nations(Vec<Nation>),
    Listed(Vec<NaiveDate>),
}

/// The conventions of the published examples that count anything.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Convention {
    StartIsDay0,
    StartIsDay1,
    RollThenCount,
    CalendarDay0,
    CalendarDay0RollEnd,
    CalendarRollStart,
    MonthClamp,
    MonthClampRollEnd,
}

use Convention::{
    CalendarDay0, CalendarDay0RollEnd, CalendarRollStart, MonthClamp, MonthClampRollEnd,
    RollThenCount, StartIsDay0, StartIsDay1,
};

const CONVENTIONS: [Convention; 8] = [
    StartIsDay0,
    StartIsDay1,
    RollThenCount,
    CalendarDay0,
    CalendarDay0RollEnd,
    CalendarRollStart,
    MonthClamp,
    MonthClampRollEnd,
];

impl Convention {
    fn of(name: &str) -> Option<Self> {
        let names = [
            "start_is_day0",
            "start_is_day1",
            "roll_then_count",
            "calendar_day0",
            "calendar_day0_roll_end",
            "calendar_roll_start",
            "month_clamp",
            "month_clamp_roll_end",
        ];
        names.iter().position(|known| *known == name).map(|at| CONVENTIONS[at])
    }

    fn unit(self) -> Unit {
        match self {
            StartIsDay0 | StartIsDay1 | RollThenCount => Unit::WorkingDay,
            CalendarDay0 | CalendarDay0RollEnd | CalendarRollStart => Unit::Day,
            MonthClamp | MonthClampRollEnd => Unit::Month,
        }
    }

    fn counting(self, cut_off: Option<NaiveTime>) -> Counting {
        let deemed = Receipt::Deemed { cut_off };
        let (receipt, roll, inclusive) = match self {
            StartIsDay0 | CalendarDay0 | MonthClamp => (Receipt::Actual, Roll::None, false),
            StartIsDay1 => (Receipt::Actual, Roll::None, true),
            RollThenCount | CalendarRollStart => (deemed, Roll::None, false),
            CalendarDay0RollEnd | MonthClampRollEnd => (Receipt::Actual, Roll::Forward, false),
        };
        Counting { inclusive, roll, receipt }
    }
}

/// A row, with everything by which it is counted.
#[derive(Clone, Debug)]
struct Row {
    name: String,
    holidays: Holidays,
    week: WorkingWeek,
    open: Vec<NaiveDate>,
    from: Moment,
    count: u32,
    convention: Convention,
    cut_off: Option<NaiveTime>,
    expected: NaiveDate,
}

impl Row {
    fn calendar(&self) -> CalendarBuilder {
        let builder = WorkingCalendar::builder().week(self.week);
        let builder = match &self.holidays {
            Holidays::Nations(nations) => {
                nations.iter().copied().fold(builder, CalendarBuilder::nation)
            }
            Holidays::Listed(days) => days.iter().fold(builder, |b, on| b.holiday(*on, "listed")),
        };
        self.open.iter().copied().fold(builder, CalendarBuilder::open)
    }

    fn under(&self, convention: Convention) -> NaiveDate {
        let counting = convention.counting(self.cut_off);
        let length = Length::Span { count: self.count, unit: convention.unit() };
        due(&self.calendar().build(), &counting, length, self.from).unwrap().due_on
    }

    fn answer(&self) -> NaiveDate {
        self.under(self.convention)
    }
}

/// The published examples that count forward from a day that can be counted.
fn published() -> Vec<Row> {
    let examples: Vec<Value> = serde_json::from_str(EXAMPLES).unwrap();
    let texts = |value: &Value| -> Vec<String> {
        let list = value.as_array().cloned().unwrap_or_default();
        list.iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    let time = |value: &Value| value.as_str().map(|at| format!("{at}:00").parse().unwrap());
    let mut rows = Vec::new();
    for row in &examples {
        let count = u32::try_from(row["rule"]["n"].as_u64().unwrap()).unwrap();
        let from = Moment { on: day(row["start"].as_str().unwrap()), at: time(&row["start_time"]) };
        let convention = Convention::of(row["day_zero_convention"].as_str().unwrap());
        let Some(convention) = convention.filter(|_| {
            row["rule"]["direction"] == "forward" && count > 0 && from.on >= day("1995-01-01")
        }) else {
            continue;
        };
        let weekend: Vec<Weekday> =
            texts(&row["weekend"]).iter().map(|day| day.parse().unwrap()).collect();
        let week = (0..7).map(|day| Weekday::try_from(day).unwrap());
        rows.push(Row {
            name: row["id"].as_str().unwrap().to_owned(),
            holidays: match row["calendar"].as_str() {
                Some("none") => Holidays::Nations(Vec::new()),
                Some(nation) => Holidays::Nations(vec![nation.parse().unwrap()]),
                None => {
                    Holidays::Listed(texts(&row["calendar"]).iter().map(|on| day(on)).collect())
                }
            },
            week: WorkingWeek::new(week.filter(|day| !weekend.contains(day))).unwrap(),
            open: texts(&row["extra_working_dates"]).iter().map(|on| day(on)).collect(),
            from,
            count,
            convention,
            cut_off: time(&row["cutoff"]),
            expected: day(row["expected"].as_str().unwrap()),
        });
    }
    assert_eq!(rows.len(), 103);
    rows
}

/// For the two cells of [`DAY_ZERO`] that no published example holds apart: twenty calendar days
/// from Saturday 4 October 2008 end on Friday the 24th; from Monday the 6th, the day that it is
/// deemed to be, on Sunday the 26th, which stays.
fn by_hand() -> [Row; 2] {
    [
        ("by hand: in force at once", CalendarDay0, "2008-10-24"),
        ("by hand: in force on Monday", CalendarRollStart, "2008-10-26"),
    ]
    .map(|(name, convention, expected)| Row {
        name: name.to_owned(),
        holidays: Holidays::Nations(Vec::new()),
        week: WorkingWeek::default(),
        open: Vec::new(),
        from: Moment::day(day("2008-10-04")),
        count: 20,
        convention,
        cut_off: None,
        expected: day(expected),
    })
}

/// The rows of `working_days.csv`, as `scotland 2026-06-12 + 3`.
fn computed() -> Vec<Row> {
    cells(WORKING_DAYS)
        .map(|cells| Row {
            name: format!("{} {} + {}", cells[0], cells[1], cells[2]),
            holidays: Holidays::Nations(vec![cells[0].parse().unwrap()]),
            week: WorkingWeek::default(),
            open: Vec::new(),
            from: Moment::day(day(cells[1])),
            count: cells[2].parse().unwrap(),
            convention: StartIsDay0,
            cut_off: None,
            expected: day(cells[3]),
        })
        .collect()
}

/// One row by name.
fn find<'a>(rows: &'a [Row], name: &str) -> &'a Row {
    rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no row {name}"))
}

/// By row the convention of the example, by column the one that it is counted by instead, in the
/// order of [`CONVENTIONS`]; in each cell an example that comes out wrong.
const DAY_ZERO: [[&str; 8]; 8] = [
    // 20 working days from Thursday 1 February 2007; for deemed receipt from a Saturday.
    ["", A002, "alaveteli-006", A002, A002, A002, A002, A002],
    [C028, "", C028, C028, C028, C028, C028, C028],
    [T321, T321, "", T321, T321, T321, T321, T321],
    [C052, C052, C052, "", C052, "by hand: in force at once", C052, C052],
    // Sunday 5 October 2008: counted from it, and what ends on Saturday rolls to Monday.
    [A011, A011, A011, A011, "", A011, A011, A011],
    [S308, S308, S308, S308, "by hand: in force on Monday", "", S308, S308],
    [S292, S292, S292, S292, S292, S292, "", S292],
    [S282, S282, S282, S282, S282, S282, S282, ""],
];
const A002: &str = "alaveteli-002";
const A011: &str = "alaveteli-011";
const C028: &str = "correspondence_tool_staff-028";
const C052: &str = "correspondence_tool_staff-052";
const S282: &str = "civil-service-282";
const S292: &str = "civil-service-292";
const S308: &str = "civil-service-308";
const T321: &str = "apply-for-teacher-training-321";

#[test]
fn every_row_passes_under_its_own_convention() {
    for row in published().iter().chain(&computed()).chain(&by_hand()) {
        assert_eq!(row.answer(), row.expected, "{row:?}");
    }
}

#[test]
fn no_convention_of_day_zero_and_of_the_end_passes_for_another() {
    let mut rows = published();
    rows.extend(by_hand());
    for (own, names) in CONVENTIONS.into_iter().zip(DAY_ZERO) {
        for (other, name) in CONVENTIONS.into_iter().zip(names) {
            if own == other {
                continue;
            }
            let row = find(&rows, name);
            assert_eq!(row.convention, own, "{name}");
            assert_eq!(row.answer(), row.expected, "{name}");
            assert_ne!(row.under(other), row.expected, "{name}: {own:?} passes for {other:?}");
        }
    }
}

#[test]
fn no_nations_holidays_pass_for_anothers_nor_for_weekends_alone() {
    use Nation::{EnglandAndWales, NorthernIreland, Scotland};
    let calendars: [&[Nation]; 5] =
        [&[EnglandAndWales], &[Scotland], &[NorthernIreland], &[], &Nation::ALL];
    let england = "england-and-wales 2035-12-20 + 50"; // 2 January, Easter in April
    let scotland = "scotland 2035-12-23 + 167"; // Easter Monday, August
    let ireland = "northern-ireland 2035-12-18 + 64"; // St Patrick, 2 January
    let weekends = "hocs-info-service-086"; // New Year's Day counts
    let (union, to_ireland) = ("alaveteli-006", "alaveteli-018"); // all holidays of all nations
    let matrix: [[&str; 5]; 5] = [
        [
            "",
            england,
            "england-and-wales 2035-12-26 + 90",
            "england-and-wales 2035-12-20 + 50",
            england,
        ],
        [scotland, "", scotland, scotland, scotland],
        [ireland, "northern-ireland 2035-12-24 + 14", "", ireland, ireland],
        [weekends, weekends, weekends, "", weekends],
        [union, union, to_ireland, union, ""],
    ];
    let mut rows = published();
    rows.extend(computed());
    for (own, names) in calendars.into_iter().zip(matrix) {
        for (other, name) in calendars.into_iter().zip(names) {
            if own == other {
                continue;
            }
            let row = find(&rows, name);
            let with = |nations: &[Nation]| {
                Row { holidays: Holidays::Nations(nations.to_vec()), ..row.clone() }.answer()
            };
            assert_eq!(with(own), row.expected, "{name}");
            assert_ne!(with(other), row.expected, "{name}: {own:?} passes for {other:?}");
        }
    }
}

#[test]
fn no_working_week_passes_for_another() {
    let mut rows = published();
    // No published example tells a week of seven days from the others: three days of it from
    // Friday 30 November 2018 end on Monday.
    rows.push(Row {
        name: "by hand: every day".to_owned(),
        holidays: Holidays::Nations(Vec::new()),
        week: "mon-sun".parse().unwrap(),
        from: Moment::day(day("2018-11-30")),
        count: 3,
        convention: StartIsDay0,
        expected: day("2018-12-03"),
        ..by_hand()[0].clone()
    });
    let weeks = ["mon-fri", "mon-sat", "mon-sun", "sat,sun", "mon,wed"];
    let named = [
        "alaveteli-002",
        "workalendar-196",
        "by hand: every day",
        "numpy-156",
        "working_hours-275",
    ];
    for (own, name) in weeks.into_iter().zip(named) {
        let row = find(&rows, name);
        for other in weeks {
            let answer = Row { week: other.parse().unwrap(), ..row.clone() }.answer();
            assert_eq!(answer == row.expected, own == other, "{name}: {own} against {other}");
        }
    }
}

#[test]
fn extra_working_days_and_cut_off_times_are_heeded() {
    let rows = published();
    for name in ["workalendar-198", "workalendar-201"] {
        let row = find(&rows, name);
        assert_ne!(Row { open: Vec::new(), ..row.clone() }.answer(), row.expected, "{name}");
    }
    // 21:54 is after 17:00: the day after is day 0.
    let row = find(&rows, "business_time-265");
    assert_ne!(Row { cut_off: None, ..row.clone() }.answer(), row.expected);
    assert_ne!(Row { from: Moment::day(row.from.on), ..row.clone() }.answer(), row.expected);
}

/// The mistakes that lists of holidays are known to have, each with a row that it fails.
#[test]
fn lists_that_forget_a_proclamation_fail() {
    use Nation::{EnglandAndWales, NorthernIreland, Scotland};
    let forgotten = [
        (Scotland, "2026-06-15", "scotland 2025-07-26 + 225"),
        (EnglandAndWales, "1995-05-08", "england-and-wales 1995-05-07 + 10"),
        (NorthernIreland, "1999-12-31", "northern-ireland 1999-12-18 + 40"),
        (EnglandAndWales, "2002-06-03", "england-and-wales 2001-10-04 + 194"),
        (NorthernIreland, "2011-04-29", "northern-ireland 2010-07-27 + 259"),
        (EnglandAndWales, "2012-06-05", "england-and-wales 2011-08-21 + 248"),
        (EnglandAndWales, "2020-05-08", "england-and-wales 2019-07-06 + 227"),
        (EnglandAndWales, "2022-06-03", "england-and-wales 2022-01-12 + 102"),
        (EnglandAndWales, "2022-09-19", "england-and-wales 2022-02-28 + 189"),
        (EnglandAndWales, "2023-05-08", "england-and-wales 2022-09-27 + 214"),
    ];
    let rows = computed();
    for (nation, lost, name) in forgotten {
        let row = find(&rows, name);
        let add = |calendar: CalendarBuilder| calendar.build().add(row.from.on, row.count);
        let calendar = row.calendar().without_holiday(nation, day(lost));
        assert_ne!(add(calendar), Ok(row.expected), "{name} passes without {lost}");
    }
    // St Andrew's Day is a holiday from 2007 on, and not before.
    let row = find(&rows, "scotland 2006-03-03 + 197");
    let too_early = row.calendar().holiday(day("2006-11-30"), "St Andrew’s Day").build();
    assert_ne!(too_early.add(row.from.on, row.count), Ok(row.expected));
}

#[test]
fn no_roll_passes_for_another() {
    let rolls = [Roll::None, Roll::Backward, Roll::Forward];
    // Both end on a weekend: Saturday 29 July 2000, Sunday 8 April 2001.
    for (nation, from, months) in
        [("england-and-wales", "2000-04-29", 3), ("northern-ireland", "2000-05-08", 11)]
    {
        let wanted = [nation.to_owned(), from.to_owned(), format!("{months}")];
        let row = cells(MONTHS).find(|cells| cells[..3] == wanted).unwrap();
        let calendar = WorkingCalendar::builder().nation(nation.parse().unwrap()).build();
        let length = Length::Span { count: months, unit: Unit::Month };
        for (column, own) in rolls.into_iter().enumerate() {
            for other in rolls {
                let counting = Counting { roll: other, ..Counting::default() };
                let found = due(&calendar, &counting, length, Moment::day(day(from))).unwrap();
                let right = found.due_on == day(row[3 + column]);
                assert_eq!(right, own == other, "{row:?}: {own:?} counted by {other:?}");
            }
        }
    }
}

/// The last day of the month that lies so many after another.
fn month_end(from: NaiveDate, months: u32) -> NaiveDate {
    let first = from.with_day(1).unwrap() + Months::new(months + 1);
    first.pred_opt().unwrap()
}

type CountMonths = fn(NaiveDate, u32) -> NaiveDate;

/// The ways to count months that are not ours.
fn other_months() -> [(&'static str, CountMonths); 6] {
    [
        ("as thirty days each", |from, months| from + Days::new(30 * u64::from(months))),
        ("as four weeks each", |from, months| from + Days::new(28 * u64::from(months))),
        ("step by step", |from, months| (0..months).fold(from, |on, _| on + Months::new(1))),
        ("overflowing into the next month", |from, months| {
            let first = from.with_day(1).unwrap() + Months::new(months);
            first + Days::new(u64::from(from.day0()))
        }),
        ("from last day to last day", |from, months| {
            if from == month_end(from, 0) {
                month_end(from, months)
            } else {
                from + Months::new(months)
            }
        }),
        ("to the day before", |from, months| (from + Months::new(months)).pred_opt().unwrap()),
    ]
}

#[test]
fn no_other_way_to_count_months_passes_for_ours() {
    // Against thirty days, four weeks, steps, overflow, last days, the day before.
    let failing = [
        ["england-and-wales", "2000-03-29", "10"],
        ["england-and-wales", "2000-02-12", "3"],
        ["england-and-wales", "2003-03-31", "22"],
        ["england-and-wales", "2006-01-30", "1"],
        ["england-and-wales", "2012-04-30", "1"],
        ["england-and-wales", "2000-02-12", "3"],
    ];
    for ((way, count), name) in other_months().into_iter().zip(failing) {
        let row = cells(MONTHS).find(|cells| cells[..3] == name).unwrap();
        let (from, months) = (day(row[1]), row[2].parse().unwrap());
        let length = Length::Span { count: months, unit: Unit::Month };
        let calendar = WorkingCalendar::builder().build();
        let ours = due(&calendar, &Counting::default(), length, Moment::day(from)).unwrap();
        assert_eq!(ours.limit_on, day(row[3]), "{row:?}");
        assert_ne!(count(from, months), day(row[3]), "{row:?} passes counted {way}");
    }
}

#[test]
fn neither_both_days_nor_none_pass_for_the_last_alone() {
    // From Sunday 13 February 2000 to Tuesday 8 May 2001, and between two working days.
    let (mut both, mut neither) = (0, 0);
    for row in cells(COUNTS) {
        let calendar = WorkingCalendar::builder().nation(row[0].parse().unwrap()).build();
        let (after, until) = (day(row[1]), day(row[2]));
        let ours = calendar.count(after, until).unwrap();
        assert_eq!(ours.to_string(), row[3], "{row:?}");
        let works = |on| i32::from(calendar.is_working(on).unwrap());
        both += i32::from(ours + works(after) != ours);
        neither += i32::from(ours - works(until) != ours);
    }
    // Rows that fail where the first day is counted too, and where the last is not.
    assert!(both > 300 && neither > 300, "{both} {neither}");
}
