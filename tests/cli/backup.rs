//! Backups and their way back: whole or not at all, and nothing else ever touched.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::support::User;

const NEW: &str = "new --clinic carrara --channel phone --complainant A --summary B";

/// A register of three events, and a folder for backups.
fn register() -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh(NEW).ok();
    fs::create_dir(user.home().join("backups")).expect("a folder");
    user
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: Result<fs::DirEntry, _>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(name).map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn backups(user: &User) -> Vec<String> {
    names(&user.home().join("backups"))
}

fn events(path: &Path) -> i64 {
    let conn = Connection::open(path).expect("a register");
    conn.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).expect("a count")
}

fn private(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).expect("a file").permissions().mode() & 0o777 == 0o600
    }
    #[cfg(not(unix))]
    path.exists()
}

/// What stands beside the register, without the moment in its name.
fn beside(user: &User, why: &str) -> Vec<PathBuf> {
    let folder = user.register();
    let folder = folder.parent().expect("a folder");
    let all = names(folder).into_iter().filter(|name| name.contains(why));
    all.map(|name| folder.join(name)).collect()
}

#[test]
fn a_backup_is_a_register_of_its_own_with_all_that_was_there() {
    let user = register();
    let ran = user.sh("backup copy.db --format csv").ok();
    let copy = user.home().join("copy.db");
    let bytes = fs::metadata(&copy).expect("it is there").len();
    assert!(
        ran.stderr
            .starts_with("Backed up HOME/.local/share/redress/register.db to copy.db: 3 events, ")
    );
    assert!(ran.stdout.starts_with(&format!("file,events,bytes,head\r\ncopy.db,3,{bytes},")));
    assert!(private(&copy));
    assert_eq!(names(user.home()), [".local", ".stdin", "backups", "copy.db"]);
    for line in ["list", "show CARR-2026-0001 --format json", "report register --format csv"] {
        let there = user.sh(line).ok().stdout;
        let _ = user.sh(&format!("{line} --db copy.db")).ok().stdout(&there);
    }
    let _ = user.sh("note CARR-2026-0001 x --db copy.db").ok();
    assert_eq!(events(&user.register()), 3);
}

#[test]
fn an_older_backup_is_replaced_and_nothing_else_without_being_told() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let _ = user.sh("note CARR-2026-0001 x").ok();
    let _ = user.sh("backup copy.db").ok().says("4 events");
    // It now holds what the register does not.
    let _ = user.sh("note CARR-2026-0001 y --db copy.db").ok();
    let _ = user.sh("backup copy.db").ends_with(1).stdout("").stderr(
        "error: copy.db is a register with a history that this one does not hold\n\
         hint: name another file, or write over it with `--force`\n",
    );
    assert_eq!(events(&user.home().join("copy.db")), 5);
    let _ = user.sh("backup copy.db --force").ok();
    assert_eq!(events(&user.home().join("copy.db")), 4);
    user.write("letter.txt", "Dear Madam");
    let _ = user.sh("backup letter.txt").ends_with(1).stderr(
        "error: letter.txt is there, and is not a backup of this register\n\
         hint: name another file, or write over it with `--force`\n",
    );
    // What a script made to have the name is nothing yet.
    user.write("empty.db", "");
    let _ = user.sh("backup empty.db").ok();
}

#[test]
fn the_register_and_what_belongs_to_it_are_no_place_for_a_backup() {
    let user = register();
    let folder = ".local/share/redress";
    for name in ["register.db", "register.db-journal", "register.db-wal", "../redress/register.db"]
    {
        let line = format!("backup {folder}/{name} --force");
        let _ = user.sh(&line).ends_with(1).says("is the register itself");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(user.register(), user.home().join("link.db")).expect("a link");
        let _ = user.sh("backup link.db --force").ends_with(1).says("is the register itself");
        fs::hard_link(user.register(), user.home().join("hard.db")).expect("a link");
        let _ = user.sh("backup hard.db --force").ends_with(1).says("is the register itself");
        let _ = user.sh("backup /dev/null").ends_with(1).says("it is not a file");
    }
    user.write("old.db-journal", "left behind");
    let _ = user.sh("backup old.db").ends_with(1).says("old.db-journal lies beside it");
    assert_eq!(events(&user.register()), 3);
    assert_eq!(names(&user.home().join(folder)), ["register.db"]);
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let user = register();
    for (line, missing) in [
        ("backup stick/", "stick/"),
        ("backup stick/copy.db", "stick"),
        ("backup stick/ --keep 3", "stick/"),
    ] {
        let _ = user.sh(line).ends_with(1).stdout("").stderr(&format!(
            "error: there is no folder {missing}\n\
             hint: make it first, or look whether its disk is there\n"
        ));
    }
    let _ = user.sh("backup stick --keep 3").ends_with(2).stderr(
        "error: there is no folder stick: `--keep` wants one\n\
         hint: name a folder that is there, or leave `--keep` out\n",
    );
    let _ = user.sh("backup backups --keep 0").ends_with(2);
    let _ = user.sh("backup copy.db --db none.db").ends_with(1).says("there is no register");
    assert_eq!(names(user.home()), [".local", ".stdin", "backups"]);
}

