package vn.tinnhiem.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.catalogue.PlanTemplate.Criterion;
import vn.tinnhiem.app.catalogue.PlanTemplate.PostDisclosure;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Lời mẫu của bốn kế hoạch")
class SeedTemplatesTest {

    /** Not sentences of the plan but what it is made of. */
    private static final Set<Passage> OURS = EnumSet.of(
            Passage.NUMBER_SYMBOL,
            Passage.SUBJECT_POSTS,
            Passage.ORIGINALS,
            Passage.SIGNER,
            Passage.BASES,
            Passage.RECIPIENTS,
            Passage.TITLE);

    @ParameterizedTest
    @DisplayName("Câu chữ của kế hoạch mẫu là nguyên văn")
    @CsvSource({"ca-mau-2023,ca-mau", "tay-ninh-2023,tay-ninh", "hai-phong-2023,hai-phong", "quang-ngai-2023,quang-ngai"
    })
    void wordForWord(String id, String document) {
        Seed seed = Seed.of(document);
        PlanTemplate own =
                Catalogue.builtIn().chain(id, Path.of("")).lowest().template().orElseThrow();
        List<String> lines = new ArrayList<>();
        own.texts().forEach((passage, texts) -> {
            if (!OURS.contains(passage) || passage == Passage.RECIPIENTS && !document.equals("ca-mau")) {
                lines.addAll(texts);
            }
        });
        own.criteria().forEach(criterion -> {
            lines.add(criterion.title());
            lines.addAll(criterion.points());
        });
        own.roles().forEach(role -> lines.addAll(role.duties()));
        own.disclosureByPost().forEach(post -> {
            lines.add(post.posts());
            lines.add(post.manner());
        });
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(seed.says(line)).as(line).isTrue());
    }

    @Test
    @DisplayName("Căn cứ: Quy định 96-QĐ/TW và văn bản của cấp trên mà kế hoạch thực hiện")
    @Clause({"TN-25", "HP-01", "QN-01", "CM-11"})
    void bases() {
        assertThat(lines("tay-ninh-2023", Passage.BASES))
                .singleElement()
                .matches(Seed.of("tay-ninh")::says)
                .asString()
                .contains("96-QĐ/TW, ngày 02/02/2023", "3022-CV/BTCTU ngày 07/4/2023");
        assertThat(lines("hai-phong-2023", Passage.BASES))
                .allMatch(Seed.of("hai-phong")::says)
                .satisfiesExactly(
                        first -> assertThat(first).contains("96-QĐ/TW ngày 02/02/2023"),
                        second -> assertThat(second).contains("277-KH/TU ngày 28/7/2023"));
        assertThat(lines("quang-ngai-2023", Passage.BASES))
                .allMatch(Seed.of("quang-ngai")::says)
                .satisfiesExactly(
                        first -> assertThat(first).contains("96-QĐ/TW ngày 02/02/2023"),
                        second -> assertThat(second)
                                .contains("1546-CV/TU ngày 03/4/2023", "609/SNV-CCVC ngày 14/4/2023"));
        assertThat(lines("ca-mau-2023", Passage.BASES))
                .satisfiesExactly(
                        first -> assertThat(first).contains("96-QĐ/TW"),
                        second -> assertThat(second).contains("166-KH/TU ngày 18/5/2023"));
    }

    @Test
    @DisplayName("Người được lấy phiếu: Giám đốc và các Phó Giám đốc; Tây Ninh nêu 3 người")
    @Clause({"TN-01", "HP-04", "QN-04"})
    void subjects() {
        assertThat(template("tay-ninh-2023").subjectCount()).contains(3);
        assertThat(template("hai-phong-2023").subjectCount()).isEmpty();
        assertThat(lines("tay-ninh-2023", Passage.SUBJECT_POSTS)).containsExactly("Giám đốc Sở", "Phó Giám đốc Sở");
        assertThat(lines("hai-phong-2023", Passage.SUBJECT_POSTS))
                .containsExactly("Giám đốc Sở Giáo dục và Đào tạo", "Phó Giám đốc Sở Giáo dục và Đào tạo");
        assertThat(lines("quang-ngai-2023", Passage.SUBJECT_POSTS)).containsExactly("Giám đốc Sở", "Phó Giám đốc Sở");
    }

    @Test
    @DisplayName("Ai không lấy phiếu và tối đa 2 nơi; phạm vi từ tỉnh đến cấp có đơn vị trực thuộc")
    @Clause({"HP-03", "CM-01", "CM-02", "CM-03", "QN-02"})
    void scope() {
        assertThat(lines("hai-phong-2023", Passage.SCOPE)).anyMatch(l -> l.contains("chờ nghỉ hưu"));
        assertThat(lines("ca-mau-2023", Passage.SCOPE))
                .satisfiesExactly(
                        first -> assertThat(first).contains("từ tỉnh đến cấp có đơn vị trực thuộc"),
                        second -> assertThat(second).contains("bổ nhiệm, bầu cử trong năm lấy phiếu"),
                        third -> assertThat(third).contains("tối đa ở 2 nơi"));
        assertThat(lines("quang-ngai-2023", Passage.SCOPE)).anyMatch(l -> l.contains("tối đa ở 2 nơi"));
    }

    @Test
    @DisplayName("Thành phần ghi phiếu là dữ liệu của từng kế hoạch, năm thành phần mỗi nơi")
    @Clause({"TN-02", "HP-05", "QN-05"})
    void voters() {
        assertThat(lines("tay-ninh-2023", Passage.VOTER_GROUPS))
                .containsExactly(
                        "Giám đốc",
                        "Phó Giám đốc Sở",
                        "BCH Đảng bộ Sở",
                        "Trưởng các phòng, đơn vị thuộc Sở",
                        "Trưởng các tổ chức đoàn thể của Sở");
        assertThat(lines("hai-phong-2023", Passage.VOTER_GROUPS))
                .containsExactly(
                        "Tập thể lãnh đạo Sở",
                        "Ủy viên Ban Chấp hành Đảng bộ cơ quan Sở",
                        "Trưởng phòng chuyên môn, nghiệp vụ thuộc Sở",
                        "Người đứng đầu đơn vị trực thuộc Sở",
                        "Trưởng các đoàn thể ở cơ quan Sở");
        assertThat(lines("quang-ngai-2023", Passage.VOTER_GROUPS))
                .containsExactly(
                        "Giám đốc và các Phó Giám đốc Sở",
                        "Ủy viên Ban Chấp hành Đảng bộ Sở",
                        "Trưởng các đơn vị trực thuộc Sở",
                        "Chủ tịch Công đoàn cơ sở",
                        "Bí thư Chi đoàn Sở");
    }

    @Test
    @DisplayName("Thời điểm: năm thứ 3; cấp ủy ngay sau Hội đồng nhân dân; Quảng Ngãi theo giấy mời")
    @Clause({"TN-03", "HP-07", "QN-07", "QN-25", "CM-05", "TN-11"})
    void time() {
        assertThat(template("tay-ninh-2023").voteDay()).contains(LocalDate.of(2023, 7, 26));
        assertThat(lines("tay-ninh-2023", Passage.TIME)).containsExactly("Trong tháng 7/2023.");
        assertThat(lines("hai-phong-2023", Passage.TIME)).anyMatch(l -> l.contains("năm thứ 3"));
        assertThat(lines("quang-ngai-2023", Passage.TIME)).anyMatch(l -> l.contains("thông báo hoặc giấy mời"));
        assertThat(lines("ca-mau-2023", Passage.TIME))
                .anyMatch(
                        l -> l.contains("ngay sau khi lấy phiếu tín nhiệm đối với các chức danh do Hội đồng nhân dân"));
    }

    @Test
    @DisplayName("Tiêu chí: hai nội dung; Quảng Ngãi mỗi nội dung ba điểm; Tây Ninh theo Quy định")
    @Clause({"HP-08", "QN-08"})
    void criteria() {
        assertThat(template("hai-phong-2023").criteria()).hasSize(2);
        assertThat(template("quang-ngai-2023").criteria())
                .hasSize(2)
                .extracting(Criterion::points)
                .allMatch(points -> points.size() == 3);
        assertThat(template("tay-ninh-2023").criteria()).hasSize(2);
    }

    @Test
    @DisplayName("Công khai: với ai, bằng cách nào; Cà Mau theo loại chức danh")
    @Clause({"TN-17", "TN-18", "HP-29", "HP-30", "QN-03", "CM-08"})
    void disclosure() {
        assertThat(lines("tay-ninh-2023", Passage.DISCLOSURE))
                .satisfiesExactly(
                        first -> assertThat(first).contains("thành phần ghi phiếu và cá nhân người được lấy phiếu"),
                        second -> assertThat(second).contains("Báo cáo Ban Thường vụ Tỉnh ủy"));
        assertThat(lines("hai-phong-2023", Passage.DISCLOSURE))
                .containsExactly(
                        "Thành phần tham gia ghi phiếu tín nhiệm.",
                        "Cấp có thẩm quyền trực tiếp quản lý cán bộ.",
                        "Cá nhân người được lấy phiếu tín nhiệm.",
                        "Công khai tại các hội nghị lấy phiếu tín nhiệm.");
        assertThat(lines("quang-ngai-2023", Passage.DISCLOSURE))
                .singleElement()
                .asString()
                .contains("báo cáo cấp có thẩm quyền", "công khai theo quy định");
        assertThat(template("ca-mau-2023").disclosureByPost())
                .extracting(PostDisclosure::manner)
                .containsExactly(
                        "công khai trong Ban Chấp hành Đảng bộ tỉnh",
                        "công khai trên các phương tiện thông tin đại chúng",
                        "công khai tại hội nghị lấy phiếu tín nhiệm");
    }

    @Test
    @DisplayName("Điều cấm, và kết quả dùng để làm gì, xem cả hai nơi")
    @Clause({"HP-02", "QN-24", "CM-10", "TN-19", "TN-22", "HP-31"})
    void banAndUse() {
        assertThat(lines("hai-phong-2023", Passage.BAN))
                .singleElement()
                .asString()
                .contains("làm sai lệch mức độ tín nhiệm");
        assertThat(lines("quang-ngai-2023", Passage.BAN))
                .singleElement()
                .asString()
                .contains("gây chia rẽ");
        assertThat(lines("ca-mau-2023", Passage.BAN)).singleElement().asString().contains("vận động");
        assertThat(lines("tay-ninh-2023", Passage.RESULT_USE))
                .allMatch(Seed.of("tay-ninh")::says)
                .satisfies(lines -> {
                    assertThat(lines.getFirst()).contains("đánh giá cán bộ", "quy hoạch", "chính sách đối với cán bộ");
                    assertThat(lines.getLast()).contains("ở 2 nơi", "xem xét tổng thể");
                });
        assertThat(lines("hai-phong-2023", Passage.RESULT_USE)).hasSize(3);
    }

    @Test
    @DisplayName("Điều Tây Ninh không nói thì lấy lời của Quy định: điều kiện, mức, phiếu không hợp lệ, điều cấm")
    void inherited() {
        for (Passage passage : List.of(Passage.QUORUM, Passage.BALLOT, Passage.TALLYING, Passage.BAN, Passage.SCOPE)) {
            assertThat(lines("tay-ninh-2023", passage)).isNotEmpty().isEqualTo(lines("qd-96", passage));
        }
    }

    private static List<String> lines(String id, Passage passage) {
        return template(id).lines(passage);
    }

    private static PlanTemplate template(String id) {
        return Catalogue.builtIn().chain(id, Path.of("")).template();
    }
}
