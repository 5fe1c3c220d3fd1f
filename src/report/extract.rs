//! What programs get of a register: its views as tables of their own (docs/sql.md), each with its
//! name, what tells its rows apart, and what its columns hold.

use chrono::NaiveDate;

use crate::procedure::Id;

/// A table of an export: one view of `schema.sql`, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extract {
    /// What the table is called, and its file without the ending.
    pub name: &'static str,
    /// The view of the register that it is.
    pub view: &'static str,
    /// The columns that tell its rows apart within a register.
    pub key: &'static [&'static str],
    /// The table whose rows its own belong to, by columns of the same names.
    pub of: Option<(&'static str, &'static [&'static str])>,
    /// It holds what people wrote or are called.
    pub words: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtractKind {
    /// A text.
    Text,
    /// A civil day.
    Day,
    /// A moment in UTC, to the second.
    Moment,
    /// A whole number.
    Number,
    /// Whether something is so.
    Flag,
    /// An object in JSON.
    Json,
}

/// One value of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtractValue<'a> {
    /// None.
    Nothing,
    /// A number, or whether something is so.
    Number(i64),
    /// Anything else.
    Text(&'a str),
}

/// Which complaints and feedback are taken, with all that belongs to them. Everything left out takes
/// everything.
#[derive(Debug, Clone, Default)]
pub struct ExtractScope {
    /// Of this clinic.
    pub clinic: Option<Id>,
    /// Received on or after this day.
    pub from: Option<NaiveDate>,
    /// Received on or before this day.
    pub to: Option<NaiveDate>,
}

const fn facts(name: &'static str, view: &'static str, key: &'static [&'static str]) -> Extract {
    Extract { name, view, key, of: None, words: false }
}

const fn part(name: &'static str, view: &'static str, key: &'static [&'static str]) -> Extract {
    Extract { of: Some(("complaints", &["ref"])), ..facts(name, view, key) }
}

const fn words(
    name: &'static str,
    view: &'static str,
    key: &'static [&'static str],
    of: &'static str,
) -> Extract {
    Extract { of: Some((of, key)), words: true, ..facts(name, view, key) }
}

impl Extract {
    /// Every table; whatever belongs to another stands behind it.
    pub const ALL: [Self; 17] = [
        facts("clinics", "v_clinic", &["clinic"]),
        facts("procedures", "v_procedure", &["procedure", "procedure_version"]),
        Self { of: Some(("clinics", &["clinic"])), ..facts("complaints", "v_complaint", &["ref"]) },
        part("deadlines", "v_deadline", &["ref", "position"]),
        part("points", "v_point", &["ref", "point"]),
        part("actions", "v_action", &["ref", "action"]),
        part("referrals", "v_referral", &["ref", "referral"]),
        part("attachments", "v_attachment", &["ref", "file"]),
        Self { of: Some(("clinics", &["clinic"])), ..facts("feedback", "v_feedback", &["ref"]) },
        facts("events", "v_event", &["seq"]),
        words("complaint_words", "v_complaint_words", &["ref"], "complaints"),
        words("point_words", "v_point_words", &["ref", "point"], "points"),
        words("action_words", "v_action_words", &["ref", "action"], "actions"),
        words("referral_words", "v_referral_words", &["ref", "referral"], "referrals"),
        words("attachment_words", "v_attachment_words", &["ref", "file"], "attachments"),
        words("feedback_words", "v_feedback_words", &["ref"], "feedback"),
        words("event_words", "v_event_words", &["seq"], "events"),
    ];

    /// What a column of this name holds, in whichever view.
    #[must_use]
    pub fn kind_of(column: &str) -> ExtractKind {
        match column {
            "facts" | "words" => ExtractKind::Json,
            "is_open" | "is_erased" | "was_extended" | "kept" | "worked" | "stored" | "stands"
            | "in_writing" => ExtractKind::Flag,
            "procedure_version" | "received_year" | "position" | "visit" | "rule"
            | "occurrence" | "seq" | "action" | "point" | "referral" | "file" | "size" => {
                ExtractKind::Number
            }
            day if day.ends_with("_on") => ExtractKind::Day,
            moment if moment.ends_with("_at") => ExtractKind::Moment,
            _ => ExtractKind::Text,
        }
    }
}
