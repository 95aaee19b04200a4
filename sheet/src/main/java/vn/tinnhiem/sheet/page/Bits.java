package vn.tinnhiem.sheet.page;

/** Thứ tự bit trong một byte: some writers put the first pixel, or the first bit of a code, lowest. */
final class Bits {

    private Bits() {}

    /** A copy with every byte turned around. */
    static byte[] reversed(byte[] data) {
        byte[] out = new byte[data.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (Integer.reverse(data[i]) >>> 24);
        }
        return out;
    }
}
