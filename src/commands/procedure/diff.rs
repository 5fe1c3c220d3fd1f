//! `procedure diff`: what a new version changes, from which day, and for whom.

use super::{governed, named};
use crate::cli::ProcedureDiffArgs;
use crate::commands::Context;
use crate::domain::Status;
use crate::failure::Exit;
use crate::procedure::{Procedure, compare};
use crate::render::{
    ChangesJson, Format, changes_sheet, list_and, plural, write_object, write_sheet,
};
use crate::store::{ComplaintFilter, StoreError};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, args: &ProcedureDiffArgs) -> anyhow::Result<Exit> {
    let (old, _) = named(context, &args.old)?;
    let (new, _) = named(context, &args.new)?;
    let changes = compare(&old, &new);
    let concerns = concerns(context, &old, &new)?;
    if changes.is_empty() {
        context.ui.say(&format!("{} and {} say the same.", called(&old), called(&new)));
    } else {
        context.ui.say(&format!(
            "{} is for what is received from {} on.",
            called(&new),
            long_day(new.applies_from)
        ));
        say_concerns(context, &old, concerns.as_ref());
    }
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Json | Format::Ndjson => {
            let concerns = concerns.as_ref().map(|(clinics, open)| (clinics.as_slice(), *open));
            let object = ChangesJson::new(&old, &new, &changes, concerns);
            write_object(context.ui.data(), format, &object)?;
        }
        // A heading above nothing would look like a difference.
        _ if changes.is_empty() && format == Format::Table => {}
        _ => write_sheet(context.ui.data(), format, look, &changes_sheet(&changes))?,
    }
    Ok(Exit::Done)
}

fn called(procedure: &Procedure) -> String {
    format!("`{}` version {}", procedure.key, procedure.version)
}

/// The clinics that the new procedure governs, and how many open complaints stay under the old
/// one; `None` without a register.
fn concerns(
    context: &Context,
    old: &Procedure,
    new: &Procedure,
) -> anyhow::Result<Option<(Vec<String>, usize)>> {
    let store = match context.read() {
        Ok(store) => store,
        Err(error) => match error.downcast_ref() {
            Some(StoreError::Missing { .. }) => return Ok(None),
            _ => return Err(error),
        },
    };
    let clinics = governed(&store, new)?;
    let rows = store.complaints(&ComplaintFilter::default())?;
    let stays = rows.iter().filter(|row| {
        let listed = &row.listed;
        listed.procedure == old.key
            && listed.procedure_version == old.version
            && listed.status != Status::Closed
    });
    Ok(Some((clinics, stays.count())))
}

fn say_concerns(context: &Context, old: &Procedure, concerns: Option<&(Vec<String>, usize)>) {
    let Some((clinics, open)) = concerns else { return };
    if clinics.is_empty() {
        context.ui.say("No clinic of the register follows it.");
    } else {
        context.ui.say(&format!("It governs {}.", list_and(clinics)));
    }
    if *open > 0 {
        let open = i64::try_from(*open).unwrap_or(i64::MAX);
        let stay = if open == 1 { "stays" } else { "stay" };
        let open = plural(open, "open complaint");
        context.ui.say(&format!("{open} {stay} under {}.", called(old)));
    }
}
