//! `list`: complaints, one a row.

use chrono::NaiveDate;

use super::Context;
use super::ruleset::Rulesets;
use crate::cli::{FilterArgs, ListArgs};
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::Id;
use crate::render::{ComplaintJson, Fields, ListStream, Sheet, list_row, list_sheet, write_fields};
use crate::report::{Duty, Listed, Next};
use crate::store::{ComplaintFilter, ComplaintRow, OpenOfEach, Store};
use crate::wording::{UnknownWord, nearest, shown};

/// Listed complaints, each with its deadlines.
type Complaints = [(Listed, Vec<Duty>)];

pub(super) fn run(context: &mut Context, args: ListArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    let filter = narrowed(&store, args.filter)?;
    let fields = Fields::new(args.fields.fields)?;
    let today = context.settings.today.value;
    let (format, look) = (context.ui.format, context.ui.look);
    let (mut rulesets, mut open) = (Rulesets::default(), store.open_of_each()?);
    let list = ListStream::new(context.ui.data(), format, look, list_sheet());
    let mut list = list.only(&fields)?;
    store.each_complaint(&filter, |row| -> anyhow::Result<()> {
        if list.is_json() {
            let (listed, duties) = with_duties(&store, &mut rulesets, row, today)?;
            list.object(&ComplaintJson::listed(&listed, &duties))?;
        } else {
            let next = next(&store, &mut rulesets, &mut open, &row, today)?;
            list.row(list_row(row.listed, next))?;
        }
        Ok(())
    })?;
    let none = list.is_empty();
    if none {
        check_known(&store, &filter)?;
    }
    list.end()?;
    if none {
        context.ui.nothing("No complaints.");
    }
    Ok(Exit::Done)
}

/// What the flags narrow a list to.
pub(super) fn narrowed(store: &Store, args: FilterArgs) -> anyhow::Result<ComplaintFilter> {
    let FilterArgs { clinic, status, stage, category, handler, channel, outcome, from, to } = args;
    check_clinic(store, clinic.as_ref())?;
    check_period(from, to)?;
    Ok(ComplaintFilter { clinic, status, stage, category, handler, channel, outcome, from, to })
}

/// The next thing to do about a complaint, where anything is open.
pub(super) fn next(
    store: &Store,
    rulesets: &mut Rulesets,
    open: &mut OpenOfEach<'_>,
    row: &ComplaintRow,
    today: NaiveDate,
) -> anyhow::Result<Option<Next>> {
    let open = open.of(row)?;
    if open.is_empty() { Ok(None) } else { rulesets.next(store, &row.listed, open, today) }
}

/// Writes complaints as a sheet of some sort, or as JSON.
pub(super) fn write_complaints(
    context: &mut Context,
    complaints: &Complaints,
    fields: &Fields,
    sheet: fn(&Complaints) -> Sheet,
) -> anyhow::Result<Exit> {
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || {
        complaints.iter().map(|(listed, duties)| ComplaintJson::listed(listed, duties)).collect()
    };
    write_fields(context.ui.data(), (format, look), fields, || sheet(complaints), objects)?;
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
    store.each_complaint(filter, |row| -> anyhow::Result<()> {
        complaints.push(with_duties(store, &mut rulesets, row, today)?);
        Ok(())
    })?;
    Ok(complaints)
}

/// A listed complaint with all its deadlines.
pub(super) fn with_duties(
    store: &Store,
    rulesets: &mut Rulesets,
    row: ComplaintRow,
    today: NaiveDate,
) -> anyhow::Result<(Listed, Vec<Duty>)> {
    let deadlines = store.deadlines(&row)?;
    let listed = row.listed;
    let of =
        (listed.reference.as_str(), &listed.clinic, &listed.procedure, listed.procedure_version);
    let duties: anyhow::Result<Vec<Duty>> =
        deadlines.into_iter().map(|deadline| rulesets.duty(store, of, deadline, today)).collect();
    Ok((listed, duties?))
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

/// A name that nobody and nothing in the register has would look like an empty list. Asked only
/// where the list is empty: what is found is known.
pub(super) fn check_known(store: &Store, filter: &ComplaintFilter) -> anyhow::Result<()> {
    if let Some(handler) = &filter.handler {
        check_handler(store, handler)?;
    }
    if filter.stage.is_none() && filter.category.is_none() {
        return Ok(());
    }
    let procedures = store.procedures()?;
    let procedures = || procedures.iter().map(|(procedure, _)| procedure);
    if let Some(stage) = &filter.stage {
        let stages = procedures().flat_map(|it| &it.stages).map(|stage| stage.id.to_string());
        let known = stages.chain(store.stages()?);
        check_word("a stage of this register", stage, known.collect())?;
    }
    if let Some(category) = &filter.category {
        let own = procedures().flat_map(|it| &it.categories).map(|it| it.id.to_string());
        let known = own.chain(store.categories()?);
        check_word("a category of this register", category, known.collect())?;
    }
    Ok(())
}

fn check_word(noun: &'static str, word: &Id, mut known: Vec<String>) -> anyhow::Result<()> {
    known.sort_unstable();
    known.dedup();
    if known.iter().any(|it| it == word.as_str()) {
        return Ok(());
    }
    if known.is_empty() {
        let message = format!("`{}` is not {noun}: it has none yet", shown(word.as_str()));
        return Err(Refused::new(message).into());
    }
    let error = UnknownWord::new(noun, word.as_str(), known.iter().map(String::as_str));
    Err(Refused::new(error.to_string()).hint("`redress procedure show KEY` shows them").into())
}

fn check_handler(store: &Store, name: &str) -> anyhow::Result<()> {
    if store.is_handler(name)? {
        return Ok(());
    }
    let handlers = store.handlers()?;
    let error = Refused::new(format!("nobody called {} handles a complaint", shown(name)));
    let hint = match nearest(name, handlers.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `--handler '{near}'`?"),
        None => format!("`redress find --names '{}'` finds everybody", shown(name)),
    };
    Err(error.hint(hint).into())
}
