//! Cambridge Art Therapy: a written acknowledgement that names what it must, another handler at
//! stage 2, a stage only for commissioned care.

use serde_json::json;

use super::{CAT, LATER, after, holidays, on, only, refused};
use crate::support::{User, deadlines};

#[test]
fn cat_received_on_saturday_4_april_2026_gives_the_dates_counted_by_hand() {
    let user = User::on("2026-04-07");
    let complaint = user.json(CAT);
    assert_eq!(
        deadlines(&complaint),
        [
            // Received on a Saturday, which stays day 0; 6 Apr Easter Monday: 7, 8, 9, 10, 13.
            "informal/acknowledgement 1 2026-04-13 open",
            // On from 13 April (5): 14-17 (9), 20 April (10).
            "informal/response 1 2026-04-20 open",
            // Told at once when the ten days pass unanswered.
            "informal/update 1 2026-04-20 open",
        ]
    );
    assert_eq!(complaint["received_on"], "2026-04-04");
    assert_eq!(holidays(&complaint, "acknowledgement"), ["2026-04-06"]);
}

const NOT_FULFILLED: &str = "note: recorded, but it does not fulfil “Written acknowledgement \
                             naming the handler and \
                             the response date”: ";
const ASKED: &str = ", and `ack by letter or email naming handler and respond-by` is asked for\n";

/// An acknowledgement on Wed 8 April: what is noted about it, and how the obligation then stands.
fn acknowledged(flags: &str) -> (String, String) {
    let user = after(&[CAT]);
    let said = user.sh(&format!("ack CAT-2026-0001 --on 2026-04-08 {flags}")).ok().stderr;
    let recorded = "Recorded the acknowledgement of CAT-2026-0001, on Wed 8 Apr 2026.\n";
    let rest = said.strip_prefix(recorded).unwrap().to_owned();
    let complaint = user.json("show CAT-2026-0001 --today 2026-04-08");
    let acts = complaint["events"].as_array().unwrap();
    assert_eq!(acts.last().unwrap()["kind"], "acknowledged");
    (rest, deadlines(&complaint)[0].clone())
}

#[test]
fn a_telephone_acknowledgement_does_not_fulfil_the_written_one() {
    let (said, state) = acknowledged("--by phone --handler 'M. Jones' --respond-by 2026-04-20");
    assert_eq!(said, format!("{NOT_FULFILLED}it went by phone{ASKED}"));
    assert_eq!(state, "informal/acknowledgement 1 2026-04-13 open");
}

#[test]
fn an_acknowledgement_that_does_not_name_handler_and_response_date_does_not_fulfil() {
    let open = "informal/acknowledgement 1 2026-04-13 open";
    for (flags, lacks) in [
        ("", "the handler (`--handler NAME`) and the response date (`--respond-by DATE`)"),
        ("--handler 'M. Jones'", "the response date (`--respond-by DATE`)"),
        ("--respond-by 2026-04-20", "the handler (`--handler NAME`)"),
    ] {
        let (said, state) = acknowledged(&format!("--by letter {flags}"));
        assert_eq!(said, format!("{NOT_FULFILLED}it does not name {lacks}{ASKED}"));
        assert_eq!(state, open);
    }
}

#[test]
fn a_written_acknowledgement_with_both_fulfils() {
    for by in ["letter", "email"] {
        let (said, state) =
            acknowledged(&format!("--by {by} --handler 'M. Jones' --respond-by 2026-04-20"));
        assert_eq!(
            said,
            "  “Written acknowledgement naming the handler and the response date” is met\n"
        );
        assert_eq!(state, "informal/acknowledgement 1 2026-04-13 met");
    }
}

#[test]
fn a_response_date_after_the_response_is_due_is_said() {
    let (said, _) = acknowledged("--by letter --handler 'M. Jones' --respond-by 2026-04-21");
    let note =
        "note: the date stated, Tue 21 Apr 2026, is after “Response” is due on Mon 20 Apr 2026\n";
    assert!(said.ends_with(note), "{said}");
}

