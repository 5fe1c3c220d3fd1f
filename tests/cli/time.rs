//! Holds, extensions, reopening, late acceptance, silence, retention, a second clock: what gives
//! and takes time, through the commands.

mod unknown;

use serde_json::Value;

use crate::support::User;

/// One of everything that moves a day.
const RULES: &str = r#"
key          = "glen"
title        = "Glen Clinic: complaints"
version      = 1
applies_from = 2020-01-01

[clinic]
code   = "glen"
name   = "Glen Clinic"
prefix = "GLEN"
nation = "england-and-wales"

[[fact]]
id     = "complexity"
ask    = "Is it simple or complex?"
values = ["simple", "complex"]
default = "simple"

[[fact]]
id      = "personal-data"
ask     = "Is it about personal data?"
default = "no"

[[fact]]
id   = "treatment-ended"
ask  = "On which day did the treatment end?"
kind = "day"

[[stage]]
id    = "clinic"
title = "Stage 1: the clinic"
kind  = "formal"
quote = "Write to the clinic."

[[obligation]]
id      = "response"
title   = "Response"
stage   = "clinic"
when    = { complexity = "simple" }
within  = "10 working days of receipt"
done_by = "respond"
extend  = { by = "5 working days", times = 2, at_most = "25 working days of receipt", quote = "extended by agreement, within 25 working days in all" }
quote   = "Simple complaints are answered in 10 working days."

[[obligation]]
id      = "response"
title   = "Response"
stage   = "clinic"
within  = "25 working days of receipt"
done_by = "respond"
quote   = "Complex complaints are answered in 25 working days."

[[obligation]]
id      = "update"
title   = "Word on progress"
stage   = "clinic"
within  = "response due"
done_by = "update"
until   = "respond"
quote   = "We tell you if it takes longer."

[[obligation]]
id      = "data-acknowledgement"
title   = "Data-protection acknowledgement"
stage   = "whole"
when    = { personal-data = "yes" }
within  = "30 days of receipt"
roll    = "forward"
done_by = "ack"
quote   = "Complaints about your data are acknowledged within 30 days."

[[hold]]
id    = "consent"
title = "Waiting for the patient's consent"
stops = "response"
quote = "The clock stops while we wait for consent."

[[hold]]
id    = "abroad"
title = "Complainant abroad"
quote = "We note when you are away."

[[window]]
to     = "complain"
within = "6 months of treatment-ended"
late   = "needs-reason"
quote  = "within six months of the end of treatment"

[[stage]]
id    = "review"
title = "Stage 2: review"
kind  = "review"
enter = { directly = true }
quote = "or ask for a review"

[[step]]
id    = "grounds"
title = "Grounds received"
stage = "review"
quote = "send your grounds within 10 working days"

[[window]]
to     = "step grounds"
within = "10 working days of stage start"
late   = "needs-reason"
quote  = "send your grounds within 10 working days"

[[obligation]]
id      = "review-response"
title   = "Answer to the review"
stage   = "review"
within  = "20 working days of step grounds"
done_by = "respond"
quote   = "We answer within 20 working days of your grounds."

[[gate]]
before = "close"
needs  = "step learning"
quote  = "We record what we learn before we close a complaint."

[[step]]
id    = "learning"
title = "Learning recorded"
stage = ["clinic", "review"]
quote = "We record what we learn before we close a complaint."

[[body]]
id   = "regulator"
name = "The regulator"

[[stage]]
id     = "regulator"
title  = "The regulator"
kind   = "outside"
body   = "regulator"
beside = true
quote  = "You may write to the regulator at any time."

[[body]]
id   = "ombudsman"
name = "The ombudsman"

[[stage]]
id    = "ombudsman"
title = "Stage 3: the ombudsman"
kind  = "outside"
body  = "ombudsman"
enter = { after = ["review"] }
quote = "and then the ombudsman."

[silence]
within = "20 working days of last word"
quote  = "If we hear nothing for 20 working days we close your complaint."

[retention]
within = "10 years of close"
quote  = "Records are kept for ten years."
"#;

