"""What DuckDB reads of a register and of its exports, beside what the sqlite3 module reads.

    duckdb_reads.py REGISTER CSV-FOLDER PARQUET-FOLDER NDJSON-FOLDER TODAY

Prints figures as JSON for the caller to compare. Exits with 77 where DuckDB is not installed, and with 1 and
a line for each difference where there is any.
"""

import datetime
import json
import sqlite3
import sys

try:
    import duckdb
    import duckdb_extensions
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(77)

register, csv_folder, parquet_folder, ndjson_folder, today = sys.argv[1:]

con = duckdb.connect()
# From the package: nothing is fetched.
duckdb_extensions.import_extension("sqlite_scanner", con=con)
con.execute("LOAD sqlite_scanner")
con.execute(f"ATTACH '{register}' AS r (TYPE sqlite, READ_ONLY)")
plain = sqlite3.connect(f"file:{register}?mode=ro", uri=True)

wrong = []


def text(value):
    """A value as SQLite holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def compare(what, rows, expected):
    rows = [tuple(text(value) for value in row) for row in rows]
    if sorted(map(repr, rows)) != sorted(map(repr, expected)):
        wrong.append(f"{what}: {len(rows)} rows, and {len(expected)} are expected, or others")


views = [name for (name,) in plain.execute("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
tables = {file["view"]: file for file in json.load(open(f"{parquet_folder}/manifest.json"))["files"]}
types = {
    "text": "VARCHAR", "json": "VARCHAR", "date": "DATE", "integer": "BIGINT", "boolean": "BOOLEAN",
    "timestamp": "TIMESTAMP WITH TIME ZONE",
}
for view in views:
    expected = plain.execute(f"SELECT * FROM {view}").fetchall()
    compare(f"{view} of the register", con.execute(f"SELECT * FROM r.{view}").fetchall(), expected)
    table = tables[view]["table"]
    parquet = f"'{parquet_folder}/{table}.parquet'"
    # A moment with a zone would ask for another package.
    columns = [
        f"make_timestamp(epoch_us({it['name']}))" if it["type"] == "timestamp" else it["name"]
        for it in tables[view]["columns"][1:]
    ]
    compare(f"{table}.parquet", con.execute(f"SELECT {', '.join(columns)} FROM {parquet}").fetchall(), expected)
    described = {name: kind for name, kind, *_ in con.execute(f"DESCRIBE SELECT * FROM {parquet}").fetchall()}
    for column in tables[view]["columns"]:
        is_json = column["type"] == "json" and described[column["name"]] == "JSON"
        if described[column["name"]] != types[column["type"]] and not is_json:
            wrong.append(f"{table}.parquet: {column['name']} is {described[column['name']]}")
    # Everything as text: what an empty file holds has no type. The csv has what spreadsheets would run
    # behind an apostrophe, which these rows do not have.
    csv = con.execute(
        f"SELECT * EXCLUDE register FROM read_csv('{csv_folder}/{table}.csv', header=true, all_varchar=true)"
    ).fetchall()
    flags = [column["type"] == "boolean" for column in tables[view]["columns"]][1:]

    def spelt(value, is_flag):
        if value is None:
            return None
        return ("false", "true")[value] if is_flag else str(value)

    compare(f"{table}.csv", csv, [tuple(map(spelt, row, flags)) for row in expected])
    if expected:
        ndjson = f"read_json('{ndjson_folder}/{table}.ndjson', format='newline_delimited')"
        (count,) = con.execute(f"SELECT count(*) FROM {ndjson}").fetchone()
        if count != len(expected):
            wrong.append(f"{table}.ndjson: {count} rows, and {len(expected)} are expected")

for line in wrong:
    print(line, file=sys.stderr)
if wrong:
    sys.exit(1)


def figures(deadlines, complaints):
    """Some figures that redress gives as well."""
    overdue = f"SELECT ref, obligation, occurrence FROM {deadlines} WHERE settled = 'open' AND CAST(due_on AS DATE) < DATE '{today}'"
    by_month = f"""SELECT received_month, count(*), count(*) FILTER (outcome = 'upheld'),
        median(date_diff('day', CAST(received_on AS DATE), CAST(closed_on AS DATE)))
        FROM {complaints} GROUP BY 1 ORDER BY 1"""
    return {
        "overdue": sorted(con.execute(overdue).fetchall()),
        "months": con.execute(by_month).fetchall(),
    }


file = figures("r.v_deadline", "r.v_complaint")
export = figures(f"'{parquet_folder}/deadlines.parquet'", f"'{parquet_folder}/complaints.parquet'")
if file != export:
    print(f"the register gives {file}, and its export {export}", file=sys.stderr)
    sys.exit(1)
print(json.dumps({"views": len(views), **file}))
