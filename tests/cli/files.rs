//! Documents of a complaint: attached by reference or with their bytes, once, and still what they
//! were.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]

use std::fs;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::support::User;

mod extract;
mod refused;
mod verify;

const ONE: &str = "CARR-2026-0001";
const TWO: &str = "CARR-2026-0002";

/// SHA-256 of `hello\n`, by sha256sum.
const HELLO: &str = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

/// A register with two complaints, and a letter that says hello. It is 2 April 2026.
fn register() -> User {
    let user = User::on("2026-04-02");
    for name in ["A", "B"] {
        let line = format!(
            "new --clinic carrara --received 2026-04-01 --incident 2026-03-30 --channel letter \
             --complainant {name} --summary S"
        );
        let _ = user.sh(&line).ok();
    }
    user.write("letter.pdf", "hello\n");
    user
}

/// The same after some commands. `ONE` and `TWO` stand for the complaints.
fn after(lines: &[&str]) -> User {
    let user = register();
    for line in lines {
        let _ = user.sh(&named(line)).ok();
    }
    user
}

fn named(line: &str) -> String {
    line.replace("ONE", ONE).replace("TWO", TWO)
}

fn conn(user: &User) -> Connection {
    Connection::open(user.register()).unwrap()
}

/// How many documents the register keeps the bytes of.
fn kept(user: &User) -> i64 {
    let count = "SELECT count(*) FROM attachment_content";
    conn(user).query_row(count, [], |row| row.get(0)).unwrap()
}

/// The documents of a complaint as `file kept name`, one a line.
fn files(user: &User, reference: &str) -> Vec<String> {
    let files = user.json(&format!("file list {reference}"));
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let files = files.as_array().unwrap().iter();
    files.map(|it| format!("{} {} {}", it["file"], text(&it["kept"]), text(&it["name"]))).collect()
}

/// Every byte there is, often enough for several pages.
fn picture() -> Vec<u8> {
    (0..=255_u8).cycle().take(200_000).collect()
}

#[test]
fn a_document_is_attached_by_reference() {
    let user = register();
    let ran = user.sh(&named("file add ONE letter.pdf --type letter --title 'The complaint'")).ok();
    assert_eq!(
        ran.stderr,
        "Attached letter.pdf to CARR-2026-0001, on Thu 2 Apr 2026.\n  file 1, 6 bytes, kept by reference\n"
    );
    assert_eq!(
        user.json(&named("file list ONE")),
        json!([{
            "schema_version": 1, "ref": ONE, "file": 1, "added_on": "2026-04-02", "type": "letter",
            "name": "letter.pdf", "title": "The complaint", "size": 6, "kept": "reference",
            "sha256": HELLO, "path": user.home().join("letter.pdf"),
            "removed_on": null, "removed_reason": null,
        }])
    );
    assert_eq!(kept(&user), 0);
    let _ = user.sh(&named("file list TWO")).ok().stdout("").stderr("");
}

#[test]
fn the_columns_of_the_list_are_these() {
    let user = after(&[
        "file add ONE letter.pdf --store --type letter --on 2026-04-01",
        "file remove ONE 1 --reason 'Another patient'",
    ]);
    let path = user.home().join("letter.pdf");
    let ran = user.sh(&named("file list ONE --format csv")).ok();
    assert_eq!(
        ran.stdout.replace('\r', ""),
        format!(
            "ref,file,added_on,type,name,title,size,kept,sha256,path,removed_on,removed_reason\n\
             {ONE},1,2026-04-01,letter,letter.pdf,,6,taken-off,{HELLO},{},2026-04-02,Another patient\n",
            path.display()
        )
    );
    let _ = user.sh(&named("file list ONE --format table")).ok().stdout(
        "FILE  ATTACHED        TYPE    NAME        SIZE     KEPT\n\
         1     Wed 1 Apr 2026  letter  letter.pdf  6 bytes  taken-off\n",
    );
}

