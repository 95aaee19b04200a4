#!/bin/sh
# The same marks read by auto-multiple-choice and by us: wrong, doubtful, sheets a second, side by side.
#   run.sh SHEETS [FOLDER]
# PROFILE (of the generator of marked sheets) and SEED may be set. Everything stays in FOLDER (bench/target/peer).
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
root=$(CDPATH='' cd "$here/../.." && pwd -P)
sheets=${1:?how many sheets}
folder=${2:-$root/bench/target/peer}
profile=${PROFILE:-clean}
seed=${SEED:-1}
say() { printf '%s\n' "$*" >&2; }

mkdir -p "$folder"
folder=$(CDPATH='' cd "$folder" && pwd -P)
[ -f "$folder/amc/sheets/layout.json" ] || "$here/prepare.sh" "$folder/amc"
"$root/tinnhiem" bench peer vote --persons 20 --sheets "$sheets" --out "$folder/vote"

marked() {
  out=$folder/$1-$profile-$seed-$sheets
  if [ ! -f "$out/whole" ]; then
    say "marking $sheets sheets: $1"
    rm -rf "$out"
    "$root/tinnhiem" bench peer sheets --ballots "$2" --sheets "$sheets" --seed "$seed" --profile "$profile" \
      --mode bilevel --format tiff-g4 --pages-per-file 1 --out "$out/scans" >&2
    mv "$out/scans/truth.csv" "$out/"
    touch "$out/whole"
  fi
}
marked amc "$folder/amc/sheets"
theirs=$out
marked ours "$folder/vote/ballots"
ours=$out

timed() {
  name=$1
  shift
  command time -o "$folder/$name.time" -f '%e %U %S' "$@"
}
say "auto-multiple-choice reads"
timed amc "$here/capture.sh" "$folder/amc" "$theirs/scans"
thresholds="0.05 0.1 0.15 0.5"
for threshold in $thresholds; do
  sqlite3 -csv -cmd ".parameter set :threshold $threshold" "$folder/amc/project/data/capture.sqlite" \
    <"$here/readings.sql" >"$folder/amc-$threshold.csv"
done
say "we read"
rm -rf "$folder/result" "$folder/result.reading"
# 3: a person has to decide, which is what some of these sheets are for.
timed ours "$root/tinnhiem" count "$folder/vote/plan.approved.yaml" --conference "$folder/vote/conference.yaml" \
  --ballots "$folder/vote/ballots" --scans "$ours/scans" --out "$folder/result" >"$folder/ours.log" 2>&1 ||
  [ $? -eq 3 ] || { tail -n 20 "$folder/ours.log" >&2; exit 1; }
"$root/tinnhiem" bench peer read --plan "$folder/vote/plan.approved.yaml" --ballots "$folder/vote/ballots" \
  "$ours/scans" >"$folder/ours.csv"

row() {
  "$root/tinnhiem" bench peer row --name "$1" --time "$folder/$2.time" --truth "$3/truth.csv" --readings "$folder/$4.csv"
}
printf '%s\n' "| $sheets sheets, $profile, G4 at 200 dpi | wall | CPU | sheets/s | rows wrong without doubt | \
doubts on clear rows | unclear rows without doubt | sheets not read |" '|---|---|---|---|---|---|---|---|'
for threshold in $thresholds; do
  row "auto-multiple-choice, threshold $threshold" amc "$theirs" "amc-$threshold"
done
row "ours" ours "$ours" ours
