//! The registers of a group of clinics: `--db` given several times, a folder of registers, or a
//! pattern. Each is opened to be read, by the same checks as one alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Context;
use crate::cli::{Command, Deferred};
use crate::failure::{Refused, UsageError};
use crate::store::Store;
use crate::ui::is_same_file;
use crate::wording::shown;

/// What the files of registers in a folder end with.
const ENDING: &str = "db";

/// That a command which works with one register was given one.
pub(super) fn check(context: &Context, command: &Command) -> Result<(), UsageError> {
    let takes_several = match command {
        Command::List(_) => true,
        Command::Report(Deferred(kind)) => kind.takes_several(),
        _ => false,
    };
    if takes_several {
        return Ok(());
    }
    let db = &context.settings.db.value;
    if is_pattern(db) {
        let name = shown(&db.display().to_string());
        return Err(UsageError::new(format!(
            "`{name}` stands for several registers, and this works with one"
        ))
        .hint("`list` and the reports take a pattern; name one register with `--db FILE`"));
    }
    if context.settings.further.is_empty() {
        return Ok(());
    }
    let given = context.settings.further.len() + 1;
    Err(UsageError::new(format!(
        "`--db` was given {given} times, and this works with one register"
    ))
    .hint("`redress list` and the reports take several"))
}

impl Context {
    /// Whether registers of a group were named: more than one, or a folder or a pattern, however
    /// many there are in it today.
    pub(super) fn is_of_group(&self) -> bool {
        let first = &self.settings.db.value;
        !self.settings.further.is_empty() || first.is_dir() || is_pattern(first)
    }

    /// Every register that was named: one, or those of a group of clinics, in the order of their
    /// names where a folder or a pattern named them.
    pub(super) fn read_all(&self) -> anyhow::Result<Vec<Store>> {
        let first = &self.settings.db.value;
        if !self.is_of_group() {
            return Ok(vec![self.read()?]);
        }
        let mut paths: Vec<PathBuf> = Vec::new();
        for named in std::iter::once(first).chain(&self.settings.further) {
            for path in found(named)? {
                if paths.iter().any(|other| is_same_file(other, &path)) {
                    return Err(UsageError::new(format!("{} is named twice", path.display()))
                        .hint("its complaints would count twice")
                        .into());
                }
                self.check_output(&path)?;
                paths.push(path);
            }
        }
        if let Some(path) = paths.first() {
            self.unlock_for(path)?;
        }
        let mut stores = Vec::new();
        for path in paths {
            let opened = Store::open_read(&path).and_then(|store| {
                store.check_schema()?;
                Ok(store)
            });
            stores.push(opened.map_err(|error| named(error, &path))?);
        }
        check_copies(&stores)?;
        Ok(stores)
    }

    /// That nothing is written over one of the registers.
    fn check_output(&self, register: &Path) -> Result<(), Refused> {
        let output = self.settings.output.as_deref();
        if output.is_some_and(|output| is_same_file(output, register)) {
            let message = format!("{} is one of the registers", register.display());
            return Err(Refused::new(message).hint("`-o FILE` names another file"));
        }
        Ok(())
    }
}

/// An error with the file that it is about, which is one of several.
pub(super) fn named(error: impl Into<anyhow::Error>, path: &Path) -> anyhow::Error {
    let error = error.into();
    let name = shown(&path.display().to_string());
    if error.to_string().contains(&name) { error } else { error.context(name) }
}

/// A name that stands for several files, and is no file itself.
fn is_pattern(path: &Path) -> bool {
    !path.exists() && path.to_string_lossy().contains(['*', '?', '['])
}

/// The files that a name stands for.
fn found(named: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = if named.is_dir() {
        let failed = |error| Refused::new(format!("cannot read {}: {error}", named.display()));
        let entries = std::fs::read_dir(named).map_err(failed)?;
        let paths: Result<Vec<_>, _> = entries.map(|entry| entry.map(|it| it.path())).collect();
        let is_register =
            |path: &PathBuf| path.extension().is_some_and(|it| it == ENDING) && path.is_file();
        paths.map_err(failed)?.into_iter().filter(is_register).collect()
    } else if is_pattern(named) {
        let text =
            named.to_str().ok_or_else(|| UsageError::new("`--db`: a pattern must be text"))?;
        let wrong = |error: glob::PatternError| {
            UsageError::new(format!("`--db {}`: {}", shown(text), error.msg))
        };
        let paths = glob::glob(text).map_err(wrong)?.collect::<Result<Vec<_>, _>>();
        let failed = |error| Refused::new(format!("cannot read the folder: {error}"));
        paths.map_err(failed)?.into_iter().filter(|path| path.is_file()).collect()
    } else {
        vec![named.to_owned()]
    };
    if paths.is_empty() {
        let name = shown(&named.to_string_lossy());
        let what = if named.is_dir() {
            format!("{name} is a folder, and there is no *.{ENDING} in it")
        } else {
            format!("there is no file that {name} stands for")
        };
        return Err(Refused::new(what).hint("name the registers: `--db FILE --db FILE`").into());
    }
    paths.sort();
    Ok(paths)
}

/// A backup beside its register would count the same complaints twice, also where both have gone on
/// since: no two registers received the same first complaint.
fn check_copies(stores: &[Store]) -> anyhow::Result<()> {
    let mut seen: BTreeMap<[u8; 32], &Store> = BTreeMap::new();
    for store in stores {
        let Some(first) = store.first_receipt()? else { continue };
        if let Some(other) = seen.insert(first, store) {
            let (one, other) = (other.path().display(), store.path().display());
            return Err(Refused::new(format!("{one} and {other} are copies of one register"))
                .hint("its complaints would count twice: name the registers without one of them")
                .into());
        }
    }
    Ok(())
}
