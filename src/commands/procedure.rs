//! `procedure`: lists and shows the procedures of the library and of the register.

use super::Context;
use crate::cli::{ProcedureCommand, ProcedureShowArgs};
use crate::failure::{Exit, Refused};
use crate::procedure::{Id, LIBRARY, Procedure};
use crate::render::{
    Format, ProcedureJson, procedure_page, procedures_sheet, write_list, write_object,
};
use crate::store::StoreError;
use crate::wording::UnknownWord;

pub(super) fn run(context: &mut Context, command: &ProcedureCommand) -> anyhow::Result<Exit> {
    match command {
        ProcedureCommand::List => list(context),
        ProcedureCommand::Show(args) => show(context, args),
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
