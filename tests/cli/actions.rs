//! Actions: agreed, changed, carried on, done, looked at, given up; and where they stand among
//! what is due.

use serde_json::Value;

use crate::support::User;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --complainant 'A. Patient' --summary Asymmetry --incident 2026-04-01";
const ADD: &str = "action add CARR-2026-0001 'Rewrite the consent form' --owner 'M. Jones' \
                   --due 2026-06-07";

/// A register with one complaint, closed as withdrawn, so that only actions are due.
fn register() -> User {
    let user = User::on("2026-05-01");
    let _ = user.sh(NEW).ok();
    let _ = user.sh("close CARR-2026-0001 --reason withdrawn").ok();
    user
}

/// `obligation due act_by state` of each row of a report.
fn rows(user: &User, line: &str) -> Vec<String> {
    let duties = user.json(line);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = duties.as_array().unwrap().iter();
    let keys =
        |it: &Value| ["obligation", "due_on", "act_by_on", "state"].map(|key| text(&it[key]));
    rows.map(|it| keys(it).join(" ")).collect()
}

fn refused(user: &User, line: &str, expected: &str) {
    let before = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    let _ = user.sh(line).ends_with(1).stdout("").stderr(expected);
    let after = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    assert_eq!(before, after, "`{line}` changed something");
}

#[test]
fn an_action_has_an_owner_and_a_day_and_a_number() {
    let user = register();
    let _ = user.sh(ADD).ok().stderr("Recorded action 1 of CARR-2026-0001, on Fri 1 May 2026.\n");
    let line = "action add CARR-2026-0001 'Train the front desk' --owner 'P. Shaw' \
                --due 2026-05-29 --review 2026-11-30 --on 2026-04-20";
    let _ = user.sh(line).ok().stderr("Recorded action 2 of CARR-2026-0001, on Mon 20 Apr 2026.\n");
    let _ = user.sh("action list").ok().stderr("").stdout(
        "CARR-2026-0001\tcarrara\t2\tTrain the front desk\tP. Shaw\t2026-04-20\t2026-05-29\t\
         2026-05-29\topen\t28\t\t\t2026-11-30\t\t\t\t\n\
         CARR-2026-0001\tcarrara\t1\tRewrite the consent form\tM. Jones\t2026-05-01\t2026-06-07\t\
         2026-06-07\topen\t37\t\t\t\t\t\t\t\n",
    );
}

#[test]
fn without_an_owner_or_a_day_there_is_no_action() {
    let user = register();
    let _ = user.sh("action add CARR-2026-0001 'Train'").ends_with(2).stdout("").stderr(
        "error: missing `--owner NAME` and `--due DATE`\n\
         hint: nobody can be asked here: give the flags, or run it on a terminal without \
         `--no-input`\n",
    );
    let _ = user
        .sh("action add CARR-2026-0001 'Train' --due 2026-06-01")
        .ends_with(2)
        .says("error: missing `--owner NAME`\n");
    let _ = user.sh("action add CARR-2026-0001 '' --owner X --due 2026-06-01").ends_with(2);
    let _ = user.sh("action add CARR-2026-0001 'Train' --owner ' ' --due 2026-06-01").ends_with(2);
    let _ = user.sh("action list").ok().stdout("");
}

