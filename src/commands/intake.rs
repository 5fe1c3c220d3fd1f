//! What is taken down about a complaint: from flags, from JSON, from a person at a terminal.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use clap::{Args, Command, FromArgMatches};
use serde_json::{Map, Value};

use super::Context;
use crate::cli::{DetailArgs, NewArgs, fact, usage};
use crate::domain::{Details, Words, same_person};
use crate::failure::UsageError;
use crate::wording::{did_you_mean, nearest, shown};

/// The keys of the JSON object, each with the flag that takes it.
const KEYS: [(&str, &str); 27] = [
    ("clinic", "clinic"),
    ("received_on", "received"),
    ("received_time", "time"),
    ("aware_on", "aware"),
    ("incident_on", "incident"),
    ("noticed_on", "noticed"),
    ("channel", "channel"),
    ("complainant", "complainant"),
    ("capacity", "capacity"),
    ("patient", "patient"),
    ("patient_born_on", "patient-born"),
    ("born_on", "born"),
    ("address", "address"),
    ("email", "email"),
    ("telephone", "telephone"),
    ("reply_by", "reply-by"),
    ("summary", "summary"),
    ("asked_for", "asked-for"),
    ("about", "about"),
    ("site", "site"),
    ("received_by", "received-by"),
    ("category", "category"),
    ("commissioned", "commissioned"),
    ("handler", "handler"),
    ("stage", "stage"),
    ("accept_late", "accept-late"),
    ("decided_by", "decided-by"),
];

impl DetailArgs {
    /// The facts and the words, apart.
    pub(super) fn split(self, context: &Context) -> anyhow::Result<(Details, Words)> {
        let mut facts = BTreeMap::new();
        let commissioned = self.commissioned.map(|answer| format!("commissioned={answer}"));
        let short = commissioned.map(|given| fact(&given)).transpose().map_err(UsageError::new)?;
        for (name, value) in self.facts.into_iter().chain(short) {
            if let Some(other) = facts.insert(name.clone(), value.clone())
                && other != value
            {
                let message = format!("`{name}` is given as `{other}` and as `{value}`");
                return Err(UsageError::new(message).hint("give it once").into());
            }
        }
        let details = Details {
            channel: self.channel,
            received_on: self.received,
            received_time: self.time,
            aware_on: self.aware,
            incident_on: self.incident,
            noticed_on: self.noticed,
            category: self.category,
            capacity: self.capacity,
            reply_by: self.reply_by,
            facts,
            accepted_late: self.accept_late.is_some().then_some(true),
            site: self.site,
            ..Details::default()
        };
        let words = Words {
            complainant: context.line(self.complainant, "--complainant")?,
            patient: context.line(self.patient, "--patient")?,
            patient_born_on: self.patient_born,
            born_on: self.born,
            address: context.ui.text(self.address)?,
            email: context.line(self.email, "--email")?,
            telephone: context.line(self.telephone, "--telephone")?,
            summary: context.ui.text(self.summary)?,
            asked_for: context.ui.text(self.asked_for)?,
            about: people(self.about),
            received_by: self.received_by,
            reason: context.ui.text(self.accept_late)?,
            agreed_by: self.decided_by,
            ..Words::default()
        };
        Ok((details, words))
    }
}

/// The names, each person once.
fn people(names: Vec<String>) -> Vec<String> {
    names.into_iter().fold(Vec::new(), |mut seen, name| {
        if !seen.iter().any(|earlier| same_person(earlier, &name)) {
            seen.push(name);
        }
        seen
    })
}

/// A value that must be there: as given, or asked for, or named as missing.
pub(super) fn required<T>(
    context: &Context,
    given: Option<T>,
    flag: &str,
    ask: impl FnOnce(&Context) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    match given {
        Some(value) => Ok(value),
        None if context.ui.can_ask => ask(context),
        None => Err(missing(&[flag]).into()),
    }
}

/// Names the flags that are missing where nobody can be asked.
pub(super) fn missing(flags: &[&str]) -> UsageError {
    let flags: Vec<String> = flags.iter().map(|flag| format!("`{flag}`")).collect();
    UsageError::new(format!("missing {}", crate::render::list_and(&flags))).hint(
        "nobody can be asked here: give the flags, or run it on a terminal without `--no-input`",
    )
}

/// Reads a complaint from a JSON object; flags that were given win over it.
pub(super) fn from_json(context: &Context, path: &Path, args: NewArgs) -> anyhow::Result<NewArgs> {
    let read = read_complaint(&context.ui.read_text(path)?, path)?;
    let mut details = read.details;
    overlay(&mut details, args.details);
    Ok(NewArgs {
        clinic: args.clinic.or(read.clinic),
        handler: args.handler.or(read.handler),
        stage: args.stage.or(read.stage),
        details,
        points: args.points,
        points_in_full: read.points_in_full,
        from_json: None,
    })
}

