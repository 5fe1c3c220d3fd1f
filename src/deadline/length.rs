//! A length of time as a policy says it: "20 working days", "6 months", "same day".
//!
//! This grammar is shared by the procedure file and by everything else that reads a limit, so
//! that a rule reads in every place as it reads on the printed page.

use std::fmt;
use std::str::FromStr;

use crate::wording::{shown, vocabulary};

vocabulary! {
    /// What a length is counted in.
    Unit, "a unit of time" {
        /// Hours from the time of day of the anchor; 24 make a day where no time is known.
        Hour = "hour",
        /// Calendar days.
        Day = "day",
        /// Seven calendar days.
        Week = "week",
        /// Calendar months, ending on the corresponding date.
        Month = "month",
        /// Twelve calendar months.
        Year = "year",
        /// Days of the clinic's working week that are neither holidays nor closed.
        WorkingDay = "working day",
    }
}

/// A length of time: the anchor's own day, or a number of units.
///
/// # Examples
///
/// ```
/// use redress::deadline::{Length, Unit};
/// assert_eq!("20 working days".parse(), Ok(Length::Span { count: 20, unit: Unit::WorkingDay }));
/// assert_eq!("next working day".parse::<Length>(), "1 working day".parse());
/// assert_eq!("same day".parse(), Ok(Length::SameDay));
/// assert!("20 wroking days".parse::<Length>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// The anchor's own date, be it a working day or not.
    SameDay,
    /// So many of a unit.
    Span {
        /// How many; from 1 to [`Length::MOST`].
        count: u32,
        /// Of what.
        unit: Unit,
    },
}

impl Length {
    /// No policy counts further than this, in any unit; a larger number is a slip of the finger.
    pub const MOST: u32 = 9_999;

    /// Whether it may end on a non-working day, and a roll then applies: days, weeks, months and
    /// years do, hours and working days do not.
    #[must_use]
    pub fn rolls(self) -> bool {
        matches!(self, Self::Span { unit: Unit::Day | Unit::Week | Unit::Month | Unit::Year, .. })
    }

    /// Whether it is counted in working days.
    #[must_use]
    pub fn is_in_working_days(self) -> bool {
        matches!(self, Self::Span { unit: Unit::WorkingDay, .. })
    }

    /// A length of so many working days.
    #[must_use]
    pub fn working_days(count: u32) -> Self {
        Self::Span { count, unit: Unit::WorkingDay }
    }
}

/// Why a text is not a length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LengthError {
    /// The text does not begin with a number, nor is it one of the two phrases.
    #[error(
        "`{found}` is not a length of time: expected a number and a unit, such as `20 working days`, or `same day`, or `next working day`"
    )]
    NotALength {
        /// What stood there.
        found: String,
    },
    /// A number stands there, and then no known unit.
    #[error(
        "`{found}` is not a unit of time: expected hours, days, weeks, months, years or working days{}",
        nearest.map(|unit| format!("; did you mean `{unit}s`?")).unwrap_or_default()
    )]
    UnknownUnit {
        /// What stood where the unit should.
        found: String,
        /// The unit that is spelt most like it.
        nearest: Option<&'static str>,
    },
    /// The number is zero or beyond [`Length::MOST`].
    #[error("`{found}` is out of range: expected a number from 1 to {}", Length::MOST)]
    OutOfBounds {
        /// The number as written.
        found: String,
    },
}

impl FromStr for Length {
    type Err = LengthError;

    fn from_str(text: &str) -> Result<Self, LengthError> {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let phrase = words.join(" ");
        match phrase.as_str() {
            "same day" => return Ok(Self::SameDay),
            "next working day" => return Ok(Self::working_days(1)),
            _ => {}
        }
        let not_a_length = || LengthError::NotALength { found: shown(text.trim()) };
        let (number, unit) = phrase.split_once(' ').ok_or_else(not_a_length)?;
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(not_a_length());
        }
        let count = number
            .parse()
            .ok()
            .filter(|count| (1..=Self::MOST).contains(count))
            .ok_or_else(|| LengthError::OutOfBounds { found: shown(number) })?;
        let singular = unit.strip_suffix('s').unwrap_or(unit);
        let unit = singular.parse().map_err(|_| LengthError::UnknownUnit {
            found: shown(unit),
            nearest: meant(singular).or_else(|| {
                let words = Unit::ALL.iter().map(|unit| unit.word());
                words.into_iter().find(|word| strsim::osa_distance(word, singular) <= 2)
            }),
        })?;
        Ok(Self::Span { count, unit })
    }
}

/// The unit that other words for it mean.
fn meant(singular: &str) -> Option<&'static str> {
    match singular {
        "wd" | "bd" | "business day" | "working" | "workday" | "weekday" => {
            Some(Unit::WorkingDay.word())
        }
        "cd" | "calendar day" | "consecutive day" => Some(Unit::Day.word()),
        "hr" | "h" => Some(Unit::Hour.word()),
        "fortnight" | "wk" => Some(Unit::Week.word()),
        "yr" => Some(Unit::Year.word()),
        _ => None,
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameDay => f.write_str("same day"),
            Self::Span { count: 1, unit } => write!(f, "1 {}", unit.word()),
            Self::Span { count, unit } => write!(f, "{count} {}s", unit.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_reads_in_singular_and_plural_and_writes_itself_back() {
        for unit in Unit::ALL.iter().copied() {
            let word = unit.word();
            let one: Length = format!("1 {word}").parse().expect(word);
            let many: Length = format!("12  {}s", word.to_uppercase()).parse().expect(word);
            assert_eq!(one, Length::Span { count: 1, unit });
            assert_eq!(many.to_string(), format!("12 {word}s"));
            assert_eq!(many.to_string().parse(), Ok(many));
        }
    }

    #[test]
    fn a_mistake_is_named_with_the_nearest_unit() {
        let error = "20 wroking days".parse::<Length>().expect_err("a misspelt unit");
        assert!(error.to_string().contains("did you mean `working days`?"), "{error}");
        let far = "20 bananas".parse::<Length>().expect_err("no unit");
        assert!(!far.to_string().contains("did you mean"), "{far}");
    }

    #[test]
    fn nonsense_and_numbers_out_of_range_are_refused() {
        for text in [
            "",
            "soon",
            "0 days",
            "10000 days",
            "-3 days",
            "3.5 days",
            "٣ days",
            "5",
            "99999999999 days",
        ] {
            assert!(text.parse::<Length>().is_err(), "{text:?} was read");
        }
    }
}
