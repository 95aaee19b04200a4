package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Tờ phiếu trắng: one page of {@code ballots.pdf} as a printer of 600 dots an inch puts it on paper, and its layout.
 * Printed once, then kept at each resolution and state of the printer that is asked for. May be shared between threads.
 */
public final class Blank {

    static final int PRINTER_DPI = 600;

    private final Layout layout;
    private final Raster printed;
    private final List<Layout.Rect> names;
    private final Map<String, SoftReference<Raster>> states = new ConcurrentHashMap<>();

    private Blank(Layout layout, Raster printed) {
        this.layout = layout;
        this.printed = printed;
        this.names = layout.rows().stream()
                .map(row -> NameText.of(printed, row.nameArea()))
                .toList();
    }

    /** The first page of every ballot of the vote, in the order of {@code layout.json}. */
    public static List<Blank> read(Path ballots) {
        return read(ballots, 0);
    }

    /** The same, of another page: where every sheet carries a code of its own, pages differ. */
    public static List<Blank> read(Path ballots, int page) {
        return Layout.read(ballots.resolve("layout.json")).stream()
                .map(entry -> new Blank(entry.layout(), print(ballots.resolve(entry.file()), page)))
                .toList();
    }

    /** The same page from a hand that had no code to print: white where the codes stand. */
    public Blank withoutCode() {
        byte[] page = printed.pixels().clone();
        double perMm = PRINTER_DPI / 25.4;
        for (Layout.Code code : layout.qr()) {
            Layout.Rect zone = code.zone();
            int left = (int) (zone.x() * perMm);
            int right = (int) ((zone.x() + zone.width()) * perMm);
            for (int y = (int) (zone.y() * perMm); y < (zone.y() + zone.height()) * perMm; y++) {
                Arrays.fill(page, y * printed.width() + left, y * printed.width() + right, (byte) 255);
            }
        }
        return new Blank(layout, new Raster(printed.width(), printed.height(), PRINTER_DPI, page));
    }

    public Layout layout() {
        return layout;
    }

    /** Where the name of the row's person is printed. */
    Layout.Rect nameText(int row) {
        return names.get(row);
    }

    /** The page in gray, never to be written to. Printed again if memory was short meanwhile. */
    Raster at(int dpi, Toner toner) {
        String state = dpi + " " + toner;
        SoftReference<Raster> kept = states.get(state);
        Raster page = kept == null ? null : kept.get();
        if (page == null) {
            page = toner.applied(printed).resized(dpi);
            states.put(state, new SoftReference<>(page));
        }
        return page;
    }

    private static Raster print(Path pdf, int page) {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, PRINTER_DPI, ImageType.GRAY);
            byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            return new Raster(image.getWidth(), image.getHeight(), PRINTER_DPI, gray);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + pdf, e);
        }
    }
}
