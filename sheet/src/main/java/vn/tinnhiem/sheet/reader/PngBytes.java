package vn.tinnhiem.sheet.reader;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Ảnh PNG không kèm gì ngoài hình: no time, no program, no resolution; the same picture is always the same bytes. */
final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int INDEXED = 3;
    private static final int RGB = 2;
    private static final int MOST_COLOURS = 16;
    /** A sixth larger than the best, in a sixth of its time. */
    private static final int LEVEL = 4;

    private PngBytes() {}

    /**
     * @param pixels one byte each, an index of the palette
     * @param palette 0xRRGGBB, at most {@value #MOST_COLOURS}
     */
    static byte[] indexed(int width, int height, byte[] pixels, int[] palette) {
        int bytes = (width + 1) / 2;
        byte[] lines = new byte[(1 + bytes) * height];
        for (int y = 0; y < height; y++) {
            int to = y * (1 + bytes) + 1;
            int from = y * width;
            for (int pair = 0; pair < width / 2; pair++, from += 2) {
                lines[to + pair] = (byte) (pixels[from] << 4 | pixels[from + 1]);
            }
            if (width % 2 == 1) {
                lines[to + width / 2] = (byte) (pixels[from] << 4);
            }
        }
        byte[] colours = new byte[3 * palette.length];
        for (int i = 0; i < palette.length; i++) {
            rgb(colours, 3 * i, palette[i]);
        }
        return file(width, height, 4, INDEXED, colours, lines);
    }

    /** @param pixels 0xRRGGBB */
    static byte[] rgb(int width, int height, int[] pixels) {
        byte[] lines = new byte[(1 + 3 * width) * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb(lines, y * (1 + 3 * width) + 1 + 3 * x, pixels[y * width + x]);
            }
        }
        return file(width, height, 8, RGB, new byte[0], lines);
    }

    private static void rgb(byte[] to, int at, int colour) {
        to[at] = (byte) (colour >> 16);
        to[at + 1] = (byte) (colour >> 8);
        to[at + 2] = (byte) colour;
    }

    private static byte[] file(int width, int height, int bits, int kind, byte[] palette, byte[] lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(header);
            head.writeInt(width);
            head.writeInt(height);
            head.write(new byte[] {(byte) bits, (byte) kind, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            if (palette.length > 0) {
                chunk(out, "PLTE", palette);
            }
            chunk(out, "IDAT", deflated(lines, palette.length > 0));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] lines, boolean smallest) throws IOException {
        Deflater deflater = new Deflater(smallest ? LEVEL : Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(lines);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
