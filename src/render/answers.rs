//! What the calculator answers, as a sheet, as JSON, and in words.

use std::io::{self, Write};

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use serde_json::{Value, json};

use super::SCHEMA_VERSION;
use super::json::passed_json;
use super::page::{Look, bold, wrapped};
use super::sheet::{Cell, Sheet};
use super::text::{list_and, sanitize};
use crate::deadline::{Explained, Length, Nation, Receipt, Role, Roll, Unit, WorkingWeek};
use crate::report::{Answer, Whose};
use crate::wording::long_day;

/// Answers, one a row.
#[must_use]
pub fn answers_sheet(answers: &[Answer]) -> Sheet {
    let mut sheet = Sheet::new(&[
        ("from", "From"),
        ("within", "Within"),
        ("due_on", "Due"),
        ("act_by_on", ""),
        ("", "Act by"),
        ("", "Note"),
    ])
    .titled("When limits end");
    for Answer { explained, .. } in answers {
        let due = explained.due;
        let differs = due.act_by_on != due.due_on;
        sheet.rows.push(vec![
            Cell::Day(explained.from.on),
            Cell::Word(explained.length.to_string()),
            Cell::Day(due.due_on),
            Cell::Day(due.act_by_on),
            Cell::day(differs.then_some(due.act_by_on)),
            Cell::word(explained.provisional.then_some("provisional")),
        ]);
    }
    sheet
}

/// An answer as scripts see it.
#[derive(Debug, Serialize)]
pub struct AnswerJson<'a> {
    schema_version: u32,
    from: NaiveDate,
    time: Option<NaiveTime>,
    within: String,
    clinic: Option<&'a str>,
    nations: &'a [Nation],
    working_week: WorkingWeek,
    counting: Value,
    counted_from: NaiveDate,
    limit_on: NaiveDate,
    due_on: NaiveDate,
    act_by_on: NaiveDate,
    provisional: bool,
    skipped: Vec<Value>,
}

impl<'a> AnswerJson<'a> {
    /// The answer as scripts see it.
    #[must_use]
    pub fn new(answer: &'a Answer) -> Self {
        let Explained { from, due, counting, .. } = answer.explained;
        let skipped = answer.explained.passed.iter().map(passed_json);
        Self {
            schema_version: SCHEMA_VERSION,
            from: from.on,
            time: from.at,
            within: answer.explained.length.to_string(),
            clinic: match &answer.whose {
                Whose::Clinic(code) => Some(code.as_str()),
                Whose::Named | Whose::Default => None,
            },
            nations: &answer.explained.nations,
            working_week: answer.explained.week,
            counting: json!({
                "inclusive": counting.inclusive,
                "roll": counting.roll,
                "receipt": counting.receipt.rule(),
                "cut_off": counting.receipt.cut_off(),
            }),
            counted_from: due.counted_from,
            limit_on: due.limit_on,
            due_on: due.due_on,
            act_by_on: due.act_by_on,
            provisional: answer.explained.provisional,
            skipped: skipped.collect(),
        }
    }
}

/// Writes how each answer was counted, every day that was passed over, and the answer last.
///
/// # Errors
///
/// Whatever writing reports.
pub fn explanation(out: &mut dyn Write, look: Look, answers: &[Answer]) -> io::Result<()> {
    for (place, answer) in answers.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        explain(out, look, answer)?;
    }
    Ok(())
}

fn explain(out: &mut dyn Write, look: Look, answer: &Answer) -> io::Result<()> {
    let it = &answer.explained;
    let at = it.from.at.map(|at| format!(" at {}", clock(at))).unwrap_or_default();
    let title = format!("{} from {}{at}", it.length, long_day(it.from.on));
    writeln!(out, "{}", bold(&title, look))?;
    let lines =
        [receipt_line(it), Some(day_0_line(it)), end_line(it), Some(working_days_line(answer))];
    for line in lines.into_iter().flatten() {
        wrapped(out, look, "- ", &line)?;
    }
    for (role, heading) in [
        (Role::DeemedReceipt, "Not taken as the day of receipt"),
        (Role::Counting, "Passed over while counting"),
        (Role::Roll, "Passed over by the roll"),
    ] {
        let days = it.passed.iter().filter(|day| day.role == role);
        let days = days.map(|day| (day.on, day.why.to_string()));
        listed(out, look, heading, days)?;
    }
    let idle = it.idle.iter().map(|day| (day.on, day.why.to_string()));
    listed(out, look, "Nobody works on", idle)?;
    if it.provisional {
        let line = format!(
            "Provisional: bank holidays are announced up to {}, and later ones may yet be added or moved.",
            long_day(it.announced_through)
        );
        wrapped(out, look, "- ", &line)?;
    }
    let due = it.due;
    let act_by = if due.act_by_on == due.due_on {
        String::new()
    } else {
        format!(", act by {}", long_day(due.act_by_on))
    };
    writeln!(out, "{}", bold(&format!("Due on {}{act_by}", long_day(due.due_on)), look))
}

