//! What a power cut leaves: a journal of any length, a register of which any part is written.

use std::fs;
use std::path::{Path, PathBuf};

use redress::store::Store;
use rusqlite::Connection;

use crate::killed::numbers;
use crate::register::{asked, folder, make, record, sound};

/// The smallest part of a file that a disk writes whole.
const SECTOR: usize = 512;

/// A register as it was, in the middle of a commit, and the journal that takes it back.
struct Cut {
    before: Vec<u8>,
    middle: Vec<u8>,
    journal: Vec<u8>,
    path: PathBuf,
}

impl Cut {
    /// A transaction whose pages reach the disk before it ends, as those of a commit do.
    fn new(folder: &Path) -> Self {
        let path = folder.join("register.db");
        make(&path);
        for _ in 0..3 {
            record(&path).unwrap();
        }
        let before = fs::read(&path).unwrap();
        let conn = Connection::open(&path).unwrap();
        let change = "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
            UPDATE complaint SET summary = hex(randomblob(9000)), handler = 'half-written';
            UPDATE deadline SET due_on = '2026-01-01';";
        conn.execute_batch(change).unwrap();
        let middle = fs::read(&path).unwrap();
        let journal = fs::read(path.with_extension("db-journal")).unwrap();
        drop(conn);
        assert_ne!(middle, before, "nothing was written yet");
        Self { before, middle, journal, path }
    }

    /// Leaves these two files behind, and lets the next command find them.
    fn left(&self, register: &[u8], journal: &[u8]) {
        fs::write(&self.path, register).unwrap();
        fs::write(self.path.with_extension("db-journal"), journal).unwrap();
        let store = Store::open_read(&self.path).unwrap();
        drop(store);
        assert!(fs::read(&self.path).unwrap() == self.before, "it is not as it was");
    }
}

#[test]
fn every_beginning_of_a_journal_leaves_the_register_as_it_was() {
    let folder = folder();
    let cut = Cut::new(folder.path());
    let step = if asked().is_some() { 1 } else { 97 };
    let mut tried = 0;
    // Cut off just behind the mark that begins a header, which also ends a record of another kind.
    let mark = &cut.journal[..8];
    for at in (0..cut.journal.len()).step_by(SECTOR) {
        if cut.journal[at..].starts_with(mark) {
            cut.left(&cut.before, &cut.journal[..at + mark.len()]);
            tried += 1;
        }
    }
    assert!(tried > 1, "a journal of several headers is wanted");
    // The register is not touched before the journal is whole on the disk.
    for length in (0..=cut.journal.len()).step_by(step) {
        cut.left(&cut.before, &cut.journal[..length]);
        tried += 1;
    }
    // What has been reserved and not yet written is anything.
    for length in (0..=cut.journal.len()).step_by(SECTOR) {
        let mut torn = cut.journal.clone();
        torn[length..].fill(0);
        cut.left(&cut.before, &torn);
        tried += 1;
    }
    println!("{tried} journals of which only the beginning was written: all as it was");
    sound(&cut.path);
}

#[test]
fn a_whole_journal_takes_back_whatever_part_of_the_register_was_written() {
    let folder = folder();
    let cut = Cut::new(folder.path());
    let most = asked().unwrap_or(200);
    let mut random = numbers(7);
    let length = cut.before.len().max(cut.middle.len());
    for _ in 0..most {
        let mut torn = cut.before.clone();
        torn.resize(length, 0);
        for at in (0..length).step_by(SECTOR) {
            let to = (at + SECTOR).min(cut.middle.len());
            if random.next().unwrap().is_multiple_of(2) && at < to {
                torn[at..to].copy_from_slice(&cut.middle[at..to]);
            }
        }
        cut.left(&torn, &cut.journal);
    }
    println!("{most} registers of which any sectors were written: all as it was");
    sound(&cut.path);
}
