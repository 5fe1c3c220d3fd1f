//! What a verb costs on an empty register, beside a bare hello-world and beside the `sqlite3`
//! shell opening the same file: whole processes, in turns, in one run, and the medians compared.
//!
//! The hello-world is compiled here with `rustc -O`. Without the `sqlite3` shell its line is left
//! out. With `--features encryption` the same verbs on an encrypted register with a key file take
//! their turns too. The exit code is 1 where a target is missed.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 201;
/// `--version` may take so much longer than a hello-world.
const VERSION_OVER_HELLO: Duration = Duration::from_millis(1);
/// A verb on an empty register may take so much longer than a hello-world.
const VERB_OVER_HELLO: Duration = Duration::from_millis(2);
/// A verb on an encrypted register, with a key file, may take so much longer than on a plain one.
const KEY_FILE_OVER_PLAIN: Duration = Duration::from_millis(5);

struct Contender {
    name: &'static str,
    command: Command,
    times: Vec<Duration>,
}

impl Contender {
    fn new(name: &'static str, program: &Path, arguments: &[&str], home: &Path) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).env("HOME", home).env_remove("REDRESS_DB").current_dir(home);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self { name, command, times: Vec::with_capacity(ROUNDS) }
    }

    fn run(&mut self) -> Result<Duration, Box<dyn Error>> {
        let begun = Instant::now();
        let status = self.command.status()?;
        let taken = begun.elapsed();
        if status.success() { Ok(taken) } else { Err(format!("{} failed", self.name).into()) }
    }

    fn median(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let home = tempfile::tempdir()?;
    let home = home.path();
    let redress = Path::new(env!("CARGO_BIN_EXE_redress"));
    let hello = compile_hello(home)?;
    let register = home.join("register.db");
    let register = register.to_str().ok_or("a temporary path in UTF-8")?;
    Contender::new("init", redress, &["--db", register, "init"], home).run()?;
    let mut contenders = vec![
        Contender::new("hello-world", &hello, &[], home),
        Contender::new("redress --version", redress, &["--version"], home),
        Contender::new("redress list", redress, &["--db", register, "list"], home),
        Contender::new(
            "redress report overdue",
            redress,
            &["--db", register, "report", "overdue"],
            home,
        ),
    ];
    if cfg!(feature = "encryption") {
        contenders.extend(encrypted(redress, home)?);
    }
    let query = "SELECT ref, due_on FROM deadline JOIN complaint ON id = complaint_id \
                 WHERE settled = 'open' AND due_on < '2026-11-22'";
    let mut shell = Contender::new("sqlite3", Path::new("sqlite3"), &[register, query], home);
    if shell.run().is_ok() {
        contenders.push(shell);
    }
    for round in 0..ROUNDS {
        for contender in &mut contenders {
            let taken = contender.run()?;
            // The first round fills the caches.
            if round > 0 {
                contender.times.push(taken);
            }
        }
    }
    Ok(print(&contenders))
}

/// The same verbs on a register that is encrypted with a key file.
fn encrypted(redress: &Path, home: &Path) -> Result<Vec<Contender>, Box<dyn Error>> {
    Contender::new("key new", redress, &["key", "new", "key"], home).run()?;
    let with = |name, verb: &[&str]| {
        let sealed = ["--db", "sealed.db", "--key-file", "key"];
        Contender::new(name, redress, &[&sealed[..], verb].concat(), home)
    };
    with("init", &["init"]).run()?;
    Ok(vec![
        with("list with a key file", &["list"]),
        with("overdue with a key file", &["report", "overdue"]),
    ])
}

fn print(contenders: &[Contender]) -> ExitCode {
    let median = |name: &str| contenders.iter().find(|it| it.name == name).map(Contender::median);
    let hello = median("hello-world").unwrap_or_default();
    println!("{:<24}{:>12}{:>16}", "whole process, median", "time", "over hello");
    for contender in contenders {
        let time = contender.median();
        let over = time.saturating_sub(hello);
        println!("{:<24}{:>9.2} ms{:>13.2} ms", contender.name, millis(time), millis(over));
    }
    let mut missed = false;
    let mut target = |name: &str, most: Duration, what: &str| {
        if let Some(time) = median(name) {
            let met = time <= most;
            missed |= !met;
            println!("{} {name}: {what}", if met { "met   " } else { "MISSED" });
        }
    };
    target("redress --version", hello + VERSION_OVER_HELLO, "within 1 ms of hello-world");
    target("redress list", hello + VERB_OVER_HELLO, "within 2 ms of hello-world");
    if let Some(plain) = median("redress list") {
        target("list with a key file", plain + KEY_FILE_OVER_PLAIN, "within 5 ms of plain");
    }
    if let Some(shell) = median("sqlite3") {
        target("redress list", shell, "no slower than the sqlite3 shell on the same file");
        target(
            "redress report overdue",
            shell,
            "no slower than the sqlite3 shell on the same file",
        );
    }
    if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn compile_hello(home: &Path) -> Result<std::path::PathBuf, Box<dyn Error>> {
    let source = home.join("hello.rs");
    fs::write(&source, "fn main() { println!(\"hello\"); }")?;
    let program = home.join("hello");
    let compiled = Command::new("rustc").arg("-O").arg("-o").arg(&program).arg(&source).status()?;
    if compiled.success() { Ok(program) } else { Err("rustc failed".into()) }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
