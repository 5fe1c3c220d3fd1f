//! `report`: what is overdue, what is due, the register.

use super::group::Group;
use super::list::{check_period, write_each};
use super::{Context, duties, figures};
use crate::cli::{RegisterArgs, Report};
use crate::failure::Exit;
use crate::render::{Fields, register_row, register_sheet};
use crate::store::ComplaintFilter;

pub(super) fn run(context: &mut Context, kind: Report) -> anyhow::Result<Exit> {
    match kind {
        Report::Overdue(args) => duties::overdue(context, args),
        Report::Due(args) => duties::due(context, args),
        Report::Agenda(args) => duties::agenda(context, args),
        Report::Workload(args) => super::workload::run(context, args),
        Report::Register(args) => register(context, args),
        Report::Summary(args) => figures::summary(context, args),
        Report::Timeliness(args) => figures::timeliness(context, args),
        Report::Flow(args) => figures::flow(context, args),
        Report::Annual(args) => figures::returns::annual(context, args),
        Report::Ko41b(args) => figures::returns::ko41b(context, args),
        Report::Scotland(args) => figures::returns::scotland(context, args),
        Report::Lessons(args) => figures::returns::lessons(context, args),
        Report::Compare(args) => figures::returns::compare(context, args),
        Report::Pack(args) => figures::pack::pack(context, args),
        Report::SubjectAccess(args) => super::subject_access::run(context, args),
    }
}

fn register(context: &mut Context, args: RegisterArgs) -> anyhow::Result<Exit> {
    let group = Group::open(context, args.clinic.as_ref())?;
    let RegisterArgs { clinic, from, to, fields } = args;
    let fields = Fields::new(fields.fields)?;
    check_period(from, to)?;
    let filter = ComplaintFilter { clinic, from, to, ..ComplaintFilter::default() };
    let sheet = register_sheet();
    write_each(context, &group, (&filter, &fields), sheet, |_, _, row| Ok(register_row(row.listed)))
}
