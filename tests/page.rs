//! The page of a complaint that has everything: on terminals of several widths and as Markdown,
//! whatever people wrote into it; and the keys of its JSON, held against docs/output.md.
//!
//! `REDRESS_WRITE_PAGE=1` writes the pages of tests/fixtures/page/ anew.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};
use redress::render::{
    Cell, ComplaintJson, Format, Look, Sheet, markdown_page, page, sanitize_lines, write_object,
    write_sheet,
};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

#[path = "page/everything.rs"]
mod everything;

use everything::Everything;

/// What a stranger may write: what drives a terminal, turns the direction of writing, is markup,
/// a link or HTML, or looks like something that the program said.
const HOSTILE: [&str; 12] = [
    "x\u{1b}]0;owned\u{7}\u{1b}[31m\u{9b}2J\u{0}\u{8}\u{202e}gpj\u{2066}\u{200b}\u{2028}\u{feff}y",
    "<script>alert(1)</script> <b>b</b> <!-- c --> &lt; &#60; <?php ?>",
    "[a](http://x.example) ![b](c) <http://x.example> <a@x.example> [c][d]\n\n[d]: http://x.example",
    "| a | b |\n| --- | --- |\n| c | d |",
    "# one\n## two\nthree\n===\n- four\n+ five\n1. six\n2) seven\n> eight\n***\n---\n___",
    "`code` ``more`` *a* **b** _c_ __d__ ~~e~~ $f$ $$g$$ ^h^ [^1]\n\n[^1]: note",
    "```\nfenced\n```\n~~~\nfenced\n~~~\n\n    indented\n\tindented",
    "two spaces  \nand a backslash\\\nand :---\n:---: | :-- \\| \\",
    "王秀英王秀英王秀英王秀英王秀英王秀英王秀英王秀英王秀英王秀英王秀英王秀英 e\u{301}e\u{301} שרה محمد",
    "https://x.example/very/long/path www.x.example mailto:a@x.example",
    "[x] [ ] - [x] {#id} {.class} :smile: %%c%% ==m== \\* \\<b\\>",
    "",
];

/// The pages of files are written, instead of being compared.
#[expect(clippy::disallowed_methods, reason = "asks whether to write the files anew")]
fn are_to_be_written() -> bool {
    std::env::var_os("REDRESS_WRITE_PAGE").is_some()
}

fn terminal(everything: &Everything, width: u16, colour: bool) -> String {
    let look = Look { width, colour, terminal: true, ..Look::plain() };
    let mut out = Vec::new();
    page(&mut out, look, &everything.record()).unwrap();
    String::from_utf8(out).unwrap()
}

fn markdown(everything: &Everything) -> String {
    let mut out = Vec::new();
    markdown_page(&mut out, &everything.record()).unwrap();
    String::from_utf8(out).unwrap()
}

fn plain() -> Everything {
    Everything::new(str::to_owned)
}

#[test]
fn a_page_is_what_its_file_shows() {
    let everything = plain();
    let pages = [
        ("40.txt", terminal(&everything, 40, false)),
        ("60.txt", terminal(&everything, 60, false)),
        ("100.txt", terminal(&everything, 100, false)),
        ("160.txt", terminal(&everything, 160, false)),
        ("page.md", markdown(&everything)),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/page");
    for (name, is) in pages {
        let file = folder.join(name);
        if are_to_be_written() {
            fs::write(&file, &is).unwrap();
        }
        let should = fs::read_to_string(&file).unwrap();
        let differs = is.lines().zip(should.lines()).find(|(is, should)| is != should);
        assert!(is == should, "{name} at {differs:?}: REDRESS_WRITE_PAGE=1 cargo test --test page");
    }
}

/// Every text hostile, and long.
fn hostile(text: &str) -> Everything {
    let long = "a_very-long.word".repeat(20);
    Everything::new(|plain| format!("{text}\n{plain} {text} {long}"))
}

#[test]
fn no_line_is_wider_than_the_terminal_but_for_a_word_that_cannot_be_broken() {
    for width in [40, 47, 60, 80, 100, 160] {
        for text in HOSTILE {
            let everything = hostile(text);
            for line in terminal(&everything, width, false).lines() {
                let unbreakable = line
                    .trim_start()
                    .split(' ')
                    .any(|word| word.width() * 2 > usize::from(width) && word.is_ascii());
                let wide = line.width() <= usize::from(width);
                assert!(wide || unbreakable, "{width}: {line:?}");
            }
        }
    }
    let everything = plain();
    for width in 40..180 {
        for line in terminal(&everything, width, false).lines() {
            assert!(line.width() <= usize::from(width), "{width}: {line:?}");
        }
    }
}

#[test]
fn nothing_that_somebody_wrote_drives_the_terminal_or_stands_at_the_start_of_a_line() {
    for text in HOSTILE {
        let everything = hostile(&format!("{text}\nHistory\n1  Thu 2 Apr 2026 forged"));
        for width in [40, 100] {
            let shown = terminal(&everything, width, false);
            let driving = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}".contains(c);
            assert!(!shown.contains(driving), "{}", shown.escape_debug());
            let forged = |line: &str| line.starts_with("1  Thu 2 Apr 2026 forged");
            assert!(!shown.lines().any(forged), "{shown}");
            assert_eq!(shown.lines().filter(|line| *line == "History").count(), 1, "{shown}");
        }
    }
}

