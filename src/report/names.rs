//! Names of people inside of texts.

use std::collections::BTreeSet;
use std::ops::Range;

use super::query::slips;
use super::written::tokens;

/// Words of names that name nobody by themselves.
const TITLES: [&str; 16] = [
    "and",
    "dr",
    "lady",
    "lord",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "of",
    "prof",
    "professor",
    "rev",
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

/// Logins that several people share, and that name nobody.
const SHARED: [&str; 22] = [
    "admin",
    "administrator",
    "clinic",
    "complaints",
    "dental",
    "desk",
    "front",
    "guest",
    "manager",
    "me",
    "nurse",
    "office",
    "owner",
    "practice",
    "reception",
    "root",
    "staff",
    "surgery",
    "system",
    "team",
    "test",
    "user",
];

/// What a person is called, to be found in texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    words: BTreeSet<String>,
    /// Words of logins, which may be any word: they are taken for the name only with a capital.
    logins: BTreeSet<String>,
    /// Whole names, their tokens without anything between them: `O Brien` is `O'Brien`.
    whole: BTreeSet<String>,
}

/// Whether two names mean one person, whatever their titles, capitals, accents, apostrophes and
/// spaces.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let whole = name_tokens(one).concat();
    if whole.is_empty() { one.trim() == other.trim() } else { whole == name_tokens(other).concat() }
}

/// Whether two names may mean one person: one has fewer words, or initials, or another order, or
/// differs in a letter or two.
#[must_use]
pub fn near_name(one: &str, other: &str) -> bool {
    let (mut few, mut many) = (name_tokens(one), name_tokens(other));
    let (whole, whole_other) = (few.concat(), many.concat());
    if whole.chars().count() >= 3 && slips(&whole, &whole_other, 1) <= 1 {
        return true;
    }
    if few.len() > many.len() {
        std::mem::swap(&mut few, &mut many);
    }
    let mut telling = false;
    for word in &few {
        let same = many.iter().position(|other| other == word);
        let alike = || many.iter().position(|other| alike(word, other));
        let Some(place) = same.or_else(alike) else { return false };
        let other = many.swap_remove(place);
        telling |= word.chars().count() > 1 && other.chars().count() > 1;
    }
    telling
}

