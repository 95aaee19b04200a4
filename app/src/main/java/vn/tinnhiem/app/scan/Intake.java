package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Aside.Cause;

/**
 * Những tệp đưa vào, theo thứ tự không phụ thuộc thứ tự gõ.
 *
 * @param files to be read, each once
 * @param again files that were reached a second time, by whatever way
 * @param aside what desktops leave in folders, hidden files, broken links, and our own output: named, not read
 */
record Intake(List<Path> files, List<Again> again, List<Aside> aside) {

    private static final Set<String> LEFT_BY_DESKTOPS = Set.of("thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db");

    /**
     * @param scans files and folders
     * @param ours folders of this run, never read
     * @throws Refused F101 (a path that is not there), F103 (unreadable) or F807 (no file at all)
     */
    static Intake of(List<Path> scans, Set<Path> ours) {
        Walk walk = new Walk(ours);
        List<Problem> problems = new ArrayList<>();
        for (Path scan : scans) {
            try {
                if (!Files.exists(scan)) {
                    problems.add(Problem.of(Fault.F101_FILE_MISSING, scan.toString(), "", "file", scan));
                } else {
                    walk.from(scan, new HashSet<>());
                }
            } catch (IOException e) {
                problems.add(Problem.of(Fault.F103_FILE_UNREADABLE, scan.toString(), "", "cause", e.toString()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Intake intake = walk.finish();
        if (intake.files.isEmpty()) {
            throw new Refused(Problem.of(
                    Fault.F807_NO_SCANS,
                    scans.isEmpty() ? "" : scans.getFirst().toString(),
                    "",
                    "hidden",
                    intake.aside(Cause.HIDDEN) + intake.aside(Cause.LEFT_BY_DESKTOP),
                    "broken",
                    intake.aside(Cause.BROKEN_LINK),
                    "own",
                    intake.aside(Cause.OWN_OUTPUT)));
        }
        return intake;
    }

    private long aside(Cause cause) {
        return aside.stream().filter(each -> each.cause() == cause).count();
    }

    /** A file that is the same as one before it. */
    record Again(Path file, Path first) {}

    private static final class Walk {

        private final Set<Path> ours;
        /** Every way in which each real file was reached. */
        private final Map<Path, List<Path>> ways = new HashMap<>();

        private final Map<Path, Cause> aside = new HashMap<>();

        Walk(Set<Path> ours) {
            this.ours = ours;
        }

        /** @param above the real folders that lead here: a link back to one of them is not followed */
        private void from(Path path, Set<Path> above) throws IOException {
            Path real = path.toRealPath();
            if (!Files.isDirectory(real)) {
                ways.computeIfAbsent(real, none -> new ArrayList<>())
                        .add(path.toAbsolutePath().normalize());
                return;
            }
            if (ours.contains(real)) {
                aside.put(path, Cause.OWN_OUTPUT);
                return;
            }
            if (!above.add(real)) {
                return;
            }
            List<Path> entries;
            try (Stream<Path> listed = Files.list(path)) {
                entries = listed.toList();
            }
            for (Path entry : entries) {
                Optional<Cause> cause = notRead(entry);
                if (cause.isPresent()) {
                    aside.put(entry, cause.get());
                } else {
                    from(entry, above);
                }
            }
            above.remove(real);
        }

        private static Optional<Cause> notRead(Path entry) throws IOException {
            String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
            if (LEFT_BY_DESKTOPS.contains(name) || name.startsWith("._")) {
                return Optional.of(Cause.LEFT_BY_DESKTOP);
            }
            if (name.startsWith(".") || Files.isHidden(entry)) {
                return Optional.of(Cause.HIDDEN);
            }
            return Files.exists(entry) ? Optional.empty() : Optional.of(Cause.BROKEN_LINK);
        }

        Intake finish() {
            List<Path> files = new ArrayList<>();
            List<Again> again = new ArrayList<>();
            for (List<Path> each : ways.values()) {
                List<Path> sorted = each.stream().sorted(NaturalOrder.OF_FILES).toList();
                files.add(sorted.getFirst());
                sorted.stream().skip(1).forEach(other -> again.add(new Again(other, sorted.getFirst())));
            }
            files.sort(NaturalOrder.OF_FILES);
            again.sort(Comparator.comparing(Again::file, NaturalOrder.OF_FILES));
            return new Intake(
                    List.copyOf(files),
                    List.copyOf(again),
                    aside.entrySet().stream()
                            .map(each -> new Aside(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparing(Aside::file, NaturalOrder.OF_FILES))
                            .toList());
        }
    }
}
