//! What must hold of any complaint, whatever is asked for and in whatever order: random requests
//! over the built-in procedures and one that uses what they do not.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    Act, Capacity, CloseReason, Complaint, ComplaintRef, Deadline, Details, Draft, Event, Refusal,
    Request, Rules, Settled, State, StepResult, Verdict, Visit, Words, deadlines, decide, receive,
};
use redress::procedure::{Anchor, Channel, LIBRARY, Limit, Obligation, Outcome, Procedure};

mod properties {
    mod points;
}

/// Waivers, a step as an anchor, the later of two limits, deemed receipt, rolls, a rule that
/// repeats and one that depends on a fact.
const MADE_UP: &str = r#"
key          = "made-up"
title        = "A procedure"
version      = 1
applies_from = 1995-01-01

[counting]
receipt = "deemed"
roll    = "forward"

[[fact]]
id  = "consent"
ask = "Is there consent?"

[[stage]]
id    = "only"
title = "The stage"
kind  = "formal"
quote = "Words"

[[stage]]
id    = "review"
title = "The review"
kind  = "review"
when  = { consent = "yes" }
quote = "Words"

[[obligation]]
id      = "acknowledgement"
title   = "Acknowledgement"
within  = "3 days beginning with receipt"
done_by = "ack by letter or email"
unless  = "respond within 5 working days of receipt"
quote   = "Words"

[[obligation]]
id      = "response"
title   = "Response"
within  = "later of 20 working days of receipt, 10 working days of step meeting"
done_by = "respond"
extend  = { by = "10 working days", times = 2, at_most = "3 months of receipt", needs = ["reason"], late = true }
quote   = "Words"

[[obligation]]
id      = "case-review"
title   = "Review of the open case"
stage   = "whole"
within  = "2 months of receipt"
every   = "2 months of receipt"
done_by = "step minutes"
quote   = "Words"

[[obligation]]
id      = "minutes"
title   = "Minutes of the meeting"
within  = "1 week of step meeting"
done_by = ["update", "step minutes"]
when    = { channel = ["phone", "in-person"] }
quote   = "Words"

[[obligation]]
id      = "word"
title   = "Word every fortnight"
within  = "2 weeks of ack"
done_by = "update"
every   = "2 weeks of update"
until   = "close"
force   = "soft"
quote   = "Words"

[[hold]]
id    = "consent"
title = "Consent awaited"
stops = ["response", "acknowledgement"]
quote = "Words"

[silence]
within = "10 working days of last word"
quote  = "Words"

[[window]]
to     = "review"
within = "1 month of respond"
late   = "flag"
quote  = "Words"

[[step]]
id    = "meeting"
title = "Meeting"
quote = "Words"

[[step]]
id    = "minutes"
title = "Minutes"
quote = "Words"
"#;

/// The library, and last the one that is made up.
static PROCEDURES: LazyLock<Vec<Procedure>> = LazyLock::new(|| {
    let made_up = Procedure::from_toml(MADE_UP, "made-up.toml").unwrap();
    LIBRARY.iter().map(|entry| entry.procedure()).chain([made_up]).collect()
});

fn calendar() -> WorkingCalendar {
    WorkingCalendar::builder().nation(Nation::EnglandAndWales).build()
}

/// The raw matter of a request; what it means depends on the procedure.
#[derive(Debug, Clone)]
struct Asked {
    verb: usize,
    /// How many days after the one before, and how many days back it is dated.
    later: u64,
    back: u64,
    by: Channel,
    outcome: Outcome,
    flags: [bool; 4],
    pick: usize,
}

fn asked() -> impl Strategy<Value = Asked> {
    let by = prop::sample::select(Channel::ALL);
    let outcome = prop::sample::select(Outcome::ALL);
    let days = (0..20_u64, prop_oneof![4 => Just(0), 2 => 1..15_u64]);
    (0..VERBS.len(), days, by, outcome, any::<[bool; 4]>(), 0..12_usize).prop_map(
        |(verb, (later, back), by, outcome, flags, pick)| Asked {
            verb: VERBS[verb],
            later,
            back,
            by,
            outcome,
            flags,
            pick,
        },
    )
}

/// Which requests are asked for how often.
const VERBS: [usize; 25] =
    [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 7, 8, 9, 9, 10, 10, 11, 11, 12];

