//! Several registers in one report: what holds of the parts holds of the whole.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Ran, User};

const NEW: &str = "--channel phone --complainant 'A. Patient' --summary Asymmetry";

/// Complaints of the north: the clinic, and whatever becomes of the complaint.
const NORTH: [&str; 11] = [
    "new --clinic carrara --received 2026-04-02 --handler 'M. Jones' --category care",
    "new --clinic carrara --received 2026-04-13",
    "new --clinic carrara --received 2026-05-21 --handler 'M. Jones'",
    "ack CARR-2026-0001 --on 2026-04-02 --by phone",
    "respond CARR-2026-0001 --on 2026-04-30 --by letter --outcome upheld",
    "close CARR-2026-0001 --on 2026-05-06",
    "ack CARR-2026-0002 --on 2026-04-15 --by phone",
    "respond CARR-2026-0002 --on 2026-05-12 --by letter --outcome not-upheld",
    "action add CARR-2026-0001 'Rewrite the form' --owner 'P. Shaw' --due 2026-06-06 --on 2026-05-02",
    "action add CARR-2026-0002 'Call back' --owner 'M. Jones' --due 2026-05-20 --on 2026-05-02",
    "new --clinic carrara --received 2026-05-29",
];

/// Those of the south, on some of the same days.
const SOUTH: [&str; 7] = [
    "new --clinic cat --received 2026-04-02",
    "new --clinic itrust --received 2026-05-29 --handler 'P. Shaw'",
    "new --clinic cat --received 2026-04-21 --handler 'M. Jones'",
    "ack CAT-2026-0001 --on 2026-04-08 --by letter --handler 'M. Jones' --respond-by 2026-04-20",
    "respond CAT-2026-0001 --on 2026-04-29 --by email --outcome upheld --apology",
    "close CAT-2026-0001 --on 2026-05-18",
    "action add CAT-2026-0002 'Ring twice' --owner 'A. Nurse' --due 2026-06-06 --on 2026-05-02",
];

const BOTH: &str = "--db group/north.db --db group/south.db";

/// Does it all in a register.
fn record(user: &User, db: &str, lines: &[&str]) {
    for line in lines {
        let more = if line.starts_with("new") { NEW } else { "" };
        let _ = user.sh(&format!("--db {db} {line} {more}")).ok();
    }
}

/// A group of two registers, and beside it one that holds everything of both.
fn group() -> User {
    let user = User::on("2026-06-01");
    fs::create_dir(user.home().join("group")).unwrap();
    for db in ["group/north.db", "group/south.db", "all.db"] {
        let _ = user.sh(&format!("--db {db} init")).ok();
    }
    record(&user, "group/north.db", &NORTH);
    record(&user, "group/south.db", &SOUTH);
    record(&user, "all.db", &NORTH);
    record(&user, "all.db", &SOUTH);
    user
}

/// Two registers of which each has a clinic of the same code, and complaints of the same references.
fn alike() -> User {
    let user = User::on("2026-06-01");
    for (db, handler) in [("north.db", "M. Jones"), ("south.db", "P. Shaw")] {
        let _ = user.sh(&format!("--db {db} init")).ok();
        let _ = user
            .sh(&format!(
                "--db {db} new --clinic cat --received 2026-04-02 --handler '{handler}' {NEW}"
            ))
            .ok();
    }
    user
}

const ALIKE: &str = "--db north.db --db south.db";

/// The rows of TSV without the last column, and that column by itself.
fn without_last(text: &str) -> (String, Vec<&str>) {
    let rows = text.lines().map(|line| line.rsplit_once('\t').unwrap());
    let (rows, last): (Vec<&str>, Vec<&str>) = rows.unzip();
    (rows.iter().flat_map(|row| [*row, "\n"]).collect(), last)
}

fn path(user: &User, name: &str) -> PathBuf {
    user.home().join(name)
}

