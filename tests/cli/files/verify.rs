//! Every document is still what it was, or it is named.

use std::fs;

use serde_json::json;

use super::{HELLO, ONE, after, conn, named, register};

#[test]
fn what_is_unchanged_is_said_and_prints_nothing() {
    let user = register();
    let _ = user.sh("file verify").ok().stdout("").stderr("There are no files to check.\n");
    let user = after(&["file add ONE letter.pdf", "file add TWO letter.pdf --store"]);
    let _ = user.sh("file verify").ok().stdout("").stderr("All 2 files are what they were.\n");
    let _ = user.sh(&named("file verify TWO")).ok().stderr("The one file is what it was.\n");
    assert_eq!(user.json("file verify"), json!([]));
    let _ = user.sh("file verify CARR-2026-0009").ends_with(1);
}

#[test]
fn what_vanished_or_changed_is_named() {
    let user = register();
    for name in ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"] {
        user.write(name, format!("{name} as it was"));
        let _ = user.sh(&named(&format!("file add ONE {name}"))).ok();
    }
    let _ = user.sh(&named("file add TWO letter.pdf --store")).ok();
    user.write("b.txt", "b.txt as it is_");
    user.write("c.txt", "longer than it was before");
    fs::remove_file(user.home().join("d.txt")).unwrap();
    fs::remove_file(user.home().join("e.txt")).unwrap();
    fs::create_dir(user.home().join("e.txt")).unwrap();
    // What is stored does not hang on the file.
    fs::remove_file(user.home().join("letter.pdf")).unwrap();
    let ran = user.sh("file verify --format csv").ends_with(3);
    let home = user.home().display().to_string();
    let shown = ran.stdout.replace(&home, "HOME").replace('\r', "");
    let shown: Vec<String> =
        shown.lines().map(|line| line.split(',').take(6).collect::<Vec<_>>().join(",")).collect();
    assert_eq!(
        shown,
        [
            "ref,file,name,state,detail,path",
            "CARR-2026-0001,2,b.txt,changed,\"HOME/b.txt: its size is the same, and its bytes are others\"",
            "CARR-2026-0001,3,c.txt,changed,\"HOME/c.txt: it has 25 bytes, and had 15\"",
            "CARR-2026-0001,4,d.txt,vanished,there is no file at HOME/d.txt,HOME/d.txt",
            "CARR-2026-0001,5,e.txt,changed,HOME/e.txt is a folder,HOME/e.txt",
        ]
    );
    assert_eq!(ran.stderr, "4 of 6 files are not what was attached.\n");
    let _ = user.sh(&named("file verify TWO")).ok();
    // What was taken off is no concern any more.
    for number in 2..=5 {
        let _ = user.sh(&named(&format!("file remove ONE {number} --reason gone"))).ok();
    }
    let _ = user.sh("file verify").ok().stderr("All 2 files are what they were.\n");
}

#[test]
fn a_fault_is_an_object() {
    let user = after(&["file add ONE letter.pdf"]);
    fs::remove_file(user.home().join("letter.pdf")).unwrap();
    let ran = user.sh("file verify --format json").ends_with(3);
    let path = user.home().join("letter.pdf");
    let faults: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(
        faults,
        json!([{
            "schema_version": 1, "ref": ONE, "file": 1, "name": "letter.pdf", "state": "vanished",
            "detail": format!("there is no file at {}", path.display()), "path": path, "size": 6,
            "sha256": HELLO,
        }])
    );
}

#[test]
fn damage_in_the_register_is_found() {
    let user = after(&["file add ONE letter.pdf --store"]);
    let break_it = |sql: &str| {
        conn(&user).execute(sql, []).unwrap();
        user.sh("file verify").ends_with(3).stdout
    };
    let shown = break_it("UPDATE attachment_content SET bytes = CAST('hellO ' AS BLOB)");
    assert!(shown.contains("changed\tin the register: its size is the same"), "{shown}");
    let shown = break_it("DELETE FROM attachment_content");
    assert!(shown.contains("vanished\tthe register does not have its bytes"), "{shown}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let user = after(&["file add ONE letter.pdf"]);
    let path = user.home().join("letter.pdf");
    fs::remove_file(&path).unwrap();
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    let ran = user.sh("file verify").ends_with(3);
    assert!(ran.stdout.contains("letter.pdf is not a file"), "{}", ran.stdout);
}

#[test]
fn more_documents_than_are_looked_at_at_a_time() {
    let user = after(&["file add ONE letter.pdf"]);
    // As many rows as several views of the register hold, without a thousand commands.
    let rows = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
                INSERT INTO attachment SELECT complaint_id, i, sha256, size, stored, name, path
                FROM attachment, n WHERE number = 1";
    conn(&user).execute(rows, []).unwrap();
    let _ = user.sh("file verify").ok().stderr("All 1200 files are what they were.\n");
    let _ = user.sh(&named("file verify ONE")).ok().stderr("All 1200 files are what they were.\n");
}
