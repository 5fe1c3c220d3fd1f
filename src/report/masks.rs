//! A text for one person's eyes: what others are called, and how they are reached, is left out.

use std::ops::Range;

use super::names::Names;

/// What hides others in texts.
#[derive(Debug, Clone, Default)]
pub struct Masks {
    /// The others, each with what stands for them.
    others: Vec<(Names, String)>,
    /// The person's own contact details, as [`contacts`] finds them in texts.
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
        self.own.extend(contacts(contact).into_iter().map(|(_, plain)| plain));
    }

    /// The text without what it says of who others are.
    #[must_use]
    pub fn masked(&self, text: &str) -> String {
        let mut hidden: Vec<(Range<usize>, &str)> = Vec::new();
        for (place, plain) in contacts(text) {
            if !self.own.contains(&plain) {
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

/// The contact details in a text, each with what it has in common with its other spellings.
fn contacts(text: &str) -> Vec<(Range<usize>, String)> {
    let small = |place: &Range<usize>| text[place.clone()].to_lowercase();
    let mut all = Vec::new();
    all.extend(emails(text).into_iter().map(|place| (place.clone(), small(&place))));
    all.extend(numbers(text).into_iter().map(|place| (place.clone(), national(&text[place]))));
    all.extend(postcodes(text).into_iter().map(|place| {
        let plain = small(&place).split_whitespace().collect();
        (place, plain)
    }));
    all
}

/// The digits of a telephone number, without what is dialled before the area: 020, +44 20, 0044 20.
fn national(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = number.contains('+') || digits.starts_with("00");
    let area = digits.trim_start_matches('0');
    let area = if abroad { area.strip_prefix("44").unwrap_or(area) } else { area };
    area.trim_start_matches('0').to_owned()
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
        without_half_brackets(text, start..start + all.trim_matches(ends).len())
    };
    let mut found = Vec::new();
    let mut at = 0;
    let end = text.len()..text.len();
    for known in days_and_times(text).into_iter().chain(std::iter::once(end)) {
        let free = runs(&text[at..known.start], inside);
        found.extend(free.into_iter().map(|run| run.start + at..run.end + at));
        at = known.end;
    }
    found.into_iter().filter(long).map(trimmed).collect()
}

/// A number without a bracket that was opened for more than the number, or with the end of one that
/// was opened within it.
fn without_half_brackets(text: &str, number: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = number;
    let open = |start, end| {
        let count = |sign| text[start..end].matches(sign).count();
        count('(') > count(')')
    };
    while open(start, end) && text[start..end].starts_with('(') {
        start += 1 + text[start + 1..end].find(|c: char| c != ' ').unwrap_or_default();
    }
    if open(start, end) && text[end..].starts_with(')') {
        end += 1;
    }
    start..end
}

/// Days and times in figures: `2026-04-02`, `02/04/2026`, `2.4.26`, `10:30`. They are no part of a
/// telephone number.
fn days_and_times(text: &str) -> Vec<Range<usize>> {
    let within = |c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ':');
    let figures = |run: &Range<usize>| {
        let word = text[run.clone()].trim_end_matches(['-', '/', '.', ':']);
        let sign = word.chars().find(|c| !c.is_ascii_digit())?;
        let parts: Vec<&str> = word.split(sign).collect();
        let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
        let short = parts.iter().all(|part| part.len() <= 2);
        let year = |part: &str| matches!(part.len(), 2 | 4);
        let is = match (sign, numbers?.as_slice()) {
            (':', [hour, rest @ ..]) => {
                short && *hour < 24 && rest.len() <= 2 && rest.iter().all(|it| *it < 60)
            }
            (_, [_, 1..=12, 1..=31]) => parts[0].len() == 4,
            (_, [1..=31, 1..=12, _]) => year(parts[2]),
            _ => false,
        };
        is.then(|| run.start..run.start + word.len())
    };
    runs(text, within).iter().filter_map(figures).collect()
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
            ("Call on 2026-04-02 10:30", "Call on 2026-04-02 10:30"),
            ("02/04/2026 10:30:00, 2.4.2026 11.4.2026", "02/04/2026 10:30:00, 2.4.2026 11.4.2026"),
            ("10:30 020 7946 0000", "10:30 020 7946 0000"),
            ("2026-04-02 07700 900123", "2026-04-02 [contact details]"),
            ("+44 20 7946 0000, 0044 (0)20 7946 0000", "+44 20 7946 0000, 0044 (0)20 7946 0000"),
            ("n@example.org, ANN@example.org", "[contact details], ANN@example.org"),
            ("02 0794 60000, w1a 1aa", "02 0794 60000, [contact details]"),
            ("0207 946 0000 1", "[contact details]"),
            ("Ann (07700 900123) rang", "Ann ([contact details]) rang"),
            ("Ann ((0113) 496 0123), Ann", "Ann ([contact details]), Ann"),
            ("(0113) 496 0123 or 07700 900 (123)", "[contact details] or [contact details]"),
        ] {
            assert_eq!(masks.masked(text).replace(" at 5", ""), masked, "{text}");
        }
    }
}
