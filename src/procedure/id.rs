//! Names that a procedure gives to its parts.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

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
            Err(IdError { found: text.chars().take(80).collect() })
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
