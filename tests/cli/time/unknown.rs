//! What is not known, not begun, sent back, done early: the edges at which a day could come out of
//! the wrong rule.

use serde_json::Value;

use crate::support::User;

const RULES: &str = r#"
key          = "edge"
title        = "Edge Clinic: complaints"
version      = 1
applies_from = 2020-01-01

[counting]
roll = "backward"

[[fact]]
id     = "payer"
ask    = "Who pays?"
values = ["private", "nhs"]

[[stage]]
id    = "clinic"
title = "Stage 1"
kind  = "formal"
quote = "Words"

[[stage]]
id    = "review"
title = "Stage 2"
kind  = "review"
enter = { in_writing = true }
quote = "Words"

[[body]]
id   = "adjudicator"
name = "The adjudicator"

[[stage]]
id    = "adjudication"
title = "Stage 3"
kind  = "outside"
body  = "adjudicator"
when  = { payer = "private" }
quote = "Words"

[[obligation]]
id      = "response"
title   = "Response"
stage   = "clinic"
when    = { payer = "private" }
within  = "10 working days of receipt"
done_by = "respond"
extend  = { by = "5 working days", needs = "reason" }
quote   = "Words"

[[obligation]]
id      = "response"
title   = "Response"
stage   = "clinic"
within  = "25 working days of receipt"
done_by = "respond"
quote   = "Words"

[[obligation]]
id      = "lessons"
title   = "Lessons recorded"
stage   = "whole"
within  = "5 working days of close"
done_by = "step lessons"
quote   = "Words"

[[obligation]]
id      = "offer"
title   = "Meeting offered"
stage   = "clinic"
within  = "response due"
done_by = "step offer"
quote   = "Words"

[[obligation]]
id      = "review-response"
title   = "Answer to the review"
stage   = "review"
within  = "20 working days of step grounds"
done_by = "respond"
quote   = "Words"

[[obligation]]
id      = "passed-on"
title   = "Passed on"
stage   = "clinic"
within  = "30 working days of receipt"
done_by = "escalate"
quote   = "Words"

[[step]]
id    = "lessons"
title = "Lessons"
quote = "Words"

[[step]]
id    = "offer"
title = "Offer"
quote = "Words"

[[step]]
id    = "grounds"
title = "Grounds"
stage = "review"
quote = "Words"

[[window]]
to     = "step grounds"
within = "10 working days of stage start"
late   = "needs-reason"
quote  = "Words"

[[window]]
to     = "complain"
when   = { payer = "private" }
within = "6 months of incident"
late   = "flag"
quote  = "Words"

[[window]]
to     = "complain"
within = "12 months of incident"
late   = "flag"
quote  = "Words"

[[hold]]
id    = "consent"
title = "Consent"
stops = "all"
quote = "Words"
"#;

const REF: &str = "EDGE-2026-0001";

/// A complaint received on Wednesday 1 April 2026, looked at on 1 June.
fn edge(more: &str) -> User {
    let user = User::on("2026-06-01");
    user.write("edge.toml", RULES);
    let _ = user.sh("init").ok();
    let add = "clinic add Edge --procedure edge.toml --nation england-and-wales --code edge --prefix EDGE";
    let _ = user.sh(add).ok();
    let new =
        "new --clinic edge --received 2026-04-01 --channel letter --complainant A --summary B";
    let _ = user.sh(&format!("{new} {more}")).ok();
    user
}

fn act(user: &User, line: &str) -> crate::support::Ran {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    user.sh(&format!("{verb} {REF} {rest}"))
}

fn days(user: &User, obligation: &str) -> String {
    let complaint = user.json(&format!("show {REF}"));
    let all = complaint["deadlines"].as_array().unwrap();
    let Some(it) = all.iter().rfind(|it| it["obligation"] == *obligation) else {
        return "none".to_owned();
    };
    format!("{} {}", it["due_on"].as_str().unwrap(), it["state"].as_str().unwrap())
}

fn shown(user: &User, key: &str) -> Value {
    user.json(&format!("show {REF}"))[key].clone()
}

#[test]
fn while_an_answer_is_missing_the_first_of_the_days_holds_and_the_widest_of_the_windows() {
    let user = edge("--incident 2025-09-15");
    assert_eq!(days(&user, "response"), "2026-04-17 overdue");
    // Six months ended on 15 March, twelve end in September: nobody is sent away.
    assert_eq!(shown(&user, "complain_until_on"), "2026-09-15");
    let _ = act(&user, "amend --fact payer=private")
        .ok()
        .says("out of time: the window ended on Sun 15 Mar 2026");
    // A Sunday; the clinic's own days roll back, and the complainant's do not.
    assert_eq!(shown(&user, "complain_until_on"), "2026-03-15");
    let _ = act(&user, "amend --fact payer=nhs").ok();
    assert_eq!(days(&user, "response"), "2026-05-11 overdue");
}

#[test]
fn where_the_next_stage_depends_on_something_not_known_none_is_named() {
    let user = edge("");
    for line in [
        "respond --on 2026-04-08 --by letter --outcome upheld",
        "escalate --on 2026-04-09 --in-writing",
    ] {
        let _ = act(&user, line).ok();
    }
    let _ = act(&user, "respond --on 2026-04-10 --by letter --outcome upheld")
        .ok()
        .says("note: the complainant may go on; where to depends on: Who pays?");
}

