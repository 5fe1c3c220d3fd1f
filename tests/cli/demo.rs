//! `init --demo`: the training register, on days of every sort.

use std::collections::BTreeSet;

use crate::support::User;

fn texts(value: &serde_json::Value, key: &str) -> BTreeSet<String> {
    let all = value.as_array().unwrap().iter();
    all.filter_map(|it| it[key].as_str().map(str::to_owned)).collect()
}

#[test]
fn it_can_be_made_on_any_day_and_is_whole() {
    // A bank holiday, a leap day, New Year, a Saturday, and a Sunday of another century's end.
    for today in ["2026-04-06", "2028-02-29", "2027-01-01", "2026-05-23", "2000-12-31"] {
        let user = User::on(today);
        let _ = user.sh("--db t.db init --demo").ok().says("66 complaints that nobody made");
        let _ = user.sh("--db t.db verify").ok();
        let list = user.json("--db t.db list");
        assert_eq!(list.as_array().unwrap().len(), 66, "{today}");
        let statuses = texts(&list, "status");
        assert_eq!(statuses.len(), 4, "{today}: {statuses:?}");
        assert!(texts(&list, "received_on").iter().all(|on| on.as_str() <= today), "{today}");
        let bands = texts(&user.json("--db t.db report overdue"), "band");
        assert_eq!(bands.len(), 4, "{today}: {bands:?}");
        assert!(!user.sh("--db t.db report due").ok().stdout.is_empty(), "{today}");
    }
}

#[test]
fn it_has_something_of_everything() {
    let user = User::on("2026-06-01");
    let _ = user.sh("--db t.db init --demo").ok();
    let register = user.json("--db t.db report register");
    let reasons = texts(&register, "closed_reason");
    for reason in
        ["resolved", "withdrawn", "no-consent", "out-of-time", "passed-on", "no-reply", "duplicate"]
    {
        assert!(reasons.contains(reason), "{reason}: {reasons:?}");
    }
    assert_eq!(texts(&register, "outcome").len(), 3);
    assert!(texts(&register, "channel").len() >= 6);
    let overdue = user.json("--db t.db report overdue");
    let moved = |it: &&serde_json::Value| it["original_due_on"] != it["due_on"];
    assert!(overdue.as_array().unwrap().iter().any(|it| moved(&it)));
    assert!(texts(&overdue, "obligation").contains("referral"));
    let actions = texts(&user.json("--db t.db action list"), "state");
    assert!(actions.is_superset(&["open", "overdue", "done", "dropped"].map(str::to_owned).into()));
    let clinics = texts(&user.json("--db t.db clinic list"), "name");
    assert_eq!(clinics.len(), 3);
    assert!(clinics.iter().all(|name| name.ends_with("(training)")), "{clinics:?}");
}

#[test]
fn the_same_day_gives_the_same_register() {
    let user = User::on("2026-06-01");
    for name in ["one.db", "two.db"] {
        let _ = user.sh(&format!("--db {name} init --demo")).ok();
    }
    for line in [
        "list --format json",
        "report register --format csv",
        "report overdue --format json",
        "report agenda --week --format ics",
        "show CARR-2025-0002 --format json",
        "action list --format json",
        "feedback list",
    ] {
        let [one, two] =
            ["one.db", "two.db"].map(|name| user.sh(&format!("--db {name} {line}")).ok().stdout);
        assert!(!one.is_empty() && one == two, "{line}");
    }
}

#[test]
fn what_is_recorded_next_comes_after_it() {
    // Also where today is later than the clock says.
    for today in ["2026-06-01", "2060-06-01"] {
        let user = User::on(today);
        let _ = user.sh("--db t.db init --demo").ok();
        let list = user.json("--db t.db list --status open");
        let reference = list[0]["ref"].as_str().unwrap().to_owned();
        let _ = user.sh(&format!("--db t.db note {reference} 'Tried a note'")).ok();
        let _ = user.sh("--db t.db verify").ok();
    }
}

#[test]
fn it_is_made_nowhere_but_where_nothing_is() {
    let user = User::on("2026-06-01");
    let _ = user.sh("--db t.db init").ok();
    let before = std::fs::read(user.home().join("t.db")).unwrap();
    let _ =
        user.sh("--db t.db init --demo").ends_with(1).stdout("").says("a register at t.db already");
    assert!(std::fs::read(user.home().join("t.db")).unwrap() == before);
}

#[test]
fn a_day_at_the_end_of_time_is_refused_and_leaves_no_file() {
    for today in ["1997-12-31", "2100-01-01"] {
        let user = User::on(today);
        let _ = user.sh("--db t.db init --demo").ends_with(2).stdout("").stderr(&format!(
            "error: the training register needs a day from 1998 to 2099: today is {today}\n\
             hint: `--today` sets another\n"
        ));
        assert!(!user.home().join("t.db").exists());
    }
    for today in ["1998-01-01", "2099-12-31"] {
        let user = User::on(today);
        let _ = user.sh("--db t.db init --demo").ok().says("66 complaints");
    }
}
