//! Carrara Aesthetics: two stages of its own, an outside adjudication, holding letters.

use serde_json::json;

use super::{CARRARA, LATER, after, holidays, on, only, refused};
use crate::support::{Ran, User, deadlines};

#[test]
fn carrara_received_on_2_april_2026_gives_the_dates_counted_by_hand() {
    let user = User::on("2026-04-02");
    let complaint = user.json(CARRARA);
    assert_eq!(
        deadlines(&complaint),
        [
            // The same day.
            "local-resolution/call 1 2026-04-02 due_today",
            // 3 Apr Good Friday, 6 Apr Easter Monday: 7, 8, 9, 10, 13 April.
            "local-resolution/full-reply 1 2026-04-13 open",
            // On from 13 April (5): 14-17 (9), 20-24 (14), 27 April-1 May (19), 4 May is the
            // early May bank holiday, 5 May (20).
            "local-resolution/response 1 2026-05-05 open",
            // The first holding letter is due when the response was due and was not sent.
            "local-resolution/delay-letter 1 2026-05-05 open",
        ]
    );
    assert_eq!(holidays(&complaint, "full-reply"), ["2026-04-03", "2026-04-06"]);
    assert_eq!(holidays(&complaint, "response"), ["2026-04-03", "2026-04-06", "2026-05-04"]);
    let forces = complaint["deadlines"].as_array().unwrap().iter().map(|it| &it["force"]);
    assert_eq!(forces.collect::<Vec<_>>(), ["firm", "soft", "firm", "firm"]);
}

#[test]
fn the_first_holding_letter_falls_due_with_the_missed_response() {
    let user = after(&[CARRARA]);
    let letter = |today| only(&user, "CARR-2026-0001", "local-resolution/delay-letter", today);
    assert_eq!(letter("2026-05-04"), ["local-resolution/delay-letter 1 2026-05-05 open"]);
    assert_eq!(letter("2026-05-05"), ["local-resolution/delay-letter 1 2026-05-05 due_today"]);
    assert_eq!(letter("2026-05-06"), ["local-resolution/delay-letter 1 2026-05-05 overdue"]);
}

/// What is left of the holding letters after updates on these days, looked at on 14 May.
fn letters(updates: &[&str]) -> Vec<String> {
    let user = after(&[CARRARA]);
    for update in updates {
        let _ = user.sh(&format!("update CARR-2026-0001 --reason Delay {update}")).ok();
    }
    let letters = only(&user, "CARR-2026-0001", "local-resolution/delay-letter", "2026-05-14");
    letters.iter().map(|line| line.replacen("local-resolution/delay-letter ", "", 1)).collect()
}

#[test]
fn a_holding_letter_is_due_20_calendar_days_after_the_last() {
    // 5 May + 20 days: 25 May, although that is the spring bank holiday.
    assert_eq!(
        letters(&["--on 2026-05-05 --by letter"]),
        ["1 2026-05-05 met", "2 2026-05-25 open"]
    );
    // 20 days after the last letter, not 20 days after the last one was due.
    assert_eq!(
        letters(&["--on 2026-05-05 --by letter", "--on 2026-05-12 --by letter"]),
        ["1 2026-05-05 met", "2 2026-05-25 met", "3 2026-06-01 open"]
    );
    // However they were recorded, they count in the order of their days.
    assert_eq!(
        letters(&["--on 2026-05-12 --by letter", "--on 2026-05-05 --by letter"]),
        ["1 2026-05-05 met", "2 2026-05-25 met", "3 2026-06-01 open"]
    );
}

#[test]
fn a_late_holding_letter_is_late_and_the_next_counts_from_its_own_day() {
    assert_eq!(
        letters(&["--on 2026-05-08 --by letter"]),
        ["1 2026-05-05 met_late", "2 2026-05-28 open"]
    );
}

#[test]
fn an_early_holding_letter_brings_none_before_the_day_of_the_response() {
    // 10 April + 20 days is 30 April, when there is no delay yet: still 5 May.
    assert_eq!(
        letters(&["--on 2026-04-10 --by letter"]),
        ["1 2026-05-05 met", "2 2026-05-05 overdue"]
    );
    // 20 April + 20 days is 10 May, after it.
    assert_eq!(
        letters(&["--on 2026-04-20 --by letter"]),
        ["1 2026-05-05 met", "2 2026-05-10 overdue"]
    );
}

