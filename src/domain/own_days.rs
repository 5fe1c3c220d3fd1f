//! A clinic's own days: when it is closed though others work, and when it works though others are
//! closed.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::deadline::{CalendarBuilder, FIRST_DAY, LAST_DAY};
use crate::wording::{nearest, shown};

/// The longest time that a clinic is closed without a break, in days.
const LONGEST: i64 = 366;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// When a clinic is closed: days that come once, or a time of every year.
///
/// # Example
///
/// ```
/// use redress::domain::Span;
///
/// for text in ["2026-12-24..2026-12-31", "2026-11-04", "25 December every year"] {
///     assert_eq!(text.parse::<Span>()?.to_string(), text);
/// }
/// assert!("2026-12-31..2026-12-24".parse::<Span>().is_err());
/// assert!("31 June every year".parse::<Span>().is_err());
/// # Ok::<(), redress::domain::SpanError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Span {
    /// From one day to another, both included.
    Once(NaiveDate, NaiveDate),
    /// From one date of every year to another, each as month and day; the other may lie in the
    /// next year.
    Yearly((u32, u32), (u32, u32)),
}

/// A text that is no [`Span`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SpanError(String);

/// Days on which a clinic is closed, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedDays {
    /// When.
    pub when: Span,
    /// What for.
    pub title: String,
}

/// The days in which a clinic differs from its week and its nations' bank holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnDays {
    /// When it is closed, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<ClosedDays>,
    /// The days that it works whatever else they are.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub extra: BTreeSet<NaiveDate>,
    /// Whether a limit in working days passes over its closed days.
    pub stretch: bool,
}

impl Default for OwnDays {
    fn default() -> Self {
        Self { closed: Vec::new(), extra: BTreeSet::new(), stretch: true }
    }
}

impl OwnDays {
    /// Whether the clinic works as its week and its nations say.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Adds these days to a calendar.
    #[must_use]
    pub fn add_to(&self, builder: CalendarBuilder) -> CalendarBuilder {
        let mut builder = builder.closed_days_stretch(self.stretch);
        // Of two closures on one day the one that comes once names it.
        for closed in self.closed.iter().rev() {
            for day in closed.when.days() {
                builder = builder.closed(day, closed.title.as_str());
            }
        }
        self.extra.iter().fold(builder, |builder, day| builder.open(*day))
    }

    /// Closes the clinic; what it was closed for before on the same days gives way.
    pub fn close(&mut self, when: Span, title: String) {
        self.open(when);
        self.closed.push(ClosedDays { when, title });
        self.closed.sort_by_key(|closed| closed.when);
    }

    /// Opens the clinic again on days on which it is closed once, or takes a yearly closure away.
    /// Gives whether that changed anything.
    pub fn open(&mut self, when: Span) -> bool {
        let before = self.closed.len();
        let mut kept = Vec::with_capacity(before + 1);
        let mut changed = false;
        for closed in self.closed.drain(..) {
            let parts = closed.when.without(when);
            changed |= parts != [closed.when];
            let title = &closed.title;
            kept.extend(parts.into_iter().map(|when| ClosedDays { when, title: title.clone() }));
        }
        self.closed = kept;
        changed
    }

    /// The closure that holds a day that is to be worked as well, if there is one: once both are
    /// said of one day, one of them is a mistake.
    #[must_use]
    pub fn contradiction(&self) -> Option<(NaiveDate, &ClosedDays)> {
        self.extra.iter().find_map(|day| {
            let closed = self.closed.iter().find(
                |closed| matches!(closed.when, Span::Once(from, to) if (from..=to).contains(day)),
            );
            closed.map(|closed| (*day, closed))
        })
    }
}

impl Span {
    /// The days, as far as they can be counted.
    fn days(self) -> Vec<NaiveDate> {
        match self {
            Self::Once(from, to) => from.iter_days().take_while(|day| *day <= to).collect(),
            Self::Yearly(from, to) => {
                let years = FIRST_DAY.year() - 1..=LAST_DAY.year();
                years.flat_map(|year| of_year(year, from, to)).collect()
            }
        }
    }

    /// Whether all the days of another are days of this one.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        let days: BTreeSet<NaiveDate> = self.days().into_iter().collect();
        other.days().iter().all(|day| days.contains(day))
    }

    /// What is left of it without another.
    fn without(self, other: Self) -> Vec<Self> {
        match (self, other) {
            (Self::Once(from, to), Self::Once(first, last)) if first <= to && last >= from => {
                let before = first.pred_opt().filter(|end| *end >= from);
                let after = last.succ_opt().filter(|start| *start <= to);
                let before = before.map(|end| Self::Once(from, end));
                before.into_iter().chain(after.map(|start| Self::Once(start, to))).collect()
            }
            (one, other) if one == other => Vec::new(),
            (one, _) => vec![one],
        }
    }
}

