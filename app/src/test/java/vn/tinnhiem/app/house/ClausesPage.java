package vn.tinnhiem.app.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.house.ClauseList.Clause;
import vn.tinnhiem.app.house.ClauseList.Later;
import vn.tinnhiem.rules.law.Code;

/** Trang các điều khoản: every clause of the four plans, the rules, classes and tests that carry it, and what is left. */
record ClausesPage(ClauseList list, List<ClauseUse> program, List<ClauseUse> tests) {

    private static final String INTRODUCTION = """
            # Các điều khoản của bốn kế hoạch

            <!-- Sinh ra từ mã nguồn: ./tinnhiem test -Ddocs.write=true -->

            TN, HP, QN là kế hoạch của ba sở (Tây Ninh, Hải Phòng, Quảng Ngãi), CM là tin về kế hoạch khung của Cà Mau; lời đầy đủ
            ở `clauses.tsv`. Lớp và phép thử là nơi mang `@Clause` của điều ấy; số quy tắc là số mà các phép thử đó (hoặc, nếu
            không có, các lớp đó) dùng. Cột cuối ghi phần còn lại thuộc về ai, lý do ở bảng dưới.

            """;

    private static final String LEFT = """

            ## Còn lại

            `preparation`: hồ sơ, câu hỏi, giải trình trước ngày lấy phiếu. `office`: giấy mời, màn hình hội trường, sổ bản gốc, đề
            nghị sau kết quả. `round`: nhiều cơ quan, một người ở hai nơi. Mọi điều dưới đây đã có lời và hạn trong kế hoạch, trừ
            khi ghi "toàn bộ".

            """;

    String text() {
        MarkdownTable table = new MarkdownTable("điều", "yêu cầu", "quy tắc", "lớp", "phép thử", "còn lại");
        for (Clause clause : list.clauses()) {
            table.row(
                    "**" + clause.id() + "**",
                    clause.shortly(),
                    codes(clause.id()),
                    names(program, clause.id()),
                    names(tests, clause.id()),
                    list.later(clause.id()).map(Later::owner).orElse(""));
        }
        return INTRODUCTION + table.text() + LEFT + left();
    }

    private String left() {
        MarkdownTable table = new MarkdownTable("điều", "của", "còn", "vì sao");
        list.later()
                .forEach(later -> table.row(
                        "**" + later.id() + "**",
                        later.owner(),
                        later.covers().equals("whole") ? "toàn bộ" : "một phần",
                        later.why()));
        return table.text();
    }

    private String codes(String id) {
        Set<Code> asserted = codes(tests, id);
        Set<Code> used = asserted.isEmpty() ? codes(program, id) : asserted;
        return used.stream().map(Code::number).collect(Collectors.joining(", "));
    }

    private static Set<Code> codes(List<ClauseUse> uses, String id) {
        return carrying(uses, id).flatMap(use -> use.codes().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String names(List<ClauseUse> uses, String id) {
        return RulesPage.names(
                carrying(uses, id).map(ClauseUse::name).distinct().sorted().toList());
    }

    private static Stream<ClauseUse> carrying(List<ClauseUse> uses, String id) {
        return uses.stream().filter(use -> use.ids().contains(id));
    }
}
