//! Duties as a calendar that other programs read: iCalendar, RFC 5545. Written here and not by a
//! crate: what there is stamps every event with the present moment and a chance identifier, and
//! the same register is to give the same calendar, byte for byte.
//!
//! A calendar is shown to others and kept by servers: it names complaints by their references and
//! says what is to be done, in the procedure's words. No name of a person, and nothing that
//! somebody wrote, is in it.

use std::fmt::Write as _;
use std::io::{self, Write};

use chrono::{Days, NaiveDate};

use super::text::sanitize_lines;
use crate::procedure::Force;
use crate::report::{Changed, Duty, Task};
use crate::wording::long_day;

/// The most octets on a line, without its end.
const LONGEST: usize = 75;

/// A duty of a calendar.
#[derive(Debug, Clone)]
pub struct CalendarEntry<'a> {
    /// The duty.
    pub duty: &'a Duty,
    /// The last change of its complaint.
    pub changed: Changed,
    /// What tells its complaint from another register's of the same reference, and what its register is called: where
    /// several registers have a clinic of one code.
    pub register: Option<(String, &'a str)>,
}

/// Writes duties as a calendar, each with the last change of its complaint: that is its stamp and
/// its sequence, so that what is read in again replaces what was read before.
///
/// # Errors
///
/// Whatever writing reports.
pub fn write_calendar(
    out: &mut dyn Write,
    name: &str,
    duties: &[CalendarEntry<'_>],
) -> io::Result<()> {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//redress//register of complaints//EN");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in duties {
        event(&mut text, entry);
    }
    line(&mut text, "END:VCALENDAR");
    out.write_all(text.as_bytes())
}

/// An event of a whole day: the last on which somebody is there before it is late.
fn event(text: &mut String, entry: &CalendarEntry<'_>) {
    let CalendarEntry { duty, changed, .. } = entry;
    let deadline = &duty.deadline;
    let stamp: String = changed.recorded_at.chars().filter(|it| !"-:".contains(*it)).collect();
    let on = deadline.act_by_on;
    let end = on.checked_add_days(Days::new(1)).unwrap_or(on);
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", escaped(&uid(entry))));
    line(text, &format!("DTSTAMP:{stamp}"));
    line(text, &format!("LAST-MODIFIED:{stamp}"));
    line(text, &format!("SEQUENCE:{}", changed.seq));
    line(text, &format!("DTSTART;VALUE=DATE:{}", basic(on)));
    // The day after the last: a whole day that ends where it begins is none.
    line(text, &format!("DTEND;VALUE=DATE:{}", basic(end)));
    line(text, &format!("SUMMARY:{}", escaped(&format!("{}: {}", duty.reference, what(duty)))));
    line(text, &format!("DESCRIPTION:{}", escaped(&description(entry))));
    line(text, &format!("CATEGORIES:{}", escaped(duty.clinic.as_str())));
    line(text, "STATUS:CONFIRMED");
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
}

/// The same for the same duty for ever, and told apart from every other.
fn uid(entry: &CalendarEntry<'_>) -> String {
    let duty = entry.duty;
    let (reference, clinic, deadline) = (&duty.reference, &duty.clinic, &duty.deadline);
    let which = match &duty.task {
        Some(task) => {
            let number = task.action().or(task.referral()).unwrap_or_default();
            format!("{}-{number}", task.obligation())
        }
        None => format!("{}-{}-{}", deadline.visit, deadline.obligation, deadline.occurrence),
    };
    let register = entry.register.as_ref().map(|(beginning, _)| format!(".{beginning}"));
    format!("{reference}-{which}@{clinic}{}.redress", register.unwrap_or_default())
}

/// What is to be done: the procedure's words, or the number of what was agreed.
fn what(duty: &Duty) -> String {
    let aim = if duty.force == Force::Soft { " (aim)" } else { "" };
    match &duty.task {
        Some(Task::Action { action, .. }) => format!("Action {action}"),
        Some(Task::Review { action, .. }) => format!("Review of action {action}"),
        Some(Task::Referral { referral, body }) => format!("Referral {referral} ({body})"),
        None => format!("{}{aim}", duty.title),
    }
}

fn description(entry: &CalendarEntry<'_>) -> String {
    let duty = entry.duty;
    let deadline = &duty.deadline;
    let mut text = format!("Due {}", long_day(deadline.due_on));
    if deadline.original_due_on != deadline.due_on {
        let _ = write!(text, ", originally {}", long_day(deadline.original_due_on));
    }
    if duty.because.provisional {
        text.push_str(", provisional");
    }
    let _ = write!(text, "\nClinic: {}", duty.clinic);
    if let Some((_, register)) = &entry.register {
        let _ = write!(text, "\nRegister: {register}");
    }
    if duty.task.is_none() {
        let _ = write!(text, "\nStage: {}", deadline.stage);
    }
    let _ = write!(text, "\nredress show {}", duty.reference);
    text
}

fn basic(on: NaiveDate) -> String {
    on.format("%Y%m%d").to_string()
}

/// A text as a value: what divides values is escaped, line ends are, and nothing else that drives
/// anything is in it.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in sanitize_lines(text).chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c => value.push(c),
        }
    }
    value
}

/// Writes a line, folded where it is too long: no character is cut in two.
fn line(text: &mut String, content: &str) {
    let mut taken = 0;
    for c in content.chars() {
        if taken + c.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            taken = 1;
        }
        text.push(c);
        taken += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        line(&mut text, &format!("SUMMARY:{}", "é".repeat(100)));
        let lines: Vec<&str> = text.trim_end_matches("\r\n").split("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() <= LONGEST), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(unfolded.trim_end(), format!("SUMMARY:{}", "é".repeat(100)));
    }

    #[test]
    fn what_divides_values_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
