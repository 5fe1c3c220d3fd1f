//! The reports of what happened on some days: annual returns, lessons, and two periods side by side.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Counted;
use super::registers::Registers;
use crate::cli::{
    AnnualArgs, CompareArgs, FigureArgs, FilterArgs, Ko41bArgs, LessonsArgs, ScotlandArgs, YearArgs,
};
use crate::commands::Context;
use crate::commands::list::check_period;
use crate::failure::{Exit, UsageError};
use crate::procedure::{Id, Procedure};
use crate::render::{
    Side, Told, annual_document, compare_document, ko41b_document, lessons_document,
    scotland_document, statement_document,
};
use crate::report::figures::{
    Annual, By, FlowSum, Grouped, Ko41b, Label, Lessons, Period, Promises, Scheme, Scotland, Sum,
    Summary, Timeliness, title_of,
};
use crate::report::{Improvement, masks};
use crate::store::{ComplaintFilter, Store};

pub(crate) fn annual(context: &mut Context, args: AnnualArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    check_together(by)?;
    let year = year(context, args.year, &filter)?;
    let (counted, improvements) = learnt::<Annual>(context, by, filter, (year, false))?;
    let figures = (counted.groups.as_slice(), &counted.total);
    context
        .write_report(annual_document(&counted.scope, args.law, figures, &improvements), view)?;
    Ok(Exit::Done)
}

pub(crate) fn ko41b(context: &mut Context, args: Ko41bArgs) -> anyhow::Result<Exit> {
    let year = year(context, args.year, &args.filter)?;
    let registers = open(context, None, args.filter, year)?;
    let counted: Counted<Ko41b> = sums(context, registers, None)?;
    let (document, notes) = ko41b_document(&counted.scope, &counted.total);
    context.write_report(document, args.view)?;
    for note in notes {
        context.ui.notice(note.trim_end_matches('.'));
    }
    Ok(Exit::Done)
}

pub(crate) fn scotland(context: &mut Context, args: ScotlandArgs) -> anyhow::Result<Exit> {
    let ScotlandArgs { year: given, scheme, per, filter, view } = args;
    let today = context.settings.today.value;
    let registers = Registers::open(context, filter.clone(), None)?;
    let scheme = scheme.unwrap_or_else(|| {
        let nhs = registers.any_procedure(Promises::is_two_stage);
        if nhs { Scheme::Nhs } else { Scheme::Independent }
    });
    let unsaid = given.year.is_none() && filter.from.is_none() && filter.to.is_none();
    let days = match scheme {
        Scheme::Independent if unsaid => Period::twelve_months_to(today),
        _ => year(context, given, &filter)?,
    };
    let document = match scheme {
        Scheme::Nhs => {
            let (counted, improvements) = learnt::<Scotland>(context, None, filter, (days, false))?;
            scotland_document(&counted.scope, &counted.total, per, &improvements)
        }
        Scheme::Independent => {
            let filter = FilterArgs { from: Some(days.from), to: Some(days.to), ..filter };
            let registers = Registers::open(context, filter, None)?;
            let mut complaints = Vec::new();
            for (store, filter, labels) in registers.stores() {
                complaints.extend(told(store, filter, labels)?);
            }
            complaints.sort_by_cached_key(|it: &Told| {
                (it.received_on, it.reference.clone(), it.clinic.clone())
            });
            statement_document(&registers.scope(None, today), &complaints)
        }
    };
    context.write_report(document, view)?;
    Ok(Exit::Done)
}

pub(crate) fn lessons(context: &mut Context, args: LessonsArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    check_common(by)?;
    let days = days(context, &filter)?;
    let (counted, improvements) = learnt::<Lessons>(context, by, filter, (days, false))?;
    let figures = (counted.groups.as_slice(), &counted.total);
    context.write_report(lessons_document(&counted.scope, figures, &improvements), view)?;
    Ok(Exit::Done)
}

