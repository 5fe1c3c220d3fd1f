//! Whoever knows the format can change the past and make the chain anew behind it. The chain alone
//! cannot show that: a seal does.

use redress::report::FaultSort;
use rusqlite::{Connection, params};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::life::Register;
use crate::mutation::{Victim, of, said};

/// Makes the chain anew from an event on, as docs/file-format.md describes it.
fn rechain(conn: &Connection, from: i64) -> rusqlite::Result<()> {
    let hex = redress::wording::hex;
    let last: i64 = conn.query_row("SELECT max(seq) FROM event", [], |row| row.get(0))?;
    for seq in from..=last {
        let before =
            "SELECT hash FROM event WHERE seq = ?1 - 1 UNION ALL SELECT zeroblob(32) LIMIT 1";
        let previous: Vec<u8> = conn.query_row(before, [seq], |row| row.get(0))?;
        let sql = "SELECT subject, kind, happened_on, recorded_at, actor, facts, words, salt, words_digest
                   FROM event WHERE seq = ?1";
        let (texts, words, salt, mut digest) = conn.query_row(sql, [seq], |row| {
            let texts: Vec<String> = (0..6).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            let words: Option<String> = row.get(6)?;
            Ok((texts, words, row.get::<_, Option<Vec<u8>>>(7)?, row.get::<_, Option<Vec<u8>>>(8)?))
        })?;
        if let (Some(words), Some(salt)) = (&words, &salt) {
            digest = Some(Sha256::digest([salt.as_slice(), words.as_bytes()].concat()).to_vec());
        }
        let form = json!([
            "redress-event-1",
            seq,
            texts[0],
            texts[1],
            texts[2],
            texts[3],
            texts[4],
            texts[5],
            digest.as_deref().map(hex),
            hex(&previous)
        ]);
        let hash = Sha256::digest(form.to_string().as_bytes()).to_vec();
        let sql =
            "UPDATE event SET words_digest = ?2, previous_hash = ?3, hash = ?4 WHERE seq = ?1";
        conn.execute(sql, params![seq, digest, previous, hash])?;
    }
    Ok(())
}

#[test]
fn a_past_that_was_rewritten_and_chained_anew_is_found_by_a_seal() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    let events = register.seal.events;
    let mut tried = 0;
    for seq in (1..=events).step_by(3) {
        for change in [
            "UPDATE event SET actor = actor || 'x' WHERE seq = ?1",
            "UPDATE event SET recorded_at = '2026-01-01T00:00:00Z' WHERE seq = ?1",
            "UPDATE event SET words = '{}' WHERE seq = ?1 AND words IS NOT NULL",
            "UPDATE event SET salt = zeroblob(16) WHERE seq = ?1 AND words IS NOT NULL",
            "UPDATE event SET facts = replace(facts, '2026-04', '2026-03') WHERE seq = ?1",
        ] {
            let mut changed = 0;
            let proof = victim.after(|conn| {
                changed = conn.execute(change, [seq])?;
                rechain(conn, seq)
            });
            let proof = proof.unwrap();
            assert!(of(&proof, FaultSort::Chain).is_empty(), "{change} {seq}\n{}", said(&proof));
            let really = changed == 1 && proof.hashes[&events] != register.seal.head;
            assert_eq!(victim.sealed(&proof).is_some(), really, "{change} {seq}");
            tried += usize::from(really);
        }
        // An event that was made to go, with all behind it moved up.
        let proof = victim.after(|conn| {
            conn.execute("DELETE FROM event WHERE seq = ?1", [seq])?;
            conn.execute("UPDATE event SET seq = -seq WHERE seq > ?1", [seq])?;
            conn.execute("UPDATE event SET seq = -seq - 1 WHERE seq < 0", [])?;
            rechain(conn, seq)
        });
        let proof = proof.unwrap();
        assert!(of(&proof, FaultSort::Chain).is_empty(), "{seq}\n{}", said(&proof));
        assert!(victim.sealed(&proof).is_some(), "{seq}");
        tried += 1;
    }
    println!("{tried} pasts rewritten and chained anew, each found by the seal");
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_hash_made_anew_for_one_event_alone_is_found_at_the_next() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    for seq in (1..register.seal.events).step_by(3) {
        let proof = victim.after(|conn| {
            conn.execute("UPDATE event SET actor = 'x' WHERE seq = ?1", [seq])?;
            let next = "SELECT previous_hash, hash FROM event WHERE seq = ?1 + 1";
            let kept: (Vec<u8>, Vec<u8>) =
                conn.query_row(next, [seq], |row| Ok((row.get(0)?, row.get(1)?)))?;
            // The chain anew, and everything but this event's hash back to what it was.
            conn.execute_batch(
                "CREATE TEMP TABLE kept AS SELECT seq, previous_hash, hash FROM event",
            )?;
            rechain(conn, seq)?;
            conn.execute(
                "UPDATE event SET (previous_hash, hash) =
                   (SELECT previous_hash, hash FROM temp.kept WHERE kept.seq = event.seq)
                 WHERE seq > ?1",
                [seq],
            )?;
            conn.execute_batch("DROP TABLE temp.kept")?;
            let now: (Vec<u8>, Vec<u8>) =
                conn.query_row(next, [seq], |row| Ok((row.get(0)?, row.get(1)?)))?;
            assert_eq!(now, kept);
            Ok(())
        });
        let proof = proof.unwrap();
        let chain = of(&proof, FaultSort::Chain);
        assert!(
            chain.iter().any(|fault| fault.place.event == Some(seq + 1)),
            "{seq}\n{}",
            said(&proof)
        );
    }
}

