//! The procedures of the library for any clinic of a kind, by cases whose days were counted by
//! hand, each with its reason. Bank holidays in the weeks that are used: England and Wales 3 and
//! 6 April, 4 and 25 May, 25 and 28 December 2026, 1 January 2027; Scotland 3 April, 4 and 25
//! May, 15 June, 3 August; Northern Ireland 13 July.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::NaiveDate;
use redress::deadline::{Nation, WorkingCalendar};
use redress::domain::{
    Complaint, Details, Draft, Event, Refusal, Request, Rules, StepResult, Verdict, Words,
    deadlines, decide, receive,
};
use redress::procedure::{Channel, LibraryEntry, Outcome, Procedure};

use Nation::{EnglandAndWales, NorthernIreland, Scotland};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A complaint under one of the procedures.
struct Case {
    procedure: Procedure,
    calendar: WorkingCalendar,
    complaint: Complaint,
}

impl Case {
    /// A letter received on a day.
    fn letter(key: &str, nation: Nation, received: &str) -> Self {
        Self::with(key, nation, received, |details| details.channel = Some(Channel::Letter))
    }

    /// A telephone call on a day.
    fn call(key: &str, nation: Nation, received: &str) -> Self {
        Self::with(key, nation, received, |details| details.channel = Some(Channel::Phone))
    }

    fn with(key: &str, nation: Nation, received: &str, tell: impl FnOnce(&mut Details)) -> Self {
        Self::at(None, key, nation, received, tell)
    }

    /// One that begins at a stage of its own choice.
    fn at(
        stage: Option<&str>,
        key: &str,
        nation: Nation,
        received: &str,
        tell: impl FnOnce(&mut Details),
    ) -> Self {
        let procedure = LibraryEntry::find(key).unwrap().procedure();
        let on = day(received);
        let mut details = Details { received_on: Some(on), ..Details::default() };
        tell(&mut details);
        let words = Words { handler: Some("M. Jones".to_owned()), ..Words::default() };
        let draft = receive(&procedure, &procedure.key, on, stage, details, words).unwrap();
        let reference = "TEST-2026-0001".parse().unwrap();
        let complaint = Complaint::replay(reference, [event(1, draft)]).unwrap();
        let calendar = WorkingCalendar::builder().nation(nation).build();
        Self { procedure, calendar, complaint }
    }

    fn judge(&self, on: &str, request: Request) -> Result<Verdict, Refusal> {
        let on = day(on);
        let rules = Rules { procedure: &self.procedure, calendar: &self.calendar, today: on };
        decide(rules, &self.complaint, on, request)
    }

    /// Records an act.
    fn then(mut self, on: &str, request: Request) -> Self {
        let verdict = self.judge(on, request).unwrap();
        let Verdict::Record(draft) = verdict else { panic!("recorded already") };
        let seq = i64::try_from(self.complaint.events.len()).unwrap() + 1;
        self.complaint.apply(event(seq, *draft));
        self
    }

    /// Every deadline that has a day, as `obligation occurrence day how-it-ended`, by name.
    fn deadlines(&self) -> Vec<String> {
        let mut all: Vec<String> = deadlines(&self.procedure, &self.calendar, &self.complaint)
            .unwrap()
            .iter()
            .map(|it| format!("{} {} {} {}", it.obligation, it.occurrence, it.due_on, it.settled))
            .collect();
        all.sort();
        all
    }

