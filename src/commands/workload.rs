//! `report workload`: who has how much to do.

use chrono::{Days, NaiveDate};

use super::Context;
use super::duties::open_duties;
use super::list::check_clinic;
use super::ruleset::Rulesets;
use crate::cli::{TableArgs, WorkloadArgs, WorkloadBy};
use crate::failure::Exit;
use crate::render::workload_document;
use crate::report::{Unclosed, workload};
use crate::store::{ComplaintFilter, DutyFilter};
use crate::wording::long_day;

/// How many days before today count as lately.
const LATELY: u64 = 29;

/// Later than anything can be due.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

pub(super) fn run(context: &mut Context, args: WorkloadArgs) -> anyhow::Result<Exit> {
    let store = context.read()?;
    check_clinic(&store, args.clinic.as_ref())?;
    let today = context.settings.today.value;
    let since = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
    let mut rulesets = Rulesets::default();
    let mut complaints = Vec::new();
    for row in store.unclosed(args.clinic.as_ref(), since, today)? {
        let of = (&row.clinic, &row.procedure, row.procedure_version);
        let calendar = &rulesets.of(&store, of)?.calendar;
        let received_on = row.received_on;
        let age = calendar.count(received_on, today);
        let age = age.map_or((today - received_on).num_days(), i64::from);
        let (clinic, handler, status) = (row.clinic, row.handler, row.status);
        complaints.push(Unclosed { clinic, handler, status, received_on, age });
    }
    let clinic = args.clinic.clone();
    let complaint_filter = ComplaintFilter { clinic, ..ComplaintFilter::default() };
    let filter = DutyFilter { complaints: complaint_filter, whose: true, ..DutyFilter::default() };
    let duties = open_duties(&store, &filter, LAST, today)?;
    let by_clinic = args.by == WorkloadBy::Clinic;
    let loads = workload(&complaints, &duties, by_clinic, today);
    let heading = if by_clinic { "Clinic" } else { "Handler" };
    let mut scope = vec![("As at".to_owned(), long_day(today))];
    scope.extend(args.clinic.as_ref().map(|clinic| ("Clinic".to_owned(), clinic.to_string())));
    let document = workload_document(&loads, args.by.word(), heading, scope);
    context.write_report(document, TableArgs { table: None, fields: args.fields })?;
    if loads.is_empty() {
        context.ui.nothing("Nobody has anything to do.");
    }
    Ok(Exit::Done)
}
