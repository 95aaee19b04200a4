package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tờ nào nằm ở đâu trong xấp nào. A file of many pages is a batch, the loose pictures of a folder are one together.
 *
 * <p>In a scan of both sides the place counts sheets of paper, so that writing on a back does not shift all that follow.
 */
final class Places {

    private Places() {}

    /** What is known of a page. */
    enum Side {
        /** Read as a ballot. */
        SHEET,
        /** Not read as a ballot, or not at all. */
        OTHER,
        BLANK,
        /** No page of paper at all: a file that is no scan, or was given twice. */
        NONE
    }

    /**
     * @param pages of the whole file, to tell loose pictures from batches
     */
    record Page(Path file, int page, int pages, Side side) {

        private Path batch() {
            return pages > 1 ? file : Objects.requireNonNullElse(file.getParent(), file);
        }
    }

    /** In the order of the pages. */
    static List<PageAt> of(List<Page> pages) {
        Map<Path, List<Page>> batches = new LinkedHashMap<>();
        pages.forEach(page ->
                batches.computeIfAbsent(page.batch(), none -> new ArrayList<>()).add(page));
        Map<Path, String> names = names(List.copyOf(batches.keySet()));
        Map<Page, Integer> places = new HashMap<>();
        batches.values().forEach(batch -> place(batch, places));
        return pages.stream()
                .map(page -> new PageAt(
                        page.file(),
                        page.page(),
                        Objects.requireNonNull(names.get(page.batch())),
                        Objects.requireNonNull(places.get(page))))
                .toList();
    }

    private static void place(List<Page> all, Map<Page, Integer> places) {
        all.forEach(page -> places.put(page, 0));
        List<Page> batch = all.stream().filter(page -> page.side() != Side.NONE).toList();
        boolean bothSides = bothSides(batch);
        int sheets = 0;
        for (int i = 0; i < batch.size(); i++) {
            Side side = batch.get(i).side();
            if (bothSides) {
                places.put(batch.get(i), i / 2 + 1);
            } else {
                sheets += side == Side.BLANK ? 0 : 1;
                places.put(batch.get(i), side == Side.BLANK ? 0 : sheets);
            }
        }
    }

    /** Every second page is a back: none of them is a ballot, and at least half are blank. */
    private static boolean bothSides(List<Page> batch) {
        int blank = 0;
        for (int i = 0; i < batch.size(); i++) {
            Side side = batch.get(i).side();
            if (side == (i % 2 == 1 ? Side.SHEET : Side.BLANK)) {
                return false;
            }
            blank += i % 2 == 1 && side == Side.BLANK ? 1 : 0;
        }
        return batch.size() % 2 == 0 && blank * 4 >= batch.size();
    }

    /** The last name of each; where two are the same, as much of the path as tells them apart. */
    private static Map<Path, String> names(List<Path> batches) {
        Map<Path, String> names = new HashMap<>();
        for (Path batch : batches) {
            int length = 1;
            while (length < batch.getNameCount() && shared(batch, length, batches)) {
                length++;
            }
            names.put(batch, end(batch, length));
        }
        return names;
    }

    private static boolean shared(Path batch, int length, List<Path> batches) {
        return batches.stream()
                .anyMatch(other -> !other.equals(batch) && end(other, length).equals(end(batch, length)));
    }

    private static String end(Path path, int length) {
        int names = path.getNameCount();
        if (names == 0) {
            return path.toString();
        }
        return path.subpath(Math.max(0, names - length), names).toString().replace('\\', '/');
    }
}