    /// The deadlines of one obligation.
    fn of(&self, obligation: &str) -> Vec<String> {
        let name = format!("{obligation} ");
        self.deadlines().iter().filter_map(|it| it.strip_prefix(&name)).map(str::to_owned).collect()
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

fn fact(details: &mut Details, name: &str, value: &str) {
    details.facts.insert(name.parse().unwrap(), value.parse().unwrap());
}

fn ack(by: Channel, respond_by: Option<&str>) -> Request {
    Request::Acknowledge {
        by,
        handler: Some("M. Jones".to_owned()),
        respond_by: respond_by.map(day),
        offered: Vec::new(),
        text: None,
    }
}

fn update(by: Channel, expect: Option<&str>) -> Request {
    let reason = Some("a statement is missing".to_owned());
    Request::Update { by, reason, expect: expect.map(day) }
}

fn respond() -> Request {
    let (by, outcome) = (Channel::Letter, Outcome::NotUpheld);
    Request::Respond {
        by,
        outcome: Some(outcome),
        apology: false,
        points: vec![],
        findings: redress::domain::Findings::default(),
        words: Box::default(),
    }
}

fn step(name: &str) -> Request {
    let result = StepResult::Done;
    Request::Step {
        step: name.to_owned(),
        result,
        by: None,
        accept_late: None,
        decided_by: None,
        text: None,
    }
}

fn escalate(to: &str, accept_late: Option<&str>) -> Request {
    Request::Escalate {
        to: Some(to.to_owned()),
        in_writing: true,
        handler: Some("P. Shaw".to_owned()),
        confirmed_by: None,
        accept_late: accept_late.map(str::to_owned),
        decided_by: None,
        text: None,
    }
}

fn extend(obligation: &str) -> Request {
    Request::Extend {
        obligation: Some(obligation.to_owned()),
        by: None,
        to: None,
        reason: Some("a statement is missing".to_owned()),
        agreed_by: Some("the complainant".to_owned()),
    }
}

#[test]
fn private_clinic_acknowledges_answers_and_holds_over_easter_and_may() {
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02");
    // Thursday before Easter. Working days: 7, 8, 9 April are three. Twenty: 7 to 10 (4), 13 to
    // 17 (9), 20 to 24 (14), 27 April to 1 May (19), not Monday 4, so Tuesday 5 May.
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-04-09 open",
            "holding-letter 1 2026-05-05 open",
            "response 1 2026-05-05 open",
        ]
    );
    // After Tuesday 5 May: 6 to 8 (3), 11 to 15 (8), 18 to 22 (13), not Monday 25, 26 to 29
    // (17), 1, 2, 3 June.
    let case = case
        .then("2026-04-08", ack(Channel::Email, None))
        .then("2026-05-05", update(Channel::Letter, None));
    assert_eq!(case.of("holding-letter"), ["1 2026-05-05 met", "2 2026-06-03 open"]);
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 met"]);
}

#[test]
fn private_clinic_needs_no_acknowledgement_where_the_answer_is_as_quick() {
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02");
    let case = case.then("2026-04-09", respond());
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 waived"]);
    // A telephone call is no written acknowledgement.
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02");
    let case = case.then("2026-04-07", ack(Channel::Phone, None));
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 open"]);
}

#[test]
fn private_clinic_is_reviewed_by_somebody_else_within_six_months() {
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02");
    let case = case.then("2026-05-01", respond());
    // Six months of 1 May end on 1 November, a Sunday, which stays.
    assert!(case.judge("2026-11-01", escalate("review", None)).is_ok());
    assert!(matches!(
        case.judge("2026-11-02", escalate("review", None)),
        Err(Refusal::Late { .. })
    ));
    assert!(case.judge("2026-11-02", escalate("review", Some("in hospital"))).is_ok());
    // Asked for on Monday 1 June: 2, 3, 4 June are three; 2 to 5 (4), 8 to 12 (9), 15 to 19
    // (14), 22 to 26 (19), Monday 29 June.
    let case = case.then("2026-06-01", escalate("review", None));
    assert_eq!(case.of("review-acknowledgement"), ["1 2026-06-04 open"]);
    assert_eq!(case.of("review-response"), ["1 2026-06-29 open"]);
    let same = Request::Assign { handler: "m. jones".to_owned() };
    assert!(case.judge("2026-06-02", same).is_err());
}

#[test]
fn private_clinic_does_not_count_the_time_of_waiting_for_consent() {
    let hold = Some("consent".to_owned());
    let waiting = Request::Hold { hold: hold.clone(), reason: None };
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02")
        .then("2026-04-07", waiting)
        .then("2026-04-14", Request::Resume { hold, text: None });
    // From Tuesday 7 to Tuesday 14 April five working days are lost: after Tuesday 5 May come 6,
    // 7, 8, 11, 12 May. The acknowledgement was not stopped.
    assert_eq!(case.of("response"), ["1 2026-05-12 open"]);
    assert_eq!(case.of("holding-letter"), ["1 2026-05-12 open"]);
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 open"]);
}

