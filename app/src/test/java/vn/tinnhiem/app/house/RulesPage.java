package vn.tinnhiem.app.house;

import java.util.List;
import java.util.stream.Collectors;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Severity;

/** Trang các quy tắc: every code with its rule, its source, who raises it and which tests assert it. */
final class RulesPage {

    private static final String INTRODUCTION = """
            # Các quy tắc

            <!-- Sinh ra từ mã nguồn: ./tinnhiem test -Ddocs.write=true -->

            Mỗi quy tắc một số, và số ấy có mặt ở mọi nơi: trên màn hình, trong biên bản, trong phép thử. E là sai (chặn lại),
            D là chênh lệch phải giải trình, W là cảnh báo, N là lưu ý. Chữ tắt của căn cứ: TN Tây Ninh, HP Hải Phòng, QN Quảng
            Ngãi, CM Cà Mau. Mã nguồn: `rules/src/main/java/vn/tinnhiem/rules/law/Code.java`. Lỗi của tệp và giá trị có số F,
            xem `messages_vi.properties`.

            """;

    private RulesPage() {}

    static String text() {
        MarkdownTable table = new MarkdownTable("số", "mức", "quy tắc", "căn cứ", "lớp", "phép thử");
        for (Code code : Code.values()) {
            table.row(
                    "**" + code.number() + "**",
                    words(code.severity()),
                    code.rule(),
                    code.source(),
                    names(CodeUse.raisedBy(code)),
                    names(CodeUse.assertedBy(code)));
        }
        return INTRODUCTION + table.text();
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case ERROR -> "sai";
            case DECISION -> "giải trình";
            case WARNING -> "cảnh báo";
            case NOTICE -> "lưu ý";
        };
    }

    static String names(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