/// 7 June 2026 is a Sunday: the last working day on or before it is Friday 5 June.
#[test]
fn what_is_open_is_due_and_then_overdue_like_any_other_duty() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let due = |today: &str| rows(&user, &format!("report due --today {today}"));
    let overdue = |today: &str| rows(&user, &format!("report overdue --today {today}"));
    assert_eq!(due("2026-05-30"), [""; 0]);
    assert_eq!(due("2026-05-31"), ["action 2026-06-07 2026-06-05 open"]);
    assert_eq!(due("2026-06-07"), ["action 2026-06-07 2026-06-05 due_today"]);
    assert_eq!(overdue("2026-06-07"), [""; 0]);
    assert_eq!(overdue("2026-06-08"), ["action 2026-06-07 2026-06-05 overdue"]);
    let _ = user.sh("report overdue --today 2026-06-08 --fail-if-any").ends_with(3).stdout(
        "CARR-2026-0001\tcarrara\twhole\taction\tAction 1: Rewrite the consent form (M. Jones)\t\
         firm\t2026-05-01\t2026-06-07\t2026-06-05\t\toverdue\t-1\t2026-06-07\t1\t1\tup-to-5\n",
    );
    let done = "action done CARR-2026-0001 1 --evidence 'Form CF-3' --today 2026-06-08";
    let _ = user.sh(done).ok();
    assert_eq!(overdue("2026-06-09"), [""; 0]);
}

#[test]
fn the_json_of_a_duty_says_whose_action_it_is() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let duty = &user.json("report due --within 60")[0];
    assert_eq!(duty["action"], 1);
    assert_eq!(duty["owner"], "M. Jones");
    assert_eq!(duty["referral"], Value::Null);
    assert_eq!(duty["stage"], "whole");
    assert_eq!(duty["force"], "firm");
    assert_eq!(duty["anchor"], "action agreed");
    assert_eq!(duty["anchor_on"], "2026-05-01");
    assert_eq!(duty["because"]["within"], "stated day");
    assert_eq!(duty["because"]["text"], "stated day, action agreed on Fri 1 May 2026");
    let other = User::on("2026-04-02");
    let _ = other.sh(NEW).ok();
    let duty = &other.json("report due")[0];
    let nulls = [&duty["action"], &duty["owner"], &duty["referral"]];
    assert_eq!(nulls, [&Value::Null; 3]);
}

#[test]
fn actions_and_deadlines_are_listed_together_by_day() {
    let user = User::on("2026-04-02");
    let _ = user.sh(NEW).ok();
    let _ = user.sh("action add CARR-2026-0001 'Train' --owner 'P. Shaw' --due 2026-04-20").ok();
    // The full reply is aimed at within 5 working days, the response due on 5 May (Good Friday,
    // Easter Monday and 4 May between).
    let due = rows(&user, "report due --within 33 --today 2026-04-03");
    let named: Vec<&str> = due.iter().filter_map(|row| row.split(' ').next()).collect();
    assert_eq!(named, ["full-reply", "action", "response", "delay-letter"]);
}

#[test]
fn what_was_done_is_looked_at_on_its_day() {
    let user = register();
    let _ = user.sh(&format!("{ADD} --review 2026-12-01")).ok();
    assert_eq!(rows(&user, "report due --within 3660").len(), 1, "no review before it is done");
    let done = "action done CARR-2026-0001 1 --evidence 'Form CF-3' --on 2026-05-20 \
                --today 2026-05-21";
    let _ = user
        .sh(done)
        .ok()
        .stderr("Recorded as done action 1 of CARR-2026-0001, on Wed 20 May 2026.\n");
    let due = user.json("report due --within 3660 --today 2026-06-01");
    assert_eq!(due[0]["obligation"], "action-review");
    assert_eq!(due[0]["due_on"], "2026-12-01");
    assert_eq!(due[0]["anchor"], "action done");
    assert_eq!(due[0]["anchor_on"], "2026-05-20");
    assert_eq!(due[0]["title"], "Review of action 1: Rewrite the consent form (M. Jones)");
    let overdue = rows(&user, "report overdue --today 2026-12-02");
    assert_eq!(overdue, ["action-review 2026-12-01 2026-12-01 overdue"]);
    let review = "action review CARR-2026-0001 1 --worked yes 'No complaint since' \
                  --today 2026-12-02";
    let _ = user
        .sh(review)
        .ok()
        .stderr("Recorded the review of action 1 of CARR-2026-0001, on Wed 2 Dec 2026.\n");
    let _ = user.sh("report overdue --today 2027-01-01").ok().stdout("");
    let listed = &user.json("action list")[0];
    assert_eq!(listed["state"], "done");
    assert_eq!(listed["done_on"], "2026-05-20");
    assert_eq!(listed["evidence"], "Form CF-3");
    assert_eq!(listed["reviewed_on"], "2026-12-02");
    assert_eq!(listed["worked"], true);
}

