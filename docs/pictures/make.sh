#!/bin/sh
# Makes the pictures of the README from the training register: `sh docs/pictures/make.sh [PROGRAM]`, in the
# project's folder. It needs chromium.
set -eu
program=${1:-target/release/redress}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
redress() { "$program" --db "$folder/demo.db" --today 2026-06-01 --quiet "$@"; }
redress init --demo
redress report summary --by month -o "$folder/summary.html"
redress report overdue --by band -o "$folder/overdue.html"
picture() {
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
        --disable-sync --hide-scrollbars --user-data-dir="$folder/browser" --window-size="$3" \
        --screenshot="docs/pictures/$2.png" "file://$folder/$1.html" >"$folder/log" 2>&1
}
picture summary summary 1280,1000
picture overdue overdue 1280,640
