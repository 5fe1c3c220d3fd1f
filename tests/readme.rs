//! The README and docs/calendars.md tell the truth: their console blocks are run, in order and in one home, and what it
//! shows is what the program says. `REDRESS_WRITE_README=1` writes what it says now into the file.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "cli/support.rs"]
#[expect(dead_code, reason = "the README needs a part of it")]
mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use support::{User, split};

fn project_file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// What a terminal shows for a command line of the README: words, then data as a table.
fn shown(user: &User, line: &str, today: &str) -> String {
    let words =
        split(line.trim_start_matches("cargo run --locked -- ").trim_start_matches("redress "));
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.extend(["--today", today]);
    if !words.contains(&"--format") {
        words.extend(["--format", "table"]);
    }
    let ran = user.run(&words);
    format!("{}{}", ran.stderr, ran.stdout)
}

#[expect(clippy::disallowed_methods, reason = "asks whether to write the file anew")]
fn is_to_be_written() -> bool {
    std::env::var_os("REDRESS_WRITE_README").is_some()
}

#[test]
fn the_console_blocks_of_the_readme_show_what_the_program_says() {
    check("README.md", 9);
}

#[test]
fn the_console_blocks_about_calendars_show_what_the_program_says() {
    check("docs/calendars.md", 8);
}

/// Runs the console blocks of a page, at least so many commands.
fn check(page: &str, least: usize) {
    let readme = project_file(page);
    let user = User::on("2026-04-02").with("COLUMNS", "140");
    let mut today = "2026-04-02".to_owned();
    let mut written = String::new();
    let mut in_console = false;
    let mut commands = 0;
    for line in readme.lines() {
        if let Some(day) = line.strip_prefix("<!-- today: ") {
            day.trim_end_matches(" -->").clone_into(&mut today);
        }
        if line == "```console" {
            in_console = true;
        } else if line.starts_with("```") {
            in_console = false;
        } else if in_console {
            let Some(command) = line.strip_prefix("$ ") else { continue };
            let _ = write!(written, "{line}\n{}", shown(&user, command, &today));
            commands += 1;
            continue;
        }
        let _ = writeln!(written, "{line}");
    }
    assert!(commands >= least, "only {commands} commands were found");
    if is_to_be_written() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(page), &written).unwrap();
    }
    let first = readme.lines().zip(written.lines()).find(|(is, should)| is != should);
    assert!(
        readme == written,
        "{page} is stale at {first:?}: REDRESS_WRITE_README=1 cargo test --test readme"
    );
}

#[test]
fn the_readme_starts_with_what_it_is_and_two_commands() {
    let readme = project_file("README.md");
    let new =
        readme.find("cargo run --locked -- new").expect("the first command records a complaint");
    let test = readme.find("cargo test --locked").expect("the second passes the tests");
    assert!(new < test && test < readme.find("\n## ").unwrap());
    assert!(project_file(".ci/run").contains("cargo test --locked"));
}

#[test]
fn the_example_procedure_of_the_docs_is_read_and_gives_its_dates() {
    let docs = project_file("docs/procedures.md");
    let (_, rest) = docs.split_once("```toml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let user = User::on("2026-03-02");
    user.write("mine.toml", example);
    let _ = user.sh("init").ok();
    let _ = user.sh("clinic add 'Rose Lane Aesthetics' --procedure mine.toml").ok();
    let complaint = user.json("new --clinic rose --channel email --complainant A --summary B");
    // Monday 2 March 2026: no bank holiday before Good Friday, 3 April.
    assert_eq!(
        support::deadlines(&complaint),
        [
            "clinic/acknowledgement 1 2026-03-05 open",
            "clinic/response 1 2026-03-30 open",
            "clinic/progress 1 2026-03-30 open",
        ]
    );
}

#[test]
fn the_columns_in_the_docs_are_those_of_the_csv() {
    let docs = project_file("docs/output.md");
    let user = User::on("2026-04-02");
    let _ = user.sh("new --clinic carrara --channel phone --complainant A --summary B").ok();
    for line in [
        "show CARR-2026-0001",
        "list",
        "report register",
        "clinic list",
        "procedure list",
        "holiday list",
        "holiday add 2026-04-10 Day --dry-run",
        "config",
        "when '1 day'",
    ] {
        let csv = user.sh(&format!("{line} --format csv")).ok().stdout;
        let header = csv.lines().next().unwrap().replace(',', " ");
        assert!(docs.contains(&format!("\n    {header}\n")), "`{line}` has the columns {header}");
    }
}
