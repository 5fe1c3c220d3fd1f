//! A folder of files, made whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::{Builder, TempDir};

use super::Ui;
use crate::failure::Refused;

/// A folder that is being filled beside its place. Dropped, it is gone.
#[derive(Debug)]
pub struct NewFolder {
    made: TempDir,
    place: PathBuf,
    /// There is one already, which goes.
    replaces: bool,
}

impl Ui {
    /// Makes a folder that will take a place. `is_ours` tells a folder there, which may be replaced,
    /// from one that is nobody's business.
    ///
    /// # Errors
    ///
    /// [`Refused`] where something else stands there; where nothing can be written.
    pub fn new_folder(
        &self,
        place: &Path,
        is_ours: impl FnOnce(&Path) -> bool,
    ) -> anyhow::Result<NewFolder> {
        let shown = place.display();
        let found = fs::symlink_metadata(place).ok();
        if let Some(found) = &found {
            if !found.is_dir() {
                return Err(Refused::new(format!("{shown} is not a folder"))
                    .hint("name a folder that is not there yet")
                    .into());
            }
            // It has no name that another could take.
            if place.file_name().is_none() {
                return Err(Refused::new(format!("{shown} cannot be replaced"))
                    .hint("name a folder in it that is not there yet")
                    .into());
            }
            let empty = fs::read_dir(place)
                .with_context(|| format!("cannot read {shown}"))?
                .next()
                .is_none();
            if !empty && !is_ours(place) {
                let message = format!("{shown} holds what no export made");
                return Err(Refused::new(message)
                    .hint("nothing was written; name a folder that is not there yet")
                    .into());
            }
        }
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let made = new_beside(folder)
            // Its own words would name the temporary folder.
            .map_err(|error| io::Error::from(error.kind()))
            .with_context(|| format!("cannot make {shown}"))?;
        self.remove_if_interrupted(made.path().to_owned());
        Ok(NewFolder { made, place: place.to_owned(), replaces: found.is_some() })
    }
}

/// A folder that only its user may look into, as everything that is made of a register.
fn new_beside(folder: &Path) -> io::Result<TempDir> {
    let mut builder = Builder::new();
    builder.prefix(".redress-").suffix(".unfinished");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.tempdir_in(folder)
}

impl NewFolder {
    /// An empty file in it, private to its user, that can be read again.
    ///
    /// # Errors
    ///
    /// Where it cannot be made.
    pub fn file(&self, name: &str) -> anyhow::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        options.open(self.made.path().join(name)).with_context(|| self.failed(name))
    }

    /// What is said where a file of it cannot be written, by the name that it would have.
    #[must_use]
    pub fn failed(&self, name: &str) -> String {
        format!("cannot write {}", self.place.join(name).display())
    }

    /// Gives it its name, in place of an older one.
    ///
    /// # Errors
    ///
    /// Where it cannot be given; what had the name has it still.
    pub fn bring_to_its_place(self) -> anyhow::Result<()> {
        let Self { made, place, replaces } = self;
        let failed = || format!("cannot make {}", place.display());
        let older = replaces.then(|| new_beside(folder_of(&place))).transpose();
        let older = older.with_context(failed)?;
        if let Some(older) = &older {
            fs::rename(&place, older.path().join("older")).with_context(failed)?;
        }
        if let Err(error) = fs::rename(made.path(), &place) {
            if let Some(older) = &older {
                fs::rename(older.path().join("older"), &place).with_context(failed)?;
            }
            return Err(error).with_context(failed);
        }
        // It is not there any more under the name that would be removed.
        let _ = made.keep();
        #[cfg(unix)]
        File::open(folder_of(&place)).and_then(|folder| folder.sync_all()).with_context(failed)?;
        Ok(())
    }
}

fn folder_of(place: &Path) -> &Path {
    place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
