package vn.tinnhiem.app.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.Limit;

/** Trang những điều tạm hiểu: every setting, its value and ground in the regulation, and who sees it otherwise. */
final class AssumptionsPage {

    private static final String REGULATION = "qd-96";

    private static final String INTRODUCTION = """
            # Những điều chương trình tạm hiểu

            <!-- Sinh ra từ danh mục: ./tinnhiem test -Ddocs.write=true -->

            Quy định và các kế hoạch để ngỏ nhiều điều. Mỗi điều là một giá trị đổi được trong `plan.yaml` (mục `settings`, kèm lý
            do), và được in ra khi soát kế hoạch. Giá trị dưới đây là của `qd-96`; cột "nơi khác" ghi mục nào của danh mục hiểu
            khác hoặc có căn cứ riêng. Điều tạm hiểu thì kế hoạch được chọn khác; điều có căn cứ thì không được làm trái (E209).

            ## Tạm hiểu, chưa có lời văn

            """;

    private static final String OTHER = """

            ## Để ngỏ nhưng không phải giá trị chọn được

            - Một người thuộc nhiều thành phần ghi phiếu: một người, một phiếu, các căn cứ ghi đủ (N307).
            - Trưởng các phòng chuyên môn ở Quảng Ngãi có ghi phiếu hay không: theo danh sách người ghi phiếu; thành phần ngoài kế
              hoạch được cảnh báo (W311).
            """;

    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final VotePolicy regulation;

    AssumptionsPage(Catalogue catalogue) {
        catalogue
                .ids()
                .forEach(id ->
                        layers.put(id, catalogue.chain(id, Path.of("")).lowest().layer()));
        regulation = catalogue.chain(REGULATION, Path.of("")).layers().resolve();
    }

    String text() {
        MarkdownTable assumed =
                new MarkdownTable("khoá", "giá trị", "vì sao", "các lựa chọn", "ảnh hưởng tới", "nơi khác");
        MarkdownTable cited =
                new MarkdownTable("khoá", "giá trị", "căn cứ", "các lựa chọn", "ảnh hưởng tới", "nơi khác");
        for (Setting<?> setting : Setting.all()) {
            Stated<?> stated = regulation.stated(setting);
            (stated.assumed() ? assumed : cited)
                    .row(
                            "`" + setting.key() + "`",
                            "`" + Setting.written(stated.value()) + "`",
                            ground(stated.citation()),
                            setting.choices().stream()
                                    .map(choice -> "`" + choice + "`")
                                    .collect(Collectors.joining(", ")),
                            setting.affects(),
                            elsewhere(setting));
        }
        return INTRODUCTION + assumed.text() + "\n## Có căn cứ\n\n" + cited.text() + "\n## Hạn tạm định\n\n"
                + deadlines() + OTHER;
    }

    /** Who states another value, or grounds the same one otherwise. */
    private String elsewhere(Setting<?> setting) {
        List<String> lines = new ArrayList<>();
        layers.forEach((id, layer) -> Optional.ofNullable(layer.settings().get(setting))
                .filter(stated -> !id.equals(REGULATION) && differs(setting, stated))
                .ifPresent(stated -> lines.add("`" + id + "`: `" + Setting.written(stated.value()) + "`, "
                        + (stated.assumed() ? "tạm hiểu" : ground(stated.citation())))));
        return String.join("; ", lines);
    }

    private boolean differs(Setting<?> setting, Stated<?> stated) {
        Stated<?> regular = regulation.stated(setting);
        return !stated.value().equals(regular.value()) || stated.assumed() != regular.assumed();
    }

    private String deadlines() {
        MarkdownTable table = new MarkdownTable("mục của danh mục", "việc", "hạn", "vì sao");
        layers.forEach((id, layer) -> layer.duties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(duty -> duty.getValue()
                        .limits()
                        .filter(Stated::assumed)
                        .ifPresent(limits -> table.row(
                                "`" + id + "`",
                                "`" + duty.getKey() + "`",
                                limits.value().stream()
                                        .map(AssumptionsPage::words)
                                        .collect(Collectors.joining("; ")),
                                ground(limits.citation())))));
        return table.text();
    }

    private static String words(Limit limit) {
        return switch (limit) {
            case Limit.By by -> "chậm nhất " + by.date();
            case Limit.Before before -> "trước " + before.date();
            case Limit.DaysBeforeVote before -> before.days() == 0 ? "ngày lấy phiếu" : "D−" + before.days();
            case Limit.DaysAfterVote after -> "D+" + after.days();
            case Limit.DaysAfter after -> after.days() + " ngày sau `" + after.task() + "`";
        };
    }

    private static String ground(Citation citation) {
        return switch (citation) {
            case Citation.Assumed(String reason) -> reason;
            case Citation.Text(String document, String provision, String quote) ->
                "`" + document + "` " + provision + (quote.isBlank() ? "" : ": “" + quote + "”");
        };
    }
}
