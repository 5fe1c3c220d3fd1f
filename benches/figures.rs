//! What reports cost on a large register, each beside the `sqlite3` shell running the best query that
//! can be written by hand on the same file, and beside `DuckDB` on its own native file: whole
//! processes, in turns, in one run, the medians compared; all three must give the same figures.
//!
//! The register is the one of `examples/generate`, made at the first run and kept in `target/`; or
//! that of `REDRESS_BENCH_REGISTER`. `DuckDB` is the program of that name, or what `REDRESS_DUCKDB`
//! names; its file is made from the shell's output. What is not there is not compared. The exit code
//! is 1 where a target is missed.
//!
//! `cargo bench --bench figures -- 10000` takes another number of complaints, `-- growth` shows how
//! each grows from 10,000 to 1,000,000.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and the environment")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

#[path = "../examples/generate/phrases.rs"]
mod phrases;
#[path = "figures/queries.rs"]
mod queries;
#[path = "../examples/generate/register.rs"]
mod register;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use queries::{Case, TODAY, cases};
use register::{Failed, Plan, generate};

/// Each case has so many rounds, or as many as fit into the time.
const ROUNDS: usize = 15;
const PATIENCE: Duration = Duration::from_secs(40);

fn main() -> Result<ExitCode, Failed> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.iter().any(|word| word == "growth") {
        return growth();
    }
    let complaints = words.iter().find_map(|word| word.parse().ok()).unwrap_or(1_000_000);
    let register = register_of(complaints)?;
    let shell = exists("sqlite3");
    let duck = std::env::var("REDRESS_DUCKDB").unwrap_or_else(|_| "duckdb".to_owned());
    let native = if shell && exists(&duck) { Some(native_file(&register, &duck)?) } else { None };
    println!(
        "{:<34}{:>12}{:>12}{:>8}{:>12}{:>8}{:>10}",
        "whole process, median", "redress", "sqlite3", "ratio", "duckdb", "ratio", "memory"
    );
    let mut missed = false;
    for case in cases() {
        let others = Others { shell, native: native.as_deref(), duck: &duck };
        missed |= !measure(&case, &register, &others)?;
    }
    Ok(if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// How the time of each report grows with the register.
fn growth() -> Result<ExitCode, Failed> {
    println!("{:<34}{:>12}{:>12}{:>12}", "median", "10,000", "100,000", "1,000,000");
    let registers =
        [10_000, 100_000, 1_000_000].into_iter().map(register_of).collect::<Result<Vec<_>, _>>()?;
    for case in cases() {
        print!("{:<34}", case.name);
        for register in &registers {
            let mut times = Vec::new();
            timed(&mut ours(&case, register))?;
            while times.len() < ROUNDS {
                times.push(timed(&mut ours(&case, register))?);
            }
            print!("{:>9.1} ms", median(&mut times).as_secs_f64() * 1e3);
        }
        println!();
    }
    Ok(ExitCode::SUCCESS)
}

/// What there is to compare with.
struct Others<'a> {
    shell: bool,
    native: Option<&'a Path>,
    duck: &'a str,
}

fn exists(program: &str) -> bool {
    let quiet = || Stdio::null();
    Command::new(program).arg("--version").stdout(quiet()).stderr(quiet()).status().is_ok()
}

