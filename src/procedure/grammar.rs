//! The two small grammars inside a procedure file: when (`within`, `every`) and which act
//! (`done_by`, `until`, `unless`). Both read as the printed policy reads.
//!
//! ```text
//! within  = ("later of" | "earlier of") term {"," term} | term
//! term    = [length ("of" | "after" | "as")] anchor
//! anchor  = "receipt" | "awareness" | "incident" | "noticing" | "stage start"
//!         | act | OBLIGATION "due"
//! act     = "ack" | "update" | "respond" | "escalate" | "close" | "step" STEP
//! pattern = act ["by" CHANNEL {("," | "or") CHANNEL}] ["naming" CONTENT {("," | "and") CONTENT}]
//! waiver  = pattern "within" term
//! ```

use std::fmt;
use std::str::FromStr;

use super::id::{Id, IdError};
use super::words::{Channel, Content, Verb};
use crate::deadline::{Length, LengthError};
use crate::wording::{UnknownWord, did_you_mean, nearest, shown};

/// From what a limit is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// The day the clinic received the complaint.
    Receipt,
    /// The day the clinic was made aware of it, where that is later; the day of receipt otherwise.
    Awareness,
    /// The day of the matter complained about.
    Incident,
    /// The day the complainant first noticed the matter.
    Noticing,
    /// The day the stage began: receipt for the first, the request for every later one.
    StageStart,
    /// The day of an act: the last update or response, the first of anything else.
    Act(Verb),
    /// The day a step that the procedure names was taken.
    Step(Id),
    /// The day another obligation of the same stage is due.
    Due(Id),
}

/// One length from one anchor. Without a length, the anchor's own day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// How long.
    pub length: Length,
    /// From when.
    pub anchor: Anchor,
}

/// A limit of time, as a rule states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// One length from one anchor.
    One(Term),
    /// The latest of several; an anchor that is not known yet is left out.
    LaterOf(Vec<Term>),
    /// The earliest of several; an anchor that is not known yet is left out.
    EarlierOf(Vec<Term>),
}

/// An act, with what it takes to count: the channel, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActPattern {
    /// Which act.
    pub verb: Verb,
    /// Which step, where the act is a step.
    pub step: Option<Id>,
    /// By one of these channels; by any where there are none.
    pub by: Vec<Channel>,
    /// Naming all of these.
    pub naming: Vec<Content>,
}

/// An act that makes an obligation needless, if done in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The act.
    pub act: ActPattern,
    /// By when it waives.
    pub within: Term,
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
        "`{found}` is not an anchor: expected receipt, awareness, incident, noticing, stage start, an act (ack, update, respond, escalate, close), `step NAME`, or `OBLIGATION due`{}",
        did_you_mean(*nearest)
    )]
    Anchor {
        /// What stood there.
        found: String,
        /// The anchor that is spelt most like it.
        nearest: Option<&'static str>,
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

const PLAIN_ANCHORS: [(&str, Anchor); 5] = [
    ("receipt", Anchor::Receipt),
    ("awareness", Anchor::Awareness),
    ("incident", Anchor::Incident),
    ("noticing", Anchor::Noticing),
    ("stage start", Anchor::StageStart),
];

impl FromStr for Anchor {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let text = squeeze(text);
        if let Some((_, anchor)) = PLAIN_ANCHORS.iter().find(|(word, _)| *word == text) {
            return Ok(anchor.clone());
        }
        if let Some(obligation) = text.strip_suffix(" due") {
            return Ok(Self::Due(obligation.parse()?));
        }
        if let Some(step) = text.strip_prefix("step ") {
            return Ok(Self::Step(step.parse()?));
        }
        if let Ok(verb) = text.parse::<Verb>()
            && verb != Verb::Step
        {
            return Ok(Self::Act(verb));
        }
        let words = PLAIN_ANCHORS.iter().map(|(word, _)| *word);
        let words = words.chain(Verb::ALL.iter().map(|verb| verb.word()));
        Err(GrammarError::Anchor { nearest: nearest(&text, words), found: shown(&text) })
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Act(verb) => write!(f, "{verb}"),
            Self::Step(step) => write!(f, "step {step}"),
            Self::Due(obligation) => write!(f, "{obligation} due"),
            plain => {
                let word = PLAIN_ANCHORS.iter().find(|(_, anchor)| anchor == plain);
                f.write_str(word.map_or("", |(word, _)| word))
            }
        }
    }
}

impl FromStr for Term {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let text = squeeze(text);
        for connective in [" of ", " after ", " as "] {
            if let Some((length, anchor)) = text.split_once(connective) {
                return Ok(Self { length: length.parse()?, anchor: anchor.parse()? });
            }
        }
        if text.parse::<Length>().is_ok() {
            return Err(GrammarError::NoAnchor { found: shown(&text) });
        }
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            // A number without a unit, or with a misspelt one: its own error says more.
            return Err(text.parse::<Length>().map_or_else(GrammarError::Length, |_| {
                GrammarError::NoAnchor { found: shown(&text) }
            }));
        }
        Ok(Self { length: Length::SameDay, anchor: text.parse()? })
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.length, &self.anchor) {
            (Length::SameDay, anchor @ Anchor::Due(_)) => write!(f, "{anchor}"),
            (Length::SameDay, anchor) => write!(f, "same day as {anchor}"),
            (length, anchor) => write!(f, "{length} of {anchor}"),
        }
    }
}

impl Within {
    /// The limits that are compared, or the one there is.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        match self {
            Self::One(term) => std::slice::from_ref(term),
            Self::LaterOf(terms) | Self::EarlierOf(terms) => terms,
        }
    }
}

impl FromStr for Within {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let text = squeeze(text);
        let several = |terms: &str| -> Result<Vec<Term>, GrammarError> {
            let terms: Vec<Term> = terms.split(',').map(str::parse).collect::<Result<_, _>>()?;
            if terms.len() < 2 {
                return Err(GrammarError::OneTerm { found: shown(&text) });
            }
            Ok(terms)
        };
        if let Some(terms) = text.strip_prefix("later of ") {
            return several(terms).map(Self::LaterOf);
        }
        if let Some(terms) = text.strip_prefix("earlier of ") {
            return several(terms).map(Self::EarlierOf);
        }
        text.parse().map(Self::One)
    }
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lead = match self {
            Self::One(_) => "",
            Self::LaterOf(_) => "later of ",
            Self::EarlierOf(_) => "earlier of ",
        };
        f.write_str(lead)?;
        for (index, term) in self.terms().iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{term}")?;
        }
        Ok(())
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
        for (index, channel) in self.by.iter().enumerate() {
            write!(f, "{}{channel}", if index == 0 { " by " } else { " or " })?;
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

/// One space between words, none around them.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn list<T: FromStr<Err = UnknownWord>>(text: &str, last: &str) -> Result<Vec<T>, UnknownWord> {
    text.replace(&format!(" {last} "), ",").split(',').map(|word| word.trim().parse()).collect()
}
