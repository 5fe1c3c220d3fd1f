//! Eight write and eight read, and somebody makes backups, all at once.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use redress::store::{ComplaintFilter, Store, StoreError};

use crate::register::{
    asked, folder, make, of_this_process, process, ran, record, redress, references, sound, tell,
};

/// Not a test: reads until it is killed, and tells the longest time that it waited.
#[test]
#[ignore = "run by another test as a process of its own"]
fn reader() {
    let Some(register) = of_this_process() else { return };
    let mut longest = Duration::ZERO;
    loop {
        let begun = Instant::now();
        match Store::open_read(&register) {
            Ok(store) => {
                longest = longest.max(begun.elapsed());
                let _ = store.complaints(&ComplaintFilter::default()).unwrap();
                tell(&format!("read {}", longest.as_micros()));
            }
            Err(StoreError::InUse) => tell("in use"),
            Err(error) => tell(&format!("failed {error}")),
        }
    }
}

/// Not a test: records until it is killed, and tells each reference and the longest time it took.
#[test]
#[ignore = "run by another test as a process of its own"]
fn writer() {
    let Some(register) = of_this_process() else { return };
    let mut longest = Duration::ZERO;
    loop {
        let begun = Instant::now();
        match record(&register) {
            Ok(reference) => {
                longest = longest.max(begun.elapsed());
                tell(&format!("done {reference} {}", longest.as_micros()));
            }
            Err(StoreError::InUse) => tell("in use"),
            Err(error) => tell(&format!("failed {error}")),
        }
    }
}

/// What one of those who worked at once told.
#[derive(Default)]
struct Told {
    references: Vec<String>,
    reads: usize,
    in_use: usize,
    longest: Duration,
}

/// Lets a process of this program work until the time is over.
fn of_process(name: &str, register: &Path, until: Instant) -> Told {
    let mut child = process(name, register).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut told = Told::default();
    let mut line = String::new();
    let mut over = false;
    // Killed when the time is over; what it told before that is read to the end.
    while output.read_line(&mut line).unwrap() > 0 {
        let micros = |text: &str| Duration::from_micros(text.parse().unwrap());
        let whole = line.ends_with('\n');
        match line.trim().split(' ').collect::<Vec<_>>().as_slice() {
            _ if !whole => {}
            ["done", reference, longest] => {
                told.references.push((*reference).to_owned());
                told.longest = micros(longest);
            }
            ["read", longest] => {
                told.reads += 1;
                told.longest = micros(longest);
            }
            ["in", "use"] => told.in_use += 1,
            ["failed", ..] => panic!("{name}: {line}"),
            _ => {}
        }
        line.clear();
        if !over && Instant::now() >= until {
            child.kill().unwrap();
            over = true;
        }
    }
    child.wait().unwrap();
    assert!(over, "{name} ended by itself");
    told
}

/// Lets the program itself work, a command at a time.
fn of_program(words: &[&str], register: &Path, until: Instant) -> Told {
    let mut told = Told::default();
    while Instant::now() < until {
        let begun = Instant::now();
        let (output, said) = ran(&mut redress(register, words));
        let text = String::from_utf8(output.stdout).unwrap();
        if output.status.success() {
            told.longest = told.longest.max(begun.elapsed());
            if words[0] == "new" {
                told.references.push(text.split('\t').next().unwrap().to_owned());
            } else {
                told.reads += 1;
            }
        } else {
            assert!(said.starts_with("error: the register is in use"), "{words:?}: {said}");
            told.in_use += 1;
        }
    }
    told
}

/// Makes backups until the time is over; each is sound, and a past of the register.
fn backups(register: &Path, until: Instant) -> usize {
    let copy = register.with_file_name("copy.db");
    let mut made = 0;
    while Instant::now() < until {
        let (output, said) = ran(&mut redress(register, &["backup", copy.to_str().unwrap()]));
        if output.status.success() {
            sound(&copy);
            made += 1;
        } else {
            assert!(said.starts_with("error: the register is in use"), "{said}");
        }
    }
    made
}

const NEW: [&str; 9] =
    ["new", "--clinic", "carrara", "--channel", "phone", "--complainant", "A", "--summary", "B"];

#[test]
fn eight_who_write_and_eight_who_read_lose_nothing() {
    let folder = folder();
    let register = folder.path().join("register.db");
    make(&register);
    let long = if asked().is_some() { 60 } else { 4 };
    let until = Instant::now() + Duration::from_secs(long);
    let (writers, readers, backups) = thread::scope(|scope| {
        let register = register.as_path();
        let mut writers = Vec::new();
        let mut readers = Vec::new();
        for _ in 0..4 {
            writers.push(scope.spawn(move || of_process("concurrent::writer", register, until)));
            writers.push(scope.spawn(move || of_program(&NEW, register, until)));
            readers.push(scope.spawn(move || of_process("concurrent::reader", register, until)));
        }
        for verb in ["list", "list", "report", "report"] {
            let words: &[&str] = if verb == "list" { &["list"] } else { &["report", "due"] };
            readers.push(scope.spawn(move || of_program(words, register, until)));
        }
        let backups = scope.spawn(move || backups(register, until));
        let all = |threads: Vec<thread::ScopedJoinHandle<'_, Told>>| -> Vec<Told> {
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        };
        (all(writers), all(readers), backups.join().unwrap())
    });
    let told: Vec<&String> = writers.iter().flat_map(|it| &it.references).collect();
    let distinct: BTreeSet<&String> = told.iter().copied().collect();
    assert_eq!(told.len(), distinct.len(), "a reference was given out twice");
    let there: BTreeSet<String> = references(&register).into_iter().collect();
    assert!(told.iter().all(|reference| there.contains(*reference)), "an act was lost");
    // Each of the four that were killed may have recorded one more.
    assert!(there.len() <= told.len() + 4);
    sound(&register);
    let longest = |all: &[Told]| all.iter().map(|it| it.longest).max().unwrap_or_default();
    let reads: usize = readers.iter().map(|it| it.reads).sum();
    let in_use = |all: &[Told]| all.iter().map(|it| it.in_use).sum::<usize>();
    println!(
        "{} acts by 8 writers in {long} s, {reads} reads by 8 readers, {backups} backups; in use \
         after waiting: {} writers, {} readers; the longest: a write {:?}, a read {:?}; \
         nothing lost, no reference twice",
        told.len(),
        in_use(&writers),
        in_use(&readers),
        longest(&writers),
        longest(&readers),
    );
    assert!(!told.is_empty() && reads > 0 && backups > 0);
    assert_eq!(in_use(&readers), 0, "a reader waited longer than for a commit");
}