#[test]
fn the_oldest_backups_go_once_there_is_a_new_one_and_nothing_else_does() {
    let user = register();
    let folder = user.home().join("backups");
    let copy = |name: &str| fs::copy(user.register(), folder.join(name)).expect("a copy");
    for name in [
        "register-20260101-060000Z.db",
        "register-20260102-060000Z.db",
        "register-20260102-060000Z-2.db",
        "register-20260102-060000Z-10.db",
        // These bear other names.
        "register-20260101-060000Z.db.bak",
        "register.db",
        "other-20260101-060000Z.db",
    ] {
        copy(name);
    }
    // These bear the name, and are something else.
    fs::write(folder.join("register-20250101-060000Z.db"), "a letter").expect("a file");
    fs::create_dir(folder.join("register-20250102-060000Z.db")).expect("a folder");
    copy("register-20250103-060000Z.db");
    let _ = user.sh("note CARR-2026-0001 x --db backups/register-20250103-060000Z.db").ok();
    let ran = user.sh("backup backups --keep 3 --format json").ok();
    let ran = ran.says("Removed 2 older backups; the newest 3 stay.\n");
    let ran = ran.says("register-20250101-060000Z.db stays: ");
    let ran =
        ran.says("register-20250103-060000Z.db stays: it holds what this register does not\n");
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(
        json["removed"],
        serde_json::json!([
            "backups/register-20260102-060000Z.db",
            "backups/register-20260101-060000Z.db",
        ])
    );
    let new = json["file"].as_str().expect("a name").trim_start_matches("backups/").to_owned();
    let mut expected = vec![
        "other-20260101-060000Z.db".to_owned(),
        "register-20250101-060000Z.db".to_owned(),
        "register-20250102-060000Z.db".to_owned(),
        "register-20250103-060000Z.db".to_owned(),
        "register-20260101-060000Z.db.bak".to_owned(),
        "register-20260102-060000Z-10.db".to_owned(),
        "register-20260102-060000Z-2.db".to_owned(),
        new,
        "register.db".to_owned(),
    ];
    expected.sort();
    assert_eq!(backups(&user), expected);
}

#[test]
fn several_backups_of_one_second_have_names_of_their_own() {
    let user = register();
    for _ in 0..5 {
        let _ = user.sh("backup backups --keep 2 --quiet").ok().stderr("");
    }
    assert_eq!(backups(&user).len(), 2);
    let made = user.json("backup backups");
    assert!(backups(&user).iter().any(|name| made["file"] == format!("backups/{name}")));
}

#[test]
fn a_backup_of_what_is_damaged_takes_no_name_and_removes_nothing() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let before = fs::read(user.home().join("copy.db")).expect("a backup");
    let mut bytes = fs::read(user.register()).expect("a register");
    // A page in the middle, which none of the checks at the beginning looks at.
    let at = bytes.len() / 2 / 4096 * 4096;
    bytes[at..at + 4096].fill(0xa5);
    fs::write(user.register(), &bytes).expect("damage");
    for line in ["backup copy.db", "backup backups --keep 1"] {
        let _ = user.sh(line).ends_with(1).stdout("");
    }
    assert_eq!(fs::read(user.home().join("copy.db")).expect("a backup"), before);
    assert!(backups(&user).is_empty());
    // The way back.
    let _ = user.sh("restore copy.db").ends_with(1);
    let _ = user.sh("restore copy.db --force").ok();
    let _ = user.sh("show CARR-2026-0001").ok();
    let [kept] = beside(&user, "before-restore").try_into().expect("one file");
    assert_eq!(fs::read(kept).expect("what was there"), bytes);
}

#[test]
fn a_backup_is_restored_where_there_is_nothing() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let shown = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    fs::remove_file(user.register()).expect("the register is lost");
    // Somebody's journal must not be played back into it.
    fs::write(user.register().with_file_name("register.db-journal"), [0xd9; 600]).expect("a file");
    let ran = user.sh("restore copy.db --format json").ok();
    let ran = ran.says("Restored HOME/.local/share/redress/register.db from copy.db: 3 events, ");
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!((&json["events"], &json["kept"]), (&3.into(), &serde_json::json!([])));
    assert!(private(&user.register()));
    let _ = user.sh("show CARR-2026-0001 --format json").ok().stdout(&shown);
    let _ = user.sh("note CARR-2026-0001 x").ok();
    assert_eq!(names(user.register().parent().expect("a folder")).len(), 2);
    // A drill, into a new folder.
    let _ = user.sh("restore copy.db --db drill/register.db --quiet").ok().stderr("");
    let _ = user.sh("show CARR-2026-0001 --format json --db drill/register.db").ok().stdout(&shown);
    user.write("empty.db", "");
    let _ = user.sh("restore copy.db --db empty.db").ok();
}

