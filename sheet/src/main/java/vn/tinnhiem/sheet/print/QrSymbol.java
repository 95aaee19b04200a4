package vn.tinnhiem.sheet.print;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Locale;
import vn.tinnhiem.sheet.layout.Rect;

/** Mã QR dạng nét: the dark modules of each row as rectangles. */
final class QrSymbol {

    private final ByteMatrix modules;
    private final String path;

    QrSymbol(ByteMatrix modules) {
        this.modules = modules;
        this.path = path(modules);
    }

    /** PDF operators that draw the symbol into {@code area} of a page {@code pageHeightMm} high. */
    String operators(Rect area, double pageHeightMm) {
        double module = area.width() * Pen.POINTS_PER_MM / modules.getWidth();
        String head = String.format(
                Locale.ROOT,
                "q %.5f 0 0 %.5f %.4f %.4f cm\n",
                module,
                -module,
                area.x() * Pen.POINTS_PER_MM,
                (pageHeightMm - area.y()) * Pen.POINTS_PER_MM);
        return head + path + "f Q\n";
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