#[test]
fn private_clinic_apologises_where_it_was_wrong() {
    let case = Case::letter("private-clinic", EnglandAndWales, "2026-04-02");
    let upheld = |apology| {
        let (by, outcome) = (Channel::Letter, Outcome::PartlyUpheld);
        Request::Respond {
            by,
            outcome: Some(outcome),
            apology,
            points: vec![],
            findings: redress::domain::Findings::default(),
            words: Box::default(),
        }
    };
    assert!(case.judge("2026-04-20", upheld(false)).is_err());
    assert!(case.judge("2026-04-20", upheld(true)).is_ok());
}

#[test]
fn nhs_england_answers_on_the_day_that_it_told() {
    let case = Case::letter("nhs-england", EnglandAndWales, "2026-04-02");
    // Three working days after Thursday 2 April: 7, 8, 9. Six months beginning with 2 April end
    // on 1 October. Nothing says yet by when the response is due.
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-04-09 open",
            "six-month-letter 1 2026-10-01 open",
            "six-months 1 2026-10-01 open",
        ]
    );
    let case = case.then("2026-04-07", ack(Channel::Phone, Some("2026-05-15")));
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 met"]);
    assert_eq!(case.of("response"), ["1 2026-05-15 open"]);
    assert_eq!(case.of("progress"), ["1 2026-05-15 open"]);
    // A new day, told before the old one has passed, is the day from then on.
    let case = case.then("2026-05-14", update(Channel::Letter, Some("2026-06-12")));
    assert_eq!(case.of("response"), ["1 2026-06-12 open"]);
}

#[test]
fn nhs_england_counts_six_months_beginning_with_the_day_of_receipt() {
    let six = |received| Case::letter("nhs-england", EnglandAndWales, received).of("six-months");
    assert_eq!(six("2026-01-15"), ["1 2026-07-14 open"]);
    // The six months that begin with 1 September end with February.
    assert_eq!(six("2026-09-01"), ["1 2027-02-28 open"]);
}

#[test]
fn nhs_england_agrees_on_more_than_six_months_before_they_end() {
    let case = Case::letter("nhs-england", EnglandAndWales, "2026-04-02");
    // Six months more than 1 October 2026.
    let case = case.then("2026-09-30", extend("six-months"));
    assert_eq!(case.of("six-months"), ["1 2027-04-01 open"]);
    assert_eq!(case.of("six-month-letter"), ["1 2027-04-01 open"]);
    let case = Case::letter("nhs-england", EnglandAndWales, "2026-04-02");
    assert!(case.judge("2026-10-02", extend("six-months")).is_err());
    // A letter while the time still runs is not the letter that it has passed.
    let case = case.then("2026-07-01", update(Channel::Letter, None));
    assert_eq!(case.of("six-month-letter"), ["1 2026-10-01 open"]);
    let case = case.then("2026-10-01", update(Channel::Letter, None));
    assert_eq!(case.of("six-month-letter"), ["1 2026-10-01 met"]);
}

#[test]
fn nhs_england_exempts_what_was_told_and_settled_by_the_next_working_day() {
    let call = || Case::call("nhs-england", EnglandAndWales, "2026-04-02");
    // The next working day after the Thursday before Easter is Tuesday 7 April.
    let case = call().then("2026-04-07", step("settled-orally"));
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 waived"]);
    assert_eq!(case.of("six-months"), ["1 2026-10-01 waived"]);
    let case = call().then("2026-04-08", step("settled-orally"));
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-09 open"]);
}

#[test]
fn nhs_england_goes_outside_by_payer() {
    let paid = |payer: &str| {
        let case = Case::with("nhs-england", EnglandAndWales, "2026-04-02", |details| {
            fact(details, "payer", payer);
        });
        case.then("2026-04-20", respond())
    };
    assert!(paid("nhs").judge("2026-05-01", escalate("ombudsman", None)).is_ok());
    assert!(paid("nhs").judge("2026-05-01", escalate("adjudication", None)).is_err());
    assert!(paid("insurer").judge("2026-05-01", escalate("adjudication", None)).is_ok());
    assert!(paid("private").judge("2026-05-01", escalate("ombudsman", None)).is_err());
}

#[test]
fn nhs_scotland_settles_in_five_days_and_investigates_in_twenty() {
    // Easter Monday is a working day in Scotland: 6, 7, 8, 9, 10 April.
    let case = Case::letter("nhs-scotland", Scotland, "2026-04-02");
    assert_eq!(case.deadlines(), ["early-response 1 2026-04-10 open"]);
    // 11, 12, not Monday 15 (the holiday of that year), 16, 17, 18 June.
    let case = Case::letter("nhs-scotland", Scotland, "2026-06-10");
    assert_eq!(case.deadlines(), ["early-response 1 2026-06-18 open"]);
}

