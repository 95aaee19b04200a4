package vn.tinnhiem.sheet.page;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Ảnh WebP thành trang, by TwelveMonkeys' decoder. It gets the one chunk of pixels and nothing else, since it reads on
 * beyond the end of a chunk without noticing, and makes pixels of whatever is there.
 */
final class WebP {

    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int ALPHA = 0x48504C41;
    private static final int ANIMATION = 0x4D494E41;
    private static final int CHUNK_HEAD = 8;
    private static final int FILE_HEAD = 12;

    private WebP() {}

    static ScannedPage page(byte[] data) throws PageRefused, IOException {
        try (Window in = new Window(pixelsOnly(data))) {
            ScannedPage page = Foreign.read(new WebPImageReaderSpi().createReaderInstance(null), in, 0, 0);
            if (in.overrun) {
                throw new PageRefused(FileCause.TRUNCATED, "WebP pixels end early");
            }
            return page;
        }
    }

    /** A file of the same picture without profile, notes and whatever follows. */
    private static byte[] pixelsOnly(byte[] data) throws PageRefused {
        ByteBuffer file = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        long end = data.length < FILE_HEAD ? Long.MAX_VALUE : CHUNK_HEAD + (file.getInt(4) & 0xFFFF_FFFFL);
        long at = FILE_HEAD;
        while (at + CHUNK_HEAD <= end && end <= data.length) {
            int kind = file.getInt((int) at);
            long length = file.getInt((int) at + 4) & 0xFFFF_FFFFL;
            if (at + CHUNK_HEAD + length > end) {
                break;
            }
            if (kind == LOSSY || kind == LOSSLESS) {
                return alone(data, (int) at, (int) length);
            }
            if (kind == ALPHA || kind == ANIMATION) {
                throw new PageRefused(FileCause.UNSUPPORTED, "WebP that moves, or that is transparent and lossy");
            }
            at += CHUNK_HEAD + length + (length & 1);
        }
        throw new PageRefused(FileCause.TRUNCATED, "WebP of " + data.length + " bytes without its pixels");
    }

    private static byte[] alone(byte[] data, int at, int length) {
        int padded = CHUNK_HEAD + length + (length & 1);
        ByteBuffer head = ByteBuffer.allocate(FILE_HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(RIFF).putInt(4 + padded).putInt(WEBP);
        ByteArrayOutputStream out = new ByteArrayOutputStream(FILE_HEAD + padded);
        out.writeBytes(head.array());
        out.write(data, at, CHUNK_HEAD + length);
        return out.toByteArray();
    }

    /** The bytes and a few zeros after them, as many as the decoder reads ahead; beyond them it is wrong. */
    private static final class Window extends ImageInputStreamImpl {

        private static final int AHEAD = 8;

        private final byte[] data;
        private boolean overrun;

        Window(byte[] data) {
            this.data = data;
        }

        @Override
        public int read() throws IOException {
            bitOffset = 0;
            long at = streamPos++;
            if (at >= data.length + AHEAD) {
                overrun = true;
                throw new IllegalStateException("read beyond the end");
            }
            return at < data.length ? data[(int) at] & 0xFF : 0;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            for (int i = 0; i < most; i++) {
                into[from + i] = (byte) read();
            }
            return most;
        }

        @Override
        public long length() {
            return data.length;
        }
    }
}
