//! `procedure`: lists and shows the procedures of the library and of the register.

use super::Context;
use crate::cli::{ProcedureAddArgs, ProcedureCommand, ProcedureShowArgs};
use crate::failure::{Exit, Refused};
use crate::procedure::{Id, LIBRARY, Procedure};
use crate::render::{
    Format, ProcedureJson, list_and, procedure_page, procedures_sheet, write_list, write_object,
};
use crate::store::{Store, StoreError};
use crate::wording::UnknownWord;
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, command: &ProcedureCommand) -> anyhow::Result<Exit> {
    match command {
        ProcedureCommand::List => list(context),
        ProcedureCommand::Show(args) => show(context, args),
        ProcedureCommand::Add(args) => add(context, args),
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

/// The latest version of the procedure of that key, with its text.
pub(super) fn find_procedure(context: &Context, key: &Id) -> anyhow::Result<(Procedure, String)> {
    let procedures = all(context)?;
    let mut known: Vec<String> = procedures.iter().map(|(it, ..)| it.key.to_string()).collect();
    known.dedup();
    let latest = procedures
        .into_iter()
        .filter(|(procedure, ..)| procedure.key == *key)
        .max_by_key(|(procedure, ..)| procedure.version);
    if let Some((procedure, source, _)) = latest {
        return Ok((procedure, source));
    }
    let error = UnknownWord::new("a procedure", key.as_str(), known.iter().map(String::as_str));
    Err(Refused::new(error.to_string()).hint("`redress procedure list` shows them").into())
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
    let (procedure, source) = find_procedure(context, &args.key)?;
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
        _ => procedure_page(context.ui.data(), look, &procedure)?,
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
