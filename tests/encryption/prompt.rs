//! A passphrase, typed at a terminal: asked for twice when it is new, and never shown.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use rustix::fs::{OFlags, fcntl_setfl};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

use crate::support::{User, split};
use crate::{NEW, readable};

const WORDS: &str = "correct horse battery staple";
const LOOKS: u32 = 10_000;

/// A command on a terminal of its own, which is its controlling one: Ctrl-C there is a signal.
struct Session {
    child: Child,
    terminal: File,
    seen: String,
    read: usize,
}

impl Session {
    fn start(user: &User, line: &str) -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&ours).and_then(|()| unlockpt(&ours)).unwrap();
        let name = ptsname(&ours, Vec::new()).unwrap().into_bytes();
        let theirs = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(OFlags::NOCTTY.bits().cast_signed())
            .open(std::ffi::OsString::from_vec(name))
            .unwrap();
        let end = || Stdio::from(theirs.try_clone().unwrap());
        let words = split(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut command = user.command(&words);
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
        fcntl_setfl(&ours, OFlags::NONBLOCK).unwrap();
        Self { child, terminal: File::from(ours), seen: String::new(), read: 0 }
    }

    fn until(&mut self, what: &str, mut done: impl FnMut(&mut Self) -> bool) {
        for _ in 0..LOOKS {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = self.terminal.read(&mut bytes) {
                self.seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
            if done(self) {
                return;
            }
            sleep(Duration::from_millis(2));
        }
        let _ = self.child.kill();
        panic!("{what}, and only this was seen:\n{}", self.seen.escape_debug());
    }

    fn echoes(&self) -> bool {
        tcgetattr(&self.terminal).unwrap().local_modes.contains(LocalModes::ECHO)
    }

    /// Waits for a question, and until nothing is shown any more, and types.
    fn answers(mut self, question: &str, words: &str) -> Self {
        self.until(&format!("{question:?} never came"), |it| {
            let found = it.seen[it.read..].find(question);
            it.read += found.map_or(0, |at| at + question.len());
            found.is_some()
        });
        self.until("what is typed would be shown", |it| !it.echoes());
        self.terminal.write_all(format!("{words}\n").as_bytes()).unwrap();
        self
    }

    fn ends(mut self) -> (i32, String) {
        let mut status = None;
        self.until("it waits for somebody", |it| {
            status = it.child.try_wait().unwrap();
            status.is_some()
        });
        self.until("", |_| true);
        assert!(self.echoes(), "the terminal stays silent");
        (status.and_then(|status| status.code()).unwrap(), self.seen)
    }
}

#[test]
fn a_passphrase_is_typed_twice_and_opens_the_register() {
    let user = User::on("2026-04-02");
    let (code, seen) = Session::start(&user, "--db r.db init --encrypt")
        .answers("New passphrase", "too short")
        .answers("New passphrase", WORDS)
        .answers("The same again", "something else altogether")
        .answers("New passphrase", WORDS)
        .answers("The same again", WORDS)
        .ends();
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("Those were not the same."), "{seen}");
    assert!(seen.contains("Made an encrypted register at r.db."), "{seen}");
    assert!(!seen.contains("battery") && !seen.contains("altogether"), "{seen}");
    let (code, seen) = Session::start(&user, &format!("--db r.db {NEW}"))
        .answers("Passphrase of r.db", WORDS)
        .ends();
    assert!(code == 0 && seen.contains("CARR-2026-0001"), "{seen}");
    assert_eq!(readable(&user.home().join("r.db")), [""; 0]);
    let (code, seen) =
        Session::start(&user, "--db r.db verify").answers("Passphrase of r.db", WORDS).ends();
    assert!(code == 0 && seen.contains("Verified: 3 events"), "{seen}");
    let (code, seen) = Session::start(&user, "--db r.db list")
        .answers("Passphrase of r.db", "another one, all wrong")
        .ends();
    assert!(code == 1 && seen.contains("the key does not open r.db"), "{seen}");
}

#[test]
fn a_passphrase_is_changed_for_a_key_file_and_back() {
    let user = User::on("2026-04-02");
    let _ = user.sh("key new a.key").ok();
    let _ = user.sh("--db r.db --key-file a.key init").ok();
    let (code, seen) = Session::start(&user, "--db r.db --key-file a.key key change")
        .answers("New passphrase", WORDS)
        .answers("The same again", WORDS)
        .ends();
    assert_eq!(code, 0, "{seen}");
    let _ =
        user.sh("--db r.db --key-file a.key list").ends_with(1).says("the key does not open r.db");
    let (code, seen) = Session::start(&user, "--db r.db key change --to a.key")
        .answers("Passphrase of", WORDS)
        .ends();
    assert_eq!(code, 0, "{seen}");
    let _ = user.sh("--db r.db --key-file a.key verify").ok();
}

#[test]
fn nobody_is_asked_without_a_terminal_and_an_interrupt_gives_it_back() {
    let user = User::on("2026-04-02");
    let _ = user.sh("--db r.db init --encrypt").ends_with(2).stdout("").stderr(
        "error: there is no key file, and nobody to ask for a passphrase\nhint: `redress key new FILE` makes a key file; name it with `--key-file FILE`\n",
    );
    let mut session = Session::start(&user, "--db r.db init --encrypt");
    session.until("it never asks", |it| it.seen.contains("New passphrase") && !it.echoes());
    let id = i32::try_from(session.child.id()).unwrap();
    let pid = rustix::process::Pid::from_raw(id).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let (code, seen) = session.ends();
    assert!(code == 130 && seen.contains("interrupted: nothing was recorded"), "{seen}");
    assert!(!user.home().join("r.db").exists());
}
