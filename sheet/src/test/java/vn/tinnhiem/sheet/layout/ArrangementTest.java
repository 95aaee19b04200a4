package vn.tinnhiem.sheet.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.sheet.Samples;

@DisplayName("Bố cục phiếu")
class ArrangementTest {

    private static final double TOLERANCE_MM = 0.021;

    @ParameterizedTest
    @EnumSource
    @DisplayName("Không vùng nào đè lên vùng nào, dù tên ngắn hay rất dài")
    void zonesAreDisjoint(PageSize page) {
        everyLayout(page, layout -> assertThat(Zones.of(layout).collisions()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Mọi vùng cách mép giấy ít nhất 10 mm")
    void nothingNearTheEdge(PageSize page) {
        everyLayout(
                page,
                layout -> assertThat(Zones.of(layout).offPage(page.widthMm(), page.heightMm(), 10))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Ô 6–7 mm, tâm cách nhau ít nhất 12 mm, dòng cao ít nhất 9 mm, quanh ô trắng ít nhất 1,5 mm")
    void boxesKeepTheirDistances(PageSize page) {
        everyLayout(
                page,
                layout -> layout.rows().forEach(row -> {
                    List<Box> boxes = row.boxes();
                    assertThat(boxes).extracting(Box::level).containsExactly(Box.Level.values());
                    assertThat(row.area().height()).isGreaterThanOrEqualTo(9);
                    assertThat(boxes.getFirst().area().x() - row.nameArea().right())
                            .isGreaterThanOrEqualTo(6 - TOLERANCE_MM);
                    for (Box box : boxes) {
                        assertThat(box.area().width())
                                .isBetween(6.0, 7.0)
                                .isEqualTo(box.area().height());
                        Rect white = box.area().inset(-1.5);
                        assertThat(layout.rules()).noneMatch(rule -> Zones.overlap(rule, white));
                        assertThat(row.leftTick().centreY())
                                .isCloseTo(box.area().centreY(), within(TOLERANCE_MM));
                        assertThat(row.rightTick().centreY())
                                .isCloseTo(box.area().centreY(), within(TOLERANCE_MM));
                    }
                    for (int i = 1; i < boxes.size(); i++) {
                        double apart = boxes.get(i).area().centreX()
                                - boxes.get(i - 1).area().centreX();
                        assertThat(apart).isGreaterThanOrEqualTo(12);
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Họ tên, chức vụ nằm gọn trong vùng tên; chữ in sẵn nằm gọn trong vùng chữ")
    void wordsStayInTheirZones(PageSize page) {
        everyLayout(page, layout -> {
            layout.texts()
                    .forEach(zone -> zone.lines().forEach(line -> {
                        assertThat(line.x()).isGreaterThanOrEqualTo(zone.area().x() - TOLERANCE_MM);
                        assertThat(line.x() + line.widthMm())
                                .isLessThanOrEqualTo(zone.area().right() + TOLERANCE_MM);
                        assertThat(line.baseline())
                                .isBetween(zone.area().y(), zone.area().bottom());
                    }));
            layout.rows()
                    .forEach(row -> row.lines().stream()
                            .filter(line -> line.x() >= row.nameArea().x())
                            .forEach(line -> assertThat(line.x() + line.widthMm())
                                    .isLessThanOrEqualTo(row.nameArea().right() + TOLERANCE_MM)));
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Danh sách quá dài bị từ chối; đúng số người báo vừa thì xếp vừa, thêm một người thì không")
    void refusalTellsHowManyFit(PageSize page) {
        for (int kind = 0; kind < 6; kind++) {
            BallotText tooLong = Samples.ballot(Ballots.lines(60, kind), false);
            Arrangement refused = Arrangement.of(tooLong, page);
            assertThat(refused).isInstanceOf(DoesNotFit.class);
            int fitting = ((DoesNotFit) refused).rowsThatFit();
            assertThat(fitting).isPositive();
            List<BallotLine> lines = tooLong.lines();
            assertThat(Arrangement.of(tooLong.with(lines.subList(0, fitting)), page))
                    .isInstanceOf(SheetLayout.class);
            assertThat(Arrangement.of(tooLong.with(lines.subList(0, fitting + 1)), page))
                    .isInstanceOf(DoesNotFit.class);
        }
    }

    @Test
    @DisplayName("Một trang A4 chứa được ít nhất 18 người có chức vụ ngắn")
    void anA4PageHoldsMany() {
        assertThat(Arrangement.of(Samples.ballot(Ballots.lines(18, 1), false), PageSize.A4))
                .isInstanceOf(SheetLayout.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Chia danh sách: giữ thứ tự, không sót ai, nhóm nào cũng vừa một trang")
    void splittingKeepsEveryone(PageSize page) {
        BallotText text = Samples.ballot(Ballots.lines(60, 5), false);
        List<List<BallotLine>> groups = Arrangement.split(text, page);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(text.lines());
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(Arrangement.of(text.with(group), page)).isInstanceOf(SheetLayout.class));
    }

    @Test
    @DisplayName("Ký tự không có trong phông chữ bị từ chối và nêu đích danh")
    void charactersWithoutGlyphsAreNamed() {
        var lines = List.of(new BallotLine(1, "Nguyễn 漢 Thử 🙂", "Giám đốc"));
        assertThat(Arrangement.of(Samples.ballot(lines, false), PageSize.A4)).isEqualTo(new Unprintable("漢🙂"));
    }

    @Test
    @DisplayName("Tên gõ dạng tổ hợp (NFD) được in như dạng dựng sẵn (NFC)")
    void namesAreComposed() {
        assertThat(new BallotLine(1, "Nguye\u0302\u0303n  Thi\u0323\nMa\u0302\u0303u", "").name())
                .isEqualTo("Nguy\u1EC5n Th\u1ECB M\u1EABu");
    }

    @Test
    @DisplayName("Một phiếu không thể trống danh sách hoặc có hai người cùng số")
    void listsAreSound() {
        assertThatThrownBy(() -> Samples.ballot(List.of(), false)).isInstanceOf(IllegalArgumentException.class);
        var twice = List.of(new BallotLine(1, "Vũ A", ""), new BallotLine(1, "Vũ B", ""));
        assertThatThrownBy(() -> Samples.ballot(twice, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static org.assertj.core.data.Offset<Double> within(double mm) {
        return org.assertj.core.data.Offset.offset(mm);
    }

    private static void everyLayout(PageSize page, Consumer<SheetLayout> check) {
        var laidOut = new AtomicInteger();
        Ballots.upTo(20).forEach(text -> {
            if (Arrangement.of(text, page) instanceof SheetLayout layout) {
                laidOut.incrementAndGet();
                check.accept(layout);
            }
        });
        assertThat(laidOut.get()).isGreaterThan(page == PageSize.A4 ? 200 : 60);
    }
}
