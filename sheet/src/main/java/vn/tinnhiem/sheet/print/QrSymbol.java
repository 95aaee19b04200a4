package vn.tinnhiem.sheet.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.layout.Rect;

/** Mã QR dạng nét: modules as rectangles, at level H where it costs no more modules than Q, else Q. */
final class QrSymbol {

    private static final int LEAST_VERSION = version(QrPlace.LEAST_MODULES);

    private final ByteMatrix modules;
    private final String path;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
        this.path = path(modules);
    }

    /**
     * @throws IllegalArgumentException where modules would be narrower than 0.6 mm: over 108 letters of the QR alphabet
     *     (digits, capitals, space and {@code $%*+-./:}) or 74 bytes
     */
    static QrSymbol of(String payload) {
        try {
            QRCode quartile = encoded(payload, ErrorCorrectionLevel.Q, LEAST_VERSION);
            QRCode symbol = highest(payload, quartile);
            if (symbol.getMatrix().getWidth() > QrPlace.MOST_MODULES) {
                throw new IllegalArgumentException(
                        "too long for a QR code with modules of 0.6 mm: " + payload.length());
            }
            return new QrSymbol(symbol.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("not a payload for a QR code", e);
        }
    }

    private static QRCode highest(String payload, QRCode quartile) {
        try {
            int version = quartile.getVersion().getVersionNumber();
            return Encoder.encode(payload, ErrorCorrectionLevel.H, hints(version));
        } catch (WriterException _) {
            return quartile;
        }
    }

    private static QRCode encoded(String payload, ErrorCorrectionLevel level, int leastVersion) throws WriterException {
        QRCode smallest = Encoder.encode(payload, level, Map.of());
        return smallest.getVersion().getVersionNumber() >= leastVersion
                ? smallest
                : Encoder.encode(payload, level, hints(leastVersion));
    }

    private static Map<EncodeHintType, Object> hints(int version) {
        return Map.of(EncodeHintType.QR_VERSION, version);
    }

    private static int version(int modules) {
        return (modules - 17) / 4;
    }

    /** PDF operators that draw the symbol into {@code area} of a page {@code pageHeightMm} high. */
    byte[] operators(Rect area, double pageHeightMm) {
        double module = area.width() * Pen.POINTS_PER_MM / modules.getWidth();
        String head = String.format(
                Locale.ROOT,
                "q %.5f 0 0 %.5f %.4f %.4f cm\n",
                module,
                -module,
                area.x() * Pen.POINTS_PER_MM,
                (pageHeightMm - area.y()) * Pen.POINTS_PER_MM);
        return (head + path + "f Q\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int start = -1;
            for (int x = 0; x <= modules.getWidth(); x++) {
                boolean dark = x < modules.getWidth() && modules.get(x, y) == 1;
                if (dark && start < 0) {
                    start = x;
                } else if (!dark && start >= 0) {
                    path.append(start).append(' ').append(y).append(' ').append(x - start);
                    path.append(" 1 re\n");
                    start = -1;
                }
            }
        }
        return path.toString();
    }
}
