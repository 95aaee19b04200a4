package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Như {@link ScanFileFuzz}, for PNG: the check sums are put right first, or no change would get beyond them. */
public final class PngFuzz {

    private PngFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        ScanFileFuzz.fuzzerTestOneInput(summed(bytes));
    }

    private static byte[] summed(byte[] bytes) {
        ByteBuffer png = ByteBuffer.wrap(bytes.clone());
        int at = 8;
        while (at + 12 <= png.limit()) {
            int length = png.getInt(at);
            if (length < 0 || length > png.limit() - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(png.array(), at + 4, length + 4);
            png.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
        return png.array();
    }
}