#[test]
fn word_is_due_at_once_when_the_ten_days_pass_unanswered() {
    let user = after(&[CAT]);
    let update = |today| only(&user, "CAT-2026-0001", "informal/update", today);
    assert_eq!(update("2026-04-20"), ["informal/update 1 2026-04-20 due_today"]);
    assert_eq!(update("2026-04-21"), ["informal/update 1 2026-04-20 overdue"]);
    // In any way, and once.
    let _ = user.sh("update CAT-2026-0001 --on 2026-04-20 --by phone --reason Illness").ok();
    assert_eq!(update(LATER), ["informal/update 1 2026-04-20 met"]);
    // A response in time makes it needless.
    let user =
        after(&[CAT, "respond CAT-2026-0001 --on 2026-04-20 --by phone --outcome not-upheld"]);
    assert_eq!(
        on(&user, "CAT-2026-0001", LATER)[1..],
        ["informal/response 1 2026-04-20 met", "informal/update 1 2026-04-20 cancelled"]
    );
}

/// Stage 1, handled by M. Jones and answered on 17 April.
fn answered() -> User {
    after(&[
        CAT,
        "ack CAT-2026-0001 --on 2026-04-08 --by letter --handler 'M. Jones' --respond-by \
         2026-04-20",
        "respond CAT-2026-0001 --on 2026-04-17 --by email --outcome not-upheld",
    ])
}

const STAGE_2: &str = "escalate CAT-2026-0001 --on 2026-04-20 --in-writing";

/// The refusal of the stage 1 handler, as the name was typed.
fn excluded(name: &str) -> String {
    format!(
        "error: {name} handled `Stage 1: Resolving the complaint informally` and may not handle \
         `Stage 2: Formal complaint to CAT`: “If your complaint is not addressed to your \
         satisfaction by your Art \
         Therapist, please raise it with the CAT service in writing, either using the following \
         email address: \
         Email address for CAT: info@cambridgearttherapy.co.uk. Another member of the CAT team \
         will contact you \
         to investigate and mediate a satisfactory response.”\n\
         hint: name somebody else with `--handler NAME`\n"
    )
}

#[test]
fn whoever_handled_stage_1_may_not_handle_stage_2() {
    let user = answered();
    for name in ["M. Jones", "m. jones", "M.  JONES"] {
        refused(&user, &format!("{STAGE_2} --handler '{name}'"), &excluded(name));
    }
    let _ = user.sh(STAGE_2).ok();
    for name in ["M. Jones", "m.   jones"] {
        refused(&user, &format!("assign CAT-2026-0001 '{name}'"), &excluded(name));
        let ack = format!("ack CAT-2026-0001 --on 2026-04-21 --by email --handler '{name}'");
        refused(&user, &ack, &excluded(name));
    }
    let complaint = user.json("assign CAT-2026-0001 'P. Shaw'");
    assert_eq!(complaint["handler"], "P. Shaw");
}

#[test]
fn stage_2_is_asked_for_in_writing_also_where_stage_1_was_not_answered() {
    let user = after(&[CAT]);
    let _ = user
        .sh("escalate CAT-2026-0001 --on 2026-04-14")
        .ends_with(1)
        .stdout("")
        .says("in writing");
    let complaint =
        user.json("escalate CAT-2026-0001 --on 2026-04-14 --in-writing --today 2026-04-14");
    assert_eq!(
        deadlines(&complaint),
        [
            "informal/acknowledgement 1 2026-04-13 missed",
            "informal/response 1 2026-04-20 cancelled",
            "informal/update 1 2026-04-20 cancelled",
            // 15, 16, 17, 20, 21 April; 22, 23, 24, 27, 28 April.
            "formal/acknowledgement 1 2026-04-21 open",
            "formal/response 1 2026-04-28 open",
            "formal/update 1 2026-04-28 open",
        ]
    );
}

/// Stage 2 answered on 28 April.
fn at_the_end_of_stage_2(commissioned: &str) -> User {
    let user = answered();
    for line in [
        STAGE_2,
        "respond CAT-2026-0001 --on 2026-04-28 --by email --outcome not-upheld",
        commissioned,
    ] {
        if !line.is_empty() {
            let _ = user.sh(line).ok();
        }
    }
    user
}

#[test]
fn stage_3_is_skipped_where_the_care_was_not_commissioned() {
    let user = at_the_end_of_stage_2("amend CAT-2026-0001 --commissioned no");
    let complaint = user.json("escalate CAT-2026-0001 --on 2026-05-01");
    assert_eq!(complaint["stage"], "hcpc");
    assert_eq!(complaint["status"], "outside");
    assert_eq!(complaint["stages"][2]["body"], "Health and Care Professions Council (HCPC)");
    let user = at_the_end_of_stage_2("amend CAT-2026-0001 --commissioned no");
    refused(
        &user,
        "escalate CAT-2026-0001 --on 2026-05-01 --in-writing --to commissioner",
        "error: `Stage 3: Formal complaint to the commissioning organisation` does not apply to \
         this complaint: \
         `commissioned` is not yes\n",
    );
}

