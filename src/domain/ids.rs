//! References and the letters that begin them.

use std::fmt;
use std::str::FromStr;

/// The letters that begin a clinic's references: 2 to 8 capitals or digits, beginning with a letter.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Prefix(String);

impl Prefix {
    /// What a prefix looks like, for a message.
    pub const EXPECTED: &'static str = "expected a prefix of 2 to 8 capital letters or digits that begins with a letter, such as CARR";

    /// Reads a prefix, in capitals or not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_uppercase();
        let fits = (2..=8).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && text.starts_with(|first: char| first.is_ascii_uppercase());
        fits.then_some(Self(text))
    }

    /// The prefix as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A prefix made of a clinic's name: its initials, or its first letters where it has one word.
    #[must_use]
    pub fn suggest(name: &str) -> Option<Self> {
        let words: Vec<&str> = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
            .collect();
        let letters: String = match words.as_slice() {
            [] => return None,
            [only] => only.chars().take(4).collect(),
            several => several.iter().filter_map(|word| word.chars().next()).take(8).collect(),
        };
        Self::parse(&letters)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A complaint's reference, `CARR-2026-0007`: the clinic, the year of receipt, and a number that
/// is never used again.
///
/// # Examples
///
/// ```
/// use redress::domain::ComplaintRef;
/// let reference: ComplaintRef = "carr-2026-7".parse().unwrap();
/// assert_eq!(reference.to_string(), "CARR-2026-0007");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComplaintRef {
    /// The clinic's letters.
    pub prefix: Prefix,
    /// The year in which the complaint was received.
    pub year: i32,
    /// The number within clinic and year, from 1.
    pub number: u32,
}

/// A text that is not a reference.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a reference: expected CLINIC-YEAR-NUMBER, such as CARR-2026-0007")]
pub struct RefError {
    /// What stood there.
    pub found: String,
}

impl FromStr for ComplaintRef {
    type Err = RefError;

    fn from_str(text: &str) -> Result<Self, RefError> {
        let read = || {
            let mut parts = text.trim().split('-');
            let prefix = Prefix::parse(parts.next()?)?;
            let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            let year = parts.next().filter(|part| part.len() == 4 && digits(part))?;
            let number = parts.next().filter(|part| digits(part))?;
            let number = number.parse().ok().filter(|number| *number > 0)?;
            let reference = Self { prefix, year: year.parse().ok()?, number };
            parts.next().is_none().then_some(reference)
        };
        read().ok_or_else(|| RefError { found: text.chars().take(60).collect() })
    }
}

impl fmt::Display for ComplaintRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{:04}-{:04}", self.prefix, self.year, self.number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_however_it_was_typed() {
        for text in ["CARR-2026-0007", "carr-2026-7", " Carr-2026-0007 "] {
            let reference: ComplaintRef = text.parse().expect(text);
            assert_eq!(reference.to_string(), "CARR-2026-0007");
        }
        let large: ComplaintRef = "CAT-2026-123456".parse().expect("more than four digits");
        assert_eq!(large.to_string(), "CAT-2026-123456");
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for text in [
            "",
            "CARR",
            "CARR-2026",
            "CARR-26-1",
            "CARR-2026-0",
            "CARR-2026-1-2",
            "-2026-1",
            "CARR-2026-+1",
        ] {
            assert!(text.parse::<ComplaintRef>().is_err(), "{text:?} was read");
        }
    }

    #[test]
    fn a_prefix_is_made_of_a_name() {
        let suggested = |name| Prefix::suggest(name).map(|prefix| prefix.to_string());
        assert_eq!(suggested("Rose Lane Dental"), Some("RLD".into()));
        assert_eq!(suggested("Rosewood"), Some("ROSE".into()));
        assert_eq!(suggested("X"), None);
        assert_eq!(suggested("  "), None);
    }
}
