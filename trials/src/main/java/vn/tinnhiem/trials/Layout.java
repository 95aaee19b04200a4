package vn.tinnhiem.trials;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Các chỗ trên tờ phiếu, theo {@code layout.json}: millimetres from the top left corner of the page. Only what a person
 * with a pen, or a scanner, meets.
 *
 * @param qr where the codes stand
 * @param rows from top to bottom
 * @param emptyZones where nobody should write
 */
public record Layout(
        String ballotId,
        Page page,
        List<Rect> cornerMarks,
        List<Code> qr,
        List<Row> rows,
        List<Rect> emptyZones,
        Circle sealZone,
        Rect signatureZone) {

    public record Page(String size, double width, double height) {}

    public record Rect(double x, double y, double width, double height) {
        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }

        boolean holds(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }

        /** Grown by so many millimetres on each side; negative shrinks. */
        Rect grown(double mm) {
            return new Rect(x - mm, y - mm, width + 2 * mm, height + 2 * mm);
        }
    }

    /** A printed code; its zone holds the white around it. */
    public record Code(Rect zone) {}

    public record Circle(double centreX, double centreY, double radius) {}

    /** @param boxes from high to low */
    public record Row(int person, String name, Rect area, Rect nameArea, List<Box> boxes) {}

    public record Box(String level, Rect area) {}

    /** A ballot of the vote: its pages to print, and where everything stands on them. */
    record Entry(String file, int index, Layout layout) {}

    private record All(String format, List<Entry> ballots) {}

    /** @throws IllegalArgumentException if this is no {@code layout.json} of the known format */
    static List<Entry> read(Path file) {
        All all = new JsonMapper().readValue(file, All.class);
        if (!"tinnhiem/layouts/1".equals(all.format())) {
            throw new IllegalArgumentException("not a layout.json of format tinnhiem/layouts/1: " + file);
        }
        return new ArrayList<>(all.ballots());
    }
}