/// A register with a complaint received on Wednesday 1 April 2026, looked at on 1 June: Good Friday
/// is the 3rd, Easter Monday the 6th, and 4 May the early May bank holiday.
fn glen(more: &str) -> User {
    let user = User::on("2026-06-01");
    user.write("glen.toml", RULES);
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add Glen --procedure glen.toml --code glen --prefix GLEN").ok();
    let new = "new --clinic glen --channel letter --complainant A --summary B";
    let received = if more.contains("--received") { "" } else { "--received 2026-04-01" };
    let _ = user.sh(&format!("{new} {received} {more}")).ok();
    user
}

const REF: &str = "GLEN-2026-0001";

fn act(user: &User, line: &str) -> crate::support::Ran {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    user.sh(&format!("{verb} {REF} {rest}"))
}

/// Due day, original due day and state of the first deadline of an obligation.
fn days(user: &User, obligation: &str) -> String {
    let complaint = user.json(&format!("show {REF}"));
    let all = complaint["deadlines"].as_array().unwrap();
    let Some(it) = all.iter().rfind(|it| it["obligation"] == *obligation) else {
        return "none".to_owned();
    };
    let text = |key: &str| it[key].as_str().unwrap_or("-").to_owned();
    format!("{} ({}) {}", text("due_on"), text("original_due_on"), text("state"))
}

fn shown(user: &User, key: &str) -> Value {
    user.json(&format!("show {REF}"))[key].clone()
}

#[test]
fn an_extension_is_counted_from_the_limit_and_keeps_the_original_day() {
    let user = glen("");
    // 10 working days: 2, 7, 8, 9, 10, 13, 14, 15, 16, 17 April.
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) overdue");
    let _ = act(&user, "extend --on 2026-04-16 --reason Leave --agreed-by A").ok();
    assert_eq!(days(&user, "response"), "2026-04-24 (2026-04-17) overdue");
    // What follows from the due day follows.
    assert_eq!(days(&user, "update"), "2026-04-24 (2026-04-17) overdue");
    // The same again is the same.
    let _ = act(&user, "extend --on 2026-04-16 --reason Leave --agreed-by A")
        .ok()
        .says("this stands in the record already");
    let _ = act(
        &user,
        "extend response --by '2 working days' --on 2026-04-20 --reason More --agreed-by A",
    )
    .ok();
    assert_eq!(days(&user, "response"), "2026-04-28 (2026-04-17) overdue");
    let _ = act(&user, "extend --on 2026-04-21 --reason Third --agreed-by A").ends_with(1).stderr(
        "error: “Response” has been extended as often as the procedure allows (2): “extended by agreement, within 25 working days in all”\n\
         hint: tell the complainant of the delay, and record that with `redress update --expect DATE`\n",
    );
}

#[test]
fn an_extension_keeps_to_the_limits_of_the_procedure() {
    let user = glen("");
    let refused = |line: &str, says: &str| {
        let _ = act(&user, line).ends_with(1).says(says);
    };
    refused("extend --on 2026-04-16 --reason Leave", "add `--agreed-by NAME`");
    refused("extend --on 2026-04-16 --agreed-by A", "add `--reason TEXT`");
    refused(
        "extend --on 2026-04-20 --reason Leave --agreed-by A",
        "was due on 2026-04-17, and an extension is agreed before",
    );
    refused(
        "extend --by '6 working days' --on 2026-04-16 --reason Leave --agreed-by A",
        "would be due on 2026-04-27, and the procedure allows 2026-04-24 at most",
    );
    refused(
        "extend --to 2026-04-17 --on 2026-04-16 --reason Leave --agreed-by A",
        "2026-04-17 is no extension",
    );
    refused(
        "extend update --on 2026-04-16 --reason L --agreed-by A",
        "does not let “Word on progress” be extended",
    );
    refused("extend respnse --on 2026-04-16 --reason L --agreed-by A", "did you mean `response`?");
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) overdue");
    // On the very day it is still in time; and a day may be named instead of a length.
    let _ = act(&user, "extend --to 2026-04-22 --on 2026-04-17 --reason Leave --agreed-by A").ok();
    assert_eq!(days(&user, "response"), "2026-04-22 (2026-04-17) overdue");
}

