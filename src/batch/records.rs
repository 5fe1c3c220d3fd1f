//! Records of CSV (RFC 4180), one at a time, with memory for one.
//!
//! The crate that writes CSV elsewhere reads it too, but takes a record of any length into memory,
//! and a quote that is never closed for the end of the file.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

/// No row is longer, in bytes as they stand in the file.
pub(super) const LONGEST_ROW: usize = 1_000_000;

const BUFFER: usize = 1 << 16;

/// Where a file ceases to be CSV.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// It could not be read.
    Io(io::Error),
    /// A row is longer than [`LONGEST_ROW`]; the line on which it begins, and the one of a quote
    /// that is still open.
    TooLong { line: u64, quote: Option<u64> },
    /// A quote is open at the end; the line on which it opens.
    Unclosed { line: u64 },
    /// It begins as texts in UTF-16 do.
    Utf16,
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A record, to be filled again and again.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The cells, a comma behind each: what ends one cell cannot be completed by the next.
    text: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
    /// The line on which it begins, from 1.
    pub(super) line: u64,
}

/// The cells of a record, as text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl Record {
    /// The cells, and the place of the first that is not text in UTF-8; what is not stands there
    /// as U+FFFD.
    pub(super) fn cells(&mut self) -> (Cells<'_>, Option<usize>) {
        let bad = std::str::from_utf8(&self.text).is_err().then(|| self.mend());
        let text = std::str::from_utf8(&self.text).unwrap_or_default();
        (Cells { text, ends: &self.ends }, bad)
    }

    fn mend(&mut self) -> usize {
        let (mut text, mut start, mut bad) = (Vec::with_capacity(self.text.len()), 0, None);
        for (index, end) in self.ends.iter_mut().enumerate() {
            let cell = &self.text[start..*end];
            if std::str::from_utf8(cell).is_err() {
                bad = bad.or(Some(index));
            }
            start = *end + 1;
            text.extend_from_slice(String::from_utf8_lossy(cell).as_bytes());
            *end = text.len();
            text.push(b',');
        }
        self.text = text;
        bad.unwrap_or_default()
    }

    /// Takes the next byte; says where the one behind it stands, and whether the record is whole.
    #[inline]
    fn take(&mut self, byte: u8, place: Place, new_line: bool) -> (Place, bool) {
        match (place, byte) {
            (Place::Quoted, b'"') => return (Place::Quote, false),
            (Place::Start, b'"') => return (Place::Quoted, false),
            (Place::Quoted, _) => self.text.push(byte),
            (Place::Quote, b'"') => {
                self.text.push(byte);
                return (Place::Quoted, false);
            }
            (_, b',') => {
                self.end_cell();
                return (Place::Start, false);
            }
            (Place::Start, b'\r' | b'\n') if self.ends.is_empty() => {}
            (_, b'\r' | b'\n') if new_line => {
                self.end_cell();
                return (place, true);
            }
            // The second half of a line end.
            (_, b'\n') => {}
            _ => {
                self.text.push(byte);
                return (Place::Plain, false);
            }
        }
        (place, false)
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
        self.text.push(b',');
    }
}

impl<'a> Cells<'a> {
    /// How many there are.
    pub(super) fn len(self) -> usize {
        self.ends.len()
    }

    /// The cell at a place; empty beyond the last.
    pub(super) fn get(self, index: usize) -> &'a str {
        let start = index.checked_sub(1).map_or(Some(0), |before| Some(self.ends.get(before)? + 1));
        let range = start.zip(self.ends.get(index).copied());
        range.and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }
}

/// Where in a record the next byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the start of a cell.
    Start,
    /// In a cell without quotes, or behind the closing quote of one.
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote that closes, or is the first of two.
    Quote,
}

/// The records of a file.
pub(super) struct Records<R> {
    input: BufReader<Chain<Cursor<Vec<u8>>, R>>,
    lines: Lines,
}

/// Counts lines, by any of the three line ends.
struct Lines {
    /// The line of the next byte, from 1.
    current: u64,
    /// The last byte was a carriage return: a line feed behind it ends no further line.
    after_return: bool,
}

impl Lines {
    /// Whether a byte ends a line; a line feed behind a carriage return does not.
    #[inline]
    fn ends_one(&mut self, byte: u8) -> bool {
        let ends = byte == b'\r' || (byte == b'\n' && !self.after_return);
        self.after_return = byte == b'\r';
        self.current += u64::from(ends);
        ends
    }
}