#[test]
fn events_in_each_others_place_and_events_put_in_between_are_found() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    let columns = "subject, kind, happened_on, recorded_at, actor, facts, words, salt, words_digest, \
                   previous_hash, hash";
    let mut tried = 0;
    for seq in (1..register.seal.events).step_by(3) {
        let swapped = victim.after(|conn| {
            conn.execute("UPDATE event SET seq = -1 WHERE seq = ?1", [seq])?;
            conn.execute("UPDATE event SET seq = ?1 WHERE seq = ?1 + 1", [seq])?;
            conn.execute("UPDATE event SET seq = ?1 + 1 WHERE seq = -1", [seq]).map(drop)
        });
        let between = victim.after(|conn| {
            conn.execute("UPDATE event SET seq = -seq WHERE seq > ?1", [seq])?;
            conn.execute("UPDATE event SET seq = 1 - seq WHERE seq < 0", [])?;
            let copy = format!("INSERT INTO event (seq, {columns}) SELECT seq + 1, {columns} FROM event WHERE seq = ?1");
            conn.execute(&copy, [seq]).map(drop)
        });
        for proof in [swapped, between] {
            let proof = proof.unwrap();
            let near = of(&proof, FaultSort::Chain)
                .iter()
                .any(|fault| fault.place.event.is_some_and(|at| (seq..=seq + 1).contains(&at)));
            assert!(near, "{seq}\n{}", said(&proof));
            tried += 1;
        }
    }
    // The same event once more behind the last, with all that a chain asks for.
    let proof = victim.after(|conn| {
        let last = register.seal.events;
        let copy = format!("INSERT INTO event (seq, {columns}) SELECT ?1 + 1, {columns} FROM event WHERE kind = 'received' LIMIT 1");
        conn.execute(&copy, [last])?;
        rechain(conn, last + 1)
    });
    let proof = proof.unwrap();
    assert!(of(&proof, FaultSort::Chain).is_empty(), "{}", said(&proof));
    assert_eq!(of(&proof, FaultSort::Event).len(), 1, "{}", said(&proof));
    println!("{tried} events moved or put in between, each found at its place");
}

#[test]
fn facts_that_mean_nothing_are_found_though_the_chain_holds() {
    let register = Register::full();
    let victim = Victim::new(&register, "victim.db");
    for seq in (1..=register.seal.events).step_by(2) {
        for change in [
            "UPDATE event SET kind = 'invented' WHERE seq = ?1",
            "UPDATE event SET facts = '[1]' WHERE seq = ?1",
            "UPDATE event SET subject = 'NONE-2026-0001' WHERE seq = ?1",
            "UPDATE event SET subject = 'whatever' WHERE seq = ?1",
        ] {
            let proof = victim.after(|conn| {
                conn.execute(change, [seq])?;
                rechain(conn, seq)
            });
            let proof = proof.unwrap();
            assert!(of(&proof, FaultSort::Chain).is_empty(), "{}", said(&proof));
            let events = of(&proof, FaultSort::Event);
            let derived = of(&proof, FaultSort::Derived);
            assert!(!events.is_empty() || !derived.is_empty(), "{change} {seq}\n{}", said(&proof));
            assert!(victim.sealed(&proof).is_some());
        }
    }
}
