package vn.tinnhiem.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.PlanTemplate.Form;
import vn.tinnhiem.app.catalogue.PlanTemplate.Role;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Ai làm gì, giấy tờ nào, theo lời bốn kế hoạch")
class SeedOrganisationTest {

    @Test
    @DisplayName("Trách nhiệm: cơ quan tham mưu, cấp có thẩm quyền, đề nghị sau kết quả, sơ kết")
    @Clause({"HP-22", "HP-23", "HP-36", "HP-37", "HP-38", "QN-17"})
    void roles() {
        List<Role> haiPhong = template("hai-phong-2023").roles();
        assertThat(haiPhong)
                .extracting(Role::who)
                .containsExactly(
                        "Các cấp uỷ, tổ chức đảng, tập thể lãnh đạo cơ quan",
                        "Phòng Tổ chức cán bộ",
                        "Người được lấy phiếu",
                        "Người ghi phiếu");
        assertThat(haiPhong.get(0).duties())
                .anyMatch(d -> d.contains("sơ kết, đánh giá quá trình"))
                .anyMatch(d -> d.startsWith("Đề nghị cấp có thẩm quyền xem xét, quyết định"));
        assertThat(haiPhong.get(1).duties())
                .hasSize(5)
                .anyMatch(d -> d.contains("báo cáo cấp có thẩm quyền xem xét, quyết định"));
        assertThat(haiPhong.get(3).duties()).anyMatch(d -> d.contains("bằng văn bản"));
        assertThat(template("quang-ngai-2023").roles().getLast().duties()).anyMatch(d -> d.contains("Điều 11"));
    }

    @Test
    @DisplayName("Tổ chức thực hiện: giấy mời, cơ sở vật chất, phổ biến trong đơn vị, báo cáo vướng mắc")
    @Clause({"TN-23", "HP-33", "HP-41", "QN-23"})
    void organisation() {
        assertThat(lines("tay-ninh-2023", Passage.ORGANISATION)).anyMatch(l -> l.contains("phát hành thư mời"));
        assertThat(lines("hai-phong-2023", Passage.ORGANISATION))
                .anyMatch(l -> l.contains("cơ sở vật chất, photo tài liệu"));
        assertThat(lines("hai-phong-2023", Passage.CLOSING)).anyMatch(l -> l.contains("vướng mắc"));
        assertThat(lines("quang-ngai-2023", Passage.ORGANISATION))
                .anyMatch(l -> l.contains("Trưởng các phòng chuyên môn"));
    }

    @Test
    @DisplayName("Chủ trì, cơ quan tham mưu, nơi nhận báo cáo, bản gốc, giám sát")
    @Clause({"TN-11", "HP-16", "HP-34", "QN-20", "TN-15", "HP-20", "QN-21", "QN-22", "HP-21"})
    void posts() {
        assertThat(template("tay-ninh-2023").line(Passage.CHAIR)).contains("Giám đốc Sở");
        assertThat(template("hai-phong-2023").line(Passage.CHAIR)).contains("Bí thư Đảng uỷ - Giám đốc Sở");
        assertThat(template("quang-ngai-2023").line(Passage.CHAIR)).contains("Giám đốc Sở");
        assertThat(lines("hai-phong-2023", Passage.OBSERVERS))
                .containsExactly("Ban Tổ chức Thành uỷ", "Uỷ ban Kiểm tra Thành uỷ", "Văn phòng Thành uỷ", "Sở Nội vụ");
        assertThat(lines("tay-ninh-2023", Passage.OBSERVERS)).isEmpty();
        assertThat(lines("hai-phong-2023", Passage.ORIGINALS))
                .containsExactly("Cấp trên trực tiếp", "Cấp trên trực tiếp", "Lưu tại Sở");
        assertThat(lines("quang-ngai-2023", Passage.REPORT_TO))
                .containsExactly("Ban Thường vụ Tỉnh ủy", "UBND tỉnh", "Sở Nội vụ");
        assertThat(lines("hai-phong-2023", Passage.REPORT_TO)).hasSize(1);
    }

