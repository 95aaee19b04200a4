#!/bin/sh
# Fuzzes the decoders of foreign files, guided by coverage: bench/fuzz.sh SECONDS [FORMAT…]
# Each format gets SECONDS in a Java of 256 MB, 20 s for one file at the most. Any exception but PageRefused, a page
# larger than the limits, a longer time or a dead Java is a finding; it is left in sheet/target/fuzz/FORMAT.found.
set -eu
seconds=${1:?SECONDS}
shift
[ $# -gt 0 ] || set -- jpeg png tiff pdf webp
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"
work=$here/sheet/target/fuzz
mkdir -p "$work"
mvn -q -B -ntp -Pfuzz -pl sheet -am -DskipTests package dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classes=sheet/target/test-classes:sheet/target/classes:$(cat "$work/classpath")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Djava.awt.headless=true -cp "$classes" vn.tinnhiem.sheet.page.EveryKind "$work/seeds"
failed=0
for format in "$@"; do
  target=ScanFileFuzz
  [ "$format" = png ] && target=PngFuzz
  mkdir -p "$work/$format.corpus" "$work/$format.found"
  echo "== $format"
  "$java" -Xmx256m -XX:+UseSerialGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    -cp "$classes" com.code_intelligence.jazzer.Jazzer \
    --target_class="vn.tinnhiem.sheet.page.$target" \
    --instrumentation_includes='vn.tinnhiem.sheet.page.**:com.twelvemonkeys.imageio.**:org.apache.pdfbox.cos.**:org.apache.pdfbox.filter.**:org.apache.pdfbox.pdfparser.**' \
    --disabled_hooks='com.code_intelligence.jazzer.sanitizers.FilePathTraversal' \
    --reproducer_path="$work/$format.found" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=20000 -print_final_stats=1 \
    -artifact_prefix="$work/$format.found/" "$work/$format.corpus" "$work/seeds/$format" \
    > "$work/$format.log" 2>&1 || failed=1
  grep -E "^(stat::number_of_executed_units|stat::peak_rss_mb)|Done |== Java Exception|ERROR: libFuzzer|DEDUP_TOKEN" \
    "$work/$format.log" || tail -5 "$work/$format.log"
done
exit $failed
