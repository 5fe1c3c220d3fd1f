//! `report overdue`, `due` and `agenda`: what is to be done.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::Context;
use super::group::Group;
use super::list::{check_known, check_period};
use super::ruleset::Rulesets;
use crate::cli::{
    AgendaArgs, AgendaBy, DueArgs, DutiesBy, DutyArgs, FieldsArgs, OverdueArgs, TableArgs,
};
use crate::failure::{Exit, UsageError};
use crate::procedure::{Force, Id};
use crate::render::{
    AgendaJson, CalendarEntry, Covers, Fields, Format, Grouped, Objects, OfRegister, OpenDutyJson,
    Sheet, agenda_markdown, agenda_page, agenda_sheet, due_document, open_duties_sheet,
    overdue_document, write_calendar, write_fields,
};
use crate::report::{Agenda, Band, Changed, DutyGroup, OpenDuty, group_duties};
use crate::store::{ComplaintFilter, DutyFilter, Store};
use crate::wording::long_day;

/// How far behind the last day of an agenda something may be due that is to be done before it: no
/// clinic is closed for longer at a stretch.
const LONGEST_CLOSED: u64 = 62;

/// Prints nothing at all where nothing is overdue, so that cron sends no mail; only what nobody
/// gets without asking for it is whole then: an empty array of JSON, a page, a workbook.
pub(super) fn overdue(context: &mut Context, args: OverdueArgs) -> anyhow::Result<Exit> {
    let OverdueArgs { duties: which, from, to, by } = args;
    check_period(from, to)?;
    let group = Group::open(context, which.clinic.as_ref())?;
    let today = context.settings.today.value;
    let Some(yesterday) = today.pred_opt() else { return Ok(Exit::Done) };
    let until = to.map_or(yesterday, |to| to.min(yesterday));
    let looked = Looked::new(which, from, by.is_some());
    if by.is_none() {
        looked.check_fields(context.ui.format, &group, open_duties_sheet(&[]), Objects::Duties)?;
    }
    let found = looked.load(&group, until, today)?;
    if found.duties.is_empty() && !is_whole(context.ui.format) {
        if let Some(by) = by {
            let none = overdue_document(&[], grouped(by, &[], &Covers::default()));
            let _ = none.picked(None, &Fields::new(found.fields)?)?;
        }
        context.ui.nothing("Nothing is overdue.");
        return Ok(Exit::Done);
    }
    match by {
        Some(by) => {
            let mut groups = group_duties(&found.duties, group_of(by, &group));
            if by == DutiesBy::Band {
                groups = in_order_of_bands(groups);
            }
            let scope = found.scope(&group, vec![("As at".to_owned(), long_day(today))]);
            let covers = found.covers(&group, by, (from, to), today)?;
            let document = overdue_document(&groups, grouped(by, &scope, &covers));
            context.write_report(document, found.columns())?;
        }
        None => write(context, &group, &found, "Overdue")?,
    }
    Ok(found.exit())
}

pub(super) fn due(context: &mut Context, args: DueArgs) -> anyhow::Result<Exit> {
    let DueArgs { within, duties: which, from, to, by } = args;
    check_period(from, to)?;
    let group = Group::open(context, which.clinic.as_ref())?;
    let today = context.settings.today.value;
    let within = Days::new(within.unwrap_or(7).into());
    let until = to.unwrap_or_else(|| today.checked_add_days(within).unwrap_or(today));
    if until < today {
        return Err(UsageError::new(format!("`--to {until}` is before today, {today}"))
            .hint("`redress report overdue` has what was due before")
            .into());
    }
    let from = from.map_or(today, |from| from.max(today));
    let looked = Looked::new(which, Some(from), by.is_some());
    if by.is_none() {
        looked.check_fields(context.ui.format, &group, open_duties_sheet(&[]), Objects::Duties)?;
    }
    let found = looked.load(&group, until, today)?;
    match by {
        Some(by) => {
            let groups = group_duties(&found.duties, group_of(by, &group));
            let scope = found.scope(
                &group,
                vec![("From".to_owned(), long_day(from)), ("To".to_owned(), long_day(until))],
            );
            let covers = found.covers(&group, by, (Some(from), Some(until)), today)?;
            let document = due_document(&groups, grouped(by, &scope, &covers));
            context.write_report(document, found.columns())?;
        }
        None if context.ui.format == Format::Ics => {
            calendar(context, &group, found.duties.iter())?;
        }
        None => write(context, &group, &found, "Due")?,
    }
    if found.duties.is_empty() {
        context.ui.nothing("Nothing is due.");
    }
    Ok(found.exit())
}

