//! What can go wrong with the file, told apart and in words for people.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use super::key::ENCRYPTION;
use super::key_file::KeyFileError;

/// Why the register could not be read or written. Nothing has been recorded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no file.
    #[error("there is no register at {}", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file is there and holds nothing.
    #[error("{} is empty: it is not a register yet", path.display())]
    Empty {
        /// Which file.
        path: PathBuf,
    },
    /// What is there is a folder.
    #[error("{} is a folder, not a register", path.display())]
    Folder {
        /// Which one.
        path: PathBuf,
    },
    /// What is there is a pipe, a device or the like.
    #[error("{} is not a file", path.display())]
    NoFile {
        /// What.
        path: PathBuf,
    },
    /// What stands beside the file is not what SQLite leaves there for this program.
    #[error("{} {what}", path.display())]
    Beside {
        /// What stands there.
        path: PathBuf,
        /// Why it cannot be.
        what: &'static str,
    },
    /// The schema holds something that this program never made.
    #[error("{} holds what redress never makes: the {what}", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What it is, and its name.
        what: String,
    },
    /// There is a file already.
    #[error("there is a file at {} already", path.display())]
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// The file is not a database at all.
    #[error("{} is not a register: it is not an SQLite file", path.display())]
    NotADatabase {
        /// Which file.
        path: PathBuf,
    },
    /// The file is encrypted, and there is no key.
    #[error("{} is encrypted{}", path.display(), if ENCRYPTION { ", and no key was given" } else { ", and this redress was built without encryption" })]
    Encrypted {
        /// Which file.
        path: PathBuf,
    },
    /// The file is encrypted with another key.
    #[error("the key does not open {}", path.display())]
    WrongKey {
        /// Which file.
        path: PathBuf,
    },
    /// There is a key, and the file is not encrypted.
    #[error("{} is not encrypted, and a key was given", path.display())]
    NotEncrypted {
        /// Which file.
        path: PathBuf,
    },
    /// A key was given to a program that can do nothing with it.
    #[error("this redress was built without encryption")]
    NoEncryption,
    /// The key file cannot be used.
    #[error(transparent)]
    KeyFile(#[from] KeyFileError),
    /// The file is an SQLite database of another program.
    #[error("{} is not a register: it is another program's SQLite file", path.display())]
    NotARegister {
        /// Which file.
        path: PathBuf,
    },
    /// The file was written by a newer version.
    #[error("{} was written by a newer redress (schema {found}; this one understands {known})", path.display())]
    TooNew {
        /// Which file.
        path: PathBuf,
        /// Its schema's number.
        found: i64,
        /// The number this program knows.
        known: i64,
    },
    /// The file was written by an older version.
    #[error("{} was written by an older redress (schema {found}; this one works with {known})", path.display())]
    TooOld {
        /// Which file.
        path: PathBuf,
        /// Its schema's number.
        found: i64,
        /// The number this program works with.
        known: i64,
    },
    /// What was copied is not what was to be copied, or does not hold together.
    #[error("{} is not sound: {what}", path.display())]
    Unsound {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The steps from an older version do not lead to this one.
    #[error("the register could not be brought from schema {from} to {to}: {what}")]
    Upgrade {
        /// The number that it has.
        from: i64,
        /// The number that it was to have.
        to: i64,
        /// What went wrong.
        what: String,
    },
    /// Another program holds the file for longer than the waiting time.
    #[error("the register is in use by another program")]
    InUse,
    /// The file or its directory may not be written.
    #[error("{} cannot be written", path.display())]
    ReadOnly {
        /// Which file.
        path: PathBuf,
    },
    /// The file or its folder turned out at the first write not to be writable.
    #[error("the register cannot be written")]
    NotWritable,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The disk took no more, or failed.
    #[error("the disk did not take what was to be written")]
    Disk,
    /// The disk failed at the very end, and what it holds is not known.
    #[error("the disk failed while it was being recorded")]
    Unsure,
    /// The file could not be opened or made.
    #[error("cannot open {}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A row holds what this program never writes.
    #[error("the register is damaged: {what}")]
    Damaged {
        /// Which row, and what is wrong with it.
        what: String,
    },
    /// One register of several.
    #[error("{}", path.display())]
    Of {
        /// Which.
        path: PathBuf,
        /// What is the matter with it.
        source: Box<StoreError>,
    },
    /// Anything else SQLite reports.
    #[error("the register could not be used: {0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // Another file has taken the place of this one since it was opened.
        const MOVED: i32 = 8 | (4 << 8);
        if error.sqlite_error().is_some_and(|error| error.extended_code == MOVED) {
            return Self::InUse;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) => Self::Disk,
            // The file, or its folder where the journal is made, at the first write.
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::NotWritable
            }
            Some(ErrorCode::TooBig) => Self::Damaged {
                what: "a value in it is longer than any that redress writes".to_owned(),
            },
            // Damaged pages; or what was read is of another type, or no text.
            Some(ErrorCode::DatabaseCorrupt) | None => Self::Damaged { what: briefly(&error) },
            Some(_) => Self::Sql(error),
        }
    }
}

