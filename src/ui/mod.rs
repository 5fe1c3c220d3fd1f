//! The only place that talks to a person, and the only one that writes data out.

mod document;
mod editor;
mod folder;
mod interrupt;
mod outlet;
mod progress;
mod prompt;
mod same;
mod secret;
mod words;

pub use document::{NoDocument, Source};
pub use folder::NewFolder;
pub use interrupt::interrupted;
pub use progress::Progress;
pub use same::is_same_file;

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::NamedTempFile;

use self::outlet::Outlet;
use crate::failure::{ClosedOutput, Refused, UsageError};
use crate::render::{Format, Look, sanitize, sanitize_lines};
use crate::settings::Settings;

/// The longest text that is read from a file or from standard input.
const LONGEST_TEXT: u64 = 1_000_000;

/// The way to whoever uses the program.
pub struct Ui {
    out: Output,
    /// How data is written.
    pub format: Format,
    /// What is written to.
    pub look: Look,
    /// Somebody can be asked.
    pub can_ask: bool,
    /// Standard output is somebody's terminal.
    pub terminal: bool,
    quiet: bool,
    yes: bool,
    /// The program that texts are written with, and the words it is called with.
    editor: Option<String>,
    /// A file that has come to be there in the meantime is not written over.
    careful: bool,
    /// The register, which is no document and no place for one.
    register: PathBuf,
}

enum Output {
    Stdout(Outlet),
    /// Written beside its place and moved there when it is whole.
    File(NamedTempFile, PathBuf),
    /// Nobody is to see it.
    Nowhere(io::Sink),
}

impl Output {
    fn stdout() -> Self {
        Self::Stdout(Outlet::default())
    }
}

impl Ui {
    /// Opens the way, and the file that data is to be written to, before any work is done.
    ///
    /// # Errors
    ///
    /// Where that file cannot be made.
    pub fn new(settings: &Settings) -> anyhow::Result<Self> {
        let out = match &settings.output {
            None => Output::stdout(),
            Some(path) => Output::File(beside(path, &settings.db.value)?, path.clone()),
        };
        Ok(Self {
            out,
            format: settings.format.value,
            look: settings.look,
            can_ask: settings.can_ask,
            terminal: settings.stdout_terminal,
            quiet: settings.quiet,
            yes: settings.yes,
            editor: settings.editor.clone(),
            careful: false,
            register: settings.db.value.clone(),
        })
    }

    /// A way on which nothing is said, shown or asked, for commands that are part of another.
    #[must_use]
    pub fn silent(settings: &Settings) -> Self {
        Self {
            out: Output::Nowhere(io::sink()),
            format: Format::Tsv,
            look: settings.look,
            can_ask: false,
            terminal: false,
            quiet: true,
            yes: true,
            editor: None,
            careful: false,
            register: settings.db.value.clone(),
        }
    }

    /// Where data goes.
    pub fn data(&mut self) -> &mut dyn Write {
        match &mut self.out {
            Output::Stdout(stdout) => stdout,
            Output::File(file, _) => file,
            Output::Nowhere(sink) => sink,
        }
    }

    /// The file beside its place, where there is one.
    fn unfinished(&self) -> Option<PathBuf> {
        match &self.out {
            Output::Stdout(_) | Output::Nowhere(_) => None,
            Output::File(file, _) => Some(file.path().to_owned()),
        }
    }

    /// Brings everything that was written to its place.
    ///
    /// # Errors
    ///
    /// [`ClosedOutput`] where nobody reads any more; whatever else writing reports.
    pub fn finish(mut self) -> anyhow::Result<()> {
        self.bring_to_its_place()
    }

