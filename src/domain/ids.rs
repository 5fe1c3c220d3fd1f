//! References.

use std::fmt;
use std::str::FromStr;

use crate::procedure::Prefix;
use crate::wording::shown;

/// A complaint's reference, `CARR-2026-0007`: the clinic, the year of receipt, and a number that
/// is never used again.
///
/// # Examples
///
/// ```
/// use redress::domain::ComplaintRef;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let reference: ComplaintRef = "carr-2026-7".parse()?;
/// assert_eq!(reference.to_string(), "CARR-2026-0007");
/// # Ok(())
/// # }
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
            let prefix = parts.next()?.parse().ok()?;
            let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            let year = parts.next().filter(|part| part.len() == 4 && digits(part))?;
            let number = parts.next().filter(|part| digits(part))?;
            let number = number.parse().ok().filter(|number| *number > 0)?;
            let reference = Self { prefix, year: year.parse().ok()?, number };
            parts.next().is_none().then_some(reference)
        };
        read().ok_or_else(|| RefError { found: shown(text) })
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
}
