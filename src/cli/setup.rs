//! The verbs that set the register up: clinics, completions.

use clap::{Args, Subcommand};

use super::calendar::{CalendarArgs, OwnDaysArgs};
use super::values::{body, clinic_code, one_line, site};
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
  redress clinic add 'Glen Clinic' --procedure mine.toml --nation scotland --prefix GLEN
  redress clinic add 'Rose Lane' --procedure private-clinic --nation england-and-wales \\
      --change response.within='15 working days of receipt' --beside data-protection

With `--change` or `--beside` the clinic gets a procedure of its own, called by its code.
RULE is the id of a stage, obligation, fact, step, body or hold, or a table such as `counting`;
`window.TO` is the window to a place, `gate` a gate; `RULE@STAGE` is the one at a stage.")]
pub struct ClinicAddArgs {
    /// The clinic's name, or the code of a clinic of the built-in library
    #[arg(value_name = "NAME", value_parser = one_line)]
    pub name: String,
    /// Its procedure: a key (`redress procedure list`) or a TOML file
    #[arg(long, value_name = "KEY/FILE")]
    pub procedure: Option<String>,
    /// Change one value of the procedure for this clinic; may be given several times
    #[arg(long = "change", value_name = "RULE.KEY=VALUE")]
    pub changes: Vec<String>,
    /// Put another procedure's rules beside it, such as data-protection
    #[arg(long, value_name = "KEY/FILE")]
    pub beside: Vec<String>,
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
    /// One of its sites; may be given several times
    #[arg(long = "site", value_name = "ID=NAME", value_parser = site)]
    pub sites: Vec<(Id, String)>,
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
  redress clinic set itrust --site 'oxford=iTrust Oxford' --site 'leeds=iTrust Leeds'
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
    /// One of its sites, new or under another name; may be given several times
    #[arg(long = "site", value_name = "ID=NAME", value_parser = site)]
    pub sites: Vec<(Id, String)>,
    /// Not one of its sites any more; may be given several times
    #[arg(long = "no-site", value_name = "ID")]
    pub no_sites: Vec<Id>,
    /// Its calendar
    #[command(flatten)]
    pub calendar: CalendarArgs,
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
