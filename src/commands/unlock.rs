//! How a command comes by the key of an encrypted register.

use std::path::Path;

use super::Context;
use crate::failure::{Refused, UsageError};
use crate::settings::Origin;
use crate::store::{
    ENCRYPTION, Key, Kind, StoreError, is_settled, kind_of, read_key_file, require_encryption,
    unlock,
};

/// Fewer characters are guessed too soon.
const SHORTEST: usize = 12;

impl Context {
    /// Comes by the key of the register before it is opened.
    pub(super) fn unlock(&self) -> anyhow::Result<()> {
        self.unlock_for(&self.settings.db.value)
    }

    /// The same for a file that a command begins with: the key file that was named, a passphrase
    /// where the file is encrypted and somebody is there, or no key.
    pub(super) fn unlock_for(&self, path: &Path) -> anyhow::Result<()> {
        if is_settled() {
            return Ok(());
        }
        let key = match &self.settings.key_file {
            Some(file) => {
                require_encryption().map_err(|error| self.named(error.into()))?;
                if kind_of(path) == Kind::Plain {
                    return Err(StoreError::NotEncrypted { path: path.to_owned() }.into());
                }
                Some(read_key_file(&file.value).map_err(StoreError::from)?)
            }
            None if ENCRYPTION && self.ui.can_ask && kind_of(path) == Kind::Encrypted => {
                let question = format!("Passphrase of {}", path.display());
                Some(Key::passphrase(self.ui.ask_secret(&question)?))
            }
            None => None,
        };
        Ok(unlock(key)?)
    }

    /// The key that a register is to get: a key file, or else a new passphrase.
    pub(super) fn new_key(&self, file: Option<&Path>, instead: &str) -> anyhow::Result<Key> {
        require_encryption()?;
        if let Some(file) = file {
            return Ok(read_key_file(file).map_err(StoreError::from)?);
        }
        if !self.ui.can_ask {
            let message = "there is no key file, and nobody to ask for a passphrase";
            return Err(UsageError::new(message)
                .hint(format!(
                    "`redress key new FILE` makes a key file; name it with `{instead} FILE`"
                ))
                .into());
        }
        loop {
            let question = format!("New passphrase, of {SHORTEST} characters or more");
            let words = self.ui.ask_secret(&question)?;
            if words.chars().count() < SHORTEST {
                self.ui.say("  That is too short: three or four words that have nothing to do with each other are good.");
                continue;
            }
            if self.ui.ask_secret("The same again")? == words {
                return Ok(Key::passphrase(words));
            }
            self.ui.say("  Those were not the same.");
        }
    }

    /// Says where a key that cannot be used comes from: it need not be the command line.
    fn named(&self, error: anyhow::Error) -> anyhow::Error {
        match self.settings.key_file.as_ref().map(|file| &file.origin) {
            None | Some(Origin::Flag(_)) => error,
            Some(origin) => error.context(format!("a key file is named by {origin}")),
        }
    }
}

/// What is said wherever a key is what the register hangs on.
pub(super) const WITHOUT_IT: &str = "keep a copy of the key or passphrase apart from this machine: without it nobody can read the register or its backups";

/// That the register is one that can be converted from this kind.
pub(super) fn expect_kind(path: &Path, expected: Kind) -> anyhow::Result<()> {
    let (refused, hint) = match (kind_of(path), expected) {
        (Kind::Encrypted, Kind::Plain) => (
            format!("{} is encrypted already", path.display()),
            format!("`redress --db {} key change` gives it another key", path.display()),
        ),
        (Kind::Plain, Kind::Encrypted) => (
            format!("{} is not encrypted", path.display()),
            format!("`redress --db {} key set` encrypts it", path.display()),
        ),
        // What it is besides is told when it is opened.
        _ => return Ok(()),
    };
    Err(Refused::new(refused).hint(hint).into())
}