#[test]
fn what_is_there_is_never_overwritten_without_saying_so_and_is_kept() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let _ = user.sh("note CARR-2026-0001 x").ok();
    let before = fs::read(user.register()).expect("a register");
    let register = "HOME/.local/share/redress/register.db";
    let _ = user.sh("restore copy.db").ends_with(1).stdout("").stderr(&format!(
        "error: there is a file at {register} already\n\
         hint: `redress --db {register} restore copy.db --force` takes its place, and keeps it beside\n"
    ));
    assert_eq!(fs::read(user.register()).expect("a register"), before);
    let ran = user.sh("restore copy.db --force").ok();
    let ran = ran
        .says("3 events")
        .says(&format!("What was there (4 events) is kept at {register}.before-restore-"));
    assert!(ran.stdout.ends_with('\n'));
    assert_eq!(events(&user.register()), 3);
    let [kept] = beside(&user, "before-restore").try_into().expect("one file");
    assert_eq!(fs::read(&kept).expect("what was there"), before);
    assert!(private(&kept));
    // And back again.
    let line = format!("restore {} --force", kept.display());
    let _ = user.run(&line.split(' ').collect::<Vec<_>>()).ok();
    assert_eq!(events(&user.register()), 4);
}

#[test]
fn what_is_no_sound_register_is_not_restored() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let before = fs::read(user.register()).expect("a register");
    user.write("letter.txt", "Dear Madam, ".repeat(50));
    let conn = Connection::open(user.home().join("other.db")).expect("a database");
    conn.execute_batch("CREATE TABLE t (x)").expect("a table");
    let copy = fs::read(user.home().join("copy.db")).expect("a backup");
    let mut newer = copy.clone();
    newer[60..64].copy_from_slice(&77_u32.to_be_bytes());
    user.write("newer.db", newer);
    let mut damaged = copy.clone();
    let at = copy.len() / 2 / 4096 * 4096;
    damaged[at..at + 4096].fill(0xa5);
    user.write("damaged.db", damaged);
    user.write("short.db", &copy[..copy.len() - 4096]);
    for (from, why) in [
        ("nowhere.db", "there is no backup at nowhere.db"),
        ("letter.txt", "letter.txt is not a register: it is not an SQLite file"),
        ("other.db", "other.db is not a register: it is another program's SQLite file"),
        ("newer.db", "newer.db was written by a newer redress (schema 77;"),
        ("damaged.db", "damaged"),
        ("short.db", ""),
        ("backups", "backups is a folder, not a register"),
        (".local/share/redress/register.db", "is the register itself"),
    ] {
        let _ = user.sh(&format!("restore {from} --force")).ends_with(1).stdout("").says(why);
        let _ = user
            .sh(&format!("restore {from} --db new.db"))
            .ends_with(i32::from(!from.starts_with('.')));
        let _ = fs::remove_file(user.home().join("new.db"));
        assert_eq!(fs::read(user.register()).expect("a register"), before, "{from}");
    }
    assert!(beside(&user, "before-restore").is_empty());
    assert_eq!(names(user.register().parent().expect("a folder")), ["register.db"]);
}

#[test]
fn what_is_no_register_can_be_replaced_and_is_kept() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    for text in ["not a database at all, ".repeat(30), "x".to_owned()] {
        user.write("r.db", &text);
        let _ = user.sh("restore copy.db --db r.db").ends_with(1);
        let _ = user.sh("restore copy.db --db r.db --force").ok().says("What was there is kept at");
        let _ = user.sh("show CARR-2026-0001 --db r.db").ok();
        let all = names(user.home());
        let kept = all.iter().find(|it| it.starts_with("r.db.before")).expect("it is kept");
        assert_eq!(fs::read_to_string(user.home().join(kept)).expect("it"), text);
        fs::remove_file(user.home().join(kept)).expect("it");
    }
}

#[test]
fn nothing_is_restored_while_somebody_writes() {
    let user = register();
    let _ = user.sh("backup copy.db").ok();
    let conn = Connection::open(user.register()).expect("a register");
    conn.execute_batch("BEGIN IMMEDIATE; UPDATE clinic SET name = 'x'").expect("a writer");
    let _ = user.sh("restore copy.db --force").ends_with(1).stdout("").stderr(
        "error: the register is in use by another program\n\
         hint: nothing was recorded; try again in a moment\n",
    );
    // Looking, and making a backup, is no writing.
    let _ = user.sh("backup backups").ok();
    conn.execute_batch("COMMIT").expect("it is done");
    assert!(beside(&user, "before-restore").is_empty());
    let _ = user.sh("restore copy.db --force").ok();
}
