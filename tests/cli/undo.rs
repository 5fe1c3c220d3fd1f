//! What was recorded wrongly: corrected where it stands, or taken back, by new events.

use serde_json::Value;

use crate::support::{User, deadlines};

/// A complaint to Carrara, received on 2 April 2026, with the acts of these lines.
fn with(lines: &[&str]) -> User {
    let user = User::on("2026-05-20");
    let new = "new --clinic carrara --received 2026-04-02 --channel phone \
               --complainant 'A. Patient' --telephone 123 --summary Asymmetry";
    let _ = user.sh(new).ok();
    for line in lines {
        let _ = user.sh(line).ok();
    }
    user
}

fn show(user: &User) -> Value {
    user.json("show CARR-2026-0001")
}

const ACK: &str = "ack CARR-2026-0001 --on 2026-04-02 --by phone";
const RESPOND: &str =
    "respond CARR-2026-0001 --on 2026-05-01 --by letter --outcome upheld --apology";

#[test]
fn a_corrected_act_counts_as_what_was_meant_and_both_can_be_read() {
    let user = with(&["ack CARR-2026-0001 --on 2026-04-03 --by phone"]);
    assert_eq!(deadlines(&show(&user))[0], "local-resolution/call 1 2026-04-02 met_late");
    let line = "amend CARR-2026-0001 --event 2 --was-on 2026-04-02 --reason 'Misread the diary'";
    let _ = user.sh(line).ok().stderr(
        "Amended CARR-2026-0001, on Wed 20 May 2026.\n\
         \u{20} event 2 is “acknowledged by phone, on Thu 2 Apr 2026”, \
         was “acknowledged by phone, on Fri 3 Apr 2026”\n\
         \u{20} “Telephone call to the patient” is met\n",
    );
    let complaint = show(&user);
    assert_eq!(deadlines(&complaint)[0], "local-resolution/call 1 2026-04-02 met");
    assert_eq!(complaint["events"][1]["on"], "2026-04-03", "the record stays as it was");
    assert_eq!(complaint["events"][2]["kind"], "corrected");
    assert_eq!(complaint["events"][2]["words"]["reason"], "Misread the diary");
}

#[test]
fn a_response_is_corrected_in_outcome_channel_and_words() {
    let user = with(&[ACK, RESPOND]);
    let line = "amend CARR-2026-0001 --event 3 --outcome partly-upheld --by email --text 'In part'";
    let complaint = user.json(line);
    assert_eq!(complaint["outcome"], "partly-upheld");
    let listed = user.json("list");
    assert_eq!(listed[0]["outcome"], "partly-upheld", "what is derived follows");
}

#[test]
fn a_correction_that_cannot_be_is_refused() {
    let cases: [(&str, &str); 8] = [
        (
            "--event 9 --by letter",
            "error: there is no event 9 in the history of CARR-2026-0001: it has 4\n\
             hint: `redress show CARR-2026-0001` numbers its history\n",
        ),
        (
            "--event 0 --by letter",
            "error: there is no event 0 in the history of CARR-2026-0001: it has 4\n\
             hint: `redress show CARR-2026-0001` numbers its history\n",
        ),
        (
            "--event 1 --was-on 2026-04-03",
            "error: event 1 of CARR-2026-0001 is what was taken down at receipt: \
             it is not corrected as an event\n\
             hint: `redress amend CARR-2026-0001` with the field corrects what was taken down\n",
        ),
        (
            "--event 2 --outcome upheld",
            "error: event 2 has nothing of that sort to correct\n\
             hint: `redress help amend` says what each act has\n",
        ),
        (
            "--event 2 --by phone",
            "error: nothing to amend: every field given has that value already\n",
        ),
        (
            "--event 2 --was-on 2026-04-01",
            "error: 2026-04-01 is before the complaint was received on 2026-04-02\n\
             hint: give the day with `--on`, or correct the day of receipt with \
             `redress amend --received DATE`\n",
        ),
        (
            "--event 2 --was-on 2027-04-01",
            "error: 2027-04-01 is in the future: today is 2026-05-20\n\
             hint: an act is recorded on the day it happened or later; leave `--on` out for today\n",
        ),
        (
            // The stage was gone on from by the escalation on 4 May.
            "--event 3 --was-on 2026-05-05",
            "error: event 4 could then not stand: 2026-05-04 is before",
        ),
    ];
    let escalate = "escalate CARR-2026-0001 --in-writing --on 2026-05-04";
    for (flags, said) in cases {
        let user = with(&[ACK, RESPOND, escalate]);
        let before = show(&user);
        let _ = user.sh(&format!("amend CARR-2026-0001 {flags}")).ends_with(1).says(said);
        assert_eq!(show(&user), before, "nothing was recorded: {flags}");
    }
}

#[test]
fn what_belongs_to_an_event_needs_one_and_goes_with_no_field() {
    let user = with(&[ACK]);
    let _ = user.sh("amend CARR-2026-0001 --was-on 2026-04-03").ends_with(2).says("--event");
    let _ = user.sh("amend CARR-2026-0001 --event 2").ends_with(2).stderr(
        "error: nothing to amend: nothing of event 2 is given\n\
         hint: `--was-on`, `--by`, `--outcome`, `--point`, `--apology`, `--stated`, `--text`\n",
    );
    let _ = user
        .sh("amend CARR-2026-0001 --event 2 --was-on 2026-04-03 --summary Other")
        .ends_with(2)
        .stderr(
            "error: `--event` corrects an act, the other fields what was taken down\n\
             hint: correct them one after the other\n",
        );
}

