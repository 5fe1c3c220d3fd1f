//! `procedure`: the procedures of the library, of the register and of files.

mod check;
mod diff;
mod new;

use std::path::Path;

use super::Context;
use crate::cli::{ProcedureAddArgs, ProcedureCommand, ProcedureShowArgs};
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::{Id, LIBRARY, Procedure, SCHEMA};
use crate::render::{
    Format, ProcedureJson, list_and, procedure_page, procedure_sheet, procedures_sheet, write_list,
    write_object, write_sheet,
};
use crate::settings::Origin;
use crate::store::{Store, StoreError};
use crate::wording::{UnknownWord, long_day, shown};

pub(super) fn run(context: &mut Context, command: &ProcedureCommand) -> anyhow::Result<Exit> {
    match command {
        ProcedureCommand::List => list(context),
        ProcedureCommand::Show(args) => show(context, args),
        ProcedureCommand::New => new::run(context),
        ProcedureCommand::Check(args) => check::run(context, args),
        ProcedureCommand::Diff(args) => diff::run(context, args),
        ProcedureCommand::Add(args) => add(context, args),
        ProcedureCommand::Schema => {
            context.ui.data().write_all(SCHEMA.as_bytes())?;
            Ok(Exit::Done)
        }
    }
}

/// A procedure, its text, and where it is kept.
type Kept = (Procedure, String, &'static str);

/// The procedures of the register, if there is one, and those of the library that it does not have.
fn all(context: &Context) -> anyhow::Result<Vec<Kept>> {
    let mut procedures: Vec<Kept> = match context.read() {
        Ok(store) => {
            let kept = store.procedures()?;
            kept.into_iter().map(|(procedure, source)| (procedure, source, "register")).collect()
        }
        Err(error) => match error.downcast_ref() {
            // The library can be looked at before there is a register.
            Some(StoreError::Missing { .. }) => Vec::new(),
            _ => return Err(error),
        },
    };
    for entry in LIBRARY {
        if !procedures.iter().any(|(known, ..)| known.key == *entry.key) {
            procedures.push((entry.procedure(), entry.text.to_owned(), "library"));
        }
    }
    Ok(procedures)
}

/// A version of the procedure of that key, or the latest, with its text.
fn find_version(
    context: &Context,
    key: &Id,
    version: Option<u32>,
) -> anyhow::Result<(Procedure, String)> {
    let procedures = all(context)?;
    let mut known: Vec<String> = procedures.iter().map(|(it, ..)| it.key.to_string()).collect();
    known.dedup();
    let mut versions: Vec<_> = procedures.into_iter().filter(|(it, ..)| it.key == *key).collect();
    versions.sort_by_key(|(it, ..)| it.version);
    let Some(latest) = versions.last() else {
        let error = UnknownWord::new("a procedure", key.as_str(), known.iter().map(String::as_str));
        return Err(Refused::new(error.to_string())
            .hint("`redress procedure list` shows them")
            .into());
    };
    let version = version.unwrap_or(latest.0.version);
    let there: Vec<String> = versions.iter().map(|(it, ..)| it.version.to_string()).collect();
    let found = versions.into_iter().find(|(it, ..)| it.version == version);
    let Some((procedure, source, _)) = found else {
        let message = format!("`{key}` has no version {version}: it has {}", list_and(&there));
        return Err(Refused::new(message).into());
    };
    Ok((procedure, source))
}

/// A procedure by its key, by its key and version as `KEY@VERSION`, or from a file.
pub(super) fn named(context: &Context, named: &str) -> anyhow::Result<(Procedure, String)> {
    named_version(context, named, None)
}

fn named_version(
    context: &Context,
    named: &str,
    version: Option<u32>,
) -> anyhow::Result<(Procedure, String)> {
    let path = Path::new(named);
    if named == "-" || path.extension().is_some() || named.contains(['/', '\\']) {
        let source = context.ui.read_file(path)?;
        let procedure = Procedure::from_toml(&source, &check::file_name(path))?;
        if version.is_some_and(|version| version != procedure.version) {
            let message =
                format!("the file is version {} of `{}`", procedure.version, procedure.key);
            return Err(Refused::new(message).hint("leave `--version` out").into());
        }
        return Ok((procedure, source));
    }
    let (key, version) = match named.split_once('@') {
        None => (named, version),
        Some((key, number)) => match number.parse() {
            Ok(number) => (key, Some(number)),
            Err(_) => {
                return Err(UsageError::new(format!("`{}` is not a version", shown(number)))
                    .hint("expected KEY@VERSION, such as rose@2")
                    .into());
            }
        },
    };
    let key: Id = key.parse().map_err(|error| UsageError::new(format!("{error}")))?;
    find_version(context, &key, version)
}

fn list(context: &mut Context) -> anyhow::Result<Exit> {
    let procedures: Vec<(Procedure, &'static str)> =
        all(context)?.into_iter().map(|(procedure, _, kept_in)| (procedure, kept_in)).collect();
    let (format, look) = (context.ui.format, context.ui.look);
    let objects =
        || procedures.iter().map(|(it, kept_in)| ProcedureJson::new(it, kept_in)).collect();
    write_list(context.ui.data(), format, look, || procedures_sheet(&procedures), objects)?;
    Ok(Exit::Done)
}

fn show(context: &mut Context, args: &ProcedureShowArgs) -> anyhow::Result<Exit> {
    let (procedure, source) = named_version(context, &args.procedure, args.version)?;
    if args.source {
        context.ui.data().write_all(source.as_bytes())?;
        return Ok(Exit::Done);
    }
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => {
            let object = ProcedureJson::whole(&procedure);
            write_object(context.ui.data(), format, &object)?;
        }
        // Rows where they were asked for: on a pipe, too, a policy is for somebody to read.
        Format::Tsv if context.settings.format.origin == Origin::Default => {
            procedure_page(context.ui.data(), look, &procedure)?;
        }
        Format::Table => procedure_page(context.ui.data(), look, &procedure)?,
        _ => {
            write_sheet(context.ui.data(), format, look, &procedure_sheet(&procedure))?;
        }
    }
    Ok(Exit::Done)
}

fn add(context: &mut Context, args: &ProcedureAddArgs) -> anyhow::Result<Exit> {
    let source = context.ui.read_file(&args.file)?;
    let procedure = Procedure::from_toml(&source, &args.file.display().to_string())?;
    let store = context.write()?;
    let added = add_version(context, &store, &procedure, &source)?;
    let governed = governed(&store, &procedure)?;
    let (key, version) = (&procedure.key, procedure.version);
    if added {
        context.commit(store)?;
        context.ui.say(&format!(
            "Added version {version} of `{key}`, for what is received from {} on.",
            long_day(procedure.applies_from)
        ));
        if !governed.is_empty() {
            context.ui.say(&format!("It governs {}.", list_and(&governed)));
        }
    } else {
        context.ui.say(&format!("The register has version {version} of `{key}` already."));
    }
    let (format, look) = (context.ui.format, context.ui.look);
    let procedures = [(procedure, "register")];
    let objects =
        || procedures.iter().map(|(it, kept_in)| ProcedureJson::new(it, kept_in)).collect();
    write_list(context.ui.data(), format, look, || procedures_sheet(&procedures), objects)?;
    Ok(Exit::Done)
}

/// Adds a version to the register, unless it has exactly this one. A version that complaints may
/// rest on is never replaced by another text.
pub(super) fn add_version(
    context: &Context,
    store: &Store,
    procedure: &Procedure,
    source: &str,
) -> anyhow::Result<bool> {
    let kept = store.procedures()?;
    let same =
        kept.iter().find(|(it, _)| it.key == procedure.key && it.version == procedure.version);
    match same {
        None => {
            let (on, stamp) = (context.settings.today.value, context.stamp());
            store.add_procedure(procedure, source, on, &stamp)?;
            Ok(true)
        }
        Some((_, text)) if text == source => Ok(false),
        Some(_) => Err(Refused::new(format!(
            "the register has a version {} of the procedure `{}` already, and it says something else",
            procedure.version, procedure.key
        ))
        .hint("give the file another `key`, or a higher `version` and the day it `applies_from`")
        .into()),
    }
}

/// The clinics whose complaints a procedure governs.
pub(super) fn governed(store: &Store, procedure: &Procedure) -> anyhow::Result<Vec<String>> {
    let clinics = store.clinics()?.into_iter();
    let governed = clinics.filter(|clinic| clinic.procedure == procedure.key);
    Ok(governed.map(|clinic| format!("`{}`", clinic.code)).collect())
}