const PEOPLE: [&str; 3] = ["M. Jones", "P. Shaw", "m.  jones"];

impl Asked {
    fn name(&self, place: usize) -> Option<String> {
        let given = self.flags[place % 4];
        given.then(|| PEOPLE[(self.pick + place) % PEOPLE.len()].to_owned())
    }

    fn request(&self, procedure: &Procedure, on: NaiveDate) -> Request {
        let steps: Vec<&str> = procedure.steps.iter().map(|step| step.id.as_str()).collect();
        let step = steps.get(self.pick).or(steps.first()).map_or("none", |step| *step).to_owned();
        let near = |flag: bool| flag.then(|| on + Days::new(self.pick as u64 * 3) - Days::new(2));
        let by = self.by;
        match self.verb {
            0 => Request::Acknowledge {
                by,
                handler: self.name(0),
                respond_by: near(self.flags[1]),
                offered: if self.flags[2] { vec![step] } else { Vec::new() },
                text: self.name(3),
            },
            1 => Request::Update { by, reason: self.name(0), expect: near(self.flags[1]) },
            2 => Request::Respond {
                by,
                outcome: Some(self.outcome),
                apology: self.flags[0],
                points: vec![],
                findings: redress::domain::Findings::default(),
                words: Box::default(),
            },
            3 => Request::Escalate {
                to: procedure.stages.get(self.pick).map(|stage| stage.id.to_string()),
                in_writing: self.pick != 3,
                handler: self.name(0),
                confirmed_by: self.name(1),
                accept_late: self.name(2),
                decided_by: self.name(3),
                text: None,
            },
            4 => {
                let reason = CloseReason::ALL[self.pick % CloseReason::ALL.len()];
                Request::Close { reason, text: self.name(0) }
            }
            5 => {
                let done = self.flags[0];
                let result = if done { StepResult::Done } else { StepResult::NotApplicable };
                Request::Step {
                    step,
                    result,
                    by: done.then_some(by),
                    accept_late: None,
                    decided_by: None,
                    text: self.name(1),
                }
            }
            6 => Request::Assign { handler: PEOPLE[self.pick % PEOPLE.len()].to_owned() },
            7 => Request::Note { text: "a note".to_owned(), heard: self.flags[0] },
            9 => Request::Hold {
                hold: self.flags[0].then(|| "consent".to_owned()),
                reason: self.name(1),
            },
            10 => Request::Resume { hold: None, text: None },
            11 => Request::Extend {
                obligation: None,
                by: None,
                to: near(self.flags[1]),
                reason: Some("why".to_owned()),
                agreed_by: self.name(2),
            },
            12 => Request::Reopen { reason: "why".to_owned() },
            _ => Request::Amend {
                details: Box::new(self.details(procedure, on)),
                cleared: vec![],
                words: Box::default(),
            },
        }
    }

    fn names_a_step(&self) -> bool {
        self.verb == 5 || (self.verb == 0 && self.flags[2])
    }

    fn details(&self, procedure: &Procedure, on: NaiveDate) -> Details {
        let [channel, received, aware, incident] = self.flags;
        let back = |days: u64| on.checked_sub_days(Days::new(days * self.pick as u64));
        let facts = procedure.facts.get(self.pick % 2).map(|fact| {
            let answers = fact.answers();
            let answer = match answers.len() {
                0 => on.to_string(),
                some => answers[usize::from(self.flags[0]) % some].to_string(),
            };
            (fact.id.clone(), answer)
        });
        Details {
            channel: channel.then_some(self.by),
            received_on: back(2).filter(|_| received && !aware),
            received_time: None,
            aware_on: back(1).filter(|_| aware),
            incident_on: back(9).filter(|_| incident),
            noticed_on: None,
            category: procedure.categories.get(self.pick).map(|category| category.id.clone()),
            capacity: received.then_some(Capacity::Relative),
            reply_by: aware.then_some(self.by).into_iter().collect(),
            facts: facts.into_iter().collect(),
            ..Details::default()
        }
    }
}

/// The day on which a complaint arrives: any of twenty years, and the edges of what can be counted.
fn arrival() -> impl Strategy<Value = NaiveDate> {
    let day = |text: &str, after: u64| text.parse::<NaiveDate>().unwrap() + Days::new(after);
    prop_oneof![
        8 => (0..7_300_u64).prop_map(move |after| day("2018-01-01", after)),
        1 => (0..40_u64).prop_map(move |after| day("1995-01-01", after)),
        1 => (0..40_u64).prop_map(move |after| day("2100-11-22", after)),
    ]
}