#[test]
fn a_field_is_taken_back() {
    let user = with(&[]);
    let _ = user.sh("amend CARR-2026-0001 --clear telephone --reason 'Wrong person'").ok().stderr(
        "Amended CARR-2026-0001, on Wed 20 May 2026.\n\u{20} telephone is taken back, was 123\n",
    );
    assert_eq!(show(&user)["telephone"], Value::Null);
    let _ = user
        .sh("amend CARR-2026-0001 --clear telephone")
        .ends_with(1)
        .stderr("error: nothing to amend: every field given has that value already\n");
    let _ = user
        .sh("amend CARR-2026-0001 --clear telefone")
        .ends_with(1)
        .says("did you mean `telephone`?");
    let _ = user.sh("amend CARR-2026-0001 --clear received").ends_with(1);
}

#[test]
fn undo_takes_back_ones_own_last_act_and_what_followed_from_it() {
    let user = with(&[ACK, RESPOND]);
    let _ = user.sh("undo --reason 'Wrong complaint'").ok().stderr(
        "Event 3 of CARR-2026-0001: responded by letter: upheld, with an apology, \
         on Fri 1 May 2026\n\
         Taken back from CARR-2026-0001, on Wed 20 May 2026.\n\
         \u{20} “Full reply” is due on Mon 13 Apr 2026\n\
         \u{20} “Detailed written response” is due on Tue 5 May 2026\n\
         \u{20} “Letter explaining the delay, while unanswered” is due on Tue 5 May 2026\n",
    );
    let complaint = show(&user);
    assert_eq!((&complaint["status"], &complaint["outcome"]), (&"open".into(), &Value::Null));
    assert_eq!(complaint["events"][3]["kind"], "undone");
    // Once more takes the act before it back, and a third time there is only the receipt.
    let _ = user.sh("undo").ok().says("Event 2 of CARR-2026-0001: acknowledged by phone");
    let _ = user.sh("undo").ends_with(1).stderr(
        "Event 1 of CARR-2026-0001: received by phone, on Thu 2 Apr 2026\n\
         error: the receipt of CARR-2026-0001 cannot be taken back: a reference is never used \
         again\n\
         hint: `redress amend CARR-2026-0001` corrects it; \
         `redress close CARR-2026-0001 --reason withdrawn` ends it\n",
    );
}

#[test]
fn what_was_taken_back_can_be_recorded_again() {
    let user = with(&[ACK, RESPOND, "undo", RESPOND]);
    let complaint = show(&user);
    assert_eq!(complaint["outcome"], "upheld");
    assert_eq!(complaint["events"].as_array().map(Vec::len), Some(5));
}

#[test]
fn undo_of_a_correction_brings_the_record_back() {
    let user = with(&[ACK, "amend CARR-2026-0001 --event 2 --was-on 2026-04-03"]);
    assert_eq!(deadlines(&show(&user))[0], "local-resolution/call 1 2026-04-02 met_late");
    let _ = user.sh("undo").ok();
    assert_eq!(deadlines(&show(&user))[0], "local-resolution/call 1 2026-04-02 met");
}

#[test]
fn undo_takes_nothing_back_from_under_another() {
    let user = with(&[ACK]);
    let respond = format!("{RESPOND} --actor berta");
    let _ = user.sh(&respond).ok();
    let _ = user.sh("undo").ends_with(1).stderr(
        "Event 2 of CARR-2026-0001: acknowledged by phone, on Thu 2 Apr 2026\n\
         error: event 2 of CARR-2026-0001 cannot be taken back: event 3 of Fri 1 May 2026 \
         rests on it\n\
         hint: `redress amend CARR-2026-0001 --event 2` corrects it where it stands; \
         `redress show CARR-2026-0001` has the history\n",
    );
    // What rests on nothing hinders nobody.
    let user = with(&[ACK, "note CARR-2026-0001 'A note' --actor berta"]);
    let _ = user.sh("undo").ok();
}

#[test]
fn undo_says_when_it_does_not_make_sense() {
    let user = with(&[]);
    let _ = user.sh("undo --actor nobody").ends_with(1).stderr(
        "error: nobody has recorded nothing in this register that could be taken back\n\
         hint: `--actor NAME` says who you are\n",
    );
    let _ = user.sh("clinic add 'Rose Lane' --procedure cat").ok();
    let _ = user.sh("undo").ends_with(1).stderr(
        "error: your last act was about the clinic `rose`, and is not taken back so\n\
         hint: `redress clinic set` changes it; `redress undo REF` takes back your last act on a \
         complaint\n",
    );
    let _ = user.sh("undo CARR-2026-0009").ends_with(1).says("there is no complaint");
}

#[test]
fn an_event_that_was_taken_back_is_not_corrected() {
    let user = with(&[ACK, "undo"]);
    let _ = user.sh("amend CARR-2026-0001 --event 2 --by letter").ends_with(1).stderr(
        "error: event 2 of CARR-2026-0001 has been taken back\n\
         hint: `redress show CARR-2026-0001` numbers its history\n",
    );
}
