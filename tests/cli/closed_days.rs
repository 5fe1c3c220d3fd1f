//! A clinic's own days: closed days, extra working days, its week and nations, and what a change of
//! them moves.

use serde_json::json;

use crate::support::{User, deadlines};

/// One complaint at Carrara, received on Mon 2 November 2026: the response is due in 20 working
/// days, on Mon 30 November.
fn with_complaint() -> User {
    let user = User::on("2026-11-02");
    let _ = user
        .sh("new --clinic carrara --received 2026-11-02 --channel email --incident 2026-10-30 \
             --complainant A --summary B")
        .ok();
    user
}

fn due(user: &User) -> String {
    let complaint = user.json("show CARR-2026-0001");
    complaint["deadlines"][2]["due_on"].as_str().unwrap().to_owned()
}

#[test]
fn closed_days_are_passed_over_and_first_seen() {
    let user = with_complaint();
    let line = "clinic set carrara --closed '2026-11-23..2026-11-27=Refitting'";
    let before = std::fs::read(user.register()).unwrap();
    let ran = user.sh(&format!("{line} --dry-run")).ok();
    assert_eq!(std::fs::read(user.register()).unwrap(), before, "a look changed the register");
    let ran = ran.stderr(
        "Would change `carrara`.\n2 deadlines of 1 complaint would move.\nNothing was recorded.\n",
    );
    assert!(
        ran.stdout.starts_with(
            "CARR-2026-0001\tcarrara\tlocal-resolution\tresponse\t1\tDetailed written \
             response\t2026-11-30\t2026-12-07\tnow not worked: Mon 23 Nov 2026 to Fri 27 Nov 2026\n"
        ),
        "{}",
        ran.stdout
    );
    let _ = user.sh(line).ok().stderr("Changed `carrara`.\nMoved 2 deadlines of 1 complaint.\n");
    // Five days were counted on the days after Mon 30 November: 1, 2, 3, 4 and 7 December.
    assert_eq!(due(&user), "2026-12-07");
    let why = user.json("show CARR-2026-0001")["deadlines"][2]["because"]["text"].clone();
    assert!(why.as_str().unwrap().contains("Mon 23 Nov (closed: Refitting)"), "{why}");
    let _ = user.sh(line).ok().stderr("`carrara` has these values already.\n");
}

#[test]
fn a_closure_is_shown_in_table_and_json() {
    let user = with_complaint();
    let _ = user
        .sh("clinic set carrara --closed '2026-12-24..2026-12-31=Christmas' --closed '25 December \
             every year=Christmas Day' --extra-day 2026-12-05")
        .ok();
    let clinic = user.json("clinic show carrara");
    assert_eq!(
        clinic["closed_days"],
        json!([
            { "when": "2026-12-24..2026-12-31", "title": "Christmas" },
            { "when": "25 December every year", "title": "Christmas Day" },
        ])
    );
    assert_eq!(clinic["extra_days"], json!(["2026-12-05"]));
    assert_eq!(clinic["closed_days_stretch"], true);
    let table = user.sh("clinic show carrara --format table").ok().stdout;
    let table = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(table.contains("25 December"), "{table}");
    assert!(table.contains("2026-12-05"), "{table}");
}

#[test]
fn part_of_a_closure_can_be_opened_again() {
    let user = with_complaint();
    let _ = user.sh("clinic set carrara --closed '2026-11-23..2026-11-27=Refitting'").ok();
    let _ = user.sh("clinic set carrara --not-closed 2026-11-25..2026-11-27").ok();
    // Mon 23 and Tue 24 are closed: Tue 1 and Wed 2 December come after Mon 30 November.
    assert_eq!(due(&user), "2026-12-02");
    let _ = user.sh("clinic set carrara --not-closed 2026-11-26").ends_with(1).stdout("").stderr(
        "error: `carrara` is not closed on 2026-11-26\n\
         hint: it is closed on 2026-11-23..2026-11-24\n",
    );
}

#[test]
fn christmas_day_itself_is_closed_where_saturdays_are_worked() {
    // Christmas Day 2027 is a Saturday; the bank holidays are Mon 27 and Tue 28.
    let user = User::on("2027-12-20");
    let _ = user.sh("init").ok();
    let _ = user
        .sh("clinic add 'Rose Lane' --procedure carrara --working-week mon-sat --closed \
             '25 December every year=Christmas Day'")
        .ok();
    let complaint = user.json(
        "new --clinic rose --channel email --incident 2027-12-19 --complainant A --summary B",
    );
    // Mon 20 is day 0; Tue 21, Wed 22, Thu 23, Fri 24, then Wed 29.
    assert_eq!(complaint["deadlines"][1]["due_on"], "2027-12-29");
    let _ = user.sh("clinic set rose --not-closed '25 December every year'").ok();
    // With Sat 25 worked it is the fifth.
    assert_eq!(user.json("show RL-2027-0001")["deadlines"][1]["due_on"], "2027-12-25");
}

