#!/bin/sh
# Makes the stored sheets that guard against the generator and the reader changing together: trials/guard.sh CLASSPATH DIR
# They are made once and stored (app/src/test/resources/guard). Made again with another generator they are others: only
# when the ballot's design changes, and then truth and lists with them.
set -eu
classpath=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
seed=4100

# folder, profile, sheets, format, and more options
make() {
  folder=$1 profile=$2 sheets=$3 format=$4
  shift 4
  seed=$((seed + 1))
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Djava.awt.headless=true -cp "$classpath" vn.tinnhiem.trials.Trials \
    --ballots "$here/src/test/resources/vn/tinnhiem/trials/ballots" --out "$out/$folder" \
    --profile "$profile" --sheets "$sheets" --format "$format" --seed "$seed" "$@"
}

g4() {
  make "$1" "$2" "$3" tiff_g4 --mode bilevel --dpi 200
}

g4 clean clean 6
make clean-pdf clean 4 pdf_g4 --mode bilevel --dpi 200
g4 office office 8
g4 unclear unclear 6
g4 corrected corrected 6
g4 struck struck:0 6
g4 struck-fainter struck:0.5 2
g4 writing writing 6
g4 pencil pencil:0.3 2
g4 pale threshold:0.1 2
g4 dark threshold:0.9 2
for distortion in turn quarter print_scale shear stretch slip toner_spread light_print photocopy specks stain fold holes \
  show_through streak black_edge; do
  g4 "$distortion" "$distortion:0.45" 1
done
g4 torn_corner torn_corner:0.7 2
for distortion in shadow low_contrast gray_paper blur; do
  make "$distortion" "$distortion:0.45" 1 jpeg --dpi 150 --jpeg 0.75
done
make unclear-gray unclear 1 jpeg --dpi 150 --jpeg 0.75
make tint tint:0.45 1 jpeg --dpi 150 --jpeg 0.75
make colour corrected 1 jpeg --mode colour --dpi 150 --jpeg 0.75
