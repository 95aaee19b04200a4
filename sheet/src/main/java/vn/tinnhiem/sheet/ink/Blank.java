package vn.tinnhiem.sheet.ink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Tờ phiếu trắng: what every place of the upright sheet is for, from one rendering of the printed ballots. A map of
 * {@value #PER_MM} cells to the millimetre.
 *
 * @param zones what ink in a cell would mean, see {@link Zone}
 * @param open where ink would be a person's: neither print nor a box
 * @param rowAt index of the row that covers a height in cells, −1 where there is none
 * @param distance to the nearest print, in {@link PrintDistance#PER_MM}
 */
@SuppressWarnings("ArrayRecordComponent") // a map of 4 MB is passed on, not compared
public record Blank(
        LayoutJson layout,
        int width,
        int height,
        byte[] zones,
        CellBits open,
        short[] rowAt,
        byte[] distance,
        Plane print) {

    static final int PER_MM = 8;
    private static final float POINTS_PER_INCH = 72;
    private static final float MM_PER_INCH = 25.4f;

    /**
     * @param ballots the printed ballots, whose first page shows what all share
     * @param printMarginMm how far from its place print may land
     * @throws IOException where the file cannot be read as a PDF
     */
    public static Blank of(LayoutJson layout, Path ballots, double printMarginMm) throws IOException {
        try (PDDocument document = Loader.loadPDF(ballots.toFile())) {
            return of(layout, document, printMarginMm);
        }
    }

    static Blank of(LayoutJson layout, PDDocument document, double printMarginMm) throws IOException {
        var image = new PDFRenderer(document).renderImage(0, PER_MM * MM_PER_INCH / POINTS_PER_INCH, ImageType.GRAY);
        var gray = new byte[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), gray);
        var plane = new Plane(image.getWidth(), image.getHeight(), gray);
        var map = new ZoneMap(layout, (int) Math.ceil(layout.page().width() * PER_MM), (int)
                Math.ceil(layout.page().height() * PER_MM));
        byte[] distance = PrintDistance.of(plane, map.width(), map.height());
        map.paint(distance, printMarginMm);
        return new Blank(
                layout,
                map.width(),
                map.height(),
                map.zones(),
                CellBits.of(map.width(), map.height(), cell -> map.zones()[cell] >= Zone.AROUND),
                rowAt(layout, map.height()),
                distance,
                plane);
    }

    private static short[] rowAt(LayoutJson layout, int height) {
        var rowAt = new short[height];
        Arrays.fill(rowAt, (short) -1);
        for (int row = 0; row < layout.rows().size(); row++) {
            var area = layout.rows().get(row).area();
            int from = Math.max(0, (int) Math.round(area.y() * PER_MM));
            int to = Math.min(height, (int) Math.round(area.bottom() * PER_MM));
            Arrays.fill(rowAt, from, to, (short) row);
        }
        return rowAt;
    }

    /** What ink in a cell of the map would mean. */
    byte zone(int x, int y) {
        return zones[y * width + x];
    }

    /** Index of the row that covers a height, −1 where there is none. */
    int row(double yMm) {
        int y = (int) (yMm * PER_MM);
        return y < 0 || y >= height ? -1 : rowAt[y];
    }
}
