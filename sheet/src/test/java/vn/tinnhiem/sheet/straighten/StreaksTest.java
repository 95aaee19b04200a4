package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Vệt kính bẩn, nếp gấp")
class StreaksTest {

    private static final Ballot BALLOT = Ballot.of(14, PageSize.A4, 1);
    private static final Straightening STRAIGHTENING = new Straightening(List.of(BALLOT.candidate()));
    private static final LayoutJson LAYOUT = BALLOT.json();

    @ParameterizedTest
    @CsvSource({"0.15,0,0", "0.3,60,0", "0.8,120,0", "0.3,0,1.5", "0.2,40,-2"})
    @DisplayName("Vệt dọc qua ô: mọi dòng mà nó đi qua, kể cả khi phần mềm đã xoay thẳng trang")
    void throughBoxes(double width, int gray, double degrees) {
        Rect box = LAYOUT.rows().getFirst().boxes().get(1).area();
        double lean = Math.tan(Math.toRadians(degrees));
        Scan scan = painted(200, pen -> {
            pen.setColor(new Color(gray, gray, gray));
            pen.setStroke(new BasicStroke((float) width));
            double x = box.centreX();
            double middle = (LAYOUT.rows().getFirst().area().y()
                            + LAYOUT.rows().getLast().area().bottom())
                    / 2;
            pen.draw(new Line2D.Double(x + lean * middle, 0, x - lean * (297 - middle), 297));
        });
        List<Sighting> sightings = sightings(scan);
        assertThat(sightings).allMatch(sighting -> sighting.doubt() == Doubt.STREAK);
        if (degrees == 0) {
            assertThat(sightings).extracting(Sighting::person).containsExactlyInAnyOrderElementsOf(persons());
            assertThat(sightings)
                    .allMatch(s -> s.place().x() < box.centreX() && s.place().right() > box.centreX());
        } else {
            assertThat(sightings.size()).isGreaterThan(LAYOUT.rows().size() / 2);
        }
    }

    @Test
    @DisplayName("Vệt giữa hai ô hay ngoài bảng không chạm dòng nào")
    void besideBoxes() {
        var row = LAYOUT.rows().getFirst();
        double between = row.boxes().get(0).area().right() + 1.5;
        assertThat(sightings(vertical(between))).isEmpty();
        assertThat(sightings(vertical(200))).isEmpty();
    }

    @Test
    @DisplayName("Vệt qua vùng tên: mọi dòng")
    void throughNames() {
        assertThat(sightings(vertical(LAYOUT.rows().getFirst().nameArea().centreX())))
                .extracting(Sighting::person)
                .containsAll(persons());
    }

    @Test
    @DisplayName("Vệt ngang, nếp gấp qua ô của một dòng: chỉ dòng ấy")
    void foldThroughRow() {
        LayoutJson.Row row = LAYOUT.rows().get(7);
        Scan scan = painted(200, pen -> {
            pen.setColor(new Color(90, 90, 90));
            pen.setStroke(new BasicStroke(0.4f));
            double y = row.boxes().getFirst().area().centreY() + 1;
            pen.draw(new Line2D.Double(0, y - 0.5, 210, y + 0.5));
        });
        List<Sighting> sightings = sightings(scan);
        assertThat(sightings).extracting(Sighting::doubt).containsOnly(Doubt.STREAK);
        assertThat(sightings).extracting(Sighting::person).containsOnly(row.person());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300})
    @DisplayName("Dấu X to, dấu tích, gạch tên, ô tô kín không phải là vệt")
    void marksAreNoStreaks(int dpi) {
        Random random = new Random(dpi);
        Scan scan = painted(dpi, pen -> {
            pen.setColor(new Color(30, 30, 60));
            pen.setStroke(new BasicStroke(0.6f));
            for (LayoutJson.Row row : LAYOUT.rows()) {
                Rect box = row.boxes().get(random.nextInt(3)).area().inset(-1);
                pen.draw(new Line2D.Double(box.x(), box.y(), box.right(), box.bottom()));
                pen.draw(new Line2D.Double(box.x(), box.bottom(), box.right(), box.y()));
                Rect name = row.nameArea();
                if (random.nextBoolean()) {
                    pen.draw(new Line2D.Double(name.x(), name.centreY(), name.right() - 20, name.centreY() + 1));
                }
            }
        });
        assertThat(sightings(scan)).isEmpty();
    }

    private static Scan vertical(double x) {
        return painted(200, pen -> {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(0.3f));
            pen.draw(new Line2D.Double(x, 0, x, 297));
        });
    }

    private static Scan painted(int dpi, Consumer<java.awt.Graphics2D> painting) {
        return Scan.of(BALLOT, dpi).painted(painting);
    }

    private static List<Integer> persons() {
        return LAYOUT.rows().stream().map(LayoutJson.Row::person).toList();
    }

    private static List<Sighting> sightings(Scan scan) {
        Straightened straightened = STRAIGHTENING.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        return ((Upright) straightened).sightings();
    }
}