#[test]
fn what_is_dropped_is_due_no_more() {
    let user = register();
    let _ = user.sh(&format!("{ADD} --review 2026-12-01")).ok();
    let drop = "action drop CARR-2026-0001 1 --reason 'Not offered any more'";
    let _ = user.sh(drop).ok().stderr("Dropped action 1 of CARR-2026-0001, on Fri 1 May 2026.\n");
    let _ = user.sh("report overdue --today 2027-01-01").ok().stdout("");
    assert_eq!(user.json("action list")[0]["state"], "dropped");
    let _ = user.sh("action list --open").ok().stdout("");
}

#[test]
fn a_change_says_what_was_and_keeps_the_first_day() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let amend = "action amend CARR-2026-0001 1 --due 2026-07-31 --owner 'P. Shaw' \
                 --reason 'The printer is late'";
    let _ = user.sh(amend).ok().stderr(
        "Changed action 1 of CARR-2026-0001, on Fri 1 May 2026.\n  \
         owner of action 1 is P. Shaw, was M. Jones\n  \
         due day of action 1 is Fri 31 Jul 2026, was Sun 7 Jun 2026\n",
    );
    let duty = &user.json("report due --within 100")[0];
    assert_eq!(duty["due_on"], "2026-07-31");
    assert_eq!(duty["original_due_on"], "2026-06-07");
    let _ = user.sh("report overdue --today 2026-08-01 --format table").ok().stdout(
        "REF             WHAT                           DUE              STATE\n\
         CARR-2026-0001  Action 1: Rewrite the consent  Fri 31 Jul 2026  OVERDUE 1 day, originally \
         7 Jun\n                form (P. Shaw)\n",
    );
    let _ = user.sh(amend).ok().stderr("CARR-2026-0001: this stands in the record already.\n");
    refused(
        &user,
        "action amend CARR-2026-0001 1 --due 2026-07-31 --reason Again",
        "error: nothing to amend: every field given has that value already\n",
    );
    let _ = user.sh("action amend CARR-2026-0001 1 --reason Why").ends_with(2);
}

#[test]
fn the_same_command_twice_is_one_action_and_the_same_another_day_is_two() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let _ = user.sh(ADD).ok().stderr("CARR-2026-0001: this stands in the record already.\n");
    for line in [
        "action progress CARR-2026-0001 1 'A draft is with the director'",
        "action done CARR-2026-0001 1 --evidence 'Form CF-3'",
        "action review CARR-2026-0001 1 --worked no 'Nobody uses it'",
    ] {
        let _ = user.sh(line).ok();
        let again = user.sh(line).ok();
        let _ = again.stderr("CARR-2026-0001: this stands in the record already.\n");
    }
    assert_eq!(user.json("action list").as_array().unwrap().len(), 1);
    let _ = user.sh(&format!("{ADD} --today 2026-05-02")).ok().says("Recorded action 2 of");
}

