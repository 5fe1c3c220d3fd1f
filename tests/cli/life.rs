//! What a complaint's life can bring besides the straight way: several handlers, steps of several
//! stages, answers out of order, words and days that contradict one another.

use std::fs;

use serde_json::Value;

use crate::support::{User, deadlines};

const CAT: &str =
    "new --clinic cat --received 2026-04-07 --channel email --complainant A --summary B";

fn after(today: &str, lines: &[&str]) -> User {
    let user = User::on(today);
    for line in lines {
        let _ = user.sh(line).ok();
    }
    user
}

#[test]
fn whoever_ever_handled_stage_1_may_not_handle_stage_2() {
    let user = after(
        "2026-05-20",
        &[
            &format!("{CAT} --handler 'Ann Lee'"),
            "assign CAT-2026-0001 'Bo Day'",
            "respond CAT-2026-0001 --by email --outcome not-upheld",
        ],
    );
    for handler in ["'Ann Lee'", "'Bo Day'"] {
        let line = format!("escalate CAT-2026-0001 --in-writing --handler {handler}");
        let _ = user.sh(&line).ends_with(1).says("may not handle");
    }
    let _ = user
        .sh("escalate CAT-2026-0001 --in-writing")
        .ok()
        .says("nobody is named who handles “Stage 2: Formal complaint to CAT”: another member");
    let _ = user.sh("assign CAT-2026-0001 'Cy Eve'").ok();
}

#[test]
fn a_step_belongs_to_its_stage() {
    let user = after(
        "2026-05-20",
        &[
            CAT,
            "respond CAT-2026-0001 --on 2026-04-10 --by email --outcome not-upheld",
            "step CAT-2026-0001 learning --on 2026-04-11",
            "escalate CAT-2026-0001 --on 2026-04-20 --in-writing --handler 'Bo Day'",
            "respond CAT-2026-0001 --on 2026-04-24 --by email --outcome upheld --apology",
        ],
    );
    let learning = |user: &User| -> Vec<String> {
        let complaint = user.json("show CAT-2026-0001");
        let steps = complaint["steps"].as_array().expect("steps").clone();
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        steps
            .iter()
            .filter(|step| step["step"] == "learning")
            .map(|step| format!("{} {}", text(&step["stage"]), text(&step["state"])))
            .collect()
    };
    assert_eq!(learning(&user), ["informal done", "formal open"]);
    let _ = user.sh("step CAT-2026-0001 learning --on 2026-05-01").ok();
    assert_eq!(learning(&user), ["informal done", "formal done"]);
}

/// A procedure whose rules hang on a step.
const BY_STEP: &str = r#"
key = "bystep"
title = "By step"
version = 1
applies_from = 2020-01-01

[[stage]]
id = "only"
title = "Only stage"
kind = "formal"
quote = "One stage."

[[step]]
id = "assess"
title = "Assessment"
quote = "We assess."

[[obligation]]
id = "assessment"
title = "Assessment"
within = "10 days of receipt"
done_by = "step assess"
quote = "We assess within ten days."

[[obligation]]
id = "response"
title = "Response"
within = "2 months of step assess"
done_by = "respond"
quote = "We answer within two months of the assessment."
"#;

#[test]
fn a_step_that_does_not_apply_was_not_taken() {
    let user = User::on("2026-06-01");
    user.write("bystep.toml", BY_STEP);
    let new = "new --clinic by --received 2026-05-20 --channel email --complainant A --summary B";
    for line in [
        "init",
        "clinic add 'By Step' --procedure bystep.toml --nation scotland",
        new,
        "step BS-2026-0001 assess --not-applicable 'Not a clinical matter'",
    ] {
        let _ = user.sh(line).ok();
    }
    let complaint = user.json("show BS-2026-0001");
    assert_eq!(deadlines(&complaint), ["only/assessment 1 2026-05-30 waived"]);
    // Taken after all, two days late: it counts from that day on.
    let _ = user.sh("step BS-2026-0001 assess --on 2026-06-01").ok();
    assert_eq!(
        deadlines(&user.json("show BS-2026-0001")),
        ["only/assessment 1 2026-05-30 met_late", "only/response 1 2026-08-01 open"]
    );
}

