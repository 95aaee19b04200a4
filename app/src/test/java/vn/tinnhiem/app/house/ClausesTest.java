package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.house.ClauseList.Clause;
import vn.tinnhiem.app.house.ClauseList.Later;

@DisplayName("Điều khoản nào của bốn kế hoạch cũng có chỗ trong chương trình, hoặc được ghi là để lại")
class ClausesTest {

    private static final ClauseList LIST = ClauseList.read();
    private static final List<ClauseUse> PROGRAM = ClauseUse.in(Project.main());
    private static final List<ClauseUse> TESTS = ClauseUse.in(Project.test());

    @Test
    @DisplayName("Mỗi điều khoản có phép thử hoặc đứng trong clauses-later.tsv; không có mã lạ")
    void everyClauseHasItsPlace() {
        Set<String> annotated = ClauseUse.allIds(Stream.concat(PROGRAM.stream(), TESTS.stream()));

        assertThat(LIST.clauses()).hasSizeGreaterThan(80);
        assertThat(LIST.gaps(annotated, ClauseUse.allIds(TESTS.stream()))).isEmpty();
    }

    @Test
    @DisplayName("Phép soát nhận ra mã lạ, điều bị bỏ sót, điều ghi để lại mà đã có, ghi một phần mà chưa có")
    void gapsAreFound() {
        ClauseList list = new ClauseList(
                Stream.of("HP-01", "HP-02", "HP-03", "HP-04")
                        .map(id -> new Clause(id, "I", "…"))
                        .toList(),
                List.of(
                        new Later("HP-01", "office", "whole", "…"),
                        new Later("HP-02", "office", "part", "…"),
                        new Later("HP-03", "nobody", "whole", "…"),
                        new Later("HP-98", "round", "whole", "…")));

        assertThat(list.gaps(Set.of("HP-01", "HP-99"), Set.of("HP-01")))
                .extracting(gap -> gap.substring(0, 5))
                .containsExactly("HP-99", "HP-01", "HP-02", "HP-03", "HP-98", "HP-04");
    }

    @Test
    @DisplayName("docs/clauses.md nói đúng như mã nguồn")
    void thePageIsUpToDate() {
        new GeneratedFile("clauses.md").holds(new ClausesPage(LIST, PROGRAM, TESTS).text());
    }
}