#[test]
fn stage_3_is_entered_where_the_care_was_commissioned_and_hcpc_after_it() {
    let user = at_the_end_of_stage_2("amend CAT-2026-0001 --commissioned yes");
    let complaint = user.json("escalate CAT-2026-0001 --on 2026-05-01 --in-writing");
    assert_eq!(complaint["stage"], "commissioner");
    let complaint = user.json("escalate CAT-2026-0001 --on 2026-06-01");
    assert_eq!(complaint["stage"], "hcpc");
}

#[test]
fn whether_stage_3_applies_is_asked_for_where_it_is_not_known() {
    let user = at_the_end_of_stage_2("");
    refused(
        &user,
        "escalate CAT-2026-0001 --on 2026-05-01 --in-writing",
        "error: whether `Stage 3: Formal complaint to the commissioning organisation` applies is \
         not known: \
         Was CAT commissioned by another organisation for this client?\n\
         hint: `redress amend CAT-2026-0001 --fact commissioned=VALUE`, with VALUE one of yes, \
         no\n",
    );
    let _ = after(&[]).sh(CAT).ok().says(
        "note: Was CAT commissioned by another organisation for this client? Not recorded yet: \
         `redress amend CAT-2026-0001 --fact commissioned=VALUE`\n",
    );
    let complaint = after(&[]).json(&format!("{CAT} --commissioned no"));
    assert_eq!(complaint["facts"], json!({ "commissioned": "no" }));
}

#[test]
fn hcpc_comes_after_both_stages() {
    let user = after(&[&format!("{CAT} --commissioned no")]);
    let ask = "escalate CAT-2026-0001 --to hcpc";
    let stage_2 = "`Stage 2: Formal complaint to CAT` has not been answered yet";
    let _ = user.sh(ask).ends_with(1).stdout("").says(stage_2);
    let _ = user.sh("respond CAT-2026-0001 --on 2026-04-17 --by email --outcome not-upheld").ok();
    let _ = user.sh(ask).ends_with(1).stdout("").says(stage_2);
}

#[test]
fn a_complainant_whose_stage_1_was_never_answered_can_still_reach_hcpc() {
    let user = after(&[
        &format!("{CAT} --commissioned no"),
        STAGE_2,
        "respond CAT-2026-0001 --on 2026-04-28 --by email --outcome not-upheld",
    ]);
    // Stage 1 can no longer be answered: nothing that the clinic failed to do keeps HCPC away.
    let complaint = user.json("escalate CAT-2026-0001 --on 2026-05-01");
    assert_eq!(complaint["stage"], "hcpc");
}

#[test]
fn an_upheld_response_contains_an_apology() {
    let user = after(&[CAT]);
    for outcome in ["upheld", "partly-upheld"] {
        refused(
            &user,
            &format!("respond CAT-2026-0001 --on 2026-04-17 --by email --outcome {outcome}"),
            "error: this response must contain an apology: “Will receive an apology if a complaint \
             is upheld”\n\
             hint: add `--apology` once the response contains one\n",
        );
    }
    let respond = "respond CAT-2026-0001 --on 2026-04-17 --by email --outcome upheld --apology";
    let complaint = user.json(respond);
    assert_eq!(complaint["stages"][0]["apology"], true);
    assert_eq!(complaint["outcome"], "upheld");
    let steps =
        complaint["steps"].as_array().unwrap().iter().map(|it| it["step"].as_str().unwrap());
    let steps: Vec<&str> = steps.collect();
    for promised in ["told-of-changes", "told-of-actions", "learning"] {
        assert!(steps.contains(&promised), "{steps:?}");
    }
}

#[test]
fn a_category_is_one_of_the_clinics_four() {
    let user = User::on("2026-04-07");
    let _ =
        user.sh(&format!("{CAT} --category standard-of-servce")).ends_with(1).stdout("").stderr(
            "error: `standard-of-servce` is not a category of this clinic: expected \
         practitioner-behaviour, \
         standard-of-service, failure-to-provide, inadequate-information; did you mean \
         `standard-of-service`?\n",
        );
    let complaint = user.json(&format!("{CAT} --category standard-of-service"));
    assert_eq!(complaint["category"], "standard-of-service");
}
