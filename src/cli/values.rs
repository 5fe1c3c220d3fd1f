//! How the values of flags are read, with an error that says what was wrong and what is expected.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue};

use crate::domain::{RefError, Subject};
use crate::holidays::LONGEST_TITLE;
use crate::procedure::{Id, IdError};
use crate::render::Format;
use crate::wording::shown;

/// What the help calls the values that may hold names and free words.
const FREE: [&str; 3] = ["TEXT", "NAME", "REASON"];

/// The words of a usage error, with what was typed short and harmless in it.
pub(crate) fn usage(mut error: clap::Error) -> String {
    let typed: Vec<(ContextKind, String)> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(typed) => Some((kind, shown(typed))),
            _ => None,
        })
        .collect();
    // What people are called or wrote is known to who typed it, and is nobody else's to read.
    let free = typed.iter().any(|(kind, argument)| {
        let name = argument.split(['<', '[']).nth(1).and_then(|rest| rest.split(['>', ']']).next());
        *kind == ContextKind::InvalidArg && name.is_some_and(|name| FREE.contains(&name))
    });
    for (kind, harmless) in typed {
        let silent = free && kind == ContextKind::InvalidValue && !harmless.trim().is_empty();
        let harmless = if silent { "…".to_owned() } else { harmless };
        error.insert(kind, ContextValue::String(harmless));
    }
    error.to_string().trim_end().to_owned()
}

/// One word of a closed vocabulary, listed in help and completions.
pub(super) fn one_of<T>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static> + Copy + Send + Sync,
{
    PossibleValuesParser::new(all.iter().map(|value| word(*value)))
        .try_map(|word| word.parse::<T>())
}

/// A format of data; what is known by a short name may be called by its whole one.
pub(super) fn data_format() -> impl TypedValueParser<Value = Format> {
    let word = |format: &Format| match format {
        Format::Md => PossibleValue::new(format.word()).alias(Format::MARKDOWN),
        Format::Html => PossibleValue::new(format.word()).alias(Format::HTM),
        _ => PossibleValue::new(format.word()),
    };
    PossibleValuesParser::new(Format::ALL.iter().map(word))
        .try_map(|name| Format::named(&name).ok_or("not a format"))
}

/// A day on which something was done: `YYYY-MM-DD`, from 1995 to 2100.
pub(crate) fn act_day(text: &str) -> Result<NaiveDate, String> {
    day_between(text, 1995, 2100)
}

/// A day in somebody's past, which may lie before the register's years.
pub(crate) fn past_day(text: &str) -> Result<NaiveDate, String> {
    day_between(text, 1900, 2100)
}

/// A day that can be counted: `YYYY-MM-DD`, from 1995 to 2109.
pub(super) fn counted_day(text: &str) -> Result<NaiveDate, String> {
    day_between(text, 1995, 2109)
}

/// What a day is called.
pub(super) fn holiday_title(text: &str) -> Result<String, String> {
    let title = one_line(text)?;
    match title.chars().count() {
        0..=LONGEST_TITLE => Ok(title),
        long => Err(format!("it is {long} characters long: expected at most {LONGEST_TITLE}")),
    }
}

fn day_between(text: &str, first: i32, last: i32) -> Result<NaiveDate, String> {
    let day = day(text)?;
    let year = chrono::Datelike::year(&day);
    if (first..=last).contains(&year) {
        Ok(day)
    } else {
        Err(format!("the year {year} is out of range: expected a day from {first} to {last}"))
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let (year, month, day) = numbers(text)
        .ok_or_else(|| "expected YYYY-MM-DD, such as 2026-04-02 for 2 April 2026".to_owned())?;
    if let Some(day) = NaiveDate::from_ymd_opt(year, month, day) {
        return Ok(day);
    }
    let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let length = NaiveDate::from_ymd_opt(year, month, 1)
        .zip(NaiveDate::from_ymd_opt(next.0, next.1, 1))
        .map(|(first, next)| ((next - first).num_days(), first));
    Err(match length {
        Some((days, first)) => {
            format!("there is no such day: {} has {days} days", first.format("%B %Y"))
        }
        None => "there is no such month: expected 01 to 12".to_owned(),
    })
}

/// The numbers of a text of the shape `YYYY-MM-DD`.
fn numbers(text: &str) -> Option<(i32, u32, u32)> {
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y0, y1, y2, y3])?).ok()?;
    Some((year, number(&[m0, m1])?, number(&[d0, d1])?))
}

