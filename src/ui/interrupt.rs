//! Being told to end, by Ctrl-C, by a terminal that is closed or by another program: the terminal is
//! given back as it was, and nothing is left behind that was not to stay.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once};
use std::thread::sleep;
use std::time::Duration;

use super::Ui;
use crate::failure::{Exit, Interrupted};

/// How long to wait between two looks, and how often to look, until another program has ended or
/// left a folder alone: a second in all.
const PAUSE: Duration = Duration::from_millis(10);
const LOOKS: u32 = 100;

impl Ui {
    /// An interrupt from now on may come too late to hinder the recording, and says so.
    pub fn about_to_record(&self) {
        COMMITTING.store(true, Ordering::SeqCst);
    }

    /// Makes an interrupt remove a file that is being written, and end the program.
    pub fn remove_if_interrupted(&self, path: PathBuf) {
        leave_nothing(path);
        self.prepare_to_ask();
    }

    /// Makes an interrupt end the program with 130 and the cursor where it was; before the first
    /// prompt.
    pub fn prepare_to_ask(&self) {
        static ONCE: Once = Once::new();
        if let Some(path) = self.unfinished() {
            leave_nothing(path);
        }
        // Without a handler the default still ends the program; only the cursor would stay away.
        ONCE.call_once(hear);
    }
}

/// Hears what tells the program to end.
#[cfg(unix)]
fn hear() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let mut heard = vec![SIGINT, SIGTERM];
    // Under `nohup` there is no terminal, and its closing is not to be heard.
    if io::stdin().is_terminal() || io::stderr().is_terminal() {
        heard.push(SIGHUP);
    }
    let Ok(mut signals) = Signals::new(heard) else { return };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let hangs_up = signal == SIGHUP;
            if signal == SIGINT {
                interrupt();
            } else {
                end_the_other(hangs_up);
                end();
            }
        }
    });
}

#[cfg(not(unix))]
fn hear() {
    let _ = ctrlc::set_handler(interrupt);
}

/// Ctrl-C: it is meant for the other program, where one has the terminal.
fn interrupt() {
    if OTHER.lock().is_ok_and(|other| other.is_none()) {
        end();
    }
}

#[expect(
    clippy::disallowed_methods,
    clippy::exit,
    reason = "an interrupt ends the program wherever it is"
)]
fn end() {
    if let Ok(mut unfinished) = UNFINISHED.lock() {
        for path in unfinished.drain(..) {
            remove(&path);
        }
    }
    super::secret::terminal::give_back();
    interrupted();
    std::process::exit(Exit::Interrupted as i32);
}

/// Passes the signal on to the other program, and gives it a moment to end.
#[cfg(unix)]
fn end_the_other(hangs_up: bool) {
    use rustix::process::{Pid, Signal, kill_process};
    ENDING.store(true, Ordering::SeqCst);
    let other = || OTHER.lock().ok().and_then(|other| *other);
    let pid = other().and_then(|id| Pid::from_raw(id.cast_signed()));
    let Some(pid) = pid else { return };
    let _ = kill_process(pid, if hangs_up { Signal::HUP } else { Signal::TERM });
    for _ in 0..LOOKS {
        if other().is_none() {
            return;
        }
        sleep(PAUSE);
    }
}

/// Removes a file, or a folder that another program may still write to.
fn remove(path: &Path) {
    if !fs::symlink_metadata(path).is_ok_and(|found| found.is_dir()) {
        let _ = fs::remove_file(path);
        return;
    }
    for _ in 0..LOOKS {
        let _ = fs::remove_dir_all(path);
        if fs::symlink_metadata(path).is_err() {
            return;
        }
        sleep(PAUSE);
    }
}

/// What is being written and would be left behind.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn leave_nothing(path: PathBuf) {
    if let Ok(mut unfinished) = UNFINISHED.lock() {
        unfinished.push(path);
    }
}

/// Another program that has the terminal, and every key that is pressed.
static OTHER: Mutex<Option<u32>> = Mutex::new(None);

/// The program ends as soon as the other one has.
static ENDING: AtomicBool = AtomicBool::new(false);

/// Starts another program and waits for it; Ctrl-C is for that one meanwhile. `None` where this one
/// was told to end.
pub(super) fn wait_for(
    start: impl FnOnce() -> io::Result<Child>,
) -> io::Result<Option<ExitStatus>> {
    let mut child = {
        // A signal that comes now waits until it is known whom to tell.
        let mut other = OTHER.lock().map_err(|_| io::ErrorKind::Other)?;
        let child = start()?;
        *other = Some(child.id());
        child
    };
    let status = child.wait();
    if let Ok(mut other) = OTHER.lock() {
        *other = None;
    }
    Ok(if ENDING.load(Ordering::SeqCst) { None } else { Some(status?) })
}

/// From here on it cannot be said that nothing was recorded.
static COMMITTING: AtomicBool = AtomicBool::new(false);

/// Gives the terminal back and says that nothing was recorded. A prompt and the signal's handler
/// may both get here: it is said once.
pub fn interrupted() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let show_cursor = if io::stderr().is_terminal() { "\u{1b}[?25h\n" } else { "" };
        let said = if COMMITTING.load(Ordering::SeqCst) {
            "interrupted: `redress list` shows whether it was recorded".to_owned()
        } else {
            Interrupted.to_string()
        };
        let _ = writeln!(io::stderr(), "{show_cursor}error: {said}");
    });
}
