//! What must hold of every due day, whatever the unit, the nation, the working week, the way of
//! counting, the holds and the extensions.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use proptest::prelude::*;
use redress::deadline::{
    CalendarBuilder, Counting, Leg, Length, Moment, Nation, Pause, Receipt, Roll, Unit,
    WorkingCalendar, WorkingWeek, due, leg, merged, paused, rolled,
};
use redress::domain::{Act, Complaint, Deadline, Details, Draft, Words, deadlines, receive};
use redress::procedure::{Channel, Procedure};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn later(on: NaiveDate, days: u32) -> NaiveDate {
    on + Days::new(u64::from(days))
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u32..15_000).prop_map(|after| later(day("2000-01-01"), after))
}

/// A time of day, where it is known.
fn any_time() -> impl Strategy<Value = NaiveTime> {
    (0_u32..24 * 60).prop_map(|it| NaiveTime::from_hms_opt(it / 60, it % 60, 0).unwrap())
}

fn any_builder() -> impl Strategy<Value = CalendarBuilder> {
    let nations = prop::sample::subsequence(Nation::ALL.to_vec(), 0..=3);
    (1_u8..128, nations).prop_map(|(week, nations)| {
        let days = (0..7).filter(|day| week >> day & 1 == 1);
        let days = days.map(|day| Weekday::try_from(day).unwrap());
        let builder = WorkingCalendar::builder().week(WorkingWeek::new(days).unwrap());
        nations.into_iter().fold(builder, CalendarBuilder::nation)
    })
}

fn any_calendar() -> impl Strategy<Value = WorkingCalendar> {
    any_builder().prop_map(CalendarBuilder::build)
}

fn any_counting() -> impl Strategy<Value = Counting> {
    let roll = prop::sample::select(Roll::ALL);
    let cut_off = prop::option::of(any_time());
    let deemed = cut_off.prop_map(|cut_off| Receipt::Deemed { cut_off });
    let receipt = prop_oneof![Just(Receipt::Actual), deemed];
    (any::<bool>(), roll, receipt).prop_map(|(inclusive, roll, receipt)| Counting {
        inclusive,
        roll,
        receipt,
    })
}

fn any_length() -> impl Strategy<Value = Length> {
    let span = (1_u32..60, prop::sample::select(Unit::ALL))
        .prop_map(|(count, unit)| Length::Span { count, unit });
    prop_oneof![1 => Just(Length::SameDay), 12 => span]
}

fn one_more(length: Length) -> Length {
    match length {
        // Of the same day there is no more: it is no number of anything, and never rolls.
        Length::SameDay => Length::SameDay,
        Length::Span { count, unit } => Length::Span { count: count + 1, unit },
    }
}

/// Pauses that have ended, near a day.
fn any_pauses() -> impl Strategy<Value = Vec<(u32, u32)>> {
    prop::collection::vec((0_u32..80, 0_u32..25), 0..6)
}

fn pauses_from(start: NaiveDate, spans: &[(u32, u32)]) -> Vec<Pause> {
    let pause = |&(from, days): &(u32, u32)| {
        let from = later(start, from);
        Pause { from, until: Some(later(from, days)) }
    };
    spans.iter().map(pause).collect()
}

/// A limit with pauses, before any roll.
fn with_pauses(
    calendar: &WorkingCalendar,
    counting: Counting,
    length: Length,
    start: NaiveDate,
    pauses: Vec<Pause>,
) -> Leg {
    let mut leg = leg(calendar, &counting, length, Moment::day(start)).unwrap();
    assert_eq!(paused(calendar, &mut leg, &merged(pauses)), Ok(None));
    leg
}

