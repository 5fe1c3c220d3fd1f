//! The register of a trial: made, written to by a process of its own, and looked at afterwards.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::NaiveDate;
use redress::deadline::Almanac;
use redress::domain::{
    Act, Clinic, Complaint, ComplaintRef, Deadline, Details, Draft, OwnDays, Words, deadlines,
    receive,
};
use redress::procedure::{Channel, LibraryEntry, Procedure};
use redress::store::{Stamp, Store, StoreError};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde_json::json;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const TODAY: &str = "2026-06-01";

/// How many trials a long run makes; `None` for the short one of every `cargo test`.
pub(crate) fn asked() -> Option<u32> {
    env::var("REDRESS_TRIALS").ok().map(|number| number.parse().expect("a number"))
}

/// A folder in memory where there is one: a disk that is really written to makes trials few, and
/// a killed process leaves the same behind on both. `TMPDIR` names another.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let chosen = env::var_os("TMPDIR").is_some();
    let made =
        if memory.is_dir() && !chosen { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.or_else(|_| tempfile::tempdir()).unwrap()
}

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp { recorded_at: "2026-06-01T09:00:00Z".parse().unwrap(), actor: "manager".to_owned() }
}

fn clinic() -> (Clinic, Procedure, &'static str) {
    let entry = LibraryEntry::find("carrara").unwrap();
    let procedure = entry.procedure();
    let seed = procedure.clinic.clone().unwrap();
    let clinic = Clinic {
        code: seed.code,
        name: seed.name,
        prefix: seed.prefix,
        procedure: procedure.key.clone(),
        nations: seed.nation,
        working_week: "mon-fri".parse().unwrap(),
        bodies: std::collections::BTreeMap::new(),
        sites: std::collections::BTreeMap::new(),
        own_days: OwnDays::default(),
    };
    (clinic, procedure, entry.text)
}

/// Makes a register with a clinic and no complaints: two events.
pub(crate) fn make(path: &Path) {
    let (clinic, procedure, text) = clinic();
    let store = Store::create(path).unwrap();
    store.add_procedure(&procedure, text, today(), &stamp()).unwrap();
    store.add_clinic(&clinic, today(), &stamp()).unwrap();
    store.commit().unwrap();
}

/// Records a complaint, durably.
pub(crate) fn record(path: &Path) -> Result<ComplaintRef, StoreError> {
    let (clinic, procedure, _) = clinic();
    let calendar = clinic.calendar(&Almanac::default());
    let store = Store::open_write(path)?;
    let details = Details { channel: Some(Channel::Email), ..Details::default() };
    let words = Words { summary: Some("words ".repeat(300)), ..Words::default() };
    let draft = receive(&procedure, &clinic.code, today(), None, details, words).unwrap();
    let reference = store.allocate_reference(&clinic, today())?;
    let mut stored = store.receive(reference.clone(), &draft, &stamp())?;
    let words = Words { text: Some("A note".to_owned()), ..Words::default() };
    let note = Draft { on: today(), act: Act::Noted { heard: false }, words };
    store.record(&mut stored, &note, &stamp())?;
    store.derive(&stored, &procedure, &follows(&procedure, &calendar, &stored.complaint))?;
    store.commit()?;
    Ok(reference)
}

fn follows(
    procedure: &Procedure,
    calendar: &redress::deadline::WorkingCalendar,
    complaint: &Complaint,
) -> Vec<Deadline> {
    deadlines(procedure, calendar, complaint).unwrap()
}

/// Runs one of the ignored tests of this program, which is not one but a process to be killed.
pub(crate) fn process(name: &str, register: &Path) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args([name, "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env("REDRESS_TRIAL", register).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// The register of such a process.
pub(crate) fn of_this_process() -> Option<PathBuf> {
    env::var_os("REDRESS_TRIAL").map(PathBuf::from)
}

/// Tells the process that waits for it, at once.
pub(crate) fn tell(line: &str) {
    let mut stdout = io::stdout();
    writeln!(stdout, "{line}").unwrap();
    stdout.flush().unwrap();
}

/// Not a test: records complaints until it is killed, and tells each when it is done.
#[test]
#[ignore = "run by other tests as a process to be killed"]
fn recorder() {
    let Some(register) = of_this_process() else { return };
    tell("\nready");
    loop {
        match record(&register) {
            Ok(reference) => tell(&format!("done {reference}")),
            Err(StoreError::InUse) => tell("in use"),
            Err(error) => tell(&format!("failed {error}")),
        }
    }
}

/// The whole lines of a kind that such a process told.
pub(crate) fn told(output: &str, kind: &str) -> Vec<String> {
    let whole = output.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let lines = whole.lines().filter_map(|line| line.strip_prefix(kind)?.strip_prefix(' '));
    lines.map(str::to_owned).collect()
}

/// The program itself.
pub(crate) fn redress(register: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    of_redress(&mut command, register, words);
    command
}

/// The arguments and the surroundings of the program, for one that runs it.
pub(crate) fn of_redress(command: &mut Command, register: &Path, words: &[&str]) {
    let folder = register.parent().unwrap();
    command.arg("--db").arg(register).args(words);
    command.current_dir(folder).stdin(Stdio::null());
    for (name, value) in [("REDRESS_TODAY", TODAY), ("LOGNAME", "manager")] {
        command.env(name, value);
    }
    command.env("HOME", folder).env_remove("REDRESS_DB");
}

pub(crate) fn ran(command: &mut Command) -> (Output, String) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, said)
}

