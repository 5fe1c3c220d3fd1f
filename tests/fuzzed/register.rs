//! A register that somebody has tampered with: whole commands look at it and write to it, and say
//! what is wrong, whatever it holds.

#![allow(clippy::disallowed_methods, reason = "somebody who heeds nothing opens the file")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use clap::Parser;
use redress::cli::Cli;
use redress::commands::{Context, run};
use redress::failure::{Exit, explain};
use redress::settings::{Environment, Settings};
use redress::ui::Ui;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use tempfile::TempDir;

/// A life of a complaint with something in nearly every table, a command a line.
const LIFE: &str = "\
init
new --clinic=carrara --received=2026-04-02 --channel=letter --complainant=Ann --summary=Asymmetry --point=One --point=Two --handler=M.Jones
new --clinic=cat --received=2026-03-02 --channel=email --complainant=Ann --summary=Art
ack CARR-2026-0001 --by=letter --on=2026-04-03
update CARR-2026-0001 --by=letter --on=2026-04-04 --reason=Notes
step CARR-2026-0001 statements --on=2026-04-05
hold CARR-2026-0001 --reason=consent --on=2026-04-06
resume CARR-2026-0001 --on=2026-04-07
step CARR-2026-0001 director-review --on=2026-04-19
respond CARR-2026-0001 --by=letter --outcome=upheld --apology --on=2026-04-20
action add CARR-2026-0001 Call --owner=P.Shaw --due=2026-06-20
referral add CARR-2026-0001 Advice --body=cqc --on=2026-05-02
escalate CARR-2026-0001 --in-writing --on=2026-05-03 --handler=Lee
feedback add Thanks --clinic=carrara --kind=compliment --from=Glad
holiday add 2026-06-12 Day --nation=england-and-wales --yes
note CARR-2026-0001 Words
file add CARR-2026-0001 FILE --store";

/// What looks at a register, and one command that writes.
const LOOKS: [&[&str]; 17] = [
    &["list", "--format=json"],
    &["list", "--format=table"],
    &["show", "CARR-2026-0001"],
    &["show", "CARR-2026-0001", "--format=json"],
    &["show", "CAT-2026-0001", "--why"],
    &["find", "ann", "asymmetry"],
    &["find", "--names", "ann", "--near"],
    &["report", "overdue"],
    &["report", "due"],
    &["report", "register", "--format=csv"],
    &["action", "list"],
    &["referral", "list"],
    &["feedback", "list", "--format=json"],
    &["file", "extract", "CARR-2026-0001", "1", "--force"],
    &["clinic", "list"],
    &["holiday", "list"],
    &["verify", "--format=json"],
];

const WRITES: [&[&str]; 3] = [
    &["note", "CARR-2026-0001", "One more"],
    &["close", "CAT-2026-0001", "--reason=withdrawn"],
    &[
        "new",
        "--clinic=carrara",
        "--received=2026-05-01",
        "--channel=phone",
        "--complainant=Ann",
        "--summary=More",
    ],
];

/// Where registers are made: in memory where there is such a folder.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// Runs a command as the program does, in this process; what it says goes to a file.
pub(crate) fn command(register: &Path, words: &[&str]) -> Result<Exit, String> {
    let output = register.with_extension("out");
    let line = ["redress", "--quiet", "--no-input", "--today=2026-06-08", "--actor=manager"];
    let mut line: Vec<_> = line.iter().map(|word| (*word).into()).collect();
    line.extend([format!("--db={}", register.display()), format!("--output={}", output.display())]);
    line.extend(words.iter().map(|word| (*word).to_owned()));
    let cli = Cli::try_parse_from(line).map_err(|error| error.to_string())?;
    let now = "2026-06-08T09:00:00Z".parse().unwrap();
    let told = |error: anyhow::Error| explain(&error).0.unwrap_or_default();
    let settings = Settings::resolve(cli.global, Environment::default(), now).unwrap();
    let ui = Ui::new(&settings).map_err(told)?;
    let mut context = Context::new(settings, ui);
    run(&mut context, cli.command).map_err(told)
}

/// The register of that life, in small pages so that few bytes hold much structure.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = folder();
    let path = folder.path().join("sound.db");
    let document = folder.path().join("scan.pdf");
    fs::write(&document, "a document of some bytes, to be stored".repeat(40)).unwrap();
    let document = document.display().to_string();
    for line in LIFE.lines() {
        let words: Vec<&str> =
            line.split(' ').map(|word| if word == "FILE" { &document } else { word }).collect();
        command(&path, &words).unwrap_or_else(|error| panic!("{line}: {error}"));
    }
    let small = folder.path().join("small.db");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA page_size = 512").unwrap();
    conn.execute("VACUUM INTO ?1", [small.display().to_string()]).unwrap();
    fs::read(small).unwrap()
});

/// The history of its first complaint, a line an event.
pub(crate) fn history_of_sound() -> String {
    let damaged = Damaged::new(&SOUND);
    let conn = Connection::open(&damaged.path).unwrap();
    let mut events = conn
        .prepare(
            "SELECT happened_on || char(9) || '{\"kind\":\"' || kind || '\",\"facts\":' || facts || '}'
                    || char(9) || coalesce(words, '')
             FROM event WHERE subject = 'CARR-2026-0001' ORDER BY seq",
        )
        .unwrap();
    let rows = events.query_map([], |row| row.get::<_, String>(0)).unwrap();
    rows.map(Result::unwrap).collect::<Vec<_>>().join("\n")
}

