//! TSV for pipes, CSV for spreadsheets, tables for people, and files.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::NEW;
use crate::support::User;

/// A user with one complaint whose words were written to do harm.
fn nasty() -> User {
    let user = User::on("2026-04-13");
    let new = ["new", "--clinic", "carrara", "--received", "2026-04-02", "--channel", "phone"];
    let words = [
        "--complainant",
        "=HYPERLINK(\"http://x\")",
        "--patient",
        "+44 20, \"so\"",
        "--summary",
        "one\ttwo\r\nthree \u{1b}[31mred\u{202e}",
    ];
    let _ = user.run(&[&new[..], &words[..]].concat()).ok();
    user
}

#[test]
fn on_a_pipe_it_is_tsv_without_a_header_one_record_a_line() {
    let user = User::on("2026-04-13");
    let tsv = "CARR-2026-0001\tcarrara\tlocal-resolution\tcall\tTelephone call to the patient\t\
               firm\t2026-04-02\t2026-04-02\t2026-04-02\t\toverdue\t-11\n\
               CARR-2026-0001\tcarrara\tlocal-resolution\tfull-reply\tFull reply\tsoft\t\
               2026-04-02\t2026-04-13\t2026-04-13\t\tdue_today\t0\n\
               CARR-2026-0001\tcarrara\tlocal-resolution\tresponse\tDetailed written response\t\
               firm\t2026-04-02\t2026-05-05\t2026-05-05\t\topen\t22\n\
               CARR-2026-0001\tcarrara\tlocal-resolution\tdelay-letter\tLetter explaining the \
               delay, while unanswered\tfirm\t2026-05-05\t2026-05-05\t2026-05-05\t\topen\t22\n";
    let _ = user.sh(NEW).ok().stdout(tsv);
    let _ = user.sh("show CARR-2026-0001").ok().stdout(tsv);
    let _ = user.sh("show CARR-2026-0001 --format tsv --color always").ok().stdout(tsv);
    let list = "CARR-2026-0001\tcarrara\topen\tlocal-resolution\t2026-04-02\t2026-04-02\tcall\t\
                overdue\t\t\t\tA. Patient\tAsymmetry\n";
    let _ = user.sh("list").ok().stdout(list);
}

#[test]
fn a_record_of_tsv_is_one_line_whatever_was_written() {
    let user = nasty();
    let _ = user.sh("list").ok().stdout(
        "CARR-2026-0001\tcarrara\topen\tlocal-resolution\t2026-04-02\t2026-04-02\tcall\t\
         overdue\t\t\t\t\
         =HYPERLINK(\"http://x\")\tone\\ttwo\\r\\nthree \\u{1b}[31mred\\u{202e}\n",
    );
}

#[test]
fn csv_is_rfc_4180_and_guarded_against_formulas() {
    let user = nasty();
    let _ = user.sh("report register --format csv").ok().stderr("").stdout(
        "ref,clinic,received_on,channel,category,complainant,patient,summary,stage,status,handler,\
         acknowledged_on,responded_on,outcome,closed_on,closed_reason,procedure,procedure_version\r\n\
         CARR-2026-0001,carrara,2026-04-02,phone,,\"'=HYPERLINK(\"\"http://x\"\")\",\"'+44 \
         20, \"\"so\"\"\",\
         \"one\ttwo\r\nthree \u{1b}[31mred\u{202e}\",local-resolution,open,,,,,,,carrara,1\r\n",
    );
}

#[test]
fn csv_has_its_header_also_where_there_is_nothing_to_list() {
    let user = User::on("2026-04-13");
    let _ = user.sh("init").ok();
    let _ = user.sh("list --format csv").ok().stderr("").stdout(
        "ref,clinic,status,stage,received_on,next_due_on,next_obligation,next_state,outcome,closed_on,handler,\
         complainant,summary\r\n",
    );
    let _ = user.sh("report due --format csv").ok().stderr("").stdout(
        "ref,clinic,stage,obligation,title,force,anchor_on,due_on,act_by_on,done_on,state,days_left,\
         original_due_on,days_late,working_days_late,band\r\n",
    );
    let _ = user
        .sh("clinic list --format csv")
        .ok()
        .stdout("code,name,prefix,procedure,nations,working_week,closed_days,extra_days,closed_days_stretch,sites\r\n");
}

#[test]
fn json_holds_what_was_written_and_nothing_that_drives_a_terminal() {
    let user = nasty();
    for format in ["json", "ndjson"] {
        let text = user.sh(&format!("show CARR-2026-0001 --format {format}")).ok().stdout;
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{format} drives the terminal");
    }
    let complaint = user.json("show CARR-2026-0001");
    assert_eq!(complaint["summary"], "one\ttwo\r\nthree \u{1b}[31mred\u{202e}");
    assert_eq!(complaint["complainant"], "=HYPERLINK(\"http://x\")");
}