/// A complaint under way: the complaint, what it is judged by, and today.
struct Case {
    procedure: Procedure,
    calendar: WorkingCalendar,
    complaint: Complaint,
    today: NaiveDate,
}

impl Case {
    fn new(which: usize, received_on: NaiveDate, first: &Asked) -> Option<Self> {
        let procedure = PROCEDURES[which].clone();
        let mut details = first.details(&procedure, received_on);
        details.received_on = Some(received_on);
        let (key, today) = (procedure.key.clone(), received_on);
        let words = Words { handler: first.name(0), ..Words::default() };
        let draft = receive(&procedure, &key, today, None, details, words).ok()?;
        let reference: ComplaintRef = "TEST-2026-0001".parse().unwrap();
        let complaint = Complaint::replay(reference, [event(1, draft)]).unwrap();
        let case = Self { procedure, calendar: calendar(), complaint, today };
        case.try_deadlines().map(|_| case)
    }

    fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, today: self.today }
    }

    fn try_deadlines(&self) -> Option<Vec<Deadline>> {
        deadlines(&self.procedure, &self.calendar, &self.complaint).ok()
    }

    fn deadlines(&self) -> Vec<Deadline> {
        self.try_deadlines().unwrap()
    }

    fn judge(&self, asked: &Asked) -> Result<Verdict, Refusal> {
        let on = self.today - Days::new(asked.back);
        decide(self.rules(), &self.complaint, on, asked.request(&self.procedure, on))
    }

    /// Records what is asked for, where the rules allow it; whether they do.
    fn record(&mut self, asked: &Asked) -> bool {
        let Ok(Verdict::Record(draft)) = self.judge(asked) else { return false };
        let before = self.complaint.clone();
        let seq = i64::try_from(before.events.len()).unwrap() + 1;
        self.complaint.apply(event(seq, *draft));
        let counted = self.try_deadlines().is_some();
        if !counted {
            self.complaint = before;
        }
        counted
    }
}

fn event(seq: i64, draft: Draft) -> Event {
    let recorded_at = "2026-01-01T09:00:00Z".parse().unwrap();
    Event {
        seq,
        recorded_at,
        actor: "somebody".to_owned(),
        erased: false,
        draft,
        standing: redress::domain::Standing::Recorded,
    }
}

/// What each deadline says of itself agrees.
fn consistent(case: &Case, deadline: &Deadline) -> Result<(), TestCaseError> {
    let Deadline { settled, settled_on, due_on, .. } = deadline;
    let ended =
        |fits: fn(&NaiveDate, &NaiveDate) -> bool| settled_on.is_some_and(|on| fits(&on, due_on));
    let agrees = match settled {
        Settled::Open => settled_on.is_none(),
        // While its clock stands still nothing is late.
        Settled::Met | Settled::Cancelled => {
            ended(NaiveDate::le)
                || (settled_on.is_some() && case.complaint.waits().next().is_some())
        }
        Settled::MetLate | Settled::Missed => ended(NaiveDate::gt),
        Settled::Waived | Settled::OnHold => settled_on.is_some(),
    };
    prop_assert!(agrees, "{deadline:?}");
    let done = matches!(settled, Settled::Met | Settled::MetLate);
    prop_assert_eq!(deadline.done_on(), settled_on.filter(|_| done));
    prop_assert!(deadline.act_by_on <= *due_on && deadline.anchor_on <= *due_on, "{deadline:?}");
    let stated = |it: &Obligation| it.within == Limit::At(Anchor::Stated);
    let stated = case.procedure.obligations.iter().any(stated);
    // The clinic may state an earlier day than it first did; holds and extensions only add.
    prop_assert!(stated || deadline.original_due_on <= *due_on, "{deadline:?}");
    let moved = !case.complaint.holds.is_empty() || !case.complaint.extensions.is_empty() || stated;
    prop_assert!(moved || deadline.original_due_on == *due_on, "{deadline:?}");
    let visit = &case.complaint.visits[deadline.visit];
    let left_on = if deadline.stage == *Obligation::WHOLE {
        case.complaint.closed.map(|closed| closed.on)
    } else {
        prop_assert_eq!(&visit.stage, &deadline.stage);
        visit.left_on
    };
    let open = matches!(settled, Settled::Open | Settled::OnHold);
    prop_assert!(!open || left_on.is_none(), "left, and {deadline:?}");
    for today in [case.today, *due_on, deadline.act_by_on, *due_on + Days::new(1)] {
        let (state, days_left) = deadline.state(today);
        let expected = match settled {
            Settled::Open if today < *due_on => State::Open,
            Settled::Open if today == *due_on => State::DueToday,
            Settled::Open => State::Overdue,
            settled => settled.word().parse().unwrap(),
        };
        prop_assert_eq!(state, expected);
        let left = (*settled == Settled::Open).then(|| (*due_on - today).num_days());
        prop_assert_eq!(days_left, left);
    }
    Ok(())
}

