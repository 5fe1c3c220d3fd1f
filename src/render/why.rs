//! Why each deadline of a complaint is due on its day: the policy's words, the anchor, the
//! convention, every day passed over, holds and extensions.

use std::io::{self, Write};

use super::page::{Look, bold, wrapped};
use super::sheet::{Cell, Sheet};
use super::text::{list_and, sanitize};
use crate::deadline::{Closed, Leg, Passed, Receipt, Role, Roll, Why};
use crate::procedure::Force;
use crate::report::{Because, Duty, Record, Way};
use crate::wording::long_day;

/// Writes the reasons of all the deadlines of a complaint.
///
/// # Errors
///
/// Whatever writing reports.
pub fn why_page(out: &mut dyn Write, look: Look, record: &Record<'_>) -> io::Result<()> {
    for (place, duty) in record.duties.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        why(out, look, duty)?;
    }
    Ok(())
}

/// The reasons as rows, one a deadline.
#[must_use]
pub fn why_sheet(duties: &[Duty]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("ref", "Ref"),
        ("stage", ""),
        ("obligation", "Obligation"),
        ("due_on", "Due"),
        ("original_due_on", ""),
        ("act_by_on", ""),
        ("within", "Limit"),
        ("anchor", "Counted from"),
        ("anchor_on", ""),
        ("convention", ""),
        ("skipped", ""),
        ("holds", ""),
        ("extensions", ""),
        ("procedure", ""),
        ("procedure_version", ""),
        ("holidays_announced_through_on", ""),
        ("quote", "Words"),
    ]);
    for duty in duties {
        let (deadline, because) = (&duty.deadline, &duty.because);
        let way = because.way.as_ref();
        let skipped = because.skipped.iter().map(|day| format!("{} {}", day.on, day.why));
        let joined = |lines: Vec<String>| lines.join("; ");
        sheet.rows.push(vec![
            Cell::Word(duty.reference.clone()),
            Cell::Word(deadline.stage.to_string()),
            Cell::Word(deadline.obligation.to_string()),
            Cell::Day(deadline.due_on),
            Cell::Day(deadline.original_due_on),
            Cell::Day(deadline.act_by_on),
            Cell::Word(because.within.clone()),
            Cell::Word(because.anchor.clone()),
            Cell::Day(because.anchor_on),
            Cell::Word(way.map(|way| joined(convention(way))).unwrap_or_default()),
            Cell::Text(joined(skipped.collect())),
            Cell::Text(way.map(|way| joined(holds(way))).unwrap_or_default()),
            Cell::Text(way.map(|way| joined(extensions(way))).unwrap_or_default()),
            Cell::Word(because.procedure.0.clone()),
            Cell::Number(because.procedure.1.into()),
            Cell::Day(because.announced_through),
            Cell::Text(duty.quote.clone()),
        ]);
    }
    sheet
}

fn why(out: &mut dyn Write, look: Look, duty: &Duty) -> io::Result<()> {
    let (deadline, because) = (&duty.deadline, &duty.because);
    let aim = if duty.force == Force::Soft { " (an aim)" } else { "" };
    let title = format!("{}{aim}: {}", sanitize(&duty.title), long_day(deadline.due_on));
    writeln!(out, "{}", bold(&title, look))?;
    let mut line = |lead: &str, text: String| wrapped(out, look, &format!("  {lead:<13}"), &text);
    line("Words", format!("“{}”", sanitize(&duty.quote)))?;
    line(
        "Limit",
        format!("{} (`{}`, at `{}`)", because.within, deadline.obligation, deadline.stage),
    )?;
    line("From", format!("{}: {}", because.anchor, long_day(because.anchor_on)))?;
    if let Some(way) = &because.way {
        for leg in &way.legs {
            line("Counted", leg_line(leg))?;
        }
        for rule in convention(way) {
            line("Convention", rule)?;
        }
    }
    for (role, lead) in [
        (Role::DeemedReceipt, "Not received"),
        (Role::Counting, "Not counted"),
        (Role::Roll, "Rolled over"),
    ] {
        let days = because.skipped.iter().filter(|day| day.role == role);
        let days: Vec<String> = days.map(day_and_reason).collect();
        if !days.is_empty() {
            line(lead, days.join(", "))?;
        }
    }
    if let Some(way) = &because.way {
        for hold in holds(way) {
            line("On hold", sanitize(&hold))?;
        }
        for extension in extensions(way) {
            line("Extended", extension)?;
        }
    }
    due_lines(out, look, duty, because)
}

