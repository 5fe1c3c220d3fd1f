//! Runs the program as a user does: in an empty directory, with an environment of its own, and
//! with everything that it says compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A user with an empty home, no terminal, and a fixed day.
pub(crate) struct User {
    home: TempDir,
    variables: BTreeMap<&'static str, String>,
}

/// What a command did. To be looked at: at the least, that it succeeded.
#[must_use = "compare the streams, or at the least say .ok()"]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    line: String,
}

impl User {
    /// A user for whom it is this day.
    pub(crate) fn on(today: &str) -> Self {
        let home = tempfile::tempdir().expect("a temporary directory");
        let variables = [
            ("HOME", home.path().display().to_string()),
            ("REDRESS_TODAY", today.to_owned()),
            ("LOGNAME", "manager".to_owned()),
            ("COLUMNS", "100".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("PATH", "/usr/bin:/bin".to_owned()),
        ];
        Self { home, variables: variables.into() }
    }

    /// Sets a variable of the environment.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.insert(name, value.to_owned());
        self
    }

    /// The user's own directory, in which everything runs.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The register at its default place.
    pub(crate) fn register(&self) -> PathBuf {
        self.home().join(".local/share/redress/register.db")
    }

    /// Writes a file into the user's directory.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home().join(name);
        fs::write(&path, text).expect("a file in a temporary directory");
        path
    }

    /// The command with these arguments, not run yet.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.args(arguments).current_dir(self.home()).env_clear().envs(&self.variables);
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program with these arguments and nothing on standard input.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with_input(arguments, "")
    }

    /// Runs the program with these arguments and this on standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
        let stdin = self.write(".stdin", input);
        let stdin = fs::File::open(stdin).expect("the file was just written");
        let output = self.command(arguments).stdin(stdin).output().expect("the program runs");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Ran {
            code: output.status.code().expect("the program ends by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr).replace(&self.home().display().to_string(), "HOME"),
            line: format!("redress {}", arguments.join(" ")),
        }
    }

    /// Runs a command line as it is typed: words, `'quoted words'`, without anything a shell does.
    pub(crate) fn sh(&self, line: &str) -> Ran {
        let words = split(line);
        self.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Runs a command line that succeeds, and gives its JSON.
    pub(crate) fn json(&self, line: &str) -> Value {
        self.json_of(0, line)
    }

    /// Runs a command line that ends with this code, and gives its JSON.
    pub(crate) fn json_of(&self, code: i32, line: &str) -> Value {
        let ran = self.sh(&format!("{line} --format json")).ends_with(code);
        serde_json::from_str(&ran.stdout).expect("valid JSON")
    }
}

impl Ran {
    /// That it succeeded.
    pub(crate) fn ok(self) -> Self {
        self.ends_with(0)
    }

    /// That it ended with this code.
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(
            self.code, code,
            "`{}` ended with {}\n--- stdout\n{}--- stderr\n{}",
            self.line, self.code, self.stdout, self.stderr
        );
        self
    }

    /// That this, and nothing else, was written to standard output.
    pub(crate) fn stdout(self, expected: &str) -> Self {
        assert_eq!(self.stdout, expected, "standard output of `{}`", self.line);
        self
    }

    /// That this, and nothing else, was written to standard error.
    pub(crate) fn stderr(self, expected: &str) -> Self {
        assert_eq!(self.stderr, expected, "standard error of `{}`", self.line);
        self
    }

    /// That standard error says this among other things.
    pub(crate) fn says(self, expected: &str) -> Self {
        assert!(
            self.stderr.contains(expected),
            "`{}` does not say {expected:?}:\n{}",
            self.line,
            self.stderr
        );
        self
    }
}

/// The deadlines of a complaint's JSON as `obligation/occurrence due state`, one a line: short to
/// write in a test and to read in a failure.
pub(crate) fn deadlines(complaint: &Value) -> Vec<String> {
    let deadlines = complaint["deadlines"].as_array().expect("a complaint has deadlines");
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    deadlines
        .iter()
        .map(|it| {
            format!(
                "{}/{} {} {} {}",
                text(&it["stage"]),
                text(&it["obligation"]),
                it["occurrence"],
                text(&it["due_on"]),
                text(&it["state"])
            )
        })
        .collect()
}

/// Splits a line into words at spaces that are not between single quotes.
pub(crate) fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = None::<String>;
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            c if c.is_whitespace() && !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