/// What the deadlines of one complaint say together agrees.
fn coherent(case: &Case) -> Result<(), TestCaseError> {
    let all = case.deadlines();
    prop_assert!(all.is_sorted_by_key(|deadline| (deadline.visit, deadline.due_on)));
    let mut rules: BTreeMap<_, Vec<&Deadline>> = BTreeMap::new();
    for deadline in &all {
        consistent(case, deadline)?;
        rules.entry((deadline.visit, deadline.obligation.clone())).or_default().push(deadline);
    }
    for ((_, obligation), mut occurrences) in rules {
        occurrences.sort_by_key(|deadline| deadline.occurrence);
        let numbers: Vec<u32> = occurrences.iter().map(|it| it.occurrence).collect();
        let expected: Vec<u32> = (1..).take(numbers.len()).collect();
        prop_assert_eq!(numbers, expected, "{} of {:?}", obligation, occurrences);
        for pair in occurrences.windows(2) {
            let Some(done_on) = pair[0].done_on() else {
                return Err(TestCaseError::fail(format!("due again, and never done: {pair:?}")));
            };
            if obligation == *"delay-letter" && case.procedure.key == *"carrara" {
                let twenty = done_on + Days::new(20);
                let expected = twenty.max(occurrences[0].due_on);
                prop_assert_eq!(pair[1].due_on, expected, "{:?}", pair);
            }
        }
    }
    Ok(())
}

fn sequence() -> impl Strategy<Value = (usize, NaiveDate, Vec<Asked>)> {
    // What is made up holds the most, and is taken as often as all the others.
    let last = PROCEDURES.len() - 1;
    let which = prop_oneof![0..last, Just(last)];
    (which, arrival(), prop::collection::vec(asked(), 1..14))
}

