//! Names: of the parts of a procedure, and of a clinic's references.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use crate::wording::shown;

/// The name of a stage, an obligation, a step, a category: small letters, digits and hyphens.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// Why a text is not a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not a name: expected small letters, digits and hyphens, beginning with a letter, at most {} characters",
    Id::LONGEST
)]
pub struct IdError {
    /// What stood there.
    pub found: String,
}

impl Id {
    /// The longest name, in characters.
    pub const LONGEST: usize = 60;

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let letters =
            text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if letters
            && text.len() <= Self::LONGEST
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-')
        {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError { found: shown(text) })
        }
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

/// The letters that begin a clinic's references: 2 to 8 capitals or digits, beginning with a letter.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Prefix(String);

/// Why a text is not a prefix.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not a prefix: expected 2 to 8 letters or digits, beginning with a letter, such as CARR"
)]
pub struct PrefixError {
    /// What stood there.
    pub found: String,
}

impl Prefix {
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
        letters.parse().ok()
    }
}

impl FromStr for Prefix {
    type Err = PrefixError;

    /// Reads a prefix, in capitals or not.
    fn from_str(text: &str) -> Result<Self, PrefixError> {
        let letters = text.to_ascii_uppercase();
        let fits = (2..=8).contains(&letters.len())
            && letters.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && letters.starts_with(|first: char| first.is_ascii_uppercase());
        if fits { Ok(Self(letters)) } else { Err(PrefixError { found: shown(text) }) }
    }
}

impl TryFrom<String> for Prefix {
    type Error = PrefixError;

    fn try_from(text: String) -> Result<Self, PrefixError> {
        text.parse()
    }
}

impl From<Prefix> for String {
    fn from(prefix: Prefix) -> Self {
        prefix.0
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_made_of_a_name() {
        let suggested = |name| Prefix::suggest(name).map(|prefix| prefix.to_string());
        assert_eq!(suggested("Rose Lane Dental"), Some("RLD".into()));
        assert_eq!(suggested("Rosewood"), Some("ROSE".into()));
        assert_eq!(suggested("X"), None);
        assert_eq!(suggested("  "), None);
    }
}
