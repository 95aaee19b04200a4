package vn.tinnhiem.sheet.straighten;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.tinnhiem.sheet.Samples;
import vn.tinnhiem.sheet.layout.Arrangement;
import vn.tinnhiem.sheet.layout.BallotText;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.print.BallotPdf;

/** Một mẫu phiếu bịa và trang in của nó ở mọi độ phân giải. */
public record Ballot(SheetLayout layout, int index, String code, Map<Integer, BufferedImage> drawn) {

    public static Ballot of(int persons, PageSize page, int index) {
        return of(Samples.ballot(persons), page, index);
    }

    public static Ballot of(BallotText text, PageSize page, int index) {
        SheetLayout layout = (SheetLayout) Arrangement.of(text, page);
        String code = "TN1/0A1B2C3D4E/%02d/%s/99AA77BB55//ABCDEFGHIJKLMNOP".formatted(index, layout.version());
        return new Ballot(layout, index, code, new ConcurrentHashMap<>());
    }

    public Ballot saying(String otherCode) {
        return new Ballot(layout, index, otherCode, new ConcurrentHashMap<>());
    }

    public LayoutJson json() {
        return LayoutJson.of(layout);
    }

    public IndexedLayout candidate() {
        return new IndexedLayout(index, json());
    }

    /** Gray, exactly {@code dpi}. */
    public BufferedImage at(int dpi) {
        return drawn.computeIfAbsent(dpi, this::draw);
    }

    /** Drawn finer and averaged, since the renderer puts rectangles on whole pixels. */
    private BufferedImage draw(int dpi) {
        int finer = Math.max(1, 600 / dpi);
        var pdf = new ByteArrayOutputStream();
        try {
            BallotPdf.write(layout, List.of(code), Optional.empty(), pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                return averaged(new PDFRenderer(document).renderImageWithDPI(0, dpi * finer, ImageType.GRAY), finer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage averaged(BufferedImage fine, int times) {
        int width = fine.getWidth() / times;
        int height = fine.getHeight() / times;
        byte[] from = ((DataBufferByte) fine.getRaster().getDataBuffer()).getData();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = 0; i < times * times; i++) {
                    sum += from[(y * times + i / times) * fine.getWidth() + x * times + i % times] & 0xFF;
                }
                to[y * width + x] = (byte) (sum / (times * times));
            }
        }
        return image;
    }
}
