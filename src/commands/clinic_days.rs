//! A clinic's calendar as `clinic add` and `clinic set` change it.

use super::Context;
use super::recount::{Mode, Outcome, recount};
use crate::cli::{CalendarArgs, OwnDaysArgs, YesNo};
use crate::domain::{CalendarChange, Change, Clinic, Span};
use crate::failure::{Refused, UsageError};
use crate::render::list_and;
use crate::store::Store;

impl CalendarArgs {
    /// Whether nothing of the calendar is to change.
    pub(super) fn is_empty(&self) -> bool {
        let Self { nation, working_week, not_closed, no_extra_day, own, dry_run: _ } = self;
        nation.is_empty()
            && working_week.is_none()
            && not_closed.is_empty()
            && no_extra_day.is_empty()
            && own.closed.is_empty()
            && own.extra_day.is_empty()
            && own.closed_days_stretch.is_none()
    }
}

/// Changes a clinic's calendar as the flags say: first what is taken back, then what is new.
pub(super) fn set_calendar(clinic: &mut Clinic, args: CalendarArgs) -> anyhow::Result<()> {
    if !args.nation.is_empty() {
        clinic.nations = args.nation;
        let mut seen = Vec::new();
        clinic.nations.retain(|nation| {
            !seen.contains(nation) && {
                seen.push(*nation);
                true
            }
        });
    }
    if let Some(week) = args.working_week {
        clinic.working_week = week;
    }
    for when in args.not_closed {
        if !clinic.own_days.open(when) {
            return Err(not_closed(clinic, when).into());
        }
    }
    for day in args.no_extra_day {
        if !clinic.own_days.extra.remove(&day) {
            let error = Refused::new(format!("{day} is no extra working day of `{}`", clinic.code));
            let days: Vec<String> = clinic.own_days.extra.iter().map(ToString::to_string).collect();
            let hint = if days.is_empty() {
                "it has none".to_owned()
            } else {
                format!("it has {}", list_and(&days))
            };
            return Err(error.hint(hint).into());
        }
    }
    own_days(clinic, args.own)
}

/// Adds a clinic's own days as the flags say.
pub(super) fn own_days(clinic: &mut Clinic, args: OwnDaysArgs) -> anyhow::Result<()> {
    for (when, title) in args.closed {
        clinic.own_days.close(when, title);
    }
    clinic.own_days.extra.extend(args.extra_day);
    if let Some(stretch) = args.closed_days_stretch {
        clinic.own_days.stretch = stretch == YesNo::Yes;
    }
    match clinic.own_days.contradiction() {
        None => Ok(()),
        Some((day, closed)) => Err(UsageError::new(format!(
            "{day} cannot be an extra working day: `{}` is closed on {} ({})",
            clinic.code, closed.when, closed.title
        ))
        .hint(format!("leave one of the two: `--not-closed {day}` or `--no-extra-day {day}`"))
        .into()),
    }
}

fn not_closed(clinic: &Clinic, when: Span) -> Refused {
    let error = Refused::new(format!("`{}` is not closed on {when}", clinic.code));
    let yearly = clinic.own_days.closed.iter().find(|closed| {
        matches!((closed.when, when), (Span::Yearly(..), Span::Once(..))) && closed.when.holds(when)
    });
    if let Some(closed) = yearly {
        let Span::Once(day, _) = when else { return error };
        return error.hint(format!(
            "it is closed on {}: `--not-closed '{}'` takes that away, `--extra-day {day}` works \
             on this one day",
            closed.when, closed.when
        ));
    }
    let closed: Vec<String> =
        clinic.own_days.closed.iter().map(|closed| closed.when.to_string()).collect();
    error.hint(if closed.is_empty() {
        "it has no closed days".to_owned()
    } else {
        format!("it is closed on {}", list_and(&closed))
    })
}

/// Moves what a change of a clinic's calendar moves.
pub(super) fn moved(
    context: &Context,
    store: &Store,
    before: &Clinic,
    after: &Clinic,
    mode: Mode,
) -> anyhow::Result<Outcome> {
    let almanac = store.almanac()?;
    let (old, new) = (before.calendar(&almanac), after.calendar(&almanac));
    let change = CalendarChange::new(old, new, Change::ClinicChanged);
    if change.days.is_empty() {
        return Ok(Outcome::default());
    }
    recount(context, store, &[(after.clone(), change)], mode)
}
