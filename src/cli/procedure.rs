//! `redress procedure`: a complaints policy as data.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{act_day, fact, one_of};
use crate::deadline::Nation;
use crate::procedure::{Channel, Id};

/// `redress procedure`
#[derive(Debug, Subcommand)]
pub enum ProcedureCommand {
    /// List the procedures of the built-in library and of the register
    List,
    /// Show a procedure as a person would read it
    Show(ProcedureShowArgs),
    /// Write a procedure file by answering questions
    New,
    /// Prove a procedure file, and work an example complaint through it
    Check(ProcedureCheckArgs),
    /// Show what one version or procedure changes against another
    Diff(ProcedureDiffArgs),
    /// Add a version of a procedure from a file; complaints keep the one they were received under
    Add(ProcedureAddArgs),
    /// Print the JSON Schema of the file format, for editors
    Schema,
}

/// `redress procedure add`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  redress procedure add mine.toml

A new version has the key of the old one, a higher `version`, and the day it `applies_from`.")]
pub struct ProcedureAddArgs {
    /// The TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `redress procedure check`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress procedure check mine.toml
  redress procedure check mine.toml --received 2026-12-23 --channel phone
  redress procedure check mine.toml --fact payer=nhs

In the example everything is done on its due day, the complaint goes on to the next stage the day
after each answer, and what it is about happened and was noticed on the day of receipt.")]
pub struct ProcedureCheckArgs {
    /// The TOML file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The example complaint.
    #[command(flatten)]
    pub example: ExampleArgs,
}

/// The example complaint.
#[derive(Debug, Default, Args)]
pub struct ExampleArgs {
    /// The day on which the example complaint is received [default: today]
    #[arg(long, value_name = "DATE", value_parser = act_day)]
    pub received: Option<NaiveDate>,
    /// How it comes [default: letter]
    #[arg(long, value_name = "CHANNEL", value_parser = one_of(Channel::ALL, Channel::word))]
    pub channel: Option<Channel>,
    /// Something that the procedure asks for, or `grade=GRADE`; may be given several times
    #[arg(long = "fact", value_name = "NAME=VALUE", value_parser = fact)]
    pub facts: Vec<(Id, String)>,
    /// Whose bank holidays are kept [default: the procedure's, or england-and-wales]
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
}

/// `redress procedure show`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress procedure show carrara
  redress procedure show carrara --source > mine.toml
  redress procedure show mine.toml")]
pub struct ProcedureShowArgs {
    /// The procedure: a key (`redress procedure list`) or a TOML file
    #[arg(value_name = "KEY/FILE")]
    pub procedure: String,
    /// Which version, where the register has several [default: the latest]
    #[arg(long, value_name = "N")]
    pub version: Option<u32>,
    /// The TOML file it is read from, byte for byte
    #[arg(long)]
    pub source: bool,
}

/// `redress procedure diff`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress procedure diff rose rose-2027.toml
  redress procedure diff rose@1 rose@2
  redress procedure diff private-clinic mine.toml --format csv")]
pub struct ProcedureDiffArgs {
    /// The procedure as it is: KEY, KEY@VERSION or a TOML file
    #[arg(value_name = "OLD")]
    pub old: String,
    /// The procedure as it will be: KEY, KEY@VERSION or a TOML file
    #[arg(value_name = "NEW")]
    pub new: String,
}
