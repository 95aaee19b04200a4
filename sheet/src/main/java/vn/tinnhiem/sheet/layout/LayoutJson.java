package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Nội dung của {@code layout.json}: a tree of records to be written as JSON by whoever has a writer. Holds no secret.
 *
 * @param format {@value #FORMAT}
 * @param cornerMarks top left, top right, bottom left, bottom right
 * @param emptyZones where nobody should write
 */
public record LayoutJson(
        String format,
        String voteId,
        String ballotId,
        String layoutVersion,
        Page page,
        List<Rect> cornerMarks,
        Rect orientationMark,
        List<QrPlace> qr,
        List<Row> rows,
        List<Printed> printed,
        List<Rect> rules,
        List<Rect> emptyZones,
        Circle sealZone,
        Rect signatureZone) {

    public static final String FORMAT = "tinnhiem/layout/1";

    public static LayoutJson of(SheetLayout layout) {
        return new LayoutJson(
                FORMAT,
                layout.voteId(),
                layout.ballotId(),
                layout.version(),
                new Page(
                        layout.page().name(),
                        layout.page().widthMm(),
                        layout.page().heightMm()),
                layout.cornerMarks(),
                layout.orientationMark(),
                layout.qr(),
                layout.rows().stream().map(Row::of).toList(),
                layout.texts().stream()
                        .map(zone -> new Printed(zone.role().name(), zone.area()))
                        .toList(),
                layout.rules(),
                layout.emptyZones(),
                layout.sealZone(),
                layout.signatureZone());
    }

    /**
     * Số hiệu bố cục tính lại từ các vị trí: what {@link #layoutVersion} must be if nobody moved anything since printing.
     *
     * @param lines the persons in the order of the rows; their positions are printed, and not written here
     * @throws IllegalArgumentException where page, printed texts or persons are not of a layout
     */
    public String recomputedVersion(List<BallotLine> lines) {
        if (lines.size() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows, " + lines.size() + " persons");
        }
        List<SheetRow> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            placed.add(rows.get(i).placed(lines.get(i)));
        }
        return LayoutVersion.of(new SheetLayout(
                PageSize.valueOf(page.size()),
                "",
                voteId,
                ballotId,
                false,
                "",
                cornerMarks,
                orientationMark,
                qr,
                printed.stream()
                        .map(p -> new TextZone(TextZone.Role.valueOf(p.role()), p.area(), List.of()))
                        .toList(),
                placed,
                rules,
                emptyZones,
                sealZone,
                signatureZone));
    }

    /** Millimetres. */
    public record Page(String size, double width, double height) {}

    /** Text that is printed on every sheet. */
    public record Printed(String role, Rect area) {}

    /**
     * @param person number on the list
     * @param ticks left and right
     * @param boxes from high to low
     */
    public record Row(int person, String name, Rect area, Rect nameArea, List<Rect> ticks, List<Box> boxes) {
        static Row of(SheetRow row) {
            return new Row(
                    row.number(),
                    row.name(),
                    row.area(),
                    row.nameArea(),
                    List.of(row.leftTick(), row.rightTick()),
                    row.boxes());
        }

        private SheetRow placed(BallotLine line) {
            return new SheetRow(
                    person, name, line.position(), area, nameArea, ticks.getFirst(), ticks.getLast(), boxes, List.of());
        }
    }
}