#[test]
fn a_holding_letter_by_email_is_recorded_and_does_not_count() {
    assert_eq!(letters(&["--on 2026-05-05 --by email"]), ["1 2026-05-05 overdue"]);
    let user = after(&[CARRARA]);
    let _ = user.sh("update CARR-2026-0001 --on 2026-05-05 --by email --reason Delay").ok().stderr(
        "Recorded an update on CARR-2026-0001, on Tue 5 May 2026.\n\
         note: recorded, but it does not fulfil “Letter explaining the delay, while unanswered”: \
         it went by email, and `update by letter` is asked for\n",
    );
}

#[test]
fn the_written_response_ends_the_holding_letters() {
    let respond = "respond CARR-2026-0001 --outcome not-upheld";
    let ended = |lines: &[&str]| {
        let user = after(&[&[CARRARA], lines].concat());
        only(&user, "CARR-2026-0001", "local-resolution/delay-letter", LATER)
    };
    // In time: no letter was ever needed.
    let in_time = format!("{respond} --on 2026-05-05 --by letter");
    assert_eq!(ended(&[&in_time]), ["local-resolution/delay-letter 1 2026-05-05 cancelled"]);
    // After a letter, before the next was due.
    let letter = "update CARR-2026-0001 --on 2026-05-05 --by letter";
    let in_between = format!("{respond} --on 2026-05-14 --by email");
    assert_eq!(
        ended(&[letter, &in_between]),
        [
            "local-resolution/delay-letter 1 2026-05-05 met",
            "local-resolution/delay-letter 2 2026-05-25 cancelled"
        ]
    );
    // After the next was due, and it was never sent.
    let too_late = format!("{respond} --on 2026-05-26 --by letter");
    assert_eq!(
        ended(&[letter, &too_late]),
        [
            "local-resolution/delay-letter 1 2026-05-05 met",
            "local-resolution/delay-letter 2 2026-05-25 missed"
        ]
    );
    // A telephone call is no written response.
    let by_phone = format!("{respond} --on 2026-04-20 --by phone");
    assert_eq!(ended(&[&by_phone]), ["local-resolution/delay-letter 1 2026-05-05 overdue"]);
}

#[test]
fn a_letter_of_the_day_of_the_answer_counts_and_one_of_the_day_after_does_not() {
    let respond = "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome not-upheld";
    let letters = |lines: &[&str]| {
        let user = after(&[&[CARRARA], lines].concat());
        only(&user, "CARR-2026-0001", "local-resolution/delay-letter", LATER)
    };
    let same_day = "update CARR-2026-0001 --on 2026-05-14 --by letter";
    // Whichever of the two was recorded first.
    for lines in [[same_day, respond], [respond, same_day]] {
        assert_eq!(
            letters(&lines),
            [
                "local-resolution/delay-letter 1 2026-05-05 met_late",
                "local-resolution/delay-letter 2 2026-06-03 cancelled"
            ]
        );
    }
    let day_after = "update CARR-2026-0001 --on 2026-05-15 --by letter";
    assert_eq!(
        letters(&[day_after, respond]),
        ["local-resolution/delay-letter 1 2026-05-05 missed"]
    );
}

#[test]
fn a_full_reply_after_five_working_days_is_a_missed_target_and_no_breach() {
    let user = after(&[CARRARA, "ack CARR-2026-0001 --on 2026-04-02 --by phone"]);
    let page = user.sh("show CARR-2026-0001 --format table --today 2026-04-14").ok().stdout;
    assert!(
        page.contains(
            "Full reply                                     Mon 13 Apr 2026  target \
                           missed 1 day ago\n"
        ),
        "{page}"
    );
    assert!(!page.contains("OVERDUE"), "{page}");
}

