//! Private by default: whoever else is on the machine reads nothing of the register, and no message
//! repeats what people are called or wrote.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::User;

/// Runs a command that gives everybody everything it makes.
fn open_handed(user: &User, line: &str) {
    let line = format!("umask 000; exec {} {line}", env!("CARGO_BIN_EXE_redress"));
    let environment: Vec<_> = user
        .command(&[])
        .get_envs()
        .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
        .collect();
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(&line).current_dir(user.home()).env_clear().envs(environment);
    let output = shell.output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        }
        found.push(path);
    }
    found
}

#[test]
fn every_file_and_folder_that_is_made_is_its_users_alone_whatever_the_umask() {
    let user = User::on("2026-04-08");
    let given = [user.write("scan.pdf", "a scan"), user.write("private.txt", "Some words")];
    fs::create_dir(user.home().join("backups")).unwrap();
    for line in [
        "new --clinic carrara --channel phone --complainant 'Ann Patient' --summary x",
        "note CARR-2026-0001 @private.txt",
        "file add CARR-2026-0001 scan.pdf --store",
        "file extract CARR-2026-0001 1 -o out/../taken.pdf",
        "show CARR-2026-0001 --format md -o page.md",
        "report register --format csv -o register.csv",
        "backup backups",
        "backup named.db",
        "--db deep/er/drill.db restore named.db",
        "restore named.db --force",
        "procedure show carrara --format json -o carrara.json",
    ] {
        if line.contains("out/") {
            fs::create_dir(user.home().join("out")).unwrap();
        }
        open_handed(&user, line);
    }
    let mut seen = 0;
    for path in files(user.home()) {
        let found = fs::metadata(&path).unwrap();
        let by_test = given.contains(&path)
            || ["backups", "out"].iter().any(|name| path == user.home().join(name));
        if by_test || path.ends_with(".local") || path.ends_with("share") {
            continue;
        }
        let expected = if found.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(found.permissions().mode() & 0o777, expected, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 12, "{seen}");
}

#[test]
fn messages_do_not_repeat_names_and_texts() {
    let user = User::on("2026-04-08");
    let _ = user
        .sh("new --clinic carrara --channel phone --complainant 'Ann Secret' --summary Secret")
        .ok();
    user.write("secret.json", r#"{"complainant": ["Mrs Secret"]}"#);
    user.write("secret2.json", r#""Mrs Secret""#);
    user.write("secret3.json", r#"{"clinic": "carrara", "points": "Mrs Secret"}"#);
    user.write("secret4.json", r#"{"clinic": "carrara", "summary": {"Mrs": "Secret"}}"#);
    let long = format!("note CARR-2026-0009 'Secret {}'", "x".repeat(500));
    for line in [
        "new --from-json secret.json",
        "new --from-json secret2.json",
        "new --from-json secret3.json",
        "new --from-json secret4.json",
        "new --clinic carrara --channel phone --complainant 'Mrs\nSecret'",
        "new --clinic carrara --channel phone --received 2027-01-01 --complainant 'Mrs Secret'",
        "assign CARR-2026-0001 'Dr\nSecret'",
        "escalate CARR-2026-0001 --in-writing --handler 'Dr Secret' --on 2020-01-01",
        long.as_str(),
    ] {
        let ran = user.sh(line);
        assert!(ran.code != 0 && !ran.stderr.contains("Secret"), "{line}: {}", ran.stderr);
    }
    // What is told of an act names the complaint and not the person.
    let told = user.sh("note CARR-2026-0001 'A Secret matter'").ok();
    assert!(!told.stderr.contains("Secret"), "{}", told.stderr);
}
