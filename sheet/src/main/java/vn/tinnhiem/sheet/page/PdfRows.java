package vn.tinnhiem.sheet.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Điểm ảnh thô trong PDF: samples behind Flate, LZW, run lengths or nothing, with the predictors of PNG and TIFF. */
final class PdfRows {

    private static final int TIFF_PREDICTOR = 2;
    private static final int PNG_PREDICTOR = 10;

    private final PdfBytes encoded;
    private final Samples samples;
    private final int width;
    private final int height;
    private final Predictor predictor;

    /** @param encoded with its last filter, if any, not yet undone */
    PdfRows(PdfBytes encoded, Samples samples, int width, int height) throws PageRefused {
        this.encoded = encoded;
        this.samples = samples;
        this.width = width;
        this.height = height;
        this.predictor = predictor();
    }

    private Predictor predictor() throws PageRefused {
        COSDictionary said = encoded.lastParameters();
        int number = said.getInt(COSName.PREDICTOR, 1);
        boolean predicts =
                encoded.last().equals("FlateDecode") || encoded.last().equals("LZWDecode");
        if (!predicts || number <= 1) {
            return Predictor.NONE;
        }
        boolean fits = said.getInt(COSName.COLUMNS, 1) == width
                && said.getInt(COSName.COLORS, 1) == samples.channels()
                && said.getInt(COSName.BITS_PER_COMPONENT, 8) == samples.bits();
        if (!fits || (number == TIFF_PREDICTOR && samples.bits() != 8)) {
            throw new PageRefused(FileCause.UNSUPPORTED, "predictor " + number + " for other rows than the image's");
        }
        return number >= PNG_PREDICTOR ? Predictor.PNG : Predictor.LEFT;
    }

    void read(Canvas canvas) throws PageRefused, IOException {
        byte[] data = encoded.data();
        int n = Limits.pictureBytes((long) rowBytes() * height);
        switch (encoded.last()) {
            case "FlateDecode" -> {
                try (Inflated supply = new Inflated(data, 0, data.length)) {
                    rows(supply, canvas);
                }
            }
            case "LZWDecode" -> {
                int early = encoded.lastParameters().getInt(COSName.EARLY_CHANGE, 1);
                rows(Supply.of(Lzw.decode(data, 0, data.length, n, early), 0, n), canvas);
            }
            case "RunLengthDecode" -> rows(Supply.of(PackBits.decode(data, 0, data.length, n), 0, n), canvas);
            default -> {
                byte[] plain = encoded.undone(0, Limits.PICTURE_BYTES).data();
                rows(Supply.of(plain, 0, plain.length), canvas);
            }
        }
    }

    private int rowBytes() {
        return samples.rowBytes(width) + (predictor == Predictor.PNG ? 1 : 0);
    }

    private void rows(Supply supply, Canvas canvas) throws PageRefused {
        new RowReader(supply, predictor, samples).read(canvas, 0, 0, width, width, height);
    }

    /** Goes through all bytes without making pixels of them: refused where they do not suffice. */
    void check() throws PageRefused, IOException {
        byte[] row = new byte[rowBytes()];
        Limits.pictureBytes((long) row.length * height);
        byte[] data = encoded.data();
        if (encoded.last().equals("FlateDecode")) {
            try (Inflated supply = new Inflated(data, 0, data.length)) {
                check(supply, row);
            }
            return;
        }
        byte[] plain = encoded.undone(0, Limits.PICTURE_BYTES).data();
        check(Supply.of(plain, 0, plain.length), row);
    }

    private void check(Supply supply, byte[] row) throws PageRefused {
        for (int y = 0; y < height; y++) {
            supply.next(row, 0, row.length);
        }
        supply.finished();
    }
}
