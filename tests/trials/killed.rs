//! A process that records is killed, at any moment.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::register::{asked, folder, make, process, references, sound, told};

/// How long the short run takes.
const SHORT: Duration = Duration::from_secs(4);

/// Numbers that look like no pattern, and are the same in every run.
pub(crate) fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    let mut state = 0x0139_408d_cbbf_7a44 ^ seed;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    })
}

/// Lets a process record, kills it after a while, and gives what it told as done.
fn kill(register: &Path, after: Duration) -> Vec<String> {
    let mut child = process("register::recorder", register).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while line.trim() != "ready" {
        line.clear();
        assert!(output.read_line(&mut line).unwrap() > 0, "it ended by itself");
    }
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let mut told_all = String::new();
    output.read_to_string(&mut told_all).unwrap();
    assert_eq!(told(&told_all, "failed"), Vec::<String>::new());
    told(&told_all, "done")
}

#[test]
fn what_was_told_as_done_is_there_whenever_the_process_is_killed() {
    let folder = folder();
    let template = folder.path().join("template.db");
    make(&template);
    let register = folder.path().join("register.db");
    let begun = Instant::now();
    let (mut kills, mut acts, mut untold, mut left) = (0, 0, 0, 0);
    let mut known: Vec<String> = Vec::new();
    let mut events = 0;
    for number in numbers(0) {
        if asked().map_or_else(|| kills >= 10 && begun.elapsed() > SHORT, |most| kills >= most) {
            break;
        }
        // A small register is looked at quickly.
        if kills % 20 == 0 {
            std::fs::copy(&template, &register).unwrap();
            (known, events) = (Vec::new(), 2);
        }
        let done = kill(&register, Duration::from_micros(number % 12_000));
        left += usize::from(register.with_extension("db-journal").exists());
        let now = sound(&register);
        let there = references(&register);
        // Everything that was there, in its order; what was told as done; at most one more, which
        // was done and not told any more.
        let told: Vec<String> = known.iter().chain(&done).cloned().collect();
        assert_eq!(there[..told.len()], told, "after {kills} kills");
        assert!(there.len() <= told.len() + 1, "after {kills} kills: {there:?}, told {told:?}");
        assert_eq!(now, events + 2 * i64::try_from(there.len() - known.len()).unwrap());
        acts += done.len();
        untold += there.len() - told.len();
        kills += 1;
        (known, events) = (there, now);
    }
    println!(
        "{kills} kills: {acts} acts told as done and all there, {untold} done and not told, \
         {left} taken back from a journal that was left behind; nothing lost"
    );
    assert!(acts > 0);
}
