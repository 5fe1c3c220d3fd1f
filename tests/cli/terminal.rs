//! What somebody at a terminal sees and is asked.

mod actions;
mod editor;
mod people;
mod points;
mod procedure;

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use rustix::fs::{OFlags, fcntl_setfl};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

use crate::support::{User, split};

/// How long between two looks, and how many of them what should come at once may take on the
/// slowest of machines.
const PAUSE: Duration = Duration::from_millis(2);
const LOOKS: u32 = 10_000;

/// A command that runs on a terminal of its own.
struct Session {
    child: Child,
    /// Our end of the terminal: its keyboard and its screen.
    terminal: File,
    seen: String,
    /// How much of what was seen has been looked at.
    read: usize,
}

/// Where standard input comes from.
#[derive(PartialEq)]
enum Input {
    Terminal,
    Nothing,
}

impl Session {
    fn start(user: &User, line: &str) -> Self {
        Self::with_input(user, line, &Input::Terminal)
    }

    fn with_input(user: &User, line: &str, input: &Input) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        // No other program that the tests start is to keep this terminal open.
        #[cfg(target_os = "linux")]
        let flags = flags | OpenptFlags::CLOEXEC;
        let ours = openpt(flags).expect("a terminal");
        grantpt(&ours).and_then(|()| unlockpt(&ours)).expect("the terminal is ours");
        let size = Winsize { ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&ours, size).expect("the terminal has a size");
        let name = ptsname(&ours, Vec::new()).expect("the terminal has a name").into_bytes();
        let theirs = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(OFlags::NOCTTY.bits().cast_signed())
            .open(std::ffi::OsString::from_vec(name))
            .expect("its other end");
        let end = || Stdio::from(theirs.try_clone().expect("its other end"));
        let words = split(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut command = user.command(&words);
        command.stdout(end()).stderr(end());
        if *input == Input::Terminal {
            command.stdin(end());
        }
        let child = command.spawn().expect("the program runs");
        fcntl_setfl(&ours, OFlags::NONBLOCK).expect("a look at the screen never waits");
        Self { child, terminal: File::from(ours), seen: String::new(), read: 0 }
    }

    /// Takes in what is on the screen by now; whether there was anything new.
    fn looks(&mut self) -> bool {
        let mut bytes = [0; 4096];
        // An error: nothing yet, or nobody at the other end any more.
        let Ok(count @ 1..) = self.terminal.read(&mut bytes) else { return false };
        self.seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
        true
    }

    /// Does something until it succeeds; a command that never comes to it is ended, and fails.
    fn until(&mut self, what: &str, mut done: impl FnMut(&mut Self) -> bool) {
        for _ in 0..LOOKS {
            while self.looks() {}
            if done(self) {
                return;
            }
            sleep(PAUSE);
        }
        let _ = self.child.kill();
        panic!("{what}, and only this was seen:\n{}", self.seen.escape_debug());
    }

    /// Waits until this appears, after what has been waited for before.
    fn sees(&mut self, expected: &str) {
        self.until(&format!("{expected:?} never came"), |it| {
            let found = it.seen[it.read..].find(expected);
            it.read += found.map_or(0, |at| at + expected.len());
            found.is_some()
        });
    }

    /// Presses keys once the program waits for them: until it does, the terminal itself would
    /// take Ctrl-C.
    fn types(&mut self, keys: &str) {
        self.until(&format!("nobody waits for {keys:?}"), |it| {
            let modes = tcgetattr(&it.terminal).expect("the terminal is ours").local_modes;
            !modes.contains(LocalModes::ICANON)
        });
        self.terminal.write_all(keys.as_bytes()).expect("somebody is there");
    }

    /// Waits for a question and answers it.
    fn answers(&mut self, question: &str, keys: &str) {
        self.sees(question);
        self.types(keys);
    }

    /// Waits for the end; gives the exit code and everything that was on the screen.
    fn ends(mut self) -> (i32, String) {
        let mut status = None;
        self.until("it waits for somebody", |it| {
            status = it.child.try_wait().expect("the child is ours");
            status.is_some()
        });
        while self.looks() {}
        let code = status.and_then(|status| status.code());
        (code.expect("it ends by itself"), self.seen)
    }
}

const ENTER: &str = "\r";
const DOWN: &str = "\u{1b}[B";
const CTRL_C: &str = "\u{3}";
const ESCAPE: &str = "\u{1b}";

fn user() -> User {
    User::on("2026-06-01").with("TERM", "xterm")
}

