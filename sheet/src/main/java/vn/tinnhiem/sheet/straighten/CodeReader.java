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

    /** Text of the code at a place; empty where none can be read. */
    String read(QrPlace place) {
        CodePatch patch = CodePatch.of(plane, sheet, place.symbol(), MARGIN_MM);
        List<CodeGrid> grids = IntStream.iterate(
                        QrPlace.LEAST_MODULES, n -> n <= QrPlace.MOST_MODULES, n -> n + MODULE_STEP)
                .mapToObj(modules -> CodeGrid.find(patch, modules))
                .filter(grid -> grid.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(CodeGrid::score).reversed())
                .toList();
        for (CodeGrid grid : grids) {
            String text = read(grid, patch);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return grids.isEmpty() ? "" : searched(place);
    }

    private static String read(CodeGrid grid, CodePatch patch) {
        ModuleBits bits = new ModuleBits(grid.modules(), grid.read(patch));
        for (ModuleBits.Way way : ModuleBits.Way.values()) {
            String text = decoded(bits.by(way));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
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
        for (double step : new double[] {CodePatch.STEP_MM, CodePatch.STEP_MM / 2}) {
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
