//! The chain: every event against its hash, its words against their digest, each against the one
//! before it. One thread reads and follows the chain, the others hash; batches go round between
//! them, so that memory is the same for any number of events.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::erasures::Erasures;
use super::threads;
use crate::report::{Fault, FaultSort, Faults, Place};
use crate::store::canonical::{Canonical, NO_HASH};
use crate::store::error::StoreError;
use crate::store::history::{digest, words_digest};
use crate::store::open::Store;

/// A batch is handed on when it holds so many bytes.
const BATCH: usize = 256 * 1024;

/// So many remarks about the clock say that it was set back.
const REMARKS: usize = 20;

const COLUMNS: [&str; 12] = [
    "seq",
    "subject",
    "kind",
    "happened_on",
    "recorded_at",
    "actor",
    "facts",
    "words",
    "salt",
    "words_digest",
    "previous_hash",
    "hash",
];

/// What following the chain came to.
#[derive(Debug, Default)]
pub(super) struct Chain {
    pub(super) events: i64,
    pub(super) erased: i64,
    pub(super) head: [u8; 32],
    /// The hashes at the places that were asked for.
    pub(super) hashes: BTreeMap<i64, [u8; 32]>,
    pub(super) erasures: Erasures,
    pub(super) faults: Faults,
    pub(super) remarks: Vec<String>,
}

/// Events on their way to be hashed: their texts one behind the other, and where each begins.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    events: Vec<Event>,
    faults: Vec<Fault>,
}

struct Event {
    seq: i64,
    /// Where the texts begin, and the last ends: subject, kind, day, moment, actor, facts, words.
    texts: [usize; 8],
    /// Where there are words.
    salt: Option<[u8; 16]>,
    words_digest: Option<[u8; 32]>,
    previous_hash: [u8; 32],
    hash: [u8; 32],
}

/// Follows the whole chain, and notes the hashes at some of its places.
pub(super) fn check(store: &Store, places: &BTreeSet<i64>) -> Result<Chain, StoreError> {
    thread::scope(|scope| {
        let (done, hashed) = channel();
        let hashers: Vec<SyncSender<Batch>> = (1..threads().max(2))
            .map(|_| {
                let (sender, batches) = sync_channel(2);
                let done = done.clone();
                scope.spawn(move || {
                    let mut form = Vec::new();
                    for mut batch in batches {
                        hash(&mut batch, &mut form);
                        // Whoever reads may have failed and be gone.
                        let _ = done.send(batch);
                    }
                });
                sender
            })
            .collect();
        drop(done);
        let mut reader = Reader { store, places, chain: Chain::default(), last: None };
        reader.read(hashers, &hashed)?;
        let mut chain = reader.chain;
        std::mem::take(&mut chain.erasures).end(&mut chain.faults);
        Ok(chain)
    })
}

struct Reader<'a> {
    store: &'a Store,
    places: &'a BTreeSet<i64>,
    chain: Chain,
    /// The number, the hash and the moment of the last event.
    last: Option<(i64, [u8; 32], Vec<u8>)>,
}

impl Reader<'_> {
    fn read(
        &mut self,
        hashers: Vec<SyncSender<Batch>>,
        hashed: &Receiver<Batch>,
    ) -> Result<(), StoreError> {
        let sql = format!("SELECT {} FROM event ORDER BY seq", COLUMNS.join(", "));
        let mut statement = self.store.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut batch = Batch::default();
        let mut next = 0;
        while let Some(row) = rows.next()? {
            self.take(row, &mut batch)?;
            if batch.bytes.len() >= BATCH {
                let full = std::mem::replace(&mut batch, self.empty(hashed));
                // A hasher that is gone has panicked, which ends the scope.
                let _ = hashers[next].send(full);
                next = (next + 1) % hashers.len();
            }
        }
        let _ = hashers[next].send(batch);
        drop(hashers);
        for batch in hashed {
            self.found(&batch);
        }
        Ok(())
    }

    /// A batch that came back, to be filled again.
    fn empty(&mut self, hashed: &Receiver<Batch>) -> Batch {
        let Ok(mut batch) = hashed.try_recv() else { return Batch::default() };
        self.found(&batch);
        batch.bytes.clear();
        batch.events.clear();
        batch.faults.clear();
        batch
    }

    fn found(&mut self, batch: &Batch) {
        batch.faults.iter().cloned().for_each(|fault| self.chain.faults.push(fault));
    }

    fn fault(&mut self, place: Place, what: impl Into<String>) {
        self.chain.faults.push(Fault::new(FaultSort::Chain, place, what));
    }

    /// Reads an event, follows the chain to it, and puts what is to be hashed into the batch.
    fn take(&mut self, row: &Row<'_>, batch: &mut Batch) -> Result<(), StoreError> {
        let seq: i64 = row.get(0)?;
        let event = match event(row, seq, &mut batch.bytes)? {
            Ok(event) => event,
            Err(what) => {
                self.fault(Place::event(seq, ""), what);
                let hash = blob(row, 11)?.ok().flatten().unwrap_or_default();
                self.follow(seq, None, hash, &[], "");
                return Ok(());
            }
        };
        let text = |at: usize| &batch.bytes[event.texts[at]..event.texts[at + 1]];
        let subject = String::from_utf8_lossy(text(0));
        let erased = event.salt.is_none() && event.words_digest.is_some();
        self.chain.erased += i64::from(erased);
        self.chain.erasures.follow(seq, erased, event.salt.is_some(), [text(0), text(1), text(5)]);
        self.follow(seq, Some(event.previous_hash), event.hash, text(3), &subject);
        batch.events.push(event);
        Ok(())
    }

    /// From the event before to this one.
    fn follow(
        &mut self,
        seq: i64,
        previous_hash: Option<[u8; 32]>,
        hash: [u8; 32],
        recorded_at: &[u8],
        subject: &str,
    ) {
        let (last, last_hash, last_at) = match &self.last {
            Some((seq, hash, at)) => (*seq, *hash, at.as_slice()),
            None => (0, NO_HASH, &[][..]),
        };
        let back = recorded_at < last_at && recorded_at.len() == last_at.len();
        if back && self.chain.remarks.len() < REMARKS {
            let remark = format!(
                "event {seq} was recorded at {}, before event {last}: the clock was set back",
                String::from_utf8_lossy(recorded_at)
            );
            self.chain.remarks.push(remark);
        }
        if seq != last + 1 {
            let what = match seq - last - 1 {
                1 => "it is missing".to_owned(),
                missing => format!("{missing} events from here on are missing"),
            };
            self.fault(Place::event(last + 1, ""), what);
        }
        if previous_hash.is_some_and(|previous| previous != last_hash) {
            let what = "its previous_hash is not the hash of the event before it";
            self.fault(Place::event(seq, subject), what);
        }
        if self.places.contains(&seq) {
            self.chain.hashes.insert(seq, hash);
        }
        self.chain.events += 1;
        self.chain.head = hash;
        match &mut self.last {
            Some((seq_, hash_, at)) => {
                (*seq_, *hash_) = (seq, hash);
                at.clear();
                at.extend_from_slice(recorded_at);
            }
            none => *none = Some((seq, hash, recorded_at.to_vec())),
        }
    }
}

