//! `list`: complaints, one a row.

use chrono::NaiveDate;

use super::Context;
use super::group::Group;
use super::ruleset::Rulesets;
use crate::cli::{FilterArgs, ListArgs};
use crate::failure::{Exit, Refused, UsageError};
use crate::procedure::Id;
use crate::render::{
    Cell, ComplaintJson, Fields, ListStream, Objects, OfRegister, Sheet, list_row, list_sheet,
};
use crate::report::{Duty, Listed, Next};
use crate::store::{ComplaintFilter, ComplaintRow, OpenOfEach, Store};
use crate::wording::{UnknownWord, nearest, shown};

pub(super) fn run(context: &mut Context, args: ListArgs) -> anyhow::Result<Exit> {
    let group = Group::open(context, args.filter.clinic.as_ref())?;
    let filter = filter_of(args.filter)?;
    let fields = Fields::new(args.fields.fields)?;
    let today = context.settings.today.value;
    let mut open = group.each(|_, store| Ok(store.open_of_each()?))?;
    write_each(context, &group, (&filter, &fields), list_sheet(), |place, rulesets, row| {
        let next = next(&group.stores()[place], rulesets, &mut open[place], &row, today)?;
        Ok(list_row(row.listed, next))
    })
}

/// Writes complaints one at a time, as they are read: as rows of some sheet, or as JSON.
pub(super) fn write_each(
    context: &mut Context,
    group: &Group,
    (filter, fields): (&ComplaintFilter, &Fields),
    sheet: Sheet,
    mut cells: impl FnMut(usize, &mut Rulesets, ComplaintRow) -> anyhow::Result<Vec<Cell>>,
) -> anyhow::Result<Exit> {
    let today = context.settings.today.value;
    let (format, look) = (context.ui.format, context.ui.look);
    let mut rulesets = group.each(|_, _| Ok(Rulesets::default()))?;
    let list = ListStream::new(context.ui.data(), format, look, group.columns(sheet));
    let mut list = list.only(fields, Objects::Complaints)?;
    Store::each_complaint_of(group.stores(), filter, |place, row| -> anyhow::Result<()> {
        let (store, rulesets) = (&group.stores()[place], &mut rulesets[place]);
        if list.is_json() {
            let (listed, duties) = group.of(place, with_duties(store, rulesets, row, today))?;
            let complaint = ComplaintJson::listed(&listed, &duties);
            list.object(&OfRegister::new(complaint, group.name(place)))?;
        } else {
            let cells = group.of(place, cells(place, rulesets, row))?;
            list.row(group.row(place, cells))?;
        }
        Ok(())
    })?;
    let none = list.is_empty();
    if none {
        check_known(group.stores(), filter)?;
    }
    list.end()?;
    if none {
        context.ui.nothing("No complaints.");
    }
    Ok(Exit::Done)
}

/// What the flags narrow a list to.
pub(super) fn narrowed(store: &Store, args: FilterArgs) -> anyhow::Result<ComplaintFilter> {
    check_clinic(store, args.clinic.as_ref())?;
    Ok(filter_of(args)?)
}

/// The same where the clinic is known to be there.
fn filter_of(args: FilterArgs) -> Result<ComplaintFilter, UsageError> {
    let FilterArgs { clinic, status, stage, category, handler, channel, outcome, from, to } = args;
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

/// A name that nobody and nothing in the registers has would look like an empty list. Asked only
/// where the list is empty: what is found is known.
pub(super) fn check_known(stores: &[Store], filter: &ComplaintFilter) -> anyhow::Result<()> {
    if let Some(handler) = &filter.handler {
        check_handler(stores, handler)?;
    }
    if filter.stage.is_none() && filter.category.is_none() {
        return Ok(());
    }
    let several = stores.len() > 1;
    let (mut stages, mut categories) = (Vec::new(), Vec::new());
    for store in stores {
        for (procedure, _) in store.procedures()? {
            stages.extend(procedure.stages.iter().map(|stage| stage.id.to_string()));
            categories.extend(procedure.categories.iter().map(|it| it.id.to_string()));
        }
        // Reads every complaint.
        if filter.stage.is_some() {
            stages.extend(store.stages()?);
        }
        categories.extend(store.categories()?);
    }
    if let Some(stage) = &filter.stage {
        let of = if several { "a stage of these registers" } else { "a stage of this register" };
        check_word(of, stage, stages)?;
    }
    if let Some(category) = &filter.category {
        let one = "a category of this register";
        let of = if several { "a category of these registers" } else { one };
        check_word(of, category, categories)?;
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

fn check_handler(stores: &[Store], name: &str) -> anyhow::Result<()> {
    let mut handlers = Vec::new();
    for store in stores {
        if store.is_handler(name)? {
            return Ok(());
        }
        handlers.extend(store.handlers()?);
    }
    let error = Refused::new(format!("nobody called {} handles a complaint", shown(name)));
    let hint = match nearest(name, handlers.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `--handler '{near}'`?"),
        None => format!("`redress find --names '{}'` finds everybody", shown(name)),
    };
    Err(error.hint(hint).into())
}
