//! Names of people inside of texts.

use std::collections::BTreeSet;
use std::ops::Range;

use super::written::tokens;

/// Words of names that name nobody by themselves.
const TITLES: [&str; 14] = [
    "and",
    "dr",
    "dr.",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "of",
    "prof",
    "professor",
    "sir",
    "sister",
    "the",
];

/// Words of names that are words of every day: they are taken for the name only with a capital.
const PLAIN: [&str; 44] = [
    "april",
    "baker",
    "best",
    "black",
    "booth",
    "brown",
    "case",
    "clark",
    "cook",
    "day",
    "dean",
    "dental",
    "director",
    "doctor",
    "field",
    "good",
    "grace",
    "green",
    "grey",
    "hand",
    "hope",
    "june",
    "long",
    "manager",
    "mark",
    "may",
    "nurse",
    "patient",
    "person",
    "pink",
    "practitioner",
    "price",
    "reception",
    "rose",
    "short",
    "small",
    "staff",
    "surgeon",
    "ward",
    "white",
    "will",
    "wood",
    "woods",
    "young",
];

/// What a person is called, to be found in texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    words: BTreeSet<String>,
    whole: BTreeSet<Vec<String>>,
}

impl Names {
    /// Takes a name in.
    pub fn add(&mut self, name: &str) {
        let whole: Vec<String> = tokens(name).map(|(token, _)| token).collect();
        let telling = |word: &&String| {
            !TITLES.contains(&word.as_str())
                && word.chars().count() > 1
                && word.chars().any(char::is_alphabetic)
        };
        self.words.extend(whole.iter().filter(telling).cloned());
        self.whole.extend((!whole.is_empty()).then_some(whole));
    }

    /// Whether nothing was taken in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Whether a text has the whole name.
    #[must_use]
    pub fn names_whole(&self, text: &str) -> bool {
        let all: Vec<String> = bare_tokens(text).map(|(token, _)| token).collect();
        self.whole.iter().any(|whole| all.windows(whole.len()).any(|run| run == whole.as_slice()))
    }

    /// Leaves alone what somebody else is called as well.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        self.words.retain(|word| !other.words.contains(word));
        self.whole.retain(|whole| !other.whole.contains(whole));
        self
    }

    /// Where a text names them: by the whole name, or by a word of it that tells.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let all: Vec<(String, Range<usize>)> = bare_tokens(text).collect();
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let run = self.run_at(text, &all[at..]);
            if run == 0 {
                at += 1;
                continue;
            }
            let place = all[at].1.start..all[at + run - 1].1.end;
            match places.last_mut() {
                // One name, whatever stands between its words.
                Some(last) if joined(&text[last.end..place.start]) => last.end = place.end,
                _ => places.push(place),
            }
            at += run;
        }
        places
    }

    /// How many tokens from the first on name them.
    fn run_at(&self, text: &str, tokens: &[(String, Range<usize>)]) -> usize {
        let is_whole = |whole: &&Vec<String>| {
            whole.len() <= tokens.len()
                && whole.iter().zip(tokens).all(|(word, (token, _))| word == token)
        };
        let whole = self.whole.iter().filter(is_whole).map(Vec::len).max().unwrap_or(0);
        let (token, place) = &tokens[0];
        let capital = text[place.clone()].chars().next().is_none_or(|c| !c.is_lowercase());
        let plain = |word: &str| PLAIN.contains(&word) || word.chars().count() == 2;
        let alone = self.words.contains(token) && (capital || !plain(token));
        // A name of one plain word is a name with its capital alone.
        let whole = if whole == 1 && plain(token) && !capital { 0 } else { whole };
        whole.max(usize::from(alone))
    }
}

/// The words of a text without the ending of a possessive: `Jones's` is about Jones.
fn bare_tokens(text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    tokens(text).map(|(mut token, mut place)| {
        let word = &text[place.clone()];
        let bare =
            ["'s", "\u{2019}s", "'S", "\u{2019}S"].iter().find_map(|it| word.strip_suffix(it));
        if let Some(bare) = bare.filter(|bare| !bare.is_empty() && token.ends_with('s')) {
            token.pop();
            place.end = place.start + bare.len();
        }
        (token, place)
    })
}

fn joined(between: &str) -> bool {
    !between.contains('\n')
        && between.len() <= 3
        && between.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], text: &str) -> Vec<String> {
        let mut all = Names::default();
        for name in names {
            all.add(name);
        }
        all.places(text).into_iter().map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_whole_or_by_a_word_that_tells() {
        assert_eq!(
            found(&["M. Jones"], "Spoke to m jones, then Jones's wife"),
            ["m jones", "Jones"]
        );
        assert_eq!(found(&["Dr Zoë O’Brien"], "DR ZOE OBRIEN and zoë"), ["DR ZOE OBRIEN", "zoë"]);
        assert_eq!(
            found(&["A. Patient"], "The patient, a. patient; Patient"),
            ["a. patient", "Patient"]
        );
        assert_eq!(found(&["M. Jones"], "M. Jones\u{2019}s and JONES'S"), ["M. Jones", "JONES"]);
        assert_eq!(found(&["王秀英"], "她是王秀英。"), ["王秀英"]);
        assert!(found(&["M. Jones"], "Dr M. Joneson, jon, 5 m").is_empty());
    }

    #[test]
    fn what_two_people_share_is_left_alone() {
        let mut one = Names::default();
        one.add("Ann Smith");
        let mut other = Names::default();
        other.add("Bob Smith");
        let text = "Bob Smith, Bob and Smith";
        let places: Vec<&str> =
            other.without(&one).places(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(places, ["Bob Smith", "Bob"]);
    }
}