/// An event with its texts appended to the bytes; what is wrong with it where it has not what
/// every event has.
fn event(
    row: &Row<'_>,
    seq: i64,
    bytes: &mut Vec<u8>,
) -> Result<Result<Event, String>, StoreError> {
    let begun = bytes.len();
    let mut texts = [begun; 8];
    for at in 0..6 {
        let ValueRef::Text(text) = row.get_ref(at + 1)? else {
            bytes.truncate(begun);
            return Ok(Err(format!("its {} is no text", COLUMNS[at + 1])));
        };
        bytes.extend_from_slice(text);
        texts[at + 1] = bytes.len();
    }
    let words = match row.get_ref(7)? {
        ValueRef::Text(words) => {
            bytes.extend_from_slice(words);
            true
        }
        ValueRef::Null => false,
        _ => return Ok(Err("its words are no text".to_owned())),
    };
    texts[7] = bytes.len();
    let read = || -> Result<Result<Event, String>, StoreError> {
        let (salt, digest) = match (blob(row, 8)?, blob(row, 9)?) {
            (Ok(salt), Ok(digest)) => (salt, digest),
            (Err(what), _) | (_, Err(what)) => return Ok(Err(what)),
        };
        let (previous, hash) = match (blob(row, 10)?, blob(row, 11)?) {
            (Ok(Some(previous)), Ok(Some(hash))) => (previous, hash),
            (Err(what), _) | (_, Err(what)) => return Ok(Err(what)),
            _ => return Ok(Err("it has no hash or no previous_hash".to_owned())),
        };
        Ok(match (words, salt.is_some(), digest.is_some()) {
            (true, true, false) => Err("it has words without a words_digest".to_owned()),
            (true, false, _) => Err("it has words without a salt".to_owned()),
            (false, true, _) => Err("it has a salt without words".to_owned()),
            _ => {
                Ok(Event { seq, texts, salt, words_digest: digest, previous_hash: previous, hash })
            }
        })
    };
    let event = read()?;
    if event.is_err() {
        bytes.truncate(begun);
    }
    Ok(event)
}

/// Bytes of a fixed length, or nothing.
fn blob<const N: usize>(
    row: &Row<'_>,
    at: usize,
) -> Result<Result<Option<[u8; N]>, String>, StoreError> {
    Ok(match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        ValueRef::Blob(bytes) => match bytes.try_into() {
            Ok(bytes) => Ok(Some(bytes)),
            Err(_) => Err(format!("its {} is not {N} bytes long", COLUMNS[at])),
        },
        _ => Err(format!("its {} is no row of bytes", COLUMNS[at])),
    })
}

/// Compares each event of a batch with its hash, and its words with their digest.
fn hash(batch: &mut Batch, form: &mut Vec<u8>) {
    let Batch { bytes, events, faults } = batch;
    for event in events {
        let text = |at: usize| &bytes[event.texts[at]..event.texts[at + 1]];
        let mut wrong = |what: &str| {
            let place = Place::event(event.seq, String::from_utf8_lossy(text(0)));
            faults.push(Fault::new(FaultSort::Chain, place, what));
        };
        if let Some(salt) = &event.salt
            && event.words_digest != Some(words_digest(salt, text(6)))
        {
            wrong("its words are not those whose digest stands in the chain");
        }
        form.clear();
        Canonical {
            seq: event.seq,
            subject: text(0),
            kind: text(1),
            happened_on: text(2),
            recorded_at: text(3),
            actor: text(4),
            facts: text(5),
            words_digest: event.words_digest.as_ref(),
            previous_hash: &event.previous_hash,
        }
        .write_to(form);
        if digest(form) != event.hash {
            wrong("its hash is not that of what it says");
        }
    }
}
