//! The register as a file: never made by a slip, never another's, private, whole whatever happens.

#![expect(clippy::disallowed_methods, reason = "the tests look at the file without the program")]
#![allow(clippy::print_stdout, reason = "a test that cannot be run here says why")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::bad_input::in_time;
use crate::support::User;

const NEW: &str = "new --clinic carrara --channel phone --complainant A --summary B";

/// A register with one complaint.
fn register() -> User {
    let user = User::on("2026-06-01");
    let _ = user.sh(NEW).ok();
    user
}

fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).expect("the register");
    conn.execute_batch("PRAGMA foreign_keys = ON").expect("a setting");
    conn
}

fn count(conn: &Connection, table: &str) -> i64 {
    conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("a count")
}

/// That every verb which needs a register refuses this file with these words, and leaves it.
fn refused(user: &User, path: &Path, says: &[&str]) {
    let before = fs::read(path).ok();
    let db = path.display().to_string();
    for line in [
        "list",
        "show CARR-2026-0001",
        "report overdue",
        "clinic list",
        "note CARR-2026-0001 x",
        NEW,
    ] {
        let mut ran = user.sh(&format!("{line} --db {db}")).ends_with(1).stdout("");
        for expected in says {
            ran = ran.says(expected);
        }
        assert_eq!(ran.stderr.matches("error").count(), 1, "{}", ran.stderr);
    }
    assert!(fs::read(path).ok() == before, "{db} was changed");
    let journal = PathBuf::from(format!("{db}-journal"));
    assert!(!journal.exists());
}

#[test]
fn without_a_register_every_verb_but_new_names_init_and_makes_none() {
    let user = User::on("2026-06-01");
    for line in [
        "list",
        "show CARR-2026-0001",
        "report overdue",
        "clinic list",
        "note CARR-2026-0001 x",
        "clinic add carrara",
    ] {
        let _ = user.sh(line).ends_with(1).stdout("").stderr(
            "error: there is no register at HOME/.local/share/redress/register.db\n\
             hint: `redress --db HOME/.local/share/redress/register.db init` makes one\n",
        );
    }
    assert!(!user.home().join(".local").exists());
    for path in ["typo.db", "no/such/folder/register.db"] {
        let path = user.home().join(path);
        refused(&user, &path, &["there is no register at HOME", "init` makes one"]);
        assert!(!path.exists() && !user.home().join("no").exists());
    }
}

#[test]
fn what_is_no_register_is_refused_by_what_it_is() {
    let user = User::on("2026-06-01");
    let text = user.write("notes.txt", "Some notes\n".repeat(1_000));
    refused(&user, &text, &["notes.txt is not a register: it is not an SQLite file", "--db FILE"]);
    let _ = user.sh("init --db notes.txt").ends_with(1).says("not an SQLite file");

    let other = user.home().join("photos.db");
    open(&other).execute_batch("CREATE TABLE photo (id INTEGER)").expect("a table");
    refused(&user, &other, &["photos.db is not a register: it is another program's SQLite file"]);
    let _ = user.sh("init --db photos.db").ends_with(1).says("another program's");

    let newer = user.home().join("newer.db");
    let _ = user.sh("init --db newer.db").ok();
    open(&newer).execute_batch("PRAGMA user_version = 99").expect("a version");
    refused(&user, &newer, &["written by a newer redress (schema 99; this one understands 1)"]);

    let empty = user.write("empty.db", "");
    refused(&user, &empty, &["empty.db is empty", "init"]);

    let cut = user.home().join("cut.db");
    let _ = user.sh("init --db cut.db").ok();
    let bytes = fs::read(&cut).expect("a register");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("half of it");
    refused(&user, &cut, &["damaged"]);

    let folder = user.home().join("folder.db");
    fs::create_dir(&folder).expect("a folder");
    refused(&user, &folder, &["folder.db is a folder"]);
    let _ = user.sh("init --db folder.db").ends_with(1).says("is a folder");
}

#[test]
fn init_takes_an_empty_file_over_and_leaves_a_register_alone() {
    let user = User::on("2026-06-01");
    let path = user.write("register.db", "");
    let _ =
        user.sh("init --db register.db").ok().stdout("").says("Made a register at register.db.");
    let made = fs::read(&path).expect("a register");
    let _ = user
        .sh("init --db register.db")
        .ends_with(1)
        .says("there is a register at register.db already");
    assert!(fs::read(&path).expect("a register") == made);
    // What an interrupted first `new` leaves behind is no hindrance to the next one.
    let user = User::on("2026-06-01");
    fs::create_dir_all(user.register().parent().expect("a folder")).expect("a folder");
    fs::write(user.register(), "").expect("an empty file");
    let _ = user.sh(NEW).ok();
}

