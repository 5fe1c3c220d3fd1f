//! A command is killed before each of its calls of the system, and each of them fails once and for
//! good: `strace` makes the fault, the program is as it is for users.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::register::{asked, folder, make, of_redress, ran, record, redress, sound};

const ACT: [&str; 3] = ["note", "CARR-2026-0001", "A note"];

/// The program under `strace`, with a fault; its calls of that kind are written down.
fn with_fault(kind: &str, fault: &str, at: u32, register: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(register.with_file_name("trace"));
    command.args(["-e", &format!("trace={kind}")]);
    command.args(["-e", &format!("inject={kind}:{fault}:when={at}")]);
    command.args(["--", env!("CARGO_BIN_EXE_redress")]);
    of_redress(&mut command, register, words);
    command
}

/// Whether faults can be made here; says so where they cannot.
fn can_be_made() -> bool {
    let tried = Command::new("strace")
        .args([
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=none",
            "-e",
            "inject=getcwd:error=EIO",
            "true",
        ])
        .output();
    let can = tried.is_ok_and(|output| output.status.success());
    if !can {
        println!("left out: strace is not there, or may not be used");
    }
    can
}

/// How a command with a fault ended.
struct Ended {
    what: String,
    killed: bool,
    done: bool,
    said: String,
}

impl Ended {
    /// It was told as done.
    fn told(&self) -> bool {
        self.done || self.said.contains("it was recorded, but")
    }

    /// It was not told either way.
    fn unsure(&self) -> bool {
        self.killed || self.said.contains("whether it was recorded")
    }

    /// That what is there is what was told: all of it, or nothing.
    fn agrees(&self, there: bool) {
        assert!(!self.told() || there, "{}: told as done, and not there: {}", self.what, self.said);
        let explained = self.told() || self.unsure();
        assert!(!there || explained, "{}: refused, and it is there: {}", self.what, self.said);
    }
}

/// Makes a fault at the first, second, third ... call of a kind, until there are no more of them,
/// each time with everything anew. Gives how many there were.
fn at_each(
    (kind, fault): (&str, &str),
    register: &Path,
    words: &[&str],
    mut anew: impl FnMut(),
    mut look: impl FnMut(&Ended),
) -> u32 {
    for at in 1..2_000 {
        anew();
        let (output, said) = ran(&mut with_fault(kind, fault, at, register, words));
        let killed = output.status.signal().is_some();
        let trace = fs::read_to_string(register.with_file_name("trace")).unwrap();
        if !killed && !trace.contains("(INJECTED)") {
            println!("{}, {kind}, {fault}: {} tried", words[0], at - 1);
            return at - 1;
        }
        let what = format!("{}, {kind}:{fault}, call {at}", words[0]);
        look(&Ended { what, killed, done: output.status.success(), said });
    }
    panic!("there is no end of {kind}");
}

/// An act, with each of these faults at each call.
fn try_act(faults: &[(&str, &str)]) {
    let folder = folder();
    let (template, register) = templates(folder.path());
    let before = sound(&template);
    let mut all = 0;
    for fault in faults {
        let anew = || {
            fs::copy(&template, &register).unwrap();
        };
        all += at_each(*fault, &register, &ACT, anew, |ended| {
            ended.agrees(sound(&register) > before);
            let next = ran(&mut redress(&register, &["note", "CARR-2026-0001", "after it"]));
            assert!(next.0.status.success(), "after {}: {}", ended.what, next.1);
        });
    }
    println!("{all} faults: nothing lost, nothing half-written");
}

/// A register with a complaint, and where its copies are tried.
fn templates(folder: &Path) -> (PathBuf, PathBuf) {
    let template = folder.join("template.db");
    make(&template);
    record(&template).unwrap();
    (template, folder.join("register.db"))
}

/// Removes whatever a command left beside the register, and gives the names of it.
fn cleared(folder: &Path, beginning: &str) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.filter(|name| name.starts_with(beginning)).collect();
    for name in &names {
        fs::remove_file(folder.join(name)).unwrap();
    }
    names
}

/// What may go wrong while a register is copied or replaced.
fn of_files() -> Vec<(&'static str, &'static str)> {
    let mut faults = vec![
        ("pwrite64", "signal=KILL"),
        ("fsync", "signal=KILL"),
        ("pwrite64", "error=ENOSPC"),
        ("fsync", "error=EIO"),
    ];
    if asked().is_some() {
        let kinds =
            ["unlink", "rename", "renameat2", "openat", "copy_file_range", "fcntl", "ftruncate"];
        faults.extend(kinds.map(|kind| (kind, "signal=KILL")));
        faults.extend(kinds.map(|kind| (kind, "error=EIO")));
        faults.push(("pread64", "error=EIO"));
    }
    faults
}

