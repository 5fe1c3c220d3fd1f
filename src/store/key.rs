//! Keys of encrypted registers: what they are, and the one that a command works with.
//!
//! SQLCipher encrypts every page of the file and of its journal. Here is nothing but how it is told
//! the key, and how what it then finds is told apart.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::OnceLock;

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;

/// Whether this program was built with encryption.
pub const ENCRYPTION: bool = cfg!(feature = "encryption");

/// A key as SQLCipher takes it. It is never shown.
pub struct Key(String);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key itself, which nothing has to be derived from.
    #[must_use]
    pub(super) fn raw(bytes: &[u8; 32]) -> Self {
        let mut text = String::with_capacity(3 + 64);
        text.push_str("x'");
        for byte in bytes {
            // Writing to a text does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        Self(text)
    }

    /// A passphrase, from which SQLCipher derives the key, at the cost of a fifth of a second each
    /// time.
    #[must_use]
    pub fn passphrase(words: String) -> Self {
        Self(words)
    }

    pub(super) fn as_sqlcipher_takes_it(&self) -> &str {
        &self.0
    }
}

/// The key of the command, once it is settled whether there is one. A command works with one
/// register and with copies of it: here every connection gets the key, and none can be forgotten.
static KEY: OnceLock<Option<Key>> = OnceLock::new();

/// Settles with which key the command opens everything, or that there is none; the first time
/// holds.
///
/// # Errors
///
/// [`StoreError::NoEncryption`] where there is a key, and this program can do nothing with it.
pub fn unlock(key: Option<Key>) -> Result<(), StoreError> {
    if key.is_some() {
        require_encryption()?;
        leave_no_core();
    }
    // Whoever came first was asked first.
    let _ = KEY.set(key);
    Ok(())
}

/// Whether it is settled already.
#[must_use]
pub fn is_settled() -> bool {
    KEY.get().is_some()
}

/// Whether the command works with a key.
#[must_use]
pub fn is_unlocked() -> bool {
    in_force().is_some()
}

pub(super) fn in_force() -> Option<&'static Key> {
    KEY.get().and_then(Option::as_ref)
}

/// That this program was built with encryption.
///
/// # Errors
///
/// [`StoreError::NoEncryption`] where it was not.
pub fn require_encryption() -> Result<(), StoreError> {
    if ENCRYPTION { Ok(()) } else { Err(StoreError::NoEncryption) }
}

/// A program that is brought down leaves its memory behind for whoever looks; not where a key is in
/// it.
fn leave_no_core() {
    #[cfg(all(unix, feature = "encryption"))]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Where that may not be changed, the rest is still worth having.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// Tells a connection its key, before anything is read.
pub(super) fn tell(conn: &Connection, key: &Key) -> Result<(), StoreError> {
    // A library without encryption takes the word, and does nothing: what it then writes would be
    // plain.
    let version = conn.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0));
    if version.optional()?.is_none() {
        return Err(StoreError::NoEncryption);
    }
    be_silent(conn)?;
    conn.pragma_update(None, "key", key.as_sqlcipher_takes_it())
        // The error's own words would repeat the statement, and the key with it.
        .map_err(|_| StoreError::Damaged { what: "the key could not be used".to_owned() })
}

/// SQLCipher writes what goes wrong to standard error as well, in words of its own.
pub(super) fn be_silent(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.pragma_update(None, "cipher_log_level", "NONE")?)
}

/// What a file is, by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It is not there, cannot be read, or holds nothing.
    Nothing,
    /// An SQLite file that anybody can read.
    Plain,
    /// As an encrypted file looks: whole pages, and of the first not a bit to be guessed.
    Encrypted,
    /// Something else.
    Other,
}

/// What a file is. Not to be asked while a connection to it is at work: the system gives a
/// program's locks on a file up as soon as the program closes it anywhere.
#[must_use]
pub fn kind_of(path: &Path) -> Kind {
    let mut start = Vec::with_capacity(PAGE);
    let Ok(file) = File::open(path) else { return Kind::Nothing };
    let Ok(found) = file.metadata() else { return Kind::Nothing };
    if !found.is_file() || file.take(PAGE as u64).read_to_end(&mut start).is_err() {
        return Kind::Nothing;
    }
    if start.is_empty() {
        Kind::Nothing
    } else if start.starts_with(b"SQLite format 3\0") {
        Kind::Plain
    } else if found.len().is_multiple_of(PAGE as u64) && looks_random(&start) {
        Kind::Encrypted
    } else {
        Kind::Other
    }
}

/// SQLCipher's page.
const PAGE: usize = 4096;

/// Of 4096 random bytes nearly every one of the 256 is there: that six are missing does not happen
/// in the age of the world, and in text, pictures of text and programs many more are.
fn looks_random(page: &[u8]) -> bool {
    const NEARLY_ALL: usize = 250;
    let mut seen = [false; 256];
    for byte in page {
        seen[usize::from(*byte)] = true;
    }
    page.len() == PAGE && seen.iter().filter(|seen| **seen).count() > NEARLY_ALL
}

/// Why SQLite says of a file that it is no database, with or without a key.
pub(super) fn unreadable(path: &Path, with_key: bool) -> StoreError {
    let path = path.to_owned();
    match kind_of(&path) {
        Kind::Plain if with_key => StoreError::NotEncrypted { path },
        Kind::Encrypted if with_key => StoreError::WrongKey { path },
        Kind::Encrypted => StoreError::Encrypted { path },
        _ => StoreError::NotADatabase { path },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_not_shown() {
        assert_eq!(format!("{:?}", Key::passphrase("open sesame".to_owned())), "Key");
        assert_eq!(Key::raw(&[0xa5; 32]).0, format!("x'{}'", "a5".repeat(32)));
    }

    #[test]
    fn files_are_told_apart_by_how_they_begin() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let kind = |bytes: &[u8]| {
            let path = folder.path().join("file");
            std::fs::write(&path, bytes).expect("a file");
            kind_of(&path)
        };
        // As mixed as random bytes, and the same each time.
        let random = |length: usize| -> Vec<u8> {
            let mut state = 7_u32;
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            };
            (0..length).map(|_| next()).collect()
        };
        assert_eq!(kind_of(folder.path()), Kind::Nothing);
        assert_eq!(kind_of(&folder.path().join("none")), Kind::Nothing);
        assert_eq!(kind(b""), Kind::Nothing);
        assert_eq!(kind(b"SQLite format 3\0and the rest"), Kind::Plain);
        assert_eq!(kind(&random(8192)), Kind::Encrypted);
        assert_eq!(kind(&random(8000)), Kind::Other);
        assert_eq!(kind("Something else. ".repeat(256).as_bytes()), Kind::Other);
    }
}
