//! When: the grammar of `within`, `every` and every other limit. It reads as the printed policy
//! reads, and a limit is written back as it was read.
//!
//! ```text
//! limit  = "no limit" | capped
//! capped = choice {", at most " choice}
//! choice = ("later of" | "earlier of") part {"," part} | part
//! part   = "(" capped ")" | length connective part | anchor
//! connective = "of" | "after" | "from" | "as" | "beginning with"
//! ```

use std::fmt;
use std::str::FromStr;

use super::grammar::GrammarError;
use super::id::Id;
use super::words::Verb;
use crate::deadline::Length;
use crate::wording::{nearest, shown};

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
    /// The day the clinic last told the complainant to expect the response.
    Stated,
    /// The last day on which the clinic wrote or spoke to the complainant at the stage.
    LastWord,
    /// The day on which the last of the actions was done, once there is one and none is open.
    ActionsDone,
    /// The day of an act at the current stage or at a named one: the last update or response, the
    /// first of anything else.
    Act(Verb, Option<Id>),
    /// The day a step that the procedure names was taken.
    Step(Id),
    /// The day another obligation of the same stage is due.
    Due(Id),
    /// A day that the procedure asks for: one of its facts.
    Day(Id),
}

/// A limit of time, as a rule states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// "As soon as practicable": promised, and never overdue.
    None,
    /// The anchor's own day.
    At(Anchor),
    /// So long after another limit, which may be a plain anchor.
    After(Box<After>),
    /// The latest of several; what is not known yet is left out.
    LaterOf(Vec<Limit>),
    /// The earliest of several; what is not known yet is left out.
    EarlierOf(Vec<Limit>),
    /// The first of two, and no later than the second.
    Capped(Box<(Limit, Limit)>),
}

/// A length counted from a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// How long.
    pub length: Length,
    /// "Beginning with": the day counted from is itself counted.
    pub inclusive: bool,
    /// From when.
    pub from: Limit,
}

/// No policy's sentence is longer; anything of this length is something else.
const LONGEST: usize = 400;

const PLAIN_ANCHORS: [(&str, Anchor); 8] = [
    ("receipt", Anchor::Receipt),
    ("awareness", Anchor::Awareness),
    ("incident", Anchor::Incident),
    ("noticing", Anchor::Noticing),
    ("stage start", Anchor::StageStart),
    ("stated day", Anchor::Stated),
    ("last word", Anchor::LastWord),
    ("actions done", Anchor::ActionsDone),
];

impl Limit {
    /// The anchors that it rests on, in the order in which they stand.
    pub fn anchors(&self) -> Vec<&Anchor> {
        match self {
            Self::None => Vec::new(),
            Self::At(anchor) => vec![anchor],
            Self::After(after) => after.from.anchors(),
            Self::LaterOf(parts) | Self::EarlierOf(parts) => {
                parts.iter().flat_map(Self::anchors).collect()
            }
            Self::Capped(both) => {
                let mut anchors = both.0.anchors();
                anchors.extend(both.1.anchors());
                anchors
            }
        }
    }

    /// The lengths that are counted, in the order in which they stand.
    pub fn lengths(&self) -> Vec<Length> {
        match self {
            Self::None | Self::At(_) => Vec::new(),
            Self::After(after) => {
                let mut lengths = vec![after.length];
                lengths.extend(after.from.lengths());
                lengths
            }
            Self::LaterOf(parts) | Self::EarlierOf(parts) => {
                parts.iter().flat_map(Self::lengths).collect()
            }
            Self::Capped(both) => {
                let mut lengths = both.0.lengths();
                lengths.extend(both.1.lengths());
                lengths
            }
        }
    }

    /// A length from an anchor, where that is all it is.
    #[must_use]
    pub fn plain(&self) -> Option<(Length, bool, &Anchor)> {
        match self {
            Self::After(after) => match &after.from {
                Self::At(anchor) => Some((after.length, after.inclusive, anchor)),
                _ => None,
            },
            _ => None,
        }
    }
}

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
        if let Some((verb, stage)) = text.split_once(" at ") {
            return Ok(Self::Act(verb.parse()?, Some(stage.parse()?)));
        }
        match text.parse::<Verb>() {
            Ok(Verb::Step) => {}
            Ok(verb) => return Ok(Self::Act(verb, None)),
            Err(_) => {
                // Whether the procedure asks for a day of that name is seen when it is whole.
                if let Ok(day) = text.parse::<Id>() {
                    return Ok(Self::Day(day));
                }
            }
        }
        Err(unknown_anchor(&text, []))
    }
}