#[test]
fn nhs_scotland_investigates_from_the_day_on_which_that_is_asked() {
    let case = Case::letter("nhs-scotland", Scotland, "2026-06-01");
    let case = case.then("2026-06-05", respond());
    let case = case.then("2026-06-08", escalate("investigation", None));
    // Monday 8 June: 9, 10, 11. Twenty: 9 to 12 (4), not 15, 16 to 19 (8), 22 to 26 (13), 29
    // June to 3 July (18), 6, 7 July.
    assert_eq!(case.of("acknowledgement"), ["1 2026-06-11 open"]);
    assert_eq!(case.of("response"), ["1 2026-07-07 open"]);
    assert_eq!(case.of("new-date"), ["1 2026-07-07 open"]);
}

#[test]
fn nhs_scotland_begins_with_the_investigation_where_it_is_serious() {
    let serious = |details: &mut Details| details.channel = Some(Channel::Letter);
    let at = Some("investigation");
    let case = Case::at(at, "nhs-scotland", Scotland, "2026-04-02", serious);
    // 6, 7, 8 April; 6 to 10 (5), 13 to 17, 20 to 24, 27 April to 1 May (20).
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-04-08 open",
            "new-date 1 2026-05-01 open",
            "response 1 2026-05-01 open",
        ]
    );
}

#[test]
fn nhs_scotland_takes_five_working_days_more_once() {
    let case = Case::letter("nhs-scotland", Scotland, "2026-04-02");
    // After Friday 10 April: 13 to 17.
    let case = case.then("2026-04-09", extend("early-response"));
    assert_eq!(case.of("early-response"), ["1 2026-04-17 open"]);
    assert!(case.judge("2026-04-15", extend("early-response")).is_err());
}

#[test]
fn independent_scotland_tells_of_the_action_within_twenty_working_days_after() {
    let case = Case::letter("independent-scotland", Scotland, "2026-04-02");
    // From Monday 6 April: 6 to 10 (5), 13 to 17, 20 to 24, 27 April to Friday 1 May (20).
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-04-08 open",
            "action-told 1 2026-05-01 open",
            "delay-letter 1 2026-05-01 open",
        ]
    );
    // The regulator may be told at any time, and the clinic goes on.
    let case = case.then("2026-04-07", escalate("regulator", None));
    assert_eq!(case.of("action-told"), ["1 2026-05-01 open"]);
}

#[test]
fn private_dental_answers_in_ten_working_days_or_gives_a_new_date() {
    let case = Case::letter("private-dental", EnglandAndWales, "2026-04-02");
    // No other day of awareness is known than that of receipt. 7 to 10 April (4), 13 to 17 (9), Monday 20. Six months of 2 April: 2 October.
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-04-09 open",
            "holding-letter 1 2026-04-20 open",
            "response 1 2026-04-20 open",
            "six-month-review 1 2026-10-02 open",
        ]
    );
    // The letter gives a new day; the next letter is due ten working days after it: 21 to 24
    // (4), 27 April to 1 May (9), not Monday 4, Tuesday 5 May.
    let case = case.then("2026-04-20", update(Channel::Letter, Some("2026-05-08")));
    assert_eq!(case.of("holding-letter"), ["1 2026-04-20 met", "2 2026-05-05 open"]);
    assert_eq!(case.of("promised-response"), ["1 2026-05-08 open"]);
    // Reviewed on Friday 2 October, and again six months after that.
    let case = case.then("2026-10-02", step("open-case-review"));
    assert_eq!(case.of("six-month-review"), ["1 2026-10-02 met", "2 2027-04-02 open"]);
}

#[test]
fn private_dental_goes_outside_by_payer_and_to_the_regulator_at_any_time() {
    let answered = |payer: &str| {
        let case = Case::with("private-dental", EnglandAndWales, "2026-04-02", |details| {
            fact(details, "payer", payer);
        });
        case.then("2026-04-20", respond())
    };
    for (payer, to) in [
        ("private", "dental-complaints-service"),
        ("plan", "plan-provider"),
        ("nhs", "nhs-ombudsman"),
    ] {
        assert!(answered(payer).judge("2026-05-01", escalate(to, None)).is_ok(), "{payer}");
    }
    assert!(answered("plan").judge("2026-05-01", escalate("nhs-ombudsman", None)).is_err());
}

