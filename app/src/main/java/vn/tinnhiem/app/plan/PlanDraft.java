package vn.tinnhiem.app.plan;

import static vn.tinnhiem.app.yaml.YamlQuotes.quoted;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.catalogue.PlanTemplate;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.VoteWindow;

/**
 * Bản thảo {@code plan.yaml} từ một mẫu của danh mục, có chú thích cho người điền.
 *
 * @param from the catalogue id that the plan extends
 */
public record PlanDraft(String from, Chain chain, LocalDate voteDay) {

    /** The text of the file. */
    public String text() {
        PlanTemplate template = chain.template();
        VotePolicy policy = chain.layers().resolve();
        StringBuilder text = new StringBuilder();
        text.append(
                "# Kế hoạch lấy phiếu tín nhiệm. Dòng bắt đầu bằng # là chú thích; ngày viết theo mẫu 2023-09-22.\n");
        text.append("# Điền xong thì chạy: tinnhiem plan check plan.yaml\n");
        text.append("format: ").append(PlanFile.FORMAT).append('\n');
        text.append("# Mẫu mà kế hoạch này dựa vào; điều gì không ghi ở đây thì lấy theo mẫu.\n");
        text.append("extends: ").append(from).append('\n');
        text.append("# Tên ngắn của cuộc lấy phiếu: chữ không dấu, số, gạch nối.\n");
        text.append("id: ").append(from).append('-').append(voteDay).append('\n');
        text.append("# Phần đứng sau \"Lấy phiếu tín nhiệm \" trên mọi giấy tờ.\n");
        text.append("title: ")
                .append(quoted(template.line(Passage.TITLE).orElse("đối với các chức danh lãnh đạo …")))
                .append('\n');
        body(text, template);
        text.append("\n# Ngày lấy phiếu; provisional khi còn dự kiến, fixed khi giấy mời đã ấn định.\n");
        text.append("voteDay: ").append(voteDay).append("\nvoteDayStatus: provisional\n");
        window(text, policy);
        text.append("# Năm bắt đầu nhiệm kỳ đại hội đảng bộ (để kiểm tra \"năm thứ 3\"); bỏ # nếu dùng.\n# termStart: ")
                .append(voteDay.getYear() - 3)
                .append('\n');
        text.append("\n# Số người được lấy phiếu mà kế hoạch ghi, và hai danh sách đặt cạnh tệp này.\n");
        template.subjectCount()
                .ifPresentOrElse(
                        count -> text.append("subjectCount: ").append(count).append('\n'),
                        () -> text.append("# subjectCount: 3\n"));
        text.append("subjects: subjects.xlsx\nvoters: voters.xlsx\n");
        document(text, template);
        conference(text, template);
        deadlines(text, template, policy);
        settings(text, policy);
        return text.toString();
    }

    private static void body(StringBuilder text, PlanTemplate template) {
        PlanTemplate.Body body = template.body()
                .orElse(new PlanTemplate.Body(
                        "Tên cơ quan", "Tên cơ quan cấp trên", "Địa danh", "VIẾT-TẮT", PlanTemplate.Style.STATE));
        text.append("# state: thể thức Nghị định 30/2020/NĐ-CP; party: thể thức văn bản của Đảng.\n");
        text.append("style: ").append(Setting.written(body.style())).append('\n');
        text.append("body:\n  name: ").append(quoted(body.name()));
        text.append("\n  superior: ").append(quoted(body.superior()));
        text.append("\n  place: ").append(quoted(body.place()));
        text.append("\n  abbreviation: ").append(quoted(body.abbreviation())).append('\n');
    }

    private void window(StringBuilder text, VotePolicy policy) {
        Optional<VoteWindow> window = policy.voteWindow().map(Stated::value);
        if (window.isPresent() && !window.get().contains(voteDay)) {
            YearMonth month = YearMonth.from(voteDay);
            text.append(
                    "# Mẫu định thời gian khác; đây là tháng của ngày lấy phiếu trên. Sửa theo kế hoạch của đơn vị.\n");
            text.append("voteWindow: { from: ")
                    .append(month.atDay(1))
                    .append(", to: ")
                    .append(month.atEndOfMonth());
            text.append(", place: \"…\" }\n");
        }
    }

