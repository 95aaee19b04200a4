package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Kết quả sắp chữ lên một trang: a layout, or why there is none. */
public sealed interface Arrangement permits SheetLayout, DoesNotFit, Unprintable {

    /**
     * Sắp phiếu lên một trang: the roomiest layout that fits. The same text gives the same layout, to 1/100 mm.
     */
    static Arrangement of(BallotText text, PageSize page) {
        String missing = Glyphs.missing(text);
        if (!missing.isEmpty()) {
            return new Unprintable(missing);
        }
        Paper paper = new Paper(page);
        Table tightest = null;
        for (Density density : Density.FROM_ROOMY) {
            Head head = Head.of(text, paper, density);
            Table table = Table.of(text, paper, density, head.bottom(), Foot.limit(text, paper, density));
            if (table.rows().size() == text.lines().size()) {
                return Arranging.layout(text, paper, density, head, table);
            }
            tightest = table;
        }
        return new DoesNotFit(tightest == null ? 0 : tightest.rows().size());
    }

    /**
     * Chia danh sách dài: the persons in their order, each group as long as one page holds.
     *
     * @return groups in order; empty where not even one person fits under the headings, or a character cannot be printed
     */
    static List<List<BallotLine>> split(BallotText text, PageSize page) {
        List<List<BallotLine>> groups = new ArrayList<>();
        List<BallotLine> rest = text.lines();
        while (!rest.isEmpty()) {
            int fitting = switch (of(text.with(rest), page)) {
                case SheetLayout whole -> whole.rows().size();
                case DoesNotFit tooLong -> tooLong.rowsThatFit();
                case Unprintable _ -> 0;
            };
            if (fitting == 0) {
                return List.of();
            }
            groups.add(rest.subList(0, fitting));
            rest = rest.subList(fitting, rest.size());
        }
        return List.copyOf(groups);
    }
}
