package vn.tinnhiem.app.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Gói nhiều tệp thành một: a ZIP file whose bytes depend on its members only, never on when or where it was made. */
public final class Bundle {

    /** Not January: the very first moment of ZIP is written with the time zone of the machine, any later one without. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Bundle() {}

    /**
     * What was written.
     *
     * @param sha256 of the file
     */
    public record Written(Manifest manifest, long size, String sha256) {}

    /**
     * Writes the package, and reads it again from the disk before it is called written.
     *
     * @param members by name in the package
     * @param lock to which the whole file is locked
     */
    public static Written write(
            Path file, String format, Map<String, Object> head, SortedMap<String, Path> members, Optional<Lock> lock)
            throws IOException {
        Manifest manifest = new Manifest(format, head, kept(members));
        Optional<Lock.Turned> turned = lock.map(Lock::turn);
        MessageDigest digest = sha256();
        try (OutputStream plain = new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(file), digest), LockedOutput.PIECE);
                OutputStream out = turned.isPresent() ? new LockedOutput(plain, turned.get()) : plain;
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry(Manifest.NAME));
            zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Map.Entry<String, Path> member : members.entrySet()) {
                zip.putNextEntry(entry(member.getKey()));
                Files.copy(member.getValue(), zip);
                zip.closeEntry();
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!sha256(file).equals(sha256)) {
            throw new IOException("the disk gave back something else: " + file);
        }
        try (InputStream in = turned.isPresent() ? LockedInput.again(file, turned.get()) : Files.newInputStream(file)) {
            BundleReading.check(in, manifest);
        }
        return new Written(manifest, Files.size(file), sha256);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static List<Manifest.Member> kept(SortedMap<String, Path> members) throws IOException {
        List<Manifest.Member> kept = new ArrayList<>();
        for (Map.Entry<String, Path> member : members.entrySet()) {
            kept.add(new Manifest.Member(member.getKey(), Files.size(member.getValue()), sha256(member.getValue())));
        }
        return kept;
    }

    /** SHA-256 of a file, 64 hex digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] some = new byte[LockedOutput.PIECE];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
