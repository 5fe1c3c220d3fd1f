//! Text from strangers: whatever it holds, it neither drives a terminal nor looks like something
//! that the program said, and scripts and spreadsheets get it to the letter.

use serde_json::{Value, json};

use crate::support::{Ran, User, split};

/// What a stranger can put into a text: a window title, colours, the one-character CSI, NUL,
/// backspaces, marks that turn the direction of writing, characters without width, an end of line
/// and what the program itself might say behind it.
const HOSTILE: &str = "x\u{1b}]0;owned\u{7}\u{1b}[31m\u{9b}2J\u{0}\u{8}\u{7f}\u{202e}gpj\u{200f}\u{2066}\
    \u{61c}\u{200b}\u{feff}\u{2028}\u{e0041}\r\nerror: forged\ty=1 é";

/// The same as an argument can carry it: without NUL.
fn hostile_argument() -> String {
    HOSTILE.replace('\0', "")
}

/// The same as a name can be: on one line.
fn hostile_name() -> String {
    HOSTILE.replace(['\r', '\n', '\t'], " ")
}

/// Whether a character could do harm on a terminal; spelt out here a second time, so that the
/// program's own list is held against another.
fn harmful(c: char) -> bool {
    let code = u32::from(c);
    code < 0x20
        || (0x7f..0xa0).contains(&code)
        || [0x61c, 0xfeff].contains(&code)
        || (0x200b..=0x200f).contains(&code)
        || (0x2028..=0x202e).contains(&code)
        || (0x2060..=0x2069).contains(&code)
        || (0xe0000..=0xe007f).contains(&code)
}

/// That a stream holds nothing harmful but these, and no line that somebody else wrote.
fn harmless(what: &str, text: &str, but: &[char]) {
    if let Some(c) = text.chars().find(|c| harmful(*c) && !but.contains(c)) {
        panic!("{what} holds {c:?} as it is:\n{}", text.escape_debug());
    }
    let forged = text.lines().any(|line| line.starts_with("error: forged"));
    assert!(!forged, "{what} has a forged line:\n{text}");
}

fn harmless_act(ran: Ran) -> Ran {
    harmless("standard error", &ran.stderr, &['\n']);
    harmless("standard output", &ran.stdout, &['\n', '\t']);
    ran
}

/// A register in which every text that somebody can write is hostile.
fn register() -> User {
    let user = User::on("2026-06-01");
    let name = hostile_name();
    let complaint = json!({
        "clinic": "cat", "received_on": "2026-05-11", "channel": "email", "complainant": name,
        "patient": name, "address": HOSTILE, "email": name, "telephone": name,
        "summary": HOSTILE, "handler": name,
    });
    let ran = user.run_with_input(&["new", "--from-json", "-"], complaint.to_string());
    let _ = harmless_act(ran.ok());
    let (text, name) = (hostile_argument(), name.replace('\0', ""));
    for line in [
        "ack CAT-2026-0001 --by letter --handler NAME --note TEXT --actor NAME",
        "update CAT-2026-0001 --by letter --reason TEXT",
        "note CAT-2026-0001 TEXT",
        "step CAT-2026-0001 stage-1-record --not-applicable TEXT",
        "assign CAT-2026-0001 NAME",
        "amend CAT-2026-0001 --summary TEXT --complainant NAME --address TEXT --reason TEXT",
        "clinic set cat --name NAME --body commissioner=NAME",
        "clinic add NAME --procedure carrara --code bad --prefix BAD",
    ] {
        let words = split(line).into_iter();
        let words = words.map(|word| word.replace("TEXT", &text).replace("NAME", &name));
        let words: Vec<String> = words.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let _ = harmless_act(user.run(&words).ok());
    }
    user
}