#[test]
fn the_same_document_stands_once_on_a_complaint() {
    let user = after(&["file add ONE letter.pdf"]);
    user.write("copy.pdf", "hello\n");
    for line in [
        "file add ONE letter.pdf",
        "file add ONE copy.pdf --type letter --title Other --on 2026-04-01",
    ] {
        let _ = user
            .sh(&named(line))
            .ok()
            .stderr("CARR-2026-0001: this stands in the record already.\n");
    }
    assert_eq!(files(&user, ONE), ["1 reference letter.pdf"]);
    // Kept by reference and stored are not the same.
    let _ = user.sh(&named("file add ONE letter.pdf --store")).ends_with(1).stderr(
        "error: file 1 of CARR-2026-0001 is this document, kept by reference\n\
         hint: `redress file remove CARR-2026-0001 1 --reason TEXT` first, and then the same with `--store`\n",
    );
    let _ = user.sh(&named("file remove ONE 1 --reason stored")).ok();
    let _ = user.sh(&named("file add ONE letter.pdf --store")).ok();
    assert_eq!(files(&user, ONE), ["1 taken-off letter.pdf", "2 stored letter.pdf"]);
    // And what is stored need not be kept by reference as well.
    let _ = user.sh(&named("file add ONE letter.pdf")).ok().says("stands in the record already");
}

#[test]
fn the_same_document_on_two_complaints_is_stored_once() {
    let user = after(&["file add ONE letter.pdf --store"]);
    let _ = user.sh(&named("file add TWO letter.pdf --store")).ok().stderr(
        "Attached letter.pdf to CARR-2026-0002, on Thu 2 Apr 2026.\n  \
         file 1, 6 bytes, its bytes are stored\n\
         note: the same document is attached to CARR-2026-0001 (file 1)\n",
    );
    assert_eq!(kept(&user), 1);
    let _ = user.sh(&named("file remove ONE 1 --reason Wrong")).ok();
    assert_eq!(kept(&user), 1, "the other complaint still has it");
    let _ = user.sh(&named("file extract TWO 1 -o -")).ok().stdout("hello\n");
    let _ = user.sh(&named("file remove TWO 1 --reason Wrong")).ok();
    assert_eq!(kept(&user), 0);
}

#[test]
fn what_is_taken_off_is_gone_and_stays_in_the_history() {
    let user = register();
    let marker = "a marker that is found nowhere else, ";
    user.write("statement.txt", marker.repeat(3000));
    let _ = user.sh(&named("file add ONE statement.txt --type statement --store")).ok();
    let holds = |user: &User| {
        let bytes = fs::read(user.register()).unwrap();
        bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
    };
    assert!(holds(&user));
    let _ = user
        .sh(&named("file remove ONE 1 --reason 'Another patient'"))
        .ok()
        .stderr("Took file 1 off CARR-2026-0001, on Thu 2 Apr 2026.\n");
    assert!(!holds(&user), "the bytes are overwritten");
    let page = user.sh(&named("show ONE --format table")).ok().stdout;
    assert!(page.contains("file 1 attached (statement): statement.txt"), "{page}");
    assert!(page.contains("file 1 taken off: Another patient"), "{page}");
    // Again is no second time; with another reason it is refused.
    let _ = user
        .sh(&named("file remove ONE 1 --reason 'Another patient'"))
        .ok()
        .stderr("CARR-2026-0001: this stands in the record already.\n");
    let _ = user.sh(&named("file remove ONE 1 --reason Other")).ends_with(1).stderr(
        "error: file 1 of CARR-2026-0001 was taken off on 2026-04-02\n\
         hint: `redress file list CARR-2026-0001` shows them\n",
    );
    let _ = user.sh(&named("file extract ONE 1")).ends_with(1).says("was taken off on 2026-04-02");
    // Its number is not used again.
    let _ = user.sh(&named("file add ONE statement.txt")).ok().says("file 2, ");
}