#[test]
fn the_answer_is_the_latest_by_its_own_day() {
    let user = after(
        "2026-05-20",
        &[
            "new --clinic carrara --received 2026-05-01 --channel phone --complainant A --summary B",
            "respond CARR-2026-0001 --on 2026-05-10 --by phone --outcome upheld",
            "respond CARR-2026-0001 --on 2026-05-08 --by letter --outcome not-upheld",
        ],
    );
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["responded_on"], "2026-05-10");
    assert_eq!(complaint["outcome"], "upheld");
    // Six months of that answer.
    assert_eq!(complaint["next_stage"]["until_on"], "2026-11-10");
}

#[test]
fn what_contradicts_itself_is_refused_and_leaves_the_register_as_it_was() {
    let user = after("2026-06-01", &[CAT]);
    let before = fs::read(user.register()).expect("a register");
    for (line, code, says) in [
        (format!("{CAT} --born 2026-04-08"), 1, "`--born 2026-04-08` is after the complaint"),
        ("amend CAT-2026-0001 --born 2099-01-01".to_owned(), 1, "is after the complaint"),
        (
            "amend CAT-2026-0001 --received 2026-04-10 --on 2026-04-08".to_owned(),
            1,
            "2026-04-08 is before the complaint was received on 2026-04-10",
        ),
        (
            format!("{CAT} --commissioned yes --fact commissioned=no"),
            2,
            "`commissioned` is given as `no` and as `yes`",
        ),
        ("amend CAT-2026-0001".to_owned(), 2, "nothing to amend: no field is given"),
    ] {
        let _ = user.sh(&line).ends_with(code).stdout("").says(says);
    }
    assert!(fs::read(user.register()).expect("a register") == before);
}

#[test]
fn the_reply_can_be_asked_for_by_more_than_one_channel() {
    let user = after(
        "2026-06-01",
        &["new --clinic itrust --received 2026-05-20 --channel letter --complainant A \
           --summary B --reply-by letter,email"],
    );
    let complaint = user.json("show ITRU-2026-0001");
    assert_eq!(complaint["reply_by"], serde_json::json!(["letter", "email"]));
    let _ = user
        .sh("respond ITRU-2026-0001 --by phone --outcome upheld")
        .ok()
        .says("note: the complainant asked for the reply by letter or email");
}

#[test]
fn a_due_day_beyond_the_announced_holidays_says_so() {
    let user = User::on("2029-06-04");
    let new =
        "new --clinic carrara --received 2029-06-01 --channel phone --complainant A --summary B";
    let complaint = user.json(new);
    let provisional: Vec<bool> = complaint["deadlines"]
        .as_array()
        .expect("deadlines")
        .iter()
        .map(|it| it["because"]["provisional"].as_bool().expect("a word"))
        .collect();
    // The call is due on the same day whatever is announced; the rest is counted in working days,
    // and the letter follows from the response.
    assert_eq!(provisional, [false, true, true, true]);
    let table = user.sh("report due --within 30 --format table").ok().stdout;
    assert!(table.contains("in 25 days, provisional"), "{table}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_failed_output_says_that_the_act_was_recorded() {
    let user = User::on("2026-06-01");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let line =
        ["new", "--clinic", "cat", "--channel", "email", "--complainant", "A", "--summary", "B"];
    let ran = user.command(&line).stdout(full).output().expect("it runs");
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(1));
    assert!(said.contains("error: it was recorded, but not everything could be shown"), "{said}");
    assert_eq!(user.json("show CAT-2026-0001")["summary"], "B");
}

