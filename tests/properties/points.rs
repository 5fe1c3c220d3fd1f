//! Points: whatever is decided and in whatever order, the outcome of an answer is the one that
//! follows from its points.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    Act, Complaint, Details, Draft, Event, Findings, PointFacts, PointOutcome, PointRequest,
    Request, Rules, Standing, Verdict, Words, decide, overall, receive, settle,
};
use redress::procedure::{Channel, Outcome, Procedure};

/// Two stages, and nothing that hinders an answer.
const TWO_STAGES: &str = r#"
key          = "two"
title        = "Two stages"
version      = 1
applies_from = 2020-01-01

[[stage]]
id    = "clinic"
title = "The clinic"
kind  = "formal"
quote = "Words"

[[stage]]
id    = "review"
title = "The review"
kind  = "review"
quote = "Words"

[[obligation]]
id      = "response"
title   = "Response"
within  = "20 working days of receipt"
done_by = "respond"
quote   = "Words"
"#;

static PROCEDURE: LazyLock<Procedure> =
    LazyLock::new(|| Procedure::from_toml(TWO_STAGES, "two.toml").unwrap());
static CALENDAR: LazyLock<WorkingCalendar> =
    LazyLock::new(|| WorkingCalendar::builder().nation(Nation::EnglandAndWales).build());

fn outcome() -> impl Strategy<Value = Outcome> {
    prop::sample::select(Outcome::ALL)
}

fn request() -> impl Strategy<Value = Request> {
    let found = (1..5_u32, outcome()).prop_map(|(point, outcome)| PointOutcome { point, outcome });
    let respond = (prop::option::of(outcome()), prop::collection::vec(found, 0..4));
    prop_oneof![
        3 => "[a-c]".prop_map(|text| Request::Point(PointRequest::Add {
            text,
            facts: PointFacts::default(),
            practitioner: None,
        })),
        3 => (1..5_u32, outcome()).prop_map(|(point, outcome)| {
            Request::Point(PointRequest::Decide { point, outcome, reason: None })
        }),
        1 => (1..5_u32).prop_map(|point| {
            Request::Point(PointRequest::Withdraw { point, reason: "Settled".to_owned() })
        }),
        3 => respond.prop_map(|(outcome, points)| Request::Respond {
            by: Channel::Letter,
            outcome,
            points,
            apology: false,
            findings: Findings::default(),
            words: Box::default(),
        }),
        1 => Just(Request::Escalate {
            to: None,
            in_writing: true,
            handler: None,
            confirmed_by: None,
            accept_late: None,
            decided_by: None,
            text: None,
        }),
    ]
}

fn event(seq: usize, draft: Draft) -> Event {
    Event {
        standing: Standing::Recorded,
        seq: i64::try_from(seq).unwrap(),
        recorded_at: chrono::DateTime::from_timestamp(0, 0).unwrap(),
        actor: "somebody".to_owned(),
        erased: false,
        draft,
    }
}

fn received(on: NaiveDate) -> Complaint {
    let details = Details { received_on: Some(on), ..Details::default() };
    let key = &PROCEDURE.key;
    let draft = receive(&PROCEDURE, key, on, None, details, Words::default()).unwrap();
    Complaint::replay("TWO-2026-0001".parse().unwrap(), [event(1, draft)]).unwrap()
}

proptest! {
    #[test]
    fn the_outcome_of_an_answer_follows_from_its_points(
        requests in prop::collection::vec((request(), 0..3_u64), 0..24),
    ) {
        let mut on: NaiveDate = "2026-04-02".parse().unwrap();
        let mut complaint = received(on);
        for (request, days) in requests {
            on = on + Days::new(days);
            let rules = Rules { procedure: &PROCEDURE, calendar: &CALENDAR, today: on };
            let before = complaint.clone();
            let Ok(Verdict::Record(draft)) = decide(rules, &complaint, on, request) else {
                continue;
            };
            complaint.apply(event(complaint.events.len() + 1, (*draft).clone()));
            if let Act::Responded { outcome, points, .. } = &draft.act {
                let standing: Vec<u32> = before.standing_points().map(|it| it.number).collect();
                let answered: Vec<u32> = points.iter().map(|it| it.point).collect();
                prop_assert_eq!(answered, standing);
                let follows = overall(points.iter().map(|it| it.outcome));
                prop_assert!(follows.is_none_or(|follows| follows == *outcome));
                // The answer is what its points say from then on, and may be given without it.
                let again = settle(&complaint, on, None, &[]);
                prop_assert_eq!(again.ok(), follows.map(|outcome| (outcome, points.clone())));
            }
        }
        let numbers: Vec<u32> = complaint.points.iter().map(|it| it.number).collect();
        prop_assert!(numbers.is_sorted_by(|one, other| one < other), "{:?}", numbers);
        // A point is decided at a stage by what was said at that stage alone.
        for (index, visit) in complaint.visits.iter().enumerate() {
            let found = complaint.points.iter().filter_map(|it| it.outcome_at(index));
            if let (Some(answer), Some(follows)) = (visit.answer, overall(found)) {
                let gone = complaint.points.iter().any(|point| !point.stands());
                prop_assert!(gone || answer.outcome == follows);
            }
        }
    }

    /// The outcome of the whole, where it is given, is never recorded against the points.
    #[test]
    fn an_outcome_that_is_given_is_the_one_that_follows(
        found in prop::collection::vec(prop::option::of(outcome()), 1..4),
        given in outcome(),
    ) {
        let on: NaiveDate = "2026-04-02".parse().unwrap();
        let mut complaint = received(on);
        for (index, found) in found.iter().enumerate() {
            let point = u32::try_from(index + 1).unwrap();
            let facts = PointFacts::default();
            let mut acts = vec![Act::PointAdded { point, facts }];
            acts.extend(found.map(|outcome| Act::PointDecided { point, outcome }));
            for act in acts {
                complaint.apply_draft(&Draft { on, act, words: Words::default() });
            }
        }
        // Every way to fill in what is open, and which of them lead to that outcome.
        let open = found.iter().filter(|it| it.is_none()).count();
        let ways = (0..3_usize.pow(u32::try_from(open).unwrap())).filter(|way| {
            let mut rest = *way;
            let filled = found.iter().map(|it| it.unwrap_or_else(|| {
                let outcome = Outcome::ALL[rest % 3];
                rest /= 3;
                outcome
            }));
            overall(filled.collect::<Vec<_>>()) == Some(given)
        }).count();
        if let Ok((outcome, points)) = settle(&complaint, on, Some(given), &[]) {
            prop_assert_eq!(outcome, given);
            prop_assert_eq!(points.len(), found.len());
            prop_assert_eq!(overall(points.iter().map(|it| it.outcome)), Some(given));
            prop_assert_eq!(ways, 1, "what is open could be otherwise");
        } else {
            prop_assert_ne!(ways, 1, "there is only one way");
        }
    }
}