#[test]
fn a_hold_that_stops_the_clock_moves_the_due_day_by_the_days_it_holds() {
    let user = glen("");
    let _ = act(&user, "hold consent --on 2026-04-07 --reason 'Form sent'").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) on_hold");
    assert_eq!(days(&user, "update"), "2026-04-17 (2026-04-17) on_hold");
    // While the clock stands still nothing is overdue.
    let _ = user.sh("report overdue").ok().stdout("");
    let _ = act(&user, "hold consent --on 2026-04-08").ends_with(1).stderr(
        "error: GLEN-2026-0001 has been on hold since 2026-04-07: consent\n\
         hint: `redress resume GLEN-2026-0001` ends it\n",
    );
    let _ = act(&user, "resume --on 2026-04-06").ends_with(1).says("before the hold began");
    let _ = act(&user, "resume --on 2026-04-13").ok();
    // 8, 9, 10 and 13 April did not count: four working days after the 17th is the 23rd.
    assert_eq!(days(&user, "response"), "2026-04-23 (2026-04-17) overdue");
    let _ = act(&user, "resume").ends_with(1).says("is not on hold for that");
    let holds = shown(&user, "holds");
    assert_eq!(holds[0]["since_on"], "2026-04-07");
    assert_eq!(holds[0]["until_on"], "2026-04-13");
    assert_eq!(holds[0]["reason"], "Form sent");
}

#[test]
fn holds_that_touch_are_one_and_a_hold_of_nothing_is_none() {
    let split = glen("");
    for line in [
        "hold consent --on 2026-04-07",
        "resume --on 2026-04-09",
        "hold consent --on 2026-04-09",
        "resume --on 2026-04-13",
        "hold consent --on 2026-04-15",
        "resume --on 2026-04-15",
    ] {
        let _ = act(&split, line).ok();
    }
    assert_eq!(days(&split, "response"), "2026-04-23 (2026-04-17) overdue");
}

#[test]
fn a_hold_that_the_procedure_does_not_stop_for_moves_nothing() {
    let user = glen("");
    let _ = act(&user, "hold abroad --on 2026-04-07").ok();
    let _ = act(&user, "hold --reason 'A witness is ill' --on 2026-04-08").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) overdue");
    let _ = act(&user, "resume --on 2026-04-20").ends_with(1).says("on hold for several reasons");
    let _ = act(&user, "resume abroad --on 2026-04-20").ok();
    let _ = act(&user, "hold --on 2026-04-20").ends_with(1).says("say for what");
    let _ = act(&user, "hold consnt --on 2026-04-20").ends_with(1).says("did you mean `consent`?");
}

#[test]
fn what_is_done_while_the_clock_stands_still_is_in_time() {
    let user = glen("");
    let _ = act(&user, "hold consent --on 2026-04-10").ok();
    let _ = act(&user, "respond --on 2026-05-20 --by letter --outcome upheld").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) met");
}

#[test]
fn a_track_that_changes_in_mid_case_changes_the_limit_from_the_same_anchor() {
    let user = glen("");
    let _ = act(&user, "amend --fact complexity=complex --reason 'Two clinicians'")
        .ok()
        .says("“Response” is due on Mon 11 May 2026");
    // 20 working days end on 1 May; 4 May is a holiday: 5, 6, 7, 8, 11 May.
    assert_eq!(days(&user, "response"), "2026-05-11 (2026-05-11) overdue");
    let _ = act(&user, "extend --on 2026-05-08 --reason L --agreed-by A")
        .ends_with(1)
        .says("can be extended by its procedure");
}

#[test]
fn a_second_clock_runs_beside_the_first_whatever_the_stage() {
    let user = glen("--received 2026-04-02 --fact personal-data=yes");
    // 30 days end on Saturday 2 May; Monday the 4th is a holiday.
    assert_eq!(days(&user, "data-acknowledgement"), "2026-05-05 (2026-05-05) overdue");
    let _ = act(&user, "respond --on 2026-04-10 --by letter --outcome upheld").ok();
    let _ = act(&user, "escalate --on 2026-04-13").ok();
    assert_eq!(days(&user, "data-acknowledgement"), "2026-05-05 (2026-05-05) overdue");
    let _ = act(&user, "ack --on 2026-04-14 --by letter").ok();
    assert_eq!(days(&user, "data-acknowledgement"), "2026-05-05 (2026-05-05) met");
    // Where it is not about data there is no second clock.
    assert_eq!(days(&glen(""), "data-acknowledgement"), "none");
}

