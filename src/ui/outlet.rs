//! Standard output, to which nobody who reads the register waits.
//!
//! As long as a command reads, nobody can record. Whoever prints into a pager or a slow pipe would
//! hold everybody up for as long as somebody looks: so what is not taken at once is kept, and
//! another thread hands it out.

use std::io::{self, Write};
use std::mem::take;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

/// A piece that is handed on. What a command prints is seldom longer, and is written at its end.
const PIECE: usize = 64 * 1024;

/// So much is kept for somebody who does not take it; then the command waits after all.
const MOST: usize = 64 * 1024 * 1024;

/// Standard output, behind a thread where there is much of it.
#[derive(Default)]
pub(super) struct Outlet {
    held: Vec<u8>,
    hand: Option<Hand>,
}

/// The thread that writes, and the way to it.
struct Hand {
    pieces: Sender<Vec<u8>>,
    waiting: Arc<Waiting>,
    thread: JoinHandle<io::Result<()>>,
}

/// How many bytes were handed on and are not written yet.
#[derive(Default)]
struct Waiting {
    bytes: Mutex<usize>,
    fewer: Condvar,
}

impl Waiting {
    fn bytes(&self) -> MutexGuard<'_, usize> {
        // A number is whole whatever happened to whoever held it.
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_until_below(&self, most: usize) {
        let mut bytes = self.bytes();
        while *bytes > most {
            bytes = self.fewer.wait(bytes).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn set(&self, change: impl FnOnce(usize) -> usize) {
        let mut bytes = self.bytes();
        *bytes = change(*bytes);
        self.fewer.notify_all();
    }
}

impl Hand {
    fn new() -> Self {
        let (pieces, handed) = channel();
        let waiting = Arc::new(Waiting::default());
        let of_thread = Arc::clone(&waiting);
        let thread = thread::spawn(move || {
            let written = write_all(&handed, &of_thread);
            // Whoever waits for room finds that nobody takes anything any more.
            of_thread.set(|_| 0);
            written
        });
        Self { pieces, waiting, thread }
    }

    fn take(&self, piece: Vec<u8>) -> Result<(), ()> {
        self.waiting.set(|bytes| bytes + piece.len());
        self.pieces.send(piece).map_err(drop)?;
        self.waiting.wait_until_below(MOST);
        Ok(())
    }

    fn end(self) -> io::Result<()> {
        drop(self.pieces);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the output was given up")))
    }
}

fn write_all(pieces: &Receiver<Vec<u8>>, waiting: &Waiting) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    for piece in pieces {
        stdout.write_all(&piece)?;
        waiting.set(|bytes| bytes.saturating_sub(piece.len()));
    }
    stdout.flush()
}

impl Outlet {
    /// Brings everything to where it goes, and waits for that.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let rest = take(&mut self.held);
        if let Some(hand) = self.hand.take() {
            // Where it is not taken, the end says why.
            let _ = hand.take(rest);
            return hand.end();
        }
        let mut stdout = io::stdout().lock();
        stdout.write_all(&rest)?;
        stdout.flush()
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        if self.held.len() >= PIECE {
            let piece = take(&mut self.held);
            let hand = self.hand.get_or_insert_with(Hand::new);
            if hand.take(piece).is_err()
                && let Some(hand) = self.hand.take()
            {
                hand.end()?;
            }
        }
        Ok(bytes.len())
    }

    /// Nothing: what was written is shown when the command has ended, and until then as it goes.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Outlet {
    fn drop(&mut self) {
        // A command that failed shows what it had; its error is what is told.
        let _ = self.finish();
    }
}
