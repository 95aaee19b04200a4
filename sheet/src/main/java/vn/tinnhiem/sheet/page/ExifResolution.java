package vn.tinnhiem.sheet.page;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Độ phân giải ghi trong EXIF: three tags of its first directory; the rest is not looked at. */
final class ExifResolution {

    /** What cameras and editors write when they know nothing. */
    static final int UNKNOWN = 72;

    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int UNIT = 296;
    private static final int CENTIMETRE = 3;

    private ExifResolution() {}

    /** @return 0 where it is not said, or where the block is damaged */
    static int dpi(byte[] data, int from, int to) {
        try {
            return dpi(ByteBuffer.wrap(data, from, to - from).slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return 0;
        }
    }

    private static int dpi(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        double x = 0;
        double y = 0;
        double unit = 1;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            switch (tiff.getShort(at) & 0xFFFF) {
                case X_RESOLUTION -> x = ratio(tiff, tiff.getInt(at + 8));
                case Y_RESOLUTION -> y = ratio(tiff, tiff.getInt(at + 8));
                case UNIT -> unit = tiff.getShort(at + 8) == CENTIMETRE ? 2.54 : 1;
                default -> {}
            }
        }
        int said = Limits.dpi(unit * Math.sqrt(x * y));
        return said == UNKNOWN ? 0 : said;
    }

    private static double ratio(ByteBuffer tiff, int at) {
        long below = tiff.getInt(at + 4) & 0xFFFF_FFFFL;
        return below == 0 ? 0 : (double) (tiff.getInt(at) & 0xFFFF_FFFFL) / below;
    }
}