    /// Does so before the command ends, for one that says where it is.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn bring_to_its_place(&mut self) -> anyhow::Result<()> {
        match std::mem::replace(&mut self.out, Output::stdout()) {
            Output::Nowhere(_) => Ok(()),
            Output::Stdout(mut stdout) => stdout.finish().map_err(|error| match error.kind() {
                io::ErrorKind::BrokenPipe => ClosedOutput.into(),
                _ => anyhow::Error::new(error).context("cannot write the output"),
            }),
            Output::File(file, path) => {
                let failed = || format!("cannot write {}", path.display());
                file.as_file().sync_all().with_context(failed)?;
                let placed =
                    if self.careful { file.persist_noclobber(&path) } else { file.persist(&path) };
                placed.map_err(|error| error.error).with_context(failed)?;
                Ok(())
            }
        }
    }

    /// Lets data go to this file from now on.
    ///
    /// # Errors
    ///
    /// Where it cannot be made, or is the register itself.
    pub fn write_to(&mut self, path: &Path) -> anyhow::Result<()> {
        self.out = Output::File(beside(path, &self.register)?, path.to_owned());
        Ok(())
    }

    /// Writes over nothing that is there.
    ///
    /// # Errors
    ///
    /// Where something is.
    pub fn be_careful(&mut self) -> anyhow::Result<()> {
        self.careful = true;
        match &self.out {
            Output::File(_, path) if fs::symlink_metadata(path).is_ok() => {
                Err(Refused::new(format!("there is a file at {} already", path.display()))
                    .hint("`--force` writes over it, `-o FILE` names another")
                    .into())
            }
            _ => Ok(()),
        }
    }

    /// Tells what was done. Silent under `--quiet`.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            say(text);
        }
    }

    /// Tells what should be noticed. Silent under `--quiet`.
    pub fn notice(&self, text: &str) {
        self.say(&format!("note: {text}"));
    }

    /// Tells that there is nothing to show, to somebody who would otherwise see nothing.
    pub fn nothing(&self, text: &str) {
        if self.terminal {
            self.say(text);
        }
    }

    /// Shows a table to somebody who is being asked about it, apart from the data of the command.
    pub fn show(&self, lead: &str, table: &[u8]) {
        say_lines(lead);
        let _ = io::stderr().write_all(table);
        let _ = io::stderr().write_all(b"\n");
    }

    /// The text of a file, or of standard input where it is called `-`, without what is blank
    /// around it.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, is too long, is empty, or is no text.
    pub fn read_text(&self, path: &Path) -> anyhow::Result<String> {
        let text = self.read_file(path)?;
        let text = text.trim();
        if text.is_empty() {
            let name = if path == Path::new("-") { Path::new("standard input") } else { path };
            return Err(UsageError::new(format!("{} is empty", name.display())).into());
        }
        // The two characters at the end of a line on Windows are one line end.
        Ok(text.replace("\r\n", "\n"))
    }

    /// A file to be read bit by bit, or standard input where it is called `-`, with its name in
    /// messages.
    ///
    /// # Errors
    ///
    /// Where it cannot be opened, or is the register.
    pub fn open(&self, path: &Path) -> anyhow::Result<(Box<dyn Read>, String)> {
        if path == Path::new("-") {
            if self.can_ask {
                self.say("Reading standard input; end it with Ctrl-D (Ctrl-Z on Windows).");
            }
            return Ok((Box::new(io::stdin()), "standard input".to_owned()));
        }
        self.expect_another(path)?;
        let name = path.display().to_string();
        let file = fs::File::open(path).with_context(|| format!("cannot read {name}"))?;
        Ok((Box::new(file), name))
    }

    /// A file as it is, byte for byte, or standard input where it is called `-`.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, is too long, or is no text.
    pub fn read_file(&self, path: &Path) -> anyhow::Result<String> {
        let bytes = self.read_bytes(path, LONGEST_TEXT)?;
        let text = String::from_utf8(bytes)
            .map_err(|_| UsageError::new(format!("{} is not text in UTF-8", named(path))))?;
        // A mark that some editors put before a text, and no part of it.
        Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        })
    }

    /// The bytes of a file, or of standard input where it is called `-`; at most so many.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or is too long.
    pub fn read_bytes(&self, path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let (file, name) = self.open(path)?;
        let taken = file.take(most + 1).read_to_end(&mut bytes);
        taken.with_context(|| format!("cannot read {name}"))?;
        if bytes.len() as u64 > most {
            return Err(UsageError::new(format!(
                "{name} is too long: expected at most {most} bytes"
            ))
            .into());
        }
        Ok(bytes)
    }
}

/// What a file is called in a message.
fn named(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// A line for a person, on standard error; one line whatever stands in it.
pub fn say(text: &str) {
    say_lines(&sanitize(text));
}

/// Words that take several lines, on standard error.
pub fn say_lines(text: &str) {
    // Nobody can be told that standard error is gone.
    let _ = writeln!(io::stderr(), "{}", sanitize_lines(text));
}

/// A new file beside the place that it is to take, which is neither the register's nor a device's.
fn beside(path: &Path, register: &Path) -> anyhow::Result<NamedTempFile> {
    // Neither the place where it will be, nor a second name of it.
    let will_be = resolved(path).is_some_and(|place| Some(place) == resolved(register));
    if will_be || is_same_file(path, register) {
        return Err(Refused::new(format!("{} is the register itself", path.display()))
            .hint("name another file with `--output`")
            .into());
    }
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Refused::new(format!("cannot write {}: it is not a file", path.display()))
            .hint("leave `--output` out to write to standard output")
            .into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // A temporary file is private to its user, and so is what becomes of it.
    NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
        // Its own words would name the temporary file.
        .map_err(|error| io::Error::from(error.kind()))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// The one name of a place, whether there is a file already or not.
fn resolved(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().or_else(|| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        Some(folder.unwrap_or(Path::new(".")).canonicalize().ok()?.join(path.file_name()?))
    })
}
