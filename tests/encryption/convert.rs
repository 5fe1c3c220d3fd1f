//! A register encrypted, under another key, and plain again: nothing of it is lost, and nothing
//! stays readable.

#![expect(clippy::disallowed_methods, reason = "a register is changed behind the program's back")]

use std::fs::{self, File, Permissions};
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use crate::support::User;
use crate::{NEW, files, readable};

fn plain() -> User {
    let user = User::on("2026-04-02");
    let _ = user.sh("--db r.db init").ok();
    let _ = user.sh(&format!("--db r.db {NEW}")).ok();
    let _ = user.sh("--db r.db note CARR-2026-0001 'Asymmetry, once more'").ok();
    let _ = user.sh("key new one.key").ok();
    let _ = user.sh("key new two.key").ok();
    user
}

/// The seal of everything that is recorded.
fn seal(user: &User, key: &str) -> String {
    user.sh(&format!("--db r.db {key} verify --seal")).ok().stdout
}

#[test]
fn there_and_back_with_everything() {
    let user = plain();
    let (path, before) = (user.home().join("r.db"), seal(&user, ""));
    let page = |key: &str| {
        user.sh(&format!("--db r.db {key} show CARR-2026-0001 --format json")).ok().stdout
    };
    let shown = page("");
    fs::set_permissions(&path, Permissions::from_mode(0o660)).unwrap();
    let mut old = File::open(&path).unwrap();
    let _ = user.sh("--db r.db --key-file one.key key set").ok().stdout("").stderr(&format!(
        "Encrypted r.db: 4 events.\nThe file that was there is written over; a flash disk or a snapshot may keep what it held all the same.\nnote: earlier backups are not encrypted: make a new one, and remove them\n{}",
        crate::NOTE
    ));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o660);
    assert_eq!(readable(&path), [""; 0]);
    let mut left = Vec::new();
    old.read_to_end(&mut left).unwrap();
    assert!(
        !left.is_empty() && left.iter().all(|byte| *byte == 0),
        "the old file can still be read"
    );
    assert_eq!(seal(&user, "--key-file one.key"), before);
    assert_eq!(page("--key-file one.key"), shown);
    let _ = user.sh("--db r.db --key-file one.key find quillfeather").ok();

    let _ = user
        .sh("--db r.db --key-file one.key key change --to two.key")
        .ok()
        .says("r.db has another key: 4 events.");
    let _ = user
        .sh("--db r.db --key-file one.key list")
        .ends_with(1)
        .says("the key does not open r.db");
    assert_eq!(seal(&user, "--key-file two.key"), before);

    let _ = user
        .sh("--db r.db --key-file two.key key remove")
        .ok()
        .says("r.db is not encrypted any more: 4 events.");
    assert_eq!(seal(&user, ""), before);
    assert_eq!(page(""), shown);
    assert_eq!(readable(&path).len(), crate::WORDS.len());
    let _ = user.sh("--db r.db note CARR-2026-0001 'And on'").ok();
    assert_eq!(files(user.home()), [".stdin", "one.key", "r.db", "two.key"]);
}

#[test]
fn a_register_with_another_name_is_replaced_where_it_is_and_the_other_name_is_told() {
    let user = plain();
    fs::create_dir(user.home().join("far")).unwrap();
    fs::rename(user.home().join("r.db"), user.home().join("far/r.db")).unwrap();
    symlink("far/r.db", user.home().join("r.db")).unwrap();
    let _ = user.sh("--db r.db --key-file one.key key set").ok().says("is written over");
    assert!(fs::symlink_metadata(user.home().join("r.db")).unwrap().is_symlink());
    assert_eq!(readable(&user.home().join("far/r.db")), [""; 0]);

    let user = plain();
    fs::hard_link(user.home().join("r.db"), user.home().join("other.db")).unwrap();
    let _ = user.sh("--db r.db --key-file one.key key set").ok().says("is not written over");
    let _ = user.sh("--db other.db verify").ok();
}

#[test]
fn a_schema_that_is_not_ours_is_not_run() {
    let user = plain();
    let path = user.home().join("r.db");
    let crafted = rusqlite::Connection::open(&path).unwrap();
    crafted
        .execute_batch(
            "CREATE TABLE extra (a); CREATE TRIGGER run AFTER INSERT ON extra BEGIN SELECT 1; END",
        )
        .unwrap();
    drop(crafted);
    let before = fs::read(&path).unwrap();
    let _ = user
        .sh("--db r.db --key-file one.key key set")
        .ends_with(1)
        .says("its schema is not the one that this version makes");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(files(user.home()), [".stdin", "one.key", "r.db", "two.key"]);
}

#[test]
fn killed_at_any_moment_the_register_is_the_one_or_the_other() {
    let user = plain();
    let (mut encrypted, mut kept) = (0, 0);
    for round in 0..40_u64 {
        let path = user.home().join("r.db");
        if readable(&path).is_empty() {
            let _ = user.sh("--db r.db --key-file one.key key remove").ok();
        }
        let mut child = user
            .command(&["--db", "r.db", "--key-file", "one.key", "key", "set"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(round));
        let _ = child.kill();
        child.wait().unwrap();
        let key = if readable(&path).is_empty() { "--key-file one.key" } else { "" };
        if key.is_empty() {
            kept += 1;
        } else {
            encrypted += 1;
        }
        let _ = user.sh(&format!("--db r.db {key} verify")).ok();
        let _ = user.sh(&format!("--db r.db {key} note CARR-2026-0001 'round {round}'")).ok();
    }
    assert_eq!(encrypted + kept, 40);
}

#[test]
fn what_is_recorded_while_the_key_changes_is_there_afterwards() {
    let user = plain();
    let _ = user.sh("--db r.db --key-file one.key key set").ok();
    let write = || {
        let mut told = 0;
        for _ in 0..20 {
            let ran = user
                .command(&["--db", "r.db", "--key-file", "one.key", "note", "CARR-2026-0001", "x"])
                .output()
                .unwrap();
            let said = String::from_utf8(ran.stderr).unwrap();
            if ran.status.success() {
                told += 1;
            } else {
                assert!(said.contains("in use"), "{said}");
            }
        }
        told
    };
    let told: i64 = std::thread::scope(|scope| {
        let writers = [scope.spawn(write), scope.spawn(write)];
        while !writers.iter().all(std::thread::ScopedJoinHandle::is_finished) {
            // To the same key: the file is another one each time.
            let _ = user
                .command(&[
                    "--db",
                    "r.db",
                    "--key-file",
                    "one.key",
                    "key",
                    "change",
                    "--to",
                    "one.key",
                ])
                .output()
                .unwrap();
        }
        writers.into_iter().map(|writer| writer.join().unwrap()).sum()
    });
    assert!(told > 0);
    let _ = user
        .sh("--db r.db --key-file one.key verify")
        .ok()
        .says(&format!("Verified: {} events", 4 + told));
}