#[test]
fn nothing_that_a_stranger_wrote_reaches_a_terminal_as_it_is() {
    let user = register();
    for line in [
        "list",
        "show CAT-2026-0001",
        "report overdue",
        "report due --within 60",
        "report register",
        "clinic list",
        "clinic show cat",
        "config --actor 'a\u{1b}[31mb\u{202e}c'",
    ] {
        for (format, but) in [
            ("table", &['\n', '\t'][..]),
            ("tsv", &['\n', '\t']),
            ("json", &['\n']),
            ("ndjson", &['\n']),
            ("md", &['\n']),
        ] {
            let ran = user.sh(&format!("{line} --format {format}")).ok();
            harmless(&format!("`{line}` as {format}"), &ran.stdout, but);
            harmless(&format!("standard error of `{line}`"), &ran.stderr, &['\n']);
        }
    }
}

#[test]
fn a_record_stays_one_line_of_tsv_with_as_many_cells_as_any_other() {
    let user = register();
    let _ = user
        .sh("new --clinic cat --channel phone --complainant A --summary B --received 2026-05-12")
        .ok();
    for line in ["list", "report register", "report overdue"] {
        let ran = user.sh(line).ok();
        let cells: Vec<usize> = ran.stdout.lines().map(|row| row.split('\t').count()).collect();
        assert!(
            cells.len() >= 2 && cells.iter().all(|count| *count == cells[0]),
            "{line}: {cells:?}"
        );
    }
}

#[test]
fn csv_and_json_keep_what_was_written_to_the_letter() {
    let user = User::on("2026-06-01");
    for text in [HOSTILE, "=cmd|' /C calc'!A0", "+44 20 7946 0000", "@SUM(1)", "a,\"b\"\n;c"] {
        let complaint = json!({
            "clinic": "cat", "received_on": "2026-05-11", "channel": "email", "complainant": "A",
            "summary": text, "address": text,
        });
        let ran = user.run_with_input(
            &["new", "--from-json", "-", "--format", "json"],
            complaint.to_string(),
        );
        let shown: Value = serde_json::from_str(&ran.ok().stdout).expect("valid JSON");
        assert_eq!(shown["summary"], text);
        assert_eq!(shown["address"], text);
        assert_eq!(shown["events"][0]["words"]["summary"], text);
        let listed = user.sh("list --format ndjson").ok();
        let last = listed.stdout.lines().last().expect("a complaint a line");
        let last: Value = serde_json::from_str(last).expect("valid JSON");
        assert_eq!(last["summary"], text);

        let csv = user.sh("report register --format csv").ok().stdout;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let column = reader.headers().expect("a header").iter().position(|key| key == "summary");
        let row = reader.records().last().expect("a row").expect("valid CSV");
        let guard = if text.starts_with(['=', '+', '@']) { "'" } else { "" };
        assert_eq!(row[column.expect("a summary")], format!("{guard}{text}"));
    }
}

/// Windows puts a mark before the text of its files, and two characters at the end of a line.
#[test]
fn a_file_from_windows_is_read_like_any_other() {
    let user = User::on("2026-06-01");
    let complaint =
        json!({ "clinic": "cat", "channel": "email", "complainant": "A", "summary": "B" });
    let words = ["new", "--from-json", "-"];
    let _ = user.run_with_input(&words, format!("\u{feff}{complaint}\r\n")).ok();
    let words = ["note", "CAT-2026-0001", "-"];
    let _ = user.run_with_input(&words, "\u{feff}One line\r\nand another\r\n").ok();
    let events = user.json("show CAT-2026-0001")["events"].clone();
    let noted = events[1]["words"]["text"].as_str().expect("a note");
    assert!(noted.starts_with("One line") && noted.ends_with("and another"), "{noted:?}");
    let page = user.sh("show CAT-2026-0001 --format table").ok().stdout;
    assert!(!page.contains("\\r") && !page.contains("feff"), "{page}");
}