    @Test
    @DisplayName("Thể thức: ký hiệu, nơi nhận có ghi chú, phụ lục theo số của từng kế hoạch")
    @Clause({"TN-24", "HP-39", "HP-40", "QN-27", "TN-07"})
    void document() {
        assertThat(template("tay-ninh-2023").line(Passage.NUMBER_SYMBOL)).contains("KH-SCT");
        assertThat(template("hai-phong-2023").line(Passage.NUMBER_SYMBOL)).contains("KH-SGDĐT");
        assertThat(template("quang-ngai-2023").line(Passage.NUMBER_SYMBOL)).contains("KH-SKHCN");
        assertThat(lines("hai-phong-2023", Passage.RECIPIENTS))
                .hasSize(6)
                .first()
                .asString()
                .endsWith("(để báo cáo)");
        assertThat(lines("quang-ngai-2023", Passage.RECIPIENTS))
                .hasSize(10)
                .last()
                .isEqualTo("Lưu: VT, HCTH");
        assertThat(template("tay-ninh-2023").forms()).containsEntry(Form.INQUIRY, "Phụ lục 2");
        assertThat(template("hai-phong-2023").forms()).containsOnlyKeys(Form.SELF_REPORT, Form.BALLOT, Form.SUMMARY);
        assertThat(template("quang-ngai-2023").forms())
                .containsEntry(Form.DOSSIER_LIST, "Phụ lục 2 Quy định số 96-QĐ/TW");
    }

    @Test
    @DisplayName(
            "Chuẩn bị phiếu có dấu treo; hội nghị: chủ trì, báo cáo tổng hợp, bầu ban kiểm phiếu, phát phiếu, bỏ phiếu")
    @Clause({"HP-14", "HP-15", "QN-19", "TN-12", "TN-13", "HP-17", "HP-18", "QN-20"})
    void conference() {
        for (String id : List.of("hai-phong-2023", "quang-ngai-2023")) {
            assertThat(lines(id, Passage.PREPARATION))
                    .anyMatch(l -> l.contains("đóng dấu treo"))
                    .anyMatch(l -> l.toLowerCase(java.util.Locale.ROOT).contains("đề xuất ban kiểm phiếu"));
        }
        for (String id : List.of("tay-ninh-2023", "hai-phong-2023", "quang-ngai-2023")) {
            assertThat(lines(id, Passage.CONFERENCE))
                    .anyMatch(l -> l.startsWith("Bầu") && l.contains("phát phiếu, hướng dẫn cách ghi phiếu"));
            assertThat(lines(id, Passage.CONFERENCE).getLast()).contains("ghi phiếu và bỏ phiếu");
        }
        assertThat(lines("hai-phong-2023", Passage.CONFERENCE))
                .hasSize(4)
                .element(1)
                .asString()
                .contains("báo cáo tổng hợp", "phản ánh, kiến nghị");
        assertThat(lines("tay-ninh-2023", Passage.CONFERENCE)).hasSize(3);
    }

    @Test
    @DisplayName("Kiểm phiếu công bố tại hội nghị; biên bản 3 bản theo chế độ mật; báo cáo kết quả")
    @Clause({"TN-14", "TN-15", "TN-16", "HP-19", "HP-20", "HP-21", "QN-21"})
    void counting() {
        for (String id : List.of("tay-ninh-2023", "hai-phong-2023", "quang-ngai-2023")) {
            assertThat(lines(id, Passage.COUNTING))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("thông báo kết quả kiểm phiếu"),
                            second -> assertThat(second)
                                    .contains("3 bản (2 bản gửi cấp trên trực tiếp; 1 bản lưu", "chế độ mật"),
                            third -> assertThat(third).containsIgnoringCase("báo cáo kết quả lấy phiếu tín nhiệm"));
        }
    }

    private static List<String> lines(String id, Passage passage) {
        return template(id).lines(passage);
    }

    private static PlanTemplate template(String id) {
        return Catalogue.builtIn().chain(id, Path.of("")).template();
    }
}
