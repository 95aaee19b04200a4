package vn.tinnhiem.app.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Ghi một tệp khoá: pieces of 64 KiB, each with its place and whether it is the last, so that none can be cut off or moved. */
public final class LockedOutput extends OutputStream {

    static final int PIECE = 64 * 1024;
    static final int TAG = 16;

    private final OutputStream out;
    private final SecretKeySpec key;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long place;
    private boolean closed;

    public LockedOutput(OutputStream out, Lock lock) throws IOException {
        this(out, lock.turn());
    }

    LockedOutput(OutputStream out, Lock.Turned turned) throws IOException {
        this.out = out;
        this.key = new SecretKeySpec(turned.key(), "AES");
        out.write(turned.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == PIECE) {
                flushPiece(false);
            }
            int now = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, at, piece, filled, now);
            filled += now;
            at += now;
            left -= now;
        }
    }

    private void flushPiece(boolean last) throws IOException {
        try {
            out.write(cipher(Cipher.ENCRYPT_MODE, key, place, last).doFinal(piece, 0, filled));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        place++;
        filled = 0;
    }

    static Cipher cipher(int mode, SecretKeySpec key, long place, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = java.nio.ByteBuffer.allocate(12)
                .putLong(3, place)
                .put(11, (byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushPiece(true);
            out.close();
        }
    }
}