#[test]
fn output_never_goes_over_the_register_or_a_device() {
    let user = register();
    let path = user.register();
    let before = fs::read(&path).expect("a register");
    for name in [path.display().to_string(), ".local/share/../share/redress/register.db".to_owned()]
    {
        let ran = user.run(&["list", "--format", "csv", "--output", &name]);
        assert!(fs::read(&path).expect("a file") == before, "the register was overwritten");
        assert!(ran.code == 1 || ran.code == 2, "{}", ran.stderr);
    }
    // Also where the register is made by the same command.
    for words in [
        &["init"][..],
        &["new", "--clinic", "cat", "--channel", "email", "--complainant", "A", "--summary", "B"],
    ] {
        let user = User::on("2026-06-01");
        fs::create_dir_all(user.register().parent().expect("a folder")).expect("a folder");
        let path = user.register().display().to_string();
        let ran = user.run(&[words, &["--output", &path]].concat());
        let whole = user.sh("list").code == 0;
        assert!(
            whole || (ran.code != 0 && !user.register().exists()),
            "`{}` was overwritten",
            words[0]
        );
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let device = user.home().join("device");
        let made = std::process::Command::new("mkfifo").arg(&device).status();
        if !made.is_ok_and(|status| status.success()) {
            println!("skipped: mkfifo is not to be had");
            return;
        }
        let mut reader = std::process::Command::new("cat");
        let mut reader = reader.arg(&device).stdout(Stdio::null()).spawn().expect("cat runs");
        let _ = in_time(&mut user.command(&["list", "--output", "device"]));
        let kind = fs::symlink_metadata(&device).expect("it is there").file_type();
        let _ = reader.kill().and_then(|()| reader.wait());
        assert!(kind.is_fifo(), "a named pipe was replaced by a file");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_read_and_says_so_when_written() {
    use std::os::unix::fs::PermissionsExt;
    let user = register();
    let path = user.register();
    let folder = path.parent().expect("a folder");
    let set = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
    };
    let before = fs::read(&path).expect("a register");
    for (file_mode, folder_mode) in [(0o400, 0o500), (0o400, 0o700), (0o600, 0o500)] {
        set(&path, file_mode);
        set(folder, folder_mode);
        let probe = folder.join("probe");
        if File::options().write(true).open(&path).is_ok() && File::create(&probe).is_ok() {
            println!("skipped: this user may write whatever the modes say");
        } else {
            let _ = user.sh("list").ok();
            for line in ["note CARR-2026-0001 x", NEW] {
                let _ = user.sh(line).ends_with(1).stdout("").says("cannot be written");
            }
            assert!(fs::read(&path).expect("a register") == before);
        }
        set(folder, 0o700);
    }
    set(folder, 0o000);
    if fs::read(&path).is_err() {
        // That it may not be looked for does not mean that it is not there.
        for line in ["list", "note CARR-2026-0001 x", NEW] {
            let ran = user.sh(line).ends_with(1).stdout("").says("Permission denied");
            assert!(!ran.stderr.contains("there is no register"), "{}", ran.stderr);
            assert_eq!(ran.stderr.matches("Permission denied").count(), 1, "{}", ran.stderr);
        }
    }
    set(folder, 0o700);
}

#[test]
fn a_writer_waits_for_another_and_then_says_that_the_register_is_in_use() {
    let user = register();
    let holder = open(&user.register());
    holder.execute_batch("BEGIN IMMEDIATE").expect("the write lock");
    // Another's unfinished write hinders nobody who reads, and shows nobody what is not kept yet.
    holder.execute("UPDATE complaint SET summary = 'unfinished'", []).expect("a change");
    let begun = Instant::now();
    assert_eq!(user.json("show CARR-2026-0001")["summary"], "B");
    assert!(begun.elapsed() < Duration::from_secs(3));

    let begun = Instant::now();
    let writers: Vec<_> = ["note CARR-2026-0001 x", NEW, "ack CARR-2026-0001 --by phone"]
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let mut command = user.command(&words);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs")
        })
        .into();
    for writer in writers {
        let output = writer.wait_with_output().expect("it ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(stderr.starts_with("error: the register is in use"), "{stderr}");
        assert!(stderr.contains("nothing was recorded"), "{stderr}");
    }
    let waited = begun.elapsed();
    assert!((4..12).contains(&waited.as_secs()), "it waited {waited:?}");
    holder.execute_batch("ROLLBACK").expect("the lock given back");

    // Whoever is locked out for a moment only notices nothing.
    holder.execute_batch("BEGIN EXCLUSIVE").expect("the whole register");
    let mut patient = user.command(&["note", "CARR-2026-0001", "x"]);
    let patient = patient.stdout(Stdio::null()).spawn().expect("it runs");
    let mut reader = user.command(&["list"]);
    let reader = reader.stdout(Stdio::null()).spawn().expect("it runs");
    std::thread::sleep(Duration::from_millis(700));
    holder.execute_batch("COMMIT").expect("the lock given back");
    for mut child in [patient, reader] {
        assert!(child.wait().expect("it ends").success());
    }
    assert_eq!(user.json("show CARR-2026-0001")["events"].as_array().map(Vec::len), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error_and_the_act_is_recorded() {
    let user = register();
    if !Path::new("/dev/full").exists() {
        println!("skipped: there is no /dev/full");
        return;
    }
    let full = || File::options().write(true).open("/dev/full").expect("/dev/full");
    for (line, events) in [
        ("list", 1),
        ("show CARR-2026-0001 --format json", 1),
        ("procedure show carrara --source", 1),
        ("report due --within 60", 1),
        ("completions bash", 1),
        ("note CARR-2026-0001 first", 2),
        ("note CARR-2026-0001 second --format json", 3),
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        let output = user.command(&words).stdout(full()).output().expect("it runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "`{line}`: {stderr}");
        assert!(stderr.contains("No space left on device"), "`{line}`: {stderr}");
        assert_eq!(
            user.json("show CARR-2026-0001")["events"].as_array().map(Vec::len),
            Some(events)
        );
    }
}

#[test]
fn a_pipe_that_nobody_reads_is_no_failure() {
    let user = register();
    // Twice in the JSON, and so more than any pipe holds.
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], "words ".repeat(160_000)).ok();
    for line in ["show CARR-2026-0001 --format json", "note CARR-2026-0001 more --format json"] {
        let words: Vec<&str> = line.split(' ').collect();
        let mut command = user.command(&words);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "`{line}`");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!stderr.contains("error") && !stderr.contains("panic"), "`{line}`: {stderr}");
    }
    let events = user.json("show CARR-2026-0001");
    assert_eq!(events["events"].as_array().map(Vec::len), Some(3));
}

