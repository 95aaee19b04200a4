package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tên trên đĩa của tệp quét: the numbers by which they are read, and letters at random. Reading sorts by name, so that the
 * order is the one of arrival until the count is closed.
 */
final class ScanNames {

    private static final String FILES = "in";
    private static final Pattern NAME = Pattern.compile("(\\d{6})(?:\\.(\\d{6}))?-[0-9a-z]{26}");

    private ScanNames() {}

    /** The folder of a delivery. */
    static Path folder(Path ofVote, long pile, String id) {
        return ofVote.resolve(FILES).resolve(String.format(Locale.ROOT, "%06d-%s", pile, id));
    }

    /** A file in it. */
    static Path file(Path folder, long pile, long place, String id) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.%06d-%s", pile, place, id));
    }

    /** How names are said to people. */
    @FunctionalInterface
    interface Words {
        /** @param place of the file in the delivery, from 1; 0 for the whole delivery */
        String of(int pile, int place);
    }

    /** A text in which every such name is said in words. */
    static String said(String text, Words words) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(name -> Matcher.quoteReplacement(words.of(
                Integer.parseInt(name.group(1)), name.group(2) == null ? 0 : Integer.parseInt(name.group(2)))));
    }

    /** Deletes the files below the folder of a vote that are meant, and folders that are empty then. */
    static void deleteFiles(Path ofVote, Predicate<Path> meant) throws IOException {
        Path files = ofVote.resolve(FILES);
        if (!Files.exists(files)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(files)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            if (Files.isDirectory(each)) {
                deleteEmpty(each);
            } else if (meant.test(each)) {
                Files.delete(each);
            }
        }
    }

    private static void deleteEmpty(Path folder) throws IOException {
        boolean empty;
        try (Stream<Path> entries = Files.list(folder)) {
            empty = entries.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
