//! Texts that are not to stand on a command line, which other users of the machine can see and a
//! shell keeps: from standard input (`-`), a file (`@FILE`) or an editor (`@`).

use std::path::Path;

use super::Ui;
use crate::failure::UsageError;

impl Ui {
    /// A text as it was given; from standard input where it was given as `-`, from a file as
    /// `@FILE`, from an editor as `@`. A text that begins with `@` itself is given as `@@...`.
    ///
    /// # Errors
    ///
    /// Where there is nothing there, or too much, or no text.
    pub fn text(&self, given: Option<String>) -> anyhow::Result<Option<String>> {
        let Some(text) = given else { return Ok(None) };
        Ok(Some(match text.strip_prefix('@') {
            None if text == "-" => self.read_text(Path::new("-"))?,
            None => text,
            Some("") => self.written_in_editor()?,
            Some(rest) if rest.starts_with('@') => rest.to_owned(),
            Some(path) => self.text_in_file(path)?,
        }))
    }

    fn text_in_file(&self, path: &str) -> anyhow::Result<String> {
        let path = Path::new(path);
        if !path.exists() {
            return Err(UsageError::new(format!("there is no file {}", path.display()))
                .hint("`@FILE` takes the text from a file; a text that begins with `@` is given as `@@...`")
                .into());
        }
        self.read_text(path)
    }
}
