//! `holiday`: what the register knows of bank holidays, and changes of it.

use chrono::{Datelike, Days, NaiveDate};

use super::Context;
use super::recount::{Mode, by_almanac, recount, say, write};
use crate::cli::{HolidayAddArgs, HolidayCommand, HolidayListArgs, HolidayRemoveArgs};
use crate::deadline::{
    Almanac, CalendarBuilder, FIRST_DAY, LAST_DAY, Nation, WorkingCalendar, built_in, is_one_off,
};
use crate::domain::Change;
use crate::failure::{Exit, Refused};
use crate::render::{
    Format, HolidayJson, HolidayListJson, holidays_sheet, list_and, write_list, write_object,
};
use crate::report::{HolidayList, HolidayRow, Origin};
use crate::store::{HolidayChange, Store, StoreError};
use crate::wording::long_day;

pub(super) fn run(context: &mut Context, command: HolidayCommand) -> anyhow::Result<Exit> {
    match command {
        HolidayCommand::List(args) => list(context, &args),
        HolidayCommand::Add(args) => add(context, &args),
        HolidayCommand::Remove(args) => remove(context, &args),
        HolidayCommand::Import(args) => super::holiday_import::run(context, args),
    }
}

/// The register, to change it or only to see what would change.
pub(super) fn open(context: &Context, dry_run: bool) -> anyhow::Result<(Store, Mode)> {
    if dry_run { Ok((context.read()?, Mode::DryRun)) } else { Ok((context.write()?, Mode::Record)) }
}

fn add(context: &mut Context, args: &HolidayAddArgs) -> anyhow::Result<Exit> {
    let day = args.day;
    let (store, mode) = open(context, args.dry_run)?;
    let old = store.almanac()?;
    let mut new = old.clone();
    let mut added = Vec::new();
    for nation in wanted(&args.nation) {
        if let Some(title) = old.title(nation, day) {
            context.ui.say(&format!(
                "{} is a bank holiday of {} already: {title}.",
                long_day(day),
                nation.title()
            ));
        } else {
            new.add(nation, day, args.title.as_str());
            added.push(nation);
        }
    }
    if added.is_empty() {
        context.ui.say("Nothing was changed.");
        write(context, &[])?;
        return Ok(Exit::Done);
    }
    let (on, stamp) = (context.settings.today.value, context.stamp());
    if mode == Mode::Record {
        for nation in &added {
            store.add_holiday(*nation, day, &args.title, on, &stamp)?;
        }
    }
    let lead = if mode == Mode::Record { "Added" } else { "Would add" };
    let what = format!("{lead} {}, {}, of {}.", long_day(day), args.title, titles(&added));
    change(context, store, (&old, &new), Change::HolidayAdded, mode, &[what])
}

fn remove(context: &mut Context, args: &HolidayRemoveArgs) -> anyhow::Result<Exit> {
    let day = args.day;
    let (store, mode) = open(context, args.dry_run)?;
    let old = store.almanac()?;
    let mut new = old.clone();
    let mut removed = Vec::new();
    for nation in wanted(&args.nation) {
        if old.title(nation, day).is_some() {
            new.remove(nation, day);
            removed.push(nation);
        } else if built_in(nation, day).is_some() {
            context.ui.say(&format!(
                "{} was taken off the bank holidays of {} already.",
                long_day(day),
                nation.title()
            ));
        } else if !args.nation.is_empty() {
            return Err(no_holiday(&old, day, &[nation]).into());
        }
    }
    if removed.is_empty() {
        if wanted(&args.nation).into_iter().all(|nation| built_in(nation, day).is_none()) {
            return Err(no_holiday(&old, day, &Nation::ALL).into());
        }
        context.ui.say("Nothing was changed.");
        write(context, &[])?;
        return Ok(Exit::Done);
    }
    let (on, stamp) = (context.settings.today.value, context.stamp());
    let title = old.title(removed[0], day).unwrap_or_default();
    if mode == Mode::Record {
        for nation in &removed {
            store.remove_holiday(*nation, day, on, &stamp)?;
        }
    }
    let lead = if mode == Mode::Record { "Took" } else { "Would take" };
    let what = format!(
        "{lead} {}, {title}, off the bank holidays of {}.",
        long_day(day),
        titles(&removed)
    );
    change(context, store, (&old, &new), Change::HolidayRemoved, mode, &[what])
}

/// Moves what a change of the bank holidays moves, keeps both, and says so.
pub(super) fn change(
    context: &mut Context,
    store: Store,
    (old, new): (&Almanac, &Almanac),
    change: Change,
    mode: Mode,
    said: &[String],
) -> anyhow::Result<Exit> {
    let changes = by_almanac(&store, old, new, change)?;
    let outcome = recount(context, &store, &changes, mode)?;
    if mode == Mode::Record {
        context.commit(store)?;
    }
    for line in said {
        context.ui.say(line);
    }
    say(context, &outcome, mode);
    write(context, &outcome.moves)?;
    Ok(Exit::Done)
}

fn wanted(named: &[Nation]) -> Vec<Nation> {
    let all = Nation::ALL.into_iter();
    all.filter(|nation| named.is_empty() || named.contains(nation)).collect()
}

pub(super) fn titles(nations: &[Nation]) -> String {
    let titles: Vec<String> = nations.iter().map(|nation| nation.title().to_owned()).collect();
    list_and(&titles)
}