/// Plays a sequence, with a look at the complaint after everything that is recorded.
fn play(
    (which, received_on, all): &(usize, NaiveDate, Vec<Asked>),
    mut look: impl FnMut(&Case, &Asked) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let Some(mut case) = Case::new(*which, *received_on, &all[0]) else { return Ok(()) };
    for asked in &all[1..] {
        case.today = case.today + Days::new(asked.later);
        if case.record(asked) {
            look(&case, asked)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn deadlines_agree_with_themselves_and_with_one_another(sequence in sequence()) {
        play(&sequence, |case, _| coherent(case))?;
    }

    #[test]
    fn whatever_is_recorded_is_read_back_from_its_events(sequence in sequence()) {
        play(&sequence, |case, _| {
            let events = case.complaint.events.iter().map(|event| {
                // As the store keeps them.
                let act = serde_json::to_string(&event.draft.act).unwrap();
                let words = serde_json::to_string(&event.draft.words).unwrap();
                let act: Act = serde_json::from_str(&act).unwrap();
                let words = serde_json::from_str(&words).unwrap();
                Event { draft: Draft { on: event.draft.on, act, words }, ..event.clone() }
            });
            let replayed = Complaint::replay(case.complaint.reference.clone(), events).unwrap();
            prop_assert_eq!(&replayed, &case.complaint);
            let again = deadlines(&case.procedure, &case.calendar, &replayed);
            prop_assert_eq!(again, Ok(case.deadlines()));
            Ok(())
        })?;
    }

    #[test]
    fn what_stands_in_the_record_already_is_not_recorded_twice(sequence in sequence()) {
        play(&sequence, |case, asked| {
            match case.judge(asked) {
                Ok(Verdict::Record(_)) => prop_assert_eq!(asked.verb, 7, "twice: {:?}", asked),
                Ok(Verdict::Already) | Err(_) => {}
            }
            Ok(())
        })?;
    }

    #[test]
    fn nothing_is_recorded_of_the_future_or_of_the_time_before_the_complaint(sequence in sequence()) {
        play(&sequence, |case, _| {
            let (today, received_on) = (case.today, case.complaint.received_on);
            for event in &case.complaint.events[1..] {
                let amended = matches!(event.draft.act, Act::Amended { .. });
                prop_assert!(event.draft.on <= today, "{:?}", event);
                prop_assert!(amended || event.draft.on >= received_on, "{:?}", event);
            }
            let future = Asked { back: 0, ..sequence.2[0].clone() };
            let on = today + Days::new(1);
            let verdict =
                decide(case.rules(), &case.complaint, on, future.request(&case.procedure, on));
            prop_assert_eq!(verdict, Err(Refusal::Future { on, today }));
            Ok(())
        })?;
    }

    #[test]
    fn stages_follow_one_another_and_each_ends_where_the_next_begins(sequence in sequence()) {
        play(&sequence, |case, _| {
            let index = |visit: &Visit| case.procedure.stage_index(visit.stage.as_str()).unwrap();
            let outside = |visit: &Visit| case.procedure.stages[index(visit)].body.is_some();
            let sorted = case.complaint.visits.is_sorted_by(|one, next| {
                // Opened again it stays where it was, and an outside body may send it back.
                let sent_back = outside(one) && !outside(next);
                let ahead = index(one) < index(next);
                if next.reopened { index(one) == index(next) } else { sent_back || ahead }
            });
            prop_assert!(sorted);
            for pair in case.complaint.visits.windows(2) {
                let left_on = pair[0].left_on.unwrap();
                prop_assert!(left_on <= pair[1].entered_on && pair[0].entered_on <= left_on);
            }
            let closed = case.complaint.closed.is_some();
            prop_assert_eq!(closed, case.complaint.visit().left_on.is_some());
            Ok(())
        })?;
    }

    /// Two acts at one stage that may be recorded in either order lead to the same deadlines.
    #[test]
    fn the_order_of_recording_moves_no_deadline(
        sequence in sequence(), one in asked(), other in asked(),
    ) {
        // What changes the stage, corrects the record, or gives and takes time is meant to come in
        // its place, and of a step what is said last holds.
        let placed = |asked: &Asked| [3, 8, 9, 10, 11, 12].contains(&asked.verb);
        let same_step = one.names_a_step() && other.names_a_step();
        if placed(&one) || placed(&other) || same_step {
            return Ok(());
        }
        let (which, received_on, all) = &sequence;
        let Some(mut case) = Case::new(*which, *received_on, &all[0]) else { return Ok(()) };
        for asked in &all[1..] {
            case.today = case.today + Days::new(asked.later);
            let _ = case.record(asked);
        }
        let before = case.complaint.clone();
        let in_order = (case.record(&one) && case.record(&other)).then(|| case.deadlines());
        case.complaint = before;
        let in_reverse = (case.record(&other) && case.record(&one)).then(|| case.deadlines());
        if let (Some(in_order), Some(in_reverse)) = (in_order, in_reverse) {
            prop_assert_eq!(in_order, in_reverse);
        }
    }
}

#[test]
fn the_random_sequences_reach_every_end_of_a_deadline() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut reached: BTreeMap<&str, u32> = BTreeMap::new();
    for _ in 0..400 {
        let sequence = sequence().new_tree(&mut runner).unwrap().current();
        let mut last = Vec::new();
        play(&sequence, |case, _| {
            last = case.deadlines();
            *reached
                .entry(if case.complaint.visits.len() > 1 { "second stage" } else { "first" })
                .or_default() += 1;
            Ok(())
        })
        .unwrap();
        for deadline in last {
            *reached.entry(deadline.settled.word()).or_default() += 1;
            *reached.entry(if deadline.occurrence > 2 { "third" } else { "early" }).or_default() +=
                1;
        }
    }
    for what in
        ["open", "met", "met_late", "waived", "cancelled", "missed", "second stage", "third"]
    {
        assert!(reached.get(what).is_some_and(|times| *times >= 3), "{what}: {reached:?}");
    }
}
