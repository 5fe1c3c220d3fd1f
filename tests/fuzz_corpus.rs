//! The small files, texts and registers from which fuzzing begins (`fuzz/`, CONTRIBUTING.md), and
//! some thousands of mutations of them, always the same: nothing panics, and nothing takes long or
//! much memory.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "the counts are what the long runs have to say")]

mod fuzzed;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use redress::procedure::{Limit, Procedure};
use redress::report::Seal;

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

/// Found by fuzzing: `of` is written as `after`, and so a limit could be too long to be read again.
#[test]
fn a_limit_that_could_not_be_read_again_is_refused() {
    let chain = |links: usize| format!("{}incident", "30 days of ".repeat(links));
    assert!(chain(20).parse::<Limit>().is_ok());
    assert!(chain(35).len() < 400);
    let error = chain(35).parse::<Limit>().unwrap_err().to_string();
    assert!(error.contains("is too long"), "{error}");
    survives(fuzzed::values, chain(28).as_bytes());
}

/// What each of the other targets begins with.
fn texts_for(target: &str) -> Vec<Vec<u8>> {
    let texts: Vec<String> = match target {
        "holidays" => vec![
            r#"{"england-and-wales":{"division":"england-and-wales","events":[{"title":"New Year’s Day","date":"2026-01-01","notes":"","bunting":true},{"title":"Good Friday","date":"2026-04-03","notes":"","bunting":false}]},"scotland":{"division":"scotland","events":[]}}"#.to_owned(),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260102\r\nSUMMARY:New Year\\, long\r\n er\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".to_owned(),
        ],
        "complaint_json" => vec![
            r#"{"clinic":"carrara","received":"2026-04-02","channel":"phone","complainant":"Ann","summary":"@x","facts":{"commissioned":true},"points":["One",{"text":"Two","category":"care"}],"reply_by":["email"],"about":["Dr Lee"]}"#.to_owned(),
        ],
        "seals" => {
            let seal = Seal { on: "2026-04-02".parse().unwrap(), events: 1234, head: [7; 32] };
            vec![seal.to_string(), format!("Dear all,\n> {seal}\n\n\"seal\": \"{seal}\"")]
        }
        "names" => ["scan.pdf", "../../etc/passwd", "C:\\x\\NUL.txt", "\u{202e}fdp.exe", ".hidden", "a\nb"]
            .map(str::to_owned)
            .to_vec(),
        "find" => vec!["ann patient\n\"white patch\" O’Brien\n王秀英 Strauß follow-up".to_owned()],
        "values" => [
            "CARR-2026-0001", "CARR-2026-F0001", "local-resolution", "CARR", "20 working days",
            "later of 30 days of incident, 30 days of noticing, at most 12 months of receipt",
            "step consent", "2026-04-02..2026-04-09", "150.00", "scotland", "mon-sat", "in-person",
        ]
        .map(str::to_owned)
        .to_vec(),
        "history" => vec![fuzzed::history_of_sound()],
        _ => return patches(),
    };
    texts.into_iter().map(String::into_bytes).collect()
}

/// Patches of a sound register, and values in its places.
fn patches() -> Vec<Vec<u8>> {
    let mut dice = Dice(0x5DEE_CE66_D123_4567);
    let mut one = |length: usize| -> Vec<u8> {
        (0..length).map(|_| u8::try_from(dice.below(256)).unwrap()).collect()
    };
    (0..24).map(|length| one(8 + 5 * length)).collect()
}

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 9] = [
    ("holidays", fuzzed::holidays),
    ("complaint_json", fuzzed::complaint_json),
    ("seals", fuzzed::seals),
    ("names", fuzzed::names),
    ("find", fuzzed::find),
    ("values", fuzzed::values),
    ("history", fuzzed::history),
    ("register", fuzzed::register),
    ("rows", fuzzed::rows),
];

#[test]
fn damaged_texts_flags_and_histories_are_told_or_taken() {
    for (name, target) in &TARGETS[..7] {
        let rounds = if *name == "complaint_json" || *name == "history" { 300 } else { 2_000 };
        damaged(*target, &texts_for(name), rounds, 0x51_7CC1_B727_220A);
    }
}

#[test]
fn damaged_registers_are_told() {
    for (name, target) in &TARGETS[7..] {
        let seeds = texts_for(name);
        for seed in &seeds[..8] {
            survives(*target, seed);
        }
    }
    survives(fuzzed::register, fuzzed::sound());
}

/// `REDRESS_FUZZ_SEEDS=fuzz/corpus cargo test --test fuzz_corpus -- --ignored seeds`
#[test]
#[ignore = "writes files for cargo-fuzz to begin with"]
#[expect(clippy::disallowed_methods, reason = "the environment says whether they are wanted")]
fn seeds_are_written() {
    let Some(folder) = std::env::var_os("REDRESS_FUZZ_SEEDS") else { return };
    for (name, _) in TARGETS {
        let folder = Path::new(&folder).join(name);
        fs::create_dir_all(&folder).unwrap();
        for (number, seed) in texts_for(name).iter().enumerate() {
            fs::write(folder.join(format!("seed-{number}")), seed).unwrap();
        }
    }
}

/// `REDRESS_FUZZ_SECONDS=240 cargo test --release --test fuzz_corpus -- --ignored --nocapture for_long`,
/// where cargo-fuzz is not at hand; `REDRESS_FUZZ_TARGET=rows` for one of them.
#[test]
#[ignore = "takes minutes"]
#[allow(clippy::disallowed_methods, reason = "how long it takes is what is asked")]
fn damaged_files_survive_for_long() {
    let number =
        |name, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (seconds, first) = (number("REDRESS_FUZZ_SECONDS", 20), number("REDRESS_FUZZ_SEED", 1));
    let only = std::env::var("REDRESS_FUZZ_TARGET").ok();
    let files: [(Target, Vec<Vec<u8>>); 2] =
        [(("procedure", fuzzed::procedure), procedures()), (("batch", fuzzed::batch), batches())];
    let others = TARGETS.map(|target| (target, texts_for(target.0)));
    for ((name, target), seeds) in files.into_iter().chain(others) {
        if only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        let (begun, mut count, mut dice) = (Instant::now(), 0_u64, Dice(first | 1 << 40));
        while begun.elapsed() < Duration::from_secs(seconds) {
            survives(target, &mutated(&mut dice, &seeds));
            count += 1;
        }
        println!("{name}: {count} executions in {seconds} s, {:?} kB at most", peak_memory());
    }
}