/// The error for a text that is no anchor, nor one of the procedure's own days.
pub(super) fn unknown_anchor<'a>(
    text: &str,
    days: impl IntoIterator<Item = &'a str>,
) -> GrammarError {
    let words = PLAIN_ANCHORS.iter().map(|(word, _)| *word);
    let words = words.chain(Verb::ALL.iter().map(|verb| verb.word())).chain(days);
    GrammarError::Anchor { nearest: nearest(text, words).map(str::to_owned), found: shown(text) }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Act(verb, None) => write!(f, "{verb}"),
            Self::Act(verb, Some(stage)) => write!(f, "{verb} at {stage}"),
            Self::Step(step) => write!(f, "step {step}"),
            Self::Due(obligation) => write!(f, "{obligation} due"),
            Self::Day(day) => write!(f, "{day}"),
            plain => {
                let word = PLAIN_ANCHORS.iter().find(|(_, anchor)| anchor == plain);
                f.write_str(word.map_or("", |(word, _)| word))
            }
        }
    }
}

impl FromStr for Limit {
    type Err = GrammarError;

    fn from_str(text: &str) -> Result<Self, GrammarError> {
        let text = squeeze(text);
        if text.len() > LONGEST {
            return Err(GrammarError::TooLong { found: shown(&text) });
        }
        let limit = if text == "no limit" { Self::None } else { capped(&text)? };
        // Written back it may be longer, though never twice as long, and must read again.
        if text.len() > LONGEST / 2 && limit.to_string().len() > LONGEST {
            return Err(GrammarError::TooLong { found: shown(&text) });
        }
        Ok(limit)
    }
}

fn capped(text: &str) -> Result<Limit, GrammarError> {
    let mut parts = split(text, ", at most ").into_iter();
    let mut limit = choice(parts.next().unwrap_or_default())?;
    for cap in parts {
        limit = Limit::Capped(Box::new((limit, choice(cap)?)));
    }
    Ok(limit)
}

fn choice(text: &str) -> Result<Limit, GrammarError> {
    let several = |parts: &str| -> Result<Vec<Limit>, GrammarError> {
        let parts: Vec<Limit> = split(parts, ",")
            .into_iter()
            .map(|part| single(part.trim()))
            .collect::<Result<_, _>>()?;
        if parts.len() < 2 {
            return Err(GrammarError::OneTerm { found: shown(text) });
        }
        Ok(parts)
    };
    if let Some(parts) = text.strip_prefix("later of ") {
        return several(parts).map(Limit::LaterOf);
    }
    if let Some(parts) = text.strip_prefix("earlier of ") {
        return several(parts).map(Limit::EarlierOf);
    }
    single(text)
}

const CONNECTIVES: [&str; 5] = [" beginning with ", " of ", " after ", " from ", " as "];

fn single(text: &str) -> Result<Limit, GrammarError> {
    if let Some(inside) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return capped(inside.trim());
    }
    let first = CONNECTIVES
        .into_iter()
        .filter_map(|connective| text.find(connective).map(|at| (at, connective)))
        .min_by_key(|(at, _)| *at);
    if let Some((at, connective)) = first
        && !text.starts_with("step ")
    {
        let length = text[..at].parse()?;
        let from = single(text[at + connective.len()..].trim())?;
        let inclusive = connective == CONNECTIVES[0];
        return Ok(Limit::After(Box::new(After { length, inclusive, from })));
    }
    if text.parse::<Length>().is_ok() {
        return Err(GrammarError::NoAnchor { found: shown(text) });
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        // A number without a unit, or with a misspelt one: its own error says more.
        return Err(text
            .parse::<Length>()
            .map_or_else(GrammarError::Length, |_| GrammarError::NoAnchor { found: shown(text) }));
    }
    text.parse().map(Limit::At)
}

/// Splits at a separator that stands outside all brackets.
fn split<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut at) = (0_usize, 0, 0);
    while let Some(c) = text[at..].chars().next() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && text[at..].starts_with(separator) => {
                parts.push(&text[start..at]);
                at += separator.len();
                start = at;
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    parts.push(&text[start..]);
    parts
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("no limit"),
            Self::At(anchor) => write!(f, "{anchor}"),
            Self::After(after) => write!(f, "{after}"),
            Self::LaterOf(parts) => list(f, "later of ", parts),
            Self::EarlierOf(parts) => list(f, "earlier of ", parts),
            Self::Capped(both) => {
                write!(f, "{}, at most {}", both.0, Part(&both.1, true))
            }
        }
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let connective = match (&self.length, &self.from) {
            _ if self.inclusive => "beginning with",
            (Length::SameDay, _) => "as",
            (_, Limit::After(_)) => "after",
            _ => "of",
        };
        write!(f, "{} {connective} {}", self.length, Part(&self.from, false))
    }
}

/// A limit as a part of another: in brackets where it would be taken apart without them.
struct Part<'a>(&'a Limit, bool);

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Capped(_) => write!(f, "({})", self.0),
            Limit::LaterOf(_) | Limit::EarlierOf(_) if !self.1 => write!(f, "({})", self.0),
            plain => write!(f, "{plain}"),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, lead: &str, parts: &[Limit]) -> fmt::Result {
    f.write_str(lead)?;
    for (index, part) in parts.iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        write!(f, "{comma}{}", Part(part, false))?;
    }
    Ok(())
}

/// One space between words, none around them.
pub(super) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