#[test]
fn physiotherapy_calls_back_in_two_days_and_acknowledges_letters_in_five() {
    // Thursday before Easter: 7, 8 April. Thirty working days: twenty are on 5 May, then 6 to 8
    // (23), 11 to 15 (28), 18, 19 May.
    let case = Case::call("physiotherapy", EnglandAndWales, "2026-04-02");
    assert_eq!(
        case.deadlines(),
        ["call-back 1 2026-04-08 open", "progress 1 2026-05-19 open", "response 1 2026-05-19 open",]
    );
    // 7 to 10 April (4), Monday 13.
    let case = Case::letter("physiotherapy", EnglandAndWales, "2026-04-02");
    assert_eq!(case.of("acknowledgement"), ["1 2026-04-13 open"]);
    assert!(case.of("call-back").is_empty());
    // In Northern Ireland Monday 13 July is a holiday: 14, 15 July.
    let case = Case::call("physiotherapy", NorthernIreland, "2026-07-10");
    assert_eq!(case.of("call-back"), ["1 2026-07-15 open"]);
}

#[test]
fn physiotherapy_is_answered_by_the_owner_after_the_therapist() {
    let case = Case::letter("physiotherapy", EnglandAndWales, "2026-04-02");
    let case = case.then("2026-04-13", respond());
    // Monday 1 June: 2 to 5 (4), Monday 8 June; thirty: 8 to 12 (9), 15 to 19, 22 to 26, 29
    // June to 3 July (24), 6 to 10 (29), Monday 13 July.
    let case = case.then("2026-06-01", escalate("owner", None));
    assert_eq!(case.of("owner-acknowledgement"), ["1 2026-06-08 open"]);
    assert_eq!(case.of("owner-response"), ["1 2026-07-13 open"]);
}

#[test]
fn single_handed_therapist_counts_over_the_new_year() {
    let case = Case::letter("single-handed-therapist", EnglandAndWales, "2026-12-21");
    // Monday 21 December: 22, 23, 24 (3), not 25 and 28, 29, 30. Then 31 (6), not 1 January, 4
    // to 8 (11), 11 to 15 (16), 18 to 22 January (21).
    assert_eq!(
        case.deadlines(),
        [
            "acknowledgement 1 2026-12-30 open",
            "delay-letter 1 2027-01-22 open",
            "response 1 2027-01-22 open",
        ]
    );
    // Without the day of the response it is not the acknowledgement that was promised.
    let case = case.then("2026-12-22", ack(Channel::Email, None));
    assert_eq!(case.of("acknowledgement"), ["1 2026-12-30 open"]);
    let case = case.then("2026-12-29", ack(Channel::Email, Some("2027-01-22")));
    assert_eq!(case.of("acknowledgement"), ["1 2026-12-30 met"]);
}

#[test]
fn data_protection_acknowledges_in_thirty_days_and_rolls_to_a_working_day() {
    let about_data = |nation, received| {
        let case = Case::with("data-protection", nation, received, |details| {
            details.channel = Some(Channel::Email);
            fact(details, "personal-data", "yes");
        });
        case.of("data-acknowledgement")
    };
    // Thirty days after Thursday 25 June is Saturday 25 July: Monday 27.
    assert_eq!(about_data(EnglandAndWales, "2026-06-25"), ["1 2026-07-27 open"]);
    // After Wednesday 1 July: Friday 31 July.
    assert_eq!(about_data(EnglandAndWales, "2026-07-01"), ["1 2026-07-31 open"]);
    // After Saturday 4 July: Monday 3 August, a holiday in Scotland.
    assert_eq!(about_data(EnglandAndWales, "2026-07-04"), ["1 2026-08-03 open"]);
    assert_eq!(about_data(Scotland, "2026-07-04"), ["1 2026-08-04 open"]);
}

#[test]
fn data_protection_asks_nothing_of_a_complaint_about_other_things() {
    let case = Case::letter("data-protection", EnglandAndWales, "2026-06-25");
    assert!(case.deadlines().is_empty());
}
