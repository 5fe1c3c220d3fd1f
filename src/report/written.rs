//! What was written about a complaint: every text of the words of its events, whatever it is
//! called there, as words that can be looked for.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;

/// The keys under which words hold the name of a person.
const PEOPLE: [&str; 10] = [
    "about",
    "agreed_by",
    "complainant",
    "confirmed_by",
    "from",
    "handler",
    "owner",
    "patient",
    "practitioner",
    "received_by",
];

/// A token that nobody can type, between two texts: no phrase goes from one into the other.
const BETWEEN: &str = "\u{e000}";

/// Longer runs of letters are no part of a name.
const LONGEST_NAME: usize = 40;

/// A text of an event's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// Its key: `summary`, `complainant` ...
    pub field: String,
    /// The text, as it was written.
    pub text: String,
}

impl Writing {
    /// Whether it is what a person is called.
    #[must_use]
    pub fn is_name(&self) -> bool {
        PEOPLE.contains(&self.field.as_str())
    }
}

/// Every text of an event's words, however deep it lies.
#[must_use]
pub fn written(words: &Value) -> Vec<Writing> {
    let mut writings = Vec::new();
    gather("", words, &mut writings);
    writings
}

/// Keys under which nothing is written that anybody would look for: where a document lay, and its
/// digest.
const UNWRITTEN: [&str; 2] = ["path", "sha256"];

fn gather(field: &str, value: &Value, writings: &mut Vec<Writing>) {
    if UNWRITTEN.contains(&field) {
        return;
    }
    match value {
        Value::String(text) => {
            writings.push(Writing { field: field.to_owned(), text: text.clone() });
        }
        Value::Array(items) => items.iter().for_each(|item| gather(field, item, writings)),
        Value::Object(fields) => {
            fields.iter().for_each(|(field, value)| gather(field, value, writings));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Everything written about one complaint, as it is searched. It is taken out of the search again
/// by the same tokens: another way of folding is another schema.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// What people are called, in tokens.
    pub names: String,
    /// Everything else.
    pub words: String,
    /// The words of the names, as they are written.
    pub people: BTreeSet<String>,
}

impl Document {
    /// The document of the words of a complaint's events, in their order. What was written twice
    /// stands in it once.
    pub fn new(words: impl IntoIterator<Item = Value>) -> Self {
        let mut document = Self::default();
        let mut known: BTreeSet<(bool, String)> = BTreeSet::new();
        for writing in words.into_iter().flat_map(|words| written(&words)) {
            let is_name = writing.is_name();
            if known.contains(&(is_name, writing.text.clone())) {
                continue;
            }
            let column = if is_name {
                document.people.extend(name_words(&writing.text).map(str::to_owned));
                &mut document.names
            } else {
                &mut document.words
            };
            push(column, &writing.text);
            known.insert((is_name, writing.text));
        }
        document
    }

    /// Whether there is nothing to be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.words.is_empty()
    }
}

fn push(column: &mut String, text: &str) {
    let mut first = true;
    for (token, _) in tokens(text) {
        if !column.is_empty() {
            column.push(' ');
            if first {
                column.push_str(BETWEEN);
                column.push(' ');
            }
        }
        column.push_str(&token);
        first = false;
    }
}

/// The words of a name that may be meant by another that is spelt like it.
pub fn name_words(name: &str) -> impl Iterator<Item = &str> {
    runs(name).map(|run| &name[run]).filter(|word| {
        (2..=LONGEST_NAME).contains(&word.chars().count()) && word.chars().any(char::is_alphabetic)
    })
}

/// The words of a text: folded, each with its place. A character of a script that is written
/// without spaces is a word of its own, so that a name is found in the middle of a sentence.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    runs(text).flat_map(move |run| {
        let mut tokens: Vec<(String, Range<usize>)> = Vec::new();
        let mut alone = true;
        for (at, c) in text[run.clone()].char_indices() {
            let at = run.start + at;
            let place = at..at + c.len_utf8();
            let spaceless = is_spaceless(c);
            if alone || spaceless {
                tokens.push((String::new(), place.clone()));
            }
            if let Some((token, whole)) = tokens.last_mut() {
                fold(token, c);
                whole.end = place.end;
            }
            alone = spaceless;
        }
        tokens.retain(|(token, _)| !token.is_empty());
        tokens
    })
}

/// A text as its tokens, without anything between them: names that differ in capitals, accents,
/// points and spaces alone are the same.
#[must_use]
pub fn folded(text: &str) -> String {
    tokens(text).map(|(token, _)| token).collect()
}

/// The runs of letters and digits. An apostrophe between two letters joins them.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.peek().copied() {
            if c.is_alphanumeric() {
                end = at + c.len_utf8();
            } else if !joins(c) {
                break;
            }
            chars.next();
        }
        Some(start..end)
    })
}

/// What stands inside a word and is no letter of it.
fn joins(c: char) -> bool {
    is_mark(c) || matches!(c, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// Accents and vowel signs that may be left out.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{640}' | '\u{64b}'..='\u{65f}')
}

/// Chinese, Japanese, Thai, Lao, Burmese, Khmer.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Adds a character without its case and its accents.
fn fold(token: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        token.push(c.to_ascii_lowercase());
        return;
    }
    if joins(c) {
        return;
    }
    for c in c.to_lowercase() {
        let plain = match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
            'ď' | 'đ' | 'ð' => "d",
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
            'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
            'ĥ' | 'ħ' => "h",
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => "i",
            'ĵ' => "j",
            'ķ' => "k",
            'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
            'ñ' | 'ń' | 'ņ' | 'ň' => "n",
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ọ'..='ợ' => "o",
            'ŕ' | 'ŗ' | 'ř' => "r",
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
            'ţ' | 'ť' | 'ț' => "t",
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' | 'ụ'..='ự' => {
                "u"
            }
            'ŵ' => "w",
            'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            other => {
                if !is_mark(other) {
                    token.push(other);
                }
                continue;
            }
        };
        token.push_str(plain);
    }
}