/// Prints nothing at all where there is nothing to do, as `overdue`.
pub(super) fn agenda(context: &mut Context, args: AgendaArgs) -> anyhow::Result<Exit> {
    let group = Group::open(context, args.duties.clinic.as_ref())?;
    let today = context.settings.today.value;
    let days = if args.week { 7 } else { args.days.unwrap_or(0) };
    let after = |day: NaiveDate, days| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let until = after(today, days.into());
    let looked = Looked::new(args.duties, None, true);
    let sheet = agenda_sheet(std::iter::empty(), today);
    looked.check_fields(context.ui.format, &group, sheet, Objects::Agenda)?;
    let mut found = looked.load(&group, after(until, LONGEST_CLOSED), today)?;
    let all = std::mem::take(&mut found.duties);
    let fields = Fields::new(std::mem::take(&mut found.fields))?;
    let mut agenda = Agenda::new(&all, today, until, args.by == AgendaBy::Day);
    agenda.registers = group.telling();
    let any = !agenda.parts.is_empty();
    let (format, look) = (context.ui.format, context.ui.look);
    match format {
        Format::Ics => calendar(context, &group, agenda.each().map(|(_, open)| open))?,
        format if !any && !is_whole(format) => {}
        Format::Table if fields.are_all() => agenda_page(context.ui.data(), look, &agenda)?,
        Format::Md if fields.are_all() => agenda_markdown(context.ui.data(), &agenda)?,
        _ => write_agenda(context, &group, &agenda, &fields)?,
    }
    if !any {
        context.ui.nothing("There is nothing to do.");
    }
    Ok(if any && found.fail_if_any { Exit::Found } else { Exit::Done })
}

fn write_agenda(
    context: &mut Context,
    group: &Group,
    agenda: &Agenda<'_>,
    fields: &Fields,
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let today = agenda.today;
    let objects = || {
        let each = agenda.each().map(|(part, open)| {
            OfRegister::new(AgendaJson::new(part, open, today), group.name(open.register))
        });
        each.collect()
    };
    let places = agenda.each().map(|(_, open)| open.register);
    let sheet = || group.fill(agenda_sheet(agenda.each(), today).titled("Agenda"), places);
    write_fields(context.ui.data(), (format, look), fields, sheet, objects)?;
    Ok(())
}

/// Whether a format is one that holds something also where there is nothing to say.
fn is_whole(format: Format) -> bool {
    matches!(format, Format::Json | Format::Html | Format::Xlsx)
}

fn write(
    context: &mut Context,
    group: &Group,
    found: &Found,
    title: &'static str,
) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    let fields = Fields::new(found.fields.clone())?;
    let objects = || {
        let each = found.duties.iter();
        each.map(|open| OfRegister::new(OpenDutyJson::new(open), group.name(open.register)))
            .collect()
    };
    let places = found.duties.iter().map(|open| open.register);
    let sheet = || group.fill(open_duties_sheet(&found.duties).titled(title), places);
    write_fields(context.ui.data(), (format, look), &fields, sheet, objects)?;
    Ok(())
}

