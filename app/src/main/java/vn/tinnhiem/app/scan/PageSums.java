package vn.tinnhiem.app.scan;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trang nào rồi cũng có chỗ.
 *
 * @param pages of the input; a file that could not be opened counts as one
 * @param refused by cause
 */
public record PageSums(int pages, int clear, int doubtful, SortedMap<String, Integer> refused) {

    public PageSums {
        int all = clear
                + doubtful
                + refused.values().stream().mapToInt(Integer::intValue).sum();
        if (all != pages) {
            throw new IllegalStateException("pages " + pages + ", accounted for " + all);
        }
    }

    static PageSums of(Judged judged) {
        SortedMap<String, Integer> refused = new TreeMap<>();
        judged.refused().forEach(page -> refused.merge(page.cause(), 1, Integer::sum));
        return new PageSums(
                judged.pages(), judged.clear().size(), judged.cases().size(), refused);
    }
}