/// That the terminal is given back as it was: the last thing said of the cursor shows it.
fn cursor_is_shown(screen: &str) {
    let (shown, hidden) = (screen.rfind("\u{1b}[?25h"), screen.rfind("\u{1b}[?25l"));
    assert!(hidden.is_none() || shown > hidden, "{}", screen.escape_debug());
}

/// Answers everything that `new` asks for about a complaint to Carrara, but the last question.
fn interview(it: &mut Session) {
    it.answers("Clinic", ENTER);
    it.answers("Received on [2026-06-01]", "2026-05-28\r");
    it.sees("Thu 28 May 2026");
    it.answers("By which channel", DOWN);
    it.types(ENTER);
    it.answers("Who complains", "A. Patient\r");
    it.answers("What it is about", "Asymmetry after treatment\r");
}

#[test]
fn new_asks_for_what_is_missing_shows_the_dates_and_records_on_yes() {
    let user = user();
    let mut it = Session::start(&user, "new");
    interview(&mut it);
    it.sees("These dates follow from it");
    it.sees("Telephone call to the patient");
    it.sees("Thu 28 May 2026");
    it.sees("Detailed written response");
    it.sees("Thu 25 Jun 2026");
    it.answers("Record this complaint?", "y");
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains("\\u{"), "escapes are shown to people:\n{screen}");
    cursor_is_shown(&screen);
    assert!(screen.contains("Recorded CARR-2026-0001, received on Thu 28 May 2026."), "{screen}");
    let complaint = user.json("show CARR-2026-0001");
    for (key, value) in [
        ("received_on", "2026-05-28"),
        ("channel", "in-person"),
        ("complainant", "A. Patient"),
        ("summary", "Asymmetry after treatment"),
    ] {
        assert_eq!(complaint[key], value, "{key}");
    }
}

#[test]
fn what_the_policy_asks_of_a_complainant_is_asked_and_may_be_left_for_later() {
    let user = user();
    let line = "new --clinic itrust --received 2026-05-28 --channel email --complainant A";
    let mut it = Session::start(&user, line);
    it.answers("What it is about", "B\r");
    it.answers("Date of birth", "31/05/1970\r");
    it.answers("expected YYYY-MM-DD", "1970-05-31\r");
    it.answers("Address", ENTER);
    it.answers("E-mail address", "a@example.org\r");
    it.answers("By which channel is the reply wanted?", DOWN);
    it.types(ENTER);
    it.answers("Record this complaint?", ENTER);
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    let complaint = user.json("show ITRU-2026-0001");
    assert_eq!(complaint["born_on"], "1970-05-31");
    assert_eq!(complaint["email"], "a@example.org");
    assert_eq!(complaint["reply_by"], serde_json::json!(["email"]));
    assert_eq!(complaint["missing"], serde_json::json!(["address"]));
}

#[test]
fn the_clinics_own_lists_are_offered_and_flags_are_not_asked_again() {
    let user = user();
    let line = "new --received 2026-05-28 --channel email --complainant A --summary B";
    let mut it = Session::start(&user, line);
    it.answers("Clinic", DOWN);
    it.types(DOWN);
    it.types(ENTER);
    it.answers("Category", DOWN);
    it.types(ENTER);
    it.answers("Was CAT commissioned by another organisation", ENTER);
    it.answers("Record this complaint?", ENTER);
    let (code, screen) = it.ends();
    assert_eq!(code, 0, "{screen}");
    for answered in ["Received on [", "By which channel", "Who complains", "What it is about"] {
        assert!(!screen.contains(answered), "{answered} was asked");
    }
    let complaint = user.json("show CAT-2026-0001");
    assert_eq!(complaint["category"], "standard-of-service");
    assert_eq!(complaint["facts"]["commissioned"], "yes");
}

#[test]
fn an_answer_that_will_not_do_is_asked_for_again() {
    let user = user();
    let mut it = Session::start(&user, "new --clinic carrara --channel phone");
    it.answers("Received on", "31/05/2026\r");
    it.sees("expected YYYY-MM-DD");
    it.answers("Received on", "2026-02-29\r");
    it.sees("February 2026 has 28 days");
    it.answers("Received on", "1994-02-28\r");
    it.sees("from 1995 to 2100");
    it.answers("Received on", "2026-06-02\r");
    it.sees("2026-06-02 is in the future");
    it.answers("Received on", ENTER);
    it.sees("Mon 1 Jun 2026");
    it.answers("Who complains", ENTER);
    it.answers("What it is about", "  \r");
    it.sees("it is empty");
    it.answers("What it is about", "B\r");
    it.answers("Record this complaint?", "y");
    assert_eq!(it.ends().0, 0);
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["capacity"], "anonymous");
    assert_eq!(complaint["summary"], "B");
}

