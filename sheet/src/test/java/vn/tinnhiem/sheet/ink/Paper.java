package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.tinnhiem.sheet.Samples;
import vn.tinnhiem.sheet.layout.Arrangement;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.print.BallotPdf;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/** Phiếu trắng đã in, thành điểm ảnh ở độ phân giải bất kỳ; whoever writes on it gets a picture of its own. */
record Paper(LayoutJson layout, byte[] pdf, Blank blank) {

    private static final float MM_PER_INCH = 25.4f;
    private static final float POINTS_PER_INCH = 72;

    static Paper of(PageSize size, int persons) {
        return of((SheetLayout) Arrangement.of(Samples.ballot(Samples.lines(persons), false), size));
    }

    static Paper of(SheetLayout layout) {
        try {
            var out = new ByteArrayOutputStream();
            BallotPdf.write(layout, List.of(Samples.PAYLOAD), Optional.empty(), out);
            LayoutJson json = LayoutJson.of(layout);
            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                return new Paper(
                        json, out.toByteArray(), Blank.of(json, document, Thresholds.STANDARD.printMarginMm()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    BufferedImage at(int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0, dpi / POINTS_PER_INCH, ImageType.GRAY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    InkReading read(BufferedImage image, int dpi) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return read(ScannedPage.gray(new Plane(image.getWidth(), image.getHeight(), pixels), dpi));
    }

    /**
     * What is read in one box of every row of so many sheets: the first of the first row, the second of the next.
     *
     * @param hand writes in it
     * @param scan what becomes of the written sheet
     */
    List<BoxInk> written(int sheets, int dpi, BiConsumer<BufferedImage, Rect> hand, Consumer<BufferedImage> scan) {
        List<BoxInk> written = new ArrayList<>();
        for (int sheet = 0; sheet < sheets; sheet++) {
            BufferedImage page = at(dpi);
            for (int row = 0; row < layout.rows().size(); row++) {
                hand.accept(page, layout.rows().get(row).boxes().get(row % 3).area());
            }
            scan.accept(page);
            read(page, dpi).boxes().stream()
                    .filter(box -> box.row() % 3 == box.level())
                    .forEach(written::add);
        }
        assertThat(written).hasSize(sheets * layout.rows().size());
        return written;
    }

    InkReading read(ScannedPage page) {
        return new InkReader(blank, Thresholds.STANDARD).read(upright(page));
    }

    Upright upright(ScannedPage page) {
        double k = page.dpi() / (double) MM_PER_INCH;
        var place = new Homography(k, 0, 0, 0, k, 0, 0, 0);
        var posture = new Posture(page.dpi(), 0, 1, 0, 255, 0, false);
        List<Homography> rows = Collections.nCopies(layout.rows().size(), place);
        return new Upright(page, layout, place, rows, "", posture, List.of());
    }
}