#[test]
fn no_clock_of_a_stage_starts_before_the_stage() {
    let user = edge("");
    let _ = act(&user, "step grounds --on 2026-04-30").ok();
    let _ = act(&user, "escalate --on 2026-05-05 --in-writing").ok();
    // 20 working days from 5 May, with the holiday of the 25th.
    assert_eq!(days(&user, "review-response"), "2026-06-03 open");
    let steps = shown(&user, "steps");
    let grounds = steps.as_array().unwrap().iter().find(|it| it["step"] == "grounds").unwrap();
    assert_eq!(grounds["state"], "done");
}

#[test]
fn what_waits_for_something_is_shown_with_it_and_with_its_window() {
    let user = edge("");
    let _ = act(&user, "escalate --on 2026-05-05 --in-writing").ok();
    let waits = &shown(&user, "undated")[0];
    assert_eq!(
        (&waits["obligation"], &waits["waits_for"]),
        (&"review-response".into(), &"step grounds".into())
    );
    let page = act(&user, "show --format table").ok().stdout;
    assert!(
        page.contains(
            "[ ] Answer to the review: waits for step grounds (20 working days of step grounds)"
        ),
        "{page}"
    );
    assert!(page.contains("[ ] Grounds (grounds, until Tue 19 May 2026)"), "{page}");
}

#[test]
fn an_extension_can_be_agreed_while_the_clock_stands_still_and_goes_with_the_rule() {
    let user = edge("--fact payer=private");
    let _ = act(&user, "hold consent --on 2026-04-14").ok();
    let _ = act(&user, "extend response --on 2026-04-20 --reason Leave").ok();
    let _ = act(&user, "resume --on 2026-04-20").ok();
    // 15, 16, 17 and 20 April did not count: the 17th becomes the 23rd, and five days on the 30th.
    assert_eq!(days(&user, "response"), "2026-04-30 overdue");
    // The other rule may not be extended: what was agreed under this one does not lengthen it.
    let _ = act(&user, "amend --fact payer=nhs").ok();
    assert_eq!(days(&user, "response"), "2026-05-15 overdue");
}

#[test]
fn what_was_done_before_a_hold_does_not_move_with_it() {
    let user = edge("--fact payer=private");
    let _ = act(&user, "respond --on 2026-04-08 --by letter --outcome upheld").ok();
    let _ = act(&user, "hold consent --on 2026-04-10").ok();
    let _ = act(&user, "resume --on 2026-04-20").ok();
    assert_eq!(days(&user, "response"), "2026-04-17 met");
}

#[test]
fn a_step_is_done_early_and_going_on_is_an_act_too() {
    let user = edge("--fact payer=private");
    let _ = act(&user, "step offer --on 2026-04-02").ok();
    assert_eq!(days(&user, "offer"), "2026-04-17 met");
    let _ = act(&user, "escalate --on 2026-04-22 --in-writing").ok();
    assert_eq!(days(&user, "passed-on"), "2026-05-18 met");
}

#[test]
fn what_is_due_after_the_closing_does_not_fall_away_with_it() {
    let user = edge("");
    let _ = act(&user, "close --reason withdrawn --on 2026-05-20").ok();
    // 21, 22, 26, 27, 28 May: the 25th is a holiday.
    assert_eq!(days(&user, "lessons"), "2026-05-28 overdue");
    let _ = act(&user, "step lessons --on 2026-05-27").ok();
    assert_eq!(days(&user, "lessons"), "2026-05-28 met");
}

#[test]
fn what_an_outside_body_sends_back_begins_anew() {
    let user = edge("--fact payer=private");
    for line in [
        "respond --on 2026-04-08 --by letter --outcome upheld",
        "escalate --on 2026-04-09 --in-writing",
        "step grounds --on 2026-04-09",
        "respond --on 2026-04-10 --by letter --outcome upheld",
        "escalate --on 2026-04-13",
        "escalate --to clinic --on 2026-05-05 --note 'Look at it again'",
    ] {
        let _ = act(&user, line).ok();
    }
    // 10 working days after 5 May, and not after 1 April.
    assert_eq!(days(&user, "response"), "2026-05-19 overdue");
}

#[test]
fn a_stage_opened_again_is_answered_again_before_the_complaint_goes_on() {
    let user = edge("");
    let _ = act(&user, "respond --on 2026-04-08 --by letter --outcome upheld").ok();
    let _ = act(&user, "close --on 2026-04-09").ok();
    let _ = act(&user, "reopen --reason More --on 2026-04-20").ok();
    // Same-day repeats are taken for what they are once there is an answer between them.
    let _ = act(&user, "respond --on 2026-04-21 --by letter --outcome upheld").ok();
    let _ = act(&user, "escalate --on 2026-04-21 --in-writing").ok();
    let _ = act(&user, "step grounds --on 2026-04-21").ok();
    let _ = act(&user, "respond --on 2026-04-21 --by email --outcome upheld").ok();
    let _ = act(&user, "amend --fact payer=private").ok();
    let _ = act(&user, "escalate --on 2026-04-21 --in-writing").ok();
    assert_eq!(shown(&user, "stage"), "adjudication");
}

#[test]
fn a_hold_without_a_name_is_ended_by_saying_so() {
    let user = edge("");
    let _ = act(&user, "hold consent --on 2026-04-08").ok();
    let _ = act(&user, "hold --reason Abroad --on 2026-04-08").ok();
    let _ = act(&user, "resume --on 2026-04-09")
        .ends_with(1)
        .says("on hold for several reasons: consent, unnamed");
    let _ = act(&user, "resume unnamed --on 2026-04-09").ok();
    let _ = act(&user, "resume --on 2026-04-10").ok();
}
