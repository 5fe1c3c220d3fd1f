//! `verify`: what is wrong is listed and told, what is right is told; seals are printed and held
//! against the register.

#![expect(clippy::disallowed_methods, reason = "the register is changed behind the program's back")]

use std::fs;

use rusqlite::Connection;

use crate::support::User;

/// A register with two complaints.
fn register() -> User {
    let user = User::on("2026-04-02");
    for line in [
        "new --clinic carrara --channel phone --complainant 'A. Patient' --summary Asymmetry",
        "new --clinic cat --channel email --complainant 'B. Patient' --summary 'A late session'",
        "ack CARR-2026-0001 --by phone",
    ] {
        let _ = user.sh(line).ok();
    }
    user
}

fn change(user: &User, sql: &str) {
    Connection::open(user.register()).unwrap().execute_batch(sql).unwrap();
}

/// The changes that a trigger refuses, without it.
fn tamper(user: &User, sql: &str) {
    let conn = Connection::open(user.register()).unwrap();
    let triggers: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    conn.execute_batch(sql).unwrap();
    for (_, sql) in &triggers {
        conn.execute_batch(sql).unwrap();
    }
}

#[test]
fn a_whole_register_prints_nothing_and_says_what_was_looked_at() {
    let user = register();
    let ran = user.sh("verify").ok().stdout("");
    let said = ran.stderr.split(". The last hash is ").next().unwrap();
    assert_eq!(said, "Verified: 7 events, 2 complaints and 7 deadlines");
    let _ = user.sh("verify --chain").ok().stdout("").says("Verified: the chain of 7 events.");
    let _ = user.sh("verify --quiet").ok().stdout("").stderr("");
    let proof = user.json("verify");
    assert_eq!((&proof["whole"], &proof["events"]), (&true.into(), &7.into()));
    assert_eq!((&proof["complaints"], &proof["faults"]), (&2.into(), &serde_json::json!([])));
    let empty = User::on("2026-04-02");
    let _ = empty.sh("init").ok();
    let _ = empty
        .sh("verify")
        .ok()
        .stdout("")
        .says("Verified: 0 events, 0 complaints and 0 deadlines.");
}

#[test]
fn faults_are_listed_with_their_places_and_without_what_somebody_wrote() {
    let user = register();
    change(
        &user,
        "UPDATE deadline SET due_on = '2026-04-07' WHERE complaint_id = 1 AND position = 0;
         UPDATE complaint SET handler = 'Somebody' WHERE ref = 'CAT-2026-0001';
         CREATE VIEW extra AS SELECT 1",
    );
    tamper(&user, "UPDATE event SET actor = 'Somebody' WHERE seq = 3");
    let ran = user.sh("verify").ends_with(3).stdout(
        "schema\textra\tthis view does not belong to the schema\n\
         chain\tevent 3, CARR-2026-0001\tits hash is not that of what it says\n\
         derived\tCARR-2026-0001, deadline.due_on, position 0\tis 2026-04-07, and from the events follows 2026-04-02\n\
         derived\tCAT-2026-0001, complaint.handler\tis a text of 8 characters, and from the events follows nothing\n",
    );
    let _ = ran.says("Found 4 faults in 7 events, 2 complaints and 7 deadlines.");
}

#[test]
fn a_seal_holds_while_the_register_goes_on_and_not_when_its_past_is_cut_off() {
    let user = register();
    let seal = user.sh("verify --seal").ok().stdout;
    assert!(seal.starts_with("redress-seal-1 2026-04-02 7 ") && seal.ends_with('\n'), "{seal}");
    assert_eq!(user.json("verify --seal")["seal"], seal.trim_end());
    let csv = user.sh("verify --seal --format csv").ok().stdout;
    assert_eq!(csv, format!("seal\r\n{}\r\n", seal.trim_end()));
    let before = fs::read(user.register()).unwrap();
    let _ = user.sh("note CARR-2026-0001 'One more'").ok();
    user.write("seals.txt", format!("Of the first quarter:\n{seal}"));
    for given in
        ["seals.txt".to_owned(), seal.to_uppercase(), format!("'{}'", seal.replace(' ', ""))]
    {
        let _ = user.sh(&format!("verify --against {given}")).ok().stdout("").says(
            "The seal of Thu 2 Apr 2026 holds: its 7 events are here as they were, and 1 came since.",
        );
    }
    let later = user.sh("verify --seal").ok().stdout;
    fs::write(user.register(), before).unwrap();
    let _ = user
        .sh(&format!("verify --against {later}"))
        .ends_with(3)
        .stdout("seal\tevent 8\tthe seal counts 8 events, and the register has 7\n");
    let other = register();
    let _ =
        other.sh(&format!("verify --chain --against {seal}")).ends_with(3).says("does not hold");
    assert_eq!(other.json_of(3, &format!("verify --against {seal}"))["against"][0]["holds"], false);
}

#[test]
fn a_mistyped_seal_is_wrong_usage() {
    let user = register();
    let seal = user.sh("verify --seal").ok().stdout;
    let mistyped = seal.replacen("-04-02 7", "-04-02 8", 1);
    let _ = user.sh(&format!("verify --against {mistyped}")).ends_with(2).stdout("").stderr(
        "error: the seal is mistyped: its last four digits do not go with the rest\n\
         hint: spaces and capitals do not matter; compare it group by group with the original\n",
    );
    let _ = user.sh("verify --against redress-seal-1 2026").ends_with(2).says("is not whole");
    user.write("letter.txt", "Dear Madam");
    let _ = user.sh("verify --against letter.txt").ends_with(2).says("letter.txt: this is no seal");
    let _ = user.sh("verify --against none.txt").ends_with(1).says("cannot read none.txt");
}

#[test]
fn there_is_no_seal_for_a_register_with_faults() {
    let user = register();
    change(&user, "DELETE FROM deadline WHERE complaint_id = 2");
    let ran = user.sh("verify --seal").ends_with(3).says("there is no seal");
    assert!(!ran.stdout.contains("redress-seal"), "{}", ran.stdout);
}

#[test]
fn a_clock_that_was_set_back_is_told_and_no_fault() {
    let user = register();
    // As the first events would be with a clock that runs ahead: the chain made anew is not needed
    // to see the remark.
    tamper(&user, "UPDATE event SET recorded_at = '2999-01-01T00:00:00Z' WHERE seq = 3");
    let _ = user.sh("verify --chain").ends_with(3).says("note: event 4 was recorded at ");
}

#[test]
fn what_cannot_be_read_at_all_is_an_error() {
    let user = User::on("2026-04-02");
    let _ = user.sh("verify").ends_with(1).says("there is no register");
    user.write("text.db", "This is no database, however long it may be. ".repeat(100));
    let _ = user.sh("verify --db text.db").ends_with(1).stdout("").says("not an SQLite file");
    // Pages of a register overwritten: found, as far as the rest can be read.
    let user = register();
    let mut bytes = fs::read(user.register()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x55);
    fs::write(user.register(), bytes).unwrap();
    let ran = user.sh("verify");
    assert!(ran.code == 3 || ran.code == 1, "{} {}", ran.code, ran.stderr);
}

#[test]
fn verify_writes_nothing() {
    let user = register();
    let before = fs::read(user.register()).unwrap();
    for line in ["verify", "verify --seal", "verify --chain"] {
        let _ = user.sh(line).ok();
    }
    assert!(fs::read(user.register()).unwrap() == before);
}