/// Writes duties as a calendar, each stamped with the last change of its complaint.
fn calendar<'a>(
    context: &mut Context,
    group: &Group,
    duties: impl Iterator<Item = &'a OpenDuty>,
) -> anyhow::Result<()> {
    let mut stamps: HashMap<(usize, &str), Changed> = HashMap::new();
    let mut entries = Vec::new();
    for OpenDuty { duty, register, .. } in duties {
        let complaint = (*register, duty.reference.as_str());
        let changed = match stamps.get(&complaint) {
            Some(last) => last.clone(),
            None => group.stores()[*register].last_change(complaint.1)?,
        };
        stamps.entry(complaint).or_insert_with(|| changed.clone());
        let beginning = group.beginning(*register, (&duty.reference, &duty.clinic))?;
        let register = beginning.zip(group.name(*register));
        entries.push(CalendarEntry { duty, changed, register });
    }
    write_calendar(context.ui.data(), "Complaints: what is to be done", &entries)?;
    Ok(())
}

/// What of the register is looked at.
struct Looked {
    filter: DutyFilter,
    firm: bool,
    fail_if_any: bool,
    fields: Vec<String>,
}

/// What was found of it.
struct Found {
    duties: Vec<OpenDuty>,
    fail_if_any: bool,
    clinic: Option<Id>,
    /// What it is narrowed to besides, by the name of the flag.
    only: Vec<(&'static str, String)>,
    fields: Vec<String>,
}

impl Looked {
    fn new(args: DutyArgs, from: Option<NaiveDate>, whose: bool) -> Self {
        let DutyArgs {
            clinic,
            person,
            handler,
            stage,
            category,
            channel,
            firm,
            fail_if_any,
            fields,
        } = args;
        let fields = fields.fields;
        let complaints =
            ComplaintFilter { clinic, category, handler, channel, ..ComplaintFilter::default() };
        let filter = DutyFilter { complaints, stage, person, from, whose };
        Self { filter, firm, fail_if_any, fields }
    }

    /// A slip in `--fields` is one also on a day on which there is nothing to list.
    fn check_fields(
        &self,
        format: Format,
        group: &Group,
        sheet: Sheet,
        objects: Objects,
    ) -> anyhow::Result<()> {
        Fields::new(self.fields.clone())?.check(format, &group.columns(sheet), objects)?;
        Ok(())
    }

    fn load(self, group: &Group, until: NaiveDate, today: NaiveDate) -> anyhow::Result<Found> {
        let Self { filter, firm, fail_if_any, fields } = self;
        let mut duties = Vec::new();
        let each = group.each(|_, store| open_duties(store, &filter, until, today))?;
        for (register, of_one) in each.into_iter().enumerate() {
            duties.extend(of_one.into_iter().map(|open| OpenDuty { register, ..open }));
        }
        if group.stores().len() > 1 {
            in_order(&mut duties);
        }
        if duties.is_empty() {
            let stage = filter.stage.clone();
            check_known(group.stores(), &ComplaintFilter { stage, ..filter.complaints.clone() })?;
        }
        if firm {
            duties.retain(|open| open.duty.force == Force::Firm);
        }
        let only = only(&filter, firm);
        Ok(Found { duties, fail_if_any, clinic: filter.complaints.clinic, only, fields })
    }
}

impl Found {
    fn exit(&self) -> Exit {
        if self.fail_if_any && !self.duties.is_empty() { Exit::Found } else { Exit::Done }
    }

    fn columns(&self) -> TableArgs {
        TableArgs { table: None, fields: FieldsArgs { fields: self.fields.clone() } }
    }

    fn scope(&self, group: &Group, scope: Vec<(String, String)>) -> Vec<(String, String)> {
        let clinic = self.clinic.as_ref().map(|clinic| ("Clinic".to_owned(), clinic.to_string()));
        let only = self.only.iter().map(|(flag, value)| (capital(flag), value.clone()));
        clinic.into_iter().chain(group.scope()).chain(only).chain(scope).collect()
    }

