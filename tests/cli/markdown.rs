//! Markdown: a page from `show`, a table from what lists something, and text that stays text.

use std::fs;

use crate::support::User;

const NEW: &str = "new --clinic carrara --received 2026-04-02 --channel phone --complainant \
                   'A | B' --summary '<b>*Asymmetry*</b>'";

fn user() -> User {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    user
}

#[test]
fn a_list_is_a_table() {
    let user = user();
    let table = "| Ref | Status | Stage | Received | Next | State | Complainant |\n\
                 | --- | --- | --- | --- | --- | --- | --- |\n\
                 | CARR-2026-0001 | open | local-resolution | Thu 2 Apr 2026 | call | \
                 **OVERDUE 11 days** | A \\| B |\n";
    let _ = user.sh("list --format md").ok().stdout(table).stderr("");
    let _ = user.sh("list --format markdown").ok().stdout(table);
    for name in ["list.md", "list.markdown"] {
        let _ = user.sh(&format!("list -o {name}")).ok().stdout("");
        assert_eq!(fs::read_to_string(user.home().join(name)).expect("a file"), table);
    }
    let _ = user.sh("report overdue --format md").ok().stdout(
        "| Ref | What | Due | State |\n\
         | --- | --- | --- | --- |\n\
         | CARR-2026-0001 | Telephone call to the patient | Thu 2 Apr 2026 | **OVERDUE 11 days** |\n",
    );
    let _ = user.sh("report overdue --format md --today 2026-04-02").ok().stdout("").stderr("");
}

#[test]
fn show_writes_its_page() {
    let user = user();
    let _ = user.sh("note CARR-2026-0001 '# Rang' --on 2026-04-07").ok();
    let page = user.sh("show CARR-2026-0001 --format md").ok().stderr("").stdout;
    assert!(
        page.starts_with(
            "# CARR-2026-0001\n\n\
             Carrara Aesthetics: **open**, on Mon 13 Apr 2026\n\n\
             - Stage 1: Local Resolution, since Thu 2 Apr 2026\n\
             - **OVERDUE 11 days: Telephone call to the patient, due Thu 2 Apr 2026**\n\
             - **DUE TODAY: Full reply**\n"
        ),
        "{page}"
    );
    assert!(page.contains("- **Complainant:** A \\| B\n"), "{page}");
    assert!(page.contains("- **Summary:** \\<b\\>\\*Asymmetry\\*\\</b\\>\n"), "{page}");
    assert!(page.contains("- **2.** Tue 7 Apr 2026: note: \\# Rang (manager)\n"), "{page}");
    // An act prints the deadlines, as in every other format but JSON.
    let deadlines = user.sh("note CARR-2026-0001 Rang --format md").ok().stdout;
    assert!(deadlines.starts_with("| Ref | What | Due | State |\n"), "{deadlines}");
}

#[test]
fn a_batch_has_no_markdown() {
    let user = User::on("2026-04-13");
    user.write("limits.csv", "from,within\n2026-04-02,20 working days\n");
    for flags in ["--format md", "-o due.md"] {
        let ran = user.sh(&format!("when --batch limits.csv {flags}")).ends_with(2).stdout("");
        let _ = ran.stderr(
            "error: a batch is not written as a table\n\
             hint: `--format` takes csv, tsv, json or ndjson here\n",
        );
        assert!(!user.home().join("due.md").exists());
    }
}

#[test]
fn a_format_that_there_is_not_names_those_that_there_are() {
    let ran = User::on("2026-04-13").sh("list --format mkd").ends_with(2).stdout("");
    let _ = ran.says("[possible values: table, tsv, csv, json, ndjson, md, html, xlsx, ics]");
}
