package vn.tinnhiem.app.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Layers;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.CalendarCheck;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Tệp danh mục của người dùng")
class CatalogueRefusalsTest {

    private static final String HEAD = """
            format: tinnhiem/catalogue/1
            id: khung
            kind: frame
            extends: qd-96
            title: Kế hoạch khung thử
            documents:
              kh: { title: Kế hoạch 1, shortName: KH 1 }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("Mỗi lỗi có mã riêng")
    @CsvSource(
            delimiter = '|',
            value = {
                "F202 | settings: {}~settings: {}",
                "F203 | settngs: {}",
                "F203 | settings: { originals: { value: 2, assumed: vì, note: x } }",
                "F204 | settings: { originals: { assumed: vì } }",
                "F206 | deadlines: { DOSSIERS: { by: 2023-02-31, assumed: vì } }",
                "F207 | settings: { originals: { value: 2 } }",
                "F207 | deadlines: { DOSSIERS: { by: 2023-02-01 } }",
                "F207 | voteWindow: { from: 2023-02-01 }",
                "F207 | consequences: { brackets: [] }",
                "F208 | settings: { quorum: { value: từ 4/6 trở lên, assumed: vì } }",
                "F214 | settings: { quorum: { value: hơn 2/3, assumed: vì } }",
                "F214 | settings: { quorum: { value: trên 3/2, assumed: vì } }",
                "F214 | settings: { quorum: { value: trên 1/0, assumed: vì } }",
                "F214 | settings: { quorum: { value: trên 50%, assumed: vì } }",
                "F214 | settings: { quorum: { value: trên 1/99999, assumed: vì } }",
                "F229 | settings: { quorum: { value: dưới 2/3, assumed: vì } }",
                "F229 | settings: { quorum: { value: từ 0/1 trở lên, assumed: vì } }",
                "F229 | settings: { quorum: { value: trên 1/1, assumed: vì } }",
                "F212 | settings: { originals: { value: 0, assumed: vì } }",
                "F212 | settings: { originals: { value: 1000000001, assumed: vì } }",
                "F212 | deadlines: { DOSSIERS: { daysBeforeVote: -1, assumed: vì } }",
                "F212 | deadlines: { DOSSIERS: { daysBeforeVote: 401, assumed: vì } }",
                "F212 | deadlines: { RESULT_REPORT: { daysAfterVote: 99999999999999999999, assumed: vì } }",
                "F212 | deadlines: { QUESTIONS: { daysAfter: DOSSIERS, days: 401, assumed: vì } }",
                "F213 | settings: { marks: { value: tick, assumed: vì } }",
                "F220 | settings: { originals: { value: 2, cite: { document: hk, place: I } } }",
                "F221 | settings: { orignals: { value: 2, assumed: vì } }",
                "F222 | deadlines: { DOSSIER: { by: 2023-02-01, assumed: vì } }",
                "F222 | deadlines: { QUESTIONS: { daysAfter: DOSSIER, days: 5, assumed: vì } }",
                "F223 | deadlines: { DOSSIERS: { assumed: vì } }",
                "F223 | deadlines: { DOSSIERS: { softer: { daysBeforeVote: 3 }, assumed: vì } }",
                "F223 | deadlines: { DOSSIERS: { daysBeforeVote: 3, softer: {}, assumed: vì } }",
                "F224 | deadlines: { RESULT_REPORT: { daysAfter: EXPLANATIONS_SENT, days: 5, assumed: vì } }",
                "F224 | deadlines: { DOSSIERS: { daysAfter: QUESTIONS, days: 5, assumed: vì } }",
                "F228 | voteWindow: { from: 2023-02-02, to: 2023-02-01, assumed: vì }",
                "F217 | settings: &a {}",
                "F201 | settings: {",
            })
    void refusals(String code, String lines) throws IOException {
        write("khung.yaml", HEAD + lines.replace("~", "\n") + "\n");
        List<Problem> problems = refused("./khung.yaml");
        assertThat(problems).extracting(p -> p.fault().number()).containsExactly(code);
    }

    @ParameterizedTest
    @DisplayName("Các mức hệ quả chồng nhau bị từ chối; chạm nhau thì không")
    @CsvSource({
        "trên 1/2 và dưới 3/4, từ 2/3 trở lên, F209",
        "trên 1/2, từ 2/3 trở lên, F209",
        "trên 1/2 và dưới 2/3, dưới 3/4, F214",
        "trên 2/3 và dưới 1/2, từ 3/4 trở lên, F214",
        "trên 1/2 nhưng dưới 2/3, ít nhất 2/3, "
    })
    void brackets(String first, String second, String code) throws IOException {
        write("khung.yaml", HEAD + """
                consequences:
                  assumed: vì
                  brackets:
                    - { name: a, low: %s, clause: c, choices: [d] }
                    - { name: b, low: %s, clause: c, choices: [d] }
                """.formatted(first, second));
        if (code == null) {
            assertThat(chain("./khung.yaml")
                            .lowest()
                            .layer()
                            .consequences()
                            .orElseThrow()
                            .value())
                    .hasSize(2);
        } else {
            assertThat(refused("./khung.yaml"))
                    .extracting(p -> p.fault().number())
                    .containsExactly(code);
        }
    }

    @Test
    @DisplayName("Mọi lỗi của mọi tệp trong chuỗi được báo cùng lúc, kèm tệp, dòng và khóa, bằng cả hai thứ tiếng")
    void allAtOnce() throws IOException {
        write("khung.yaml", HEAD + """
                settings:
                  quorum: { value: từ 4/6 trở lên, assumed: vì }
                  orignals: { value: 2, assumed: vì }
                  marks: { value: tick, assumed: vì }
                deadlines:
                  DOSSIERS: { by: 2023-02-31, assumed: vì }
                  QUESTIONS: { daysBeforeVote: 10 }
                """);
        write("plan.yaml", """
                format: tinnhiem/catalogue/2
                id: mau
                kind: plan
                extends: ./khung.yaml
                title: Kế hoạch mẫu
                voteWindow: { to: 2023-07-14, cite: { document: khac, place: I } }
                """);
        List<Problem> problems = refused("./plan.yaml");
        assertThat(problems)
                .extracting(p -> p.fault().number() + " " + Path.of(p.file()).getFileName() + " " + p.place())
                .containsExactly(
                        "F208 khung.yaml dòng 9, cột 13: settings.quorum.value",
                        "F221 khung.yaml dòng 10, cột 3: settings.orignals",
                        "F213 khung.yaml dòng 11, cột 12: settings.marks.value",
                        "F206 khung.yaml dòng 13, cột 15: deadlines.DOSSIERS.by",
                        "F207 khung.yaml dòng 14, cột 3: deadlines.QUESTIONS",
                        "F226 plan.yaml dòng 1, cột 1: format",
                        "F220 plan.yaml dòng 6, cột 39: voteWindow.cite.document");
    }

    @Test
    @DisplayName("Kế thừa vòng tròn, mã lạ, tệp thiếu, thứ bậc ngược")
    void extending() throws IOException {
        write("a.yaml", file("a", "plan", "./b.yaml"));
        write("b.yaml", file("b", "plan", "./a.yaml"));
        assertThat(refused("./a.yaml")).extracting(p -> p.fault().number()).containsExactly("F210");
        write("self.yaml", file("self", "plan", "./self.yaml"));
        assertThat(refused("./self.yaml")).extracting(p -> p.fault().number()).containsExactly("F210");
        write("c.yaml", file("c", "plan", "qd-69"));
        assertThat(refused("./c.yaml")).singleElement().satisfies(p -> {
            assertThat(p.fault().number()).isEqualTo("F211");
            assertThat(p.values()).containsEntry("nearest", "qd-96");
        });
        assertThat(refused("tay-nin-2023")).singleElement().satisfies(p -> {
            assertThat(p.fault().number()).isEqualTo("F211");
            assertThat(p.values()).containsEntry("nearest", "tay-ninh-2023");
        });
        write("d.yaml", file("d", "plan", "./missing.yaml"));
        assertThat(refused("./d.yaml")).extracting(p -> p.fault().number()).containsExactly("F101");
        write("d.yaml", file("d", "plan", "./missing.yaml") + """
                settings: { originals: { value: 2, cite: { document: of-the-parent, place: I } } }
                """);
        assertThat(refused("./d.yaml")).extracting(p -> p.fault().number()).containsExactly("F101");
        write("e.yaml", file("e", "regulation", "tay-ninh-2023"));
        assertThat(refused("./e.yaml")).extracting(p -> p.fault().number()).containsExactly("F227");
    }

    @Test
    @DisplayName("Chuỗi thiếu thiết lập bị từ chối và kể đủ những gì thiếu")
    void incomplete() throws IOException {
        write("alone.yaml", """
                format: tinnhiem/catalogue/1
                id: alone
                kind: regulation
                title: Quy định riêng
                settings:
                  quorum: { value: từ 2/3 trở lên, assumed: vì }
                """);
        assertThat(refused("./alone.yaml")).singleElement().satisfies(p -> {
            assertThat(p.fault().number()).isEqualTo("F225");
            assertThat(String.valueOf(p.values().get("keys")))
                    .contains("shareBase", "consequences")
                    .doesNotContain("quorum");
        });
    }

    @Test
    @DisplayName("Một tỉnh mới chỉ cần một tệp: kế hoạch khung của tỉnh, rồi kế hoạch bên dưới")
    void newProvince() throws IOException {
        Files.createDirectories(folder.resolve("tinh"));
        write("tinh/khung.yaml", HEAD + """
                settings:
                  struckOutName: { value: line, assumed: Tỉnh chọn chỉ bỏ dòng bị gạch. }
                deadlines:
                  SELF_REPORT: { daysBeforeVote: 25, cite: { document: kh, place: III.1, quote: trước 25 ngày } }
                  RESULT_REPORT: { title: Báo cáo, who: Văn phòng, to: Ban Tổ chức, daysAfterVote: 4, assumed: vì }
                template:
                  recipients: [Ban Tổ chức Tỉnh ủy]
                  body: { name: Sở Thử, superior: UBND tỉnh Thử, place: Thử, abbreviation: ST, style: party }
                """);
        write("mau.yaml", file("mau", "plan", "./tinh/khung.yaml") + """
                deadlines:
                  SELF_REPORT: { before: 2024-05-10, daysBeforeVote: 22, assumed: vì }
                """);
        Chain chain = chain("./mau.yaml");
        assertThat(chain.entries()).extracting(CatalogueEntry::id).containsExactly("qd-96", "khung", "mau");
        assertThat(chain.lowest().parent()).contains("./tinh/khung.yaml");
        assertThat(chain.layers().resolve().value(Setting.STRUCK_OUT_NAME)).isEqualTo(StruckOutName.LINE);
        assertThat(chain.document("kh").orElseThrow().shortName()).isEqualTo("KH 1");
        assertThat(chain.template().body().orElseThrow().style()).isEqualTo(PlanTemplate.Style.PARTY);
        assertThat(chain.template().lines(Passage.RECIPIENTS)).containsExactly("Ban Tổ chức Tỉnh ủy");
        assertThat(chain.template().lines(Passage.QUORUM)).hasSize(1);
        PlanCalendar calendar = PlanCalendar.of(
                LocalDate.of(2024, 6, 3), chain.layers().resolve().duties());
        PlanCalendar.Entry report = calendar.entry(Task.SELF_REPORT).orElseThrow();
        assertThat(report.last()).isEqualTo("2024-05-09");
        assertThat(report.floor()).contains(LocalDate.of(2024, 5, 9));
        assertThat(calendar.entry(Task.RESULT_REPORT).orElseThrow().last()).isEqualTo("2024-06-07");
        PlanCalendar earlier = PlanCalendar.of(
                LocalDate.of(2024, 6, 2), chain.layers().resolve().duties());
        assertThat(CalendarCheck.check(earlier, Optional.empty()))
                .extracting(f -> f.code())
                .contains(Code.E201_UNDER_FLOOR);
    }

    @Test
    @DisplayName("Phần của kế hoạch: place là lời của chính kế hoạch, reason là giả định; không nhận consequences")
    void ownWords() {
        YamlFile file = YamlFile.parse("plan.yaml", """
                settings:
                  struckOutName: { value: line, reason: Phiếu nhiều tên. }
                deadlines:
                  SELF_REPORT: { by: 2023-09-01, daysBeforeVote: 20, place: III.3.3 }
                  QUESTIONS: { daysBeforeVote: 10, softer: { daysAfter: DOSSIERS, days: 5 }, place: III }
                voteWindow: { from: 2023-09-01, place: II.4 }
                consequences: {}
                """.getBytes(StandardCharsets.UTF_8));
        List<Layer> above = chain("qd-96").layers().layers();
        Layer layer = LayerReader.read(file.root(), "so-thu", Layer.Kind.PLAN, false, above);
        assertThat(requireNonNull(layer.settings().get(Setting.STRUCK_OUT_NAME)).citation())
                .isEqualTo(new Citation.Assumed("Phiếu nhiều tên."));
        assertThat(requireNonNull(layer.duties().get(Task.SELF_REPORT)).limits().orElseThrow())
                .satisfies(limits -> {
                    assertThat(limits.value())
                            .containsExactly(new Limit.By(LocalDate.of(2023, 9, 1)), new Limit.DaysBeforeVote(20));
                    assertThat(limits.citation()).isEqualTo(new Citation.Text("so-thu", "III.3.3", ""));
                });
        assertThat(requireNonNull(layer.duties().get(Task.QUESTIONS)).softer())
                .contains(new Limit.DaysAfter(Task.DOSSIERS, 5));
        assertThat(layer.consequences()).isEmpty();
        assertThat(file.allProblems())
                .extracting(p -> p.fault().number() + " " + p.place())
                .containsExactly("F203 dòng 7, cột 1: consequences");
        List<Layer> layers = new ArrayList<>(above);
        layers.add(layer);
        assertThat(new Layers(layers).contradictions()).isEmpty();
    }

    /** A sentence that lacks one of its values, or is not there at all, throws. */
    private static void sayInBothLanguages(List<Problem> problems) {
        for (Messages.Language language : Messages.Language.values()) {
            Messages messages = new Messages(language);
            assertThat(problems)
                    .extracting(p -> messages.say("fault." + p.fault().number(), p.values()))
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        }
    }

    private static String file(String id, String kind, String parent) {
        return """
                format: tinnhiem/catalogue/1
                id: %s
                kind: %s
                extends: %s
                title: Tệp thử
                """.formatted(id, kind, parent);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Chain chain(String reference) {
        return Catalogue.builtIn().chain(reference, folder);
    }

    private List<Problem> refused(String reference) {
        List<Problem> problems =
                catchThrowableOfType(Refused.class, () -> chain(reference)).problems();
        sayInBothLanguages(problems);
        return problems;
    }
}