#[test]
fn only_a_telephone_call_on_the_day_the_clinic_is_aware_is_the_promised_call() {
    let letter = "ack CARR-2026-0001 --on 2026-04-02 --by letter";
    let call = |lines: &[&str]| {
        let user = after(&[&[CARRARA], lines].concat());
        only(&user, "CARR-2026-0001", "local-resolution/call", LATER)
    };
    assert_eq!(call(&[letter]), ["local-resolution/call 1 2026-04-02 overdue"]);
    let phone = "ack CARR-2026-0001 --on 2026-04-02 --by phone";
    assert_eq!(call(&[letter, phone]), ["local-resolution/call 1 2026-04-02 met"]);
    let next_day = "ack CARR-2026-0001 --on 2026-04-03 --by phone";
    assert_eq!(call(&[next_day]), ["local-resolution/call 1 2026-04-02 met_late"]);
    // A letter that lay unopened over Easter: made aware on Tue 7 April; the rest from receipt.
    let user = after(&[&format!("{CARRARA} --aware 2026-04-07")]);
    assert_eq!(
        on(&user, "CARR-2026-0001", "2026-04-07"),
        [
            "local-resolution/call 1 2026-04-07 due_today",
            "local-resolution/full-reply 1 2026-04-13 open",
            "local-resolution/response 1 2026-05-05 open",
            "local-resolution/delay-letter 1 2026-05-05 open",
        ]
    );
}

/// The walkthrough of the issue up to the response of stage 1.
const ANSWERED: [&str; 4] = [
    CARRARA,
    "ack CARR-2026-0001 --on 2026-04-02 --by phone",
    "update CARR-2026-0001 --on 2026-05-05 --by letter --reason 'A statement is awaited'",
    "respond CARR-2026-0001 --on 2026-05-14 --by letter --outcome partly-upheld --apology",
];

#[test]
fn the_walkthrough_says_at_each_step_what_it_did() {
    let user = User::on("2026-09-01");
    let said: Vec<Ran> = ANSWERED
        .iter()
        .chain(&["escalate CARR-2026-0001 --on 2026-09-01 --in-writing"])
        .map(|line| user.sh(line).ok())
        .collect();
    let said: Vec<&str> = said.iter().map(|ran| ran.stderr.as_str()).collect();
    assert_eq!(
        said,
        [
            "Made a register at HOME/.local/share/redress/register.db.\n\
             Added Carrara Aesthetics from the built-in library.\n\
             Recorded CARR-2026-0001, received on Thu 2 Apr 2026.\n\
             note: whether it came in time is not known: `redress amend CARR-2026-0001 --incident \
             DATE`\n",
            "Recorded the acknowledgement of CARR-2026-0001, on Thu 2 Apr 2026.\n\
             \u{20} “Telephone call to the patient” is met\n",
            "Recorded an update on CARR-2026-0001, on Tue 5 May 2026.\n\
             \u{20} “Letter explaining the delay, while unanswered” is met\n\
             \u{20} “Letter explaining the delay, while unanswered” is due on Mon 25 May 2026\n",
            // Received 2 April: due 13 April (31 days before 14 May) and 5 May (9 days before).
            "Recorded the response to CARR-2026-0001, on Thu 14 May 2026.\n\
             \u{20} “Full reply” is met, 31 days late\n\
             \u{20} “Detailed written response” is met, 9 days late\n\
             \u{20} “Letter explaining the delay, while unanswered” falls away\n\
             note: still to be done with it: Full review by the Director (`redress step \
             CARR-2026-0001 director-review`)\n\
             note: the complainant may go on to “Stage 2: Complaint Review (an Independent \
             Practitioner)” until Sat 14 Nov 2026\n\
             note: it was late, and nothing says why: `redress amend CARR-2026-0001 --late-cause \
             CAUSE`\n",
            "Recorded the escalation of CARR-2026-0001, on Tue 1 Sep 2026.\n\
             \u{20} “Telephone call to the patient” is due on Tue 1 Sep 2026\n\
             \u{20} “Full reply” is due on Tue 8 Sep 2026\n\
             \u{20} “Detailed written response” is due on Tue 29 Sep 2026\n\
             \u{20} “Letter explaining the delay, while unanswered” is due on Tue 29 Sep 2026\n\
             note: nobody is named who handles “Stage 2: Complaint Review (an Independent \
             Practitioner)”: an Independent Practitioner (`redress assign CARR-2026-0001 NAME`)\n",
        ]
    );
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["stage"], "review");
    assert_eq!(complaint["status"], "open");
    assert_eq!(
        deadlines(&complaint)[5..],
        [
            "review/call 1 2026-09-01 due_today",
            // 2, 3, 4, 7, 8 September; no bank holiday until Christmas.
            "review/full-reply 1 2026-09-08 open",
            // Four weeks of five working days: 29 September.
            "review/response 1 2026-09-29 open",
            "review/delay-letter 1 2026-09-29 open",
        ]
    );
}