impl<R: Read> Records<R> {
    /// Reads from here on. The mark that some programs put before a text is no part of it.
    pub(super) fn new(mut input: R) -> Result<Self, Unreadable> {
        let mut head = Vec::new();
        input.by_ref().take(3).read_to_end(&mut head)?;
        if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
            return Err(Unreadable::Utf16);
        }
        if head == "\u{feff}".as_bytes() {
            head.clear();
        }
        let input = BufReader::with_capacity(BUFFER, Cursor::new(head).chain(input));
        Ok(Self { input, lines: Lines { current: 1, after_return: false } })
    }

    /// Reads the next record; `false` where there is none. Lines with nothing on them are none.
    pub(super) fn read(&mut self, record: &mut Record) -> Result<bool, Unreadable> {
        record.text.clear();
        record.ends.clear();
        record.line = self.lines.current;
        let (mut place, mut quote, mut size) = (Place::Start, 0, 0);
        loop {
            let available = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if available.is_empty() {
                return end(record, place, quote);
            }
            let mut used = 0;
            let mut whole = false;
            while let (false, Some(&byte)) = (whole, available.get(used)) {
                let run = ordinary(&available[used..], place);
                if run > 0 {
                    record.text.extend_from_slice(&available[used..used + run]);
                    used += run;
                    self.lines.after_return = false;
                    place = if place == Place::Quoted { place } else { Place::Plain };
                    continue;
                }
                used += 1;
                let new_line = self.lines.ends_one(byte);
                if place == Place::Start && byte == b'"' {
                    quote = self.lines.current;
                }
                (place, whole) = record.take(byte, place, new_line);
                if place == Place::Start && record.ends.is_empty() {
                    // Nothing but line ends so far.
                    record.line = self.lines.current;
                }
            }
            self.input.consume(used);
            if whole {
                return Ok(true);
            }
            size += used;
            if size > LONGEST_ROW {
                let quote = (place == Place::Quoted).then_some(quote);
                return Err(Unreadable::TooLong { line: record.line, quote });
            }
        }
    }
}

/// How many bytes from here on mean nothing but themselves.
fn ordinary(bytes: &[u8], place: Place) -> usize {
    let special = |byte: &u8| match byte {
        b'\r' | b'\n' | b'"' => true,
        b',' => place != Place::Quoted,
        _ => false,
    };
    bytes.iter().position(special).unwrap_or(bytes.len())
}

/// The end of the file, where a record may want its line end.
fn end(record: &mut Record, place: Place, quote: u64) -> Result<bool, Unreadable> {
    match place {
        Place::Quoted => Err(Unreadable::Unclosed { line: quote }),
        Place::Start if record.ends.is_empty() => Ok(false),
        _ => {
            record.end_cell();
            Ok(true)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All records, and how the reading ended.
    fn read(input: &[u8]) -> (Vec<(u64, Vec<String>)>, Option<Unreadable>) {
        let (mut all, mut record) = (Vec::new(), Record::default());
        let mut records = match Records::new(input) {
            Ok(records) => records,
            Err(error) => return (all, Some(error)),
        };
        loop {
            match records.read(&mut record) {
                Ok(true) => {
                    let line = record.line;
                    let (cells, _) = record.cells();
                    all.push((line, (0..cells.len()).map(|i| cells.get(i).to_owned()).collect()));
                }
                Ok(false) => return (all, None),
                Err(error) => return (all, Some(error)),
            }
        }
    }

    fn records(input: &str) -> Vec<(u64, Vec<String>)> {
        let (all, error) = read(input.as_bytes());
        assert!(error.is_none(), "{input:?}: {error:?}");
        all
    }

    fn record(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn every_line_end_ends_a_record_and_blank_lines_are_none() {
        let expected = [record(1, &["a", "b"]), record(2, &["c", ""]), record(4, &["", "d"])];
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "c,", "", ",d"].join(end);
            assert_eq!(records(&text), expected, "{end:?}");
            assert_eq!(records(&format!("\u{feff}{text}{end}{end}")), expected, "{end:?}");
        }
        assert_eq!(records(""), []);
        assert_eq!(records("\n\r\n"), []);
    }

    #[test]
    fn quotes_hold_commas_lines_and_quotes() {
        let text = "\u{feff}\"a,\"\"b\"\"\",\"one\r\ntwo\"\r\n\"\"\nx\"y,\"z\"w\n";
        let expected =
            [record(1, &["a,\"b\"", "one\r\ntwo"]), record(3, &[""]), record(4, &["x\"y", "zw"])];
        assert_eq!(records(text), expected);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_named_with_its_line() {
        let (all, error) = read(b"a,b\n1,2\n3,\"x\n4,5\n");
        assert_eq!(all.len(), 2);
        assert!(matches!(error, Some(Unreadable::Unclosed { line: 3 })), "{error:?}");
    }

    #[test]
    fn a_row_without_end_is_refused_before_it_is_in_memory() {
        let endless = io::repeat(b'x');
        let mut records = Records::new(b"a,b\n1,".chain(endless)).expect("it can be read");
        let mut record = Record::default();
        assert!(records.read(&mut record).expect("the header"));
        let error = records.read(&mut record).expect_err("a row without end");
        assert!(matches!(error, Unreadable::TooLong { line: 2, quote: None }), "{error:?}");
        assert!(record.text.capacity() < 4 * LONGEST_ROW);
    }

    #[test]
    fn bytes_that_are_no_text_are_named_and_do_not_run_into_the_next_cell() {
        let mut records = Records::new(&b"ok,\xc3,\xa9x\n"[..]).expect("it can be read");
        let mut record = Record::default();
        assert!(records.read(&mut record).expect("a record"));
        let (cells, bad) = record.cells();
        assert_eq!(bad, Some(1));
        assert_eq!([cells.get(0), cells.get(1), cells.get(2)], ["ok", "\u{fffd}", "\u{fffd}x"]);
        assert!(matches!(read(b"\xff\xfea\0").1, Some(Unreadable::Utf16)));
    }
}