/// The references of the complaints that are there.
pub(crate) fn references(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut statement = conn.prepare("SELECT ref FROM complaint ORDER BY id").unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// That nothing is wrong with a register: SQLite's own check, the chain, and everything that
/// follows from the events. Gives the number of events.
pub(crate) fn sound(path: &Path) -> i64 {
    // Whoever opens it first takes back what is half-written.
    let head = Store::open_read(path).unwrap().head().unwrap();
    let conn = Connection::open(path).unwrap();
    let found: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(found, "ok");
    assert!(!conn.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    assert_eq!(chain(&conn), head.events);
    follows_from_events(path);
    head.events
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Checks every link of the chain by the documented form.
fn chain(conn: &Connection) -> i64 {
    let columns = "subject, kind, happened_on, recorded_at, actor, facts";
    let mut statement = conn
        .prepare(&format!(
            "SELECT seq, previous_hash, hash, words_digest, {columns} FROM event ORDER BY seq"
        ))
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut number, mut previous) = (0, vec![0; 32]);
    while let Some(row) = rows.next().unwrap() {
        number += 1;
        let bytes = |index| row.get::<_, Option<Vec<u8>>>(index).unwrap();
        let text = |index| row.get::<_, String>(index).unwrap();
        assert_eq!(row.get::<_, i64>(0).unwrap(), number);
        assert_eq!(bytes(1).unwrap(), previous);
        let digest = bytes(3).map(|digest| hex(&digest));
        let form = json!([
            "redress-event-1",
            number,
            text(4),
            text(5),
            text(6),
            text(7),
            text(8),
            text(9),
            digest,
            hex(&previous)
        ]);
        previous = Sha256::digest(form.to_string()).to_vec();
        assert_eq!(bytes(2).unwrap(), previous);
    }
    number
}

/// The tables that hold the same rows whenever these are computed anew; an index of words does not.
fn tables(conn: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Every row of a table, in order.
fn rows(conn: &Connection, table: &str) -> Vec<Vec<Value>> {
    let all = format!("SELECT * FROM {table}");
    let columns = conn.prepare(&all).unwrap().column_count();
    let order: Vec<String> = (1..=columns).map(|column| column.to_string()).collect();
    let mut statement = conn.prepare(&format!("{all} ORDER BY {}", order.join(", "))).unwrap();
    let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Vec<Value>> {
        (0..columns).map(|at| row.get(at)).collect()
    };
    let rows = statement.query_map([], row).unwrap();
    rows.map(Result::unwrap).collect()
}

/// That the derived rows are those that the events give.
fn follows_from_events(path: &Path) {
    let again = path.with_extension("again");
    fs::copy(path, &again).unwrap();
    let (clinic, procedure, _) = clinic();
    let calendar = clinic.calendar(&Almanac::default());
    let store = Store::open_write(&again).unwrap();
    for reference in references(path) {
        let stored = store.complaint(&reference.parse().unwrap()).unwrap().unwrap();
        store
            .derive(&stored, &procedure, &follows(&procedure, &calendar, &stored.complaint))
            .unwrap();
    }
    store.commit().unwrap();
    let (is, should) = (Connection::open(path).unwrap(), Connection::open(&again).unwrap());
    for table in tables(&is) {
        assert_eq!(rows(&is, &table), rows(&should, &table), "{table}");
    }
    let received: i64 = is
        .query_row("SELECT count(*) FROM event WHERE kind = 'received'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(received, i64::try_from(references(path).len()).unwrap());
    fs::remove_file(&again).unwrap();
}
