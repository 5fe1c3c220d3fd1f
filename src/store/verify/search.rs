//! What `find` searches, token by token. The index keeps no copy of what it was made from, so its
//! tokens are added up, those of many complaints in one sum: memory is the same for any number.

use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::report::{Fault, FaultSort, Place};
use crate::store::error::StoreError;

/// So many sums; a complaint counts in the one of the remainder of its number.
const SUMS: u32 = 1 << 16;

/// How many numbers an index keeps of itself: its documents, and the tokens of each column.
const TOTALS: usize = 3;

/// The tokens of an index, added up in any order, and what it says of their number.
pub(super) struct Tokens {
    sums: Vec<u64>,
    totals: [u64; TOTALS],
}

impl Tokens {
    pub(super) fn none() -> Self {
        Self { sums: vec![0; SUMS as usize], totals: [0; TOTALS] }
    }

    /// Adds every token of the index of a register.
    pub(super) fn add(&mut self, conn: &Connection) -> Result<(), StoreError> {
        conn.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_token
             USING fts5vocab(main, search, instance)",
        )?;
        let mut statement =
            conn.prepare_cached("SELECT doc, term, col, \"offset\" FROM temp.search_token")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let document: i64 = row.get(0)?;
            let mut hasher = DefaultHasher::new();
            document.hash(&mut hasher);
            row.get_ref(1)?.as_bytes_or_null().unwrap_or_default().hash(&mut hasher);
            row.get_ref(2)?.as_bytes_or_null().unwrap_or_default().hash(&mut hasher);
            row.get::<_, i64>(3)?.hash(&mut hasher);
            let sum = &mut self.sums[place(document)];
            *sum = sum.wrapping_add(hasher.finish());
        }
        let kept: Option<Vec<u8>> = conn
            .prepare_cached("SELECT block FROM search_data WHERE id = 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        let numbers = varints(&kept.unwrap_or_default());
        for (total, more) in self.totals.iter_mut().zip(numbers) {
            *total = total.wrapping_add(more);
        }
        Ok(())
    }

    pub(super) fn extend(&mut self, other: &Self) {
        let numbers = self.sums.iter_mut().chain(&mut self.totals);
        for (sum, more) in numbers.zip(other.sums.iter().chain(&other.totals)) {
            *sum = sum.wrapping_add(*more);
        }
    }

    /// Compares with what should be.
    pub(super) fn compare(
        &self,
        expected: &Self,
        conn: &Connection,
        mut each: impl FnMut(Fault),
    ) -> Result<(), StoreError> {
        let mut named = conn.prepare("SELECT ref FROM complaint WHERE id % ?1 = ?2 LIMIT 3")?;
        if self.totals != expected.totals {
            let what = "the index miscounts what it holds";
            each(Fault::new(FaultSort::Derived, Place::table("search"), what));
        }
        for (place, (is, should)) in self.sums.iter().zip(&expected.sums).enumerate() {
            if is == should {
                continue;
            }
            let references = named
                .query_map([SUMS as usize, place], |row| row.get::<_, String>(0))?
                .collect::<Result<Vec<_>, _>>()?;
            let place = Place {
                table: Some("search".to_owned()),
                ..match references.as_slice() {
                    [] => Place { row: Some(format!("rowid {place}")), ..Place::default() },
                    of => Place::subject(of.join(" or ")),
                }
            };
            let what = "what `find` searches is not what was written";
            each(Fault::new(FaultSort::Derived, place, what));
        }
        Ok(())
    }
}

fn place(document: i64) -> usize {
    // Below the number of sums, whatever the sign.
    usize::try_from(document.rem_euclid(i64::from(SUMS))).unwrap_or_default()
}

/// Whether every word of an index is found by its own tables of contents: a scan goes from page to
/// page, and a search does not.
pub(super) fn lookups(conn: &Connection, mut each: impl FnMut(Fault)) -> Result<(), StoreError> {
    conn.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, search, row)",
    )?;
    let mut found = conn.prepare("SELECT doc, cnt FROM temp.search_term WHERE term = ?1")?;
    let mut statement = conn.prepare("SELECT term, doc, cnt FROM temp.search_term")?;
    let mut rows = statement.query([])?;
    let mut lost: usize = 0;
    while let Some(row) = rows.next()? {
        let counts = |row: &Row<'_>, at: usize| -> rusqlite::Result<(i64, i64)> {
            Ok((row.get(at)?, row.get(at + 1)?))
        };
        let term = ToSqlOutput::Borrowed(row.get_ref(0)?);
        let looked_up = found.query_row([term], |row| counts(row, 0)).optional()?;
        lost += usize::from(looked_up != Some(counts(row, 1)?));
    }
    // By the numbers of its pages, a segment that stands in no table of contents.
    let unlisted: i64 = conn.query_row(
        "SELECT count(*) FROM (SELECT DISTINCT id >> 37 AS segment FROM search_data WHERE id >> 37 > 0
         EXCEPT SELECT segid FROM search_idx)",
        [],
        |row| row.get(0),
    )?;
    if lost > 0 || unlisted > 0 {
        let what = format!("a search does not find {lost} of its words");
        each(Fault::new(FaultSort::Derived, Place::table("search"), what));
    }
    Ok(())
}

/// That the tables beneath the index hold its own rows alone: nothing reads what somebody else puts
/// there, and so nothing else would find it.
pub(super) fn beneath(
    conn: &Connection,
    expected: &Connection,
    mut each: impl FnMut(Fault),
) -> Result<(), StoreError> {
    let settings = |conn: &Connection| -> Result<Vec<(Value, Value)>, StoreError> {
        let mut statement = conn.prepare("SELECT k, v FROM search_config ORDER BY k LIMIT 20")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    // Below the pages of the first segment stand its totals (1) and its structure (10).
    let strays: i64 = conn.query_row(
        "SELECT count(*) FROM search_data WHERE id >> 37 <= 0 AND id NOT IN (1, 10)",
        [],
        |row| row.get(0),
    )?;
    for (table, wrong) in
        [("search_config", settings(conn)? != settings(expected)?), ("search_data", strays > 0)]
    {
        if wrong {
            let what = "it holds rows that the index did not make";
            each(Fault::new(FaultSort::Derived, Place::table(table), what));
        }
    }
    Ok(())
}

/// The numbers that the record of an index begins with, as SQLite spells them: seven bits a byte,
/// the highest first, and the eighth bit where more follow.
fn varints(mut bytes: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    while !bytes.is_empty() && numbers.len() < TOTALS {
        let mut number = 0;
        while let Some((byte, rest)) = bytes.split_first() {
            bytes = rest;
            number = (number << 7) | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                break;
            }
        }
        numbers.push(number);
    }
    numbers
}

/// Adds what an index in memory holds, and empties it. It counts itself when it is committed.
pub(super) fn take(conn: &Connection, tokens: &mut Tokens) -> Result<(), StoreError> {
    conn.execute_batch("COMMIT; BEGIN")?;
    tokens.add(conn)?;
    conn.prepare_cached("INSERT INTO search (search) VALUES ('delete-all')")?.execute([])?;
    Ok(())
}
