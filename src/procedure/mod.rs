//! A clinic's complaints procedure as data: pure, read from one TOML file, and proved before use.
//!
//! One small set of ideas says everything: stages, obligations (a limit from an anchor, the acts
//! that fulfil, waive and end it, when it applies, how it repeats, its force), windows, gates,
//! steps. A clinic is never named in the code.

mod check;
mod compare;
mod de;
mod draft;
mod edit;
mod file;
mod grading;
mod grammar;
mod id;
mod library;
mod limit;
mod lookup;
mod model;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod unused;
mod words;

pub use compare::{Change, ChangeKind, compare};
pub use de::OneOrMany;
pub use draft::{DraftRule, DraftStage, DraftWindow, ProcedureDraft};
pub use edit::{EditError, Edited, beside, change, named, toml_text};
pub use file::{FileError, Mistake};
pub use grading::GradingRule;
pub use grammar::{ActPattern, By, GrammarError, Waiver};
pub use id::{Id, IdError, Prefix, PrefixError};
pub use library::{LIBRARY, LibraryEntry};
pub use limit::{After, Anchor, Limit};
pub use lookup::may_govern;
pub use model::{
    Body, Category, ClinicSeed, CountingRule, FactRule, Intake, Procedure, Remark, StaffGroup,
};
pub use rules::{
    Conditions, Enter, Extend, Gate, Hold, Need, Obligation, Retention, Silence, Stage, Step,
    Window, WindowTo,
};
#[cfg(feature = "schema")]
pub use schema::json_schema;
/// The JSON Schema of the procedure file, as it is committed.
pub const SCHEMA: &str = include_str!("../../docs/procedure.schema.json");

pub use words::{
    Before, Capacity, Channel, Content, Detail, ExtensionNeed, FactKind, Force, Late, Outcome,
    PartOf, StageKind, Verb,
};
