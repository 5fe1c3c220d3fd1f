//! What is not attached: nothing is recorded then.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{ONE, files, kept, named, register};

#[test]
fn what_is_no_document_is_refused_and_nothing_recorded() {
    let user = register();
    user.write("empty.txt", "");
    fs::create_dir(user.home().join("folder")).unwrap();
    let before = fs::read(user.register()).unwrap();
    let recorded = "nothing was recorded; ";
    for (line, error) in [
        ("nope.pdf", "there is no file at nope.pdf"),
        ("letter.pdf/x", "there is no file at letter.pdf/x"),
        ("folder", "folder is a folder"),
        (".", ". is a folder"),
        ("empty.txt", "there is nothing in empty.txt"),
        ("empty.txt --store", "there is nothing in empty.txt"),
        (
            ".local/share/redress/register.db",
            ".local/share/redress/register.db is the register itself",
        ),
        ("letter.pdf --on 2026-04-03", "2026-04-03 is in the future: today is 2026-04-02"),
        (
            "letter.pdf --on 2026-03-31",
            "2026-03-31 is before the complaint was received on 2026-04-01",
        ),
    ] {
        let ran = user.sh(&named(&format!("file add ONE {line}"))).ends_with(1).stdout("");
        assert!(ran.stderr.starts_with(&format!("error: {error}\nhint: ")), "{}", ran.stderr);
    }
    let _ = user.sh(&named("file add ONE nope.pdf")).ends_with(1).says(recorded);
    let _ = user
        .sh("file add CARR-2026-0009 letter.pdf")
        .ends_with(1)
        .says("there is no complaint CARR-2026-0009");
    for line in ["file remove ONE 1 --reason x", "file extract ONE 1"] {
        let _ = user.sh(&named(line)).ends_with(1).stderr(
            "error: CARR-2026-0001 has no file 1\nhint: `redress file add CARR-2026-0001 PATH` attaches one\n",
        );
    }
    for line in ["file extract ONE 0", "file remove ONE 1", "file add ONE letter.pdf --type scan"] {
        let _ = user.sh(&named(line)).ends_with(2);
    }
    assert!(before == fs::read(user.register()).unwrap());
}

#[test]
fn a_long_title_is_refused() {
    let user = register();
    let long = "x".repeat(100_000);
    let _ = user
        .run(&["file", "add", ONE, "letter.pdf", "--title", &long])
        .ends_with(2)
        .says("it is 100000 characters long: expected at most 500");
    let _ = user
        .run(&["file", "add", ONE, "letter.pdf", "--title", "two\nlines"])
        .ends_with(2)
        .says("it has several lines: expected one");
    let _ = user.run(&["file", "add", ONE, "letter.pdf", "--title", &"é".repeat(500)]).ok();
    assert_eq!(files(&user, ONE).len(), 1);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_without_waiting_for_them() {
    let user = register();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        user.home().join("pipe"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
    for path in ["pipe", "/dev/null", "/dev/zero"] {
        let _ =
            user.sh(&named(&format!("file add ONE {path} --store"))).ends_with(1).stderr(&format!(
                "error: {path} is not a file\n\
             hint: what comes out of it can be kept: `redress file add REF - --name NAME < PATH`\n"
            ));
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let user = register();
    let path = user.write("secret.pdf", "x");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything proves nothing here.
    if File::open(&path).is_err() {
        let _ = user
            .sh(&named("file add ONE secret.pdf"))
            .ends_with(1)
            .says("error: cannot read secret.pdf: Permission denied");
    }
}

#[test]
fn what_is_too_large_is_kept_by_reference_only() {
    let user = register();
    let sized = |name: &str, size: u64| {
        File::create(user.home().join(name)).unwrap().set_len(size).unwrap();
    };
    let limit = 32 * 1024 * 1024;
    sized("large.bin", limit + 1);
    let _ = user.sh(&named("file add ONE large.bin --store")).ends_with(1).stderr(
        "error: large.bin has 33554433 bytes: the register stores at most 33554432 of a document\n\
         hint: nothing was recorded; `redress file add CARR-2026-0001 PATH` without `--store` keeps where it lies, and its digest\n",
    );
    let _ = user.sh(&named("file add ONE large.bin")).ok();
    sized("largest.bin", limit);
    let _ = user.sh(&named("file add ONE largest.bin --store")).ok();
    assert_eq!(kept(&user), 1);
    let _ = user.sh("file verify").ok();
}

#[test]
fn what_changes_while_it_is_read_is_refused() {
    let user = register();
    let path = user.home().join("growing.log");
    File::create(&path).unwrap().set_len(60_000_000).unwrap();
    let before = fs::read(user.register()).unwrap();
    let done = AtomicBool::new(false);
    let ran = thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = OpenOptions::new().append(true).open(&path).unwrap();
            while !done.load(Ordering::Relaxed) {
                file.write_all(b"x").unwrap();
            }
        });
        let ran = user.sh(&named("file add ONE growing.log"));
        done.store(true, Ordering::Relaxed);
        ran
    });
    let _ = ran.ends_with(1).stdout("").stderr(
        "error: growing.log changed while it was read\n\
         hint: nothing was recorded; try again when nothing else writes to it\n",
    );
    assert!(before == fs::read(user.register()).unwrap());
}