#[test]
fn a_table_is_what_is_asked_for_and_is_harmless() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    let _ = user.sh("report overdue --format table").ok().stderr("").stdout(
        "REF             WHAT                           DUE             STATE\n\
         CARR-2026-0001  Telephone call to the patient  Thu 2 Apr 2026  OVERDUE 11 days\n",
    );
    let page = nasty().sh("show CARR-2026-0001 --format table").ok().stdout;
    assert!(!page.contains(['\u{1b}', '\u{202e}', '\r']), "{page}");
}

#[test]
fn what_presses_is_coloured_in_tables_and_where_that_is_wanted() {
    let coloured = |user: &User, flags: &str| {
        let line = format!("report overdue --format table {flags}");
        let table = user.sh(&line).ok().stdout;
        assert!(table.contains("OVERDUE 11 days"), "{table}");
        table.contains("\u{1b}[1;31mOVERDUE 11 days\u{1b}[0m")
    };
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    assert!(!coloured(&user, ""), "a pipe is no terminal");
    assert!(!coloured(&user, "--color auto"));
    assert!(!coloured(&user, "--color never"));
    assert!(coloured(&user, "--color always"));
    let user = user.with("NO_COLOR", "1");
    assert!(!coloured(&user, ""));
    assert!(coloured(&user, "--color always"), "a flag wins over the environment");
    for format in ["tsv", "csv", "json", "ndjson"] {
        let text = user.sh(&format!("report overdue --format {format} --color always")).ok().stdout;
        assert!(!text.contains('\u{1b}'), "{format} is coloured");
    }
}

#[test]
fn a_file_has_the_format_of_its_ending_unless_another_is_asked_for() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    let written = |name: &str| fs::read_to_string(user.home().join(name)).unwrap();
    let marks = [("tsv", ""), ("csv", "\u{feff}"), ("json", ""), ("ndjson", ""), ("md", "")];
    for (format, mark) in marks {
        let expected = user.sh(&format!("list --format {format}")).ok().stdout;
        let _ = user.sh(&format!("list -o list.{format}")).ok().stdout("").stderr("");
        // Excel takes a CSV file for UTF-8 by the mark at its beginning; a pipe has none.
        assert_eq!(written(&format!("list.{format}")), format!("{mark}{expected}"));
    }
    let json = user.sh("list --format json").ok().stdout;
    let _ = user.sh("list --output other.csv --format json").ok();
    assert_eq!(written("other.csv"), json);
    let tsv = user.sh("list --format tsv").ok().stdout;
    let _ = user.sh("list -o list.txt").ok();
    assert_eq!(written("list.txt"), tsv);
}

#[test]
fn a_file_is_private_to_its_user() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    user.write("old.csv", "old");
    fs::set_permissions(user.home().join("old.csv"), fs::Permissions::from_mode(0o644)).unwrap();
    for name in ["new.csv", "old.csv"] {
        let _ = user.sh(&format!("list -o {name}")).ok();
        let mode = fs::metadata(user.home().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let register = fs::metadata(user.register()).unwrap().permissions().mode();
    assert_eq!(register & 0o777, 0o600, "the register");
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    user.write("kept.csv", "as it was");
    let names = |user: &User| {
        let names = fs::read_dir(user.home()).unwrap().map(|it| it.unwrap().file_name());
        let mut names: Vec<String> = names.map(|it| it.into_string().unwrap()).collect();
        names.sort();
        names
    };
    let before = names(&user);
    for line in ["show CARR-2026-0009 -o kept.csv", "list --clinic itrust -o kept.csv"] {
        let _ = user.sh(line).ends_with(1).stdout("");
        assert_eq!(fs::read_to_string(user.home().join("kept.csv")).unwrap(), "as it was");
        assert_eq!(names(&user), before, "`{line}` left something behind");
    }
}

#[test]
fn nothing_is_recorded_where_the_file_cannot_be_written() {
    let user = User::on("2026-04-13");
    let _ = user.sh(NEW).ok();
    fs::create_dir(user.home().join("folder")).unwrap();
    let register = fs::read(user.register()).unwrap();
    for file in ["nowhere/new.json", "folder"] {
        let ran = user.sh(&format!("{NEW} -o {file}")).ends_with(1).stdout("");
        let _ = ran.says(&format!("error: cannot write {file}"));
        let unchanged = fs::read(user.register()).unwrap() == register;
        assert!(unchanged, "`-o {file}` recorded a complaint");
    }
}