#[cfg(unix)]
#[test]
fn the_file_and_its_folder_are_the_users_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let user = User::on("2026-06-01");
    user.write("empty.db", "");
    let program = env!("CARGO_BIN_EXE_redress");
    for line in
        [NEW, "init --db made/deep/register.db", "init --db empty.db", "list --output list.csv"]
    {
        let mut command = user.command(&[]);
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", &format!("umask 000; exec '{program}' {line}")]).current_dir(user.home());
        shell.env_clear().stdin(Stdio::null());
        shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = in_time(&mut shell);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let _ = command.env_clear();
    }
    let mode = |name: &str| {
        let found = fs::metadata(user.home().join(name)).expect(name);
        format!("{:o}", found.permissions().mode() & 0o777)
    };
    for name in
        [".local/share/redress/register.db", "made/deep/register.db", "empty.db", "list.csv"]
    {
        assert_eq!(mode(name), "600", "{name}");
    }
    for name in [".local/share/redress", "made", "made/deep"] {
        assert_eq!(mode(name), "700", "{name}");
    }
}

/// What a shell's limit does to a file that would grow beyond it is what a full disk does.
#[cfg(unix)]
#[test]
fn a_disk_without_room_is_one_message_and_nothing_half_written() {
    let user = register();
    let before = fs::read(user.register()).expect("a register");
    user.write("long.txt", "words ".repeat(100_000));
    let program = env!("CARGO_BIN_EXE_redress");
    for (handling, code) in [("trap '' XFSZ; ", Some(1)), ("", None)] {
        let line = format!("{handling}ulimit -f 400; exec '{program}' note CARR-2026-0001 -");
        let command = user.command(&[]);
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", &line]).current_dir(user.home()).env_clear();
        shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.stdin(File::open(user.home().join("long.txt")).expect("the text"));
        let output = in_time(&mut shell);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), code, "{stderr}");
        if code.is_some() {
            assert_eq!(stderr.matches("error: ").count(), 1, "{stderr}");
            assert!(stderr.contains("nothing was recorded"), "{stderr}");
        }
        let events = user.json("show CARR-2026-0001")["events"].as_array().map(Vec::len);
        assert_eq!(events, Some(1));
    }
    let conn = open(&user.register());
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("it");
    assert_eq!(whole, "ok");
    assert_eq!(count(&conn, "event"), 3);
    assert!(fs::read(user.register()).expect("a register") == before);
    // There is room again.
    let _ = user.run(&["note", "CARR-2026-0001", "-"]).ends_with(2);
    let _ = user.run_with_input(&["note", "CARR-2026-0001", "-"], "words ".repeat(100_000)).ok();
}
