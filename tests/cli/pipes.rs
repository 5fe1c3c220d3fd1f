//! Whoever looks through a pager keeps nobody from recording.

use std::io::Read;
use std::process::Stdio;

use crate::support::User;

#[test]
fn somebody_who_does_not_read_on_holds_nobody_up() {
    let user = User::on("2026-04-02");
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary B").ok();
    let words = "A long letter. ".repeat(60_000);
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], &words).ok();
    let mut looking = user
        .command(&["show", "CARR-2026-0001", "--format", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = looking.stdout.take().unwrap();
    // It prints, and what it prints is more than a pipe takes.
    let mut first = [0; 1];
    out.read_exact(&mut first).unwrap();
    let _ = user.sh("note CARR-2026-0001 'Meanwhile'").ok();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(looking.wait().unwrap().success());
    assert!(rest.contains(words.trim()) && rest.ends_with("}\n"), "{} bytes", rest.len());
    assert!(!rest.contains("Meanwhile"));
}

#[test]
fn somebody_who_has_seen_enough_ends_it_without_a_word() {
    let user = User::on("2026-04-02");
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary B").ok();
    let words = "A long letter. ".repeat(60_000);
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], &words).ok();
    let mut looking = user
        .command(&["show", "CARR-2026-0001", "--format", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 1];
    looking.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = looking.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
