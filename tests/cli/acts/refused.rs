//! What no verb may do, each with its reason and its hint, and a register that stays as it was.

use super::{NEW, REF, after, bytes};
use crate::support::User;

/// Runs each line on a register that these lines made: it ends with 1, says this alone, and
/// changes nothing.
fn refused(before: &[&str], lines: &[&str], stderr: &str) {
    let user = after(before);
    let register = bytes(&user);
    for line in lines {
        let ran = user.sh(&line.replace("REF", REF)).ends_with(1).stdout("");
        let _ = ran.stderr(stderr);
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
}

const ANSWERED: &str = "respond REF --on 2026-05-05 --by letter --outcome not-upheld";
const STAGE_2: &str = "escalate REF --on 2026-05-20 --in-writing";

#[test]
fn nothing_happens_in_the_future() {
    refused(
        &[],
        &[
            "ack REF --on 2026-06-02 --by phone",
            "update REF --on 2026-06-02 --by letter",
            "respond REF --on 2026-06-02 --by letter --outcome not-upheld",
            "escalate REF --on 2026-06-02 --in-writing",
            "step REF meeting --on 2026-06-02",
            "assign REF 'P. Shaw' --on 2026-06-02",
            "note REF Rang --on 2026-06-02",
            "amend REF --patient B --on 2026-06-02",
            "close REF --reason withdrawn --on 2026-06-02",
            &NEW.replace("2026-04-02", "2026-06-02"),
        ],
        "error: 2026-06-02 is in the future: today is 2026-06-01\n\
         hint: an act is recorded on the day it happened or later; leave `--on` out for today\n",
    );
}

#[test]
fn nothing_happens_before_the_complaint_was_received() {
    let user = after(&[]);
    let register = bytes(&user);
    for line in [
        "ack REF --on 2026-04-01 --by phone",
        "update REF --on 2026-04-01 --by letter",
        "respond REF --on 2026-04-01 --by letter --outcome not-upheld",
        "escalate REF --on 2026-04-01 --in-writing",
        "step REF meeting --on 2026-04-01",
        "assign REF 'P. Shaw' --on 2026-04-01",
        "note REF Rang --on 2026-04-01",
        "amend REF --patient B --on 2026-04-01",
        "close REF --reason withdrawn --on 2026-04-01",
    ] {
        let ran = user.sh(&line.replace("REF", REF)).ends_with(1).stdout("");
        let ran = ran
            .says("error: 2026-04-01 is before the complaint was received on 2026-04-02\nhint: ");
        let _ = ran.says("`--on`");
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
}

#[test]
fn an_act_does_not_lie_before_the_stage_it_belongs_to() {
    refused(
        &[ANSWERED, STAGE_2],
        &[
            "ack REF --on 2026-05-19 --by phone",
            "update REF --on 2026-05-19 --by letter",
            "respond REF --on 2026-05-19 --by letter --outcome not-upheld",
            "close REF --on 2026-05-19 --reason withdrawn",
        ],
        "error: 2026-05-19 is before `Stage 2: Complaint Review (an Independent Practitioner)` \
         began on 2026-05-20\n\
         hint: an act belongs to the current stage; write what happened earlier down with `redress \
         note`\n",
    );
}

#[test]
fn the_day_on_which_a_stage_began_belongs_to_it() {
    let user = after(&[ANSWERED, STAGE_2]);
    for line in [
        "ack REF --on 2026-05-20 --by phone",
        "respond REF --on 2026-05-20 --by letter --outcome not-upheld",
        "close REF --on 2026-05-20",
    ] {
        let _ = user.sh(&line.replace("REF", REF)).ok();
    }
}

/// What comes out of order after an answer of 5 May, and the reason for which it is refused.
const OUT_OF_ORDER: [(&str, &str); 4] = [
    (
        "escalate REF --on 2026-05-04 --in-writing",
        "2026-05-04 is before the last act at this stage (`respond`) on 2026-05-05",
    ),
    (
        "close REF --on 2026-05-04",
        "2026-05-04 is before the last act at this stage (`respond`) on 2026-05-05",
    ),
    (
        "ack REF --on 2026-05-06 --by letter",
        "`Stage 1: Local Resolution` was answered on 2026-05-05",
    ),
    (
        "update REF --on 2026-05-06 --by letter",
        "`Stage 1: Local Resolution` was answered on 2026-05-05",
    ),
];

#[test]
fn what_is_out_of_order_is_refused() {
    let user = after(&["ack REF --on 2026-04-02 --by phone", ANSWERED]);
    let register = bytes(&user);
    for (line, reason) in OUT_OF_ORDER {
        let ran = user.sh(&line.replace("REF", REF)).ends_with(1).stdout("");
        let _ = ran.says(&format!("error: {reason}"));
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
}

#[test]
fn what_is_out_of_order_is_refused_with_a_hint() {
    let user = after(&["ack REF --on 2026-04-02 --by phone", ANSWERED]);
    for (line, _) in OUT_OF_ORDER {
        let _ = user.sh(&line.replace("REF", REF)).ends_with(1).says("\nhint: ");
    }
}

#[test]
fn what_is_left_to_an_answered_stage_can_still_be_done() {
    // The promised call was never recorded: the acknowledgement by telephone still counts.
    let user = after(&[ANSWERED]);
    let _ = user.sh("ack CARR-2026-0001 --on 2026-04-02 --by phone").ok();
    assert_eq!(user.json("show CARR-2026-0001")["deadlines"][0]["state"], "met");
    // An answer by telephone leaves the written one to be sent.
    let user = after(&["respond REF --on 2026-04-10 --by phone --outcome not-upheld", ANSWERED]);
    assert_eq!(user.json("show CARR-2026-0001")["responded_on"], "2026-05-05");
}

#[test]
fn a_letter_sent_before_the_answer_and_recorded_after_it_still_counts() {
    let user = after(&["respond REF --on 2026-05-14 --by letter --outcome not-upheld"]);
    let _ = user.sh("update CARR-2026-0001 --on 2026-05-05 --by letter --reason Delay").ok();
    // Also on the very day of the answer; from the day after it is out of order.
    let _ = user.sh("update CARR-2026-0001 --on 2026-05-14 --by letter").ok();
    let _ = user.sh("update CARR-2026-0001 --on 2026-05-15 --by letter").ends_with(1);
    let complaint = user.json("show CARR-2026-0001");
    let letter = &complaint["deadlines"][3];
    assert_eq!((&letter["obligation"], &letter["state"]), (&"delay-letter".into(), &"met".into()));
}

#[test]
fn a_second_answer_is_refused() {
    refused(
        &[ANSWERED],
        &[
            "respond REF --on 2026-05-05 --by letter --outcome upheld --apology",
            "respond REF --on 2026-05-06 --by letter --outcome not-upheld",
        ],
        "error: `Stage 1: Local Resolution` was answered on 2026-05-05, and nothing of it is left \
         to answer\n\
         hint: `redress escalate CARR-2026-0001` goes on to the next stage, `redress note \
         CARR-2026-0001 TEXT` records anything else\n",
    );
}

#[test]
fn a_closed_complaint_takes_notes_alone() {
    let closed = [ANSWERED, "close REF --on 2026-05-06"];
    refused(
        &closed,
        &[
            "ack REF --by phone",
            "update REF --by letter",
            "respond REF --by letter --outcome not-upheld",
            "assign REF 'P. Shaw'",
            "close REF --on 2026-05-07",
            "close REF --on 2026-05-06 --reason withdrawn",
        ],
        "error: CARR-2026-0001 was closed on 2026-05-06\n\
         hint: `redress reopen CARR-2026-0001 --reason TEXT` opens it again, `redress escalate \
         CARR-2026-0001` where the complainant goes on; `redress note CARR-2026-0001 TEXT` still \
         works\n",
    );
    let _ = after(&closed).sh("note CARR-2026-0001 'A card of thanks'").ok();
}

#[test]
fn an_outside_stage_is_not_the_clinics_to_answer() {
    let outside = [
        ANSWERED,
        STAGE_2,
        "respond REF --on 2026-05-21 --by letter --outcome not-upheld",
        "escalate REF --on 2026-05-22 --in-writing --confirmed-by 'Dr K. Rowe'",
    ];
    refused(
        &outside,
        &[
            "ack REF --by phone",
            "update REF --by letter",
            "respond REF --by letter --outcome not-upheld",
        ],
        "error: `Stage 3: Independent External Adjudication` is with an outside body: it is not \
         for the clinic to answer\n\
         hint: record what you hear with `redress note CARR-2026-0001 TEXT`, and the end with \
         `redress close CARR-2026-0001`\n",
    );
    refused(
        &outside,
        &["escalate REF --in-writing"],
        "error: no stage follows `Stage 3: Independent External Adjudication`\n\
         hint: record the end with `redress close`\n",
    );
    let user = after(&outside);
    let _ = user.sh("note CARR-2026-0001 'ISCAS has asked for the records'").ok();
    assert_eq!(user.json("close CARR-2026-0001")["status"], "closed");
}

#[test]
fn what_was_not_answered_is_not_resolved() {
    refused(
        &[],
        &["close REF", "close REF --reason resolved"],
        "error: CARR-2026-0001 has not been answered, so it cannot be closed as resolved\n\
         hint: `redress respond CARR-2026-0001` first, or close it with another `--reason`, such \
         as `withdrawn`\n",
    );
}

#[test]
fn a_stage_is_a_later_stage_of_the_procedure() {
    refused(
        &[ANSWERED],
        &["escalate REF --in-writing --to reviw"],
        "error: `reviw` is not a stage of this procedure: expected local-resolution, review, \
         adjudication; \
         did you mean `review`?\n",
    );
    let user = after(&[ANSWERED, STAGE_2]);
    for to in ["local-resolution", "review"] {
        let ran =
            user.sh(&format!("escalate {REF} --in-writing --to {to}")).ends_with(1).stdout("");
        let _ =
            ran.says("does not follow `Stage 2: Complaint Review (an Independent Practitioner)`\n");
    }
}

#[test]
fn a_step_is_one_of_the_procedure() {
    let stderr = "error: `meting` is not a step of this procedure: expected policy-given, \
                  procedure-copy, meeting, \
                  case-review, statements, director-review; did you mean `meeting`?\n";
    refused(&[], &["step REF meting", "ack REF --by phone --offered meting"], stderr);
}

#[test]
fn a_stated_date_does_not_lie_before_the_letter_that_states_it() {
    let user = after(&[]);
    let register = bytes(&user);
    for (line, what) in [
        ("ack REF --on 2026-04-08 --by letter --respond-by 2026-04-07", "the acknowledgement"),
        ("update REF --on 2026-04-08 --by letter --expect 2026-04-07", "the letter"),
    ] {
        let ran = user.sh(&line.replace("REF", REF)).ends_with(1).stdout("");
        let reason = format!("error: 2026-04-07 is before {what} that states it on 2026-04-08\n");
        assert_eq!(ran.stderr, reason);
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
    for line in [
        "ack REF --on 2026-04-08 --by letter --respond-by 2026-04-08",
        "update REF --on 2026-04-08 --by letter --expect 2026-04-08",
    ] {
        let _ = user.sh(&line.replace("REF", REF)).ok();
    }
}

#[test]
fn new_refuses_days_that_contradict_each_other() {
    let user = User::on("2026-06-01");
    for (flags, stderr) in [
        (
            "--incident 2026-04-03",
            "error: `--incident 2026-04-03` is after the complaint was received on 2026-04-02\n",
        ),
        (
            "--noticed 2026-04-03",
            "error: `--noticed 2026-04-03` is after the complaint was received on 2026-04-02\n",
        ),
        (
            "--incident 2026-03-02 --noticed 2026-03-01",
            "error: 2026-03-01 is before the matter it is about on 2026-03-02\n",
        ),
        (
            "--aware 2026-04-01",
            "error: the clinic cannot have been made aware on 2026-04-01 of a complaint received \
             on 2026-04-02\n\
             hint: `--received` is the first day on which the clinic had it, `--noticed` the day \
             on which the \
             complainant first knew of the matter\n",
        ),
        (
            "--aware 2026-06-02",
            "error: 2026-06-02 is in the future: today is 2026-06-01\n\
             hint: an act is recorded on the day it happened or later; leave `--on` out for \
             today\n",
        ),
        (
            "--fact commissioned=yes",
            "error: `commissioned` is not a fact of this procedure: this clinic's procedure has \
             none\n",
        ),
    ] {
        let _ = user.sh(&format!("{NEW} {flags}")).ends_with(1).stdout("").stderr(stderr);
    }
    // Nothing was recorded, and no number was used up.
    let _ = user.sh(NEW).ok();
    let list = user.json("list");
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0]["ref"], REF);
}

#[test]
fn days_that_fall_together_contradict_nothing() {
    let user = after(&[]);
    let same = "--aware 2026-04-02 --incident 2026-04-02 --noticed 2026-04-02";
    let _ = user.sh(&format!("{NEW} {same}")).ok();
    let _ = user.sh(&format!("amend {REF} {same}")).ok();
}

#[test]
fn an_unknown_clinic_or_reference_names_the_nearest() {
    let user = after(&[]);
    let register = bytes(&user);
    for (line, stderr) in [
        (
            "new --clinic carara --channel web --complainant A --summary B",
            "error: `carara` is not a clinic: expected carrara, cat, itrust; did you mean \
             `carrara`?\n\
             hint: `redress clinic add NAME --procedure KEY` adds one; `redress procedure list` \
             shows the keys\n",
        ),
        (
            "show CARR-2026-0010",
            "error: there is no complaint CARR-2026-0010\n\
             hint: did you mean CARR-2026-0001? `redress list` shows them all\n",
        ),
        (
            "ack CART-2026-0001 --by phone",
            "error: there is no complaint CART-2026-0001\n\
             hint: did you mean CARR-2026-0001? `redress list` shows them all\n",
        ),
    ] {
        let _ = user.sh(line).ends_with(1).stdout("").stderr(stderr);
        assert_eq!(bytes(&user), register, "`{line}` changed the register");
    }
}
