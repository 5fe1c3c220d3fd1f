//! The built-in procedures against the clinics' printed policies: no sentence is left out, and
//! nothing is put into a clinic's mouth. Those for any clinic of a kind name their source.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fmt::Write as _;

use redress::procedure::{LIBRARY, Procedure};

/// Each clinic's printed policy as it stands, and the headings in it, which ask for nothing.
const POLICIES: [(&str, &str, &[&str]); 3] = [
    ("carrara", include_str!("fixtures/seeds/carrara-aesthetics.txt"), CARRARA_HEADINGS),
    ("itrust", include_str!("fixtures/seeds/itrust-centres.txt"), ITRUST_HEADINGS),
    ("cat", include_str!("fixtures/seeds/cambridge-art-therapy.txt"), CAT_HEADINGS),
];

const CARRARA_HEADINGS: &[&str] = &[
    "Stage 2: Complaint Review (an Independent Practitioner)",
    "Stage 3: Independent External Adjudication",
];

const ITRUST_HEADINGS: &[&str] = &[
    "Complaints Policy",
    "Why iTrust Centres should be your first choice",
    "How to inform us of your complaint:",
    "What we will do:",
    "A summary of that procedure is below:",
    "What to do if this still doesn’t resolve things for you:",
];

const CAT_HEADINGS: &[&str] = &[
    "Cambridge Art Therapy",
    "Complaints Procedure",
    "Complaints procedure If you have a concern or complaint:",
    "Stage 1: Resolving the complaint informally",
    "Stage 2: Formal complaint to CAT",
    "Stage 3: Formal complaint to commissioning organisation",
    "Stage 4: Formal complaint to HCPC",
    "Throughout the process the complainant:",
    "Monitoring, Evaluation and Reporting",
    "CAT will:",
    "Type of complaint according to the following categories:",
];

/// The words of a text, without capitals, punctuation, bullets and the numbers of lists.
fn words(text: &str) -> Vec<String> {
    text.lines()
        .flat_map(|line| {
            let line = line.trim_start();
            let numeral = line.find(". ").filter(|end| line[..*end].parse::<u8>().is_ok());
            line[numeral.unwrap_or(0)..].split(|c: char| !c.is_alphanumeric())
        })
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Every text of a procedure file that is the clinic's own: quotes, and the names of categories.
fn own_words(source: &str) -> Vec<String> {
    fn gather(value: &toml::Value, into: &mut Vec<String>) {
        match value {
            toml::Value::Table(table) => {
                into.extend(table.get("quote").and_then(toml::Value::as_str).map(str::to_owned));
                table.values().for_each(|value| gather(value, into));
            }
            toml::Value::Array(items) => items.iter().for_each(|item| gather(item, into)),
            _ => {}
        }
    }
    let file: toml::Table = source.parse().unwrap();
    let mut found = Vec::new();
    gather(&toml::Value::Table(file.clone()), &mut found);
    let categories = file.get("category").and_then(toml::Value::as_array).into_iter().flatten();
    found.extend(categories.map(|category| category["title"].as_str().unwrap().to_owned()));
    found
}

/// The places in a text at which these words begin.
fn places<'a>(words: &'a [String], text: &'a [String]) -> impl Iterator<Item = usize> + 'a {
    (0..text.len()).filter(|at| text[*at..].starts_with(words))
}

/// A quote as it stands in a text, or sentence by sentence where it brings several together.
fn pieces(quote: &str, text: &[String]) -> Vec<Vec<String>> {
    let whole = words(quote);
    if places(&whole, text).next().is_some() {
        return vec![whole];
    }
    quote.split(['.', ';', ':']).map(words).filter(|piece| !piece.is_empty()).collect()
}

#[test]
fn every_built_in_procedure_is_read_under_its_own_key() {
    let mut clinics = Vec::new();
    for entry in LIBRARY {
        let procedure = Procedure::from_toml(entry.text, entry.key).unwrap();
        assert_eq!(procedure.key, *entry.key);
        if let Some(clinic) = procedure.clinic {
            assert_eq!(clinic.code, *entry.key);
            clinics.push(entry.key);
        }
    }
    // One clinic's own come first, each with its printed policy.
    assert_eq!(clinics, POLICIES.map(|(key, ..)| key));
}

#[test]
fn every_procedure_says_where_it_comes_from_and_when_that_was_read() {
    for entry in LIBRARY {
        let procedure = Procedure::from_toml(entry.text, entry.key).unwrap();
        assert_eq!(procedure.key, *entry.key);
        assert!(procedure.source.is_some_and(|source| source.len() > 20), "{}", entry.key);
        assert!(procedure.read_on.is_some(), "{}", entry.key);
    }
}

#[test]
fn every_procedure_for_any_clinic_stands_in_the_table_of_the_docs() {
    let page = include_str!("../docs/library.md");
    let general = LIBRARY.iter().filter(|entry| entry.procedure().clinic.is_none());
    for entry in general {
        let key = entry.key;
        let read_on = entry.procedure().read_on.unwrap();
        let row = page.lines().find(|line| line.starts_with(&format!("| `{key}` |")));
        assert!(row.is_some_and(|row| row.ends_with(&format!("| {read_on} |"))), "{key}");
        let section = format!("\n## {key}\n");
        let text = page.split_once(&section).map(|(_, text)| text.split("\n## ").next().unwrap());
        let text = text.unwrap_or_default();
        for body in entry.procedure().bodies.iter().filter(|body| body.per_clinic) {
            assert!(text.contains(&format!("`{}`", body.id)), "{key}: {} is to fill in", body.id);
        }
        assert!(entry.text.contains("A starting point, not advice"), "{key}");
    }
}

#[test]
fn every_quote_stands_word_for_word_in_the_printed_policy() {
    let mut wrong = String::new();
    for (entry, (key, policy, _)) in LIBRARY.iter().zip(POLICIES) {
        assert_eq!(entry.key, key);
        let text = words(policy);
        let own = own_words(entry.text);
        assert!(own.len() > 10, "{key}");
        for piece in own.iter().flat_map(|quote| pieces(quote, &text)) {
            if places(&piece, &text).next().is_none() {
                let _ = writeln!(wrong, "{key} never said: {}", piece.join(" "));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_sentence_of_the_printed_policy_stands_in_the_file() {
    let mut missing = String::new();
    for (entry, (key, policy, headings)) in LIBRARY.iter().zip(POLICIES) {
        let text = words(policy);
        let mut covered = vec![false; text.len()];
        let own = own_words(entry.text);
        for words in own.iter().flat_map(|quote| pieces(quote, &text)) {
            for at in places(&words, &text) {
                covered[at..at + words.len()].fill(true);
            }
        }
        for heading in headings.iter().map(|heading| words(heading)) {
            assert!(places(&heading, &text).next().is_some(), "{key} has no {heading:?}");
            for at in places(&heading, &text) {
                covered[at..at + heading.len()].fill(true);
            }
        }
        let mut at = 0;
        for run in covered.chunk_by(|one, other| one == other) {
            if !run[0] {
                let _ = writeln!(
                    missing,
                    "{key} has nothing of: {}",
                    text[at..at + run.len()].join(" ")
                );
            }
            at += run.len();
        }
    }
    assert!(missing.is_empty(), "{missing}");
}
