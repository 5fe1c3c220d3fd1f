//! What it costs to move the open deadlines of 100,000 complaints when a bank holiday is added,
//! beside plain SQL that writes the same new days into the same rows: whole processes for the one,
//! one transaction through rusqlite for the other, on copies of one register, in turns in one run.
//!
//! The plain UPDATE knows the new days already and records nothing; `redress` finds the complaints,
//! replays each history, counts anew, appends an event to the chain for each, and writes the rows.
//! The exit code is 1 where fewer complaints a second are recounted than the target.
//!
//! `cargo bench --bench recount -- 10000` takes another number of complaints.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and makes databases")]
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use redress::deadline::Almanac;
use redress::domain::{Clinic, Details, OwnDays, Words, deadlines, receive};
use redress::procedure::{Channel, LibraryEntry};
use redress::store::{Stamp, Store};

/// Complaints a second.
const TARGET: f64 = 10_000.0;
const ROUNDS: usize = 5;
const TODAY: &str = "2026-06-01";
const HOLIDAY: &str = "2026-06-15";

type Failed = Box<dyn Error>;

fn main() -> Result<ExitCode, Failed> {
    let complaints = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(100_000);
    let home = tempfile::tempdir()?;
    let register = home.path().join("register.db");
    let begun = Instant::now();
    generate(&register, complaints)?;
    println!("{complaints} open complaints made in {:.1} s", begun.elapsed().as_secs_f64());
    let mut recounts = Vec::new();
    let mut updates = Vec::new();
    let mut moved = 0;
    for round in 0..=ROUNDS {
        let after = home.path().join("after.db");
        fs::copy(&register, &after)?;
        let recount = recount(&after)?;
        let (update, rows) = update(&register, &after, home.path())?;
        moved = rows;
        // The first round fills the caches.
        if round > 0 {
            recounts.push(recount);
            updates.push(update);
        }
        fs::remove_file(&after)?;
    }
    let (recount, update) = (median(&mut recounts), median(&mut updates));
    let rate = f64::from(complaints) / recount.as_secs_f64();
    println!("{moved} deadlines moved, medians of {ROUNDS} rounds");
    println!("redress holiday add   {:>8.2} s  {rate:>9.0} complaints/s", recount.as_secs_f64());
    println!("plain SQL UPDATE      {:>8.2} s", update.as_secs_f64());
    println!("ratio                 {:>8.1}", recount.as_secs_f64() / update.as_secs_f64());
    let met = rate >= TARGET;
    println!("{} at least {TARGET:.0} complaints/s", if met { "met   " } else { "MISSED" });
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A register with open complaints, all with a response that is due after the holiday.
fn generate(path: &Path, complaints: u32) -> Result<(), Failed> {
    let entry = LibraryEntry::find("carrara").ok_or("a procedure of the library")?;
    let procedure = entry.procedure();
    let seed = procedure.clinic.clone().ok_or("a clinic of the library")?;
    let clinic = Clinic {
        code: seed.code,
        name: seed.name,
        prefix: seed.prefix,
        procedure: procedure.key.clone(),
        nations: seed.nation,
        working_week: "mon-fri".parse()?,
        bodies: std::collections::BTreeMap::default(),
        sites: std::collections::BTreeMap::new(),
        own_days: OwnDays::default(),
    };
    let calendar = clinic.calendar(&Almanac::default());
    let today: NaiveDate = TODAY.parse()?;
    let stamp = Stamp { recorded_at: "2026-06-01T09:00:00Z".parse()?, actor: "manager".to_owned() };
    let store = Store::create(path)?;
    store.add_procedure(&procedure, entry.text, today, &stamp)?;
    store.add_clinic(&clinic, today, &stamp)?;
    for number in 0..complaints {
        let received_on = today - Days::new(u64::from(number % 10));
        let details = Details {
            received_on: Some(received_on),
            incident_on: Some(received_on),
            channel: Some(Channel::Email),
            ..Details::default()
        };
        let words = Words {
            complainant: Some(format!("Complainant {number}")),
            summary: Some("Asymmetry after treatment".to_owned()),
            ..Words::default()
        };
        let draft = receive(&procedure, &clinic.code, today, None, details, words)?;
        let reference = store.allocate_reference(&clinic, received_on)?;
        let stored = store.receive(reference, &draft, &stamp)?;
        let derived = deadlines(&procedure, &calendar, &stored.complaint)?;
        store.derive(&stored, &procedure, &derived)?;
    }
    store.commit()?;
    Ok(())
}

fn recount(register: &Path) -> Result<Duration, Failed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.arg("--db").arg(register).args(["--today", TODAY, "holiday", "add", HOLIDAY, "Day"]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    let taken = begun.elapsed();
    if status.success() { Ok(taken) } else { Err("redress failed".into()) }
}

/// Writes the days that a recount came to into the rows of the register as it was.
fn update(before: &Path, after: &Path, home: &Path) -> Result<(Duration, usize), Failed> {
    let copy: PathBuf = home.join("plain.db");
    fs::copy(before, &copy)?;
    let conn = rusqlite::Connection::open(&copy)?;
    conn.execute_batch("PRAGMA synchronous = FULL")?;
    conn.execute("ATTACH ?1 AS done", [after.to_str().ok_or("a path in UTF-8")?])?;
    let mut wanted = conn.prepare(
        "SELECT is_.due_on, is_.act_by_on, was.complaint_id, was.position
         FROM main.deadline AS was JOIN done.deadline AS is_
           ON is_.complaint_id = was.complaint_id AND is_.visit = was.visit
          AND is_.obligation = was.obligation AND is_.occurrence = was.occurrence
         WHERE is_.due_on <> was.due_on",
    )?;
    let rows: Vec<(String, String, i64, i64)> = wanted
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    let begun = Instant::now();
    conn.execute_batch("BEGIN IMMEDIATE")?;
    let mut write = conn.prepare(
        "UPDATE main.deadline SET due_on = ?1, original_due_on = ?1, act_by_on = ?2
         WHERE complaint_id = ?3 AND position = ?4",
    )?;
    for row in &rows {
        write.execute((&row.0, &row.1, row.2, row.3))?;
    }
    conn.execute_batch("COMMIT")?;
    let taken = begun.elapsed();
    drop((wanted, write));
    drop(conn);
    fs::remove_file(&copy)?;
    Ok((taken, rows.len()))
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
