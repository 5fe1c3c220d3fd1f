//! The one place that reads the environment and the config file, and decides what holds: flag,
//! environment, config file, default, in this order. Each value remembers where it came from.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use etcetera::BaseStrategy;
use serde::Deserialize;

use crate::cli::{Colour, Global};
use crate::clock::london_day;
use crate::failure::UsageError;
use crate::render::{Format, Look};

/// What the program reads of its surroundings, once, at the start.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `REDRESS_DB`
    pub db: Option<OsString>,
    /// `REDRESS_KEY_FILE`
    pub key_file: Option<OsString>,
    /// `REDRESS_TODAY`
    pub today: Option<String>,
    /// `NO_COLOR` is set and not empty.
    pub no_color: bool,
    /// `TERM` is `dumb`.
    pub dumb: bool,
    /// `COLUMNS`
    pub columns: Option<u16>,
    /// The login name.
    pub login: Option<String>,
    /// Where the user's data is kept.
    pub data_folder: Option<PathBuf>,
    /// Where the user's settings are kept.
    pub config_folder: Option<PathBuf>,
    /// `VISUAL`, or else `EDITOR`
    pub editor: Option<String>,
    /// Standard output is a terminal.
    pub stdout_terminal: bool,
    /// Somebody can be asked: standard input and standard error are terminals.
    pub can_ask: bool,
}

impl Environment {
    /// Reads the surroundings.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub fn read() -> Self {
        let text = |name| env::var(name).ok().filter(|value| !value.is_empty());
        let folders = etcetera::choose_base_strategy().ok();
        Self {
            db: env::var_os("REDRESS_DB").filter(|value| !value.is_empty()),
            key_file: env::var_os("REDRESS_KEY_FILE").filter(|value| !value.is_empty()),
            today: text("REDRESS_TODAY"),
            no_color: text("NO_COLOR").is_some(),
            dumb: text("TERM").is_some_and(|term| term == "dumb"),
            columns: text("COLUMNS").and_then(|columns| columns.parse().ok()),
            login: text("LOGNAME").or_else(|| text("USER")).or_else(|| text("USERNAME")),
            data_folder: folders.as_ref().map(BaseStrategy::data_dir),
            config_folder: folders.as_ref().map(BaseStrategy::config_dir),
            editor: text("VISUAL").or_else(|| text("EDITOR")),
            stdout_terminal: std::io::stdout().is_terminal(),
            can_ask: std::io::stdin().is_terminal() && std::io::stderr().is_terminal(),
        }
    }
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A flag of this command.
    Flag(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// The config file.
    File(PathBuf),
    /// The program's own choice.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => f.write_str(flag),
            Self::Variable(name) => f.write_str(name),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A value and where it came from.
#[derive(Debug, Clone)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

/// The config file: plain values, every one of them optional.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigFile {
    db: Option<PathBuf>,
    key_file: Option<PathBuf>,
    format: Option<Format>,
    color: Option<Colour>,
    actor: Option<String>,
}

/// What holds for one command.
#[derive(Debug)]
pub struct Settings {
    /// The register.
    pub db: Setting<PathBuf>,
    /// The other registers of a report that is of several.
    pub further: Vec<PathBuf>,
    /// Where the key of an encrypted register is; the key itself is no setting.
    pub key_file: Option<Setting<PathBuf>>,
    /// Today, in London.
    pub today: Setting<NaiveDate>,
    /// The present moment.
    pub now: DateTime<Utc>,
    /// How data is written.
    pub format: Setting<Format>,
    /// The file that data is written to.
    pub output: Option<PathBuf>,
    /// Standard output was asked for by its name, `-`.
    pub to_stdout: bool,
    /// When to colour.
    pub color: Setting<Colour>,
    /// Who records.
    pub actor: Setting<String>,
    /// Nothing is said but data and errors.
    pub quiet: bool,
    /// Somebody can be asked.
    pub can_ask: bool,
    /// Every confirmation is answered with yes.
    pub yes: bool,
    /// What texts are written with, on a terminal.
    pub editor: Option<String>,
    /// Standard output is a terminal.
    pub stdout_terminal: bool,
    /// What is written to.
    pub look: Look,
}

