package vn.tinnhiem.app.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.Table;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.TextRendering;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Danh sách phát phiếu")
class HandOutListTest {

    /** In the order in which people look for a name; none has the name of another. */
    private static final List<String> BY_GIVEN_NAME = List.of(
            "Trần Văn Anh",
            "Đỗ Thị Ánh",
            "Vũ Quốc Bảo",
            "Lê Thị Chi",
            "Bùi Văn Dũng",
            "Ngô Thị Đào",
            "Hồ Văn Giang",
            "An Thị Hoa",
            "Phan Thị Hoa",
            "Mai Thị Oanh",
            "Đinh Văn Ơn",
            "Lý Thị Uyên",
            "Hà Văn Ưng",
            "Âu Văn Yên");

    @Test
    @DisplayName("Xếp theo tên, mỗi người một dòng đánh số liền, kèm chức vụ và chỗ ký")
    @Clause({"TN-12", "HP-18", "QN-20"})
    void sortedByGivenName() {
        List<Block.Row> rows = table(list(true)).rows();

        assertThat(rows.stream().map(row -> row.cells().get(1))).containsExactlyElementsOf(BY_GIVEN_NAME);
        assertThat(rows.stream().map(row -> row.cells().getFirst()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, BY_GIVEN_NAME.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.cells().get(2)).isEqualTo("Trưởng phòng");
            assertThat(row.cells().subList(3, 5)).allMatch(String::isBlank);
        });
    }

    @Test
    @DisplayName("Ghi tổng số người được triệu tập; không có chỗ nào ghi số của phiếu")
    @Clause({"HP-18", "QN-20"})
    void noNumberOfASheet() {
        String text = TextRendering.text(List.of(list(true).paper()));

        assertThat(text).contains("Số người được triệu tập: 14 người");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("phiếu số", "số hiệu", "mã phiếu", "số phiếu:");
    }

    @Test
    @DisplayName("Kế hoạch không cho đổi phiếu thì không có cột và dòng về đổi phiếu")
    void withoutExchange() {
        assertThat(TextRendering.text(List.of(list(true).paper()))).contains("Đổi phiếu (ký)", "để đổi phiếu hỏng");
        assertThat(TextRendering.text(List.of(list(false).paper()))).doesNotContainIgnoringCase("đổi phiếu");
    }

    private static Table table(HandOutList list) {
        return list.paper().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static HandOutList list(boolean exchange) {
        List<String> shuffled = new ArrayList<>(BY_GIVEN_NAME);
        Collections.shuffle(shuffled, new Random(85));
        List<Voter> voters = shuffled.stream().map(HandOutListTest::voter).toList();
        Office office = PlanFile.read(Path.of("../examples/hai-phong/plan.yaml"), Catalogue.builtIn())
                .office();
        return new HandOutList(
                office, "đối với lãnh đạo", PaperDate.on(LocalDate.of(2023, 9, 22)), voters, exchange, false);
    }

    private static Voter voter(String name) {
        return new Voter(new Person(name, Optional.empty(), Optional.empty()), "Trưởng phòng", Set.of("Trưởng phòng"));
    }
}
