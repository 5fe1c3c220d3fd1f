//! Every column of every row of every table, read from the file itself and changed one at a time.

use std::thread;

use redress::report::{FaultSort, Proof};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::life::Register;
use crate::mutation::{Numbers, Victim, in_table, of, said, verified};

/// A table, its columns and its rows.
struct Table {
    name: String,
    columns: Vec<String>,
    key: Vec<usize>,
    rows: Vec<Vec<Value>>,
}

fn tables(conn: &Connection) -> Vec<Table> {
    let mut statement = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.into_iter().map(|name| table(conn, name)).collect()
}

fn table(conn: &Connection, name: String) -> Table {
    let mut info = conn.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid").unwrap();
    let columns: Vec<(String, i64)> = info
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let key = (0..columns.len()).filter(|at| columns[*at].1 > 0).collect();
    let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
    let mut all = conn.prepare(&format!("SELECT {} FROM {name}", columns.join(", "))).unwrap();
    let rows = all
        .query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect())
        .unwrap()
        .map(Result::unwrap)
        .collect();
    Table { name, columns, key, rows }
}

/// What a value may be changed to: near it, as another row has it, or to nothing.
fn others(table: &Table, row: usize, column: usize) -> Vec<Value> {
    let value = &table.rows[row][column];
    let mut others = vec![match value {
        Value::Null => Value::Text("2026-04-03".to_owned()),
        Value::Integer(number) => Value::Integer(number + 1_000),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Text(text) => Value::Text(match text.parse::<chrono::NaiveDate>() {
            Ok(day) => day.succ_opt().unwrap().to_string(),
            Err(_) => format!("{text} "),
        }),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            bytes[row % 16] ^= 1 << (row % 8);
            Value::Blob(bytes)
        }
    }];
    let mut rows = table.rows.iter().cycle().skip(row).take(table.rows.len());
    others.extend(rows.find(|other| other[column] != *value).map(|other| other[column].clone()));
    if *value != Value::Null {
        others.push(Value::Null);
    }
    others
}

fn chosen(table: &Table, row: &[Value]) -> (String, Vec<Value>) {
    let conditions: Vec<String> =
        table.key.iter().map(|at| format!("{} = ?", table.columns[*at])).collect();
    (conditions.join(" AND "), table.key.iter().map(|at| row[*at].clone()).collect())
}

/// One change: a column of a row, or the whole row, which goes.
struct Change {
    row: usize,
    column: Option<(usize, Value)>,
}

fn changes(table: &Table) -> Vec<Change> {
    let mut changes = Vec::new();
    for row in 0..table.rows.len() {
        changes.push(Change { row, column: None });
        for column in 0..table.columns.len() {
            let others = others(table, row, column).into_iter();
            changes.extend(others.map(|to| Change { row, column: Some((column, to)) }));
        }
    }
    changes
}

/// Makes a change, and says whether SQLite took it and `verify` found it where it is.
fn check(victim: &Victim<'_>, table: &Table, change: &Change) -> bool {
    let row = &table.rows[change.row];
    let (which, key) = chosen(table, row);
    let proof = victim.after(|conn| {
        let (sql, values) = match &change.column {
            None => (format!("DELETE FROM {} WHERE {which}", table.name), key),
            Some((column, to)) => {
                let column = &table.columns[*column];
                let values = [to.clone()].into_iter().chain(key).collect();
                (format!("UPDATE {} SET {column} = ? WHERE {which}", table.name), values)
            }
        };
        assert_eq!(conn.execute(&sql, params_from_iter(values))?, 1);
        Ok(())
    });
    let Some(proof) = proof else { return false };
    let column = change.column.as_ref().map(|(column, _)| table.columns[*column].as_str());
    let found = match table.name.as_str() {
        "event" => event_found(victim, &proof, table, change),
        // Bytes that are gone are missed where the document stands.
        "attachment_content" => ["attachment", "attachment_content"]
            .iter()
            .any(|table| in_table(&proof, FaultSort::Attachment, table, None)),
        name => {
            // A row that is known by what was changed is one that is missing, and one too many.
            in_table(&proof, FaultSort::Derived, name, None)
                && (column.is_none_or(|column| {
                    column == "ref"
                        || table.key.iter().any(|at| table.columns[*at] == column)
                        || in_table(&proof, FaultSort::Derived, name, Some(column))
                }))
        }
    };
    assert!(
        found,
        "{} {:?}: {:?} changed to {:?}, and found was\n{}",
        table.name,
        row.first(),
        column,
        change.column.as_ref().map(|(_, to)| to),
        said(&proof)
    );
    true
}

