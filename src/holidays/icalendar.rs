//! iCalendar (RFC 5545), as far as a list of whole days needs it: events with a first day, a day
//! after the last, and a summary. What would silently be read wrong (a rule of recurrence, a time of
//! day, an event called off) is refused with its line.

use chrono::{Days as Span, NaiveDate};

use super::{Days, FileError, in_range, title};
use crate::wording::shown;

/// No bank holiday lasts longer; an event that does is something else.
const LONGEST_EVENT: i64 = 31;

/// One logical line: unfolded, with the number of its first line in the file.
struct Line {
    number: usize,
    name: String,
    value: String,
    /// The column of the value in the first line, where it begins there.
    column: usize,
}

impl Line {
    fn error(&self, message: impl Into<String>) -> FileError {
        FileError::at(self.number, self.column, message)
    }
}

pub(super) fn read(text: &str) -> Result<Days, FileError> {
    let mut days = Days::default();
    let mut open: Vec<String> = Vec::new();
    let mut event: Option<Event> = None;
    let mut ended = false;
    for line in lines(text)? {
        if ended {
            return Err(line.error("something follows the end of the calendar"));
        }
        let component = line.value.trim().to_uppercase();
        match line.name.as_str() {
            "BEGIN" => {
                if open.is_empty() && component != "VCALENDAR" {
                    return Err(line.error("expected BEGIN:VCALENDAR"));
                }
                if component == "VEVENT" && open.len() == 1 {
                    event = Some(Event::begun(line.number));
                }
                open.push(component);
                if open.len() > 8 {
                    return Err(line.error("too many parts inside one another"));
                }
            }
            "END" => {
                if open.pop().as_ref() != Some(&component) {
                    let found = shown(&component);
                    return Err(line.error(format!("END:{found} ends what has not begun")));
                }
                if component == "VEVENT" && open.len() == 1 {
                    event.take().map_or(Ok(()), |event| event.add_to(&mut days))?;
                }
                ended = open.is_empty();
            }
            _ if open.is_empty() => return Err(line.error("expected BEGIN:VCALENDAR")),
            // What belongs to a part of an event, such as its alarm, says nothing of the event.
            _ if open.len() == 2 => {
                if let Some(event) = &mut event {
                    event.read(&line)?;
                }
            }
            _ => {}
        }
    }
    match open.last() {
        None => Ok(days),
        Some(unended) => {
            let message = format!("the file is cut off: there is no END:{}", shown(unended));
            Err(FileError::at(text.lines().count().max(1), 1, message))
        }
    }
}

/// An event, as far as it has been read.
struct Event {
    line: usize,
    first: Option<NaiveDate>,
    after: Option<NaiveDate>,
    length: Option<u64>,
    title: Option<String>,
}

impl Event {
    fn begun(line: usize) -> Self {
        Self { line, first: None, after: None, length: None, title: None }
    }

    fn read(&mut self, line: &Line) -> Result<(), FileError> {
        let twice = match line.name.as_str() {
            "DTSTART" => self.first.replace(day(line)?).is_some(),
            "DTEND" => self.after.replace(day(line)?).is_some(),
            "DURATION" => self.length.replace(length(line)?).is_some(),
            "SUMMARY" => {
                let words = unescaped(&line.value);
                let words = title(&words).map_err(|message| line.error(message))?;
                self.title.replace(words).is_some()
            }
            "RRULE" | "RDATE" => {
                let message = "a day that recurs by a rule is not read: list each day as an event";
                return Err(line.error(message));
            }
            "STATUS" if line.value.trim().eq_ignore_ascii_case("CANCELLED") => {
                return Err(line.error("this event is called off: take it out of the file"));
            }
            _ => false,
        };
        if twice { Err(line.error(format!("{} stands there twice", line.name))) } else { Ok(()) }
    }

    fn add_to(self, days: &mut Days) -> Result<(), FileError> {
        let error = |message: String| FileError::at(self.line, 1, message);
        let first = self.first.ok_or_else(|| error("this event has no DTSTART".to_owned()))?;
        let title = self.title.ok_or_else(|| error("this event has no SUMMARY".to_owned()))?;
        let after = match (self.after, self.length) {
            (Some(_), Some(_)) => {
                return Err(error("this event has a DTEND and a DURATION".to_owned()));
            }
            (Some(after), None) => after,
            (None, length) => first
                .checked_add_days(Span::new(length.unwrap_or(1)))
                .ok_or_else(|| error("this event is too long".to_owned()))?,
        };
        // Some programs write the first day where the standard wants the day after the last.
        let lasts = (after - first).num_days().max(i64::from(after == first));
        if lasts < 1 {
            return Err(error(format!("this event ends on {after}, before it begins on {first}")));
        }
        if lasts > LONGEST_EVENT {
            return Err(error(format!(
                "this event lasts {lasts} days: expected at most {LONGEST_EVENT}"
            )));
        }
        for day in first.iter_days().take(usize::try_from(lasts).unwrap_or(1)) {
            let day = in_range(day).map_err(error)?;
            days.add(day, title.clone()).map_err(error)?;
        }
        Ok(())
    }
}

/// Puts folded lines together and takes each apart.
fn lines(text: &str) -> Result<Vec<Line>, FileError> {
    let mut unfolded: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), unfolded.last_mut()) {
            (Some(rest), Some((_, open))) => open.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => unfolded.push((index + 1, line.to_owned())),
        }
    }
    unfolded.into_iter().map(|(number, line)| parted(number, &line)).collect()
}

/// `NAME;PARAMETER=VALUE:value`; a parameter's value may hold colons between quotes.
fn parted(number: usize, line: &str) -> Result<Line, FileError> {
    let mut quoted = false;
    let colon = line.find(|c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    });
    let colon = colon.ok_or_else(|| {
        FileError::at(
            number,
            1,
            format!("`{}` is no line of a calendar: expected NAME:VALUE", shown(line)),
        )
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let name = head.split(';').next().unwrap_or_default().trim().to_uppercase();
    let column = head.chars().count() + 2;
    Ok(Line { number, name, value: value.to_owned(), column })
}

/// A whole day, `YYYYMMDD`.
fn day(line: &Line) -> Result<NaiveDate, FileError> {
    let value = line.value.trim();
    let digits = value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit());
    let day = NaiveDate::parse_from_str(value, "%Y%m%d").ok().filter(|_| digits);
    day.ok_or_else(|| {
        line.error(format!("`{}` is not a whole day: expected YYYYMMDD", shown(value)))
    })
}

/// A number of days or weeks: `P1D`, `P1W`.
fn length(line: &Line) -> Result<u64, FileError> {
    let value = line.value.trim();
    let days = || {
        let number = value.strip_prefix('P')?;
        let (number, days) = match number.strip_suffix('W') {
            Some(weeks) => (weeks, 7),
            None => (number.strip_suffix('D')?, 1),
        };
        number.parse::<u16>().ok().filter(|number| *number > 0).map(|it| u64::from(it) * days)
    };
    days().ok_or_else(|| {
        line.error(format!("`{}` is not a length in days: expected P1D", shown(value)))
    })
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('n' | 'N')) => plain.push(' '),
            ('\\', Some(escaped)) => plain.push(escaped),
            _ => plain.push(c),
        }
    }
    plain
}