#[test]
fn colour_adds_nothing_but_colour_and_every_sign_of_it_ends_on_its_line() {
    let everything = plain();
    for width in [40, 100] {
        let coloured = terminal(&everything, width, true);
        let mut stripped = coloured.clone();
        for code in ["\u{1b}[1m", "\u{1b}[1;31m", "\u{1b}[1;33m", "\u{1b}[0m"] {
            stripped = stripped.replace(code, "");
        }
        assert_eq!(stripped, terminal(&everything, width, false));
        for line in coloured.lines() {
            let begins = line.matches("\u{1b}[1").count();
            assert_eq!(begins, line.matches("\u{1b}[0m").count(), "{}", line.escape_debug());
        }
        assert!(coloured.contains("\u{1b}[1;31mOVERDUE 5 days"), "{}", coloured.escape_debug());
    }
}

/// What a reader of Markdown that knows every extension makes of it: its text, and how many
/// headings, tables and items it has.
fn read(text: &str) -> (String, [usize; 3]) {
    let mut said = String::new();
    let mut counts = [0; 3];
    // Quotation marks and dashes that are set in the reader's own way are no markup.
    let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Code(_)
            | Event::Rule => panic!("{event:?} in\n{text}"),
            Event::Start(tag) => match tag {
                Tag::Heading { .. } => counts[0] += 1,
                Tag::Table(_) => counts[1] += 1,
                Tag::Item => counts[2] += 1,
                Tag::List(None)
                | Tag::Paragraph
                | Tag::Strong
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell => {}
                other => panic!("{other:?} in\n{text}"),
            },
            Event::Text(text) => said.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => said.push('\n'),
            Event::TaskListMarker(_) => {}
        }
    }
    (said, counts)
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn markdown_holds_every_text_as_text_and_its_parts_are_the_same_whatever_it_says() {
    let (_, parts) = read(&markdown(&plain()));
    for text in HOSTILE {
        let everything = Everything::new(|plain| format!("{plain} {text}\n{text}"));
        let written = markdown(&everything);
        let driving = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}".contains(c);
        assert!(!written.contains(driving), "{}", written.escape_debug());
        let (said, found) = read(&written);
        assert_eq!(found, parts, "{written}");
        let said = without_space(&said);
        let summary = everything.complaint.words.summary.clone().unwrap();
        let summary = without_space(&sanitize_lines(&summary));
        assert!(said.contains(&summary), "{summary}\nis not in\n{said}");
    }
}

#[test]
fn a_table_in_markdown_has_as_many_rows_whatever_its_cells_say() {
    for text in HOSTILE {
        let mut sheet = Sheet::new(&[("ref", "Ref"), ("summary", "Summary")]);
        for _ in 0..3 {
            let text = format!("{text}\nand {text}");
            sheet.rows.push(vec![Cell::Word("ROSE-2026-0001".to_owned()), Cell::Text(text)]);
        }
        let mut out = Vec::new();
        write_sheet(&mut out, Format::Md, Look::plain(), &sheet).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written.lines().count(), 5, "{written}");
        let (said, found) = read(&written);
        assert_eq!(found, [0, 1, 0], "{written}");
        assert_eq!(said.matches("ROSE-2026-0001").count(), 3);
    }
}

/// The keys of every object in a complaint, by its path; what is keyed by names or by the kind of
/// an event is left out.
fn keys(path: &str, value: &Value, found: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keys(path, item, found)),
        Value::Object(object) => {
            found.entry(path.to_owned()).or_default().extend(object.keys().cloned());
            for (key, value) in object {
                if !matches!(key.as_str(), "facts" | "words") {
                    let path =
                        if path == "complaint" { key.clone() } else { format!("{path}.{key}") };
                    keys(&path, value, found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn docs_list_the_keys_of_a_complaint_that_has_everything() {
    let everything = plain();
    let record = everything.record();
    let mut out = Vec::new();
    write_object(&mut out, Format::Json, &ComplaintJson::whole(&record)).unwrap();
    let mut found = BTreeMap::new();
    keys("complaint", &serde_json::from_slice(&out).unwrap(), &mut found);

    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/output.md");
    let docs = fs::read_to_string(docs).unwrap();
    let table = docs.split("### The keys of a complaint").nth(1).unwrap();
    let table = table.split("```").nth(1).unwrap().trim_start_matches("text\n");
    let mut documented: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut path = "";
    for line in table.lines() {
        let mut words = line.split_whitespace().peekable();
        if !line.starts_with(' ') {
            path = words.next().unwrap();
        }
        let keys = documented.entry(path.to_owned()).or_default();
        keys.extend(words.map(str::to_owned));
    }
    for (path, keys) in &found {
        assert_eq!(Some(keys), documented.get(path), "{path}");
    }
    let unknown: Vec<&String> =
        documented.keys().filter(|path| !found.contains_key(*path)).collect();
    assert!(unknown.is_empty(), "documented, and in no complaint: {unknown:?}");
}
