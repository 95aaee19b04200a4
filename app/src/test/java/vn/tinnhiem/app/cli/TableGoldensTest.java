package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.outcome.Shares;
import vn.tinnhiem.rules.policy.VotePolicy;

@DisplayName("Quy định 96-QĐ/TW trong danh mục đối chiếu với các bảng của cách tính thứ hai")
class TableGoldensTest {

    private static final VotePolicy POLICY =
            Catalogue.builtIn().chain("qd-96", Path.of(".")).layers().resolve();

    private static String band(long low, long collected) {
        Tally tally = new Tally(collected, low, collected - low, 0, 0, low, Map.of());
        return Shares.ofCollected(tally)
                .consequence(POLICY.consequences().value())
                .map(Consequence::name)
                .orElse("");
    }

    @Test
    @DisplayName("Mức tín nhiệm thấp: từng số phiếu thấp của mọi hội nghị đến 400 phiếu")
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    void bands() {
        List<Row> rows = Rows.resource("goldens/bands-boundaries.csv");
        assertThat(rows).hasSize(400);
        for (Row row : rows) {
            long collected = row.number("collected");
            long middleFrom = row.has("middleFrom") ? row.number("middleFrom") : Long.MAX_VALUE;
            long middleTo = row.has("middleTo") ? row.number("middleTo") : Long.MIN_VALUE;
            for (long low = 0; low <= collected; low++) {
                String expected = low >= row.number("hardFrom")
                        ? "từ 2/3 trở lên"
                        : low >= middleFrom && low <= middleTo ? "trên 50% nhưng dưới 2/3" : "";
                assertThat(band(low, collected)).as("%s/%s", low, collected).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("Số người có mặt ít nhất để được tiến hành, với mọi số triệu tập đến 200")
    @Clause({"HP-06", "QN-06", "CM-04"})
    void quorum() {
        List<Row> rows = Rows.resource("goldens/quorum-200.csv");
        assertThat(rows).hasSize(200).allSatisfy(row -> {
            long summoned = row.number("summoned");
            long smallest = row.number("smallestPresent");
            assertThat(POLICY.quorum().needed(summoned)).isEqualTo(smallest);
            assertThat(LongStream.rangeClosed(0, summoned)
                            .filter(present -> POLICY.quorum().met(present, summoned))
                            .boxed())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(smallest, summoned).boxed().toList());
        });
    }

    @Test
    @DisplayName("Tỉ lệ in ra: hai chữ số thập phân, nửa thì làm tròn lên, dấu phẩy")
    @Clause({"QN-11", "HP-26"})
    void percents() {
        assertThat(Rows.resource("goldens/percent-halves.csv"))
                .hasSizeGreaterThan(500)
                .allSatisfy(row -> {
                    Ratio share = Ratio.of(row.number("numerator"), row.number("denominator"));
                    assertThat(Numbers.percent(share.hundredthsOfPercent())).isEqualTo(row.get("text"));
                });
    }
}
