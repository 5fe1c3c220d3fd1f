//! How far something long has come, for somebody who watches a terminal.

use std::io::{self, IsTerminal, Write};

use super::Ui;

/// A line on standard error that is written over as the work goes on, and goes away with it.
/// Nothing at all where nobody watches.
#[derive(Debug)]
pub struct Progress {
    what: String,
    shown: Option<u64>,
    watched: bool,
}

impl Ui {
    /// Begins to tell how far something has come.
    #[must_use]
    pub fn progress(&self, what: &str) -> Progress {
        let watched = !self.quiet && io::stderr().is_terminal();
        Progress { what: what.to_owned(), shown: None, watched }
    }
}

impl Progress {
    /// So much of so much is done.
    pub fn at(&mut self, done: u64, of: u64) {
        let percent = done.saturating_mul(100) / of.max(1);
        if self.watched && self.shown != Some(percent) {
            let mut stderr = io::stderr();
            // Nobody can be told that standard error is gone.
            let _ = write!(stderr, "\r{} {percent:>3} %", self.what);
            let _ = stderr.flush();
            self.shown = Some(percent);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            let blank = " ".repeat(self.what.chars().count() + 6);
            let _ = write!(io::stderr(), "\r{blank}\r");
        }
    }
}
