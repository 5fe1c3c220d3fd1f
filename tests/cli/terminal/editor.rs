//! A text that is written in an editor: on a private file, through no shell, gone afterwards.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::{Session, user};
use crate::support::User;

fn with_editor(user: User, script: &str) -> User {
    let editor = user.write("editor", format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let temporary = user.home().join("tmp");
    fs::create_dir(&temporary).unwrap();
    let (editor, temporary) =
        (format!("{} --wait", editor.display()), temporary.display().to_string());
    user.with("EDITOR", &editor).with("TMPDIR", &temporary)
}

fn recorded() -> User {
    let user = user();
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary B").ok();
    user
}

fn left(user: &User) -> usize {
    fs::read_dir(user.home().join("tmp")).unwrap().count()
}

#[test]
fn what_is_saved_in_the_editor_is_recorded_and_the_file_is_gone() {
    let script = "stat -c %a \"$(dirname \"$2\")\" \"$2\" > modes; echo \"$1\" >> modes\n\
                  echo 'kept' > \"$2.swp\"; echo 'Written there' > \"$2\"";
    let user = with_editor(recorded(), script);
    let (code, seen) = Session::start(&user, "note CARR-2026-0001 --edit").ends();
    assert_eq!(code, 0, "{seen}");
    assert!(user.sh("show CARR-2026-0001 --format json").ok().stdout.contains("Written there"));
    assert_eq!(fs::read_to_string(user.home().join("modes")).unwrap(), "700\n600\n--wait\n");
    assert_eq!(left(&user), 0);
}

#[test]
fn an_empty_text_and_an_editor_that_fails_record_nothing() {
    for (script, said) in [
        ("true", "error: nothing was written in the editor"),
        ("echo half > \"$2\"; exit 3", "failed (exit status: 3)"),
    ] {
        let user = with_editor(recorded(), script);
        let before = fs::read(user.register()).unwrap();
        let (code, seen) = Session::start(&user, "note CARR-2026-0001 @").ends();
        assert_eq!(code, 1, "{seen}");
        assert!(seen.contains(said), "{seen}");
        assert_eq!(fs::read(user.register()).unwrap(), before);
        assert_eq!(left(&user), 0);
    }
}

#[test]
fn an_editor_is_a_program_and_its_words_and_never_a_shell_line() {
    let user = recorded().with("VISUAL", "$(touch pwned) ; touch pwned");
    let (code, seen) = Session::start(&user, "note CARR-2026-0001 @").ends();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("cannot start the editor $(touch"), "{seen}");
    assert!(!user.home().join("pwned").exists());
}

#[test]
fn without_an_editor_both_ways_out_are_named() {
    let user = recorded();
    let (code, seen) = Session::start(&user, "note CARR-2026-0001 @").ends();
    assert_eq!(code, 2, "{seen}");
    assert!(seen.contains("neither VISUAL nor EDITOR is set"), "{seen}");
}

/// Waits until the editor has begun, and tells the program to end.
fn told_to_end(user: &User, signal: &str) -> (i32, String) {
    let mut it = Session::start(user, "note CARR-2026-0001 --edit");
    it.sees("open");
    let line = format!("kill -{signal} {}", it.child.id());
    let sent = std::process::Command::new("/bin/sh").args(["-c", &line]).status();
    assert!(sent.expect("a shell").success());
    it.ends()
}

#[test]
fn a_closed_terminal_and_a_request_to_end_leave_nothing_of_a_text() {
    for script in [
        "echo half > \"$2\"; echo open; exec sleep 20",
        // One that saves what it has, and says that all is well.
        "trap 'echo half > \"$2\"; echo half > \"$2.save\"; exit 0' TERM HUP\n\
         echo open; for i in $(seq 100); do sleep 0.1; done",
        // One that does not hear, and goes on writing.
        "trap '' TERM HUP; echo open; for i in $(seq 30); do echo half > \"$2\"; sleep 0.1; done",
    ] {
        for signal in ["HUP", "TERM"] {
            let user = with_editor(recorded(), script);
            let before = fs::read(user.register()).unwrap();
            let (code, seen) = told_to_end(&user, signal);
            assert_eq!(code, 130, "{seen}");
            assert!(seen.contains("interrupted: nothing was recorded"), "{seen}");
            assert_eq!(left(&user), 0, "{script}");
            assert_eq!(fs::read(user.register()).unwrap(), before);
        }
    }
}

#[test]
fn an_interrupt_is_for_the_editor() {
    let script = "trap 'echo kept > \"$2\"; exit 0' USR1; trap '' INT\necho open; kill -INT $PPID; \
                  sleep 0.2; kill -USR1 $$";
    let user = with_editor(recorded(), script);
    let (code, seen) = Session::start(&user, "note CARR-2026-0001 --edit").ends();
    assert_eq!(code, 0, "{seen}");
    assert!(user.sh("show CARR-2026-0001 --format json").ok().stdout.contains("kept"));
    assert_eq!(left(&user), 0);
}