/// Whether two words of names may be one: an initial, or a slip.
fn alike(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    let most = match shorter {
        0 | 1 => return one.chars().next() == other.chars().next(),
        2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    slips(one, other, most) <= most
}

/// The words of a name, without its titles; with them, where it has no others.
fn name_tokens(name: &str) -> Vec<String> {
    let all = || tokens(name).map(|(token, _)| token);
    let told: Vec<String> = all().filter(|token| !TITLES.contains(&token.as_str())).collect();
    if told.is_empty() { all().collect() } else { told }
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
        let all = [whole.concat(), name_tokens(name).concat()];
        for word in whole.iter().filter(telling).chain(&all) {
            self.logins.remove(word);
        }
        self.words.extend(whole.iter().filter(telling).cloned());
        self.whole.extend(all.into_iter().filter(|whole| !whole.is_empty()));
    }

    /// Takes in the name under which somebody records. `jones` is one, and so is `practice`: one
    /// small word names somebody only where a text writes it as a name.
    pub fn add_login(&mut self, login: &str) {
        if login.trim().contains(char::is_whitespace) || login.contains(char::is_uppercase) {
            return self.add(login);
        }
        let words: Vec<String> = tokens(login).map(|(token, _)| token).collect();
        if words.iter().all(|word| SHARED.contains(&word.as_str())) {
            return;
        }
        let mut alone = Self::default();
        alone.add(login);
        let of_names: BTreeSet<&String> = self.words.union(&self.whole).collect();
        let new = |word: &&String| !of_names.contains(word) || self.logins.contains(*word);
        let logins: Vec<String> = alone.words.union(&alone.whole).filter(new).cloned().collect();
        self.logins.extend(logins);
        self.words.append(&mut alone.words);
        self.whole.append(&mut alone.whole);
    }

    /// Whether nothing was taken in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Whether a text has the whole name.
    #[must_use]
    pub fn names_whole(&self, text: &str) -> bool {
        let all: Vec<(String, Range<usize>)> = bare_tokens(text).collect();
        (0..all.len()).any(|at| self.whole_at(&all[at..]) > 0)
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
        let whole = self.whole_at(tokens);
        let (token, place) = &tokens[0];
        let capital = text[place.clone()].chars().next().is_none_or(|c| !c.is_lowercase());
        let plain = |word: &str| {
            PLAIN.contains(&word) || word.chars().count() == 2 || self.logins.contains(word)
        };
        let alone = self.words.contains(token) && (capital || !plain(token));
        // A name of one plain word is a name with its capital alone.
        let whole = if whole == 1 && plain(token) && !capital { 0 } else { whole };
        whole.max(usize::from(alone))
    }

    /// How many tokens from the first on are a whole name.
    fn whole_at(&self, tokens: &[(String, Range<usize>)]) -> usize {
        let longest = self.whole.iter().map(String::len).max().unwrap_or(0);
        let (mut run, mut found) = (String::new(), 0);
        for (count, (token, _)) in tokens.iter().enumerate() {
            run.push_str(token);
            if run.len() > longest {
                break;
            }
            if self.whole.contains(&run) {
                found = count + 1;
            }
        }
        found
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
    fn spellings_of_one_name_are_one_and_others_may_be() {
        for (one, other) in [
            ("Mrs Ann Smith", "ann  smith"),
            ("Zoë Quuxley", "Zoe Quuxley"),
            ("Sean O Brien", "Seán O’Brien"),
            ("Dr. Ann-Marie Smith", "ann marie smith"),
            ("王秀英", "王 秀英"),
            ("Sister", "sister"),
        ] {
            assert!(same_name(one, other), "{one}, {other}");
        }
        for (one, other) in [
            ("Ann Smith", "Anne Smith"),
            ("Ann Smith", "Smith, Ann"),
            ("Ann Smith", "A. Smith"),
            ("Ann Smith", "Ann Mary Smith"),
            ("Ann Smith", "Smith"),
            ("Jonathan Smith", "Johnathan Smyth"),
            ("王秀英", "王秀瑛"),
        ] {
            assert!(!same_name(one, other) && near_name(one, other), "{one}, {other}");
        }
        for (one, other) in [
            ("Ann Smith", "Bob Smith"),
            ("Ann Smith", "Ann Jones"),
            ("A. S.", "Ann Smith"),
            ("", "Ann"),
            ("-", "?"),
        ] {
            assert!(!same_name(one, other) && !near_name(one, other), "{one}, {other}");
        }
        let mut obrien = Names::default();
        obrien.add("Mr Sean O Brien");
        assert!(obrien.names_whole("Spoke to Seán O'Brien's wife"));
        assert!(!obrien.names_whole("Spoke to Sean Brien"));
    }

    #[test]
    fn a_login_is_a_name_where_it_is_written_as_one() {
        let found = |logins: &[&str], name: &str, text: &str| {
            let mut all = Names::default();
            all.add(name);
            for login in logins {
                all.add_login(login);
            }
            all.places(text).into_iter().map(|at| text[at].to_owned()).collect::<Vec<_>>()
        };
        let text = "Root canal at the practice failed: Jones, drill and m jones";
        assert_eq!(found(&["practice", "root", "drill"], "Ann", text), [""; 0]);
        assert_eq!(found(&["jones"], "Ann", text), ["Jones"]);
        assert_eq!(found(&["m.jones"], "Ann", text), ["Jones", "m jones"]);
        assert_eq!(found(&["jones"], "M. Jones", text), ["Jones", "m jones"]);
        assert_eq!(found(&["Practice Team"], "Ann", text), ["practice"]);
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
