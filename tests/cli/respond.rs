//! Responses with points and findings: what follows, and what contradicts it.

use serde_json::{Value, json};

use crate::support::{Ran, User};

/// A complaint to Carrara with three points, and what these lines did to it, on 20 April 2026.
fn after(lines: &[&str]) -> User {
    let user = User::on("2026-04-20");
    let new = "new --clinic carrara --received 2026-04-02 --incident 2026-03-20 --channel phone \
               --complainant A --summary S --point One --point Two --point Three";
    let _ = user.sh(new).ok();
    for line in lines {
        let _ = run(&user, line).ok();
    }
    user
}

fn run(user: &User, line: &str) -> Ran {
    user.sh(&line
        .replace("REF", "CARR-2026-0001")
        .replace("RESPOND", "respond CARR-2026-0001 --by letter"))
}

/// The facts of the last event.
fn facts(user: &User) -> Value {
    let complaint = user.json("show CARR-2026-0001");
    complaint["events"].as_array().unwrap().last().unwrap()["facts"].clone()
}

const ONE: &str = "point decide REF 1 --outcome upheld";
const TWO: &str = "point decide REF 2 --outcome not-upheld";
const THREE: &str = "point decide REF 3 --outcome upheld";

/// What is refused, with nothing recorded.
fn refused(lines: &[&str], line: &str, said: &str) {
    let user = after(lines);
    let before = user.json("show CARR-2026-0001");
    let _ = run(&user, line).ends_with(1).stdout("").stderr(said);
    assert_eq!(user.json("show CARR-2026-0001"), before);
}

