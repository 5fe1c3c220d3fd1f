//! What can be wrong with a key, a key file or a file, each with the command that works.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use crate::support::User;
use crate::with_register;

const REGISTER: &str = "HOME/.local/share/redress/register.db";

/// A key that is nowhere but in a file.
fn key_of(user: &User, name: &str) -> String {
    fs::read_to_string(user.home().join(name)).unwrap().trim().to_owned()
}

#[test]
fn a_wrong_key() {
    let user = with_register();
    for line in
        ["list", "note CARR-2026-0001 x", "backup b.db", "verify", "key change --to one.key"]
    {
        let _ = user.sh(&format!("{line} --key-file two.key")).ends_with(1).stdout("").stderr(&format!(
            "error: the key does not open {REGISTER}\nhint: name the key that it was encrypted with. If that is the one, the start of the file is damaged: restore a backup. Without its key nobody can read a register\n"
        ));
    }
}

#[test]
fn no_key_and_nobody_to_ask() {
    let user = with_register();
    let plain = User::on("2026-04-02");
    fs::copy(user.register(), plain.home().join("r.db")).unwrap();
    for line in [
        "list",
        "note CARR-2026-0001 x",
        "init",
        "backup b.db",
        "verify",
        "key change",
        "key remove",
    ] {
        let _ = plain.sh(&format!("--db r.db {line}")).ends_with(1).stdout("").stderr(
            "error: r.db is encrypted, and no key was given\nhint: `redress --db r.db --key-file FILE ...` names its key file; at a terminal its passphrase is asked for\n",
        );
    }
    let _ = plain.sh("--db r.db key set").ends_with(1).stderr(
        "error: r.db is encrypted already\nhint: `redress --db r.db key change` gives it another key\n",
    );
}

#[test]
fn a_lost_key() {
    let user = with_register();
    fs::remove_file(user.home().join("one.key")).unwrap();
    let _ = user.sh("list").ends_with(1).stderr(
        "error: there is no key file at HOME/one.key\nhint: put it back from the copy that you keep: without it nobody can read what it encrypts. For a new register, `redress key new HOME/one.key` makes one\n",
    );
}

#[test]
fn a_plain_file_with_a_key() {
    let user = with_register();
    let plain = User::on("2026-04-02");
    let _ = plain.sh("--db plain.db init").ok();
    fs::copy(plain.home().join("plain.db"), user.home().join("plain.db")).unwrap();
    for line in ["list", "verify", "backup b.db"] {
        let _ = user.sh(&format!("--db plain.db {line}")).ends_with(1).stdout("").stderr(
            "error: plain.db is not encrypted, and a key was given\nhint: leave `--key-file` and REDRESS_KEY_FILE out, or encrypt it with `redress --db plain.db --key-file FILE key set`\n",
        );
    }
    let _ = plain.sh("--db plain.db key remove").ends_with(1).stderr(
        "error: plain.db is not encrypted\nhint: `redress --db plain.db key set` encrypts it\n",
    );
}

#[test]
fn a_file_that_is_no_register_with_a_key_and_without() {
    let user = with_register();
    user.write("letter.txt", "Dear sirs, ".repeat(1000));
    let _ = user
        .sh("--db letter.txt list")
        .ends_with(1)
        .says("letter.txt is not a register: it is not an SQLite file");
    let plain = User::on("2026-04-02");
    plain.write("letter.txt", "Dear sirs, ".repeat(1000));
    let _ = plain
        .sh("--db letter.txt list")
        .ends_with(1)
        .says("letter.txt is not a register: it is not an SQLite file");
    let _ = user.sh("--db none.db list").ends_with(1).says("there is no register at none.db");
}

#[test]
fn a_key_file_that_others_may_read_or_that_holds_no_key() {
    let user = with_register();
    for mode in [0o644, 0o640, 0o604, 0o620] {
        fs::set_permissions(user.home().join("one.key"), Permissions::from_mode(mode)).unwrap();
        let _ = user.sh("list --key-file one.key").ends_with(1).stderr(&format!(
            "error: others may read the key file one.key (mode {mode:03o})\nhint: `chmod 600 one.key` makes it yours alone; if somebody may have read it, `redress key change` gives the register another\n"
        ));
    }
    fs::set_permissions(user.home().join("one.key"), Permissions::from_mode(0o400)).unwrap();
    let _ = user.sh("list").ok();
    let secret = key_of(&user, "two.key");
    for text in [&secret[1..], &format!("{secret}0"), &format!("{}g", &secret[1..]), "", "hunter2"]
    {
        user.write("bad.key", text);
        fs::set_permissions(user.home().join("bad.key"), Permissions::from_mode(0o600)).unwrap();
        let _ = user.sh("list --key-file bad.key").ends_with(1).stderr(
            "error: bad.key is not a key file: expected 64 hexadecimal digits\nhint: `redress key new FILE` makes one; a passphrase is asked for, and not kept in a file\n",
        );
    }
    // Capitals, and line ends of another system, are no other key.
    user.write("big.key", format!("{}\r\n", key_of(&user, "one.key").to_uppercase()));
    fs::set_permissions(user.home().join("big.key"), Permissions::from_mode(0o600)).unwrap();
    let _ = user.sh("list --key-file big.key").ok();
}

#[test]
fn a_key_is_in_nothing_that_is_said() {
    let user = with_register();
    let (one, two) = (key_of(&user, "one.key"), key_of(&user, "two.key"));
    for line in [
        "config",
        "list",
        "list --key-file two.key",
        "key change --to two.key",
        "list",
        "list --key-file two.key",
        "--db one.key list",
        "--db one.key --key-file two.key list",
        "key set",
        "key remove --key-file two.key",
    ] {
        let ran = user.sh(line);
        for key in [&one, &two] {
            let said = ran.stdout.contains(&key[..16]) || ran.stderr.contains(&key[..16]);
            assert!(!said, "{line} tells a key");
        }
    }
}

#[test]
fn a_backup_and_a_register_of_two_kinds_are_not_mixed() {
    let user = with_register();
    let plain = User::on("2026-04-02");
    let _ = plain.sh("--db plain.db init").ok();
    fs::copy(plain.home().join("plain.db"), user.home().join("plain.db")).unwrap();
    let _ = user
        .sh("restore plain.db --force")
        .ends_with(1)
        .says("plain.db is not encrypted, and a key was given");
    fs::copy(user.register(), plain.home().join("sealed.db")).unwrap();
    fs::copy(user.home().join("one.key"), plain.home().join("one.key")).unwrap();
    let _ = plain.sh("--db plain.db restore sealed.db --force --key-file one.key").ends_with(1).stderr(
        "error: plain.db is not encrypted, and sealed.db is encrypted\nhint: restore it under another name (`--db FILE`); `key set` or `key remove` makes that one alike\n",
    );
    let _ = plain
        .sh("--db sealed.db restore plain.db --force")
        .ends_with(1)
        .says("sealed.db is encrypted, and plain.db is not encrypted");
    let _ = plain.sh("--db plain.db verify").ok();
    let _ = user.sh("verify").ok();
}
