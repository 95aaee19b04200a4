package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.scan.HandDrawn.Hand;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.RowReading;

@DisplayName("Một tờ quét hai lần, hoặc bản chụp lại của tờ đã đánh dấu")
class TwinsTest {

    private static final int CELLS = InkPattern.GRID * InkPattern.GRID;
    private static final Posture POSTURE = new Posture(200, 0, 1, 0.1, 250, 10, false);

    /** Strokes of one sheet, in the middle box of each row: everybody marks the same column. */
    private record Marked(List<List<double[]>> rows) {

        static Marked of(Hand hand, int rows, Random random) {
            List<List<double[]>> marks = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                marks.add(hand.mark(random));
            }
            return new Marked(marks);
        }

        /** As a scan shows it: laid down a little aside, the pen as much wider. */
        InkPrint scanned(Random random, double aside, double wider) {
            double dx = random.nextGaussian() * aside;
            double dy = random.nextGaussian() * aside;
            byte[] cells = new byte[rows.size() * 3 * CELLS];
            List<RowReading> read = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                byte[] mark = HandDrawn.scanned(
                        rows.get(row),
                        dx + random.nextGaussian() * aside / 2,
                        dy + random.nextGaussian() * aside / 2,
                        wider,
                        random);
                System.arraycopy(mark, 0, cells, (row * 3 + 1) * CELLS, CELLS);
                read.add(new RowReading(row + 1, List.of(box(Ink.EMPTY), box(Ink.MARK), box(Ink.EMPTY)), 0, 0, 0));
            }
            return InkPrint.of(0, new PageReading.Sheet("b", "", read, List.of(), new InkPattern(cells), POSTURE));
        }

        private static BoxReading box(Ink ink) {
            return new BoxReading(ink, true, false, 0, 0, 0, 0, 0, 1);
        }
    }

    /** So many sheets, every tenth of them a second time later on. */
    private record Pile(List<InkPrint> prints, Map<Integer, Integer> again) {

        static Pile of(int sheets, int rows, boolean disciplined, double wider, Random random) {
            List<Marked> marked = new ArrayList<>();
            for (int i = 0; i < sheets; i++) {
                marked.add(Marked.of(disciplined ? Hand.disciplined() : Hand.of(random), rows, random));
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < sheets; i++) {
                order.add(i);
                if (i % 10 == 0) {
                    order.add(i);
                }
            }
            Collections.shuffle(order, random);
            Map<Integer, Integer> first = new HashMap<>();
            Map<Integer, Integer> again = new HashMap<>();
            List<InkPrint> prints = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                Integer before = first.putIfAbsent(order.get(i), i);
                if (before != null) {
                    again.put(i, before);
                }
                prints.add(marked.get(order.get(i)).scanned(random, 0.05, before == null ? 0 : wider));
            }
            return new Pile(prints, again);
        }
    }

    /** What was found, and what was said of strangers. */
    private record Found(int twins, int strangers) {
        static Found in(Pile pile) {
            Twins twins = new Twins();
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < pile.prints().size(); i++) {
                OptionalInt twin = twins.add(pile.prints().get(i));
                Integer first = pile.again().get(i);
                boolean found = twin.isPresent() && first != null && first == twin.getAsInt();
                right += found ? 1 : 0;
                wrong += twin.isPresent() && !found ? 1 : 0;
            }
            return new Found(right, wrong);
        }
    }

    @ParameterizedTest(name = "{0} tờ, {1} dòng, kỷ luật {2}, nét đậm thêm {3} mm")
    @CsvSource({
        "600, 12, false, 0",
        "600, 12, true, 0",
        "600, 12, false, 0.2",
        "600, 12, true, 0.2",
        "300, 30, true, 0",
        "400, 5, false, 0",
        "400, 5, true, 0.1",
        "400, 3, false, 0"
    })
    @DisplayName("Tìm ra gần hết các tờ lặp, hầu như không nhầm người lạ, dù mọi người đánh cùng một cột")
    void amongManyAlike(int sheets, int rows, boolean disciplined, double wider) {
        Pile pile = Pile.of(sheets, rows, disciplined, wider, new Random(20230922));

        Found found = Found.in(pile);

        assertThat(found.twins()).isGreaterThanOrEqualTo(pile.again().size() * 95 / 100);
        assertThat(found.strangers()).isLessThanOrEqualTo(sheets / 200);
    }

    @Test
    @DisplayName("Một tờ chụp thành trăm bản: bản nào cũng chỉ về tờ đầu tiên")
    void manyCopiesOfOne() {
        Random random = new Random(96);
        Marked one = Marked.of(Hand.of(random), 6, random);
        Twins twins = new Twins();
        assertThat(twins.add(one.scanned(random, 0.05, 0))).isEmpty();

        for (int i = 0; i < 100; i++) {
            assertThat(twins.add(one.scanned(random, 0.05, 0))).hasValue(0);
        }
    }

    @Test
    @DisplayName("Tờ không có nét mực nào thì không phân biệt được, và không bao giờ bị coi là quét hai lần")
    void noInk() {
        Twins twins = new Twins();
        InkPrint blank = new Marked(List.of()).scanned(new Random(1), 0, 0);

        assertThat(twins.add(blank)).isEmpty();
        assertThat(twins.add(blank)).isEmpty();
    }

    @Test
    @DisplayName("Cùng nét mực trên hai loại phiếu là hai tờ")
    void anotherBallot() {
        Random random = new Random(5);
        InkPrint first = Marked.of(Hand.of(random), 6, random).scanned(random, 0, 0);
        Twins twins = new Twins();

        assertThat(twins.add(first)).isEmpty();
        assertThat(twins.add(new InkPrint(1, first.boxes(), first.cells(), first.bits())))
                .isEmpty();
        assertThat(twins.add(new InkPrint(1, first.boxes(), first.cells(), first.bits())))
                .hasValue(1);
    }
}
