package vn.tinnhiem.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinnhiem.app.catalogue.SourceDocument;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.plan.PlanCheck;
import vn.tinnhiem.app.plan.Weekdays;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;
import vn.tinnhiem.rules.schedule.Task;

/** The calendar and the findings of a plan, for the eye and as JSON. */
record CheckListing(PlanCheck check, Terminal terminal) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(check.plan().body().name())
                .append(" – lấy phiếu tín nhiệm ")
                .append(check.plan().title())
                .append('\n');
        text.append("Ngày lấy phiếu: ")
                .append(Weekdays.name(check.plan().voteDay()))
                .append(", ")
                .append(VietnameseDates.slashed(check.plan().voteDay()))
                .append('\n');
        text.append("Người được lấy phiếu: ").append(check.subjects().onBallot().size());
        text.append(" · người ghi phiếu: ")
                .append(check.electorate().voters().size())
                .append("\n\n");
        text.append("%-10s %-10s %-6s %-44s %-10s %s%n".formatted("Hạn", "Thứ", "D−n", "Việc", "Nguồn", "Căn cứ"));
        for (Entry entry : check.calendar().entries()) {
            text.append("%-10s %-10s %-6s %-44s %-10s %s%n"
                    .formatted(
                            VietnameseDates.slashed(entry.due()),
                            Weekdays.name(entry.due()),
                            days(entry),
                            entry.duty().title(),
                            own(entry) ? "kế hoạch" : "thừa hưởng",
                            clause(entry)));
            text.append("%-28s %s%s%n"
                    .formatted(
                            "",
                            entry.duty().who(),
                            entry.duty().to().isEmpty()
                                    ? ""
                                    : " → " + entry.duty().to()));
            if (!entry.last().equals(entry.due())) {
                text.append("%-28s muộn nhất %s%n".formatted("", VietnameseDates.slashed(entry.last())));
            }
        }
        text.append('\n');
        check.problems().forEach(problem -> text.append(terminal.line(problem)).append('\n'));
        for (Finding finding : check.findings()) {
            text.append(terminal.line("", finding)).append('\n');
        }
        Map<String, String> assumptions = check.plan().assumptions();
        text.append(
                        "\nĐiều chương trình tạm hiểu; đổi trong kế hoạch ở mục settings (voteWindow đứng riêng), trừ điều chỉ có một lựa chọn: ")
                .append(String.join(", ", assumptions.keySet()))
                .append(".\n");
        text.append(
                check.blocked()
                        ? "\nCHƯA PHÊ DUYỆT ĐƯỢC: sửa các lỗi E… và F… ở trên.\n"
                        : "\nKhông có lỗi ngăn phê duyệt.\n");
        return text.toString().replace("\r\n", "\n");
    }

    Map<String, Object> json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/plan-check/1");
        tree.put("plan", check.plan().id());
        tree.put("voteDay", check.plan().voteDay().toString());
        tree.put("subjects", check.subjects().onBallot().size());
        tree.put("voters", check.electorate().voters().size());
        tree.put("approvable", !check.blocked());
        tree.put(
                "calendar", check.calendar().entries().stream().map(this::entry).toList());
        tree.put("findings", check.findings().stream().map(this::finding).toList());
        tree.put("problems", check.problems().stream().map(this::problem).toList());
        tree.put("assumptions", check.plan().assumptions());
        return tree;
    }

    private Map<String, Object> entry(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("task", entry.task().name());
        tree.put("title", entry.duty().title());
        tree.put("who", entry.duty().who());
        tree.put("to", entry.duty().to());
        tree.put("due", entry.due().toString());
        tree.put("last", entry.last().toString());
        tree.put("weekday", Weekdays.name(entry.due()));
        tree.put("daysBeforeVote", entry.daysBeforeVote(check.plan().voteDay()));
        tree.put("source", own(entry) ? "own" : "inherited");
        tree.put(
                "layer",
                entry.task() == Task.CONFERENCE
                        ? check.plan().id()
                        : entry.duty().limits().layer());
        tree.put("clause", clause(entry));
        return tree;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().number());
        tree.put("severity", finding.code().severity().name().toLowerCase(Locale.ROOT));
        tree.put("place", finding.place());
        tree.put("message", terminal.sentence(finding));
        tree.put(
                "values",
                finding.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().toString(), (a, b) -> a, LinkedHashMap::new)));
        return tree;
    }

    private Map<String, Object> problem(Problem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", problem.fault().number());
        tree.put("file", problem.file());
        tree.put("place", problem.place());
        tree.put("message", terminal.sentence(problem));
        return tree;
    }

    private String days(Entry entry) {
        long days = entry.daysBeforeVote(check.plan().voteDay());
        return days == 0 ? "D" : days > 0 ? "D−" + days : "D+" + -days;
    }

    /** The day of the conference is the vote day, which no layer above gives. */
    private static boolean own(Entry entry) {
        return entry.task() == Task.CONFERENCE || entry.duty().own();
    }

    private String clause(Entry entry) {
        if (entry.task() == Task.CONFERENCE) {
            return check.plan()
                    .policy()
                    .voteWindow()
                    .filter(window -> !window.assumed())
                    .map(this::clause)
                    .orElse("kế hoạch này, voteDay");
        }
        return clause(entry.duty().limits());
    }

    private String clause(Stated<?> stated) {
        return switch (stated.citation()) {
            case Citation.Assumed _ -> "tạm hiểu";
            case Citation.Text text
            when stated.layer().equals(check.plan().id()) -> "kế hoạch này, " + text.provision();
            case Citation.Text text ->
                check.plan()
                                .chain()
                                .document(text.document())
                                .map(SourceDocument::shortName)
                                .orElse(text.document())
                        + ", " + text.provision();
        };
    }
}
