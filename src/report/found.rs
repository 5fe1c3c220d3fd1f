//! Where a complaint has what somebody looked for: the field, and the text around it.

use std::collections::VecDeque;
use std::ops::{ControlFlow, Range};

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

/// Looks through what was written about a complaint for all of what was looked for.
#[derive(Debug)]
pub struct Finder<'a> {
    query: &'a Query,
    /// What has not been seen yet.
    open: Vec<&'a Term>,
    found: Vec<Found>,
}

impl<'a> Finder<'a> {
    /// Begins with the first of its texts.
    #[must_use]
    pub fn new(query: &'a Query) -> Self {
        Self { query, open: query.terms.iter().collect(), found: Vec::new() }
    }

    /// Looks at a text; breaks off once everything has been seen.
    pub fn look(&mut self, event: i64, writing: &Writing) -> ControlFlow<()> {
        if self.query.names && !writing.is_name() {
            return ControlFlow::Continue(());
        }
        let places = self.places(writing);
        if let Some(first) = places.into_iter().min_by_key(|place| place.start) {
            let text = excerpt(&writing.text, first);
            self.found.push(Found { event, field: writing.field.clone(), text });
        }
        if self.open.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The texts in which it was found, from the first, each for something that none before it has.
    #[must_use]
    pub fn found(self) -> Vec<Found> {
        self.found
    }

    /// Where a text has what has not been seen yet; that has been seen then. One pass, and no more
    /// of it is kept than the longest phrase is long.
    fn places(&mut self, writing: &Writing) -> Vec<Range<usize>> {
        let longest = self.open.iter().flat_map(|term| alternatives(term, writing));
        let Some(longest) = longest.map(|(sought, _)| sought.len()).max() else {
            return Vec::new();
        };
        let mut last: VecDeque<(String, Range<usize>)> = VecDeque::with_capacity(longest);
        let mut places = Vec::new();
        for token in tokens(&writing.text) {
            if last.len() == longest {
                last.pop_front();
            }
            last.push_back(token);
            self.open.retain(|term| {
                let place = alternatives(term, writing)
                    .find_map(|(sought, begins)| ends_here(&last, sought, begins));
                places.extend(place.clone());
                place.is_none()
            });
            if self.open.is_empty() {
                break;
            }
        }
        places
    }
}

/// The tokens that are looked for as a term in a text, and whether the last of them may go on.
fn alternatives<'t>(
    term: &'t Term,
    writing: &Writing,
) -> impl Iterator<Item = (&'t [String], bool)> {
    let own = (!term.misspelt).then_some((term.tokens.as_slice(), term.begins));
    let near = if writing.is_name() { term.near.as_slice() } else { &[] };
    own.into_iter().chain(near.iter().map(|near| (near.tokens.as_slice(), false)))
}

/// Where tokens follow each other at the end of what was read.
fn ends_here(
    read: &VecDeque<(String, Range<usize>)>,
    sought: &[String],
    begins: bool,
) -> Option<Range<usize>> {
    let (last, before) = sought.split_last()?;
    let (end, to) = read.back()?;
    let ends = if begins { end.starts_with(last.as_str()) } else { end == last };
    let first = read.len().checked_sub(sought.len())?;
    let same = || read.iter().skip(first).map(|(token, _)| token).zip(before).all(|(a, b)| a == b);
    (ends && same()).then(|| read[first].1.start..to.end)
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
        let mut finder = Finder::new(&query);
        let _ = finder.look(1, &writing);
        finder.found().into_iter().map(|found| found.text).collect()
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
