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
        int blocks = (canvas.width() + SIDE - 1) / SIDE;
        return rows(new JpegCoefficients(tables, data, from, end, blocks), blocks, canvas);
    }

    private static boolean rows(JpegCoefficients picture, int blocks, Canvas canvas) {
        var cosine = new InverseCosine(blocks);
        var firstFour = new int[blocks];
        var lastFour = new int[blocks];
        for (int top = 0; top < canvas.height(); top += SIDE) {
            if (!picture.row()) {
                return false;
            }
            cosine.down(picture.coefficients());
            for (int y = top; y < Math.min(top + SIDE, canvas.height()); y++) {
                cosine.across(y - top, firstFour, lastFour);
                line(canvas, y, firstFour, lastFour);
            }
        }
        return picture.ended();
    }

    private static void line(Canvas canvas, int y, int[] firstFour, int[] lastFour) {
        byte[] pixels = canvas.ink();
        int to = canvas.at(0, y);
        int whole = canvas.width() / SIDE;
        for (int block = 0; block < whole; block++, to += SIDE) {
            LITTLE.set(pixels, to, (long) lastFour[block] << 32 | firstFour[block] & 0xFFFFFFFFL);
        }
        for (int x = whole * SIDE; x < canvas.width(); x++, to++) {
            int four = x % SIDE < 4 ? firstFour[whole] : lastFour[whole];
            pixels[to] = (byte) (four >> x % 4 * 8);
        }
    }
}
