//! What comes as a page, as a workbook, as chosen columns; and what does not, before anything is done.

use std::fs;

use serde_json::{Value, json};

use crate::support::User;

/// A register with two complaints.
fn register() -> User {
    let user = User::on("2026-06-01");
    for (clinic, on) in [("carrara", "2026-04-02"), ("cat", "2026-05-26")] {
        let _ = user
            .sh(&format!(
                "new --clinic {clinic} --received {on} --channel phone --complainant '<b>Zoë</b>' --summary '=1+1'"
            ))
            .ok();
    }
    user
}

/// The lists, each with the title of its page.
const LISTS: [(&str, &str); 16] = [
    ("list", "Complaints"),
    ("find zoe", "Complaints found"),
    ("report overdue", "Overdue"),
    ("report due --within 30", "Due"),
    ("report register", "Complaints register"),
    ("report subject-access Zoë", "What is held about a person"),
    ("retention", "What need not be kept any longer"),
    ("action list", "Actions"),
    ("clinic list", "Clinics"),
    ("procedure list", "Procedures"),
    ("holiday list", "Bank holidays"),
    ("referral list CARR-2026-0001", "Referrals"),
    ("point list CARR-2026-0001", "Points"),
    ("file list CARR-2026-0001", "Documents"),
    ("feedback list", "Feedback"),
    ("when '2 working days'", "When limits end"),
];

#[test]
fn every_list_is_a_page_and_a_workbook_by_the_ending_of_its_file() {
    let user = register();
    for (line, title) in LISTS {
        for name in ["page.html", "page.htm"] {
            let _ = user.sh(&format!("{line} -o {name}")).ok().stdout("");
            let page = fs::read_to_string(user.home().join(name)).unwrap();
            assert!(page.starts_with("<!DOCTYPE html>"), "{line}");
            assert!(page.contains(&format!("<h1>{title}</h1>")), "{line}: {page}");
            assert!(page.contains("<dd>Mon 1 Jun 2026</dd>"), "{line}");
            assert!(!page.contains("<b>Zoë</b>"), "{line}");
        }
        let _ = user.sh(&format!("{line} -o book.xlsx")).ok().stdout("");
        let book = fs::read(user.home().join("book.xlsx")).unwrap();
        assert!(book.starts_with(b"PK\x03\x04"), "{line}");
        let _ = user.sh(&format!("{line} --format xlsx -o again.bin")).ok().stdout("");
        assert!(fs::read(user.home().join("again.bin")).unwrap() == book, "{line}");
    }
}