#[test]
fn what_was_not_answered_goes_on_when_it_is_reopened_and_what_was_begins_anew() {
    let user = glen("");
    let _ = act(&user, "step learning --on 2026-04-10").ok();
    let _ = act(&user, "close --reason withdrawn --on 2026-04-10").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) cancelled");
    assert_eq!(shown(&user, "kept_until_on"), "2036-04-10");
    let _ = act(&user, "reopen --reason 'Changed her mind' --on 2026-04-14").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) overdue");
    assert_eq!(shown(&user, "kept_until_on"), Value::Null);
    let _ = act(&user, "respond --on 2026-04-15 --by letter --outcome not-upheld").ok();
    let _ = act(&user, "close --on 2026-04-16").ok();
    let _ = act(&user, "reopen --reason 'New evidence' --on 2026-05-05").ok();
    // 10 working days after Tuesday 5 May.
    assert_eq!(days(&user, "response"), "2026-05-19 (2026-05-19) overdue");
    let _ = act(&user, "reopen --reason Again")
        .ends_with(1)
        .stderr("error: GLEN-2026-0001 is not closed\n");
    // It is kept from its last closing.
    let _ = act(&user, "close --reason withdrawn --on 2026-05-20").ends_with(1).says("`learning`");
    let _ = act(&user, "step learning --on 2026-05-20").ok();
    let _ = act(&user, "close --reason withdrawn --on 2026-05-20").ok();
    assert_eq!(shown(&user, "kept_until_on"), "2036-05-20");
}

#[test]
fn a_complaint_is_closed_as_unanswered_only_after_the_silence_that_the_procedure_gives() {
    let user = glen("");
    let _ = act(&user, "step learning --on 2026-04-08").ok();
    let close = |on: &str| act(&user, &format!("close --reason no-reply --on {on}"));
    let _ = close("2026-05-07").ends_with(1).says("nothing has been said to the complainant");
    let _ = act(&user, "update --on 2026-04-07 --by letter").ok();
    // 20 working days after 7 April: 5 May is the 19th.
    assert_eq!(shown(&user, "unanswered_until_on"), "2026-05-06");
    let _ = close("2026-05-06").ends_with(1).says("may be closed as unanswered after 2026-05-06");
    let _ = act(&user, "note 'She rang' --heard --on 2026-04-20").ok();
    assert_eq!(shown(&user, "unanswered_until_on"), Value::Null);
    let _ = close("2026-05-07").ends_with(1).says("was heard from on 2026-04-20");
    let _ = act(&user, "update --on 2026-04-21 --by letter").ok();
    assert_eq!(shown(&user, "unanswered_until_on"), "2026-05-20");
    let _ = close("2026-05-21").ok();
}

#[test]
fn a_late_complaint_is_recorded_and_accepted_with_a_reason_and_by_whom() {
    let user = glen("--fact treatment-ended=2025-09-30");
    assert_eq!(shown(&user, "complain_until_on"), "2026-03-30");
    assert_eq!(shown(&user, "late"), true);
    assert_eq!(shown(&user, "accepted_late"), false);
    let _ = act(&user, "amend --accept-late 'Was in hospital' --decided-by 'Dr Rowe'").ok();
    assert_eq!(shown(&user, "accepted_late"), true);
    let page = act(&user, "show --format table").ok().stdout;
    assert!(page.contains("Out of time  the window ended on Mon 30 Mar 2026, accepted"), "{page}");
    assert!(page.contains("decided by Dr Rowe: Was in hospital"), "{page}");
}

#[test]
fn a_stage_is_entered_directly_and_what_the_complainant_must_send_has_its_window() {
    let user = glen("--stage review");
    assert_eq!(shown(&user, "stage"), "review");
    // The clock of the answer begins with the grounds.
    assert_eq!(days(&user, "review-response"), "none");
    let _ = act(&user, "step grounds --on 2026-04-20").ends_with(1).says("ended on 2026-04-17");
    let _ =
        act(&user, "step grounds --on 2026-04-20 --accept-late 'Post strike' --decided-by B").ok();
    // 21 April is the first of 20 working days, and 4 May a holiday.
    assert_eq!(days(&user, "review-response"), "2026-05-19 (2026-05-19) overdue");
    let new = "new --clinic glen --received 2026-04-01 --channel letter --complainant A --summary B --stage";
    let _ = user.sh(&format!("{new} ombudsman")).ends_with(1).stderr(
        "error: a complaint does not begin at `ombudsman`: expected `clinic` or `review`\n",
    );
    let _ = user.sh(&format!("{new} reveiw")).ends_with(1).says("did you mean `review`?");
}

