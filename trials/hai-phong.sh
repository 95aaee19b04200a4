#!/bin/sh
# Draws and scans the sheets of examples/hai-phong/sheets.csv anew: trials/hai-phong.sh CLASSPATH BALLOTS
# CLASSPATH: trials and what it needs; BALLOTS: what `tinnhiem ballots` writes with --key examples/hai-phong/ballot.key.
set -eu
classpath=$1
ballots=$2
example=$(cd "$(dirname "$0")/../examples/hai-phong" && pwd)
rm -rf "$example/scans"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Djava.awt.headless=true -cp "$classpath" vn.tinnhiem.trials.GivenSheets \
  --ballots "$ballots" --sheets-csv "$example/sheets.csv" --oddities "$example/scans-made.csv" \
  --piles xap-1:PDF_G4:52,xap-2:TIFF_G4:58:duplex,xap-3:JPEG:8 --seed 20230922 \
  --out "$example/scans" --truth "$example/scans-truth.csv"
