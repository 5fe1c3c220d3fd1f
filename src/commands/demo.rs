//! The training register of `init --demo`: stories of complaints that nobody made, told by the
//! commands that would have recorded them, day after day, in one transaction.

mod script;

use std::ops::RangeInclusive;

use anyhow::Context as _;
use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use clap::Parser;

use self::script::{Act, Script};
use super::{Context, run};
use crate::cli::Cli;
use crate::deadline::WorkingCalendar;
use crate::domain::ComplaintRef;
use crate::failure::{Exit, UsageError};
use crate::store::Store;
use crate::ui::Ui;

/// What was made.
pub(super) struct Made {
    pub(super) clinics: usize,
    pub(super) complaints: usize,
}

/// Refuses a day before or after which the stories would run out of the calendar, before there is a
/// file.
pub(super) fn check_day(today: NaiveDate) -> Result<(), UsageError> {
    if YEARS.contains(&today.year()) {
        return Ok(());
    }
    let message = format!(
        "the training register needs a day from {} to {}: today is {today}",
        YEARS.start(),
        YEARS.end()
    );
    Err(UsageError::new(message).hint("`--today` sets another"))
}

/// The years in which its stories can end: they go back for two of them, and look ahead.
const YEARS: RangeInclusive<i32> = 1998..=2099;

/// Fills a new register with the training stories and gives it back, still to be committed.
pub(super) fn fill(context: &mut Context, store: Store) -> anyhow::Result<(Store, Made)> {
    let script = Script::built_in()?;
    let today = context.settings.today.value;
    let (now, actor) = (context.settings.now, context.settings.actor.value.clone());
    let silent = Ui::silent(&context.settings);
    let ui = std::mem::replace(&mut context.ui, silent);
    context.one.set(Some(store));
    context.in_one = true;
    let played = play(context, &script, today, now);
    context.in_one = false;
    context.ui = ui;
    context.settings.today.value = today;
    context.settings.now = now;
    context.settings.actor.value = actor;
    let made = played?;
    let store = context.one.take().context("every command gives the register back")?;
    Ok((store, made))
}

fn play(
    context: &mut Context,
    script: &Script,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> anyhow::Result<Made> {
    let first = script.first_day(today)?;
    let mut stamp = Stamp { today, now, last: None };
    for clinic in &script.clinics {
        context.settings.actor.value.clone_from(&clinic.actor);
        for line in clinic.setup.lines().filter(|line| !line.is_empty()) {
            command(context, &mut stamp, first, &script::words(line))?;
        }
    }
    let calendar = |context: &Context, code: &str| -> anyhow::Result<WorkingCalendar> {
        let store = context.one.take().context("the register is at hand between commands")?;
        let clinic = store.clinic(code)?.with_context(|| format!("no clinic {code}"))?;
        let calendar = clinic.calendar(&store.almanac()?);
        context.one.set(Some(store));
        Ok(calendar)
    };
    let calendars: Vec<WorkingCalendar> =
        script.clinics.iter().map(|it| calendar(context, &it.code)).collect::<Result<_, _>>()?;
    let acts = script.acts(&calendars, today)?;
    let mut references: Vec<Option<ComplaintRef>> = vec![None; script.stories.len()];
    for act in &acts {
        let told = || format!("the training register, on {}: {}", act.on, act.line);
        tell(context, &mut stamp, script, &calendars, act, &mut references).with_context(told)?;
    }
    let complaints = references.iter().flatten().count();
    Ok(Made { clinics: script.clinics.len(), complaints })
}

/// Runs one act of a story; the first of a complaint gives it its reference.
fn tell(
    context: &mut Context,
    stamp: &mut Stamp,
    script: &Script,
    calendars: &[WorkingCalendar],
    act: &Act<'_>,
    references: &mut [Option<ComplaintRef>],
) -> anyhow::Result<()> {
    let clinic = script.clinic_of(act.story)?;
    let calendar = &calendars[clinic];
    let known = |name: &str| {
        let story = if name.is_empty() { Some(act.story) } else { script.named(name) };
        story.and_then(|story| references[story].clone()).map(|it| it.to_string())
    };
    let words = act.words(&script.clinics[clinic].code, calendar, stamp.today, &known)?;
    context.settings.actor.value.clone_from(&script.clinics[clinic].actor);
    command(context, stamp, act.on, &words)?;
    if act.is_receipt() {
        let store = context.one.take().context("the register is at hand between commands")?;
        let latest = store.latest_references(1)?;
        context.one.set(Some(store));
        let latest = latest.first().context("a complaint was just recorded")?;
        references[act.story] = Some(latest.parse()?);
    }
    Ok(())
}

/// Runs a command as if it had been given on that day.
fn command(
    context: &mut Context,
    stamp: &mut Stamp,
    on: NaiveDate,
    words: &[String],
) -> anyhow::Result<()> {
    context.settings.today.value = on;
    context.settings.now = stamp.on(on);
    let line = std::iter::once("redress").chain(words.iter().map(String::as_str));
    match run(context, Cli::try_parse_from(line)?.command)? {
        Exit::Done => Ok(()),
        other => anyhow::bail!("ended with {other:?}"),
    }
}

/// The moments at which the acts were recorded.
struct Stamp {
    today: NaiveDate,
    now: DateTime<Utc>,
    last: Option<DateTime<Utc>>,
}

impl Stamp {
    /// A moment of a day, each later than the one before it and none in the future: what is
    /// recorded next is recorded after all of them.
    fn on(&mut self, on: NaiveDate) -> DateTime<Utc> {
        // What is recorded today was recorded first thing.
        let hour = if on == self.today { 0 } else { 9 };
        let begins = on.and_hms_opt(hour, 0, 1).unwrap_or_default().and_utc();
        let next = self.last.map(|last| last + Duration::minutes(if hour == 0 { 0 } else { 4 }));
        let at = next.map_or(begins, |next| next.max(begins)).min(self.now);
        let at = self.last.map_or(at, |last| at.max(last));
        self.last = Some(at);
        at
    }
}