#[test]
fn a_backup_that_fails_leaves_the_older_one() {
    if !can_be_made() {
        return;
    }
    let folder = folder();
    let (older, register) = templates(folder.path());
    fs::copy(&older, &register).unwrap();
    record(&register).unwrap();
    let (before, after) = (sound(&older), sound(&register));
    let copy = folder.path().join("copy.db");
    for fault in of_files() {
        let anew = || {
            fs::copy(&older, &copy).unwrap();
        };
        let words = ["backup", copy.to_str().unwrap()];
        at_each(fault, &register, &words, anew, |ended| {
            let is = sound(&copy);
            assert!(is == before || is == after);
            assert!(!ended.done || is == after, "{}: {}", ended.what, ended.said);
            assert_eq!(sound(&register), after);
            let left = cleared(folder.path(), ".redress-");
            assert!(ended.killed || left.is_empty(), "{}: {left:?}", ended.what);
        });
    }
}

#[test]
fn a_restore_that_fails_leaves_the_register_as_it_was() {
    if !can_be_made() {
        return;
    }
    let folder = folder();
    let (copy, register) = templates(folder.path());
    let now = folder.path().join("now.db");
    fs::copy(&copy, &now).unwrap();
    record(&now).unwrap();
    record(&now).unwrap();
    let (before, after) = (sound(&now), sound(&copy));
    for fault in of_files() {
        let anew = || {
            fs::copy(&now, &register).unwrap();
            cleared(folder.path(), "register.db.before-restore");
        };
        let words = ["restore", copy.to_str().unwrap(), "--force"];
        at_each(fault, &register, &words, anew, |ended| {
            let is = sound(&register);
            assert!(is == before || is == after);
            ended.agrees(is == after);
            cleared(folder.path(), ".redress-");
            let kept = cleared(folder.path(), "register.db.before-restore");
            // What was there is never lost.
            assert!(is == before || kept.len() == 1, "{}: {kept:?}", ended.what);
        });
    }
}

#[test]
fn a_command_may_be_killed_before_any_call_of_the_system() {
    if !can_be_made() {
        return;
    }
    let mut kinds = vec!["pwrite64", "fsync", "unlink", "write"];
    if asked().is_some() {
        kinds.extend(["openat", "fcntl", "pread64", "close", "mmap", "newfstatat", "brk"]);
    }
    let faults: Vec<(&str, &str)> = kinds.into_iter().map(|kind| (kind, "signal=KILL")).collect();
    try_act(&faults);
}

#[test]
fn any_call_of_the_system_may_fail() {
    if !can_be_made() {
        return;
    }
    let mut faults = vec![
        ("pwrite64", "error=ENOSPC"),
        ("pwrite64", "error=EIO"),
        ("fsync", "error=EIO"),
        ("unlink", "error=EIO"),
    ];
    if asked().is_some() {
        faults.extend([
            ("pread64", "error=EIO"),
            ("openat", "error=EMFILE"),
            ("openat", "error=ENOSPC"),
            ("mmap", "error=ENOMEM"),
            ("brk", "error=ENOMEM"),
            ("fcntl", "error=ENOLCK"),
            ("write", "error=ENOSPC"),
        ]);
    }
    try_act(&faults);
}

/// Nothing is told before the end of the transaction is on the disk: the journal is removed, its
/// removal brought to the disk, and then words are written; with no more than five syncs in all.
#[test]
fn an_act_is_told_after_the_last_sync() {
    if !can_be_made() {
        return;
    }
    let folder = folder();
    let register = folder.path().join("register.db");
    make(&register);
    record(&register).unwrap();
    let trace = folder.path().join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=fsync,fdatasync,unlink,write", "-o"]).arg(&trace);
    command.args(["--", env!("CARGO_BIN_EXE_redress")]);
    of_redress(&mut command, &register, &ACT);
    let (output, said) = ran(&mut command);
    assert!(output.status.success(), "{said}");
    let trace = fs::read_to_string(&trace).unwrap();
    let at = |call: &str| -> Vec<usize> {
        let lines = trace.lines().enumerate();
        lines.filter(|(_, line)| line.contains(call)).map(|(number, _)| number).collect()
    };
    let syncs = [at("fsync("), at("fdatasync(")].concat();
    let (removed, words) = (at("register.db-journal"), at("write("));
    assert!((1..=5).contains(&syncs.len()), "{} syncs:\n{trace}", syncs.len());
    let last = syncs.iter().max().unwrap();
    assert!(removed.len() == 1 && removed[0] < *last, "{trace}");
    assert!(words.iter().all(|word| word > last), "{trace}");
    println!("{} syncs for an act, all before it was told", syncs.len());
}
