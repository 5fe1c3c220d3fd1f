//! The reports that count: over one register, or over many together.

pub(super) mod pack;
mod registers;
pub(super) mod returns;

use chrono::NaiveDate;

use super::Context;
use super::list::check_period;
use crate::cli::{FigureArgs, FilterArgs, FlowArgs, SummaryArgs, TableArgs, TimelinessArgs};
use crate::failure::Exit;
use crate::render::{Document, flow_document, summary_document, timeliness_document};
use crate::report::figures::{By, FlowSum, Grouped, Period, Scope, Sum, Summary, Timeliness};
use registers::Registers;

pub(super) fn summary(context: &mut Context, args: SummaryArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    let counted: Counted<Summary> = count(context, by, filter)?;
    write(context, summary_document(&counted.scope, &counted.groups, &counted.total), view)
}

pub(super) fn timeliness(context: &mut Context, args: TimelinessArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    let counted: Counted<Timeliness> = count(context, by, filter)?;
    let document = timeliness_document(&counted.scope, &counted.groups, &counted.total);
    write(context, document, view)
}

/// Its days are those of the report and not those of receipt: what was received before them and is
/// still open is brought forward.
pub(super) fn flow(context: &mut Context, args: FlowArgs) -> anyhow::Result<Exit> {
    let FigureArgs { by, filter, view } = args.figures;
    let (from, to) = (filter.from, filter.to);
    check_period(from, to)?;
    let filter = FilterArgs { from: None, to: None, ..filter };
    // Spans of time are rows of the flow, and no groups of complaints.
    let (groups, spans) = match by {
        Some(by) if !by.is_time() => (Some(by), None),
        other => (None, Some(other.unwrap_or(By::Month))),
    };
    let mut counted: Counted<FlowSum> = count(context, groups, filter)?;
    let today = context.settings.today.value;
    // An end that was not given lies where it leaves the other one in order.
    let first = counted.total.first_day().unwrap_or(today);
    let from = from.unwrap_or_else(|| to.map_or(first, |to| first.min(to)));
    let period = Period { from, to: to.unwrap_or_else(|| today.max(from)) };
    counted.scope.by = by.or(spans);
    counted.scope.period = Some(period);
    let document = flow_document(&counted.scope, &counted.groups, &counted.total, spans);
    write(context, document, view)
}

/// Complaints added up.
struct Counted<S> {
    scope: Scope,
    groups: Vec<(crate::report::figures::Label, S)>,
    total: S,
}

/// Adds up the complaints that a filter lets through.
fn count<S: Sum + Send>(
    context: &Context,
    by: Option<By>,
    filter: FilterArgs,
) -> anyhow::Result<Counted<S>> {
    check_period(filter.from, filter.to)?;
    let today = context.settings.today.value;
    if filter.from.is_some_and(|from| from > today) {
        context.ui.notice("these days lie after today: nothing has happened on them");
    }
    let registers = Registers::open(context, filter, by)?;
    let scope = registers.scope(by, today);
    let through = full(scope.period);
    let sums = registers.sums(today, || Grouped::<S>::new(by))?;
    let (groups, total) = Grouped::end(by, sums, through);
    Ok(Counted { scope, groups, total })
}

/// A period with both ends.
fn full(period: Option<Period>) -> Option<Period> {
    period.filter(|period| period.from > NaiveDate::MIN && period.to < NaiveDate::MAX)
}

/// Writes a report, or what was asked for of it.
fn write(context: &mut Context, document: Document, view: TableArgs) -> anyhow::Result<Exit> {
    context.write_report(document, view)?;
    Ok(Exit::Done)
}
