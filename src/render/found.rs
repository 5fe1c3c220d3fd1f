//! The JSON of a complaint that was found.

use serde::Serialize;
use serde_json::{Value, json};

use super::json::ComplaintJson;
use crate::report::Found;

/// A listed complaint, with what was found of it.
#[derive(Debug, Serialize)]
pub struct FoundJson<'a> {
    #[serde(flatten)]
    complaint: ComplaintJson<'a>,
    found: Vec<Value>,
}

impl<'a> FoundJson<'a> {
    /// The complaint as scripts see it.
    #[must_use]
    pub fn new(complaint: ComplaintJson<'a>, found: &[Found]) -> Self {
        let found =
            found.iter().map(|it| json!({ "field": it.field, "text": it.text, "event": it.event }));
        Self { complaint, found: found.collect() }
    }
}
