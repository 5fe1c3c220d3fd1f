//! The canonical form of an event, whose SHA-256 is its hash: docs/file-format.md describes it for
//! whoever checks the chain without this program. Written straight into bytes, because `verify`
//! makes it for every event there is.

use std::io::Write;

/// The hash before the first event.
pub(super) const NO_HASH: [u8; 32] = [0; 32];

/// What the canonical form is made of, byte for byte as the columns hold it.
pub(super) struct Canonical<'a> {
    pub(super) seq: i64,
    pub(super) subject: &'a [u8],
    pub(super) kind: &'a [u8],
    pub(super) happened_on: &'a [u8],
    pub(super) recorded_at: &'a [u8],
    pub(super) actor: &'a [u8],
    pub(super) facts: &'a [u8],
    pub(super) words_digest: Option<&'a [u8; 32]>,
    pub(super) previous_hash: &'a [u8; 32],
}

impl Canonical<'_> {
    /// Appends the form to what is in `out`.
    pub(super) fn write_to(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"[\"redress-event-1\",");
        // Writing to memory does not fail.
        let _ = write!(out, "{}", self.seq);
        let texts =
            [self.subject, self.kind, self.happened_on, self.recorded_at, self.actor, self.facts];
        for text in texts {
            out.push(b',');
            string(out, text);
        }
        out.push(b',');
        match self.words_digest {
            Some(digest) => quoted_hex(out, digest),
            None => out.extend_from_slice(b"null"),
        }
        out.push(b',');
        quoted_hex(out, self.previous_hash);
        out.push(b']');
    }
}

/// A JSON string in its shortest spelling. What needs no escape is copied as it stands, in runs.
fn string(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'"');
    let mut copied = 0;
    for (at, &byte) in text.iter().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&text[copied..at]);
        copied = at + 1;
        let escape: &[u8] = match byte {
            b'"' => b"\\\"",
            b'\\' => b"\\\\",
            b'\n' => b"\\n",
            b'\r' => b"\\r",
            b'\t' => b"\\t",
            0x08 => b"\\b",
            0x0c => b"\\f",
            _ => {
                out.extend_from_slice(b"\\u00");
                &digits(byte)
            }
        };
        out.extend_from_slice(escape);
    }
    out.extend_from_slice(&text[copied..]);
    out.push(b'"');
}

fn quoted_hex(out: &mut Vec<u8>, bytes: &[u8; 32]) {
    out.push(b'"');
    for byte in bytes {
        out.extend_from_slice(&digits(*byte));
    }
    out.push(b'"');
}

fn digits(byte: u8) -> [u8; 2] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_form_is_the_shortest_spelling_of_a_json_array() {
        // Every character that JSON escapes, some that it does not, and scripts beside Latin.
        let control: String = (0_u8..=0x20).map(char::from).collect();
        let odd = format!("{control}\"\\/\u{7f}\u{2028}é王שׁ🙂");
        let digest = [0xab; 32];
        for (seq, words_digest) in [(1, None), (i64::MAX, Some(&digest))] {
            let mut form = Vec::new();
            Canonical {
                seq,
                subject: odd.as_bytes(),
                kind: b"noted",
                happened_on: b"2026-04-02",
                recorded_at: b"2026-04-02T09:00:00Z",
                actor: b"",
                facts: br#"{"by":"phone"}"#,
                words_digest,
                previous_hash: &NO_HASH,
            }
            .write_to(&mut form);
            let expected = json!([
                "redress-event-1",
                seq,
                odd,
                "noted",
                "2026-04-02",
                "2026-04-02T09:00:00Z",
                "",
                r#"{"by":"phone"}"#,
                words_digest.map(|_| "ab".repeat(32)),
                "00".repeat(32),
            ]);
            assert_eq!(String::from_utf8(form).expect("UTF-8"), expected.to_string());
        }
    }
}