fn event_found(victim: &Victim<'_>, proof: &Proof, table: &Table, change: &Change) -> bool {
    let Value::Integer(seq) = table.rows[change.row][0] else { return false };
    let last = table.rows.len() == usize::try_from(seq).unwrap();
    if last && change.column.is_none() {
        // Nothing in the file can show that the last event is gone but what followed from it.
        return victim.sealed(proof).is_some();
    }
    let chain = of(proof, FaultSort::Chain);
    chain.iter().any(|fault| fault.place.event == Some(seq))
}

/// Of a table with many rows some for each column, others for each, unless all are asked for:
/// `REDRESS_MUTATIONS=all cargo test --release --test verify -- --nocapture`
fn thinned(table: &Table, mut changes: Vec<Change>) -> Vec<Change> {
    const MANY: usize = 8;
    const OF_SO_MANY: usize = 6;
    if table.rows.len() > MANY && std::env::var("REDRESS_MUTATIONS").is_err() {
        let column = |change: &Change| change.column.as_ref().map_or(0, |(column, _)| column + 1);
        changes.retain(|change| (change.row + column(change)).is_multiple_of(OF_SO_MANY));
    }
    changes
}

#[test]
fn every_column_of_every_row_that_is_changed_is_found_at_its_place() {
    let register = Register::full();
    let proof = verified(&register.copy("whole.db"), Some(&register.seal));
    assert!(proof.faults.is_empty(), "{}", said(&proof));
    assert_eq!(register.seal.compare(&proof), None);
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let tables = tables(&conn);
    let (mut tried, mut refused) = (0, 0);
    for table in &tables {
        let all = thinned(table, changes(table));
        let threads = 4;
        let counts: Vec<(usize, usize)> = thread::scope(|scope| {
            let (all, register) = (&all, &register);
            let workers: Vec<_> = (0..threads)
                .map(|first| {
                    scope.spawn(move || {
                        let victim = Victim::new(register, &format!("victim-{first}.db"));
                        let mut counts = (0, 0);
                        for change in all.iter().skip(first).step_by(threads) {
                            if check(&victim, table, change) {
                                counts.0 += 1;
                            } else {
                                counts.1 += 1;
                            }
                        }
                        counts
                    })
                })
                .collect();
            workers.into_iter().map(|worker| worker.join().unwrap()).collect()
        });
        let found: usize = counts.iter().map(|(found, _)| found).sum();
        let refusals: usize = counts.iter().map(|(_, refused)| refused).sum();
        println!("{}: {found} changes found, {refusals} that SQLite refuses", table.name);
        assert!(found > 0, "{} is not tried", table.name);
        tried += found;
        refused += refusals;
    }
    println!("{tried} changes of single columns and rows, each found; {refused} refused by SQLite");
    assert!(tried > 800, "{tried}");
}

#[test]
fn a_row_too_many_is_found_in_every_derived_table() {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let victim = Victim::new(&register, "victim.db");
    let mut tried = 0;
    for table in tables(&conn).iter().filter(|table| table.name != "event") {
        for row in &table.rows {
            // The same row with another key: of the same complaint, and of one that is none.
            for &at in &table.key {
                let mut row = row.clone();
                row[at] = match &row[at] {
                    Value::Integer(number) => Value::Integer(number + 500),
                    Value::Text(text) => match text.parse::<chrono::NaiveDate>() {
                        Ok(day) => Value::Text(day.succ_opt().unwrap().to_string()),
                        Err(_) => Value::Text(format!("{text}x")),
                    },
                    other => other.clone(),
                };
                let places = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT INTO {} VALUES ({places})", table.name);
                let proof =
                    victim.after(|conn| conn.execute(&sql, params_from_iter(&row)).map(drop));
                let Some(proof) = proof else { continue };
                let found = in_table(&proof, FaultSort::Derived, &table.name, None)
                    || in_table(&proof, FaultSort::Attachment, &table.name, None);
                assert!(found, "{} {row:?}\n{}", table.name, said(&proof));
                tried += 1;
            }
        }
    }
    println!("{tried} rows too many, each found");
    assert!(tried > 100, "{tried}");
}

