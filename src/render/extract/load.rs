//! The commands with which PostgreSQL takes an export, also after those of other registers.

use std::fmt::Write;

use super::{ExtractColumn, ExtractedFile};
use crate::report::{Extract, ExtractKind};

/// The schema of the database in which the tables are made.
const SCHEMA: &str = "redress";

/// A script for psql. It makes the tables where they are not there yet, and puts the rows of these
/// files into the place of whatever rows of the same register are there; all of that or nothing.
///
/// `tables` are all that there are, of which `files` are those that were written: a table without
/// a file keeps no row of the register either, so that no name outlives an export without names.
#[must_use]
pub fn load_sql(
    register: &str,
    tables: &[(Extract, Vec<ExtractColumn>)],
    files: &[ExtractedFile],
) -> String {
    let mut sql = String::new();
    let name = literal(register);
    let _ = write!(
        sql,
        "-- Run it in this folder: psql -d DATABASE -f load.sql\n\
         -- docs/sql.md describes every table and column.\n\
         \\set ON_ERROR_STOP on\n\
         BEGIN;\n\
         -- What is there already is nothing to tell.\n\
         SET LOCAL client_min_messages = warning;\n\
         CREATE SCHEMA IF NOT EXISTS {SCHEMA};\n\
         -- Of two that load at once, one waits.\n\
         DO $$ BEGIN PERFORM pg_advisory_xact_lock({LOCK}); END $$;\n",
    );
    for (extract, columns) in tables {
        table(&mut sql, extract, columns);
    }
    // What belongs to others goes first.
    for (extract, _) in tables.iter().rev() {
        let _ = writeln!(sql, "DELETE FROM {SCHEMA}.{} WHERE register = {name};", extract.name);
    }
    for it in files {
        let names: Vec<&str> = it.columns.iter().map(|column| column.name.as_str()).collect();
        // One line: so psql wants it.
        let _ = writeln!(
            sql,
            "\\copy {SCHEMA}.{} ({}) FROM '{}' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')",
            it.extract.name,
            names.join(", "),
            it.file
        );
    }
    sql.push_str("COMMIT;\n");
    sql
}

/// `redr`, as in the file: nobody else's lock.
const LOCK: u32 = 0x7265_6472;

/// Makes a table, and adds what columns an older one lacks.
fn table(sql: &mut String, extract: &Extract, columns: &[ExtractColumn]) {
    let _ = writeln!(sql, "CREATE TABLE IF NOT EXISTS {SCHEMA}.{} (", extract.name);
    let keys = |keys: &[&str]| format!("{}, {}", ExtractColumn::REGISTER, keys.join(", "));
    for column in columns {
        let _ = writeln!(sql, "  {} {},", column.name, sort(column.kind));
    }
    if let Some((of, key)) = extract.of {
        let key = keys(key);
        let _ = writeln!(sql, "  FOREIGN KEY ({key}) REFERENCES {SCHEMA}.{of} ({key}),");
    }
    let _ = writeln!(sql, "  PRIMARY KEY ({})\n);", keys(extract.key));
    let added: Vec<String> = columns
        .iter()
        .map(|column| format!("ADD COLUMN IF NOT EXISTS {} {}", column.name, sort(column.kind)))
        .collect();
    let _ = writeln!(sql, "ALTER TABLE {SCHEMA}.{}\n  {};", extract.name, added.join(",\n  "));
}

fn sort(kind: ExtractKind) -> &'static str {
    match kind {
        ExtractKind::Text => "text",
        ExtractKind::Day => "date",
        ExtractKind::Moment => "timestamptz",
        ExtractKind::Number => "bigint",
        ExtractKind::Flag => "boolean",
        ExtractKind::Json => "jsonb",
    }
}

/// A text as PostgreSQL writes it, whatever stands in it.
fn literal(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('\'', "''");
    format!("E'{text}'")
}
