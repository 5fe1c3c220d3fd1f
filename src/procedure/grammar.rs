//! Which act: the grammar of `done_by`, `until` and `unless`.
//!
//! ```text
//! pattern = act ["by" CHANNEL {("," | "or") CHANNEL}] ["naming" CONTENT {("," | "and") CONTENT}]
//! act     = "ack" | "update" | "respond" | "escalate" | "close" | "step" STEP
//! CHANNEL = a channel | "same channel" | "preferred channel"
//! waiver  = pattern "within" limit
//! ```

use std::fmt;
use std::str::FromStr;

use super::id::{Id, IdError};
use super::limit::{Limit, squeeze};
use super::words::{Channel, Content, Verb};
use crate::deadline::LengthError;
use crate::wording::{UnknownWord, did_you_mean, shown};

/// A channel, as a rule names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// This one.
    Channel(Channel),
    /// The one by which the complaint came.
    Same,
    /// One by which the complainant asked for the reply; any, where none was asked for.
    Preferred,
}

/// An act, with what it takes to count: the channel, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActPattern {
    /// Which act.
    pub verb: Verb,
    /// Which step, where the act is a step.
    pub step: Option<Id>,
    /// By one of these channels; by any where there are none.
    pub by: Vec<By>,
    /// Naming all of these.
    pub naming: Vec<Content>,
}

/// An act that makes an obligation needless, if done in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The act.
    pub act: ActPattern,
    /// By when it waives.
    pub within: Limit,
}

/// Why a text does not fit the grammar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GrammarError {
    /// The length is wrong.
    #[error(transparent)]
    Length(#[from] LengthError),
    /// A word is not in its vocabulary.
    #[error(transparent)]
    Word(#[from] UnknownWord),
    /// A name is not spelt as names are.
    #[error(transparent)]
    Id(#[from] IdError),
    /// No anchor of that name.
    #[error(
        "`{found}` is not an anchor: expected receipt, awareness, incident, noticing, stage start, stated day, last word, actions done, an act (ack, update, respond, escalate, close), `ACT at STAGE`, `step NAME`, `OBLIGATION due`, or a [[fact]] of kind \"day\"{}",
        did_you_mean(nearest.as_deref())
    )]
    Anchor {
        /// What stood there.
        found: String,
        /// The anchor that is spelt most like it.
        nearest: Option<String>,
    },
    /// A length stands alone.
    #[error("`{found}` does not say from when: expected a limit such as `{found} of receipt`")]
    NoAnchor {
        /// The length.
        found: String,
    },
    /// `later of` or `earlier of` with fewer than two limits.
    #[error("`{found}` compares nothing: expected at least two limits with a comma between them")]
    OneTerm {
        /// The text.
        found: String,
    },
    /// Longer than any policy's sentence.
    #[error("`{found}` is too long for a limit")]
    TooLong {
        /// How it begins.
        found: String,
    },
    /// An `unless` without its time.
    #[error(
        "`{found}` does not say by when: expected `ACT within LIMIT`, such as `respond within 5 days of receipt`"
    )]
    NoWithin {
        /// The text.
        found: String,
    },
    /// Something stands where nothing should, or nothing where something should.
    #[error(
        "`{found}` is not an act: expected `ACT [by CHANNEL or CHANNEL] [naming handler and respond-by]`"
    )]
    NotAPattern {
        /// The text.
        found: String,
    },
}

impl FromStr for By {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text {
            "same channel" => Ok(Self::Same),
            "preferred channel" => Ok(Self::Preferred),
            word => word.parse().map(Self::Channel).map_err(|_| {
                let words = Channel::ALL.iter().map(|channel| channel.word());
                let words = words.chain(["same channel", "preferred channel"]);
                UnknownWord::new("a channel", word, words)
            }),
        }
    }
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Channel(channel) => write!(f, "{channel}"),
            Self::Same => f.write_str("same channel"),
            Self::Preferred => f.write_str("preferred channel"),
        }
    }
}

impl FromStr for ActPattern {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let text = squeeze(text);
        let (rest, naming) = match text.split_once(" naming ") {
            Some((rest, contents)) => (rest, list(contents, "and")?),
            None => (text.as_str(), Vec::new()),
        };
        let (act, by) = match rest.split_once(" by ") {
            Some((act, channels)) => (act, list(channels, "or")?),
            None => (rest, Vec::new()),
        };
        if let Some(step) = act.strip_prefix("step ") {
            return Ok(Self { verb: Verb::Step, step: Some(step.parse()?), by, naming });
        }
        if act.contains(' ') || act == Verb::Step.word() {
            return Err(GrammarError::NotAPattern { found: shown(&text) });
        }
        Ok(Self { verb: act.parse()?, step: None, by, naming })
    }
}

impl fmt::Display for ActPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.verb)?;
        if let Some(step) = &self.step {
            write!(f, " {step}")?;
        }
        for (index, by) in self.by.iter().enumerate() {
            write!(f, "{}{by}", if index == 0 { " by " } else { " or " })?;
        }
        for (index, content) in self.naming.iter().enumerate() {
            write!(f, "{}{content}", if index == 0 { " naming " } else { " and " })?;
        }
        Ok(())
    }
}

impl FromStr for Waiver {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let (act, within) = text
            .split_once(" within ")
            .ok_or_else(|| GrammarError::NoWithin { found: shown(text) })?;
        Ok(Self { act: act.parse()?, within: within.parse()? })
    }
}

impl fmt::Display for Waiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} within {}", self.act, self.within)
    }
}

fn list<T: FromStr<Err = UnknownWord>>(text: &str, last: &str) -> Result<Vec<T>, UnknownWord> {
    text.replace(&format!(" {last} "), ",").split(',').map(|word| word.trim().parse()).collect()
}
