//! Where a complaint has what somebody looked for: the field, and the text around it.

use std::ops::Range;

use super::query::{Query, Term};
use super::written::{Writing, tokens};

/// Characters of text around what was found, at the most.
const BEFORE: usize = 30;
const WHOLE: usize = 100;

/// A text that has something of what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The number of the event that it belongs to.
    pub event: i64,
    /// Its key: `summary`, `complainant` ...
    pub field: String,
    /// The text around the first of what was found, with `…` where more goes before or after it.
    pub text: String,
}

/// The fewest texts, from the first, that have all of what was looked for between them.
#[must_use]
pub fn found(query: &Query, writings: &[(i64, Writing)]) -> Vec<Found> {
    let mut open: Vec<&Term> = query.terms.iter().collect();
    let mut all = Vec::new();
    let searched = writings.iter().filter(|(_, writing)| !query.names || writing.is_name());
    for (event, writing) in searched {
        if open.is_empty() {
            break;
        }
        let mut first: Option<Range<usize>> = None;
        open.retain(|term| match place(term, writing) {
            Some(place) => {
                let earlier = first.take().filter(|first| first.start <= place.start);
                first = Some(earlier.unwrap_or(place));
                false
            }
            None => true,
        });
        if let Some(place) = first {
            let text = excerpt(&writing.text, place);
            all.push(Found { event: *event, field: writing.field.clone(), text });
        }
    }
    all
}

/// Where a text has a term.
fn place(term: &Term, writing: &Writing) -> Option<Range<usize>> {
    let own = (!term.misspelt).then_some((&term.tokens, term.begins));
    let near = term.near.iter().filter(|_| writing.is_name()).map(|near| (&near.tokens, false));
    own.into_iter().chain(near).find_map(|(sought, begins)| follow(&writing.text, sought, begins))
}

/// Where tokens follow each other in a text.
fn follow(text: &str, sought: &[String], begins: bool) -> Option<Range<usize>> {
    let (last, whole) = sought.split_last()?;
    // The places of the last few tokens, as many as are sought.
    let mut window: Vec<(String, Range<usize>)> = Vec::with_capacity(sought.len());
    for token in tokens(text) {
        if window.len() == sought.len() {
            window.remove(0);
        }
        window.push(token);
        let Some(((end, to), before)) = window.split_last() else { continue };
        let ends = if begins { end.starts_with(last.as_str()) } else { end == last };
        if ends && before.iter().map(|(token, _)| token).eq(whole) {
            return Some(before.first().map_or(to.start, |(_, from)| from.start)..to.end);
        }
    }
    None
}

/// The text around a place, on one line, cut between words where that is near.
fn excerpt(text: &str, place: Range<usize>) -> String {
    let start = back(text, place.start, BEFORE);
    let end = forth(text, start, WHOLE).max(forth(text, place.start, WHOLE / 2));
    let mut line = String::new();
    if start > 0 {
        line.push('…');
    }
    line.push_str(&text[start..end].split_whitespace().collect::<Vec<_>>().join(" "));
    if end < text.len() {
        line.push('…');
    }
    line
}

/// So many characters before a place, or the beginning of a word there.
fn back(text: &str, from: usize, most: usize) -> usize {
    let Some((start, _)) = text[..from].char_indices().rev().nth(most) else { return 0 };
    let space = text[start..from].find(char::is_whitespace);
    space.map_or(start, |space| start + space)
}

/// So many characters behind a place, or the end of a word there.
fn forth(text: &str, from: usize, most: usize) -> usize {
    let Some((end, _)) = text[from..].char_indices().nth(most) else { return text.len() };
    let end = from + end;
    let space = text[from..end].rfind(char::is_whitespace);
    space.filter(|space| *space > most / 2).map_or(end, |space| from + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, looked_for: &str) -> Vec<String> {
        let query = Query::parse([looked_for], false).expect("a word");
        let writing = Writing { field: "text".to_owned(), text: text.to_owned() };
        found(&query, &[(1, writing)]).into_iter().map(|found| found.text).collect()
    }

    #[test]
    fn a_short_text_is_shown_whole_and_a_long_one_around_the_place() {
        assert_eq!(find("A white\npatch", "patch"), ["A white patch"]);
        let text = format!("{}needle {}", "hay ".repeat(50), "straw ".repeat(50));
        let shown = &find(&text, "NEED")[0];
        assert!(shown.starts_with("… hay") || shown.starts_with("…hay"), "{shown}");
        assert!(shown.contains("needle straw") && shown.ends_with("straw…"), "{shown}");
        assert!(shown.chars().count() <= WHOLE + 2, "{shown}");
    }

    #[test]
    fn phrases_beginnings_and_scripts_without_spaces_have_their_place() {
        assert_eq!(find("the white patch", "\"white patch\"").len(), 1);
        assert_eq!(find("the patch white", "\"white patch\"").len(), 0);
        assert_eq!(find("the white patches", "\"white patch\"").len(), 0);
        assert_eq!(find("病人王秀英投诉", "秀英"), ["病人王秀英投诉"]);
        assert_eq!(find("ZOE\u{308} and Łukasz", "zoë lukasz").len(), 1);
        assert_eq!(find(&"x".repeat(1_000), "xx")[0].chars().count(), WHOLE + 1);
    }
}
