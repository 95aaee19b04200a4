package vn.tinnhiem.app.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Ổ khoá của một cụm mật khẩu: enough to lock a file, not to open one, so that it may be kept where the passphrase may not. The
 * passphrase gives an X25519 key by Argon2id; each file is locked to its public half by AES-256-GCM.
 */
public final class Lock {

    /** The fewest letters of a passphrase. */
    public static final int SHORTEST = 12;

    static final int HEADER = 8 + 16 + 4 + 4 + 32 + 32;
    static final byte[] MAGIC = "TNLOCK1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int PASSES = 3;
    private static final int MOST_PASSES = 20;
    private static final int KEY = 32;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final int memoryKib;
    private final int passes;
    private final byte[] publicKey;

    private Lock(byte[] salt, int memoryKib, int passes, byte[] publicKey) {
        this.salt = salt;
        this.memoryKib = memoryKib;
        this.passes = passes;
        this.publicKey = publicKey;
    }

    /** A new lock of this passphrase. */
    public static Lock of(String passphrase) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Lock(
                salt,
                MEMORY_KIB,
                PASSES,
                secret(passphrase, salt, MEMORY_KIB, PASSES).generatePublicKey().getEncoded());
    }

    /** The lock that {@link #text} wrote. */
    public static Lock read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        byte[] salt = new byte[SALT];
        bytes.get(salt);
        int memory = bytes.getInt();
        int passes = bytes.getInt();
        byte[] key = new byte[KEY];
        bytes.get(key);
        return new Lock(salt, memory, passes, key);
    }

    /** Letters to keep it by; nothing secret. */
    public String text() {
        return Base64.getEncoder().encodeToString(front());
    }

    private byte[] front() {
        return ByteBuffer.allocate(SALT + 4 + 4 + KEY)
                .put(salt)
                .putInt(memoryKib)
                .putInt(passes)
                .put(publicKey)
                .array();
    }

    /** The start of a locked file, and the key of what follows. */
    record Turned(byte[] header, byte[] key) {}

    Turned turn() {
        X25519PrivateKeyParameters once = new X25519PrivateKeyParameters(RANDOM);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(front())
                .put(once.generatePublicKey().getEncoded())
                .array();
        return new Turned(header, key(once, publicKey, header));
    }

    /** The key of a locked file; empty when this is not its passphrase, or its header is not one of ours. */
    static Optional<byte[]> open(byte[] header, String passphrase) {
        if (header.length != HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(header, MAGIC.length, HEADER - MAGIC.length);
        byte[] salt = new byte[SALT];
        bytes.get(salt);
        int memory = bytes.getInt();
        int passes = bytes.getInt();
        byte[] expected = new byte[KEY];
        bytes.get(expected);
        byte[] once = new byte[KEY];
        bytes.get(once);
        if (memory < 8 || memory > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
            return Optional.empty();
        }
        X25519PrivateKeyParameters secret = secret(passphrase, salt, memory, passes);
        return Arrays.equals(secret.generatePublicKey().getEncoded(), expected)
                ? Optional.of(key(secret, once, header))
                : Optional.empty();
    }

    private static byte[] key(X25519PrivateKeyParameters ours, byte[] theirs, byte[] header) {
        byte[] shared = new byte[KEY];
        ours.generateSecret(new X25519PublicKeyParameters(theirs, 0), shared, 0);
        HKDFBytesGenerator derived = new HKDFBytesGenerator(new SHA256Digest());
        derived.init(new HKDFParameters(shared, header, "tinnhiem/lock/1".getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[KEY];
        derived.generateBytes(key, 0, KEY);
        return key;
    }

    /** The same letters however a keyboard composes them. */
    private static X25519PrivateKeyParameters secret(String passphrase, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] seed = new byte[KEY];
        argon.generateBytes(
                Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), seed);
        return new X25519PrivateKeyParameters(seed, 0);
    }
}