/// A time of day, `HH:MM`.
pub(crate) fn time(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "expected HH:MM, such as 16:30".to_owned())
}

/// A text that says something.
pub(crate) fn text(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err("it is empty".to_owned());
    }
    Ok(text.trim().to_owned())
}

/// A text that says something on one line: a name, an address, a telephone number.
pub(crate) fn one_line(value: &str) -> Result<String, String> {
    let value = text(value)?;
    if value.contains(['\n', '\r']) {
        return Err("it has several lines: expected one".to_owned());
    }
    match value.chars().count() {
        0..=500 => Ok(value),
        long => Err(format!("it is {long} characters long: expected at most 500")),
    }
}

/// `NAME=VALUE` of a fact.
pub(crate) fn fact(text: &str) -> Result<(Id, String), String> {
    let (name, value) =
        text.split_once('=').ok_or("expected NAME=VALUE, such as commissioned=yes")?;
    let name = name.trim().parse::<Id>().map_err(|error| error.to_string())?;
    // A fact is a word or a day, as its procedure says.
    let value = value.trim();
    if value.starts_with(|first: char| first.is_ascii_digit()) {
        return Ok((name, act_day(value)?.to_string()));
    }
    let value = value.parse::<Id>().map_err(|error| error.to_string())?;
    Ok((name, value.to_string()))
}

/// A reference of a complaint or of feedback.
pub(super) fn subject(text: &str) -> Result<Subject, RefError> {
    text.parse()
}

/// A clinic's code, in capitals or not.
pub(super) fn clinic_code(text: &str) -> Result<Id, String> {
    text.to_lowercase().parse().map_err(|error: IdError| error.to_string())
}

/// `ID=NAME` of an outside body.
pub(super) fn body(text: &str) -> Result<(Id, String), String> {
    named(text, "authority=Care Quality Commission")
}

/// `ID=NAME` of one of the clinic's sites.
pub(super) fn site(text: &str) -> Result<(Id, String), String> {
    named(text, "high-street=Rose Lane, High Street")
}

fn named(text: &str, example: &str) -> Result<(Id, String), String> {
    let (id, name) =
        text.split_once('=').ok_or_else(|| format!("expected ID=NAME, such as \"{example}\""))?;
    let id = id.trim().parse::<Id>().map_err(|error| error.to_string())?;
    Ok((id, one_line(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_one_way_only() {
        assert_eq!(act_day("2028-02-29"), Ok(NaiveDate::from_ymd_opt(2028, 2, 29).expect("leap")));
        for text in [
            "2026-4-2",
            "02/04/2026",
            "20260402",
            "2026-04-02T10:00",
            " 2026-04-02",
            "",
            "tomorrow",
            "٢٠٢٦-٠٤-٠٢",
            "-026-04-02",
            "+2026-04-02",
        ] {
            let error = act_day(text).expect_err(text);
            assert!(error.contains("YYYY-MM-DD"), "{text:?}: {error}");
        }
    }

    #[test]
    fn an_impossible_day_says_what_is_possible() {
        let error = |text| act_day(text).expect_err(text);
        assert_eq!(error("2026-02-29"), "there is no such day: February 2026 has 28 days");
        assert_eq!(error("2026-04-31"), "there is no such day: April 2026 has 30 days");
        assert_eq!(error("2026-12-32"), "there is no such day: December 2026 has 31 days");
        assert_eq!(error("2026-13-01"), "there is no such month: expected 01 to 12");
        assert_eq!(error("2026-00-10"), "there is no such month: expected 01 to 12");
    }

    #[test]
    fn days_outside_the_registers_years_are_refused() {
        assert!(act_day("1994-12-31").is_err());
        assert!(act_day("1995-01-01").is_ok());
        assert!(act_day("2100-12-31").is_ok());
        assert!(act_day("2101-01-01").is_err());
        assert!(past_day("1931-05-04").is_ok());
        assert!(act_day("9999-12-31").is_err());
    }
}