#[test]
fn a_clinic_is_named_in_capitals_or_not() {
    let user = User::on("2026-06-01");
    let new = "new --clinic CAT --channel email --complainant A --summary B";
    assert_eq!(user.json(new)["clinic"], "cat");
    let _ = user.sh("clinic show Cat").ok();
}

#[test]
fn a_new_version_governs_what_is_received_from_its_day_on() {
    let user = after("2026-06-10", &["init", "clinic add carrara"]);
    let new = "new --clinic carrara --channel phone --complainant A --summary B --received";
    let _ = user.sh(&format!("{new} 2026-05-29")).ok();
    let v2 = include_str!("../../procedures/carrara.toml")
        .replace("version      = 1", "version      = 2")
        .replace("applies_from = 1995-01-01", "applies_from = 2026-06-01")
        .replace("20 working days of stage start", "10 working days of stage start");
    user.write("v2.toml", &v2);
    let _ = user.sh("procedure add v2.toml").ok().stderr(
        "Added version 2 of `carrara`, for what is received from Mon 1 Jun 2026 on.\n\
         It governs `carrara`.\n",
    );
    let _ = user.sh("procedure add v2.toml").ok().says("has version 2 of `carrara` already");
    let response = |line: &str| {
        let complaint = user.json(line);
        (complaint["procedure_version"].clone(), deadlines(&complaint)[2].clone())
    };
    // Received before the day: 20 working days from Fri 29 May are Fri 26 June, whenever asked.
    let kept = "local-resolution/response 1 2026-06-26 open".to_owned();
    assert_eq!(response("show CARR-2026-0001"), (1.into(), kept.clone()));
    assert_eq!(response(&format!("{new} 2026-05-29")), (1.into(), kept));
    // From the day on: ten working days from Mon 1 June are Mon 15 June.
    let shorter = "local-resolution/response 1 2026-06-15 open".to_owned();
    assert_eq!(response(&format!("{new} 2026-06-01")), (2.into(), shorter));
    user.write("v2.toml", v2.replace("10 working days", "11 working days"));
    let _ = user.sh("procedure add v2.toml").ends_with(1).says("it says something else");
}

#[test]
fn a_version_that_other_clinics_inherit_is_announced() {
    let user = after("2026-06-10", &["init", "clinic add carrara"]);
    let v2 = include_str!("../../procedures/carrara.toml")
        .replace("version      = 1", "version      = 2")
        .replace("applies_from = 1995-01-01", "applies_from = 2026-07-01");
    user.write("v2.toml", v2);
    let _ = user.sh("clinic add 'Rose Lane' --procedure v2.toml").ok().says(
        "note: version 2 of `carrara` governs `carrara` too, for what is received from Wed 1 Jul 2026 on",
    );
}

#[test]
fn word_on_progress_before_the_ten_days_are_up_counts_if_it_announces_a_later_day() {
    // Received Tue 7 Apr 2026: ten working days are Tue 21 Apr.
    let update = |user: &User| deadlines(&user.json("show CAT-2026-0001"))[2].clone();
    let user = after("2026-04-28", &[CAT, "update CAT-2026-0001 --on 2026-04-07 --by phone"]);
    assert_eq!(update(&user), "informal/update 1 2026-04-21 overdue");
    let _ = user.sh("update CAT-2026-0001 --on 2026-04-21 --by phone").ok();
    assert_eq!(update(&user), "informal/update 1 2026-04-21 met");
    let line = "update CAT-2026-0001 --on 2026-04-17 --by email --expect 2026-04-30";
    let user = after("2026-04-28", &[CAT, line]);
    assert_eq!(update(&user), "informal/update 1 2026-04-21 met");
    let line = "update CAT-2026-0001 --on 2026-04-17 --by email --expect 2026-04-21";
    let user = after("2026-04-28", &[CAT, line]);
    assert_eq!(update(&user), "informal/update 1 2026-04-21 overdue");
}