fn object(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn a_list_over_two_is_the_list_of_one_that_holds_both() {
    let user = group();
    for line in [
        "list",
        "list --status open",
        "list --handler 'm. jones'",
        "list --clinic cat",
        "list --from 2026-04-03 --to 2026-05-28",
        "report register",
        "report register --clinic carrara",
        "report overdue",
        "report overdue --firm",
        "report overdue --person 'P. Shaw' --today 2026-07-01",
        "report due --within 30",
        "report due --clinic cat --within 30",
        "report agenda --days 14",
        "report agenda --days 14 --by day",
    ] {
        let one = user.sh(&format!("--db all.db {line}")).ok().stderr("").stdout;
        assert!(!one.is_empty(), "`{line}` has something to show");
        let both = user.sh(&format!("{BOTH} {line}")).ok().stderr("").stdout;
        let (rows, registers) = without_last(&both);
        assert_eq!(rows, one, "`{line}`");
        for (row, register) in rows.lines().zip(registers) {
            let expected = if row.contains("CARR-") { "north" } else { "south" };
            assert_eq!(register, expected, "{row}");
        }
        // In JSON the register is one key more, behind the others.
        let one = user.json(&format!("--db all.db {line}"));
        let mut both = user.json(&format!("{BOTH} {line}"));
        for object in both.as_array_mut().unwrap() {
            let register = object.as_object_mut().unwrap().remove("register");
            assert!(matches!(register, Some(Value::String(_))), "`{line}`");
        }
        assert_eq!(one, both, "`{line}`");
        // Where no two can be mistaken for each other, people see what they see of one.
        let table = |db: &str| user.sh(&format!("{db} {line} --format table")).ok().stdout;
        assert_eq!(table("--db all.db"), table(BOTH), "`{line}`");
    }
}

#[test]
fn a_calendar_over_two_is_that_of_one_but_for_the_stamps_of_each() {
    let user = group();
    for line in ["report due --within 60", "report agenda --week"] {
        let uids = |db: &str| -> Vec<String> {
            let text = user.sh(&format!("{db} {line} --format ics")).ok().stdout;
            text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
        };
        let one = uids("--db all.db");
        assert!(!one.is_empty());
        assert_eq!(one, uids(BOTH));
    }
}

#[test]
fn figures_over_two_are_the_figures_of_one_that_holds_both() {
    let user = group();
    for line in [
        "report summary",
        "report summary --by clinic",
        "report summary --by month",
        "report summary --by category",
        "report summary --from 2026-04-03",
        "report timeliness",
        "report timeliness --by clinic",
        "report flow --from 2026-04-01 --to 2026-05-31",
        "report flow --by clinic --from 2026-04-01 --to 2026-05-31",
        "report annual --year 2026",
        "report lessons --from 2026-01-01 --to 2026-12-31",
        "report compare --from 2026-05-01 --to 2026-05-31 --with-from 2026-04-01 --with-to 2026-04-30",
        "report ko41b --year 2026",
        "report scotland --scheme nhs --year 2026",
        "report scotland --scheme independent",
        "report workload",
        "report workload --by clinic",
        "report workload --clinic cat",
        "report overdue --by band",
        "report overdue --by clinic",
        "report overdue --by handler",
        "report due --by person --within 30",
    ] {
        let of = |db: &str| user.sh(&format!("{db} {line} --format json")).ok();
        let (one, both) = (of("--db all.db"), of(BOTH));
        assert_eq!(one.stderr, both.stderr, "`{line}`");
        let (mut one, mut both) = (object(&one), object(&both));
        if let Some(scope) = both["scope"].as_object_mut() {
            assert!(scope.remove("registers").is_some(), "`{line}`");
            let _ = one["scope"].as_object_mut().unwrap().remove("registers");
        }
        assert_eq!(one, both, "`{line}`");
    }
}

#[test]
fn a_median_is_that_of_all_complaints_together() {
    let user = User::on("2026-06-01");
    // Answered after 1, 2 and 10 working days in the one, and after 9 in the other: the median of
    // all is that of 1, 2, 9, 10, and none of the medians 2 and 9 or their mean.
    let answered = |db: &str, clinic: &str, days: &[&str]| {
        let _ = user.sh(&format!("--db {db} init")).ok();
        for (number, on) in days.iter().enumerate() {
            let _ = user
                .sh(&format!("--db {db} new --clinic {clinic} --received 2026-04-13 {NEW}"))
                .ok();
            let prefix = if clinic == "carrara" { "CARR" } else { "ITRU" };
            let line = format!("respond {prefix}-2026-000{} --on {on} --by letter", number + 1);
            let _ = user.sh(&format!("--db {db} {line} --outcome upheld")).ok();
        }
    };
    answered("north.db", "carrara", &["2026-04-14", "2026-04-15", "2026-04-27"]);
    answered("south.db", "itrust", &["2026-04-24"]);
    let line = "report summary --format tsv --fields received,median_days,p90_days,longest_days";
    let _ = user.sh(&format!("{ALIKE} {line}")).ok().stderr("").stdout("4\t5.5\t10\t10\n");
}

#[test]
fn a_folder_and_a_pattern_stand_for_the_registers_in_them() {
    let user = group();
    // What does not end in `.db` is no register of the folder.
    let _ = user.write("group/notes.txt", "nothing");
    let both = user.sh(&format!("{BOTH} list")).ok().stdout;
    for named in [
        "group",
        "group/",
        "'group/*.db'",
        "'group/[ns]*.db'",
        "group/south.db --db group/north.db",
    ] {
        let _ = user.sh(&format!("--db {named} list")).ok().stderr("").stdout(&both);
    }
    // The column is there however many there are today: a script counts on it.
    fs::remove_file(path(&user, "group/south.db")).unwrap();
    for named in ["group", "'group/*.db'"] {
        let one = user.sh("--db group/north.db list").ok().stdout;
        let named = user.sh(&format!("--db {named} list")).ok().stdout;
        let (rows, registers) = without_last(&named);
        assert_eq!((rows, registers), (one, vec!["north"; 4]));
    }
}

#[test]
fn registers_whose_references_are_alike_are_told_apart() {
    let user = alike();
    let _ = user.sh(&format!("{ALIKE} list")).ok().stderr("").stdout(
        "CAT-2026-0001\tcat\topen\tinformal\t2026-04-02\t2026-04-13\tacknowledgement\toverdue\t\t\tM. Jones\tA. Patient\tAsymmetry\tnorth\n\
         CAT-2026-0001\tcat\topen\tinformal\t2026-04-02\t2026-04-13\tacknowledgement\toverdue\t\t\tP. Shaw\tA. Patient\tAsymmetry\tsouth\n",
    );
    let table = user.sh(&format!("{ALIKE} list --format table")).ok().stdout;
    assert!(table.lines().next().unwrap().ends_with("REGISTER"), "{table}");
    let agenda = user.sh(&format!("{ALIKE} report agenda --format table")).ok().stdout;
    assert!(agenda.contains("CAT-2026-0001 (north)") && agenda.contains("(south)"), "{agenda}");
    let by_clinic =
        user.sh(&format!("{ALIKE} report overdue --by clinic --fields clinic,overdue")).ok();
    let _ = by_clinic.stdout("cat (north)\t3\ncat (south)\t3\n");
    let workload =
        user.sh(&format!("{ALIKE} report workload --by clinic --fields clinic,open")).ok();
    let _ = workload.stdout("cat (north)\t1\ncat (south)\t1\n");
    let picked =
        user.sh(&format!("{ALIKE} report overdue --firm --fields register,ref")).ok().stdout;
    assert!(picked.starts_with("north\tCAT-2026-0001\n"), "{picked}");
    let picked = user.json(&format!("{ALIKE} list --fields register"));
    assert_eq!(picked[1]["register"], "south");
}

#[test]
fn no_two_duties_of_a_calendar_are_the_same_event() {
    let user = alike();
    let line = format!("{ALIKE} report agenda --format ics");
    let calendar = user.sh(&line).ok().stdout;
    let uids = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let mut all = uids(&calendar.replace("\r\n ", ""));
    let count = all.len();
    all.sort();
    all.dedup();
    assert!(count == all.len() && count >= 6, "{all:?}");
    assert!(calendar.contains("\\nRegister: north"), "{calendar}");
    // Wherever the files lie and whatever they are called.
    fs::rename(path(&user, "north.db"), path(&user, "moved.db")).unwrap();
    let moved = user.sh(&line.replace("north.db", "moved.db")).ok().stdout;
    let mut moved = uids(&moved.replace("\r\n ", ""));
    moved.sort();
    assert_eq!(moved, all);
}

#[test]
fn what_would_count_twice_is_refused() {
    let user = group();
    let _ = user.sh("--db group/north.db --db group/../group/north.db list").ends_with(2).stdout("").stderr(
        "error: group/../group/north.db is named twice\nhint: its complaints would count twice\n",
    );
    let _ = user
        .sh("--db group --db group/north.db report overdue")
        .ends_with(2)
        .says("is named twice");
    fs::copy(path(&user, "group/north.db"), path(&user, "group/copy.db")).unwrap();
    for line in ["list", "report overdue", "report summary", "report workload"] {
        let _ = user
            .sh(&format!("--db group {line}"))
            .ends_with(1)
            .stdout("")
            .says("are copies of one register");
    }
    // Also one that went on since.
    let _ = user.sh(&format!("--db group/north.db new --clinic carrara {NEW}")).ok();
    let ran = user.sh("--db group list").ends_with(1).stdout("");
    let _ = ran.says("error: group/copy.db and group/north.db are copies of one register\n");
    // And one that went on by itself.
    for number in 1..=2 {
        let more = format!("new --clinic carrara {NEW} --summary 'Another {number}'");
        let more = more.replace("--summary Asymmetry ", "");
        let _ = user.sh(&format!("--db group/copy.db {more}")).ok();
    }
    let _ = user.sh("--db group list").ends_with(1).stdout("").stderr(
        "error: group/copy.db and group/north.db are copies of one register\n\
         hint: its complaints would count twice: name the registers without one of them\n",
    );
}

#[test]
fn what_is_no_register_is_named() {
    let user = group();
    fs::create_dir(path(&user, "empty")).unwrap();
    let _ = user.sh("--db empty list").ends_with(1).stdout("").stderr(
        "error: empty is a folder, and there is no *.db in it\nhint: name the registers: `--db FILE --db FILE`\n",
    );
    let _ = user
        .sh("--db 'empty/*.db' report due")
        .ends_with(1)
        .stdout("")
        .says("there is no file that empty/*.db stands for");
    let _ = user
        .sh("--db group/north.db --db none.db list")
        .ends_with(1)
        .stdout("")
        .says("there is no register at none.db");
    let _ = user.write("group/other.db", "this is a text, and no register at all");
    for line in ["list", "report overdue", "report summary"] {
        let ran = user.sh(&format!("--db group {line} -o out.csv")).ends_with(1).stdout("");
        let _ = ran.says("error: group/other.db is not a register: it is not an SQLite file");
        assert!(!path(&user, "out.csv").exists());
    }
}

#[test]
fn a_register_of_another_version_is_named() {
    let user = group();
    let newer = path(&user, "group/south.db");
    let connection = rusqlite::Connection::open(&newer).unwrap();
    connection.pragma_update(None, "user_version", 4_711).unwrap();
    drop(connection);
    for line in ["list", "report agenda", "report summary"] {
        let ran = user.sh(&format!("{BOTH} {line}")).ends_with(1).stdout("");
        let _ = ran.says("group/south.db was written by a newer redress");
    }
}

#[test]
fn names_that_no_register_has_are_told() {
    let user = group();
    for line in [
        "list",
        "report overdue",
        "report due",
        "report agenda",
        "report workload",
        "report register",
    ] {
        let _ = user.sh(&format!("{BOTH} {line} --clinic carara")).ends_with(1).stdout("").stderr(
            "error: `carara` is not a clinic of these registers: expected carrara, cat, itrust; did \
             you mean `carrara`?\n",
        );
    }
    for line in ["list", "report overdue"] {
        let ran = user.sh(&format!("{BOTH} {line} --handler 'P. Shew'")).ends_with(1).stdout("");
        let _ = ran.says(
            "nobody called P. Shew handles a complaint\nhint: did you mean `--handler 'P. Shaw'`?",
        );
        let ran = user.sh(&format!("{BOTH} {line} --stage infrmal")).ends_with(1).stdout("");
        let _ = ran.says("`infrmal` is not a stage of these registers");
    }
}

#[test]
fn what_is_damaged_says_in_which_register() {
    let user = group();
    let connection = rusqlite::Connection::open(path(&user, "group/south.db")).unwrap();
    let _ = connection
        .execute("UPDATE complaint SET stage = '' WHERE ref = 'CAT-2026-0002'", [])
        .unwrap();
    drop(connection);
    let ran = user.sh(&format!("{BOTH} list")).ends_with(1);
    let _ = ran.says("error: group/south.db: the register is damaged");
}

#[test]
fn what_works_with_one_register_is_refused_with_two() {
    let user = group();
    for line in [
        "ack CARR-2026-0003 --by phone",
        "show CARR-2026-0001",
        "find asymmetry",
        "verify",
        "report subject-access 'A. Patient'",
    ] {
        let _ = user.sh(&format!("{BOTH} {line}")).ends_with(2).stdout("").stderr(
            "error: `--db` was given 2 times, and this works with one register\n\
             hint: `redress list` and the reports take several\n",
        );
    }
    let _ = user
        .sh("--db group ack CARR-2026-0003 --by phone")
        .ends_with(1)
        .stdout("")
        .says("group is a folder, not a register");
}
