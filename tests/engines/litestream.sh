#!/usr/bin/env bash
# Replicates a register with Litestream as docs/scaling.md says, and restores it after a crash.
#   litestream.sh REDRESS CONFIG REGISTER RESTORED
# CONFIG is the page's own, with places that are there. Exits with 77 where there is no Litestream.
set -euo pipefail
redress=$1 config=$2 register=$3 restored=$4
litestream=${REDRESS_LITESTREAM:-litestream}
command -v "$litestream" >/dev/null || { echo 'there is no litestream' >&2; exit 77; }

wal() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("PRAGMA journal_mode = wal").fetchone()[0])' "$1"; }
[ "$(wal "$register")" = wal ]
"$litestream" replicate -config "$config" >"$config.log" 2>&1 &
replicating=$!
trap 'kill -9 "$replicating" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  if grep -q 'snapshot complete' "$config.log"; then break; fi
  sleep 0.1
done

for number in 1 2 3 4 5 6 7 8; do
  "$redress" --db "$register" --quiet note CARR-2026-0001 "Note $number" >/dev/null
done
"$redress" --db "$register" --quiet verify
if "$redress" --db "$register" --quiet redact CARR-2026-0002 --reason Asked --early --yes 2>/dev/null; then
  echo 'it was erased while Litestream had the file' >&2
  exit 1
fi
# Litestream looks every second.
sleep 3
kill -9 "$replicating"
wait "$replicating" 2>/dev/null || true

seal=$("$redress" --db "$register" --quiet verify --seal)
"$litestream" restore -config "$config" -o "$restored" "$register" >>"$config.log" 2>&1
"$redress" --db "$restored" --quiet verify --against "$seal"
# Without Litestream the erasure is done, and the write-ahead mode ends with it.
"$redress" --db "$register" --quiet redact CARR-2026-0002 --reason Asked --early --yes >/dev/null
"$redress" --db "$register" --quiet verify
if [ -e "$register-wal" ]; then echo 'the log is still there' >&2; exit 1; fi
