//! Changes of the schema, and of the index that `find` searches.

use redress::report::FaultSort;
use redress::store::Store;
use rusqlite::Connection;

use crate::life::Register;
use crate::mutation::{Victim, in_table, of, said, verified};

#[test]
fn whatever_does_not_belong_to_the_schema_is_found() {
    let register = Register::full();
    for (name, sql) in [
        ("extra", "CREATE TABLE extra (a)"),
        ("extra", "CREATE VIEW extra AS SELECT * FROM event"),
        ("extra", "CREATE INDEX extra ON complaint (summary)"),
        ("extra", "CREATE TRIGGER extra AFTER INSERT ON event BEGIN SELECT 1; END"),
    ] {
        let path = register.copy("victim.db");
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let proof = verified(&path, Some(&register.seal));
        assert!(in_table(&proof, FaultSort::Schema, name, None), "{sql}\n{}", said(&proof));
    }
}

#[test]
fn the_two_tables_of_litestream_may_stand_there_and_nothing_else_by_their_names() {
    const ITS_OWN: &str = "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);
                           CREATE TABLE _litestream_lock (id INTEGER);";
    let register = Register::full();
    let path = register.copy("replicated.db");
    Connection::open(&path).unwrap().execute_batch(ITS_OWN).unwrap();
    let proof = verified(&path, Some(&register.seal));
    assert!(proof.faults.is_empty(), "{}", said(&proof));
    assert!(Store::open_read(&path).unwrap().check_schema().is_ok());
    for sql in [
        "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER DEFAULT (random()))",
        "CREATE VIEW _litestream_lock AS SELECT 1 AS id",
        "CREATE TABLE _litestream_other (id INTEGER)",
    ] {
        let path = register.copy("victim.db");
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        assert!(!verified(&path, None).faults.is_empty(), "{sql}");
        assert!(Store::open_read(&path).unwrap().check_schema().is_err(), "{sql}");
    }
}

#[test]
fn every_part_of_the_schema_that_is_gone_or_changed_is_found() {
    let register = Register::full();
    let conn = Connection::open(register.copy("read.db")).unwrap();
    let parts: Vec<(String, String, Option<String>)> = conn
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'search_%'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut tried = 0;
    for (sort, name, sql) in &parts {
        let Some(sql) = sql else { continue };
        // Gone.
        if matches!(sort.as_str(), "trigger" | "index" | "view") {
            let path = register.copy("victim.db");
            Connection::open(&path).unwrap().execute_batch(&format!("DROP {sort} {name}")).unwrap();
            let proof = verified(&path, None);
            assert!(in_table(&proof, FaultSort::Schema, name, None), "{name}\n{}", said(&proof));
            tried += 1;
        }
        // The same but for its text.
        let changed = match sort.as_str() {
            "trigger" => {
                sql.replacen("RAISE(ABORT", "RAISE(IGNORE", 1).replace("IGNORE, ", "ABORT, 'x' || ")
            }
            "index" => format!("{sql} "),
            "view" => sql.replacen("SELECT\n", "SELECT 1 AS one,\n", 1),
            _ => sql.replacen("CHECK (", "CHECK (1 OR ", 1),
        };
        if changed == *sql {
            continue;
        }
        let path = register.copy("victim.db");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
        let update = "UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2 AND type = ?3";
        conn.execute(update, [&changed, name, sort]).unwrap();
        drop(conn);
        match Store::open_read(&path)
            .and_then(|store| store.verify(&redress::store::Examination::default()))
        {
            Ok(proof) => {
                assert!(
                    in_table(&proof, FaultSort::Schema, name, None),
                    "{name}\n{}",
                    said(&proof)
                );
            }
            // A schema that SQLite itself does not read.
            Err(error) => println!("{name}: {error}"),
        }
        tried += 1;
    }
    println!("{tried} changes of the schema, each found");
    assert!(tried > 20, "{tried}");
}

#[test]
fn what_stands_beneath_the_index_and_is_not_its_own_is_found() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    for (table, sql) in [
        ("search_config", "INSERT INTO search_config VALUES ('rank', 'evil()')"),
        ("search_data", "INSERT INTO search_data VALUES (77, 'secret words')"),
        ("search_data", "INSERT INTO search_data VALUES (-5, 'secret words')"),
    ] {
        let proof = victim.after(|conn| conn.execute_batch(sql)).unwrap();
        assert!(in_table(&proof, FaultSort::Derived, table, None), "{sql}\n{}", said(&proof));
    }
}

#[test]
fn what_find_searches_is_found_where_it_is_not_what_was_written() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    let changes: [(&str, Option<&str>); 6] = [
        (
            "INSERT INTO search (rowid, names, words) VALUES (3, 'somebody', 'else')",
            Some("ITRU-2026-0001"),
        ),
        ("INSERT INTO search (rowid, names, words) VALUES (900, 'somebody', 'else')", None),
        (
            "INSERT INTO search (search, rowid, names, words) VALUES ('delete', 3, 'client', '')",
            Some("ITRU-2026-0001"),
        ),
        ("INSERT INTO search (search) VALUES ('delete-all')", Some("CARR-2026-0001")),
        ("INSERT INTO person_word VALUES ('somebody')", None),
        ("DELETE FROM person_word WHERE word = (SELECT max(word) FROM person_word)", None),
    ];
    for (sql, reference) in changes {
        let proof = victim.after(|conn| conn.execute_batch(sql)).unwrap();
        let derived = of(&proof, FaultSort::Derived);
        assert!(!derived.is_empty(), "{sql}\n{}", said(&proof));
        if let Some(reference) = reference {
            let named =
                derived.iter().any(|fault| fault.place.subject.as_deref() == Some(reference));
            assert!(named, "{sql}\n{}", said(&proof));
        }
    }
    // The tables in which SQLite keeps the index, page by page.
    let conn = Connection::open(register.copy("read.db")).unwrap();
    for (table, key) in [("search_data", "id"), ("search_idx", "segid"), ("search_config", "k")] {
        let keys: Vec<rusqlite::types::Value> = conn
            .prepare(&format!("SELECT {key} FROM {table}"))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for value in keys {
            let sql = format!("DELETE FROM {table} WHERE {key} = ?1");
            assert!(victim.change(|conn| conn.execute(&sql, [&value]).map(drop)));
            let proof = Store::open_read(victim.path())
                .and_then(|store| store.verify(&redress::store::Examination::default()));
            victim.put_back();
            if let Ok(proof) = proof {
                assert!(!proof.faults.is_empty(), "{table} {value:?}");
            }
        }
    }
}
