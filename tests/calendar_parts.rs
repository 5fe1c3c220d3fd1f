//! The parts a calendar is made of: its week, its days off, its ends, and what it says of them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::{NaiveDate, Weekday};
use redress::deadline::{
    Closed, FIRST_DAY, LAST_DAY, Nation, OutOfRange, WorkingCalendar, WorkingWeek,
    WorkingWeekError, announced_through,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn why(calendar: &WorkingCalendar, on: &str) -> Option<String> {
    calendar.why_closed(day(on)).map(|closed| closed.to_string())
}

#[test]
fn a_closed_day_says_why() {
    let calendar = WorkingCalendar::builder()
        .nation(Nation::EnglandAndWales)
        .closed(day("2026-11-04"), "staff training")
        .closed(day("2026-12-25"), "Christmas closure")
        .closed(day("2026-12-26"), "Christmas closure")
        .closed(day("2026-12-29"), "Christmas closure")
        .holiday(day("2026-11-05"), "Extra holiday")
        .build();
    let because = |on| why(&calendar, on);
    assert_eq!(because("2026-11-03"), None);
    assert_eq!(because("2026-11-04").as_deref(), Some("closed: staff training"));
    assert_eq!(because("2026-11-05").as_deref(), Some("Extra holiday"));
    assert_eq!(because("2026-04-03").as_deref(), Some("Good Friday"));
    // A bank holiday says so although the clinic's own closure covers it, and a Saturday too.
    assert_eq!(because("2026-12-25").as_deref(), Some("Christmas Day"));
    assert_eq!(because("2026-12-26").as_deref(), Some("Saturday"));
    assert_eq!(because("2026-12-28").as_deref(), Some("Boxing Day (substitute day)"));
    assert_eq!(because("2026-12-29").as_deref(), Some("closed: Christmas closure"));
    assert_eq!(because("1994-12-31"), None);
}

#[test]
fn several_nations_close_for_the_holidays_of_any() {
    let both = WorkingCalendar::builder()
        .nation(Nation::Scotland)
        .nation(Nation::EnglandAndWales)
        .nation(Nation::Scotland)
        .build();
    assert_eq!(both.nations(), [Nation::Scotland, Nation::EnglandAndWales]);
    let nations_of = |on| match both.why_closed(day(on)) {
        Some(Closed::BankHoliday { nations, .. }) => nations,
        other => panic!("{on}: {other:?}"),
    };
    assert_eq!(nations_of("2026-01-02"), [Nation::Scotland]);
    assert_eq!(nations_of("2026-04-06"), [Nation::EnglandAndWales]);
    assert_eq!(nations_of("2026-04-03"), [Nation::Scotland, Nation::EnglandAndWales]);
}

#[test]
fn a_lifted_holiday_is_lifted_for_its_nation_alone() {
    let early_may = day("2029-05-07");
    let builder = WorkingCalendar::builder()
        .nation(Nation::Scotland)
        .without_holiday(Nation::Scotland, early_may);
    assert_eq!(builder.clone().build().is_working(early_may), Ok(true));
    let both = builder.clone().nation(Nation::EnglandAndWales).build();
    assert_eq!(both.is_working(early_may), Ok(false));
    // Lifting a holiday opens no clinic that is closed for a reason of its own.
    let closed = builder.closed(early_may, "moving house").build();
    assert_eq!(closed.why_closed(early_may).unwrap().to_string(), "closed: moving house");
}

#[test]
fn an_extra_working_day_beats_every_reason_to_be_closed() {
    let builder = WorkingCalendar::builder().nation(Nation::EnglandAndWales);
    for on in ["2026-11-21", "2026-04-03", "2026-11-04"] {
        let closed = builder.clone().closed(day(on), "training");
        assert_eq!(closed.clone().build().is_working(day(on)), Ok(false), "{on}");
        let open = closed.open(day(on)).build();
        assert_eq!(open.is_working(day(on)), Ok(true), "{on}");
        assert_eq!(open.why_closed(day(on)), None, "{on}");
    }
}

#[test]
fn counting_ends_with_the_days_that_can_be_counted() {
    let every_day = "mon-sun".parse().unwrap();
    let calendar = WorkingCalendar::builder().week(every_day).build();
    let (before, after) = (FIRST_DAY.pred_opt().unwrap(), LAST_DAY.succ_opt().unwrap());
    let all = u32::try_from((LAST_DAY - FIRST_DAY).num_days()).unwrap();
    assert_eq!(calendar.add(FIRST_DAY, all), Ok(LAST_DAY));
    assert_eq!(calendar.back(LAST_DAY, all), Ok(FIRST_DAY));
    assert_eq!(calendar.count(FIRST_DAY, LAST_DAY), Ok(i32::try_from(all).unwrap()));
    assert_eq!(calendar.on_or_after(LAST_DAY), Ok(LAST_DAY));
    assert_eq!(calendar.on_or_before(FIRST_DAY), Ok(FIRST_DAY));
    for n in [all + 1, u32::MAX] {
        assert_eq!(calendar.add(FIRST_DAY, n), Err(OutOfRange { day: FIRST_DAY }));
        assert_eq!(calendar.back(LAST_DAY, n), Err(OutOfRange { day: LAST_DAY }));
    }
    for day in [before, after, NaiveDate::MIN, NaiveDate::MAX] {
        let nowhere = OutOfRange { day };
        assert_eq!(calendar.add(day, 0), Err(nowhere));
        assert_eq!(calendar.back(day, 0), Err(nowhere));
        assert_eq!(calendar.is_working(day), Err(nowhere));
        assert_eq!(calendar.on_or_after(day), Err(nowhere));
        assert_eq!(calendar.on_or_before(day), Err(nowhere));
        assert_eq!(calendar.count(day, FIRST_DAY), Err(nowhere));
        assert_eq!(calendar.count(FIRST_DAY, day), Err(nowhere));
    }
    assert_eq!(
        OutOfRange { day: before }.to_string(),
        "1994-12-31 is too far away: dates from 1995-01-01 to 2109-12-31 can be counted"
    );
    assert_eq!(
        OutOfRange { day: LAST_DAY }.to_string(),
        "counting from 2109-12-31 leads too far: dates from 1995-01-01 to 2109-12-31 can be counted"
    );
}

#[test]
fn a_day_off_that_cannot_be_counted_is_passed_over() {
    let calendar = WorkingCalendar::builder()
        .closed(day("1990-01-01"), "long ago")
        .open(NaiveDate::MAX)
        .build();
    assert_eq!(calendar.add(day("2026-11-20"), 1), Ok(day("2026-11-23")));
    // With every day off there is no working day to find.
    let sundays = WorkingCalendar::builder().week("sun".parse().unwrap());
    let every_sunday = FIRST_DAY.iter_days().step_by(7).take_while(|day| *day <= LAST_DAY);
    let never = every_sunday.fold(sundays, |builder, day| builder.closed(day, "never"));
    let (never, start) = (never.build(), day("2026-11-20"));
    assert_eq!(never.add(start, 1), Err(OutOfRange { day: start }));
    assert_eq!(never.on_or_before(start), Err(OutOfRange { day: start }));
    assert_eq!(never.count(FIRST_DAY, LAST_DAY), Ok(0));
}

#[test]
fn a_week_reads_and_writes_days_and_ranges() {
    for (text, written) in [
        ("mon,tue,wed,thu,fri", "mon-fri"),
        ("mon-sat", "mon-sat"),
        ("Saturday, MON - wed", "mon-wed,sat"),
        ("fri-mon", "mon,fri-sun"),
        ("mon,tue", "mon,tue"),
        ("wed", "wed"),
        ("sun-sat", "mon-sun"),
        ("tue-tue,tue,", "tue"),
    ] {
        let week: WorkingWeek = text.parse().unwrap();
        assert_eq!(week.to_string(), written, "{text}");
        assert_eq!(written.parse(), Ok(week), "{text}");
        let json = serde_json::to_string(&week).unwrap();
        assert_eq!(json, format!("\"{written}\""));
        assert_eq!(serde_json::from_str::<WorkingWeek>(&json).unwrap(), week);
    }
    assert_eq!(WorkingWeek::new([]), Err(WorkingWeekError::Empty));
    for text in ["", " , "] {
        assert_eq!(text.parse::<WorkingWeek>(), Err(WorkingWeekError::Empty));
    }
    for (text, word) in [("mon-fir", "fir"), ("mon-", ""), ("mon tue", "mon tue"), ("1-5", "1")] {
        let unknown = WorkingWeekError::UnknownDay(word.to_owned());
        assert_eq!(text.parse::<WorkingWeek>(), Err(unknown), "{text}");
    }
    let refused = serde_json::from_str::<WorkingWeek>("\"fir\"").unwrap_err();
    assert!(refused.to_string().starts_with("'fir' is no day of the week"), "{refused}");
    let days: Vec<Weekday> = WorkingWeek::default().days().collect();
    assert_eq!(days.first(), Some(&Weekday::Mon));
    assert_eq!(days.len(), 5);
}

#[test]
fn a_nation_reads_and_writes_its_code() {
    for nation in Nation::ALL {
        assert_eq!(nation.to_string().parse(), Ok(nation));
        let json = serde_json::to_string(&nation).unwrap();
        assert_eq!(json, format!("\"{nation}\""));
        assert_eq!(serde_json::from_str::<Nation>(&json).unwrap(), nation);
    }
    assert_eq!(Nation::NorthernIreland.title(), "Northern Ireland");
    let unknown = "wales".parse::<Nation>().unwrap_err().to_string();
    assert_eq!(
        unknown,
        "no nation is called 'wales': use england-and-wales, scotland or northern-ireland"
    );
}

#[test]
fn the_calendar_shows_what_it_was_made_from_and_not_its_tables() {
    let shown = format!("{:?}", WorkingCalendar::builder().nation(Nation::Scotland).build());
    assert!(shown.contains("WorkingWeek(mon-fri)") && shown.contains("Scotland"), "{shown}");
    assert!(shown.len() < 300, "{shown}");
    assert_eq!(announced_through(), day("2028-12-31"));
}
