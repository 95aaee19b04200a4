package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Kết quả đã công bố, tính lại bằng lệnh result với một kế hoạch viết bằng tệp")
class PublishedResultsTest {

    private static final List<String> LEVELS = List.of("high", "confidence", "low");

    @TempDir
    Path folder;

    private static List<Row> published(String file) {
        return Rows.resource("published-results/" + file);
    }

    private static boolean complete(Row row) {
        return LEVELS.stream().allMatch(row::has);
    }

    private Path plan(String regulation, List<Row> rows) {
        Folders.write(
                folder.resolve("subjects.csv"),
                rows.stream()
                        .map(row -> row.get("row") + ",P" + row.get("row") + ",Người Được Lấy Phiếu,Chức vụ")
                        .collect(Collectors.joining("\n", "STT,Mã,Họ và tên,Chức vụ\n", "\n")));
        Path plan = folder.resolve("plan.yaml");
        Folders.write(plan, """
                format: tinnhiem/plan/1
                extends: %s
                id: ket-qua-da-cong-bo
                title: đối với người giữ chức vụ do Hội đồng nhân dân bầu
                body: { name: Hội đồng nhân dân, place: Nơi họp, abbreviation: HĐND }
                voteDay: 2023-12-07
                subjects: subjects.csv
                """.formatted(regulation));
        return plan;
    }

    private Path totals(List<Row> rows, String deputies) {
        Path totals = folder.resolve("totals.csv");
        Folders.write(
                totals,
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of("row", "collected", "high", "confidence", "low")
                                                .map(row::get),
                                        deputies.isEmpty() ? Stream.empty() : Stream.of(deputies))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(
                                "\n",
                                "person,collected,high,confidence,low" + (deputies.isEmpty() ? "" : ",deputies") + "\n",
                                "\n")));
        return totals;
    }

    private static long hundredths(JsonTree person, String level) {
        String share = person.tree(level.equals("confidence") ? level : level + "Confidence")
                .text("share");
        String[] parts = share.split("/", -1);
        long whole = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        return (2 * Long.parseLong(parts[0]) * 10_000 + whole) / (2 * whole);
    }

    private static void sharesAsExpected(String file, List<Row> rows, JsonTree result) {
        List<JsonTree> persons = result.trees("persons");
        assertThat(persons).hasSameSizeAs(rows);
        for (Row expected : published("expected-shares.csv")) {
            if (expected.get("file").equals(file)) {
                persons.stream()
                        .filter(person -> person.text("number").equals(expected.get("row")))
                        .forEach(person -> assertThat(hundredths(person, expected.get("level")))
                                .as("%s", expected)
                                .isEqualTo(expected.number("percentHundredths")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"vinh-phuc-2023.csv, 7", "tp-hcm-2023.csv, 18"})
    @DisplayName("2023: cả ba số của từng người là tỉ lệ trên số phiếu thu về")
    @Clause("QN-11")
    void of2023(String file, int persons) {
        List<Row> rows =
                published(file).stream().filter(PublishedResultsTest::complete).toList();
        assertThat(rows).hasSize(persons);
        Cli run = Cli.run("result", plan("nq-96-2023-qh15", rows), "--totals", totals(rows, ""), "--json");
        assertThat(run.exit()).as("%s", run).isZero();
        JsonTree result = JsonTree.of(run.out());
        assertThat(result.text("shareBase")).isEqualTo("collected");
        sharesAsExpected(file, rows, result);
    }

    @Test
    @DisplayName("Vĩnh Phúc 2023: mọi tỉ lệ báo chí in ra được in lại đúng từng chữ số; một người trên 50%")
    @Clause("QN-11")
    void asPrinted() {
        List<Row> rows = published("vinh-phuc-2023.csv");
        Path plan = plan("nq-96-2023-qh15", rows);
        Path totals = totals(rows, "");
        String out = Cli.run("result", plan, "--totals", totals).out();
        List<String> printed =
                out.lines().filter(line -> line.contains(" phiếu, ")).toList();
        int compared = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int level = 0; level < 3; level++) {
                String percent = rows.get(i).get(LEVELS.get(level) + "_pct");
                if (percent.contains(".")) {
                    assertThat(printed.get(3 * i + level))
                            .contains(" phiếu, " + percent.replace('.', ',') + "% của\u00a047");
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(18);
        assertThat(JsonTree.of(Cli.run("result", plan, "--totals", totals, "--json")
                                .out())
                        .trees("persons")
                        .stream()
                        .filter(person -> !person.text("band").isEmpty())
                        .map(person -> person.text("number")))
                .containsExactly("4");
    }

    @Test
    @DisplayName("TP. Hồ Chí Minh 2023: dòng báo chí thiếu số thì bị từ chối, không coi trống là không")
    void incomplete() {
        List<Row> rows = published("tp-hcm-2023.csv").stream()
                .filter(row -> !complete(row))
                .toList();
        assertThat(rows).hasSize(5);
        Cli run = Cli.run("result", plan("nq-96-2023-qh15", rows), "--totals", totals(rows, ""));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.codes()).hasSize(10).containsOnly("F508");
    }

    @Test
    @DisplayName("Mọi tỉ lệ trong bảng tính thứ hai, kể cả của dòng thiếu số, bằng tỉ lệ làm tròn của chương trình")
    @Clause("QN-11")
    void everyShare() {
        assertThat(published("expected-shares.csv"))
                .hasSize(119)
                .allSatisfy(row -> assertThat(Numbers.percent(Ratio.of(row.number("count"), row.number("collected"))
                                .hundredthsOfPercent()))
                        .isEqualTo("%d,%02d%%"
                                .formatted(
                                        row.number("percentHundredths") / 100, row.number("percentHundredths") % 100)));
    }

    @Test
    @DisplayName("2014: cơ số là tổng số đại biểu, nguồn không cho biết: không có thì không tính")
    void of2014WithoutDeputies() {
        List<Row> rows = published("khanh-hoa-2014.csv");
        Cli run = Cli.run("result", plan("nq-85-2014-qh13", rows), "--totals", totals(rows, ""), "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.codes()).hasSize(13).containsOnly("F521");
    }

    @ParameterizedTest
    @ValueSource(longs = {46, 50, 61})
    @DisplayName("2014: có số đại biểu thì mọi tỉ lệ tính trên số đó; đúng bằng số thu về thì như bảng thứ hai")
    void of2014(long deputies) {
        List<Row> rows = published("khanh-hoa-2014.csv");
        Cli run = Cli.run(
                "result", plan("nq-85-2014-qh13", rows), "--totals", totals(rows, Long.toString(deputies)), "--json");
        assertThat(run.exit()).as("%s", run).isZero();
        JsonTree result = JsonTree.of(run.out());
        assertThat(result.text("shareBase")).isEqualTo("allDeputies");
        if (deputies == 46) {
            sharesAsExpected("khanh-hoa-2014.csv", rows, result);
        }
        for (int i = 0; i < rows.size(); i++) {
            JsonTree person = result.trees("persons").get(i);
            assertThat(person.number("base")).isEqualTo(deputies);
            for (String level : LEVELS) {
                assertThat(hundredths(person, level))
                        .isEqualTo((2 * rows.get(i).number(level) * 10_000 + deputies) / (2 * deputies));
            }
        }
    }
}
