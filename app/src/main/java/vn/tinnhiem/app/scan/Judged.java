package vn.tinnhiem.app.scan;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
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

    /** The same of some pages, the clear ones in no order. */
    static Judged of(List<Placed> pages) {
        List<SheetMarks> clear = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        List<RefusedPage> refused = new ArrayList<>();
        for (Placed page : pages) {
            switch (page) {
                case Placed.Clear each -> clear.add(each.marks());
                case Placed.Doubtful each -> cases.add(each.of());
                case Placed.Out each -> refused.add(each.page());
            }
        }
        Collections.shuffle(clear, new SecureRandom());
        return new Judged(clear, cases, refused, pages.size());
    }
}
