//! A stored document comes out as it went in, under a name that does no harm.

use std::fs;

use super::{ONE, after, conn, named, picture, register};
use crate::support::User;

fn with_picture() -> User {
    let user = register();
    user.write("before.jpg", picture());
    let _ = user.sh(&named("file add ONE before.jpg --type photograph --store")).ok();
    fs::remove_file(user.home().join("before.jpg")).unwrap();
    user
}

#[test]
fn it_comes_out_byte_for_byte_under_its_own_name() {
    let user = with_picture();
    let _ = user
        .sh(&named("file extract ONE 1"))
        .ok()
        .stdout("")
        .stderr("Wrote before.jpg (200.0 kB).\n");
    let path = user.home().join("before.jpg");
    assert!(fs::read(&path).unwrap() == picture());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    // And elsewhere, where somebody says so.
    let _ = user.sh(&named("file extract ONE 1 -o other.jpg")).ok();
    assert!(fs::read(user.home().join("other.jpg")).unwrap() == picture());
}

#[test]
fn it_goes_to_standard_output_when_asked() {
    let user = with_picture();
    let output = user.command(&["file", "extract", ONE, "1", "-o", "-"]).output().unwrap();
    assert!(output.status.success() && output.stdout == picture());
    assert_eq!(output.stderr, b"");
    assert!(!user.home().join("-").exists() && !user.home().join("before.jpg").exists());
}

#[test]
fn nothing_is_written_over_unasked() {
    let user = with_picture();
    let path = user.write("before.jpg", "mine");
    for line in ["file extract ONE 1", "file extract ONE 1 -o before.jpg"] {
        let _ = user.sh(&named(line)).ends_with(1).stdout("").stderr(
            "error: there is a file at before.jpg already\n\
             hint: `--force` writes over it, `-o FILE` names another\n",
        );
        assert_eq!(fs::read(&path).unwrap(), b"mine");
    }
    let _ = user.sh(&named("file extract ONE 1 --force")).ok();
    assert!(fs::read(&path).unwrap() == picture());
    // Not the register either, whatever is forced.
    let register = user.register();
    let register = register.to_str().unwrap();
    let _ = user
        .run(&["file", "extract", ONE, "1", "--force", "-o", register])
        .ends_with(1)
        .says("is the register itself");
    let _ = user.sh("file verify").ok();
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let user = with_picture();
    std::os::unix::fs::symlink("elsewhere", user.home().join("before.jpg")).unwrap();
    let _ = user.sh(&named("file extract ONE 1")).ends_with(1);
    let _ = user.sh(&named("file extract ONE 1 --force")).ok();
    assert!(!user.home().join("elsewhere").exists());
}

#[test]
fn a_hostile_name_leads_nowhere() {
    let user = register();
    for (number, (name, safe)) in [
        ("../../evil.txt", "evil.txt"),
        ("/etc/passwd", "passwd"),
        (r"..\..\evil.exe", "evil.exe"),
        ("C:nul", "C_nul"),
        ("NUL.txt", "_NUL.txt"),
        ("\u{1b}]2;x\u{7}", "]2;x"),
        (".bash_profile", "_.bash_profile"),
        ("-rf", "_-rf"),
        ("..", "file-9"),
        ("a/", "file-10"),
    ]
    .iter()
    .enumerate()
    {
        let _ = user
            .run_with_input(
                &["file", "add", ONE, "-", &format!("--name={name}")],
                format!("{number}"),
            )
            .ok();
        let file = (number + 1).to_string();
        let ran = user.run(&["file", "extract", ONE, &file]).ok();
        assert_eq!(ran.stderr, format!("Wrote {safe} (1 byte).\n"), "{name:?}");
        assert_eq!(fs::read_to_string(user.home().join(safe)).unwrap(), number.to_string());
    }
}

#[test]
fn what_is_kept_by_reference_is_named_by_its_place() {
    let user = after(&["file add ONE letter.pdf"]);
    let _ = user.sh(&named("file extract ONE 1 -o x")).ends_with(1).stderr(
        "error: file 1 of CARR-2026-0001 is kept by reference\nhint: it lay at HOME/letter.pdf\n",
    );
    assert!(!user.home().join("x").exists());
}

#[test]
fn damaged_bytes_are_not_given_out() {
    let user = with_picture();
    conn(&user).execute("UPDATE attachment_content SET bytes = zeroblob(size)", []).unwrap();
    for line in ["file extract ONE 1", "file extract ONE 1 -o -"] {
        let _ =
            user.sh(&named(line)).ends_with(1).stdout("").says(
                "error: the bytes of file 1 of CARR-2026-0001 are not those that were attached",
            );
    }
    conn(&user).execute("DELETE FROM attachment_content", []).unwrap();
    let _ = user.sh(&named("file extract ONE 1")).ends_with(1).says("the register is damaged");
    assert!(!user.home().join("before.jpg").exists());
}