impl Settings {
    /// Decides what holds.
    ///
    /// # Errors
    ///
    /// [`UsageError`] for a bad value in the environment or the config file, with its place.
    pub fn resolve(
        global: Global,
        environment: Environment,
        now: DateTime<Utc>,
    ) -> Result<Self, UsageError> {
        let (file, path) = read_config(environment.config_folder.as_deref())?;
        let to_stdout = global.output.as_deref() == Some(Path::new("-"));
        let global = Global { output: global.output.filter(|_| !to_stdout), ..global };
        let from_file = || Origin::File(path.clone());
        let to_terminal = environment.stdout_terminal && global.output.is_none();
        let color = color(&global, environment.no_color, file.color, &from_file);
        let painted = match color.value {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => to_terminal && !environment.dumb,
        };
        let width = environment.columns.unwrap_or_else(|| {
            let size = terminal_size::terminal_size().filter(|_| to_terminal);
            size.map_or(100, |(width, _)| width.0)
        });
        let today = today(global.today, environment.today.as_deref(), now)?;
        let look = Look {
            width: width.max(40),
            colour: painted,
            terminal: to_terminal,
            file: global.output.is_some(),
            today: Some(today.value),
        };
        check_usual(file.format, &path)?;
        let format = format(&global, file.format, &from_file, to_terminal);
        let actor = actor(global.actor, file.actor, environment.login, &from_file);
        let mut further = global.db;
        let first = if further.is_empty() { None } else { Some(further.remove(0)) };
        let db = match (first, environment.db) {
            (Some(value), _) => Setting { value, origin: Origin::Flag("--db") },
            (None, Some(value)) => {
                Setting { value: value.into(), origin: Origin::Variable("REDRESS_DB") }
            }
            (None, None) => match file.db {
                Some(value) => Setting { value, origin: from_file() },
                None => Setting {
                    value: default_register(environment.data_folder.as_deref())?,
                    origin: Origin::Default,
                },
            },
        };
        let key_file = key_file(global.key_file, environment.key_file, file.key_file, &from_file);
        Ok(Self {
            db,
            further,
            key_file,
            today,
            now,
            format,
            output: global.output,
            to_stdout,
            color,
            actor,
            quiet: global.quiet,
            can_ask: environment.can_ask && !global.no_input,
            yes: global.yes,
            editor: environment.editor,
            stdout_terminal: environment.stdout_terminal,
            look,
        })
    }

    /// Each setting with its value and where it came from, for `redress config`.
    #[must_use]
    pub fn listed(&self) -> Vec<(&'static str, String, String)> {
        let mut listed = vec![
            ("db", self.db.value.display().to_string(), self.db.origin.to_string()),
            ("today", self.today.value.to_string(), self.today.origin.to_string()),
            ("format", self.format.value.to_string(), self.format.origin.to_string()),
            ("color", self.color.value.to_string(), self.color.origin.to_string()),
            ("actor", self.actor.value.clone(), self.actor.origin.to_string()),
        ];
        if let Some(file) = &self.key_file {
            listed.push(("key_file", file.value.display().to_string(), file.origin.to_string()));
        }
        listed
    }
}

fn key_file(
    flag: Option<PathBuf>,
    variable: Option<OsString>,
    file: Option<PathBuf>,
    from_file: &impl Fn() -> Origin,
) -> Option<Setting<PathBuf>> {
    let variable =
        || variable.map(|value| (PathBuf::from(value), Origin::Variable("REDRESS_KEY_FILE")));
    let (value, origin) = flag
        .map(|value| (value, Origin::Flag("--key-file")))
        .or_else(variable)
        .or_else(|| file.map(|value| (value, from_file())))?;
    Some(Setting { value, origin })
}