/// What SQLite says, which may quote what the file holds.
fn briefly(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::IntegralValueOutOfRange(_, number) => {
            format!("the number {number} where none so large or small can be")
        }
        rusqlite::Error::InvalidColumnType(_, column, kind) => {
            format!("a value of the type {kind} in the column {column}")
        }
        _ => error.to_string().chars().take(300).collect(),
    }
}

impl StoreError {
    /// Whether what was to be written may be there all the same.
    pub(super) fn is_unsure(&self) -> bool {
        matches!(self, Self::Unsure)
    }

    /// Whether it says what the file is instead of what can be opened.
    pub(super) fn is_of_what_is_there(&self) -> bool {
        matches!(
            self,
            Self::NotADatabase { .. }
                | Self::Encrypted { .. }
                | Self::WrongKey { .. }
                | Self::NotEncrypted { .. }
        )
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Missing { path } | Self::Empty { path } => {
                Some(format!("`redress --db {} init` makes one", path.display()))
            }
            Self::TooOld { path, .. } => Some(format!(
                "`redress --db {} upgrade` brings it up to date, after a backup beside it",
                path.display()
            )),
            Self::Encrypted { path } if ENCRYPTION => Some(format!(
                "`redress --db {} --key-file FILE ...` names its key file; at a terminal its passphrase is asked for",
                path.display()
            )),
            Self::NotEncrypted { path } => Some(format!(
                "leave `--key-file` and REDRESS_KEY_FILE out, or encrypt it with `redress --db {} --key-file FILE key set`",
                path.display()
            )),
            Self::KeyFile(error) => error.hint(),
            Self::Of { source, .. } => source.hint(),
            other => other.hint_for_any_file().map(str::to_owned),
        }
    }

    /// What to do about what is the same whatever the file is called.
    fn hint_for_any_file(&self) -> Option<&'static str> {
        Some(match self {
            Self::WrongKey { .. } => {
                "name the key that it was encrypted with. If that is the one, the start of the file is damaged: restore a backup. Without its key nobody can read a register"
            }
            Self::Encrypted { .. } | Self::NoEncryption => {
                "use one that was built with it: `cargo install --path . --features encryption`"
            }
            Self::InUse => "nothing was recorded; try again in a moment",
            Self::Full | Self::Disk => "nothing was recorded; make room on the disk and try again",
            Self::Unsure => {
                "look whether it was recorded, with `redress show` or `redress list`, before you try again"
            }
            Self::TooNew { .. } => "use the version of redress that wrote it, or a newer one",
            Self::NotADatabase { .. }
            | Self::NotARegister { .. }
            | Self::Folder { .. }
            | Self::NoFile { .. } => {
                "name the register with `--db FILE`, or make one with `redress --db FILE init`"
            }
            Self::ReadOnly { .. } | Self::NotWritable => {
                "nothing was recorded; check who may write the file and its folder"
            }
            Self::Damaged { .. } => {
                "nothing was changed; `redress restore BACKUP --force` puts a backup in its place and keeps this file beside it"
            }
            Self::Beside { .. } => {
                "nothing was read or changed; find out who put it there, and move it away"
            }
            Self::Foreign { .. } => {
                "nothing was changed; `redress verify` lists everything that is not as it should be, \
                 `redress restore BACKUP --force` puts a backup in its place"
            }
            Self::Unsound { .. } | Self::Upgrade { .. } => {
                "the register was left as it was; take another backup, or check the disk"
            }
            Self::Exists { .. }
            | Self::Io { .. }
            | Self::Sql(_)
            | Self::Of { .. }
            | Self::Missing { .. }
            | Self::Empty { .. }
            | Self::TooOld { .. }
            | Self::NotEncrypted { .. }
            | Self::KeyFile(_) => return None,
        })
    }
}
