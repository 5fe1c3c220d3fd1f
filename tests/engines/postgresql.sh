#!/usr/bin/env bash
# A PostgreSQL of its own in a temporary folder, and what is asked of it on standard input, a line each:
#   load FOLDER    takes an export
#   refuse FOLDER  takes one that must not be taken
#   ask SQL        prints the rows, columns apart by |
# Exits with 77 where there is no server to be started.
set -euo pipefail

bin=$(for place in "$(command -v initdb || true)" /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb; do
  if [ -x "$place" ]; then dirname "$place"; fi
done | tail -n 1)
if [ -z "$bin" ]; then
  echo 'there is no PostgreSQL server' >&2
  exit 77
fi

place=$(mktemp -d)
# The server refuses to be root; its client is whoever reads the export.
as=()
if [ "$(id -u)" = 0 ]; then
  owner=nobody
  chown "$owner" "$place"
  as=(runuser -u "$owner" --)
fi
server() { (cd "$place" && env -u HOME LC_ALL=C "${as[@]}" "$@"); }
end() {
  server "$bin/pg_ctl" -D "$place/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$place"
}
trap end EXIT

server "$bin/initdb" -D "$place/data" -U tester -A trust -E UTF8 --no-sync >"$place.log" 2>&1 || {
  cat "$place.log" >&2
  exit 1
}
rm -f "$place.log"
server "$bin/pg_ctl" -D "$place/data" -w -l "$place/log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$place' -c fsync=off" start >/dev/null
ask() { "$bin/psql" -h "$place" -U tester -d postgres -X -q "$@"; }

while read -r what rest; do
  case $what in
    load) (cd "$rest" && ask -f load.sql </dev/null) ;;
    refuse) if (cd "$rest" && ask -f load.sql </dev/null 2>/dev/null); then echo 'it was taken'; fi ;;
    ask) ask -A -t -c "$rest" </dev/null ;;
  esac
done
