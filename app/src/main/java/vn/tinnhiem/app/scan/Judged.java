package vn.tinnhiem.app.scan;

import java.util.List;

/**
 * Mọi trang sau khi đọc: each page is in exactly one of the three.
 *
 * @param clear sheets without a doubt, in no order
 * @param cases doubtful pages, in the order of the input
 * @param pages all pages of the input, for the check: {@code clear + cases + refused}
 */
public record Judged(List<SheetMarks> clear, List<Case> cases, List<RefusedPage> refused, int pages) {

    public Judged {
        clear = List.copyOf(clear);
        cases = List.copyOf(cases);
        refused = List.copyOf(refused);
        if (clear.size() + cases.size() + refused.size() != pages) {
            throw new IllegalStateException(
                    "pages " + pages + ", accounted for " + (clear.size() + cases.size() + refused.size()));
        }
    }
}
