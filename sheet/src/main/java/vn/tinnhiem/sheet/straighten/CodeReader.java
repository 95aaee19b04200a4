package vn.tinnhiem.sheet.straighten;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Đọc mã QR ở chỗ đã biết: modules are sampled where the layout puts them, since ZXing's own search misses about one
 * clean symbol in fifty; that search is the last resort. The text is foreign: whatever it is, it is short and plain, or
 * there is none.
 */
record CodeReader(Plane plane, Homography sheet) {

    static final int MOST_LETTERS = 200;

    private static final int MODULE_STEP = 4;
    private static final double MARGIN_MM = 3;
    private static final double WIDE_MARGIN_MM = 5;
    private static final double LEAST_SCORE = 12;
    private static final double SAME_SYMBOL = 0.85;

    /**
     * Mã đọc được.
     *
     * @param text empty where none could be read
     * @param modules as they were seen; null where ZXing's own search found them
     */
    record Code(String text, @Nullable BitMatrix modules) {

        static final Code NONE = new Code("", null);

        boolean none() {
            return text.isEmpty();
        }
    }

    /**
     * Whether the other copy of a sheet says something else. Symbols of one text are equal module by module, so that a
     * look at the modules nearly always answers; only where they differ is the copy decoded.
     */
    boolean contradicts(Code code, QrPlace otherCopy) {
        if (code.modules() != null) {
            CodePatch patch = CodePatch.of(plane, sheet, otherCopy.symbol(), MARGIN_MM, CodePatch.STEP_MM);
            CodeGrid grid = CodeGrid.find(patch, code.modules().getWidth());
            BitMatrix seen = new ModuleBits(grid.modules(), grid.read(patch)).by(ModuleBits.Way.GLOBAL);
            if (agreement(code.modules(), seen) > SAME_SYMBOL) {
                return false;
            }
        }
        Code other = sampled(otherCopy);
        return !other.none() && !other.text().equals(code.text());
    }

    private static double agreement(BitMatrix one, BitMatrix other) {
        int side = one.getWidth();
        int agreeing = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                agreeing += one.get(x, y) == other.get(x, y) ? 1 : 0;
            }
        }
        return (double) agreeing / (side * side);
    }

    Code read(QrPlace place) {
        Code code = sampled(place);
        return code.none() ? new Code(searched(place), null) : code;
    }

    private Code sampled(QrPlace place) {
        Code quick = read(CodePatch.of(plane, sheet, place.symbol(), MARGIN_MM, CodePatch.STEP_MM));
        return quick.none()
                ? read(CodePatch.of(plane, sheet, place.symbol(), MARGIN_MM, CodePatch.FINE_STEP_MM))
                : quick;
    }

    private static Code read(CodePatch patch) {
        List<CodeGrid> grids = IntStream.iterate(
                        QrPlace.LEAST_MODULES, n -> n <= QrPlace.MOST_MODULES, n -> n + MODULE_STEP)
                .mapToObj(modules -> CodeGrid.find(patch, modules))
                .filter(grid -> grid.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(CodeGrid::score).reversed())
                .toList();
        for (CodeGrid grid : grids) {
            Code code = read(grid, patch);
            if (!code.none()) {
                return code;
            }
        }
        return Code.NONE;
    }

    private static Code read(CodeGrid grid, CodePatch patch) {
        ModuleBits bits = new ModuleBits(grid.modules(), grid.read(patch));
        for (ModuleBits.Way way : ModuleBits.Way.values()) {
            BitMatrix modules = bits.by(way);
            String text = decoded(modules.clone());
            if (!text.isEmpty()) {
                return new Code(text, modules);
            }
        }
        return Code.NONE;
    }

    /** Plain text of a matrix of modules, whatever is in it; empty where it is no code. */
    static String decoded(BitMatrix modules) {
        try {
            return plain(new Decoder().decode(modules).getText());
        } catch (ReaderException | RuntimeException _) {
            // foreign bits: ZXing answers some of them with other exceptions than its own
            return "";
        }
    }

    /** The text where it is short and of printable ASCII letters; else none. */
    static String plain(String text) {
        boolean plain = text.length() <= MOST_LETTERS && text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain ? text : "";
    }

    private String searched(QrPlace place) {
        for (double step : new double[] {CodePatch.FINE_STEP_MM, CodePatch.FINE_STEP_MM / 2}) {
            double side = place.symbol().width() + 2 * WIDE_MARGIN_MM;
            int size = (int) (side / step);
            byte[] gray = CodePatch.sample(
                    plane,
                    sheet,
                    place.symbol().x() - WIDE_MARGIN_MM,
                    place.symbol().y() - WIDE_MARGIN_MM,
                    size,
                    step);
            var source = new PlanarYUVLuminanceSource(gray, size, size, 0, 0, size, size, false);
            for (var binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                String text = searched(new BinaryBitmap(binarizer));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String searched(BinaryBitmap bitmap) {
        try {
            var result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return plain(result.getText());
        } catch (ReaderException | RuntimeException _) {
            return "";
        }
    }
}
