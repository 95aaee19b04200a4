package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.layout.Circle;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;

/** Vẽ bản đồ các vùng, later ones over earlier ones. */
final class ZoneMap {

    /** Scanners darken the edge of the page; nothing is asked there. */
    private static final double EDGE_MM = 9;

    private static final double SEAL_MARGIN_MM = 3;
    private static final double SIGNATURE_MARGIN_MM = 3;
    private static final double BOX_MARGIN_MM = 0.45;
    private static final double CODE_MARGIN_MM = 0.5;
    private static final double MARK_MARGIN_MM = 0.8;

    private final LayoutJson layout;
    private final int width;
    private final int height;
    private final byte[] zones;

    ZoneMap(LayoutJson layout, int width, int height) {
        this.layout = layout;
        this.width = width;
        this.height = height;
        this.zones = new byte[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] zones() {
        return zones;
    }

    void paint(byte[] distance, double printMarginMm) {
        var page = new Rect(0, 0, layout.page().width(), layout.page().height());
        fill(page.inset(EDGE_MM), Zone.QUIET);
        for (LayoutJson.Row row : layout.rows()) {
            fill(row.area(), Zone.AROUND);
            Rect area = row.area();
            fill(new Rect(area.x(), area.y(), row.nameArea().right() - area.x(), area.height()), Zone.NAME);
        }
        fill(layout.signatureZone().inset(-SIGNATURE_MARGIN_MM), Zone.QUIET, Zone.IGNORED);
        seal(layout.sealZone());
        printed(distance, printMarginMm);
        layout.cornerMarks().forEach(mark -> fill(mark.inset(-MARK_MARGIN_MM), Zone.IGNORED));
        fill(layout.orientationMark().inset(-MARK_MARGIN_MM), Zone.IGNORED);
        layout.qr().forEach(qr -> fill(qr.symbol().inset(-CODE_MARGIN_MM), Zone.IGNORED));
        for (LayoutJson.Row row : layout.rows()) {
            row.ticks().forEach(tick -> fill(tick.inset(-MARK_MARGIN_MM), Zone.IGNORED));
            row.boxes().forEach(box -> fill(box.area().inset(-BOX_MARGIN_MM), Zone.BOX));
        }
    }

    private void fill(Rect area, byte zone) {
        for (int y = cell(area.y(), height); y < cell(area.bottom(), height); y++) {
            Arrays.fill(zones, y * width + cell(area.x(), width), y * width + cell(area.right(), width), zone);
        }
    }

    private void fill(Rect area, byte only, byte zone) {
        for (int y = cell(area.y(), height); y < cell(area.bottom(), height); y++) {
            for (int x = cell(area.x(), width); x < cell(area.right(), width); x++) {
                if (zones[y * width + x] == only) {
                    zones[y * width + x] = zone;
                }
            }
        }
    }

    private void seal(Circle seal) {
        double radius = seal.radius() + SEAL_MARGIN_MM;
        for (int y = cell(seal.centreY() - radius, height); y < cell(seal.centreY() + radius, height); y++) {
            double dy = (y + 0.5) / Blank.PER_MM - seal.centreY();
            double half = Math.sqrt(Math.max(0, radius * radius - dy * dy));
            int from = cell(seal.centreX() - half, width);
            int to = cell(seal.centreX() + half, width);
            for (int x = from; x < to; x++) {
                if (zones[y * width + x] == Zone.QUIET) {
                    zones[y * width + x] = Zone.IGNORED;
                }
            }
        }
    }

    /** Print, wider by the margin on every side. */
    private void printed(byte[] distance, double marginMm) {
        int reach = (int) Math.round(marginMm * PrintDistance.PER_MM);
        for (int cell = 0; cell < zones.length; cell++) {
            if (zones[cell] != Zone.IGNORED && (distance[cell] & 0xFF) <= reach) {
                zones[cell] = Zone.PRINT;
            }
        }
    }

    private static int cell(double mm, int most) {
        return Math.clamp((int) Math.round(mm * Blank.PER_MM), 0, most);
    }
}
