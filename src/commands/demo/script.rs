//! The stories as they are written, and the days that they get.

use anyhow::{Context as _, bail};
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::deadline::WorkingCalendar;

/// The stories, as a person reads and changes them.
const TEXT: &str = include_str!("../../../data/demo.toml");

/// What happens in a training register.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    #[serde(rename = "clinic")]
    pub(super) clinics: Vec<ClinicOf>,
    #[serde(rename = "story")]
    pub(super) stories: Vec<Story>,
}

/// One of its clinics.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClinicOf {
    pub(super) code: String,
    /// Who records.
    pub(super) actor: String,
    /// The commands that make it, a line each.
    pub(super) setup: String,
}

/// What happens about one complaint, or one piece of feedback.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub(super) clinic: String,
    /// What other stories call it.
    #[serde(default)]
    name: String,
    /// How many working days ago it was received.
    ago: u32,
    /// Its commands, a line each: the number of working days after receipt, and the command.
    acts: String,
}

/// One command of a story.
pub(super) struct Act<'a> {
    pub(super) story: usize,
    pub(super) on: NaiveDate,
    pub(super) line: &'a str,
    received_on: NaiveDate,
}

impl Script {
    pub(super) fn built_in() -> anyhow::Result<Self> {
        toml::from_str(TEXT).context("the stories of the training register cannot be read")
    }

    /// The day on which the clinics are added: before anything is received.
    pub(super) fn first_day(&self, today: NaiveDate) -> anyhow::Result<NaiveDate> {
        let most = self.stories.iter().map(|story| story.ago).max().unwrap_or_default();
        // Of seven days at least four are worked in the shortest week, and some weeks have fewer.
        let days = Days::new(u64::from(most) * 7 / 4 + 30);
        today
            .checked_sub_days(days)
            .with_context(|| format!("there is no register of the years before {today}"))
    }

    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.stories.iter().position(|story| story.name == name)
    }

    pub(super) fn clinic_of(&self, story: usize) -> anyhow::Result<usize> {
        let code = &self.stories[story].clinic;
        let found = self.clinics.iter().position(|clinic| clinic.code == *code);
        found.with_context(|| format!("no clinic {code}"))
    }

    /// All commands, in the order of their days; within a day in the order of the stories.
    pub(super) fn acts(
        &self,
        calendars: &[WorkingCalendar],
        today: NaiveDate,
    ) -> anyhow::Result<Vec<Act<'_>>> {
        let mut acts = Vec::new();
        for (place, story) in self.stories.iter().enumerate() {
            let calendar = &calendars[self.clinic_of(place)?];
            let received_on = calendar.back(calendar.on_or_before(today)?, story.ago)?;
            for line in story.acts.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let (after, line) =
                    line.split_once(' ').context("a line is a day and a command")?;
                let on =
                    calendar.add(received_on, after.parse().with_context(|| line.to_owned())?)?;
                if on > today {
                    bail!("{line}: it would be recorded on {on}, after today");
                }
                acts.push(Act { story: place, on, line: line.trim(), received_on });
            }
        }
        acts.sort_by_key(|act| act.on);
        Ok(acts)
    }
}

impl Act<'_> {
    /// Whether a complaint begins with it.
    pub(super) fn is_receipt(&self) -> bool {
        self.line.starts_with("new ")
    }

    /// The words of the command, with references and days in them, and with its own day.
    pub(super) fn words(
        &self,
        clinic: &str,
        calendar: &WorkingCalendar,
        today: NaiveDate,
        known: &impl Fn(&str) -> Option<String>,
    ) -> anyhow::Result<Vec<String>> {
        let mut words = Vec::new();
        for word in words_of(self.line) {
            words.push(self.filled(&word, calendar, today, known)?);
        }
        let own = |flag: &str, value: &str| [flag.to_owned(), value.to_owned()];
        let on = self.on.to_string();
        if self.is_receipt() || self.line.starts_with("feedback add ") {
            words.extend(own("--clinic", clinic));
            words.extend(own("--received", &on));
        } else {
            words.extend(own("--on", &on));
        }
        Ok(words)
    }

    /// A word with what its braces stand for: `{}` is the complaint itself, `{name}` that of another
    /// story; `{20}` the 20th working day after receipt, `{-12d}` the 12th day before it, `{t+5}` the
    /// fifth working day after today and `{t-5}` the fifth before it.
    fn filled(
        &self,
        word: &str,
        calendar: &WorkingCalendar,
        today: NaiveDate,
        known: &impl Fn(&str) -> Option<String>,
    ) -> anyhow::Result<String> {
        let Some((before, rest)) = word.split_once('{') else { return Ok(word.to_owned()) };
        let (inside, after) = rest.split_once('}').context("a brace that is not closed")?;
        let received_on = self.received_on;
        let value = if let Some(days) = inside.strip_suffix('d') {
            let days: i64 = days.parse().with_context(|| inside.to_owned())?;
            (received_on + chrono::Duration::days(days)).to_string()
        } else if let Ok(days) = inside.parse::<u32>() {
            calendar.add(received_on, days)?.to_string()
        } else if let Some(days) = inside.strip_prefix("t+") {
            calendar.add(today, days.parse()?)?.to_string()
        } else if let Some(days) = inside.strip_prefix("t-") {
            calendar.back(calendar.on_or_before(today)?, days.parse()?)?.to_string()
        } else {
            known(inside).with_context(|| format!("no complaint is called `{inside}` yet"))?
        };
        Ok(format!("{before}{value}{after}"))
    }
}

/// The words of a line: apart by spaces, together between apostrophes.
pub(super) fn words(line: &str) -> Vec<String> {
    words_of(line).collect()
}

fn words_of(line: &str) -> impl Iterator<Item = String> + '_ {
    let mut rest = line.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (mut word, mut quoted, mut end) = (String::new(), false, rest.len());
        for (at, c) in rest.char_indices() {
            match c {
                '\'' => quoted = !quoted,
                ' ' if !quoted => {
                    end = at;
                    break;
                }
                c => word.push(c),
            }
        }
        rest = rest[end..].trim_start();
        Some(word)
    })
}
