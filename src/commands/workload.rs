//! `report workload`: who has how much to do.

use chrono::{Days, NaiveDate};

use super::Context;
use super::duties::open_duties;
use super::group::Group;
use super::ruleset::Rulesets;
use crate::cli::{TableArgs, WorkloadArgs, WorkloadBy};
use crate::failure::Exit;
use crate::procedure::Id;
use crate::render::{Covers, workload_document};
use crate::report::{ClinicName, OpenDuty, Unclosed, workload};
use crate::store::{ComplaintFilter, DutyFilter, Store};
use crate::wording::long_day;

/// How many days before today count as lately.
const LATELY: u64 = 29;

/// Later than anything can be due.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

pub(super) fn run(context: &mut Context, args: WorkloadArgs) -> anyhow::Result<Exit> {
    let group = Group::open(context, args.clinic.as_ref())?;
    let today = context.settings.today.value;
    let each = group.each(|place, store| load(store, place, args.clinic.as_ref(), today))?;
    let (mut complaints, mut duties) = (Vec::new(), Vec::new());
    for (of_one, due) in each {
        complaints.extend(of_one);
        duties.extend(due);
    }
    let by_clinic = args.by == WorkloadBy::Clinic;
    let label = |register, clinic: &Id| group.label(register, clinic);
    let clinics = by_clinic.then_some(&label as ClinicName<'_>);
    let loads = workload(&complaints, &duties, clinics, today);
    let heading = if by_clinic { "Clinic" } else { "Handler" };
    let mut scope = vec![("As at".to_owned(), long_day(today))];
    scope.extend(group.scope());
    scope.extend(args.clinic.as_ref().map(|clinic| ("Clinic".to_owned(), clinic.to_string())));
    let covers = Covers {
        as_at: Some(today),
        clinics: group.covered(args.clinic.as_ref())?,
        registers: group.stores().len(),
        by: Some(args.by.word()),
        ..Covers::default()
    };
    let document = workload_document(&loads, args.by.word(), heading, (scope, covers));
    context.write_report(document, TableArgs { table: None, fields: args.fields })?;
    if loads.is_empty() {
        context.ui.nothing("Nobody has anything to do.");
    }
    Ok(Exit::Done)
}

/// What counts of one register: its complaints, and everything that is open.
fn load(
    store: &Store,
    register: usize,
    clinic: Option<&Id>,
    today: NaiveDate,
) -> anyhow::Result<(Vec<Unclosed>, Vec<OpenDuty>)> {
    let since = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
    let mut rulesets = Rulesets::default();
    let mut complaints = Vec::new();
    let unclosed = store.unclosed(clinic, since, today)?;
    // Seen from an earlier day, what came after it is not there yet.
    let is_earlier = unclosed.iter().any(|row| row.received_on > today);
    for row in unclosed.into_iter().filter(|row| row.received_on <= today) {
        let of = (&row.clinic, &row.procedure, row.procedure_version);
        let calendar = &rulesets.of(store, of)?.calendar;
        let received_on = row.received_on;
        let age = calendar.count(received_on, today);
        let age = age.map_or((today - received_on).num_days(), i64::from);
        let (clinic, handler, status) = (row.clinic, row.handler, row.status);
        complaints.push(Unclosed { clinic, register, handler, status, received_on, age });
    }
    let complaint_filter = ComplaintFilter {
        clinic: clinic.cloned(),
        to: is_earlier.then_some(today),
        ..ComplaintFilter::default()
    };
    let filter = DutyFilter { complaints: complaint_filter, whose: true, ..DutyFilter::default() };
    let mut duties = open_duties(store, &filter, LAST, today)?;
    for open in &mut duties {
        open.register = register;
    }
    Ok((complaints, duties))
}
