//! What is asked of people for a step, and what comes.

use serde_json::json;

use crate::support::User;

const REF: &str = "CARR-2026-0001";

/// A complaint received on 2 April 2026, and what these lines did to it. It is 1 June.
fn after(lines: &[&str]) -> User {
    let user = User::on("2026-06-01");
    let _ = user
        .sh(
            "new --clinic carrara --received 2026-04-02 --channel phone --complainant 'A. Patient' \
             --summary Asymmetry --incident 2026-03-30",
        )
        .ok();
    for line in lines {
        let _ = user.sh(&line.replace("REF", REF)).ok();
    }
    user
}

const JONES: &str = "step REF statements --asked-of 'Dr M. Jones' --on 2026-04-09";
const SHAW: &str = "step REF statements --asked-of 'P. Shaw' --on 2026-04-10 --note 'By e-mail'";

fn run(user: &User, line: &str) -> String {
    user.sh(&line.replace("REF", REF)).ok().stderr
}

#[test]
fn a_statement_is_asked_of_somebody_and_comes() {
    let user = after(&[]);
    assert_eq!(
        run(&user, JONES),
        "Recorded what was asked for CARR-2026-0001, on Thu 9 Apr 2026.\n"
    );
    let _ = run(&user, SHAW);
    // Whatever the capitals and spaces, it is the same person.
    assert_eq!(
        run(&user, "step REF statements --received-from 'dr m.  jones' --on 2026-04-20"),
        "Recorded what came for CARR-2026-0001, on Mon 20 Apr 2026.\n\
         note: still awaited from P. Shaw\n"
    );
    assert_eq!(
        run(&user, "step REF statements --received-from 'P. Shaw' --on 2026-04-21"),
        "Recorded what came for CARR-2026-0001, on Tue 21 Apr 2026.\n\
         note: everything asked for it has come: `redress step CARR-2026-0001 statements`\n"
    );
    let complaint = user.json("show CARR-2026-0001");
    let events = complaint["events"].as_array().expect("events");
    let kinds: Vec<_> = events.iter().map(|it| it["kind"].as_str().unwrap_or("-")).collect();
    assert_eq!(kinds, ["received", "asked", "asked", "came", "came"]);
    assert_eq!(events[2]["words"], json!({ "from": "P. Shaw", "text": "By e-mail" }));
    // Under the name under which it was asked.
    assert_eq!(events[3]["words"]["from"], "Dr M. Jones");
    assert_eq!(events[3]["facts"], json!({ "step": "statements" }));
}

#[test]
fn a_step_taken_while_a_statement_is_out_says_from_whom() {
    let user = after(&[JONES, SHAW]);
    assert_eq!(
        run(&user, "step REF statements --on 2026-04-22"),
        "Recorded a step of CARR-2026-0001, on Wed 22 Apr 2026.\n\
         note: still awaited from Dr M. Jones, P. Shaw\n"
    );
    // Taken already: nothing is left to be said when the last one comes.
    let _ = run(&user, "step REF statements --received-from 'P. Shaw'");
    let said = run(&user, "step REF statements --received-from 'Dr M. Jones'");
    assert_eq!(said, "Recorded what came for CARR-2026-0001, on Mon 1 Jun 2026.\n");
}

#[test]
fn a_name_that_was_not_asked_is_taken_and_a_near_one_is_pointed_out() {
    let user = after(&[JONES]);
    assert_eq!(
        run(&user, "step REF statements --received-from 'Dr M. Jone'"),
        "Recorded what came for CARR-2026-0001, on Mon 1 Jun 2026.\n\
         note: nothing was asked of Dr M. Jone, and that asked of Dr M. Jones is still out; if \
         they are one person: `redress step CARR-2026-0001 statements --received-from \
         'Dr M. Jones'`\n"
    );
    assert_eq!(
        run(&user, "step REF statements --received-from 'The receptionist'"),
        "Recorded what came for CARR-2026-0001, on Mon 1 Jun 2026.\n\
         note: still awaited from Dr M. Jones\n"
    );
}

#[test]
fn statements_repeated_or_out_of_order() {
    let user = after(&[JONES]);
    assert_eq!(run(&user, JONES), "CARR-2026-0001: this stands in the record already.\n");
    for (line, says) in [
        (
            "step REF statements --asked-of 'dr m. jones' --on 2026-04-12",
            "error: this was asked of dr m. jones on 2026-04-09, and has not come yet\n\
             hint: `redress step CARR-2026-0001 statements --received-from NAME` once it has; \
             `redress note CARR-2026-0001 TEXT` records a reminder\n",
        ),
        (
            "step REF statements --received-from 'Dr M. Jones' --on 2026-04-08",
            "error: 2026-04-08 is before it was asked of Dr M. Jones on 2026-04-09\n",
        ),
        (
            "step REF statement --asked-of X",
            "error: `statement` is not a step of this procedure: expected ",
        ),
        ("step REF statements --asked-of X --on 2026-06-02", "error: 2026-06-02 is in the future"),
    ] {
        let _ = user.sh(&line.replace("REF", REF)).ends_with(1).stdout("").says(says);
    }
    for flags in [
        "--asked-of A --received-from B",
        "--asked-of A --by letter",
        "--asked-of A --not-applicable X",
        "--received-from A --accept-late X",
        "--asked-of ''",
    ] {
        let _ = user.sh(&format!("step {REF} statements {flags}")).ends_with(2).stdout("");
    }
    let came = "step REF statements --received-from 'Dr M. Jones' --on 2026-04-20";
    let _ = run(&user, came);
    assert_eq!(run(&user, came), "CARR-2026-0001: this stands in the record already.\n");
    // It may be asked again once it has come: a second statement.
    let _ = run(&user, "step REF statements --asked-of 'Dr M. Jones' --on 2026-04-25");
}

const GATED: &str = r#"
key          = "gated"
title        = "Gated"
version      = 1
applies_from = 1995-01-01

[[stage]]
id    = "clinic"
title = "The clinic"
kind  = "formal"
quote = "Write to us."

[[step]]
id    = "statements"
title = "Statements"
quote = "We ask everybody for a statement,"

[[gate]]
needs = "step statements"
quote = "and answer when they have come."
"#;

#[test]
fn a_gate_says_which_step_is_open_and_from_whom_something_is_awaited() {
    let user = User::on("2026-06-01");
    let _ = user.write("gated.toml", GATED);
    let _ = user.sh("init").ok();
    let add = "clinic add Gated --procedure gated.toml --nation england-and-wales --prefix GATE";
    let _ = user.sh(add).ok();
    let _ = user.sh("new --clinic gated --channel email --complainant A --summary B").ok();
    let respond = "respond GATE-2026-0001 --by letter --outcome upheld";
    let hint = "hint: `redress step GATE-2026-0001 statements`, or `redress step GATE-2026-0001 \
                statements --not-applicable REASON`\n";
    let _ = user.sh(respond).ends_with(1).stderr(&format!(
        "error: the step `statements` must be taken first: “and answer when they have come.”\n{hint}"
    ));
    for name in ["A. One", "B. Two"] {
        let _ = user.sh(&format!("step GATE-2026-0001 statements --asked-of '{name}'")).ok();
    }
    let _ = user.sh(respond).ends_with(1).stderr(&format!(
        "error: the step `statements` must be taken first (awaited from A. One, B. Two): “and \
         answer when they have come.”\n{hint}"
    ));
    let _ = user.sh("step GATE-2026-0001 statements").ok();
    let _ = user.sh(respond).ok();
}
