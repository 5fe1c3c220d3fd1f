//! How the file's plain values become typed ones, with an error at the place of the mistake.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use super::grammar::{ActPattern, Waiver};
use super::id::IdError;
use super::limit::Limit;
use super::rules::{Need, WindowTo};
use crate::deadline::Length;
use crate::wording::shown;

/// A list that may be written as its one value: `stage = "local"` for `stage = ["local"]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMany<T>(Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for OneOrMany<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'de, T: Deserialize<'de> + FromStr<Err: fmt::Display>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrManyVisitor(PhantomData)).map(Self)
    }
}

struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + FromStr<Err: fmt::Display>> Visitor<'de> for OneOrManyVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        text.parse().map(|one| vec![one]).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Vec<T>, A::Error> {
        let mut many = Vec::new();
        while let Some(value) = values.next_element()? {
            many.push(value);
        }
        Ok(many)
    }
}

impl<T: Serialize> Serialize for OneOrMany<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// `nation = "scotland"`, or a list of nations.
pub(super) fn one_or_many_words<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + FromStr<Err: fmt::Display>,
{
    deserializer.deserialize_any(OneOrManyVisitor(PhantomData))
}

macro_rules! from_text {
    ($($name:ty),+) => {
        $(impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        })+
    };
}
from_text!(Limit, ActPattern, Waiver, Need, WindowTo, Length);

impl FromStr for Need {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "apology" => Ok(Self::Apology),
            Some(("step", step)) => step.parse().map(Self::Step).map_err(|error| error.to_string()),
            _ => Err(format!("`{}` is not a need: expected `apology` or `step NAME`", shown(text))),
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Apology => f.write_str("apology"),
            Self::Step(step) => write!(f, "step {step}"),
        }
    }
}

impl FromStr for WindowTo {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let id = |id: &str| id.parse().map_err(|error: IdError| error.to_string());
        match text.split_once(' ') {
            None if text == "complain" => Ok(Self::Complain),
            None => id(text).map(Self::Stage),
            Some(("step", step)) => id(step).map(Self::Step),
            Some(_) => Err(format!(
                "`{}` is not the end of a window: expected `complain`, a stage, or `step NAME`",
                shown(text)
            )),
        }
    }
}

impl fmt::Display for WindowTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Complain => f.write_str("complain"),
            Self::Stage(stage) => write!(f, "{stage}"),
            Self::Step(step) => write!(f, "step {step}"),
        }
    }
}

/// A date as TOML writes it, without quotes: `applies_from = 2026-01-01`.
pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written
        .date
        .filter(|_| written.time.is_none())
        .and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })
        .ok_or_else(|| D::Error::custom(format!("`{written}` is not a day: expected YYYY-MM-DD")))
}

pub(super) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}

/// A time of day: `cut_off = "16:00"`.
pub(super) fn optional_time<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveTime>, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map(Some).map_err(|_| {
        D::Error::custom(format!("`{text}` is not a time of day: expected HH:MM, such as 16:00"))
    })
}
