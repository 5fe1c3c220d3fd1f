//! What somebody looks for: words that must all occur, each as the beginning of a word, and
//! phrases. Nothing that is typed is an operator.

use super::written::{runs, tokens};

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// All of them must occur.
    pub terms: Vec<Term>,
    /// Only in what people are called.
    pub names: bool,
}

/// A word or a phrase that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As it was typed.
    pub typed: String,
    /// Its tokens, which follow each other.
    pub tokens: Vec<String>,
    /// The last token may go on; that of a phrase in quotes may not.
    pub begins: bool,
    /// The words of names that it may be meant for.
    pub near: Vec<Near>,
    /// Only those are looked for: nothing has the word itself.
    pub misspelt: bool,
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// As it is written.
    pub word: String,
    /// Its tokens.
    pub tokens: Vec<String>,
}

impl Query {
    /// Reads what was typed. `None` where there is no letter and no digit in it.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>, names: bool) -> Option<Self> {
        let mut terms: Vec<Term> = Vec::new();
        for (text, quoted) in texts.into_iter().flat_map(parts) {
            let term = Term::new(text, quoted);
            let known = terms.iter().any(|it| it.tokens == term.tokens && it.begins == term.begins);
            if !term.tokens.is_empty() && !known {
                terms.push(term);
            }
        }
        (!terms.is_empty()).then_some(Self { terms, names })
    }
}

/// The words of a text, and what stands between quotation marks.
fn parts(text: &str) -> Vec<(&str, bool)> {
    let pieces = text.split(['"', '“', '”']).enumerate();
    pieces
        .flat_map(|(place, piece)| {
            if place % 2 == 1 {
                vec![(piece, true)]
            } else {
                piece.split_whitespace().map(|word| (word, false)).collect()
            }
        })
        .collect()
}

impl Term {
    fn new(text: &str, quoted: bool) -> Self {
        Self {
            typed: text.trim().to_owned(),
            tokens: tokens(text).map(|(token, _)| token).collect(),
            begins: !quoted,
            near: Vec::new(),
            misspelt: false,
        }
    }

    /// The words of names that are spelt most like this one: those that differ in one letter, or,
    /// where none does and the word is long, in two.
    #[must_use]
    pub fn nearest(&self, names: &[String]) -> Vec<Near> {
        let one_word = self.begins && runs(&self.typed).count() == 1;
        let sought = self.tokens.concat();
        let most = match sought.chars().count() {
            0..=2 => 0,
            3..=5 => 1,
            _ => 2,
        };
        if !one_word || most == 0 {
            return Vec::new();
        }
        let mut nearest: Vec<(usize, Near)> = Vec::new();
        let mut least = most;
        for word in names {
            let near =
                Near { tokens: tokens(word).map(|(token, _)| token).collect(), word: word.clone() };
            let slips = slips(&sought, &near.tokens.concat(), least);
            if (1..=least).contains(&slips) {
                least = slips;
                nearest.push((slips, near));
            }
        }
        nearest.retain(|(slips, _)| *slips == least);
        nearest.into_iter().map(|(_, near)| near).collect()
    }
}

/// How many letters are wrong, missing, too many or changed about; more than `most` where the
/// lengths alone say so.
pub(super) fn slips(one: &str, other: &str, most: usize) -> usize {
    let lengths = one.chars().count().abs_diff(other.chars().count());
    if lengths > most { lengths } else { strsim::osa_distance(one, other) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<(String, bool)> {
        let query = Query::parse([text], false);
        let terms = query.map(|query| query.terms).unwrap_or_default().into_iter();
        terms.map(|term| (term.tokens.join(" "), term.begins)).collect()
    }

    #[test]
    fn words_are_folded_and_quotation_marks_make_phrases() {
        let is = |text: &str, expected: &[(&str, bool)]| {
            let expected: Vec<(String, bool)> =
                expected.iter().map(|(text, begins)| ((*text).to_owned(), *begins)).collect();
            assert_eq!(terms(text), expected, "{text}");
        };
        is("Zoë O’Brien", &[("zoe", true), ("obrien", true)]);
        is("\"white patch\" arm", &[("white patch", false), ("arm", true)]);
        is("“white patch", &[("white patch", false)]);
        is("follow-up", &[("follow up", true)]);
        is("王秀英", &[("王 秀 英", true)]);
        is("Michał Ødegård Strauß", &[("michal", true), ("odegard", true), ("strauss", true)]);
        is("a* OR (b) NEAR", &[("a", true), ("or", true), ("b", true), ("near", true)]);
        is("A a A", &[("a", true)]);
        is("- * \"\" \"-\" ()", &[]);
        is("", &[]);
    }

    #[test]
    fn the_nearest_names_are_those_with_the_fewest_slips() {
        let names: Vec<String> =
            ["Johnson", "Johnston", "Jones", "Benson", "Ng", "Müller", "王秀英", "O’Brien"]
                .map(str::to_owned)
                .into();
        let near = |text: &str| -> Vec<String> {
            let query = Query::parse([text], false).expect("a word");
            query.terms[0].nearest(&names).into_iter().map(|near| near.word).collect()
        };
        assert_eq!(near("Jonson"), ["Johnson"]);
        assert_eq!(near("Jhonsno"), ["Johnson"]);
        assert_eq!(near("Jomes"), ["Jones"]);
        assert_eq!(near("Fones"), ["Jones"]);
        assert_eq!(near("Muler"), ["Müller"]);
        assert_eq!(near("王秀瑛"), ["王秀英"]);
        assert_eq!(near("Brien"), ["O’Brien"]);
        assert_eq!(near("Mg"), [""; 0]);
        assert_eq!(near("\"Jonson\""), [""; 0]);
        assert_eq!(near("Wojciechowski"), [""; 0]);
    }
}
