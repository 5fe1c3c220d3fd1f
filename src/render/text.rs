//! Text that people read: made harmless, elided, counted.

use std::fmt::Write;

/// Makes a text from somebody else harmless on one line of a terminal: control characters,
/// line ends and marks that turn the direction of writing become visible escapes.
#[must_use]
pub fn sanitize(text: &str) -> String {
    escape(text, |_| false)
}

/// The same for a text that may have several lines; tabs and line ends stay.
#[must_use]
pub fn sanitize_lines(text: &str) -> String {
    escape(text, |c| c == '\n' || c == '\t')
}

fn escape(text: &str, keep: impl Fn(char) -> bool) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if keep(c) => safe.push(c),
            '\n' => safe.push_str("\\n"),
            '\t' => safe.push_str("\\t"),
            '\r' => safe.push_str("\\r"),
            c if is_dangerous(c) => {
                let _ = write!(safe, "\\u{{{:x}}}", u32::from(c));
            }
            c => safe.push(c),
        }
    }
    safe
}

/// Whether a character could drive a terminal, or make a line read as what it is not.
pub(super) fn is_dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // zero width, and marks and overrides of the direction of writing
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{061c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            // invisible tags
            | '\u{e0000}'..='\u{e007f}')
}

/// `1 day`, `2 days`.
#[must_use]
pub fn plural(count: i64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list_and(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_drive_a_terminal_becomes_visible() {
        assert_eq!(sanitize("\u{1b}]0;owned\u{7}"), "\\u{1b}]0;owned\\u{7}");
        assert_eq!(sanitize("a\u{9b}31mb"), "a\\u{9b}31mb"); // the one-character CSI
        assert_eq!(sanitize("line\nline\r\tx"), "line\\nline\\r\\tx");
    }

    #[test]
    fn what_turns_the_direction_of_writing_becomes_visible() {
        assert_eq!(sanitize("invoice\u{202e}gpj.exe"), "invoice\\u{202e}gpj.exe");
        assert_eq!(sanitize("a\u{200f}\u{2066}b\u{200b}"), "a\\u{200f}\\u{2066}b\\u{200b}");
    }

    #[test]
    fn ordinary_text_of_any_script_stays() {
        for text in ["Zoë Kerr", "王秀英", "שרה לוי", "محمد", "O’Brien £5 – “so”"]
        {
            assert_eq!(sanitize(text), text);
        }
    }

    #[test]
    fn lists_and_plurals_read_as_english() {
        let words =
            |n: usize| ["a", "b", "c"].iter().take(n).map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(list_and(&words(1)), "a");
        assert_eq!(list_and(&words(2)), "a and b");
        assert_eq!(list_and(&words(3)), "a, b and c");
        assert_eq!(plural(1, "day"), "1 day");
        assert_eq!(plural(0, "day"), "0 days");
    }
}
