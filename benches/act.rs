//! What it costs to record one act durably, beside the `sqlite3` shell inserting the same rows into
//! the same register with the same settings: whole processes, in turns, in one run, and the medians
//! compared. Each begins with a copy of one register that was brought to the disk.
//!
//! The syncs of one act are counted with `strace`, where it may be used. Without the `sqlite3` shell
//! there is nothing to compare with. The exit code is 1 where a target is missed.
//!
//! `TMPDIR` decides which disk is written to; one in memory costs no sync anything.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and opens databases")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;

const ROUNDS: usize = 61;
const COMPLAINTS: usize = 200;
/// An act may take so many times as long as the shell.
const OVER_SHELL: f64 = 1.2;
/// An act may bring something to the disk so many times.
const MOST_SYNCS: usize = 5;

const NEW: [&str; 9] =
    ["new", "--clinic", "carrara", "--channel", "email", "--complainant", "A", "--summary", "B"];
const NOTE: [&str; 3] = ["note", "CARR-2026-0001", "The patient telephoned"];

type Failed = Box<dyn Error>;

fn main() -> Result<ExitCode, Failed> {
    let home = tempfile::tempdir()?;
    let base = home.path().join("base.db");
    run(&mut redress(&base, &["init"]))?;
    for _ in 0..COMPLAINTS {
        run(&mut redress(&base, &NEW))?;
    }
    let mut missed = false;
    for words in [NEW.as_slice(), &NOTE] {
        missed |= measure(&base, words)?;
    }
    Ok(if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Measures one act; gives whether a target is missed.
fn measure(base: &Path, words: &[&str]) -> Result<bool, Failed> {
    let (act, sql) = (base.with_file_name("act.db"), base.with_file_name("act.sql"));
    fresh(base, &act)?;
    run(&mut redress(&act, words))?;
    fs::write(&sql, same_rows(base, &act)?)?;
    let mut missed = false;
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        for (contender, times) in times.iter_mut().enumerate() {
            fresh(base, &act)?;
            let mut command = match contender {
                0 => redress(&act, words),
                _ => shell(&act, &sql)?,
            };
            let Ok(taken) = run(&mut command) else { continue };
            // The first round fills the caches.
            if round > 0 {
                times.push(taken);
            }
        }
    }
    let [redress_times, shell_times] = &mut times;
    let (ours, verb) = (median(redress_times), words[0]);
    println!("redress {verb:<14}{:>9.2} ms", millis(ours));
    if shell_times.is_empty() {
        println!("sqlite3               not there: nothing to compare with");
    } else {
        let shell = median(shell_times);
        let ratio = ours.as_secs_f64() / shell.as_secs_f64();
        println!("sqlite3, same rows    {:>9.2} ms    ratio {ratio:.2}", millis(shell));
        missed |= ratio > OVER_SHELL;
        let met = if ratio > OVER_SHELL { "MISSED" } else { "met   " };
        println!("{met} {verb}: within {OVER_SHELL} times the shell");
    }
    fresh(base, &act)?;
    match syncs(&act, words) {
        None => println!("syncs are not counted: strace is not there, or may not be used"),
        Some(count) => {
            missed |= count > MOST_SYNCS;
            let met = if count > MOST_SYNCS { "MISSED" } else { "met   " };
            println!("{met} {verb}: {count} syncs, at most {MOST_SYNCS}");
        }
    }
    Ok(missed)
}

/// The rows that an act wrote, as SQL that writes them again.
fn same_rows(before: &Path, after: &Path) -> Result<String, Failed> {
    let conn = Connection::open(after)?;
    conn.execute("ATTACH ?1 AS before", [before.to_str().ok_or("a path in UTF-8")?])?;
    let mut tables = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut sql =
        "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;\n".to_owned();
    // What refers to a complaint comes behind it.
    let mut lines = Vec::new();
    for name in names {
        let mut columns = conn.prepare(&format!("SELECT name FROM pragma_table_info('{name}')"))?;
        let columns: Vec<String> =
            columns.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let quoted: Vec<String> = columns.iter().map(|name| format!("quote({name})")).collect();
        let mut rows = conn.prepare(&format!(
            "SELECT {} FROM (SELECT * FROM main.{name} EXCEPT SELECT * FROM before.{name})",
            quoted.join(" || ',' || ")
        ))?;
        for values in rows.query_map([], |row| row.get::<_, String>(0))? {
            let line = format!("INSERT OR REPLACE INTO {name} VALUES ({});\n", values?);
            lines.push((name != "event", name != "complaint", line));
        }
    }
    lines.sort();
    sql.extend(lines.into_iter().map(|(.., line)| line));
    sql.push_str("COMMIT;\n");
    Ok(sql)
}

/// How often an act brings something to the disk.
fn syncs(register: &Path, words: &[&str]) -> Option<usize> {
    let trace = register.with_file_name("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o"]).arg(&trace);
    command.arg(env!("CARGO_BIN_EXE_redress")).arg("--db").arg(register).args(words);
    run(&mut command).ok()?;
    Some(fs::read_to_string(&trace).ok()?.lines().filter(|line| line.contains("sync(")).count())
}

fn redress(register: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.arg("--db").arg(register).args(["--today", "2026-06-01"]).args(words);
    command
}

fn shell(register: &Path, sql: &Path) -> Result<Command, Failed> {
    let mut command = Command::new("sqlite3");
    command.arg("-bail").arg(register).stdin(File::open(sql)?);
    Ok(command)
}

fn run(command: &mut Command) -> Result<Duration, Failed> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    let taken = begun.elapsed();
    if status.success() { Ok(taken) } else { Err(format!("{command:?} failed").into()) }
}

/// A copy of the register as it was, on the disk.
fn fresh(base: &Path, copy: &Path) -> Result<(), Failed> {
    let journal: PathBuf = copy.with_extension("db-journal");
    if journal.exists() {
        fs::remove_file(&journal)?;
    }
    fs::copy(base, copy)?;
    File::open(copy)?.sync_all()?;
    Ok(())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
