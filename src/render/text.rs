//! Text that people read: made harmless, elided, counted.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

/// How many columns of a terminal a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// A line broken into lines that take at most so many columns, the first one and the others: at
/// spaces, and between the wide characters of scripts that have none. A longer word stays whole,
/// and so does a day.
pub(super) fn folded(line: &str, first: usize, others: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut used = 0;
    for word in unbroken(&line.replace('\t', " ")) {
        let mut gap = usize::from(!current.is_empty());
        for piece in pieces(word) {
            let room = if lines.is_empty() { first } else { others };
            let wide = width(piece);
            if !current.is_empty() && used + gap + wide > room {
                lines.push(std::mem::take(&mut current));
                used = 0;
            } else if gap > 0 {
                current.push(' ');
                used += 1;
            }
            current.push_str(piece);
            used += wide;
            gap = 0;
        }
    }
    lines.push(current);
    lines
}

/// The words of a line; those of one day (`Thu 2 Apr 2026`) are one.
fn unbroken(line: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut from = 0;
    let mut last = "";
    for word in line.split(' ') {
        let end = from + word.len();
        match words.last_mut() {
            Some(whole) if is_one_day(last, word) => {
                *whole = &line[from - 1 - whole.len()..end];
            }
            _ => words.push(word),
        }
        (from, last) = (end + 1, word);
    }
    words
}

/// Whether two words that follow one another are of one day.
fn is_one_day(one: &str, next: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let marks = |c: char| !c.is_alphanumeric();
    let (one, next) = (one.trim_matches(marks), next.trim_matches(marks));
    let number = |word: &str| {
        (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    number(next) && (DAYS.contains(&one) || MONTHS.contains(&one) && next.len() == 4)
        || number(one) && MONTHS.contains(&next)
}

/// A word, taken apart around every character that is two columns wide.
fn pieces(word: &str) -> Vec<&str> {
    if word.is_ascii() {
        return if word.is_empty() { Vec::new() } else { vec![word] };
    }
    let (mut pieces, mut from, mut after_wide) = (Vec::new(), 0, false);
    for (at, c) in word.char_indices() {
        // What has no width of its own belongs to what stands before it.
        let Some(columns @ 1..) = c.width() else { continue };
        if at > from && (columns > 1 || after_wide) {
            pieces.push(&word[from..at]);
            from = at;
        }
        after_wide = columns > 1;
    }
    pieces.push(&word[from..]);
    pieces
}

/// `1 day`, `2 days`.
#[must_use]
pub fn plural(count: i64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The same of what is in memory.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    plural(i64::try_from(count).unwrap_or(i64::MAX), noun)
}

/// Every one of them behind a lead: `, a, b`, and nothing where there are none.
pub(super) fn each_behind(lead: &str, items: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for item in items {
        text.push_str(lead);
        text.push_str(&item);
    }
    text
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
    fn a_line_is_broken_at_spaces_and_between_wide_characters() {
        assert_eq!(folded("one two three", 7, 5), ["one two", "three"]);
        assert_eq!(folded("one  two", 80, 80), ["one two"]);
        assert_eq!(folded("", 10, 10), [""]);
        assert_eq!(folded("a unbreakable b", 5, 5), ["a", "unbreakable", "b"]);
        let day = "by noon (Thu 2 Apr 2026), then 5 May 2026.";
        assert_eq!(folded(day, 14, 17), ["by noon", "(Thu 2 Apr 2026),", "then 5 May 2026."]);
        assert_eq!(folded("a  Thu  2 May we", 4, 9), ["a", "Thu 2 May", "we"]);
        // Each takes two columns.
        assert_eq!(folded("王秀英王秀英", 7, 4), ["王秀英", "王秀", "英"]);
        assert_eq!(folded("x 王 yy", 4, 4), ["x 王", "yy"]);
        // A mark above a letter takes none, and stays with it.
        assert_eq!(folded("e\u{301}e\u{301} e\u{301}", 2, 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(folded("王\u{301}王", 2, 2), ["王\u{301}", "王"]);
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
