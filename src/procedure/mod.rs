//! A clinic's complaints procedure as data: pure, read from one TOML file, and proved before use.
//!
//! One small set of ideas says everything: stages, obligations (a limit from an anchor, the acts
//! that fulfil, waive and end it, when it applies, how it repeats, its force), windows, gates,
//! steps. A clinic is never named in the code.

mod check;
mod de;
mod file;
mod grammar;
mod id;
mod library;
mod model;
mod words;

pub use de::OneOrMany;
pub use file::FileError;
pub use grammar::{ActPattern, Anchor, GrammarError, Term, Waiver, Within};
pub use id::{Id, IdError, Prefix, PrefixError};
pub use library::{LIBRARY, LibraryEntry};
pub use model::{
    Body, Category, ClinicSeed, Conditions, Enter, FactRule, Gate, Intake, Need, Obligation,
    PartOf, Procedure, Remark, Stage, Step, Window,
};
pub use words::{Channel, Content, Detail, Force, Late, Outcome, StageKind, Verb};
