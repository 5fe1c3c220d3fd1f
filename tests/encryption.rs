//! Encrypted registers, as whole commands: `cargo test --features encryption --test encryption`.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![cfg(unix)]

#[path = "encryption/convert.rs"]
mod convert;
#[path = "encryption/prompt.rs"]
mod prompt;
#[path = "cli/support.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod support;
#[path = "encryption/told_apart.rs"]
mod told_apart;
#[path = "encryption/verbs.rs"]
mod verbs;

use std::fs;
use std::path::Path;

use support::User;

/// What stands in a register that the tests make, and in no other file of it.
const WORDS: [&str; 4] = ["Quillfeather", "Asymmetry", "carrara", "CREATE TABLE"];

const NOTE: &str = "note: keep a copy of the key or passphrase apart from this machine: without it nobody can read the register or its backups\n";

const NEW: &str = "new --clinic carrara --received 2026-03-02 --channel phone --complainant 'Zebedee Quillfeather' --summary 'Asymmetry after treatment'";

/// A user with two key files, of which the first is named by the config file.
fn with_key() -> User {
    let user = User::on("2026-04-02");
    let _ = user.sh("key new one.key").ok();
    let _ = user.sh("key new two.key").ok();
    let config = user.home().join(".config/redress");
    fs::create_dir_all(&config).unwrap();
    let key = user.home().join("one.key");
    fs::write(config.join("config.toml"), format!("key_file = '{}'\n", key.display())).unwrap();
    user
}

/// The same with an encrypted register in which there is a complaint.
fn with_register() -> User {
    let user = with_key();
    let _ = user.sh("init").ok();
    let _ = user.sh(NEW).ok();
    user
}

/// Which of the words can be read in a file.
fn readable(path: &Path) -> Vec<&'static str> {
    let bytes = fs::read(path).unwrap();
    let has = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    WORDS.into_iter().filter(|word| has(word)).collect()
}

/// Which files of a folder there are, by name.
fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