/// The register to report on, made where there is none.
fn register_of(complaints: u32) -> Result<PathBuf, Failed> {
    if let Ok(path) = std::env::var("REDRESS_BENCH_REGISTER")
        && complaints == 1_000_000
    {
        return Ok(path.into());
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = target.join(format!("figures-{complaints}.db"));
    if !path.exists() {
        let unfinished = path.with_extension("unfinished");
        let _ = fs::remove_file(&unfinished);
        let begun = Instant::now();
        let plan = Plan { complaints, seed: 1, today: TODAY.parse()?, overdue: 200 };
        let made = generate(&unfinished, &plan)?;
        println!("{} complaints made in {:.0} s", made.complaints, begun.elapsed().as_secs_f64());
        fs::rename(&unfinished, &path)?;
    }
    Ok(path)
}

/// The tables that the figures come from, as `DuckDB` keeps them best: days as days.
fn native_file(register: &Path, duck: &str) -> Result<PathBuf, Failed> {
    let native = register.with_extension("duckdb");
    if native.exists() {
        return Ok(native);
    }
    let unfinished = register.with_extension("duckdb-unfinished");
    let _ = fs::remove_file(&unfinished);
    for (table, columns) in queries::TABLES {
        let rows = register.with_extension("csv");
        let sql = format!("SELECT {columns} FROM {table}");
        let file = fs::File::create(&rows)?;
        let mut shell = Command::new("sqlite3");
        shell.args(["-readonly", "-csv", "-header"]).arg(register).arg(sql).stdout(file);
        if !shell.status()?.success() {
            return Err("the sqlite3 shell failed".into());
        }
        let rows_name = rows.display();
        let sql = format!("CREATE TABLE {table} AS FROM read_csv('{rows_name}', header = true)");
        if !Command::new(duck).arg(&unfinished).arg("-c").arg(sql).status()?.success() {
            return Err("duckdb failed".into());
        }
        fs::remove_file(&rows)?;
    }
    let days = queries::working_days();
    for statement in [&days.0, &days.1] {
        let script = register.with_extension("sql");
        fs::write(&script, statement)?;
        let input = fs::File::open(&script)?;
        let mut duck = Command::new(duck);
        if !duck.arg(&unfinished).stdin(input).stdout(Stdio::null()).status()?.success() {
            return Err("duckdb failed".into());
        }
        fs::remove_file(&script)?;
    }
    fs::rename(&unfinished, &native)?;
    Ok(native)
}

fn ours(case: &Case, register: &Path) -> Command {
    let mut redress = Command::new(env!("CARGO_BIN_EXE_redress"));
    redress.arg("--db").arg(register).args(["--today", TODAY, "--quiet", "--format", "tsv"]);
    redress.args(case.arguments.split(' '));
    redress
}

fn measure(case: &Case, register: &Path, others: &Others<'_>) -> Result<bool, Failed> {
    let mut redress = ours(case, register);
    // The first round fills the caches, and shows that all find the same.
    let expected = figures(&mut redress, case)?;
    let mut shell = others.shell.then(|| {
        let mut shell = Command::new("sqlite3");
        shell.args(["-readonly", "-tabs"]).arg(register).arg(queries::for_shell(case));
        shell
    });
    let mut duck = others.native.map(|native| {
        let mut duck = Command::new(others.duck);
        duck.args(["-readonly", "-noheader", "-list", "-separator", "\t", "-nullvalue", ""]);
        duck.arg(native).arg("-c").arg(queries::for_duck(case));
        duck
    });
    for (name, other) in [("sqlite3", &mut shell), ("duckdb", &mut duck)] {
        if let Some(other) = other {
            let found = figures(other, case)?;
            if found != expected {
                let differing = expected.iter().find(|(key, row)| found.get(*key) != Some(*row));
                let more = found.iter().find(|(key, _)| !expected.contains_key(*key));
                return Err(format!(
                    "{}: {name} finds {} rows, redress {}: {differing:?} {:?} {more:?}",
                    case.name,
                    found.len(),
                    expected.len(),
                    differing.and_then(|(key, _)| found.get(key)),
                )
                .into());
            }
        }
    }
    let mut times: [Vec<Duration>; 3] = Default::default();
    let begun = Instant::now();
    while times[0].len() < ROUNDS && (times[0].len() < 3 || begun.elapsed() < PATIENCE) {
        times[0].push(timed(&mut redress)?);
        // The shell takes long: a few of its times say enough.
        if let Some(shell) = shell.as_mut().filter(|_| times[1].len() < 3) {
            times[1].push(timed(shell)?);
        }
        if let Some(duck) = &mut duck {
            times[2].push(timed(duck)?);
        }
    }
    let [time, shell, duck] = times.map(|mut times| median(&mut times).as_secs_f64());
    let ratio = |other: f64| if other > 0.0 { time / other } else { 0.0 };
    let kept = ratio(shell) <= case.shell && ratio(duck) <= case.duck;
    println!(
        "{:<34}{:>9.1} ms{:>9.1} ms{:>8.3}{:>9.1} ms{:>8.2}{:>7} kB{}",
        case.name,
        time * 1e3,
        shell * 1e3,
        ratio(shell),
        duck * 1e3,
        ratio(duck),
        memory(&mut ours(case, register)),
        if kept { "" } else { "  MISSED" },
    );
    Ok(kept)
}

/// The most memory that a command had, where the system tells.
fn memory(command: &mut Command) -> String {
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["-f", "%M"]).arg(command.get_program()).args(command.get_args());
    let output = timed.stdin(Stdio::null()).stdout(Stdio::null()).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stderr).trim().to_owned());
    text.unwrap_or_default()
}

/// The rows of a command, by the columns that tell them apart. Rows of one key are added up: some
/// name with a title what the others know by its name alone.
fn figures(
    command: &mut Command,
    case: &Case,
) -> Result<BTreeMap<Vec<String>, Vec<String>>, Failed> {
    let output = command.stdin(Stdio::null()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let mut rows: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        // The flow of the whole period is no row of the query.
        if line.starts_with("all\t") && case.name.starts_with("flow") {
            continue;
        }
        let mut cells: Vec<String> = line.split('\t').map(plain).collect();
        let values = cells.split_off(case.keys.min(cells.len()));
        match rows.get_mut(&cells) {
            Some(sums) => {
                for (sum, more) in sums.iter_mut().zip(values) {
                    if let (Ok(one), Ok(other)) = (sum.parse::<u64>(), more.parse::<u64>()) {
                        *sum = (one + other).to_string();
                    }
                }
            }
            None => {
                rows.insert(cells, values);
            }
        }
    }
    Ok(rows)
}

/// A number as all write it: 12.0 and 12 are the same.
fn plain(cell: &str) -> String {
    cell.strip_suffix(".0").unwrap_or(cell).to_owned()
}

fn timed(command: &mut Command) -> Result<Duration, Failed> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    let taken = begun.elapsed();
    if status.success() { Ok(taken) } else { Err("a command failed".into()) }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