fn listed(
    out: &mut dyn Write,
    look: Look,
    heading: &str,
    days: impl Iterator<Item = (NaiveDate, String)>,
) -> io::Result<()> {
    for (place, (on, why)) in days.enumerate() {
        if place == 0 {
            writeln!(out, "{heading}:")?;
        }
        wrapped(out, look, &format!("  {:<16} ", long_day(on)), &sanitize(&why))?;
    }
    Ok(())
}

fn clock(at: NaiveTime) -> String {
    at.format("%H:%M").to_string()
}

/// Which day an arrival counts as, where that is not simply its own.
fn receipt_line(it: &Explained) -> Option<String> {
    let Receipt::Deemed { cut_off } = it.counting.receipt else { return None };
    let late = cut_off.map(|at| format!(", or at or after {},", clock(at))).unwrap_or_default();
    let unknown = match (cut_off, it.from.at) {
        (Some(_), None) => " The time is not known: it is taken to be before that.",
        _ => "",
    };
    let taken = if it.due.counted_from == it.from.on {
        String::new()
    } else {
        format!(" {} counts as {}.", long_day(it.from.on), long_day(it.due.counted_from))
    };
    Some(format!(
        "Deemed receipt: what arrives on a day that is not worked{late} counts as received on the \
         next working day.{unknown}{taken}"
    ))
}

/// Where the count begins, and whether the day itself is in it.
fn day_0_line(it: &Explained) -> String {
    let day = long_day(it.due.counted_from);
    let own = it.counting.inclusive;
    let Length::Span { unit, .. } = it.length else {
        return format!("The limit is the day itself, {day}.");
    };
    match unit {
        Unit::Hour => match it.from.at {
            Some(at) if it.due.counted_from == it.from.on => {
                format!("Hours are counted from {} on {day}.", clock(at))
            }
            Some(_) => format!(
                "{day} is day 0; what counts as received on it has no time of its own, and every 24 \
                 hours begun are a day."
            ),
            None => format!("{day} is day 0; without a time, every 24 hours begun are a day."),
        },
        Unit::WorkingDay => match (own, &it.starts_idle) {
            (true, None) => format!("Beginning with the day: {day} itself is day 1."),
            (true, Some(why)) => format!(
                "Beginning with the day; but {day} is not worked ({}), and the next working day is day 1.",
                sanitize(&why.to_string())
            ),
            (false, None) => format!("{day} is day 0; the next working day is day 1."),
            (false, Some(why)) => format!(
                "{day} is day 0 although it is not worked ({}); the next working day is day 1.",
                sanitize(&why.to_string())
            ),
        },
        Unit::Day | Unit::Week if own => {
            format!("Beginning with the day: {day} itself is day 1, and every day counts.")
        }
        Unit::Day | Unit::Week => format!("{day} is day 0; every day counts, worked or not."),
        Unit::Month | Unit::Year if own => format!(
            "Beginning with the day: the time that begins with {day} ends the day before the \
             corresponding date, or on the last day of a month that has no such date."
        ),
        Unit::Month | Unit::Year => format!(
            "Counted from {day} to the corresponding date, or to the last day of a month that has \
             no such date."
        ),
    }
}

/// What happens where the limit ends on a day that is not worked.
fn end_line(it: &Explained) -> Option<String> {
    if !it.may_roll() {
        return None;
    }
    let ends = format!("The limit ends on {}", long_day(it.due.limit_on));
    let moves = it.due.due_on != it.due.limit_on;
    Some(match it.counting.roll {
        Roll::None if it.idle.is_empty() => format!("{ends}."),
        Roll::None => format!("{ends}, although nobody works then: no roll is asked for."),
        _ if !moves => format!("{ends}, a working day: there is nothing to roll."),
        Roll::Forward => {
            format!("{ends}, which is not worked, and rolls forward to the next working day.")
        }
        Roll::Backward => {
            format!("{ends}, which is not worked, and rolls back to the working day before.")
        }
    })
}

/// Which days are worked, and who says so.
fn working_days_line(answer: &Answer) -> String {
    let it = &answer.explained;
    let nations: Vec<&str> = it.nations.iter().map(|nation| nation.title()).collect();
    let holidays = if nations.is_empty() {
        String::new()
    } else {
        format!(", without the bank holidays of {}", nations.join(", and of "))
    };
    let days = list_and(&it.week.titles());
    let (of, default) = match &answer.whose {
        Whose::Clinic(code) => (format!(" of `{code}`"), ""),
        Whose::Named => (String::new(), ""),
        Whose::Default => {
            (String::new(), " (taken where neither `--nation` nor `--clinic` is given)")
        }
    };
    format!("Working days{of}: {days}{holidays}{default}.")
}
