//! A second name of the register is the register: it is never opened as a document, and nothing is
//! written in its place.

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::User;

const NEW: &str = "new --clinic carrara --channel phone --complainant A --summary B";

/// A register of one complaint that has two more names.
fn user() -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh(NEW).ok();
    fs::hard_link(user.register(), user.home().join("hard.db")).expect("a second name");
    symlink(user.register(), user.home().join("soft.db")).expect("a link");
    user
}

#[test]
fn it_is_no_document_no_text_no_list_and_no_place_for_data() {
    let user = user();
    let before = fs::read(user.register()).expect("a register");
    for name in ["hard.db", "soft.db"] {
        for line in [
            "file add CARR-2026-0001",
            "file add --store CARR-2026-0001",
            "note CARR-2026-0001 @",
            "new --from-json",
            "holiday import",
            "procedure check",
            "when --batch",
            "verify --against",
            "find --from-file",
            "restore --force",
            "backup --force",
            "list -o",
        ] {
            let blank = if line.ends_with('@') { "" } else { " " };
            let _ = user
                .sh(&format!("{line}{blank}{name}"))
                .says(&format!("error: {name} is the register itself"))
                .stdout("");
        }
    }
    assert_eq!(fs::read(user.register()).expect("a register"), before);
    assert_eq!(fs::read(user.home().join("hard.db")).expect("a register"), before);
}

/// A document was moved away, and the register was given its name.
#[test]
fn what_has_become_a_second_name_of_it_is_not_opened_to_be_verified() {
    let user = user();
    let letter = user.write("letter.txt", "A letter");
    let _ = user.sh("file add CARR-2026-0001 letter.txt").ok();
    fs::remove_file(&letter).expect("it was there");
    fs::hard_link(user.register(), &letter).expect("a second name");
    let ran = user.sh("file verify --format csv").ends_with(3);
    assert!(ran.stdout.contains("letter.txt is the register itself"), "{}", ran.stdout);
}