    private static void document(StringBuilder text, PlanTemplate template) {
        text.append("\n# Kế hoạch như một văn bản. Số và ngày để trống được, điền khi ban hành.\ndocument:\n");
        text.append("  # number: 45\n  # date: 2023-08-14\n");
        text.append("  signer: { post: ")
                .append(quoted(template.line(Passage.SIGNER).orElse("Giám đốc")))
                .append(", name: \"\" }\n");
        list(text, "bases", template.lines(Passage.BASES));
        list(text, "recipients", template.lines(Passage.RECIPIENTS));
        list(text, "originals", template.lines(Passage.ORIGINALS));
        list(text, "reportTo", template.lines(Passage.REPORT_TO));
        list(text, "voterGroups", template.lines(Passage.VOTER_GROUPS));
    }

    private static void conference(StringBuilder text, PlanTemplate template) {
        text.append("\nconference:\n  chair: { name: \"\", position: ")
                .append(quoted(template.line(Passage.CHAIR).orElse("Giám đốc")))
                .append(" }\n");
        text.append("  secretariat: ")
                .append(quoted(template.line(Passage.SECRETARIAT).orElse("Văn phòng")))
                .append('\n');
        list(text, "observers", template.lines(Passage.OBSERVERS));
    }

    /** Fixed dates of the template, moved as a block with the vote day: they were set for another day. */
    private void deadlines(StringBuilder text, PlanTemplate template, VotePolicy policy) {
        text.append(
                "\n# Hạn riêng của kế hoạch. Viết: TÊN-VIỆC: { by: ngày } (kể cả ngày đó), { before: ngày } (trước ngày đó),\n");
        text.append("# { daysBeforeVote: số ngày }, thêm place: \"mục của kế hoạch\". Việc không ghi thì theo mẫu.\n");
        long days = template.voteDay()
                .map(day -> ChronoUnit.DAYS.between(day, voteDay))
                .orElse(0L);
        List<Duty> fixed = policy.duties().stream()
                .filter(duty -> duty.limits().value().stream().anyMatch(Limit::fixed))
                .toList();
        if (days == 0 || fixed.isEmpty()) {
            text.append("# deadlines:\n#   SELF_REPORT: { by: ")
                    .append(voteDay.minusDays(20))
                    .append(", place: \"III.3\" }\n");
            return;
        }
        text.append("# Các ngày dưới đây dời theo ngày lấy phiếu từ mẫu (")
                .append(days)
                .append(" ngày): kiểm tra lại từng ngày.\n");
        text.append("deadlines:\n");
        for (Duty duty : fixed) {
            for (Limit limit : duty.limits().value()) {
                moved(limit, days)
                        .ifPresent(moved -> text.append("  ")
                                .append(duty.task())
                                .append(": { ")
                                .append(moved)
                                .append(", place: \"…\" }\n"));
            }
        }
    }

    private static Optional<String> moved(Limit limit, long days) {
        return switch (limit) {
            case Limit.By by -> Optional.of("by: " + by.date().plusDays(days));
            case Limit.Before before -> Optional.of("before: " + before.date().plusDays(days));
            default -> Optional.empty();
        };
    }

    private static void settings(StringBuilder text, VotePolicy policy) {
        text.append(
                "\n# Những điều quy định chưa nói rõ, chương trình tạm hiểu như sau. Đổi thì bỏ # và ghi lý do.\n# settings:\n");
        for (Setting<?> setting : Setting.all()) {
            if (policy.stated(setting).citation() instanceof Citation.Assumed(String reason)) {
                text.append("#   ").append(setting.key()).append(": { value: ");
                text.append(Setting.written(policy.value(setting))).append(", reason: \"…\" }");
                if (!setting.choices().isEmpty()) {
                    text.append("   # ").append(String.join(" | ", setting.choices()));
                }
                text.append("\n#     ").append(reason.replaceAll("\\s+", " ")).append('\n');
            }
        }
    }

    private static void list(StringBuilder text, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("  ").append(key).append(":\n");
            lines.forEach(line -> text.append("    - ").append(quoted(line)).append('\n'));
        }
    }
}
