//! What a change of the calendar does to complaints, for random histories and random changes: what
//! is open moves to where the new calendar has it, and nothing else moves.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use redress::deadline::{Almanac, Nation, WorkingCalendar};
use redress::domain::{
    Act, CalendarChange, Change, CloseReason, Complaint, ComplaintRef, Deadline, Details, Draft,
    Event, Recount, Request, Rules, Settled, StepResult, Verdict, Words, deadlines, decide,
    receive,
};
use redress::procedure::{Channel, LIBRARY, Outcome, Procedure};

/// What the built-in procedures do not use: waivers, competing limits, deemed receipt, rolls.
const MADE_UP: &str = r#"
key          = "made-up"
title        = "A procedure"
version      = 1
applies_from = 1995-01-01

[counting]
receipt = "deemed"
roll    = "forward"

[[stage]]
id    = "only"
title = "The stage"
kind  = "formal"
quote = "Words"

[[obligation]]
id      = "acknowledgement"
title   = "Acknowledgement"
within  = "3 days of receipt"
done_by = "ack by letter or email"
unless  = "respond within 5 working days of receipt"
quote   = "Words"

[[obligation]]
id      = "response"
title   = "Response"
within  = "earlier of 20 working days of receipt, 1 month of ack"
done_by = "respond"
extend  = { by = "5 working days", times = 3, needs = "reason", late = true, quote = "Words" }
roll    = "backward"
quote   = "Words"

[[obligation]]
id      = "minutes"
title   = "Minutes"
within  = "later of 15 working days of receipt, 5 working days of step meeting"
done_by = "step minutes"
quote   = "Words"

[[obligation]]
id      = "progress"
title   = "Word on progress"
within  = "response due"
done_by = "update"
every   = "10 working days of update"
until   = "respond"
quote   = "Words"

[[obligation]]
id      = "end"
title   = "An end of it"
stage   = "whole"
within  = "40 working days of receipt"
done_by = "close"
quote   = "Words"

[[hold]]
id    = "consent"
title = "Consent"
stops = ["response", "minutes"]
quote = "Words"

[[step]]
id    = "meeting"
title = "Meeting"
quote = "Words"

[[step]]
id    = "minutes"
title = "Minutes"
quote = "Words"
"#;