#[test]
fn where_nothing_is_overdue_a_page_and_a_workbook_say_so() {
    let user = register();
    let line = "report overdue --today 2026-04-02 --clinic cat";
    let _ = user.sh(&format!("{line} -o late.html")).ok().stdout("").stderr("");
    let page = fs::read_to_string(user.home().join("late.html")).unwrap();
    assert!(page.contains("<p>None.</p>"), "{page}");
    let _ = user.sh(&format!("{line} -o late.xlsx")).ok();
    assert!(fs::read(user.home().join("late.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn what_is_no_list_is_refused_as_one_before_anything_is_done() {
    let user = register();
    let before = user.sh("show CARR-2026-0001 --format json").ok().stdout;
    for line in [
        "ack CARR-2026-0001 --on 2026-04-02 --by phone",
        "show CARR-2026-0001",
        "new --clinic cat --received 2026-04-02 --channel phone --complainant A --summary B",
        "clinic show cat",
        "when '2 working days' --explain",
        "verify",
        "action add CARR-2026-0001 'Rewrite the form' --owner 'M. Jones' --due 2026-06-30",
    ] {
        for format in ["html", "xlsx"] {
            let _ = user.sh(&format!("{line} -o out.{format}")).ends_with(2).stdout("").stderr(&format!(
                "error: what this command prints does not come as {format}: expected table, tsv, csv, json, ndjson, md\n\
                 hint: `redress list` and every report come as html and xlsx\n"
            ));
            assert!(!user.home().join(format!("out.{format}")).exists());
        }
    }
    assert_eq!(user.sh("show CARR-2026-0001 --format json").ok().stdout, before);
    let _ = user
        .sh("list --format ics")
        .ends_with(2)
        .stderr("error: only `report due` and `report agenda` come as ics\n");
    let _ = user.sh("when --batch in.csv -o out.xlsx").ends_with(2).says("does not come as xlsx");
}

#[test]
fn what_has_a_format_of_its_own_is_written_whatever_its_file_is_called() {
    let user = register();
    user.write("letter.html", "a letter");
    let _ = user.sh("file add CARR-2026-0001 letter.html --store").ok();
    let _ = user.sh("file extract CARR-2026-0001 1 -o copy.html").ok();
    assert_eq!(fs::read_to_string(user.home().join("copy.html")).unwrap(), "a letter");
    let _ = user.sh("completions bash -o redress.ics").ok();
    assert!(user.home().join("redress.ics").exists());
}

#[test]
fn a_format_that_not_everything_has_is_none_for_the_config_file() {
    let user = register();
    fs::create_dir_all(user.home().join(".config/redress")).unwrap();
    user.write(".config/redress/config.toml", "format = \"xlsx\"\n");
    let _ = user.sh("list").ends_with(2).stderr(
        "error: HOME/.config/redress/config.toml: not everything comes as xlsx: expected table, tsv, csv, json, ndjson, md\n\
         hint: ask for it with `--format xlsx`, or `-o FILE.xlsx`\n",
    );
}

#[test]
fn a_file_that_cannot_be_written_is_an_error_and_leaves_nothing() {
    let user = register();
    let _ =
        user.sh("list -o nowhere/list.xlsx").ends_with(1).says("cannot write nowhere/list.xlsx");
    fs::create_dir(user.home().join("folder.html")).unwrap();
    let _ = user.sh("list -o folder.html").ends_with(1).says("it is not a file");
    let left: Vec<String> = fs::read_dir(user.home())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    assert_eq!(left, ["folder.html"]);
}

#[test]
fn fields_are_the_columns_that_were_named_in_their_order() {
    let user = register();
    let list = "list --fields outcome,ref,received_on";
    let _ =
        user.sh(list).ok().stdout("\tCARR-2026-0001\t2026-04-02\n\tCAT-2026-0001\t2026-05-26\n");
    let _ = user.sh(&format!("{list} --format csv")).ok().stdout(
        "outcome,ref,received_on\r\n,CARR-2026-0001,2026-04-02\r\n,CAT-2026-0001,2026-05-26\r\n",
    );
    let _ = user.sh(&format!("{list} --format ndjson")).ok().stdout(
        "{\"schema_version\":1,\"outcome\":null,\"ref\":\"CARR-2026-0001\",\"received_on\":\"2026-04-02\"}\n\
         {\"schema_version\":1,\"outcome\":null,\"ref\":\"CAT-2026-0001\",\"received_on\":\"2026-05-26\"}\n",
    );
    let _ = user.sh(&format!("{list} --format md")).ok().stdout(
        "| Ref | Received |\n| --- | --- |\n| CARR-2026-0001 | Thu 2 Apr 2026 |\n| CAT-2026-0001 | Tue 26 May 2026 |\n",
    );
    let _ = user.sh("report register --fields procedure_version,ref --format table").ok().stdout(
        "PROCEDURE VERSION  REF\n1                  CARR-2026-0001\n1                  CAT-2026-0001\n",
    );
    let _ = user.sh("report register --fields ref,summary --format json").ok().stdout(
        "[\n{\"schema_version\":1,\"ref\":\"CARR-2026-0001\",\"summary\":\"=1+1\"},\n\
         {\"schema_version\":1,\"ref\":\"CAT-2026-0001\",\"summary\":\"=1+1\"}\n]\n",
    );
    let _ = user
        .sh("find zoe --fields ref,found_in")
        .ok()
        .stdout("CARR-2026-0001\tcomplainant\nCAT-2026-0001\tcomplainant\n");
    let due = user.sh("report due --within 1 --fields ref,obligation").ok().stdout;
    assert!(due.lines().all(|line| line.split('\t').count() == 2), "{due}");
    // What has no column can still be asked for as JSON.
    let all: Value = user.json("list --fields ref,deadlines");
    assert!(all[0]["deadlines"].is_array());
}

#[test]
fn a_field_that_is_not_there_is_named_with_those_that_are() {
    let user = register();
    let _ = user.sh("report due --fields ref,titel -o due.csv").ends_with(2).stdout("").stderr(
        "error: `titel` is not a field of this list: expected ref, clinic, stage, obligation, title, force, anchor_on, \
         due_on, act_by_on, done_on, state, days_left, original_due_on, days_late, \
         working_days_late, band; did you mean `title`?\n",
    );
    assert!(!user.home().join("due.csv").exists());
    for format in ["json", "ndjson"] {
        let _ = user
            .sh(&format!("list --fields ref,recieved_on --format {format} -o list.json"))
            .ends_with(2)
            .says("`recieved_on` is not a field of these objects: expected ")
            .says("did you mean `received_on`?");
        assert!(!user.home().join("list.json").exists());
    }
    let _ = user
        .sh("list --fields ref,ref")
        .ends_with(2)
        .stderr("error: the field `ref` is named twice\n");
    let _ = user.sh("find zoe --fields ''").ends_with(2).says("`` is not a field of this list");
}

#[test]
fn a_report_of_several_tables_has_the_one_that_was_named() {
    let user = register();
    let _ =
        user.sh("report summary --table days --fields complaints,days --format csv").ok().says("");
    let _ =
        user.sh("report summary --table dais").ends_with(2).stdout("").says(
            "`dais` is not a table of this report: expected summary, days; did you mean `days`?",
        );
    let whole: Value = user.json("report summary");
    assert_eq!(whole["tables"]["summary"][0]["received"], 2);
}

#[test]
fn a_report_is_the_same_to_the_byte_every_time() {
    let user = register();
    for ending in ["html", "xlsx", "md", "json"] {
        let made = || {
            let _ = user.sh(&format!("report summary --by month -o report.{ending}")).ok();
            fs::read(user.home().join(format!("report.{ending}"))).unwrap()
        };
        assert!(made() == made(), "{ending}");
    }
}

/// The reports that list something, each with what it says of a field that it does not have.
const WITH_FIELDS: [&str; 9] = [
    "list",
    "find zoe",
    "report register",
    "report overdue",
    "report overdue --by band",
    "report due --within 30",
    "report due --by day",
    "report agenda --week",
    "report subject-access '<b>Zoë</b>'",
];

#[test]
fn a_field_that_is_not_there_is_one_also_where_there_is_nothing() {
    let (some, none) = (register(), User::on("2026-06-01"));
    let _ = none.sh("init").ok();
    for line in WITH_FIELDS {
        for format in ["table", "tsv", "csv", "json", "ndjson", "md", "html"] {
            let line = format!("{line} --fields ref,nosuch --format {format}");
            let line = line.replace("ref,", if line.contains("--by") { "" } else { "ref," });
            let said =
                some.sh(&line).ends_with(2).stdout("").says("`nosuch` is not a field of ").stderr;
            let _ = none.sh(&line).ends_with(2).stdout("").stderr(&said);
        }
    }
    let group = "--db here.db --db there.db";
    for db in ["here.db", "there.db"] {
        let _ = none.sh(&format!("--db {db} init")).ok();
    }
    for line in ["list", "report overdue", "report agenda"] {
        for format in ["tsv", "json"] {
            let line = format!("{group} {line} --format {format}");
            let _ =
                none.sh(&format!("{line} --fields register,nosuch")).ends_with(2).says("register");
            let _ = none.sh(&format!("{line} --fields register,ref")).ok();
        }
    }
}

#[test]
fn every_key_of_the_objects_can_be_asked_for_and_no_other() {
    let user = register();
    for line in WITH_FIELDS.iter().filter(|line| !line.contains("--by")) {
        let error = user.sh(&format!("{line} --fields nosuch --format json")).ends_with(2).stderr;
        let expected = error.split("expected ").nth(1).unwrap().lines().next().unwrap();
        let expected = expected.split("; did you mean").next().unwrap();
        let mut expected: Vec<&str> = expected.split(", ").collect();
        expected.push("schema_version");
        expected.sort_unstable();
        let all = user.json(line);
        let mut keys: Vec<&str> = all[0].as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, expected, "{line}");
        let same = user.json(&format!("{line} --fields {}", keys.join(",")));
        assert_eq!(same, all, "{line}");
    }
}

#[test]
fn a_calendar_has_no_fields() {
    let user = register();
    for line in ["report agenda --format ics", "report due -o due.ics"] {
        let _ = user
            .sh(&format!("{line} --fields ref"))
            .ends_with(2)
            .stdout("")
            .stderr("error: a calendar has no fields: leave `--fields` out\n");
    }
    assert!(!user.home().join("due.ics").exists());
    let _ = user
        .sh("report due --by month --format ics")
        .ends_with(2)
        .stderr("error: only `report due` and `report agenda` come as ics, without `--by`\n");
}

#[test]
fn a_file_that_is_called_as_another_document_is_refused_before_anything_is_done() {
    let user = register();
    let before = user.sh("list").ok().stdout;
    for name in ["out.xls", "out.PDF", "out.docx", "out.ods", "out.png"] {
        let ending = name.rsplit('.').next().unwrap();
        let _ = user.sh(&format!("report summary -o {name}")).ends_with(2).stdout("").stderr(&format!(
            "error: {name}: nothing comes as {ending}: expected tsv, csv, json, ndjson, md, html, xlsx\n\
             hint: `-o FILE.xlsx` or `-o FILE.html`; or say what it is to hold with `--format`\n"
        ));
        let _ = user
            .sh(&format!(
                "new --clinic cat --received 2026-04-02 --channel phone --complainant A --summary B -o {name}"
            ))
            .ends_with(2)
            .says(&format!("{name}: nothing comes as {ending}: expected tsv, csv, json, ndjson, md\n"));
        assert!(!user.home().join(name).exists());
    }
    assert_eq!(user.sh("list").ok().stdout, before);
    let _ =
        user.sh("list -o all.parquet").ends_with(2).says("`redress export FOLDER --as parquet`");
    // Whoever says the format gets it, and an ending that means nothing is a name like any other.
    let _ = user.sh("list --format csv -o out.xls").ok();
    let _ = user.sh("list -o out.txt").ok();
    let _ = user.sh("list -o OUT.CSV").ok();
    let text = fs::read_to_string(user.home().join("OUT.CSV")).unwrap();
    assert!(text.contains("ref,clinic,"), "{text}");
    let _ = user.sh("completions bash -o redress.pdf").ok();
}

#[test]
fn programs_read_what_a_report_covers_as_days_and_codes() {
    let user = register();
    let scope = |line: &str| user.json(line)["scope"].clone();
    let of = |from: Value, to: Value, clinics: Value, by: Value, only: Value| {
        json!({
            "as_at": "2026-06-01", "from": from, "to": to, "clinics": clinics, "registers": 1, "by": by, "only": only,
        })
    };
    let both = json!(["carrara", "cat"]);
    assert_eq!(
        scope("report summary"),
        of(Value::Null, Value::Null, both.clone(), Value::Null, json!({}))
    );
    assert_eq!(
        scope("report summary --from 2026-01-01 --clinic cat --by month --channel phone"),
        of(
            json!("2026-01-01"),
            Value::Null,
            json!(["cat"]),
            json!("month"),
            json!({"channel": "phone"})
        )
    );
    assert_eq!(
        scope("report annual --year 2026"),
        of(json!("2025-04-01"), json!("2026-03-31"), both.clone(), Value::Null, json!({}))
    );
    assert_eq!(
        scope("report overdue --by band --firm --to 2026-05-31 --clinic carrara"),
        of(
            Value::Null,
            json!("2026-05-31"),
            json!(["carrara"]),
            json!("band"),
            json!({"force": "firm"})
        )
    );
    assert_eq!(
        scope("report due --by person"),
        of(json!("2026-06-01"), json!("2026-06-08"), both.clone(), json!("person"), json!({}))
    );
    assert_eq!(
        scope("report workload"),
        of(Value::Null, Value::Null, both, json!("handler"), json!({}))
    );
    let compared = scope("report compare --from 2026-05-01 --to 2026-05-31");
    assert_eq!((&compared["from"], &compared["to"]), (&json!("2026-05-01"), &json!("2026-05-31")));
    let with = (&compared["with_from"], &compared["with_to"]);
    assert_eq!(with, (&json!("2025-05-01"), &json!("2025-05-31")));
}