/// The days of a yearly closure that begin in a year. What falls on 29 February is there in leap
/// years alone.
fn of_year(year: i32, from: (u32, u32), to: (u32, u32)) -> Vec<NaiveDate> {
    let ends_in = if to < from { year + 1 } else { year };
    let first = NaiveDate::from_ymd_opt(year, from.0, from.1)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1));
    let last = NaiveDate::from_ymd_opt(ends_in, to.0, to.1)
        .or_else(|| NaiveDate::from_ymd_opt(ends_in, 2, 28));
    match (first, last) {
        (Some(first), Some(last)) => first.iter_days().take_while(|day| *day <= last).collect(),
        _ => Vec::new(),
    }
}

impl FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        let text = text.trim();
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        if let Some(dates) = yearly(text) {
            let (first, last) = dates.split_once("..").unwrap_or((dates, dates));
            return Ok(Self::Yearly(date(first)?, date(last)?));
        }
        let (from, to) = (day(first)?, day(last)?);
        if to < from {
            return Err(SpanError(format!("{to} is before {from}: change the two about")));
        }
        let days = (to - from).num_days() + 1;
        if days > LONGEST {
            return Err(SpanError(format!(
                "from {from} to {to} are {days} days: expected at most {LONGEST}"
            )));
        }
        Ok(Self::Once(from, to))
    }
}

/// The dates of `25 December every year` or `every 25 December`.
fn yearly(text: &str) -> Option<&str> {
    let dates = text.strip_suffix("every year").or_else(|| text.strip_prefix("every "))?;
    Some(dates.trim())
}

fn day(text: &str) -> Result<NaiveDate, SpanError> {
    let text = text.trim();
    let shaped = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day = text.parse::<NaiveDate>().ok().filter(|_| shaped).ok_or_else(|| {
        SpanError(format!(
            "`{}` is no day: expected YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD, or a date such as \
             `25 December every year`",
            shown(text)
        ))
    })?;
    if (FIRST_DAY..=LAST_DAY).contains(&day) {
        Ok(day)
    } else {
        Err(SpanError(format!(
            "{day} is out of range: expected a day from {FIRST_DAY} to {LAST_DAY}"
        )))
    }
}

/// `25 December`, in any leap year.
fn date(text: &str) -> Result<(u32, u32), SpanError> {
    const LEAP: i32 = 2000;
    let wrong = || {
        SpanError(format!(
            "`{}` is no date of a year: expected one such as `25 December`",
            shown(text.trim())
        ))
    };
    let (number, name) = text.trim().split_once(' ').ok_or_else(wrong)?;
    let name = name.trim();
    let month = MONTHS.iter().position(|month| {
        month.eq_ignore_ascii_case(name)
            || (name.len() == 3 && month[..3].eq_ignore_ascii_case(name))
    });
    let Some(month) = month.and_then(|month| u32::try_from(month + 1).ok()) else {
        let near = nearest(name, MONTHS).map(|near| format!("; did you mean `{near}`?"));
        return Err(SpanError(format!(
            "`{}` is no month{}",
            shown(name),
            near.unwrap_or_default()
        )));
    };
    let day = number.parse().map_err(|_| wrong())?;
    match NaiveDate::from_ymd_opt(LEAP, month, day) {
        Some(_) => Ok((month, day)),
        None => {
            Err(SpanError(format!("there is no {} {}", shown(number), MONTHS[month as usize - 1])))
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = |(month, day): (u32, u32)| format!("{day} {}", MONTHS[month as usize - 1]);
        match self {
            Self::Once(from, to) if from == to => write!(f, "{from}"),
            Self::Once(from, to) => write!(f, "{from}..{to}"),
            Self::Yearly(from, to) if from == to => write!(f, "{} every year", date(*from)),
            Self::Yearly(from, to) => write!(f, "{}..{} every year", date(*from), date(*to)),
        }
    }
}

impl TryFrom<String> for Span {
    type Error = SpanError;

    fn try_from(text: String) -> Result<Self, SpanError> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        text.parse().expect("a span")
    }

    #[test]
    fn opening_part_of_a_closure_leaves_the_rest() {
        let mut days = OwnDays::default();
        days.close(span("2026-12-24..2026-12-31"), "Christmas".to_owned());
        assert!(days.open(span("2026-12-28..2026-12-29")));
        let left: Vec<String> = days.closed.iter().map(|closed| closed.when.to_string()).collect();
        assert_eq!(left, ["2026-12-24..2026-12-27", "2026-12-30..2026-12-31"]);
        assert!(!days.open(span("2026-12-28")));
    }

    #[test]
    fn a_yearly_closure_over_the_turn_of_the_year_is_whole() {
        let days = span("30 December..2 January every year").days();
        let of = |year| days.iter().filter(|day| day.year() == year).count();
        assert_eq!((of(2026), of(2027)), (4, 4));
        assert_eq!(days.first().map(ToString::to_string).as_deref(), Some("1994-12-30"));
    }

    #[test]
    fn the_29th_of_february_is_closed_in_leap_years_alone() {
        let days = span("29 February every year").days();
        let in_year = |year| days.iter().any(|day| day.year() == year);
        assert!(in_year(2028) && !in_year(2027));
    }
}
