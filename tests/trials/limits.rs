//! The system gives no more: room, files, memory.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;

use crate::register::{asked, folder, make, of_redress, ran, record, references, sound};

/// Runs a command with a limit of the shell's `ulimit` in force.
fn limited(limit: &str, register: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("sh");
    // A signal that is ignored becomes an error of the write.
    let script = format!("{limit} || exit 99; exec \"$0\" \"$@\"");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_redress")]);
    of_redress(&mut command, register, words);
    command
}

/// Tries each limit on a register, and counts how often the act was done, refused, and ended by a
/// signal.
fn tried(limits: impl Iterator<Item = String>, words: &[&str]) -> [usize; 3] {
    let folder = folder();
    let template = folder.path().join("template.db");
    make(&template);
    record(&template).unwrap();
    let register = folder.path().join("register.db");
    let before = sound(&template);
    let mut counts = [0; 3];
    for limit in limits {
        fs::copy(&template, &register).unwrap();
        let (output, said) = ran(&mut limited(&limit, &register, words));
        assert_ne!(output.status.code(), Some(99), "`{limit}`: {said}");
        let there = sound(&register) > before;
        match output.status.code() {
            Some(0) => assert!(there, "`{limit}`: it was told as done, and is not there"),
            Some(_) => assert!(!there, "`{limit}`: it was refused, and is there: {said}"),
            None => assert!(output.status.signal().is_some()),
        }
        // Whatever it was, the next command is not hindered.
        let next = redress_note(&register);
        assert!(next.0.status.success(), "after `{limit}`: {}", next.1);
        counts[match output.status.code() {
            Some(0) => 0,
            Some(_) => 1,
            None => 2,
        }] += 1;
    }
    assert_eq!(references(&template).len(), 1);
    counts
}

fn redress_note(register: &Path) -> (std::process::Output, String) {
    ran(&mut crate::register::redress(register, &["note", "CARR-2026-0001", "after it"]))
}

const NOTE: [&str; 3] = ["note", "CARR-2026-0001", "A note"];

/// One of so many, or all of them in a long run.
fn step() -> usize {
    if asked().is_some() { 1 } else { 17 }
}

#[test]
fn a_disk_without_room_costs_nothing_but_the_act() {
    let folder = folder();
    let register = folder.path().join("register.db");
    make(&register);
    record(&register).unwrap();
    // In the shell's units of 512 bytes: from nothing to more than the register and its act need.
    let most = fs::metadata(&register).unwrap().len() / 512 + 400;
    let text = "words ".repeat(4_000);
    let words = ["note", "CARR-2026-0001", &text];
    let sizes = || (0..most).step_by(step());
    let refused = tried(sizes().map(|size| format!("trap '' XFSZ; ulimit -f {size}")), &words);
    println!("no room, as an error: {refused:?} done, refused, ended by a signal");
    assert!(refused[0] > 0 && refused[1] > 0 && refused[2] == 0);
    let ended = tried(sizes().map(|size| format!("ulimit -c 0; ulimit -f {size}")), &words);
    println!("no room, as a signal: {ended:?} done, refused, ended by a signal");
    assert!(ended[0] > 0 && ended[2] > 0);
}

#[test]
fn without_files_to_open_nothing_is_lost() {
    let counts = tried((3..16).map(|files| format!("ulimit -n {files}")), &NOTE);
    println!("few files: {counts:?} done, refused, ended by a signal");
    assert!(counts[0] > 0 && counts[1] > 0);
}

#[test]
fn without_memory_nothing_is_lost() {
    // In kB: from less than the program needs to begin to more than enough.
    let most = if asked().is_some() { 60_000 } else { 50_000 };
    let sizes = (2_000..most).step_by(if asked().is_some() { 40 } else { 1_600 });
    let counts = tried(sizes.map(|size| format!("ulimit -c 0; ulimit -v {size}")), &NOTE);
    println!("little memory: {counts:?} done, refused, ended by a signal");
    assert!(counts[0] > 0 && counts[1] + counts[2] > 0);
}
