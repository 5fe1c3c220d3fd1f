//! The one place that starts another program: somebody's editor, on a private file.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use tempfile::{Builder, TempDir};

use super::Ui;
use super::interrupt::wait_for;
use crate::failure::{Interrupted, Refused, UsageError};

impl Ui {
    /// What somebody writes in an editor and saves.
    ///
    /// # Errors
    ///
    /// Where nobody is there to write, no editor is known, it fails, or nothing was written.
    pub(super) fn written_in_editor(&self) -> anyhow::Result<String> {
        if !self.can_ask || !self.terminal {
            return Err(UsageError::new("an editor needs a terminal, and there is none here")
                .hint("give the text on standard input with `-`, or from a file with `@FILE`")
                .into());
        }
        let editor = self.editor.as_deref().unwrap_or(if cfg!(windows) { "notepad" } else { "" });
        // Words, as they are: no shell reads them.
        let mut words = editor.split_whitespace();
        let program = words.next().ok_or_else(|| {
            UsageError::new("no editor is known: neither VISUAL nor EDITOR is set").hint(
                "set one, such as `export EDITOR=nano`, or give the text from a file with `@FILE`",
            )
        })?;
        // The editor may keep copies beside the file: all of them go with the folder.
        let folder = private_folder().context("cannot make a private folder for the editor")?;
        let path = folder.path().join("text.txt");
        empty_private_file(&path).context("cannot make a private file for the editor")?;
        self.remove_if_interrupted(folder.path().to_owned());
        let arguments = words.map(OsStr::new).chain([path.as_os_str()]);
        let status = wait_for(|| Command::new(program).args(arguments).spawn())
            .with_context(|| format!("cannot start the editor {program}"))?
            .ok_or(Interrupted)?;
        if !status.success() {
            return Err(Refused::new(format!("the editor {program} failed ({status})"))
                .hint("nothing was recorded")
                .into());
        }
        // Its name says nothing to anybody.
        self.read_text(&path).map_err(|error| {
            if fs::metadata(&path).is_ok_and(|found| found.len() > 1) {
                return error;
            }
            Refused::new("nothing was written in the editor")
                .hint("nothing was recorded; save the text before you leave the editor")
                .into()
        })
    }
}

fn private_folder() -> std::io::Result<TempDir> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.prefix("redress-").tempdir()
}

fn empty_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)?.write_all(b"")
}
