package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.scan.Ask.Question;

@DisplayName("Tệp quét hai lần, tờ quét hai lần, bản sao")
class ScansTwiceTest extends ScansAtHand {

    @Test
    @DisplayName("Cùng một tệp đưa vào hai lần, hay hai bản sao của nó: bản sau bị loại, nêu bản đầu")
    void sameFileTwice() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        scan("b/ban-sao.jpg", sheet("x..,x..,x..", 1));

        Judged judged;
        try (ReadScans read = read(2, scans, scans.resolve("a.jpg"))) {
            judged = read.judged();
        }

        assertThat(judged.clear()).hasSize(1);
        assertThat(refused(judged))
                .containsExactlyInAnyOrder("a.jpg -1 DUPLICATE_FILE", "ban-sao.jpg -1 DUPLICATE_FILE");
        assertThat(judged.refused()).allMatch(page -> page.detail().endsWith("a.jpg"));
    }

    @Test
    @DisplayName("Một tờ quét hai lần: tờ sau được hỏi và chỉ chỗ tờ trước, tờ trước vẫn được đếm")
    void fedTwice() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("x..,x..,x..", 2), sheet("x..,x..,x..", 1));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        Case again = judged.cases().getFirst();
        assertThat(again.at().place()).isEqualTo(3);
        assertThat(again.asks()).extracting(Ask::question).containsExactly(Question.AGAIN, Question.ISSUED);
        assertThat(again.asks())
                .allMatch(ask -> ask.why().equals(List.of(Why.SEEN_TWICE))
                        && ask.reading().isEmpty());
        assertThat(again.twin()).contains("a.pdf", "1");
        assertThat(again.rows()).isEqualTo("111");
    }

    @Test
    @DisplayName("Bản sao mà mã không đọc được: một câu hỏi ai phát ra, mang cả hai lý do")
    void copyWithoutCode() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("-", "x..,x..,x..", 1));

        assertThat(judged().cases().getFirst().asks())
                .extracting(ask -> ask.question() + " " + ask.why())
                .containsExactly("AGAIN [SEEN_TWICE]", "ISSUED [NO_CODE, SEEN_TWICE]");
    }

    @Test
    @DisplayName(
            "Hai tờ cùng số riêng: dấu như nhau thì hỏi tờ sau; dấu khác nhau thì tờ nào cũng có thể là bản sao, hỏi cả hai")
    void sameNumber() throws IOException {
        String first = numbered("00000000000000A1");
        String second = numbered("00000000000000A2");
        String third = numbered("00000000000000A3");
        scan("a.pdf", sheet(first, "x..,x..,x..", 1), sheet(first, "x..,x..,x..", 1));
        scan("b.pdf", sheet(second, ".x.,x..,.x.", 2), sheet(third, "..x,..x,..x", 3), sheet(second, "..x,..x,.x.", 4));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        assertThat(judged.cases())
                .extracting(each -> each.at().batch() + " " + each.at().place() + " "
                        + each.asks().stream()
                                .map(ask -> ask.question() + "" + ask.why())
                                .toList())
                .containsExactly(
                        "a.pdf 2 [AGAIN[SEEN_TWICE, SAME_NUMBER], ISSUED[SEEN_TWICE, SAME_NUMBER]]",
                        "b.pdf 1 [ISSUED[SAME_NUMBER]]",
                        "b.pdf 3 [AGAIN[SAME_NUMBER], ISSUED[SAME_NUMBER]]");
        assertThat(judged.cases()).extracting(Case::twin).allMatch(twin -> !twin.isEmpty());
        assertThat(judged.cases().get(1).twin()).contains("b.pdf", "3");
    }
}
