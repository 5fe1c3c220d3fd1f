//! The gateway to every prompt: nothing is asked unless somebody is there to answer.

use std::io;

use dialoguer::theme::SimpleTheme;
use dialoguer::{Confirm, Input, Select};

use super::Ui;
use crate::failure::{Interrupted, UsageError};

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
}

pub(super) fn answered<T>(answer: Result<T, dialoguer::Error>) -> anyhow::Result<T> {
    answer.map_err(|dialoguer::Error::IO(error)| match error.kind() {
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof => Interrupted.into(),
        _ => anyhow::Error::new(error).context("cannot ask on this terminal"),
    })
}
