//! Words: closed vocabularies, what is said of a word that is not in one, and the nearest that is.
//!
//! The lowest layer: it knows nothing else of the program.

use chrono::NaiveDate;

/// Defines an enumeration whose values are words: `Display`, `FromStr`, serde and the list of all.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $name:ident, $noun:literal { $( $(#[$vmeta:meta])* $variant:ident = $word:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $( $(#[$vmeta])* #[serde(rename = $word)] $variant ),+ }

        impl $name {
            /// Every value, in the order in which people expect them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            /// The word, as it is written everywhere.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::wording::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|value| value.word() == text)
                    .ok_or_else(|| $crate::wording::UnknownWord::new(
                        $noun, text, Self::ALL.iter().map(|value| value.word()),
                    ))
            }
        }
    };
}
pub(crate) use vocabulary;

/// A word that is not in its vocabulary, with the nearest that is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not {noun}: expected {}{}", expected.join(", "), did_you_mean(nearest.as_deref()))]
pub struct UnknownWord {
    /// What the vocabulary holds, with its article: "a channel".
    pub noun: &'static str,
    /// What stood there.
    pub found: String,
    /// The value that is spelt most like it.
    pub nearest: Option<String>,
    /// All the values.
    pub expected: Vec<String>,
}

impl UnknownWord {
    /// Names `found` as not one of `expected`.
    pub fn new<'a>(
        noun: &'static str,
        found: &str,
        expected: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        let nearest = nearest(found, expected.iter().map(String::as_str)).map(str::to_owned);
        Self { noun, found: shown(found), nearest, expected }
    }
}

/// A text as it may stand in a message: short, on one line, with nothing that drives a terminal.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown = String::new();
    for c in text.chars().take(LONGEST) {
        match c {
            '\'' | '"' | '\\' => shown.push(c),
            c => shown.extend(c.escape_debug()),
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// A day as people read it: `Thu 2 Apr 2026`.
#[must_use]
pub fn long_day(on: NaiveDate) -> String {
    on.format("%a %-d %b %Y").to_string()
}

/// The end of a message that names the nearest right word, if there is one.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|word| format!("; did you mean `{word}`?")).unwrap_or_default()
}

/// The candidate that is spelt most like `found`, if one is near enough to be meant.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (likeness(&found, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// From here on, one word may be meant for the other.
const NEAR: f64 = 0.8;

/// From 0 to 1. One or two slips of the finger are near enough in any but the shortest words.
fn likeness(found: &str, candidate: &str) -> f64 {
    let likeness = strsim::jaro_winkler(found, candidate);
    let slips = strsim::osa_distance(found, candidate);
    let near = match found.len().min(candidate.len()) {
        0..=2 => false,
        3 => slips <= 1,
        _ => slips <= 2,
    };
    if near { likeness.max(NEAR) } else { likeness }
}

/// Bytes as small hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use crate::procedure::{Channel, Outcome};

    #[test]
    fn every_word_reads_back() {
        for channel in Channel::ALL {
            assert_eq!(channel.word().parse(), Ok(*channel));
        }
        for outcome in Outcome::ALL {
            assert_eq!(outcome.to_string().parse(), Ok(*outcome));
        }
    }

    #[test]
    fn a_misspelt_word_names_the_nearest_and_all() {
        let error = "fone".parse::<Channel>().expect_err("not a channel");
        assert_eq!(error.nearest.as_deref(), Some("phone"));
        let error = "pigeon".parse::<Channel>().expect_err("not a channel");
        assert_eq!(
            error.to_string(),
            "`pigeon` is not a channel: expected phone, in-person, letter, email, text, web, video, other"
        );
    }
}
