//! The verbs that set the register up: clinics, procedures, completions.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::calendar::{CalendarArgs, OwnDaysArgs};
use super::values::{body, clinic_code, one_line};
use crate::deadline::{Nation, WorkingWeek};
use crate::procedure::{Id, Prefix};

/// `redress clinic`
#[derive(Debug, Subcommand)]
pub enum ClinicCommand {
    /// Add a clinic
    Add(ClinicAddArgs),
    /// List the register's clinics
    List,
    /// Show one clinic
    Show(ClinicShowArgs),
    /// Change what the register knows about a clinic
    Set(ClinicSetArgs),
}

/// `redress clinic add`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress clinic add carrara
  redress clinic add 'Rose Lane Aesthetics' --procedure carrara
  redress clinic add 'Glen Clinic' --procedure mine.toml --nation scotland --prefix GLEN")]
pub struct ClinicAddArgs {
    /// The clinic's name, or the code of a clinic of the built-in library
    #[arg(value_name = "NAME", value_parser = one_line)]
    pub name: String,
    /// Its procedure: a key (`redress procedure list`) or a TOML file
    #[arg(long, value_name = "KEY/FILE")]
    pub procedure: Option<String>,
    /// Its name in commands [default: made of its name]
    #[arg(long, value_name = "CODE")]
    pub code: Option<Id>,
    /// The letters that begin its references [default: made of its name]
    #[arg(long, value_name = "LETTERS")]
    pub prefix: Option<Prefix>,
    /// Whose bank holidays it keeps; may be given several times [default: the procedure's]
    #[arg(long, value_name = "NATION")]
    pub nation: Vec<Nation>,
    /// The days on which it works [default: mon-fri]
    #[arg(long, value_name = "DAYS")]
    pub working_week: Option<WorkingWeek>,
    /// The name of an outside body that the procedure leaves to each clinic
    #[arg(long = "body", value_name = "ID=NAME", value_parser = body)]
    pub bodies: Vec<(Id, String)>,
    /// Its own days
    #[command(flatten)]
    pub own: OwnDaysArgs,
    /// Show the clinic as it would be, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `redress clinic show`
#[derive(Debug, Args)]
pub struct ClinicShowArgs {
    /// The clinic
    #[arg(value_name = "CODE", value_parser = clinic_code)]
    pub code: Id,
}

/// `redress clinic set`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress clinic set itrust --body 'authority=Care Quality Commission'
  redress clinic set carrara --closed '2026-12-24..2026-12-31=Christmas' --dry-run
  redress clinic set carrara --working-week mon-sat --closed '25 December every year=Christmas Day'

A change of its calendar moves its open deadlines; what was due or done already stays.")]
pub struct ClinicSetArgs {
    /// The clinic
    #[arg(value_name = "CODE", value_parser = clinic_code)]
    pub code: Id,
    /// Its name for people
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    pub name: Option<String>,
    /// The name of an outside body that the procedure leaves to each clinic
    #[arg(long = "body", value_name = "ID=NAME", value_parser = body)]
    pub bodies: Vec<(Id, String)>,
    /// Its calendar
    #[command(flatten)]
    pub calendar: CalendarArgs,
}

/// `redress procedure`
#[derive(Debug, Subcommand)]
pub enum ProcedureCommand {
    /// List the procedures of the built-in library and of the register
    List,
    /// Show a procedure as a person would read it
    Show(ProcedureShowArgs),
    /// Add a version of a procedure from a file; complaints keep the one they were received under
    Add(ProcedureAddArgs),
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

/// `redress procedure show`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress procedure show carrara
  redress procedure show carrara --source > mine.toml")]
pub struct ProcedureShowArgs {
    /// The procedure
    #[arg(value_name = "KEY")]
    pub key: Id,
    /// The TOML file it is read from, byte for byte
    #[arg(long)]
    pub source: bool,
}

/// `redress completions`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  redress completions bash > ~/.local/share/bash-completion/completions/redress
  redress completions zsh > \"${fpath[1]}/_redress\"
  redress completions fish > ~/.config/fish/completions/redress.fish
  redress completions powershell >> $PROFILE")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