/// One of the library, or, past its end, the made-up one.
fn procedure(which: usize) -> Procedure {
    match LIBRARY.get(which) {
        Some(entry) => entry.procedure(),
        None => Procedure::from_toml(MADE_UP, "made-up.toml").unwrap(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One act, so many days after the one before.
type Asked = (usize, u64, Channel);

fn request(procedure: &Procedure, (verb, _, by): Asked) -> Request {
    let steps: Vec<String> = procedure.steps.iter().map(|step| step.id.to_string()).collect();
    match verb {
        0 => Request::Acknowledge {
            by,
            handler: Some("M. Jones".to_owned()),
            respond_by: Some(day("2026-12-01")),
            offered: Vec::new(),
            text: None,
        },
        1 => Request::Update { by, reason: None, expect: None },
        2 => Request::Respond {
            by,
            outcome: Some(Outcome::NotUpheld),
            apology: true,
            points: vec![],
            findings: redress::domain::Findings::default(),
            words: Box::default(),
        },
        3 => Request::Escalate {
            to: None,
            in_writing: true,
            handler: Some("P. Shaw".to_owned()),
            confirmed_by: Some("Q. Lee".to_owned()),
            accept_late: Some("why not".to_owned()),
            decided_by: Some("Q. Lee".to_owned()),
            text: None,
        },
        7 => Request::Hold { hold: Some("consent".to_owned()), reason: Some("consent".to_owned()) },
        8 => Request::Resume { hold: Some("consent".to_owned()), text: None },
        9 => Request::Extend {
            obligation: None,
            by: Some("5 working days".parse().unwrap()),
            to: None,
            reason: Some("illness".to_owned()),
            agreed_by: Some("A. Patient".to_owned()),
        },
        10 => Request::Reopen { reason: "more came".to_owned() },
        4 => Request::Close { reason: CloseReason::Withdrawn, text: None },
        _ => Request::Step {
            step: steps.get(verb % 2).or(steps.first()).cloned().unwrap_or_default(),
            result: if by == Channel::Phone { StepResult::NotApplicable } else { StepResult::Done },
            by: None,
            accept_late: Some("why not".to_owned()),
            decided_by: Some("Q. Lee".to_owned()),
            text: Some("so it was".to_owned()),
        },
    }
}

fn event(complaint: &Complaint, draft: Draft) -> Event {
    Event {
        standing: redress::domain::Standing::Recorded,
        seq: i64::try_from(complaint.events.len()).unwrap() + 1,
        recorded_at: "2026-01-01T09:00:00Z".parse().unwrap(),
        actor: "somebody".to_owned(),
        erased: false,
        draft,
    }
}

/// A complaint with a history, judged by an old calendar, and today.
fn complaint(
    procedure: &Procedure,
    calendar: &WorkingCalendar,
    received_on: NaiveDate,
    asked: &[Asked],
) -> (Complaint, NaiveDate) {
    let details = Details {
        received_on: Some(received_on),
        incident_on: Some(received_on),
        channel: Some(Channel::Email),
        ..Details::default()
    };
    let draft =
        receive(procedure, &procedure.key, received_on, None, details, Words::default()).unwrap();
    let reference: ComplaintRef = "TEST-2026-0001".parse().unwrap();
    let mut complaint = Complaint::received(reference, &draft).unwrap();
    complaint.events.push(event(&complaint, draft));
    let mut today = received_on;
    for asked in asked {
        today = today + Days::new(asked.1);
        let rules = Rules { procedure, calendar, today };
        if let Ok(Verdict::Record(draft)) =
            decide(rules, &complaint, today, request(procedure, *asked))
        {
            let event = event(&complaint, *draft);
            complaint.apply(event);
        }
    }
    (complaint, today)
}

fn base() -> WorkingCalendar {
    WorkingCalendar::builder().nation(Nation::EnglandAndWales).build()
}

/// A calendar with so many changes: closed, holiday, taken off, worked, stretching or not.
fn changed(changes: &[(u64, usize)], week: &str, stretch: bool) -> WorkingCalendar {
    let mut almanac = Almanac::default();
    let mut builder = WorkingCalendar::builder()
        .week(week.parse().unwrap())
        .nation(Nation::EnglandAndWales)
        .closed_days_stretch(stretch);
    for (after, what) in changes {
        let on = day("2026-03-01") + Days::new(*after);
        match what {
            0 => almanac.add(Nation::EnglandAndWales, on, "Extra"),
            1 => almanac.remove(Nation::EnglandAndWales, on),
            2 => builder = builder.closed(on, "Shut"),
            _ => builder = builder.open(on),
        }
    }
    // Good Friday and Easter Monday are there to be taken off.
    if changes.iter().any(|(_, what)| *what == 1) {
        almanac.remove(Nation::EnglandAndWales, day("2026-04-03"));
        almanac.remove(Nation::EnglandAndWales, day("2026-05-04"));
    }
    builder.almanac(&almanac).build()
}

type Key<'a> = (usize, &'a str, &'a str, u32);

fn key(deadline: &Deadline) -> Key<'_> {
    (deadline.visit, deadline.stage.as_str(), deadline.obligation.as_str(), deadline.occurrence)
}

type How = (NaiveDate, NaiveDate, Settled, Option<NaiveDate>);

fn how(deadline: &Deadline) -> How {
    (deadline.due_on, deadline.act_by_on, deadline.settled, deadline.settled_on)
}

fn by_key(deadlines: &[Deadline]) -> BTreeMap<Key<'_>, How> {
    deadlines.iter().map(|deadline| (key(deadline), how(deadline))).collect()
}

/// All that must hold of one recount; gives the complaint as it is afterwards.
fn holds(
    change: &CalendarChange,
    procedure: &Procedure,
    complaint: &Complaint,
    today: NaiveDate,
) -> Result<Complaint, TestCaseError> {
    let before = deadlines(procedure, &change.old, complaint).unwrap();
    let Recount { draft, before: _, deadlines: after } =
        change.recount(procedure, complaint, today).unwrap();
    let mut changed = complaint.clone();
    if let Some(draft) = &draft {
        let kind = serde_json::to_value(&draft.act).unwrap();
        let act: Act = serde_json::from_value(kind).unwrap();
        prop_assert_eq!(&act, &draft.act, "the event reads back as it was written");
        let event = event(&changed, draft.clone());
        changed.apply(event);
    }
    // What is stored is what the history and the new calendar give.
    let fresh = deadlines(procedure, &change.new, &changed).unwrap();
    prop_assert_eq!(after.as_ref().unwrap_or(&fresh), &fresh);
    let (was, is) = (by_key(&before), by_key(&fresh));
    prop_assert_eq!(was.keys().collect::<Vec<_>>(), is.keys().collect::<Vec<_>>());
    for one in &before {
        let other = fresh.iter().find(|other| key(other) == key(one)).unwrap();
        let (was, is) = (one.original_due_on, other.original_due_on);
        prop_assert!(was == is || (was >= today && is >= today), "judged by another day: {one:?}");
    }
    let (moved, kept) = match draft.map(|draft| draft.act) {
        Some(Act::Recounted { moved, kept, .. }) => (moved, kept),
        _ => (Vec::new(), Vec::new()),
    };
    let plain = deadlines(procedure, &change.new, complaint).unwrap();
    let plain = by_key(&plain);
    for (key, was) in &was {
        let is = is[key];
        let held = was.2 == Settled::OnHold;
        let movable =
            complaint.closed.is_none() && (held || (was.2 == Settled::Open && was.0 >= today));
        if !movable {
            prop_assert_eq!(*was, is, "what was due or done moved: {:?}", key);
        }
        prop_assert_eq!((was.2, was.3), (is.2, is.3), "settled by a calendar: {:?}", key);
        prop_assert!(held || was.0 < today || is.0 >= today, "made late: {:?}", key);
        let said = moved.iter().find(|it| {
            (it.visit, it.stage.as_str(), it.obligation.as_str(), it.occurrence) == *key
        });
        prop_assert_eq!(said.map(|it| (it.from, it.to)), (was.0 != is.0).then_some((was.0, is.0)));
        if kept.is_empty() {
            prop_assert_eq!(is, plain[key], "not where the new calendar has it: {:?}", key);
        }
    }
    if !moved.is_empty() || !kept.is_empty() {
        let first = before.iter().map(|it| it.anchor_on).min().unwrap().min(complaint.received_on);
        let last = before.iter().map(|it| it.due_on).max().unwrap();
        prop_assert!(change.may_move(first..=last, procedure), "the quick look missed it");
    }
    Ok(changed)
}

fn acts() -> impl Strategy<Value = Vec<Asked>> {
    let by = prop::sample::select(&[Channel::Email, Channel::Letter, Channel::Phone][..]);
    prop::collection::vec((0..11_usize, 0..12_u64, by), 0..10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_is_open_moves_and_what_was_due_or_done_stays(
        which in 0..12_usize,
        received in 0..60_u64,
        acts in acts(),
        later in 0..30_u64,
        changes in prop::collection::vec((0..120_u64, 0..4_usize), 1..6),
        week in prop::sample::select(&["mon-fri", "mon-fri", "mon-sat", "tue-fri"][..]),
        stretch in prop::bool::weighted(0.8),
    ) {
        let procedure = procedure(which);
        let old = base();
        let (complaint, today) =
            complaint(&procedure, &old, day("2026-03-01") + Days::new(received), &acts);
        let today = today + Days::new(later);
        let new = changed(&changes, week, stretch);
        let there = CalendarChange::new(old.clone(), new.clone(), Change::ClinicChanged);
        let after = holds(&there, &procedure, &complaint, today)?;
        // And back again: every due day is what it was.
        let back = CalendarChange::new(new, old.clone(), Change::ClinicChanged);
        let undone = holds(&back, &procedure, &after, today)?;
        let (was, is) = (
            deadlines(&procedure, &old, &complaint).unwrap(),
            deadlines(&procedure, &old, &undone).unwrap(),
        );
        let due = |all: &[Deadline]| -> Vec<NaiveDate> { all.iter().map(|it| it.due_on).collect() };
        prop_assert_eq!(due(&was), due(&is));
    }

    #[test]
    fn a_calendar_that_stays_moves_nothing(
        which in 0..12_usize,
        received in 0..60_u64,
        acts in acts(),
    ) {
        let procedure = procedure(which);
        let (complaint, today) =
            complaint(&procedure, &base(), day("2026-03-01") + Days::new(received), &acts);
        let change = CalendarChange::new(base(), base(), Change::HolidayAdded);
        prop_assert!(change.days.is_empty());
        let recount = change.recount(&procedure, &complaint, today).unwrap();
        prop_assert_eq!((recount.draft, recount.deadlines), (None, None));
    }

    #[test]
    fn an_added_holiday_never_makes_a_limit_earlier(
        from in 0..40_000_u64,
        count in 0..300_u32,
        holiday in 0..500_u64,
    ) {
        let from = day("1995-01-01") + Days::new(from);
        let mut almanac = Almanac::default();
        almanac.add(Nation::EnglandAndWales, from + Days::new(holiday), "Extra");
        let new = WorkingCalendar::builder().nation(Nation::EnglandAndWales).almanac(&almanac).build();
        if let (Ok(was), Ok(is)) = (base().add(from, count), new.add(from, count)) {
            prop_assert!(is >= was);
            prop_assert_eq!(base().count(was, is).unwrap().min(1), i32::from(is != was));
        }
    }
}
