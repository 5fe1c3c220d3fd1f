//! The gateway to every prompt: nothing is asked unless somebody is there to answer, and an
//! interrupted prompt gives the terminal back as it was.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once};

use dialoguer::theme::SimpleTheme;
use dialoguer::{Confirm, Input, Select};

use super::Ui;
use crate::failure::{Exit, Interrupted, UsageError};

impl Ui {
    /// Asks for a line of text until `check` takes it. An empty answer takes the default.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] where the terminal is gone.
    pub fn ask<T>(
        &self,
        question: &str,
        default: Option<&str>,
        check: impl Fn(&str) -> Result<T, String>,
    ) -> anyhow::Result<T> {
        loop {
            let prompt = Input::<String>::with_theme(&SimpleTheme).with_prompt(question);
            let prompt = match default {
                Some(default) => prompt.default(default.to_owned()),
                None => prompt.allow_empty(true),
            };
            let answer = answered(prompt.interact_text())?;
            match check(answer.trim()) {
                Ok(value) => return Ok(value),
                Err(error) => super::say(&format!("  {error}")),
            }
        }
    }

    /// Asks for one of several; gives its place.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] where somebody breaks off.
    pub fn choose(&self, question: &str, choices: &[String]) -> anyhow::Result<usize> {
        let select = Select::with_theme(&SimpleTheme)
            .with_prompt(question)
            .items(choices)
            .default(0)
            .max_length(12);
        answered(select.interact_opt())?.ok_or_else(|| Interrupted.into())
    }

    /// Asks whether to go on. `--yes` has answered already.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] where somebody breaks off.
    pub fn confirm(&self, question: &str) -> anyhow::Result<bool> {
        if self.yes || !self.can_ask {
            return Ok(true);
        }
        let confirm = Confirm::with_theme(&SimpleTheme).with_prompt(question).default(true);
        answered(confirm.interact_opt())?.ok_or_else(|| Interrupted.into())
    }

    /// Asks for a word to be typed before something that cannot be taken back. `--yes` has typed it
    /// already.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] where something else is typed; [`UsageError`] where nobody is there to type.
    pub fn confirm_by_typing(&self, word: &str) -> anyhow::Result<()> {
        if self.yes {
            return Ok(());
        }
        if !self.can_ask {
            let message = "this cannot be taken back, and nobody is there to confirm it";
            return Err(UsageError::new(message).hint("add `--yes` to confirm it").into());
        }
        self.prepare_to_ask();
        let question = format!("This cannot be taken back. Type {word} to go on");
        let typed = self.ask(&question, None, |typed| Ok(typed.to_owned()))?;
        if typed.eq_ignore_ascii_case(word) { Ok(()) } else { Err(Interrupted.into()) }
    }

    /// An interrupt from now on may come too late to hinder the recording, and says so.
    pub fn about_to_record(&self) {
        COMMITTING.store(true, Ordering::SeqCst);
    }

    /// Makes Ctrl-C remove a file that is being written, and end the program.
    pub fn remove_if_interrupted(&self, path: PathBuf) {
        leave_nothing(path);
        self.prepare_to_ask();
    }

    /// Makes Ctrl-C end the program with 130 and the cursor where it was; before the first prompt.
    #[expect(clippy::disallowed_methods, reason = "an interrupt ends the program wherever it is")]
    pub fn prepare_to_ask(&self) {
        static ONCE: Once = Once::new();
        if let Some(path) = self.unfinished() {
            leave_nothing(path);
        }
        ONCE.call_once(|| {
            // Without a handler the default still ends the program; only the cursor would stay away.
            let _ = ctrlc::set_handler(|| {
                // It is meant for the other program.
                if WAITING.load(Ordering::SeqCst) {
                    return;
                }
                if let Ok(mut unfinished) = UNFINISHED.lock() {
                    for path in unfinished.drain(..) {
                        let _ = std::fs::remove_file(path);
                    }
                }
                super::secret::terminal::give_back();
                interrupted();
                std::process::exit(Exit::Interrupted as i32);
            });
        });
    }
}

/// What is being written and would be left behind.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn leave_nothing(path: PathBuf) {
    if let Ok(mut unfinished) = UNFINISHED.lock() {
        unfinished.push(path);
    }
}

/// Another program has the terminal, and every key that is pressed.
static WAITING: AtomicBool = AtomicBool::new(false);

/// Waits for another program; an interrupt does not end this one meanwhile.
pub(super) fn while_another_runs<T>(run: impl FnOnce() -> T) -> T {
    WAITING.store(true, Ordering::SeqCst);
    let done = run();
    WAITING.store(false, Ordering::SeqCst);
    done
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

pub(super) fn answered<T>(answer: Result<T, dialoguer::Error>) -> anyhow::Result<T> {
    answer.map_err(|dialoguer::Error::IO(error)| match error.kind() {
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof => Interrupted.into(),
        _ => anyhow::Error::new(error).context("cannot ask on this terminal"),
    })
}
