package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Ảnh đen trắng: by one threshold for the page, or by error diffusion (Floyd and Steinberg), as scanners offer. */
final class Bilevel {

    private final byte[] gray;
    private final int width;
    private final int height;
    private final BufferedImage image;
    private final byte[] bits;
    private final int stride;

    private Bilevel(byte[] gray, int width, int height) {
        this.gray = gray;
        this.width = width;
        this.height = height;
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        this.bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        this.stride = (width + 7) / 8;
    }

    static BufferedImage threshold(byte[] gray, int width, int height, int level) {
        Bilevel out = new Bilevel(gray, width, height);
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                if ((gray[v * width + u] & 0xff) >= level) {
                    out.white(u, v);
                }
            }
        }
        return out.image;
    }

    /** Of a gray or BGR picture. */
    static BufferedImage threshold(BufferedImage image, int level) {
        byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        if (from.length == width * height) {
            return threshold(from, width, height, level);
        }
        byte[] gray = new byte[width * height];
        for (int i = 0; i < gray.length; i++) {
            int sum = (from[3 * i] & 0xff) * 29 + (from[3 * i + 1] & 0xff) * 150 + (from[3 * i + 2] & 0xff) * 77;
            gray[i] = (byte) (sum >> 8);
        }
        return threshold(gray, width, height, level);
    }

    /** The same black and white as gray. */
    static BufferedImage gray(BufferedImage bilevel) {
        BufferedImage image = new BufferedImage(bilevel.getWidth(), bilevel.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] from = ((DataBufferByte) bilevel.getRaster().getDataBuffer()).getData();
        int stride = (bilevel.getWidth() + 7) / 8;
        for (int i = 0; i < to.length; i++) {
            int u = i % bilevel.getWidth();
            int bit = from[i / bilevel.getWidth() * stride + (u >> 3)] >> (7 - (u & 7)) & 1;
            to[i] = (byte) -bit;
        }
        return image;
    }

    static BufferedImage dithered(byte[] gray, int width, int height) {
        Bilevel out = new Bilevel(gray, width, height);
        out.diffuse();
        return out.image;
    }

    private void diffuse() {
        int[] here = new int[width + 2];
        int[] below = new int[width + 2];
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                int value = (gray[v * width + u] & 0xff) + here[u + 1] / 16;
                boolean white = value >= 128;
                if (white) {
                    white(u, v);
                }
                int error = value - (white ? 255 : 0);
                here[u + 2] += error * 7;
                below[u] += error * 3;
                below[u + 1] += error * 5;
                below[u + 2] += error;
            }
            int[] swap = here;
            here = below;
            below = swap;
            java.util.Arrays.fill(below, 0);
        }
    }

    private void white(int u, int v) {
        bits[v * stride + (u >> 3)] |= (byte) (0x80 >> (u & 7));
    }
}
