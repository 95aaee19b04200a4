package vn.tinnhiem.sheet.page;

/**
 * Mặt xám của một trang quét: one byte a pixel, 0 black to 255 white (unsigned), row after row from the top left.
 *
 * @param pixels {@code width × height} bytes; shared, never changed once the plane exists
 */
@SuppressWarnings("ArrayRecordComponent") // a page of 4 MB is passed on, not compared
public record Plane(int width, int height, byte[] pixels) {

    public Plane {
        if (width < 1 || height < 1 || pixels.length < (long) width * height) {
            throw new IllegalArgumentException("a plane of " + width + " × " + height + " in " + pixels.length);
        }
    }

    /** Gray at a pixel inside the plane. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }
}
