//! `list`: complaints, one a row.

use chrono::NaiveDate;

use super::Context;
use super::ruleset::Rulesets;
use crate::cli::ListArgs;
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::Id;
use crate::render::{ComplaintJson, Sheet, list_sheet, write_list};
use crate::report::{Duty, Listed};
use crate::store::{ComplaintFilter, Store};
use crate::wording::UnknownWord;

/// Listed complaints, each with its deadlines.
type Complaints = [(Listed, Vec<Duty>)];

pub(super) fn run(context: &mut Context, args: ListArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    check_clinic(&store, args.clinic.as_ref())?;
    let ListArgs { clinic, status, from, to } = args;
    check_period(from, to)?;
    let filter = ComplaintFilter { clinic, status, from, to };
    let complaints = load(&store, &filter, context.settings.today.value)?;
    write_complaints(context, &complaints, list_sheet)
}

/// Writes complaints as a sheet of some sort, or as JSON.
pub(super) fn write_complaints(
    context: &mut Context,
    complaints: &Complaints,
    sheet: fn(&Complaints) -> Sheet,
) -> anyhow::Result<Exit> {
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || {
        complaints.iter().map(|(listed, duties)| ComplaintJson::listed(listed, duties)).collect()
    };
    write_list(context.ui.data(), format, look, || sheet(complaints), objects)?;
    if complaints.is_empty() {
        context.ui.nothing("No complaints.");
    }
    Ok(Exit::Done)
}

/// The complaints that a filter lets through, with their deadlines as they stand on a day.
pub(super) fn load(
    store: &Store,
    filter: &ComplaintFilter,
    today: NaiveDate,
) -> anyhow::Result<Vec<(Listed, Vec<Duty>)>> {
    let mut rulesets = Rulesets::default();
    let mut complaints = Vec::new();
    for row in store.complaints(filter)? {
        let deadlines = store.deadlines(&row)?;
        let listed = row.listed;
        let of = (
            listed.reference.as_str(),
            &listed.clinic,
            &listed.procedure,
            listed.procedure_version,
        );
        let duties: anyhow::Result<Vec<Duty>> = deadlines
            .into_iter()
            .map(|deadline| rulesets.duty(store, of, deadline, today))
            .collect();
        complaints.push((listed, duties?));
    }
    Ok(complaints)
}

/// A period that ends before it begins would look like an empty list.
pub(super) fn check_period(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<(), UsageError> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => {
            Err(UsageError::new(format!("`--from {from}` is after `--to {to}`"))
                .hint("change the two about"))
        }
        _ => Ok(()),
    }
}

/// A clinic that a list is narrowed to must be in the register, or a slip would look like an
/// empty list.
pub(super) fn check_clinic(store: &Store, code: Option<&Id>) -> anyhow::Result<()> {
    let Some(code) = code else { return Ok(()) };
    if store.clinic(code.as_str())?.is_some() {
        return Ok(());
    }
    let clinics = store.clinics()?;
    let known = clinics.iter().map(|clinic| clinic.code.as_str());
    let error = UnknownWord::new("a clinic of this register", code.as_str(), known);
    Err(Refused::new(error.to_string()).hint("`redress clinic list` shows them").into())
}
