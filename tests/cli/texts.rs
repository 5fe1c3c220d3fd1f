//! Texts that stand elsewhere than on the command line: `-`, `@FILE`, and `@@` for what begins so.

use serde_json::json;

use crate::support::User;

const NEW: &str =
    "new --clinic carrara --received 2026-04-02 --channel phone --complainant A --summary B";

fn user() -> User {
    let user = User::on("2026-04-08");
    let _ = user.sh(NEW).ok();
    user
}

fn last_words(user: &User) -> serde_json::Value {
    let shown = user.json("show CARR-2026-0001");
    shown["events"].as_array().unwrap().last().unwrap()["words"].clone()
}

#[test]
fn a_text_comes_from_a_file_without_what_is_blank_around_it() {
    let user = user();
    user.write("letter.txt", "\u{feff}  A long letter\r\nof two lines\r\n\n");
    let _ = user.sh("note CARR-2026-0001 @letter.txt").ok();
    assert_eq!(last_words(&user)["text"], json!("A long letter\nof two lines"));
    let _ = user.sh("update CARR-2026-0001 --by letter --reason @letter.txt").ok();
    assert_eq!(last_words(&user)["reason"], json!("A long letter\nof two lines"));
}

#[test]
fn two_signs_stand_for_a_text_that_begins_with_one() {
    let user = user();
    let _ = user.sh("note CARR-2026-0001 '@@home was what she wrote'").ok();
    assert_eq!(last_words(&user)["text"], json!("@home was what she wrote"));
}

#[test]
fn who_complains_need_not_stand_on_the_command_line() {
    let user = user();
    user.write("who.txt", "Ann O'Patient\n");
    user.write("where.txt", "1 High Street\nTown\n");
    let shown = user.json(
        "new --clinic carrara --channel letter --complainant @who.txt --address @where.txt --summary x",
    );
    assert_eq!(shown["complainant"], json!("Ann O'Patient"));
    let ran = user.run_with_input(
        &[
            "new",
            "--clinic",
            "carrara",
            "--channel",
            "letter",
            "--complainant",
            "-",
            "--summary",
            "x",
            "--format",
            "json",
        ],
        "Bob Hidden\n",
    );
    assert!(ran.ok().stdout.contains("Bob Hidden"));
}

#[test]
fn whom_one_looks_for_need_not_stand_on_the_command_line() {
    let user = user();
    user.write("who.txt", "Ann O'Patient\n");
    let _ = user.sh("new --clinic carrara --channel phone --complainant @who.txt --summary x").ok();
    for line in [
        "find --from-file who.txt",
        "find --names --from-file who.txt",
        "report subject-access @who.txt",
        "redact --person @who.txt --dry-run",
    ] {
        let ran = user.sh(line).ok();
        assert!(ran.stdout.contains("CARR-2026-0002"), "{line}: {}{}", ran.stdout, ran.stderr);
    }
    let found = user.run_with_input(&["find", "--from-file", "-"], "O'Patient\n").ok();
    assert!(found.stdout.starts_with("CARR-2026-0002\t"), "{}", found.stdout);
    let _ = user.sh("find ann --from-file who.txt").ends_with(2).says("cannot be used with");
    let _ = user.sh("find --from-file none.txt").ends_with(1).says("cannot read none.txt");
}

#[test]
fn what_is_not_there_or_will_not_do_is_told() {
    let user = user();
    user.write("two.txt", "Ann\nPatient\n");
    user.write("empty.txt", " \n");
    user.write("bytes.txt", b"\xff\xfe");
    for (line, said) in [
        (
            "note CARR-2026-0001 @home",
            "error: there is no file home\nhint: `@FILE` takes the text from a file; a text that begins with `@` is given as `@@...`\n",
        ),
        ("note CARR-2026-0001 @empty.txt", "error: empty.txt is empty\n"),
        ("note CARR-2026-0001 @bytes.txt", "error: bytes.txt is not text in UTF-8\n"),
        (
            "new --clinic carrara --channel phone --complainant @two.txt --summary x",
            "error: `--complainant`: it has several lines: expected one\n",
        ),
        (
            "note CARR-2026-0001 --edit",
            "error: an editor needs a terminal, and there is none here\nhint: give the text on standard input with `-`, or from a file with `@FILE`\n",
        ),
    ] {
        let _ = user.sh(line).ends_with(2).stderr(said);
    }
}

/// What a web form or another program wrote must not read files.
#[test]
fn in_json_a_text_stands_for_itself() {
    let user = user();
    user.write("private.txt", "Nobody asked for this");
    let complaint = json!({
        "clinic": "carrara", "channel": "web", "complainant": "@private.txt", "email": "@private.txt",
        "address": "@private.txt", "summary": "@private.txt", "asked_for": "@@private.txt",
        "points": ["@private.txt", { "text": "@" }], "handler": "@private.txt",
    });
    user.write("complaint.json", complaint.to_string());
    let shown = user.json("new --from-json complaint.json");
    let text = shown.to_string();
    assert!(!text.contains("Nobody asked"), "{text}");
    assert_eq!(shown["complainant"], json!("@private.txt"));
    assert_eq!(shown["summary"], json!("@private.txt"));
    assert!(text.contains("@@private.txt"), "{text}");
}