    fn covers(
        &self,
        group: &Group,
        by: DutiesBy,
        (from, to): (Option<NaiveDate>, Option<NaiveDate>),
        today: NaiveDate,
    ) -> anyhow::Result<Covers> {
        let only = self.only.iter().map(|(flag, value)| ((*flag).to_owned(), value.clone()));
        Ok(Covers {
            as_at: Some(today),
            from,
            to,
            clinics: group.covered(self.clinic.as_ref())?,
            registers: group.stores().len(),
            by: Some(by.word()),
            only: only.collect(),
            with: None,
        })
    }
}

/// What duties are narrowed to besides their clinic and days.
fn only(filter: &DutyFilter, firm: bool) -> Vec<(&'static str, String)> {
    let text = |id: &Option<Id>| id.as_ref().map(ToString::to_string);
    let complaints = &filter.complaints;
    let all = [
        ("person", filter.person.clone()),
        ("handler", complaints.handler.clone()),
        ("stage", text(&filter.stage)),
        ("category", text(&complaints.category)),
        ("channel", complaints.channel.map(|it| it.to_string())),
        ("force", firm.then(|| Force::Firm.word().to_owned())),
    ];
    all.into_iter().filter_map(|(flag, value)| Some((flag, value?))).collect()
}

/// A word as the name of a line.
fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(word.len().min(1));
    format!("{}{rest}", first.to_uppercase())
}

/// What is open and due by a day, by due day and complaint.
pub(super) fn open_duties(
    store: &Store,
    filter: &DutyFilter,
    until: NaiveDate,
    today: NaiveDate,
) -> anyhow::Result<Vec<OpenDuty>> {
    let mut rulesets = Rulesets::default();
    let open = store.open_deadlines(filter, until)?.into_iter();
    let duties: anyhow::Result<Vec<OpenDuty>> =
        open.map(|open| rulesets.open_duty(store, open, today)).collect();
    let mut duties = duties?;
    let before = duties.len();
    for (task, whose) in store.open_tasks(filter, until)? {
        duties.push(rulesets.task(store, task, whose, today)?);
    }
    if duties.len() > before {
        in_order(&mut duties);
    }
    Ok(duties)
}

/// By due day and complaint. What comes from one place is in order, and stays so within these.
fn in_order(duties: &mut [OpenDuty]) {
    duties.sort_by(|one, other| {
        let order = |open: &OpenDuty| open.duty.deadline.due_on;
        (order(one), &one.duty.reference).cmp(&(order(other), &other.duty.reference))
    });
}

fn group_of(by: DutiesBy, group: &Group) -> impl Fn(&OpenDuty) -> Option<String> {
    move |OpenDuty { duty, whose, late, register }| match by {
        DutiesBy::Band => late.map(|late| late.band.to_string()),
        DutiesBy::Clinic => Some(group.label(*register, &duty.clinic)),
        DutiesBy::Category => whose.category.as_ref().map(ToString::to_string),
        DutiesBy::Stage => Some(duty.deadline.stage.to_string()),
        DutiesBy::Obligation => Some(duty.deadline.obligation.to_string()),
        DutiesBy::Handler => whose.handler.clone(),
        DutiesBy::Person => whose.person.clone(),
        DutiesBy::Month => Some(duty.deadline.due_on.format("%Y-%m").to_string()),
        DutiesBy::Day => Some(duty.deadline.due_on.to_string()),
    }
}

/// All bands from the least late on, those without anything too.
fn in_order_of_bands(groups: Vec<DutyGroup>) -> Vec<DutyGroup> {
    let of = |band: &Band| {
        let found = groups.iter().find(|it| it.group.as_deref() == Some(band.word()));
        let none = || DutyGroup { group: Some(band.to_string()), ..DutyGroup::default() };
        found.cloned().unwrap_or_else(none)
    };
    if groups.is_empty() { groups } else { Band::ALL.iter().map(of).collect() }
}

fn grouped<'a>(by: DutiesBy, scope: &'a [(String, String)], covers: &'a Covers) -> Grouped<'a> {
    let heading = match by {
        DutiesBy::Band => "Working days late",
        DutiesBy::Clinic => "Clinic",
        DutiesBy::Category => "Category",
        DutiesBy::Stage => "Stage",
        DutiesBy::Obligation => "Obligation",
        DutiesBy::Handler => "Handler",
        DutiesBy::Person => "Who",
        DutiesBy::Month => "Due in",
        DutiesBy::Day => "Due",
    };
    Grouped { by: by.word(), heading, scope, covers }
}