/// A day with its reason, which of a weekend is the day's own name.
fn day_and_reason(day: &Passed) -> String {
    if matches!(day.why, Why::NotWorked(Closed::Weekend(_))) {
        return long_day(day.on);
    }
    format!("{} ({})", long_day(day.on), sanitize(&day.why.to_string()))
}

fn due_lines(out: &mut dyn Write, look: Look, duty: &Duty, because: &Because) -> io::Result<()> {
    let deadline = &duty.deadline;
    let mut line = |lead: &str, text: String| wrapped(out, look, &format!("  {lead:<13}"), &text);
    if deadline.original_due_on != deadline.due_on {
        line("Originally", long_day(deadline.original_due_on))?;
    }
    if deadline.act_by_on != deadline.due_on {
        let closed: Vec<String> =
            because.closed.iter().map(|day| sanitize(&day.why.to_string())).collect();
        let closed =
            if closed.is_empty() { String::new() } else { format!(" ({})", closed.join(", ")) };
        line(
            "Act by",
            format!(
                "{}, the last day on which anybody works{closed}",
                long_day(deadline.act_by_on)
            ),
        )?;
    }
    if because.kept {
        line(
            "Kept",
            "on the day it had when the calendar changed: it was due or done already".to_owned(),
        )?;
    }
    let provisional =
        if because.provisional { "; this day lies beyond them and may yet move" } else { "" };
    line(
        "Rests on",
        format!(
            "`{}`, version {}; bank holidays announced up to {}{provisional}",
            because.procedure.0,
            because.procedure.1,
            long_day(because.announced_through)
        ),
    )
}

fn leg_line(leg: &Leg) -> String {
    let day = long_day(leg.counted_from);
    let from = match (leg.inclusive, leg.counted_from == leg.from_on) {
        (true, _) => format!("beginning with {day}"),
        (false, true) => format!("{day} is day 0"),
        (false, false) => format!("{} counts as {day}, which is day 0", long_day(leg.from_on)),
    };
    format!("{}: {from}, ending on {}", leg.length, long_day(leg.limit_on))
}

/// How it is counted, a sentence each.
fn convention(way: &Way) -> Vec<String> {
    let mut rules = Vec::new();
    if way.legs.iter().any(|leg| leg.length.is_in_working_days()) || way.roll != Roll::None {
        let nations: Vec<&str> = way.nations.iter().map(|nation| nation.title()).collect();
        let holidays = if nations.is_empty() {
            String::new()
        } else {
            format!(", without the bank holidays of {}", nations.join(", and of "))
        };
        rules.push(format!("working days are {}{holidays}", list_and(&way.week.titles())));
    }
    if let Receipt::Deemed { cut_off } = way.receipt {
        let late =
            cut_off.map(|at| format!(", or from {} on,", at.format("%H:%M"))).unwrap_or_default();
        rules.push(format!(
            "what arrives on a day that is not worked{late} counts as received on the next working day"
        ));
    }
    if way.legs.last().is_some_and(|leg| leg.length.rolls()) {
        rules.push(
            match way.roll {
                Roll::None => {
                    "where it ends on a day that is not worked, it ends there all the same"
                }
                Roll::Forward => "where it ends on a day that is not worked, it rolls forward",
                Roll::Backward => "where it ends on a day that is not worked, it rolls back",
            }
            .to_owned(),
        );
    }
    rules
}

fn holds(way: &Way) -> Vec<String> {
    let hold = |(title, since, until): &(String, _, Option<_>)| match until {
        Some(until) => format!("{title}: after {} up to {}", long_day(*since), long_day(*until)),
        None => format!("{title}: since {}, the clock stands still", long_day(*since)),
    };
    way.holds.iter().map(hold).collect()
}

fn extensions(way: &Way) -> Vec<String> {
    let extension = |it: &crate::domain::Extended| {
        let by = it.by.map(|by| format!("by {by} ")).unwrap_or_default();
        format!("{by}to {}, agreed on {}", long_day(it.limit_on), long_day(it.on))
    };
    way.extended.iter().map(extension).collect()
}
