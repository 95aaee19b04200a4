package vn.tinnhiem.sheet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Ảnh JPEG xám như máy quét ghi: one channel, Huffman codes, one scan, nothing amiss. Such a picture is decoded here in less than
 * two thirds of the JDK's time and to the same pixels; whatever is in any way unusual is left to the JDK, which has the words for
 * what is wrong with it.
 */
final class BaselineJpeg {

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SIDE = 8;
    /** Rows of blocks at a time: enough that short loops do not cost more than what they do. */
    private static final int TOGETHER = 4;

    private static final int SCAN_HEADER = 10;
    private static final int END_MARKER = 2;

    private BaselineJpeg() {}

    /**
     * Fills a gray canvas.
     *
     * @param header tables and frame, as {@link JpegMarkers#header} gives them
     * @return false where it was left undone: the picture is unusual, or damaged
     */
    static boolean decode(JpegMarkers markers, byte[] header, byte[] data, Canvas canvas) {
        JpegTables tables = JpegTables.of(header);
        int from = markers.scan() + SCAN_HEADER;
        int end = markers.finish() - END_MARKER;
        if (tables == null || from > end || !tables.scanned(data, markers.scan())) {
            return false;
        }
        return rows(new JpegCoefficients(tables, data, from, end, TOGETHER * across(canvas)), canvas);
    }

    /** Blocks beside each other. */
    private static int across(Canvas canvas) {
        return (canvas.width() + SIDE - 1) / SIDE;
    }

    private static boolean rows(JpegCoefficients picture, Canvas canvas) {
        int across = across(canvas);
        int down = (canvas.height() + SIDE - 1) / SIDE;
        var cosine = new InverseCosine(TOGETHER * across);
        var firstFour = new int[TOGETHER * across];
        var lastFour = new int[TOGETHER * across];
        for (int row = 0; row < down; row += TOGETHER) {
            int rows = Math.min(TOGETHER, down - row);
            if (!picture.next(rows * across)) {
                return false;
            }
            cosine.down(picture.coefficients(), rows * across);
            for (int y = 0; y < SIDE; y++) {
                cosine.across(y, firstFour, lastFour, rows * across);
                for (int k = 0; k < rows; k++) {
                    line(canvas, (row + k) * SIDE + y, firstFour, lastFour, k * across);
                }
            }
        }
        return picture.ended();
    }

    private static void line(Canvas canvas, int y, int[] firstFour, int[] lastFour, int from) {
        if (y >= canvas.height()) {
            return;
        }
        byte[] pixels = canvas.ink();
        int to = canvas.at(0, y);
        int last = from + canvas.width() / SIDE;
        for (int block = from; block < last; block++, to += SIDE) {
            LITTLE.set(pixels, to, (long) lastFour[block] << 32 | firstFour[block] & 0xFFFFFFFFL);
        }
        for (int x = 0; x < canvas.width() % SIDE; x++, to++) {
            int four = x < 4 ? firstFour[last] : lastFour[last];
            pixels[to] = (byte) (four >> x % 4 * 8);
        }
    }
}
