//! The small files from which fuzzing begins (`fuzz/`, CONTRIBUTING.md), and some thousands of
//! mutations of them, always the same: nothing panics, and nothing takes long or much memory.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod fuzzed;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use redress::procedure::Procedure;

/// What one file may take, however it is damaged; some hundred times what it does take.
const LONGEST: Duration = Duration::from_secs(5);

/// What all of them together may take at any time, in kilobytes: a tenth of it is usual.
const MOST_MEMORY: u64 = 400_000;

/// No damaged file is larger.
const LARGEST: usize = 100_000;

fn seeds(folders: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Numbers that look random and are the same on every run (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }
}

const BYTES: &[u8] = b"\0\n\r\t \"',;=-()[]{}#.:0129aZ\x7f\x80\xc3\xff";

const WORDS: [&str; 20] = [
    "9999 years of receipt",
    "0 days",
    "later of ",
    "earlier of 1 day of ack, 1 day of ack",
    "(((((((",
    ", at most ",
    "response due",
    "no limit",
    "stated day",
    "whole",
    "-1",
    "99999999999999999999",
    "2110-01-01",
    "1994-12-31",
    "0000-00-00",
    "\"\"\"",
    "\u{feff}",
    "\u{202e}",
    "é",
    "[[obligation]]\n",
];

/// One of the seeds, damaged in one to six places.
fn mutated(dice: &mut Dice, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut data = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(6) {
        let at = dice.below(data.len() + 1);
        let end = (at + dice.below(40)).min(data.len());
        match dice.below(7) {
            0 if at < data.len() => data[at] = BYTES[dice.below(BYTES.len())],
            1 => data.insert(at, BYTES[dice.below(BYTES.len())]),
            2 => drop(data.drain(at..end)),
            3 => drop(data.splice(at..at, WORDS[dice.below(WORDS.len())].bytes())),
            4 => data.truncate(at),
            5 => {
                let again = data[at..end].to_vec();
                for _ in 0..dice.below(30) {
                    data.splice(at..at, again.iter().copied());
                }
            }
            _ => {
                // A line of another seed in place of one of this.
                let other = &seeds[dice.below(seeds.len())];
                let lines: Vec<&[u8]> = other.split(|byte| *byte == b'\n').collect();
                let line = lines[dice.below(lines.len())];
                let start =
                    data[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |it| it + 1);
                let end = data[at..]
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .map_or(data.len(), |it| at + it);
                data.splice(start..end, line.iter().copied());
            }
        }
    }
    data.truncate(LARGEST);
    data
}

/// Runs a target, and says which file it was that panicked or took too long.
#[allow(clippy::disallowed_methods, reason = "how long it takes is what is asked")]
fn survives(target: fn(&[u8]), data: &[u8]) {
    let begun = Instant::now();
    let outcome = std::panic::catch_unwind(|| target(data));
    let taken = begun.elapsed();
    assert!(
        outcome.is_ok() && taken < LONGEST,
        "{taken:?} for this file:\n{}",
        String::from_utf8_lossy(data)
    );
}

/// The most memory that this process has ever had, in kilobytes, where the system says so.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

fn damaged(target: fn(&[u8]), seeds: &[Vec<u8>], rounds: usize, first: u64) {
    for seed in seeds {
        survives(target, seed);
    }
    let mut dice = Dice(first);
    for _ in 0..rounds {
        survives(target, &mutated(&mut dice, seeds));
    }
    assert!(peak_memory().is_none_or(|peak| peak < MOST_MEMORY), "{:?} kB", peak_memory());
}

fn procedures() -> Vec<Vec<u8>> {
    seeds(&["procedures", "tests/fixtures/fuzz/procedure"])
}

fn batches() -> Vec<Vec<u8>> {
    seeds(&["tests/fixtures/fuzz/batch"])
}

#[test]
fn damaged_procedures_are_told_or_counted() {
    damaged(fuzzed::procedure, &procedures(), 3_000, 0x2545_F491_4F6C_DD1D);
}

#[test]
fn damaged_batches_are_told_or_answered() {
    damaged(fuzzed::batch, &batches(), 6_000, 0x9E37_79B9_7F4A_7C15);
}

/// A procedure of rules that each rest on others of them.
fn chained(links: usize, within: impl Fn(usize) -> String) -> String {
    let mut text = "key = \"chain\"\ntitle = \"t\"\nversion = 1\napplies_from = 2026-01-01\n\
        [[stage]]\nid = \"s\"\ntitle = \"S\"\nkind = \"formal\"\nquote = \"q\"\n"
        .to_owned();
    for link in 0..links {
        let _ = write!(
            text,
            "[[obligation]]\nid = \"o{link}\"\ntitle = \"t\"\nwithin = \"{}\"\n\
            done_by = \"respond\"\nquote = \"q\"\n",
            within(link)
        );
    }
    text
}

/// At every due day the way back forks: sixty of them would be counted for longer than a life.
#[test]
fn a_chain_of_due_days_that_no_policy_has_is_refused() {
    let from = |link: usize| match link {
        0 => "1 day of receipt".to_owned(),
        _ => format!("1 day of o{} due", link - 1),
    };
    let short = chained(8, from);
    assert!(Procedure::from_toml(&short, "short.toml").is_ok());
    survives(fuzzed::procedure, short.as_bytes());
    for long in [
        chained(60, from),
        chained(60, |link| match link {
            0 => "1 day of receipt".to_owned(),
            _ => format!("later of 1 day of o{0} due, 2 days of o{0} due", link - 1),
        }),
    ] {
        let error = Procedure::from_toml(&long, "long.toml").unwrap_err().to_string();
        assert!(error.contains("rests on too many due days behind one another"), "{error}");
        survives(fuzzed::procedure, long.as_bytes());
    }
}

#[test]
fn a_thousand_rules_are_counted_in_time() {
    let many = chained(1_000, |link| format!("{} days of receipt", link + 1));
    assert!(Procedure::from_toml(&many, "many.toml").is_ok());
    survives(fuzzed::procedure, many.as_bytes());
}

/// `cargo test --release --test fuzz_corpus -- --ignored`, where cargo-fuzz is not at hand.
#[test]
#[ignore = "takes minutes"]
fn damaged_files_survive_for_long() {
    damaged(fuzzed::procedure, &procedures(), 300_000, 0x0123_4567_89AB_CDEF);
    damaged(fuzzed::batch, &batches(), 600_000, 0xFEDC_BA98_7654_3210);
}
