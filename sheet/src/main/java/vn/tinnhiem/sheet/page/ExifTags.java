package vn.tinnhiem.sheet.page;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Độ phân giải và chiều ảnh ghi trong EXIF: four tags of its first directory; the rest is not looked at.
 *
 * @param dpi 0 where it is not said
 * @param mirrored some front cameras store what a mirror shows; turns are not told, since readers find them
 */
record ExifTags(int dpi, boolean mirrored) {

    /** What cameras and editors write when they know nothing. */
    static final int UNKNOWN = 72;

    private static final int ORIENTATION = 274;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int UNIT = 296;
    private static final int CENTIMETRE = 3;

    /** Of a block that begins with its byte order; of a damaged one nothing. */
    static ExifTags of(byte[] data, int from, int to) {
        try {
            return of(ByteBuffer.wrap(data, from, to - from).slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return new ExifTags(0, false);
        }
    }

    private static ExifTags of(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        double x = 0;
        double y = 0;
        double unit = 1;
        int orientation = 1;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            switch (tiff.getShort(at) & 0xFFFF) {
                case ORIENTATION -> orientation = tiff.getShort(at + 8);
                case X_RESOLUTION -> x = ratio(tiff, tiff.getInt(at + 8));
                case Y_RESOLUTION -> y = ratio(tiff, tiff.getInt(at + 8));
                case UNIT -> unit = tiff.getShort(at + 8) == CENTIMETRE ? 2.54 : 1;
                default -> {}
            }
        }
        int said = Limits.dpi(unit * Math.sqrt(x * y));
        return new ExifTags(said == UNKNOWN ? 0 : said, isMirrored(orientation));
    }

    /** Of the eight ways to hold a picture those four that a turn does not undo. */
    static boolean isMirrored(int orientation) {
        return orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    }

    private static double ratio(ByteBuffer tiff, int at) {
        long below = tiff.getInt(at + 4) & 0xFFFF_FFFFL;
        return below == 0 ? 0 : (double) (tiff.getInt(at) & 0xFFFF_FFFFL) / below;
    }
}