fn color(
    global: &Global,
    no_color: bool,
    file: Option<Colour>,
    from_file: &impl Fn() -> Origin,
) -> Setting<Colour> {
    match (global.color, file) {
        (Some(value), _) => Setting { value, origin: Origin::Flag("--color") },
        (None, _) if no_color => {
            Setting { value: Colour::Never, origin: Origin::Variable("NO_COLOR") }
        }
        (None, Some(value)) => Setting { value, origin: from_file() },
        (None, None) => Setting { value: Colour::Auto, origin: Origin::Default },
    }
}

fn actor(
    flag: Option<String>,
    file: Option<String>,
    login: Option<String>,
    from_file: &impl Fn() -> Origin,
) -> Setting<String> {
    match (flag, file) {
        (Some(value), _) => Setting { value, origin: Origin::Flag("--actor") },
        (None, Some(value)) => Setting { value, origin: from_file() },
        (None, None) => {
            let value = login.unwrap_or_else(|| "unknown".to_owned());
            Setting { value, origin: Origin::Default }
        }
    }
}

fn format(
    global: &Global,
    file: Option<Format>,
    from_file: &impl Fn() -> Origin,
    to_terminal: bool,
) -> Setting<Format> {
    if let Some(value) = global.format {
        return Setting { value, origin: Origin::Flag("--format") };
    }
    // The ending of the file says what it is to hold.
    let ending = global.output.as_deref().and_then(Path::extension).and_then(|end| end.to_str());
    let ending = ending.map(str::to_lowercase);
    if let Some(value) = ending.as_deref().and_then(Format::named) {
        return Setting { value, origin: Origin::Flag("--output") };
    }
    match file {
        Some(value) => Setting { value, origin: from_file() },
        None if to_terminal => Setting { value: Format::Table, origin: Origin::Default },
        None => Setting { value: Format::Tsv, origin: Origin::Default },
    }
}

/// What every command is to print must be what every command can.
fn check_usual(format: Option<Format>, path: &Path) -> Result<(), UsageError> {
    let only_some = |format: &Format| matches!(format, Format::Html | Format::Xlsx | Format::Ics);
    let Some(format) = format.filter(only_some) else { return Ok(()) };
    let all = Format::ALL.iter().filter(|format| !only_some(format)).map(|format| format.word());
    let all: Vec<&str> = all.collect();
    Err(UsageError::new(format!(
        "{}: not everything comes as {format}: expected {}",
        path.display(),
        all.join(", ")
    ))
    .hint(format!("ask for it with `--format {format}`, or `-o FILE.{format}`")))
}

fn today(
    flag: Option<NaiveDate>,
    variable: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Setting<NaiveDate>, UsageError> {
    if let Some(value) = flag {
        return Ok(Setting { value, origin: Origin::Flag("--today") });
    }
    match variable {
        Some(text) => {
            let value = crate::cli::act_day(text)
                .map_err(|error| UsageError::new(format!("REDRESS_TODAY is `{text}`: {error}")))?;
            Ok(Setting { value, origin: Origin::Variable("REDRESS_TODAY") })
        }
        None => Ok(Setting { value: london_day(now), origin: Origin::Default }),
    }
}

fn default_register(data_folder: Option<&Path>) -> Result<PathBuf, UsageError> {
    let folder = data_folder.ok_or_else(|| {
        UsageError::new("your data folder is not known: HOME is not set")
            .hint("name the register with `--db FILE`")
    })?;
    Ok(folder.join("redress").join("register.db"))
}

fn read_config(folder: Option<&Path>) -> Result<(ConfigFile, PathBuf), UsageError> {
    let Some(folder) = folder else { return Ok((ConfigFile::default(), PathBuf::new())) };
    let path = folder.join("redress").join("config.toml");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => {
            return Err(UsageError::new(format!("cannot read {}: {error}", path.display())));
        }
    };
    match toml::from_str(&text) {
        Ok(file) => Ok((file, path)),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
            Err(UsageError::new(format!("{}:{line}: {}", path.display(), error.message())))
        }
    }
}