#[test]
fn what_cannot_be_is_refused_with_the_command_that_would_work() {
    let user = register();
    let hint =
        "hint: `redress action add CARR-2026-0001 TEXT --owner NAME --due DATE` records one\n";
    refused(
        &user,
        "action done CARR-2026-0001 1 --evidence X",
        &format!("error: CARR-2026-0001 has no action 1: it has none\n{hint}"),
    );
    let _ = user.sh(ADD).ok();
    let _ = user.sh(&ADD.replace("Rewrite", "Print")).ok();
    refused(
        &user,
        "action progress CARR-2026-0001 7 X",
        "error: CARR-2026-0001 has no action 7: it has 1 and 2\n\
         hint: `redress action list CARR-2026-0001` shows them\n",
    );
    refused(
        &user,
        "action done CARR-2026-0001 1 --evidence X --on 2026-04-30",
        "error: 2026-04-30 is before action 1 was agreed on 2026-05-01\n",
    );
    refused(
        &user,
        "action done CARR-2026-0001 1 --evidence X --on 2026-05-02",
        "error: 2026-05-02 is in the future: today is 2026-05-01\n\
         hint: an act is recorded on the day it happened or later; leave `--on` out for today\n",
    );
    refused(
        &user,
        "action review CARR-2026-0001 1 --worked yes X",
        "error: action 1 of CARR-2026-0001 has not been done, so nothing shows whether it worked\n\
         hint: `redress action done CARR-2026-0001 1 --evidence TEXT` first\n",
    );
    refused(
        &user,
        "action add CARR-2026-0001 X --owner Y --due 2026-04-30",
        "error: `--due 2026-04-30` is before the action is agreed on 2026-05-01\n",
    );
    refused(
        &user,
        "action add CARR-2026-0001 X --owner Y --due 2026-06-30 --review 2026-06-29",
        "error: `--review 2026-06-29` is before the action is due on 2026-06-30\n\
         hint: give a later day with `--review DATE`\n",
    );
    refused(
        &user,
        "action add CARR-2026-0001 X --owner Y --due 2026-06-30 --point 1",
        "error: CARR-2026-0001 has no point 1\n\
         hint: `redress point add CARR-2026-0001 TEXT` raises one\n",
    );
    let _ = user.sh("action done CARR-2026-0001 1").ends_with(2).says("--evidence");
}

#[test]
fn what_is_over_is_over() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let _ = user.sh(&ADD.replace("Rewrite", "Print")).ok();
    let _ = user.sh("action done CARR-2026-0001 1 --evidence X").ok();
    let _ = user.sh("action drop CARR-2026-0001 2 --reason X").ok();
    refused(
        &user,
        "action done CARR-2026-0001 1 --evidence Y",
        "error: action 1 of CARR-2026-0001 was done on 2026-05-01\n\
         hint: whether it worked: `redress action review CARR-2026-0001 1 --worked yes|no TEXT`\n",
    );
    let again = "hint: what is still to be done is another action: `redress action add \
                 CARR-2026-0001 TEXT --owner NAME --due DATE`\n";
    for line in [
        "action done CARR-2026-0001 2 --evidence Y",
        "action progress CARR-2026-0001 2 Y",
        "action amend CARR-2026-0001 2 --due 2026-08-01 --reason Y",
        "action review CARR-2026-0001 2 --worked yes Y",
        "action drop CARR-2026-0001 2 --reason Y",
    ] {
        let error = format!("error: action 2 of CARR-2026-0001 was dropped on 2026-05-01\n{again}");
        refused(&user, line, &error);
    }
    let _ = user.sh("action review CARR-2026-0001 1 --worked no X").ok();
    refused(
        &user,
        "action amend CARR-2026-0001 1 --review 2026-12-01 --reason Y",
        &format!("error: action 1 of CARR-2026-0001 was reviewed on 2026-05-01\n{again}"),
    );
}