#[test]
fn an_outside_body_beside_the_clinic_ends_nothing_and_one_after_it_may_send_back() {
    let user = glen("");
    let _ = act(&user, "escalate --to regulator --on 2026-04-08").ok();
    assert_eq!(shown(&user, "stage"), "clinic");
    assert_eq!(shown(&user, "beside")[0]["stage"], "regulator");
    assert_eq!(days(&user, "response"), "2026-04-17 (2026-04-17) overdue");
    for line in [
        "respond --on 2026-04-10 --by letter --outcome upheld",
        "escalate --on 2026-04-13",
        "step grounds --on 2026-04-14",
        "respond --on 2026-04-20 --by letter --outcome upheld",
        "escalate --on 2026-04-21",
    ] {
        let _ = act(&user, line).ok();
    }
    assert_eq!(shown(&user, "stage"), "ombudsman");
    let _ = act(&user, "escalate --to review --on 2026-05-05 --note 'Sent back'").ok();
    assert_eq!(shown(&user, "stage"), "review");
    assert_eq!(shown(&user, "status"), "open");
}

#[test]
fn show_why_traces_each_day_to_the_words_and_the_days_it_comes_from() {
    let user = glen("");
    for line in [
        "hold consent --on 2026-04-07",
        "resume --on 2026-04-08",
        "extend --on 2026-04-16 --reason Leave --agreed-by A",
    ] {
        let _ = act(&user, line).ok();
    }
    // 17 April, and 8 April did not count: the 20th; five working days on, the 27th.
    let page = act(&user, "show --why --format table").ok().stdout;
    let response = page.split("\n\n").next().unwrap();
    assert_eq!(
        response,
        "Response: Mon 27 Apr 2026\n\
         \x20 Words        “Simple complaints are answered in 10 working days.”\n\
         \x20 Limit        10 working days of receipt (`response`, at `clinic`)\n\
         \x20 From         receipt: Wed 1 Apr 2026\n\
         \x20 Counted      10 working days: Wed 1 Apr 2026 is day 0, ending on Mon 20 Apr 2026\n\
         \x20 Convention   working days are Monday to Friday, without the bank holidays of England and Wales\n\
         \x20 Not counted  Fri 3 Apr 2026 (Good Friday), Sat 4 Apr 2026, Sun 5 Apr 2026, Mon 6 Apr 2026 (Easter\n\
         \x20              Monday), Sat 11 Apr 2026, Sun 12 Apr 2026, Sat 18 Apr 2026, Sun 19 Apr 2026\n\
         \x20 On hold      Waiting for the patient's consent: after Tue 7 Apr 2026 up to Wed 8 Apr 2026\n\
         \x20 Extended     by 5 working days to Mon 27 Apr 2026, agreed on Thu 16 Apr 2026\n\
         \x20 Originally   Fri 17 Apr 2026\n\
         \x20 Rests on     `glen`, version 1; bank holidays announced up to Sun 31 Dec 2028"
    );
    let tsv = act(&user, "show --why").ok().stdout;
    assert!(tsv.starts_with("GLEN-2026-0001\tclinic\tresponse\t2026-04-27\t2026-04-17\t2026-04-27\t10 working days of receipt\treceipt\t2026-04-01\t"), "{tsv}");
    let because = &shown(&user, "deadlines")[0]["because"];
    assert_eq!(because["procedure"], "glen");
    assert_eq!(because["procedure_version"], 1);
    assert_eq!(because["holidays_announced_through_on"], "2028-12-31");
    assert_eq!(because["skipped"][0]["on"], "2026-04-03");
    assert_eq!(because["skipped"][0]["why"], "Good Friday");
    assert_eq!(because["skipped"][0]["role"], "counting");
    let way = &because["way"];
    assert_eq!(way["legs"][0]["length"], "10 working days");
    assert_eq!(way["legs"][0]["limit_on"], "2026-04-20");
    assert_eq!(way["holds"][0]["until_on"], "2026-04-08");
    assert_eq!(way["extensions"][0]["limit_on"], "2026-04-27");
    assert_eq!(way["nations"][0], "england-and-wales");
}