/// Erasing words is the one change that the chain allows. What was written with them in derived
/// rows is found until it is erased there as well.
#[test]
fn erased_words_leave_the_chain_whole() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let erased = verified(victim.path(), None).erased;
    let with_words: Vec<i64> = conn
        .prepare("SELECT seq FROM event WHERE words IS NOT NULL")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for seq in &with_words {
        let erase = "UPDATE event SET words = NULL, salt = NULL WHERE seq = ?1";
        let proof = victim.after(|conn| conn.execute(erase, [seq]).map(drop)).unwrap();
        assert!(of(&proof, FaultSort::Chain).is_empty(), "{seq}\n{}", said(&proof));
        assert_eq!((proof.erased, victim.sealed(&proof)), (erased + 1, None));
    }
    println!("the words of {} events erased, one at a time", with_words.len());
    assert!(with_words.len() > 20);
}

/// Several changes at once, anywhere, always the same for the same seed.
fn random(seed: u64, rounds: usize) {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let tables: Vec<Table> =
        tables(&conn).into_iter().filter(|table| !table.rows.is_empty()).collect();
    let threads = 4;
    let tried: usize = thread::scope(|scope| {
        let (tables, register) = (&tables, &register);
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn(move || {
                    let mut numbers = Numbers::new(seed + thread as u64);
                    let victim = Victim::new(register, &format!("random-{thread}.db"));
                    (0..rounds / threads).filter(|_| round(&victim, tables, &mut numbers)).count()
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    println!("{tried} sets of random changes, each found (seed {seed})");
    assert!(tried > rounds / 2, "{tried} of {rounds}");
}

fn round(victim: &Victim<'_>, tables: &[Table], numbers: &mut Numbers) -> bool {
    let mut done = Vec::new();
    for _ in 0..=numbers.below(4) {
        let table = &tables[numbers.below(tables.len())];
        let row = &table.rows[numbers.below(table.rows.len())];
        let column = numbers.below(table.columns.len());
        let to = twisted(&row[column], numbers);
        if to == row[column] {
            continue;
        }
        let (which, key) = chosen(table, row);
        let sql = format!("UPDATE {} SET {} = ? WHERE {which}", table.name, table.columns[column]);
        let values: Vec<Value> = [to].into_iter().chain(key).collect();
        if victim.change(|conn| match conn.execute(&sql, params_from_iter(&values))? {
            0 => Err(rusqlite::Error::QueryReturnedNoRows),
            _ => Ok(()),
        }) {
            done.push(format!("{sql} {values:?}"));
        }
    }
    let proof = (!done.is_empty()).then(|| victim.proof());
    victim.put_back();
    let Some(proof) = proof else { return false };
    assert!(!proof.faults.is_empty(), "{}", done.join("\n"));
    true
}

/// A value with something in it changed: a sign, a bit, its end, its beginning.
fn twisted(value: &Value, numbers: &mut Numbers) -> Value {
    match value {
        Value::Null => Value::Text("x".to_owned()),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Integer(number) => {
            Value::Integer(number ^ (1 << numbers.below(if *number < 2 { 1 } else { 40 })))
        }
        Value::Text(text) => {
            let mut signs: Vec<char> = text.chars().collect();
            let at = numbers.below(signs.len() + 1);
            match numbers.below(3) {
                0 if at < signs.len() => signs[at] = numbers.sign(),
                1 if at < signs.len() => drop(signs.remove(at)),
                _ => signs.insert(at, numbers.sign()),
            }
            Value::Text(signs.into_iter().collect())
        }
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let at = numbers.below(bytes.len());
            bytes[at] ^= 1 << numbers.below(8);
            Value::Blob(bytes)
        }
    }
}

#[test]
fn random_changes_are_found() {
    random(20_260_402, 200);
}

/// `REDRESS_MUTATIONS=100000 REDRESS_SEED=7 cargo test --release --test verify -- --ignored --nocapture`
#[test]
#[ignore = "as long as wanted: REDRESS_MUTATIONS says how many"]
fn many_random_changes_are_found() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let rounds = number("REDRESS_MUTATIONS").unwrap_or(20_000);
    random(number("REDRESS_SEED").unwrap_or(1) as u64, rounds);
}
