//! From an anchor and a length to a due day: against a table of months made by an independent
//! library, and by hand.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::NaiveDate;
use proptest::prelude::*;
use redress::deadline::{
    Counting, Due, Length, Moment, Nation, Receipt, Roll, WorkingCalendar, due, skipped,
};

fn england() -> WorkingCalendar {
    WorkingCalendar::builder().nation(Nation::EnglandAndWales).build()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment: `2026-04-02`, or `2026-04-02 16:30`.
fn moment(text: &str) -> Moment {
    match text.split_once(' ') {
        Some((on, at)) => Moment { on: day(on), at: Some(format!("{at}:00").parse().unwrap()) },
        None => Moment::day(day(text)),
    }
}

fn count(counting: Counting, length: &str, from: &str) -> Due {
    due(&england(), &counting, length.parse().unwrap(), moment(from)).unwrap()
}

fn plain(length: &str, from: &str) -> String {
    count(Counting::default(), length, from).due_on.to_string()
}

#[test]
fn months_end_as_an_independent_library_says_with_each_roll() {
    let table = include_str!("fixtures/months.csv");
    let mut rows = 0;
    for line in table.lines().skip(1) {
        let [nation, start, months, date, back, forward] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let calendar = WorkingCalendar::builder().nation(nation.parse().unwrap()).build();
        let length: Length = format!("{months} months").parse().unwrap();
        for (roll, expected) in
            [(Roll::None, date), (Roll::Backward, back), (Roll::Forward, forward)]
        {
            let counting = Counting { roll, ..Counting::default() };
            let found = due(&calendar, &counting, length, moment(start)).unwrap();
            assert_eq!(found.due_on, day(expected), "{roll:?}: {line}");
            assert_eq!(found.limit_on, day(date), "{line}");
        }
        rows += 1;
    }
    assert_eq!(rows, 360);
}

#[test]
fn working_days_are_counted_from_the_day_after_whatever_the_anchors_day_is() {
    // Thu 2 Apr 2026: Good Friday, the weekend and Easter Monday are passed over.
    assert_eq!(plain("1 working day", "2026-04-02"), "2026-04-07");
    assert_eq!(plain("next working day", "2026-04-02"), "2026-04-07");
    // Sat 4 Apr: counting starts on the same Tuesday.
    assert_eq!(plain("5 working days", "2026-04-04"), "2026-04-13");
    // Mon 21 Dec 2026: Christmas, Boxing Day on Monday 28, New Year are passed over.
    assert_eq!(plain("2 working days", "2026-12-21"), "2026-12-23");
    assert_eq!(plain("20 working days", "2026-12-21"), "2027-01-21");
}

#[test]
fn the_same_day_is_the_anchors_own_even_where_nobody_works() {
    let saturday = count(Counting::default(), "same day", "2026-04-04");
    assert_eq!(saturday.due_on, day("2026-04-04"));
    // The last working day before it would lie before the anchor.
    assert_eq!(saturday.act_by_on, day("2026-04-04"));
}

#[test]
fn days_and_weeks_are_calendar_time() {
    assert_eq!(plain("20 days", "2026-05-05"), "2026-05-25");
    assert_eq!(plain("2 weeks", "2026-12-20"), "2027-01-03");
    // Mon 25 May 2026 is the spring bank holiday: to be on time, act by Friday.
    let bank_holiday = count(Counting::default(), "20 days", "2026-05-05");
    assert_eq!(bank_holiday.act_by_on, day("2026-05-22"));
}

#[test]
fn a_month_without_the_date_ends_on_its_last_day_and_is_counted_from_the_origin() {
    assert_eq!(plain("1 month", "2026-01-31"), "2026-02-28");
    assert_eq!(plain("1 month", "2028-01-31"), "2028-02-29");
    // Never in steps: over February the 31st comes back.
    assert_eq!(plain("2 months", "2026-01-31"), "2026-03-31");
    assert_eq!(plain("1 year", "2028-02-29"), "2029-02-28");
    assert_eq!(plain("6 months", "2026-05-14"), "2026-11-14");
}

#[test]
fn beginning_with_the_day_counts_the_day_itself() {
    let counting = Counting { inclusive: true, ..Counting::default() };
    let with = |length: &str, from: &str| count(counting, length, from).due_on.to_string();
    assert_eq!(with("28 days", "2026-06-01"), "2026-06-28");
    assert_eq!(with("1 week", "2026-06-01"), "2026-06-07");
    assert_eq!(with("6 months", "2026-04-02"), "2026-10-01");
    assert_eq!(with("1 year", "2026-04-02"), "2027-04-01");
    // There is no 31 February to end the day before.
    assert_eq!(with("6 months", "2026-08-31"), "2027-02-28");
    // A working day is its own first; Sat 4 Apr is none, so Tue 7 Apr is the first.
    assert_eq!(with("1 working day", "2026-04-02"), "2026-04-02");
    assert_eq!(with("2 working days", "2026-04-02"), "2026-04-07");
    assert_eq!(with("1 working day", "2026-04-04"), "2026-04-07");
}

#[test]
fn hours_need_the_time_and_are_begun_days_without_it() {
    assert_eq!(plain("48 hours", "2026-06-01 16:30"), "2026-06-03");
    assert_eq!(plain("5 hours", "2026-06-01 20:00"), "2026-06-02");
    assert_eq!(plain("4 hours", "2026-06-01 19:59"), "2026-06-01");
    assert_eq!(plain("24 hours", "2026-06-01"), "2026-06-02");
    assert_eq!(plain("25 hours", "2026-06-01"), "2026-06-03");
}

#[test]
fn a_roll_moves_calendar_limits_alone() {
    let roll = |roll, length: &str, from: &str| {
        count(Counting { roll, ..Counting::default() }, length, from)
    };
    // 30 days from Thu 5 Mar 2026 is Sat 4 Apr, in the Easter weekend.
    let forward = roll(Roll::Forward, "30 days", "2026-03-05");
    assert_eq!((forward.limit_on, forward.due_on), (day("2026-04-04"), day("2026-04-07")));
    let backward = roll(Roll::Backward, "30 days", "2026-03-05");
    assert_eq!((backward.limit_on, backward.due_on), (day("2026-04-04"), day("2026-04-02")));
    let same_day = roll(Roll::Forward, "same day", "2026-04-04");
    assert_eq!(same_day.due_on, day("2026-04-04"));
}

#[test]
fn deemed_receipt_makes_the_next_working_day_day_0() {
    let deemed = |cut_off: Option<&str>, length: &str, from: &str| {
        let cut_off = cut_off.map(|at| at.parse().unwrap());
        let counting = Counting { receipt: Receipt::Deemed { cut_off }, ..Counting::default() };
        count(counting, length, from).due_on.to_string()
    };
    // Sat 4 Apr counts as Tue 7 Apr, and so five working days end a day later than by rule 3.
    assert_eq!(deemed(None, "5 working days", "2026-04-04"), "2026-04-14");
    assert_eq!(deemed(None, "same day", "2026-04-04"), "2026-04-07");
    assert_eq!(deemed(None, "5 working days", "2026-04-02"), "2026-04-13");
    let at_four = Some("16:00:00");
    assert_eq!(deemed(at_four, "1 working day", "2026-06-01 15:59"), "2026-06-02");
    assert_eq!(deemed(at_four, "1 working day", "2026-06-01 16:00"), "2026-06-03");
    // Without a time nothing is late; on a Saturday the cut-off makes no second difference.
    assert_eq!(deemed(at_four, "1 working day", "2026-06-01"), "2026-06-02");
    assert_eq!(deemed(at_four, "1 working day", "2026-06-06 17:00"), "2026-06-09");
}

#[test]
fn the_days_passed_over_are_named_with_their_reason() {
    let passed: Vec<String> = skipped(&england(), day("2026-04-02"), day("2026-04-07"))
        .into_iter()
        .map(|day| format!("{} {}", day.on, day.why))
        .collect();
    assert_eq!(
        passed,
        [
            "2026-04-03 Good Friday",
            "2026-04-04 Saturday",
            "2026-04-05 Sunday",
            "2026-04-06 Easter Monday"
        ]
    );
}

#[test]
fn what_leads_beyond_the_years_that_can_be_counted_is_an_error_and_no_panic() {
    for length in ["9999 years", "9999 months", "9999 weeks", "9999 working days", "9999 days"] {
        let found =
            due(&england(), &Counting::default(), length.parse().unwrap(), moment("2100-12-31"));
        assert!(found.is_err(), "{length}: {found:?}");
    }
    for from in ["1994-12-31", "2110-01-01"] {
        let found = due(&england(), &Counting::default(), Length::working_days(1), moment(from));
        assert!(found.is_err(), "{from}: {found:?}");
    }
    // The first day of all is a Sunday: no working day before it can be named.
    let first = count(Counting::default(), "same day", "1995-01-01");
    assert_eq!((first.due_on, first.act_by_on), (day("1995-01-01"), day("1995-01-01")));
}

fn any_counting() -> impl Strategy<Value = Counting> {
    let roll = prop_oneof![Just(Roll::None), Just(Roll::Forward), Just(Roll::Backward)];
    let receipt = prop_oneof![Just(Receipt::Actual), Just(Receipt::Deemed { cut_off: None })];
    (any::<bool>(), roll, receipt).prop_map(|(inclusive, roll, receipt)| Counting {
        inclusive,
        roll,
        receipt,
    })
}

fn any_length() -> impl Strategy<Value = Length> {
    const UNITS: &[&str] = &["hours", "days", "weeks", "months", "years", "working days"];
    (1_u32..40, prop::sample::select(UNITS))
        .prop_map(|(count, unit)| format!("{count} {unit}").parse().unwrap())
}

proptest! {
    #[test]
    fn a_later_anchor_is_never_due_earlier(
        counting in any_counting(),
        length in any_length(),
        from in 0_u64..20_000,
        later in 0_u64..60,
    ) {
        let calendar = england();
        let from = day("2000-01-01") + chrono::Days::new(from);
        let on = |from| due(&calendar, &counting, length, Moment::day(from)).unwrap();
        let (first, second) = (on(from), on(from + chrono::Days::new(later)));
        prop_assert!(first.due_on <= second.due_on);
        prop_assert!(first.act_by_on <= first.due_on);
        prop_assert!(counting.inclusive || counting.roll == Roll::Backward || first.due_on >= first.counted_from);
    }

    #[test]
    fn a_roll_ends_on_a_working_day_and_never_crosses_one(
        count in 1_u32..400,
        from in 0_u64..20_000,
    ) {
        let calendar = england();
        let from = Moment::day(day("2000-01-01") + chrono::Days::new(from));
        let length: Length = format!("{count} days").parse().unwrap();
        let on = |roll| due(&calendar, &Counting { roll, ..Counting::default() }, length, from).unwrap();
        let (limit, forward, backward) = (on(Roll::None).due_on, on(Roll::Forward).due_on, on(Roll::Backward).due_on);
        prop_assert!(calendar.is_working(forward).unwrap() && calendar.is_working(backward).unwrap());
        prop_assert!(backward <= limit && limit <= forward);
        prop_assert!(calendar.count(backward, forward).unwrap() <= 1);
    }
}

#[test]
fn what_is_deemed_to_arrive_counts_its_hours_from_the_start_of_that_day() {
    let counting = Counting { receipt: Receipt::Deemed { cut_off: None }, ..Counting::default() };
    let due_on = |from| count(counting, "30 hours", from).due_on.to_string();
    // Sunday 7 June 2026 is deemed Monday, whose thirtieth hour is in Tuesday: no later than for
    // what came on that Monday at ten.
    assert_eq!(due_on("2026-06-07 18:00"), "2026-06-09");
    assert_eq!(due_on("2026-06-08 10:00"), "2026-06-09");
}
