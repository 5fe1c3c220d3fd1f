//! The points of a complaint that is read from JSON.

use std::path::Path;

use clap::{Args, Command, FromArgMatches};
use serde_json::{Map, Value};

use super::intake::kind_of;
use crate::cli::{NewPoint, PointFieldArgs, text, usage};
use crate::failure::UsageError;
use crate::wording::{did_you_mean, nearest, shown};

/// The keys of a point, each with the flag that takes it.
const KEYS: [(&str, &str); 4] = [
    ("category", "category"),
    ("staff_group", "staff-group"),
    ("practitioner", "practitioner"),
    ("site", "site"),
];

/// Reads a list of points: each a text, or an object with its `text` and what else is known.
pub(super) fn read(value: &Value, path: &Path) -> Result<Vec<NewPoint>, UsageError> {
    let wrong = |found: &Value| {
        UsageError::new(format!(
            "{}: `points` is {}: expected a list of texts or of objects, such as [{{\"text\": \"Nobody called back\"}}]",
            path.display(),
            kind_of(found)
        ))
    };
    let Value::Array(points) = value else { return Err(wrong(value)) };
    let point = |(index, value): (usize, &Value)| {
        match value {
            Value::String(text) => {
                point(&Map::from_iter([("text".to_owned(), text.clone().into())]))
            }
            Value::Object(object) => point(object),
            other => return Err(wrong(other)),
        }
        .map_err(|message| {
            UsageError::new(format!("{}: point {}: {message}", path.display(), index + 1))
        })
    };
    points.iter().enumerate().map(point).collect()
}

/// Every value goes through the reader of its flag, so that JSON and flags accept the same.
fn point(object: &Map<String, Value>) -> Result<NewPoint, String> {
    let mut said = None;
    let mut flags = vec!["point".to_owned()];
    for (key, value) in object {
        let flag = KEYS.iter().find(|(known, _)| known == key);
        match (key.as_str(), value, flag) {
            (_, Value::Null, _) => {}
            ("text", Value::String(words), _) => {
                said = Some(text(words).map_err(|error| format!("`text`: {error}"))?);
            }
            (_, Value::String(word), Some((_, flag))) => flags.push(format!("--{flag}={word}")),
            ("text", other, _) | (_, other, Some(_)) => {
                return Err(format!("`{key}` is {}: expected a text", kind_of(other)));
            }
            _ => {
                let known = KEYS.iter().map(|(key, _)| *key).chain(["text"]);
                let near = did_you_mean(nearest(key, known));
                return Err(format!("`{}` is not a key of a point{near}", shown(key)));
            }
        }
    }
    let command = PointFieldArgs::augment_args(Command::new("point"));
    let first = |error| {
        let text = usage(error);
        text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
    };
    let matches = command.try_get_matches_from(flags).map_err(first)?;
    let (facts, practitioner) = PointFieldArgs::from_arg_matches(&matches).map_err(first)?.split();
    let text = said.ok_or("it has no `text`")?;
    Ok(NewPoint { text, facts, practitioner })
}
