//! Documents that somebody names: opened to be read, and known to be the same until they have been.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf, absolute};

use anyhow::Context;

use super::Ui;
use crate::failure::{Refused, UsageError};

/// A document, open to be read.
#[derive(Debug)]
pub struct Source {
    file: File,
    found: Metadata,
    /// Where it lies; `None` where it came on standard input.
    path: Option<PathBuf>,
}

/// Why there is no document to be read at a place.
#[derive(Debug, thiserror::Error)]
pub enum NoDocument {
    /// There is nothing.
    #[error("there is no file at {}", .0.display())]
    Missing(PathBuf),
    /// It is a folder.
    #[error("{} is a folder", .0.display())]
    Folder(PathBuf),
    /// It is a pipe, a device or the like: it has no size, and may never end.
    #[error("{} is not a file", .0.display())]
    NoFile(PathBuf),
    /// It is the register, by this name or another.
    #[error("{} is the register itself", .0.display())]
    Register(PathBuf),
    /// It cannot be opened or read.
    #[error("cannot read {}", .0.display())]
    Unreadable(PathBuf, #[source] io::Error),
}

impl NoDocument {
    /// What would work instead.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Missing(_) => {
                "nothing was recorded; give the path as it is from here, or in full"
            }
            Self::Folder(_) => {
                "one file is attached at a time; several can be put into one, such as a ZIP archive"
            }
            Self::NoFile(_) => {
                "what comes out of it can be kept: `redress file add REF - --name NAME < PATH`"
            }
            Self::Register(_) => "nothing was recorded; name the document",
            Self::Unreadable(..) => "nothing was recorded; check who may read it",
        }
    }
}

impl From<NoDocument> for Refused {
    fn from(error: NoDocument) -> Self {
        let text = match &error {
            NoDocument::Unreadable(_, source) => format!("{error}: {source}"),
            _ => error.to_string(),
        };
        Self::new(text).hint(error.hint())
    }
}

impl Source {
    /// Opens the file at a place. What is no file is never opened: that could wait for ever.
    ///
    /// # Errors
    ///
    /// [`NoDocument`], which says what stands there instead.
    fn open(path: &Path) -> Result<Self, NoDocument> {
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                NoDocument::Missing(path.to_owned())
            }
            _ => NoDocument::Unreadable(path.to_owned(), error),
        };
        is_file(path, &fs::metadata(path).map_err(unreadable)?)?;
        let file = File::open(path).map_err(unreadable)?;
        let found = file.metadata().map_err(unreadable)?;
        is_file(path, &found)?;
        Ok(Self { file, found, path: Some(path.to_owned()) })
    }

    /// Its size in bytes, as it was found.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.found.len()
    }

    /// Where it lies, in full.
    ///
    /// # Errors
    ///
    /// Where the current folder is not known.
    pub fn place(&self) -> anyhow::Result<Option<PathBuf>> {
        let place = self.path.as_ref().map(|path| {
            absolute(path).with_context(|| format!("cannot tell where {} is", path.display()))
        });
        place.transpose()
    }

    /// Whether it is, and lies, as it was found.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        let same = |now: &Metadata| {
            now.len() == self.found.len()
                && now.modified().ok() == self.found.modified().ok()
                && is_same_file(now, &self.found)
        };
        self.file.metadata().is_ok_and(|now| same(&now))
            && self.path.as_ref().is_none_or(|path| fs::metadata(path).is_ok_and(|now| same(&now)))
    }

    /// Begins again.
    ///
    /// # Errors
    ///
    /// Whatever the file reports.
    pub fn rewind(&mut self) -> io::Result<()> {
        self.file.rewind()
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer)
    }
}

impl Ui {
    /// A document by its path.
    ///
    /// # Errors
    ///
    /// Where there is none, or it is the register itself, which changes with every command.
    pub fn document(&self, path: &Path) -> anyhow::Result<Source> {
        Ok(self.source(path).map_err(Refused::from)?)
    }

    /// The same, for whoever is to tell apart what stands there instead.
    ///
    /// # Errors
    ///
    /// [`NoDocument`].
    pub fn source(&self, path: &Path) -> Result<Source, NoDocument> {
        if self.is_register(path) {
            return Err(NoDocument::Register(path.to_owned()));
        }
        Source::open(path)
    }

    /// A document from standard input, put aside so that it can be read twice.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or is larger than this.
    pub fn document_on_stdin(&self, most: u64) -> anyhow::Result<Source> {
        let (stdin, name) = self.open(Path::new("-"))?;
        // It has no name, and is gone when this command ends, however it ends.
        let mut file = tempfile::tempfile().context("cannot put standard input aside")?;
        let mut taken = stdin.take(most + 1);
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = match taken.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read.with_context(|| format!("cannot read {name}"))?,
            };
            if read == 0 {
                break;
            }
            file.write_all(&piece[..read]).context("cannot put standard input aside")?;
        }
        file.rewind().context("cannot put standard input aside")?;
        let found = file.metadata().context("cannot put standard input aside")?;
        if found.len() > most {
            return Err(UsageError::new(format!("{name} has more than {most} bytes"))
                .hint("nothing was recorded; save it to a file, and attach that by reference")
                .into());
        }
        Ok(Source { file, found, path: None })
    }
}

fn is_file(path: &Path, found: &Metadata) -> Result<(), NoDocument> {
    if found.is_file() {
        Ok(())
    } else if found.is_dir() {
        Err(NoDocument::Folder(path.to_owned()))
    } else {
        Err(NoDocument::NoFile(path.to_owned()))
    }
}

#[cfg(unix)]
fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Elsewhere, its size and the moment of its last change must do.
#[cfg(not(unix))]
fn is_same_file(_: &Metadata, _: &Metadata) -> bool {
    true
}
