//! The JSON that scripts depend on: objects of their own, additive only, never the inner types.

mod complaint;
mod duty;
mod life;
mod record;

use std::io::{self, Write};

pub use complaint::ComplaintJson;
pub use duty::DutyJson;
pub(super) use duty::passed_json;
use serde::Serialize;

use super::text::is_dangerous;

/// An array on several lines, each item on its own.
pub(super) fn write_array<T: Serialize>(out: &mut dyn Write, items: &[T]) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, item) in items.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        out.write_all(harmless(&serde_json::to_string(item)?).as_bytes())?;
    }
    out.write_all(if items.is_empty() { b"]\n" } else { b"\n]\n" })
}

pub(super) fn write_lines<T: Serialize>(out: &mut dyn Write, items: &[T]) -> io::Result<()> {
    for item in items {
        writeln!(out, "{}", harmless(&serde_json::to_string(item)?))?;
    }
    Ok(())
}

pub(super) fn write_object<T: Serialize>(out: &mut dyn Write, item: &T) -> io::Result<()> {
    writeln!(out, "{}", harmless(&serde_json::to_string_pretty(item)?))
}

/// JSON may hold characters that drive a terminal or turn the direction of writing as they are;
/// spelt as escapes they mean the same and do nothing.
pub(super) fn harmless(text: &str) -> String {
    use std::fmt::Write;
    if !text.chars().any(|c| is_dangerous(c) && c != '\n') {
        return text.to_owned();
    }
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dangerous(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dangerous_characters_are_escaped_and_read_back_the_same() {
        let text = "a\u{202e}b\u{9b}c\u{7f}d\u{e0041}é\n";
        let written = harmless(&serde_json::to_string(text).expect("text"));
        assert!(written.is_ascii() || written.chars().all(|c| !is_dangerous(c)), "{written}");
        let read: String = serde_json::from_str(&written).expect("valid JSON");
        assert_eq!(read, text);
    }
}
