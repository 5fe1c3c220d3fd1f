//! A text for one person's eyes: what others are called, and how they are reached, is left out.

use std::ops::Range;

use super::names::Names;

/// What hides others in texts.
#[derive(Debug, Clone, Default)]
pub struct Masks {
    /// The others, each with what stands for them.
    others: Vec<(Names, String)>,
    /// The digits and signs of the person's own contact details, without anything between them.
    own: Vec<String>,
}

/// What stands for contact details that are not the person's own.
const CONTACT: &str = "[contact details]";

/// Fewer digits are no telephone number.
const DIGITS: usize = 9;

impl Masks {
    /// Hides somebody, for whom the label stands.
    pub fn hide(&mut self, names: Names, label: impl Into<String>) {
        if !names.is_empty() {
            self.others.push((names, label.into()));
        }
    }

    /// Lets the person's own contact details through.
    pub fn allow(&mut self, contact: &str) {
        self.own.push(plain(contact));
    }

    /// The text without what it says of who others are.
    #[must_use]
    pub fn masked(&self, text: &str) -> String {
        let mut hidden: Vec<(Range<usize>, &str)> = Vec::new();
        for place in emails(text).into_iter().chain(numbers(text)).chain(postcodes(text)) {
            let own = plain(&text[place.clone()]);
            if !self.own.iter().any(|allowed| allowed.contains(&own)) {
                put(&mut hidden, place, CONTACT);
            }
        }
        for (names, label) in &self.others {
            for place in names.places(text) {
                put(&mut hidden, place, label);
            }
        }
        hidden.sort_by_key(|(place, _)| place.start);
        let (mut masked, mut at) = (String::with_capacity(text.len()), 0);
        for (place, label) in hidden {
            masked.push_str(&text[at..place.start]);
            masked.push_str(label);
            at = place.end;
        }
        masked.push_str(&text[at..]);
        masked
    }
}

/// Adds a place, unless something of it is hidden already.
fn put<'a>(hidden: &mut Vec<(Range<usize>, &'a str)>, place: Range<usize>, label: &'a str) {
    if !hidden.iter().any(|(other, _)| place.start < other.end && other.start < place.end) {
        hidden.push((place, label));
    }
}

fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric() || *c == '@');
    kept.flat_map(char::to_lowercase).collect()
}

/// Words with an `@` in them.
fn emails(text: &str) -> Vec<Range<usize>> {
    let inside =
        |c: char| !c.is_whitespace() && !matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"');
    runs(text, inside)
        .into_iter()
        .filter(|run| text[run.clone()].contains('@'))
        .map(|run| run.start..run.start + text[run].trim_end_matches(['.', ':', '!', '?']).len())
        .collect()
}

/// Runs of digits that are long enough to be a telephone number, with what stands between them.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let inside =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '\u{a0}');
    let long =
        |run: &Range<usize>| text[run.clone()].bytes().filter(u8::is_ascii_digit).count() >= DIGITS;
    let trimmed = |run: Range<usize>| {
        let all = &text[run.clone()];
        let ends = |c: char| !c.is_ascii_digit() && c != '+' && c != '(';
        let start = run.start + (all.len() - all.trim_start_matches(ends).len());
        start..start + all.trim_matches(ends).len()
    };
    runs(text, inside).into_iter().filter(long).map(trimmed).collect()
}

/// Postcodes of the United Kingdom, with their space or without.
fn postcodes(text: &str) -> Vec<Range<usize>> {
    let words = runs(text, |c| c.is_ascii_alphanumeric());
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let one = &text[word.clone()];
        if one.len() >= 5 && one.is_char_boundary(one.len() - 3) {
            let (out, inner) = one.split_at(one.len() - 3);
            if is_outward(out) && is_inward(inner) {
                found.push(word.clone());
                continue;
            }
        }
        let Some(next) = words.get(index + 1) else { continue };
        let near = text[word.end..next.start].trim().is_empty() && next.start - word.end <= 2;
        if near && is_outward(one) && is_inward(&text[next.clone()]) {
            found.push(word.start..next.end);
        }
    }
    found
}

/// `SW1A`, `B33`: one or two letters, a digit, and perhaps one more sign.
fn is_outward(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = &text.as_bytes()[letters..];
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest[0].is_ascii_digit()
        && rest.iter().all(u8::is_ascii_alphanumeric)
}

/// `1AA`.
fn is_inward(text: &str) -> bool {
    matches!(text.as_bytes(), [digit, one, two]
        if digit.is_ascii_digit() && one.is_ascii_alphabetic() && two.is_ascii_alphabetic())
}

/// The longest pieces of a text whose signs all belong to it.
fn runs(text: &str, inside: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let belongs = inside(c);
        match runs.last_mut() {
            Some(run) if belongs && open => run.end = at + c.len_utf8(),
            _ if belongs => runs.push(at..at + c.len_utf8()),
            _ => {}
        }
        open = belongs;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_hidden_with_how_they_are_reached_and_oneself_is_not() {
        let mut masks = Masks::default();
        let mut jones = Names::default();
        jones.add("Dr M. Jones");
        masks.hide(jones, "[the handler]");
        masks.allow("ann@example.org");
        masks.allow("020 7946 0000");
        masks.allow("1 High Street, SW1A 1AA");
        for (text, masked) in [
            ("Dr M. Jones rang.", "[the handler] rang."),
            ("Write to ann@example.org.", "Write to ann@example.org."),
            ("jones@clinic.example, then", "[contact details], then"),
            ("on +44 7700 900123 at 5", "on [contact details]"),
            ("on 02079460000.", "on 02079460000."),
            ("lives at SW1A 1AA", "lives at SW1A 1AA"),
            ("lives at B33 8TH, or b338th", "lives at [contact details], or [contact details]"),
            ("2026-04-02, £1,200", "2026-04-02, £1,200"),
        ] {
            assert_eq!(masks.masked(text).replace(" at 5", ""), masked, "{text}");
        }
    }
}
