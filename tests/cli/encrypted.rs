//! The usual build cannot encrypt, and says so of what is encrypted. What the other build does
//! stands in `tests/encryption.rs`.

#![cfg(not(feature = "encryption"))]

use crate::support::User;

const BUILD: &str =
    "hint: use one that was built with it: `cargo install --path . --features encryption`\n";

/// As an encrypted file looks: whole pages, as mixed as random numbers.
fn random() -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..8192).map(|_| next()).collect()
}

#[test]
fn an_encrypted_register_is_told_from_a_file_of_another_kind() {
    let user = User::on("2026-04-02");
    user.write("sealed.db", random());
    user.write("letter.txt", "Dear sirs, ".repeat(1000));
    for verb in ["list", "init", "backup b.db", "verify", "upgrade", "note CARR-2026-0001 x"] {
        let _ = user.sh(&format!("--db sealed.db {verb}")).ends_with(1).stdout("").stderr(&format!(
            "error: sealed.db is encrypted, and this redress was built without encryption\n{BUILD}"
        ));
    }
    let _ = user.sh("--db letter.txt list").ends_with(1).says("it is not an SQLite file");
}

#[test]
fn nothing_is_made_plain_where_encryption_was_asked_for() {
    let user = User::on("2026-04-02");
    user.write("some.key", "0".repeat(64));
    for line in ["init --encrypt", "init --key-file some.key", "key new other.key", "key set"] {
        let _ = user
            .sh(line)
            .ends_with(1)
            .stdout("")
            .stderr(&format!("error: this redress was built without encryption\n{BUILD}"));
    }
    assert!(!user.register().exists() && !user.home().join("other.key").exists());
    let user = user.with("REDRESS_KEY_FILE", "some.key");
    let _ = user
        .sh("list")
        .ends_with(1)
        .says("a key file is named by REDRESS_KEY_FILE: this redress was built without encryption");
}
