//! `redress`: a complaints register for private clinics, over one local SQLite file.
//!
//! The parts, from the inside out; each knows only what stands before it:
//!
//! - [`wording`]: closed vocabularies, and the nearest right word.
//! - [`deadline`]: how time is counted. Pure.
//! - [`procedure`]: a clinic's complaints policy as data. Pure.
//! - [`domain`]: complaints, what may happen to them, and what follows. Pure.
//! - [`report`]: what is to be shown, as values. Pure.
//! - [`store`]: the register file; the only module that knows SQL.
//! - [`render`]: from values to tables, TSV, CSV, JSON, Markdown, HTML and workbooks; the only
//!   module that knows formats.
//! - [`batch`]: due days for every row of a CSV file, as a stream.
//! - [`ui`]: the only module that talks to a person.
//! - [`cli`], [`settings`], [`commands`], [`run()`]: from a command line to all of these.
//!
//! ARCHITECTURE.md says how a command goes through them.

pub mod batch;
pub mod cli;
mod clock;
pub mod commands;
pub mod deadline;
pub mod domain;
pub mod failure;
pub mod holidays;
pub mod procedure;
pub mod render;
pub mod report;
mod run;
pub mod settings;
pub mod store;
pub mod ui;
pub mod wording;

pub use run::run;
