package vn.tinnhiem.sheet.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Dải duy nhất của một TIFF nhỏ, found by hand. */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record Strip(byte[] data, boolean twoDimensions) {

    static Strip of(byte[] tiff) {
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        int offset = 0;
        int length = 0;
        int options = 0;
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int at = directory + 2 + 12 * i;
            int value = bytes.getShort(at + 2) == 3 ? bytes.getShort(at + 8) & 0xFFFF : bytes.getInt(at + 8);
            switch (bytes.getShort(at)) {
                case 273 -> offset = single(bytes.getInt(at + 4), value);
                case 279 -> length = single(bytes.getInt(at + 4), value);
                case 292 -> options = value;
                default -> {}
            }
        }
        return new Strip(Arrays.copyOfRange(tiff, offset, offset + length), (options & 1) != 0);
    }

    private static int single(int count, int value) {
        if (count != 1) {
            throw new IllegalStateException(count + " strips");
        }
        return value;
    }
}
