package vn.tinnhiem.sheet.page;

import javax.imageio.stream.ImageInputStreamImpl;

/** Phần đầu viết lại nối với dữ liệu gốc, as one stream, without copying the data. */
final class JoinedInput extends ImageInputStreamImpl {

    private final byte[] head;
    private final byte[] data;
    private final int from;
    private final int to;

    JoinedInput(byte[] head, byte[] data, int from, int to) {
        this.head = head;
        this.data = data;
        this.from = from;
        this.to = to;
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= length()) {
            return -1;
        }
        int at = (int) streamPos++;
        return (at < head.length ? head[at] : data[from + at - head.length]) & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) {
        bitOffset = 0;
        if (streamPos >= length()) {
            return -1;
        }
        int done = (int) streamPos;
        boolean inHead = done < head.length;
        int n = (int) Math.min(most, (inHead ? head.length : length()) - done);
        System.arraycopy(inHead ? head : data, inHead ? done : from + done - head.length, into, at, n);
        streamPos += n;
        return n;
    }

    @Override
    public long length() {
        return head.length + (long) to - from;
    }
}
