//! `report`: what is overdue, what is due, the register.

use chrono::{Days, NaiveDate};

use super::list::{check_clinic, check_period, load, write_complaints};
use super::ruleset::Rulesets;
use super::{Context, figures};
use crate::cli::{DueArgs, OverdueArgs, RegisterArgs, Report};
use crate::domain::same_person;
use crate::failure::Exit;
use crate::procedure::Id;
use crate::render::{DutyJson, Fields, Format, duties_sheet, register_sheet, write_fields};
use crate::report::Duty;
use crate::store::{ComplaintFilter, Store};

pub(super) fn run(context: &mut Context, kind: Report) -> anyhow::Result<Exit> {
    match kind {
        Report::Overdue(args) => overdue(context, args),
        Report::Due(args) => due(context, args),
        Report::Register(args) => register(context, args),
        Report::Summary(args) => figures::summary(context, args),
        Report::Timeliness(args) => figures::timeliness(context, args),
        Report::Flow(args) => figures::flow(context, args),
        Report::SubjectAccess(args) => super::subject_access::run(context, args),
    }
}

/// Prints nothing at all where nothing is overdue, so that cron sends no mail; only what nobody
/// gets without asking for it is whole then: an empty array of JSON, a page, a workbook.
fn overdue(context: &mut Context, args: OverdueArgs) -> anyhow::Result<Exit> {
    let fields = Fields::new(args.fields.fields)?;
    let store = context.read()?;
    let today = context.settings.today.value;
    let Some(yesterday) = today.pred_opt() else { return Ok(Exit::Done) };
    let only = Only { clinic: args.clinic.as_ref(), person: args.person.as_deref() };
    let duties = duties(&store, None, yesterday, only, today)?;
    let whole = matches!(context.ui.format, Format::Json | Format::Html | Format::Xlsx);
    if duties.is_empty() && !whole {
        context.ui.nothing("Nothing is overdue.");
        return Ok(Exit::Done);
    }
    write(context, &duties, &fields, "Overdue")?;
    Ok(if args.fail_if_any && !duties.is_empty() { Exit::Found } else { Exit::Done })
}

fn due(context: &mut Context, args: DueArgs) -> anyhow::Result<Exit> {
    let fields = Fields::new(args.fields.fields)?;
    let store = context.read()?;
    let today = context.settings.today.value;
    let until = today.checked_add_days(Days::new(args.within.into())).unwrap_or(today);
    let only = Only { clinic: args.clinic.as_ref(), person: args.person.as_deref() };
    let duties = duties(&store, Some(today), until, only, today)?;
    write(context, &duties, &fields, "Due")?;
    if duties.is_empty() {
        context.ui.nothing("Nothing is due.");
    }
    Ok(Exit::Done)
}

fn duties(
    store: &Store,
    from: Option<NaiveDate>,
    until: NaiveDate,
    Only { clinic, person }: Only<'_>,
    today: NaiveDate,
) -> anyhow::Result<Vec<Duty>> {
    check_clinic(store, clinic)?;
    let mut rulesets = Rulesets::default();
    let duties: anyhow::Result<Vec<Duty>> = store
        .open_deadlines(from, until, clinic, person)?
        .into_iter()
        .map(|open| {
            let of =
                (open.reference.as_str(), &open.clinic, &open.procedure, open.procedure_version);
            rulesets.duty(store, of, open.deadline, today)
        })
        .collect();
    let mut duties = duties?;
    let before = duties.len();
    for (task, whose) in store.open_tasks(from, until, clinic)? {
        let mine = |person| whose.as_deref().is_some_and(|whose| same_person(whose, person));
        if person.is_none_or(mine) {
            duties.push(rulesets.task(store, task, today)?);
        }
    }
    if duties.len() > before {
        // Each of the two is in order, and stays so within a day and a complaint.
        duties.sort_by(|one, other| {
            let order = |duty: &Duty| duty.deadline.due_on;
            (order(one), &one.reference).cmp(&(order(other), &other.reference))
        });
    }
    Ok(duties)
}

/// What a report of duties is narrowed to.
#[derive(Clone, Copy)]
struct Only<'a> {
    clinic: Option<&'a Id>,
    /// Whose: the owner of an action, the handler of a complaint.
    person: Option<&'a str>,
}

fn write(
    context: &mut Context,
    duties: &[Duty],
    fields: &Fields,
    title: &'static str,
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let objects = || duties.iter().map(DutyJson::new).collect();
    let sheet = || duties_sheet(duties, true).titled(title);
    write_fields(context.ui.data(), (format, look), fields, sheet, objects)?;
    Ok(())
}

fn register(context: &mut Context, args: RegisterArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    check_clinic(&store, args.clinic.as_ref())?;
    let RegisterArgs { clinic, from, to, fields } = args;
    let fields = Fields::new(fields.fields)?;
    check_period(from, to)?;
    let filter = ComplaintFilter { clinic, from, to, ..ComplaintFilter::default() };
    let complaints = load(&store, &filter, context.settings.today.value)?;
    write_complaints(context, &complaints, &fields, register_sheet)
}