#[test]
fn stage_2_may_be_asked_for_until_6_months_after_the_response() {
    let user = after(&ANSWERED);
    let next = &user.json("show CARR-2026-0001")["next_stage"];
    assert_eq!(next["until_on"], "2026-11-14"); // 14 May + 6 months, a Saturday
    let late = "escalate CARR-2026-0001 --on 2026-11-15 --in-writing";
    refused(
        &user,
        late,
        "error: the time to go on to `Stage 2: Complaint Review (an Independent Practitioner)` \
         ended on 2026-11-14: “may request in writing within 6 months to have their complaint \
         moved to stage 2”\n\
         hint: add `--accept-late REASON` to accept it all the same\n",
    );
    let _ = user.sh(&format!("{late} --accept-late 'Was in hospital'")).ok();
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["stage"], "review");
    let event = complaint["events"].as_array().unwrap().last().unwrap();
    assert_eq!(event["facts"], json!({ "to": "review", "in_writing": true, "late": true }));
    assert_eq!(event["words"], json!({ "reason": "Was in hospital" }));
}

#[test]
fn the_last_day_of_the_window_is_in_time() {
    let user = after(&ANSWERED);
    let complaint = user.json("escalate CARR-2026-0001 --on 2026-11-14 --in-writing");
    let event = complaint["events"].as_array().unwrap().last().unwrap();
    assert_eq!(event["facts"]["late"], false);
}

#[test]
fn stage_2_is_asked_for_in_writing_and_only_after_an_answer() {
    let user = after(&ANSWERED);
    refused(
        &user,
        "escalate CARR-2026-0001 --on 2026-09-01",
        "error: `Stage 2: Complaint Review (an Independent Practitioner)` is entered by a request \
         in writing: \
         “Patients who remain dissatisfied with the outcome of stage 1 may request in writing \
         within 6 months to \
         have their complaint moved to stage 2 where the handling of the complaint will be \
         reviewed by an \
         Independent Practitioner.”\n\
         hint: add `--in-writing` once the request has come in writing\n",
    );
    refused(
        &after(&[CARRARA]),
        "escalate CARR-2026-0001 --on 2026-09-01 --in-writing",
        "error: `Stage 1: Local Resolution` has not been answered yet\n\
         hint: `redress respond CARR-2026-0001 --by CHANNEL --outcome OUTCOME` first\n",
    );
}