proptest! {
    #[test]
    fn due_days_are_monotone_in_the_start_and_in_the_number(
        calendar in any_calendar(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
        after in 0_u32..40,
        times in prop::option::of((any_time(), any_time())),
    ) {
        let next = later(start, after);
        let (first, second) = match times {
            Some((one, other)) if after == 0 => (Some(one.min(other)), Some(one.max(other))),
            Some((one, other)) => (Some(one), Some(other)),
            None => (None, None),
        };
        let on = |length, on, at| due(&calendar, &counting, length, Moment { on, at }).unwrap();
        let one = on(length, start, first);
        let other = on(length, next, second);
        prop_assert!(one.due_on <= other.due_on, "{one:?} {other:?}");
        prop_assert!(one.limit_on <= other.limit_on, "{one:?} {other:?}");
        prop_assert!(one.due_on <= on(one_more(length), start, first).due_on);
        prop_assert!(one.act_by_on <= one.due_on);
        prop_assert!(one.counted_from >= start && one.limit_on >= one.counted_from);
    }

    #[test]
    fn as_many_working_days_lie_between_as_were_given(
        calendar in any_calendar(),
        count in 1_u32..300,
        inclusive: bool,
        start in any_day(),
    ) {
        let counting = Counting { inclusive, ..Counting::default() };
        let length = Length::working_days(count);
        let due_on = due(&calendar, &counting, length, Moment::day(start)).unwrap().due_on;
        let own_day = i32::from(inclusive && calendar.is_working(start).unwrap());
        let between = calendar.count(start, due_on).unwrap();
        prop_assert_eq!(between + own_day, i32::try_from(count).unwrap());
        prop_assert!(calendar.is_working(due_on).unwrap());
    }

    #[test]
    fn another_holiday_never_makes_a_limit_earlier(
        builder in any_builder(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
        off in 0_u32..90,
        at in prop::option::of(any_time()),
    ) {
        let from = Moment { on: start, at };
        let without = due(&builder.clone().build(), &counting, length, from).unwrap();
        let calendar = builder.holiday(later(start, off), "another").build();
        let with = due(&calendar, &counting, length, from).unwrap();
        prop_assert!(with.limit_on >= without.limit_on, "{with:?} {without:?}");
        // Back to a working day goes further back where that is one no more: what was asked for.
        prop_assert!(counting.roll == Roll::Backward || with.due_on >= without.due_on);
    }

    #[test]
    fn a_hold_of_nothing_changes_nothing(
        calendar in any_calendar(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
        from in 0_u32..400,
        behind in 1_u32..30,
        days in 1_u32..30,
    ) {
        let plain = with_pauses(&calendar, counting, length, start, vec![]);
        let from = later(start, from);
        let nothing = Pause { from, until: Some(from) };
        prop_assert_eq!(with_pauses(&calendar, counting, length, start, vec![nothing]), plain);
        // One that was over before the clock began.
        let earlier = start - Days::new(u64::from(days));
        let over = Pause { from: earlier, until: Some(start) };
        prop_assert_eq!(with_pauses(&calendar, counting, length, start, vec![over]), plain);
        // One that begins when the limit has passed: what is late is late.
        let passed = later(plain.limit_on, behind);
        let too_late = Pause { from: passed, until: Some(later(passed, days)) };
        prop_assert_eq!(with_pauses(&calendar, counting, length, start, vec![too_late]), plain);
        // Days on which nobody works hold nothing of what is counted in working days.
        let sleeping = Pause { from: plain.limit_on, until: calendar.add(plain.limit_on, 1).unwrap().pred_opt() };
        let slept = with_pauses(&calendar, counting, length, start, vec![sleeping]);
        prop_assert!(!length.is_in_working_days() || slept == plain);
    }

    #[test]
    fn holds_of_one_time_are_one_hold_however_they_are_split(
        calendar in any_calendar(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
        from in 0_u32..80,
        cuts in prop::collection::vec((0_u32..30, 0_u32..10), 1..5),
        shuffle in any::<prop::sample::Index>(),
    ) {
        let from = later(start, from);
        // Each piece ends where the next begins, or behind that.
        let (mut at, mut pieces) = (from, Vec::new());
        for (days, over) in cuts {
            let next = later(at, days);
            pieces.push(Pause { from: at, until: Some(later(next, over)) });
            at = next;
        }
        let end = pieces.iter().filter_map(|piece| piece.until).max();
        let whole = with_pauses(&calendar, counting, length, start, vec![Pause { from, until: end }]);
        let middle = shuffle.index(pieces.len());
        pieces.rotate_left(middle);
        prop_assert_eq!(with_pauses(&calendar, counting, length, start, pieces.clone()), whole);
        pieces.reverse();
        prop_assert_eq!(with_pauses(&calendar, counting, length, start, pieces), whole);
    }

    #[test]
    fn holds_never_make_a_limit_earlier_and_more_of_them_never_less(
        calendar in any_calendar(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
        spans in any_pauses(),
        more in (0_u32..80, 0_u32..25),
    ) {
        let plain = with_pauses(&calendar, counting, length, start, vec![]);
        let mut pauses = pauses_from(start, &spans);
        let held = with_pauses(&calendar, counting, length, start, pauses.clone());
        prop_assert!(held.limit_on >= plain.limit_on);
        pauses.extend(pauses_from(start, &[more]));
        let longer = with_pauses(&calendar, counting, length, start, pauses);
        prop_assert!(longer.limit_on >= held.limit_on, "{held:?} {longer:?}");
    }

    #[test]
    fn months_are_counted_from_the_origin_and_never_in_steps(
        start in any_day(),
        months in 1_u32..240,
    ) {
        let calendar = WorkingCalendar::builder().build();
        let on = |count, unit| {
            let length = Length::Span { count, unit };
            due(&calendar, &Counting::default(), length, Moment::day(start)).unwrap().due_on
        };
        let end = on(months, Unit::Month);
        let number = |on: NaiveDate| on.year() * 12 + i32::try_from(on.month0()).unwrap();
        prop_assert_eq!(number(end) - number(start), i32::try_from(months).unwrap());
        // The corresponding date; a smaller one only as the last of its month.
        let last = end.succ_opt().unwrap().day() == 1;
        prop_assert!(end.day() == start.day() || (last && end.day() < start.day()));
        prop_assert_eq!(on(months.div_ceil(12), Unit::Year), on(12 * months.div_ceil(12), Unit::Month));
    }

    #[test]
    fn deemed_receipt_is_never_earlier_than_actual(
        calendar in any_calendar(),
        counting in any_counting(),
        cut_off in prop::option::of(any_time()),
        length in any_length(),
        start in any_day(),
        at in prop::option::of(any_time()),
    ) {
        let with = |receipt| {
            due(&calendar, &Counting { receipt, ..counting }, length, Moment { on: start, at }).unwrap()
        };
        let (actual, deemed) = (with(Receipt::Actual), with(Receipt::Deemed { cut_off }));
        prop_assert!(deemed.counted_from >= actual.counted_from);
        prop_assert!(deemed.limit_on >= actual.limit_on, "{deemed:?} {actual:?}");
        prop_assert!(deemed.due_on >= actual.due_on, "{deemed:?} {actual:?}");
        prop_assert!(calendar.is_working(deemed.counted_from).unwrap());
        // Without a cut-off nothing that arrives on a working day is moved.
        let plain = with(Receipt::Deemed { cut_off: None });
        prop_assert!(!calendar.is_working(start).unwrap() || plain == actual);
    }

    #[test]
    fn a_roll_lands_on_the_next_working_day_or_the_one_before(
        calendar in any_calendar(),
        counting in any_counting(),
        length in any_length(),
        start in any_day(),
    ) {
        let limit = leg(&calendar, &counting, length, Moment::day(start)).unwrap();
        let Leg { counted_from, limit_on, .. } = limit;
        let with = |roll| rolled(&calendar, roll, Some(length), counted_from, limit_on).unwrap().due_on;
        let (none, forward, backward) = (with(Roll::None), with(Roll::Forward), with(Roll::Backward));
        prop_assert_eq!(none, limit_on);
        if !length.rolls() {
            prop_assert_eq!((forward, backward), (limit_on, limit_on));
            return Ok(());
        }
        prop_assert!(backward <= limit_on && limit_on <= forward);
        for landed in [forward, backward] {
            prop_assert!(calendar.is_working(landed).unwrap());
        }
        // And on no further one.
        prop_assert_eq!(forward, calendar.on_or_after(limit_on).unwrap());
        prop_assert_eq!(backward, calendar.on_or_before(limit_on).unwrap());
        let one_way = due(&calendar, &counting, length, Moment::day(start)).unwrap().due_on;
        prop_assert_eq!(one_way, with(counting.roll));
    }
}

/// One response with a hold and extensions, counted as each case says.
fn procedure(within: &str, roll: Roll) -> Procedure {
    let text = format!(
        r#"
        key = "one"
        title = "One rule"
        version = 1
        applies_from = 1995-01-01
        [counting]
        roll = "{roll}"
        [[stage]]
        id = "only"
        title = "The stage"
        kind = "formal"
        quote = "Words"
        [[obligation]]
        id = "response"
        title = "Response"
        within = "{within} of receipt"
        done_by = "respond"
        extend = {{ by = "60 days", times = 9, late = true }}
        quote = "Words"
        [[hold]]
        id = "consent"
        title = "Consent"
        stops = "all"
        quote = "Words"
        "#
    );
    Procedure::from_toml(&text, "one.toml").unwrap()
}

/// The response, after these acts.
fn response(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    received: NaiveDate,
    acts: &[(NaiveDate, Act)],
) -> Deadline {
    let details = Details { channel: Some(Channel::Letter), ..Details::default() };
    let words = Words::default;
    let draft = receive(procedure, &procedure.key, received, None, details, words()).unwrap();
    let mut complaint = Complaint::received("TEST-2026-0001".parse().unwrap(), &draft).unwrap();
    for (on, act) in acts {
        complaint.apply_draft(&Draft { on: *on, act: act.clone(), words: words() });
    }
    deadlines(procedure, calendar, &complaint).unwrap().remove(0)
}

fn held(from: NaiveDate, until: NaiveDate) -> [(NaiveDate, Act); 2] {
    let hold = Some("consent".parse().unwrap());
    [(from, Act::Held { hold: hold.clone() }), (until, Act::Resumed { hold })]
}

fn extended(on: NaiveDate, by: Option<Length>, to: Option<NaiveDate>) -> (NaiveDate, Act) {
    (
        on,
        Act::Extended {
            stage: "clinic".parse().unwrap(),
            obligation: "response".parse().unwrap(),
            by,
            to,
            agreed: false,
        },
    )
}

const WITHIN: &[&str] = &["20 working days", "30 days", "3 weeks", "2 months", "72 hours"];

proptest! {
    #[test]
    fn nothing_recorded_of_a_hold_or_an_extension_changes_a_deadline(
        calendar in any_calendar(),
        within in prop::sample::select(WITHIN),
        roll in prop::sample::select(Roll::ALL),
        received in any_day(),
        after in 0_u32..20,
        back in 0_u32..20,
    ) {
        let procedure = procedure(within, roll);
        let count = |acts: &[(NaiveDate, Act)]| response(&procedure, &calendar, received, acts);
        let (plain, on) = (count(&[]), later(received, after));
        prop_assert_eq!(&count(&held(on, on)), &plain);
        prop_assert_eq!(plain.due_on, plain.original_due_on);
        // Agreed to the very day, or to one before it.
        let limit: Length = within.parse().unwrap();
        let limit_on = due(&calendar, &Counting::default(), limit, Moment::day(received)).unwrap().limit_on;
        // Rolled back, the limit's own day is later than the day on which it is due.
        let own_day = if roll == Roll::Backward { plain.due_on } else { limit_on };
        for to in [own_day, plain.due_on, plain.due_on - Days::new(u64::from(back))] {
            prop_assert_eq!(&count(&[extended(on, None, Some(to))]), &plain, "to {}", to);
        }
    }

    #[test]
    fn a_split_hold_is_one_hold_in_the_register_too(
        calendar in any_calendar(),
        within in prop::sample::select(WITHIN),
        roll in prop::sample::select(Roll::ALL),
        received in any_day(),
        from in 0_u32..40,
        first in 0_u32..20,
        second in 0_u32..20,
        more in prop::option::of(1_u32..30),
    ) {
        let procedure = procedure(within, roll);
        let from = later(received, from);
        let (cut, end) = (later(from, first), later(from, first + second));
        let extension = more.map(|days| extended(end, Some(Length::Span { count: days, unit: Unit::Day }), None));
        let with = |mut acts: Vec<(NaiveDate, Act)>| {
            acts.extend(extension.clone());
            response(&procedure, &calendar, received, &acts)
        };
        let one = with(held(from, end).to_vec());
        let two = with([held(from, cut), held(cut, end)].concat());
        prop_assert_eq!(&one, &two);
        let plain = response(&procedure, &calendar, received, &[]);
        prop_assert_eq!(one.original_due_on, plain.due_on);
        prop_assert!(roll == Roll::Backward || one.due_on >= plain.due_on);
    }

    #[test]
    fn an_extension_is_counted_from_the_limits_own_day_before_any_roll(
        calendar in any_calendar(),
        roll in prop::sample::select(Roll::ALL),
        received in any_day(),
        days in 1_u32..60,
        more in 1_u32..60,
    ) {
        let procedure = procedure(&format!("{days} days"), roll);
        let by = Length::Span { count: more, unit: Unit::Day };
        let found = response(&procedure, &calendar, received, &[extended(received, Some(by), None)]);
        // As if the limit had been so long from the first.
        let whole = Length::Span { count: days + more, unit: Unit::Day };
        let counting = Counting { roll, ..Counting::default() };
        let expected = due(&calendar, &counting, whole, Moment::day(received)).unwrap();
        let first = Length::Span { count: days, unit: Unit::Day };
        let plain = due(&calendar, &counting, first, Moment::day(received)).unwrap();
        // An extension never takes time away, which a roll back over it would.
        prop_assert_eq!(found.due_on, expected.due_on.max(plain.due_on));
    }
}

#[test]
fn an_extension_does_not_shorten_what_a_hold_gave_and_waits_for_one_that_comes_later() {
    let calendar = WorkingCalendar::builder().nation(Nation::EnglandAndWales).build();
    let procedure = procedure("30 days", Roll::Forward);
    let count = |acts: &[(NaiveDate, Act)]| {
        response(&procedure, &calendar, day("2026-04-02"), acts).due_on.to_string()
    };
    // Saturday 2 May, and Monday the 4th is a holiday. Eight days later it is Sunday 10 May.
    assert_eq!(count(&[]), "2026-05-05");
    let hold = held(day("2026-04-10"), day("2026-04-18"));
    assert_eq!(count(&hold), "2026-05-11");
    let agreed = |on| [extended(day(on), None, Some(day("2026-05-06")))];
    assert_eq!(count(&agreed("2026-04-09")), "2026-05-06");
    assert_eq!(count(&[hold.as_slice(), &agreed("2026-04-20")].concat()), "2026-05-11");
    // Agreed before the hold, the day waits as long as the limit does: eight days.
    assert_eq!(count(&[&agreed("2026-04-09"), hold.as_slice()].concat()), "2026-05-14");
}

#[test]
fn a_hold_on_the_saturday_after_does_not_make_what_is_late_punctual() {
    let calendar = WorkingCalendar::builder().build();
    let procedure = procedure("5 working days", Roll::None);
    let count = |from, until| {
        let acts = held(day(from), day(until));
        response(&procedure, &calendar, day("2026-06-05"), &acts).due_on.to_string()
    };
    // Friday 12 June. On that day the clock can still be stopped; on Saturday it has run out.
    assert_eq!(count("2026-06-12", "2026-06-17"), "2026-06-17");
    assert_eq!(count("2026-06-13", "2026-06-17"), "2026-06-12");
}