pub(crate) fn compare(context: &mut Context, args: CompareArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    let now = days(context, &filter)?;
    let before = match args.with_from.zip(args.with_to) {
        Some((from, to)) if to < from => {
            let message = format!("`--with-from {from}` is after `--with-to {to}`");
            return Err(UsageError::new(message).hint("change the two about").into());
        }
        Some((from, to)) => Period { from, to },
        None => now.year_before(),
    };
    check_common(by)?;
    let sides =
        (Half::count(context, by, &filter, before)?, Half::count(context, by, &filter, now)?);
    let labels: BTreeSet<&Label> = sides.0.groups.keys().chain(sides.1.groups.keys()).collect();
    let nothing = Sums::default();
    let groups: Vec<_> = labels
        .into_iter()
        .map(|label| {
            let of = |half| side_of(half, label, &nothing);
            (label.clone(), of(&sides.0), of(&sides.1))
        })
        .collect();
    let total = (sides.0.total.side(before), sides.1.total.side(now));
    context.write_report(compare_document(&sides.1.scope, before, &groups, total), view)?;
    Ok(Exit::Done)
}

fn side_of<'a>(half: &'a Half, label: &Label, nothing: &'a Sums) -> Side<'a> {
    half.groups.get(label).unwrap_or(nothing).side(half.days)
}

/// That a group can be in both of two periods.
fn check_common(by: Option<By>) -> Result<(), UsageError> {
    let Some(by) = by.filter(|by| by.is_time()) else { return Ok(()) };
    let message = format!("two periods have no {by} in common: nothing would stand side by side");
    Err(UsageError::new(message).hint("`report summary --by` shows one after the other"))
}

/// That the groups are none of time: what was decided in a month was received in others.
fn check_together(by: Option<By>) -> Result<(), UsageError> {
    let Some(by) = by.filter(|by| by.is_time()) else { return Ok(()) };
    let message =
        format!("what is decided in one {by} was received in another: nothing would add up");
    Err(UsageError::new(message).hint("`--from` and `--to` report other days than the year's"))
}

/// One of the two periods.
struct Half {
    scope: crate::report::figures::Scope,
    days: Period,
    groups: BTreeMap<Label, Sums>,
    total: Sums,
}

/// What is compared.
#[derive(Default)]
struct Sums {
    summary: Summary,
    timeliness: Timeliness,
    flow: FlowSum,
}

impl Sums {
    fn side(&self, period: Period) -> Side<'_> {
        let Self { summary, timeliness, flow } = self;
        Side { summary, timeliness, flow, period }
    }
}

impl Half {
    /// Summary and timeliness are of what was received on these days, the flow of what happened on
    /// them.
    fn count(
        context: &Context,
        by: Option<By>,
        filter: &FilterArgs,
        days: Period,
    ) -> anyhow::Result<Self> {
        let received = FilterArgs { from: Some(days.from), to: Some(days.to), ..filter.clone() };
        let summary: Counted<Summary> = super::count(context, by, received.clone())?;
        let timeliness: Counted<Timeliness> = super::count(context, by, received)?;
        let all = FilterArgs { from: None, to: None, ..filter.clone() };
        let flow: Counted<FlowSum> = super::count(context, by, all)?;
        let mut groups: BTreeMap<Label, Sums> = BTreeMap::new();
        for (label, sum) in summary.groups {
            groups.entry(label).or_default().summary = sum;
        }
        for (label, sum) in timeliness.groups {
            groups.entry(label).or_default().timeliness = sum;
        }
        for (label, sum) in flow.groups {
            groups.entry(label).or_default().flow = sum;
        }
        let total = Sums { summary: summary.total, timeliness: timeliness.total, flow: flow.total };
        Ok(Self { scope: summary.scope, days, groups, total })
    }
}

/// Opens the registers for what happened on some days.
fn open(
    context: &Context,
    by: Option<By>,
    filter: FilterArgs,
    days: Period,
) -> anyhow::Result<Registers> {
    let filter = FilterArgs { from: None, to: None, ..filter };
    Ok(Registers::open(context, filter, by)?.during(days))
}

/// Adds up what happened on these days, and finds what is to be improved, with names or without.
pub(super) fn learnt<S: Sum + Send>(
    context: &Context,
    by: Option<By>,
    filter: FilterArgs,
    (days, with_names): (Period, bool),
) -> anyhow::Result<(Counted<S>, Vec<Improvement>)> {
    let registers = open(context, by, filter, days)?;
    let improvements = registers.improvements(days, with_names)?;
    Ok((sums(context, registers, by)?, improvements))
}