/// Stage 2 answered on Sun 20 September 2026: stage 3 until 20 March 2027.
fn at_the_end_of_stage_2() -> User {
    let user = after(&ANSWERED);
    for line in [
        "escalate CARR-2026-0001 --on 2026-09-01 --in-writing --handler 'Dr I. Review'",
        "respond CARR-2026-0001 --on 2026-09-20 --by letter --outcome not-upheld",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

#[test]
fn stage_3_needs_a_directors_confirmation_and_a_request_in_writing() {
    let user = at_the_end_of_stage_2();
    let quote = "“ISCAS will only become involved if the first two stages of the process have been \
                 completed, as \
                 confirmed by a Carrara Aesthetics Director; ISCAS will, in the first instance \
                 liaise with Carrara \
                 Aesthetics to establish this.”";
    refused(
        &user,
        "escalate CARR-2026-0001 --on 2026-10-01 --in-writing",
        &format!(
            "error: `Stage 3: Independent External Adjudication` begins only when a Carrara \
             Aesthetics Director \
             has confirmed it: {quote}\nhint: add `--confirmed-by NAME`\n"
        ),
    );
    refused(
        &user,
        "escalate CARR-2026-0001 --on 2026-10-01 --confirmed-by 'Dr K. Rowe'",
        &format!(
            "error: `Stage 3: Independent External Adjudication` is entered by a request in \
             writing: {quote}\n\
             hint: add `--in-writing` once the request has come in writing\n"
        ),
    );
    let complaint = user
        .json("escalate CARR-2026-0001 --on 2026-10-01 --in-writing --confirmed-by 'Dr K. Rowe'");
    assert_eq!(complaint["stage"], "adjudication");
    assert_eq!(complaint["status"], "outside");
    let stage = complaint["stages"].as_array().unwrap().last().unwrap();
    assert_eq!(stage["body"], "Independent Sector Complaints Adjudication Service (ISCAS)");
    let event = complaint["events"].as_array().unwrap().last().unwrap();
    assert_eq!(event["words"]["confirmed_by"], "Dr K. Rowe");
}

#[test]
fn the_window_of_stage_3_runs_from_the_response_of_stage_2() {
    let user = at_the_end_of_stage_2();
    assert_eq!(user.json("show CARR-2026-0001")["next_stage"]["until_on"], "2027-03-20");
    let ask = "escalate CARR-2026-0001 --in-writing --confirmed-by 'Dr K. Rowe'";
    let _ = user.sh(&format!("{ask} --on 2027-03-21")).ends_with(1).says("ended on 2027-03-20");
    let _ = user.sh(&format!("{ask} --on 2027-03-20")).ok();
}

#[test]
fn stage_3_is_not_reached_without_stage_2() {
    refused(
        &after(&ANSWERED),
        "escalate CARR-2026-0001 --on 2026-09-01 --in-writing --confirmed-by 'Dr K. Rowe' --to \
         adjudication",
        "error: `Stage 2: Complaint Review (an Independent Practitioner)` has not been answered \
         yet\n\
         hint: `redress respond CARR-2026-0001 --by CHANNEL --outcome OUTCOME` first\n",
    );
}

#[test]
fn whoever_handled_stage_1_at_carrara_is_not_the_independent_practitioner() {
    let user = after(&ANSWERED);
    let _ = user.sh("assign CARR-2026-0001 'Dr K. Rowe' --on 2026-05-14").ok();
    let escalate = "escalate CARR-2026-0001 --on 2026-09-01 --in-writing --handler";
    let ran = user.sh(&format!("{escalate} 'dr k. rowe'")).ends_with(1).stdout("");
    let _ = ran
        .says("error: dr k. rowe handled `Stage 1: Local Resolution` and may not handle `Stage 2:");
    let _ = user.sh(&format!("{escalate} 'Dr I. Review'")).ok();
}

#[test]
fn a_complaint_comes_in_time_within_30_days_of_the_matter_or_of_its_noticing() {
    let window = |flags: &str| {
        let user = User::on("2026-04-02");
        let complaint = user.json(&format!("{CARRARA} {flags}"));
        (complaint["complain_until_on"].clone(), complaint["late"].clone())
    };
    // 3 March + 30 days: 2 April, the day it was received.
    assert_eq!(window("--incident 2026-03-03"), (json!("2026-04-02"), json!(false)));
    assert_eq!(window("--incident 2026-03-02"), (json!("2026-04-01"), json!(true)));
    // The later of the two: 10 March + 30 days is 9 April.
    assert_eq!(
        window("--incident 2026-01-05 --noticed 2026-03-10"),
        (json!("2026-04-09"), json!(false))
    );
    assert_eq!(window("--noticed 2026-03-02"), (json!("2026-04-01"), json!(true)));
    assert_eq!(window(""), (json!(null), json!(null)));
}

#[test]
fn a_late_complaint_is_flagged_and_recorded_all_the_same() {
    let user = User::on("2026-04-02");
    let _ = user.sh(&format!("{CARRARA} --incident 2026-03-02")).ok().stderr(
        "Made a register at HOME/.local/share/redress/register.db.\n\
         Added Carrara Aesthetics from the built-in library.\n\
         Recorded CARR-2026-0001, received on Thu 2 Apr 2026.\n\
         note: out of time: the window ended on Wed 1 Apr 2026 (“and should normally be made as \
         soon as possible / within 30 days of the date of the event complained about, or as soon \
         as the matter first came to the attention of the complainant”)\n",
    );
    let page = user.sh("show CARR-2026-0001 --format table").ok().stdout;
    assert!(page.contains("\nOut of time  the window ended on Wed 1 Apr 2026\n"), "{page}");
}