#[test]
fn a_name_that_is_typed_is_held_to_what_a_flag_is_held_to() {
    let user = user();
    let line = "new --clinic carrara --received 2026-05-28 --channel phone --summary B";
    let mut it = Session::start(&user, line);
    it.sees("Who complains");
    it.types(&"n".repeat(501));
    it.types(ENTER);
    it.sees("expected at most 500");
    it.answers("Who complains", CTRL_C);
    assert_eq!(it.ends().0, 130);
}

#[test]
fn no_leaves_everything_as_it_was() {
    for no in ["n", ESCAPE] {
        let user = user();
        let mut it = Session::start(&user, "new");
        interview(&mut it);
        it.answers("Record this complaint?", no);
        let (code, screen) = it.ends();
        assert_eq!(code, 130, "{screen}");
        assert!(screen.contains("nothing was recorded"), "{screen}");
        cursor_is_shown(&screen);
        assert!(!user.home().join(".local").exists());
    }
}

#[test]
fn an_interrupt_at_any_question_gives_the_terminal_back_and_records_nothing() {
    let questions = [
        ("Clinic", ENTER),
        ("Received on", ENTER),
        ("By which channel", ENTER),
        ("Who complains", "A\r"),
        ("What it is about", "B\r"),
        ("Record this complaint?", ""),
    ];
    for stop in 0..questions.len() {
        for by_key in [true, false] {
            let user = user();
            let mut it = Session::start(&user, "new");
            for (question, answer) in &questions[..stop] {
                it.answers(question, answer);
            }
            it.sees(questions[stop].0);
            if by_key {
                it.types(CTRL_C);
            } else {
                let line = format!("kill -INT {}", it.child.id());
                let sent = std::process::Command::new("/bin/sh").args(["-c", &line]).status();
                assert!(sent.expect("a shell").success());
            }
            let (code, screen) = it.ends();
            assert_eq!(code, 130, "{screen}");
            assert_eq!(screen.matches("interrupted: nothing was recorded").count(), 1, "{screen}");
            cursor_is_shown(&screen);
            assert!(!user.home().join(".local").exists());
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_goes_away_is_not_waited_for() {
    for (line, question) in [("new", "Clinic"), ("new --clinic carrara", "Received on")] {
        let user = user();
        let mut it = Session::start(&user, line);
        it.sees(question);
        // A terminal with nobody at it: a closed window, a lost connection.
        it.terminal = File::open("/dev/null").expect("nothing");
        it.until("it waits for ever", |it| {
            it.child.try_wait().expect("the child is ours").is_some()
        });
        assert!(!user.home().join(".local").exists());
    }
}

#[test]
fn where_nobody_may_be_asked_the_flags_are_named() {
    let user = user();
    let missing = "missing `--clinic CODE`, `--channel CHANNEL`, `--complainant NAME` and";
    for (line, input) in [("new --no-input", Input::Terminal), ("new", Input::Nothing)] {
        let (code, screen) = Session::with_input(&user, line, &input).ends();
        assert_eq!(code, 2, "{screen}");
        assert!(screen.contains(missing), "{screen}");
    }
    assert!(!user.home().join(".local").exists());
}

#[test]
fn an_act_asks_for_its_channel_and_records_nothing_when_interrupted() {
    let user = user();
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary B").ok();
    let mut it = Session::start(&user, "respond CARR-2026-0001 --apology");
    it.answers("What was found?", DOWN);
    it.types(ENTER);
    it.answers("By which channel?", CTRL_C);
    let (code, screen) = it.ends();
    assert_eq!(code, 130, "{screen}");
    cursor_is_shown(&screen);
    let mut it = Session::start(&user, "ack CARR-2026-0001");
    it.answers("By which channel?", ENTER);
    assert_eq!(it.ends().0, 0);
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["responded_on"], serde_json::Value::Null);
    assert_eq!(complaint["acknowledged_on"], "2026-06-01");
}

#[test]
fn a_terminal_gets_a_table_with_colour_unless_somebody_wants_none() {
    let user = user();
    let new =
        "new --clinic carrara --received 2026-05-01 --channel phone --complainant A --summary B";
    let _ = user.sh(new).ok();
    let (code, screen) = Session::start(&user, "report overdue").ends();
    assert_eq!(code, 0);
    assert!(screen.starts_with("REF "), "{screen}");
    assert!(screen.contains("\u{1b}[") && screen.contains("OVERDUE"), "{}", screen.escape_debug());
    for line in ["report overdue --color never", "show CARR-2026-0001 --color never"] {
        let (_, screen) = Session::start(&user, line).ends();
        assert!(!screen.contains('\u{1b}'), "`{line}`: {}", screen.escape_debug());
    }
    let user = user.with("NO_COLOR", "1");
    for line in [
        "report overdue",
        "list",
        "show CARR-2026-0001",
        "procedure show carrara",
        "note CARR-2026-0001 words",
        "--help",
        "new --help",
        "lst",
        "show CARR-2026-0009",
    ] {
        let (_, screen) = Session::start(&user, line).ends();
        assert!(!screen.contains('\u{1b}'), "`{line}`: {}", screen.escape_debug());
    }
    let (_, screen) = Session::start(&user, "report overdue --color always").ends();
    assert!(screen.contains("\u{1b}["), "a flag wins over the environment");
    let user = user.with("NO_COLOR", "").with("TERM", "dumb");
    let (_, screen) = Session::start(&user, "report overdue").ends();
    assert!(!screen.contains('\u{1b}'), "{}", screen.escape_debug());
}

#[test]
fn what_a_stranger_wrote_does_not_drive_the_terminal_in_any_format() {
    let user = user();
    let hostile = "x\u{1b}]0;owned\u{7}\u{9b}2J\u{202e}y";
    let words = [
        "new",
        "--clinic",
        "cat",
        "--channel",
        "email",
        "--complainant",
        hostile,
        "--summary",
        hostile,
    ];
    let _ = user.run(&words).ok();
    for line in ["list", "show CAT-2026-0001", "report register"] {
        for format in ["table", "tsv", "csv", "json", "ndjson", "md"] {
            let (_, screen) = Session::start(&user, &format!("{line} --format {format}")).ends();
            for bad in ["\u{1b}]", "\u{7}", "\u{9b}", "\u{202e}"] {
                assert!(!screen.contains(bad), "`{line}` as {format}: {}", screen.escape_debug());
            }
        }
    }
    for line in
        ["show", "ack CAT-2026-0001 --by", "ack CAT-2026-0001 --by phone --on", "list --status"]
    {
        let (code, screen) = Session::start(&user, &format!("{line} '{hostile}'")).ends();
        assert_eq!(code, 2);
        for bad in ["\u{1b}]", "\u{7}", "\u{9b}", "\u{202e}"] {
            assert!(!screen.contains(bad), "`{line}`: {}", screen.escape_debug());
        }
    }
}

#[test]
fn somebody_at_a_terminal_is_told_that_there_is_nothing() {
    let user = user();
    let _ = user.sh("init").ok();
    for (line, says) in [
        ("list", "No complaints."),
        ("report overdue", "Nothing is overdue."),
        ("report due", "Nothing is due."),
        ("clinic list", "No clinics yet"),
    ] {
        let (code, screen) = Session::start(&user, line).ends();
        assert_eq!(code, 0);
        assert!(screen.contains(says), "{screen}");
        let _ = user.sh(line).ok().stdout("").stderr("");
    }
}

/// The fiftieth from the end is the second of 51.
#[test]
fn a_terminal_gets_the_fifty_that_were_received_last() {
    let user = user();
    for number in 1..=51 {
        let name = format!("Kerr {number:02}");
        let new = "new --clinic carrara --channel phone --summary Swelling --complainant";
        let _ = user.sh(&format!("{new} '{name}'")).ok();
    }
    let (code, screen) = Session::start(&user, "find kerr").ends();
    assert_eq!(code, 0);
    assert!(screen.contains("Shown are the 50 received last; there are more"), "{screen}");
    assert!(!screen.contains("CARR-2026-0001") && screen.contains("CARR-2026-0002"), "{screen}");
    let (_, screen) = Session::start(&user, "find kerr --limit 60").ends();
    assert!(!screen.contains("there are more") && screen.contains("CARR-2026-0001"), "{screen}");
    assert_eq!(user.sh("find kerr").ok().stdout.lines().count(), 51);
}

#[test]
fn a_workbook_is_not_thrown_at_a_terminal() {
    let user = user();
    let _ = user.sh("init").ok();
    let (code, screen) = Session::start(&user, "list --format xlsx").ends();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("name a file with `-o FILE.xlsx`"), "{screen}");
    assert!(!screen.contains("PK"), "{screen}");
}