#[test]
fn taking_an_attachment_back_takes_its_bytes_with_it() {
    let user = after(&["file add ONE letter.pdf --store"]);
    let _ = user.sh(&named("undo ONE --reason Slip")).ok();
    assert_eq!(files(&user, ONE), [""; 0]);
    assert_eq!(kept(&user), 0);
    let _ = user.sh("file verify").ok().stderr("There are no files to check.\n");
    let _ = user.sh(&named("file add ONE letter.pdf --store")).ok().says("file 2, ");
    let _ = user.sh(&named("file remove ONE 2 --reason Wrong")).ok();
    // What was deleted cannot come back by itself.
    let _ = user.sh(&named("undo ONE --reason Slip")).ends_with(1).says(
        "error: file 2 of CARR-2026-0001 cannot come back: its bytes were deleted with it\n\
         hint: `redress file add CARR-2026-0001 PATH --store` attaches it again\n",
    );
    // What lies elsewhere can.
    let user = after(&["file add ONE letter.pdf", "file remove ONE 1 --reason Wrong"]);
    let _ = user.sh(&named("undo ONE --reason Slip")).ok();
    assert_eq!(files(&user, ONE), ["1 reference letter.pdf"]);
    let _ = user.sh("file verify").ok().stderr("The one file is what it was.\n");
}

#[test]
fn standard_input_is_stored_under_a_name() {
    let user = register();
    let add = |words: &[&str], input: &[u8]| {
        let words = [&["file", "add", ONE, "-"], words].concat();
        user.run_with_input(&words, input)
    };
    let _ = add(&["--name", "scan.pdf", "--type", "letter"], &picture()).ok();
    assert_eq!(files(&user, ONE), ["1 stored scan.pdf"]);
    assert_eq!(user.json(&named("file list ONE"))[0]["path"], Value::Null);
    let _ = user.sh(&named("file extract ONE 1")).ok();
    assert!(fs::read(user.home().join("scan.pdf")).unwrap() == picture());
    let _ = add(&[], b"x").ends_with(2).stderr(
        "error: standard input has no name of its own\nhint: add `--name NAME`, such as `--name scan.pdf`\n",
    );
    let _ = add(&["--name", "empty"], b"").ends_with(1).says("error: there is nothing in empty");
    let _ = user.sh(&named("file add ONE letter.pdf --name x")).ends_with(2).says("`--name`");
    let too_much = vec![b'x'; 32 * 1024 * 1024 + 1];
    let _ = add(&["--name", "large"], &too_much)
        .ends_with(2)
        .says("error: standard input has more than 33554432 bytes");
    assert_eq!(kept(&user), 1);
}

#[test]
fn documents_come_after_the_end_as_well() {
    let user = after(&["close ONE --reason withdrawn", "file add ONE letter.pdf --store"]);
    let _ = user.sh(&named("file remove ONE 1 --reason Wrong")).ok();
    assert_eq!(files(&user, ONE), ["1 taken-off letter.pdf"]);
}

#[test]
fn names_of_any_script_stay_as_they_are_and_drive_no_terminal() {
    let user = register();
    for (number, name) in [
        "王秀英の手紙.pdf",
        "שלום.txt",
        "Zoë’s “photo”.jpg",
        "line\nbreak\u{1b}[31m.txt",
        "\u{202e}gpj.exe",
    ]
    .iter()
    .enumerate()
    {
        user.write(name, format!("{number}"));
        let ran = user.run(&["file", "add", ONE, name]).ok();
        assert!(!ran.stderr.contains(['\u{1b}', '\u{202e}']), "{}", ran.stderr);
        let listed = user.json(&named("file list ONE"));
        assert_eq!(listed[number]["name"], *name);
        for format in ["table", "tsv"] {
            let ran = user.sh(&named(&format!("file list ONE --format {format}"))).ok();
            assert!(!ran.stdout.contains('\u{1b}'), "{}", ran.stdout);
        }
    }
    let _ = user.sh("file verify").ok().stderr("All 5 files are what they were.\n");
    let _ = user.sh("find 王秀英の手紙").ok();
}

/// A name that is no text can be stored, and not be written down as a place.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_stored_only() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let user = register();
    let name = OsStr::from_bytes(b"caf\xe9.txt");
    fs::write(user.home().join(name), "x").unwrap();
    let add = |more: &[&str]| {
        let mut command = user.command(&["file", "add", ONE]);
        command.arg(name).args(more).output().unwrap()
    };
    let refused = add(&[]);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("keep its bytes in the register with `--store`"), "{said}");
    assert!(add(&["--store"]).status.success());
    assert_eq!(files(&user, ONE), ["1 stored caf\u{fffd}.txt"]);
}
