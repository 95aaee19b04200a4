#!/bin/sh
# Prints the peer's own sheet: FOLDER/project for auto-multiple-choice, FOLDER/sheets with the page and its places in the
# form that our generator of marked sheets reads, so that both are marked by the same hands.
#   prepare.sh FOLDER
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
mkdir -p "$1/project/data" "$1/project/cr" "$1/sheets"
folder=$(CDPATH='' cd "$1" && pwd -P)
project=$folder/project
cp "$here/sheet.tex" "$project/"
cd "$project"
{
  auto-multiple-choice prepare --with xelatex --mode s --prefix "$project/" --data "$project/data" \
    --out-sujet "$project/sheet.pdf" --out-corrige "$project/corrected.pdf" --out-calage "$project/places.xy" sheet.tex
  auto-multiple-choice meptex --src places.xy --data "$project/data"
  auto-multiple-choice prepare --with xelatex --mode b --data "$project/data" sheet.tex
} >prepare.log 2>&1 || { tail -n 20 prepare.log >&2; exit 1; }
cp sheet.pdf "$folder/sheets/ballots.pdf"
sqlite3 data/layout.sqlite <"$here/layout.sql" >"$folder/sheets/layout.json"
