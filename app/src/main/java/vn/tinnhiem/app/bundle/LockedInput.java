package vn.tinnhiem.app.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Đọc một tệp khoá. What was changed anywhere, or cut off, is an {@link IOException} before a byte of that piece is given. */
public final class LockedInput extends InputStream {

    private final InputStream in;
    private final SecretKeySpec key;
    private byte[] piece = new byte[0];
    private byte[] next;
    private int at;
    private long place;

    private LockedInput(InputStream in, byte[] key) throws IOException {
        this.in = in;
        this.key = new SecretKeySpec(key, "AES");
        this.next = in.readNBytes(LockedOutput.PIECE + LockedOutput.TAG);
    }

    /** Whether this file is locked. */
    public static boolean locked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(Lock.MAGIC.length), Lock.MAGIC);
        }
    }

    /**
     * @throws Refused F903 when this is not its passphrase
     */
    public static LockedInput open(Path file, String passphrase) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), LockedOutput.PIECE * 2);
        byte[] key = Lock.open(in.readNBytes(Lock.HEADER), passphrase).orElseThrow(() -> {
            quietly(in);
            return new Refused(Problem.of(Fault.F903_PASSPHRASE_WRONG, file.toString(), ""));
        });
        return new LockedInput(in, key);
    }

    /** What was written a moment ago, by the key that is still at hand. */
    static LockedInput again(Path file, Lock.Turned turned) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), LockedOutput.PIECE * 2);
        if (!Arrays.equals(in.readNBytes(Lock.HEADER), turned.header())) {
            quietly(in);
            throw new IOException("another header");
        }
        return new LockedInput(in, turned.key());
    }

    private static void quietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // It was only read; the refusal says what matters.
            return;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (at == piece.length) {
            if (next.length == 0) {
                return -1;
            }
            unlock();
        }
        int now = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, now);
        at += now;
        return now;
    }

    private void unlock() throws IOException {
        byte[] after = in.readNBytes(LockedOutput.PIECE + LockedOutput.TAG);
        try {
            piece = LockedOutput.cipher(Cipher.DECRYPT_MODE, key, place, after.length == 0)
                    .doFinal(next);
        } catch (GeneralSecurityException e) {
            throw new IOException("changed at piece " + place, e);
        }
        place++;
        at = 0;
        next = after;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