#[test]
fn what_was_typed_wrong_is_said_back_harmlessly() {
    let user = register();
    let text = hostile_argument();
    for words in [
        &["show", &text][..],
        &["show", "CAT-2026-0001", &text],
        &["ack", "CAT-2026-0001", "--by", &text],
        &["ack", "CAT-2026-0001", "--by", "phone", "--on", &text],
        &["list", &format!("--{text}")],
        &["list", "--clinic", &text],
        &["list", "--format", &text],
        &["step", "CAT-2026-0001", &text],
        &["ack", "CAT-2026-0001", "--by", "phone", "--offered", &text],
        &["escalate", "CAT-2026-0001", "--to", &text, "--in-writing"],
        &["clinic", "add", "Foo", "--procedure", &text],
        &["clinic", "add", "Foo", "--procedure", &format!("{text}.toml")],
        &["clinic", "add", "Foo", "--procedure", "cat", "--nation", &text],
        &["new", "--from-json", &text],
        &["list", "--db", &text],
        &["list", "--output", &format!("{text}/{text}")],
        &["list", "--color", "always", "--status", &text],
        &[&text],
    ] {
        let ran = user.run(words);
        assert!(ran.code == 1 || ran.code == 2, "{words:?} ended with {}", ran.code);
        let _ = harmless_act(ran);
    }
    for object in
        [json!({ HOSTILE: "x" }), json!({ "channel": HOSTILE }), json!({ "born_on": HOSTILE })]
    {
        let ran = user.run_with_input(&["new", "--from-json", "-"], object.to_string());
        let _ = harmless_act(ran.ends_with(2));
    }
}

#[test]
fn a_refusal_that_names_somebody_stays_one_message() {
    let user = register();
    let name = hostile_name().replace('\0', "");
    let _ = user.sh("respond CAT-2026-0001 --by letter --outcome not-upheld").ok();
    let ran = user.run(&["escalate", "CAT-2026-0001", "--in-writing", "--handler", &name]);
    let _ = harmless_act(ran.ends_with(1).says("may not handle"));
}

#[test]
fn a_name_stands_on_one_line() {
    let user = User::on("2026-06-01");
    for (key, flag) in
        [("complainant", "--complainant"), ("patient", "--patient"), ("handler", "--handler")]
    {
        let complaint = json!({
            "clinic": "cat", "channel": "email", "complainant": "A", "summary": "B",
            (key): "A. Patient\nStatus  closed",
        });
        let _ = user
            .run_with_input(&["new", "--from-json", "-"], complaint.to_string())
            .ends_with(2)
            .says(flag);
    }
    assert!(!user.register().exists());
}

#[test]
fn a_procedure_file_is_no_way_to_the_terminal() {
    let user = User::on("2026-06-01");
    let hostile = r"\u001b]0;owned\u0007\u202ex\nerror: forged";
    let text = include_str!("../../procedures/itrust.toml")
        .replace("key          = \"itrust\"", "key = \"hostile\"")
        .replace("title   = \"Written response\"", &format!("title = \"{hostile}\""))
        .replace("title = \"Investigation launched\"", &format!("title = \"{hostile}\""))
        .replace("quote   = \"We will write to you", &format!("quote   = \"{hostile}We will"));
    user.write("hostile.toml", &text);
    let _ = user.sh("init").ok();
    let _ = harmless_act(user.sh("clinic add Host --procedure hostile.toml --prefix HOST").ok());
    let new =
        "new --clinic host --received 2026-04-01 --channel letter --complainant A --summary B";
    let _ = harmless_act(user.sh(new).ok());
    for line in
        ["procedure show hostile", "procedure list", "show HOST-2026-0001", "report overdue"]
    {
        for format in ["table", "tsv", "json"] {
            let _ = harmless_act(user.sh(&format!("{line} --format {format}")).ok());
        }
    }
    user.write("broken.toml", text.replace("[[stage]]", "[[\u{1b}]0;x\u{7}stage]]"));
    let _ = harmless_act(user.sh("clinic add Foo --procedure broken.toml").ends_with(1));
}
