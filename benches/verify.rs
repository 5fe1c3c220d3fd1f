//! What it costs to verify the chain of a large register, beside the least that anybody could do:
//! a bare scan of the same rows, and the bare hash function over the same bytes, one after the other
//! in one thread. Everything in turns in one run. Computing all that follows from the events again
//! is measured beside it, and so is the memory of whole processes over registers of two sizes.
//!
//! The exit code is 1 where the chain is verified at less than half the rate of scan and hash.
//!
//! `cargo bench --bench verify -- 1000000` takes another number of complaints, and
//! `cargo bench --bench verify -- FILE` a register that is there (`cargo run --release --example generate`).

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and makes databases")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

#[path = "../examples/generate/phrases.rs"]
mod phrases;
#[path = "../examples/generate/register.rs"]
mod register;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use redress::store::{Examination, Store};
use register::{Plan, generate};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

/// The least share of the bare rate.
const TARGET: f64 = 0.5;
const ROUNDS: usize = 3;

/// So many events take minutes to be computed again.
const VERY_LARGE: i64 = 2_000_000;

type Failed = Box<dyn Error>;

fn main() -> Result<ExitCode, Failed> {
    let complaints: u32 = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(100_000);
    let given = std::env::args().skip(1).map(PathBuf::from).find(|path| path.is_file());
    let home = tempfile::tempdir()?;
    let small = home.path().join("small.db");
    let large = given.clone().unwrap_or_else(|| home.path().join("large.db"));
    let begun = Instant::now();
    if given.is_none() {
        make(&large, complaints)?;
    }
    let made: i64 = open(&large)?.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?;
    make(&small, 10_000)?;
    println!("{made} events, made in {:.1} s", begun.elapsed().as_secs_f64());
    let (mut scans, mut hashes, mut chains, mut wholes) = (vec![], vec![], vec![], vec![]);
    for round in 0..=ROUNDS {
        let (scan, lengths) = scan(&large)?;
        let hash = hash(&lengths);
        let chain = verify(&large, true)?;
        // The first round fills the caches. Of a very large register everything is verified once.
        if round > 0 {
            scans.push(scan);
            hashes.push(hash);
            chains.push(chain);
        }
        if round == ROUNDS || made < VERY_LARGE {
            wholes.push(verify(&large, false)?);
        }
    }
    let [scan, hash, chain, whole] =
        [scans, hashes, chains, wholes].map(|mut times| median(&mut times));
    let events = f64::from(u32::try_from(made)?);
    let line = |name: &str, seconds: f64| {
        println!("{name:<34}{seconds:>8.2} s {:>12.0} events/s", events / seconds);
    };
    println!("medians of {ROUNDS} rounds");
    line("bare scan of all columns", scan);
    line("bare SHA-256 of the same bytes", hash);
    line("both", scan + hash);
    line("the chain verified", chain);
    line("everything verified", whole);
    for (name, path) in [("small", &small), ("large", &large)] {
        for flags in [&["verify", "--chain"][..], &["verify"]] {
            if flags.len() == 1 && made >= VERY_LARGE && name == "large" {
                continue;
            }
            let kib = memory(path, flags)?.map_or("unknown".to_owned(), |kib| format!("{kib} KiB"));
            println!("memory of `redress {}`, {name} register: {kib}", flags.join(" "));
        }
    }
    let share = (scan + hash) / chain;
    let met = share >= TARGET;
    println!(
        "{} the chain at {share:.2} of the bare rate, at least {TARGET}",
        if met { "met   " } else { "MISSED" }
    );
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn make(path: &Path, complaints: u32) -> Result<(), Failed> {
    let today = "2026-06-01".parse()?;
    generate(path, &Plan { complaints, seed: 1, today, overdue: complaints / 100 })?;
    Ok(())
}

fn open(path: &Path) -> Result<Connection, Failed> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(path, flags)?)
}

/// Reads every column of every event, and gives the lengths of what is hashed of each: about its
/// canonical form, and its words with their salt.
fn scan(path: &Path) -> Result<(f64, Vec<(u32, u32)>), Failed> {
    /// The brackets, quotes and commas of the form, its number, its two digests in hexadecimal.
    const REST: usize = 190;
    let conn = open(path)?;
    let begun = Instant::now();
    let mut statement = conn.prepare(
        "SELECT seq, subject, kind, happened_on, recorded_at, actor, facts, words, salt,
                words_digest, previous_hash, hash FROM event ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let mut lengths = Vec::new();
    while let Some(row) = rows.next()? {
        let length = |at: usize| -> Result<usize, Failed> {
            Ok(match black_box(row.get_ref(at)?) {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
                _ => 0,
            })
        };
        let mut form = REST;
        for at in 0..7 {
            form += length(at)?;
        }
        let words = length(7)? + length(8)?;
        for at in 9..12 {
            length(at)?;
        }
        lengths.push((u32::try_from(form)?, u32::try_from(words)?));
    }
    Ok((begun.elapsed().as_secs_f64(), lengths))
}

fn hash(lengths: &[(u32, u32)]) -> f64 {
    let most =
        lengths.iter().map(|(form, words)| form.max(words)).max().copied().unwrap_or_default();
    let bytes = vec![0x5a_u8; most as usize];
    let begun = Instant::now();
    for (form, words) in lengths {
        black_box(Sha256::digest(&bytes[..*form as usize]));
        if *words > 0 {
            black_box(Sha256::digest(&bytes[..*words as usize]));
        }
    }
    begun.elapsed().as_secs_f64()
}

fn verify(path: &Path, chain_only: bool) -> Result<f64, Failed> {
    let begun = Instant::now();
    let store = Store::open_read(path)?;
    let proof = store.verify(&Examination { chain_only, ..Examination::default() })?;
    let taken = begun.elapsed().as_secs_f64();
    match proof.faults.listed().first() {
        None => Ok(taken),
        Some(fault) => Err(format!("{}: {}", fault.place, fault.what).into()),
    }
}

/// The most memory that a process had, as Linux counts it.
fn memory(path: &Path, arguments: &[&str]) -> Result<Option<u64>, Failed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.arg("--db").arg(path).args(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait()?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let now = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
        most = now.max(most);
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(most)
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