fn sums<S: Sum + Send>(
    context: &Context,
    registers: Registers,
    by: Option<By>,
) -> anyhow::Result<Counted<S>> {
    let today = context.settings.today.value;
    let scope = registers.scope(by, today);
    let sums = registers.sums(today, || Grouped::<S>::new(by))?;
    let (groups, total) = Grouped::end(by, sums, None);
    Ok(Counted { scope, groups, total })
}

/// The year to 31 March that was asked for, or that ended last; or other days.
fn year(context: &Context, year: YearArgs, filter: &FilterArgs) -> anyhow::Result<Period> {
    if filter.from.is_some() || filter.to.is_some() {
        return days(context, filter);
    }
    let today = context.settings.today.value;
    let current = Period::financial_year(today);
    let Some(year) = year.year else {
        return Ok(if current.to == today { current } else { current.year_before() });
    };
    let last = NaiveDate::from_ymd_opt(year, 3, 31).unwrap_or(today);
    let period = Period::financial_year(last);
    if period.from > today {
        let message = format!("the year to 31 March {year} has not begun");
        let ends = chrono::Datelike::year(&current.to);
        let hint = format!("`--year {ends}` is the year in which {today} lies");
        return Err(UsageError::new(message).hint(hint).into());
    }
    if period.to > today {
        context.ui.notice(&format!("the year to 31 March {year} has not ended"));
    }
    Ok(period)
}

/// The days that were asked for; the twelve months to their end, or to today, where nobody says.
pub(super) fn days(context: &Context, filter: &FilterArgs) -> anyhow::Result<Period> {
    check_period(filter.from, filter.to)?;
    let today = context.settings.today.value;
    let to = filter.to.unwrap_or_else(|| filter.from.map_or(today, |from| from.max(today)));
    let from = filter.from.unwrap_or_else(|| Period::twelve_months_to(to).from);
    Ok(Period { from, to })
}

/// The complaints of a register with the action that was taken, without anybody's name.
fn told(
    store: &Store,
    filter: &ComplaintFilter,
    labels: &BTreeMap<String, String>,
) -> anyhow::Result<Vec<Told>> {
    let mut references = Vec::new();
    store.each_complaint(filter, |row| -> anyhow::Result<()> {
        references.push((row.listed.reference, row.listed.procedure, row.listed.procedure_version));
        Ok(())
    })?;
    let mut procedures: HashMap<(Id, u32), Procedure> = HashMap::new();
    let mut all = Vec::new();
    for (reference, key, version) in references {
        let key = (key, version);
        if !procedures.contains_key(&key)
            && let Some(procedure) = store.procedure_version(&key.0, version)?
        {
            procedures.insert(key.clone(), procedure);
        }
        if let (Some(stored), Some(procedure)) =
            (store.complaint(&reference.parse()?)?, procedures.get(&key))
        {
            let mut told = one_told(&stored.complaint, procedure);
            if let Some(label) = labels.get(&told.clinic) {
                told.clinic.clone_from(label);
            }
            all.push(told);
        }
    }
    Ok(all)
}

fn one_told(complaint: &crate::domain::Complaint, procedure: &Procedure) -> Told {
    let named = Promises::of(procedure, 0).categories;
    let mut about: Vec<String> = Vec::new();
    let own = complaint.details.category.iter();
    let points = complaint.standing_points().filter_map(|point| point.facts.category.as_ref());
    for id in own.chain(points) {
        let title = title_of(&named, id.as_str()).to_owned();
        if !about.contains(&title) {
            about.push(title);
        }
    }
    let standing = complaint.actions.iter().filter(|action| action.dropped.is_none());
    let remedies = complaint.details.findings.remedies.iter();
    let masks = masks(complaint);
    let masked = |text: &String| masks.masked(text);
    Told {
        reference: complaint.reference.to_string(),
        clinic: complaint.clinic.to_string(),
        received_on: complaint.received_on,
        about,
        outcome: complaint.outcome().map(|it| it.to_string()),
        answered_on: complaint.responded_on(),
        remedies: remedies.map(ToString::to_string).collect(),
        changes: complaint.words.changes.as_ref().map(masked),
        actions: standing.filter_map(|action| action.text.as_ref().map(masked)).collect(),
        closed_on: complaint.closed.map(|it| it.on),
        closed_because: complaint.closed.map(|it| it.reason.to_string()),
    }
}