#[test]
fn a_list_is_narrowed_to_a_complaint_a_clinic_a_person_and_what_is_late() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let _ = user.sh("action add CARR-2026-0001 'Train' --owner 'p.  shaw' --due 2026-05-10").ok();
    let other =
        "new --clinic cat --received 2026-05-01 --channel email --complainant B --summary S";
    let _ = user.sh(other).ok();
    let _ = user.sh("action add CAT-2026-0001 'Call' --owner 'P. Shaw' --due 2026-05-05").ok();
    let texts = |line: &str| -> Vec<String> {
        let listed = user.json(line);
        let listed = listed.as_array().unwrap().iter();
        listed.map(|it| it["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(texts("action list"), ["Call", "Train", "Rewrite the consent form"]);
    assert_eq!(texts("action list --owner 'P. SHAW'"), ["Call", "Train"]);
    assert_eq!(texts("action list --clinic cat"), ["Call"]);
    assert_eq!(texts("action list carr-2026-1"), ["Train", "Rewrite the consent form"]);
    assert_eq!(texts("action list --overdue --today 2026-05-10"), ["Call"]);
    assert_eq!(texts("action list --overdue --today 2026-05-11"), ["Call", "Train"]);
    let _ = user.sh("action list --clinic cst").ends_with(1);
    let _ = user.sh("action list CARR-2026-0009").ends_with(1).says("there is no complaint");
}

#[test]
fn a_person_asks_for_what_is_theirs() {
    let user = User::on("2026-04-02");
    let _ = user.sh(&format!("{NEW} --handler 'M. Jones'")).ok();
    let action = "action add CARR-2026-0001 'Train' --owner 'P. Shaw' --due 2026-04-08";
    let _ = user.sh(action).ok();
    let mine = |name: &str| {
        let due = rows(&user, &format!("report due --within 10 --person '{name}'"));
        let names = due.iter().map(|row| row.split(' ').next().unwrap().to_owned());
        names.collect::<Vec<String>>()
    };
    assert_eq!(mine("p. shaw"), ["action"]);
    assert_eq!(mine("M.  Jones"), ["call"]);
    assert_eq!(mine("Nobody"), [""; 0]);
    let overdue = rows(&user, "report overdue --today 2026-04-09 --person 'P. Shaw'");
    assert_eq!(overdue, ["action 2026-04-08 2026-04-08 overdue"]);
}

#[test]
fn an_undone_action_leaves_the_lists_and_its_number_is_not_used_again() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let _ = user.sh("undo CARR-2026-0001 --yes").ok();
    let _ = user.sh("action list").ok().stdout("");
    let _ = user.sh("report overdue --today 2027-01-01").ok().stdout("");
    let _ = user.sh(ADD).ok().says("Recorded action 2 of");
}

#[test]
fn a_day_that_is_corrected_stays_possible() {
    let user = register();
    let _ = user.sh(ADD).ok();
    let done = "action done CARR-2026-0001 1 --evidence 'Form CF-3' --today 2026-05-20";
    let _ = user.sh(done).ok();
    let amend = "amend CARR-2026-0001 --event 4 --today 2026-05-20 --was-on";
    let _ = user.sh(&format!("{amend} 2026-04-30")).ends_with(1).says("action 1 was agreed");
    let _ = user.sh(&format!("{amend} 2026-05-18")).ok();
    assert_eq!(user.json("action list")[0]["done_on"], "2026-05-18");
}

const PROMISE: &str = r#"key = "rose"
title = "Rose"
version = 1
applies_from = 2026-01-01
[clinic]
code = "rose"
name = "Rose Lane"
prefix = "ROSE"
nation = "england-and-wales"
[[stage]]
id = "clinic"
title = "The clinic"
kind = "formal"
quote = "Write to us."
[[obligation]]
id = "response"
title = "Response"
within = "20 working days of receipt"
done_by = "respond"
quote = "Within twenty working days."
[[step]]
id = "told"
title = "Told of changes"
quote = "We will tell you."
[[obligation]]
id = "told"
title = "Letter on what has changed"
stage = "whole"
within = "10 working days of actions done"
done_by = "step told"
quote = "Within ten working days of the changes."
"#;

/// Agreed on 1 May, the last one done on Wed 3 June 2026: June 4, 5 (2), 8-12 (7), 15, 16, 17 (10).
#[test]
fn where_the_procedure_promises_it_the_complainant_is_told_when_all_is_done() {
    let user = User::on("2026-05-01");
    user.write("rose.toml", PROMISE);
    let _ = user.sh("procedure check rose.toml").ok();
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add 'Rose Lane' --procedure rose.toml").ok();
    let new =
        "new --clinic rose --received 2026-05-01 --channel letter --complainant A --summary S";
    let _ = user.sh(new).ok();
    let told = |today: &str| {
        let complaint = user.json(&format!("show RL-2026-0001 --today {today}"));
        let all = complaint["deadlines"].as_array().unwrap().clone();
        let told = all.into_iter().find(|it| it["obligation"] == "told");
        told.map(|it| format!("{} {}", it["due_on"], it["state"]).replace('"', ""))
    };
    assert_eq!(told("2026-05-01"), None);
    let add = "action add RL-2026-0001 Form --owner M --due 2026-06-30";
    let _ = user.sh(add).ok();
    let _ = user.sh(&add.replace("Form", "Train")).ok();
    let _ = user.sh(&add.replace("Form", "Paint")).ok();
    let _ = user.sh("respond RL-2026-0001 --by letter --outcome upheld").ok();
    // Told with the answer, before anything was done: the promise is still to be kept.
    let _ = user.sh("step RL-2026-0001 told --by letter").ok();
    let _ = user.sh("close RL-2026-0001").ok();
    let _ = user.sh("action done RL-2026-0001 1 --evidence X --today 2026-05-20").ok();
    let _ = user.sh("action drop RL-2026-0001 2 --reason X --today 2026-05-20").ok();
    assert_eq!(told("2026-05-20"), None, "one is still open");
    let _ = user
        .sh("action done RL-2026-0001 3 --evidence X --today 2026-06-03")
        .ok()
        .says("  “Letter on what has changed” is due on Wed 17 Jun 2026\n");
    assert_eq!(told("2026-06-17").as_deref(), Some("2026-06-17 due_today"));
    let overdue = rows(&user, "report overdue --today 2026-06-18");
    assert_eq!(overdue, ["told 2026-06-17 2026-06-17 overdue"]);
    let _ = user.sh("step RL-2026-0001 told --by letter --on 2026-06-16 --today 2026-06-18").ok();
    assert_eq!(told("2026-06-18").as_deref(), Some("2026-06-17 met"));
}

#[test]
fn a_step_that_belongs_to_actions_is_named_with_the_last_of_them() {
    let user = User::on("2026-05-01");
    let new = "new --clinic cat --received 2026-05-01 --channel email --complainant A --summary S";
    let _ = user.sh(new).ok();
    let _ = user.sh("respond CAT-2026-0001 --by email --outcome upheld --apology").ok();
    let add = "action add CAT-2026-0001 Form --owner M --due 2026-06-30";
    let _ = user.sh(add).ok();
    let _ = user.sh(&add.replace("Form", "Train")).ok();
    let first = user.sh("action done CAT-2026-0001 1 --evidence X").ok();
    assert!(!first.stderr.contains("still to be done"), "{}", first.stderr);
    let _ = user.sh("action done CAT-2026-0001 2 --evidence X").ok().says(
        "note: still to be done with it: Complainant told of changes to policy or procedures \
         (`redress step CAT-2026-0001 told-of-changes`); Complainant told of other actions taken, \
         as far as others' confidentiality allows (`redress step CAT-2026-0001 told-of-actions`)\n",
    );
}

#[test]
fn what_was_written_is_harmless_and_a_title_is_short() {
    let user = register();
    let text = format!("Print\u{1b}[31m{}", " many words".repeat(50));
    let line =
        ["action", "add", "CARR-2026-0001", &text, "--owner", "M\u{202e}J", "--due", "2026-06-07"];
    let _ = user.run(&line).ok();
    let ran = user.sh("report due --within 60 --format table").ok();
    assert!(!ran.stdout.contains(['\u{1b}', '\u{202e}']), "{}", ran.stdout);
    assert!(ran.stdout.contains('…'), "{}", ran.stdout);
    let listed = user.json("action list");
    assert_eq!(listed[0]["text"], text.as_str());
}
