//! `holiday import`: takes in a published list of bank holidays, whole or not at all. It only adds.

use std::path::Path;

use anyhow::Context as _;
use chrono::NaiveDate;

use super::Context;
use super::holiday::{change, open, titles};
use super::recount::{Mode, write};
use crate::cli::HolidayImportArgs;
use crate::deadline::{Almanac, Nation};
use crate::domain::Change;
use crate::failure::{Exit, Refused, UsageError};
use crate::holidays::{self, Days, FileError, Kind, LONGEST_FILE, Listed};
use crate::render::plural;
use crate::report::ImportedList;
use crate::store::sha256;
use crate::wording::long_day;

/// So many days are named one by one; of more, how many they are.
const NAMED: usize = 12;

pub(super) fn run(context: &mut Context, args: HolidayImportArgs) -> anyhow::Result<Exit> {
    let bytes = context.ui.read_bytes(&args.file, LONGEST_FILE)?;
    let listed = read(&bytes, &args)?;
    let source = match args.source {
        Some(source) => source,
        None => file_name(&args.file)?,
    };
    let sha256 = sha256(&bytes);
    let (store, mode) = open(context, args.dry_run)?;
    let old = store.almanac()?;
    let earlier = store.holiday_imports()?;
    let mut new = old.clone();
    let mut said = Vec::new();
    let on = context.settings.today.value;
    for (nation, days) in &listed {
        let added = new_days(&old, *nation, days);
        let known = earlier.iter().find(|it| it.nation == *nation && it.sha256 == sha256);
        if let Some(known) = known.filter(|_| added.is_empty()) {
            context.ui.say(&format!(
                "This file was imported for {} on {} already.",
                nation.title(),
                long_day(known.on)
            ));
            continue;
        }
        for (day, title) in &added {
            new.add(*nation, *day, title.as_str());
        }
        let announced_through = days.announces(*nation, old.announced_through(*nation));
        new.announce(*nation, announced_through);
        let import = ImportedList {
            nation: *nation,
            on,
            source: source.clone(),
            sha256: sha256.clone(),
            announced_through,
        };
        if mode == Mode::Record {
            store.import_holidays(&import, &added, &context.stamp())?;
        }
        said.extend(summary(&import, &added, mode));
    }
    if said.is_empty() {
        context.ui.say("Nothing was changed.");
        write(context, &[])?;
    } else {
        change(context, store, (&old, &new), Change::HolidaysImported, mode, &said)?;
    }
    for (nation, days) in &listed {
        say_lacking(context, &old, *nation, days);
    }
    Ok(Exit::Done)
}

fn read(bytes: &[u8], args: &HolidayImportArgs) -> anyhow::Result<Listed> {
    let name = if args.file == Path::new("-") {
        "standard input".to_owned()
    } else {
        args.file.display().to_string()
    };
    let refused = |error: FileError| {
        let place = error.place.map(|(line, column)| format!(":{line}:{column}"));
        Refused::new(format!("{name}{}: {error}", place.unwrap_or_default())).hint(
            "nothing was taken from the file; the government's list is at \
             https://www.gov.uk/bank-holidays.json",
        )
    };
    let text = holidays::text(bytes).map_err(refused)?;
    let read = match holidays::kind(text).map_err(refused)? {
        Kind::Government => holidays::read_government(text, &args.nation),
        Kind::Calendar if args.nation.is_empty() => {
            let message =
                format!("{name} is an iCalendar file, which does not say whose days it lists");
            let hint = format!(
                "`redress holiday import {} --nation england-and-wales` (or scotland, or \
                 northern-ireland) says it",
                args.file.display()
            );
            return Err(UsageError::new(message).hint(hint).into());
        }
        Kind::Calendar => holidays::read_calendar(text, &args.nation),
    };
    Ok(read.map_err(refused)?)
}

/// The last part of a path: the folders before it may name a person.
fn file_name(path: &Path) -> anyhow::Result<String> {
    if path == Path::new("-") {
        return Ok("standard input".to_owned());
    }
    let name = path.file_name().context("a file that was read has a name")?;
    Ok(name.to_string_lossy().into_owned())
}

fn new_days(old: &Almanac, nation: Nation, days: &Days) -> Vec<(NaiveDate, String)> {
    let unknown = days.iter().filter(|(day, _)| old.title(nation, *day).is_none());
    unknown.map(|(day, title)| (day, title.to_owned())).collect()
}

/// What an import does for a nation, a line for it and one for each new day.
fn summary(import: &ImportedList, added: &[(NaiveDate, String)], mode: Mode) -> Vec<String> {
    let count = plural(i64::try_from(added.len()).unwrap_or(i64::MAX), "new day");
    let mut lines = vec![format!(
        "{}: {}{count}, announced through {}.",
        import.nation.title(),
        if mode == Mode::DryRun { "would add " } else { "" },
        long_day(import.announced_through)
    )];
    let named = added.iter().take(NAMED);
    lines.extend(named.map(|(day, title)| format!("  {}, {title}", long_day(*day))));
    if added.len() > NAMED {
        lines.push(format!("  and {} more", added.len() - NAMED));
    }
    lines
}

/// Names the days of the register that the file's years do not have: nothing is taken off unasked.
fn say_lacking(context: &Context, old: &Almanac, nation: Nation, days: &Days) {
    let mut lacking = Vec::new();
    for year in days.complete_years(nation) {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        let ours = first.map(|(first, last)| old.holidays(nation, first, last)).unwrap_or_default();
        lacking.extend(ours.into_iter().filter(|day| !days.contains(day.on)));
    }
    for day in lacking.iter().take(NAMED) {
        context.ui.notice(&format!(
            "the file does not have {}, {}, of {}, and it stays; `redress holiday remove {} \
             --nation {nation}` takes it off",
            long_day(day.on),
            day.title,
            titles(&[nation]),
            day.on
        ));
    }
    if lacking.len() > NAMED {
        context.ui.notice(&format!(
            "{} more days of {} stay that the file does not have; `redress holiday list --nation \
             {nation}` shows all",
            lacking.len() - NAMED,
            titles(&[nation])
        ));
    }
}
