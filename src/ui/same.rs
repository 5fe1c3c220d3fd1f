//! Whether a file that somebody names is the register. It is never opened as a document: the system
//! gives a program's locks on a file up as soon as the program closes it anywhere.

use std::fs;
use std::path::Path;

use super::Ui;
use crate::failure::Refused;

impl Ui {
    /// Whether a file is the register: by whatever name, or as a second name of the same file.
    #[must_use]
    pub fn is_register(&self, path: &Path) -> bool {
        is_same_file(path, &self.register)
    }

    /// That a file that is to be read is not the register.
    pub(super) fn expect_another(&self, path: &Path) -> Result<(), Refused> {
        if self.is_register(path) {
            return Err(Refused::new(format!("{} is the register itself", path.display()))
                .hint("nothing was recorded; name the document"));
        }
        Ok(())
    }
}

/// Whether two names are one file: by the way there, and by what the system knows it as.
#[must_use]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let number = |path| fs::metadata(path).ok().map(|found| (found.dev(), found.ino()));
        if number(one).is_some() && number(one) == number(other) {
            return true;
        }
    }
    let resolved = |path: &Path| path.canonicalize().ok();
    resolved(one).is_some() && resolved(one) == resolved(other)
}
