//! What a report covers, as programs read it: the prose of its head is for people.

use chrono::NaiveDate;
use serde_json::Value;

use crate::render::fields::Json;
use crate::report::figures::{By, Period, Scope};

/// What a report covers, as programs read it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covers {
    /// The day on which it is made.
    pub as_at: Option<NaiveDate>,
    /// The first of its days, unless that end is open.
    pub from: Option<NaiveDate>,
    /// The last of its days, unless that end is open.
    pub to: Option<NaiveDate>,
    /// What its clinics are called in its figures.
    pub clinics: Vec<String>,
    /// How many registers it is of.
    pub registers: usize,
    /// By what it is broken down.
    pub by: Option<&'static str>,
    /// What it is narrowed to besides, by the name of the flag.
    pub only: Vec<(String, String)>,
    /// The days that it is held against.
    pub with: Option<Period>,
}

impl Covers {
    /// What a report of figures covers.
    pub(in crate::render) fn of(scope: &Scope) -> Self {
        let only = scope.only.iter().map(|(name, value)| (name.to_lowercase(), value.clone()));
        Self {
            as_at: Some(scope.today),
            from: scope.period.map(|it| it.from).filter(|from| *from != NaiveDate::MIN),
            to: scope.period.map(|it| it.to).filter(|to| *to != NaiveDate::MAX),
            clinics: scope.clinics.iter().map(|(code, _)| code.clone()).collect(),
            registers: scope.registers,
            by: scope.by.map(By::word),
            only: only.collect(),
            with: None,
        }
    }

    /// The object: its keys are always there, but for those of the days that it is held against.
    pub(super) fn object(&self) -> Json {
        let day = |day: Option<NaiveDate>| Value::from(day.map(|day| day.to_string()));
        let text = |text: &String| Json::Value(text.as_str().into());
        let only = self.only.iter().map(|(name, value)| (name.clone(), text(value)));
        let mut entries = vec![
            ("as_at", Json::Value(day(self.as_at))),
            ("from", Json::Value(day(self.from))),
            ("to", Json::Value(day(self.to))),
            ("clinics", Json::List(self.clinics.iter().map(text).collect())),
            ("registers", Json::Value(self.registers.into())),
            ("by", Json::Value(self.by.into())),
            ("only", Json::Object(only.collect())),
        ];
        if let Some(with) = self.with {
            entries.push(("with_from", Json::Value(day(Some(with.from)))));
            entries.push(("with_to", Json::Value(day(Some(with.to)))));
        }
        let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
        Json::Object(entries.collect())
    }
}