/// Reads the text of a JSON object of this name as a complaint.
///
/// # Errors
///
/// [`UsageError`] with the first thing that is wrong. What people are called or wrote is not in it.
pub fn read_complaint(text: &str, path: &Path) -> anyhow::Result<NewArgs> {
    let object: Map<String, Value> = serde_json::from_str(text).map_err(|error| {
        let (name, place) = (path.display(), json_place(&error));
        UsageError::new(format!("{name} is not a JSON object: {place}"))
    })?;
    parse(&object, path)
}

/// What is wrong with a JSON text, and where: its own words would quote what it holds.
fn json_place(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    let what = match error.classify() {
        Category::Eof => "it ends too early",
        Category::Syntax => "it is not JSON",
        Category::Data | Category::Io => "it is something else",
    };
    format!("{what}, line {} column {}", error.line(), error.column())
}

/// Every value goes through the reader of its flag, so that JSON and flags accept the same.
fn parse(object: &Map<String, Value>, path: &Path) -> anyhow::Result<NewArgs> {
    let mut flags = vec!["new".to_owned()];
    let mut points = Vec::new();
    for (key, value) in object {
        match (key.as_str(), value) {
            (_, Value::Null) => {}
            ("points", value) => points = super::json_points::read(value, path)?,
            ("facts", Value::Object(facts)) => {
                for (name, value) in facts {
                    flags.push(format!("--fact={name}={}", plain(value, name, true, path)?));
                }
            }
            ("facts", other) => {
                return Err(UsageError::new(format!(
                    "{}: `facts` is {}: expected an object, such as {{\"commissioned\": \"yes\"}}",
                    path.display(),
                    kind_of(other)
                ))
                .into());
            }
            _ => {
                let flag = KEYS.iter().find(|(known, _)| known == key);
                let (_, flag) = flag.ok_or_else(|| unknown_key(key, path))?;
                for value in each(key, value) {
                    let value = plain(value, key, key == "commissioned", path)?;
                    // In JSON a text stands for itself, whatever it begins with.
                    let at =
                        if value.starts_with('@') && READ_FROM.contains(flag) { "@" } else { "" };
                    flags.push(format!("--{flag}={at}{value}"));
                }
            }
        }
    }
    let command = NewArgs::augment_args(Command::new("new"));
    let matches = command.try_get_matches_from(flags).map_err(|error| {
        let text = usage(error);
        let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        UsageError::new(format!("{}: {first}", path.display()))
    })?;
    let read = NewArgs::from_arg_matches(&matches).context("the flags of `new` were just read")?;
    Ok(NewArgs { points_in_full: points, ..read })
}

/// The flags whose text may stand in a file that is named after an `@`.
const READ_FROM: [&str; 8] = [
    "complainant",
    "patient",
    "address",
    "email",
    "telephone",
    "summary",
    "asked-for",
    "accept-late",
];

/// The keys that may hold several values, as their flags may be given several times.
const SEVERAL: [&str; 2] = ["reply_by", "about"];

/// The values of a key: those of an array, where it may hold several.
fn each<'a>(key: &str, value: &'a Value) -> &'a [Value] {
    match value {
        Value::Array(values) if SEVERAL.contains(&key) => values,
        value => std::slice::from_ref(value),
    }
}

fn plain(value: &Value, key: &str, yes_or_no: bool, path: &Path) -> Result<String, UsageError> {
    match value {
        Value::String(text) if text == "-" => Err(UsageError::new(format!(
            "{}: `{key}` is `-`: expected the text itself",
            path.display()
        ))),
        Value::String(text) => Ok(text.clone()),
        Value::Bool(answer) if yes_or_no => Ok(if *answer { "yes" } else { "no" }.to_owned()),
        other => Err(UsageError::new(format!(
            "{}: `{key}` is {}: expected a text",
            path.display(),
            kind_of(other)
        ))),
    }
}

/// What a value is, without what it says.
pub(super) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn unknown_key(key: &str, path: &Path) -> UsageError {
    let known = KEYS.iter().map(|(key, _)| *key).chain(["facts", "points"]);
    let near = did_you_mean(nearest(key, known.clone()));
    UsageError::new(format!(
        "{}: `{}` is not a key of a complaint{near}",
        path.display(),
        shown(key)
    ))
    .hint(format!("the keys are {}", known.collect::<Vec<_>>().join(", ")))
}

macro_rules! wins {
    ($under:expr, $over:expr, $($field:ident),+) => {
        $( if $over.$field.is_some() { $under.$field = $over.$field; } )+
    };
}

fn overlay(under: &mut DetailArgs, over: DetailArgs) {
    wins!(
        under,
        over,
        received,
        time,
        aware,
        incident,
        noticed,
        channel,
        complainant,
        capacity,
        patient,
        patient_born,
        born,
        address,
        email,
        telephone,
        summary,
        asked_for,
        site,
        received_by,
        category,
        commissioned,
        accept_late,
        decided_by
    );
    if !over.reply_by.is_empty() {
        under.reply_by = over.reply_by;
    }
    if !over.about.is_empty() {
        under.about = over.about;
    }
    // `--commissioned` is short for a fact: whichever was given wins over the file's.
    if over.facts.iter().any(|(name, _)| *name == *"commissioned") {
        under.commissioned = None;
    }
    under.facts.extend(over.facts);
}
