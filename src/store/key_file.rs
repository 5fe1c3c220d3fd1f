//! Key files: 64 hexadecimal digits on a line, in a file that nobody else may read.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::copy::sync_folder;
use super::key::Key;
use super::open::private;

/// Why a key file cannot be used. What stands in it is never told.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyFileError {
    /// There is none.
    #[error("there is no key file at {}", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// Others may read it.
    #[error("others may read the key file {} (mode {mode:03o})", path.display())]
    NotPrivate {
        /// Which file.
        path: PathBuf,
        /// Who may do what with it.
        mode: u32,
    },
    /// It does not hold a key.
    #[error("{} is not a key file: expected 64 hexadecimal digits", path.display())]
    NotAKey {
        /// Which file.
        path: PathBuf,
    },
    /// There is a file of this name already.
    #[error("there is a file at {} already", path.display())]
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// It cannot be read, or not be made.
    #[error("cannot use the key file {}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl KeyFileError {
    /// What to do about it.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Missing { path } => format!(
                "put it back from the copy that you keep: without it nobody can read what it encrypts. For a new register, `redress key new {}` makes one",
                path.display()
            ),
            Self::NotPrivate { path, .. } => format!(
                "`chmod 600 {}` makes it yours alone; if somebody may have read it, `redress key change` gives the register another",
                path.display()
            ),
            Self::NotAKey { .. } => {
                "`redress key new FILE` makes one; a passphrase is asked for, and not kept in a file"
                    .to_owned()
            }
            Self::Exists { .. } => {
                "a key is never written over: what it encrypts would be lost. Name another file"
                    .to_owned()
            }
            Self::Io { .. } => return None,
        })
    }
}

/// Reads a key file.
///
/// # Errors
///
/// [`KeyFileError`] where there is none, where others may read it, and where it holds something
/// else.
pub fn read_key_file(path: &Path) -> Result<Key, KeyFileError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => KeyFileError::Missing { path: path.to_owned() },
        _ => KeyFileError::Io { path: path.to_owned(), source },
    };
    let file = File::open(path).map_err(failed)?;
    check_private(path, &file)?;
    let mut text = Vec::new();
    // A few blanks and line ends more than a key; of anything longer enough to see that it is none.
    file.take(1024).read_to_end(&mut text).map_err(failed)?;
    let digits = text.trim_ascii();
    let mut key = [0; 32];
    let not_a_key = || KeyFileError::NotAKey { path: path.to_owned() };
    if digits.len() != 64 {
        return Err(not_a_key());
    }
    for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
        let (high, low) = (digit(pair[0]), digit(pair[1]));
        *byte = high.zip(low).map(|(high, low)| high << 4 | low).ok_or_else(not_a_key)?;
    }
    Ok(Key::raw(&key))
}

fn digit(sign: u8) -> Option<u8> {
    char::from(sign).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Makes a file with a new key, private to its user, where there is none.
///
/// # Errors
///
/// [`KeyFileError::Exists`] where there is anything of this name.
pub fn make_key_file(path: &Path) -> Result<(), KeyFileError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => KeyFileError::Exists { path: path.to_owned() },
        _ => KeyFileError::Io { path: path.to_owned(), source },
    };
    let mut key = [0; 32];
    getrandom::fill(&mut key)
        .map_err(|_| failed(io::Error::other("the system has no random numbers")))?;
    let mut text = crate::wording::hex(&key);
    text.push('\n');
    let mut file =
        private(OpenOptions::new().write(true).create_new(true)).open(path).map_err(failed)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.and_then(|()| sync_folder(path)).map_err(failed)
}

#[cfg(unix)]
fn check_private(path: &Path, file: &File) -> Result<(), KeyFileError> {
    use std::os::unix::fs::PermissionsExt;
    let found =
        file.metadata().map_err(|source| KeyFileError::Io { path: path.to_owned(), source })?;
    let mode = found.permissions().mode() & 0o777;
    let others = mode & 0o077;
    if others == 0 {
        return Ok(());
    }
    Err(KeyFileError::NotPrivate { path: path.to_owned(), mode })
}

/// Elsewhere, a file in the user's own folder is the user's alone already.
#[cfg(not(unix))]
fn check_private(_: &Path, _: &File) -> Result<(), KeyFileError> {
    Ok(())
}
