package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/** Một ảnh biết trước từng điểm: what a page must be, whatever file it comes out of. */
@SuppressWarnings("ArrayRecordComponent") // compared pixel by pixel below
record Known(int width, int height, byte[] red, byte[] green, byte[] blue) {

    /** The pictures in the resources were written by Netpbm's formats and turned into others by libtiff and others. */
    static final int STORED_WIDTH = 101;

    static final int STORED_HEIGHT = 67;

    /** Rectangles of every gray over white paper, with some noise. */
    static Known gray(int width, int height) {
        byte[] gray = channel(width, height, new Random(7));
        return new Known(width, height, gray, gray, gray);
    }

    static Known colour(int width, int height) {
        Random random = new Random(11);
        return new Known(
                width,
                height,
                channel(width, height, random),
                channel(width, height, random),
                channel(width, height, random));
    }

    /** Black strokes and specks on white. */
    static Known bilevel(int width, int height) {
        byte[] gray = channel(width, height, new Random(13));
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (byte) ((gray[i] & 0xFF) < 128 ? 0 : 0xFF);
        }
        return new Known(width, height, gray, gray, gray);
    }

    private static byte[] channel(int width, int height, Random random) {
        byte[] plane = new byte[width * height];
        Arrays.fill(plane, (byte) 0xFF);
        for (int i = 0; i < 40; i++) {
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            int right = Math.min(width, left + 1 + random.nextInt(1 + width / 4));
            int bottom = Math.min(height, top + 1 + random.nextInt(1 + height / 4));
            byte value = (byte) random.nextInt(256);
            for (int y = top; y < bottom; y++) {
                Arrays.fill(plane, y * width + left, y * width + right, value);
            }
        }
        for (int i = 0; i < plane.length / 50; i++) {
            plane[random.nextInt(plane.length)] = (byte) random.nextInt(256);
        }
        return plane;
    }

    /** Out of the resources, where {@code colour.ppm}, {@code gray.pgm} and {@code bilevel.pbm} lie. */
    static Known stored(String kind) {
        return switch (kind) {
            case "colour" -> {
                byte[] rgb = tail("colour.ppm", 3 * STORED_WIDTH * STORED_HEIGHT);
                byte[][] planes = new byte[3][STORED_WIDTH * STORED_HEIGHT];
                for (int i = 0; i < rgb.length; i++) {
                    planes[i % 3][i / 3] = rgb[i];
                }
                yield new Known(STORED_WIDTH, STORED_HEIGHT, planes[0], planes[1], planes[2]);
            }
            case "gray" -> {
                byte[] gray = tail("gray.pgm", STORED_WIDTH * STORED_HEIGHT);
                yield new Known(STORED_WIDTH, STORED_HEIGHT, gray, gray, gray);
            }
            default -> {
                int rowBytes = (STORED_WIDTH + 7) / 8;
                byte[] bits = tail("bilevel.pbm", rowBytes * STORED_HEIGHT);
                byte[] gray = new byte[STORED_WIDTH * STORED_HEIGHT];
                for (int i = 0; i < gray.length; i++) {
                    int x = i % STORED_WIDTH;
                    int black = bits[i / STORED_WIDTH * rowBytes + x / 8] >> (7 - x % 8) & 1;
                    gray[i] = (byte) (black == 1 ? 0 : 0xFF);
                }
                yield new Known(STORED_WIDTH, STORED_HEIGHT, gray, gray, gray);
            }
        };
    }

    private static byte[] tail(String name, int length) {
        byte[] all = resource(name);
        return Arrays.copyOfRange(all, all.length - length, all.length);
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Known.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Known of(BufferedImage image) {
        int width = image.getWidth();
        byte[][] planes = new byte[3][width * image.getHeight()];
        for (int i = 0; i < planes[0].length; i++) {
            int rgb = image.getRGB(i % width, i / width);
            planes[0][i] = (byte) (rgb >> 16);
            planes[1][i] = (byte) (rgb >> 8);
            planes[2][i] = (byte) rgb;
        }
        return new Known(width, image.getHeight(), planes[0], planes[1], planes[2]);
    }

    BufferedImage asGray() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(red, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, red.length);
        return image;
    }

    BufferedImage asBilevel() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < red.length; i++) {
            image.getRaster().setSample(i % width, i / width, 0, red[i] & 1);
        }
        return image;
    }

    BufferedImage asColour() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < red.length; i++) {
            image.setRGB(i % width, i / width, rgb(i));
        }
        return image;
    }

    int rgb(int i) {
        return 0xFF000000 | (red[i] & 0xFF) << 16 | (green[i] & 0xFF) << 8 | (blue[i] & 0xFF);
    }

    int darkest(int i) {
        return Math.min(red[i] & 0xFF, Math.min(green[i] & 0xFF, blue[i] & 0xFF));
    }

    int lightest(int i) {
        return Math.max(red[i] & 0xFF, Math.max(green[i] & 0xFF, blue[i] & 0xFF));
    }

    void assertSame(ScannedPage page) {
        assertThat(farthest(page)).isZero();
    }

    /** Lossy: no pixel is far off, and the mean is close. */
    void assertNear(ScannedPage page, int farthest, double mean) {
        assertThat(farthest(page)).isLessThanOrEqualTo(farthest);
        assertThat(sum(page) / (double) red.length).isLessThanOrEqualTo(mean);
    }

    private int farthest(ScannedPage page) {
        assertThat(page.ink().width()).isEqualTo(width);
        assertThat(page.ink().height()).isEqualTo(height);
        int farthest = 0;
        for (int i = 0; i < red.length; i++) {
            farthest = Math.max(farthest, difference(page, i));
        }
        return farthest;
    }

    private long sum(ScannedPage page) {
        long sum = 0;
        for (int i = 0; i < red.length; i++) {
            sum += difference(page, i);
        }
        return sum;
    }

    private int difference(ScannedPage page, int i) {
        return Math.max(
                Math.abs(page.ink().at(i % width, i / width) - darkest(i)),
                Math.abs(page.print().at(i % width, i / width) - lightest(i)));
    }
}
