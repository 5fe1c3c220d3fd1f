//! What it costs to look into a large register: `show`, `find` and `list` with filters, each beside
//! the `sqlite3` shell running the best query that can be written by hand for the same rows: whole
//! processes, in turns, in one run, and the medians compared.
//!
//! The register is the one of `examples/generate`, made at the first run and kept in `target/`; or
//! that of `REDRESS_BENCH_REGISTER`. Without the `sqlite3` shell nothing is compared. The exit code
//! is 1 where a target is missed.
//!
//! `cargo bench --bench look -- 10000` takes another number of complaints.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and the environment")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

#[path = "../examples/generate/phrases.rs"]
mod phrases;
#[path = "../examples/generate/register.rs"]
mod register;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use register::{Failed, Plan, generate};

/// The shell's time may be taken so many times.
const TARGET: f64 = 1.5;
/// Each case has so many rounds, or as many as fit into the time.
const ROUNDS: usize = 25;
const PATIENCE: Duration = Duration::from_secs(15);
const TODAY: &str = "2026-06-01";

/// What a list says of a complaint, and what is to be done next about it.
const COLUMNS: &str = "ref, clinic.code, status, complaint.stage, received_on, next.due_on, next.obligation, \
    CASE WHEN next.due_on < '2026-06-01' THEN 'overdue' WHEN next.due_on = '2026-06-01' \
    THEN 'due_today' WHEN next.due_on IS NOT NULL THEN 'open' END, outcome, closed_on, handler, \
    complainant, summary";
const JOINED: &str = "JOIN clinic ON clinic.id = clinic_id \
    LEFT JOIN deadline AS next ON next.complaint_id = complaint.id AND next.position = \
    (SELECT position FROM deadline WHERE complaint_id = complaint.id AND settled = 'open' \
    ORDER BY due_on LIMIT 1)";
const ORDER: &str = "ORDER BY received_on, ref";

/// One thing to look for, and the query that gives the same rows.
struct Case {
    name: &'static str,
    arguments: Vec<String>,
    sql: String,
    /// The rows of both begin with the reference.
    rows: bool,
}

impl Case {
    fn list(name: &'static str, arguments: &str, condition: &str) -> Self {
        let arguments = arguments.split(' ').map(|word| word.replace('_', " "));
        let sql = format!("SELECT {COLUMNS} FROM complaint {JOINED} WHERE {condition} {ORDER}");
        Self { name, arguments: arguments.collect(), sql, rows: true }
    }

    /// The excerpt is what stands around the word in the first event that has it.
    fn find(name: &'static str, words: &str, expression: &str, shown: &str) -> Self {
        let mut arguments = vec!["find".to_owned()];
        arguments.extend(words.split(' ').map(str::to_owned));
        let sql = format!(
            "SELECT {COLUMNS}, (SELECT substr(words, max(1, instr(lower(words), '{shown}') - 30), 100) \
             FROM event WHERE subject = ref AND instr(lower(words), '{shown}') LIMIT 1) \
             FROM search CROSS JOIN complaint ON complaint.id = search.rowid {JOINED} \
             WHERE search MATCH '{expression}' {ORDER}"
        );
        Self { name, arguments, sql, rows: true }
    }
}

fn cases(register: &Path) -> Result<Vec<Case>, Failed> {
    let conn = rusqlite::Connection::open(register)?;
    let last =
        "SELECT ref FROM complaint WHERE status = 'closed' ORDER BY id DESC LIMIT 1 OFFSET 9";
    let reference: String = conn.query_row(last, [], |row| row.get(0))?;
    let busy = "SELECT handler FROM complaint WHERE id = 1";
    let handler: String = conn.query_row(busy, [], |row| row.get(0))?;
    let show = format!(
        "SELECT * FROM complaint WHERE ref = '{reference}'; \
         SELECT deadline.* FROM deadline JOIN complaint ON id = complaint_id \
         WHERE ref = '{reference}' ORDER BY position; \
         SELECT seq, kind, happened_on, recorded_at, actor, facts, words FROM event \
         WHERE subject = '{reference}' ORDER BY seq"
    );
    Ok(vec![
        Case {
            name: "show, everything as JSON",
            arguments: vec!["show".into(), reference, "--format".into(), "json".into()],
            sql: show,
            rows: false,
        },
        Case::find(
            "find a rare name",
            "siobhán ravenborough",
            "(\"siobhan\" *) AND (\"ravenborough\" *)",
            "ravenborough",
        ),
        Case::find(
            "find a name and a word",
            "wojciechowski swelling",
            "(\"wojciechowski\" *) AND (\"swelling\" *)",
            "wojciechowski",
        ),
        Case::find("find a misspelt name", "Thornwrth", "names : \"thornworth\"", "thornworth"),
        Case::find(
            "find words of a note",
            "interpreter refund kerr",
            "(\"interpreter\" *) AND (\"refund\" *) AND (\"kerr\" *)",
            "interpreter",
        ),
        Case::list(
            "list what is open of a clinic",
            "list --clinic harbour --status open",
            "code = 'harbour' AND status = 'open' AND status <> 'closed'",
        ),
        Case::list(
            "list by category, stage and dates",
            "list --category consent --stage review --from 2020-01-01 --to 2021-12-31",
            "category = 'consent' AND complaint.stage = 'review' \
             AND received_on BETWEEN '2020-01-01' AND '2021-12-31'",
        ),
        Case::list(
            "list what one person handles",
            &format!("list --handler {}", handler.replace(' ', "_")),
            &format!("handler = '{handler}'"),
        ),
        Case::list(
            "list a month of all clinics",
            "list --from 2024-03-01 --to 2024-03-31",
            "received_on BETWEEN '2024-03-01' AND '2024-03-31'",
        ),
    ])
}

