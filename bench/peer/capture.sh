#!/bin/sh
# Everything that the peer does from files to marks, as its window runs it: images, capture, marks.
#   capture.sh FOLDER SCANS
# FOLDER is what prepare.sh made. Its own figures of an earlier run are removed.
set -eu
project=$(CDPATH='' cd "$1/project" && pwd -P)
scans=$(CDPATH='' cd "$2" && pwd -P)
cd "$project"
rm -rf data/capture.sqlite data/report.sqlite cr
mkdir -p cr
find "$scans" -maxdepth 1 -type f -name '*.*' ! -name '*.csv' ! -name '*.json' | sort >scans.txt
{
  auto-multiple-choice getimages --list scans.txt
  # The same page was handed out to everyone (--multiple); 0 processes: as many as there are processors.
  auto-multiple-choice analyse --projet "$project" --data "$project/data" --cr "$project/cr" --multiple --n-procs 0 \
    --liste-fichiers scans.txt
  auto-multiple-choice note --data "$project/data" --seuil 0.15
} >capture.log 2>&1 || { tail -n 20 capture.log >&2; exit 1; }