/// Names the nearest day that is one.
fn no_holiday(almanac: &Almanac, day: NaiveDate, nations: &[Nation]) -> Refused {
    const NEAR: Days = Days::new(60);
    let (from, to) = (day.checked_sub_days(NEAR), day.checked_add_days(NEAR));
    let (from, to) = (from.unwrap_or(FIRST_DAY), to.unwrap_or(LAST_DAY));
    let near = nations
        .iter()
        .flat_map(|nation| almanac.holidays(*nation, from, to).into_iter().map(|it| (*nation, it)));
    let nearest = near.min_by_key(|(_, it)| (it.on - day).num_days().abs());
    let error = Refused::new(format!(
        "{} is no bank holiday of {}",
        long_day(day),
        titles(nations).replace(" and Northern", " or Northern")
    ));
    match nearest {
        Some((nation, it)) => error.hint(format!(
            "the nearest is {}, {} ({nation}); `redress holiday list --year {}` shows them",
            it.on,
            it.title,
            day.year()
        )),
        None => error.hint("`redress holiday list` shows them"),
    }
}

fn list(context: &mut Context, args: &HolidayListArgs) -> anyhow::Result<Exit> {
    super::list::check_period(args.from, args.to)?;
    let (almanac, changes, imports) = match context.read() {
        Ok(store) => (store.almanac()?, store.holiday_changes()?, store.holiday_imports()?),
        Err(error) => match error.downcast_ref() {
            // What the program itself knows can be looked at before there is a register.
            Some(StoreError::Missing { .. }) => Default::default(),
            _ => return Err(error),
        },
    };
    let nations = wanted(&args.nation);
    let announced: Vec<(Nation, NaiveDate)> =
        nations.iter().map(|nation| (*nation, almanac.announced_through(*nation))).collect();
    let (from, to) = period(context, args, &announced);
    let list = HolidayList {
        days: rows(&almanac, &changes, &nations, from, to),
        removed: changes
            .iter()
            .filter(|it| it.title.is_none() && nations.contains(&it.nation))
            .filter(|it| (from..=to).contains(&it.day))
            .map(|it| {
                let title = built_in(it.nation, it.day).unwrap_or_default().to_owned();
                (it.day, title, it.nation)
            })
            .collect(),
        announced,
        imports: imports.into_iter().filter(|it| nations.contains(&it.nation)).collect(),
    };
    print(context, &list)?;
    say_where_from(context, &list);
    let builder = WorkingCalendar::builder().almanac(&almanac);
    let calendar = nations.into_iter().fold(builder, CalendarBuilder::nation).build();
    super::calendar::warn(context, &calendar, 0);
    Ok(Exit::Done)
}

/// The days asked for; otherwise from this year to the last that is announced.
fn period(
    context: &Context,
    args: &HolidayListArgs,
    announced: &[(Nation, NaiveDate)],
) -> (NaiveDate, NaiveDate) {
    let year = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(FIRST_DAY);
        (first, NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(LAST_DAY))
    };
    if let Some(asked) = args.year {
        return year(asked);
    }
    let this = year(context.settings.today.value.year());
    let known = announced.iter().map(|(_, through)| *through).max().unwrap_or(this.1);
    let from = args.from.unwrap_or_else(|| args.to.map_or(this.0, |to| year(to.year()).0.min(to)));
    (from, args.to.unwrap_or_else(|| known.max(year(from.year()).1)))
}

fn rows(
    almanac: &Almanac,
    changes: &[HolidayChange],
    nations: &[Nation],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<HolidayRow> {
    let mut rows: Vec<HolidayRow> = Vec::new();
    for nation in nations {
        for day in almanac.holidays(*nation, from, to) {
            let change = changes.iter().find(|it| (it.nation, it.day) == (*nation, day.on));
            let origin = match change {
                Some(change) => change.origin.clone(),
                None if is_one_off(*nation, day.on) => Origin::Proclaimed,
                None => Origin::Rule,
            };
            let announced = day.on <= almanac.announced_through(*nation);
            let same = rows.iter_mut().find(|row| {
                (row.on, &row.title, &row.origin, row.announced)
                    == (day.on, &day.title, &origin, announced)
            });
            match same {
                Some(row) => row.nations.push(*nation),
                None => rows.push(HolidayRow {
                    on: day.on,
                    title: day.title,
                    nations: vec![*nation],
                    origin,
                    announced,
                }),
            }
        }
    }
    rows.sort_by_key(|row| row.on);
    rows
}

fn print(context: &mut Context, list: &HolidayList) -> anyhow::Result<()> {
    let (format, look) = (context.ui.format, context.ui.look);
    if format == Format::Json {
        write_object(context.ui.data(), format, &HolidayListJson::new(list))?;
        return Ok(());
    }
    let objects = || list.days.iter().map(HolidayJson::new).collect();
    write_list(context.ui.data(), format, look, || holidays_sheet(&list.days), objects)?;
    Ok(())
}

/// How far the list reaches, what was imported when, and what was taken off.
fn say_where_from(context: &Context, list: &HolidayList) {
    if list.days.is_empty() {
        context.ui.nothing("No bank holidays in this time.");
    }
    let mut through: Vec<NaiveDate> = list.announced.iter().map(|(_, through)| *through).collect();
    through.sort_unstable();
    through.dedup();
    for through in &through {
        let of = list.announced.iter().filter(|(_, it)| it == through).map(|(nation, _)| *nation);
        let of: Vec<Nation> = of.collect();
        context.ui.say(&format!("Announced through {}: {}.", long_day(*through), titles(&of)));
    }
    for import in &list.imports {
        context.ui.say(&format!(
            "Imported for {} on {}: {} (SHA-256 {}).",
            import.nation.title(),
            long_day(import.on),
            import.source,
            import.sha256
        ));
    }
    for (day, title, nation) in &list.removed {
        context.ui.say(&format!("Taken off for {}: {}, {title}.", nation.title(), long_day(*day)));
    }
}