fn main() -> Result<ExitCode, Failed> {
    let complaints = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(1_000_000);
    let register = register_of(complaints)?;
    if Command::new("sqlite3").arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("there is no sqlite3 shell to compare with: nothing was measured");
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "{:<36}{:>8}{:>12}{:>12}{:>8}",
        "whole process, median", "rows", "redress", "sqlite3", "ratio"
    );
    let mut missed = false;
    for case in cases(&register)? {
        missed |= !measure(&case, &register)?;
    }
    Ok(if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The register to look into, made where there is none.
fn register_of(complaints: u32) -> Result<PathBuf, Failed> {
    if let Ok(path) = std::env::var("REDRESS_BENCH_REGISTER") {
        return Ok(path.into());
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = target.join(format!("register-{complaints}.db"));
    if !path.exists() {
        let unfinished = path.with_extension("unfinished");
        let _ = fs::remove_file(&unfinished);
        let begun = Instant::now();
        let plan = Plan { complaints, seed: 1, today: TODAY.parse()?, overdue: 200 };
        let made = generate(&unfinished, &plan)?;
        println!("{} complaints made in {:.0} s", made.complaints, begun.elapsed().as_secs_f64());
        fs::rename(&unfinished, &path)?;
    }
    Ok(path)
}

fn measure(case: &Case, register: &Path) -> Result<bool, Failed> {
    let mut redress = Command::new(env!("CARGO_BIN_EXE_redress"));
    redress.arg("--db").arg(register).args(["--today", TODAY, "--quiet"]).args(&case.arguments);
    let mut shell = Command::new("sqlite3");
    shell.args(["-readonly", "-tabs"]).arg(register).arg(&case.sql);
    // The first round fills the caches, and shows that both find the same.
    let (ours, theirs) = (references(&mut redress)?, references(&mut shell)?);
    if case.rows && (ours != theirs || ours.is_empty()) {
        let (ours, theirs) = (ours.len(), theirs.len());
        return Err(format!("{}: {ours} and {theirs} rows, not the same", case.name).into());
    }
    let (mut times, mut shells) = (Vec::new(), Vec::new());
    let begun = Instant::now();
    while times.len() < ROUNDS && (times.len() < 3 || begun.elapsed() < PATIENCE) {
        times.push(timed(&mut redress)?);
        shells.push(timed(&mut shell)?);
    }
    let (time, other) = (median(&mut times), median(&mut shells));
    let ratio = time.as_secs_f64() / other.as_secs_f64();
    let verdict = if ratio <= TARGET { "" } else { "  MISSED" };
    println!(
        "{:<36}{:>8}{:>9.2} ms{:>9.2} ms{ratio:>8.2}{verdict}",
        case.name,
        ours.len(),
        time.as_secs_f64() * 1e3,
        other.as_secs_f64() * 1e3,
    );
    Ok(ratio <= TARGET)
}

/// The first column of what a command writes.
fn references(command: &mut Command) -> Result<Vec<String>, Failed> {
    let output = command.stdin(Stdio::null()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect())
}

fn timed(command: &mut Command) -> Result<Duration, Failed> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    let taken = begun.elapsed();
    if status.success() { Ok(taken) } else { Err("a command failed".into()) }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