#[test]
fn closed_days_need_not_stretch_limits_and_are_known_all_the_same() {
    let user = with_complaint();
    let _ = user
        .sh("clinic set carrara --closed '2026-11-27..2026-11-30=Refitting' --closed-days-stretch no")
        .ok()
        .says("No deadline moved.");
    let complaint = user.json("show CARR-2026-0001");
    let response = &complaint["deadlines"][2];
    // Mon 30 November is counted, and the last day on which somebody is there is Thu 26.
    assert_eq!(response["due_on"], "2026-11-30");
    assert_eq!(response["act_by_on"], "2026-11-26");
    assert_eq!(
        response["because"]["text"],
        "20 working days of stage start, counted from Mon 2 Nov 2026; it is not open on Fri 27 Nov \
         (closed: Refitting), Mon 30 Nov (closed: Refitting)"
    );
    // The stored row says the same.
    let due = user.json("report due --within 60");
    let row = due.as_array().unwrap().iter().find(|it| it["obligation"] == "response").unwrap();
    assert_eq!(row["act_by_on"], "2026-11-26");
    // The calculator counts the same, and passes over the weekend alone.
    let answer = user.json("when '5 working days' --clinic carrara --from 2026-11-23")[0].clone();
    assert_eq!(
        (&answer["due_on"], &answer["act_by_on"]),
        (&json!("2026-11-30"), &json!("2026-11-26"))
    );
    let passed: Vec<_> =
        answer["skipped"].as_array().unwrap().iter().map(|day| day["on"].clone()).collect();
    assert_eq!(passed, ["2026-11-28", "2026-11-29"]);
    let _ = user.sh("clinic set carrara --closed-days-stretch yes").ok().says("Moved 2 deadlines");
    // Fri 27 and Mon 30 November are not counted: Tue 1 and Wed 2 December are.
    assert_eq!(due_after(&user), "2026-12-02");
}

fn due_after(user: &User) -> String {
    due(user)
}

#[test]
fn the_week_the_nations_and_extra_days_move_deadlines_too() {
    let user = with_complaint();
    // St Andrew's Day is Mon 30 November.
    let _ = user.sh("clinic set carrara --nation scotland").ok().says("Moved 2 deadlines");
    assert_eq!(due(&user), "2026-12-01");
    let _ = user.sh("clinic set carrara --nation england-and-wales").ok();
    assert_eq!(due(&user), "2026-11-30");
    // Sat 7, 14 and 21 November are worked: 20 days after Mon 2 end on Wed 25.
    let _ = user.sh("clinic set carrara --working-week mon-sat").ok();
    assert_eq!(due(&user), "2026-11-25");
    let _ = user.sh("clinic set carrara --working-week mon-fri --extra-day 2026-11-14").ok();
    assert_eq!(due(&user), "2026-11-27");
    let _ = user.sh("clinic set carrara --no-extra-day 2026-11-14").ok();
    assert_eq!(due(&user), "2026-11-30");
    let history = user.json("show CARR-2026-0001");
    let kinds: Vec<_> =
        history["events"].as_array().unwrap().iter().map(|it| it["kind"].clone()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "recounted").count(), 5);
}

#[test]
fn another_clinics_complaints_stay() {
    let user = with_complaint();
    let _ = user.sh("new --clinic cat --channel email --complainant A --summary B").ok();
    let before = deadlines(&user.json("show CAT-2026-0001"));
    let _ = user.sh("clinic set carrara --closed '2026-11-03..2026-11-05=Training'").ok();
    assert_eq!(deadlines(&user.json("show CAT-2026-0001")), before);
    assert_eq!(user.json("show CAT-2026-0001")["events"].as_array().unwrap().len(), 1);
}

#[test]
fn a_clinic_can_be_looked_at_before_it_is_added() {
    let user = User::on("2026-11-02");
    let _ = user.sh("init").ok();
    let before = std::fs::read(user.register()).unwrap();
    let _ = user
        .sh("clinic add carrara --closed 2026-12-24=Party --dry-run")
        .ok()
        .stdout(
            "carrara\tCarrara Aesthetics\tCARR\tcarrara\tengland-and-wales\tmon-fri\t2026-12-24 \
             (Party)\t\tyes\t\n",
        )
        .stderr("Would add Carrara Aesthetics (`carrara`).\nNothing was recorded.\n");
    assert_eq!(std::fs::read(user.register()).unwrap(), before);
}

#[test]
fn what_cannot_be_is_refused_with_what_would_work() {
    let user = with_complaint();
    for (flags, code, says) in [
        ("--closed 2026-12-24", 2, "expected DAYS=TITLE"),
        ("--closed 2026-12-31..2026-12-24=X", 2, "2026-12-24 is before 2026-12-31"),
        ("--closed 2026-01-01..2027-01-02=X", 2, "are 367 days: expected at most 366"),
        ("--closed 1994-12-31=X", 2, "1994-12-31 is out of range"),
        ("--closed 2110-01-01=X", 2, "2110-01-01 is out of range"),
        ("--closed '31 June every year=X'", 2, "there is no 31 June"),
        ("--closed '25 Decembre every year=X'", 2, "did you mean `December`?"),
        ("--closed 2026-12-24=", 2, "it is empty"),
        ("--extra-day 2026-11-31", 2, "November 2026 has 30 days"),
        ("--closed-days-stretch perhaps", 2, "possible values: yes, no"),
        ("--not-closed 2026-12-24", 1, "`carrara` is not closed on 2026-12-24\nhint: it has no"),
        ("--no-extra-day 2026-12-24", 1, "2026-12-24 is no extra working day of `carrara`"),
        (
            "--closed 2026-12-24=X --extra-day 2026-12-24",
            2,
            "2026-12-24 cannot be an extra working day",
        ),
    ] {
        let before = std::fs::read(user.register()).unwrap();
        let _ =
            user.sh(&format!("clinic set carrara {flags}")).ends_with(code).stdout("").says(says);
        assert_eq!(std::fs::read(user.register()).unwrap(), before);
    }
    let _ = user.sh("clinic set carrara --closed '25 December every year=Christmas Day'").ok();
    let _ = user.sh("clinic set carrara --not-closed 2026-12-25").ends_with(1).stderr(
        "error: `carrara` is not closed on 2026-12-25\nhint: it is closed on 25 December every \
         year: `--not-closed '25 December every year'` takes that away, `--extra-day 2026-12-25` \
         works on this one day\n",
    );
    // One day of a yearly closure may be worked.
    let _ = user.sh("clinic set carrara --extra-day 2026-12-25").ok();
}