#[test]
fn the_outcome_follows_from_points_that_were_decided() {
    let user = after(&[ONE, TWO, THREE]);
    let ran = run(&user, "RESPOND --apology").ok();
    assert!(ran.stderr.contains("  the outcome is partly-upheld\n"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("  point 1"), "{}", ran.stderr);
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(
        (&complaint["outcome"], &complaint["status"]),
        (&json!("partly-upheld"), &json!("responded"))
    );
    assert_eq!(user.json("list")[0]["outcome"], "partly-upheld");
    let points = json!([
        { "point": 1, "outcome": "upheld" },
        { "point": 2, "outcome": "not-upheld" },
        { "point": 3, "outcome": "upheld" },
    ]);
    assert_eq!(facts(&user)["points"], points);
    for line in [
        "RESPOND --apology",
        "RESPOND --apology --outcome partly-upheld",
        "RESPOND --apology --point 2=not-upheld",
    ] {
        let _ = run(&user, line).ok().says("this stands in the record already");
    }
    let _ = run(&user, "RESPOND --apology --point 2=upheld").ends_with(1).says("was answered on");
}

#[test]
fn a_response_decides_points_itself() {
    let user = after(&[ONE]);
    let ran = run(&user, "RESPOND --point 2=not-upheld --point 1=not-upheld,3=not-upheld").ok();
    let _ = ran.says(
        "  point 1 is not-upheld, was upheld\n  point 2 is not-upheld\n  point 3 is not-upheld\n  \
         the outcome is not-upheld\n",
    );
}

#[test]
fn one_outcome_decides_every_point_that_is_left_open() {
    let user = after(&[ONE]);
    let ran = run(&user, "RESPOND --outcome upheld --apology").ok();
    let _ = ran.says("  point 2 is upheld\n  point 3 is upheld\n  the outcome is upheld\n");
    // One point alone can only be what the whole is.
    let user = after(&["point withdraw REF 2 --reason X", "point withdraw REF 3 --reason X"]);
    let _ = run(&user, "RESPOND --outcome partly-upheld --apology")
        .ok()
        .says("  point 1 is partly-upheld\n");
}

#[test]
fn points_left_open_are_named() {
    refused(
        &[ONE],
        "RESPOND --apology",
        "error: points 2 and 3 have no outcome yet\nhint: add `--point 2=OUTCOME --point \
         3=OUTCOME`, or `--outcome upheld` or `--outcome not-upheld` where it is that of them \
         all\n",
    );
    refused(
        &[ONE],
        "RESPOND --apology --outcome partly-upheld",
        "error: `partly-upheld` does not say what was found on points 2 and 3\nhint: add `--point \
         2=OUTCOME --point 3=OUTCOME`\n",
    );
    // Upheld so far: the third may be upheld in part or not at all.
    refused(
        &[ONE, "point decide REF 2 --outcome upheld"],
        "RESPOND --apology --outcome partly-upheld",
        "error: `partly-upheld` does not say what was found on point 3\nhint: add `--point \
         3=OUTCOME`\n",
    );
}

#[test]
fn an_outcome_that_contradicts_the_points_is_refused() {
    refused(
        &[ONE, TWO, THREE],
        "RESPOND --apology --outcome upheld",
        "error: `upheld` contradicts what was found: point 1 is upheld, point 2 is not-upheld, \
         point 3 is upheld; `partly-upheld` follows from that\nhint: leave `--outcome` out, or \
         correct a point: `--point 2=upheld`\n",
    );
    refused(
        &[ONE],
        "RESPOND --outcome not-upheld",
        "error: `not-upheld` contradicts what was found: point 1 is upheld\nhint: say what was \
         found on each: `--point 2=OUTCOME --point 3=OUTCOME`\n",
    );
    refused(
        &[],
        "RESPOND --apology --point 1=upheld,2=upheld,3=upheld --outcome partly-upheld",
        "error: `partly-upheld` contradicts what was found: point 1 is upheld, point 2 is upheld, \
         point 3 is upheld; `upheld` follows from that\nhint: leave `--outcome` out, or correct a \
         point: `--point 1=partly-upheld`\n",
    );
}

#[test]
fn points_that_are_not_there_are_refused() {
    refused(
        &[],
        "RESPOND --point 4=upheld",
        "error: CARR-2026-0001 has no point 4: it has 1, 2 and 3\nhint: `redress point list \
         CARR-2026-0001` shows them\n",
    );
    refused(
        &["point withdraw REF 2 --reason X"],
        "RESPOND --point 2=upheld",
        "error: point 2 was withdrawn on 2026-04-20\nhint: `redress point add CARR-2026-0001 TEXT` \
         raises it anew\n",
    );
    refused(
        &[],
        "RESPOND --point 1=upheld,1=not-upheld",
        "error: point 1 is given as upheld and as not-upheld\nhint: give each point once\n",
    );
    refused(
        &["point add REF Four --on 2026-04-15"],
        "RESPOND --on 2026-04-14 --point 4=upheld",
        "error: 2026-04-14 is before point 4 was raised on 2026-04-15\n",
    );
    let user = after(&[]);
    for value in ["1", "x=upheld", "0=upheld", "1=uphled"] {
        let _ = run(&user, &format!("RESPOND --point {value}")).ends_with(2).stdout("");
    }
}

#[test]
fn an_answer_of_an_earlier_day_leaves_later_points_open() {
    let user = after(&["point add REF Four --on 2026-04-15"]);
    let _ = run(&user, "RESPOND --on 2026-04-14 --outcome not-upheld").ok();
    assert_eq!(facts(&user)["points"].as_array().unwrap().len(), 3);
}

#[test]
fn a_gate_looks_at_the_outcome_that_follows() {
    let user = User::on("2026-04-20");
    let new = "new --clinic cat --received 2026-04-02 --channel letter --complainant A --summary S \
               --commissioned no --point One --point Two";
    let _ = user.sh(new).ok();
    let line = "respond CAT-2026-0001 --by letter --point 1=upheld,2=not-upheld";
    let _ = user.sh(line).ends_with(1).says("this response must contain an apology");
}

#[test]
fn once_answered_a_point_is_corrected_in_the_answer() {
    let user = after(&["RESPOND --apology --outcome upheld"]);
    let _ = run(&user, "point decide REF 2 --outcome not-upheld").ends_with(1).stderr(
        "error: `Stage 1: Local Resolution` was answered on 2026-04-20, and what it found on point \
         2 stands in the answer\nhint: `redress amend CARR-2026-0001 --event 5 --point \
         2=not-upheld` corrects the answer\n",
    );
    let _ = run(&user, "point add REF Four").ok().says(
        "note: “Stage 1: Local Resolution” has been answered: point 4 waits for the next answer \
         (`redress escalate CARR-2026-0001`)\n",
    );
    let _ = run(&user, "point decide REF 4 --outcome not-upheld").ends_with(1).stderr(
        "error: `Stage 1: Local Resolution` was answered on 2026-04-20, before point 4 was raised\n\
         hint: it is decided with the next answer: `redress escalate CARR-2026-0001` goes on to \
         the next stage\n",
    );
}

#[test]
fn at_the_next_stage_every_point_is_open_again() {
    let user = after(&["RESPOND --apology --outcome upheld", "escalate REF --in-writing"]);
    let ran = run(&user, "RESPOND --apology").ends_with(1);
    let _ = ran.says("error: points 1, 2 and 3 have no outcome yet\n");
    let _ = run(&user, TWO).ok();
    let _ = run(&user, "RESPOND --apology --point 1=upheld --point 3=upheld").ok();
    assert_eq!(user.json("show CARR-2026-0001")["outcome"], "partly-upheld");
}

#[test]
fn what_was_found_and_given_is_recorded() {
    let user = after(&[]);
    let line = "RESPOND --outcome upheld --apology --summary 'We were wrong' --remedy refund,change \
                --remedy refund --remedy-text 'The whole fee' --amount 1,150.50 --changes 'Checked \
                twice' --cause communication --cause-text 'No note was taken' --late-cause \
                absence --late-reason 'On leave'";
    let _ = run(&user, line).ok();
    let findings = json!({
        "remedies": ["refund", "change"], "amount": 115_050, "causes": ["communication"],
        "late_causes": ["absence"],
    });
    assert_eq!(facts(&user)["findings"], findings);
    let _ = run(&user, line).ok().says("this stands in the record already");
    let less = line.replace(" --cause communication", "");
    let _ = run(&user, &less).ends_with(1).says("was answered on 2026-04-20");
}

#[test]
fn money_is_for_something_and_of_some_amount() {
    refused(
        &[],
        "RESPOND --outcome upheld --apology --amount 150",
        "error: £150.00 is given for nothing: an amount goes with `refund` or `payment`\nhint: add \
         `--remedy refund` or `--remedy payment`\n",
    );
    let user = after(&[]);
    let _ = run(&user, "RESPOND --outcome upheld --apology --remedy payment").ok().says(
        "note: nothing says how much the payment is: `redress amend CARR-2026-0001 --amount \
         POUNDS`\n",
    );
    let _ =
        run(&user, "amend REF --amount 150").ok().says("  amount is £150.00, was not recorded\n");
    let user = after(&[]);
    let _ = run(&user, "amend REF --amount 150").ends_with(1).says("£150.00 is given for nothing");
    for amount in ["-3", "ten", "1.5"] {
        let _ =
            run(&user, &format!("RESPOND --amount={amount}")).ends_with(2).says("is not an amount");
    }
}

/// The 20 working days after 2 April end on 5 May.
#[test]
fn a_late_answer_says_why() {
    let late = |line: &str| {
        let user = after(&[]).with("REDRESS_TODAY", "2026-05-06");
        run(&user, line).ok().stderr
    };
    let note = "note: it was late, and nothing says why: `redress amend CARR-2026-0001 \
                --late-cause CAUSE`\n";
    let line = "RESPOND --outcome not-upheld --on 2026-05-06";
    assert!(late(line).contains(note));
    assert!(!late(&format!("{line} --late-cause statement")).contains(note));
    assert!(!late("RESPOND --outcome not-upheld --on 2026-05-05").contains(note));
}

#[test]
fn without_points_an_outcome_is_asked_for_as_ever() {
    let user = User::on("2026-04-20");
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary S").ok();
    let ran = run(&user, "RESPOND").ends_with(2).stdout("");
    let _ = ran.says("error: missing `--outcome OUTCOME`\n");
}
