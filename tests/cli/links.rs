//! Complaints that have to do with each other: linked in both histories, closed as duplicates,
//! noticed when they come.

use serde_json::Value;

use crate::support::User;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone \
                   --summary Asymmetry --incident 2026-04-01 --complainant";

fn register() -> User {
    let user = User::on("2026-04-02");
    for name in ["'A. Patient'", "'B. Patient'"] {
        let _ = user.sh(&format!("{NEW} {name}")).ok();
    }
    user
}

/// `kind link other` of the events of a complaint that link it.
fn links(user: &User, reference: &str) -> Vec<String> {
    let complaint = user.json(&format!("show {reference}"));
    let events = complaint["events"].as_array().unwrap().clone();
    let linked = events.into_iter().filter(|it| it["kind"] == "linked");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    linked
        .map(|it| format!("{} {}", text(&it["facts"]["link"]), text(&it["facts"]["other"])))
        .collect()
}

#[test]
fn a_link_stands_in_both_histories() {
    for (given, inverse) in [
        ("related", "related"),
        ("repeats", "repeated-by"),
        ("repeated-by", "repeats"),
        ("duplicate-of", "has-duplicate"),
        ("has-duplicate", "duplicate-of"),
    ] {
        let user = register();
        let link = format!("link CARR-2026-0002 CARR-2026-0001 --as {given}");
        let said = format!("Linked CARR-2026-0002, {given} CARR-2026-0001, on Thu 2 Apr 2026.\n");
        let _ = user.sh(&link).ok().stderr(&said);
        assert_eq!(links(&user, "CARR-2026-0002"), [format!("{given} CARR-2026-0001")]);
        assert_eq!(links(&user, "CARR-2026-0001"), [format!("{inverse} CARR-2026-0002")]);
        // The same again, from either side and on another day.
        let already = "this stands in the record already.\n";
        let _ = user.sh(&format!("{link} --today 2026-04-05")).ok().says(already);
        let other = format!("link CARR-2026-0001 CARR-2026-0002 --as {inverse}");
        let _ = user.sh(&other).ok().says(already);
        assert_eq!(links(&user, "CARR-2026-0001").len(), 1);
    }
}

#[test]
fn a_complaint_is_not_linked_to_itself_nor_to_none() {
    let user = register();
    let _ = user
        .sh("link CARR-2026-0001 carr-2026-1")
        .ends_with(1)
        .stdout("")
        .stderr("error: CARR-2026-0001 cannot be linked to itself\n");
    let _ = user.sh("link CARR-2026-0001 CARR-2026-0009").ends_with(1).stdout("").stderr(
        "error: there is no complaint CARR-2026-0009\n\
         hint: did you mean CARR-2026-0001? `redress list` shows them all\n",
    );
    let _ = user.sh("link CARR-2026-0009 CARR-2026-0001").ends_with(1);
    let _ = user.sh("link CARR-2026-0001 CARR-2026-0002 --as twin").ends_with(2);
    let future = "link CARR-2026-0001 CARR-2026-0002 --on 2026-04-03";
    let _ = user.sh(future).ends_with(1).says("is in the future");
    assert_eq!(links(&user, "CARR-2026-0001"), [""; 0]);
}

#[test]
fn what_is_closed_as_a_duplicate_is_one_of_something() {
    let user = register();
    let _ = user.sh("close CARR-2026-0002 --reason duplicate").ends_with(1).stdout("").stderr(
        "error: CARR-2026-0002 is not linked to a complaint that it is a duplicate of\n\
         hint: `redress link CARR-2026-0002 OTHER --as duplicate-of` first, then `redress close \
         CARR-2026-0002 --reason duplicate`\n",
    );
    let _ = user.sh("link CARR-2026-0002 CARR-2026-0001 --as related").ok();
    let _ = user.sh("close CARR-2026-0002 --reason duplicate").ends_with(1);
    let _ = user.sh("link CARR-2026-0002 CARR-2026-0001 --as duplicate-of").ok();
    let _ = user.sh("close CARR-2026-0001 --reason duplicate").ends_with(1);
    let closed = user.json("close CARR-2026-0002 --reason duplicate");
    assert_eq!(closed["closed_reason"], "duplicate");
    for line in [
        "link CARR-2026-0002 CARR-2026-0001 --as related",
        "link CARR-2026-0001 CARR-2026-0002 --as repeats",
    ] {
        let _ = user.sh(line).ends_with(1).stdout("").stderr(
            "error: CARR-2026-0002 was closed as a duplicate of CARR-2026-0001\n\
             hint: `redress reopen CARR-2026-0002 --reason TEXT` first\n",
        );
    }
    assert_eq!(links(&user, "CARR-2026-0001").len(), 2);
}

#[test]
fn a_link_is_taken_back_in_both_histories() {
    let user = register();
    let _ = user.sh("link CARR-2026-0002 CARR-2026-0001 --as duplicate-of").ok();
    let _ = user
        .sh("undo --yes")
        .ok()
        .says("Taken back from CARR-2026-0001 and CARR-2026-0002, on Thu 2 Apr 2026.\n");
    let _ = user.sh("close CARR-2026-0002 --reason duplicate").ends_with(1);
    let _ = user.sh("link CARR-2026-0002 CARR-2026-0001 --as duplicate-of").ok();
    let _ = user.sh("close CARR-2026-0002 --reason duplicate").ok();
    // Closed for the link's sake: it goes after the closing has gone.
    let _ = user.sh("undo CARR-2026-0001 --yes").ends_with(1);
}

#[test]
fn whoever_complained_before_is_noticed_whatever_the_spelling() {
    let user = register();
    let _ = user.sh(&format!("{NEW} ' a.   PATIENT '")).ok().stderr(
        "Recorded CARR-2026-0003, received on Thu 2 Apr 2026.\n\
         note: the register has 1 other complaint of this complainant at the clinic: \
         CARR-2026-0001; `redress link CARR-2026-0003 CARR-2026-0001 --as related` links it where \
         it is about the same matter\n",
    );
    for _ in 0..2 {
        let _ = user.sh(&format!("{NEW} 'A. Patient'")).ok();
    }
    let _ = user.sh(&format!("{NEW} 'A. Patient'")).ok().says(
        "note: the register has 4 other complaints of this complainant at the clinic: \
         CARR-2026-0005, CARR-2026-0004, CARR-2026-0003 and 1 more; `redress link CARR-2026-0006 \
         CARR-2026-0005 --as related`",
    );
    // Another clinic's are another's, and who gave no name is nobody.
    let other = "new --clinic cat --received 2026-04-02 --channel email --summary S";
    let ran = user.sh(&format!("{other} --complainant 'A. Patient' --commissioned no")).ok();
    assert!(!ran.stderr.contains("other complaint"), "{}", ran.stderr);
    for _ in 0..2 {
        let ran = user.sh(&format!("{other} --capacity anonymous --commissioned no")).ok();
        assert!(!ran.stderr.contains("other complaint"), "{}", ran.stderr);
    }
}

#[test]
fn a_corrected_name_is_the_one_that_counts() {
    let user = register();
    let _ = user.sh("amend CARR-2026-0002 --complainant 'Zoë Ångström' --reason Misheard").ok();
    let ran = user.sh(&format!("{NEW} 'B. Patient'")).ok();
    assert!(!ran.stderr.contains("other complaint"), "{}", ran.stderr);
    let _ = user.sh(&format!("{NEW} 'ZOË ÅNGSTRÖM'")).ok().says("CARR-2026-0002;");
}
