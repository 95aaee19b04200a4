package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.VietnamTime;

/** Các tệp: which of the data folder go into a backup, and the backups in a folder. */
final class BackupFolder {

    static final String NAME = "backups";
    static final String ENDING = ".tnbackup";

    private static final Pattern OURS =
            Pattern.compile("(tinnhiem-\\d{4}-\\d{2}-\\d{2}-\\d{6})(?:-(\\d{1,6}))?" + Pattern.quote(ENDING));
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(VietnamTime.ZONE);

    /** The oldest first. */
    private static final Comparator<Path> BY_AGE = Comparator.comparing((Path file) -> part(file, 1))
            .thenComparing(file -> Integer.parseInt("0" + part(file, 2)));

    private BackupFolder() {}

    /** As {@code tinnhiem-2026-11-22-183000.tnbackup}; the second one of a second ends with {@code -2}, and so on. */
    static Path free(Path folder, Instant at) {
        String name = "tinnhiem-" + AT.format(at);
        Path file = folder.resolve(name + ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ENDING);
        }
        return file;
    }

    private static String part(Path file, int group) {
        Matcher name = OURS.matcher(file.getFileName().toString());
        return name.matches() ? Objects.requireNonNullElse(name.group(group), "") : "";
    }

    static boolean ours(String name) {
        return OURS.matcher(name).matches();
    }

    /** The backups in a folder, the newest first. */
    static List<Path> backups(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ours(file.getFileName().toString()))
                    .sorted(BY_AGE.reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but the newest go. */
    static void thin(Path folder, int keep) throws IOException {
        List<Path> all = backups(folder);
        for (Path old : all.subList(Math.min(keep, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    /**
     * The files of the data folder by their names in a backup; the database itself is not among them.
     *
     * @param leftOut whether no backup takes a file, by its place below the folder
     */
    static SortedMap<String, Path> files(Path data, Predicate<Path> leftOut) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path below = data.relativize(file);
                String top = below.getName(0).toString();
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !top.equals(NAME)
                        && !top.startsWith("tinnhiem.db")
                        && !top.startsWith(".")
                        && !leftOut.test(below)) {
                    files.put("files/" + below.toString().replace('\\', '/'), file);
                }
            }
        }
        return files;
    }
}