/// A sound register of this version, to be damaged.
pub(crate) fn sound() -> &'static [u8] {
    &SOUND
}

struct Damaged {
    folder: TempDir,
    path: PathBuf,
}

impl Damaged {
    fn new(bytes: &[u8]) -> Self {
        let folder = folder();
        let path = folder.path().join("register.db");
        fs::write(&path, bytes).unwrap();
        Self { folder, path }
    }

    /// Looks at it in some ways, others for other data, then writes in one.
    fn survives(&self, data: &[u8]) {
        const SHARE: usize = 5;
        let first: usize = data.iter().map(|byte| usize::from(*byte)).sum();
        let looks = LOOKS.iter().skip(first % SHARE).step_by(SHARE);
        for words in looks.chain([&WRITES[first % WRITES.len()]]) {
            if let Err(told) = command(&self.path, words) {
                assert!(!told.is_empty(), "{words:?}");
                assert!(told.len() < 4_000, "{words:?}: {told}");
            }
        }
        // Nothing was written anywhere else.
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(name.starts_with("register."), "{name}");
        }
    }
}

/// Bytes as a register, where they begin like one; else as patches of a sound one: three bytes of a
/// place, one of a length below 32, and so many bytes.
pub(crate) fn register(data: &[u8]) {
    if data.starts_with(b"SQLite format 3\0") {
        return Damaged::new(data).survives(data);
    }
    let mut bytes = SOUND.clone();
    let mut rest = data;
    while let [high, middle, low, length, tail @ ..] = rest {
        let at = usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low);
        let at = at % bytes.len();
        let length = usize::from(*length % 32).min(tail.len()).min(bytes.len() - at);
        bytes[at..at + length].copy_from_slice(&tail[..length]);
        // An odd high byte among the first patches cuts the file off.
        if *high == 0xFF {
            bytes.truncate(at.max(1));
        }
        rest = &tail[length..];
    }
    Damaged::new(&bytes).survives(data);
}

/// Bytes as values in places of a sound register where the schema would not let them be: which
/// column, which row, which type, how long, and the value itself.
pub(crate) fn rows(data: &[u8]) {
    let damaged = Damaged::new(&SOUND);
    {
        let conn = Connection::open(&damaged.path).unwrap();
        put(&conn, data);
    }
    damaged.survives(data);
}

/// Takes the rules off the tables, writes values, and puts the rules back as they were.
fn put(conn: &Connection, data: &[u8]) {
    let config = |what, on| conn.set_db_config(what, on).unwrap();
    config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false);
    config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false);
    conn.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON;
         PRAGMA writable_schema = ON;
         CREATE TEMP TABLE kept AS SELECT rowid AS id, sql AS was FROM main.sqlite_master;
         UPDATE sqlite_master SET sql = replace(replace(sql, ') STRICT, ', ') '), ') STRICT', ')')
         WHERE type = 'table';",
    )
    .unwrap();
    conn.execute_batch("PRAGMA writable_schema = RESET").unwrap();
    let columns: Vec<(String, String)> = {
        let mut all = conn
            .prepare(
                "SELECT it.name, col.name FROM sqlite_schema AS it, pragma_table_info(it.name) AS col
                 WHERE it.type = 'table' AND it.name NOT LIKE 'search%' ORDER BY 1, 2",
            )
            .unwrap();
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let mut rest = data;
    for _ in 0..8 {
        let [column, row, kind, length, tail @ ..] = rest else { break };
        let length = usize::from(*length).min(tail.len());
        let (bytes, tail) = tail.split_at(length);
        let (table, name) = &columns[usize::from(*column) % columns.len()];
        // In place of everything, or of one row.
        let rows: i64 =
            conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        let text = String::from_utf8_lossy(bytes).into_owned();
        let value = match kind % 6 {
            0 => Value::Null,
            1 => Value::Integer(text.parse().unwrap_or(-1)),
            2 => Value::Real(text.parse().unwrap_or(f64::INFINITY)),
            3 => Value::Blob(bytes.to_vec()),
            _ => Value::Text(text),
        };
        let value_sql =
            if kind % 6 == 5 { "CAST(CAST(?1 AS BLOB) || x'ff80' AS TEXT)" } else { "?1" };
        let nth = i64::from(*row) % rows.max(1);
        let key = if table_has_rowid(conn, table) { "rowid" } else { "1" };
        let only = if key == "rowid" {
            format!("WHERE rowid = (SELECT rowid FROM {table} LIMIT 1 OFFSET {nth})")
        } else {
            String::new()
        };
        // A key may collide: then nothing changes.
        let _ = conn
            .execute(&format!("UPDATE OR IGNORE {table} SET {name} = {value_sql} {only}"), [value]);
        rest = tail;
    }
    conn.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_master SET sql = (SELECT was FROM kept WHERE id = sqlite_master.rowid);
         PRAGMA writable_schema = OFF;",
    )
    .unwrap();
}

fn table_has_rowid(conn: &Connection, table: &str) -> bool {
    conn.prepare(&format!("SELECT rowid FROM {table}")).is_ok()
}
