//! The only place that turns an error into words and an exit code.

use std::io;

use crate::domain::{FeedbackRefusal, Refusal};
use crate::procedure::FileError;
use crate::render::{FieldError, sanitize};
use crate::store::StoreError;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done; also where nobody reads the output any more.
    Done = 0,
    /// Refused or failed.
    Failed = 1,
    /// Wrong usage.
    Usage = 2,
    /// Something was found that a command was asked to report this way.
    Found = 3,
    /// Interrupted.
    Interrupted = 130,
}

/// Something is wrong with how the command was called.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct UsageError {
    message: String,
    hint: Option<String>,
}

impl UsageError {
    /// Says what is wrong.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    /// Says what would work.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Something that was asked for does not exist, or may not be as it is.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Refused {
    message: String,
    hint: Option<String>,
}

impl Refused {
    /// Says what is wrong.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None }
    }

    /// Says what would work.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Somebody was asked and broke off.
#[derive(Debug, thiserror::Error)]
#[error("interrupted: nothing was recorded")]
pub struct Interrupted;

/// Nothing more can be written, because nobody reads.
#[derive(Debug, thiserror::Error)]
#[error("the output is closed")]
pub struct ClosedOutput;

/// What to say of an error, and with which code to end. `None` says nothing.
#[must_use]
pub fn explain(error: &anyhow::Error) -> (Option<String>, Exit) {
    let is_closed_pipe = |cause: &(dyn std::error::Error + 'static)| {
        cause.is::<ClosedOutput>()
            || cause
                .downcast_ref::<io::Error>()
                .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    if error.chain().any(is_closed_pipe) {
        return (None, Exit::Done);
    }
    let causes: Vec<String> = error
        .chain()
        .map(|cause| match cause.downcast_ref::<Box<FileError>>() {
            // The one error that shows a place, on lines of its own.
            Some(error) => error.to_string(),
            None => sanitize(&cause.to_string()),
        })
        .collect();
    let mut text = format!("error: {}", causes.join(": "));
    if let Some(hint) = hint(error) {
        text.push_str("\nhint: ");
        text.push_str(&sanitize(&hint));
    }
    let exit = if error.is::<UsageError>() || error.chain().any(is_field_error) {
        Exit::Usage
    } else if error.is::<Interrupted>() {
        Exit::Interrupted
    } else {
        Exit::Failed
    };
    (Some(text), exit)
}

/// A field was asked for that is not to be had: it may come out of what writes.
fn is_field_error(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<FieldError>()
        || cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
            .is_some_and(<dyn std::error::Error + Send + Sync>::is::<FieldError>)
}

fn hint(error: &anyhow::Error) -> Option<String> {
    error.chain().find_map(|cause| {
        if let Some(refusal) = cause.downcast_ref::<Refusal>() {
            refusal.hint()
        } else if let Some(refusal) = cause.downcast_ref::<FeedbackRefusal>() {
            Some(refusal.hint())
        } else if let Some(error) = cause.downcast_ref::<StoreError>() {
            error.hint()
        } else if let Some(error) = cause.downcast_ref::<UsageError>() {
            error.hint.clone()
        } else {
            cause.downcast_ref::<Refused>().and_then(|error| error.hint.clone())
        }
    })
}
