//! Erased words: an event whose words are gone is named by a later event that says so, and an event
//! that is named so has none.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::report::{Fault, FaultSort, Faults, Place};

/// What became of words, followed along the chain.
#[derive(Debug, Default)]
pub(super) struct Erasures {
    /// Events whose words are gone, and of which nothing has said so yet, with their subject.
    unsaid: BTreeMap<i64, String>,
    /// What was said of events that does not hold.
    wrong: Vec<Fault>,
    /// Which events have words.
    with_words: Bits,
    /// How many events there were.
    followed: i64,
}

/// The facts of `redacted` and `feedback-redacted`.
#[derive(Deserialize)]
struct Facts {
    events: Vec<i64>,
}

impl Erasures {
    /// Takes note of an event: whether its words are gone or there; its subject, kind and facts.
    pub(super) fn follow(
        &mut self,
        seq: i64,
        erased: bool,
        has_words: bool,
        [subject, kind, facts]: [&[u8]; 3],
    ) {
        self.followed += 1;
        if erased {
            self.unsaid.insert(seq, String::from_utf8_lossy(subject).into_owned());
        }
        // A place behind the last comes of a crafted number: it is found as a gap, and takes no memory.
        if has_words && seq <= self.followed {
            self.with_words.set(seq);
        }
        if !matches!(kind, b"redacted" | b"feedback-redacted") {
            return;
        }
        // What cannot be understood is found where the events are read.
        let Ok(Facts { events }) = serde_json::from_slice(facts) else { return };
        let subject = String::from_utf8_lossy(subject);
        for event in events {
            if self.unsaid.get(&event).is_some_and(|of| *of == subject) {
                self.unsaid.remove(&event);
            } else if self.with_words.has(event) {
                let what = format!("event {seq} says that its words were erased, and it has words");
                let place = Place::event(event, subject.as_ref());
                self.wrong.push(Fault::new(FaultSort::Event, place, what));
            }
        }
    }

    /// What is wrong at the end of the chain.
    pub(super) fn end(self, faults: &mut Faults) {
        self.wrong.into_iter().for_each(|fault| faults.push(fault));
        for (seq, subject) in self.unsaid {
            let what = "its words are gone, and no later event says that they were erased";
            faults.push(Fault::new(FaultSort::Event, Place::event(seq, subject), what));
        }
    }
}

/// A set of places, a bit each.
#[derive(Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn set(&mut self, seq: i64) {
        let Ok(at) = usize::try_from(seq) else { return };
        if at / 64 >= self.0.len() {
            self.0.resize(at / 64 + 1, 0);
        }
        self.0[at / 64] |= 1 << (at % 64);
    }

    fn has(&self, seq: i64) -> bool {
        let Ok(at) = usize::try_from(seq) else { return false };
        self.0.get(at / 64).is_some_and(|bits| bits & (1 << (at % 64)) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events without words, then one with words, and one that says that they were erased.
    fn after(without: i64, erased: bool) -> Faults {
        let mut erasures = Erasures::default();
        let subject: &[u8] = b"CARR-2026-0001";
        for seq in 1..=without {
            erasures.follow(seq, false, false, [b"holiday:scotland", b"holiday-added", b"{}"]);
        }
        let seq = without + 1;
        erasures.follow(seq, erased, !erased, [subject, b"noted", b"{}"]);
        let facts = format!("{{\"events\":[{seq}]}}");
        erasures.follow(seq + 1, false, true, [subject, b"redacted", facts.as_bytes()]);
        let mut faults = Faults::default();
        erasures.end(&mut faults);
        faults
    }

    #[test]
    fn words_that_came_back_are_found_however_many_events_had_none() {
        for without in [0, 1, 62, 63, 64, 127, 128, 200, 5_000] {
            assert_eq!(after(without, false).first_event(FaultSort::Event), Some(without + 1));
            assert!(after(without, true).is_empty(), "{without}");
        }
    }
}
